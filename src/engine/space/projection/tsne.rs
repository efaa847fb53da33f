//! t-SNE (van der Maaten and Hinton 2008) that goes on from frame to frame while the sentences move.
//!
//! Of the crates that have it, those that were looked at start afresh with every call, from random numbers of their own:
//! no map that moves. So this one keeps its points, and each frame does a share of the work: some sentences look up their
//! neighbours again, then all take a few steps down the gradient. Few points repel each other all; many repel a sample that
//! is drawn again with each step, scaled up to the whole.
//!
//! Few sentences compare themselves with all others. Many find their neighbours by descent (Dong et al. 2011): a neighbour of a
//! neighbour is likely to be one, so each look compares the neighbours of the nearest that are known, and some sentences at
//! random.

use rand::RngExt;
use rand::rngs::ChaCha8Rng;

use crate::engine::vectors::Vectors;
use crate::random::{self, Purpose};

const PERPLEXITY: f32 = 30.0;
/// Neighbours that count.
const NEIGHBOURS: usize = 91;
/// Numbers that are compared for looking up neighbours in one frame, and pairs that are repelled.
const LOOKUPS: usize = 24_000_000;
const REPULSIONS: usize = 4_000_000;
/// Sentences that are compared with all others.
const FEW: usize = 2048;
/// Of more: sentences at random that one is compared with at its first look and later, and the nearest of them whose
/// neighbours are compared as well.
const FIRST: usize = 1024;
const LATER: usize = 128;
const NEAREST: usize = 12;
/// Looks at all sentences after which neighbours by descent are taken for the true ones, while nothing moves.
const LOOKS: usize = 3;
/// Points that repel one point in one step.
const SAMPLE: usize = 500;
/// Steps of a frame.
const STEPS: (usize, usize) = (1, 40);
/// Steps in which neighbours pull more strongly, so that clusters find their place, and how much more.
const EXAGGERATED: usize = 120;
const EXAGGERATION: f32 = 6.0;
/// Steps until a map is at rest: of sentences that are new to it, and of those that have moved.
const SETTLING: usize = 500;
const FOLLOWING: usize = 120;
const MOMENTUM: f32 = 0.8;
/// Mean distance from the middle, as large as a map by principal components.
const SPREAD: f32 = 0.6;

pub struct TSne {
    points: Vec<[f32; 2]>,
    speed: Vec<[f32; 2]>,
    /// For each sentence its neighbours and how much they count; empty until looked up.
    neighbours: Vec<Vec<(u32, f32)>>,
    /// Looks that were taken, of one sentence each, all in all and since they last moved.
    looks: usize,
    looks_since: usize,
    steps: usize,
    /// Steps until the map is at rest.
    left: usize,
    random: ChaCha8Rng,
}

impl TSne {
    /// Begins where the principal components put the sentences.
    pub fn new(start: &[[f32; 2]], seed: u64) -> Self {
        let spread = spread(start);
        Self {
            // The usual beginning: close together, so that nothing has to get past anything.
            points: start.iter().map(|point| point.map(|value| value / spread * 0.01)).collect(),
            speed: vec![[0.0; 2]; start.len()],
            neighbours: vec![Vec::new(); start.len()],
            looks: 0,
            looks_since: 0,
            steps: 0,
            left: if start.len() < 3 { 0 } else { SETTLING },
            random: random::fork(seed, Purpose::Map),
        }
    }

    /// The sentences have moved since the last frame.
    pub fn moved(&mut self) {
        self.looks_since = 0;
        self.left = self.left.max(if self.points.len() < 3 { 0 } else { FOLLOWING });
    }

    /// How much of the way to rest is done: 0 at first, 1 where another frame would change nothing.
    pub fn settled(&self) -> f32 {
        // Half of it is finding neighbours, the first time.
        let found = self.looks.min(self.points.len()) as f32 / self.points.len().max(1) as f32;
        let rested = 1.0 - self.left as f32 / SETTLING as f32;
        if self.left == 0 { 1.0 } else { (found + rested) / 2.0 }
    }

