//! Joins the pure [`State`] to the browser: one signal, and a runtime that carries out what the state asks for.

mod effects;
mod fetching;
mod hosting;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use web_sys::{AbortController, Blob, VisibilityState};

use super::engine::EngineHandle;
use super::host::{self, Host};
use super::language;
use super::parts::Parts;
use super::remote;
use super::spawn::spawn;
use super::storage::Storage;
use crate::kept::KeptOnce;
use crate::page::core::{Action, LanguageAction, State, Timer};
use crate::protocol::Frequency;
use crate::say;
use crate::words::{self, Language};

/// The engine reports several times in a frame; the page is drawn again at most this often while it trains.
const REDRAW: Duration = Duration::from_millis(200);
/// How long the page waits for the browser's storage before it goes on without: longer than a busy machine takes to start.
const STORAGE_PATIENCE: Duration = Duration::from_secs(10);

/// The page's state, for all components. A copy is the same store.
#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    /// Counts what there was to paint.
    frames: RwSignal<u32>,
    /// See [`Store::at`].
    at: RwSignal<Option<f32>>,
    /// What is spoken; views are made anew for another.
    language: RwSignal<Language>,
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
    host: Rc<Host>,
}

impl Store {
    /// Reads the link, starts the engine, and reads what the browser kept. `words`: of the language that is wanted, or why there
    /// are none.
    pub fn start(language: &'static Language, words: Result<String, String>) -> Self {
        // A page within another one has no name to keep anything under.
        let embedded = host::is_embedded();
        let visit = if embedded { String::new() } else { new_name() };
        let (state, effects) = State::new(&hash(), &visit);
        let kept = Rc::new(KeptOnce::of_visit(&visit));
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
            host: Rc::default(),
        };
        let runtime = StoredValue::new_local(Rc::new(runtime));
        let store = Self {
            state: RwSignal::new(state),
            frames: RwSignal::new(0),
            at: RwSignal::new(None),
            language: RwSignal::new(*words::spoken()),
            runtime,
        };
        store.take_language(language, words);
        let engine = EngineHandle::start(visit, move |message| store.dispatch(Action::Engine(message)));
        store.runtime().engine.replace(Some(engine));
        if let Some(named) = remote::named() {
            store.dispatch(Action::Remote(named));
        }
        if embedded {
            store.dispatch(Action::StoreRead(Default::default()));
            store.listen_to_host();
        } else {
            spawn(store.read_storage());
            // A database that another page of an older kind holds open answers never.
            set_timeout(move || store.give_up_storage(), STORAGE_PATIENCE);
        }
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
            self.dispatch(Action::StoreFailed(say!("runtime-storage-does-not-answer")));
            self.dispatch(Action::StoreRead(Default::default()));
        }
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
        if action.looks_ahead() {
            self.at.set(None);
        }
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

    /// Fetches the words of a language and speaks it.
    async fn read_language(self, language: &'static Language) {
        self.take_language(language, language::learn(language).await);
    }

    /// `words`: those that are spoken now, or why they are not.
    fn take_language(self, language: &'static Language, words: Result<String, String>) {
        match words {
            Ok(text) => {
                language::show(language);
                self.dispatch(Action::Language(LanguageAction::Spoken { language, text: text.into() }));
                if self.language.with_untracked(|spoken| spoken != language) {
                    self.language.set(*language);
                }
                if !host::is_embedded() {
                    spawn(language::show_article(language));
                }
            }
            Err(reason) => self.dispatch(Action::Language(LanguageAction::Failed { language, reason })),
        }
    }

    pub fn language(self) -> RwSignal<Language> {
        self.language
    }

    /// Changes when what is painted rather than laid out has to be painted again.
    pub fn frames(self) -> RwSignal<u32> {
        self.frames
    }

    /// The step of the recorded run that map, curves and figures show; None: the latest.
    pub fn at(self) -> RwSignal<Option<f32>> {
        self.at
    }

    /// The step that the figures of the page's run are to be of, where it is not the latest: what plays may be another run.
    pub fn step_shown(self) -> Option<f32> {
        self.at.get().filter(|_| self.state.with(|state| state.space.replay.is_none()))
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
