//! What the compiler makes once rather than once for each place.

use leptos::prelude::*;

/// A part of a view that is built again when what it reads changes.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> Box<dyn FnMut() -> AnyView + Send> {
    Box::new(view)
}

/// Runs now and again when what it reads changes.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}
