//! A batch in the memory of a part of it, with the gradients of the whole (Gao et al. 2021,
//! <https://arxiv.org/abs/2101.06983>).
//!
//! Triplets are chosen among all sentences of a batch, so that a large one cannot simply be trained in parts. But of the loss
//! an encoder only needs `∂L/∂E`, the gradient of its embeddings: the batch is embedded in chunks without a graph, the loss and
//! that gradient are taken of all of them, and then each chunk goes through the encoder once more, with a graph, and back with
//! its rows of the gradient. The sums of the chunks' gradients are those of the batch in one piece; what it costs is the second
//! forward pass.

use burn::module::Module;
use burn::optim::{GradientsAccumulator, GradientsParams};
use burn::tensor::Tensor;

use super::batch::{Batch, Plan};
use crate::config::{Config, Encoder};
use crate::engine::encoder::{Dropout, TextEncoder, Tokens};
use crate::engine::metric::cosent::cosent_loss;
use crate::engine::metric::loss::{Loss, LossConfig, LossFigures, given_loss, in_batch_loss};
use crate::engine::metric::ranking::ranking_loss;

/// What a batch gives.
pub struct Pass {
    pub gradients: GradientsParams,
    /// Where they were asked for.
    pub figures: Option<PassFigures>,
}

/// All are `[1]`, or of [`LossFigures`], and without autodiff.
pub struct PassFigures {
    pub loss: LossFigures,
    pub embedding_norm: Tensor<1>,
}

/// A batch on its way through an encoder, a chunk at a time.
pub struct GradientCache {
    chunks: Vec<Tokens>,
    plan: Plan,
    config: Config,
    /// The step that it is of, counted from 1: dropout follows from it.
    step: u32,
    observe: bool,
    stage: Stage,
}

enum Stage {
    /// Chunks embedded so far, without autodiff.
    Embedding(Vec<Tensor<2>>),
    Backward(Box<Backward>),
}

/// The loss is known, and goes back.
struct Backward {
    /// Chunks that are through.
    done: usize,
    /// `∂L/∂E` of all of them, without autodiff.
    gradient: Tensor<2>,
    sum: GradientsAccumulator<TextEncoder>,
    figures: Option<PassFigures>,
}

impl GradientCache {
    pub fn new(batch: Batch, config: &Config, step: u32, observe: bool) -> Self {
        let Batch { chunks, plan } = batch;
        Self { chunks, plan, config: config.clone(), step, observe, stage: Stage::Embedding(Vec::new()) }
    }

    /// The settings that the batch is trained with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Takes one chunk one stage further, a batch of one chunk from beginning to end. What came of it after the last.
    pub fn advance(&mut self, model: &TextEncoder) -> Option<Pass> {
        if let [tokens] = self.chunks.as_slice() {
            return Some(self.whole(model, tokens.clone()));
        }
        match &mut self.stage {
            Stage::Embedding(embedded) if embedded.len() < self.chunks.len() => {
                let at = embedded.len();
                let tokens = self.chunks[at].clone().inner();
                let mut dropout = dropout(&self.config, self.step, at, &tokens);
                embedded.push(model.valid().forward_training(tokens, &mut dropout));
                None
            }
            Stage::Embedding(embedded) => {
                let embeddings = Tensor::from_inner(Tensor::cat(std::mem::take(embedded), 0)).require_grad();
                let loss = loss(embeddings.clone(), &self.plan, &self.config, self.observe);
                let figures = PassFigures::of(&embeddings, loss.figures);
                let gradients = loss.surrogate.backward();
                let gradient = embeddings.grad(&gradients).expect("the loss is one of the embeddings");
                let sum = GradientsAccumulator::new();
                self.stage = Stage::Backward(Box::new(Backward { done: 0, gradient, sum, figures }));
                None
            }
            Stage::Backward(backward) => {
                let Backward { done, gradient, sum, figures } = &mut **backward;
                let tokens = self.chunks[*done].clone();
                let mut dropout = dropout(&self.config, self.step, *done, &tokens);
                let embeddings = model.forward_training(tokens, &mut dropout);
                let rows = embeddings.dims()[0];
                let before: usize = self.chunks[..*done].iter().map(Tokens::sentences).sum();
                let rows = Tensor::from_inner(gradient.clone().narrow(0, before, rows));
                let gradients = GradientsParams::from_grads(embeddings.mul(rows).sum().backward(), model);
                sum.accumulate(model, gradients);
                *done += 1;
                (*done == self.chunks.len()).then(|| Pass { gradients: sum.grads(), figures: figures.take() })
            }
        }
    }

    fn whole(&self, model: &TextEncoder, tokens: Tokens) -> Pass {
        let mut dropout = dropout(&self.config, self.step, 0, &tokens);
        let embeddings = model.forward_training(tokens, &mut dropout);
        let loss = loss(embeddings.clone(), &self.plan, &self.config, self.observe);
        let figures = PassFigures::of(&embeddings, loss.figures);
        Pass { gradients: GradientsParams::from_grads(loss.surrogate.backward(), model), figures }
    }
}

impl PassFigures {
    fn of(embeddings: &Tensor<2>, loss: Option<LossFigures>) -> Option<Self> {
        let norm = |embeddings: &Tensor<2>| embeddings.clone().inner().square().sum_dim(1).sqrt().mean();
        loss.map(|loss| Self { loss, embedding_norm: norm(embeddings) })
    }
}

fn loss(embeddings: Tensor<2>, plan: &Plan, config: &Config, observe: bool) -> Loss {
    match plan {
        Plan::InBatch(roles) => in_batch_loss(embeddings, roles, &LossConfig::from(config), observe),
        Plan::Given(triplets) => given_loss(embeddings, triplets, &LossConfig::from(config), observe),
        Plan::Ranked(ranking) => ranking_loss(embeddings, ranking, config.scale as f32, observe),
        Plan::Scored(order) => cosent_loss(embeddings, order, config.scale as f32, observe),
    }
}

/// The same for a chunk each time that it goes through the encoder.
fn dropout(config: &Config, step: u32, chunk: usize, tokens: &Tokens) -> Dropout {
    match config.encoder {
        Encoder::Simple => Dropout::off(),
        Encoder::Transformer | Encoder::Pretrained => {
            Dropout::of_step(config.seed, step, chunk as u32, &tokens.ids.device())
        }
    }
}
