//! The scrubber: the whole run again, from before the first step to now.

use leptos::prelude::*;

use super::stage::Stage;

/// What the list of speeds offers.
const SPEEDS: [(&str, &str); 5] = [("0.25", "¼×"), ("0.5", "½×"), ("1", "1×"), ("2", "2×"), ("4", "4×")];

#[component]
pub fn Replay(stage: Stage) -> impl IntoView {
    let end = stage.store.select(|state| {
        // With fewer than two frames there is nothing to play.
        let tape = state.space.on_map().1;
        if tape.frames().len() < 2 { 0 } else { tape.last_step() }
    });
    let step = move || stage.at.get().map_or(end.get(), |step| step.round() as u32);
    let spoken = move || match stage.at.get() {
        Some(_) => format!("step {} of {}", step(), end.get()),
        None => format!("now, step {}", end.get()),
    };
    let shown = move || match stage.at.get() {
        Some(_) => format!("step {}", step()),
        None => "now".to_owned(),
    };
    let label = move || if stage.playing.get() { "Pause the replay" } else { "Replay" };
    view! {
        <div class="map-replay">
            <button
                type="button"
                class="icon quiet"
                aria-label=label
                title=label
                disabled=move || end.get() == 0
                on:click=move |_| stage.play_or_pause()
            >
                {move || if stage.playing.get() { "❚❚" } else { "▶" }}
            </button>
            <input
                type="range"
                min="0"
                max=move || end.get().max(1)
                step="1"
                aria-label="Step of the map"
                aria-valuetext=spoken
                disabled=move || end.get() == 0
                prop:value=move || step().to_string()
                on:input=move |event| {
                    let step = event_target_value(&event).parse::<f32>().unwrap_or_default();
                    stage.playing.set(false);
                    stage.at.set((step < end.get_untracked() as f32).then_some(step));
                }
            />
            <span class="map-step">{shown}</span>
            <select
                aria-label="Speed of the replay"
                on:change=move |event| stage.speed.set(event_target_value(&event).parse().unwrap_or(1.0))
            >
                {SPEEDS
                    .map(|(value, name)| view! { <option value=value selected=value == "1">{name}</option> })
                    .collect_view()}
            </select>
        </div>
    }
}
