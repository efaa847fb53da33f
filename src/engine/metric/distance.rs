//! Distances of embeddings, and the way back from a gradient of distances to a gradient of embeddings.

use burn::tensor::{Int, Tensor};

pub use crate::config::Distance;
use crate::engine::encoder::normalise;

/// Added to every component of a difference, as `torch.nn.functional.pairwise_distance` does.
const PAIRED_EPSILON: f32 = 1e-6;

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
        // The root of 0 has no gradient; 1e-30 vanishes beside anything but 0.
        Distance::Euclidean => left.sub(right).add_scalar(PAIRED_EPSILON).square().sum_dim(1).add_scalar(1e-30).sqrt(),
        Distance::SquaredEuclidean => left.sub(right).square().sum_dim(1),
        Distance::Cosine => left.mul(right).sum_dim(1).neg().add_scalar(1.0),
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
                let zero = self.distances.clone().equal_scalar(0.0);
                both.div(self.distances.clone()).mask_fill(zero, 0.0)
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
    let diagonal = Tensor::<1, Int>::arange(0..batch as i64, &device).unsqueeze_dim::<2>(1);
    let lengths = products.clone().gather(1, diagonal); // [batch, 1]
    let sums = lengths.clone().add(lengths.transpose()); // [batch, batch]
    let squared = sums.clone().sub(products.mul_scalar(2.0));
    let noise = squared.clone().lower_equal(sums.mul_scalar(NOISE));
    squared.mask_fill(noise, 0.0)
}
