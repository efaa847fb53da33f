//! The optimizer against burn's own, and its moments in long runs.

use burn::module::{Module, Param};
use burn::optim::{AdamWConfig, GradientsParams};
use burn::tensor::{Device, Tensor, TensorData};
use triplet_playground::engine::encoder::{EncoderConfig, SimpleEncoderConfig, TextEncoder};
use triplet_playground::engine::train::adamw::AdamW;
use triplet_playground::engine::train::batch::Batch;
use triplet_playground::engine::train::sampler::Draw;
use triplet_playground::engine::train::trainer::Trainer;
use triplet_playground::text::dataset::relations::Relation;

use crate::course::config;
use crate::support::floats;

#[derive(Module, Debug)]
struct Weights {
    table: Param<Tensor<2>>,
    bias: Param<Tensor<1>>,
}

fn weights(device: &Device) -> Weights {
    let values: Vec<f32> = (0..12).map(|at| (at as f32 * 0.7).sin()).collect();
    Weights {
        table: Param::from_tensor(Tensor::from_data(TensorData::new(values, [4, 3]), device)),
        bias: Param::from_tensor(Tensor::from_data(TensorData::new(vec![0.5f32, -0.25, 1.0], [3]), device)),
    }
}

/// Gradients of something that depends on the step. `scale` 0: all of them are 0.
fn gradients(weights: &Weights, step: u32, scale: f32) -> GradientsParams {
    let table = weights.table.val().mul_scalar(1.0 + step as f32 * 0.01).sin();
    let loss = table.add(weights.bias.val().unsqueeze_dim(0).square()).sum().mul_scalar(scale);
    GradientsParams::from_grads(loss.backward(), weights)
}

#[test]
fn every_step_is_that_of_burns_adamw_bit_for_bit() {
    let device = Device::flex().autodiff();
    for decay in [0.0, 0.01, 0.3] {
        let (mut ours, mut theirs) = (weights(&device), weights(&device));
        let mut optimizer = AdamW::default();
        let mut reference = AdamWConfig::new().with_epsilon(1e-8).with_weight_decay(decay as f32).init();
        for step in 0..200 {
            let rate = 0.01 / f64::from(1 + step % 7);
            let gradient = gradients(&ours, step, 1.0);
            ours = optimizer.step(ours, gradient, rate, decay);
            let gradient = gradients(&theirs, step, 1.0);
            theirs = reference.step(rate, theirs, gradient);
        }
        assert_eq!(floats(ours.table.val()), floats(theirs.table.val()), "weight decay {decay}");
        assert_eq!(floats(ours.bias.val()), floats(theirs.bias.val()), "weight decay {decay}");
    }
}

/// A high decay, so that weights come near to 0 as well.
#[test]
fn moments_and_weights_that_rest_become_0_and_never_subnormal() {
    let device = Device::flex().autodiff();
    let mut weights = weights(&device);
    let mut optimizer = AdamW::default();
    let mut numbers = Vec::new();
    for step in 0..2_000 {
        let gradient = gradients(&weights, step, if step < 3 { 1.0 } else { 0.0 });
        weights = optimizer.step(weights, gradient, 0.1, 0.5);
        let moments = optimizer.moments::<2>(weights.table.id).expect("it has had gradients");
        numbers = [moments.first.clone(), moments.second.clone(), weights.table.val()].map(floats).to_vec();
        let subnormal = numbers.iter().flatten().filter(|number| number.is_subnormal()).count();
        assert_eq!(subnormal, 0, "step {step}");
    }
    assert!(numbers[0].iter().all(|first| *first == 0.0));
    assert!(numbers[1].iter().any(|second| *second > 0.0));
    assert!(numbers[2].iter().all(|weight| *weight == 0.0));
}

/// Whose triplets all keep a margin of 0 before long.
#[test]
fn nothing_that_is_trained_becomes_subnormal_where_nothing_is_left_to_learn() {
    let config = config("encoder=simple&embedding_size=16&mining=batch_hard&margin=0&learning_rate=0.01");
    let device = Device::flex().autodiff();
    let model = EncoderConfig::Simple(SimpleEncoderConfig { vocabulary: 40, size: 16 }).init(3, &device);
    let ids: Vec<Vec<u32>> = (0..12).map(|row| vec![1 + row / 3, 10 + row, 30 + row % 2]).collect();
    let relation = |row: usize, other: usize| match (row == other, row / 3 == other / 3) {
        (true, _) => Relation::Neutral,
        (false, true) => Relation::Positive,
        (false, false) => Relation::Negative,
    };
    let relations = (0..12 * 12).map(|at| relation(at / 12, at % 12)).collect();
    let draw = Draw::Grouped { sentences: (0..12).collect(), relations };
    let mut trainer = Trainer::new(model);
    for step in 0..2_000 {
        trainer.step(Batch::new(&draw, 0, &ids, &device).expect("it has triplets"), &config, false);
        if step % 50 == 49 {
            let TextEncoder::Simple(encoder) = trainer.model() else { panic!("it is the simple encoder") };
            let table = &encoder.embedding.weight;
            let moments = trainer.optimizer().moments::<2>(table.id).expect("it has had gradients").clone();
            let numbers = [moments.first, moments.second, table.val()].map(floats).concat();
            assert_eq!(numbers.iter().filter(|number| number.is_subnormal()).count(), 0, "step {step}");
        }
    }
}
