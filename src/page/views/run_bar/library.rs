//! What was replaced and what was kept, each a click away.

use leptos::prelude::*;

use crate::page::core::Action;
use crate::page::runtime::store::{Store, store};
use crate::protocol::Record;
use crate::say;

/// Offers to go on with what was kept, and to bring back what was replaced.
#[component]
pub fn WaysBack() -> impl IntoView {
    let store = store();
    let nothing = store.select(|state| {
        state.library.offer().is_none() && state.undo_words().is_empty() && state.redo_words().is_empty()
    });
    let undo = store.select(|state| state.undo_words());
    let redo = store.select(|state| state.redo_words());
    view! {
        <div class="ways-back" hidden=nothing>
            <Offer store />
            <Way store words=undo action=|| Action::Undone />
            <Way store words=redo action=|| Action::Redone />
        </div>
    }
}

#[component]
fn Offer(store: Store) -> impl IntoView {
    let words = store.select(|state| state.library.offer().map(Record::continue_words).unwrap_or_default());
    let none = Signal::derive(move || words.with(String::is_empty));
    let go_on = move |_| {
        if let Some(id) = store.peek(|state| state.library.offer().map(|record| record.id.clone())) {
            store.dispatch(Action::Continued(id));
        }
    };
    view! {
        <p class="offer" hidden=none>
            {say!("run-bar-was-kept")} " "
            <button type="button" on:click=go_on>
                {words}
            </button>
            " "
            <button type="button" class="link" on:click=move |_| store.dispatch(Action::OfferDeclined)>
                {say!("button-not-now")}
            </button>
        </p>
    }
}

#[component]
fn Way(store: Store, words: Memo<String>, action: fn() -> Action) -> impl IntoView {
    let none = Signal::derive(move || words.with(String::is_empty));
    view! {
        <button type="button" class="link" hidden=none on:click=move |_| store.dispatch(action())>
            {words}
        </button>
    }
}
