//! What is near, what is chosen, what it costs: [`distance`], [`mining`], [`loss`], [`ranking`], [`cosent`].

pub mod cosent;
pub mod distance;
pub mod loss;
pub mod mining;
pub mod ranking;
