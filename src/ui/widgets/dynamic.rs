//! Parts of a view that change, compiled once rather than once for each place.

use leptos::prelude::*;

/// A part of a view that is built again when what it reads changes.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(view)
}
