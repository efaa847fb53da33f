//! What was replaced and can be had again (Undo), and what the browser keeps of it.

mod record;

pub use record::{KeptData, Record, VERSION as RECORD_VERSION};

use super::{DataInput, Effect, Experiment, Phase, State, Timer, Topic, Weights};
use crate::examples::Example;
use crate::protocol::{Checkpoint, Command, RunState};

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
    /// What took its place, as the end of a sentence: `before Reset`.
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
    /// The page was opened with a link, whose experiment it shows.
    pub(super) link: bool,
    /// Why nothing is kept.
    pub failed: Option<String>,
    /// The data that was last handed over to be kept.
    saved_data: Option<(String, DataInput)>,
    asked_to_persist: bool,
}

impl Library {
    pub fn offer(&self) -> Option<&Record> {
        let offered = self.offered.as_ref()?;
        self.kept.iter().find(|record| record.id == *offered)
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
        self.library.undo.last().map_or_else(String::new, |entry| format!("Undo: bring back {}", described(entry)))
    }

    /// The same of what Undo has replaced.
    pub fn redo_words(&self) -> String {
        self.library.redo.last().map_or_else(String::new, |entry| format!("Redo: bring back {}", described(entry)))
    }

    /// A new name for what is to be another experiment from now on.
    pub(super) fn new_id(&mut self) -> String {
        self.serial += 1;
        format!("{}-{}", self.visit, self.serial)
    }

    /// Something else is about to take the place of what is open: keeps that, with its run, for Undo and in the browser. What
    /// is open goes on under a name of its own, without what was trained.
    pub(super) fn set_aside(&mut self, by: &'static str) -> Vec<Effect> {
        // What Undo had taken the place of stays to be had.
        while let Some(entry) = self.library.redo.pop() {
            self.library.put(entry);
        }
        let mut effects = self.leave();
        if self.open.is_precious() || !self.open.data.is_empty() {
            self.library.put(Replaced { experiment: self.open.clone(), by });
        }
        self.renew();
        effects
    }

    /// Settings are about to be replaced wholesale, for the same run: Undo brings them back with it.
    pub(super) fn remember_settings(&mut self, by: &'static str) {
        self.library.put(Replaced { experiment: self.open.clone(), by });
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
        let mut effects = self.leave_for(&entry.experiment);
        self.library.redo.push(Replaced { experiment: self.open.clone(), by: "before Undo" });
        effects.extend(self.change_places(entry.experiment));
        effects
    }

