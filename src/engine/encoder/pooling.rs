//! Token vectors to one sentence vector. Padding takes no part.

use burn::tensor::Tensor;

use super::Tokens;
pub use crate::config::Pooling;
use crate::engine::own_gradient::with_gradient;
use crate::engine::passes::{on_cpu, reduced};

/// # Shapes
/// `states` `[batch, sequence, size]` for `tokens` `[batch, sequence]`; the result is `[batch, size]`.
pub fn pool(states: Tensor<3>, tokens: &Tokens, pooling: Pooling) -> Tensor<2> {
    match pooling {
        Pooling::Cls => states.narrow(1, 0, 1).squeeze_dim(1),
        Pooling::Mean => {
            let shares = tokens.shares.clone().unsqueeze_dim(2);
            let sums =
                if on_cpu(&states) { states.mul(shares).sum_dim(1) } else { sums_on_gpu(states, shares.inner()) };
            sums.squeeze_dim(1)
        }
        Pooling::Max => {
            let padding = tokens.mask.clone().equal_scalar(0.0).unsqueeze_dim::<3>(2).expand(states.shape());
            states.mask_fill(padding, f32::MIN).max_dim(1).squeeze_dim(1)
        }
    }
}

/// In one pass there and one back.
///
/// # Shapes
/// `states` `[batch, sequence, size]`, `shares` `[batch, sequence, 1]`, without autodiff; the result is `[batch, 1, size]`.
fn sums_on_gpu(states: Tensor<3>, shares: Tensor<3>) -> Tensor<3> {
    let sums = |states: Tensor<3>, shares: Tensor<3>| reduced(states.mul(shares).sum_dim(1));
    if !states.device().is_autodiff() {
        return sums(states, shares);
    }
    let output = sums(states.clone().inner(), shares.clone());
    with_gradient([states], output, move |gradient, _| [Some(gradient.mul(shares))])
}
