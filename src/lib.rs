//! Triplet Playground: trains sentence embeddings with triplet loss in the reader's own browser.

pub mod config;
pub mod protocol;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod transport;
#[cfg(feature = "worker")]
pub mod worker;
