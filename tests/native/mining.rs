//! The tensor code against the slow and obvious, on random batches.

use burn::tensor::{Device, Tensor, TensorData};
use proptest::prelude::*;
use triplet_playground::config::{Distance, Mining};
use triplet_playground::engine::metric::loss::{LossConfig, in_batch_loss};
use triplet_playground::engine::metric::mining::{Member, Roles};

use crate::brute_force;
use crate::support::floats;

const SIZE: usize = 4;

fn minings() -> impl Strategy<Value = (Mining, bool)> {
    prop_oneof![
        Just((Mining::BatchHard, false)),
        Just((Mining::BatchHard, true)),
        Just((Mining::BatchSemiHard, false)),
        Just((Mining::BatchAll, false)),
    ]
}

fn distances() -> impl Strategy<Value = Distance> {
    prop_oneof![Just(Distance::Euclidean), Just(Distance::SquaredEuclidean), Just(Distance::Cosine)]
}

/// Up to 14 rows of a few groups, some of them only negatives.
fn batches() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<Member>)> {
    let member =
        (0usize..5, prop::bool::weighted(0.15)).prop_map(|(group, negative_only)| Member { group, negative_only });
    let row = prop::collection::vec(-2.0f64..2.0, SIZE);
    prop::collection::vec((row, member), 1..14).prop_map(|rows| rows.into_iter().unzip())
}

fn tensor_loss(rows: &[Vec<f64>], members: &[Member], config: &LossConfig) -> (f64, Vec<f32>) {
    let device = Device::flex().autodiff();
    let values: Vec<f32> = rows.iter().flatten().map(|value| *value as f32).collect();
    let embeddings = Tensor::<2>::from_data(TensorData::new(values, [rows.len(), SIZE]), &device).require_grad();
    let loss = in_batch_loss(embeddings.clone(), &Roles::new(members, &device.without_autodiff()), config, true);
    let figures = loss.figures.expect("asked for");
    let gradient = floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient"));
    (f64::from(floats(figures.loss)[0]), gradient)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn losses_agree_with_brute_force(
        (rows, members) in batches(), (mining, soft_margin) in minings(), distance in distances(), margin in 0.0f32..1.0,
        normalise in any::<bool>(),
    ) {
        let config = LossConfig { mining, distance, margin, soft_margin, normalise };
        let expected = brute_force::in_batch_loss(&rows, &members, &config);
        let (actual, _) = tensor_loss(&rows, &members, &config);
        prop_assert!((actual - expected).abs() <= 2e-5 * expected.abs().max(1.0), "{actual} is not {expected}");
    }

    #[test]
    fn gradients_agree_with_central_differences(
        (rows, members) in batches(), (mining, soft_margin) in minings(), distance in distances(), margin in 0.1f32..1.0,
        normalise in any::<bool>(),
    ) {
        let config = LossConfig { mining, distance, margin, soft_margin, normalise };
        let f = |rows: &[Vec<f64>]| brute_force::in_batch_loss(rows, &members, &config);
        let expected = brute_force::central_differences(&rows, 1e-6, f);
        let (_, actual) = tensor_loss(&rows, &members, &config);
        // At a kink (two candidates at the same distance, a term of exactly 0) there are two answers: such batches show
        // in differences of two widths.
        let wider = brute_force::central_differences(&rows, 1e-3, f);
        prop_assume!(expected.iter().zip(&wider).all(|(a, b)| (a - b).abs() < 1e-2 * a.abs().max(1.0)));
        for (actual, expected) in actual.iter().zip(&expected) {
            let actual = f64::from(*actual);
            prop_assert!((actual - expected).abs() <= 2e-3 * expected.abs().max(1.0), "{actual} is not {expected}");
        }
    }

    #[test]
    fn the_order_of_a_batch_changes_nothing(
        (rows, members) in batches(), (mining, soft_margin) in minings(), distance in distances(),
    ) {
        let config = LossConfig { mining, distance, margin: 0.3, soft_margin, normalise: false };
        let (loss, gradient) = tensor_loss(&rows, &members, &config);
        let reversed = |values: &[Vec<f64>]| values.iter().rev().cloned().collect::<Vec<_>>();
        let members: Vec<Member> = members.iter().rev().copied().collect();
        let (other_loss, other_gradient) = tensor_loss(&reversed(&rows), &members, &config);
        prop_assert!((loss - other_loss).abs() < 1e-5 * loss.abs().max(1.0));
        for (left, right) in gradient.chunks(SIZE).zip(other_gradient.chunks(SIZE).rev()) {
            for (left, right) in left.iter().zip(right) {
                prop_assert!((left - right).abs() < 1e-4 * left.abs().max(1.0), "{left} is not {right}");
            }
        }
    }
}

#[test]
fn ranks_in_many_chunks_are_the_same_as_in_one() {
    // 4 groups of 330 make 330 - 1 ranks of 1,320 x 1,320 elements each: two ranks a chunk at most.
    let groups = 4;
    let members: Vec<Member> = (0..1320).map(|row| Member { group: row % groups, negative_only: false }).collect();
    let rows: Vec<Vec<f64>> =
        (0..1320).map(|row| (0..SIZE).map(|column| ((row * 31 + column * 17) % 97) as f64 / 97.0).collect()).collect();
    let config = LossConfig {
        mining: Mining::BatchAll,
        distance: Distance::Euclidean,
        margin: 0.2,
        soft_margin: false,
        normalise: false,
    };
    let (actual, _) = tensor_loss(&rows, &members, &config);
    let expected = brute_force::in_batch_loss(&rows, &members, &config);
    assert!((actual - expected).abs() < 1e-4, "{actual} is not {expected}");
}

#[test]
fn equal_sentences_have_distance_zero_and_no_gradient() {
    let row = vec![0.3, -0.7, 0.1, 0.9];
    let rows: Vec<Vec<f64>> = (0..37).map(|_| row.clone()).collect();
    let members: Vec<Member> = (0..37).map(|row| Member { group: row / 3, negative_only: false }).collect();
    for distance in [Distance::Euclidean, Distance::SquaredEuclidean] {
        for mining in [Mining::BatchHard, Mining::BatchSemiHard, Mining::BatchAll] {
            let config = LossConfig { mining, distance, margin: 0.3, soft_margin: false, normalise: false };
            let (loss, gradient) = tensor_loss(&rows, &members, &config);
            // Schroff's collapse: all in one point, the loss stands at the margin.
            assert!((loss - 0.3).abs() < 1e-6, "{loss}");
            assert!(gradient.iter().all(|value| value.abs() < 1e-12), "{gradient:?}");
        }
    }
}
