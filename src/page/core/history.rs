//! Runs that are over: their settings, curves and figures, each named by what was changed since the one before.

use super::{Curve, Effect, State};
use crate::config::{Config, Kind, SETTINGS, Setting};
use crate::examples::Example;
use crate::page::map::miniature::Ends;
use crate::protocol::Evaluation;

/// Runs that are kept; the oldest goes first.
const RUNS: usize = 20;

/// A run that was put aside.
#[derive(Clone, Debug, PartialEq)]
pub struct PastRun {
    /// Counted from 1, over all runs of the visit.
    pub number: usize,
    pub name: String,
    pub config: Config,
    pub step: u32,
    pub loss: Option<f32>,
    pub curve: Curve,
    pub evaluations: Vec<Evaluation>,
    /// The map before training and at the end, as far as it was recorded.
    pub maps: Ends,
    /// Its curves are drawn beside those of this run.
    pub compared: bool,
}

impl State {
    /// Keeps what was trained, with the settings that it was trained with.
    pub(super) fn keep_run(&mut self, config: &Config) {
        if self.training.step == 0 {
            return;
        }
        let name = match self.history.last() {
            Some(before) => changes(&before.config, config),
            None => summary(config),
        };
        self.runs += 1;
        self.history.push(PastRun {
            number: self.runs,
            name,
            config: config.clone(),
            step: self.training.step,
            loss: self.training.latest.map(|report| report.loss),
            curve: self.training.curve.clone(),
            evaluations: self.training.evaluations.clone(),
            maps: Ends::of(&self.space.sentences, &self.space.tape),
            compared: false,
        });
        if self.history.len() > RUNS {
            self.history.remove(0);
        }
    }

    /// What this run changes against the last one that was put aside.
    pub fn this_run(&self) -> String {
        let config = self.built.as_ref().map_or_else(
            || self.config.clone(),
            |built| Config { data: self.config.data.clone(), ..self.config.for_run(built) },
        );
        match self.history.last() {
            Some(before) => changes(&before.config, &config),
            None => summary(&config),
        }
    }

    pub(super) fn compare(&mut self, number: usize) {
        if let Some(run) = self.history.iter_mut().find(|run| run.number == number) {
            run.compared = !run.compared;
        }
    }

    /// Sets what a run was trained with.
    pub(super) fn return_to(&mut self, number: usize) -> Vec<Effect> {
        let run = self.history.iter().find(|run| run.number == number);
        let Some(hash) = run.map(|run| run.config.to_hash()) else { return Vec::new() };
        let mut effects = self.follow_link(&hash);
        effects.push(Effect::Start(super::Timer::WriteHash));
        effects
    }
}

/// `Mining Batch all, Margin 0.5`.
fn changes(before: &Config, now: &Config) -> String {
    let parts: Vec<String> = differing(&[before.clone(), now.clone()]).map(|setting| described(setting, now)).collect();
    if parts.is_empty() { "the same settings".to_owned() } else { parts.join(", ") }
}

/// For each of some settings what distinguishes it from the others: `Batch all, Margin 0.5`; of one alone what it is about.
pub(super) fn differences(configs: &[Config]) -> Vec<String> {
    let differing: Vec<&Setting> = differing(configs).collect();
    let name = |config: &Config| {
        if configs.len() == 1 {
            return summary(config);
        }
        let parts: Vec<String> = differing.iter().map(|setting| named(setting, config)).collect();
        if parts.is_empty() { "the same settings".to_owned() } else { parts.join(", ") }
    };
    configs.iter().map(name).collect()
}

/// Settings that are not the same in all. What follows the metric or the encoder by itself says nothing.
fn differing(configs: &[Config]) -> impl Iterator<Item = &'static Setting> {
    SETTINGS.iter().filter(move |setting| {
        let follows = |config: &Config| match setting.key {
            "margin" => config.margin == config.default_margin(),
            "learning_rate" => config.learning_rate == config.default_learning_rate(),
            _ => false,
        };
        let differs = configs.windows(2).any(|pair| pair[0].get(setting.key) != pair[1].get(setting.key));
        differs && !configs.iter().all(follows)
    })
}

/// The data, the encoder and the mining: what a run is about.
fn summary(config: &Config) -> String {
    let parts = ["data", "encoder", "mining"].map(|key| value(Setting::find(key).expect("a key of the table"), config));
    parts.join(" · ")
}

fn described(setting: &Setting, config: &Config) -> String {
    match setting.key {
        "data" => value(setting, config),
        _ => format!("{} {}", setting.label, value(setting, config)),
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
        Kind::Choice(options) => {
            options.iter().find(|(key, _)| *key == text).map_or(text, |(_, label)| (*label).to_owned())
        }
        Kind::Flag => if text == "1" { "on" } else { "off" }.to_owned(),
        Kind::Text => {
            Example::find(&text).map_or_else(|| "your own text".to_owned(), |example| example.title.to_owned())
        }
        Kind::Number { .. } => text,
    }
}
