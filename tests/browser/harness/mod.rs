//! What the browser tests and the benchmark have in common: a Chromium, a server for the built page, and the page seen as
//! assistive technology sees it.
// Each of the two uses a part of it.
#![allow(dead_code)]

mod chromium;
mod commands;
mod element;
mod page;
mod server;

pub use chromium::{Chromium, Gpu};
pub use element::Element;
pub use page::{Page, Status};
pub use server::{Fault, PageServer};
