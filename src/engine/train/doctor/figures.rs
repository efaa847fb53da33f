//! What the steps' figures show: collapse, divergence, and that nothing is left to learn.

#[cfg(test)]
mod tests;

use std::collections::VecDeque;

use super::remedy::{finding, lower_rate, remedy, slower, spread};
use crate::config::{Config, Distance, LossFunction, Mining};
use crate::protocol::{Ailment, Finding, Remedy, StepReport};
use crate::{say, words};

/// All sentences are in one place when their distances are this share of the largest ones seen. Batch hard halves the
/// distances of a healthy transformer before it pulls the groups apart, and brings those of a small Simple encoder to a
/// fifth; those of a collapsed one go on to a hundredth.
const COLLAPSED: f32 = 0.05;
/// How far the loss may be from the margin then, as a share of it. The loss of distances d is at most d above it.
const AT_THE_MARGIN: f32 = 0.1;
/// Steps that a collapse has to last: some models come out of a short one by themselves.
pub(super) const COLLAPSE_STEPS: u32 = 50;

/// A loss this many times that of the untrained model, or the margin: distances have outgrown the margin, which no
/// longer says anything, even where their order is right.
const OUT_OF_PROPORTION: f32 = 10.0;
/// Reports whose median decides, so that a single hard batch does not.
const RECENT: usize = 10;
/// Fewer reports than this are not judged, unless the loss is no number.
const FEWEST_RECENT: usize = 5;

/// Steps without a loss: those of a default run in all. The examples are learned by heart within half of one, and
/// there is nothing wrong with that.
const IDLE_STEPS: u32 = 300;

/// The settings that a loss can be compared under.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Objective {
    loss: LossFunction,
    scale: f64,
    mining: Mining,
    distance: Distance,
    margin: f64,
    soft_margin: bool,
}

impl Objective {
    fn new(config: &Config) -> Self {
        let Config { loss, scale, mining, margin, .. } = *config;
        Self { loss, scale, mining, distance: config.metric(), margin, soft_margin: config.has_soft_margin() }
    }

    /// The loss of a model that puts every sentence in the same place, where it is the same for every batch. That of ranking
    /// goes with the number of negatives, that of CoSENT with the number of comparisons.
    fn loss_of_collapse(&self) -> Option<f32> {
        match self.loss {
            LossFunction::Triplet if self.soft_margin => Some(std::f32::consts::LN_2),
            LossFunction::Triplet => Some(self.margin as f32),
            LossFunction::Ranking | LossFunction::Cosent => None,
        }
    }

    /// What messages choose their words by.
    fn name(&self) -> &'static str {
        match self.loss {
            LossFunction::Triplet if self.soft_margin => "soft-margin",
            loss => loss.key(),
        }
    }

    /// A distance as a length: squared Euclidean and cosine go with the square of it.
    fn length(&self, distance: f32) -> f32 {
        match self.distance {
            Distance::Euclidean => distance,
            Distance::SquaredEuclidean | Distance::Cosine => distance.max(0.0).sqrt(),
        }
    }
}

/// What the doctor keeps of the steps.
#[derive(Default)]
pub(super) struct FigureSigns {
    /// Of the latest report; all below begins anew when it changes, except the norm.
    objective: Option<Objective>,
    /// Latest last.
    recent: VecDeque<StepReport>,
    /// Of the untrained model, where the objective is still the first one.
    first_loss: Option<f32>,
    /// The largest mean length from anchors to negatives.
    widest: f32,
    collapsed_since: Option<u32>,
    idle_since: Option<u32>,
    first_norm: Option<f32>,
}

impl FigureSigns {
    pub fn watch(&mut self, report: &StepReport, config: &Config) {
        let objective = Objective::new(config);
        if self.objective != Some(objective) {
            *self = Self { objective: Some(objective), first_norm: self.first_norm, ..Self::default() };
        }
        if self.recent.back().is_some_and(|latest| report.step <= latest.step) {
            self.recent.clear();
            (self.collapsed_since, self.idle_since) = (None, None);
        }
        if is_empty(report) {
            return;
        }
        self.recent.push_back(*report);
        if self.recent.len() > RECENT {
            self.recent.pop_front();
        }
        if !report.loss.is_finite() {
            return;
        }
        self.first_loss.get_or_insert(report.loss);
        self.first_norm.get_or_insert(report.embedding_norm);
        self.widest = self.widest.max(objective.length(report.negative_distance));
        mark(&mut self.collapsed_since, is_collapsed(report, &objective, self.widest), report.step);
        mark(&mut self.idle_since, report.loss == 0.0, report.step);
    }

    /// All distances have gone to 0.
    pub fn collapse(&self, config: &Config) -> Option<Finding> {
        let steps = self.steps_since(self.collapsed_since, config).filter(|steps| *steps >= COLLAPSE_STEPS)?;
        let (objective, latest) = (self.objective?, self.recent.back()?);
        let (loss, margin) = (objective.name(), words::number(objective.margin));
        if self.widest == 0.0 {
            let message = say!("doctor-collapse-from-start", loss = loss, margin = margin, steps = steps);
            return finding(Ailment::Collapse, message, None);
        }
        let share = 100.0 * objective.length(latest.negative_distance) / self.widest;
        let percent = share.ceil().max(1.0) as u32;
        let message = say!("doctor-collapse", loss = loss, margin = margin, steps = steps, percent = percent);
        finding(Ailment::Collapse, message, spread(config))
    }

