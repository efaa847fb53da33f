//! LayerNorm (Ba et al. 2016, <https://arxiv.org/abs/1607.06450>) of a residual sum.
//!
//! On the CPU it is burn's own. On a GPU, where burn's gradient of it takes a dozen dispatches, sum, normalisation and their
//! gradients are a few passes over rows:
//!
//! ```text
//! s = states + (product + bias) · kept        x = (s - mean(s)) / √(var(s) + ε)        y = γ x + β
//! ∂s = (γ ∂y - mean(γ ∂y) - x mean(γ ∂y x)) / √(var(s) + ε)
//! ∂γ = Σ ∂y x        ∂β = Σ ∂y        ∂bias = Σ ∂s · kept        sums over rows, in one pass
//! ```

use burn::module::{Module, Param};
use burn::tensor::Tensor;
use burn::tensor::module::layer_norm;

use super::dropout::Dropout;
use super::linear::Linear;
use crate::engine::own_gradient::with_gradient;
use crate::engine::passes::{fused, on_cpu, reduced};

#[derive(Module, Debug)]
pub struct Norm {
    /// `[size]`
    pub gamma: Param<Tensor<1>>,
    /// `[size]`
    pub beta: Param<Tensor<1>>,
    #[module(skip)]
    pub epsilon: f64,
}

/// What is added up: states, and a layer's output of which dropout leaves some.
///
/// # Shapes
/// `states`, `product` and `kept` `[rows, size]`, `bias` `[1, size]`
pub struct Residual {
    states: Tensor<2>,
    product: Tensor<2>,
    bias: Tensor<2>,
    kept: Option<Tensor<2>>,
}

impl Norm {
    /// # Shapes
    /// `[rows, size]` to the same.
    pub fn forward(&self, states: Tensor<2>) -> Tensor<2> {
        if on_cpu(&states) {
            return layer_norm(states, self.gamma.val(), Some(self.beta.val()), self.epsilon);
        }
        let weights = self.weights();
        if !states.device().is_autodiff() {
            return self.normalised(states, &weights).0;
        }
        let [gamma, beta] = weights;
        let inputs = [states, gamma, beta];
        let [states, gamma, beta] = inputs.clone().map(Tensor::inner);
        let (output, normal) = self.normalised(states, &[gamma, beta]);
        with_gradient(inputs, output, move |gradient, _| {
            let (states, scaled) = normal.back(&gradient);
            let [gamma, beta] = sums([scaled, gradient]);
            [Some(states), Some(gamma), Some(beta)]
        })
    }

    /// Of `states + dropout(linear(input))`.
    ///
    /// # Shapes
    /// `states` `[rows, size]`, `input` `[rows, width]`; the result is `[rows, size]`.
    pub fn of_sum(
        &self,
        states: Tensor<2>,
        linear: &Linear,
        input: Tensor<2>,
        dropout: &mut Dropout,
        rate: f64,
    ) -> Tensor<2> {
        if on_cpu(&states) || linear.adapter.is_some() {
            return self.forward(states.add(dropout.apply(linear.forward(input), rate)));
        }
        let product = input.matmul(linear.weight.val());
        let kept = dropout.kept(product.dims(), rate, &product.device());
        let bias = linear.bias.val().unsqueeze();
        self.of(Residual { states, product, bias, kept })
    }
}

impl Norm {
    fn of(&self, Residual { states, product, bias, kept }: Residual) -> Tensor<2> {
        let dropped = |values: Tensor<2>, kept: &Option<Tensor<2>>| match kept {
            Some(kept) => values.mul(kept.clone()),
            None => values,
        };
        let [gamma, beta] = self.weights();
        if !states.device().is_autodiff() {
            return self.normalised(states.add(dropped(product.add(bias), &kept)), &[gamma, beta]).0;
        }
        let inputs = [states, product, bias, gamma, beta];
        let [states, product, bias, gamma, beta] = inputs.clone().map(Tensor::inner);
        let (output, normal) = self.normalised(states.add(dropped(product.add(bias), &kept)), &[gamma, beta]);
        with_gradient(inputs, output, move |gradient, wanted| {
            let (states, scaled) = normal.back(&gradient);
            let product = dropped(states.clone(), &kept);
            if !wanted[2..].contains(&true) {
                return [Some(states), Some(product), None, None, None];
            }
            let [gamma, beta, bias] = sums([scaled, gradient, product.clone()]).map(Some);
            [Some(states), Some(product), bias, gamma, beta]
        })
    }

    /// γ and β, `[1, size]` each.
    fn weights(&self) -> [Tensor<2>; 2] {
        [&self.gamma, &self.beta].map(|weight| weight.val().unsqueeze())
    }

    /// The output, and what its gradient needs.
    fn normalised(&self, states: Tensor<2>, [gamma, beta]: &[Tensor<2>; 2]) -> (Tensor<2>, Normalised) {
        let centred = states.clone().sub(reduced(states.mean_dim(1)));
        let inverse = reduced(centred.clone().square().mean_dim(1).add_scalar(self.epsilon).sqrt().recip());
        let normal = centred.mul(inverse.clone());
        let output = normal.clone().mul(gamma.clone()).add(beta.clone());
        (output, Normalised { normal, inverse, gamma: gamma.clone() })
    }
}

/// States on their way through LayerNorm.
struct Normalised {
    /// `[rows, size]`: without γ and β.
    normal: Tensor<2>,
    /// `[rows, 1]`: 1 / √(var(s) + ε)
    inverse: Tensor<2>,
    /// `[1, size]`
    gamma: Tensor<2>,
}

impl Normalised {
    /// The gradient of the states, and row by row that of γ.
    fn back(&self, gradient: &Tensor<2>) -> (Tensor<2>, Tensor<2>) {
        let Self { normal, inverse, gamma, .. } = self;
        let along = gradient.clone().mul(gamma.clone());
        let shared = along.clone().mul(normal.clone());
        let scaled = gradient.clone().mul(normal.clone());
        let mean = reduced(along.clone().mean_dim(1));
        let shared = shared.mean_dim(1);
        (along.sub(mean).sub(normal.clone().mul(shared)).mul(inverse.clone()), scaled)
    }
}

/// The sums over rows of each, in one pass.
///
/// # Shapes
/// `[rows, size]` to `[1, size]`
fn sums<const N: usize>(tensors: [Tensor<2>; N]) -> [Tensor<2>; N] {
    let size = tensors[0].dims()[1];
    let sums = reduced(fused(Tensor::cat(tensors.to_vec(), 1)).sum_dim(0));
    std::array::from_fn(|at| sums.clone().narrow(1, at * size, size))
}
