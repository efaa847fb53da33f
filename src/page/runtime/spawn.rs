//! Work that goes on beside the page.

use std::pin::Pin;

/// Goes on with something while the page does other things. Boxed, so that the compiler makes it once rather than once for each
/// place.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    leptos::task::spawn_local(work);
}
