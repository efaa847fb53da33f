//! Commands and events as messages between the page and its worker.
//!
//! Values travel as plain JavaScript objects (`{Trained: {step: 3, …}}`), bytes as `Uint8Array`s whose memory changes
//! hands instead of being copied.

use js_sys::{Array, Object, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};

/// A message and the memory that it hands over: the two arguments of `postMessage`.
pub struct Message {
    pub value: JsValue,
    pub transfer: Array,
}

/// Writes a [`Command`](crate::protocol::Command) or an [`Event`](crate::protocol::Event).
pub fn encode(message: &impl Serialize) -> Message {
    let value = serde_wasm_bindgen::to_value(message).expect("commands and events are plain data");
    let transfer = Array::new();
    // `{Variant: {field: value, …}}`: bytes are fields of the variant. Those deeper down, of a race, are small and copied.
    for payload in fields(&value) {
        for field in fields(&payload) {
            if let Some(bytes) = field.dyn_ref::<Uint8Array>() {
                transfer.push(&bytes.buffer());
            }
        }
    }
    Message { value, transfer }
}

/// Reads what [`encode`] wrote.
///
/// # Errors
/// For anything else, which only page and engine of different builds send each other.
pub fn decode<T: DeserializeOwned>(value: JsValue) -> Result<T, serde_wasm_bindgen::Error> {
    serde_wasm_bindgen::from_value(value)
}

fn fields(value: &JsValue) -> Array {
    match value.dyn_ref::<Object>() {
        Some(object) if !value.is_instance_of::<Uint8Array>() => Object::values(object),
        _ => Array::new(),
    }
}
