//! The scrubber: the whole run again, from before the first step to now.

use leptos::prelude::*;

use super::stage::Stage;
use crate::config::read_number;
use crate::say;

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
        Some(_) => say!("map-step-of", step = step(), last = end.get()),
        None => say!("map-now-step", step = end.get()),
    });
    let shown = Signal::derive(move || match stage.at.get() {
        Some(_) => say!("map-step", step = step()),
        None => say!("map-now"),
    });
    let empty = Signal::derive(move || end.get() == 0);
    let label = Signal::derive(move || match stage.playing.get() {
        true => say!("map-pause-replay"),
        false => say!("map-play-replay"),
    });
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
                {move || if stage.playing.get() { "❚❚" } else { "▶" }}
            </button>
            <input
                type="range"
                min="0"
                max=Signal::derive(move || end.get().max(1).to_string())
                step="1"
                aria-label=say!("map-step-slider")
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
                aria-label=say!("map-replay-speed")
                on:change=move |event| stage.speed.set(read_number(&event_target_value(&event)).unwrap_or(1.0) as f32)
            >
                {SPEEDS
                    .map(|(value, name)| view! { <option value=value selected=value == "1">{name}</option> })
                    .collect_view()}
            </select>
        </div>
    }
}
