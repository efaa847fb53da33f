//! Makes a lesson of what is typed here and of the data and settings on the screen.

mod field;
mod parts;

use leptos::html;
use leptos::prelude::*;

use self::field::{Errors, error_of, view_error};
use crate::page::core::{Action, DraftError, DraftField, EditorAction, LONGEST_LINK, SharedLink, State, thousands};
use crate::page::runtime::store::{Store, store};
use crate::page::views::share::{Link, page};
use crate::page::widgets::erased::{dynamic, effect};

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
            "Make a lesson"
        </button>
        <dialog node_ref=dialog class="dialog editor" aria-labelledby="editor-head" on:close=closed>
            <div class="panel-head">
                <h2 id="editor-head">"Make a lesson"</h2>
                <button
                    type="button"
                    class="quiet"
                    aria-label="Close"
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
    let errors: Errors = store.select(State::draft_errors);
    // Another draft has other fields.
    let other = store.select(|state| state.editor.puts);
    let data = store.select(State::draft_data_in_words);
    let wrong = error_of(errors, DraftField::Data);
    view! {
        <p>
            {data}
            " What you type stays here until the page is closed; the file keeps it."
        </p>
        {view_error("editor-data-note".to_owned(), wrong)}
        {dynamic(move || {
            other.get();
            parts::view_parts(store, errors)
        })}
        <div class="editor-end">
            <p role="status" class="field-note error">
                {Signal::derive(move || errors.with(|errors| in_words(errors)))}
            </p>
            {view_buttons(store)}
            {view_link(store)}
        </div>
    }
    .into_any()
}

/// `Not yet a lesson: see Title and Task.`
fn in_words(errors: &[DraftError]) -> String {
    if errors.is_empty() {
        return String::new();
    }
    let fields: Vec<String> = errors.iter().map(|error| error.field.label()).collect();
    format!("It is no lesson yet. What is missing or wrong is said beside: {}.", fields.join(", "))
}

fn view_buttons(store: Store) -> AnyView {
    let no_former = store.select(|state| !state.editor.has_former());
    let empty = store.select(|state| state.editor.draft.is_empty());
    view! {
        <div class="lesson-buttons">
            <button type="button" class="primary" on:click=move |_| act(store, EditorAction::Tried)>
                "Try it"
            </button>
            <button type="button" on:click=move |_| act(store, EditorAction::Saved)>
                "Save the file"
            </button>
            <button type="button" on:click=move |_| act(store, EditorAction::LinkWanted)>
                "Make a link"
            </button>
            <button type="button" class="link" hidden=empty on:click=move |_| act(store, EditorAction::Emptied)>
                "Another, from an empty page"
            </button>
            <button
                type="button"
                class="link"
                hidden=no_former
                on:click=move |_| act(store, EditorAction::FormerWanted)
            >
                "The draft from before"
            </button>
        </div>
    }
    .into_any()
}

/// The link, once it was asked for, or why there is none.
fn view_link(store: Store) -> AnyView {
    let address = page();
    let link = store.select(move |state| state.draft_link(&address));
    let view = move || match link.get() {
        None | Some(SharedLink::Awaited | SharedLink::OfFiles) => ().into_any(),
        Some(SharedLink::Ready(link)) => view! {
            <p class="remark">"Whoever has the link can read the lesson, its data and its answers."</p>
            <Link link />
        }
        .into_any(),
        Some(SharedLink::TooLong(length)) => {
            let words = format!(
                "Such a link would have {} characters. Mail and chat programs cut off what is longer than {}: save the file, and \
                 hand that on.",
                thousands(length),
                thousands(LONGEST_LINK)
            );
            view! { <p role="status">{words}</p> }.into_any()
        }
        Some(SharedLink::Failed(reason)) => {
            view! { <p role="alert">{format!("The lesson could not be packed: {reason}.")}</p> }.into_any()
        }
    };
    dynamic(view).into_any()
}
