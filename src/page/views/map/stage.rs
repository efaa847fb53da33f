//! What the map's parts share: the painter, the pointer's doings, and where in the run the map is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::painter::{Link, LinkKind, Painter, Scene};
use crate::page::core::Action;
use crate::page::core::geometry::hardness;
use crate::page::map::gesture::Gesture;
use crate::page::map::tape::Tape;
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::effect;
use crate::protocol::Surroundings;

/// Nearest sentences that are linked to the selected one.
const LINKS: usize = 6;
/// Seconds in which a whole run is played at single speed.
const PLAY_SECONDS: f32 = 12.0;
/// The canvas's size and colours are looked up at most this often: it makes the browser lay out the page.
const MEASURE_MS: f64 = 300.0;

/// The parts of the map. A copy is the same map.
#[derive(Clone, Copy)]
pub struct Stage {
    pub store: Store,
    pub open: RwSignal<bool>,
    pub on_screen: RwSignal<bool>,
    /// The step that is shown; None: the latest.
    pub at: RwSignal<Option<f32>>,
    pub playing: RwSignal<bool>,
    pub speed: RwSignal<f32>,
    pub search: RwSignal<String>,
    /// Sentences that were searched for or lassoed.
    pub marked: RwSignal<Vec<usize>>,
    pub hovered: RwSignal<Option<usize>>,
    pub(super) inner: StoredValue<Rc<Inner>, LocalStorage>,
}

#[derive(Default)]
pub(super) struct Inner {
    pub painter: RefCell<Option<Painter>>,
    pub gesture: RefCell<Gesture>,
    /// When the last drawing was, in milliseconds.
    drawn: Cell<f64>,
    frame_asked: Cell<bool>,
    /// Drawn again and again, though nothing moves: a recorder takes only what is drawn.
    pub filmed: Cell<bool>,
    /// When the painter last learnt the canvas's size and colours, in milliseconds.
    pub measured: Cell<f64>,
    /// The sentences that the painter knows, by their address.
    known: Cell<usize>,
}

impl Stage {
    pub fn new(store: Store) -> Self {
        let stage = Self {
            store,
            open: RwSignal::new(true),
            on_screen: RwSignal::new(false),
            at: store.at(),
            playing: RwSignal::new(false),
            speed: RwSignal::new(1.0),
            search: RwSignal::new(String::new()),
            marked: RwSignal::new(Vec::new()),
            hovered: RwSignal::new(None),
            inner: StoredValue::new_local(Rc::new(Inner {
                measured: Cell::new(f64::NEG_INFINITY),
                ..Inner::default()
            })),
        };
        let shown = Memo::new(move |_| stage.open.get() && stage.on_screen.get());
        effect(move || store.dispatch(Action::MapShown(stage.open.get())));
        let back = Memo::new(move |_| store.step_shown().map(|step| step as u32));
        effect(move || store.dispatch(Action::LookedBack(back.get())));
        let sentences = store.select(|state| std::sync::Arc::as_ptr(state.space.on_map().0) as usize);
        let selected = store.select(|state| state.space.selected);
        let near = store.select(|state| {
            let near = state.space.surroundings.as_ref()?;
            Some((near.anchor, near.step, state.open.config.margin))
        });
        let rewound = store.select(|state| state.space.on_map().1.frames().len() < 2);
        effect(move || {
            follow(sentences);
            stage.marked.set(Vec::new());
            stage.search.set(String::new());
            // A step of the run before, or of a file, is none of this one.
            stage.go_live();
        });
        effect(move || {
            if rewound.get() {
                stage.go_live();
                stage.with_painter(|painter| painter.fit());
            }
        });
        effect(move || {
            store.frames().track();
            follow(near);
            follow(sentences);
            follow(selected);
            follow(shown);
            stage.at.track();
            stage.marked.track();
            stage.hovered.track();
            stage.redraw();
        });
        stage
    }

    pub(super) fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    pub(super) fn with_painter<T>(self, work: impl FnOnce(&mut Painter) -> T) -> Option<T> {
        let inner = self.inner();
        let mut painter = inner.painter.borrow_mut();
        painter.as_mut().map(work)
    }

    /// Asks for a drawing with the next frame of the screen.
    pub fn redraw(self) {
        if self.inner.try_get_value().is_some_and(|inner| !inner.frame_asked.replace(true)) {
            request_animation_frame(move || {
                if self.inner.try_get_value().is_some() {
                    self.inner().frame_asked.set(false);
                    self.draw();
                }
            });
        }
    }

