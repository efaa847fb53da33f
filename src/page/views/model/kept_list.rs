//! What the browser keeps of models and tokenizers, whole or in part.

use leptos::prelude::*;

use crate::model_files::KeptModel;
use crate::page::core::{Action, bytes_in_words};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::say;

/// Each with buttons to use and to forget it.
#[component]
pub fn KeptList(name: String, kept: Memo<Vec<KeptModel>>, use_it: fn(String) -> Action) -> impl IntoView {
    let store = store();
    let none_kept = Signal::derive(move || kept.with(Vec::is_empty));
    let item = move |KeptModel { name, bytes, identity: _ }| {
        let words = say!("model-panel-kept", bytes = bytes_in_words(bytes));
        let used = (say!("model-panel-use"), say!("model-panel-use-named", name = &name), use_it(name.clone()));
        let forget = Action::ModelForgotten(name.clone());
        kept_item(store, name, words, used, forget)
    };
    let items = move || kept.get().into_iter().map(item).collect_view().into_any();
    view! {
        <ul class="kept-list" aria-label=name hidden=none_kept>
            {dynamic(items)}
        </ul>
    }
}

/// One of a list. `first`: what its first button says, what it is called, and what it does.
pub fn kept_item(
    store: Store,
    name: String,
    words: String,
    first: (String, String, Action),
    forget: Action,
) -> AnyView {
    let forget = (say!("button-forget"), say!("model-panel-forget-named", name = &name), forget);
    let button = |(word, label, action): (String, String, Action)| {
        view! {
            <button type="button" class="link" aria-label=label on:click=move |_| store.dispatch(action.clone())>
                {word}
            </button>
        }
    };
    view! {
        <li>
            <p>
                <b>{name}</b>
                {format!(" · {words}")}
            </p>
            {button(first)}
            " "
            {button(forget)}
        </li>
    }
    .into_any()
}
