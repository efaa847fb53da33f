//! What a lesson asks before its run, and again after it.

use leptos::prelude::*;

use super::act;
use crate::lessons::Question;
use crate::page::core::{LessonAction, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;

/// The question; once a run has ended, what was answered.
#[component]
pub fn Before(question: Question) -> impl IntoView {
    let store = store();
    let finished = store.select(|state| state.lessons.is_finished());
    let question = StoredValue::new(question);
    let said = move |choices: Vec<String>| {
        let choice = store.peek(|state| state.lessons.answers()[0]).and_then(|place| choices.get(place).cloned());
        choice.map(|choice| view! { <p class="muted">{format!("Before the run you said “{choice}”.")}</p> })
    };
    dynamic(move || match (question.get_value(), finished.get()) {
        (question, false) => view_choices(question, 0, store),
        (question, true) => said(question.choices).into_any(),
    })
}

/// The question again, once a run has ended, and what is right.
#[component]
pub fn After(question: Question) -> impl IntoView {
    let store = store();
    let finished = store.select(|state| state.lessons.is_finished());
    let verdict = store.select(|state| state.lesson_verdict().unwrap_or_default());
    let question = StoredValue::new(question);
    view! {
        {dynamic(move || if finished.get() { view_choices(question.get_value(), 1, store) } else { ().into_any() })}
        <p class="lesson-words" id="lesson-verdict" aria-live="polite">
            {verdict}
        </p>
    }
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
                    "so it is"
                </span>
            </label>
        }
    };
    let asked = if time == 0 { question.text } else { format!("And now? {}", question.text) };
    view! {
        <fieldset class="lesson-question">
            <legend>{asked}</legend>
            {question.choices.into_iter().enumerate().map(choice).collect_view().into_any()}
        </fieldset>
    }
    .into_any()
}

/// Hints that were asked for, and the button for the next.
#[component]
pub fn Hints(hints: Vec<String>) -> impl IntoView {
    let store = store();
    let given = store.select(|state| state.lessons.hints());
    let count = hints.len();
    let hints = StoredValue::new(hints);
    let items = move || {
        hints.with_value(|hints| {
            hints.iter().take(given.get()).map(|hint| view! { <li>{hint.clone()}</li> }).collect_view().into_any()
        })
    };
    view! {
        <div class="lesson-hints" hidden=count == 0>
            <ol aria-label="Hints" aria-live="polite">
                {dynamic(items)}
            </ol>
            <button
                type="button"
                hidden=Signal::derive(move || given.get() >= count)
                on:click=move |_| act(store, LessonAction::HintWanted)
            >
                "Hint"
            </button>
        </div>
    }
}

/// What is to be reached, and what was.
#[component]
pub fn Goals() -> impl IntoView {
    let goals = store().select(State::lesson_goals);
    let item = |goal: crate::page::core::GoalView| {
        let reached = goal.reached.map(|step| format!("reached at step {step}"));
        view! {
            <li class:reached=goal.reached.is_some()>
                {goal.words} " " <span class="tag" hidden=reached.is_none()>{reached.clone()}</span>
            </li>
        }
    };
    view! {
        <ol class="lesson-goals" aria-label="Goals" aria-live="polite" hidden=Signal::derive(move || goals.with(Vec::is_empty))>
            {dynamic(move || goals.get().into_iter().map(item).collect_view().into_any())}
        </ol>
    }
}
