//! The page's end of the engine: starts its worker, sends it commands, hears its events, and notices when it is gone.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use crate::handed::HandedModel;
use crate::page::runtime::spawn::spawn;
use crate::protocol::{BUILD_ID, Event, Failure, Message, Request, Stage};
use crate::say;
use crate::transport::{decode, encode};

const LOADER: &str = "engine_loader.js";
/// What the document hears when the engine listens; `assets/offline.js` waits for it.
const READY: &str = "engine-ready";

/// Starts the engine's worker and owns it. Clones are the same engine.
#[derive(Clone)]
pub struct EngineHandle {
    inner: Rc<Inner>,
}

struct Inner {
    /// The name of its workers: kept weights are named after it.
    name: String,
    on_message: Box<dyn Fn(Message)>,
    /// None: it could not be loaded, or died.
    engine: RefCell<Option<Engine>>,
    /// The latest pretrained model: a worker that is started anew needs it again.
    handed: RefCell<Option<HandedModel>>,
}

struct Engine {
    link: Link,
    /// What was sent before [`Event::Ready`]; None after it.
    waiting: Option<Vec<Request>>,
    /// The last that it said was a failure of its own.
    failed: bool,
}

/// A worker with its listeners; dropped, it ends.
struct Link {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(web_sys::Event)>,
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl EngineHandle {
    /// Starts the engine. `on_message` is called on the page's thread, never before this returns: with
    /// [`Event::Progress`] of [`Stage::Download`] in bytes, with [`Event::Ready`] when the engine listens, and with one
    /// [`Event::Failed`] when it cannot be loaded or dies.
    pub fn start(name: String, on_message: impl Fn(Message) + 'static) -> Self {
        let inner =
            Inner { name, on_message: Box::new(on_message), engine: RefCell::default(), handed: RefCell::default() };
        let handle = Self { inner: Rc::new(inner) };
        handle.restart();
        handle
    }

    /// Sends a request, at once or when the engine is ready. After a failure that ended the engine it is dropped: the
    /// page says everything again after [`restart`](Self::restart).
    pub fn send(&self, request: Request) {
        match &mut *self.inner.engine.borrow_mut() {
            Some(Engine { waiting: Some(waiting), .. }) => waiting.push(request),
            Some(engine) => engine.link.post(&request),
            None => {}
        }
    }

    /// Hands a model's files over, so that a command can name it.
    pub fn hand(&self, model: HandedModel) {
        if let Some(Engine { waiting: None, link, .. }) = &*self.inner.engine.borrow() {
            link.hand(&model);
        }
        self.inner.handed.replace(Some(model));
    }

    /// The model that was handed over last.
    pub fn handed(&self) -> Option<HandedModel> {
        self.inner.handed.borrow().clone()
    }

    /// Ends the engine, if there is one, and starts a new one that knows nothing. Commands that still wait are dropped.
    pub fn restart(&self) {
        let engine = match Link::new(Rc::downgrade(&self.inner), &self.inner.name) {
            Ok(link) => Some(Engine { link, waiting: Some(Vec::new()), failed: false }),
            Err(error) => {
                let inner = Rc::clone(&self.inner);
                let failure = Failure {
                    stage: Stage::Download,
                    message: say!("runtime-no-worker", reason = text_of(&error)),
                    hint: say!("runtime-no-worker-hint"),
                };
                spawn(async move { inner.say(Event::Failed(failure)) });
                None
            }
        };
        self.inner.engine.replace(engine);
    }
}

impl Inner {
    fn say(&self, event: Event) {
        (self.on_message)(Message { request: 0, event });
    }

