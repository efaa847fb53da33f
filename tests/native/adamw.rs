//! The optimizer against burn's own, and its moments in long runs.

use burn::module::{Module, Param};
use burn::optim::{AdamWConfig, GradientsParams};
use burn::tensor::{Device, Tensor, TensorData};
use triplet_playground::engine::train::adamw::AdamW;

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

#[test]
fn moments_of_weights_that_rest_become_0_and_never_subnormal() {
    let device = Device::flex().autodiff();
    let mut weights = weights(&device);
    let mut optimizer = AdamW::default();
    for step in 0..2_000 {
        let gradient = gradients(&weights, step, if step < 3 { 1.0 } else { 0.0 });
        weights = optimizer.step(weights, gradient, 0.01, 0.0);
        let moments = optimizer.moments::<2>(weights.table.id).expect("it has had gradients");
        let numbers = [floats(moments.first.clone()), floats(moments.second.clone())].concat();
        assert_eq!(numbers.iter().filter(|number| number.is_subnormal()).count(), 0, "step {step}");
    }
    let moments = optimizer.moments::<2>(weights.table.id).expect("it has had gradients");
    assert!(floats(moments.first.clone()).iter().all(|number| *number == 0.0));
    assert!(floats(moments.second.clone()).iter().any(|number| *number > 0.0));
}
