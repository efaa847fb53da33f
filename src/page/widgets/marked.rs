//! A sentence with words that are marked as in Markdown.

use leptos::prelude::*;

use crate::page::core::markdown::line_html;

/// Only `` `code` ``, `*emphasis*`, `**strong**` and links to the web are more than text.
#[component]
pub fn Marked(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <span inner_html=move || line_html(&text.get())></span> }
}
