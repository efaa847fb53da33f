//! Distances of embeddings, and the way back from a gradient of distances to a gradient of embeddings.

use burn::tensor::{Int, Tensor, TensorData};

pub use crate::config::Distance;
use crate::engine::encoder::normalise;

/// Added to every component of a difference, as `torch.nn.functional.pairwise_distance` does.
const PAIRED_EPSILON: f32 = 1e-6;

/// Vanishes beside any number but 0.
const TINY: f32 = 1e-30;

/// Shorter embeddings have no direction, as in `torch.nn.functional.normalize`.
const SHORTEST: f32 = 1e-12;

/// Squared distances below this multiple of the squared lengths are rounding noise of 32-bit floats and count as 0.
const NOISE: f32 = 4.0 * f32::EPSILON;

/// The vectors that distances are taken between: the embeddings, or for cosine their directions.
///
/// # Shapes
/// `[batch, size]` to the same.
pub fn points(embeddings: Tensor<2>, distance: Distance) -> Tensor<2> {
    match distance {
        Distance::Cosine => normalise(embeddings),
        Distance::Euclidean | Distance::SquaredEuclidean => embeddings,
    }
}

/// D(left, right) row by row. Euclidean is `torch.nn.functional.pairwise_distance(left, right)`, squared Euclidean
/// `(left - right).pow(2).sum(-1)`, cosine `1 - cosine_similarity`.
///
/// # Shapes
/// `left` and `right` `[rows, size]`, both from [`points`]; the result `[rows, 1]`.
pub fn paired(left: Tensor<2>, right: Tensor<2>, distance: Distance) -> Tensor<2> {
    match distance {
        // The root of 0 has no gradient.
        Distance::Euclidean => left.sub(right).add_scalar(PAIRED_EPSILON).square().sum_dim(1).add_scalar(TINY).sqrt(),
        Distance::SquaredEuclidean => left.sub(right).square().sum_dim(1),
        Distance::Cosine => left.mul(right).sum_dim(1).neg().add_scalar(1.0),
    }
}

/// The vectors that distances within a batch are taken between, without autodiff, and the way back to the embeddings.
pub struct Points {
    /// `[batch, size]`
    pub vectors: Tensor<2>,
    /// `[batch, 1]`: what the embeddings were divided by, where they were.
    lengths: Option<Tensor<2>>,
}

impl Points {
    /// # Shapes
    /// `embeddings`: `[batch, size]`, without autodiff.
    pub fn new(embeddings: Tensor<2>, normalised: bool) -> Self {
        if !normalised {
            return Self { vectors: embeddings, lengths: None };
        }
        let lengths = embeddings.clone().square().sum_dim(1).sqrt().clamp(SHORTEST, f32::MAX);
        Self { vectors: embeddings.div(lengths.clone()), lengths: Some(lengths) }
    }

    /// `dL/d(embeddings)` from `dL/d(vectors)`: for u = x / |x| that is `(g - u (u·g)) / |x|`. An embedding of zeros gets
    /// 0.
    ///
    /// # Shapes
    /// `[batch, size]` to the same.
    pub fn pull_back(&self, gradient: Tensor<2>) -> Tensor<2> {
        let Some(lengths) = &self.lengths else { return gradient };
        let along = self.vectors.clone().mul(gradient.clone()).sum_dim(1);
        let has_direction = is_positive(lengths.clone().sub_scalar(SHORTEST));
        gradient.sub(self.vectors.clone().mul(along)).div(lengths.clone()).mul(has_direction)
    }
}

/// All distances within a batch.
///
/// They come from one matrix product, `|x|² + |y|² - 2 x·y`, of the points moved to their mean, which keeps the digits
/// where all points are close together. Two equal rows have a distance of exactly 0.
///
/// Mining is not differentiated. A loss over a batch depends on the embeddings through the distances alone, so a mining
/// says `dL/dD`, and [`Pairwise::gradient`] turns that into `dL/dx`: one more matrix product in place of a graph through
/// every comparison.
pub struct Pairwise {
    points: Tensor<2>,
    distance: Distance,
    /// `[batch, batch]`, the diagonal 0.
    pub distances: Tensor<2>,
}

impl Pairwise {
    /// # Shapes
    /// `points`: `[batch, size]` from [`points`], without autodiff.
    pub fn new(points: Tensor<2>, distance: Distance) -> Self {
        if distance == Distance::Cosine {
            let distances = points.clone().matmul(points.clone().transpose()).neg().add_scalar(1.0);
            return Self { points, distance, distances };
        }
        let points = points.clone().sub(points.mean_dim(0));
        let squared = squared_distances(points.clone());
        let distances = if distance == Distance::Euclidean { squared.sqrt() } else { squared };
        Self { points, distance, distances }
    }

    /// `dL/dx` from `dL/dD`. A distance of 0 passes nothing on.
    ///
    /// ```text
    /// squared Euclidean   dL/dxᵢ = Σⱼ 2 (Wᵢⱼ + Wⱼᵢ) (xᵢ - xⱼ)
    /// Euclidean           dL/dxᵢ = Σⱼ (Wᵢⱼ + Wⱼᵢ) / Dᵢⱼ (xᵢ - xⱼ)
    /// cosine              dL/dxᵢ = -Σⱼ (Wᵢⱼ + Wⱼᵢ) xⱼ
    /// ```
    ///
    /// # Shapes
    /// `weights` (W = dL/dD) `[batch, batch]`; the result `[batch, size]`.
    pub fn gradient(&self, weights: Tensor<2>) -> Tensor<2> {
        let both = weights.clone().add(weights.transpose());
        let pull = match self.distance {
            Distance::Cosine => return both.matmul(self.points.clone()).neg(),
            Distance::SquaredEuclidean => both.mul_scalar(2.0),
            Distance::Euclidean => {
                // 1 / D, and 0 where D is 0.
                both.mul(self.distances.clone()).div(self.distances.clone().square().add_scalar(TINY))
            }
        };
        let own = self.points.clone().mul(pull.clone().sum_dim(1));
        own.sub(pull.matmul(self.points.clone()))
    }
}

/// # Shapes
/// `[batch, size]` to `[batch, batch]`
fn squared_distances(points: Tensor<2>) -> Tensor<2> {
    let [batch, _] = points.dims();
    let device = points.device();
    let products = points.clone().matmul(points.transpose());
    // The squared lengths are taken from the same product, so that equal rows cancel to the last bit.
    // From the host: burn's own `arange` takes three passes on a GPU.
    let rows: Vec<i32> = (0..batch as i32).collect();
    let diagonal = Tensor::<2, Int>::from_data(TensorData::new(rows, [batch, 1]), &device);
    let lengths = products.clone().gather(1, diagonal); // [batch, 1]
    let sums = lengths.clone().add(lengths.transpose()); // [batch, batch]
    let squared = sums.clone().sub(products.mul_scalar(2.0));
    let above_noise = squared.clone().sub(sums.mul_scalar(NOISE)).clamp(0.0, f32::MAX);
    squared.mul(is_positive(above_noise))
}

/// 1 where a value is positive, 0 where it is 0; there must be none below. A division, because GPUs fuse it into what comes
/// before and after, unlike a comparison.
pub fn is_positive<const D: usize>(values: Tensor<D>) -> Tensor<D> {
    values.clone().div(values.add_scalar(TINY))
}
