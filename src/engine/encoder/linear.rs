//! A linear layer that may have a low-rank adapter beside it (LoRA, Hu et al. 2021, <https://arxiv.org/abs/2106.09685>).
//!
//! burn's own `Module::apply_lora` makes the dense weight `W + A B` anew in every pass and its dense gradient on the way back.
//! Here the adapter's part is computed beside the product with the frozen weight, so that nothing of the size of `W` is made.
//! burn also draws A on the device, from N(0, 1 / rank²); here it comes from the run's seed, as all weights do, and from the
//! distribution that PEFT draws it from.

use burn::module::{Module, Param};
use burn::tensor::Tensor;
use burn::tensor::module::linear;

/// `x W + b`, and beside it what the adapter adds.
#[derive(Module, Debug)]
pub struct Linear {
    /// `[input, output]`
    pub weight: Param<Tensor<2>>,
    /// `[output]`
    pub bias: Param<Tensor<1>>,
    pub adapter: Option<Adapter>,
}

/// `scale · x A B`, as PEFT's `lora.Linear` without dropout:
/// <https://github.com/huggingface/peft/blob/v0.21.2/src/peft/tuners/lora/layer.py#L1102>
#[derive(Module, Debug)]
pub struct Adapter {
    /// `[input, rank]`
    pub a: Param<Tensor<2>>,
    /// `[rank, output]`
    pub b: Param<Tensor<2>>,
    /// alpha / rank
    #[module(skip)]
    pub scale: f64,
}

impl Linear {
    /// # Shapes
    /// `[batch, input]` to `[batch, output]`
    pub fn forward(&self, states: Tensor<2>) -> Tensor<2> {
        let product = |states| linear(states, self.weight.val(), Some(self.bias.val()));
        match &self.adapter {
            Some(adapter) => product(states.clone()).add(adapter.forward(states)),
            None => product(states),
        }
    }

    /// Puts what the adapter adds into the weight.
    pub fn merge(&mut self) {
        if let Some(adapter) = self.adapter.take() {
            // Outside of any graph, as a frozen weight is.
            self.weight = self.weight.clone().map(|weight| weight.add(adapter.product().detach()));
        }
    }
}

impl Adapter {
    /// # Shapes
    /// `[batch, input]` to `[batch, output]`
    fn forward(&self, states: Tensor<2>) -> Tensor<2> {
        states.matmul(self.a.val()).mul_scalar(self.scale).matmul(self.b.val())
    }

    /// # Shapes
    /// `[input, output]`
    fn product(&self) -> Tensor<2> {
        self.a.val().matmul(self.b.val()).mul_scalar(self.scale)
    }
}
