//! Principal axes by subspace iteration, which goes on from the axes of the frame before and is done in a few rounds.

use rand::RngExt;
use rand::seq::index;

use super::procrustes::Turn;
use crate::engine::vectors::Vectors;
use crate::random::{self, Purpose};

/// Directions that are followed: more than two, so that the two that are wanted part quickly from the rest.
const FOLLOWED: usize = 4;
/// Rounds from directions by chance, and from those that are nearly right.
const ROUNDS: (usize, usize) = (40, 4);
/// So many rows, drawn by chance, are enough to get nearly right.
const SAMPLE: usize = 4_096;

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
        let mut directions = match former {
            Some(former) => former.directions,
            None => Self::first_directions(vectors, seed),
        };
        let mean = turn_to_variance(&mut directions, vectors, 0..vectors.rows(), ROUNDS.1);
        Self { mean, directions, turn: Turn::default() }
    }

    fn first_directions(vectors: &Vectors, seed: u64) -> Vec<Vec<f32>> {
        let (size, rows) = (vectors.size, vectors.rows());
        let mut random = random::fork(seed, Purpose::Map);
        let direction = |_| (0..size).map(|_| random.random::<f32>() - 0.5).collect();
        let mut directions: Vec<Vec<f32>> = (0..FOLLOWED.min(size)).map(direction).collect();
        let sample =
            if rows <= SAMPLE { (0..rows).collect() } else { index::sample(&mut random, rows, SAMPLE).into_vec() };
        turn_to_variance(&mut directions, vectors, sample.iter().copied(), ROUNDS.0);
        directions
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

/// Turns directions towards those in which the rows differ most, the widest first; they become orthonormal. The mean of the
/// rows.
fn turn_to_variance(
    directions: &mut Vec<Vec<f32>>,
    vectors: &Vectors,
    rows: impl ExactSizeIterator<Item = usize> + Clone,
    rounds: usize,
) -> Vec<f32> {
    let mut mean = vec![0.0; vectors.size];
    let share = 1.0 / rows.len() as f32;
    rows.clone().for_each(|row| add(&mut mean, vectors.row(row), share));
    orthonormalise(directions);
    for _ in 0..rounds {
        *directions = image(vectors, rows.clone(), &mean, directions);
        // The image of a direction is as long as its variance.
        directions.sort_by(|one, other| dot(other, other).total_cmp(&dot(one, one)));
        orthonormalise(directions);
    }
    mean
}

/// What the covariance of the rows makes of each direction, up to their number. The scores sum to 0, so that the mean need not be
/// taken off each row.
fn image(vectors: &Vectors, rows: impl Iterator<Item = usize>, mean: &[f32], directions: &[Vec<f32>]) -> Vec<Vec<f32>> {
    let offsets: Vec<f32> = directions.iter().map(|direction| dot(mean, direction)).collect();
    let mut images = vec![vec![0.0; mean.len()]; directions.len()];
    for row in rows {
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
