//! Self-attention: how much each token takes from each other.

use burn::module::Module;
use burn::tensor::activation::softmax;
use burn::tensor::{Bool, Tensor};

use super::dropout::Dropout;
use super::linear::Linear;
use crate::engine::own_gradient::with_gradient;
use crate::engine::passes::{on_cpu, reduced};

/// `softmax(Q Kᵀ / √d) V` for each head.
#[derive(Module, Debug)]
pub struct Attention {
    pub query: Linear,
    pub key: Linear,
    pub value: Linear,
    #[module(skip)]
    pub dropout: f64,
    pub heads: usize,
}

/// What tokens see of each other, the same in every block.
pub(super) struct Sight {
    /// `[batch, heads, sequence, sequence]`: true where nobody may look.
    pub padding: Tensor<4, Bool>,
    /// `[batch, 1, 1, sequence]`, without autodiff: 0, and far below it where nobody may look.
    pub penalties: Tensor<4>,
    /// `[1, heads, sequence, sequence]`: how much nearer or farther a place seems.
    pub bias: Option<Tensor<4>>,
}

impl Attention {
    /// # Shapes
    /// `[batch * sequence, size]` to the same.
    pub(super) fn forward(&self, states: Tensor<2>, sight: &Sight, dropout: &mut Dropout) -> Tensor<2> {
        let shape = states.dims();
        let is_plain = sight.bias.is_none() && self.layers().iter().all(|layer| layer.adapter.is_none());
        if !on_cpu(&states) && states.device().is_autodiff() && is_plain {
            let [batch, heads, sequence, _] = sight.padding.dims();
            let kept = dropout.kept([batch, heads, sequence, sequence], self.dropout, &states.device());
            return attend(self.heads_of(states, sight), sight, kept);
        }
        let value = self.split(self.value.forward(states.clone()), sight);
        let weights = dropout.apply(self.weights(states, sight), self.dropout);
        weights.matmul(value).swap_dims(1, 2).reshape(shape)
    }

    /// Without dropout.
    ///
    /// # Shapes
    /// `[batch * sequence, size]` to `[batch, heads, sequence, sequence]`
    pub(super) fn weights(&self, states: Tensor<2>, sight: &Sight) -> Tensor<4> {
        let query = self.split(self.query.forward(states.clone()), sight);
        let key = self.split(self.key.forward(states), sight);
        let head_size = query.dims()[3];
        let scores = query.matmul(key.transpose()).div_scalar((head_size as f32).sqrt());
        let scores = match &sight.bias {
            Some(bias) => scores.add(bias.clone()),
            None => scores,
        };
        softmax(scores.mask_fill(sight.padding.clone(), f32::MIN), 3)
    }

    /// # Shapes
    /// `[batch * sequence, size]` to `[batch, heads, sequence, size / heads]`
    fn split(&self, tensor: Tensor<2>, sight: &Sight) -> Tensor<4> {
        let [batch, heads, sequence, _] = sight.padding.dims();
        let [_, size] = tensor.dims();
        tensor.reshape([batch, sequence, heads, size / heads]).swap_dims(1, 2)
    }

    fn layers(&self) -> [&Linear; 3] {
        [&self.query, &self.key, &self.value]
    }

