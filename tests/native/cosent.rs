//! CoSENT against the slow and obvious, on random batches; and scored pairs on their way into batches.

use std::collections::HashSet;
use std::rc::Rc;

use burn::tensor::{Device, Tensor, TensorData};
use proptest::prelude::*;
use triplet_playground::config::{Config, LossFunction};
use triplet_playground::engine::metric::cosent::{ScoreOrder, cosent_loss};
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::train::sampler::{Draw, Sampler};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

use crate::brute_force::central_differences;
use crate::support::floats;

const SIZE: usize = 4;

type Pairs = Vec<(usize, usize, f32)>;

/// Rows, and pairs of them of which many have one score.
fn batches() -> impl Strategy<Value = (Vec<Vec<f64>>, Pairs)> {
    let rows = prop::collection::vec(prop::collection::vec(-2.0f64..2.0, SIZE), 2..9);
    rows.prop_flat_map(|rows| {
        let pair =
            (0..rows.len(), 0..rows.len(), 0..4u8).prop_map(|(one, other, score)| (one, other, f32::from(score) / 2.0));
        (Just(rows), prop::collection::vec(pair, 1..10))
    })
}

/// Straight from the definition.
fn cosent(rows: &[Vec<f64>], pairs: &Pairs, scale: f64) -> f64 {
    let dot = |one: &[f64], other: &[f64]| one.iter().zip(other).map(|(one, other)| one * other).sum::<f64>();
    let length = |row: &[f64]| dot(row, row).sqrt().max(1e-12);
    let cosine = |(one, other, _): &(usize, usize, f32)| {
        dot(&rows[*one], &rows[*other]) / (length(&rows[*one]) * length(&rows[*other]))
    };
    let mut sum = 1.0;
    for high in pairs {
        for low in pairs {
            if high.2 > low.2 {
                sum += (scale * (cosine(low) - cosine(high))).exp();
            }
        }
    }
    sum.ln()
}

/// Loss, gradient, and the share of comparisons in the wrong order.
fn tensor_loss(rows: &[Vec<f64>], pairs: &Pairs, scale: f32) -> (f64, Vec<f32>, f32) {
    let device = Device::flex().autodiff();
    let values: Vec<f32> = rows.iter().flatten().map(|value| *value as f32).collect();
    let embeddings = Tensor::<2>::from_data(TensorData::new(values, [rows.len(), SIZE]), &device).require_grad();
    let loss = cosent_loss(embeddings.clone(), &ScoreOrder::new(pairs, &device), scale, true);
    let figures = loss.figures.expect("asked for");
    let gradient = floats(embeddings.grad(&loss.surrogate.backward()).expect("embeddings have a gradient"));
    (f64::from(floats(figures.loss)[0]), gradient, floats(figures.active_share)[0])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn losses_and_gradients_agree_with_brute_force((rows, pairs) in batches(), scale in 0.5f32..40.0) {
        let expected = cosent(&rows, &pairs, scale.into());
        let (actual, gradient, share) = tensor_loss(&rows, &pairs, scale);
        prop_assert!((actual - expected).abs() <= 2e-5 * expected.abs().max(1.0), "{actual} is not {expected}");
        prop_assert!((0.0..=1.0).contains(&share));
        let differences = central_differences(&rows, 1e-5, |rows| cosent(rows, &pairs, scale.into()));
        let largest = differences.iter().fold(1.0f64, |largest, value| largest.max(value.abs()));
        for (actual, expected) in gradient.into_iter().zip(differences) {
            prop_assert!((f64::from(actual) - expected).abs() <= 1e-3 * largest, "{actual} is not {expected}");
        }
    }

    #[test]
    fn an_epoch_holds_every_pair_that_is_trained_on_once(pairs in 2..40usize, size in 1..50u32, share in 0.0..60.0f64, seed: u64) {
        let pool = pool(pairs, share, seed);
        let mut sampler = Sampler::new(pool.clone(), seed);
        let config = Config { loss: LossFunction::Cosent, batch_size: size, ..Config::default() };
        let mut drawn: Vec<(usize, usize)> = Vec::new();
        while drawn.len() < pool.scored().len() {
            let Draw::Scored(batch) = sampler.draw(&config) else { panic!("scored pairs") };
            let batch: Vec<_> = batch.into_iter().map(|(first, second, _)| (first, second)).collect();
            prop_assert!(!batch.is_empty() && batch.len() <= size as usize);
            prop_assert_eq!(batch.iter().collect::<HashSet<_>>().len(), batch.len());
            prop_assert!(batch.iter().all(|(first, second)| [first, second].iter().all(|one| !pool.data.sentences[**one].held_out)));
            drawn.extend(batch);
        }
        drawn.truncate(pool.scored().len());
        prop_assert_eq!(drawn.iter().collect::<HashSet<_>>().len(), pool.scored().len());
    }
}

fn pool(pairs: usize, share: f64, seed: u64) -> Rc<Pool> {
    let lines = (0..pairs).map(|pair| format!("this is line {pair}\tthat is line {}\t{}.5\n", pair / 2, pair % 5));
    let text = format!("sentence1\tsentence2\tscore\n{}", lines.collect::<String>());
    let data = Dataset::build(import(text.as_bytes()), share, seed).expect("pairs with scores");
    Rc::new(Pool::new(Rc::new(data)))
}

#[test]
fn a_very_large_scale_overflows_nothing() {
    let rows = [vec![1.0, 0.0, 0.0, 0.0], vec![1.0, 0.0, 0.0, 0.0], vec![-1.0, 0.1, 0.0, 0.0]];
    let (loss, gradient, share) = tensor_loss(&rows, &vec![(0, 1, 0.0), (0, 2, 1.0)], 1000.0);
    assert!((1900.0..2000.0).contains(&loss) && share == 1.0, "{loss}");
    assert!(gradient.iter().all(|value| value.is_finite()) && gradient.iter().any(|value| *value != 0.0));
}

#[test]
fn equal_scores_say_nothing() {
    let rows = [vec![1.0, 0.0, 0.5, 0.0], vec![0.3, 1.0, 0.0, 0.0]];
    let (loss, gradient, share) = tensor_loss(&rows, &vec![(0, 1, 2.0), (1, 0, 2.0)], 20.0);
    assert_eq!((loss, share), (0.0, 0.0));
    assert!(gradient.iter().all(|value| *value == 0.0));
}
