//! Triplet Playground: trains sentence embeddings with triplet loss in the reader's own browser.

pub mod config;
#[cfg(feature = "engine")]
pub mod engine;
pub mod examples;
pub mod protocol;
#[cfg(feature = "engine")]
pub mod random;
#[cfg(feature = "engine")]
pub mod text;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod transport;
#[cfg(any(feature = "app", test))]
pub mod ui;
#[cfg(feature = "worker")]
pub mod worker;
