//! Joins the pure [`State`] to the browser: one signal, and a runtime that carries out what the state asks for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::engine::EngineHandle;
use super::examples;
use super::storage::{self, Entry};
use crate::page::core::{Action, Effect, State, Timer};
use crate::page::widgets::erased::spawn;
use crate::protocol::Pace;

/// The engine reports several times in a frame; the page is drawn again at most this often while it trains.
const REDRAW: Duration = Duration::from_millis(200);

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
}

impl Store {
    /// Reads the link, starts the engine, and reads what the browser kept.
    pub fn start() -> Self {
        let runtime =
            Runtime { engine: RefCell::default(), timers: RefCell::default(), redraw_pending: Cell::default() };
        let (state, effects) = State::new(&hash());
        let runtime = StoredValue::new_local(Rc::new(runtime));
        let store = Self { state: RwSignal::new(state), frames: RwSignal::new(0), runtime };
        let engine = EngineHandle::start(move |event| store.dispatch(Action::Engine(event)));
        store.runtime().engine.replace(Some(engine));
        spawn(async move {
            match storage::read().await {
                Ok(stored) => store.dispatch(Action::StoreRead(stored)),
                Err(error) => {
                    store.dispatch(Action::StoreFailed(error.to_string()));
                    store.dispatch(Action::StoreRead(Default::default()));
                }
            }
        });
        effects.into_iter().for_each(|effect| store.carry_out(effect));
        window_event_listener(leptos::ev::hashchange, move |_| store.dispatch(Action::HashChanged(hash())));
        store
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
            Action::Engine(event) => event.pace(),
            _ => Pace::Single,
        };
        let effects = self.state.try_update_untracked(|state| state.update(action)).unwrap_or_default();
        // What comes many times a second: figures are drawn again now and then, the map with each frame.
        match pace {
            Pace::Frames => self.repaint(),
            Pace::Frequent => self.redraw_soon(),
            Pace::Single => self.state.notify(),
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
            Effect::Send(command) => {
                if let Some(engine) = &*self.runtime().engine.borrow() {
                    engine.send(command);
                }
            }
            Effect::RestartEngine => {
                if let Some(engine) = &*self.runtime().engine.borrow() {
                    engine.restart();
                }
            }
            Effect::Start(timer) => self.start_timer(timer),
            Effect::WriteHash(hash) => write_hash(&hash),
            Effect::ScrollUp => window().scroll_to_with_x_and_y(0.0, 0.0),
            // A page that has just opened is there with the next frame.
            Effect::ScrollToRace => request_animation_frame(|| {
                if let Some(race) = document().get_element_by_id("race") {
                    race.scroll_into_view();
                }
            }),
            Effect::ReadExample(example) => spawn(async move {
                let text = examples::read(example).await;
                self.dispatch(Action::ExampleRead { id: example.id, text });
            }),
            Effect::SaveData(data) => self.keep(storage::data_entry(data)),
            Effect::SaveCheckpoint(saved) => self.keep(storage::checkpoint_entry(Some(saved))),
            Effect::ForgetCheckpoint => self.keep(storage::checkpoint_entry(None)),
        }
    }

    fn keep(self, entry: Entry) {
        spawn(async move {
            if let Err(error) = storage::keep(entry).await {
                self.dispatch(Action::StoreFailed(error.to_string()));
            }
        });
    }

    fn start_timer(self, timer: Timer) {
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

/// The store of the page that the component is part of.
pub fn store() -> Store {
    expect_context()
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
