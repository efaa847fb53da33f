//! Who takes a batch through the encoder and back: this thread alone, or several members at once, each with a memory of its own
//! and the same weights. Knows neither the browser nor the loss.
//!
//! A batch comes in [`shard`]s. Each goes forward; whoever asked takes the loss of all embeddings and hands back its gradient
//! `∂L/∂E`; each goes backward by `sum(E · ∂L/∂E)`, and the gradients are summed in an order that follows from the number of
//! shards alone (`pairs`). What a shard gives follows from its sentences, the weights and its dropout alone, so that a batch has the
//! same gradients bit for bit whoever is in the crew, and a shard that is lost with a member is simply given to another.
//!
//! [`Crew`] is both kinds. [`together`] deals shards to a [`team`], [`member`] is what each of it does, [`staff`] is who may be
//! hired, [`threads`] are members natively.

pub mod member;
pub mod numbers;
mod pairs;
pub mod shard;
pub mod staff;
pub mod team;
#[cfg(not(target_arch = "wasm32"))]
pub mod threads;
pub mod together;
mod words;

use burn::optim::GradientsParams;
use burn::tensor::{Device, Tensor};

use crate::engine::encoder::TextEncoder;
use member::Graphs;
use pairs::{Block, Pairs};
use shard::{Shard, ranges};
use together::{GivenUp, Together};
use words::Words;

/// Takes batches through an encoder, one at a time.
#[derive(Default)]
pub struct Crew {
    members: Members,
    batch: Option<Batch>,
    /// Why there are no members any more; see [`Self::given_up`].
    given_up: Option<String>,
}

#[derive(Default)]
enum Members {
    #[default]
    Alone,
    Several(Box<Together>),
}

/// A batch on its way.
struct Batch {
    shards: Vec<Shard>,
    /// What its shards go through.
    model: TextEncoder,
    /// Of the model, where those that train are fewer than the model has.
    words: Option<Words>,
    /// Whether every way back is kept in mind; else each shard goes forward twice, and the memory is that of one.
    keeps: bool,
    device: Device,
    /// Of this thread.
    graphs: Graphs,
    embedded: Vec<Option<Tensor<2>>>,
    /// `∂L/∂E` of each shard, once it is known.
    gradient: Option<Vec<Tensor<2>>>,
    /// Whether its gradients are in the sum, of each shard.
    summed: Vec<bool>,
    sum: Pairs<GradientsParams>,
    /// Once all are in the sum.
    gradients: Option<GradientsParams>,
}

impl Crew {
    /// This thread alone, on any device.
    pub fn alone() -> Self {
        Self::default()
    }

    /// Several members, which compute on the CPU.
    pub fn of(together: Together) -> Self {
        Self { members: Members::Several(Box::new(together)), ..Self::default() }
    }

    /// Members; 1: this thread alone.
    pub fn size(&self) -> usize {
        match &self.members {
            Members::Alone => 1,
            Members::Several(together) => together.size(),
        }
    }

    /// Why it has become this thread alone, as a part of a sentence; told once.
    pub fn given_up(&mut self) -> Option<String> {
        self.given_up.take()
    }

    /// Begins a batch in the place of one that is not through. `model`: on the `device`, with autodiff. `keeps`: whether memory for
    /// the way back of the whole batch is there.
    pub fn begin(&mut self, mut shards: Vec<Shard>, model: &TextEncoder, keeps: bool, device: &Device) {
        let words = Words::of(&mut shards, model);
        let model = words.as_ref().map_or_else(|| model.clone(), |words| words.narrow(model));
        self.take_up(Batch::new(shards, model, words, keeps, device), true);
    }

    /// Embeds without a way back, in the place of a batch that is not through. `model`: the same each time, of a crew that does nothing
    /// else. `device`: with autodiff.
    ///
    /// # Shapes
    /// `[sentences, embedding_size]`, one shard after the other, not normalised, without autodiff.
    pub async fn embed(&mut self, model: &TextEncoder, shards: Vec<Shard>, device: &Device) -> Tensor<2> {
        self.take_up(Batch::new(shards, model.clone(), None, false, device), false);
        loop {
            if let Some(embeddings) = self.embeddings() {
                self.drop_batch();
                return embeddings;
            }
            self.advance().await;
        }
    }

