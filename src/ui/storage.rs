//! What the browser keeps from visit to visit: the user's data and the last weights in IndexedDB (they may be large), the
//! choice of light or dark in localStorage.

use idb::builder::{DatabaseBuilder, ObjectStoreBuilder};
use idb::{Database, TransactionMode};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

use super::state::{Stored, StoredCheckpoint, StoredData};

const DATABASE: &str = "triplet-playground";
const KEPT: &str = "kept";
const DATA: &str = "data";
const CHECKPOINT: &str = "checkpoint";
const THEME: &str = "triplet-playground.theme";

/// Why something was not kept.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    #[error("its storage answers \"{0}\"")]
    Browser(#[from] idb::Error),
    #[error("what lies in its storage cannot be read ({0})")]
    Format(#[from] serde_wasm_bindgen::Error),
}

/// Everything that was kept.
///
/// # Errors
/// Where the browser has no storage for the page (private windows, blocked cookies) or it is damaged.
pub async fn read() -> Result<Stored, StorageError> {
    Ok(Stored { data: get(DATA).await?, checkpoint: get(CHECKPOINT).await? })
}

/// Keeps the user's data.
///
/// # Errors
/// Where the browser refuses, for example for want of space.
pub async fn save_data(data: &StoredData) -> Result<(), StorageError> {
    put(DATA, data).await
}

/// Keeps weights, in the place of earlier ones.
///
/// # Errors
/// As [`save_data`].
pub async fn save_checkpoint(checkpoint: &StoredCheckpoint) -> Result<(), StorageError> {
    put(CHECKPOINT, checkpoint).await
}

/// Drops the weights that were kept.
///
/// # Errors
/// As [`save_data`].
pub async fn forget_checkpoint() -> Result<(), StorageError> {
    let transaction = open().await?.transaction(&[KEPT], TransactionMode::ReadWrite)?;
    transaction.object_store(KEPT)?.delete(JsValue::from(CHECKPOINT))?.await?;
    transaction.commit()?.await?;
    Ok(())
}

async fn open() -> Result<Database, idb::Error> {
    DatabaseBuilder::new(DATABASE).version(1).add_object_store(ObjectStoreBuilder::new(KEPT)).build().await
}

async fn get<T: DeserializeOwned>(key: &str) -> Result<Option<T>, StorageError> {
    let transaction = open().await?.transaction(&[KEPT], TransactionMode::ReadOnly)?;
    let value = transaction.object_store(KEPT)?.get(JsValue::from(key))?.await?;
    Ok(value.map(serde_wasm_bindgen::from_value).transpose()?)
}

async fn put(key: &str, value: &impl Serialize) -> Result<(), StorageError> {
    let value = serde_wasm_bindgen::to_value(value)?;
    let transaction = open().await?.transaction(&[KEPT], TransactionMode::ReadWrite)?;
    transaction.object_store(KEPT)?.put(&value, Some(&JsValue::from(key)))?.await?;
    transaction.commit()?.await?;
    Ok(())
}

/// `light` or `dark` if the user chose; None follows the system.
pub fn theme() -> Option<String> {
    local_storage()?.get_item(THEME).ok()?
}

/// Keeps the choice. A browser without storage asks again next time, which needs no message.
pub fn save_theme(theme: &str) {
    if let Some(storage) = local_storage() {
        let _ = storage.set_item(THEME, theme);
    }
}

fn local_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
