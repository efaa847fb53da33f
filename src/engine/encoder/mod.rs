//! Sentences to vectors: [`SimpleEncoder`] averages word vectors, [`Transformer`] is BERT or a relative, [`StaticEncoder`] what
//! is left of one where words have one meaning.
//!
//! [`EncoderConfig`] makes a [`TextEncoder`]. Initial weights are drawn on the host from the run's seed, so that every
//! device starts from the same numbers.

pub mod attention;
pub mod dense;
pub mod dropout;
mod fine_tuning;
pub mod fixed;
pub mod initial;
pub mod linear;
pub mod norm;
pub mod pooling;
pub mod relative;
pub mod simple;
pub mod transformer;

use burn::module::{Module, ModuleVisitor, Param};
use burn::tensor::{Device, Int, Tensor, TensorData};

pub use dense::{Activation, DenseConfig};
pub use dropout::Dropout;
pub use fixed::{StaticConfig, StaticEncoder};
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

    /// How many there are.
    pub fn sentences(&self) -> usize {
        self.ids.dims()[0]
    }

    /// The same without autodiff.
    pub fn inner(self) -> Self {
        Self { ids: self.ids.inner(), mask: self.mask.inner(), shares: self.shares.inner() }
    }

    /// # Shapes
    /// `ids` and `mask`: `[batch, sequence]`
    pub fn masked(ids: Tensor<2, Int>, mask: Tensor<2>) -> Self {
        let shares = mask.clone().div(mask.clone().sum_dim(1).clamp_min(1.0));
        Self { ids, mask, shares }
    }
}

/// Shape of an encoder.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum EncoderConfig {
    Simple(SimpleEncoderConfig),
    Transformer(TransformerConfig),
    Static(StaticConfig),
}

impl EncoderConfig {
    /// What the settings ask for of our own encoders; a pretrained one has its own shape.
    pub fn of(config: &Config, vocabulary: usize) -> Self {
        let size = config.embedding_size as usize;
        match config.encoder {
            Encoder::Simple => Self::Simple(SimpleEncoderConfig { vocabulary, size }),
            Encoder::Transformer | Encoder::Pretrained => Self::Transformer(TransformerConfig {
                vocabulary,
                size,
                layers: config.layers as usize,
                heads: config.heads as usize,
                feed_forward: config.feed_forward as usize,
                positions: config.max_tokens as usize,
                first_position: 0,
                token_types: 2,
                relative_buckets: 0,
                dropout: config.dropout,
                layer_norm_epsilon: 1e-12,
                pooling: config.pooling,
                head: Vec::new(),
            }),
        }
    }

    /// Numbers that it has.
    pub fn parameters(&self) -> usize {
        match self {
            Self::Simple(SimpleEncoderConfig { vocabulary, size }) => vocabulary * size + size * size + size,
            Self::Transformer(config) => config.parameters(),
            Self::Static(StaticConfig { vocabulary, size, head }) => {
                vocabulary * size + head.iter().map(DenseConfig::parameters).sum::<usize>()
            }
        }
    }

    /// Numbers in the vector of a token, inside the encoder.
    pub fn width(&self) -> usize {
        match self {
            Self::Simple(config) => config.size,
            Self::Transformer(config) => config.size,
            Self::Static(config) => config.size,
        }
    }

    /// Rows of the table of word vectors.
    pub fn vocabulary(&self) -> usize {
        match self {
            Self::Simple(config) => config.vocabulary,
            Self::Transformer(config) => config.vocabulary,
            Self::Static(config) => config.vocabulary,
        }
    }

    /// An untrained encoder.
    pub fn init(&self, seed: u64, device: &Device) -> TextEncoder {
        self.with(&mut Initial::new(seed, device))
    }

    /// An encoder for weights that come from elsewhere, which takes no room before they come.
    pub fn blank(&self, device: &Device) -> TextEncoder {
        self.with(&mut Initial::blank(device))
    }

    fn with(&self, initial: &mut Initial) -> TextEncoder {
        match self {
            Self::Simple(config) => TextEncoder::Simple(config.init(initial)),
            Self::Transformer(config) => TextEncoder::Transformer(config.init(initial)),
            Self::Static(config) => TextEncoder::Static(config.init(initial)),
        }
    }
}

/// Any of the encoders.
#[derive(Module, Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one of them, and burn's Module cannot be boxed")]
pub enum TextEncoder {
    Simple(SimpleEncoder),
    Transformer(Transformer),
    Static(StaticEncoder),
}

impl TextEncoder {
    /// Numbers that training moves.
    pub fn trained_parameters(&self) -> usize {
        struct Trained(usize);
        impl ModuleVisitor for Trained {
            fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
                if param.is_require_grad() {
                    self.0 += param.shape().num_elements();
                }
            }
        }
        let mut trained = Trained(0);
        self.visit(&mut trained);
        trained.0
    }

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
            Self::Static(encoder) => encoder.forward(tokens),
        }
    }
}
