//! What is near, what is chosen, what it costs: [`distance`], [`mining`], [`loss`].

pub mod distance;
pub mod loss;
pub mod mining;
