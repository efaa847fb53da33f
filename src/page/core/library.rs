//! What was replaced and can be had again (Undo), and what the browser keeps of it.

mod keeping;

use super::{DataInput, Effect, Experiment, Phase, State, Timer, Weights};
use crate::examples::Example;
use crate::protocol::{Command, Record, RunState};
use crate::{say, words};

/// Levels of Undo. What falls out of them is still among what the browser keeps.
const LEVELS: usize = 20;
/// Bytes of data that Undo may hold.
const BYTES: usize = 256 << 20;
/// Experiments that the browser keeps; the oldest go first.
pub const KEPT: usize = 30;

/// An experiment that something took the place of.
#[derive(Clone, Debug)]
pub struct Replaced {
    pub experiment: Experiment,
    /// What took its place: a key of the family `library-before`.
    pub by: &'static str,
}

#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Latest last.
    pub undo: Vec<Replaced>,
    /// What Undo itself took the place of.
    pub redo: Vec<Replaced>,
    /// What the browser keeps, of this tab and others, latest first.
    pub kept: Vec<Record>,
    /// The one of `kept` that is offered to go on with.
    pub offered: Option<String>,
    /// Bytes that the browser says the page takes up, and may.
    pub usage: Option<(f64, f64)>,
    /// Those of `kept` that other open tabs are at.
    elsewhere: Vec<String>,
    /// The page was opened with a link, whose experiment it shows.
    pub(super) link: bool,
    /// Why the browser does not keep text, settings and figures.
    failed: Option<String>,
    /// Why it does not keep what is trained.
    weights_failed: Option<String>,
    /// The data that was last handed over to be kept.
    saved_data: Option<(String, DataInput)>,
    asked_to_persist: bool,
}

impl Library {
    /// Why something is not kept.
    pub fn failure(&self) -> Option<&str> {
        self.failed.as_deref().or(self.weights_failed.as_deref())
    }

    pub fn offer(&self) -> Option<&Record> {
        let offered = self.offered.as_ref()?;
        self.kept.iter().find(|record| record.id == *offered)
    }

    /// What the browser keeps last of the user's own data, but for what another tab is at.
    pub(super) fn latest_own(&self) -> Option<&Record> {
        self.kept.iter().find(|record| record.data.is_some() && !self.elsewhere.contains(&record.id))
    }

    fn put(&mut self, replaced: Replaced) {
        self.undo.push(replaced);
        let too_large = |undo: &[Replaced]| undo.iter().map(|entry| entry.experiment.data.len()).sum::<usize>() > BYTES;
        while self.undo.len() > LEVELS || (self.undo.len() > 1 && too_large(&self.undo)) {
            self.undo.remove(0);
        }
    }

    fn find_mut<'a>(&'a mut self, id: &'a str) -> impl Iterator<Item = &'a mut Experiment> {
        let entries = self.undo.iter_mut().chain(&mut self.redo).map(|entry| &mut entry.experiment);
        entries.filter(move |experiment| experiment.id == id)
    }
}

impl State {
    /// What Undo would bring back, as the name of its button; empty where there is nothing.
    pub fn undo_words(&self) -> String {
        self.library.undo.last().map_or_else(String::new, |entry| {
            let Replaced { experiment, by } = entry;
            say!("library-undo", experiment = described(experiment), before = before(by))
        })
    }

    /// Whether something that takes long can be given up for what was there before it.
    pub fn can_cancel(&self) -> bool {
        matches!(self.phase, Phase::Asked { .. }) && self.progress.is_some() && !self.library.undo.is_empty()
    }

    /// The same of what Undo has replaced.
    pub fn redo_words(&self) -> String {
        self.library.redo.last().map_or_else(String::new, |entry| {
            let Replaced { experiment, by } = entry;
            say!("library-redo", experiment = described(experiment), before = before(by))
        })
    }

    /// A new name for what is to be another experiment from now on.
    pub(super) fn new_id(&mut self) -> String {
        self.serial += 1;
        format!("{}-{}", self.visit, self.serial)
    }

    /// Something else is about to take the place of what is open: keeps that, with its run, for Undo and in the browser. What
    /// is open goes on under a name of its own, without what was trained.
    pub(super) fn set_aside(&mut self, by: &'static str) -> Vec<Effect> {
        if self.is_of_lesson() {
            self.wanted = None;
            let effects = self.pause_former();
            self.renew();
            return effects;
        }
        // What Undo had taken the place of stays to be had.
        while let Some(entry) = self.library.redo.pop() {
            self.library.put(entry);
        }
        let effects = self.leave();
        if self.open.is_precious() || !self.open.data.is_empty() {
            self.library.put(Replaced { experiment: self.open.clone(), by });
        }
        self.renew();
        effects
    }

