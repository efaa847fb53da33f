//! Which distances differ only by rounding.
//!
//! A space that has collapsed to a point keeps distances of the size of rounding errors, and these are no accident: the same
//! words give the same errors. By them alone such a space scores 80 %, though it says nothing. So distances are compared by
//! their squares, as Euclidean distances (of the unit vectors, for cosine), and two squares are equal that differ by less
//! than arithmetic of 32 bits can tell in vectors of this length.

use std::cmp::Ordering;

use crate::config::Distance;
use crate::engine::vectors::{Vectors, distance};

/// Of the squared length of a vector. A product of two vectors of 32-bit floats is off by some 1e-7 of it, the embeddings
/// themselves, after a dozen layers, by as much again.
const ROUNDING: f32 = 2e-6;

/// Vectors whose length is looked at.
const MEASURED: usize = 1000;

/// How exactly a space tells distances apart.
#[derive(Clone, Copy, Debug)]
pub struct Ties {
    metric: Distance,
    /// Squared distances that differ by less are the same.
    tolerance: f32,
}

impl Ties {
    /// Judges by the median length of the vectors, which a few long ones do not change.
    pub fn of(vectors: &Vectors, metric: Distance) -> Self {
        let length_sq = |row: usize| vectors.row(row).iter().map(|value| value * value).sum::<f32>();
        let scale_sq = match metric {
            Distance::Cosine => 1.0,
            Distance::Euclidean | Distance::SquaredEuclidean => {
                let measured = vectors.rows().min(MEASURED);
                let row = |at: usize| (at as u64 * vectors.rows() as u64 / measured as u64) as usize;
                let mut lengths: Vec<f32> = (0..measured).map(|at| length_sq(row(at))).collect();
                let middle = lengths.len() / 2;
                if lengths.is_empty() { 0.0 } else { *lengths.select_nth_unstable_by(middle, f32::total_cmp).1 }
            }
        };
        Self { metric, tolerance: ROUNDING * scale_sq }
    }

    /// Squared Euclidean distance of two vectors; for cosine, of their directions: 2 - 2 cos.
    pub fn distance_sq(self, left: &[f32], right: &[f32]) -> f32 {
        match self.metric {
            Distance::Cosine => 2.0 * distance(left, right, Distance::Cosine),
            Distance::Euclidean | Distance::SquaredEuclidean => distance(left, right, Distance::SquaredEuclidean),
        }
    }

    /// Of two squared distances. What is no number is farther than everything.
    pub fn compare(self, one_sq: f32, other_sq: f32) -> Ordering {
        let known = |value: f32| if value.is_nan() { f32::INFINITY } else { value };
        let (one, other) = (known(one_sq), known(other_sq));
        match (one - other).abs() <= self.tolerance {
            true => Ordering::Equal,
            false => one.total_cmp(&other),
        }
    }
}
