//! A draw of sentences as tensors on the device.

use burn::tensor::Device;

use super::places::Places;
use super::sampler::{Draw, Sampler};
use crate::config::Config;
use crate::engine::encoder::Tokens;
use crate::engine::metric::cosent::ScoreOrder;
use crate::engine::metric::loss::GivenTriplets;
use crate::engine::metric::mining::Roles;
use crate::engine::metric::ranking::Ranking;

/// Draws without a triplet, or two scores, one after the other, after which there is little hope for the next.
pub const EMPTY_DRAWS: u32 = 100;

/// What one training step needs.
pub struct Batch {
    /// Every sentence of the batch once, in the parts that go through the encoder one after the other.
    pub chunks: Vec<Tokens>,
    pub plan: Plan,
}

/// Which rows of the batch are compared.
pub enum Plan {
    InBatch(Box<Roles>),
    Given(Box<GivenTriplets>),
    Ranked(Box<Ranking>),
    Scored(Box<ScoreOrder>),
}

impl Batch {
    /// The next batch, and how many draws before it held no triplet, or no two scores: nothing can be learned from those, they are no steps.
    /// `None` after [`EMPTY_DRAWS`] of them.
    pub fn next(sampler: &mut Sampler, config: &Config, ids: &[Vec<u32>], device: &Device) -> Option<(Self, u32)> {
        (0..EMPTY_DRAWS).find_map(|empty| Some((Self::new(&sampler.draw(config), config.chunk, ids, device)?, empty)))
    }

    /// `None` for a draw without a single triplet, or two scores.
    ///
    /// `chunk`: sentences that go through the encoder at a time; 0: all. `ids`: the token ids of every sentence of the data set.
    /// `device`: with autodiff.
    pub fn new(draw: &Draw, chunk: u32, ids: &[Vec<u32>], device: &Device) -> Option<Self> {
        let inner = device.clone().without_autodiff();
        match draw {
            Draw::Grouped { sentences, relations } => {
                let roles = Box::new(Roles::from_relations(sentences.len(), relations, &inner));
                (roles.triplets > 0)
                    .then(|| Self { chunks: tokens(sentences, chunk, ids, device), plan: Plan::InBatch(roles) })
            }
            Draw::Rows(rows) => {
                let mut places = Places::default();
                let placed: Vec<_> = rows
                    .iter()
                    .map(|(anchor, positive, negatives)| {
                        let negatives =
                            |places: &mut Places| negatives.iter().map(|negative| places.of(*negative)).collect();
                        (places.of(*anchor), places.of(*positive), negatives(&mut places))
                    })
                    .collect();
                (!placed.is_empty()).then(|| Self {
                    chunks: tokens(&places.sentences, chunk, ids, device),
                    plan: Plan::Given(Box::new(GivenTriplets::new(&placed, device))),
                })
            }
            Draw::Ranked(ranks) => {
                let mut places = Places::default();
                let placed = ranks.map(|sentence| places.of(sentence));
                (!placed.rows.is_empty()).then(|| Self {
                    chunks: tokens(&places.sentences, chunk, ids, device),
                    plan: Plan::Ranked(Box::new(Ranking::new(&placed, device))),
                })
            }
            Draw::Scored(pairs) => {
                let mut places = Places::default();
                let placed: Vec<_> = pairs
                    .iter()
                    .map(|(first, second, score)| (places.of(*first), places.of(*second), *score))
                    .collect();
                let order = ScoreOrder::new(&placed, device);
                (order.comparisons > 0).then(|| Self {
                    chunks: tokens(&places.sentences, chunk, ids, device),
                    plan: Plan::Scored(Box::new(order)),
                })
            }
        }
    }
}

fn tokens(sentences: &[usize], chunk: u32, ids: &[Vec<u32>], device: &Device) -> Vec<Tokens> {
    let rows: Vec<&[u32]> = sentences.iter().map(|sentence| ids[*sentence].as_slice()).collect();
    let chunk = if chunk == 0 { rows.len() } else { chunk as usize };
    rows.chunks(chunk.max(1)).map(|rows| Tokens::new(rows, device)).collect()
}
