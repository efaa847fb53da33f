//! Lessons on the page: one is open or none; its question is answered, its run is started, and what came of it is compared
//! with the answers.

mod editor;
mod goals;
mod opening;
mod results;
mod verdict;

use std::sync::Arc;

use super::{DataInput, Effect, Intent, LessonAction, OWN_DATA, Room, State, Timer, Topic};
use crate::config::Config;
use crate::examples::Example;
use crate::lessons::{self, Lesson, Shows, Triplet, Unit};
use crate::page::map::miniature::Marked;
use crate::protocol::{Command, RunState, TripletsOfTheMoment};
use crate::say;

pub use editor::Editor;
pub use goals::figure_label;
use opening::Awaited;
pub(super) use opening::LessonLink;
pub use opening::{Opened, Origin};
pub use results::LessonResult;
use results::Progress;

#[derive(Clone, Debug, Default)]
pub struct Lessons {
    open: Option<Arc<Opened>>,
    /// On its way.
    awaited: Option<Awaited>,
    /// The digest of a file, and what a link says of it.
    packed: Option<(String, String)>,
    /// Those of our own that were read.
    read: Vec<Arc<Opened>>,
    /// What was answered and reached in those that were opened.
    progress: Vec<Progress>,
    started: Option<Started>,
    /// The experiment that was open before the first of them.
    before: Option<String>,
    /// The experiment that the lesson has opened: nobody's work.
    experiment: Option<String>,
    /// Milliseconds from step to step of what the lesson trains.
    pub(super) tempo: Option<u32>,
}

/// What the open lesson has set going.
#[derive(Clone, Debug, Default)]
struct Started {
    change: Option<usize>,
    /// The margin that it began with, and the share of triplets with a loss as long as it was in force.
    first: Option<(f64, f32)>,
    /// The margin of the moment, and its share.
    latest: Option<(f64, f32)>,
}

impl Lessons {
    /// What was read of our own is in another language than the page's.
    pub(super) fn forget_ours(&mut self) {
        self.read.retain(|lesson| !matches!(lesson.origin, Origin::Ours(_)));
    }

    pub fn open(&self) -> Option<&Arc<Opened>> {
        self.open.as_ref()
    }

    fn lesson(&self) -> Option<&Lesson> {
        self.open.as_ref().map(|open| &open.lesson)
    }

    /// Whether this one of ours is open, or on its way.
    pub fn is_chosen(&self, unit: &Unit) -> bool {
        match &self.awaited {
            Some(Awaited::Ours(awaited)) => awaited.id == unit.id,
            Some(Awaited::Link { .. }) => false,
            None => self.open.as_ref().is_some_and(|open| open.origin == Origin::Ours(unit.id)),
        }
    }

    /// The change that was tried last.
    pub fn change(&self) -> Option<usize> {
        self.started.as_ref()?.change
    }

    /// Opens it, without anything that was set going.
    fn enter(&mut self, open: Option<Arc<Opened>>) {
        self.awaited = None;
        if let Some(open) = &open {
            self.begin_progress(open);
        }
        self.open = open;
        self.started = None;
    }

    /// Something of the reader's own takes the place of the lesson.
    pub(super) fn leave(&mut self) {
        let Self { read, progress, .. } = std::mem::take(self);
        *self = Self { read, progress, ..Self::default() };
    }

    /// Something else was started.
    pub(super) fn forget_run(&mut self) {
        self.started = None;
    }

    /// Whether a lesson is open that does not leave this part of the page to the reader.
    pub fn hides(&self, part: &str) -> bool {
        self.open.is_some() && !self.offers(part)
    }

    /// Whether a part of the page, or a setting, is left to the reader in the lesson that is open.
    fn offers(&self, name: &str) -> bool {
        self.lesson().is_some_and(|lesson| lesson.controls.iter().any(|control| control == name))
    }
}

impl State {
    pub(super) fn act_on_lesson(&mut self, action: LessonAction) -> Vec<Effect> {
        match action {
            LessonAction::Opened(Some(unit)) => self.open_unit(unit),
            LessonAction::Opened(None) => self.open_lesson(None),
            LessonAction::Read { id, text } => self.lesson_read(id, text),
            LessonAction::Answered(choice) => {
                self.lessons.answer(choice);
                Vec::new()
            }
            LessonAction::HintWanted => {
                self.lessons.give_hint();
                Vec::new()
            }
            LessonAction::Started => self.start_lesson(None),
            LessonAction::ChangeTried(place) => self.start_lesson(Some(place)),
            LessonAction::Hurried => self.hurry(),
        }
    }

