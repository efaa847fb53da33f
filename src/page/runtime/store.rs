//! Joins the pure [`State`] to the browser: one signal, and a runtime that carries out what the state asks for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{AbortController, AbortSignal, Blob, BlobPropertyBag, VisibilityState};

use super::download::save_blob;
use super::engine::EngineHandle;
use super::parts::Parts;
use super::storage::{self, Storage};
use super::{examples, hub, packing, remote};
use crate::handed::{HandedModel, contents};
use crate::kept::{KeptError, KeptOnce};
use crate::page::core::{
    Action, Effect, HubAction, PROJECT_ENDING, RemoteAction, Repository, ShareAction, State, Timer,
};
use crate::page::runtime::spawn::spawn;
use crate::protocol::Frequency;

/// The engine reports several times in a frame; the page is drawn again at most this often while it trains.
const REDRAW: Duration = Duration::from_millis(200);
/// How long the page waits for the browser's storage before it goes on without.
const STORAGE_PATIENCE: Duration = Duration::from_secs(3);

/// The page's state, for all components. A copy is the same store.
#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    /// Counts what there was to paint.
    frames: RwSignal<u32>,
    runtime: StoredValue<Rc<Runtime>, LocalStorage>,
}

struct Runtime {
    engine: RefCell<Option<EngineHandle>>,
    timers: RefCell<Vec<(Timer, TimeoutHandle)>>,
    redraw_pending: Cell<bool>,
    storage: Storage,
    parts: Parts,
    /// Stops what is being fetched.
    download: RefCell<Option<AbortController>>,
    /// Likewise data from another site.
    fetch: RefCell<Option<AbortController>>,
    /// Parts of the file that the engine writes.
    file: RefCell<Vec<Blob>>,
    /// Nobody knows yet what was kept.
    storage_is_awaited: Cell<bool>,
}

impl Store {
    /// Reads the link, starts the engine, and reads what the browser kept.
    pub fn start() -> Self {
        let visit = new_name();
        let (state, effects) = State::new(&hash(), &visit);
        let kept = Rc::new(KeptOnce::default());
        let runtime = Runtime {
            engine: RefCell::default(),
            timers: RefCell::default(),
            redraw_pending: Cell::default(),
            storage: Storage::new(visit.clone(), kept.clone()),
            parts: Parts::new(kept),
            download: RefCell::default(),
            fetch: RefCell::default(),
            file: RefCell::default(),
            storage_is_awaited: Cell::new(true),
        };
        let runtime = StoredValue::new_local(Rc::new(runtime));
        let store = Self { state: RwSignal::new(state), frames: RwSignal::new(0), runtime };
        let engine = EngineHandle::start(visit, move |message| store.dispatch(Action::Engine(message)));
        store.runtime().engine.replace(Some(engine));
        if let Some(named) = remote::named() {
            store.dispatch(Action::Remote(named));
        }
        spawn(store.read_storage());
        // A database that another page of an older kind holds open answers never.
        set_timeout(move || store.give_up_storage(), STORAGE_PATIENCE);
        effects.into_iter().for_each(|effect| store.carry_out(effect));
        window_event_listener(leptos::ev::hashchange, move |_| store.dispatch(Action::HashChanged(hash())));
        store.watch_leaving();
        store
    }

    async fn read_storage(self) {
        match self.runtime().storage.read().await {
            Ok(stored) if self.runtime().storage_is_awaited.replace(false) => self.dispatch(Action::StoreRead(stored)),
            Ok(_) => {}
            Err(error) => {
                self.dispatch(Action::StoreFailed(error.to_string()));
                if self.runtime().storage_is_awaited.replace(false) {
                    self.dispatch(Action::StoreRead(Default::default()));
                }
            }
        }
        self.show_models().await;
        self.show_parts().await;
    }

    fn give_up_storage(self) {
        if self.runtime().storage_is_awaited.replace(false) {
            self.dispatch(Action::StoreFailed("its storage does not answer".to_owned()));
            self.dispatch(Action::StoreRead(Default::default()));
        }
    }

    async fn measure_storage(self) {
        if let Some((used, room)) = storage::measure().await {
            self.dispatch(Action::StoreMeasured { used, room });
        }
    }

    /// The models that are kept, and the room that all that is kept takes.
    async fn show_models(self) {
        if let Ok(models) = self.runtime().storage.models().await {
            self.dispatch(Action::ModelsListed(models));
        }
        self.measure_storage().await;
    }

    /// Fetches a model and hands it to the engine.
    async fn download(self, repository: Repository, signal: AbortSignal) {
        let act = move |action| self.dispatch(Action::Hub(action));
        let tell = move |fetched| act(HubAction::Came(fetched));
        match hub::fetch(&self.runtime().parts, &repository, signal, &tell).await {
            Ok(files) => {
                let identity = format!("{}\n{}", repository.address, contents(&files));
                let name = self.hand_over(&repository.name, identity, files);
                act(HubAction::Arrived { name });
            }
            Err(reason) => act(HubAction::Stopped(reason)),
        }
        self.show_parts().await;
    }

