//! Pinned sentences before and now against sorting everything.

use proptest::prelude::*;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use triplet_playground::config::Distance;
use triplet_playground::engine::space::comparison::compare;
use triplet_playground::engine::vectors::{Vectors, distance};
use triplet_playground::protocol::Ranked;

const METRICS: [Distance; 3] = [Distance::Euclidean, Distance::SquaredEuclidean, Distance::Cosine];

/// Coordinates of few values, so that some distances are equal.
fn random_vectors(rows: usize, seed: u64) -> Vectors {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    Vectors { size: 3, values: (0..rows * 3).map(|_| random.random_range(-2i8..=2).into()).collect() }
}

/// All other sentences, nearest first.
fn sorted(pin: usize, vectors: &Vectors, metric: Distance) -> Vec<u32> {
    let mut others: Vec<usize> = (0..vectors.rows()).filter(|other| *other != pin).collect();
    let to = |other: usize| distance(vectors.row(pin), vectors.row(other), metric);
    others.sort_by(|one, other| to(*one).total_cmp(&to(*other)));
    others.into_iter().map(|other| other as u32).collect()
}

fn cosine(one: &[f32], other: &[f32]) -> f32 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum::<f64>();
    let lengths = (dot(one, one) * dot(other, other)).sqrt();
    if lengths == 0.0 { 0.0 } else { (dot(one, other) / lengths) as f32 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn neighbours_ranks_and_similarities_are_those_of_all_sentences(seed in 0u64..1000, rows in 2usize..30) {
        let (before, now) = (random_vectors(rows, seed), random_vectors(rows, seed + 1000));
        let pinned: Vec<u32> = vec![rows as u32 - 1, 0];
        for metric in METRICS {
            let comparison = compare(pinned.clone(), &before, &now, metric, 5);
            prop_assert_eq!((comparison.step, &comparison.pinned), (5, &pinned));
            for (index, pin) in pinned.iter().enumerate() {
                let orders = [&before, &now].map(|vectors| sorted(*pin as usize, vectors, metric));
                let rank = |order: &[u32], sentence| order.iter().position(|other| *other == sentence).map(|place| place as u32 + 1);
                let near = &comparison.nearest[index];
                for (list, vectors, order) in [(&near.before, &before, &orders[0]), (&near.now, &now, &orders[1])] {
                    let told: Vec<u32> = list.iter().map(|near| near.sentence).collect();
                    prop_assert_eq!(&told, &order[..order.len().min(3)], "{:?}", metric);
                    for Ranked { sentence, similarity, rank_before, rank_now } in list {
                        prop_assert_eq!(Some(*rank_before), rank(&orders[0], *sentence));
                        prop_assert_eq!(Some(*rank_now), rank(&orders[1], *sentence));
                        let own = cosine(vectors.row(*pin as usize), vectors.row(*sentence as usize));
                        prop_assert!((similarity - own).abs() < 1e-5);
                    }
                }
                for (matrix, vectors) in [(&comparison.before, &before), (&comparison.now, &now)] {
                    for (column, other) in pinned.iter().enumerate() {
                        let own = cosine(vectors.row(*pin as usize), vectors.row(*other as usize));
                        prop_assert!((matrix[index * pinned.len() + column] - own).abs() < 1e-5);
                    }
                }
            }
        }
    }
}

#[test]
fn a_sentence_that_came_near_is_told_with_both_its_places() {
    // On a line: the pinned sentence at 1; the last one comes from far away to right beside it.
    let line = |places: [f32; 5]| Vectors { size: 1, values: places.to_vec() };
    let (before, now) = (line([1.0, 2.0, 3.0, 4.0, -9.0]), line([1.0, 2.0, 3.0, 4.0, 1.5]));
    let comparison = compare(vec![0, 4], &before, &now, Distance::Euclidean, 7);
    let places =
        |list: &[Ranked]| list.iter().map(|near| (near.sentence, near.rank_before, near.rank_now)).collect::<Vec<_>>();
    assert_eq!(places(&comparison.nearest[0].before), [(1, 1, 2), (2, 2, 3), (3, 3, 4)]);
    assert_eq!(places(&comparison.nearest[0].now), [(4, 4, 1), (1, 1, 2), (2, 2, 3)]);
    assert_eq!((comparison.before, comparison.now), (vec![1.0, -1.0, -1.0, 1.0], vec![1.0; 4]));
}

#[test]
fn a_vector_of_zeros_is_like_nothing_and_two_sentences_have_one_neighbour_each() {
    let vectors = Vectors { size: 2, values: vec![0.0, 0.0, 3.0, 4.0] };
    let comparison = compare(vec![0, 1], &vectors, &vectors, Distance::Cosine, 0);
    assert_eq!(comparison.now, [0.0, 0.0, 0.0, 1.0]);
    assert_eq!(comparison.nearest.iter().map(|near| near.now.len()).collect::<Vec<_>>(), [1, 1]);
}
