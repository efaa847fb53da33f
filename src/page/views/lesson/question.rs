//! What a lesson asks before its run, and again after it.

use leptos::prelude::*;

use super::act;
use crate::lessons::Question;
use crate::page::core::{LessonAction, State};
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::dynamic;
use crate::say;

/// The question, before a run has ended and, in another place, from then on. `time`: 0 before the run, 1 after it.
pub fn view_question(question: &Question, time: usize, store: Store) -> AnyView {
    let asked = store.select(State::lesson_asks);
    let question = StoredValue::new(question.clone());
    let shown = move || match asked.get() {
        Some(now) if now == time => view_choices(question.get_value(), time, store),
        Some(_) | None => ().into_any(),
    };
    dynamic(shown).into_any()
}

/// `time`: 0 before the run, 1 after it.
fn view_choices(question: Question, time: usize, store: Store) -> AnyView {
    let answer = store.select(move |state| state.lessons.answers()[time]);
    let right = question.right;
    let shown = store.select(|state| state.lessons.answers()[1].is_some() && State::lesson_agrees(state));
    let choice = move |(place, choice): (usize, String)| {
        view! {
            <label class="lesson-choice">
                <input
                    type="radio"
                    name=format!("lesson-answer-{time}")
                    prop:checked=Signal::derive(move || answer.get() == Some(place))
                    on:change=move |_| act(store, LessonAction::Answered(place))
                />
                {choice}
                <span class="tag" hidden=Signal::derive(move || !shown.get() || right != Some(place))>
                    {say!("lesson-panel-so-it-is")}
                </span>
            </label>
        }
    };
    // Only the second answer brings up what is right.
    let told = store.select(move |state| time == 0 || state.lessons.answers()[1].is_some());
    let before = store.peek(|state| state.lessons.answers()[0]).and_then(|place| question.choices.get(place));
    let asked = match before {
        _ if time == 0 => question.text,
        Some(before) => say!("lesson-panel-asked-again", answer = before, question = question.text),
        None => question.text,
    };
    let wanted = if before.is_some() { say!("lesson-panel-answer-again") } else { say!("lesson-panel-answer-now") };
    view! {
        <fieldset class="lesson-question">
            <legend>{asked}</legend>
            {question.choices.into_iter().enumerate().map(choice).collect_view().into_any()}
            <p class="muted" hidden=told>
                {wanted}
            </p>
        </fieldset>
    }
    .into_any()
}

/// What was asked for, or reached, of a lesson: a list that grows.
pub fn view_list(name: String, items: Memo<Vec<String>>) -> AnyView {
    let none = Signal::derive(move || items.with(Vec::is_empty));
    let item = |item: String| view! { <li>{item}</li> };
    view! {
        <ol class="lesson-list" aria-label=name aria-live="polite" hidden=none>
            {dynamic(move || items.get().into_iter().map(item).collect_view().into_any())}
        </ol>
    }
    .into_any()
}