    /// What is to be seen: the room of the lesson that is open, or the one that was chosen.
    pub fn shown_room(&self) -> Room {
        self.lessons.open.as_ref().map_or(self.room, |open| open.room)
    }

    /// A lesson, untrained; or what was open before the lessons.
    fn open_lesson(&mut self, open: Option<Arc<Opened>>) -> Vec<Effect> {
        if self.lessons.open.is_none() {
            self.lessons.before = Some(self.open.id.clone());
        }
        self.lessons.enter(open);
        self.editor.shown = false;
        let mut effects = self.hurry();
        match self.lessons.open.clone() {
            Some(open) => {
                let config = self.config_of(&open.lesson, "");
                effects.extend(self.lay_out(&open, config));
            }
            None => {
                let before = self.lessons.before.take();
                let back = self.return_to_own(|other| Some(&other.id) == before.as_ref(), "going-back");
                effects.extend(back.unwrap_or_default());
                effects.push(Effect::ScrollUp);
                self.lessons.experiment = None;
            }
        }
        effects.push(Effect::Start(Timer::WriteHash));
        effects
    }

    /// Back to the page, if a lesson is open or on its way.
    pub(super) fn close_lesson(&mut self) -> Vec<Effect> {
        if self.lessons.open.is_none() && self.lessons.awaited.is_none() {
            return Vec::new();
        }
        self.open_lesson(None)
    }

    /// Opens a lesson's experiment from its start, in the place of what is open.
    fn lay_out(&mut self, open: &Opened, config: Config) -> Vec<Effect> {
        let mut effects = self.lay_open(open, config, "lessons");
        if !effects.is_empty() {
            self.lessons.experiment = Some(self.open.id.clone());
            effects.extend(self.end_race());
        }
        effects
    }

    /// The same as anybody's experiment.
    fn lay_open(&mut self, open: &Opened, config: Config, by: &'static str) -> Vec<Effect> {
        match (&open.lesson.text, Example::find(&config.data)) {
            (Some(text), _) => {
                let config = Config { data: OWN_DATA.to_owned(), ..config };
                self.put_own(config, DataInput::Text(text.as_str().into()), open.reading.clone(), by)
            }
            (None, Some(example)) => self.switch_to(example, config, by),
            (None, None) => Vec::new(),
        }
    }

    /// Whether what is open is a lesson's, and so nothing that anybody could lose.
    pub(super) fn is_of_lesson(&self) -> bool {
        self.lessons.experiment.as_ref() == Some(&self.open.id)
    }

    fn start_lesson(&mut self, change: Option<usize>) -> Vec<Effect> {
        let Some(open) = self.lessons.open.clone() else { return Vec::new() };
        let lesson = &open.lesson;
        let changed = change.and_then(|place| lesson.changes.get(place)).map_or("", |change| &change.settings);
        let config = self.config_of(lesson, &format!("{}&{changed}", self.chosen_in(lesson)));
        let mut effects = self.lay_out(&open, config);
        self.lessons.started = Some(Started { change, ..Started::default() });
        self.lessons.tempo = lesson.tempo;
        self.race.given = None;
        let intent = match &lesson.shows {
            Shows::Circles { .. } | Shows::Loss | Shows::Room(_) => Intent::Train,
            Shows::Lanes { runs, .. } => {
                let lanes = runs.iter().map(|run| (run.name.clone(), self.config_of(lesson, &run.settings)));
                self.race.given = Some(lanes.collect());
                Intent::Race
            }
        };
        effects.extend(self.go(intent));
        effects
    }

    /// A lesson's settings with some over them, on the device that is set.
    fn config_of(&self, lesson: &Lesson, over: &str) -> Config {
        let (config, _) = Config::from_hash(&format!("{}&{over}", lesson.settings));
        let Config { device, cores, projection, .. } = self.open.config;
        Config { device, cores, projection, ..config }
    }