    /// The next frame, around the origin. None while neighbours are still looked up for the first time: no point knows yet
    /// where it belongs.
    pub fn follow(&mut self, vectors: &Vectors) -> Option<Vec<[f32; 2]>> {
        let count = self.points.len();
        if count < 3 {
            return Some(self.points.clone());
        }
        let looks = if count <= FEW { 1 } else { LOOKS };
        let mut compared = 0;
        while compared < LOOKUPS && self.looks_since < looks * count {
            let one = self.looks % count;
            let candidates = self.candidates(vectors, one);
            compared += candidates.len() * vectors.size.max(1);
            self.neighbours[one] = weigh(candidates, count);
            self.looks += 1;
            self.looks_since += 1;
        }
        if self.looks < count {
            return None;
        }
        let steps = (REPULSIONS / (count * count.min(SAMPLE))).clamp(STEPS.0, STEPS.1).min(self.left);
        (0..steps).for_each(|_| self.step());
        self.left -= steps;
        let scale = SPREAD / spread(&self.points);
        Some(self.points.iter().map(|point| point.map(|value| value * scale)).collect())
    }

    /// Sentences that may be neighbours of one, with their squared distances.
    fn candidates(&mut self, vectors: &Vectors, one: usize) -> Vec<(f32, u32)> {
        let vector = vectors.row(one);
        let squared =
            |other: usize| -> f32 { vectors.row(other).iter().zip(vector).map(|(a, b)| (a - b) * (a - b)).sum() };
        let measure = |other: u32| (squared(other as usize), other);
        let count = vectors.rows();
        if count <= FEW {
            return (0..count as u32).filter(|other| *other as usize != one).map(measure).collect();
        }
        let known = self.neighbours[one].iter().map(|(other, _)| *other);
        let random = if self.neighbours[one].is_empty() { FIRST } else { LATER };
        let mut near: Vec<u32> = known.collect();
        near.extend((0..random).map(|_| self.random.random_range(0..count as u32)));
        let mut near: Vec<(f32, u32)> = distinct(near, one).into_iter().map(measure).collect();
        near.select_nth_unstable_by(NEAREST, |one, other| one.0.total_cmp(&other.0));
        let beyond = near[..NEAREST].iter().flat_map(|(_, other)| &self.neighbours[*other as usize]);
        let beyond = distinct(beyond.map(|(other, _)| *other).collect(), one);
        let measured: std::collections::HashSet<u32> = near.iter().map(|(_, other)| *other).collect();
        near.extend(beyond.into_iter().filter(|other| !measured.contains(other)).map(measure));
        near
    }

    fn step(&mut self) {
        let count = self.points.len();
        let exaggeration = if self.steps < EXAGGERATED { EXAGGERATION } else { 1.0 };
        self.steps += 1;
        let mut forces = self.repulsion();
        let share = exaggeration / (2.0 * count as f32);
        for (one, neighbours) in self.neighbours.iter().enumerate() {
            for (other, weight) in neighbours {
                let other = *other as usize;
                let [x, y] = between(self.points[one], self.points[other]);
                let pull = share * weight / (1.0 + x * x + y * y);
                // Twice: with the neighbour's weight for this sentence the affinity is symmetric.
                for (axis, part) in [x, y].into_iter().enumerate() {
                    forces[one][axis] -= pull * part;
                    forces[other][axis] += pull * part;
                }
            }
        }
        let rate = 4.0 * (count as f32 / (4.0 * EXAGGERATION)).max(12.0);
        let mut middle = [0.0f32; 2];
        for ((point, speed), force) in self.points.iter_mut().zip(&mut self.speed).zip(&forces) {
            for axis in [0, 1] {
                // A step longer than this would throw a point out of the map.
                speed[axis] = (MOMENTUM * speed[axis] + rate * force[axis]).clamp(-5.0, 5.0);
                point[axis] += speed[axis];
                middle[axis] += point[axis] / count as f32;
            }
        }
        self.points.iter_mut().for_each(|point| *point = between(*point, middle));
    }

