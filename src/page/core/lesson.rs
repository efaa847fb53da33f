//! The first lessons on the page: one is open or none; its question is answered, its run is started, and what came of it is
//! compared with the answer.

mod verdict;

use super::{Effect, Intent, LessonAction, Room, State, Timer};
use crate::config::{Config, ConfigError};
use crate::examples::Example;
use crate::lessons::{LESSONS, Lesson, Shows};
use crate::protocol::{Command, RunState, TripletsOfTheMoment};

#[derive(Clone, Debug, Default)]
pub struct Lessons {
    /// Its place in [`LESSONS`].
    open: Option<usize>,
    /// What was answered, by the lessons' places.
    answers: [Option<usize>; LESSONS.len()],
    started: Option<Started>,
    /// The experiment that was open before the first of them.
    before: Option<String>,
    /// The experiment that the lesson has opened: nobody's work.
    experiment: Option<String>,
    /// Milliseconds from step to step of what the lesson trains.
    pub(super) tempo: Option<u32>,
}

/// What the open lesson has set going.
#[derive(Clone, Debug)]
struct Started {
    cure: Option<usize>,
    /// The margin that it began with, and the share of triplets with a loss as long as it was in force.
    first: Option<(f64, f32)>,
    /// The margin of the moment, and its share.
    latest: Option<(f64, f32)>,
}

impl Lessons {
    pub fn open(&self) -> Option<&'static Lesson> {
        self.open.map(|place| &LESSONS[place])
    }

    /// The place of the one that is open.
    pub fn place(&self) -> Option<usize> {
        self.open
    }

    /// What was answered to the one that is open.
    pub fn answer(&self) -> Option<usize> {
        self.answers[self.open?]
    }

    /// The change that was tried last.
    pub fn cure(&self) -> Option<usize> {
        self.started.as_ref()?.cure
    }

    /// Opens it, without anything that was set going.
    pub(super) fn enter(&mut self, place: Option<usize>) {
        if self.open != place {
            self.open = place;
            self.started = None;
        }
    }

    /// Something of the reader's own takes the place of the lesson.
    pub(super) fn leave(&mut self) {
        *self = Self { answers: self.answers, ..Self::default() };
    }

    /// Something else was started.
    pub(super) fn forget_run(&mut self) {
        self.started = None;
    }

    fn room(&self) -> Option<Room> {
        Some(match self.open()?.shows {
            Shows::Circles { .. } => Room::Circles,
            Shows::Loss => Room::Loss,
            Shows::Lanes { .. } => Room::Lanes,
        })
    }
}

/// Reads `lesson=…` of a link.
pub(super) fn read(id: &str) -> Result<usize, ConfigError> {
    LESSONS.iter().position(|lesson| lesson.id == id).ok_or_else(|| {
        let ids: Vec<_> = LESSONS.iter().map(|lesson| lesson.id).collect();
        ConfigError::Refused {
            label: "Lesson",
            value: id.to_owned(),
            expected: format!("choose one of {}", ids.join(", ")),
        }
    })
}

impl State {
    pub(super) fn act_on_lesson(&mut self, action: LessonAction) -> Vec<Effect> {
        match action {
            LessonAction::Opened(place) => self.open_lesson(place),
            LessonAction::Answered(choice) => {
                if let Some(answer) = self.lessons.open.and_then(|place| self.lessons.answers.get_mut(place)) {
                    *answer = Some(choice);
                }
                Vec::new()
            }
            LessonAction::Started => self.start_lesson(None),
            LessonAction::CureTried(place) => self.start_lesson(Some(place)),
            LessonAction::Hurried => self.hurry(),
        }
    }

    /// What is to be seen: the room of the lesson that is open, or the one that was chosen.
    pub fn shown_room(&self) -> Room {
        self.lessons.room().unwrap_or(self.room)
    }

    /// A lesson, untrained; or what was open before the lessons.
    pub(super) fn open_lesson(&mut self, place: Option<usize>) -> Vec<Effect> {
        if self.lessons.open.is_none() {
            self.lessons.before = Some(self.open.id.clone());
        }
        self.lessons.enter(place);
        let mut effects = self.hurry();
        match self.lessons.open() {
            Some(lesson) => effects.extend(self.lay_out(lesson, "")),
            None => {
                let before = self.lessons.before.take();
                let back = self.return_to_own(|other| Some(&other.id) == before.as_ref(), "before going back");
                effects.extend(back.unwrap_or_default());
                effects.push(Effect::ScrollUp);
                self.lessons.experiment = None;
            }
        }
        effects.push(Effect::Start(Timer::WriteHash));
        effects
    }

    /// Of the link that the page was opened with.
    pub(super) fn begin_with_lesson(&mut self, place: Option<usize>) {
        self.lessons.enter(place);
        if let Some(lesson) = self.lessons.open() {
            self.open.config = self.config_of(lesson, "");
            self.run_length = self.open.config.steps;
            self.lessons.experiment = Some(self.open.id.clone());
        }
    }

    /// Opens a lesson's experiment from its start, in the place of what is open.
    fn lay_out(&mut self, lesson: &Lesson, change: &str) -> Vec<Effect> {
        let config = self.config_of(lesson, change);
        let Some(example) = Example::find(&config.data) else { return Vec::new() };
        let mut effects = self.switch_to(example, config, "before the lessons");
        self.lessons.experiment = Some(self.open.id.clone());
        effects.extend(self.end_race());
        effects
    }

    /// Whether what is open is a lesson's, and so nothing that anybody could lose.
    pub(super) fn is_of_lesson(&self) -> bool {
        self.lessons.experiment.as_ref() == Some(&self.open.id)
    }

    fn start_lesson(&mut self, cure: Option<usize>) -> Vec<Effect> {
        let Some(lesson) = self.lessons.open() else { return Vec::new() };
        let change = cure.and_then(|place| lesson.cures.get(place)).map_or("", |cure| cure.settings);
        let mut effects = self.lay_out(lesson, change);
        self.lessons.started = Some(Started { cure, first: None, latest: None });
        self.lessons.tempo = Some(lesson.tempo);
        self.race.given = None;
        let intent = match lesson.shows {
            Shows::Circles { .. } | Shows::Loss => Intent::Train,
            Shows::Lanes { lanes, .. } => {
                let lane = |(name, settings): &(&str, &str)| ((*name).to_owned(), self.config_of(lesson, settings));
                self.race.given = Some(lanes.iter().map(lane).collect());
                Intent::Race
            }
        };
        effects.extend(self.go(intent));
        effects
    }

    /// On the device that is set.
    fn config_of(&self, lesson: &Lesson, change: &str) -> Config {
        let (config, _) = Config::from_hash(&format!("{}&{change}", lesson.settings));
        Config { device: self.open.config.device, projection: self.open.config.projection, ..config }
    }

    /// The sentence that the lesson's circles are around.
    pub(super) fn select_anchor(&mut self) -> Vec<Effect> {
        let Some(Lesson { shows: Shows::Circles { anchor }, .. }) = self.lessons.open() else { return Vec::new() };
        let place = self.space.sentences.texts.iter().position(|text| text == anchor).map(|place| place as u32);
        if place.is_none() || place == self.space.selected {
            return Vec::new();
        }
        self.select_sentence(place)
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
        let lesson = self.lessons.open()?;
        self.lessons.started.as_ref()?;
        Some(match lesson.shows {
            Shows::Circles { .. } | Shows::Loss => (self.open.training.step, self.open.config.steps),
            // Lanes take turns: the one that is behind says how far both are.
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
