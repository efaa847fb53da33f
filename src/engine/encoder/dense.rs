//! A linear layer and what bends its output: what sentence-transformers calls `Dense`, after the pooling.

use burn::module::Module;
use burn::nn::Linear;
use burn::tensor::Tensor;
use burn::tensor::activation::{gelu, relu, sigmoid, tanh};

use super::initial::Initial;

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DenseConfig {
    pub input: usize,
    pub output: usize,
    pub bias: bool,
    pub activation: Activation,
}

/// Named as in `torch.nn`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Activation {
    Identity,
    Tanh,
    Relu,
    Gelu,
    Sigmoid,
}

impl DenseConfig {
    pub fn init(&self, initial: &mut Initial) -> Dense {
        let mut linear = initial.linear_uniform(self.input, self.output);
        if !self.bias {
            linear.bias = None;
        }
        Dense { linear, activation: self.activation }
    }

    pub fn parameters(&self) -> usize {
        self.input * self.output + if self.bias { self.output } else { 0 }
    }
}

/// `activation(W · x + b)`
#[derive(Module, Debug)]
pub struct Dense {
    /// `[input, output]`
    pub linear: Linear,
    #[module(skip)]
    pub activation: Activation,
}

impl Dense {
    /// # Shapes
    /// `[batch, input]` to `[batch, output]`
    pub fn forward(&self, states: Tensor<2>) -> Tensor<2> {
        let states = self.linear.forward(states);
        match self.activation {
            Activation::Identity => states,
            Activation::Tanh => tanh(states),
            Activation::Relu => relu(states),
            Activation::Gelu => gelu(states),
            Activation::Sigmoid => sigmoid(states),
        }
    }
}

/// One after the other.
pub fn through(head: &[Dense], states: Tensor<2>) -> Tensor<2> {
    head.iter().fold(states, |states, dense| dense.forward(states))
}
