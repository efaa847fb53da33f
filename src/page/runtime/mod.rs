//! What joins the pure [`core`](super::core) to the browser.

pub mod download;
pub mod engine;
pub mod examples;
pub mod files;
mod legacy;
pub mod models;
pub mod spawn;
pub mod storage;
pub mod store;
mod tabs;
pub mod theme;
