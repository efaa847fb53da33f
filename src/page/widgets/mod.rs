//! What panels are made of.

pub mod chart;
pub mod copy;
pub mod erased;
pub mod file_choice;
pub mod help;
pub mod mini_map;
pub mod movement;
pub mod notices;
pub mod observed;
pub mod progress;
mod remote_data;
pub mod setting;
pub mod visibility;
