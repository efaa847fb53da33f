//! Example 2 of the article: a transformer, exactly BERT, so that weights travel to and from the Hugging Face layout.
//!
//! Word, position and token-type embeddings, LayerNorm, then post-LayerNorm blocks with GELU (erf) and biases everywhere.
//! Devlin et al. 2018, <https://arxiv.org/abs/1810.04805>; the reference is
//! <https://github.com/huggingface/transformers/blob/v4.57.0/src/transformers/models/bert/modeling_bert.py>. Its relatives are the
//! same but for details that [`TransformerConfig`] names: DistilBERT has no token types, RoBERTa counts positions from 2,
//! MPNet does both and adds a bias to the attention.

use burn::module::Module;
use burn::nn::Embedding;
use burn::tensor::Tensor;
use burn::tensor::activation::gelu;

use super::attention::{Attention, Sight};
use super::dense::{self, Dense, DenseConfig};
use super::dropout::Dropout;
use super::initial::Initial;
use super::linear::Linear;
use super::norm::Norm;
use super::pooling::{Pooling, pool};
use super::{Tokens, relative};

/// Far above any score of attention.
const NOWHERE: f32 = 1e30;
/// BERT's `initializer_range`.
const DEVIATION: f32 = 0.02;

#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TransformerConfig {
    pub vocabulary: usize,
    /// Width of every token vector; a multiple of `heads`.
    pub size: usize,
    pub layers: usize,
    pub heads: usize,
    /// Width of the hidden layer inside a block.
    pub feed_forward: usize,
    /// Rows of the table of positions.
    pub positions: usize,
    /// Row of a sentence's first token: 0 for BERT, 2 for RoBERTa and MPNet.
    pub first_position: usize,
    /// 0: the model knows none.
    pub token_types: usize,
    /// Buckets of MPNet's bias by relative position, an even number from 4 on; 0: there is none.
    pub relative_buckets: usize,
    pub dropout: f64,
    pub layer_norm_epsilon: f64,
    pub pooling: Pooling,
    /// After the pooling.
    pub head: Vec<DenseConfig>,
}

impl TransformerConfig {
    /// Tokens of the longest sequence.
    pub fn longest(&self) -> usize {
        self.positions - self.first_position
    }

    pub fn parameters(&self) -> usize {
        let Self { vocabulary, size, heads, positions, token_types, relative_buckets, .. } = self;
        let below = (vocabulary + positions + token_types) * size + relative_buckets * heads + 2 * size;
        below + self.parameters_above(0)
    }

    /// Of the blocks from this one on, and of the head.
    pub(super) fn parameters_above(&self, layers: usize) -> usize {
        let Self { size, feed_forward, .. } = self;
        let block = 4 * (size * size + size) + 2 * size * feed_forward + feed_forward + size + 4 * size;
        self.layers.saturating_sub(layers) * block + self.head.iter().map(DenseConfig::parameters).sum::<usize>()
    }

    /// Weights as BERT draws them: N(0, 0.02²), biases 0.
    pub fn init(&self, initial: &mut Initial) -> Transformer {
        assert!(self.size.is_multiple_of(self.heads), "Config::conflict refuses this");
        let norm = self.layer_norm_epsilon;
        Transformer {
            words: initial.embedding(self.vocabulary, self.size, DEVIATION),
            positions: initial.embedding(self.positions, self.size, DEVIATION),
            token_types: (self.token_types > 0).then(|| initial.embedding(self.token_types, self.size, DEVIATION)),
            norm: initial.layer_norm(self.size, norm),
            dropout: self.dropout,
            blocks: (0..self.layers).map(|_| self.init_block(initial)).collect(),
            relative_bias: (self.relative_buckets > 0)
                .then(|| initial.embedding(self.relative_buckets, self.heads, DEVIATION)),
            head: self.head.iter().map(|dense| dense.init(initial)).collect(),
            first_position: self.first_position,
            pooling: self.pooling,
        }
    }

    fn init_block(&self, initial: &mut Initial) -> Block {
        let mut square = || initial.linear_normal(self.size, self.size, DEVIATION);
        let (query, key, value, output) = (square(), square(), square(), square());
        Block {
            attention: Attention { query, key, value, dropout: self.dropout, heads: self.heads },
            output,
            attention_norm: initial.layer_norm(self.size, self.layer_norm_epsilon),
            widen: initial.linear_normal(self.size, self.feed_forward, DEVIATION),
            narrow: initial.linear_normal(self.feed_forward, self.size, DEVIATION),
            norm: initial.layer_norm(self.size, self.layer_norm_epsilon),
            dropout: self.dropout,
        }
    }
}

/// BERT without its pooler, then mean, max or CLS pooling.
#[derive(Module, Debug)]
pub struct Transformer {
    pub words: Embedding,
    pub positions: Embedding,
    pub token_types: Option<Embedding>,
    pub norm: Norm,
    pub blocks: Vec<Block>,
    /// `[buckets, heads]`
    pub relative_bias: Option<Embedding>,
    pub head: Vec<Dense>,
    #[module(skip)]
    pub first_position: usize,
    /// Share of the activations that training drops.
    #[module(skip)]
    pub dropout: f64,
    #[module(skip)]
    pub pooling: Pooling,
}

