//! The page as a whole: header, run bar, three columns.

use leptos::prelude::*;

use super::panels::{
    ask::Ask, data::Data, header::Header, map::Map, model::Model, run_bar::RunBar, train::Train, watch::Watch,
};
use super::store::Store;
use super::widgets::notices::Notices;

/// Puts the page into the document's body and starts the engine.
pub fn mount() {
    mount_to_body(Page);
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
        </main>
    }
}
