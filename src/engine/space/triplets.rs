//! How hard the training triplets are, and what is around one sentence.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::config::{Config, LossFunction};
use crate::engine::train::evaluate::thin;
use crate::engine::train::pool::Pool;
use crate::engine::vectors::{Vectors, distance};
use crate::protocol::{HardTriplet, Surroundings, TripletsOfTheMoment};
use crate::text::dataset::relations::Relation;

/// Triplets that are told of.
const HARDEST: usize = 20;
/// Given triplets that are looked at, at most.
const ROWS: usize = 10_000;
/// Numbers that are compared in one look: so many anchors are asked as that allows, between the two limits.
const COMPARED: usize = 4_000_000;
const ANCHORS: (usize, usize) = (16, 400);
/// Sentences that are looked at as negatives, evenly spread: with the fewest anchors and 64 numbers a vector no more than
/// [`COMPARED`].
const CANDIDATES: usize = COMPARED / 64 / ANCHORS.0;
/// Sentences around one that are told of.
const POSITIVES: usize = 50;
const NEGATIVES: usize = 200;

/// The triplets that the training sentences form. The same ones are looked at throughout a run.
pub struct Triplets {
    pool: Rc<Pool>,
    /// Training rows that give negatives, evenly thinned.
    rows: Vec<u32>,
    /// What can be a negative: training sentences, and the negatives of training rows, evenly thinned.
    candidates: Vec<u32>,
}

impl Triplets {
    pub fn new(pool: Rc<Pool>) -> Self {
        let mut candidate: Vec<bool> = pool.data.sentences.iter().map(|sentence| !sentence.held_out).collect();
        for row in pool.rows() {
            row.negatives.iter().for_each(|negative| candidate[*negative] = true);
        }
        let candidates = (0..candidate.len() as u32).filter(|sentence| candidate[*sentence as usize]).collect();
        let candidates = thin(candidates, CANDIDATES);
        let rows = pool.rows().enumerate().filter(|(_, row)| !row.negatives.is_empty());
        Self { rows: thin(rows.map(|(at, _)| at as u32).collect(), ROWS), candidates, pool }
    }

    /// Shares of easy, semi-hard and hard triplets and those of the greatest loss: over the given triplets where those are
    /// trained on, otherwise over all that anchors of the training data form, or an evenly spread part of the anchors.
    pub fn look(&self, vectors: &Vectors, config: &Config, step: u32) -> TripletsOfTheMoment {
        let mut tally = Tally { margin: config.margin as f32, ..Tally::default() };
        let between = |one: usize, other: usize| distance(vectors.row(one), vectors.row(other), config.metric());
        if config.loss != LossFunction::Triplet || config.mining.in_batch() || self.rows.is_empty() {
            // Those with a positive, group by group.
            let anchors = self.pool.groups().values();
            let most = COMPARED / (self.candidates.len() * vectors.size).max(1);
            let limit = most.clamp(ANCHORS.0, ANCHORS.1).min(anchors.len());
            for at in 0..limit {
                let anchor = anchors[at * anchors.len() / limit] as usize;
                let measured = |other: usize| (other, between(anchor, other));
                let others = self.candidates.iter().map(|other| *other as usize);
                let others = others.filter(|other| self.pool.is_negative(anchor, *other));
                tally.add(
                    anchor,
                    self.pool.positives_of(anchor).into_iter().map(measured).collect(),
                    others.map(measured).collect(),
                );
            }
        } else {
            for row in self.rows.iter().map(|row| self.pool.row(*row as usize)) {
                let measured = |other: usize| (other, between(row.anchor, other));
                let negatives = row.negatives.iter().copied().map(measured).collect();
                tally.add(row.anchor, vec![measured(row.positive)], negatives);
            }
        }
        tally.finish(step)
    }

