//! Example data and lessons, which lie beside the page.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::say;

/// A text from the page's own server.
///
/// # Errors
/// What the browser or the server says, as a part of a sentence.
pub async fn read_file(path: &str) -> Result<String, String> {
    let reason = |error: JsValue| match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => format!("{error:?}"),
    };
    let response = JsFuture::from(window().fetch_with_str(path)).await.map_err(reason)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(say!("runtime-server-answers", status = response.status(), path = path));
    }
    let text = JsFuture::from(response.text().map_err(reason)?).await.map_err(reason)?;
    Ok(text.as_string().unwrap_or_default())
}
