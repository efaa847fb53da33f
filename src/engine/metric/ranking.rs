//! Multiple negatives ranking: each anchor's positive is to come first among all candidates of the batch.

use burn::tensor::activation::log_softmax;
use burn::tensor::{Device, Int, Tensor, TensorData};

use super::distance::normalise;
use super::loss::{Loss, LossFigures};
use super::mining::FAR;

/// Anchors of a batch and what each is compared with: rows of an embedding matrix.
pub struct Ranking {
    /// `[rows]`
    anchors: Tensor<1, Int>,
    /// `[candidates]`: the anchors' positives, and negatives.
    candidates: Tensor<1, Int>,
    /// `[rows, 1]`: the place of each anchor's positive among the candidates.
    answers: Tensor<2, Int>,
    /// `[rows, candidates]`: 0 for an anchor's positive and its negatives, -[`FAR`] for what is neither.
    penalties: Tensor<2>,
    /// `[rows, candidates]`, without autodiff: 1 where the candidate is a negative of the anchor, else 0.
    negatives: Tensor<2>,
    rows: usize,
    negative_pairs: usize,
}

/// Who is compared with whom, on the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranks {
    /// Of each anchor its own number and the place of its positive in `candidates`.
    pub rows: Vec<(usize, usize)>,
    pub candidates: Vec<usize>,
    /// Row by row for each candidate: whether it is a negative of the row's anchor. What is neither the positive nor a negative
    /// does not count: another positive of the anchor, most of all.
    pub is_negative: Vec<bool>,
}

impl Ranks {
    /// The same with other numbers in place of the sentences'.
    pub fn map(&self, mut place: impl FnMut(usize) -> usize) -> Self {
        Self {
            rows: self.rows.iter().map(|(anchor, answer)| (place(*anchor), *answer)).collect(),
            candidates: self.candidates.iter().map(|candidate| place(*candidate)).collect(),
            is_negative: self.is_negative.clone(),
        }
    }
}

impl Ranking {
    /// `ranks`: of rows of the embedding matrix.
    pub fn new(ranks: &Ranks, device: &Device) -> Self {
        let Ranks { rows, candidates, is_negative } = ranks;
        let shape = [rows.len(), candidates.len()];
        let column = |values: Vec<usize>| {
            let values: Vec<i32> = values.into_iter().map(|value| value as i32).collect();
            let length = values.len();
            Tensor::<1, Int>::from_data(TensorData::new(values, [length]), device)
        };
        let answer = |at: usize| rows[at / shape[1]].1 == at % shape[1];
        let penalties = (0..is_negative.len()).map(|at| if is_negative[at] || answer(at) { 0.0 } else { -FAR });
        let negatives = is_negative.iter().map(|negative| f32::from(*negative)).collect();
        let table = |values: Vec<f32>, device: &Device| Tensor::from_data(TensorData::new(values, shape), device);
        Self {
            anchors: column(rows.iter().map(|(anchor, _)| *anchor).collect()),
            candidates: column(candidates.clone()),
            answers: column(rows.iter().map(|(_, answer)| *answer).collect()).unsqueeze_dim(1),
            penalties: table(penalties.collect(), device),
            negatives: table(negatives, &device.clone().without_autodiff()),
            rows: rows.len(),
            negative_pairs: is_negative.iter().filter(|negative| **negative).count(),
        }
    }
}

/// Mean over anchors of the cross entropy of `scale · cosine(anchor, candidate)` over its positive and its negatives, the
/// positive being the answer (Henderson et al. 2017, <https://arxiv.org/abs/1705.00652>, section 4.4):
/// `sentence_transformers.losses.MultipleNegativesRankingLoss`, in which other positives of the anchor are not taken for
/// negatives. Its active share is that of the anchors with a negative at least as near as the positive; its distances are those
/// of the cosine.
///
/// # Shapes
/// `embeddings`: `[sentences, size]`, with autodiff.
pub fn ranking_loss(embeddings: Tensor<2>, ranking: &Ranking, scale: f32, observe: bool) -> Loss {
    let directions = normalise(embeddings);
    let anchors = directions.clone().select(0, ranking.anchors.clone());
    let candidates = directions.select(0, ranking.candidates.clone());
    let similarities = anchors.matmul(candidates.transpose()); // [rows, candidates]
    let scores = similarities.clone().mul_scalar(scale).add(ranking.penalties.clone());
    let terms = log_softmax(scores, 1).gather(1, ranking.answers.clone()).neg(); // [rows, 1]
    let count = ranking.rows.max(1) as f32;
    let loss = terms.sum().div_scalar(count);
    let figures = observe.then(|| {
        let positives = similarities.clone().gather(1, ranking.answers.clone()).inner();
        ranking.figures(loss.clone().inner(), similarities.inner(), positives)
    });
    Loss { surrogate: loss.unsqueeze_dim(1), figures }
}

impl Ranking {
    /// `similarities`: `[rows, candidates]`; `positives`: `[rows, 1]`, those of the answers.
    fn figures(&self, loss: Tensor<1>, similarities: Tensor<2>, positives: Tensor<2>) -> LossFigures {
        let no_negative = self.negatives.clone().neg().add_scalar(1.0).mul_scalar(FAR);
        let nearest = similarities.clone().sub(no_negative).max_dim(1);
        let distance = |sum: Tensor<1>, count: usize| sum.div_scalar(count.max(1) as f32).neg().add_scalar(1.0);
        LossFigures {
            loss,
            active_share: nearest.greater_equal(positives.clone()).float().sum().div_scalar(self.rows.max(1) as f32),
            positive_distance: distance(positives.sum(), self.rows),
            negative_distance: distance(similarities.mul(self.negatives.clone()).sum(), self.negative_pairs),
        }
    }
}
