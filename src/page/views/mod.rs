//! The parts of the page, a folder for each panel with its style sheet, in the order in which work goes through them.

mod ask;
mod compare;
mod corpus;
mod curves;
mod data;
mod doctor;
mod export;
mod frame;
mod header;
mod kept;
mod map;
mod model;
mod negatives;
mod preview;
mod race;
mod run_bar;
mod runs;
mod share;
mod tokens;
mod train;
mod triplets;
mod watch;
mod wrong;

use leptos::prelude::*;

pub use frame::mount;

/// Where on the page a panel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The three columns of a wide screen.
    Make,
    Watch,
    Ask,
    /// Below them, for who wants to know more: two columns.
    DeeperLeft,
    DeeperRight,
    /// Below all, over the whole width.
    Below,
}

type Panel = (Place, fn() -> AnyView);

/// Every panel, and where it stands; those of a place in their order.
const PANELS: &[Panel] = &[
    (Place::Make, || view! { <data::Data /> }.into_any()),
    (Place::Make, || view! { <model::Model /> }.into_any()),
    (Place::Make, || view! { <train::Train /> }.into_any()),
    (Place::Make, || view! { <export::Export /> }.into_any()),
    (Place::Make, || view! { <kept::Kept /> }.into_any()),
    (Place::Watch, || view! { <watch::Watch /> }.into_any()),
    (Place::Watch, || view! { <map::Map /> }.into_any()),
    (Place::Ask, || view! { <ask::Ask /> }.into_any()),
    (Place::Ask, || view! { <corpus::Corpus /> }.into_any()),
    (Place::DeeperLeft, || view! { <curves::Curves /> }.into_any()),
    (Place::DeeperLeft, || view! { <runs::Runs /> }.into_any()),
    (Place::DeeperLeft, || view! { <compare::Compare /> }.into_any()),
    (Place::DeeperRight, || view! { <triplets::Triplets /> }.into_any()),
    (Place::DeeperRight, || view! { <tokens::Tokens /> }.into_any()),
    (Place::Below, || view! { <wrong::Wrong /> }.into_any()),
    (Place::Below, || view! { <negatives::Negatives /> }.into_any()),
    (Place::Below, || view! { <race::Race /> }.into_any()),
];

/// The panels of a place.
fn panels(place: Place) -> Vec<AnyView> {
    PANELS.iter().filter(|(other, _)| *other == place).map(|(_, panel)| panel()).collect()
}
