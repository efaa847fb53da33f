//! Some sentences before training and now: how alike they are, and what is nearest to each.

use crate::config::Distance;
use crate::engine::vectors::{Vectors, cosine, distance, smallest};
use crate::protocol::{Comparison, NearestTwice, Ranked};

/// Nearest sentences that are told of.
const NEAREST: usize = 3;

/// Compares `pinned`, which are rows of both spaces. `step`: that of the weights that made `now`.
///
/// # Shapes
/// `before` and `now`: a row for each sentence, in the same order.
pub fn compare(pinned: Vec<u32>, before: &Vectors, now: &Vectors, metric: Distance, step: u32) -> Comparison {
    let nearest = pinned.iter().map(|pin| nearest_twice(*pin as usize, before, now, metric)).collect();
    let (before, now) = (similarities(&pinned, before), similarities(&pinned, now));
    Comparison { step, pinned, before, now, nearest }
}

/// Cosine of each two, row after row.
fn similarities(pinned: &[u32], vectors: &Vectors) -> Vec<f32> {
    let row = |pin: &u32| vectors.row(*pin as usize);
    pinned.iter().flat_map(|one| pinned.iter().map(move |other| cosine(row(one), row(other)))).collect()
}

fn nearest_twice(pin: usize, before: &Vectors, now: &Vectors, metric: Distance) -> NearestTwice {
    let measured = [before, now].map(|vectors| distances(pin, vectors, metric));
    let told = |vectors: &Vectors, distances: &[f32]| {
        let ranked = |sentence: usize| Ranked {
            sentence: sentence as u32,
            similarity: cosine(vectors.row(pin), vectors.row(sentence)),
            rank_before: rank(sentence, &measured[0]),
            rank_now: rank(sentence, &measured[1]),
        };
        let others = distances.iter().copied().enumerate().filter(|(_, distance)| distance.is_finite());
        smallest(NEAREST, others).into_iter().map(ranked).collect()
    };
    NearestTwice { before: told(before, &measured[0]), now: told(now, &measured[1]) }
}

/// From `pin` to every sentence; to itself farther than anything, so that it is nobody's neighbour.
fn distances(pin: usize, vectors: &Vectors, metric: Distance) -> Vec<f32> {
    let to = |sentence| match sentence == pin {
        true => f32::INFINITY,
        false => distance(vectors.row(pin), vectors.row(sentence), metric),
    };
    (0..vectors.rows()).map(to).collect()
}

/// Counted from 1; of equal distances the first sentence comes first.
fn rank(sentence: usize, distances: &[f32]) -> u32 {
    let own = distances[sentence];
    let nearer = |(other, distance): (usize, &f32)| *distance < own || (*distance == own && other < sentence);
    1 + distances.iter().enumerate().filter(|other| nearer(*other)).count() as u32
}
