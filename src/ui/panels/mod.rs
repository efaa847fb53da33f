//! The parts of the page, in the order in which work goes through them.

pub mod ask;
pub mod compare;
pub mod curves;
pub mod data;
mod doctor;
pub mod header;
pub mod map;
pub mod model;
mod preview;
pub mod race;
pub mod run_bar;
pub mod runs;
pub mod tokens;
pub mod train;
pub mod triplets;
pub mod watch;
