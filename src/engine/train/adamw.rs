//! AdamW (Loshchilov and Hutter 2019, <https://arxiv.org/abs/1711.05101>), number by number as
//! `torch.optim.AdamW` and burn's own `AdamW` have it, with what that one lacks: its moments can be read without waiting for
//! the device, and on the CPU a step is one pass over weights, gradient and moments.
//!
//! ```text
//! m = β₁ m + (1 - β₁) g        v = β₂ v + (1 - β₂) g²
//! θ = θ (1 - lr λ) - lr · m / (1 - β₁ᵗ) / (√(v / (1 - β₂ᵗ)) + ε)
//! ```
//!
//! Word vectors whose words no batch holds move as well, as PyTorch's dense AdamW has it: their moments and they themselves
//! shrink. Where the gradient stays 0, m would come to the smallest numbers that a 32-bit float can hold only in part, and
//! processors compute with those many times more slowly: a step took two to three times as long from the 800th on, for ever.
//! On the CPU what is below `NOTHING` becomes 0 in the same pass. For moments that changes no weight: beside ε such an m moves
//! nothing, and such a v adds nothing.

mod packing;

use burn::module::{Module, ModuleMapper, Param, ParamId};
use burn::optim::GradientsParams;
use burn::tensor::{Device, Tensor, TensorData};

use packing::{Apart, Packed, pack};

const BETA_1: f32 = 0.9;
const BETA_2: f32 = 0.999;
const EPSILON: f32 = 1e-8;
/// Moments and weights below this are 0 on the CPU; subnormal are those below 1.2e-38.
const NOTHING: f32 = 1e-30;

/// The optimizer of one model: its moments.
#[derive(Default)]
pub struct AdamW {
    /// Of each parameter that has had a gradient, but for those that are packed.
    moments: Apart,
    /// On a GPU.
    packed: Option<Packed>,
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
    /// Moves every parameter of the model that has a gradient. `model`: what the last step gave. `weight_decay`: λ.
    pub fn step<M: Module>(
        &mut self,
        model: M,
        gradients: GradientsParams,
        learning_rate: f64,
        weight_decay: f64,
    ) -> M {
        // Rounded to what burn's own optimizer takes, so that the numbers are the same.
        let decay = learning_rate * f64::from(weight_decay as f32);
        let on_gpu = model.devices().iter().any(|device| device.clone().without_autodiff() != Device::flex());
        self.step_with(model, gradients, learning_rate, decay, on_gpu)
    }

    /// `packs`: small parameters go together.
    fn step_with<M: Module>(
        &mut self,
        model: M,
        mut gradients: GradientsParams,
        learning_rate: f64,
        decay: f64,
        packs: bool,
    ) -> M {
        let model = if packs { self.step_packed(model, &mut gradients, learning_rate, decay) } else { model };
        model.map(&mut Update { moments: &mut self.moments, gradients, learning_rate, decay })
    }

    /// None: the parameter has had no gradient yet.
    pub fn moments<const D: usize>(&self, parameter: ParamId) -> Option<Moments<D>> {
        match self.moments.get(&parameter) {
            Some(moments) => moments.downcast_ref().cloned(),
            None => self.packed.as_ref()?.moments(parameter),
        }
    }

    pub fn set_moments<const D: usize>(&mut self, parameter: ParamId, moments: Moments<D>) {
        self.moments.insert(parameter, Box::new(moments));
    }

    /// Moves what is small enough to be moved together, and takes its gradients out of `gradients`.
    fn step_packed<M: Module>(
        &mut self,
        model: M,
        gradients: &mut GradientsParams,
        learning_rate: f64,
        decay: f64,
    ) -> M {
        let Self { moments, packed } = self;
        let Some(gradient) = pack(&model, packed, moments, gradients) else { return model };
        let packed = packed.as_mut().expect("it holds what these are the gradients of");
        let pass = Pass::new(packed.moments.steps + 1, learning_rate, decay);
        (packed.weights, packed.moments) = pass.on_device(packed.weights.clone(), gradient, packed.moments.clone());
        packed.put_into(model)
    }
}

