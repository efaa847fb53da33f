//! The page as a whole: header, run bar, data and settings, and the rooms beside them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::console;

use super::embedded::Embedded;
use super::header::Header;
use super::lesson::Strip;
use super::rooms::Rooms;
use super::{LESSON, MAKE, NOTICES, Part, RUN_BAR};
use crate::page::core::State;
use crate::page::runtime::language;
use crate::page::runtime::store::{Store, store};
use crate::words::Language;

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
    let wanted = language::wanted();
    if wanted.is_built_in() {
        return show(wanted, Ok(String::new()));
    }
    // Leptos, whose executor everything else is given to, begins with the first view.
    spawn_local(async move {
        show(wanted, language::learn(wanted).await);
    });
}

fn show(language: &'static Language, words: Result<String, String>) {
    let place = document().get_element_by_id("app").expect("index.html has a place for the page");
    let page = move || {
        let store = Store::start(language, words);
        provide_context(store);
        // What is said is said when a view is made: another language makes all of them anew.
        move || {
            store.language().track();
            view! { <Page /> }
        }
    };
    mount_to(place.unchecked_into(), page).forget();
}

#[component]
fn Page() -> impl IntoView {
    let store = store();
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
