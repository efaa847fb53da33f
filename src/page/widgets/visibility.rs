//! Whether something is on the screen.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::html::element::ElementType;
use wasm_bindgen::JsCast;
use web_sys::{Element, IntersectionObserverEntry};

use super::erased::effect;
use super::observed::on_intersection;

/// Calls `tell` with whether an element is on the screen, as soon as it is part of the page and whenever that changes.
pub fn watch_visibility<E>(node: NodeRef<E>, tell: impl Fn(bool) + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + 'static,
{
    let tell: Rc<dyn Fn(bool)> = Rc::new(tell);
    effect(move || {
        if let Some(element) = node.get() {
            observe(element.unchecked_ref(), tell.clone());
        }
    });
}

fn observe(element: &Element, tell: Rc<dyn Fn(bool)>) {
    on_intersection(element, move |entries| {
        let last: IntersectionObserverEntry = entries.get(entries.length().saturating_sub(1)).unchecked_into();
        tell(last.is_intersecting());
    });
}
