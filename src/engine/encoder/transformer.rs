//! Example 2 of the article: a transformer, exactly BERT, so that weights travel to and from the Hugging Face layout.
//!
//! Word, position and token-type embeddings, LayerNorm, then post-LayerNorm blocks with GELU (erf) and biases everywhere.
//! Devlin et al. 2018, <https://arxiv.org/abs/1810.04805>; the reference is
//! <https://github.com/huggingface/transformers/blob/v4.57.0/src/transformers/models/bert/modeling_bert.py>.

use burn::module::Module;
use burn::nn::{Embedding, LayerNorm, Linear};
use burn::tensor::activation::{gelu, softmax};
use burn::tensor::{Bool, Tensor};

use super::Tokens;
use super::dropout::Dropout;
use super::initial::Initial;
use super::pooling::{Pooling, pool};

/// BERT's `initializer_range`.
const DEVIATION: f32 = 0.02;

#[derive(Clone, Debug, PartialEq)]
pub struct TransformerConfig {
    pub vocabulary: usize,
    /// Width of every token vector; a multiple of `heads`.
    pub size: usize,
    pub layers: usize,
    pub heads: usize,
    /// Width of the hidden layer inside a block.
    pub feed_forward: usize,
    /// Longest sequence, in tokens.
    pub positions: usize,
    pub token_types: usize,
    pub dropout: f64,
    pub layer_norm_epsilon: f64,
    pub pooling: Pooling,
}

