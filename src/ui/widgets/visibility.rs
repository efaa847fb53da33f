//! Whether something is on the screen.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Calls `tell` with whether an element is on the screen, now and whenever that changes.
pub fn watch_visibility(element: &Element, tell: impl Fn(bool) + 'static) {
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last: IntersectionObserverEntry = entries.get(entries.length().saturating_sub(1)).unchecked_into();
        tell(last.is_intersecting());
    });
    if let Ok(observer) = IntersectionObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    // Called for as long as the page lives.
    callback.forget();
}
