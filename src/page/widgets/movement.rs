//! How far a sentence has come in a ranking.

use leptos::prelude::*;

use crate::say;

/// An arrow with the places between two ranks. `words`: the same for who does not see it, where the ranks differ.
pub fn movement(before: usize, now: usize, words: String) -> AnyView {
    let (class, short, long) = match before as i64 - now as i64 {
        0 => ("same", "=".to_owned(), say!("widget-same-place")),
        up if up > 0 => ("up", format!("↑ {up}"), words),
        down => ("down", format!("↓ {}", -down), words),
    };
    let title = long.clone();
    view! {
        <span class=format!("moved {class}") title=title>
            <span aria-hidden="true">{short}</span>
            <span class="spoken">{long}</span>
        </span>
    }
    .into_any()
}