impl TransformerConfig {
    /// Weights as BERT draws them: N(0, 0.02²), biases 0.
    pub fn init(&self, initial: &mut Initial) -> Transformer {
        assert!(self.size.is_multiple_of(self.heads), "Config::conflict refuses this");
        let norm = self.layer_norm_epsilon;
        Transformer {
            words: initial.embedding(self.vocabulary, self.size, DEVIATION),
            positions: initial.embedding(self.positions, self.size, DEVIATION),
            token_types: initial.embedding(self.token_types, self.size, DEVIATION),
            norm: initial.layer_norm(self.size, norm),
            dropout: self.dropout,
            blocks: (0..self.layers).map(|_| self.init_block(initial)).collect(),
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
    pub token_types: Embedding,
    pub norm: LayerNorm,
    pub blocks: Vec<Block>,
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
    pub attention_norm: LayerNorm,
    pub widen: Linear,
    pub narrow: Linear,
    pub norm: LayerNorm,
    #[module(skip)]
    pub dropout: f64,
}

/// `softmax(Q Kᵀ / √d) V` for each head.
#[derive(Module, Debug)]
pub struct Attention {
    pub query: Linear,
    pub key: Linear,
    pub value: Linear,
    #[module(skip)]
    pub dropout: f64,
    pub heads: usize,
}

impl Transformer {
    /// # Shapes
    /// `[batch, sequence]` to `[batch, size]`
    pub fn forward(&self, tokens: Tokens, dropout: &mut Dropout) -> Tensor<2> {
        pool(self.hidden_states(&tokens, dropout), &tokens, self.pooling)
    }

    /// The last layer's token vectors. What stands at padded positions means nothing.
    ///
    /// # Shapes
    /// `[batch, sequence]` to `[batch, sequence, size]`
    pub fn hidden_states(&self, tokens: &Tokens, dropout: &mut Dropout) -> Tensor<3> {
        let [batch, sequence] = tokens.ids.dims();
        let (states, padding) = self.enter(tokens, dropout);
        let states = through(&self.blocks, states, &padding, dropout);
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
        let (states, padding) = self.enter(tokens, dropout);
        let states = through(&self.blocks[..layer], states, &padding, dropout);
        self.blocks[layer].attention.weights(states, padding)
    }

    /// What goes into the first block, and what no token may look at. The tokens of all sentences stand in one list: a
    /// product with a matrix is then one product, and its gradient is not a matrix for each sentence.
    ///
    /// # Shapes
    /// `[batch, sequence]` to `[batch * sequence, size]` and `[batch, heads, sequence, sequence]`
    fn enter(&self, Tokens { ids, mask, .. }: &Tokens, dropout: &mut Dropout) -> (Tensor<2>, Tensor<4, Bool>) {
        let [batch, sequence] = ids.dims();
        let positions = self.positions.weight.val().narrow(0, 0, sequence); // [sequence, size]
        let token_type = self.token_types.weight.val().narrow(0, 0, 1); // [1, size]
        let words = self.words.forward(ids.clone());
        let states = words.add(positions.add(token_type).unsqueeze_dim(0)); // [batch, sequence, size]
        let [_, _, size] = states.dims();
        let states = self.norm.forward(states.reshape([batch * sequence, size]));
        let padding = mask.clone().equal_scalar(0.0).unsqueeze_dims::<4>(&[1, 1]); // [batch, 1, 1, sequence]
        (dropout.apply(states, self.dropout), padding.expand([batch, self.heads(), sequence, sequence]))
    }

    pub fn layers(&self) -> usize {
        self.blocks.len()
    }

    pub fn heads(&self) -> usize {
        self.blocks.first().map_or(1, |block| block.attention.heads)
    }
}

fn through(blocks: &[Block], states: Tensor<2>, padding: &Tensor<4, Bool>, dropout: &mut Dropout) -> Tensor<2> {
    blocks.iter().fold(states, |states, block| block.forward(states, padding.clone(), dropout))
}

impl Block {
    /// # Shapes
    /// `states` `[batch * sequence, size]`, `padding` `[batch, heads, sequence, sequence]`; the result is like `states`.
    fn forward(&self, states: Tensor<2>, padding: Tensor<4, Bool>, dropout: &mut Dropout) -> Tensor<2> {
        let attended = self.output.forward(self.attention.forward(states.clone(), padding, dropout));
        let states = self.attention_norm.forward(states.add(dropout.apply(attended, self.dropout)));
        let narrowed = self.narrow.forward(gelu(self.widen.forward(states.clone())));
        self.norm.forward(states.add(dropout.apply(narrowed, self.dropout)))
    }
}

impl Attention {
    /// # Shapes
    /// `states` `[batch * sequence, size]`, `padding` `[batch, heads, sequence, sequence]`; the result is like `states`.
    fn forward(&self, states: Tensor<2>, padding: Tensor<4, Bool>, dropout: &mut Dropout) -> Tensor<2> {
        let shape = states.dims();
        let value = self.split(self.value.forward(states.clone()), &padding);
        let weights = dropout.apply(self.weights(states, padding), self.dropout);
        weights.matmul(value).swap_dims(1, 2).reshape(shape)
    }

    /// # Shapes
    /// Like those of [`Self::forward`]; the result is `[batch, heads, sequence, sequence]`.
    fn weights(&self, states: Tensor<2>, padding: Tensor<4, Bool>) -> Tensor<4> {
        let query = self.split(self.query.forward(states.clone()), &padding);
        let key = self.split(self.key.forward(states), &padding);
        compare(query, key, padding)
    }

    /// # Shapes
    /// `[batch * sequence, size]` to `[batch, heads, sequence, size / heads]`
    fn split(&self, tensor: Tensor<2>, padding: &Tensor<4, Bool>) -> Tensor<4> {
        let [batch, heads, sequence, _] = padding.dims();
        let [_, size] = tensor.dims();
        tensor.reshape([batch, sequence, heads, size / heads]).swap_dims(1, 2)
    }
}

/// `softmax(Q Kᵀ / √d)`
///
/// # Shapes
/// `query` and `key` `[batch, heads, sequence, d]`; `padding` and the result `[batch, heads, sequence, sequence]`.
fn compare(query: Tensor<4>, key: Tensor<4>, padding: Tensor<4, Bool>) -> Tensor<4> {
    let head_size = query.dims()[3];
    let scores = query.matmul(key.transpose()).div_scalar((head_size as f32).sqrt());
    softmax(scores.mask_fill(padding, f32::MIN), 3)
}
