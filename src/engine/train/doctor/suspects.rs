//! Negatives that may mean the same as their anchor.
//!
//! An untrained model judges by shared words, so that a negative may well be nearer than the positives at first; the
//! examples have such negatives on purpose. A suspect is one that stays there when nearly all others have gone.

use std::rc::Rc;

use crate::config::Distance;
use crate::engine::vectors::{Vectors, distance};
use crate::protocol::{Ailment, Finding};
use crate::say;
use crate::text::import::Form;
use crate::text::shorten;

use super::super::evaluate::thin;
use super::super::pool::Pool;
use super::remedy::finding;

/// Sentences that are looked at, as anchors and as negatives of a labelled data set: every one with every other.
const LOOKED_AT: usize = 500;
/// Characters of a sentence that are shown.
const SHOWN_CHARS: usize = 60;

/// Share of anchors that have to have left their first near negatives behind: then what remains is the exception.
const LEARNED: f64 = 0.9;
/// Steps that a suspect has to hold out after that, at least, and as a multiple of the steps that it took. Measured on
/// the examples: the last of the healthy ones goes after at most 30 steps and twice as many as it took, and at a fifth of
/// the learning rate after three times as many; some wrong labels hold out for four times and more, others are learned
/// by heart as fast as the rest. Sentences that the encoder cannot tell apart hold out for good.
const HOLDS_OUT_STEPS: u32 = 60;
const HOLDS_OUT_TIMES: u32 = 4;

/// Distances that differ by less than this share are equal: sentences of the same words are as near as can be told.
const TIE: f32 = 1e-4;

#[derive(Clone)]
struct Anchor {
    sentence: usize,
    positives: Vec<usize>,
    /// At first all, then those that have been at least as near as every positive in each look.
    negatives: Vec<usize>,
}

/// A negative that held out.
struct Suspect {
    anchor: usize,
    negative: usize,
    step: u32,
    /// Share of anchors that have left theirs behind.
    learned: f64,
}

/// What the doctor keeps of the sentences.
pub(super) struct Suspects {
    anchors: Vec<Anchor>,
    pool: Rc<Pool>,
    /// Whether the untrained model has been looked at.
    started: bool,
    /// When [`LEARNED`] was reached.
    learned_at: Option<u32>,
    /// Stays: that a model has at last learned a contradiction by heart does not resolve it.
    found: Option<Suspect>,
}

impl Suspects {
    pub fn new(pool: Rc<Pool>) -> Self {
        let anchors = match pool.data.form {
            Form::Labelled | Form::Sets => by_group(&pool),
            Form::Triplets | Form::Pairs | Form::Scored => by_row(&pool),
        };
        Self { anchors, pool, started: false, learned_at: None, found: None }
    }

    pub fn evaluated(&mut self, step: u32, vectors: &Vectors, metric: Distance) {
        if vectors.rows() != self.pool.data.sentences.len() || self.anchors.is_empty() {
            return;
        }
        if !self.started && step > 0 {
            // Nobody knows what was near before training.
            self.anchors.clear();
            return;
        }
        self.started = true;
        let mut worst: Option<(f32, usize, usize)> = None;
        let mut wrong = 0;
        for Anchor { sentence, positives, negatives } in &mut self.anchors {
            let to = |other: usize| distance(vectors.row(*sentence), vectors.row(other), metric);
            let nearest = positives.iter().map(|positive| to(*positive)).fold(f32::INFINITY, f32::min);
            negatives.retain(|negative| to(*negative) <= nearest * (1.0 + TIE));
            wrong += usize::from(!negatives.is_empty());
            for negative in negatives.iter() {
                let lead = nearest - to(*negative);
                if worst.is_none_or(|(most, ..)| lead > most) {
                    worst = Some((lead, *sentence, *negative));
                }
            }
        }
        let learned = 1.0 - wrong as f64 / self.anchors.len() as f64;
        if learned < LEARNED {
            return;
        }
        let since = *self.learned_at.get_or_insert(step);
        let holds_out = step.saturating_sub(since) >= HOLDS_OUT_STEPS.max(HOLDS_OUT_TIMES * since);
        if let (Some((_, anchor, negative)), true) = (worst, holds_out) {
            self.found = Some(Suspect { anchor, negative, step, learned });
        }
    }

    pub fn false_negatives(&self) -> Option<Finding> {
        let Suspect { anchor, negative, step, learned } = *self.found.as_ref()?;
        let [anchor, negative] = [anchor, negative].map(|sentence| &self.pool.data.sentences[sentence]);
        let [one, other] = [anchor, negative].map(|sentence| shorten(&sentence.text, SHOWN_CHARS));
        let percent = (100.0 * learned).floor() as u32;
        let message = match (&anchor.label, &negative.label) {
            (Some(label), Some(other_label)) => say!(
                "doctor-false-negative-label",
                sentence = one,
                other = other,
                step = step,
                percent = percent,
                label = label,
                other_label = other_label,
            ),
            _ => say!("doctor-false-negative", sentence = one, other = other, step = step, percent = percent),
        };
        finding(Ailment::FalseNegatives, message, None)
    }
}

/// Anchors of the training rows, each with the positives and negatives of all its rows.
fn by_row(pool: &Pool) -> Vec<Anchor> {
    let mut anchors = std::collections::BTreeMap::<usize, Anchor>::new();
    for row in pool.rows() {
        let empty = || Anchor { sentence: row.anchor, positives: Vec::new(), negatives: Vec::new() };
        let anchor = anchors.entry(row.anchor).or_insert_with(empty);
        anchor.positives.push(row.positive);
        anchor.negatives.extend(&row.negatives);
    }
    thin(anchors.into_values().filter(|anchor| !anchor.negatives.is_empty()).collect(), LOOKED_AT)
}

/// Training sentences with a mate; their negatives are those of the other groups.
fn by_group(pool: &Pool) -> Vec<Anchor> {
    let looked_at: Vec<usize> =
        thin(pool.sentences().to_vec(), LOOKED_AT).into_iter().map(|sentence| sentence as usize).collect();
    let others = |sentence: usize, same: bool| {
        let fits = |other: &usize| *other != sentence && pool.is_negative(*other, sentence) != same;
        looked_at.iter().copied().filter(fits).collect::<Vec<_>>()
    };
    let anchors = looked_at.iter().map(|sentence| Anchor {
        sentence: *sentence,
        positives: others(*sentence, true),
        negatives: others(*sentence, false),
    });
    anchors.filter(|anchor| !anchor.positives.is_empty()).collect()
}
