//! What a reader may hand to a lecturer.

use leptos::prelude::*;

use crate::page::core::State;
use crate::page::runtime::store::store;
use crate::page::widgets::copy::{Copy, Words};
use crate::say;

fn words() -> Words {
    Words {
        field: say!("lesson-panel-code"),
        copy: say!("lesson-panel-copy-code"),
        copied: say!("lesson-panel-code-copied"),
    }
}

/// Once a run of the open lesson has ended.
#[component]
pub fn Code() -> impl IntoView {
    let code = store().select(|state| State::lesson_code(state).unwrap_or_default());
    view! {
        <details class="lesson-code" hidden=Signal::derive(move || code.with(String::is_empty))>
            <summary>{say!("lesson-panel-code-for-lecturer")}</summary>
            <p class="muted">
                {say!("lesson-panel-code-holds")}
            </p>
            <Copy text=code words=words() />
            <p class="muted">
                {say!("lesson-panel-lecturers")} " " <a href="#room=class">{say!("button-read-codes")}</a> "."
            </p>
        </details>
    }
}
