//! The page. Speaks only [`crate::protocol`] and [`crate::config`].
//!
//! * [`core`] is what the page knows and how that changes: pure, without DOM, clock or colours;
//! * [`map`] is what the map of sentences needs without a canvas;
//! * `runtime` joins the core to the browser: the store, the engine's worker, what the browser keeps, files, the theme;
//! * `views` has a folder for each panel, with its style sheet, and a registry that lists them;
//! * `widgets` is what panels are made of.

pub mod core;
pub mod map;

#[cfg(feature = "app")]
pub mod runtime;
#[cfg(feature = "app")]
mod views;
#[cfg(feature = "app")]
mod widgets;

#[cfg(feature = "app")]
pub use views::mount;
