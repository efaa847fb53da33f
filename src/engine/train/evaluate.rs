//! How well the model does: triplet accuracy, and how often a sentence finds one that means the same (1-nearest-neighbour
//! accuracy, recall@k, mean reciprocal rank, NDCG@10); of scored pairs, how well they are in the order of their scores.
//!
//! A fixed sample of questions is asked at every step of a run, so that figures differ by what was learned alone.

mod retrieval;
mod scored;
mod ties;
mod wrong;

use std::cmp::Ordering;
use std::rc::Rc;

use rand::RngExt;
use rand::rngs::ChaCha8Rng;

use super::pool::Pool;
use crate::config::Distance;
use crate::engine::vectors::Vectors;
use crate::pace::Pace;
use crate::protocol::Scores;
use crate::random::{Purpose, fork};
use crate::text::dataset::lists::Lists;
use crate::text::dataset::relations::Relation;
use crate::text::dataset::{Dataset, ScoredPair};
use crate::text::import::Form;
use retrieval::retrieve;
use ties::Ties;

/// Triplets of each part of the data that are scored at most.
const SCORED_TRIPLETS: usize = 2000;

/// Sentences of each part that look for their neighbours at most; a search goes through the whole gallery.
const SCORED_QUERIES: usize = 500;

/// Neighbours that recall@k is told for.
const RECALL_AT: [usize; 2] = [5, 10];

/// Draws after which no partner of the wanted kind is expected any more.
const DRAWS: usize = 64;

/// A fixed set of questions about a data set: the same at every step of a run.
pub struct Examination {
    training: Part,
    /// `None` where nothing is held out.
    held_out: Option<Part>,
    /// Where neighbours are looked for: the training sentences of labels that are trained on, otherwise all sentences.
    gallery: Vec<usize>,
    pool: Rc<Pool>,
}

struct Part {
    triplets: Vec<[usize; 3]>,
    scored: Vec<ScoredPair>,
    /// Sentences that look for a positive: those of labels and sets, anchors of triplets and pairs.
    queries: Vec<usize>,
    /// Those of which `queries` are a sample.
    askable: usize,
}

impl Examination {
    /// Rows that give negatives are scored as they are; where none does, each sentence with a positive in its part is asked
    /// once about a random one and a random negative.
    pub fn new(pool: Rc<Pool>, seed: u64) -> Self {
        let data = &*pool.data;
        let mut generator = fork(seed, Purpose::Evaluation);
        let gallery = match data.form {
            Form::Labelled if !data.holds_out_labels() => sentences(data, false),
            Form::Labelled | Form::Triplets | Form::Pairs | Form::Sets | Form::Scored => {
                (0..data.sentences.len()).collect()
            }
        };
        let mut part = |held_out: bool| {
            let queries = queries(data, held_out, &gallery);
            Part {
                triplets: triplets(data, held_out, &mut generator),
                scored: scored::pairs(data, held_out),
                askable: queries.len(),
                queries: thin(queries, SCORED_QUERIES),
            }
        };
        let (training, held_out) = (part(false), part(true));
        let any_held_out = data.sentences.iter().any(|sentence| sentence.held_out);
        Self { training, held_out: any_held_out.then_some(held_out), gallery, pool }
    }

    /// Scores of training and held-out data. `vectors`: one row for each sentence of the data set.
    pub async fn score(&self, vectors: &Vectors, metric: Distance, pace: &Pace) -> (Scores, Option<Scores>) {
        let training = self.score_part(&self.training, vectors, metric, pace).await;
        let held_out = match &self.held_out {
            Some(part) => Some(self.score_part(part, vectors, metric, pace).await),
            None => None,
        };
        (training, held_out)
    }

    async fn score_part(&self, part: &Part, vectors: &Vectors, metric: Distance, pace: &Pace) -> Scores {
        let at = [&[1], &RECALL_AT[..]].concat();
        let found = retrieve(&self.pool.data, vectors, &part.queries, &self.gallery, &at, metric, pace).await;
        let asked = !part.queries.is_empty();
        Scores {
            triplet_accuracy: triplet_accuracy(vectors, &part.triplets, metric),
            triplets: part.triplets.len(),
            nearest_neighbour_accuracy: asked.then(|| found.hits_at[0]),
            recall_at: if asked {
                RECALL_AT.into_iter().zip(found.hits_at[1..].to_vec()).collect()
            } else {
                Vec::new()
            },
            mean_reciprocal_rank: asked.then_some(found.reciprocal),
            ndcg: asked.then_some(found.gain),
            sentences: part.queries.len(),
            askable: part.askable,
            gallery: self.gallery.len(),
            spearman: scored::rank_correlation(&part.scored, vectors),
            scored_pairs: part.scored.len(),
        }
    }
}