/// Self-attention and feed-forward network, each followed by dropout, the residual sum and LayerNorm.
#[derive(Module, Debug)]
pub struct Block {
    pub attention: Attention,
    pub output: Linear,
    pub attention_norm: Norm,
    pub widen: Linear,
    pub narrow: Linear,
    pub norm: Norm,
    #[module(skip)]
    pub dropout: f64,
}

impl Transformer {
    /// # Shapes
    /// `[batch, sequence]` to `[batch, size]`
    pub fn forward(&self, tokens: Tokens, dropout: &mut Dropout) -> Tensor<2> {
        dense::through(&self.head, pool(self.hidden_states(&tokens, dropout), &tokens, self.pooling))
    }

    /// The last layer's token vectors. What stands at padded positions means nothing.
    ///
    /// # Shapes
    /// `[batch, sequence]` to `[batch, sequence, size]`
    pub fn hidden_states(&self, tokens: &Tokens, dropout: &mut Dropout) -> Tensor<3> {
        let [batch, sequence] = tokens.ids.dims();
        let (states, sight) = self.enter(tokens, dropout);
        let states = through(&self.blocks, states, &sight, dropout);
        let [_, size] = states.dims();
        states.reshape([batch, sequence, size])
    }

    /// How much each token of a layer looks at each other one, without dropout: row by row numbers from 0 to 1 that sum to 1,
    /// and 0 for padding.
    ///
    /// `layer`: counted from 0, less than [`Self::layers`].
    ///
    /// # Shapes
    /// `[batch, sequence]` to `[batch, heads, sequence, sequence]`, queries before keys. What stands in the rows of padded
    /// queries means nothing.
    pub fn attention(&self, tokens: &Tokens, layer: usize) -> Tensor<4> {
        let dropout = &mut Dropout::off();
        let (states, sight) = self.enter(tokens, dropout);
        let states = through(&self.blocks[..layer], states, &sight, dropout);
        self.blocks[layer].attention.weights(states, &sight)
    }

    /// What goes into the first block, and what no token may look at there. The tokens of all sentences stand in one list: a
    /// product with a matrix is then one product, and its gradient is not a matrix for each sentence.
    ///
    /// # Shapes
    /// `[batch, sequence]` to `[batch * sequence, size]`
    fn enter(&self, Tokens { ids, mask, .. }: &Tokens, dropout: &mut Dropout) -> (Tensor<2>, Sight) {
        let [batch, sequence] = ids.dims();
        dropout.draw_ahead(self.dropped(batch, sequence), self.dropout, &mask.device());
        let positions = self.positions.weight.val().narrow(0, self.first_position, sequence); // [sequence, size]
        let places = match &self.token_types {
            Some(types) => positions.add(types.weight.val().narrow(0, 0, 1)),
            None => positions,
        };
        let words = self.words.forward(ids.clone());
        let states = words.add(places.unsqueeze_dim(0)); // [batch, sequence, size]
        let [_, _, size] = states.dims();
        let states = self.norm.forward(states.reshape([batch * sequence, size]));
        let padding = mask.clone().equal_scalar(0.0).unsqueeze_dims::<4>(&[1, 1]); // [batch, 1, 1, sequence]
        let sight = Sight {
            padding: padding.expand([batch, self.heads(), sequence, sequence]),
            penalties: mask.clone().inner().sub_scalar(1.0).mul_scalar(NOWHERE).unsqueeze_dims(&[1, 1]),
            bias: self.relative_bias.as_ref().map(|table| relative::bias(table, sequence)),
        };
        (dropout.apply(states, self.dropout), sight)
    }

    /// Numbers of which dropout leaves some, in the order in which they come: those of the words, then of each block the
    /// attention and two sums.
    fn dropped(&self, batch: usize, sequence: usize) -> impl Iterator<Item = usize> {
        let states = batch * sequence * self.norm.gamma.dims()[0];
        let block = [batch * self.heads() * sequence * sequence, states, states];
        std::iter::once(states).chain(self.blocks.iter().flat_map(move |_| block))
    }

    pub fn layers(&self) -> usize {
        self.blocks.len()
    }

    pub fn heads(&self) -> usize {
        self.blocks.first().map_or(1, |block| block.attention.heads)
    }
}

fn through(blocks: &[Block], states: Tensor<2>, sight: &Sight, dropout: &mut Dropout) -> Tensor<2> {
    blocks.iter().fold(states, |states, block| block.forward(states, sight, dropout))
}

impl Block {
    /// # Shapes
    /// `[batch * sequence, size]` to the same.
    fn forward(&self, states: Tensor<2>, sight: &Sight, dropout: &mut Dropout) -> Tensor<2> {
        let attended = self.attention.forward(states.clone(), sight, dropout);
        let states = self.attention_norm.of_sum(states, &self.output, attended, dropout, self.dropout);
        let widened = gelu(self.widen.forward(states.clone()));
        self.norm.of_sum(states, &self.narrow, widened, dropout, self.dropout)
    }
}
