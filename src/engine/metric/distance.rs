//! Distances of embeddings, and the way back from a gradient of distances to a gradient of embeddings.

use burn::tensor::{Int, Tensor, TensorData};

pub use crate::config::Distance;
use crate::engine::passes::{on_cpu, reduced};

/// Added to every component of a difference, as `torch.nn.functional.pairwise_distance` does.
const PAIRED_EPSILON: f32 = 1e-6;

/// Vanishes beside any number but 0.
const TINY: f32 = 1e-30;

/// Shorter embeddings have no direction, as in `torch.nn.functional.normalize`.
const SHORTEST: f32 = 1e-12;

/// Squared distances below this multiple of the squared lengths are rounding noise of 32-bit floats and count as 0.
const NOISE: f32 = 4.0 * f32::EPSILON;

/// More differences than these would take a GPU longer than a few passes more.
const MOST_DIFFERENCES: usize = 1 << 24;

/// Scales every row to length 1, like `torch.nn.functional.normalize`; a row of zeros stays one, with gradient 0.
///
/// # Shapes
/// `[batch, embedding_size]` to the same.
pub fn normalise(embeddings: Tensor<2>) -> Tensor<2> {
    let norms = embeddings.clone().square().sum_dim(1).clamp_min(1e-24).sqrt();
    embeddings.div(norms)
}

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

    /// `dL/d(embeddings)` from `dL/d(vectors)`: for u = x / |x| that is `(g - u (u·g)) / |x|`.
    ///
    /// # Shapes
    /// `[batch, size]` to the same.
    pub fn pull_back(&self, gradient: Tensor<2>) -> Tensor<2> {
        let Some(lengths) = &self.lengths else { return gradient };
        let along = self.vectors.clone().mul(gradient.clone()).sum_dim(1);
        let along = if on_cpu(&along) { along } else { reduced(along) };
        gradient.sub(self.vectors.clone().mul(along)).div(lengths.clone())
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
///
/// On a GPU, where a product, its diagonal and the mean are passes of their own, one pass takes the distances of a batch from
/// the differences themselves, and another their gradient, as long as there are not too many of them.
pub struct Pairwise {
    points: Tensor<2>,
    /// `[batch, batch, size]`, not in memory: distances come from them.
    by_difference: bool,
    /// `[batch, batch]`: how much of `dL/dD` pulls along `xᵢ - xⱼ`; `None` for cosine.
    slopes: Option<Tensor<2>>,
    /// `[batch, batch]`, the diagonal 0.
    pub distances: Tensor<2>,
}

impl Pairwise {
    /// # Shapes
    /// `points`: `[batch, size]` from [`points`], without autodiff.
    pub fn new(points: Tensor<2>, distance: Distance) -> Self {
        let [batch, size] = points.dims();
        if !on_cpu(&points) && distance != Distance::Cosine && batch * batch * size <= MOST_DIFFERENCES {
            return Self::by_difference(points, distance);
        }
        let points = match distance {
            Distance::Cosine => points,
            Distance::Euclidean | Distance::SquaredEuclidean => points.clone().sub(points.mean_dim(0)),
        };
        let products = points.clone().matmul(points.clone().transpose());
        let (distances, slopes) = match distance {
            Distance::Cosine => (products.neg().add_scalar(1.0), None),
            Distance::SquaredEuclidean => {
                let squared = squared_distances(products);
                (squared.clone(), Some(squared.ones_like().mul_scalar(2.0)))
            }
            Distance::Euclidean => {
                let squared = squared_distances(products);
                let distances = squared.clone().sqrt();
                // 1 / D, and 0 where D is 0.
                (distances.clone(), Some(distances.div(squared.add_scalar(TINY))))
            }
        };
        Self { points, by_difference: false, slopes, distances }
    }

    fn by_difference(points: Tensor<2>, distance: Distance) -> Self {
        let squared = reduced(differences(&points).square().sum_dim(2)).squeeze_dim::<2>(2);
        let (distances, slopes) = match distance {
            Distance::Euclidean => {
                let distances = squared.clone().sqrt();
                (distances.clone(), distances.div(squared.add_scalar(TINY)))
            }
            Distance::SquaredEuclidean | Distance::Cosine => (squared.clone(), squared.ones_like().mul_scalar(2.0)),
        };
        Self { points, by_difference: true, slopes: Some(slopes), distances }
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
        let Some(slopes) = &self.slopes else { return both.matmul(self.points.clone()).neg() };
        let pull = both.mul(slopes.clone());
        if self.by_difference {
            let pull = pull.unsqueeze_dim(2);
            return reduced(differences(&self.points).mul(pull).sum_dim(1)).squeeze_dim(1);
        }
        let own = self.points.clone().mul(pull.clone().sum_dim(1));
        own.sub(pull.matmul(self.points.clone()))
    }
}

/// `[batch, size]` to `[batch, batch, size]`: xᵢ - xⱼ.
fn differences(points: &Tensor<2>) -> Tensor<3> {
    let (rows, columns) = (points.clone().unsqueeze_dim::<3>(1), points.clone().unsqueeze_dim(0));
    rows.sub(columns)
}

/// # Shapes
/// `products`: `[batch, batch]`, x·y of all pairs; the result is as large.
fn squared_distances(products: Tensor<2>) -> Tensor<2> {
    let [batch, _] = products.dims();
    // From the host: burn's own `arange` takes three passes on a GPU.
    let rows: Vec<i32> = (0..batch as i32).collect();
    let diagonal = Tensor::<2, Int>::from_data(TensorData::new(rows, [batch, 1]), &products.device());
    // The squared lengths are taken from the same product, so that equal rows cancel to the last bit.
    let lengths = products.clone().gather(1, diagonal); // [batch, 1]
    let sums = lengths.clone().add(lengths.transpose()); // [batch, batch]
    let squared = sums.clone().sub(products.mul_scalar(2.0));
    squared.clone().mul(is_positive(squared.sub(sums.mul_scalar(NOISE))))
}

/// 1 where a value is positive, else 0; values below 1e-30 are neither. Arithmetic, because GPUs fuse it into what comes
/// before and after, unlike a comparison.
pub fn is_positive<const D: usize>(values: Tensor<D>) -> Tensor<D> {
    values.mul_scalar(1.0 / TINY).clamp(0.0, 1.0)
}
