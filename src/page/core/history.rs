//! Runs that are over: their settings, curves and figures, each named by what was changed since the one before.

use super::{Effect, Experiment, State};
use crate::config::{Applies, Choice, Config, Kind, LossFunction, SETTINGS, Setting, read_number};
use crate::examples::Example;
use crate::page::map::miniature::Ends;
use crate::{say, words};

/// Runs that are kept; the oldest goes first.
const RUNS: usize = 20;

/// A run that was put aside.
#[derive(Clone, Debug)]
pub struct PastRun {
    /// Counted from 1, over all runs of the visit.
    pub number: usize,
    pub name: String,
    /// With the settings that it was trained with.
    pub experiment: Experiment,
    /// The map before training and at the end, as far as it was recorded.
    pub maps: Ends,
    /// Its curves are drawn beside those of this run.
    pub compared: bool,
}

impl State {
    /// Keeps what was trained, with the settings that it was trained with.
    pub(super) fn keep_run(&mut self) {
        if !self.trained() {
            return;
        }
        let name = self.this_run();
        let experiment = Experiment { config: self.open.trained_with(), ..self.open.clone() };
        self.runs += 1;
        self.history.push(PastRun {
            number: self.runs,
            name,
            experiment,
            maps: Ends::of(&self.space.sentences, &self.space.tape),
            compared: false,
        });
        if self.history.len() > RUNS {
            self.history.remove(0);
        }
    }

    /// What this run changes against the last one that was put aside, and what was changed while it trained.
    pub fn this_run(&self) -> String {
        let config = match &self.open.built {
            Some(built) => Config { data: self.open.config.data.clone(), ..self.open.config.for_run(built) },
            None => self.open.config.clone(),
        };
        let mut name = match self.history.last() {
            Some(before) => changes(&before.experiment, &self.open, &config),
            None => summary(&config),
        };
        for (step, change) in &self.open.training.changes {
            name = say!("history-changed-on-the-way", run = name, change = change, step = *step);
        }
        name
    }

    /// Settings that take effect at once were changed: a run that is under way remembers from which step on.
    pub(super) fn note_changes(&mut self, before: &Config, now: &Config) {
        if !self.trained() {
            return;
        }
        let step = self.open.training.step;
        let at_once = |setting: &&Setting| setting.applies == Applies::Now && !is_beside_the_run(setting.key);
        let changed = SETTINGS.iter().filter(at_once).filter(|setting| before.get(setting.key) != now.get(setting.key));
        let changes: Vec<_> = changed.map(|setting| (step, described(setting, now))).collect();
        self.open.training.changes.extend(changes);
    }

    pub(super) fn compare(&mut self, number: usize) {
        if let Some(run) = self.history.iter_mut().find(|run| run.number == number) {
            run.compared = !run.compared;
        }
    }

    /// Sets what a run was trained with. Its data comes along where it was other data.
    pub(super) fn return_to(&mut self, number: usize) -> Vec<Effect> {
        let Some(run) = self.history.iter().find(|run| run.number == number) else { return Vec::new() };
        let experiment = run.experiment.clone();
        const BY: &str = "past-run";
        if experiment.data == self.open.data {
            return self.set_all(Config { data: self.open.config.data.clone(), ..experiment.config }, false, BY);
        }
        let mut effects = self.set_aside(BY);
        let id = self.open.id.clone();
        let Experiment { data_key, data, reading, config, .. } = experiment;
        effects.extend(self.adopt(Experiment { id, data_key, data, reading, config, ..Experiment::default() }));
        effects
    }
}

/// What says nothing of a run: how it is looked at, and how long it goes on.
fn is_beside_the_run(key: &str) -> bool {
    matches!(key, "projection" | "steps" | "cores")
}

/// Whether two settings for the same data train the same.
pub(super) fn is_same_run(one: &Config, other: &Config) -> bool {
    let shapes_it = |setting: &&Setting| setting.key != "data" && !is_beside_the_run(setting.key);
    SETTINGS.iter().filter(shapes_it).all(|setting| one.get(setting.key) == other.get(setting.key))
}

/// `Mining Batch all, Margin 0.5`.
fn changes(before: &Experiment, now: &Experiment, config: &Config) -> String {
    let configs = [before.config.clone(), config.clone()];
    let settings = differing(&configs).map(|setting| described(setting, config));
    // Two texts of the user's own go by one name.
    let other_text = before.is_own() && now.is_own() && before.data != now.data;
    let parts: Vec<String> = other_text.then(|| say!("history-other-text")).into_iter().chain(settings).collect();
    if parts.is_empty() { say!("history-same-settings") } else { parts.join(", ") }
}

/// For each of some settings what distinguishes it from the others: `Batch all, Margin 0.5`; of one alone what it is about.
pub(super) fn differences(configs: &[Config]) -> Vec<String> {
    let differing: Vec<&Setting> = differing(configs).collect();
    let name = |config: &Config| {
        if configs.len() == 1 {
            return summary(config);
        }
        let parts: Vec<String> = differing.iter().map(|setting| named(setting, config)).collect();
        if parts.is_empty() { say!("history-same-settings") } else { parts.join(", ") }
    };
    configs.iter().map(name).collect()
}

/// Settings that are not the same in all. What follows the metric or the encoder by itself says nothing.
fn differing(configs: &[Config]) -> impl Iterator<Item = &'static Setting> {
    SETTINGS.iter().filter(|setting| !matches!(setting.key, "projection" | "cores")).filter(move |setting| {
        let follows = |config: &Config| match setting.key {
            "margin" => config.margin == config.default_margin(),
            "learning_rate" => config.learning_rate == config.default_learning_rate(),
            _ => false,
        };
        let differs = configs.windows(2).any(|pair| pair[0].get(setting.key) != pair[1].get(setting.key));
        differs && !configs.iter().all(follows)
    })
}

/// The data, the encoder, and the mining or the other loss: what a run is about.
fn summary(config: &Config) -> String {
    let how = if config.loss == LossFunction::Triplet { "mining" } else { "loss" };
    let parts = ["data", "encoder", how].map(|key| value(Setting::find(key).expect("a key of the table"), config));
    parts.join(" · ")
}

fn described(setting: &Setting, config: &Config) -> String {
    match setting.key {
        "data" => value(setting, config),
        _ => format!("{} {}", setting.label(), value(setting, config)),
    }
}

/// A choice says by itself what it is a choice of.
fn named(setting: &Setting, config: &Config) -> String {
    match setting.kind {
        Kind::Choice(_) => value(setting, config),
        Kind::Flag | Kind::Text | Kind::Number { .. } => described(setting, config),
    }
}

/// As the page says it.
fn value(setting: &Setting, config: &Config) -> String {
    let text = config.get(setting.key).unwrap_or_default();
    match setting.kind {
        Kind::Choice(options) => options.iter().find(|choice| choice.key == text).map_or(text, Choice::label),
        Kind::Flag if text == "1" => say!("history-on"),
        Kind::Flag => say!("history-off"),
        Kind::Text if setting.key == "data" => {
            Example::find(&text).map_or_else(|| say!("history-own-text"), Example::title)
        }
        Kind::Number { .. } => read_number(&text).map_or(text, words::number),
        Kind::Text => text,
    }
}
