//! How well the model does: triplet accuracy, and for labelled data 1-nearest-neighbour accuracy and recall@k.

use std::rc::Rc;

use rand::RngExt;
use rand::rngs::ChaCha8Rng;

use super::pool::Pool;
use crate::config::Distance;
use crate::engine::vectors::{Vectors, distance, nearest};
use crate::protocol::Scores;
use crate::random::{Purpose, fork};
use crate::text::dataset::Dataset;
use crate::text::import::Form;

/// Triplets of each part of the data that are scored at most.
const SCORED_TRIPLETS: usize = 2000;

/// Sentences of each part that look for their neighbours at most; a search goes through all training sentences.
const SCORED_QUERIES: usize = 500;

/// Neighbours that recall@k is told for.
const RECALL_AT: [usize; 2] = [5, 10];

/// A fixed set of questions about a data set: the same at every step of a run.
pub struct Examination {
    training: Part,
    /// `None` where nothing is held out.
    held_out: Option<Part>,
    /// Training sentences: where neighbours are looked for.
    gallery: Vec<usize>,
    pool: Rc<Pool>,
}

struct Part {
    triplets: Vec<[usize; 3]>,
    /// Sentences that look for a neighbour of their group; empty unless the data is labelled.
    queries: Vec<usize>,
}

impl Examination {
    /// Rows that give negatives are scored as they are; where none does, each sentence with company in its group is asked
    /// once about a random mate and a random other.
    pub fn new(pool: Rc<Pool>, seed: u64) -> Self {
        let data = &*pool.data;
        let mut generator = fork(seed, Purpose::Evaluation);
        let mut part = |held_out: bool| Part {
            triplets: thin(triplets(data, held_out, &mut generator), SCORED_TRIPLETS),
            queries: match data.form {
                Form::Labelled => thin(sentences(data, held_out), SCORED_QUERIES),
                Form::Triplets | Form::Pairs | Form::Sets => Vec::new(),
            },
        };
        let (training, held_out) = (part(false), part(true));
        let any_held_out = data.sentences.iter().any(|sentence| sentence.held_out);
        Self { training, held_out: any_held_out.then_some(held_out), gallery: sentences(data, false), pool }
    }

    /// Scores of training and held-out data. `vectors`: one row for each sentence of the data set.
    pub fn score(&self, vectors: &Vectors, metric: Distance) -> (Scores, Option<Scores>) {
        let score = |part: &Part| self.score_part(part, vectors, metric);
        (score(&self.training), self.held_out.as_ref().map(score))
    }

    fn score_part(&self, part: &Part, vectors: &Vectors, metric: Distance) -> Scores {
        let found = match part.queries.is_empty() {
            true => Vec::new(),
            false => nearest(vectors, &part.queries, &self.gallery, RECALL_AT[RECALL_AT.len() - 1], metric),
        };
        let recall = |k: usize| {
            let hit = |(query, found): &(&usize, &Vec<usize>)| {
                found.iter().take(k).any(|row| !self.pool.is_negative(*row, **query))
            };
            part.queries.iter().zip(&found).filter(hit).count() as f32 / part.queries.len() as f32
        };
        let labelled = !part.queries.is_empty();
        Scores {
            triplet_accuracy: triplet_accuracy(vectors, &part.triplets, metric),
            triplets: part.triplets.len(),
            nearest_neighbour_accuracy: labelled.then(|| recall(1)),
            recall_at: if labelled { RECALL_AT.map(|k| (k, recall(k))).to_vec() } else { Vec::new() },
            sentences: part.queries.len(),
        }
    }
}

/// The share of triplets (anchor, positive, negative) with D(a,p) < D(a,n); a tie counts one half.
pub fn triplet_accuracy(vectors: &Vectors, triplets: &[[usize; 3]], metric: Distance) -> Option<f32> {
    let point = |[anchor, positive, negative]: &[usize; 3]| {
        let to = |other: usize| distance(vectors.row(*anchor), vectors.row(other), metric);
        match to(*positive).partial_cmp(&to(*negative)) {
            Some(std::cmp::Ordering::Less) => 1.0,
            Some(std::cmp::Ordering::Equal) => 0.5,
            Some(std::cmp::Ordering::Greater) | None => 0.0,
        }
    };
    (!triplets.is_empty()).then(|| (triplets.iter().map(point).sum::<f64>() / triplets.len() as f64) as f32)
}

fn sentences(data: &Dataset, held_out: bool) -> Vec<usize> {
    (0..data.sentences.len()).filter(|sentence| data.sentences[*sentence].held_out == held_out).collect()
}

fn triplets(data: &Dataset, held_out: bool, generator: &mut ChaCha8Rng) -> Vec<[usize; 3]> {
    let rows = data.rows.iter().filter(|row| row.held_out == held_out);
    let given: Vec<[usize; 3]> =
        rows.flat_map(|row| row.negatives.iter().map(|negative| [row.anchor, row.positive, *negative])).collect();
    if !given.is_empty() {
        return given;
    }
    let part = sentences(data, held_out);
    let group_of = |sentence: usize| data.sentences[sentence].group;
    let mut mates = std::collections::HashMap::<usize, Vec<usize>>::new();
    for sentence in &part {
        mates.entry(group_of(*sentence)).or_default().push(*sentence);
    }
    // A part of a single group looks for its negatives in the whole data.
    let others = if mates.len() > 1 { part.clone() } else { (0..data.sentences.len()).collect() };
    let mut drawn = Vec::new();
    for anchor in part {
        let group = &mates[&group_of(anchor)];
        if group.len() < 2 || others.iter().all(|other| group_of(*other) == group_of(anchor)) {
            continue;
        }
        let positive = draw(generator, group, |candidate| candidate != anchor);
        let negative = draw(generator, &others, |candidate| group_of(candidate) != group_of(anchor));
        drawn.push([anchor, positive, negative]);
    }
    drawn
}

/// A random element that `fits`; there has to be one.
fn draw(generator: &mut ChaCha8Rng, from: &[usize], fits: impl Fn(usize) -> bool) -> usize {
    loop {
        let candidate = from[generator.random_range(0..from.len())];
        if fits(candidate) {
            return candidate;
        }
    }
}

/// At most `limit` elements, evenly spread.
pub(crate) fn thin<T: Clone>(items: Vec<T>, limit: usize) -> Vec<T> {
    if items.len() <= limit {
        return items;
    }
    (0..limit).map(|at| items[at * items.len() / limit].clone()).collect()
}
