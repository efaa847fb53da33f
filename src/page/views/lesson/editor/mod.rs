//! Makes a lesson of what is typed here and of the data and settings on the screen.

mod field;
mod parts;

use leptos::html;
use leptos::prelude::*;

use self::field::view_error;
use crate::page::core::{Action, DraftField, EditorAction, LONGEST_LINK, SharedLink, State, thousands};
use crate::page::runtime::store::{Store, store};
use crate::page::views::share::{Link, page};
use crate::page::widgets::erased::{dynamic, effect};
use crate::say;

/// The button that opens it, and the dialog.
#[component]
pub fn Editor() -> impl IntoView {
    let store = store();
    let dialog = NodeRef::<html::Dialog>::new();
    let shown = store.select(|state| state.editor.shown);
    let in_lesson = store.select(|state| state.lessons.open().is_some());
    effect(move || {
        let Some(dialog) = dialog.get() else { return };
        if shown.get() != dialog.open() {
            if dialog.open() {
                dialog.close();
            } else {
                let _ = dialog.show_modal();
            }
        }
    });
    // The browser closes it as well, at the Escape key.
    let closed = move |_| {
        if store.peek(|state| state.editor.shown) {
            act(store, EditorAction::Closed);
        }
    };
    view! {
        <button
            type="button"
            class="quiet"
            aria-haspopup="dialog"
            hidden=in_lesson
            on:click=move |_| act(store, EditorAction::Opened)
        >
            {say!("editor-title")}
        </button>
        <dialog node_ref=dialog class="dialog editor" aria-labelledby="editor-head" on:close=closed>
            <div class="panel-head">
                <h2 id="editor-head">{say!("editor-title")}</h2>
                <button
                    type="button"
                    class="quiet"
                    aria-label=say!("button-close")
                    on:click=move |_| act(store, EditorAction::Closed)
                >
                    "×"
                </button>
            </div>
            {dynamic(move || shown.get().then(|| view_draft(store)).into_any())}
        </dialog>
    }
}

fn act(store: Store, action: EditorAction) {
    store.dispatch(Action::Editor(action));
}

fn view_draft(store: Store) -> AnyView {
    // Another draft has other fields.
    let other = store.select(|state| state.editor.puts);
    let data = store.select(State::draft_data_in_words);
    let wrong = store.select(|state| state.editor.errors_in_words());
    let always = store.select(|_| false);
    let no_former = store.select(|state| !state.editor.has_former());
    let empty = store.select(|state| state.editor.draft.is_empty());
    let button = move |label: String, class: &'static str, action: EditorAction, hidden: Memo<bool>| {
        view! {
            <button type="button" class=class hidden=hidden on:click=move |_| act(store, action.clone())>
                {label}
            </button>
        }
        .into_any()
    };
    let buttons = vec![
        button(say!("editor-try"), "primary", EditorAction::Tried, always),
        button(say!("editor-save"), "", EditorAction::Saved, always),
        button(say!("editor-make-link"), "", EditorAction::LinkWanted, always),
        button(say!("editor-empty"), "link", EditorAction::Emptied, empty),
        button(say!("editor-former"), "link", EditorAction::FormerWanted, no_former),
    ];
    view! {
        <p>{data}</p>
        {view_error(store, DraftField::Data)}
        {dynamic(move || {
            other.get();
            parts::view_parts(store)
        })}
        <div class="editor-end">
            <p role="status" class="field-note error">
                {wrong}
            </p>
            <div class="lesson-buttons">{buttons}</div>
            {view_link(store)}
        </div>
    }
    .into_any()
}

/// The link, once it was asked for, or why there is none.
fn view_link(store: Store) -> AnyView {
    let address = page();
    let link = store.select(move |state| match state.draft_link(&address) {
        Some(SharedLink::Ready(link)) => link,
        Some(SharedLink::Awaited | SharedLink::TooLong(_) | SharedLink::OfFiles | SharedLink::Failed(_)) | None => {
            String::new()
        }
    });
    let address = page();
    let words = store.select(move |state| match state.draft_link(&address) {
        None | Some(SharedLink::Awaited | SharedLink::OfFiles) => String::new(),
        Some(SharedLink::Ready(_)) => say!("editor-link-holds"),
        Some(SharedLink::TooLong(length)) => {
            say!("editor-link-too-long", length = thousands(length), longest = thousands(LONGEST_LINK))
        }
        Some(SharedLink::Failed(reason)) => say!("editor-not-packed", reason = reason),
    });
    view! {
        <p role="status">{words}</p>
        {dynamic(move || match link.get() {
            link if link.is_empty() => ().into_any(),
            link => view! { <Link link /> }.into_any(),
        })}
    }
    .into_any()
}
