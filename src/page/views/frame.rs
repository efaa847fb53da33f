//! The page as a whole: header, run bar, data and settings, and the rooms beside them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::console;

use super::embedded::Embedded;
use super::header::Header;
use super::lesson::Strip;
use super::rooms::Rooms;
use super::{LESSON, MAKE, NOTICES, Part, RUN_BAR};
use crate::page::core::State;
use crate::page::runtime::store::Store;

/// Puts the page into its place in index.html, above the article, and starts the engine.
pub fn mount() {
    std::panic::set_hook(Box::new(|panic| {
        console::error_1(&panic.to_string().into());
        // assets/page_loader.js says it on the page, which this program no longer can.
        if let Some(root) = document().document_element() {
            let reason = panic.payload_as_str().unwrap_or("unknown reason").trim_end_matches('.');
            let _ = root.set_attribute("data-panic", reason);
        }
    }));
    let place = document().get_element_by_id("app").expect("index.html has a place for the page");
    mount_to(place.unchecked_into(), Page).forget();
}

#[component]
fn Page() -> impl IntoView {
    let store = Store::start();
    provide_context(store);
    if store.peek(State::is_embedded) {
        return view! { <Embedded /> }.into_any();
    }
    view! {
        <Header />
        {RUN_BAR()}
        <main class="columns">
            {NOTICES()}
            <Strip />
            <div class="column make">
                {LESSON()}
                {MAKE.iter().map(|part| view_part(part, store)).collect_view().into_any()}
            </div>
            <Rooms />
        </main>
    }
    .into_any()
}

/// In a lesson only what that leaves to the reader is there.
fn view_part(part: &'static Part, store: Store) -> AnyView {
    let hidden = store.select(move |state| state.lessons.hides(part.name));
    view! { <div class="place" hidden=hidden>{(part.view)()}</div> }.into_any()
}
