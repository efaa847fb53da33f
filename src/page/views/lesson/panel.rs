//! The lesson that is open, in the place of data and settings.

use std::sync::Arc;

use leptos::prelude::*;

use super::act;
use super::code::Code;
use super::question::{view_list, view_question};
use crate::config::{Kind, Setting};
use crate::lessons::{Change, Unit};
use crate::page::core::markdown::html;
use crate::page::core::{Action, EditorAction, LessonAction, Opened, Origin, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::{dynamic, effect};
use crate::page::widgets::setting::Control;
use crate::say;

/// Below this width pictures stand under the question rather than beside it.
const NARROW: &str = "(max-width: 48rem)";

#[component]
pub fn LessonPanel() -> impl IntoView {
    let store = store();
    let open = store.select(|state| state.lessons.open().map(|open| Shown(open.clone())));
    view! { {dynamic(move || open.get().map_or_else(|| ().into_any(), |open| view_lesson(&open.0, store)))} }
}

/// The same lesson is not shown anew where it is only known by another link.
#[derive(Clone)]
struct Shown(Arc<Opened>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.0.digest == other.0.digest
    }
}

fn view_lesson(open: &Opened, store: Store) -> AnyView {
    let lesson = &open.lesson;
    let question = lesson.question.as_ref();
    let words = store.select(State::lesson_words);
    let unknown = store.select(|state| !state.lesson_is_known());
    let verdict = store.select(|state| state.lesson_verdict().unwrap_or_default());
    let no_hint = store.select(|state| !state.lesson_has_hint());
    let pending = Signal::derive(move || words.with(Option::is_none));
    let from = match &open.origin {
        Origin::Ours(_) => None,
        Origin::Draft => Some(say!("lesson-panel-from-draft")),
        Origin::Link(_) => Some(say!("lesson-panel-from-link")),
        Origin::File(name) => Some(say!("lesson-panel-from-file", name = name)),
    };
    let is_draft = open.origin == Origin::Draft;
    // Who looks at it within another page has nowhere to put what is made of it.
    let is_fixed = is_draft || matches!(open.origin, Origin::Ours(_)) || store.peek(State::is_embedded);
    let edit = move |action: EditorAction| store.dispatch(Action::Editor(action));
    follow_on_narrow(store, Signal::derive(move || words.with(Option::is_some)));
    view! {
        <section class="panel lesson-panel" id="lesson" aria-labelledby="lesson-title">
            <div class="panel-head">
                <h2 id="lesson-title">{lesson.title.clone()}</h2>
                <button type="button" class="link" on:click=move |_| act(store, LessonAction::Opened(None))>
                    {say!("button-back-to-page")}
                </button>
            </div>
            <p class="muted" hidden=from.is_none()>
                {from.clone()} " "
                <button
                    type="button"
                    class="link"
                    hidden=!is_draft
                    on:click=move |_| edit(EditorAction::Returned)
                >
                    {say!("lesson-panel-back-to-editor")}
                </button>
                <button type="button" class="link" hidden=is_fixed on:click=move |_| edit(EditorAction::Edited)>
                    {say!("lesson-panel-edit")}
                </button>
            </p>
            <div class="lesson-task" inner_html=html(&lesson.task)></div>
            {view_list(say!("lesson-panel-goals"), store.select(State::lesson_goals))}
            {question.map(|question| view_question(question, 0, store))}
            {view_controls(&lesson.controls)}
            <Start />
            <p class="muted" hidden=unknown>
                {say!("lesson-panel-finished-before")}
            </p>
            <p class="lesson-words" id="lesson-words" aria-live="polite">
                {Signal::derive(move || words.get().unwrap_or_default())}
            </p>
            {question.map(|question| view_question(question, 1, store))}
            <p class="lesson-words" id="lesson-verdict" aria-live="polite">
                {verdict}
            </p>
            {view_list(say!("lesson-panel-hints"), store.select(State::lesson_hints))}
            <div class="lesson-buttons" hidden=no_hint>
                <button type="button" on:click=move |_| act(store, LessonAction::HintWanted)>
                    {say!("lesson-panel-hint")}
                </button>
            </div>
            {view_changes(&lesson.changes, pending, store)}
            <Code />
            {view_next(lesson.next.as_deref(), &open.origin, pending, store)}
        </section>
    }
    .into_any()
}

