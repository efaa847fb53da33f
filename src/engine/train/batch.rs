//! A draw of sentences, and as tensors on the device what is compared in it.

use burn::tensor::Device;

use super::places::Places;
use super::sampler::{Draw, Sampler};
use crate::config::Config;
use crate::engine::metric::cosent::ScoreOrder;
use crate::engine::metric::loss::GivenTriplets;
use crate::engine::metric::mining::Roles;
use crate::engine::metric::ranking::Ranking;

/// Draws without a triplet, or two scores, one after the other, after which there is little hope for the next.
pub const EMPTY_DRAWS: u32 = 100;

/// What one training step needs.
pub struct Batch {
    /// Token ids of every sentence of the batch, each sentence once.
    pub rows: Vec<Vec<u32>>,
    pub plan: Plan,
    /// With autodiff.
    pub device: Device,
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
        (0..EMPTY_DRAWS).find_map(|empty| Some((Self::new(&sampler.draw(config), ids, device)?, empty)))
    }

    /// `None` for a draw without a single triplet, or two scores.
    ///
    /// `ids`: the token ids of every sentence of the data set. `device`: with autodiff.
    pub fn new(draw: &Draw, ids: &[Vec<u32>], device: &Device) -> Option<Self> {
        let inner = device.clone().without_autodiff();
        let of = |sentences: &[usize], plan| Self {
            rows: sentences.iter().map(|sentence| ids[*sentence].clone()).collect(),
            plan,
            device: device.clone(),
        };
        match draw {
            Draw::Grouped { sentences, relations } => {
                let roles = Box::new(Roles::from_relations(sentences.len(), relations, &inner));
                (roles.triplets > 0).then(|| of(sentences, Plan::InBatch(roles)))
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
                let plan = || Plan::Given(Box::new(GivenTriplets::new(&placed, device)));
                (!placed.is_empty()).then(|| of(&places.sentences, plan()))
            }
            Draw::Ranked(ranks) => {
                let mut places = Places::default();
                let placed = ranks.map(|sentence| places.of(sentence));
                let plan = || Plan::Ranked(Box::new(Ranking::new(&placed, device)));
                (!placed.rows.is_empty()).then(|| of(&places.sentences, plan()))
            }
            Draw::Scored(pairs) => {
                let mut places = Places::default();
                let placed: Vec<_> = pairs
                    .iter()
                    .map(|(first, second, score)| (places.of(*first), places.of(*second), *score))
                    .collect();
                let order = ScoreOrder::new(&placed, device);
                (order.comparisons > 0).then(|| of(&places.sentences, Plan::Scored(Box::new(order))))
            }
        }
    }
}
