//! What the page shows of the space beside the figures: made with each look at the sentences, as far as it is shown.

use std::rc::Rc;

use super::snapshot::Snapshot;
use crate::config::Config;
use crate::engine::session::emit::Emit;
use crate::engine::space::comparison::compare;
use crate::engine::space::projection::Projector;
use crate::engine::space::triplets::Triplets;
use crate::engine::train::pool::Pool;
use crate::engine::vectors::Vectors;
use crate::protocol::{Event, MapFrame, Views};

/// The map, the triplets of the moment, the surroundings of one sentence, and the pinned ones before and now.
pub(super) struct Scene {
    emit: Emit,
    views: Views,
    projector: Projector,
    /// The vector of the sentence that was last asked for.
    query: Option<Vectors>,
    triplets: Triplets,
    pins: Vec<u32>,
}

impl Scene {
    pub fn new(pool: Rc<Pool>, config: &Config, views: Views, emit: Emit) -> Self {
        let seed = u64::from(config.seed);
        let projector = Projector::new(config.projection, seed);
        Self { emit, views, projector, query: None, triplets: Triplets::new(pool), pins: Vec::new() }
    }

    pub fn views(&self) -> Views {
        self.views
    }

    /// Whether looks at the sentences are for more than figures.
    pub fn is_shown(&self) -> bool {
        self.views != Views::default()
    }

    /// Takes up what the page shows from now on; what it showed before.
    pub fn watch(&mut self, views: Views) -> Views {
        std::mem::replace(&mut self.views, views)
    }

    /// Takes up the sentences that are compared.
    pub fn pin(&mut self, pins: Vec<u32>) {
        self.pins = pins;
    }

    /// Sends what is shown of the space of now. `query`: the vector of the sentence that was last asked for.
    pub fn show(&mut self, space: &Snapshot, query: Option<&Vectors>, config: &Config) {
        self.show_map(space, query, config);
        if self.views.triplets {
            self.emit.event(Event::Mined(self.triplets.look(&space.vectors, config, space.step)));
        }
    }

    /// Sends the pinned sentences before training and now, if they are shown.
    pub fn show_comparison(&self, before: Option<&Snapshot>, now: &Snapshot, config: &Config) {
        // The page may still speak of the data before this.
        let pins: Vec<u32> = self.pins.iter().copied().filter(|pin| (*pin as usize) < now.vectors.rows()).collect();
        if let Some(before) = before.filter(|_| self.views.comparison && !pins.is_empty()) {
            let comparison = compare(pins, &before.vectors, &now.vectors, config.metric(), now.step);
            self.emit.event(Event::Compared(comparison));
        }
    }

    /// Sends the surroundings of the selected sentence, if one is selected.
    pub fn show_surroundings(&self, space: &Snapshot, config: &Config) {
        // The page may still speak of the data before this.
        if let Some(anchor) = self.views.anchor.filter(|anchor| (*anchor as usize) < space.vectors.rows()) {
            self.emit.event(Event::Surrounded(self.triplets.surround(anchor, &space.vectors, config, space.step)));
        }
    }

    /// Sends the map, if it is shown.
    pub fn show_map(&mut self, space: &Snapshot, query: Option<&Vectors>, config: &Config) {
        self.query = query.cloned();
        self.draw_map(space, config);
    }

    /// Whether the map becomes another one while the sentences stay where they are.
    pub fn is_settling(&self) -> bool {
        self.views.map && self.projector.settled() < 1.0
    }

    /// Whether the map has not begun to: neighbours are looked up.
    pub fn is_looking_up(&self) -> bool {
        self.views.map && self.projector.settled() < 0.5
    }

    /// Works on the map, if it is shown, and sends it.
    pub fn draw_map(&mut self, space: &Snapshot, config: &Config) {
        if !self.views.map {
            return;
        }
        self.projector.set_method(config.projection);
        let points = self.projector.project(&space.vectors);
        let query = self.query.as_ref().and_then(|query| self.projector.place(query.row(0))).map(|[x, y]| (x, y));
        let positions = points.iter().flatten().flat_map(|coordinate| coordinate.to_le_bytes()).collect();
        let (projection, settled) = (self.projector.method(), self.projector.settled());
        self.emit.event(Event::Mapped(MapFrame { step: space.step, projection, settled, positions, query }));
    }
}
