//! What the evaluations show: overfitting, vectors that only get longer, and a ReLU that gives nothing but zeros.

use std::collections::{HashSet, VecDeque};

use super::figures::FigureSigns;
use super::remedy::{finding, lower_rate, remedy};
use crate::config::{Config, Distance, Encoder, Mining};
use crate::engine::vectors::Vectors;
use crate::protocol::{Ailment, Evaluation, Finding, Remedy};
use crate::text::dataset::Dataset;
use crate::text::import::Form;

/// Evaluations that are averaged, so that one lucky look is not taken for the best.
const AVERAGED: usize = 3;
/// A fall of held-out accuracy that matters, however sure it is.
const CLEAR_FALL: f32 = 0.05;
/// Standard errors that a fall has to exceed, because the best of many looks is lucky. With two, 40 of 840 runs of the
/// examples (eight seeds, all minings and distances) were told to overfit, on at most 27 held-out sentences; with three 3 of 525.
const STANDARD_ERRORS: f32 = 3.0;

/// Times that the embeddings have become longer. To meet a margin, a model that learns may lengthen them a few times.
const MUCH_LONGER: f32 = 5.0;
/// Training accuracy that has to be gained meanwhile, unless it is good anyway.
const GAIN: f32 = 0.15;
const GOOD_ACCURACY: f32 = 0.9;

/// Share of all sentences whose vector is zero. A tenth of them may hold on by words of their own.
const DEAD_SHARE: f64 = 0.9;
/// Longer than any vector that a dead ReLU gives.
const ZERO: f32 = 1e-12;
/// With this many numbers in a vector some of the ReLU's always stay alive: the default.
const LARGE_EMBEDDING: u32 = 64;

/// Accuracy on triplets of both parts.
#[derive(Clone, Copy, Default)]
struct Look {
    step: u32,
    training: f32,
    held_out: f32,
}

/// What the doctor keeps of the evaluations.
pub(super) struct ScoreSigns {
    /// Held-out sentences that triplets are asked about: triplets of the same one stand or fall together.
    held_out_anchors: usize,
    first_accuracy: Option<f32>,
    accuracy: Option<f32>,
    /// The latest looks after step 0, latest last.
    recent: VecDeque<Look>,
    /// The averaged looks of the best held-out accuracy.
    best: Option<Look>,
    sentences: usize,
    zero_sentences: usize,
}

impl ScoreSigns {
    pub fn new(data: &Dataset) -> Self {
        let held_out_anchors = match data.form {
            Form::Triplets | Form::Pairs => {
                data.rows.iter().filter(|row| row.held_out).map(|row| row.anchor).collect::<HashSet<_>>().len()
            }
            Form::Labelled | Form::Sets => data.sentences.iter().filter(|sentence| sentence.held_out).count(),
        };
        Self {
            held_out_anchors,
            first_accuracy: None,
            accuracy: None,
            recent: VecDeque::new(),
            best: None,
            sentences: 0,
            zero_sentences: 0,
        }
    }

    pub fn evaluated(&mut self, evaluation: &Evaluation, vectors: &Vectors) {
        let is_zero = |row: &usize| vectors.row(*row).iter().all(|value| value.abs() < ZERO);
        self.sentences = vectors.rows();
        self.zero_sentences = (0..vectors.rows()).filter(is_zero).count();
        let Some(training) = evaluation.training.triplet_accuracy else { return };
        self.first_accuracy.get_or_insert(training);
        self.accuracy = Some(training);
        let held_out = evaluation.held_out.as_ref().and_then(|scores| scores.triplet_accuracy);
        let Some(held_out) = held_out.filter(|_| evaluation.step > 0) else { return };
        // After a step back the looks beyond it are of another run.
        self.best = self.best.filter(|best| best.step < evaluation.step);
        self.recent.retain(|look| look.step < evaluation.step);
        self.recent.push_back(Look { step: evaluation.step, training, held_out });
        if self.recent.len() > AVERAGED {
            self.recent.pop_front();
        }
        if let Some(average) = self.average()
            && self.best.is_none_or(|best| average.held_out > best.held_out)
        {
            self.best = Some(average);
        }
    }

    /// Of the latest looks, as of the middle one.
    fn average(&self) -> Option<Look> {
        let mean = |figure: fn(&Look) -> f32| self.recent.iter().map(figure).sum::<f32>() / AVERAGED as f32;
        (self.recent.len() == AVERAGED).then(|| Look {
            step: self.recent[AVERAGED / 2].step,
            training: mean(|look| look.training),
            held_out: mean(|look| look.held_out),
        })
    }

