//! Triplet loss of a batch of embeddings.

use burn::tensor::activation::relu;
use burn::tensor::{Bool, Device, Int, Tensor, TensorData};

use super::distance::{Distance, Pairwise, Points, normalise, paired, points};
use super::mining::{FAR, Roles, batch_all, batch_hard, batch_semi_hard};
use crate::config::{Config, Mining};
use crate::engine::own_gradient::with_gradient;

/// The settings that the loss depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LossConfig {
    pub mining: Mining,
    pub distance: Distance,
    /// In the unit of the distance.
    pub margin: f32,
    /// Batch hard with softplus; `margin` is not used then.
    pub soft_margin: bool,
    /// Embeddings are scaled to length 1 first.
    pub normalise: bool,
}

impl From<&Config> for LossConfig {
    fn from(config: &Config) -> Self {
        let Config { mining, distance, margin, soft_margin, normalise, .. } = *config;
        Self { mining, distance, margin: margin as f32, soft_margin, normalise }
    }
}

/// Triplets that the data gives: rows of an embedding matrix. With several negatives the hardest counts.
pub struct GivenTriplets {
    /// `[rows]`
    anchors: Tensor<1, Int>,
    positives: Tensor<1, Int>,
    /// `[rows · width]`, row after row, padded with 0.
    negatives: Tensor<1, Int>,
    /// `[rows, width]`: true where `negatives` is padding.
    no_negative: Tensor<2, Bool>,
    rows: usize,
    width: usize,
}

/// A loss, on the device.
pub struct Loss {
    /// Its backward pass, which begins with a gradient of 1 for each of its elements, gives the gradient of the loss. Its
    /// own value means nothing.
    pub surrogate: Tensor<2>,
    /// Where they were asked for.
    pub figures: Option<LossFigures>,
}

/// What a loss is made of. All are `[1]` and without autodiff.
pub struct LossFigures {
    pub loss: Tensor<1>,
    pub active_share: Tensor<1>,
    pub positive_distance: Tensor<1>,
    pub negative_distance: Tensor<1>,
}

impl GivenTriplets {
    /// `rows`: anchor, positive and at least one negative, as rows of the embedding matrix.
    pub fn new(rows: &[(usize, usize, Vec<usize>)], device: &Device) -> Self {
        let width = rows.iter().map(|(_, _, negatives)| negatives.len()).max().unwrap_or(1).max(1);
        let column = |values: Vec<usize>| {
            let values: Vec<i32> = values.into_iter().map(|value| value as i32).collect();
            let length = values.len();
            Tensor::from_data(TensorData::new(values, [length]), device)
        };
        let slots: Vec<Option<usize>> =
            rows.iter().flat_map(|(_, _, negatives)| (0..width).map(|slot| negatives.get(slot).copied())).collect();
        let empty: Vec<bool> = slots.iter().map(Option::is_none).collect();
        Self {
            anchors: column(rows.iter().map(|row| row.0).collect()),
            positives: column(rows.iter().map(|row| row.1).collect()),
            negatives: column(slots.iter().map(|slot| slot.unwrap_or(0)).collect()),
            no_negative: Tensor::from_data(TensorData::new(empty, [rows.len(), width]), device),
            rows: rows.len(),
            width,
        }
    }
}

/// Mean over rows of `[D(a,p) - D(a,n) + m]+`, of each row's hardest negative where it has several:
/// `torch.nn.functional.triplet_margin_loss(a, p, n, margin)` for one negative and Euclidean distance.
///
/// # Shapes
/// `embeddings`: `[sentences, size]`, with autodiff.
pub fn given_loss(embeddings: Tensor<2>, triplets: &GivenTriplets, config: &LossConfig, observe: bool) -> Loss {
    let GivenTriplets { rows, width, .. } = *triplets;
    let embeddings = if config.normalise { normalise(embeddings) } else { embeddings };
    let points = points(embeddings, config.distance);
    let size = points.dims()[1];
    let anchors = points.clone().select(0, triplets.anchors.clone());
    let positives = points.clone().select(0, triplets.positives.clone());
    let negatives = points.select(0, triplets.negatives.clone());
    let repeated = anchors.clone().unsqueeze_dim::<3>(1).expand([rows, width, size]).reshape([rows * width, size]);
    let positive = paired(anchors, positives, config.distance); // [rows, 1]
    let negative = paired(repeated, negatives, config.distance).reshape([rows, width]);
    let hardest = negative.mask_fill(triplets.no_negative.clone(), FAR).min_dim(1);
    let terms = relu(positive.clone().sub(hardest.clone()).add_scalar(config.margin));
    let count = rows.max(1) as f32;
    let loss = terms.clone().sum().div_scalar(count);
    let figures = observe.then(|| LossFigures {
        loss: loss.clone().inner(),
        active_share: terms.inner().greater_scalar(0.0).float().sum().div_scalar(count),
        positive_distance: positive.inner().mean(),
        negative_distance: hardest.inner().mean(),
    });
    Loss { surrogate: loss.unsqueeze_dim(1), figures }
}

/// Loss over the triplets that the mining chooses in the batch; see [`super::mining`] for each formula.
///
/// # Shapes
/// `embeddings`: `[batch, size]`, with autodiff.
pub fn in_batch_loss(embeddings: Tensor<2>, roles: &Roles, config: &LossConfig, observe: bool) -> Loss {
    let normalised = config.normalise || config.distance == Distance::Cosine;
    let points = Points::new(embeddings.clone().inner(), normalised);
    let pairwise = Pairwise::new(points.vectors.clone(), config.distance);
    let margin = config.margin;
    let mined = match config.mining {
        Mining::BatchHard => batch_hard(&pairwise.distances, roles, (!config.soft_margin).then_some(margin)),
        Mining::BatchSemiHard => batch_semi_hard(&pairwise.distances, roles, margin),
        Mining::BatchAll => batch_all(&pairwise.distances, roles, margin),
        Mining::GivenTriplets | Mining::HardestOfGiven => unreachable!("these go to given_loss"),
    };
    let gradient = points.pull_back(pairwise.gradient(mined.weights.clone())).inner();
    let figures = observe.then(|| {
        let (positive_distance, negative_distance) = roles.mean_distances(&pairwise.distances);
        let (loss, active_share) = mined.figures();
        LossFigures { loss, active_share, positive_distance, negative_distance }
    });
    let value = gradient.clone();
    Loss { surrogate: with_gradient([embeddings], value, |_, _| [Some(gradient)]), figures }
}
