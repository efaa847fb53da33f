//! A text to be taken along: a field that selects itself, and a button that copies it.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::page::runtime::spawn::spawn;
use crate::say;

/// What it is called, and what its button says before and after.
#[derive(Clone)]
pub struct Words {
    pub field: String,
    pub copy: String,
    pub copied: String,
}

#[component]
pub fn Copy(#[prop(into)] text: Signal<String>, words: Words) -> impl IntoView {
    let Words { field: name, copy, copied } = words;
    let label = RwSignal::new(copy.clone());
    let field = NodeRef::<html::Input>::new();
    let select = move || {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    let press = move |_| {
        let (copy, copied) = (copy.clone(), copied.clone());
        // Absent where the page is not served securely, and refused where the reader says so.
        let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok();
        let written = clipboard
            .filter(|clipboard| clipboard.is_object())
            .map(|_| window().navigator().clipboard().write_text(&text.get_untracked()));
        spawn(async move {
            let is_copied = match written {
                Some(promise) => JsFuture::from(promise).await.is_ok(),
                None => false,
            };
            if let (false, Some(Some(field))) = (is_copied, field.try_get_untracked()) {
                let _ = field.focus();
            }
            // The view may be gone by then.
            label.try_set(if is_copied { copied } else { say!("widget-copy-from-field") });
            let back = move || {
                label.try_set(copy);
            };
            set_timeout(back, Duration::from_secs(3));
        });
    };
    view! {
        <div class="copy">
            <input
                node_ref=field
                type="text"
                readonly
                aria-label=name
                prop:value=text
                on:focus=move |_| select()
            />
            <button type="button" class="primary" on:click=press>
                <span aria-live="polite">{label}</span>
            </button>
        </div>
    }
}
