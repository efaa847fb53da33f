//! Train, Step, Reset, what is waited for, and the status sentence: in reach wherever the page is scrolled to.

mod library;

use std::time::Duration;

use leptos::prelude::*;

use crate::page::core::{Action, Primary};
use crate::page::runtime::store::store;
use crate::page::widgets::erased::effect;
use crate::page::widgets::progress::ProgressBar;
use crate::protocol::RunState;
use crate::say;
use library::WaysBack;

/// While training, eyes get a new sentence at most this often, and screen readers this often.
const SHOW: Duration = Duration::from_millis(500);
const SPEAK: Duration = Duration::from_secs(10);

#[component]
pub fn RunBar() -> impl IntoView {
    let store = store();
    let label = store.select(|state| state.primary().label());
    let pause = store.select(|state| state.primary() == Primary::Pause);
    let activity = store.select(|state| state.activity());
    let run = store.select(|state| format!("{:?}", state.run));
    // A lesson has a start of its own, and may leave this to the reader beside it.
    let lesson = store.select(|state| state.lessons.hides("train"));
    view! {
        <section class="run-bar" aria-label=say!("run-bar-title") hidden=lesson>
            <div class="run-buttons">
                <button
                    type="button"
                    class="primary"
                    class:pause=pause
                    on:click=move |_| store.dispatch(Action::Train)
                >
                    <PrimaryIcon />
                    {label}
                </button>
                <button type="button" title=say!("run-bar-step-title") on:click=move |_| store.dispatch(Action::Step)>
                    {say!("run-bar-step")}
                </button>
                <button
                    type="button"
                    title=say!("run-bar-reset-title")
                    on:click=move |_| store.dispatch(Action::Reset)
                >
                    {say!("run-bar-reset")}
                </button>
            </div>
            <div class="run-state">
                <div class="run-progress">
                    <ProgressBar />
                    <Cancel />
                </div>
                <div class="run-line">
                    <span class="badge" data-run=run aria-hidden="true">
                        {activity}
                    </span>
                    <Status />
                </div>
            </div>
            <WaysBack />
        </section>
    }
}

/// Gives up what takes long, and goes back to what was there.
#[component]
fn Cancel() -> impl IntoView {
    let store = store();
    let none = store.select(|state| !state.can_cancel());
    let words = store.select(|state| state.undo_words());
    view! {
        <button type="button" class="link" hidden=none title=words on:click=move |_| store.dispatch(Action::Undone)>
            {say!("run-bar-cancel")}
        </button>
    }
}

#[component]
fn PrimaryIcon() -> impl IntoView {
    let path = store().select(|state| {
        let path = match state.primary() {
            Primary::Pause => "M5 3h5v18H5zM14 3h5v18h-5z",
            Primary::Train | Primary::Resume => "M6 3l15 9-15 9z",
        };
        path.to_owned()
    });
    view! {
        <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
            <path d=path fill="currentColor" />
        </svg>
    }
}

/// The status sentence. What is read out is a copy that changes far less often: nobody can listen to two sentences a second.
#[component]
fn Status() -> impl IntoView {
    let shown = now_and_then(SHOW);
    let spoken = now_and_then(SPEAK);
    view! {
        <p class="status" role="status" aria-live="off">
            {shown}
        </p>
        <p class="spoken" aria-live="polite">
            {spoken}
        </p>
    }
}

/// The status sentence, at once while nothing trains, otherwise at most this often.
fn now_and_then(pause: Duration) -> RwSignal<String> {
    let store = store();
    let current = store.select(|state| (state.status(), state.run == RunState::Running));
    let taken = RwSignal::new(store.peek(|state| state.status()));
    let waiting = StoredValue::new(false);
    let take = move || {
        let sentence = store.peek(|state| state.status());
        // None: the view is gone.
        if taken.try_with_untracked(|taken| *taken != sentence) == Some(true) {
            taken.set(sentence);
        }
    };
    effect(move || {
        let running = current.with(|(_, running)| *running);
        if !running {
            take();
        } else if !waiting.get_value() {
            waiting.set_value(true);
            let later = move || {
                waiting.try_set_value(false);
                take();
            };
            set_timeout(later, pause);
        }
    });
    taken
}
