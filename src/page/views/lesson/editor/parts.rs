//! The parts of a lesson, each a group of fields.

use leptos::prelude::*;

use super::act;
use super::field::{Input, view_error, view_field};
use crate::config::SETTINGS;
use crate::lessons::{Figure, PARTS};
use crate::page::core::markdown::html;
use crate::page::core::{DraftField, EditorAction, LessonDraft, State, figure_label};
use crate::page::runtime::store::Store;

/// Settings that lessons mostly leave to the reader.
const USUAL: [&str; 10] =
    ["held_out", "encoder", "loss", "mining", "distance", "margin", "steps", "learning_rate", "batch_size", "seed"];

pub fn view_parts(store: Store) -> AnyView {
    let draft = store.peek(|state: &State| state.editor.draft.clone());
    let field = |field, input| view_field(store, field, input);
    let line = |field| view_field(store, field, Input::Line);
    let choices = (0..draft.choices()).map(DraftField::Choice);
    let rights = choices.clone().enumerate().map(|(place, choice)| (place.to_string(), choice.label()));
    let rights = [(String::new(), "The page does not say".to_owned())].into_iter().chain(rights).collect();
    let figures = Figure::NAMES.iter().map(|(name, figure)| ((*name).to_owned(), figure_label(*figure).to_owned()));
    let figures = [(String::new(), "None".to_owned())].into_iter().chain(figures).collect();
    let what = vec![
        line(DraftField::Title),
        field(DraftField::Task, Input::Lines(6)),
        remark(
            "Markdown: an empty line between paragraphs, - before the items of a list, *emphasis*, **strong**, `code`, \
             [links](https://example.org).",
        ),
        view_preview(store),
    ];
    let question = [line(DraftField::Question)]
        .into_iter()
        .chain(choices.map(line))
        .chain([field(DraftField::Right, Input::Choice(rights)), field(DraftField::Reason, Input::Lines(2))]);
    let goal = vec![
        field(DraftField::Figure, Input::Choice(figures)),
        line(DraftField::AtLeast),
        line(DraftField::AtMost),
        remark("Accuracies are shares: 0.95 for 95 %."),
        line(DraftField::Within),
        line(DraftField::GoalText),
    ];
    let look = vec![
        field(DraftField::Shows, Input::Choice(draft.pictures())),
        view_anchor(store),
        line(DraftField::Tempo),
        remark("So that the run can be watched; without it the run goes as fast as it can."),
    ];
    let hints = vec![field(DraftField::Hints, Input::Lines(4)), remark("One a line."), view_kept(store, &draft)];
    let parts = vec![
        part("What to do", what),
        part("A question, before the run and after it", question.collect()),
        part("A goal", goal),
        part("What it looks like", look),
        part("What readers can change", vec![view_controls(store, &draft)]),
        part("Help for who asks", hints),
    ];
    view! { <div class="editor-parts">{parts}</div> }.into_any()
}

fn part(name: &'static str, fields: Vec<AnyView>) -> AnyView {
    view! {
        <fieldset class="editor-part">
            <legend>{name}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn remark(words: &'static str) -> AnyView {
    view! { <p class="remark">{words}</p> }.into_any()
}

fn view_preview(store: Store) -> AnyView {
    let task = store.select(|state| html(state.editor.draft.text(DraftField::Task)));
    view! {
        <div class="editor-preview lesson-task" role="group" aria-label="Task, as readers see it" inner_html=task></div>
    }
    .into_any()
}

/// Where there are circles.
fn view_anchor(store: Store) -> AnyView {
    let none = store.select(|state| !state.editor.draft.has_circles());
    view! { <div hidden=none>{view_field(store, DraftField::Anchor, Input::Line)}</div> }.into_any()
}

/// What is left to the reader.
fn view_controls(store: Store, draft: &LessonDraft) -> AnyView {
    let settings = SETTINGS.iter().map(|setting| (setting.key, setting.label()));
    // What is called like a part of the page is that.
    let settings = settings.filter(|(key, _)| PARTS.iter().all(|(part, _)| part != key));
    let settings = settings.filter(|(key, _)| USUAL.contains(key) || draft.leaves(key));
    let control = move |(key, label): (&'static str, String)| {
        let left = store.select(move |state| state.editor.draft.leaves(key));
        view! {
            <label class="lesson-choice">
                <input
                    type="checkbox"
                    prop:checked=left
                    on:change=move |_| act(store, EditorAction::ControlToggled(key))
                />
                {label}
            </label>
        }
        .into_any()
    };
    let parts = PARTS.into_iter().map(|(part, label)| (part, label.to_owned()));
    let controls: Vec<AnyView> = parts.chain(settings).map(control).collect();
    view! { <div class="editor-controls">{controls}</div> }.into_any()
}

/// What the editor has no field for.
fn view_kept(store: Store, draft: &LessonDraft) -> AnyView {
    let kept = draft.kept();
    let none = kept.is_empty();
    view! {
        <p class="remark" hidden=none>
            {format!("Kept as in its file: {}.", kept.join(", "))}
        </p>
        {view_error(store, DraftField::Kept)}
    }
    .into_any()
}
