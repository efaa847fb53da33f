//! Watches a run's figures and says in a sentence what is wrong, with the one click that helps.
//!
//! Every threshold is a named constant with its reason. They are chosen so that a run with the default settings on any of
//! [`crate::examples`] is found healthy: a doctor who cries wolf is not read.
//!
//! `figures` judges what the steps report, `scores` what the evaluations say, `suspects` which negatives may mean
//! the same as their anchor, `draws` what comes of drawing batches, `data` what is known before the first step.

mod data;
mod draws;
mod figures;
mod remedy;
mod scores;
mod suspects;

use std::rc::Rc;

use super::pool::Pool;
use crate::config::{Config, Distance};
use crate::engine::vectors::Vectors;
use crate::protocol::{Evaluation, Finding, StepReport};

use data::DataSigns;
use draws::DrawSigns;
use figures::FigureSigns;
use scores::ScoreSigns;
use suspects::Suspects;

/// What is known of one run. A reset needs a new one.
pub struct Doctor {
    data: DataSigns,
    draws: DrawSigns,
    figures: FigureSigns,
    scores: ScoreSigns,
    suspects: Suspects,
    /// The metric that sentences are compared by.
    distance: Distance,
}

impl Doctor {
    pub fn new(pool: Rc<Pool>, config: &Config) -> Self {
        Self {
            data: DataSigns::new(&pool),
            draws: DrawSigns::default(),
            figures: FigureSigns::default(),
            scores: ScoreSigns::new(&pool.data),
            suspects: Suspects::new(pool),
            distance: config.metric(),
        }
    }

    /// Takes in that a batch was drawn, after so many that held no triplet.
    pub fn drew(&mut self, empty: u32, config: &Config) {
        self.draws.drew(empty, config);
    }

    /// Takes in a step's figures. Steps may be left out; a step that goes back begins anew from there.
    pub fn watch(&mut self, report: &StepReport, config: &Config) {
        self.distance = config.metric();
        self.figures.watch(report, config);
    }

    /// Takes in a look at all sentences. What is compared with the untrained model needs the look at step 0 first.
    ///
    /// # Shapes
    /// `vectors`: one row for each sentence of the data set.
    pub fn evaluated(&mut self, evaluation: &Evaluation, vectors: &Vectors) {
        self.scores.evaluated(evaluation, vectors);
        self.suspects.evaluated(evaluation.step, vectors, self.distance);
    }

    /// All that is found now, most serious first.
    pub fn findings(&self, config: &Config) -> Vec<Finding> {
        let dead = self.scores.dead_relu(config);
        // Where all vectors are 0, distances and lengths follow from that.
        let alive = dead.is_none();
        let unless_dead = |finding: Option<Finding>| finding.filter(|_| alive);
        let one_place = self.figures.collapse(config);
        let collapse = unless_dead(one_place.or_else(|| self.scores.one_direction(&self.figures, config)));
        // In a single point every negative is as near as the positives.
        let apart = alive && collapse.is_none();
        [
            self.figures.divergence(config),
            dead,
            collapse,
            unless_dead(self.scores.norms_only(&self.figures, config)),
            data::unreachable_margin(config),
            self.scores.overfitting(),
            self.suspects.false_negatives().filter(|_| apart),
            self.data.few_groups(config),
            self.draws.empty_batches(config),
            self.figures.nothing_left(config),
            self.data.unclean(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
