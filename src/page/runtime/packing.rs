//! Text as it stands in a link: packed with zlib, written in base64url. Lessons that are packed with gzip.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::download::text_blob;
use super::streams::{Unread, packed, read_all, unpacked};
use crate::lessons::is_lesson;
use crate::page::core::{DataFile, TEXT_LIMIT};
use crate::reason::reason;
use crate::say;

/// Unlike raw deflate it has a checksum.
const FORMAT: &str = "deflate";

/// # Errors
/// What the browser says, as a part of a sentence.
pub async fn pack(text: &str) -> Result<String, String> {
    let refused = |error: JsValue| reason(&error);
    let blob = text_blob("text/plain", text).ok_or_else(|| say!("browser-no-room"))?;
    let bytes = match read_all(&packed(&blob, FORMAT).map_err(refused)?, usize::MAX, &|_| ()).await {
        Ok(bytes) => bytes,
        Err(Unread::Broken(error)) => return Err(reason(&error)),
        Err(Unread::TooLong) => return Err(say!("runtime-text-too-long")),
    };
    // btoa wants a letter for each byte.
    let letters: String = bytes.into_iter().map(char::from).collect();
    let written = window().btoa(&letters).map_err(refused)?;
    Ok(written.trim_end_matches('=').replace('+', "-").replace('/', "_"))
}

/// # Errors
/// Why there is no text, as a part of a sentence.
pub async fn unpack(written: &str) -> Result<String, String> {
    let damaged = || say!("runtime-text-damaged");
    let letters = window().atob(&written.replace('-', "+").replace('_', "/")).map_err(|_| damaged())?;
    let bytes: Vec<u8> = letters.chars().map(|letter| letter as u8).collect();
    let bytes = js_sys::Uint8Array::from(bytes.as_slice());
    let blob = Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&bytes)).map_err(|error| reason(&error))?;
    match read_all(&unpacked(&blob, FORMAT).map_err(|error| reason(&error))?, TEXT_LIMIT, &|_| ()).await {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| damaged()),
        Err(Unread::Broken(_)) => Err(damaged()),
        Err(Unread::TooLong) => Err(say!("runtime-text-of-link-too-long")),
    }
}

/// A lesson that is packed with gzip as it was before; any other file as it is.
pub async fn unpack_lesson(file: DataFile) -> DataFile {
    const MAGIC: [u8; 2] = [0x1f, 0x8b];
    if !file.bytes.starts_with(&MAGIC) || file.bytes.len() > TEXT_LIMIT {
        return file;
    }
    let bytes = js_sys::Uint8Array::from(&*file.bytes);
    let unpacked =
        Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&bytes)).and_then(|blob| unpacked(&blob, "gzip"));
    let Ok(response) = unpacked else { return file };
    // What is longer is no lesson.
    let Ok(bytes) = read_all(&response, TEXT_LIMIT, &|_| ()).await else { return file };
    if std::str::from_utf8(&bytes).is_ok_and(is_lesson) { DataFile { bytes: bytes.into(), ..file } } else { file }
}
