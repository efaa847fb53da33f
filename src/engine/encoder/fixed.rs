//! Static embeddings: a vector for each token, the same in every sentence, and their mean. What model2vec and
//! sentence-transformers' `StaticEmbedding` are; the Simple encoder without its layer.

use burn::module::Module;
use burn::nn::Embedding;
use burn::tensor::Tensor;

use super::Tokens;
use super::dense::{Dense, DenseConfig, through};
use super::initial::Initial;
use super::pooling::{Pooling, pool};

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct StaticConfig {
    pub vocabulary: usize,
    pub size: usize,
    /// After the mean.
    pub head: Vec<DenseConfig>,
}

impl StaticConfig {
    /// Weights from N(0, 1), as PyTorch draws them.
    pub fn init(&self, initial: &mut Initial) -> StaticEncoder {
        StaticEncoder {
            words: initial.embedding(self.vocabulary, self.size, 1.0),
            head: self.head.iter().map(|dense| dense.init(initial)).collect(),
        }
    }
}

/// `mean(words[tokens])`
#[derive(Module, Debug)]
pub struct StaticEncoder {
    /// `[vocabulary, size]`
    pub words: Embedding,
    pub head: Vec<Dense>,
}

impl StaticEncoder {
    /// # Shapes
    /// `[batch, sequence]` to `[batch, size]`
    pub fn forward(&self, tokens: Tokens) -> Tensor<2> {
        let words = self.words.forward(tokens.ids.clone()); // [batch, sequence, size]
        through(&self.head, pool(words, &tokens, Pooling::Mean))
    }
}