    /// What is around a sentence, whether it is trained on or not: those that are stated to mean the same, and its
    /// negatives. `anchor` is a sentence of the data.
    pub fn surround(&self, anchor: u32, vectors: &Vectors, config: &Config, step: u32) -> Surroundings {
        let own = anchor as usize;
        let (mut positives, mut negatives) = (Vec::new(), Vec::new());
        for other in (0..vectors.rows()).filter(|other| *other != own) {
            let list = match self.pool.data.relations.relation(own, other) {
                Relation::Positive => &mut positives,
                _ if self.pool.is_negative(own, other) => &mut negatives,
                Relation::Neutral | Relation::Negative => continue,
            };
            list.push((other as u32, distance(vectors.row(own), vectors.row(other), config.metric())));
        }
        let (positive_count, negative_count) = (positives.len(), negatives.len());
        // The one that batch hard looks for is told of, however many there are.
        let farthest = positives.iter().copied().max_by(by_distance);
        let mut positives = nearest(positives, POSITIVES);
        if let (Some(last), Some(farthest)) = (positives.last_mut(), farthest) {
            *last = farthest;
        }
        let negatives = nearest(negatives, NEGATIVES);
        Surroundings { anchor, step, positives, positive_count, negatives, negative_count }
    }
}

/// The `limit` nearest, nearest first; of equal distances the first sentences.
fn nearest(mut measured: Vec<(u32, f32)>, limit: usize) -> Vec<(u32, f32)> {
    if measured.len() > limit {
        measured.select_nth_unstable_by(limit, by_distance);
        measured.truncate(limit);
    }
    measured.sort_unstable_by(by_distance);
    measured
}

fn by_distance(one: &(u32, f32), other: &(u32, f32)) -> Ordering {
    one.1.total_cmp(&other.1).then(one.0.cmp(&other.0))
}

/// Counts triplets by their kind, and keeps the hardest of each anchor.
#[derive(Default)]
struct Tally {
    margin: f32,
    easy: u64,
    semi_hard: u64,
    hard: u64,
    hardest: std::collections::BTreeMap<usize, HardTriplet>,
}

impl Tally {
    /// All triplets of one anchor: sentences with their distances from it.
    fn add(&mut self, anchor: usize, positives: Vec<(usize, f32)>, mut negatives: Vec<(usize, f32)>) {
        negatives.sort_by(|one, other| one.1.total_cmp(&other.1));
        for (_, distance) in &positives {
            let hard = negatives.partition_point(|(_, other)| other <= distance);
            let within = negatives.partition_point(|(_, other)| *other <= distance + self.margin);
            self.hard += hard as u64;
            self.semi_hard += (within - hard) as u64;
            self.easy += (negatives.len() - within) as u64;
        }
        let farthest = positives.into_iter().reduce(|one, other| if other.1 > one.1 { other } else { one });
        let (Some((positive, positive_distance)), Some((negative, negative_distance))) = (farthest, negatives.first())
        else {
            return;
        };
        let triplet = HardTriplet {
            anchor: anchor as u32,
            positive: positive as u32,
            negative: *negative as u32,
            positive_distance,
            negative_distance: *negative_distance,
        };
        let kept = self.hardest.entry(anchor).or_insert(triplet);
        if excess(&triplet) > excess(kept) {
            *kept = triplet;
        }
    }

    fn finish(self, step: u32) -> TripletsOfTheMoment {
        let total = (self.easy + self.semi_hard + self.hard).max(1) as f64;
        let share = |count: u64| (count as f64 / total) as f32;
        let mut hardest: Vec<HardTriplet> = self.hardest.into_values().collect();
        // Stable: of equal losses the first anchor stays first, and the table does not jump.
        hardest.sort_by(|one, other| excess(other).total_cmp(&excess(one)));
        hardest.truncate(HARDEST);
        TripletsOfTheMoment {
            step,
            easy: share(self.easy),
            semi_hard: share(self.semi_hard),
            hard: share(self.hard),
            hardest,
        }
    }
}

/// D(a,p) - D(a,n): what the loss grows with.
fn excess(triplet: &HardTriplet) -> f32 {
    triplet.positive_distance - triplet.negative_distance
}
