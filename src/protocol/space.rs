//! Where the sentences lie: the map, triplets, neighbours, and before against now.

use serde::{Deserialize, Serialize};

use crate::config::Projection;

/// The sentences in two dimensions, as the weights of `step` place them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapFrame {
    pub step: u32,
    pub projection: Projection,
    /// How near this is to what it will be if the sentences stay where they are: 1 when nothing is left to do, below 0.5 while
    /// t-SNE looks up who is near whom and the principal components stand in for it.
    pub settled: f32,
    /// x and y of each sentence: 32-bit floats, little endian. Turned and mirrored so that it moves as little as possible
    /// from one frame to the next; a unit is a unit of the embedding space.
    #[serde(with = "serde_bytes")]
    pub positions: Vec<u8>,
    /// Where the sentence that was last asked for lies.
    pub query: Option<(f32, f32)>,
}

/// How hard a negative is for an anchor and its positive, after Schroff et al. 2015.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hardness {
    /// D(a,n) > D(a,p) + m: the triplet has no loss.
    Easy,
    /// D(a,p) < D(a,n) <= D(a,p) + m.
    SemiHard,
    /// D(a,n) <= D(a,p).
    Hard,
}

/// A look at the training triplets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TripletsOfTheMoment {
    pub step: u32,
    /// Shares of all triplets that the training sentences form, or of an evenly spread part of them.
    pub easy: f32,
    pub semi_hard: f32,
    pub hard: f32,
    /// Those of the greatest loss, greatest first, no two with the same anchor.
    pub hardest: Vec<HardTriplet>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HardTriplet {
    pub anchor: u32,
    pub positive: u32,
    pub negative: u32,
    pub positive_distance: f32,
    pub negative_distance: f32,
}

/// One sentence as an anchor: its positives, and the negatives that come into question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Surroundings {
    pub anchor: u32,
    pub step: u32,
    /// Nearest first, each with its distance; of many the nearest ones and, last, the farthest.
    pub positives: Vec<(u32, f32)>,
    /// All positives that there are.
    pub positive_count: usize,
    /// The nearest ones, nearest first.
    pub negatives: Vec<(u32, f32)>,
    /// All negatives that there are.
    pub negative_count: usize,
}

/// The pinned sentences before training and now. There is none while nothing is pinned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Of the weights that `now` is from.
    pub step: u32,
    pub pinned: Vec<u32>,
    /// Cosine of each two of the pinned sentences: a row for each, as long as `pinned`.
    pub before: Vec<f32>,
    pub now: Vec<f32>,
    /// For each pinned sentence those that are nearest to it.
    pub nearest: Vec<NearestTwice>,
}

/// The nearest sentences by the trained distance, the sentence itself left out, nearest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NearestTwice {
    pub before: Vec<Ranked>,
    pub now: Vec<Ranked>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    pub sentence: u32,
    /// Cosine, in the space that the list is of.
    pub similarity: f32,
    /// Counted from 1, among all sentences but the pinned one.
    pub rank_before: u32,
    pub rank_now: u32,
}

/// The nearest sentences of the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub request: u32,
    pub text: String,
    /// Words that the tokenizer does not know.
    pub unknown_words: Vec<String>,
    /// Nearest first.
    pub now: Vec<Neighbour>,
    pub before_training: Vec<Neighbour>,
    /// Step of the weights that `now` is from.
    pub step: u32,
    pub sentences: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Neighbour {
    pub sentence: String,
    /// The label, where the data has labels.
    pub label: Option<String>,
    /// By the trained distance.
    pub distance: f32,
    /// Cosine of the two embeddings.
    pub similarity: f32,
    /// Counted from 1, among all sentences, now and before training.
    pub rank: usize,
    pub rank_before: usize,
    pub held_out: bool,
}

/// What the encoder makes of some texts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextVectors {
    /// Of the weights that they are made by.
    pub step: u32,
    /// Numbers of a vector.
    pub size: usize,
    /// One vector for each text, in their order: 32-bit floats, little endian.
    #[serde(with = "serde_bytes")]
    pub vectors: Vec<u8>,
}
