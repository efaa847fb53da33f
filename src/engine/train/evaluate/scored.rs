//! How well the cosines of scored pairs keep to the order of their scores.

use super::thin;
use crate::engine::vectors::{Vectors, cosine};
use crate::statistics::spearman;
use crate::text::dataset::{Dataset, ScoredPair};

/// Pairs of each part that are measured at most.
const SCORED_PAIRS: usize = 2000;

/// Pairs of a part, evenly thinned.
pub(super) fn pairs(data: &Dataset, held_out: bool) -> Vec<ScoredPair> {
    thin(data.scored.iter().filter(|pair| pair.held_out == held_out).cloned().collect(), SCORED_PAIRS)
}

/// Spearman's rank correlation of scores and cosines (`sentence_transformers`' `EmbeddingSimilarityEvaluator`): None where one
/// of the two is the same for all pairs.
pub(super) fn rank_correlation(pairs: &[ScoredPair], vectors: &Vectors) -> Option<f32> {
    let cosines: Vec<f32> =
        pairs.iter().map(|pair| cosine(vectors.row(pair.first), vectors.row(pair.second))).collect();
    let scores: Vec<f32> = pairs.iter().map(|pair| pair.score).collect();
    spearman(&scores, &cosines).map(|found| found as f32).filter(|found| found.is_finite())
}