struct Update<'a> {
    moments: &'a mut Apart,
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
        let moments = former.map_or_else(|| Moments::none(&gradient), |moments| *moments);
        let pass = Pass::new(moments.steps + 1, self.learning_rate, self.decay);
        let trains = tensor.is_require_grad();
        let weight = tensor.inner();
        let (weight, moments) = if gradient.device() == Device::flex() {
            pass.on_host(weight, gradient, moments)
        } else {
            pass.on_device(weight, gradient, moments)
        };
        let weight = Tensor::from_inner(weight);
        self.moments.insert(id, Box::new(moments));
        Param::from_mapped_value(id, if trains { weight.require_grad() } else { weight }, mapper)
    }
}

impl<const D: usize> Moments<D> {
    /// Before the first step.
    pub(super) fn none(gradient: &Tensor<D>) -> Self {
        Self { first: gradient.zeros_like(), second: gradient.zeros_like(), steps: 0 }
    }
}

/// What a step does to every number of a parameter.
struct Pass {
    /// t, this step included.
    steps: u32,
    /// 1 - β₁ᵗ
    correction_1: f32,
    /// 1 - β₂ᵗ
    correction_2: f32,
    learning_rate: f32,
    /// 1 - lr λ
    kept: f32,
}

impl Pass {
    fn new(steps: u32, learning_rate: f64, decay: f64) -> Self {
        let power = |beta: f32| beta.powi(steps as i32);
        Self {
            steps,
            correction_1: 1.0 - power(BETA_1),
            correction_2: 1.0 - power(BETA_2),
            learning_rate: learning_rate as f32,
            kept: (1.0 - decay) as f32,
        }
    }

    /// By operations of burn, which a GPU takes together as it likes.
    fn on_device<const D: usize>(
        &self,
        weight: Tensor<D>,
        gradient: Tensor<D>,
        Moments { first, second, .. }: Moments<D>,
    ) -> (Tensor<D>, Moments<D>) {
        let first = first.mul_scalar(BETA_1).add(gradient.clone().mul_scalar(1.0 - BETA_1));
        let second = second.mul_scalar(BETA_2).add(gradient.square().mul_scalar(1.0 - BETA_2));
        let corrected = second.clone().div_scalar(self.correction_2);
        let delta = first.clone().div_scalar(self.correction_1).div(corrected.sqrt().add_scalar(EPSILON));
        let weight = weight.mul_scalar(self.kept).sub(delta.mul_scalar(self.learning_rate));
        (weight, Moments { first, second, steps: self.steps })
    }

    /// In the memory in which weight and moments lie, where nobody else holds them.
    fn on_host<const D: usize>(
        &self,
        weight: Tensor<D>,
        gradient: Tensor<D>,
        Moments { first, second, .. }: Moments<D>,
    ) -> (Tensor<D>, Moments<D>) {
        let device = gradient.device();
        let gradient = gradient.into_data();
        let [mut weight, mut first, mut second] = [weight, first, second].map(Tensor::into_data);
        self.over(numbers(&mut weight), floats(&gradient), numbers(&mut first), numbers(&mut second));
        let [weight, first, second] = [weight, first, second].map(|data| Tensor::from_data(data, &device));
        (weight, Moments { first, second, steps: self.steps })
    }

    /// The same operations in the same order as [`Self::on_device`], so that a number comes out the same.
    fn over(&self, weights: &mut [f32], gradients: &[f32], firsts: &mut [f32], seconds: &mut [f32]) {
        let &Self { correction_1, correction_2, learning_rate, kept, .. } = self;
        for (((weight, gradient), first), second) in weights.iter_mut().zip(gradients).zip(firsts).zip(seconds) {
            *first = or_nothing(*first * BETA_1 + *gradient * (1.0 - BETA_1));
            *second = or_nothing(*second * BETA_2 + *gradient * *gradient * (1.0 - BETA_2));
            let delta = *first / correction_1 / ((*second / correction_2).sqrt() + EPSILON);
            *weight = or_nothing(*weight * kept - delta * learning_rate);
        }
    }
}

fn or_nothing(value: f32) -> f32 {
    if value.abs() < NOTHING { 0.0 } else { value }
}

fn floats(data: &TensorData) -> &[f32] {
    data.as_slice().expect("what is trained is 32-bit floats")
}

fn numbers(data: &mut TensorData) -> &mut [f32] {
    data.as_mut_slice().expect("what is trained is 32-bit floats")
}
