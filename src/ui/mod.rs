//! The page. Speaks only [`crate::protocol`] and [`crate::config`]; what it knows is in [`state`], which has no DOM.

pub mod geometry;
pub mod map;
mod order;
pub mod state;

#[cfg(feature = "app")]
pub mod engine_handle;
#[cfg(feature = "app")]
mod page;
#[cfg(feature = "app")]
mod panels;
#[cfg(feature = "app")]
mod storage;
#[cfg(feature = "app")]
mod store;
#[cfg(feature = "app")]
mod widgets;

#[cfg(feature = "app")]
pub use page::mount;
