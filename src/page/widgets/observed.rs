//! What the browser calls back for as long as a view is there, and no longer: a view ends when another language makes it anew.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, ResizeObserver};

/// Ends the calls when it is dropped.
struct Calls<F: ?Sized> {
    end: Box<dyn Fn()>,
    /// What is called.
    _back: Closure<F>,
}

impl<F: ?Sized> Drop for Calls<F> {
    fn drop(&mut self) {
        (self.end)();
    }
}

/// Until the view or the effect that this is called in ends.
fn keep<F: ?Sized + 'static>(back: Closure<F>, end: impl Fn() + 'static) {
    StoredValue::new_local(Calls { end: Box::new(end), _back: back });
}

/// Calls back whenever an element has another size, and once at first.
pub fn on_resize(element: &Element, tell: impl Fn() + 'static) {
    let back = Closure::<dyn Fn()>::new(tell);
    if let Ok(observer) = ResizeObserver::new(back.as_ref().unchecked_ref()) {
        observer.observe(element);
        keep(back, move || observer.disconnect());
    }
}

/// Calls back with the entries of an `IntersectionObserver`, and once at first.
pub fn on_intersection(element: &Element, tell: impl Fn(js_sys::Array) + 'static) {
    let back = Closure::<dyn Fn(js_sys::Array)>::new(tell);
    if let Ok(observer) = IntersectionObserver::new(back.as_ref().unchecked_ref()) {
        observer.observe(element);
        keep(back, move || observer.disconnect());
    }
}

/// Calls back whenever the system turns light or dark.
pub fn on_scheme(tell: impl Fn() + 'static) {
    let back = Closure::<dyn Fn()>::new(tell);
    if let Ok(Some(scheme)) = window().match_media("(prefers-color-scheme: dark)") {
        let function: js_sys::Function = back.as_ref().unchecked_ref::<js_sys::Function>().clone();
        let _ = scheme.add_event_listener_with_callback("change", &function);
        keep(back, move || {
            let _ = scheme.remove_event_listener_with_callback("change", &function);
        });
    }
}
