//! AdamW (Loshchilov and Hutter 2019, <https://arxiv.org/abs/1711.05101>), number by number as
//! `torch.optim.AdamW` and burn's own `AdamW` have it, with what that one lacks: its moments can be read without waiting for
//! the device, and they never become subnormal.
//!
//! ```text
//! m = β₁ m + (1 - β₁) g        v = β₂ v + (1 - β₂) g²
//! θ = θ (1 - lr λ) - lr · m / (1 - β₁ᵗ) / (√(v / (1 - β₂ᵗ)) + ε)
//! ```
//!
//! Where the gradient stays 0 (the vectors of words that no batch holds) m shrinks to the smallest numbers that a 32-bit float
//! can hold only in part, and processors compute with those many times more slowly: a step took two to three times as long
//! from the 800th on, for ever. Every `FLUSH_EVERY` steps what is below `NOTHING` becomes 0. Neither changes a weight: beside
//! ε such an m moves nothing, and such a v adds nothing.

use std::any::Any;
use std::collections::HashMap;

use burn::module::{Module, ModuleMapper, Param, ParamId};
use burn::optim::GradientsParams;
use burn::tensor::Tensor;

const BETA_1: f32 = 0.9;
const BETA_2: f32 = 0.999;
const EPSILON: f32 = 1e-8;
/// Moments below this are 0.
const NOTHING: f32 = 1e-30;
/// Steps in which 1e-30 shrinks to 1e-33, far from the 1e-38 where numbers become subnormal.
const FLUSH_EVERY: u32 = 64;

/// The optimizer of one model: its moments.
#[derive(Default)]
pub struct AdamW {
    /// [`Moments`] of each parameter that has had a gradient.
    moments: HashMap<ParamId, Box<dyn Any>>,
}

/// What AdamW remembers of one parameter.
///
/// # Shapes
/// Both tensors are like the parameter, without autodiff.
#[derive(Clone)]
pub struct Moments<const D: usize> {
    /// m: the running mean of the gradient.
    pub first: Tensor<D>,
    /// v: the running mean of its square.
    pub second: Tensor<D>,
    /// t: steps in which the parameter had a gradient.
    pub steps: u32,
}

impl AdamW {
    /// Moves every parameter of the model that has a gradient. `weight_decay`: λ.
    pub fn step<M: Module>(
        &mut self,
        model: M,
        gradients: GradientsParams,
        learning_rate: f64,
        weight_decay: f64,
    ) -> M {
        // Rounded to what burn's own optimizer takes, so that the numbers are the same.
        let decay = learning_rate * f64::from(weight_decay as f32);
        model.map(&mut Update { moments: &mut self.moments, gradients, learning_rate, decay })
    }

    /// None: the parameter has had no gradient yet.
    pub fn moments<const D: usize>(&self, parameter: ParamId) -> Option<&Moments<D>> {
        self.moments.get(&parameter)?.downcast_ref()
    }

    pub fn set_moments<const D: usize>(&mut self, parameter: ParamId, moments: Moments<D>) {
        self.moments.insert(parameter, Box::new(moments));
    }
}

struct Update<'a> {
    moments: &'a mut HashMap<ParamId, Box<dyn Any>>,
    gradients: GradientsParams,
    learning_rate: f64,
    decay: f64,
}

impl ModuleMapper for Update<'_> {
    fn map_float<const D: usize>(&mut self, param: Param<Tensor<D>>) -> Param<Tensor<D>> {
        let (id, tensor, mapper) = param.consume();
        let Some(gradient) = self.gradients.remove::<D>(id) else {
            return Param::from_mapped_value(id, tensor, mapper);
        };
        let former = self.moments.remove(&id).and_then(|moments| moments.downcast::<Moments<D>>().ok());
        let moments = Moments::after(former.map(|moments| *moments), gradient);
        let delta = moments.delta().mul_scalar(self.learning_rate);
        let trains = tensor.is_require_grad();
        let weight = tensor.inner();
        let weight = if self.decay == 0.0 { weight } else { weight.mul_scalar(1.0 - self.decay) };
        let weight = Tensor::from_inner(weight.sub(delta));
        self.moments.insert(id, Box::new(moments));
        Param::from_mapped_value(id, if trains { weight.require_grad() } else { weight }, mapper)
    }
}

impl<const D: usize> Moments<D> {
    fn after(former: Option<Self>, gradient: Tensor<D>) -> Self {
        let first = gradient.clone().mul_scalar(1.0 - BETA_1);
        let second = gradient.square().mul_scalar(1.0 - BETA_2);
        let Some(former) = former else { return Self { first, second, steps: 1 } };
        let steps = former.steps + 1;
        let (first, second) =
            (former.first.mul_scalar(BETA_1).add(first), former.second.mul_scalar(BETA_2).add(second));
        if steps.is_multiple_of(FLUSH_EVERY) {
            Self { first: flush(first), second: flush(second), steps }
        } else {
            Self { first, second, steps }
        }
    }

    fn delta(&self) -> Tensor<D> {
        let steps = self.steps as i32;
        let first = self.first.clone().div_scalar(1.0 - BETA_1.powi(steps));
        let second = self.second.clone().div_scalar(1.0 - BETA_2.powi(steps));
        first.div(second.sqrt().add_scalar(EPSILON))
    }
}

fn flush<const D: usize>(moments: Tensor<D>) -> Tensor<D> {
    let nothing = moments.clone().abs().lower_scalar(NOTHING);
    moments.mask_fill(nothing, 0.0)
}