    /// What drives each point away from the others, by Student's t: a share of all that there is.
    fn repulsion(&mut self) -> Vec<[f32; 2]> {
        let count = self.points.len();
        let all = count <= SAMPLE;
        let sample: Vec<[f32; 2]> = if all {
            self.points.clone()
        } else {
            (0..SAMPLE).map(|_| self.points[self.random.random_range(0..count)]).collect()
        };
        let mut total = 0.0f64;
        let forces: Vec<[f32; 2]> = self
            .points
            .iter()
            .map(|point| {
                let (mut force, mut sum) = ([0.0f32; 2], 0.0f32);
                for other in &sample {
                    let [x, y] = between(*point, *other);
                    let near = 1.0 / (1.0 + x * x + y * y);
                    sum += near;
                    force = [force[0] + near * near * x, force[1] + near * near * y];
                }
                total += f64::from(sum);
                force
            })
            .collect();
        // A point is among those that repel it, without force, but with a 1 in the total.
        let selves = if all { count as f64 } else { SAMPLE as f64 };
        let total = (total - selves).max(1e-9) as f32;
        forces.into_iter().map(|force| force.map(|part| part / total)).collect()
    }
}

fn distinct(mut sentences: Vec<u32>, without: usize) -> Vec<u32> {
    sentences.sort_unstable();
    sentences.dedup();
    sentences.retain(|sentence| *sentence as usize != without);
    sentences
}

/// The nearest of the candidates, with weights that sum to 1 and have the perplexity that is wanted.
fn weigh(mut near: Vec<(f32, u32)>, count: usize) -> Vec<(u32, f32)> {
    let perplexity = PERPLEXITY.min((count - 1) as f32 / 3.0).max(1.0);
    if NEIGHBOURS < near.len() {
        near.select_nth_unstable_by(NEIGHBOURS, |one, other| one.0.total_cmp(&other.0));
        near.truncate(NEIGHBOURS);
    }
    let weights = weights(&near, perplexity);
    near.iter().zip(weights).map(|((_, other), weight)| (*other, weight)).collect()
}

/// Gaussian weights whose width is found by halving, so that their entropy is that of `perplexity` equal ones.
fn weights(near: &[(f32, u32)], perplexity: f32) -> Vec<f32> {
    let nearest = near.iter().map(|(distance, _)| *distance).fold(f32::INFINITY, f32::min);
    let mean = near.iter().map(|(distance, _)| distance - nearest).sum::<f32>() / near.len().max(1) as f32;
    let (mut low, mut high) = (0.0f32, f32::INFINITY);
    let mut beta = 1.0 / mean.max(1e-12);
    let mut weights = Vec::new();
    for _ in 0..30 {
        weights = near.iter().map(|(distance, _)| (-beta * (distance - nearest)).exp()).collect::<Vec<f32>>();
        let total: f32 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= total);
        let entropy: f32 =
            -weights.iter().filter(|weight| **weight > 0.0).map(|weight| weight * weight.ln()).sum::<f32>();
        if (entropy - perplexity.ln()).abs() < 1e-3 {
            break;
        }
        if entropy > perplexity.ln() {
            low = beta;
            beta = if high.is_finite() { (low + high) / 2.0 } else { beta * 2.0 };
        } else {
            high = beta;
            beta = (low + high) / 2.0;
        }
    }
    weights
}

fn between([x, y]: [f32; 2], [other_x, other_y]: [f32; 2]) -> [f32; 2] {
    [x - other_x, y - other_y]
}

/// Root of the mean squared distance from the origin; never 0.
fn spread(points: &[[f32; 2]]) -> f32 {
    let sum: f32 = points.iter().map(|[x, y]| x * x + y * y).sum();
    (sum / points.len().max(1) as f32).sqrt().max(1e-9)
}
