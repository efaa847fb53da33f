//! A button that asks for files.

use leptos::html;
use leptos::prelude::*;
use web_sys::{FileList, HtmlInputElement};

use super::erased::effect;

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Asks {
    /// On the button.
    pub words: &'static str,
    /// What it takes, on hover.
    pub title: Option<&'static str>,
    /// The name of the field behind the button.
    pub field: &'static str,
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
    let input = NodeRef::<html::Input>::new();
    // No attribute that the view's macro knows.
    effect(move || {
        if let Some(input) = input.get().filter(|_| asks.kind == FileKind::Folder) {
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
        <button type="button" class="link" title=asks.title on:click=ask>
            {asks.words}
        </button>
        <input
            node_ref=input
            type="file"
            multiple=asks.kind != FileKind::One
            hidden
            aria-label=asks.field
            accept=(!asks.accept.is_empty()).then_some(asks.accept)
            on:change=changed
        />
    }
}