    /// Settings are about to be replaced wholesale, for the same run: Undo brings them back with it.
    pub(super) fn remember_settings(&mut self, by: &'static str) {
        if !self.is_of_lesson() {
            self.library.put(Replaced { experiment: self.open.clone(), by });
        }
    }

    /// Keeps what is open in the browser and, where it was trained, among the past runs. The engine is asked for the last
    /// weights before it forgets them.
    fn leave(&mut self) -> Vec<Effect> {
        self.wanted = None;
        let mut effects = self.pause_former();
        let handed_out = self.open.weights.as_ref().map_or(0, Weights::step);
        if self.phase.is_built() && handed_out < self.open.training.step {
            effects.push(self.tell(Command::Save));
        }
        self.note_weights();
        self.keep_run();
        effects.extend(self.keep());
        effects
    }

    /// A trained model whose weights have not been handed out yet will be, under a key that is known.
    fn note_weights(&mut self) {
        if let (Phase::Built { request }, true, None) = (self.phase, self.open.is_trained(), &self.open.weights) {
            self.open.weights = Some(Weights::Kept { key: self.key(request), step: self.open.training.step });
        }
    }

    fn renew(&mut self) {
        self.open.id = self.new_id();
        self.open.training = Default::default();
        self.open.weights = None;
        self.open.fingerprint = None;
        self.open.built = None;
    }

    /// The engine need not go on with what is no longer shown.
    fn pause_former(&mut self) -> Vec<Effect> {
        let running = std::mem::replace(&mut self.run, RunState::Fresh) == RunState::Running;
        if running && self.phase.listens() { vec![self.tell(Command::Pause)] } else { Vec::new() }
    }

    /// Under which key the worker keeps the weights of the model that a request made.
    pub(super) fn key(&self, request: u32) -> String {
        format!("{}-{request}", self.visit)
    }

    pub(super) fn undo(&mut self) -> Vec<Effect> {
        let Some(entry) = self.library.undo.pop() else { return Vec::new() };
        self.progress = None;
        let mut effects = self.leave_for(&entry.experiment);
        self.library.redo.push(Replaced { experiment: self.open.clone(), by: "undo" });
        effects.extend(self.change_places(entry.experiment));
        effects
    }

    pub(super) fn redo(&mut self) -> Vec<Effect> {
        let Some(entry) = self.library.redo.pop() else { return Vec::new() };
        let mut effects = self.leave_for(&entry.experiment);
        self.library.put(Replaced { experiment: self.open.clone(), by: "redo" });
        effects.extend(self.change_places(entry.experiment));
        effects
    }

    /// Of the same experiment only the settings were replaced: its run goes on.
    fn leave_for(&mut self, other: &Experiment) -> Vec<Effect> {
        if other.id == self.open.id { Vec::new() } else { self.leave() }
    }

    fn change_places(&mut self, other: Experiment) -> Vec<Effect> {
        if other.id != self.open.id {
            return self.adopt(other);
        }
        self.open.config = other.config;
        self.run_length = self.open.config.steps;
        self.drafts.clear();
        let mut effects = vec![Effect::Start(Timer::WriteHash)];
        effects.extend(if self.phase.is_built() { self.send_config() } else { Vec::new() });
        effects
    }

    /// Brings an experiment back as it was left.
    pub(super) fn adopt(&mut self, experiment: Experiment) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.run = RunState::Fresh;
        self.lessons.leave();
        // It becomes the run of the page again.
        self.history.retain(|run| run.experiment.id != experiment.id);
        self.open = experiment;
        self.run_length = self.open.config.steps;
        self.drafts.clear();
        self.text_revision += 1;
        if self.open.is_trained() {
            self.run = RunState::Paused;
        }
        self.propose_query();
        self.look_away();
        if self.open.data == DataInput::Unread {
            let example = Example::find(&self.open.config.data);
            effects.extend(example.map(|example| self.read_example(example)).unwrap_or_default());
        }
        effects.extend(self.send_data());
        effects.extend(self.keep());
        effects.push(Effect::Start(Timer::WriteHash));
        effects
    }

    /// The latest text or file of the user's own that was replaced: it, and what is open changes places with it.
    pub(super) fn return_to_own(
        &mut self,
        wanted: impl Fn(&Experiment) -> bool,
        by: &'static str,
    ) -> Option<Vec<Effect>> {
        let place = self.library.undo.iter().rposition(|entry| wanted(&entry.experiment))?;
        let entry = self.library.undo.remove(place);
        let mut effects = self.set_aside(by);
        effects.extend(self.adopt(entry.experiment));
        Some(effects)
    }
}

/// `Support questions by intent, trained for 420 steps`.
fn described(experiment: &Experiment) -> String {
    match experiment.training.step {
        0 => experiment.title(),
        steps => say!("library-trained", title = experiment.title(), steps = steps),
    }
}

/// `before Reset`.
fn before(by: &str) -> String {
    words::of("library-before", by)
}
