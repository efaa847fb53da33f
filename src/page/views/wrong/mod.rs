//! The questions that the model answers wrongly: listed when that is wanted, by label, and as a file.

mod table;

use leptos::prelude::*;

use crate::page::core::{Action, State, WrongAction, WrongShown};
use crate::page::runtime::download::save_text;
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::progress::bar_value;
use crate::protocol::Criterion;
use crate::say;
use table::{Part, label_row, view_part, wrong_row};

#[component]
pub fn Wrong() -> impl IntoView {
    let store = store();
    let words = store.select(State::wrong_words);
    // The rows themselves are compared nowhere: there may be thousands.
    let revision = store.select(|state| state.wrong.revision);
    let tables = dynamic(move || {
        revision.get();
        match store.peek(State::wrong_shown) {
            Some(shown) => parts(shown, store),
            None => ().into_any(),
        }
    });
    view! {
        <section class="panel wrong" aria-labelledby="wrong-title">
            <div class="panel-head">
                <h2 id="wrong-title">{say!("wrong-panel-title")}</h2>
                <Help about=say!("wrong-panel-about") id="wrong-help" text=say!("wrong-panel-help") />
            </div>
            <Controls store />
            <p class="remark wrong-words" id="wrong-words" aria-live="polite">
                {words}
            </p>
            <div class="wrong-tables">{tables}</div>
        </section>
    }
}

/// The labels, if the data has any, and the wrong answers, if there are any.
fn parts(shown: WrongShown, store: Store) -> AnyView {
    let WrongShown { title, heads, rows, left, labels, more_labels } = shown;
    let labels = Part {
        class: "wrong-labels",
        title: say!("wrong-panel-by-label"),
        heads: vec![
            say!("wrong-panel-label"),
            say!("wrong-panel-questions"),
            say!("wrong-panel-right"),
            say!("wrong-panel-taken-for"),
        ],
        rows: labels.into_iter().map(|row| label_row(row, store)).collect(),
        more: (more_labels, WrongAction::AllLabels),
    };
    let answers = Part {
        class: "wrong-list",
        title,
        heads: heads.iter().map(ToString::to_string).collect(),
        rows: rows.into_iter().map(|row| wrong_row(row, store)).collect(),
        more: ((left > 0).then(|| say!("button-show-more", left = left)), WrongAction::MoreRows),
    };
    let parts = [labels, answers].into_iter().filter(|part| !part.rows.is_empty());
    parts.map(|part| view_part(part, store)).collect_view().into_any()
}

#[component]
fn Controls(store: Store) -> impl IntoView {
    let act = move |action: WrongAction| store.dispatch(Action::Wrong(action));
    let no_model = store.select(|state| !state.phase.is_built());
    let none = store.select(|state| state.wrong_count() == 0);
    let asking = store.select(State::is_examining);
    let button = store.select(|state| match state.is_examining() {
        true => say!("button-stop"),
        false => say!("wrong-panel-list"),
    });
    let value = store.select(|state| {
        let percent = |(done, total): (u32, u32)| 100 * u64::from(done) / u64::from(total);
        bar_value(state.wrong_progress().map(percent), state.is_examining())
    });
    let told = store.select(|state| {
        let told = |(done, total): (u32, u32)| say!("wrong-panel-progress", done = done, total = total);
        state.wrong_progress().map_or_else(String::new, told)
    });
    // Only rows of triplets have negatives of their own to be judged by.
    let one_criterion = store.select(|state| state.preview.as_ref().is_none_or(|preview| preview.form != "triplets"));
    let choose = move |event| {
        let nearest = event_target_value(&event) == "nearest";
        act(WrongAction::CriterionChosen(if nearest { Criterion::Nearest } else { Criterion::GivenNegatives }));
    };
    let save = move |_| {
        let step = store.peek(|state| state.wrong.examined.as_ref().map_or(0, |examined| examined.step));
        save_text(&format!("wrong_answers_step_{step}.csv"), "text/csv", &store.peek(State::wrong_csv));
    };
    view! {
        <div class="wrong-controls">
            <button
                type="button"
                aria-describedby="wrong-words"
                disabled=no_model
                on:click=move |_| act(WrongAction::Pressed)
            >
                {button}
            </button>
            <button type="button" disabled=none on:click=save>
                {say!("button-csv")}
            </button>
            <label hidden=one_criterion>
                {say!("wrong-panel-wrong-by")} " "
                <select on:change=choose>
                    <option value="given">{say!("wrong-panel-given-negatives")}</option>
                    <option value="nearest">{say!("wrong-panel-nearest-sentence")}</option>
                </select>
            </label>
            <span class="wrong-progress" class:asking=asking>
                <progress aria-label=say!("wrong-panel-questions-asked") aria-valuetext=told max="100" value=value></progress>
                <span aria-hidden="true">{told}</span>
            </span>
        </div>
    }
}