    /// Held-out accuracy has fallen clearly below its best while training accuracy has not.
    pub fn overfitting(&self) -> Option<Finding> {
        let (best, now) = (self.best?, self.average()?);
        let fall = best.held_out - now.held_out;
        let enough = CLEAR_FALL.max(STANDARD_ERRORS * standard_error(best.held_out, self.held_out_anchors));
        if fall <= enough || now.training < best.training {
            return None;
        }
        let percent = |share: f32| (100.0 * share).round();
        let message = format!(
            "Triplet accuracy on held-out data has fallen from {} % at step {} to {} % while it is {} % in training: the model \
             learns the training data by heart.",
            percent(best.held_out),
            best.step,
            percent(now.held_out),
            percent(now.training),
        );
        let label = format!("Stop after {} steps", best.step);
        finding(Ailment::Overfitting, message, remedy(label, &[("steps", best.step.to_string())], true))
    }

    /// The embeddings get longer and no better. Cosine does not see their length.
    pub fn norms_only(&self, figures: &FigureSigns, config: &Config) -> Option<Finding> {
        if config.normalise || config.distance == Distance::Cosine || !figures.loss_has_fallen() {
            return None;
        }
        let growth = figures.norm_growth().filter(|growth| *growth >= MUCH_LONGER)?;
        let (first, now) = (self.first_accuracy?, self.accuracy?);
        if now >= GOOD_ACCURACY || now >= first + GAIN {
            return None;
        }
        let message = format!(
            "The embeddings are {growth:.0} times as long as at first, but training accuracy has only come from {:.0} % \
             to {:.0} %: the loss falls because all vectors get longer.",
            100.0 * first,
            100.0 * now
        );
        let mut settings = vec![("normalise", "1".to_owned())];
        let normalised = Config { normalise: true, ..config.clone() };
        if super::data::unreachable_margin(&normalised).is_some() {
            settings.push(("margin", normalised.default_margin().to_string()));
        }
        finding(Ailment::NormsOnly, message, remedy("Normalise the embeddings", &settings, true))
    }

    /// The Simple encoder gives zeros for nearly every sentence, and a ReLU passes no gradient back through a zero.
    pub fn dead_relu(&self, config: &Config) -> Option<Finding> {
        let (zeros, all) = (self.zero_sentences, self.sentences);
        if config.encoder != Encoder::Simple || all == 0 || (zeros as f64) < DEAD_SHARE * all as f64 {
            return None;
        }
        let message = format!(
            "The embeddings of {zeros} of {all} sentences are zeros: the ReLU at the end of the Simple encoder lets \
             nothing through, and what is zero learns nothing."
        );
        finding(Ailment::DeadRelu, message, revive(config))
    }
}

/// Shorter steps, and more numbers in a vector; where neither is to blame, a mining that pulls less.
fn revive(config: &Config) -> Option<Remedy> {
    let mut settings = Vec::new();
    let mut words = Vec::new();
    let default = config.default_learning_rate();
    if config.learning_rate > default {
        settings.push(("learning_rate", default.to_string()));
        words.push(format!("lower the learning rate to {default}"));
    }
    if config.embedding_size < LARGE_EMBEDDING {
        settings.push(("embedding_size", LARGE_EMBEDDING.to_string()));
        words.push(format!("raise the embedding size to {LARGE_EMBEDDING}"));
    }
    if settings.is_empty() && config.mining == Mining::BatchHard {
        settings.push(("mining", Mining::BatchSemiHard.key().to_owned()));
        words.push("mine semi-hard negatives".to_owned());
    }
    if settings.is_empty() {
        let rate = lower_rate(config);
        settings.push(("learning_rate", rate.to_string()));
        words.push(format!("lower the learning rate to {rate}"));
    }
    let label = words.join(" and ");
    let label = label[..1].to_uppercase() + &label[1..];
    remedy(label, &settings, true)
}

/// Of a share of `count` independent answers; Agresti and Coull 1998, so that a share of 1 has one too.
fn standard_error(share: f32, count: usize) -> f32 {
    let count = count as f32 + 4.0;
    let share = (share * (count - 4.0) + 2.0) / count;
    (share * (1.0 - share) / count).sqrt()
}
