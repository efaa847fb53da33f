//! What several test modules need.

use burn::tensor::Tensor;
use triplet_playground::engine::encoder::{EncoderConfig, Pooling, TransformerConfig};

pub use crate::golden_checks::assert_close;

pub fn floats<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    tensor.inner().into_data().try_to_vec().expect("a tensor of f32")
}

/// A transformer of two layers for 20 words, whose sentence vectors have 12 numbers.
pub fn tiny_transformer(pooling: Pooling, dropout: f64) -> EncoderConfig {
    EncoderConfig::Transformer(TransformerConfig {
        vocabulary: 20,
        size: 12,
        layers: 2,
        heads: 3,
        feed_forward: 20,
        positions: 16,
        first_position: 0,
        token_types: 2,
        relative_buckets: 0,
        dropout,
        layer_norm_epsilon: 1e-12,
        pooling,
        head: Vec::new(),
    })
}
