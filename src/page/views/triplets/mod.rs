//! The hardest triplets of the moment, their kinds over time, and the geometry of one anchor.

mod anchor;
mod candidates;
mod shares;
mod table;

use leptos::prelude::*;

use crate::page::widgets::help::Help;
use crate::protocol::Hardness;
pub use anchor::Anchor;
pub use shares::SharesChart;
use table::Table;

const HELP: &str = "A negative is hard when it is at most as far from the anchor as the positive, semi-hard when it is farther \
but not by the whole margin, and easy otherwise: an easy triplet has no loss (Schroff et al. 2015). Other texts call \
negatives nearer than the positive semi-hard.";

#[component]
pub fn Triplets() -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="triplets-title">
            <div class="panel-head">
                <h2 id="triplets-title">"Triplets"</h2>
                <Help about="hard and easy triplets" id="triplets-help" text=HELP.to_owned() />
            </div>
            <SharesChart />
            <Anchor />
            <Table />
        </section>
    }
}

/// Its name on the page and its class in the style sheet.
fn kind(hardness: Hardness) -> (&'static str, &'static str) {
    match hardness {
        Hardness::Easy => ("easy", "kind easy"),
        Hardness::SemiHard => ("semi-hard", "kind semi-hard"),
        Hardness::Hard => ("hard", "kind hard"),
    }
}
