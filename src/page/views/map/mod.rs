//! The map: every sentence as a point that moves while it trains.

mod canvas;
mod file;
mod painter;
mod pointer;
mod replay;
mod selection;
mod stage;
mod theme;
mod video;

use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use crate::page::runtime::store::store;
use crate::page::widgets::help::Help;
use crate::page::widgets::setting::Control;
use crate::say;
use canvas::Canvas;
use file::ReplayFile;
use replay::Replay;
use selection::Selection;
use stage::Stage;

#[component]
pub fn Map() -> impl IntoView {
    let stage = Stage::new(store());
    view! {
        <section class="panel map" aria-labelledby="map-title">
            <details open=true on:toggle=move |event| stage.open.set(event_target::<HtmlDetailsElement>(&event).open())>
                <summary>
                    <h2 id="map-title">{say!("map-title")}</h2>
                </summary>
                <div class="map-body">
                    <Tools stage />
                    <Canvas stage />
                    <Note stage />
                    <Replay stage />
                    <ReplayFile stage />
                    <Selection stage />
                </div>
            </details>
        </section>
    }
}

/// What the map waits for.
#[component]
fn Note(stage: Stage) -> impl IntoView {
    let note = stage.store.select(|state| state.space.map_note());
    view! {
        <p class="muted map-note" hidden=Signal::derive(move || note.with(Option::is_none))>
            {move || note.get().unwrap_or_default()}
        </p>
    }
}

#[component]
fn Tools(stage: Stage) -> impl IntoView {
    let found = move || {
        let wanted = stage.search.get();
        match stage.marked.get().len() {
            _ if wanted.trim().is_empty() => String::new(),
            0 => say!("map-none-found"),
            count => say!("map-found", count = count),
        }
    };
    view! {
        <div class="map-tools">
            <label class="spoken" for="map-search">
                {say!("map-search")}
            </label>
            <input
                id="map-search"
                type="search"
                autocomplete="off"
                placeholder=say!("map-search")
                prop:value=stage.search
                on:input=move |event| stage.search_for(event_target_value(&event))
                on:keydown=move |event| {
                    // Within an input method Enter chooses a word.
                    if event.key() == "Enter" && !event.is_composing() {
                        stage.select_next_marked();
                    }
                }
            />
            <span class="map-found muted" aria-live="polite">
                {found}
            </span>
            <Help about=say!("map-about") id="map-help" text=say!("map-help") />
            <Control key="projection" />
        </div>
    }
}
