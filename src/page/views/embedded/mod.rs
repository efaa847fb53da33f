//! The page as a part of another one: what its author wants to be seen, and a way to the page itself.

use leptos::prelude::*;

use super::rooms::view_place;
use super::{LESSON, MAKE, NOTICES, PANELS, Panel, Part, RUN_BAR};
use crate::page::core::{Control, State, Theme};
use crate::page::runtime::store::store;
use crate::page::runtime::theme;
use crate::page::widgets::erased::effect;
use crate::say;

#[component]
pub fn Embedded() -> impl IntoView {
    let store = store();
    let lesson = store.select(|state| state.lessons.open().is_some());
    let shown = store.select(|state| state.appearance.controls.clone());
    // The bar hides itself in a lesson that does not leave it to the reader.
    let no_run =
        store.select(|state| state.lessons.open().is_none() && !state.appearance.controls.contains(&Control::Train));
    let theme = store.select(|state| state.appearance.theme);
    effect(move || {
        let theme = theme.get();
        theme::show((theme != Theme::Auto).then(|| theme.key()));
        store.repaint();
    });
    let room = store.select(State::shown_room);
    let no_lesson = Signal::derive(move || !lesson.get());
    // A lesson says itself what is seen beside it.
    let is_wanted =
        move |control: Option<Control>| shown.with(|shown| control.is_some_and(|control| shown.contains(&control)));
    let panel = move |panel: &'static Panel| {
        let seen = move || if lesson.get() { panel.rooms.contains(&room.get()) } else { is_wanted(panel.control) };
        view_place(panel.view, Signal::derive(seen))
    };
    let part = move |part: &'static Part| {
        let offered = store.select(move |state| !state.lessons.hides(part.name));
        let seen = move || if lesson.get() { offered.get() } else { is_wanted(part.control) };
        view_place(part.view, Signal::derive(seen))
    };
    view! {
        <Top />
        <div hidden=no_run>
            {RUN_BAR()}
        </div>
        <main class="columns">
            {NOTICES()}
            <div class="column" hidden=no_lesson>
                {LESSON()}
            </div>
            {MAKE.iter().map(part).collect_view().into_any()}
            {PANELS.iter().map(panel).collect_view().into_any()}
        </main>
    }
}

#[component]
fn Top() -> impl IntoView {
    // Of text that somebody has brought the link says nothing.
    let address = store().select(|state| format!("./#{}", state.hash()));
    view! {
        <header class="top">
            <h1>"Triplet Playground"</h1>
            <a href=address target="_blank" rel="noopener">
                {say!("embedded-open")}
            </a>
            // What a reader who is about to type has to know.
            <p class="purpose">{say!("embedded-warning")}</p>
        </header>
    }
}
