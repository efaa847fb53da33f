//! What the encoder sees of a text.

use serde::{Deserialize, Serialize};

/// What the encoder sees of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    pub request: u32,
    /// Step of the weights that `insight` is from.
    pub step: u32,
    /// In order: those that are read, then the first of those that are not because the text is longer than the longest
    /// sentence.
    pub tokens: Vec<Token>,
    pub read: usize,
    /// All tokens of the text.
    pub total: usize,
    /// Tokens from the first on that `insight` is about.
    pub looked_at: usize,
    pub insight: Insight,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// As the vocabulary has it; a word that it does not have, as it was written.
    pub text: String,
    pub kind: TokenKind,
    /// Whether it goes on with the word that the token before it begins or goes on with.
    pub continues: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenKind {
    Word,
    /// Not in the vocabulary: all such words are one and the same token to the encoder.
    Unknown,
    /// Put there by the tokenizer.
    Special,
}

/// How the encoder takes the tokens, as far as that can be looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Insight {
    /// Simple: each known word of the text once.
    Words(Vec<WordNeighbours>),
    /// Transformer.
    Attention(Attention),
}

/// A word and the words of the vocabulary whose vectors, each as a sentence of that word alone, are nearest to its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordNeighbours {
    pub word: String,
    /// Nearest first, with their distances.
    pub now: Vec<(String, f32)>,
    pub before_training: Vec<(String, f32)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attention {
    /// Counted from 0.
    pub layer: usize,
    pub layers: usize,
    /// None: the mean of all heads.
    pub head: Option<usize>,
    pub heads: usize,
    /// How much each token looks at each other one, queries as rows. A row sums to 1 over all tokens, of which these are the
    /// first [`Inspection::looked_at`].
    pub weights: Vec<Vec<f32>>,
}
