//! CoSENT: pairs of sentences are to be as alike as their scores order them.

use burn::tensor::{Device, Int, Tensor, TensorData};

use super::distance::normalise;
use super::loss::{Loss, LossFigures};
use super::mining::FAR;

/// Pairs of a batch and their order: rows of an embedding matrix.
pub struct ScoreOrder {
    /// `[pairs]`
    firsts: Tensor<1, Int>,
    seconds: Tensor<1, Int>,
    /// `[pairs, pairs]`: 0 where the pair of the row has a lower score than that of the column, else -[`FAR`].
    penalties: Tensor<2>,
    /// `[pairs, pairs]`, without autodiff: 1 where the pair of the row has a lower score than that of the column, else 0.
    lower: Tensor<2>,
    /// Two pairs with different scores each.
    pub comparisons: usize,
}

impl ScoreOrder {
    /// `pairs`: two rows of the embedding matrix and their score each.
    pub fn new(pairs: &[(usize, usize, f32)], device: &Device) -> Self {
        let column = |values: Vec<i32>| Tensor::<1, Int>::from_data(TensorData::new(values, [pairs.len()]), device);
        let is_lower = || pairs.iter().flat_map(|low| pairs.iter().map(|high| low.2 < high.2));
        let table = |values: Vec<f32>, device: &Device| {
            Tensor::<2>::from_data(TensorData::new(values, [pairs.len(), pairs.len()]), device)
        };
        Self {
            firsts: column(pairs.iter().map(|pair| pair.0 as i32).collect()),
            seconds: column(pairs.iter().map(|pair| pair.1 as i32).collect()),
            penalties: table(is_lower().map(|lower| if lower { 0.0 } else { -FAR }).collect(), device),
            lower: table(is_lower().map(f32::from).collect(), &device.clone().without_autodiff()),
            comparisons: is_lower().filter(|lower| *lower).count(),
        }
    }
}

/// `log(1 + Σ exp(scale · (cos_j - cos_i)))` over all pairs i and j of which i has the higher score (Su 2022,
/// <https://kexue.fm/archives/8847>): `sentence_transformers.losses.CoSENTLoss`. Its active share is that of the comparisons in
/// which the pair of the lower score is at least as alike; its distances are those of the cosine, of the pair with the higher
/// score and of the one with the lower, over all comparisons.
///
/// # Shapes
/// `embeddings`: `[sentences, size]`, with autodiff.
pub fn cosent_loss(embeddings: Tensor<2>, order: &ScoreOrder, scale: f32, observe: bool) -> Loss {
    let directions = normalise(embeddings);
    let firsts = directions.clone().select(0, order.firsts.clone());
    let seconds = directions.select(0, order.seconds.clone());
    let cosines = firsts.mul(seconds).sum_dim(1); // [pairs, 1]
    let excess = cosines.clone().sub(cosines.clone().transpose()).mul_scalar(scale); // [pairs, pairs]
    let terms = excess.add(order.penalties.clone());
    // The largest is taken out of the sum, or exp would have no room for it; whatever it is, the value is the same.
    let largest = terms.clone().detach().max_dim(1).max_dim(0).clamp_min(0.0); // [1, 1]
    let sum = terms.sub(largest.clone()).exp().sum_dim(1).sum_dim(0).add(largest.clone().neg().exp());
    let loss = sum.log().add(largest); // [1, 1]
    let figures = observe.then(|| order.figures(loss.clone().inner().squeeze_dim(1), cosines.inner()));
    Loss { surrogate: loss, figures }
}

impl ScoreOrder {
    /// `cosines`: `[pairs, 1]`.
    fn figures(&self, loss: Tensor<1>, cosines: Tensor<2>) -> LossFigures {
        let count = self.comparisons.max(1) as f32;
        let wrong = cosines.clone().greater_equal(cosines.clone().transpose()).float().mul(self.lower.clone());
        let distance = |weights: Tensor<2>| weights.mul(cosines.clone()).sum().div_scalar(count).neg().add_scalar(1.0);
        LossFigures {
            loss,
            active_share: wrong.sum().div_scalar(count),
            positive_distance: distance(self.lower.clone().sum_dim(0).transpose()),
            negative_distance: distance(self.lower.clone().sum_dim(1)),
        }
    }
}
