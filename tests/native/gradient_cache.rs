//! A batch in chunks has the gradients of the batch in one piece.

use burn::module::{Module, ModuleVisitor, Param};
use burn::optim::GradientsParams;
use burn::tensor::{Device, Int, Tensor};
use embassy_futures::block_on;
use triplet_playground::config::{Config, Encoder, LossFunction, Mining};
use triplet_playground::engine::crew::Crew;
use triplet_playground::engine::crew::shard::deal;
use triplet_playground::engine::encoder::{Dropout, EncoderConfig, Pooling, SimpleEncoderConfig, TextEncoder, Tokens};
use triplet_playground::engine::metric::cosent::ScoreOrder;
use triplet_playground::engine::metric::loss::{GivenTriplets, LossConfig, in_batch_loss};
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::metric::ranking::{Ranking, Ranks};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::pass::Pass;

use crate::support::{assert_close, tiny_transformer};

/// Lengths differ, so that chunks are padded to other widths than the batch.
const SENTENCES: [&[u32]; 7] =
    [&[3, 5, 7], &[9], &[4, 4, 6, 8, 10, 3, 12], &[11, 2], &[13, 14, 15, 16, 1], &[7, 5], &[2, 2, 2, 9]];
const GROUPS: [usize; 7] = [0, 0, 1, 1, 1, 2, 2];

fn encoder(config: &Config, device: &Device) -> TextEncoder {
    let shape = match config.encoder {
        Encoder::Simple => EncoderConfig::Simple(SimpleEncoderConfig { vocabulary: 20, size: 12 }),
        Encoder::Transformer | Encoder::Pretrained => tiny_transformer(Pooling::Mean, config.dropout),
    };
    shape.init(5, device)
}

fn roles(device: &Device) -> Box<Roles> {
    let members: Vec<Member> = GROUPS.iter().map(|group| Member { group: *group, negative_only: false }).collect();
    Box::new(Roles::new(&members, &device.clone().without_autodiff()))
}

fn plan(config: &Config, device: &Device) -> Plan {
    if config.loss == LossFunction::Ranking {
        let is_negative = (0..7).flat_map(|anchor| [1, 3, 4, 6].map(|other| GROUPS[anchor] != GROUPS[other])).collect();
        let rows = [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (5, 3), (6, 3)].into();
        Plan::Ranked(Box::new(Ranking::new(&Ranks { rows, candidates: vec![1, 3, 4, 6], is_negative }, device)))
    } else if config.loss == LossFunction::Cosent {
        let pairs = [(0, 1, 4.5), (2, 3, 3.0), (4, 5, 0.5), (6, 0, 3.0), (1, 3, 1.0)];
        Plan::Scored(Box::new(ScoreOrder::new(&pairs, device)))
    } else if config.mining.in_batch() {
        Plan::InBatch(roles(device))
    } else {
        let rows = [(0, 1, vec![2, 5]), (2, 3, vec![0]), (5, 6, vec![1, 4, 2])];
        Plan::Given(Box::new(GivenTriplets::new(&rows, device)))
    }
}

/// Of all weights, one after the other.
fn values(model: &TextEncoder, gradients: &GradientsParams) -> Vec<f32> {
    struct Collect<'a>(&'a GradientsParams, Vec<f32>);
    impl ModuleVisitor for Collect<'_> {
        fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
            let gradient = self.0.get::<D>(param.id).expect("every weight takes part");
            self.1.extend(gradient.into_data().try_to_vec::<f32>().expect("32-bit floats"));
        }
    }
    let mut collect = Collect(gradients, Vec::new());
    model.visit(&mut collect);
    collect.1
}

/// The gradients and the loss.
fn pass(model: &TextEncoder, config: &Config, size: usize, device: &Device) -> (Vec<f32>, f32) {
    let rows = SENTENCES.iter().map(|ids| ids.to_vec()).collect();
    let batch = Batch { rows, plan: plan(config, device), device: device.clone() };
    let config = Config { chunk: size as u32, ..config.clone() };
    let mut crew = Crew::alone();
    let mut pass = Pass::begin(batch, &config, model, 3, true, &mut crew);
    let mut advance = || block_on(pass.advance(model, &mut crew));
    let pass = std::iter::repeat_with(&mut advance).take(50).flatten().next().expect("it ends");
    let loss = pass.figures.expect("they were asked for").loss.loss.into_scalar();
    (values(model, &pass.gradients), loss)
}

#[test]
fn chunks_of_any_size_have_the_gradients_of_one_piece() {
    let device = Device::flex().autodiff();
    for encoder_kind in [Encoder::Simple, Encoder::Transformer] {
        let minings =
            [Mining::GivenTriplets, Mining::HardestOfGiven, Mining::BatchHard, Mining::BatchSemiHard, Mining::BatchAll];
        let triplets = minings.map(|mining| (LossFunction::Triplet, mining));
        let others = [LossFunction::Ranking, LossFunction::Cosent].map(|loss| (loss, Mining::BatchHard));
        for (loss, mining) in triplets.into_iter().chain(others) {
            let config = Config { encoder: encoder_kind, loss, mining, dropout: 0.0, margin: 0.9, ..Config::default() };
            let model = encoder(&config, &device);
            let (expected, value) = pass(&model, &config, SENTENCES.len(), &device);
            assert!(value > 0.0, "there is something to learn by {loss:?} {mining:?}");
            for size in 1..SENTENCES.len() {
                let name = format!("{encoder_kind:?} by {loss:?} {mining:?} in chunks of {size}");
                let (gradients, other) = pass(&model, &config, size, &device);
                assert_close(&name, &gradients, &expected, 1e-5);
                assert_close(&format!("loss of {name}"), &[other], &[value], 1e-6);
            }
        }
    }
}

#[test]
fn a_chunk_drops_the_same_both_times() {
    let device = Device::flex().autodiff();
    let config = Config { encoder: Encoder::Transformer, dropout: 0.3, margin: 0.9, ..Config::default() };
    let model = encoder(&config, &device);
    let dealt = deal(&SENTENCES.map(<[u32]>::len), 3, None);
    let embedded = dealt.iter().zip(0..).map(|(sentences, chunk)| {
        let rows: Vec<&[u32]> = sentences.iter().map(|sentence| SENTENCES[*sentence]).collect();
        let dropout = &mut Dropout::of_step(config.seed, 3, chunk, &device);
        model.forward_training(Tokens::new(&rows, &device), dropout)
    });
    let place = |sentence| dealt.concat().iter().position(|dealt| *dealt == sentence).expect("each is dealt") as i32;
    let places = std::array::from_fn::<i32, 7, _>(place);
    let embeddings = Tensor::cat(embedded.collect(), 0).select(0, Tensor::<1, Int>::from_data(places, &device));
    let loss = in_batch_loss(embeddings, &roles(&device), &LossConfig::from(&config), true);
    let expected = GradientsParams::from_grads(loss.surrogate.backward(), &model);
    let (gradients, value) = pass(&model, &config, 3, &device);
    assert_close("gradients", &gradients, &values(&model, &expected), 1e-5);
    let figures = loss.figures.expect("they were asked for");
    assert_close("loss", &[value], &[figures.loss.into_scalar()], 1e-6);
    assert_ne!(
        gradients,
        pass(&model, &Config { seed: 1, ..config }, 3, &device).0,
        "another seed drops other numbers"
    );
}
