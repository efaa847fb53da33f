//! Example 1 of the article: embedding, mean over real tokens, linear layer, ReLU. Cannot see word order.

use burn::module::Module;
use burn::nn::{Embedding, Linear};
use burn::tensor::Tensor;
use burn::tensor::activation::relu;

use super::Tokens;
use super::initial::Initial;
use super::pooling::{Pooling, pool};

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SimpleEncoderConfig {
    pub vocabulary: usize,
    pub size: usize,
}

impl SimpleEncoderConfig {
    /// Weights as PyTorch would draw them: the embedding from N(0, 1), the linear layer from U(-1/√size, 1/√size).
    pub fn init(&self, initial: &mut Initial) -> SimpleEncoder {
        SimpleEncoder {
            embedding: initial.embedding(self.vocabulary, self.size, 1.0),
            linear: initial.linear_uniform(self.size, self.size),
        }
    }
}

/// `relu(W · mean(embedding[tokens]) + b)`
#[derive(Module, Debug)]
pub struct SimpleEncoder {
    /// `[vocabulary, size]`
    pub embedding: Embedding,
    /// `[size, size]`
    pub linear: Linear,
}

impl SimpleEncoder {
    /// # Shapes
    /// `[batch, sequence]` to `[batch, size]`
    pub fn forward(&self, tokens: Tokens) -> Tensor<2> {
        let words = self.embedding.forward(tokens.ids.clone()); // [batch, sequence, size]
        relu(self.linear.forward(pool(words, &tokens, Pooling::Mean)))
    }
}
