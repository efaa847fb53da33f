//! What a reader may hand to a lecturer.

use leptos::prelude::*;

use crate::page::core::State;
use crate::page::runtime::store::store;
use crate::page::widgets::copy::{Copy, Words};

fn words() -> Words {
    Words { field: "Code of this lesson".to_owned(), copy: "Copy code".to_owned(), copied: "Code copied".to_owned() }
}

/// Once a run of the open lesson has ended.
#[component]
pub fn Code() -> impl IntoView {
    let code = store().select(|state| State::lesson_code(state).unwrap_or_default());
    view! {
        <details class="lesson-code" hidden=Signal::derive(move || code.with(String::is_empty))>
            <summary>"A code for your lecturer"</summary>
            <p class="muted">
                "It holds what you answered, before and after, whether the goals were reached, and nobody's name."
            </p>
            <Copy text=code words=words() />
            <p class="muted">
                "Lecturers: " <a href="#room=class">"read the codes of a class"</a> "."
            </p>
        </details>
    }
}
