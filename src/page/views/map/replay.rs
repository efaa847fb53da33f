//! The scrubber: the whole run again, from before the first step to now.

use leptos::prelude::*;

use super::stage::Stage;
use crate::config::read_number;

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
    let spoken = Signal::derive(move || match stage.at.get() {
        Some(_) => format!("step {} of {}", step(), end.get()),
        None => format!("now, step {}", end.get()),
    });
    let shown = Signal::derive(move || match stage.at.get() {
        Some(_) => format!("step {}", step()),
        None => "now".to_owned(),
    });
    let empty = Signal::derive(move || end.get() == 0);
    let either = move |playing: &'static str, paused: &'static str| {
        Signal::derive(move || if stage.playing.get() { playing } else { paused }.to_owned())
    };
    let label = either("Pause the replay", "Replay");
    view! {
        <div class="map-replay">
            <button
                type="button"
                class="icon quiet"
                aria-label=label
                title=label
                disabled=empty
                on:click=move |_| stage.play_or_pause()
            >
                {either("❚❚", "▶")}
            </button>
            <input
                type="range"
                min="0"
                max=Signal::derive(move || end.get().max(1).to_string())
                step="1"
                aria-label="Step of the map"
                aria-valuetext=spoken
                disabled=empty
                prop:value=Signal::derive(move || step().to_string())
                on:input=move |event| {
                    let step = read_number(&event_target_value(&event)).unwrap_or_default() as f32;
                    stage.playing.set(false);
                    stage.at.set((step < end.get_untracked() as f32).then_some(step));
                }
            />
            <span class="map-step">{shown}</span>
            <select
                aria-label="Speed of the replay"
                on:change=move |event| stage.speed.set(read_number(&event_target_value(&event)).unwrap_or(1.0) as f32)
            >
                {SPEEDS
                    .map(|(value, name)| view! { <option value=value selected=value == "1">{name}</option> })
                    .collect_view()}
            </select>
        </div>
    }
}
