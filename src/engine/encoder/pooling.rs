//! Token vectors to one sentence vector. Padding takes no part.

use burn::tensor::Tensor;

pub use crate::config::Pooling;

/// # Shapes
/// - `states`: `[batch, sequence, size]`
/// - `mask`: `[batch, sequence]`, 1 for a real token
/// - result: `[batch, size]`
pub fn pool(states: Tensor<3>, mask: Tensor<2>, pooling: Pooling) -> Tensor<2> {
    match pooling {
        Pooling::Cls => states.narrow(1, 0, 1).squeeze_dim(1),
        Pooling::Mean => {
            let counts = mask.clone().sum_dim(1).clamp_min(1.0); // [batch, 1]
            let sum: Tensor<2> = states.mul(mask.unsqueeze_dim(2)).sum_dim(1).squeeze_dim(1);
            sum.div(counts)
        }
        Pooling::Max => {
            let padding = mask.equal_scalar(0.0).unsqueeze_dim::<3>(2).expand(states.shape());
            states.mask_fill(padding, f32::MIN).max_dim(1).squeeze_dim(1)
        }
    }
}
