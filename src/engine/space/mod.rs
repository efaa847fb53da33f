//! The sentences as points: [`embedding`] makes them, [`index`] finds the nearest.

pub mod embedding;
pub mod index;
