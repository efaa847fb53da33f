//! Triplet Playground: trains sentence embeddings with triplet loss in the reader's own browser.

pub mod config;
pub mod protocol;
#[cfg(any(feature = "app", test))]
pub mod ui;
