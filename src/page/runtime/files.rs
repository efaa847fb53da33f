//! Files that the user opens or drops.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::store::Store;
use crate::page::core::{Action, DataFile};
use crate::page::runtime::spawn::spawn;

/// Reads files of training data and tells the store of them together, or which could not be read and why.
pub fn read(store: Store, files: Vec<File>) {
    spawn(async move {
        let mut read = Vec::new();
        for file in files {
            let name = file.name();
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => {
                    let bytes = js_sys::Uint8Array::new(&buffer).to_vec().into();
                    read.push(DataFile { name, bytes });
                }
                Err(error) => {
                    let reason = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
                    let reason = reason.unwrap_or_else(|| "the browser gives no reason".to_owned());
                    return store.dispatch(Action::FileFailed { name, reason });
                }
            }
        }
        store.dispatch(Action::FilesOpened(read));
    });
}
