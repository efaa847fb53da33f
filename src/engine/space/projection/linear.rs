//! Principal axes by subspace iteration, which goes on from the axes of the frame before and is done in a few rounds.

use rand::RngExt;

use super::procrustes::Turn;
use crate::engine::vectors::Vectors;
use crate::random::{self, Purpose};

/// Directions that are followed: more than two, so that the two that are wanted part quickly from the rest.
const FOLLOWED: usize = 4;
/// Rounds for the first frame, and for one that goes on from another.
const ROUNDS: (usize, usize) = (40, 4);

/// The two leading principal axes.
#[derive(Clone, Debug)]
pub struct Axes {
    mean: Vec<f32>,
    /// Orthonormal directions, by falling variance.
    directions: Vec<Vec<f32>>,
    turn: Turn,
}

impl Axes {
    pub fn find(vectors: &Vectors, former: Option<Self>, seed: u64) -> Self {
        let (size, rows) = (vectors.size, vectors.rows());
        let mut mean = vec![0.0; size];
        for row in 0..rows {
            add(&mut mean, vectors.row(row), 1.0 / rows as f32);
        }
        let rounds = if former.is_some() { ROUNDS.1 } else { ROUNDS.0 };
        let mut directions = match former {
            Some(former) => former.directions,
            None => {
                let mut random = random::fork(seed, Purpose::Map);
                let direction = |_| (0..size).map(|_| random.random::<f32>() - 0.5).collect();
                (0..FOLLOWED.min(size)).map(direction).collect()
            }
        };
        orthonormalise(&mut directions);
        for _ in 0..rounds {
            directions = image(vectors, &mean, &directions);
            // The image of a direction is as long as its variance: the first is the widest.
            directions.sort_by(|one, other| dot(other, other).total_cmp(&dot(one, one)));
            orthonormalise(&mut directions);
        }
        Self { mean, directions, turn: Turn::default() }
    }

    pub fn size(&self) -> usize {
        self.mean.len()
    }

    pub fn project(&self, vectors: &Vectors) -> Vec<[f32; 2]> {
        (0..vectors.rows()).map(|row| self.place(vectors.row(row))).collect()
    }

    /// Where a vector lies.
    pub fn place(&self, vector: &[f32]) -> [f32; 2] {
        let along = |axis: usize| {
            self.directions.get(axis).map_or(0.0, |direction| dot(vector, direction) - dot(&self.mean, direction))
        };
        self.turn.apply([along(0), along(1)])
    }

    /// From now on places are turned.
    pub fn turn(&mut self, turn: Turn) {
        self.turn = turn;
    }
}

/// What the covariance makes of each direction, up to the number of rows. The scores sum to 0, so that the mean need not be
/// taken off each row.
fn image(vectors: &Vectors, mean: &[f32], directions: &[Vec<f32>]) -> Vec<Vec<f32>> {
    let offsets: Vec<f32> = directions.iter().map(|direction| dot(mean, direction)).collect();
    let mut images = vec![vec![0.0; mean.len()]; directions.len()];
    for row in 0..vectors.rows() {
        let vector = vectors.row(row);
        for ((direction, offset), image) in directions.iter().zip(&offsets).zip(&mut images) {
            add(image, vector, dot(vector, direction) - offset);
        }
    }
    images
}

/// Gram and Schmidt, twice over against rounding. A direction that the others span becomes 0.
fn orthonormalise(directions: &mut [Vec<f32>]) {
    for index in 0..directions.len() {
        let (done, rest) = directions.split_at_mut(index);
        let direction = &mut rest[0];
        let before = dot(direction, direction).sqrt();
        for _ in 0..2 {
            for other in done.iter() {
                let along = dot(direction, other);
                add(direction, other, -along);
            }
        }
        let length = dot(direction, direction).sqrt();
        let scale = if length > 1e-5 * before && length.is_finite() && length > 0.0 { 1.0 / length } else { 0.0 };
        direction.iter_mut().for_each(|value| *value *= scale);
    }
}

fn dot(one: &[f32], other: &[f32]) -> f32 {
    // Eight sums at a time: a single one would have to be added up in order, which no processor does quickly.
    let (ones, others) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    let mut sums = [0.0f32; 8];
    for (a, b) in ones.0.iter().zip(others.0) {
        for lane in 0..8 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    let rest: f32 = ones.1.iter().zip(others.1).map(|(a, b)| a * b).sum();
    sums.iter().sum::<f32>() + rest
}

fn add(to: &mut [f32], what: &[f32], times: f32) {
    to.iter_mut().zip(what).for_each(|(to, what)| *to += what * times);
}