    /// `moved`: whether the weights are others than those of the batch before.
    fn take_up(&mut self, batch: Batch, moved: bool) {
        if let Members::Several(together) = &mut self.members {
            together.begin(batch.shards.len(), moved);
        }
        self.batch = Some(batch);
    }

    /// Lets go of a batch that is not through.
    pub fn drop_batch(&mut self) {
        self.batch = None;
    }

    /// Takes one shard one way, or waits until somebody has.
    pub async fn advance(&mut self) {
        let Some(batch) = &mut self.batch else { return };
        match &mut self.members {
            Members::Alone => batch.advance(),
            Members::Several(together) => {
                if let Err(GivenUp(reason)) = together.advance(batch).await {
                    self.members = Members::Alone;
                    self.given_up = Some(reason);
                }
            }
        }
    }

    /// The embeddings of all shards, one after the other, without autodiff; once, when all are there.
    ///
    /// # Shapes
    /// `[sentences, embedding_size]`
    pub fn embeddings(&self) -> Option<Tensor<2>> {
        let batch = self.batch.as_ref().filter(|batch| batch.gradient.is_none())?;
        let embedded: Option<Vec<_>> = batch.embedded.iter().cloned().collect();
        embedded.map(|embedded| Tensor::cat(embedded, 0))
    }

    /// Sends them back. `gradient`: `∂L/∂E` of [`Self::embeddings`], without autodiff.
    pub fn send_back(&mut self, gradient: &Tensor<2>) {
        if let Some(batch) = &mut self.batch {
            let part = |rows: std::ops::Range<usize>| gradient.clone().narrow(0, rows.start, rows.len());
            batch.gradient = Some(ranges(&batch.shards).map(part).collect());
        }
    }

    /// The gradients of the whole batch, which is through then. `model`: as in [`Self::begin`].
    pub fn gradients(&mut self, model: &TextEncoder) -> Option<GradientsParams> {
        let Batch { words, gradients, .. } = self.batch.take_if(|batch| batch.gradients.is_some())?;
        let mut gradients = gradients?;
        words.iter().for_each(|words| words.widen(model, &mut gradients));
        Some(gradients)
    }
}

impl Batch {
    fn new(shards: Vec<Shard>, model: TextEncoder, words: Option<Words>, keeps: bool, device: &Device) -> Self {
        let count = shards.len();
        Self {
            shards,
            model,
            words,
            keeps,
            device: device.clone(),
            graphs: Graphs::default(),
            embedded: vec![None; count],
            gradient: None,
            summed: vec![false; count],
            sum: Pairs::new(count),
            gradients: None,
        }
    }

    fn advance(&mut self) {
        let next = match &self.gradient {
            None => self.embedded.iter().position(Option::is_none),
            Some(_) => self.summed.iter().position(|is_in| !is_in),
        };
        if let Some(shard) = next {
            self.advance_shard(shard);
        }
    }

    /// Takes a shard the way that the batch goes; whether that was the way back.
    fn advance_shard(&mut self, at: usize) -> bool {
        let (shard, model) = (&self.shards[at], &self.model);
        let Some(gradient) = &self.gradient else {
            self.embedded[at] = Some(self.graphs.forward(model, at, shard, self.keeps, &self.device));
            return false;
        };
        let gradients = self.graphs.backward(model, at, shard, gradient[at].clone(), &self.device);
        self.add(Block { first: at, size: 1 }, gradients);
        true
    }

    /// `gradients`: the sum of a block's, in pairs.
    fn add(&mut self, block: Block, gradients: GradientsParams) {
        self.summed[block.shards(self.shards.len())].fill(true);
        self.gradients = self.sum.add(block, gradients, |one, other| numbers::sum(&self.model, one, other));
    }
}
