//! Token vectors to one sentence vector. Padding takes no part.

use burn::tensor::Tensor;

use super::Tokens;
pub use crate::config::Pooling;

/// # Shapes
/// `states` `[batch, sequence, size]` for `tokens` `[batch, sequence]`; the result is `[batch, size]`.
pub fn pool(states: Tensor<3>, tokens: &Tokens, pooling: Pooling) -> Tensor<2> {
    match pooling {
        Pooling::Cls => states.narrow(1, 0, 1).squeeze_dim(1),
        Pooling::Mean => states.mul(tokens.shares.clone().unsqueeze_dim(2)).sum_dim(1).squeeze_dim(1),
        Pooling::Max => {
            let padding = tokens.mask.clone().equal_scalar(0.0).unsqueeze_dim::<3>(2).expand(states.shape());
            states.mask_fill(padding, f32::MIN).max_dim(1).squeeze_dim(1)
        }
    }
}
