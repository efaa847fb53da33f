//! Files that the user opens or drops.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::store::Store;
use crate::page::core::Action;
use crate::page::widgets::erased::spawn;

/// Reads a file of training data and tells the store of it, or why that was not possible.
pub fn open(store: Store, file: File) {
    spawn(async move {
        let name = file.name();
        let action = match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => Action::FileOpened { name, bytes: js_sys::Uint8Array::new(&buffer).to_vec() },
            Err(error) => {
                let reason = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
                Action::FileFailed { name, reason: reason.unwrap_or_else(|| "the browser gives no reason".to_owned()) }
            }
        };
        store.dispatch(action);
    });
}