    /// The loss is no number, or a multiple of what it was.
    pub fn divergence(&self, config: &Config) -> Option<Finding> {
        let remedy = || slower(lower_rate(config));
        if let Some(report) = self.recent.iter().find(|report| !report.loss.is_finite()) {
            let rate = words::number(config.learning_rate);
            let message = say!("doctor-loss-no-number", step = report.step, rate = rate);
            return finding(Ailment::Divergence, message, remedy());
        }
        let first = self.first_loss.filter(|_| self.is_about(config) && self.recent.len() >= FEWEST_RECENT)?;
        let usual = match config.loss {
            LossFunction::Triplet => first.max(config.margin as f32),
            LossFunction::Ranking | LossFunction::Cosent => first,
        };
        let loss = median(self.recent.iter().map(|report| report.loss));
        (usual > 0.0 && loss > OUT_OF_PROPORTION * usual).then(|| Finding {
            ailment: Ailment::Divergence,
            message: say!("doctor-loss-grown", first = words::decimals(first, 2), loss = words::decimals(loss, 2)),
            remedy: remedy(),
        })
    }

    /// No triplet, or batch, has had a loss for a good while.
    pub fn nothing_left(&self, config: &Config) -> Option<Finding> {
        let steps = self.steps_since(self.idle_since, config).filter(|steps| *steps >= IDLE_STEPS)?;
        let message = match config.loss {
            LossFunction::Triplet => {
                say!("doctor-nothing-left-triplet", steps = steps, margin = words::number(config.margin))
            }
            LossFunction::Ranking => {
                say!("doctor-nothing-left-ranking", steps = steps, scale = words::number(config.scale))
            }
            LossFunction::Cosent => {
                say!("doctor-nothing-left-cosent", steps = steps, scale = words::number(config.scale))
            }
        };
        finding(Ailment::NothingLeft, message, harder(config))
    }

    /// How many times as long the embeddings are as at first, before normalisation.
    pub fn norm_growth(&self) -> Option<f32> {
        let first = self.first_norm.filter(|norm| *norm > 0.0)?;
        Some(median(self.recent.iter().map(|report| report.embedding_norm)) / first)
    }

    /// Whether the loss is below that of the first step.
    pub fn loss_has_fallen(&self) -> bool {
        self.first_loss.is_some_and(|first| median(self.recent.iter().map(|report| report.loss)) < first)
    }

    /// The loss of the last steps, where it is not below that of a model that puts every sentence in the same place.
    pub fn loss_of_no_use(&self, config: &Config) -> Option<f32> {
        let objective = self.objective.filter(|_| self.is_about(config))?;
        let loss = median(self.recent.iter().map(|report| report.loss));
        let level = objective.loss_of_collapse()?;
        (level > 0.0 && loss >= (1.0 - AT_THE_MARGIN) * level).then_some(loss)
    }

    /// Whether the figures were made under these settings.
    fn is_about(&self, config: &Config) -> bool {
        self.objective == Some(Objective::new(config))
    }

    fn steps_since(&self, since: Option<u32>, config: &Config) -> Option<u32> {
        Some(self.recent.back()?.step - since.filter(|_| self.is_about(config))? + 1)
    }
}

/// Notes the first of the steps in a row for which something holds.
fn mark(since: &mut Option<u32>, holds: bool, step: u32) {
    *since = holds.then(|| since.unwrap_or(step));
}

/// A step without a batch reports nothing but zeros.
fn is_empty(report: &StepReport) -> bool {
    let StepReport { loss, positive_distance, negative_distance, embedding_norm, .. } = *report;
    [loss, positive_distance, negative_distance, embedding_norm].iter().all(|figure| *figure == 0.0)
}

fn is_collapsed(report: &StepReport, objective: &Objective, widest: f32) -> bool {
    let near = |distance: f32| objective.length(distance) <= COLLAPSED * widest;
    let at_level = |level: f32| level > 0.0 && (report.loss - level).abs() <= AT_THE_MARGIN * level;
    objective.loss_of_collapse().is_none_or(at_level)
        && near(report.positive_distance)
        && near(report.negative_distance)
}

/// The hardest triplets of the batch; where those are mined already, twice the margin for as long as that can be met.
fn harder(config: &Config) -> Option<Remedy> {
    let hardest = Mining::BatchHard;
    if config.loss != LossFunction::Triplet {
        let scale = config.scale / 2.0;
        let label = say!("doctor-lower-scale", scale = words::number(scale));
        return remedy(label, &[("scale", scale.to_string())], false);
    }
    if config.mining != hardest {
        return remedy(say!("doctor-mine-batch-hard"), &[("mining", hardest.key().to_owned())], false);
    }
    let margin = if config.margin > 0.0 { 2.0 * config.margin } else { config.default_margin() };
    let margin = (margin * 100.0).round() / 100.0;
    let wider = Config { margin, ..config.clone() };
    super::data::unreachable_margin(&wider)
        .is_none()
        .then(|| {
            let label = say!("doctor-raise-margin", margin = words::number(margin));
            remedy(label, &[("margin", margin.to_string())], false)
        })
        .flatten()
}

fn median(values: impl Iterator<Item = f32>) -> f32 {
    let mut sorted: Vec<f32> = values.collect();
    sorted.sort_by(f32::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}
