//! Commands and events as messages between the page and its worker.
//!
//! Values travel as plain JavaScript objects (`{request: 4, event: {Trained: {step: 3, …}}}`), bytes as `Uint8Array`s whose
//! memory changes hands instead of being copied.

use js_sys::{Array, Object, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};

/// How deep bytes lie at most: `{number, command: {LoadData: {files: [{bytes}]}}}`. Those deeper down are small and copied.
const DEEPEST: usize = 7;

/// A message and the memory that it hands over: the two arguments of `postMessage`.
pub struct Parcel {
    pub value: JsValue,
    pub transfer: Array,
}

/// Writes a [`Request`](crate::protocol::Request) or a [`Message`](crate::protocol::Message).
pub fn encode(message: &impl Serialize) -> Parcel {
    let value = serde_wasm_bindgen::to_value(message).expect("commands and events are plain data");
    let transfer = Array::new();
    hand_over(&value, DEEPEST, &transfer);
    Parcel { value, transfer }
}

/// Collects the memory of all bytes in `value`, down to `depth` levels. Lists are only gone through where they hold
/// objects, as files: those of numbers and texts are long and hold no bytes.
fn hand_over(value: &JsValue, depth: usize, transfer: &Array) {
    if let Some(bytes) = value.dyn_ref::<Uint8Array>() {
        transfer.push(&bytes.buffer());
    } else if depth > 0 {
        let items = match value.dyn_ref::<Array>() {
            Some(list) if list.get(0).is_object() => list.clone(),
            Some(_) => return,
            None => fields(value),
        };
        items.iter().for_each(|item| hand_over(&item, depth - 1, transfer));
    }
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
        Some(object) => Object::values(object),
        None => Array::new(),
    }
}
