//! What joins the pure [`core`](super::core) to the browser.

pub mod download;
pub mod engine;
pub mod examples;
pub mod files;
pub mod host;
mod hub;
pub mod language;
mod legacy;
pub mod models;
mod packing;
mod parts;
mod preferences;
mod remote;
pub mod spawn;
pub mod storage;
pub mod store;
pub mod streams;
mod tabs;
pub mod theme;
