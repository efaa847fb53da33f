//! The page around this one, where this is a part of another: who it is, and the messages between the two.
//!
//! The other page makes itself known by a message with a port (`assets/embed.js` does). Only the page directly around this one
//! is listened to, and only once. All that follows goes over that port, over which nobody else can speak or listen.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Float32Array, Object, Reflect, Uint8Array};
use leptos::prelude::*;
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageEvent, MessagePort, ResizeObserver};

use crate::page::core::{Going, Trouble};
use crate::page::core::{HostAnswer, HostCall, HostEvent, HostMethod, SpokenCall};
use crate::protocol::TextVectors;
use crate::reason::reason;
use crate::say;

/// The field by which the two know each other's first messages, and the version of what follows.
const GREETING: &str = "triplet-playground";
const VERSION: f64 = 1.0;
/// The page around this one, once it has made itself known.
#[derive(Default)]
pub struct Host(RefCell<Option<Line>>);

struct Line {
    port: MessagePort,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

/// What the page around this one says.
pub enum Heard {
    /// That it is there.
    Connected,
    /// A call, with the file that it brings.
    Call(HostCall, Option<Blob>),
}

/// Whether this page is a part of another one: `assets/page_loader.js` looks.
pub fn is_embedded() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-embedded"))
}

impl Host {
    /// Listens to the first who makes itself known.
    fn connect(self: &Rc<Self>, port: MessagePort, hear: impl Fn(Heard) + 'static) {
        if self.0.borrow().is_some() {
            return;
        }
        let hear = Rc::new(hear);
        let (host, says) = (Rc::downgrade(self), hear.clone());
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let (Some(host), Some((id, method))) = (host.upgrade(), call(&event.data())) else { return };
            let file = Reflect::get(&event.data(), &"file".into()).ok().and_then(|file| file.dyn_into().ok());
            match method {
                Ok(method) => says(Heard::Call(HostCall { id, method }, file)),
                Err(error) => host.reply(id, Err(error)),
            }
        });
        port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        self.0.replace(Some(Line { port, _on_message: on_message }));
        self.watch_height();
        hear(Heard::Connected);
    }

    /// Has the frame follow what is in it, for as long as the page lives.
    fn watch_height(self: &Rc<Self>) {
        let Some(body) = document().body() else { return };
        let (host, measured) = (self.clone(), body.clone());
        let changed = Closure::<dyn Fn()>::new(move || {
            let height = measured.get_bounding_client_rect().height().ceil();
            host.post(&object(&[("height", height.into())]), &Array::new());
        });
        if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(&body);
            changed.forget();
        }
    }

    pub fn tell(&self, event: &HostEvent) {
        let (name, detail) = match event {
            HostEvent::Ready(figures) => ("ready", plain(figures)),
            HostEvent::Progress(Going { stage, done, total, loss }) => {
                let loss = loss.map_or(JsValue::UNDEFINED, JsValue::from);
                let fields =
                    [("stage", stage.into()), ("done", (*done).into()), ("total", (*total).into()), ("loss", loss)];
                ("progress", object(&fields))
            }
            HostEvent::Neighbours(neighbours) => ("neighbours", plain(neighbours)),
            HostEvent::Goal(goal) => ("goal", plain(goal)),
            HostEvent::Failed(Trouble { message }) => ("failed", object(&[("message", message.into())])),
        };
        self.post(&object(&[("event", name.into()), ("detail", detail)]), &Array::new());
    }

    pub fn reply(&self, id: u32, result: Result<HostAnswer, String>) {
        let message = match result {
            Ok(HostAnswer::Figures(figures)) => message(id, "result", &plain(&figures)),
            Ok(HostAnswer::Configured { reset_needed }) => {
                message(id, "result", &object(&[("resetNeeded", reset_needed.into())]))
            }
            Ok(HostAnswer::Neighbours(neighbours)) => message(id, "result", &plain(&neighbours)),
            Ok(HostAnswer::Vectors(vectors)) => message(id, "result", &rows(&vectors)),
            Err(error) => message(id, "error", &error.into()),
        };
        self.post(&message, &Array::new());
    }

    /// A file as the memory that it is in, which changes hands.
    pub async fn reply_with_file(&self, id: u32, file: &Blob) {
        match JsFuture::from(file.array_buffer()).await {
            Ok(bytes) => self.post(&message(id, "result", &bytes), &Array::of1(&bytes)),
            Err(error) => self.reply(id, Err(say!("runtime-host-file-not-handed-over", reason = reason(&error)))),
        }
    }

    fn post(&self, message: &JsValue, transfer: &Array) {
        if let Some(line) = &*self.0.borrow() {
            // What is plain data can be posted.
            let _ = line.port.post_message_with_transferable(message, transfer);
        }
    }
}

/// Waits for the page around this one, and tells it that this one waits: the only message that anybody might read, and it says
/// nothing. `hear` is called with what that page says.
pub fn listen(host: Rc<Host>, hear: impl Fn(Heard) + Clone + 'static) {
    let Ok(Some(parent)) = window().parent() else { return };
    let is_parent = {
        let parent = JsValue::from(parent.clone());
        move |event: &MessageEvent| event.source().is_some_and(|source| JsValue::from(source) == parent)
    };
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let greeting = Reflect::get(&event.data(), &GREETING.into()).ok().and_then(|version| version.as_f64());
        let port = event.ports().get(0).dyn_into::<MessagePort>();
        if let (true, Some(VERSION), Ok(port)) = (is_parent(&event), greeting, port) {
            host.connect(port, hear.clone());
        }
    });
    let _ = window().add_event_listener_with_callback("message", on_message.as_ref().unchecked_ref());
    on_message.forget();
    let _ = parent.post_message(&object(&[(GREETING, VERSION.into())]), "*");
}

/// A call, or why it is none. What has no number is nothing that could be answered.
fn call(message: &JsValue) -> Option<(u32, Result<HostMethod, String>)> {
    let field = |name: &str| Reflect::get(message, &name.into()).unwrap_or_default();
    let id = field("id").as_f64().filter(|id| id.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(id))?;
    let spoken = serde_wasm_bindgen::from_value::<SpokenCall>(message.clone());
    let spoken = spoken.map_err(|error| say!("runtime-host-call-not-understood", reason = error.to_string()));
    Some((id as u32, spoken.and_then(SpokenCall::method)))
}

fn plain(value: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(value).expect("replies and events are plain data")
}

fn message(id: u32, field: &str, value: &JsValue) -> JsValue {
    object(&[("id", id.into()), (field, value.clone())])
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).expect("a new object takes every field");
    }
    object.into()
}

/// An array of numbers for each text.
fn rows(vectors: &TextVectors) -> JsValue {
    let bytes = Uint8Array::from(vectors.vectors.as_slice());
    let numbers = Float32Array::new(&bytes.buffer());
    let size = vectors.size as u32;
    let rows = numbers.length().checked_div(size).unwrap_or(0);
    (0..rows).map(|row| numbers.slice(row * size, (row + 1) * size)).collect::<Array>().into()
}