    /// Fetches data from another site, and opens it.
    async fn fetch(self, address: String, signal: AbortSignal) {
        let act = move |action| self.dispatch(Action::Remote(action));
        match remote::fetch(&address, signal, &act).await {
            Ok(file) if file.name.to_lowercase().ends_with(PROJECT_ENDING) => {
                act(RemoteAction::ProjectArrived);
                part_of_file(&file.bytes).into_iter().for_each(|bytes| self.open_project(file.name.clone(), bytes));
            }
            Ok(file) => act(RemoteAction::Arrived(file)),
            Err(failure) => act(RemoteAction::Failed(failure)),
        }
    }

    /// The models of which a part has come.
    async fn show_parts(self) {
        if let Ok(parts) = self.runtime().parts.list().await {
            self.dispatch(Action::Hub(HubAction::Listed(parts)));
        }
    }

    /// A failure to tidy up is nobody's concern: what is left is listed.
    async fn forget_parts(self, address: &str) {
        let _ = self.runtime().parts.forget(address).await;
        self.show_parts().await;
    }

    /// Hands files to the engine; the name that they have there: this one, unless something else is called so.
    pub fn hand_over(self, name: &str, identity: String, files: Vec<(String, Blob)>) -> String {
        let name = self.peek(|state| state.pretrained.free_name(name, &identity));
        self.hand_model(HandedModel { name: name.clone(), identity, files });
        name
    }

    /// Hands a model's files to the engine.
    pub fn hand_model(self, model: HandedModel) {
        if let Some(engine) = &*self.runtime().engine.borrow() {
            engine.hand(model);
        }
    }

    /// Hands the file of a project to the engine, and has it opened.
    pub fn open_project(self, name: String, file: Blob) {
        self.hand_model(HandedModel { name: name.clone(), identity: String::new(), files: vec![(name.clone(), file)] });
        self.dispatch(Action::ProjectChosen(name));
    }

    /// Has what is on the page kept when it goes or is put to sleep, and warns in the middle of a run.
    fn watch_leaving(self) {
        window_event_listener(leptos::ev::pagehide, move |_| self.dispatch(Action::Leaving));
        window_event_listener(leptos::ev::visibilitychange, move |_| {
            if document().visibility_state() == VisibilityState::Hidden {
                self.dispatch(Action::Leaving);
            }
        });
        window_event_listener(leptos::ev::beforeunload, move |event| {
            if self.peek(State::warns_of_closing) {
                event.prevent_default();
            }
        });
    }

