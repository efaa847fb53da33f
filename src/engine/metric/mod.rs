//! What is near, what is chosen, what it costs: [`distance`], [`mining`], [`loss`], [`ranking`].

pub mod distance;
pub mod loss;
pub mod mining;
pub mod ranking;
