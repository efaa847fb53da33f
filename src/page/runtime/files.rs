//! Files that the user opens or drops.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::packing::unpack_lesson;
use super::store::Store;
use crate::page::core::{Action, CorpusAction, DataFile};
use crate::reason::reason;

/// Reads files of training data and tells the store of them together, or which could not be read and why.
pub async fn read(store: Store, files: Vec<File>) {
    let mut read = Vec::new();
    for file in files {
        match bytes_of(file).await {
            Ok(file) => read.push(unpack_lesson(file).await),
            Err(failed) => return store.dispatch(failed),
        }
    }
    store.dispatch(Action::FilesOpened(read));
}

/// Reads a file to search in and tells the store of it, or why it could not be read.
pub async fn read_corpus(store: Store, file: File) {
    let read = bytes_of(file).await.map(|file| Action::Corpus(CorpusAction::Opened(file)));
    store.dispatch(read.unwrap_or_else(|failed| failed));
}

async fn bytes_of(file: File) -> Result<DataFile, Action> {
    let name = file.name();
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(DataFile { name, bytes: js_sys::Uint8Array::new(&buffer).to_vec().into() }),
        Err(error) => Err(Action::FileFailed { name, reason: reason(&error) }),
    }
}
