//! What a member of a crew does with a shard, in whatever memory it lives.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use burn::module::Module;
use burn::optim::GradientsParams;
use burn::tensor::{Device, Tensor, TensorData};
use serde::{Deserialize, Serialize};

use super::numbers::{self, Which};
use super::pairs::{Block, Pairs};
use super::shard::Shard;
use super::words;
use crate::config::{Config, Encoder};
use crate::engine::encoder::{EncoderConfig, TextEncoder};

/// What a member is to do, and the numbers that it needs for that.
#[derive(Clone, Debug)]
pub struct Order {
    pub task: Task,
    pub numbers: Arc<Vec<f32>>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Task {
    /// First of all, with all weights: the model to work with, and the settings that say what of it trains. `words`: how many of its word
    /// vectors come.
    Model { shape: EncoderConfig, config: Box<Config>, words: Option<usize> },
    /// With those that train: a step has moved them, or others of the words are wanted.
    Weights { words: Option<usize> },
    /// `keeps`: whether the way back is to be kept in mind, or gone once more from the beginning.
    Forward { place: Place, shard: Shard, keeps: bool },
    /// With `∂L/∂E` of the shard's embeddings. `block`: the shards whose gradients this member adds up, of the same batch.
    Backward { place: Place, shard: Shard, block: Range<usize> },
}

/// Which shard of which batch an order or an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Batches are numbered.
    pub batch: u32,
    pub shard: usize,
}

/// What came of an order, and the numbers that it gave.
#[derive(Clone, Debug)]
pub struct Answer {
    pub news: News,
    pub numbers: Vec<f32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum News {
    /// The model is there.
    Ready,
    /// With the embeddings, row by row.
    Embedded(Place),
    /// The gradients are in the sum of the block.
    Summed(Place),
    /// It was the last of its block. With the sum of the gradients of the weights that train.
    Gradients(Place),
    /// The member is no more; why, as a part of a sentence.
    Lost(String),
}

/// Ways back that are kept in mind, by their shards.
#[derive(Default)]
pub struct Graphs(HashMap<usize, Tensor<2>>);

impl Graphs {
    /// The embeddings of a shard, without autodiff. `keeps`: see [`Task::Forward`].
    ///
    /// # Shapes
    /// `[sentences, embedding_size]`
    pub fn forward(
        &mut self,
        model: &TextEncoder,
        at: usize,
        shard: &Shard,
        keeps: bool,
        device: &Device,
    ) -> Tensor<2> {
        if !keeps {
            return shard.embed(&model.valid(), &device.clone().without_autodiff());
        }
        let embeddings = shard.embed(model, device);
        self.0.insert(at, embeddings.clone());
        embeddings.inner()
    }

    /// `∂L/∂θ` by way of a shard's embeddings. The loss itself is not needed: `sum(E · ∂L/∂E)` has the same gradient.
    ///
    /// # Shapes
    /// `gradient`: `∂L/∂E`, `[sentences, embedding_size]`, without autodiff.
    pub fn backward(
        &mut self,
        model: &TextEncoder,
        at: usize,
        shard: &Shard,
        gradient: Tensor<2>,
        device: &Device,
    ) -> GradientsParams {
        let embeddings = self.0.remove(&at).unwrap_or_else(|| shard.embed(model, device));
        GradientsParams::from_grads(embeddings.mul(Tensor::from_inner(gradient)).sum().backward(), model)
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// # Shapes
/// `[count, numbers / count]`, without autodiff.
pub(super) fn rows(numbers: Vec<f32>, count: usize, device: &Device) -> Tensor<2> {
    let size = numbers.len() / count.max(1);
    Tensor::from_data(TensorData::new(numbers, [count, size]), &device.clone().without_autodiff())
}

fn with_numbers(
    model: TextEncoder,
    words: Option<usize>,
    which: Which,
    numbers: &[f32],
    device: &Device,
) -> TextEncoder {
    let model = match words {
        Some(count) => words::with_count(model, count),
        None => model,
    };
    numbers::with_weights(model, which, numbers, device)
}

/// A member with a memory of its own. It holds no state but a copy of the weights: whoever takes its place needs nothing else.
#[derive(Default)]
pub struct Member {
    model: Option<TextEncoder>,
    graphs: Graphs,
    /// By the first shards of their blocks.
    sums: HashMap<usize, Pairs<GradientsParams>>,
    /// That graphs and sums are of.
    batch: u32,
}

impl Member {
    /// None where there is nothing to say.
    pub fn carry_out(&mut self, Order { task, numbers }: Order) -> Option<Answer> {
        let device = Device::flex().autodiff();
        match task {
            Task::Model { shape, config, words } => {
                let model = shape.blank(&device);
                let model = match config.encoder {
                    Encoder::Simple | Encoder::Transformer => model,
                    Encoder::Pretrained => model.for_fine_tuning(&config, &device),
                };
                self.model = Some(with_numbers(model, words, Which::All, &numbers, &device));
                Some(Answer { news: News::Ready, numbers: Vec::new() })
            }
            Task::Weights { words } => {
                let model = self.model.take()?;
                self.model = Some(with_numbers(model, words, Which::Trained, &numbers, &device));
                None
            }
            Task::Forward { place, shard, keeps } => {
                self.turn_to(place.batch);
                let model = self.model.as_ref()?;
                let embeddings = self.graphs.forward(model, place.shard, &shard, keeps, &device);
                let mut numbers = Vec::new();
                numbers::append(&mut numbers, embeddings);
                Some(Answer { news: News::Embedded(place), numbers })
            }
            Task::Backward { place, shard, block } => {
                self.turn_to(place.batch);
                let model = self.model.as_ref()?;
                let gradient = rows(numbers.to_vec(), shard.rows.len(), &device);
                let gradients = self.graphs.backward(model, place.shard, &shard, gradient, &device);
                let sum = self.sums.entry(block.start).or_insert_with(|| Pairs::new(block.len()));
                let at = Block { first: place.shard - block.start, size: 1 };
                let sum = sum.add(at, gradients, |one, other| numbers::sum(model, one, other));
                Some(match sum {
                    None => Answer { news: News::Summed(place), numbers: Vec::new() },
                    Some(sum) => {
                        self.sums.remove(&block.start);
                        Answer { news: News::Gradients(place), numbers: numbers::gradients(model, &sum) }
                    }
                })
            }
        }
    }

    /// Ways back through an earlier batch lead nowhere.
    fn turn_to(&mut self, batch: u32) {
        if self.batch != batch {
            self.batch = batch;
            self.graphs.clear();
            self.sums.clear();
        }
    }
}
