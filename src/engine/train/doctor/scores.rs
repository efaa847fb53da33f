//! What the evaluations show: overfitting, vectors that only get longer, and a ReLU that gives nothing but zeros.

use std::collections::{HashSet, VecDeque};

use super::figures::{COLLAPSE_STEPS, FigureSigns};
use super::remedy::{finding, lower_rate, remedy, semi_hard, slower, spread};
use crate::config::{Config, Distance, Encoder, Mining};
use crate::engine::vectors::Vectors;
use crate::protocol::{Ailment, Evaluation, Finding, Remedy};
use crate::text::dataset::Dataset;
use crate::text::import::Form;
use crate::{say, words};

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
/// Mean cosine similarity of all pairs at which all sentences point the same way. The examples' untrained transformer has
/// 0.96; batch hard draws it together to 0.998 before it pulls the groups apart.
const ALIGNED: f64 = 0.995;
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
    /// First and latest look of those in a row that found all vectors aligned.
    aligned: Option<(u32, u32)>,
}

impl ScoreSigns {
    pub fn new(data: &Dataset) -> Self {
        let held_out_anchors = match data.form {
            Form::Triplets | Form::Pairs => {
                data.rows.iter().filter(|row| row.held_out).map(|row| row.anchor).collect::<HashSet<_>>().len()
            }
            Form::Labelled | Form::Sets | Form::Scored => {
                data.sentences.iter().filter(|sentence| sentence.held_out).count()
            }
        };
        Self {
            held_out_anchors,
            first_accuracy: None,
            accuracy: None,
            recent: VecDeque::new(),
            best: None,
            sentences: 0,
            zero_sentences: 0,
            aligned: None,
        }
    }

    pub fn evaluated(&mut self, evaluation: &Evaluation, vectors: &Vectors) {
        let is_zero = |row: &usize| vectors.row(*row).iter().all(|value| value.abs() < ZERO);
        self.sentences = vectors.rows();
        self.zero_sentences = (0..vectors.rows()).filter(is_zero).count();
        let since = self.aligned.filter(|(_, latest)| *latest < evaluation.step).map(|(first, _)| first);
        self.aligned =
            (mean_similarity(vectors) >= ALIGNED).then_some((since.unwrap_or(evaluation.step), evaluation.step));
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
        let percent = |share: f32| (100.0 * share).round() as u32;
        let message = say!(
            "doctor-overfitting",
            best = percent(best.held_out),
            step = best.step,
            now = percent(now.held_out),
            training = percent(now.training),
        );
        let label = say!("doctor-stop-after", steps = best.step);
        finding(Ailment::Overfitting, message, remedy(label, &[("steps", best.step.to_string())], true))
    }

    /// The embeddings get longer and no better. Cosine does not see their length.
    pub fn norms_only(&self, figures: &FigureSigns, config: &Config) -> Option<Finding> {
        if config.normalise || config.metric() == Distance::Cosine || !figures.loss_has_fallen() {
            return None;
        }
        let growth = figures.norm_growth().filter(|growth| *growth >= MUCH_LONGER)?;
        let (first, now) = (self.first_accuracy?, self.accuracy?);
        if now >= GOOD_ACCURACY || now >= first + GAIN {
            return None;
        }
        let message = say!(
            "doctor-norms-only",
            times = words::decimals(growth, 0),
            first = words::decimals(100.0 * first, 0),
            now = words::decimals(100.0 * now, 0),
        );
        let mut settings = vec![("normalise", "1".to_owned())];
        let mut label = say!("doctor-normalise");
        let normalised = Config { normalise: true, ..config.clone() };
        if super::data::unreachable_margin(&normalised).is_some() {
            // Of what this margin makes of normalised embeddings nobody would learn anything.
            let margin = normalised.default_margin();
            settings.push(("margin", margin.to_string()));
            label = say!("doctor-normalise-with-margin", margin = words::number(margin));
        }
        finding(Ailment::NormsOnly, message, remedy(label, &settings, true))
    }

    /// All vectors point the same way, though their lengths may differ, and the loss is not below that of one point.
    pub fn one_direction(&self, figures: &FigureSigns, config: &Config) -> Option<Finding> {
        let (first, latest) = self.aligned.filter(|(first, latest)| latest - first >= COLLAPSE_STEPS)?;
        // What is only drawn together is in the right order by then.
        self.accuracy.filter(|accuracy| *accuracy < GOOD_ACCURACY)?;
        let loss = figures.loss_of_no_use(config)?;
        let message = say!("doctor-one-direction", steps = latest - first, loss = words::decimals(loss, 2));
        finding(Ailment::Collapse, message, spread(config))
    }

    /// The Simple encoder gives zeros for nearly every sentence, and a ReLU passes no gradient back through a zero.
    pub fn dead_relu(&self, config: &Config) -> Option<Finding> {
        let (zeros, all) = (self.zero_sentences, self.sentences);
        if config.encoder != Encoder::Simple || all == 0 || (zeros as f64) < DEAD_SHARE * all as f64 {
            return None;
        }
        finding(Ailment::DeadRelu, say!("doctor-dead-relu", zeros = zeros, all = all), revive(config))
    }
}

/// Shorter steps, else more numbers in a vector, else a mining that pulls less: one thing at a time, or nobody knows what
/// helped.
fn revive(config: &Config) -> Option<Remedy> {
    let default = config.default_learning_rate();
    if config.learning_rate > default {
        slower(default)
    } else if config.embedding_size < LARGE_EMBEDDING {
        let settings = [("embedding_size", LARGE_EMBEDDING.to_string())];
        remedy(say!("doctor-raise-embedding-size", size = LARGE_EMBEDDING), &settings, true)
    } else if config.mines_in_batch() && config.mining == Mining::BatchHard {
        semi_hard()
    } else {
        slower(lower_rate(config))
    }
}

/// Mean cosine similarity of all pairs of different rows: from the length of the sum of their directions. 0 where there are
/// none, or where one has no direction.
fn mean_similarity(vectors: &Vectors) -> f64 {
    let count = vectors.rows() as f64;
    let mut sum = vec![0.0; vectors.size];
    for at in 0..vectors.rows() {
        let row = vectors.row(at);
        let length = row.iter().map(|value| f64::from(*value).powi(2)).sum::<f64>().sqrt();
        if length < f64::from(ZERO) {
            return 0.0;
        }
        sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += f64::from(*value) / length);
    }
    let squared: f64 = sum.iter().map(|value| value * value).sum();
    if count < 2.0 { 0.0 } else { (squared - count) / (count * (count - 1.0)) }
}

/// Of a share of `count` independent answers; Agresti and Coull 1998, so that a share of 1 has one too.
fn standard_error(share: f32, count: usize) -> f32 {
    let count = count as f32 + 4.0;
    let share = (share * (count - 4.0) + 2.0) / count;
    (share * (1.0 - share) / count).sqrt()
}
