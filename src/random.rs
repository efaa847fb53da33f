//! One seed, forked by purpose, so that a change in one place (a larger batch) leaves the others (the weights) as they were.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

/// What random numbers are drawn for. Each purpose is a ChaCha stream of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Weights = 1,
    Sampler = 2,
    Split = 3,
    Dropout = 4,
    Evaluation = 5,
    /// The map and what is shown of the triplets: never anything that is trained with.
    Map = 6,
    Mining = 7,
}

/// The generator for one purpose: the same on every machine, natively and in wasm.
pub fn fork(seed: u64, purpose: Purpose) -> ChaCha8Rng {
    fork_part(seed, purpose, 0)
}

/// Likewise for one of several things that are drawn for the same purpose, counted from 0.
pub fn fork_part(seed: u64, purpose: Purpose, part: u32) -> ChaCha8Rng {
    let mut generator = ChaCha8Rng::seed_from_u64(seed);
    generator.set_stream(purpose as u64 | u64::from(part) << 32);
    generator
}
