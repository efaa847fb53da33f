//! What panels are made of.

pub mod chart;
pub mod help;
pub mod notices;
pub mod progress;
pub mod setting;
