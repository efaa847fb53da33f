//! The files of a pretrained model on their way from the page to its worker and into the browser's storage: never read as a
//! whole, the browser knows where their bytes are.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// The one field of the message to the worker that is no command.
const FIELD: &str = "model";

/// A model's files, not yet read.
#[derive(Clone, Debug)]
pub struct HandedModel {
    /// What it is called here.
    pub name: String,
    /// The same for the same files; two models of one name are told apart by it.
    pub identity: String,
    /// Paths with `/` between their parts.
    pub files: Vec<(String, Blob)>,
}

/// What files there are and how long they are, a line each.
pub fn contents(files: &[(String, Blob)]) -> String {
    let sizes = files.iter().map(|(path, file)| format!("{path} {}", file.size()));
    sizes.collect::<Vec<_>>().join("\n")
}

impl HandedModel {
    pub fn bytes(&self) -> f64 {
        self.files.iter().map(|(_, file)| file.size()).sum()
    }

    /// As it lies in the browser's storage: `{name, identity, files: [[path, Blob], …]}`.
    pub fn to_value(&self) -> JsValue {
        let files: Array = self.files.iter().map(|(path, file)| Array::of2(&JsValue::from(path), file)).collect();
        let value = Object::new();
        let fields =
            [("name", self.name.as_str().into()), ("identity", self.identity.as_str().into()), ("files", files.into())];
        for (field, content) in fields {
            set(&value, field, &content);
        }
        value.into()
    }

    /// Reads what [`Self::to_value`] wrote; None for anything else.
    pub fn from_value(value: &JsValue) -> Option<Self> {
        let field = |name: &str| Reflect::get(value, &name.into()).ok();
        let files = field("files")?.dyn_into::<Array>().ok()?;
        let files = files.iter().map(|pair| {
            let pair = pair.dyn_into::<Array>().ok()?;
            Some((pair.get(0).as_string()?, pair.get(1).dyn_into::<Blob>().ok()?))
        });
        Some(Self {
            name: field("name")?.as_string()?,
            identity: field("identity")?.as_string()?,
            files: files.collect::<Option<_>>()?,
        })
    }

    /// As a message to the worker.
    pub fn to_message(&self) -> JsValue {
        let message = Object::new();
        set(&message, FIELD, &self.to_value());
        message.into()
    }

    /// None for a message that is a command.
    pub fn from_message(message: &JsValue) -> Option<Self> {
        Self::from_value(&Reflect::get(message, &FIELD.into()).ok()?)
    }
}

fn set(object: &Object, field: &str, value: &JsValue) {
    Reflect::set(object, &field.into(), value).expect("a new object takes every field");
}
