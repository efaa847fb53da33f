//! What the page kept before it had a database: one text or file in the browser's `CacheStorage`. It is taken over once. The
//! weights there are of a form that no engine reads any more, and go.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Response};

use crate::page::core::{DataFile, DataInput, Experiment, OWN_DATA};
use crate::protocol::Record;

const CACHE: &str = "triplet-playground";
const DATA: &str = "kept-data";
/// The header with what is kept beside the bytes.
const FIELDS: &str = "x-kept";

/// The data that is there; None where there is none.
pub async fn take_over(visit: &str) -> Option<(Record, DataInput)> {
    let caches = caches()?;
    let has = JsFuture::from(caches.has(CACHE)).await.ok()?;
    if !has.is_truthy() {
        return None;
    }
    let cache: Cache = JsFuture::from(caches.open(CACHE)).await.ok()?.unchecked_into();
    let response: Response = JsFuture::from(cache.match_with_str(DATA)).await.ok()?.dyn_into().ok()?;
    let fields = response.headers().get(FIELDS).ok().flatten().unwrap_or_default();
    let name = form_urlencoded::parse(fields.as_bytes()).find(|(key, _)| key == "file_name");
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let data = match name {
        Some((_, name)) => DataInput::Files(vec![DataFile { name: name.into_owned(), bytes: bytes.into() }]),
        None => DataInput::Text(String::from_utf8_lossy(&bytes).into()),
    };
    let id = format!("{visit}-before");
    let mut experiment = Experiment { id: id.clone(), data_key: id, data: data.clone(), ..Experiment::default() };
    OWN_DATA.clone_into(&mut experiment.config.data);
    Some((Record::of(&experiment), data))
}

/// Drops what was taken over.
pub async fn remove() {
    if let Some(caches) = caches() {
        let _ = JsFuture::from(caches.delete(CACHE)).await;
    }
}

/// Absent where the page is not served securely; calling it then would throw.
fn caches() -> Option<CacheStorage> {
    let caches = web_sys::window()?.caches().ok()?;
    (!caches.is_undefined()).then_some(caches)
}