    /// A part of the state that tells its readers only when it changes.
    pub fn select<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&State) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.select_boxed(Box::new(part))
    }

    /// Compiled once for each type rather than for each place: reactive code is most of the page's size.
    fn select_boxed<T: PartialEq + Send + Sync + 'static>(
        self,
        part: Box<dyn Fn(&State) -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| self.state.with(&*part))
    }

    /// Reads the state without following it.
    pub fn peek<T>(self, part: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(part)
    }

    /// Takes up what happened.
    pub fn dispatch(self, action: Action) {
        let pace = match &action {
            Action::Engine(message) => message.event.frequency(),
            _ => Frequency::Single,
        };
        let effects = self.state.try_update_untracked(|state| state.update(action)).unwrap_or_default();
        // What comes many times a second: figures are drawn again now and then, the map with each frame.
        match pace {
            Frequency::Frames => self.repaint(),
            Frequency::Frequent => self.redraw_soon(),
            Frequency::Single => self.state.notify(),
        }
        effects.into_iter().for_each(|effect| self.carry_out(effect));
    }

    /// Changes when what is painted rather than laid out has to be painted again.
    pub fn frames(self) -> RwSignal<u32> {
        self.frames
    }

    pub fn repaint(self) {
        self.frames.update(|frames| *frames = frames.wrapping_add(1));
    }

    fn redraw_soon(self) {
        if !self.runtime().redraw_pending.replace(true) {
            set_timeout(
                move || {
                    self.runtime().redraw_pending.set(false);
                    self.state.notify();
                },
                REDRAW,
            );
        }
    }

    fn runtime(self) -> Rc<Runtime> {
        self.runtime.get_value()
    }

    fn carry_out(self, effect: Effect) {
        match effect {
            Effect::Send(request) => {
                if let Some(engine) = &*self.runtime().engine.borrow() {
                    engine.send(request);
                }
            }
            Effect::RestartEngine => {
                if let Some(engine) = &*self.runtime().engine.borrow() {
                    engine.restart();
                }
            }
            Effect::Start(timer) => self.start_timer(timer),
            Effect::WriteHash(hash) => write_hash(&hash),
            Effect::PackText(text) => spawn(async move {
                let packed = packing::pack(&text).await;
                self.dispatch(Action::Share(ShareAction::Packed { text, packed }));
            }),
            Effect::UnpackText { number, packed } => spawn(async move {
                let text = packing::unpack(&packed).await;
                self.dispatch(Action::TextUnpacked { number, text });
            }),
            Effect::FetchData(address) => {
                if let Ok(abort) = AbortController::new() {
                    let signal = abort.signal();
                    self.runtime().fetch.replace(Some(abort));
                    spawn(self.fetch(address, signal));
                }
            }
            Effect::StopFetch => self.runtime().fetch.borrow().iter().for_each(AbortController::abort),
            Effect::ForgetAddress => remote::forget_address(),
            Effect::ScrollUp => window().scroll_to_with_x_and_y(0.0, 0.0),
            Effect::ReadExample(example) => spawn(async move {
                let text = examples::read(example).await;
                self.dispatch(Action::ExampleRead { id: example.id, text });
            }),
            Effect::Keep(record) => {
                self.keep(async move {
                    let kept = self.runtime().storage.keep(*record).await?;
                    if kept && self.peek(|state| state.library.failure().is_some()) {
                        self.dispatch(Action::StoreRecovered);
                    }
                    Ok(())
                });
            }
            Effect::KeepData { key, data } => {
                self.keep(async move { self.runtime().storage.keep_data(&key, &data).await });
            }
            Effect::Forget(ids) => {
                self.keep(async move { self.runtime().storage.forget(&ids).await });
                spawn(self.measure_storage());
            }
            Effect::ReadKept(record) => spawn(async move {
                let data = self.runtime().storage.data_of(&record).await;
                self.dispatch(Action::KeptRead { record, data });
            }),
            Effect::BeginFile => self.runtime().file.borrow_mut().clear(),
            Effect::AddToFile(bytes) => self.runtime().file.borrow_mut().extend(part_of_file(&bytes)),
            Effect::SaveFile(name) => {
                let parts: Array = self.runtime().file.borrow_mut().drain(..).collect();
                let options = BlobPropertyBag::new();
                options.set_type("application/zip");
                if let Ok(file) = Blob::new_with_blob_sequence_and_options(&parts, &options) {
                    save_blob(&name, &file);
                }
            }
            Effect::KeepModel { name, fetched_from } => {
                let handed = self.runtime().engine.borrow().as_ref().and_then(EngineHandle::handed);
                let Some(model) = handed.filter(|model| model.name == name) else { return };
                self.keep(async move {
                    self.runtime().storage.keep_model(&model).await?;
                    self.show_models().await;
                    if let Some(address) = fetched_from {
                        self.forget_parts(&address).await;
                    }
                    Ok(())
                });
            }
            Effect::Download(repository) => {
                if let Ok(abort) = AbortController::new() {
                    let signal = abort.signal();
                    self.runtime().download.replace(Some(abort));
                    spawn(self.download(repository, signal));
                }
            }
            Effect::StopDownload => self.runtime().download.borrow().iter().for_each(AbortController::abort),
            Effect::ForgetParts(address) => spawn(async move { self.forget_parts(&address).await }),
            Effect::ForgetModel(name) => self.keep(async move {
                self.runtime().storage.forget_model(&name).await?;
                self.show_models().await;
                Ok(())
            }),
            Effect::ListModels => spawn(self.show_models()),
            Effect::Persist => spawn(async move {
                storage::persist().await;
                self.measure_storage().await;
            }),
        }
    }

    fn keep(self, work: impl Future<Output = Result<(), KeptError>> + 'static) {
        spawn(async move {
            if let Err(error) = work.await {
                self.dispatch(Action::StoreFailed(error.to_string()));
            }
        });
    }

    fn start_timer(self, timer: Timer) {
        let runs = |runtime: &Runtime| runtime.timers.borrow().iter().any(|(other, _)| *other == timer);
        if timer.runs_on() && runs(&self.runtime()) {
            return;
        }
        let elapsed = move || {
            self.runtime().timers.borrow_mut().retain(|(other, _)| *other != timer);
            self.dispatch(Action::Elapsed(timer));
        };
        let duration = Duration::from_millis(timer.milliseconds().into());
        let handle = set_timeout_with_handle(elapsed, duration).expect("every window has timers");
        let runtime = self.runtime();
        let mut timers = runtime.timers.borrow_mut();
        match timers.iter_mut().find(|(other, _)| *other == timer) {
            Some((_, earlier)) => std::mem::replace(earlier, handle).clear(),
            None => timers.push((timer, handle)),
        }
    }
}

/// The browser's own copy of it, which need not lie in memory.
fn part_of_file(bytes: &[u8]) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()
}

/// The store of the page that the component is part of.
pub fn store() -> Store {
    expect_context()
}

/// A name that nothing else has.
fn new_name() -> String {
    // Twice 52 bits of chance, after the time: two tabs that open in the same millisecond have two names.
    let part = || format!("{:012x}", (js_sys::Math::random() * 2f64.powi(48)) as u64);
    format!("{:x}{}{}", js_sys::Date::now() as u64, part(), part())
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Without an entry in the history: the back button leaves the page, as everywhere.
fn write_hash(hash: &str) {
    let history = window().history().expect("every window has a history");
    // Browsers refuse only when it is called hundreds of times in seconds; the next change writes it again.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{hash}")));
}
