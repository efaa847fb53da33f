//! The browser's own compression, and the reading of what comes in parts.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair, Response};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = js_sys::Object)]
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    #[wasm_bindgen(extends = js_sys::Object)]
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// Why a stream was not read to its end.
pub enum Unread {
    /// It has more bytes than are wanted.
    TooLong,
    Broken(JsValue),
}

/// The bytes, packed; `format` as the browser names it: `gzip`, `deflate`.
///
/// # Errors
/// Where the browser does not know the format.
pub fn packed(blob: &Blob, format: &str) -> Result<Response, JsValue> {
    Ok(through(blob, CompressionStream::new(format)?.unchecked_into()))
}

/// Likewise the other way; what is damaged is told of to who reads it.
///
/// # Errors
/// Where the browser does not know the format.
pub fn unpacked(blob: &Blob, format: &str) -> Result<Response, JsValue> {
    Ok(through(blob, DecompressionStream::new(format)?.unchecked_into()))
}

/// What comes out of a stream that the bytes are sent through.
fn through(blob: &Blob, pair: ReadableWritablePair) -> Response {
    let stream: ReadableStream = blob.stream().pipe_through(&pair);
    Response::new_with_opt_readable_stream(Some(&stream)).expect("a stream that nobody has read yet")
}

/// All bytes of a body, and how many there are so far, as they come.
///
/// # Errors
/// Where there are more than `limit`, or the stream breaks.
pub async fn read_all(response: &Response, limit: usize, told: &dyn Fn(usize)) -> Result<Vec<u8>, Unread> {
    let Some(body) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut all = Vec::new();
    while let Some(bytes) = next(&reader).await.map_err(Unread::Broken)? {
        if all.len() + bytes.length() as usize > limit {
            let _ = reader.cancel();
            return Err(Unread::TooLong);
        }
        all.extend(bytes.to_vec());
        told(all.len());
    }
    Ok(all)
}

/// The bytes that come next; None at the end.
///
/// # Errors
/// Where the stream breaks.
pub async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let read = JsFuture::from(reader.read()).await?;
    let is_done = Reflect::get(&read, &"done".into())?.is_truthy();
    if is_done { Ok(None) } else { Reflect::get(&read, &"value".into())?.dyn_into().map(Some) }
}
