//! What the browser tests and the benchmark have in common: a Chromium, a server for the built page, and the page seen as
//! assistive technology sees it.
// Each of the two uses a part of it.
#![allow(dead_code)]

pub mod axe;
pub mod chromium;
mod commands;
pub mod element;
pub mod hub;
pub mod mishaps;
pub mod page;
pub mod server;
