//! Lessons: a strip that opens ours, and beside the pictures of the one that is open its task, its question, its start, and
//! what came of it.

mod code;
mod editor;
mod panel;
pub mod pictures;
mod question;

use leptos::prelude::*;

pub use editor::Editor;
pub use panel::LessonPanel;

use crate::lessons::{COURSE, Unit};
use crate::page::core::{Action, LessonAction};
use crate::page::runtime::store::{Store, store};
use crate::say;

/// Opens our own lessons, and says what a triplet is.
#[component]
pub fn Strip() -> impl IntoView {
    let store = store();
    let card = move |(place, unit): (usize, &'static Unit)| {
        let chosen = store.select(move |state| state.lessons.is_chosen(unit));
        view! {
            <button
                type="button"
                class="strip-card"
                aria-pressed=Signal::derive(move || chosen.get().to_string())
                on:click=move |_| {
                    let wanted = (!chosen.get_untracked()).then_some(unit);
                    act(store, LessonAction::Opened(wanted));
                }
            >
                <span class="strip-number" aria-hidden="true">
                    {place + 1}
                </span>
                {unit.title()}
            </button>
        }
    };
    view! {
        <section class="strip" aria-labelledby="strip-title">
            <div class="strip-row">
                <h2 id="strip-title">{say!("lesson-panel-try-it")}</h2>
                <div class="strip-cards">{COURSE.iter().enumerate().map(card).collect_view().into_any()}</div>
            </div>
            <TripletLine />
        </section>
    }
}

/// A triplet of the data that is loaded: the hardest of the moment.
#[component]
fn TripletLine() -> impl IntoView {
    let texts = store().select(|state| {
        let triplet = state.space.triplets.as_ref()?.hardest.first()?;
        let text = |sentence: u32| state.space.sentences.texts.get(sentence as usize).cloned();
        Some([text(triplet.anchor)?, text(triplet.positive)?, text(triplet.negative)?])
    });
    let text =
        move |part: usize| Signal::derive(move || texts.get().map_or_else(String::new, |texts| texts[part].clone()));
    // A lesson has its own anchor.
    let none = store().select(|state| state.lessons.open().is_some());
    view! {
        <p class="strip-triplet" hidden=none class:awaited=Signal::derive(move || texts.with(Option::is_none))>
            {say!("lesson-panel-triplet-the")} " " <b>{say!("lesson-panel-triplet-anchor")}</b> " " <q>{text(0)}</q> " "
            {say!("lesson-panel-triplet-nearer-to")} " "
            <b class="kind positive">{say!("lesson-panel-triplet-positive")}</b> " " <q>{text(1)}</q> " "
            {say!("lesson-panel-triplet-than-to")} " "
            <b class="kind hard">{say!("lesson-panel-triplet-negative")}</b> " " <q>{text(2)}</q> " "
            {say!("lesson-panel-triplet-by-margin")}
        </p>
    }
}

fn act(store: Store, action: LessonAction) {
    store.dispatch(Action::Lesson(action));
}
