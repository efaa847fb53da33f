//! What training brings: figures, and what the doctor makes of them.

use serde::{Deserialize, Serialize};

/// One training step's figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepReport {
    /// Counted from 1.
    pub step: u32,
    pub loss: f32,
    /// Share of the considered triplets whose loss is above 0; by ranking of the anchors, by CoSENT of the comparisons, that are
    /// in the wrong order.
    pub active_share: f32,
    /// Mean distance from anchors to positives; by CoSENT within the pair of the higher score of each comparison.
    pub positive_distance: f32,
    /// Mean distance from anchors to negatives; by CoSENT within the pair of the lower score of each comparison.
    pub negative_distance: f32,
    /// Mean length of the batch's embeddings before normalisation.
    pub embedding_norm: f32,
    pub gradient_norm: f32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progression {
    pub reports: Vec<StepReport>,
    /// The step that the engine is at; reports may leave steps out.
    pub step: u32,
    pub steps: u32,
    /// Median over the last steps.
    pub step_ms: f32,
}

/// How well the model does, on what it was trained on and on what it has not seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// 0: before training.
    pub step: u32,
    pub training: Scores,
    pub held_out: Option<Scores>,
    /// Of a pretrained model, where training stands still: sentences of general English that are no part of the data. What falls
    /// here is forgotten.
    #[serde(default)]
    pub general: Option<Box<Scores>>,
}

/// What the page knows of a run, for whoever opens its files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// What the data is called.
    pub title: String,
    /// Of the untrained model, and as of late.
    pub before: Option<Evaluation>,
    pub after: Option<Evaluation>,
    /// `(step, loss)`, oldest first.
    pub losses: Vec<(u32, f32)>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Share of triplets with D(a,p) < D(a,n); a tie counts one half, and so do distances that differ only by rounding.
    pub triplet_accuracy: Option<f32>,
    pub triplets: usize,
    /// Recall@1: share of `sentences` whose nearest in the gallery (other than themselves) is a positive. With labels of
    /// which each is trained on the gallery are the training sentences, otherwise all.
    pub nearest_neighbour_accuracy: Option<f32>,
    /// `(k, share of sentences with a positive among the k nearest)`.
    pub recall_at: Vec<(usize, f32)>,
    /// Mean of 1 / place of the first positive.
    pub mean_reciprocal_rank: Option<f32>,
    /// NDCG@10: how near to the top the positives are, all of them, among the 10 nearest; 1 where they come first.
    #[serde(default)]
    pub ndcg: Option<f32>,
    /// Questions that the last four are over: sentences of labels and sets, anchors of triplets and pairs.
    pub sentences: usize,
    /// Those of which `sentences` are an evenly spread sample.
    pub askable: usize,
    /// Sentences that are searched.
    pub gallery: usize,
    /// Of scored pairs: Spearman's rank correlation of their scores and their cosines, from -1 to 1.
    #[serde(default)]
    pub spearman: Option<f32>,
    /// Pairs that it is over.
    #[serde(default)]
    pub scored_pairs: usize,
}

/// What the doctor sees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    pub ailment: Ailment,
    /// What is wrong, as one sentence.
    pub message: String,
    pub remedy: Option<Remedy>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ailment {
    /// All distances go to 0.
    Collapse,
    /// The margin is larger than any difference of distances.
    UnreachableMargin,
    /// No triplet has a loss any more.
    NothingLeft,
    /// The Simple encoder's ReLU gives zeros only.
    DeadRelu,
    /// The loss falls because all vectors get longer.
    NormsOnly,
    /// The loss is no number, or has grown out of all proportion.
    Divergence,
    /// Training accuracy rises while held-out accuracy falls.
    Overfitting,
    /// Fewer groups than a batch wants.
    FewGroups,
    /// Many draws hold no triplet.
    EmptyBatches,
    /// Rows that repeat or contradict each other.
    UncleanData,
    /// A negative nearer than every positive from the start.
    FalseNegatives,
}

/// Settings that help, for one click.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// What the click does: `Lower the margin to 0.3`.
    pub label: String,
    /// Keys and values of [`crate::config::SETTINGS`].
    pub settings: Vec<(String, String)>,
    /// The run has to begin again for it.
    pub reset: bool,
}
