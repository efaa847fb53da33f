//! The engine: encoders, triplet loss, mining, training and search on burn. Knows no web.

pub mod crew;
pub mod device;
pub mod encoder;
pub mod exchange;
pub mod memory;
pub mod metric;
pub mod own_gradient;
pub mod passes;
pub mod session;
pub mod space;
pub mod tokenizer;
pub mod train;
pub mod vectors;
