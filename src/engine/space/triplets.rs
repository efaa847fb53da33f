//! How hard the training triplets are, and what is around one sentence.

use crate::config::Config;
use crate::engine::train::evaluate::thin;
use crate::engine::vectors::{Vectors, distance};
use crate::protocol::{HardTriplet, Surroundings, TripletsOfTheMoment};
use crate::text::dataset::Dataset;

/// Triplets that are told of.
const HARDEST: usize = 20;
/// Given triplets that are looked at, at most.
const ROWS: usize = 10_000;
/// Numbers that are compared in one look: so many anchors are asked as that allows, between the two limits.
const COMPARED: usize = 4_000_000;
const ANCHORS: (usize, usize) = (16, 400);
/// Sentences around one that are told of.
const POSITIVES: usize = 50;
const NEGATIVES: usize = 200;

/// The triplets that the training sentences form. The same ones are looked at throughout a run.
pub struct Triplets {
    /// Anchor, positive, negatives: the training rows that give negatives, evenly thinned.
    rows: Vec<(usize, usize, Vec<usize>)>,
    /// Anchors and their positives.
    anchors: Vec<(usize, Vec<usize>)>,
    /// What can be a negative: training sentences, and the negatives of training rows.
    pool: Vec<usize>,
    group_of: Vec<usize>,
}

impl Triplets {
    pub fn new(data: &Dataset) -> Self {
        let training = |sentence: &usize| !data.sentences[*sentence].held_out;
        let training_rows = || data.rows.iter().filter(|row| !row.held_out);
        // Where rows are given, only their anchors and positives are pulled together.
        let mut paired = vec![data.rows.is_empty(); data.sentences.len()];
        let mut pooled: Vec<bool> = (0..data.sentences.len()).map(|sentence| training(&sentence)).collect();
        for row in training_rows() {
            (paired[row.anchor], paired[row.positive]) = (true, true);
            row.negatives.iter().for_each(|negative| pooled[*negative] = true);
        }
        let anchors = data.groups.iter().flat_map(|group| {
            let members: Vec<usize> =
                group.iter().copied().filter(|member| training(member) && paired[*member]).collect();
            let mates = |anchor: usize| members.iter().copied().filter(move |member| *member != anchor).collect();
            members.iter().map(|anchor| (*anchor, mates(*anchor))).collect::<Vec<(usize, Vec<usize>)>>()
        });
        let rows = training_rows().filter(|row| !row.negatives.is_empty());
        Self {
            rows: thin(rows.map(|row| (row.anchor, row.positive, row.negatives.clone())).collect(), ROWS),
            anchors: anchors.filter(|(_, positives)| !positives.is_empty()).collect(),
            pool: (0..data.sentences.len()).filter(|sentence| pooled[*sentence]).collect(),
            group_of: data.sentences.iter().map(|sentence| sentence.group).collect(),
        }
    }

    /// Shares of easy, semi-hard and hard triplets and those of the greatest loss: over the given triplets where those are
    /// trained on, otherwise over all that anchors of the training data form, or an evenly spread part of the anchors.
    pub fn look(&self, vectors: &Vectors, config: &Config, step: u32) -> TripletsOfTheMoment {
        let mut tally = Tally { margin: config.margin as f32, ..Tally::default() };
        let between = |one: usize, other: usize| distance(vectors.row(one), vectors.row(other), config.distance);
        if config.mining.in_batch() || self.rows.is_empty() {
            let most = COMPARED / (self.pool.len() * vectors.size).max(1);
            let limit = most.clamp(ANCHORS.0, ANCHORS.1).min(self.anchors.len());
            for at in 0..limit {
                let (anchor, positives) = &self.anchors[at * self.anchors.len() / limit];
                let others = self.pool.iter().filter(|other| self.group_of[**other] != self.group_of[*anchor]);
                let negatives = others.map(|other| (*other, between(*anchor, *other))).collect();
                tally.add(
                    *anchor,
                    positives.iter().map(|other| (*other, between(*anchor, *other))).collect(),
                    negatives,
                );
            }
        } else {
            for (anchor, positive, negatives) in &self.rows {
                let negatives = negatives.iter().map(|other| (*other, between(*anchor, *other))).collect();
                tally.add(*anchor, vec![(*positive, between(*anchor, *positive))], negatives);
            }
        }
        tally.finish(step)
    }

    /// What is around a sentence, whether it is trained on or not. `anchor` is a sentence of the data.
    pub fn surround(&self, anchor: u32, vectors: &Vectors, config: &Config, step: u32) -> Surroundings {
        let own = anchor as usize;
        let all = (0..vectors.rows()).filter(|other| *other != own);
        let measured = all.map(|other| (other, distance(vectors.row(own), vectors.row(other), config.distance)));
        let (mut positives, mut negatives): (Vec<_>, Vec<_>) =
            measured.partition(|(other, _)| self.group_of[*other] == self.group_of[own]);
        let negative_count = negatives.len();
        for (list, limit) in [(&mut positives, POSITIVES), (&mut negatives, NEGATIVES)] {
            list.sort_by(|one, other| one.1.total_cmp(&other.1));
            list.truncate(limit);
        }
        let told =
            |list: Vec<(usize, f32)>| list.into_iter().map(|(other, distance)| (other as u32, distance)).collect();
        Surroundings { anchor, step, positives: told(positives), negatives: told(negatives), negative_count }
    }
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
