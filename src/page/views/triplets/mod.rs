//! The hardest triplets of the moment, their kinds over time, and the geometry of one anchor.

mod anchor;
mod candidates;
mod shares;
mod table;

use leptos::prelude::*;

use crate::page::widgets::help::Help;
use crate::protocol::Hardness;
use crate::say;
pub use anchor::Anchor;
pub use shares::SharesChart;
use table::Table;

#[component]
pub fn Triplets() -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="triplets-title">
            <div class="panel-head">
                <h2 id="triplets-title">{say!("room-tab-triplets")}</h2>
                <Help about=say!("triplets-panel-about") id="triplets-help" text=say!("triplets-panel-help") />
            </div>
            <SharesChart />
            <Anchor />
            <Table />
        </section>
    }
}

/// Its name on the page and its class in the style sheet.
fn kind(hardness: Hardness) -> (String, &'static str) {
    match hardness {
        Hardness::Easy => (say!("triplets-panel-easy"), "kind easy"),
        Hardness::SemiHard => (say!("triplets-panel-semi-hard"), "kind semi-hard"),
        Hardness::Hard => (say!("triplets-panel-hard"), "kind hard"),
    }
}