/// The share of triplets (anchor, positive, negative) with D(a,p) < D(a,n); a tie counts one half. Distances that differ only
/// by rounding are a tie; a positive without a distance counts nothing.
pub fn triplet_accuracy(vectors: &Vectors, triplets: &[[usize; 3]], metric: Distance) -> Option<f32> {
    let ties = Ties::of(vectors, metric);
    let point = |[anchor, positive, negative]: &[usize; 3]| {
        let to = |other: usize| ties.distance_sq(vectors.row(*anchor), vectors.row(other));
        let (positive, negative) = (to(*positive), to(*negative));
        match ties.compare(positive, negative) {
            Ordering::Less => 1.0,
            Ordering::Equal if positive.is_nan() => 0.0,
            Ordering::Equal => 0.5,
            Ordering::Greater => 0.0,
        }
    };
    (!triplets.is_empty()).then(|| (triplets.iter().map(point).sum::<f64>() / triplets.len() as f64) as f32)
}

fn sentences(data: &Dataset, held_out: bool) -> Vec<usize> {
    (0..data.sentences.len()).filter(|sentence| data.sentences[*sentence].held_out == held_out).collect()
}

/// Sentences of a part that can be asked, for a positive of theirs is in the gallery.
fn queries(data: &Dataset, held_out: bool, gallery: &[usize]) -> Vec<usize> {
    let mut searched = vec![false; data.sentences.len()];
    gallery.iter().for_each(|sentence| searched[*sentence] = true);
    let mut asked = match data.form {
        Form::Labelled | Form::Sets => sentences(data, held_out),
        // A score does not say that two sentences mean the same.
        Form::Scored => Vec::new(),
        Form::Triplets | Form::Pairs => {
            data.rows.iter().filter(|row| row.held_out == held_out).map(|row| row.anchor).collect()
        }
    };
    asked.sort_unstable();
    asked.dedup();
    asked.retain(|query| {
        let statements = data.relations.statements(*query).iter();
        let mut positives = statements.flat_map(|statement| data.relations.members(*statement as usize));
        positives.any(|positive| *positive as usize != *query && searched[*positive as usize])
    });
    asked
}

fn triplets(data: &Dataset, held_out: bool, generator: &mut ChaCha8Rng) -> Vec<[usize; 3]> {
    if data.form == Form::Scored {
        return Vec::new();
    }
    let rows = || data.rows.iter().filter(|row| row.held_out == held_out);
    let given = rows().map(|row| row.negatives.len()).sum();
    if given == 0 {
        return drawn_triplets(data, held_out, generator);
    }
    let mut wanted = evenly(given, SCORED_TRIPLETS).peekable();
    let all = rows().flat_map(|row| row.negatives.iter().map(|negative| [row.anchor, row.positive, *negative]));
    all.enumerate().filter(|(at, _)| wanted.next_if_eq(at).is_some()).map(|(_, triplet)| triplet).collect()
}

/// Positives come from the same part; negatives too, unless it is of a single group.
fn drawn_triplets(data: &Dataset, held_out: bool, generator: &mut ChaCha8Rng) -> Vec<[usize; 3]> {
    let part = sentences(data, held_out);
    let group_of = |sentence: usize| data.sentences[sentence].group;
    let by_group = |of: &[usize]| Lists::by_key(data.groups.len(), of.iter().map(|other| (group_of(*other), *other)));
    let mates = by_group(&part);
    let others = match mates.iter().filter(|group| !group.is_empty()).count() {
        0 | 1 => by_group(&(0..data.sentences.len()).collect::<Vec<_>>()),
        _ => mates.clone(),
    };
    let mut draw = |anchor: usize| {
        let relation = |other: usize| data.relations.relation(anchor, other);
        let mates = mates.get(group_of(anchor));
        let positive = try_often(|| {
            let mate = mates[generator.random_range(0..mates.len())] as usize;
            (mate != anchor && relation(mate) == Relation::Positive).then_some(mate)
        })?;
        let own = others.get(group_of(anchor)).len();
        let before: usize = others.range(group_of(anchor)).start;
        let outside = others.values().len() - own;
        let negative = try_often(|| {
            let at = if outside == 0 { return None } else { generator.random_range(0..outside) };
            let other = others.values()[if at < before { at } else { at + own }] as usize;
            (relation(other) == Relation::Negative).then_some(other)
        })?;
        Some([anchor, positive, negative])
    };
    let anchors: Vec<usize> = part.into_iter().filter(|anchor| mates.get(group_of(*anchor)).len() > 1).collect();
    thin(anchors, SCORED_TRIPLETS).into_iter().filter_map(&mut draw).collect()
}

fn try_often(mut draw: impl FnMut() -> Option<usize>) -> Option<usize> {
    (0..DRAWS).find_map(|_| draw())
}

/// `limit` places below `count`, evenly spread and ascending; all where there are fewer.
fn evenly(count: usize, limit: usize) -> impl Iterator<Item = usize> {
    let limit = limit.min(count);
    // A product of two numbers of 32 bits.
    (0..limit).map(move |at| (at as u64 * count as u64 / limit as u64) as usize)
}

/// At most `limit` elements, evenly spread.
pub(crate) fn thin<T: Clone>(items: Vec<T>, limit: usize) -> Vec<T> {
    if items.len() <= limit {
        return items;
    }
    evenly(items.len(), limit).map(|at| items[at].clone()).collect()
}
