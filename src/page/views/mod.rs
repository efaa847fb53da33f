//! The parts of the page, a folder for each panel with its style sheet; which room each stands in.

mod ask;
mod class;
mod compare;
mod corpus;
mod curves;
mod data;
mod doctor;
mod embedded;
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

use crate::page::core::{Control, Room};
use crate::page::widgets::notices::Notices;

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
    /// What shows it within another page.
    control: Option<Control>,
    view: fn() -> AnyView,
}

/// What stands in the page itself and in it as a part of another one. Compiled once rather than for each place.
const RUN_BAR: fn() -> AnyView = || view! { <run_bar::RunBar /> }.into_any();
const NOTICES: fn() -> AnyView = || view! { <Notices /> }.into_any();
const LESSON: fn() -> AnyView = || view! { <lesson::LessonPanel /> }.into_any();

/// A panel of every room.
struct Part {
    /// What a lesson calls it that leaves it to the reader.
    name: &'static str,
    /// What shows it within another page.
    control: Option<Control>,
    view: fn() -> AnyView,
}

/// What makes a model, and takes it along: on the left.
const MAKE: &[Part] = &[
    Part { name: "data", control: Some(Control::Data), view: || view! { <data::Data /> }.into_any() },
    Part { name: "model", control: Some(Control::Settings), view: || view! { <model::Model /> }.into_any() },
    Part { name: "settings", control: Some(Control::Settings), view: || view! { <train::Train /> }.into_any() },
    Part { name: "export", control: Some(Control::Export), view: || view! { <export::Export /> }.into_any() },
    Part { name: "kept", control: None, view: || view! { <kept::Kept /> }.into_any() },
];

/// Every other panel; those of a column in their order.
const PANELS: &[Panel] = &[
    Panel {
        rooms: &[Room::Watch],
        column: Column::Left,
        control: Some(Control::Figures),
        view: || view! { <watch::Watch /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Watch, Room::Triplets, Room::Circles, Room::Loss],
        column: Column::Left,
        control: Some(Control::Map),
        view: || view! { <map::Map /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Watch, Room::Compare],
        column: Column::Left,
        control: Some(Control::Curves),
        view: || view! { <curves::Curves /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Compare],
        column: Column::Left,
        control: Some(Control::Compare),
        view: || view! { <runs::Runs /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Watch],
        column: Column::Right,
        control: Some(Control::Query),
        view: || view! { <ask::Ask /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Watch],
        column: Column::Right,
        control: Some(Control::Corpus),
        view: || view! { <corpus::Corpus /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Triplets],
        column: Column::Right,
        control: Some(Control::Triplets),
        view: || view! { <triplets::Triplets /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Circles],
        column: Column::Right,
        control: None,
        view: || view! { <lesson::pictures::Circles /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Loss],
        column: Column::Right,
        control: None,
        view: || view! { <lesson::pictures::Loss /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Lanes],
        column: Column::Left,
        control: None,
        view: || view! { <lesson::pictures::Lanes /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Class],
        column: Column::Left,
        control: None,
        view: || view! { <class::Class /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Words],
        column: Column::Left,
        control: Some(Control::Words),
        view: || view! { <tokens::Tokens /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Compare],
        column: Column::Right,
        control: Some(Control::Compare),
        view: || view! { <compare::Compare /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Race],
        column: Column::Left,
        control: Some(Control::Race),
        view: || view! { <race::Race /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Errors],
        column: Column::Left,
        control: Some(Control::Errors),
        view: || view! { <wrong::Wrong /> }.into_any(),
    },
    Panel {
        rooms: &[Room::Errors],
        column: Column::Left,
        control: Some(Control::Errors),
        view: || view! { <negatives::Negatives /> }.into_any(),
    },
];
