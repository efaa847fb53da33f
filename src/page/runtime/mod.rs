//! What joins the pure [`core`](super::core) to the browser.

pub mod engine;
pub mod examples;
pub mod files;
pub mod storage;
pub mod store;
pub mod theme;
