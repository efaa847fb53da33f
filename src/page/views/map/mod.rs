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
use canvas::Canvas;
use file::ReplayFile;
use replay::Replay;
use selection::Selection;
use stage::Stage;

const HELP: &str = "Each point is a sentence; a ring is one that is held out. Colours are groups. The map shows two of many \
dimensions: what is near here need not be near in the space itself, so that selecting a sentence lists its true nearest \
ones. Drag to move, Ctrl and wheel or two fingers to zoom, Shift and drag to mark several. With the keyboard: arrows go from \
sentence to sentence, + and - zoom, 0 shows all, Escape lets go.";

#[component]
pub fn Map() -> impl IntoView {
    let stage = Stage::new(store());
    view! {
        <section class="panel map" aria-labelledby="map-title">
            <details open=true on:toggle=move |event| stage.open.set(event_target::<HtmlDetailsElement>(&event).open())>
                <summary>
                    <h2 id="map-title">"Map"</h2>
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
            0 => "none".to_owned(),
            count => format!("{count} found"),
        }
    };
    view! {
        <div class="map-tools">
            <label class="spoken" for="map-search">
                "Search the map"
            </label>
            <input
                id="map-search"
                type="search"
                autocomplete="off"
                placeholder="Search the map"
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
            <Help about="the map" id="map-help" text=HELP.to_owned() />
            <Control key="projection" />
        </div>
    }
}
