//! The parts of the page, a folder for each panel with its style sheet; which room each stands in.

mod ask;
mod class;
mod compare;
mod corpus;
mod curves;
mod data;
mod doctor;
mod export;
mod frame;
mod header;
mod kept;
mod lesson;
mod map;
mod model;
mod negatives;
mod preview;
mod race;
mod rooms;
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

use crate::page::core::Room;

/// Where in a room a panel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Left,
    Right,
}

/// A panel beside the data and the settings.
struct Panel {
    /// Where it can be seen.
    rooms: &'static [Room],
    column: Column,
    view: fn() -> AnyView,
}

/// A panel on the left.
struct Part {
    /// What a lesson calls it that leaves it to the reader.
    name: &'static str,
    view: fn() -> AnyView,
}

/// What makes a model, and takes it along: on the left in every room.
const MAKE: &[Part] = &[
    Part { name: "data", view: || view! { <data::Data /> }.into_any() },
    Part { name: "model", view: || view! { <model::Model /> }.into_any() },
    Part { name: "settings", view: || view! { <train::Train /> }.into_any() },
    Part { name: "export", view: || view! { <export::Export /> }.into_any() },
    Part { name: "kept", view: || view! { <kept::Kept /> }.into_any() },
];

/// Every other panel; those of a column in their order.
const PANELS: &[Panel] = &[
    Panel { rooms: &[Room::Watch], column: Column::Left, view: || view! { <watch::Watch /> }.into_any() },
    Panel {
        rooms: &[Room::Watch, Room::Triplets, Room::Circles, Room::Loss],
        column: Column::Left,
        view: || view! { <map::Map /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Watch, Room::Compare],
        column: Column::Left,
        view: || view! { <curves::Curves /> }.into_any(),
    },
    Panel { rooms: &[Room::Compare], column: Column::Left, view: || view! { <runs::Runs /> }.into_any() },
    Panel { rooms: &[Room::Watch], column: Column::Right, view: || view! { <ask::Ask /> }.into_any() },
    Panel { rooms: &[Room::Watch], column: Column::Right, view: || view! { <corpus::Corpus /> }.into_any() },
    Panel { rooms: &[Room::Triplets], column: Column::Right, view: || view! { <triplets::Triplets /> }.into_any() },
    Panel {
        rooms: &[Room::Circles],
        column: Column::Right,
        view: || view! { <lesson::pictures::Circles /> }.into_any(),
    },
    Panel { rooms: &[Room::Loss], column: Column::Right, view: || view! { <lesson::pictures::Loss /> }.into_any() },
    Panel { rooms: &[Room::Lanes], column: Column::Left, view: || view! { <lesson::pictures::Lanes /> }.into_any() },
    Panel { rooms: &[Room::Class], column: Column::Left, view: || view! { <class::Class /> }.into_any() },
    Panel { rooms: &[Room::Words], column: Column::Left, view: || view! { <tokens::Tokens /> }.into_any() },
    Panel { rooms: &[Room::Compare], column: Column::Right, view: || view! { <compare::Compare /> }.into_any() },
    Panel { rooms: &[Room::Race], column: Column::Left, view: || view! { <race::Race /> }.into_any() },
    Panel { rooms: &[Room::Errors], column: Column::Left, view: || view! { <wrong::Wrong /> }.into_any() },
    Panel { rooms: &[Room::Errors], column: Column::Left, view: || view! { <negatives::Negatives /> }.into_any() },
];
