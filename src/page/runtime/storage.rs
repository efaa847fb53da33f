//! What the browser keeps from visit to visit: the user's data and the last weights, which may be large.
//!
//! Data and weights lie in a cache of the page's own (the browser's `CacheStorage`), each as a response that nobody ever
//! requests. It takes bytes as they are in a call or two, where a library for IndexedDB would be
//! a thirtieth of the page.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

use crate::page::core::{Stored, StoredCheckpoint, StoredData};
use crate::protocol::Checkpoint;

const CACHE: &str = "triplet-playground";
/// Names within the cache. They look like files beside the page, which has none of these names.
const DATA: &str = "kept-data";
const CHECKPOINT: &str = "kept-weights";
/// The header that holds what is kept beside the bytes.
const FIELDS: &str = "x-kept";

/// Why something was not kept.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Private windows, blocked cookies, a full disk.
    #[error("its storage answers \"{0}\"")]
    Browser(String),
    #[error("it has storage only for pages that are served securely (https)")]
    Insecure,
}

impl From<JsValue> for StorageError {
    fn from(error: JsValue) -> Self {
        Self::Browser(match error.dyn_ref::<js_sys::Error>() {
            Some(error) => String::from(error.message()),
            None => format!("{error:?}"),
        })
    }
}

/// Something to be kept under its name; None drops what was kept there.
pub struct Entry {
    name: &'static str,
    content: Option<(Fields, Vec<u8>)>,
}

/// What is kept beside the bytes, by name.
type Fields = Vec<(&'static str, String)>;

/// The user's data.
pub fn data_entry(data: StoredData) -> Entry {
    let fields = data.file_name.map(|name| ("file_name", name)).into_iter().collect();
    Entry { name: DATA, content: Some((fields, data.bytes)) }
}

/// Weights, or that there are none any longer.
pub fn checkpoint_entry(stored: Option<StoredCheckpoint>) -> Entry {
    let content = stored.map(|StoredCheckpoint { tag, checkpoint }| {
        let Checkpoint { step, fingerprint, weights } = checkpoint;
        (vec![("tag", tag), ("step", step.to_string()), ("fingerprint", fingerprint)], weights)
    });
    Entry { name: CHECKPOINT, content }
}

/// Keeps an entry, in the place of the one before.
///
/// # Errors
/// Where the browser refuses, for example for want of space.
pub async fn keep(Entry { name, content }: Entry) -> Result<(), StorageError> {
    let cache = open().await?;
    let Some((fields, bytes)) = content else {
        JsFuture::from(cache.delete_with_str(name)).await?;
        return Ok(());
    };
    let response = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(&*bytes)))?;
    let fields = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    response.headers().set(FIELDS, &fields)?;
    JsFuture::from(cache.put_with_str(name, &response)).await?;
    Ok(())
}

/// Everything that was kept.
///
/// # Errors
/// Where the browser has no storage for the page.
pub async fn read() -> Result<Stored, StorageError> {
    let cache = open().await?;
    let data = get(&cache, DATA).await?;
    let data = data.map(|(fields, bytes)| StoredData { file_name: field(&fields, "file_name"), bytes });
    let checkpoint = get(&cache, CHECKPOINT).await?.and_then(|(fields, weights)| checkpoint(fields, weights));
    Ok(Stored { data, checkpoint })
}

/// None for what another version of the page wrote.
fn checkpoint(fields: Vec<(String, String)>, weights: Vec<u8>) -> Option<StoredCheckpoint> {
    let (tag, fingerprint) = (field(&fields, "tag")?, field(&fields, "fingerprint")?);
    let step = field(&fields, "step")?.parse().ok()?;
    Some(StoredCheckpoint { tag, checkpoint: Checkpoint { step, fingerprint, weights } })
}

async fn open() -> Result<Cache, StorageError> {
    let caches = web_sys::window().expect("a page has a window").caches()?;
    // Absent where the page is not served securely; calling it then would throw.
    if caches.is_undefined() {
        return Err(StorageError::Insecure);
    }
    Ok(JsFuture::from(caches.open(CACHE)).await?.unchecked_into())
}

fn field(fields: &[(String, String)], name: &str) -> Option<String> {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
}

async fn get(cache: &Cache, name: &str) -> Result<Option<(Vec<(String, String)>, Vec<u8>)>, StorageError> {
    let Ok(response) = JsFuture::from(cache.match_with_str(name)).await?.dyn_into::<Response>() else {
        return Ok(None);
    };
    let fields = response.headers().get(FIELDS)?.unwrap_or_default();
    let fields = form_urlencoded::parse(fields.as_bytes()).into_owned().collect();
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(Some((fields, Uint8Array::new(&buffer).to_vec())))
}