    /// What the reader has set of what the open lesson leaves open, as a part of a link.
    fn chosen_in(&self, lesson: &Lesson) -> String {
        if !self.is_of_lesson() {
            return String::new();
        }
        // Nor is what a change has set the reader's choice.
        let changed =
            self.lessons.change().and_then(|place| lesson.changes.get(place)).map_or("", |change| &change.settings);
        let is_said = |key: &str| lessons::names(&lesson.settings, key) || lessons::names(changed, key);
        // A model comes with settings of its own.
        let with_model = self.lessons.offers("model") && !self.open.config.model.is_empty();
        let is_chosen = |key: &str| self.lessons.offers(key) || (with_model && key != "data" && !is_said(key));
        let hash = self.open.config.to_hash();
        let parts = hash.split('&').filter(|part| part.split('=').next().is_some_and(is_chosen));
        parts.collect::<Vec<_>>().join("&")
    }

    /// The sentences that the open lesson marks on the maps of its runs, where the data has them.
    pub fn lesson_marks(&self) -> Option<Marked> {
        let Some(Shows::Lanes { triplet: Some(triplet), .. }) = self.lessons.lesson().map(|lesson| &lesson.shows)
        else {
            return None;
        };
        let place = |sentence: &str| self.space.sentences.texts.iter().position(|text| text == sentence);
        let Triplet { anchor, positive, negative } = triplet;
        Some(Marked { anchor: place(anchor)?, positive: place(positive)?, negative: place(negative)? })
    }

    /// The sentence that the lesson's circles are around.
    pub(super) fn select_anchor(&mut self) -> Vec<Effect> {
        let Some(Shows::Circles { anchor }) = self.lessons.lesson().map(|lesson| &lesson.shows) else {
            return Vec::new();
        };
        let texts = &self.space.sentences.texts;
        let Some(place) = texts.iter().position(|text| text == anchor) else {
            if !texts.is_empty() {
                let message = say!("opening-no-anchor", sentence = anchor);
                self.complain(Topic::Lesson, message, say!("opening-no-anchor-hint"));
            }
            return Vec::new();
        };
        let place = Some(place as u32);
        if place == self.space.selected { Vec::new() } else { self.select_sentence(place) }
    }

    /// Lets what the lesson trains go as fast as it can.
    pub(super) fn hurry(&mut self) -> Vec<Effect> {
        self.lessons.tempo = None;
        self.send_tempo()
    }

    /// Tells the engine the tempo, unless it knows.
    pub(super) fn send_tempo(&mut self) -> Vec<Effect> {
        let tempo = self.lessons.tempo;
        if !self.phase.listens() || self.told.tempo == tempo {
            return Vec::new();
        }
        self.told.tempo = tempo;
        vec![self.tell(Command::Tempo(tempo))]
    }

    /// Whether something goes on that the lesson has set going.
    pub fn lesson_is_running(&self) -> bool {
        let waits = matches!(self.wanted, Some(Intent::Train | Intent::Race));
        self.lessons.started.is_some() && (waits || self.run == RunState::Running || self.race.is_on())
    }

    /// How far it is, once it was started.
    pub fn lesson_steps(&self) -> Option<(u32, u32)> {
        let lesson = self.lessons.lesson()?;
        self.lessons.started.as_ref()?;
        Some(match &lesson.shows {
            Shows::Circles { .. } | Shows::Loss | Shows::Room(_) => (self.open.training.step, self.open.config.steps),
            // Lanes take turns: the one that is behind says how far all are.
            Shows::Lanes { .. } => (self.race.lanes.iter().map(|lane| lane.step).min().unwrap_or(0), self.race.steps),
        })
    }

    /// Notes how many triplets have a loss, for what is said of the margin.
    pub(super) fn note_pulling(&mut self, triplets: &TripletsOfTheMoment) {
        let margin = self.open.config.margin;
        let is_of_lesson = self.is_of_lesson();
        let Some(started) = self.lessons.started.as_mut().filter(|_| is_of_lesson) else { return };
        let now = (margin, triplets.semi_hard + triplets.hard);
        if started.first.is_none_or(|(first, _)| first == margin && started.latest.is_none()) {
            started.first = Some(now);
        } else {
            started.latest = Some(now);
        }
    }
}
