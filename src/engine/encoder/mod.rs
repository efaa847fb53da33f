//! Sentences to vectors: [`SimpleEncoder`] averages word vectors, [`Transformer`] is BERT.
//!
//! [`EncoderConfig`] makes a [`TextEncoder`]. Initial weights are drawn on the host from the run's seed, so that every
//! device starts from the same numbers.

pub mod dropout;
pub mod initial;
pub mod pooling;
pub mod simple;
pub mod transformer;

use burn::module::Module;
use burn::tensor::{Device, Int, Tensor, TensorData};

pub use dropout::Dropout;
pub use pooling::Pooling;
pub use simple::{SimpleEncoder, SimpleEncoderConfig};
pub use transformer::{Transformer, TransformerConfig};

use crate::config::{Config, Encoder};
use initial::Initial;

/// Sentences as token ids, padded to the longest.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// `[batch, sequence]`; whatever stands in the padding is not looked at.
    pub ids: Tensor<2, Int>,
    /// `[batch, sequence]`: 1 for a real token, 0 for padding. Every sentence has a real token first.
    pub mask: Tensor<2>,
    /// `[batch, sequence]`: each real token's share of its sentence, 1 / number of real tokens; 0 for padding.
    pub shares: Tensor<2>,
}

impl Tokens {
    /// # Shapes
    /// `sentences`: one list of ids each, none of them empty; the result is as wide as the longest.
    pub fn new(sentences: &[&[u32]], device: &Device) -> Self {
        let width = sentences.iter().map(|ids| ids.len()).max().unwrap_or(1).max(1);
        let shape = [sentences.len(), width];
        let mut ids = vec![0i32; sentences.len() * width];
        let mut mask = vec![0f32; sentences.len() * width];
        let mut shares = mask.clone();
        for (row, sentence) in sentences.iter().enumerate() {
            let at = row * width..row * width + sentence.len();
            ids[at.clone()].iter_mut().zip(*sentence).for_each(|(place, id)| *place = *id as i32);
            mask[at.clone()].fill(1.0);
            shares[at].fill(1.0 / sentence.len() as f32);
        }
        Self {
            ids: Tensor::from_data(TensorData::new(ids, shape), device),
            mask: Tensor::from_data(TensorData::new(mask, shape), device),
            shares: Tensor::from_data(TensorData::new(shares, shape), device),
        }
    }

    /// # Shapes
    /// `ids` and `mask`: `[batch, sequence]`
    pub fn masked(ids: Tensor<2, Int>, mask: Tensor<2>) -> Self {
        let shares = mask.clone().div(mask.clone().sum_dim(1).clamp_min(1.0));
        Self { ids, mask, shares }
    }
}

/// Shape of an encoder.
#[derive(Clone, Debug, PartialEq)]
pub enum EncoderConfig {
    Simple(SimpleEncoderConfig),
    Transformer(TransformerConfig),
}

impl EncoderConfig {
    /// What the settings ask for.
    pub fn of(config: &Config, vocabulary: usize) -> Self {
        let size = config.embedding_size as usize;
        match config.encoder {
            Encoder::Simple => Self::Simple(SimpleEncoderConfig { vocabulary, size }),
            Encoder::Transformer => Self::Transformer(TransformerConfig {
                vocabulary,
                size,
                layers: config.layers as usize,
                heads: config.heads as usize,
                feed_forward: config.feed_forward as usize,
                positions: config.max_tokens as usize,
                token_types: 2,
                dropout: config.dropout,
                layer_norm_epsilon: 1e-12,
                pooling: config.pooling,
            }),
        }
    }

    /// Numbers that are trained.
    pub fn parameters(&self) -> usize {
        match self {
            Self::Simple(SimpleEncoderConfig { vocabulary, size }) => vocabulary * size + size * size + size,
            Self::Transformer(config) => {
                let TransformerConfig { vocabulary, size, layers, feed_forward, positions, token_types, .. } = config;
                let block = 4 * (size * size + size) + 2 * size * feed_forward + feed_forward + size + 4 * size;
                (vocabulary + positions + token_types) * size + 2 * size + layers * block
            }
        }
    }

    /// An untrained encoder.
    pub fn init(&self, seed: u64, device: &Device) -> TextEncoder {
        let initial = &mut Initial::new(seed, device);
        match self {
            Self::Simple(config) => TextEncoder::Simple(config.init(initial)),
            Self::Transformer(config) => TextEncoder::Transformer(config.init(initial)),
        }
    }
}

/// Any of the encoders.
#[derive(Module, Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one of them, and burn's Module cannot be boxed")]
pub enum TextEncoder {
    Simple(SimpleEncoder),
    Transformer(Transformer),
}

impl TextEncoder {
    /// Without dropout.
    ///
    /// # Shapes
    /// `[batch, sequence]` to `[batch, embedding_size]`, not normalised.
    pub fn forward(&self, tokens: Tokens) -> Tensor<2> {
        self.forward_training(tokens, &mut Dropout::off())
    }

    /// # Shapes
    /// Like those of [`Self::forward`].
    pub fn forward_training(&self, tokens: Tokens, dropout: &mut Dropout) -> Tensor<2> {
        match self {
            Self::Simple(encoder) => encoder.forward(tokens),
            Self::Transformer(encoder) => encoder.forward(tokens, dropout),
        }
    }
}
