//! Questions to a space: is what means the same among the nearest?

use std::ops::Range;

use super::ties::Ties;
use crate::config::Distance;
use crate::engine::vectors::{Gallery, Vectors};
use crate::pace::Pace;
use crate::text::dataset::Dataset;
use crate::text::dataset::relations::Relation;

/// Distances that are held at once.
const HELD: usize = 1 << 21;
/// Draws of what is left that no longer count.
const NEGLIGIBLE: f64 = 1e-9;

/// Answers that the discounted gain is told for: NDCG@10.
pub const GAIN_AT: usize = 10;

/// What a list of questions came to: means over them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Retrieval {
    /// Of the shares of questions with a right answer among the first k, for each k that was asked for.
    pub hits_at: Vec<f32>,
    /// Of 1 / place of the first right answer (mean reciprocal rank).
    pub reciprocal: f32,
    /// Of the normalised discounted cumulative gain of the first [`GAIN_AT`].
    pub gain: f32,
}

/// The answers to one question: the whole gallery, by its squared distances.
pub struct Answers<'a> {
    ties: Ties,
    gallery: &'a [usize],
    marks: &'a [Relation],
    distances_sq: &'a [f32],
}

impl Answers<'_> {
    fn each(&self) -> impl Iterator<Item = (usize, Relation, f32)> + Clone {
        self.gallery.iter().zip(self.distances_sq).map(|(row, distance_sq)| (*row, self.marks[*row], *distance_sq))
    }

    /// The right ones that come first.
    pub fn first_block(&self) -> FirstBlock {
        FirstBlock::find(self.ties, self.each().map(|(_, relation, distance_sq)| (relation, distance_sq)))
    }

    /// Normalised discounted cumulative gain of the first `k` (Järvelin and Kekäläinen 2002,
    /// <https://doi.org/10.1145/582415.582418>): the sum of 1 / log₂(place + 1) over the right ones among them, divided by what
    /// it would be if all the right ones came first. Where right and wrong answers are equally near, each of their places has
    /// its share of right ones.
    pub fn ndcg_at(&self, k: usize) -> f64 {
        let answers = self.each().filter(|(_, relation, _)| *relation != Relation::Neutral);
        let answers = answers.map(|(_, relation, distance_sq)| (distance_sq, relation == Relation::Positive));
        let rights = answers.clone().filter(|(_, right)| *right).count();
        let discounted = |places: Range<usize>| places.map(|place| 1.0 / ((place + 2) as f64).log2()).sum::<f64>();
        if rights == 0 || k == 0 {
            return 0.0;
        }
        let mut found: Vec<(f32, bool)> = answers.filter(|(distance_sq, _)| distance_sq.is_finite()).collect();
        if found.len() > k {
            let (_, (last, _), _) = found.select_nth_unstable_by(k - 1, |one, other| one.0.total_cmp(&other.0));
            let last = *last;
            found.retain(|(distance_sq, _)| self.ties.compare(*distance_sq, last).is_le());
        }
        found.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        let (mut gain, mut start) = (0.0, 0);
        while start < found.len().min(k) {
            let tied = found[start..].iter().take_while(|(other, _)| self.ties.compare(*other, found[start].0).is_eq());
            let (count, right) =
                tied.fold((0, 0), |(count, right), (_, is_right)| (count + 1, right + usize::from(*is_right)));
            gain += right as f64 / count as f64 * discounted(start..(start + count).min(k));
            start += count;
        }
        gain / discounted(0..rights.min(k))
    }

    /// The nearest sentence of a relation to the question, the first of several; none where none has a distance.
    pub fn nearest(&self, wanted: Relation) -> Option<usize> {
        let measured = self.each().filter(|(_, relation, distance_sq)| *relation == wanted && distance_sq.is_finite());
        measured.min_by(|one, other| one.2.total_cmp(&other.2)).map(|(row, ..)| row)
    }
}

/// Asks each of `queries` for its neighbours in `gallery`, itself left out, and hands it with its answers to `judge`. Right is
/// what is a positive of it; what is neither positive nor negative is passed over. What has no distance, as its vector or that
/// of the question is no number, is farther than everything and never found.
pub async fn ask(
    data: &Dataset,
    vectors: &Vectors,
    queries: &[usize],
    gallery: &[usize],
    metric: Distance,
    pace: &Pace,
    mut judge: impl FnMut(usize, &Answers),
) {
    let ties = Ties::of(vectors, metric);
    let searched = Gallery::new(vectors, gallery, metric);
    let mut marks = vec![Relation::Negative; data.sentences.len()];
    let mut done = 0;
    for chunk in queries.chunks((HELD / gallery.len().max(1)).max(1)) {
        let distances_sq = searched.distances_sq(vectors, chunk);
        for (query, distances_sq) in chunk.iter().zip(distances_sq.chunks_exact(gallery.len().max(1))) {
            mark(data, *query, &mut marks, true);
            judge(*query, &Answers { ties, gallery, marks: &marks, distances_sq });
            mark(data, *query, &mut marks, false);
        }
        done += chunk.len();
        pace.tell(done, queries.len());
        pace.breathe().await;
    }
}