    fn draw(self) {
        let inner = self.inner();
        if !self.open.get_untracked() || !self.on_screen.get_untracked() {
            return;
        }
        let now = window().performance().map_or(0.0, |performance| performance.now());
        let elapsed = (now - inner.drawn.replace(now)) as f32;
        self.play_on(elapsed.min(100.0));
        let still = prefers_still();
        let moving = self.store.peek(|state| {
            let space = &state.space;
            let (sentences, tape) = space.on_map();
            let own = space.replay.is_none();
            let live = self.at.get_untracked().is_none();
            let mut painter = inner.painter.borrow_mut();
            let Some(painter) = painter.as_mut() else { return false };
            if now - inner.measured.get() > MEASURE_MS {
                inner.measured.set(now);
                painter.measure(window().device_pixel_ratio() as f32);
            }
            let address = std::sync::Arc::as_ptr(sentences) as usize;
            if inner.known.replace(address) != address {
                painter.forget();
            }
            let gesture = inner.gesture.borrow();
            let marked = self.marked.get_untracked();
            let scene = Scene {
                sentences,
                points: self.points(tape),
                query: tape.last().and_then(|frame| frame.query).filter(|_| live),
                hovered: self.hovered.get_untracked(),
                selected: space.selected.filter(|_| own).map(|sentence| sentence as usize),
                links: space
                    .surroundings
                    .as_ref()
                    .filter(|_| own)
                    .map_or_else(Vec::new, |near| links(near, state.open.config.margin as f32)),
                marked: &marked,
                lasso: gesture.lasso(),
                glide: (live && !still).then_some(elapsed.min(100.0)),
            };
            painter.draw(&scene)
        });
        if moving || self.playing.get_untracked() || inner.filmed.get() {
            self.redraw();
        }
    }

    /// Positions that are to be shown.
    fn points(self, tape: &Tape) -> Vec<[f32; 2]> {
        match (self.at.get_untracked(), tape.last()) {
            (Some(step), Some(_)) => tape.at(step),
            (None, Some(frame)) => (0..frame.points.len()).map(|sentence| frame.position(sentence)).collect(),
            (_, None) => Vec::new(),
        }
    }

    fn play_on(self, elapsed_ms: f32) {
        if !self.playing.get_untracked() {
            return;
        }
        let end = self.store.peek(|state| state.space.on_map().1.last_step()) as f32;
        let pace = end.max(1.0) / (PLAY_SECONDS * 1000.0) * self.speed.get_untracked();
        let next = self.at.get_untracked().unwrap_or(end) + elapsed_ms * pace;
        if next >= end {
            self.go_live();
        } else {
            self.at.set(Some(next));
        }
    }

    /// Shows the latest positions, and those that come.
    pub fn go_live(self) {
        self.playing.set(false);
        self.at.set(None);
    }

    pub fn play_or_pause(self) {
        if self.playing.get_untracked() {
            self.playing.set(false);
            return;
        }
        match self.at.get_untracked() {
            None => self.play_from_beginning(),
            Some(_) => {
                self.playing.set(true);
                self.redraw();
            }
        }
    }

    pub fn play_from_beginning(self) {
        self.at.set(Some(0.0));
        self.playing.set(true);
        self.redraw();
    }

    pub fn zoom(self, factor: f32) {
        self.with_painter(|painter| {
            let middle = painter.size.map(|side| side / 2.0);
            painter.zoom(factor, middle);
        });
        self.redraw();
    }

    pub fn fit(self) {
        self.with_painter(Painter::fit);
        self.redraw();
    }

    pub fn search_for(self, text: String) {
        self.marked.set(self.store.peek(|state| state.space.on_map().0.search(&text)));
        self.search.set(text);
    }

    /// The first marked sentence, or the one after the selected one.
    pub fn select_next_marked(self) {
        let marked = self.marked.get_untracked();
        let selected = self.store.peek(|state| state.space.selected).map(|sentence| sentence as usize);
        let after = marked.iter().position(|sentence| Some(*sentence) == selected).map_or(0, |place| place + 1);
        if let Some(next) = marked.get(after).or(marked.first()) {
            self.select(Some(*next));
        }
    }

    pub fn select(self, sentence: Option<usize>) {
        self.store.dispatch(Action::PointPressed(sentence.map(|sentence| sentence as u32)));
    }
}

/// The nearest positives and negatives of the selected sentence.
fn links(near: &Surroundings, margin: f32) -> Vec<Link> {
    let positive = near.positives.first().map(|(_, distance)| *distance);
    let positives = near.positives.iter().take(LINKS).map(|(to, _)| (*to, LinkKind::Positive));
    let negatives = near
        .negatives
        .iter()
        .take(LINKS)
        .map(|(to, distance)| (*to, LinkKind::Negative(hardness(positive.unwrap_or(0.0), *distance, margin))));
    positives.chain(negatives).map(|(to, kind)| Link { to: to as usize, kind }).collect()
}

/// Reads it: a memo that is only tracked is never computed, and then has nothing that would tell it of a change.
fn follow<T: Send + Sync + 'static>(memo: Memo<T>) {
    memo.with(|_| ());
}

fn prefers_still() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
