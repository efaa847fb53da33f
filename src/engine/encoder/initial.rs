//! Initial weights, drawn on the host in the order in which the modules ask.

use burn::module::{Param, ParamId};
use burn::nn::{self, Embedding};
use burn::tensor::{Device, Shape, Tensor, TensorData};
use rand::rngs::ChaCha8Rng;
use rand_distr::{Distribution, Normal, Uniform};

use super::linear::{Adapter, Linear};
use super::norm::Norm;
use crate::random::{Purpose, fork};

/// Draws weights for a device from a seed.
pub struct Initial {
    /// None: weights take no room until somebody asks for them, and are 0 then.
    generator: Option<ChaCha8Rng>,
    device: Device,
}

impl Initial {
    pub fn new(seed: u64, device: &Device) -> Self {
        Self { generator: Some(fork(seed, Purpose::Weights)), device: device.clone() }
    }

    /// For a model whose weights come from elsewhere.
    pub fn blank(device: &Device) -> Self {
        Self { generator: None, device: device.clone() }
    }

    /// Rows from N(0, `deviation`²).
    ///
    /// # Shapes
    /// `[count, size]`
    pub fn embedding(&mut self, count: usize, size: usize, deviation: f32) -> Embedding {
        Embedding { weight: self.normal([count, size], deviation) }
    }

    /// Weight and bias from U(-k, k) with k = 1 / √input, as `torch.nn.Linear`.
    ///
    /// # Shapes
    /// weight `[input, output]`, bias `[output]`
    pub fn linear_uniform(&mut self, input: usize, output: usize) -> nn::Linear {
        let uniform = kaiming_uniform(input);
        nn::Linear { weight: self.draw([input, output], uniform), bias: Some(self.draw([output], uniform)) }
    }

    /// Weight from N(0, `deviation`²), bias 0, as BERT.
    ///
    /// # Shapes
    /// weight `[input, output]`, bias `[output]`
    pub fn linear_normal(&mut self, input: usize, output: usize, deviation: f32) -> Linear {
        let weight = self.normal([input, output], deviation);
        Linear { weight, bias: self.zeros([output]), adapter: None }
    }

    /// An adapter that adds nothing yet, as PEFT begins: A from U(-k, k) with k = 1 / √input, B 0.
    /// <https://github.com/huggingface/peft/blob/v0.21.2/src/peft/tuners/lora/layer.py#L338>
    ///
    /// # Shapes
    /// A `[input, rank]`, B `[rank, output]`
    pub fn adapter(&mut self, [input, output]: [usize; 2], rank: u32, alpha: u32) -> Adapter {
        let columns = rank as usize;
        let a = self.draw([input, columns], kaiming_uniform(input));
        Adapter { a, b: self.zeros([columns, output]), scale: f64::from(alpha) / f64::from(rank) }
    }

    /// Weight 1, bias 0.
    pub fn layer_norm(&mut self, size: usize, epsilon: f64) -> Norm {
        let init = move |device: &Device, trains: bool| Tensor::ones([size], device).set_require_grad(trains);
        let gamma = Param::uninitialized(ParamId::new(), init, self.device.clone(), true, Shape::from([size]));
        Norm { gamma, beta: self.zeros([size]), epsilon }
    }

    fn normal<const D: usize>(&mut self, shape: [usize; D], deviation: f32) -> Param<Tensor<D>> {
        self.draw(shape, Normal::new(0.0, deviation).expect("the deviation is a positive number"))
    }

    fn draw<const D: usize>(&mut self, shape: [usize; D], from: impl Distribution<f32>) -> Param<Tensor<D>> {
        let Some(generator) = &mut self.generator else { return self.zeros(shape) };
        let values = (0..shape.iter().product()).map(|_| from.sample(generator)).collect::<Vec<f32>>();
        Param::from_tensor(Tensor::from_data(TensorData::new(values, shape), &self.device))
    }

    fn zeros<const D: usize>(&self, shape: [usize; D]) -> Param<Tensor<D>> {
        let init = move |device: &Device, trains: bool| Tensor::zeros(shape, device).set_require_grad(trains);
        Param::uninitialized(ParamId::new(), init, self.device.clone(), true, Shape::from(shape))
    }
}

/// U(-k, k) with k = 1 / √input: `torch.nn.init.kaiming_uniform_` with a = √5, for weights of so many inputs.
fn kaiming_uniform(input: usize) -> Uniform<f32> {
    let bound = 1.0 / (input as f32).sqrt();
    Uniform::new_inclusive(-bound, bound).expect("the bound is a positive number")
}