/// What [`ask`] comes to.
///
/// Where right and wrong answers are equally near, their order is a matter of chance: what counts is what is expected of it.
pub async fn retrieve(
    data: &Dataset,
    vectors: &Vectors,
    queries: &[usize],
    gallery: &[usize],
    at: &[usize],
    metric: Distance,
    pace: &Pace,
) -> Retrieval {
    let mut sums = (vec![0.0; at.len()], 0.0, 0.0);
    let judge = |_, answers: &Answers| {
        let block = answers.first_block();
        at.iter().zip(&mut sums.0).for_each(|(k, sum)| *sum += block.hit_at(*k));
        sums.1 += block.reciprocal();
        sums.2 += answers.ndcg_at(GAIN_AT);
    };
    ask(data, vectors, queries, gallery, metric, pace, judge).await;
    let mean = |sum: f64| (sum / queries.len().max(1) as f64) as f32;
    Retrieval { hits_at: sums.0.into_iter().map(mean).collect(), reciprocal: mean(sums.1), gain: mean(sums.2) }
}

/// Notes who is no negative of the query, or takes it back. What is noted as positive stays so.
fn mark(data: &Dataset, query: usize, marks: &mut [Relation], noted: bool) {
    let relations = &data.relations;
    let mut note = |sentence: usize, relation: Relation| {
        marks[sentence] = match (noted, marks[sentence]) {
            (false, _) => Relation::Negative,
            (true, Relation::Positive) => Relation::Positive,
            (true, _) => relation,
        };
    };
    relations.each_positive(query, |positive| note(positive, Relation::Positive));
    relations.each_near(query, |near| note(near, Relation::Neutral));
    data.groups[data.sentences[query].group].iter().for_each(|mate| note(*mate, Relation::Neutral));
    // Nobody is an answer to itself.
    marks[query] = if noted { Relation::Neutral } else { Relation::Negative };
}

/// The right answers that come first, and what is as near as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FirstBlock {
    /// Wrong answers that are nearer; all there are where no right one has a distance.
    nearer: usize,
    /// Wrong and right answers that are as near.
    wrong: usize,
    right: usize,
}

impl FirstBlock {
    fn find(ties: Ties, answers: impl Iterator<Item = (Relation, f32)> + Clone) -> Self {
        let rights = answers.clone().filter(|(relation, _)| *relation == Relation::Positive);
        let distances_sq = rights.map(|(_, distance_sq)| distance_sq).filter(|distance_sq| distance_sq.is_finite());
        let Some(nearest) = distances_sq.reduce(f32::min) else {
            let nearer = answers.filter(|(relation, _)| *relation == Relation::Negative).count();
            return Self { nearer, ..Self::default() };
        };
        let mut block = Self::default();
        for (relation, distance_sq) in answers {
            let order = ties.compare(distance_sq, nearest);
            match relation {
                Relation::Negative if order.is_lt() => block.nearer += 1,
                Relation::Negative if order.is_eq() => block.wrong += 1,
                Relation::Positive if order.is_eq() => block.right += 1,
                Relation::Positive | Relation::Neutral | Relation::Negative => {}
            }
        }
        block
    }

    /// Counted from 1: that of the first right one, if all that is as near comes before it.
    pub fn place(self) -> usize {
        self.nearer + self.wrong + 1
    }

    /// Chance that a right one is among the first `k`: drawn without putting back, not all of the first are wrong.
    pub fn hit_at(self, k: usize) -> f64 {
        let Some(drawn) = k.checked_sub(self.nearer).filter(|_| self.right > 0) else { return 0.0 };
        if drawn > self.wrong {
            return 1.0;
        }
        let all = self.wrong + self.right;
        1.0 - (0..drawn).map(|at| (self.wrong - at) as f64 / (all - at) as f64).product::<f64>()
    }

    /// What is expected of 1 / place of the first right one.
    fn reciprocal(self) -> f64 {
        let all = self.wrong + self.right;
        let (mut sum, mut all_wrong) = (0.0, 1.0);
        for at in 0..all.min(self.wrong + 1) {
            sum += all_wrong * self.right as f64 / (all - at) as f64 / (self.nearer + at + 1) as f64;
            all_wrong *= (self.wrong - at) as f64 / (all - at) as f64;
            if all_wrong < NEGLIGIBLE {
                break;
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every order of the tied answers, equally likely.
    fn expected(block: FirstBlock, value: impl Fn(usize) -> f64) -> f64 {
        let all = block.wrong + block.right;
        let orders: Vec<u32> = (0..1u32 << all).filter(|order| order.count_ones() as usize == block.right).collect();
        let first = |order: &u32| block.nearer + order.trailing_zeros() as usize + 1;
        orders.iter().map(|order| value(first(order))).sum::<f64>() / orders.len() as f64
    }

    #[test]
    fn ties_count_as_if_all_orders_were_equally_likely() {
        for nearer in 0..4 {
            for wrong in 0..6 {
                for right in 1..5 {
                    let block = FirstBlock { nearer, wrong, right };
                    for k in 1..10 {
                        let brute = expected(block, |place| f64::from(u8::from(place <= k)));
                        assert!((block.hit_at(k) - brute).abs() < 1e-12, "{block:?} at {k}");
                    }
                    let brute = expected(block, |place| 1.0 / place as f64);
                    assert!((block.reciprocal() - brute).abs() < 1e-9, "{block:?}");
                }
            }
        }
    }

    #[test]
    fn without_a_right_answer_nothing_is_found() {
        let none = FirstBlock { nearer: 0, wrong: 3, right: 0 };
        assert_eq!((none.hit_at(10), none.reciprocal()), (0.0, 0.0));
    }
}
