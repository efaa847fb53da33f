//! The first lessons: a strip that opens them, and beside their pictures the question, the start, and what came of it.

pub mod pictures;

use leptos::prelude::*;

use crate::lessons::{LESSONS, Lesson};
use crate::page::core::{Action, LessonAction, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::{dynamic, effect};

/// Below this width pictures stand under the question rather than beside it.
const NARROW: &str = "(max-width: 48rem)";

/// Opens the lessons, and says what a triplet is.
#[component]
pub fn Strip() -> impl IntoView {
    let store = store();
    let card = move |(place, lesson): (usize, &'static Lesson)| {
        let open = store.select(move |state| state.lessons.place() == Some(place));
        view! {
            <button
                type="button"
                class="strip-card"
                aria-pressed=Signal::derive(move || open.get().to_string())
                title=lesson.question
                on:click=move |_| {
                    let wanted = (!open.get_untracked()).then_some(place);
                    act(store, LessonAction::Opened(wanted));
                }
            >
                <span class="strip-number" aria-hidden="true">
                    {place + 1}
                </span>
                {lesson.title}
            </button>
        }
    };
    view! {
        <section class="strip" aria-labelledby="strip-title">
            <div class="strip-cards">
                <h2 id="strip-title">"Try it"</h2>
                {LESSONS.iter().enumerate().map(card).collect_view().into_any()}
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
            "A triplet: the " <b>"anchor"</b> " " <q>{text(0)}</q> " is to come nearer to the "
            <b class="kind positive">"positive"</b> " " <q>{text(1)}</q> " than to the " <b class="kind hard">"negative"</b> " "
            <q>{text(2)}</q> " by a margin."
        </p>
    }
}

/// The question of the lesson that is open, in the place of data and settings.
#[component]
pub fn LessonPanel() -> impl IntoView {
    let store = store();
    let open = store.select(|state| state.lessons.place());
    view! { {dynamic(move || open.get().map_or_else(|| ().into_any(), |place| view_lesson(place, store)))} }
}

fn act(store: Store, action: LessonAction) {
    store.dispatch(Action::Lesson(action));
}

fn view_lesson(place: usize, store: Store) -> AnyView {
    let lesson = &LESSONS[place];
    let running = store.select(State::lesson_is_running);
    let steps = store.select(State::lesson_steps);
    let words = store.select(State::lesson_words);
    let pending = Signal::derive(move || words.with(Option::is_none));
    let said = Signal::derive(move || words.with(Option::is_some));
    follow_on_narrow(running, said);
    let start_label = Signal::derive(move || if steps.get().is_some() { "Start again" } else { "Start" });
    let waits_for = store.select(|state| state.progress().text);
    let progress = Signal::derive(move || match steps.get() {
        // The engine may still be on its way, or the model be built.
        Some((0, _)) if running.get() => waits_for.get(),
        Some((step, of)) => format!("Step {step} of {of}"),
        None => String::new(),
    });
    let share = Signal::derive(move || {
        let (step, of) = steps.get().unwrap_or((0, 1));
        (100.0 * f64::from(step) / f64::from(of.max(1))).floor().to_string()
    });
    view! {
        <section class="panel lesson-panel" id="lesson" aria-labelledby="lesson-title">
            <div class="panel-head">
                <h2 id="lesson-title">{lesson.title}</h2>
                <button type="button" class="link" on:click=move |_| act(store, LessonAction::Opened(None))>
                    "Back to the page"
                </button>
            </div>
            <p>{lesson.task}</p>
            {view_question(lesson, said, store)}
            <div class="lesson-buttons">
                <button type="button" class="primary" on:click=move |_| act(store, LessonAction::Started)>
                    {start_label}
                </button>
                <button
                    type="button"
                    hidden=Signal::derive(move || !running.get())
                    on:click=move |_| act(store, LessonAction::Hurried)
                >
                    "Skip to the end"
                </button>
            </div>
            <div class="lesson-progress" hidden=Signal::derive(move || steps.get().is_none())>
                <progress aria-label="Progress of the experiment" max="100" value=share></progress>
                <span class="muted">{progress}</span>
            </div>
            <p class="lesson-words" id="lesson-words" aria-live="polite">
                {Signal::derive(move || words.get().unwrap_or_default())}
            </p>
            {view_cures(lesson, pending, store)}
            {view_next(place, pending, store)}
        </section>
    }
    .into_any()
}

/// `said`: whether it is known which choice is right.
fn view_question(lesson: &'static Lesson, said: Signal<bool>, store: Store) -> AnyView {
    let answer = store.select(|state| state.lessons.answer());
    let choice = move |(place, choice): (usize, &&'static str)| {
        view! {
            <label class="lesson-choice">
                <input
                    type="radio"
                    name="lesson-answer"
                    prop:checked=Signal::derive(move || answer.get() == Some(place))
                    on:change=move |_| act(store, LessonAction::Answered(place))
                />
                {*choice}
                <span class="tag" hidden=Signal::derive(move || !said.get() || place != lesson.right)>
                    "so it is"
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="lesson-question">
            <legend>{lesson.question}</legend>
            {lesson.choices.iter().enumerate().map(choice).collect_view().into_any()}
        </fieldset>
    }
    .into_any()
}

/// Once it is broken.
fn view_cures(lesson: &'static Lesson, pending: Signal<bool>, store: Store) -> AnyView {
    let tried = store.select(|state| state.lessons.cure());
    let cure = move |(place, cure): (usize, &'static crate::lessons::Cure)| {
        view! {
            <button
                type="button"
                aria-pressed=Signal::derive(move || (tried.get() == Some(place)).to_string())
                on:click=move |_| act(store, LessonAction::CureTried(place))
            >
                {cure.label}
            </button>
        }
    };
    let none = lesson.cures.is_empty();
    view! {
        <div
            class="lesson-buttons"
            role="group"
            aria-label="Change one thing"
            hidden=Signal::derive(move || none || (pending.get() && tried.get().is_none()))
        >
            {lesson.cures.iter().enumerate().map(cure).collect_view().into_any()}
        </div>
    }
    .into_any()
}

fn view_next(place: usize, pending: Signal<bool>, store: Store) -> AnyView {
    let next = LESSONS.get(place + 1).map(|_| place + 1);
    let label = next.map_or_else(
        || "That was the last: back to the page".to_owned(),
        |next| format!("Next: {}", LESSONS[next].title),
    );
    view! {
        <button type="button" class="link" hidden=pending on:click=move |_| act(store, LessonAction::Opened(next))>
            {label}
        </button>
    }
    .into_any()
}

/// The lesson that is opened comes into sight; where its picture is below the question, so does that while something moves, and
/// then what is said of it.
fn follow_on_narrow(running: Memo<bool>, said: Signal<bool>) {
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
