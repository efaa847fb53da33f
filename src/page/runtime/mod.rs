//! What joins the pure [`core`](super::core) to the browser.

pub mod download;
pub mod engine;
pub mod examples;
pub mod files;
mod hub;
mod legacy;
pub mod models;
mod parts;
pub mod spawn;
pub mod storage;
pub mod store;
mod tabs;
pub mod theme;