/// Start, and how far the run is.
#[component]
fn Start() -> impl IntoView {
    let store = store();
    let running = store.select(State::lesson_is_running);
    let steps = store.select(State::lesson_steps);
    let start_label = Signal::derive(move || match steps.get() {
        Some(_) => say!("lesson-panel-start-again"),
        None => say!("lesson-panel-start"),
    });
    let waits_for = store.select(|state| state.progress().text);
    let progress = Signal::derive(move || match steps.get() {
        // The engine may still be on its way, or the model be built.
        Some((0, _)) if running.get() => waits_for.get(),
        Some((step, of)) => say!("lesson-panel-step", step = step, of = of),
        None => String::new(),
    });
    let share = Signal::derive(move || {
        let (step, of) = steps.get().unwrap_or((0, 1));
        (100.0 * f64::from(step) / f64::from(of.max(1))).floor().to_string()
    });
    view! {
        <div class="lesson-buttons">
            <button type="button" class="primary" on:click=move |_| act(store, LessonAction::Started)>
                {start_label}
            </button>
            <button
                type="button"
                hidden=Signal::derive(move || !running.get())
                on:click=move |_| act(store, LessonAction::Hurried)
            >
                {say!("lesson-panel-skip")}
            </button>
        </div>
        <div class="lesson-progress" hidden=Signal::derive(move || steps.get().is_none())>
            <progress aria-label=say!("lesson-panel-progress") max="100" value=share></progress>
            <span class="muted">{progress}</span>
        </div>
    }
}

/// The settings that the lesson leaves to the reader.
fn view_controls(controls: &[String]) -> AnyView {
    // `model` is a part of the page.
    let settings = controls.iter().filter_map(|key| Setting::find(key)).filter(|it| !matches!(it.kind, Kind::Text));
    let settings = settings.map(|setting| setting.key);
    let settings: Vec<AnyView> = settings.map(|key| view! { <Control key within="lesson-" /> }.into_any()).collect();
    let none = settings.is_empty();
    view! { <div class="fields" hidden=none>{settings}</div> }.into_any()
}

/// Once it has run.
fn view_changes(changes: &[Change], pending: Signal<bool>, store: Store) -> AnyView {
    let tried = store.select(|state| state.lessons.change());
    let button = move |(place, change): (usize, &Change)| {
        view! {
            <button
                type="button"
                aria-pressed=Signal::derive(move || (tried.get() == Some(place)).to_string())
                on:click=move |_| act(store, LessonAction::ChangeTried(place))
            >
                {change.label.clone()}
            </button>
        }
    };
    let none = changes.is_empty();
    let hidden = Signal::derive(move || none || (pending.get() && tried.get().is_none()));
    view! {
        <div class="lesson-changes" role="group" aria-labelledby="lesson-changes" hidden=hidden>
            <p id="lesson-changes">{say!("lesson-panel-changes")}</p>
            <div class="lesson-buttons">{changes.iter().enumerate().map(button).collect_view().into_any()}</div>
        </div>
    }
    .into_any()
}

fn view_next(next: Option<&str>, origin: &Origin, pending: Signal<bool>, store: Store) -> AnyView {
    let next = next.and_then(Unit::find);
    let label = match (next, origin) {
        (Some(next), _) => say!("lesson-panel-next", title = next.title()),
        (None, Origin::Ours(_)) => say!("lesson-panel-last"),
        (None, Origin::Link(_) | Origin::File(_) | Origin::Draft) => say!("lesson-panel-back-to-before"),
    };
    view! {
        <button type="button" class="link" hidden=pending on:click=move |_| act(store, LessonAction::Opened(next))>
            {label}
        </button>
    }
    .into_any()
}

/// The lesson that is opened comes into sight; where its picture is below the question, so does that while something moves, and
/// then what is said of it.
fn follow_on_narrow(store: Store, said: Signal<bool>) {
    let running = store.select(State::lesson_is_running);
    show("lesson");
    let was = StoredValue::new((false, false));
    effect(move || {
        let now = (running.get(), said.get());
        match (was.get_value(), now) {
            ((false, _), (true, _)) => show("room"),
            ((_, false), (_, true)) => show("lesson-words"),
            _ => {}
        }
        was.set_value(now);
    });
}

/// Scrolls to an element once it is laid out; on a wide screen all are in sight from the top.
fn show(id: &'static str) {
    request_animation_frame(move || {
        let narrow = window().match_media(NARROW).ok().flatten().is_some_and(|query| query.matches());
        match document().get_element_by_id(id) {
            Some(place) if narrow => place.scroll_into_view(),
            Some(_) if id == "lesson" => window().scroll_to_with_x_and_y(0.0, 0.0),
            Some(_) | None => {}
        }
    });
}
