//! A batch through the encoder, the loss, and back.
//!
//! Triplets are chosen among all sentences of a batch, so that it cannot simply be trained in parts. But of the loss an encoder
//! only needs `∂L/∂E`, the gradient of its embeddings (Gao et al. 2021, <https://arxiv.org/abs/2101.06983>): the shards of a
//! batch are embedded one by one, or at the same time, the loss and that gradient are taken of all of them, and each goes back
//! with its rows of the gradient. The sums of the shards' gradients are those of the batch in one piece. Where the settings ask
//! for chunks, no way back is kept in mind meanwhile: the memory is that of one chunk, and each goes forward twice.

use burn::module::Module;
use burn::optim::GradientsParams;
use burn::tensor::{Device, Int, Tensor, TensorData};

use super::batch::{Batch, Plan};
use crate::config::{Config, Encoder};
use crate::engine::crew::Crew;
use crate::engine::crew::shard::{Draw, Shard, deal, least_tokens};
use crate::engine::encoder::TextEncoder;
use crate::engine::metric::cosent::cosent_loss;
use crate::engine::metric::loss::{Loss, LossConfig, LossFigures, given_loss, in_batch_loss};
use crate::engine::metric::ranking::ranking_loss;

/// What a batch gives.
pub struct Passed {
    pub gradients: GradientsParams,
    /// Where they were asked for.
    pub figures: Option<PassFigures>,
}

/// All are `[1]`, or of [`LossFigures`], and without autodiff.
pub struct PassFigures {
    pub loss: LossFigures,
    pub embedding_norm: Tensor<1>,
}

/// A batch on its way.
pub struct Pass {
    plan: Plan,
    config: Config,
    observe: bool,
    way: Way,
}

enum Way {
    /// In one piece: encoder and loss are one graph.
    Whole(Shard, Device),
    Parts {
        /// Of each sentence of the batch, its row among those of all shards.
        places: Tensor<1, Int>,
        figures: Option<Box<PassFigures>>,
    },
}

impl Pass {
    /// `step`: the one that it is of, counted from 1: dropout follows from it.
    pub fn begin(
        batch: Batch,
        config: &Config,
        model: &TextEncoder,
        step: u32,
        observe: bool,
        crew: &mut Crew,
    ) -> Self {
        let Batch { mut rows, plan, device } = batch;
        let lengths: Vec<usize> = rows.iter().map(Vec::len).collect();
        let dealt = deal(&lengths, config.chunk as usize, least(model, &device));
        let draw = |part: u32| match config.encoder {
            Encoder::Simple => None,
            Encoder::Transformer | Encoder::Pretrained => Some(Draw { seed: config.seed, step, part }),
        };
        let mut take = |sentences: &Vec<usize>| sentences.iter().map(|at| std::mem::take(&mut rows[*at])).collect();
        let shards: Vec<Shard> = dealt
            .iter()
            .zip(0..)
            .map(|(sentences, part)| Shard { rows: take(sentences), dropout: draw(part) })
            .collect();
        let way = match <[Shard; 1]>::try_from(shards) {
            Ok([shard]) => Way::Whole(shard, device),
            Err(shards) => {
                crew.begin(shards, model, config.chunk == 0, &device);
                Way::Parts { places: places(&dealt.concat(), &device), figures: None }
            }
        };
        Self { plan, config: config.clone(), observe, way }
    }

    /// The settings that the batch is trained with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Takes one shard one way further, a batch in one piece from beginning to end. What came of it after the last.
    pub async fn advance(&mut self, model: &TextEncoder, crew: &mut Crew) -> Option<Passed> {
        let Self { plan, config, observe, way } = self;
        match way {
            Way::Whole(shard, device) => {
                let embeddings = shard.embed(model, device);
                let loss = loss(embeddings.clone(), plan, config, *observe);
                let figures = PassFigures::of(&embeddings, loss.figures);
                Some(Passed { gradients: GradientsParams::from_grads(loss.surrogate.backward(), model), figures })
            }
            Way::Parts { places, figures } => {
                crew.advance().await;
                if let Some(embeddings) = crew.embeddings() {
                    let embeddings = Tensor::from_inner(embeddings).require_grad();
                    let loss = loss(embeddings.clone().select(0, places.clone()), plan, config, *observe);
                    *figures = PassFigures::of(&embeddings, loss.figures).map(Box::new);
                    let gradient = embeddings.grad(&loss.surrogate.backward());
                    crew.send_back(&gradient.expect("the loss is one of the embeddings"));
                }
                crew.gradients(model)
                    .map(|gradients| Passed { gradients, figures: figures.take().map(|figures| *figures) })
            }
        }
    }
}

/// Tokens for which a batch is worth to be taken apart, None: never. For a transformer on the CPU it costs little and allows several
/// shards at a time; of the others the gradients of all word vectors are most of the work, and a GPU has its own ways.
fn least(model: &TextEncoder, device: &Device) -> Option<usize> {
    let on_cpu = device.clone().without_autodiff() == Device::flex();
    match model {
        TextEncoder::Transformer(model) => on_cpu.then(|| least_tokens(model.blocks.num_params())),
        TextEncoder::Simple(_) | TextEncoder::Static(_) => None,
    }
}

/// `dealt`: the sentences in the order of the shards.
fn places(dealt: &[usize], device: &Device) -> Tensor<1, Int> {
    let mut places = vec![0i32; dealt.len()];
    dealt.iter().zip(0..).for_each(|(sentence, place)| places[*sentence] = place);
    Tensor::from_data(TensorData::new(places, [dealt.len()]), device)
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
