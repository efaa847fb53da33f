//! Slow and obvious: every mining as loops over host numbers, and gradients by central differences.

use triplet_playground::config::{Distance, Mining};
use triplet_playground::engine::metric::loss::LossConfig;
use triplet_playground::engine::metric::mining::Member;

/// D(left, right) in 64 bits.
pub fn distance(left: &[f64], right: &[f64], metric: Distance) -> f64 {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let squared = left.iter().zip(right).map(|(l, r)| (l - r).powi(2)).sum::<f64>();
    match metric {
        Distance::Euclidean => squared.sqrt(),
        Distance::SquaredEuclidean => squared,
        Distance::Cosine => 1.0 - dot(left, right) / (dot(left, left).sqrt() * dot(right, right).sqrt()).max(1e-12),
    }
}

/// The loss of a batch, straight from the definitions.
pub fn in_batch_loss(rows: &[Vec<f64>], members: &[Member], config: &LossConfig) -> f64 {
    let batch = rows.len();
    let length = |row: &[f64]| row.iter().map(|value| value * value).sum::<f64>().sqrt();
    let scaled = |row: &Vec<f64>| row.iter().map(|value| value / length(row).max(1e-12)).collect();
    let rows: Vec<Vec<f64>> = if config.normalise { rows.iter().map(scaled).collect() } else { rows.to_vec() };
    let d = |i: usize, j: usize| distance(&rows[i], &rows[j], config.distance);
    let is_positive = |i: usize, j: usize| {
        i != j && members[i].group == members[j].group && !members[i].negative_only && !members[j].negative_only
    };
    let margin = f64::from(config.margin);
    let mut terms: Vec<f64> = Vec::new();
    for anchor in 0..batch {
        let positives: Vec<f64> = (0..batch).filter(|j| is_positive(anchor, *j)).map(|j| d(anchor, j)).collect();
        let negatives: Vec<f64> =
            (0..batch).filter(|j| members[anchor].group != members[*j].group).map(|j| d(anchor, j)).collect();
        if positives.is_empty() || negatives.is_empty() {
            continue;
        }
        let largest = |values: &[f64]| values.iter().copied().fold(f64::MIN, f64::max);
        let smallest = |values: &[f64]| values.iter().copied().fold(f64::MAX, f64::min);
        match config.mining {
            Mining::BatchHard if config.soft_margin => {
                terms.push((largest(&positives) - smallest(&negatives)).exp().ln_1p());
            }
            Mining::BatchHard => terms.push((largest(&positives) - smallest(&negatives) + margin).max(0.0)),
            Mining::BatchSemiHard => terms.extend(positives.iter().map(|positive| {
                let farther: Vec<f64> = negatives.iter().copied().filter(|negative| negative > positive).collect();
                let negative = if farther.is_empty() { largest(&negatives) } else { smallest(&farther) };
                (positive - negative + margin).max(0.0)
            })),
            Mining::BatchAll => terms.extend(
                positives
                    .iter()
                    .flat_map(|positive| negatives.iter().map(move |negative| (positive - negative + margin).max(0.0))),
            ),
            Mining::GivenTriplets | Mining::HardestOfGiven => unreachable!("not a batch mining"),
        }
    }
    let count = match config.mining {
        Mining::BatchAll => terms.iter().filter(|term| **term > 0.0).count(),
        _ => terms.len(),
    };
    terms.iter().sum::<f64>() / count.max(1) as f64
}

/// `df/dx` of every number of `rows` by central differences.
pub fn central_differences(rows: &[Vec<f64>], step: f64, f: impl Fn(&[Vec<f64>]) -> f64) -> Vec<f64> {
    let mut rows = rows.to_vec();
    let mut gradient = Vec::new();
    for row in 0..rows.len() {
        for column in 0..rows[row].len() {
            let here = rows[row][column];
            let mut at = |value: f64| {
                rows[row][column] = value;
                f(&rows)
            };
            gradient.push((at(here + step) - at(here - step)) / (2.0 * step));
            rows[row][column] = here;
        }
    }
    gradient
}