    /// On a GPU: queries, keys and values of all heads, by one product there and two back.
    ///
    /// # Shapes
    /// `[batch * sequence, size]` to `[3 * batch * heads * sequence, size / heads]`
    fn heads_of(&self, states: Tensor<2>, sight: &Sight) -> Tensor<2> {
        let [batch, heads, sequence, _] = sight.padding.dims();
        let [rows, size] = states.dims();
        let head = size / heads;
        let layers = self.layers();
        let [query, key, value] = layers.map(|layer| layer.weight.val());
        let [query_bias, key_bias, value_bias] = layers.map(|layer| layer.bias.val().unsqueeze::<2>());
        let inputs = [states, query, key, value, query_bias, key_bias, value_bias];
        let [states, query, key, value, query_bias, key_bias, value_bias] = inputs.clone().map(Tensor::inner);
        let states: Tensor<3> = states.unsqueeze();
        let weights = Tensor::cat(vec![query, key, value], 0).reshape([3, size, size]);
        let biases = Tensor::cat(vec![query_bias, key_bias, value_bias], 0).reshape([3, 1, size]);
        let projected = states.clone().matmul(weights.clone()).add(biases); // [3, rows, size]
        let by_head = projected.reshape([3 * batch, sequence, heads, head]).swap_dims(1, 2);
        let output = by_head.reshape([3 * batch * heads * sequence, head]);
        with_gradient(inputs, output, move |gradient, wanted| {
            let by_token = gradient.reshape([3 * batch, heads, sequence, head]).swap_dims(1, 2);
            let gradient = by_token.reshape([3, rows, size]);
            let back = wanted[0].then(|| gradient.clone().matmul(weights.transpose()).sum_dim(0).reshape([rows, size]));
            if !wanted[1..].contains(&true) {
                return [back, None, None, None, None, None, None];
            }
            let weights = states.transpose().matmul(gradient.clone()).reshape([3 * size, size]);
            let biases = gradient.sum_dim(1).reshape([3, size]);
            let weight = |at: usize| Some(weights.clone().narrow(0, at * size, size));
            let bias = |at: usize| Some(biases.clone().narrow(0, at, 1));
            [back, weight(0), weight(1), weight(2), bias(0), bias(1), bias(2)]
        })
    }
}

/// On a GPU: what each token takes, by `w = softmax(Q Kᵀ / √d)`, and `∂s = w (∂w - Σ ∂w w) / √d` back.
///
/// # Shapes
/// `by_head` as [`Attention::heads_of`] has it, `kept` `[batch, heads, sequence, sequence]`; the result is
/// `[batch * sequence, size]`.
fn attend(by_head: Tensor<2>, sight: &Sight, kept: Option<Tensor<4>>) -> Tensor<2> {
    let [batch, heads, sequence, _] = sight.padding.dims();
    let [_, head] = by_head.dims();
    let shape = [batch, heads, sequence, sequence];
    let flat = [batch * heads, sequence, sequence];
    let dropped = |weights: Tensor<4>, kept: &Option<Tensor<4>>| match kept {
        Some(kept) => weights.mul(kept.clone()),
        None => weights,
    };
    let scale = 1.0 / (head as f32).sqrt();
    let rows = batch * heads * sequence;
    let part = |at: usize| by_head.clone().inner().narrow(0, at * rows, rows).reshape([batch * heads, sequence, head]);
    let [query, key, value] = [0, 1, 2].map(part);
    let products = query.clone().matmul(key.clone().transpose()).reshape(shape);
    let scores = products.mul_scalar(scale).add(sight.penalties.clone());
    let powers = scores.clone().sub(reduced(scores.max_dim(3))).exp();
    let weights = powers.clone().div(reduced(powers.sum_dim(3)));
    let taken = dropped(weights.clone(), &kept).reshape(flat);
    let output = taken.clone().matmul(value.clone()).reshape([batch, heads, sequence, head]).swap_dims(1, 2);
    with_gradient([by_head], output.reshape([batch * sequence, heads * head]), move |gradient, _| {
        let gradient = gradient.reshape([batch, sequence, heads, head]).swap_dims(1, 2);
        let gradient = gradient.reshape([batch * heads, sequence, head]);
        let values = taken.transpose().matmul(gradient.clone());
        let given = dropped(gradient.matmul(value.transpose()).reshape(shape), &kept);
        let along = reduced(given.clone().mul(weights.clone()).sum_dim(3));
        let scores = weights.mul(given.sub(along)).mul_scalar(scale).reshape(flat);
        let queries = scores.clone().matmul(key);
        let keys = scores.transpose().matmul(query);
        let parts = [queries, keys, values].map(|part| part.reshape([rows, head]));
        [Some(Tensor::cat(parts.to_vec(), 0))]
    })
}
