//! A map the size of a stamp: coloured points, and words for who does not see them.

use leptos::prelude::*;

/// `picture`: of [`crate::page::map::miniature::draw`]; nothing is shown while it is empty. `name`: what it shows, in words.
#[component]
pub fn MiniMap(#[prop(into)] picture: Signal<String>, #[prop(into)] name: Signal<String>) -> impl IntoView {
    view! { <span class="mini-map" role="img" aria-label=name inner_html=picture></span> }
}
