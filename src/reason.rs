//! Why the browser refuses something.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::say;

/// What the browser says, as a part of a sentence.
pub fn reason(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    let message = message.unwrap_or_else(|| say!("kept-no-reason"));
    message.trim_end_matches('.').to_owned()
}
