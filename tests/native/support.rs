//! What several test modules need.

use burn::tensor::Tensor;

pub use crate::golden_checks::assert_close;

pub fn floats<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    tensor.inner().into_data().try_to_vec().expect("a tensor of f32")
}
