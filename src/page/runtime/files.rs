//! Files that the user opens or drops.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::store::Store;
use crate::page::core::{Action, DataFile};
use crate::reason::reason;

/// Reads files of training data and tells the store of them together, or which could not be read and why.
pub async fn read(store: Store, files: Vec<File>) {
    let mut read = Vec::new();
    for file in files {
        let name = file.name();
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => {
                let bytes = js_sys::Uint8Array::new(&buffer).to_vec().into();
                read.push(DataFile { name, bytes });
            }
            Err(error) => {
                return store.dispatch(Action::FileFailed { name, reason: reason(&error) });
            }
        }
    }
    store.dispatch(Action::FilesOpened(read));
}
