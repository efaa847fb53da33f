//! One lane of a race: what its run has said so far.

use crate::config::Config;
use crate::page::core::engine::insert_evaluation;
use crate::page::core::headline;
use crate::page::map::tape::Frame;
use crate::protocol::{Ailment, Curve, Evaluation, Event, RunState};
use crate::say;

#[derive(Clone, Debug)]
pub struct Lane {
    /// What distinguishes it from the others.
    pub name: String,
    pub config: Config,
    pub run: RunState,
    pub step: u32,
    pub loss: Option<f32>,
    pub curve: Curve,
    /// The first is from before training.
    pub evaluations: Vec<Evaluation>,
    /// The map before training, and as of late.
    pub untrained: Option<Frame>,
    pub latest: Option<Frame>,
    /// What the doctor says first of the training.
    pub remark: Option<String>,
    /// What went wrong.
    pub failure: Option<String>,
}

impl Lane {
    pub(super) fn new(name: String, config: &Config) -> Self {
        Self {
            name,
            config: config.clone(),
            run: RunState::Fresh,
            step: 0,
            loss: None,
            curve: Curve::default(),
            evaluations: Vec::new(),
            untrained: None,
            latest: None,
            remark: None,
            failure: None,
        }
    }

    pub fn before_training(&self) -> Option<&Evaluation> {
        self.evaluations.first().filter(|evaluation| evaluation.step == 0)
    }

    pub fn now(&self) -> Option<&Evaluation> {
        self.evaluations.last()
    }

    /// What has become of it, in a word or two; empty while it goes its way.
    pub fn standing(&self) -> String {
        match self.run {
            RunState::Finished => say!("race-lane-finished"),
            RunState::Diverged => say!("race-lane-diverged"),
            _ if self.failure.is_some() => say!("race-lane-failed"),
            RunState::Paused => say!("race-lane-paused"),
            RunState::Fresh | RunState::Running => String::new(),
        }
    }

    /// Of held-out triplets.
    pub fn held_out_accuracy(evaluation: &Evaluation) -> Option<f32> {
        headline(evaluation.held_out.as_ref()?)
    }

    /// Of held-out scored pairs.
    pub fn held_out_spearman(evaluation: &Evaluation) -> Option<f32> {
        evaluation.held_out.as_ref()?.spearman
    }

    /// Of the held-out sentences.
    pub fn nearest_neighbour_accuracy(evaluation: &Evaluation) -> Option<f32> {
        evaluation.held_out.as_ref()?.nearest_neighbour_accuracy
    }

    /// What lanes are compared by, on held-out data: how well pairs come into the order of their scores, else 1-NN accuracy, else
    /// triplet accuracy. Random triplets flatter: who finds its own kind first has learnt more.
    pub fn judged(evaluation: &Evaluation) -> Option<f32> {
        let accuracy = || Self::nearest_neighbour_accuracy(evaluation).or_else(|| Self::held_out_accuracy(evaluation));
        Self::held_out_spearman(evaluation).or_else(accuracy)
    }

    /// Whether it takes no more steps.
    pub(super) fn is_through(&self) -> bool {
        self.failure.is_some() || matches!(self.run, RunState::Finished | RunState::Diverged)
    }

    /// `sentences`: how many a map has to place.
    pub(super) fn hear(&mut self, event: Event, sentences: usize) {
        match event {
            Event::Built(_) => *self = Self::new(std::mem::take(&mut self.name), &self.config),
            Event::RunChanged(run) => self.run = run,
            Event::Trained(progression) => {
                progression.reports.iter().for_each(|report| self.curve.push(report));
                self.loss = progression.reports.last().map(|report| report.loss).or(self.loss);
                self.step = progression.step;
            }
            Event::Evaluated(evaluation) => {
                if self.run == RunState::Diverged {
                    // It has gone back to its last good weights.
                    self.step = evaluation.step;
                    self.curve.truncate(evaluation.step);
                    self.evaluations.retain(|earlier| earlier.step <= evaluation.step);
                }
                insert_evaluation(&mut self.evaluations, evaluation);
            }
            Event::Mapped(frame) => {
                let frame = Frame::from(frame);
                if frame.points.len() == sentences {
                    self.untrained.get_or_insert_with(|| frame.clone());
                    self.latest = Some(frame);
                }
            }
            Event::Diagnosed(findings) => {
                let mut own = findings.into_iter().filter(|finding| !is_of_the_data(finding.ailment));
                self.remark = own.next().map(|finding| finding.message);
            }
            Event::Failed(failure) => self.failure = Some(format!("{} {}", failure.message, failure.hint)),
            // A lane has no device, data, queries or weights of its own to tell of.
            Event::Ready { .. }
            | Event::Progress(_)
            | Event::DeviceOpened(_)
            | Event::DataRead(_)
            | Event::DataLoaded(_)
            | Event::Listed(_)
            | Event::ModelOpened(_)
            | Event::TokenizerOpened(_)
            | Event::Configured { .. }
            | Event::Found(_)
            | Event::Embedded(_)
            | Event::Inspected(_)
            | Event::Examined(_)
            | Event::Compared(_)
            | Event::Mined(_)
            | Event::Surrounded(_)
            | Event::Saved(_)
            | Event::Kept { .. }
            | Event::NotKept { .. }
            | Event::Exported(_)
            | Event::ProjectOpened(_)
            | Event::Restored { .. }
            | Event::Cancelled
            | Event::Pong { .. }
            | Event::Raced { .. }
            | Event::RaceEnded
            | Event::Corpus(_) => {}
        }
    }
}

/// What ails all lanes alike is no news of any of them.
fn is_of_the_data(ailment: Ailment) -> bool {
    matches!(ailment, Ailment::FewGroups | Ailment::EmptyBatches | Ailment::UncleanData | Ailment::FalseNegatives)
}
