//! A button that asks for files.

use leptos::html;
use leptos::prelude::*;
use web_sys::{FileList, HtmlInputElement};

use super::erased::effect;

/// What is asked for.
#[derive(Clone)]
pub struct Asks {
    /// On the button.
    pub words: String,
    /// What it takes, on hover.
    pub title: Option<String>,
    /// The name of the field behind the button.
    pub field: String,
    /// As in HTML's `accept`; empty: any file.
    pub accept: &'static str,
    pub kind: FileKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    One,
    Several,
    /// All files in a folder.
    Folder,
}

/// `chosen` is called with at least one file.
#[component]
pub fn FileChoice(asks: Asks, chosen: impl Fn(FileList) + 'static) -> impl IntoView {
    let Asks { words, title, field, accept, kind } = asks;
    let input = NodeRef::<html::Input>::new();
    // No attribute that the view's macro knows.
    effect(move || {
        if let Some(input) = input.get().filter(|_| kind == FileKind::Folder) {
            let _ = input.set_attribute("webkitdirectory", "");
        }
    });
    let changed = move |event: web_sys::Event| {
        let input = event_target::<HtmlInputElement>(&event);
        if let Some(list) = input.files().filter(|list| list.length() > 0) {
            chosen(list);
        }
        // The same file may be chosen again after it was changed.
        input.set_value("");
    };
    let ask = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <button type="button" class="link" title=title on:click=ask>
            {words}
        </button>
        <input
            node_ref=input
            type="file"
            multiple=kind != FileKind::One
            hidden
            aria-label=field
            accept=(!accept.is_empty()).then_some(accept)
            on:change=changed
        />
    }
}
