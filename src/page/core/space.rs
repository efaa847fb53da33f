//! What the page knows of where the sentences lie: the recorded run, the hardest triplets, and one selected sentence.

use std::sync::Arc;

use super::{Effect, State, Timer, Topic};
use crate::config::Projection;
use crate::page::map::sentences::Sentences;
use crate::page::map::tape::{Frame, Tape};
use crate::protocol::{Command, Listing, MapFrame, Surroundings, TripletsOfTheMoment, Views};
use crate::say;
use crate::thinning::thin_out;

/// Shares over time that are kept; from there on every other one goes.
const SHARES: usize = 300;
/// Sentences of which t-SNE is at rest within a moment.
const QUICK: usize = 2000;

/// Shares of easy, semi-hard and hard triplets at a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    pub step: u32,
    pub easy: f32,
    pub semi_hard: f32,
    pub hard: f32,
}

/// A recorded run from a file.
#[derive(Clone, Debug)]
pub struct Replay {
    pub name: String,
    pub sentences: Arc<Sentences>,
    pub tape: Tape,
}

#[derive(Clone, Debug)]
pub struct Space {
    pub sentences: Arc<Sentences>,
    /// The run by one projection.
    pub tape: Tape,
    projection: Projection,
    /// The same run by the other projection, as far as the map was shown by it.
    aside: Tape,
    /// How much of the work on the map is done; see [`MapFrame::settled`].
    settled: f32,
    /// The sentence that the user looks at.
    pub selected: Option<u32>,
    /// Of the selected sentence.
    pub surroundings: Option<Surroundings>,
    pub triplets: Option<TripletsOfTheMoment>,
    pub shares: Vec<Shares>,
    /// A run from a file, which the map shows in the place of this one.
    pub replay: Option<Replay>,
    /// What the page shows of it.
    views: Views,
}

impl Default for Space {
    /// The map is recorded from the beginning, on the screen or not: it can be played again.
    fn default() -> Self {
        let views = Views { map: true, triplets: true, anchor: None, comparison: false, at: None };
        Self {
            sentences: Arc::default(),
            tape: Tape::default(),
            projection: Projection::Pca,
            aside: Tape::default(),
            settled: 1.0,
            selected: None,
            surroundings: None,
            triplets: None,
            shares: Vec::new(),
            replay: None,
            views,
        }
    }
}

impl Space {
    /// The run begins again.
    pub(super) fn rewind(&mut self) {
        self.tape.clear();
        self.aside.clear();
        self.settled = 1.0;
        self.shares.clear();
        self.triplets = None;
        self.surroundings = None;
    }

    /// The map goes on by a projection: with what was recorded by it, since positions of one kind do not go on where those of
    /// the other ended.
    pub(super) fn turn_to(&mut self, projection: Projection) {
        if self.projection != projection {
            self.projection = projection;
            std::mem::swap(&mut self.tape, &mut self.aside);
            self.settled = 1.0;
        }
    }

    /// What t-SNE does while the map does not show it yet. Of few sentences it is there at once.
    pub fn map_note(&self) -> Option<String> {
        let takes_long = self.replay.is_none() && self.sentences.len() > QUICK;
        (takes_long && self.settled < 1.0).then(|| {
            let percent = (self.settled * 100.0).floor() as u32;
            if self.settled < 0.5 {
                say!("space-looking-up", percent = percent)
            } else {
                say!("space-settling", percent = percent)
            }
        })
    }

    /// There are no sentences.
    pub(super) fn clear(&mut self) {
        self.rewind();
        self.sentences = Arc::default();
        self.select(None);
    }

    pub(super) fn show(&mut self, views: Views) {
        self.views = views;
    }

    pub(super) fn views(&self) -> Views {
        self.views
    }

    /// What is on the map: this run, or one from a file.
    pub fn on_map(&self) -> (&Arc<Sentences>, &Tape) {
        match &self.replay {
            Some(replay) => (&replay.sentences, &replay.tape),
            None => (&self.sentences, &self.tape),
        }
    }