    fn receive(&self, message: Message) {
        let event = &message.event;
        match event {
            Event::Ready { build_id } if build_id != BUILD_ID => {
                return self.end(Failure {
                    stage: Stage::Download,
                    message: say!("runtime-other-build", page = BUILD_ID, engine = build_id),
                    hint: say!("runtime-reload-without-cache"),
                });
            }
            Event::Ready { .. } => self.open(),
            Event::Failed(failure) if failure.stage == Stage::Download => return self.end(failure.clone()),
            _ => {}
        }
        if let Some(engine) = &mut *self.engine.borrow_mut() {
            engine.failed = matches!(event, Event::Failed(failure) if failure.stage == Stage::Engine);
        }
        (self.on_message)(message);
    }

    /// The engine listens: sends what waited.
    fn open(&self) {
        if let Some(engine) = &mut *self.engine.borrow_mut() {
            self.handed.borrow().iter().for_each(|model| engine.link.hand(model));
            let waiting = engine.waiting.take().unwrap_or_default();
            waiting.iter().for_each(|request| engine.link.post(request));
        }
        if let Ok(ready) = web_sys::Event::new(READY) {
            let _ = document().dispatch_event(&ready);
        }
    }

    /// The worker threw, or its script could not be loaded.
    fn broken(&self, message: Option<String>) {
        let Some(engine) = self.engine.take() else { return };
        if engine.failed {
            // Its last words said more than the browser can.
            return;
        }
        let ready = engine.waiting.is_none();
        self.end(match message {
            // Memory that cannot be had ends a program without a word: the browser only says that it stopped.
            Some(message) if ready && (message.contains("unreachable") || message.contains("memory")) => Failure {
                stage: Stage::Engine,
                message: say!("runtime-out-of-memory", reason = message),
                hint: say!("runtime-out-of-memory-hint"),
            },
            Some(message) if ready => Failure {
                stage: Stage::Engine,
                message: say!("engine-stopped", reason = message),
                hint: say!("runtime-engine-stopped-hint"),
            },
            Some(message) => Failure {
                stage: Stage::Download,
                message: say!("runtime-engine-not-started", reason = message),
                hint: say!("runtime-engine-not-started-hint"),
            },
            None => Failure {
                stage: Stage::Download,
                message: say!("runtime-engine-not-loaded", file = LOADER),
                hint: say!("runtime-engine-not-loaded-hint"),
            },
        });
    }

    fn end(&self, failure: Failure) {
        // The link goes before the page hears of it, for the page may well answer with a new one.
        self.engine.take();
        self.say(Event::Failed(failure));
    }
}

impl Link {
    fn new(inner: Weak<Inner>, name: &str) -> Result<Self, JsValue> {
        let loader =
            document().query_selector("script[data-engine]")?.and_then(|script| script.get_attribute("data-engine"));
        // Relative to the page, so that it may lie in any folder; in one named after what is in it, so that no cache mixes two.
        let base = document().base_uri()?.unwrap_or_default();
        let url = Url::new_with_base(loader.as_deref().unwrap_or(LOADER), &base)?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(name);
        let worker = Worker::new_with_options(&url.href(), &options)?;

        let page = inner.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
            let Some(inner) = page.upgrade() else { return };
            match decode(message.data()) {
                Ok(message) => inner.receive(message),
                Err(error) => inner.end(Failure {
                    stage: Stage::Engine,
                    message: say!("runtime-engine-not-understood", reason = error.to_string()),
                    hint: say!("runtime-reload-without-cache"),
                }),
            }
        });
        let on_error = Closure::<dyn Fn(web_sys::Event)>::new(move |error: web_sys::Event| {
            if let Some(inner) = inner.upgrade() {
                // A script that cannot be loaded gives an event without a message.
                inner.broken(error.dyn_ref::<ErrorEvent>().map(ErrorEvent::message));
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    fn hand(&self, model: &HandedModel) {
        self.worker.post_message(&model.to_message()).expect("files can be posted");
    }

    fn post(&self, request: &Request) {
        let parcel = encode(request);
        self.worker
            .post_message_with_transfer(&parcel.value, &parcel.transfer)
            .expect("plain data and memory of our own can be posted");
    }
}

fn text_of(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => format!("{error:?}"),
    }
}