    pub(super) fn redo(&mut self) -> Vec<Effect> {
        let Some(entry) = self.library.redo.pop() else { return Vec::new() };
        let mut effects = self.leave_for(&entry.experiment);
        self.library.put(Replaced { experiment: self.open.clone(), by: "before Redo" });
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
        if self.phase.listens() {
            self.phase = Phase::Listening;
        }
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

    // What the browser keeps.

    /// Has the browser keep what is open, if there is something to lose.
    pub(super) fn keep(&mut self) -> Vec<Effect> {
        if !self.open.is_precious() || !self.store_read {
            return Vec::new();
        }
        let mut effects = Vec::new();
        let data = (self.open.data_key.clone(), self.open.data.clone());
        if self.open.is_own() && self.library.saved_data.as_ref() != Some(&data) {
            self.library.saved_data = Some(data.clone());
            effects.push(Effect::KeepData { key: data.0, data: data.1 });
        }
        let record = Record::of(&self.open);
        effects.push(Effect::Keep(Box::new(record.clone())));
        self.library.kept.retain(|other| other.id != record.id);
        self.library.kept.insert(0, record);
        while self.library.kept.len() > KEPT {
            effects.extend(self.library.kept.pop().map(|oldest| Effect::Forget(vec![oldest.id])));
        }
        if !std::mem::replace(&mut self.library.asked_to_persist, true) {
            effects.push(Effect::Persist);
        }
        effects
    }

    /// The page is about to go, or to be put to sleep.
    pub(super) fn flush(&mut self) -> Vec<Effect> {
        let mut effects = self.keep();
        if self.run == RunState::Running && self.phase.is_built() {
            effects.push(self.tell(Command::Save));
        }
        effects
    }

    /// Whether closing the page now would lose more training than a few seconds.
    pub fn would_lose_training(&self) -> bool {
        let kept = self.open.weights.as_ref().filter(|_| self.library.failed.is_none()).map_or(0, Weights::step);
        let lost_ms = f64::from(self.open.training.step.saturating_sub(kept)) * f64::from(self.open.training.step_ms);
        self.run == RunState::Running && lost_ms > 10_000.0
    }

    /// The worker has kept weights, or hands them over because the browser does not.
    pub(super) fn weights_arrived(&mut self, request: u32, weights: Weights) -> Vec<Effect> {
        let Some(id) = self.told.experiment(request).map(str::to_owned) else { return Vec::new() };
        if self.open.id == id {
            self.open.weights = Some(weights);
            return self.keep();
        }
        let mut effects = Vec::new();
        let past = self.history.iter_mut().map(|run| &mut run.experiment).filter(|experiment| experiment.id == id);
        for experiment in past.chain(self.library.find_mut(&id)) {
            experiment.weights = Some(weights.clone());
            effects = vec![Effect::Keep(Box::new(Record::of(experiment)))];
        }
        effects
    }

    pub(super) fn saved(&mut self, request: u32, checkpoint: Checkpoint) -> Vec<Effect> {
        self.weights_arrived(request, Weights::Held(Box::new(checkpoint)))
    }

    pub(super) fn store_failed(&mut self, reason: String) -> Vec<Effect> {
        if self.library.failed.replace(reason.clone()).is_none() {
            self.complain(
                Topic::Storage,
                format!("The browser does not keep your work: {reason}."),
                "Everything works, but save what you need before you close or reload this tab.".to_owned(),
            );
        }
        Vec::new()
    }

    /// Goes on with what the browser has kept: it has to be read first.
    pub(super) fn continue_with(&mut self, id: &str) -> Vec<Effect> {
        let record = self.library.kept.iter().find(|record| record.id == id).cloned();
        record.map(|record| Effect::ReadKept(Box::new(record))).into_iter().collect()
    }

    pub(super) fn take_kept(&mut self, record: &Record, data: Option<DataInput>) -> Vec<Effect> {
        self.library.offered = None;
        let mut effects = self.set_aside("before Continue");
        let mut experiment = record.experiment(data);
        if self.in_use(&record.id) {
            experiment.id = self.new_id();
        }
        effects.extend(self.adopt(experiment));
        effects
    }

    /// Whether another experiment of this page has that name already.
    fn in_use(&self, id: &str) -> bool {
        self.library.undo.iter().chain(&self.library.redo).any(|entry| entry.experiment.id == id)
    }

    pub(super) fn kept_unreadable(&mut self, id: &str, reason: &str) {
        self.library.offered.take_if(|offered| offered == id);
        self.complain(
            Topic::Storage,
            format!("What was kept could not be read: {reason}."),
            "What is on the page stays. It is still kept: try again, or forget it below.".to_owned(),
        );
    }

    /// Drops what the browser keeps: one experiment, or all. What is on the page stays there.
    pub(super) fn forget(&mut self, id: Option<&str>) -> Vec<Effect> {
        let is_meant = |record: &Record| id.is_none_or(|id| record.id == id);
        let ids: Vec<String> =
            self.library.kept.iter().filter(|record| is_meant(record)).map(|record| record.id.clone()).collect();
        self.library.kept.retain(|record| !ids.contains(&record.id));
        self.library.offered.take_if(|offered| ids.contains(offered));
        self.library.saved_data = None;
        vec![Effect::Forget(ids)]
    }
}

/// `Support questions by intent, trained for 420 steps (before Reset)`.
fn described(entry: &Replaced) -> String {
    let Replaced { experiment, by } = entry;
    let trained = match experiment.training.step {
        0 => String::new(),
        step => format!(", trained for {}", super::steps_in_words(step)),
    };
    format!("{}{trained} ({by})", experiment.title())
}