    /// Whether what is as of this step is so because the page has gone back to it.
    pub fn looks_back_at(&self, step: u32) -> bool {
        self.views.at.is_some_and(|at| step <= at)
    }

    fn select(&mut self, sentence: Option<u32>) {
        self.selected = sentence.filter(|sentence| (*sentence as usize) < self.sentences.len());
        self.views.anchor = self.selected;
        self.surroundings.take_if(|surroundings| Some(surroundings.anchor) != self.selected);
    }
}

impl State {
    pub(super) fn listed(&mut self, listing: Listing) {
        let sentences = Sentences::from(listing);
        // An engine that was started again repeats what is known.
        if *self.space.sentences != sentences {
            self.space.rewind();
            let former = std::mem::replace(&mut self.space.sentences, Arc::new(sentences));
            self.space.select(None);
            self.race.forget();
            self.wrong.forget();
            self.pin_again(&former);
        }
    }

    pub(super) fn mapped(&mut self, frame: MapFrame) {
        let (projection, settled) = (frame.projection, frame.settled);
        let frame = Frame::from(frame);
        if frame.points.len() != self.space.sentences.len() {
            return;
        }
        self.space.turn_to(self.open.config.projection);
        if projection == self.open.config.projection {
            self.space.settled = settled;
            self.space.tape.push(frame);
        } else {
            // It was on its way when the projection was changed.
            self.space.aside.push(frame);
        }
    }

    pub(super) fn mined(&mut self, triplets: TripletsOfTheMoment) {
        self.note_pulling(&triplets);
        let TripletsOfTheMoment { step, easy, semi_hard, hard, .. } = triplets;
        let shares = &mut self.space.shares;
        shares.retain(|earlier| earlier.step < step);
        shares.push(Shares { step, easy, semi_hard, hard });
        thin_out(shares, SHARES);
        self.space.triplets = Some(triplets);
    }

    pub(super) fn surrounded(&mut self, surroundings: Surroundings) {
        if self.space.selected == Some(surroundings.anchor) {
            self.space.surroundings = Some(surroundings);
        }
    }

    pub(super) fn open_replay(&mut self, name: String, played: Result<(Sentences, Tape), String>) {
        match played {
            Ok((sentences, tape)) => {
                self.forgive(Topic::File);
                self.space.replay = Some(Replay { name, sentences: Arc::new(sentences), tape });
            }
            Err(reason) => self.complain(
                Topic::File,
                say!("space-replay-failed", name = name, reason = reason),
                say!("space-replay-failed-hint"),
            ),
        }
    }

    /// A sentence of the run, but not one of a replay: its numbers are those of other data.
    pub(super) fn press_point(&mut self, sentence: Option<u32>) -> Vec<Effect> {
        if self.space.replay.is_some() { Vec::new() } else { self.select_sentence(sentence) }
    }

    pub(super) fn select_sentence(&mut self, sentence: Option<u32>) -> Vec<Effect> {
        self.space.select(sentence);
        let mut effects = self.send_views();
        effects.extend(self.inspect());
        effects
    }

    /// The page shows the run as of a step; None: as of now.
    pub(super) fn look_back(&mut self, at: Option<u32>) -> Vec<Effect> {
        if self.space.views.at == at {
            return Vec::new();
        }
        self.space.views.at = at;
        vec![Effect::Start(Timer::LookBack)]
    }

    /// Of which step something is that is to be of the one that the page has gone back to; empty where it shows what is now.
    pub fn past_in_words(&self, step: u32) -> String {
        match self.space.views.at {
            None => String::new(),
            Some(_) if self.space.looks_back_at(step) => say!("space-as-of", step = step),
            Some(_) => say!("space-as-of-latest", step = step),
        }
    }

    pub(super) fn show_views(&mut self, views: Views) -> Vec<Effect> {
        self.space.show(views);
        self.send_views()
    }

    /// Tells the engine what is shown, unless it knows.
    pub(super) fn send_views(&mut self) -> Vec<Effect> {
        let views = self.space.views;
        if !self.phase.listens() || self.told.views == views {
            return Vec::new();
        }
        self.told.views = views;
        vec![self.tell(Command::Watch(views))]
    }
}
