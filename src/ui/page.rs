//! The page as a whole: header, run bar, three columns.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::panels::{
    ask::Ask, compare::Compare, curves::Curves, data::Data, header::Header, map::Map, model::Model, race::Race,
    run_bar::RunBar, runs::Runs, tokens::Tokens, train::Train, triplets::Triplets, watch::Watch,
};
use super::store::Store;
use super::widgets::notices::Notices;

/// Puts the page into its place in index.html, above the article, and starts the engine.
pub fn mount() {
    let place = document().get_element_by_id("app").expect("index.html has a place for the page");
    mount_to(place.unchecked_into(), Page).forget();
}

#[component]
fn Page() -> impl IntoView {
    provide_context(Store::start());
    view! {
        <Header />
        <RunBar />
        <main class="columns">
            <Notices />
            <div class="column make">
                <Data />
                <Model />
                <Train />
            </div>
            <div class="column watch">
                <Watch />
                <Map />
            </div>
            <div class="column ask">
                <Ask />
            </div>
            <div class="deeper">
                <div class="column">
                    <Curves />
                    <Runs />
                    <Compare />
                </div>
                <div class="column">
                    <Triplets />
                    <Tokens />
                </div>
            </div>
            <Race />
        </main>
    }
}
