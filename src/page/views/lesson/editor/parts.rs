//! The parts of a lesson, each a group of fields.

use leptos::prelude::*;

use super::act;
use super::field::{Errors, Input, error_of, view_error, view_field};
use crate::config::SETTINGS;
use crate::lessons::Figure;
use crate::page::core::markdown::html;
use crate::page::core::{DraftField, EditorAction, LessonDraft, State, figure_label};
use crate::page::runtime::store::Store;

/// Settings that lessons mostly leave to the reader.
const USUAL: [&str; 10] =
    ["held_out", "encoder", "loss", "mining", "distance", "margin", "steps", "learning_rate", "batch_size", "seed"];
/// Parts of the page, as a lesson names them.
const PARTS: [(&str, &str); 3] =
    [("train", "Train, Step and Reset"), ("model", "Fetch a model"), ("export", "Take it with you")];

pub fn view_parts(store: Store, errors: Errors) -> AnyView {
    let draft = store.peek(|state: &State| state.editor.draft.clone());
    let field = move |field, input| view_field(store, errors, field, input);
    let choices = (0..draft.choices()).map(|place| field(DraftField::Choice(place), Input::Line));
    let choices: Vec<AnyView> = choices.collect();
    let rights = (0..draft.choices()).map(|place| (place.to_string(), DraftField::Choice(place).label()));
    let rights: Vec<_> = [(String::new(), "The page does not say".to_owned())].into_iter().chain(rights).collect();
    let figures = Figure::NAMES.iter().map(|(name, figure)| ((*name).to_owned(), figure_label(*figure).to_owned()));
    let figures: Vec<_> = [(String::new(), "None".to_owned())].into_iter().chain(figures).collect();
    view! {
        <div class="editor-parts">
            <fieldset class="editor-part">
                <legend>"What to do"</legend>
                {field(DraftField::Title, Input::Line)}
                {field(DraftField::Task, Input::Lines(6))}
                <p class="remark">
                    "Markdown: an empty line between paragraphs, - before the items of a list, *emphasis*, **strong**, `code`, \
                     [links](https://example.org)."
                </p>
                {view_preview(store)}
            </fieldset>
            <fieldset class="editor-part">
                <legend>"A question, before the run and after it"</legend>
                {field(DraftField::Question, Input::Line)}
                {choices}
                {field(DraftField::Right, Input::Choice(rights))}
                {field(DraftField::Reason, Input::Lines(2))}
            </fieldset>
            <fieldset class="editor-part">
                <legend>"A goal"</legend>
                {field(DraftField::Figure, Input::Choice(figures))}
                <div class="editor-row">
                    {field(DraftField::AtLeast, Input::Line)}
                    {field(DraftField::AtMost, Input::Line)}
                    {field(DraftField::Within, Input::Line)}
                </div>
                <p class="remark">"Accuracies are shares: 0.95 for 95 %."</p>
                {field(DraftField::GoalText, Input::Line)}
            </fieldset>
            <fieldset class="editor-part">
                <legend>"What it looks like"</legend>
                {field(DraftField::Shows, Input::Choice(draft.pictures()))}
                {view_anchor(store, errors)}
                {field(DraftField::Tempo, Input::Line)}
                <p class="remark">"So that the run can be watched; without it the run goes as fast as it can."</p>
            </fieldset>
            {view_controls(store, &draft)}
            <fieldset class="editor-part">
                <legend>"Hints, one a line"</legend>
                {field(DraftField::Hints, Input::Lines(4))}
                {view_kept(errors, &draft)}
            </fieldset>
        </div>
    }
    .into_any()
}

fn view_preview(store: Store) -> AnyView {
    let task = store.select(|state| html(state.editor.draft.text(DraftField::Task)));
    view! {
        <div class="editor-preview lesson-task" role="group" aria-label="Task, as readers see it" inner_html=task></div>
    }
    .into_any()
}

/// Where there are circles.
fn view_anchor(store: Store, errors: Errors) -> AnyView {
    let none = store.select(|state| !state.editor.draft.has_circles());
    view! { <div hidden=none>{view_field(store, errors, DraftField::Anchor, Input::Line)}</div> }.into_any()
}

/// What is left to the reader.
fn view_controls(store: Store, draft: &LessonDraft) -> AnyView {
    let settings = SETTINGS.iter().map(|setting| (setting.key, setting.label));
    // What is called like a part of the page is that.
    let settings = settings.filter(|(key, _)| PARTS.iter().all(|(part, _)| part != key));
    let settings = settings.filter(|(key, _)| USUAL.contains(key) || draft.leaves(key));
    let control = move |(key, label): (&'static str, &'static str)| {
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
    let controls: Vec<AnyView> = PARTS.into_iter().chain(settings).map(control).collect();
    view! {
        <fieldset class="editor-part">
            <legend>"What readers can change"</legend>
            <div class="editor-controls">{controls}</div>
        </fieldset>
    }
    .into_any()
}

/// What the editor has no field for.
fn view_kept(errors: Errors, draft: &LessonDraft) -> AnyView {
    let kept = draft.kept();
    let none = kept.is_empty();
    view! {
        <p class="remark" hidden=none>
            "Kept as in its file: "
            {kept.join(", ")}
            "."
        </p>
        {view_error("editor-kept-note".to_owned(), error_of(errors, DraftField::Kept))}
    }
    .into_any()
}
