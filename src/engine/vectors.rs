//! Vectors of many sentences on the host, how far they are from each other by any of the distances, and exact nearest
//! neighbours. Below everything that looks at a space: it knows no encoder and no data.

use burn::tensor::{Device, Tensor, TensorData};

use crate::config::Distance;

/// Queries whose similarities to all vectors are held at once.
const QUERY_CHUNK: usize = 128;

/// Vectors of some sentences, row after row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vectors {
    pub size: usize,
    /// `rows · size` numbers.
    pub values: Vec<f32>,
}

impl Vectors {
    pub fn row(&self, row: usize) -> &[f32] {
        &self.values[row * self.size..][..self.size]
    }

    /// Whether every distance between them is a number: what overflows when it is squared has none.
    pub fn are_measurable(&self) -> bool {
        let length_sq = |row: usize| self.row(row).iter().map(|value| value * value).sum::<f32>();
        (0..self.rows()).all(|row| (4.0 * length_sq(row)).is_finite())
    }

    pub fn rows(&self) -> usize {
        self.values.len() / self.size.max(1)
    }
}

/// D(left, right), as the loss has it.
pub fn distance(left: &[f32], right: &[f32], metric: Distance) -> f32 {
    let squared = || left.iter().zip(right).map(|(l, r)| (l - r) * (l - r)).sum::<f32>();
    match metric {
        Distance::Euclidean => squared().sqrt(),
        Distance::SquaredEuclidean => squared(),
        Distance::Cosine => 1.0 - cosine(left, right),
    }
}

/// Cosine similarity; 0 where a vector has no direction.
pub fn cosine(left: &[f32], right: &[f32]) -> f32 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    // A root each: the product of two squares overflows long before a length does.
    let lengths = dot(left, left).sqrt() * dot(right, right).sqrt();
    if lengths > 0.0 { dot(left, right) / lengths } else { 0.0 }
}

/// All rows by their distance to `query`, nearest first; equal distances in the order of the rows.
pub fn ranked(vectors: &Vectors, query: &[f32], metric: Distance) -> Vec<(usize, f32)> {
    let mut ranked: Vec<(usize, f32)> =
        (0..vectors.rows()).map(|row| (row, distance(vectors.row(row), query, metric))).collect();
    ranked.sort_by(|left, right| left.1.total_cmp(&right.1));
    ranked
}

/// For each of `queries` the `k` nearest of `gallery` (both rows of `vectors`), itself left out, nearest first.
///
/// One matrix product for many queries: for Euclidean distances `q·g - |g|²/2` orders the gallery as -D(q,g) does.
///
/// # Shapes
/// Result: one list for each query, of `k` rows or of as many as there are.
pub fn nearest(vectors: &Vectors, queries: &[usize], gallery: &[usize], k: usize, metric: Distance) -> Vec<Vec<usize>> {
    let device = Device::flex();
    let size = vectors.size;
    let matrix = |rows: &[usize]| {
        let values: Vec<f32> = rows.iter().flat_map(|row| scaled(vectors.row(*row), metric)).collect();
        Tensor::<2>::from_data(TensorData::new(values, [rows.len(), size]), &device)
    };
    let gallery_matrix = matrix(gallery);
    let half_lengths = match metric {
        Distance::Cosine => Tensor::zeros([1, gallery.len()], &device),
        Distance::Euclidean | Distance::SquaredEuclidean => {
            gallery_matrix.clone().square().sum_dim(1).mul_scalar(0.5).transpose()
        }
    };
    let gallery_matrix = gallery_matrix.transpose();
    queries
        .chunks(QUERY_CHUNK)
        .flat_map(|chunk| {
            let scores = matrix(chunk).matmul(gallery_matrix.clone()).sub(half_lengths.clone());
            let scores: Vec<f32> = scores.into_data().try_to_vec().expect("scores are 32-bit floats");
            let rows = chunk.iter().zip(scores.chunks_exact(gallery.len()));
            let others = |query: usize, scores| {
                let scores = gallery.iter().copied().zip(scores).filter(move |(row, _)| *row != query);
                smallest(k, scores.map(|(row, score): (usize, &f32)| (row, -score)))
            };
            rows.map(|(query, scores)| others(*query, scores)).collect::<Vec<_>>()
        })
        .collect()
}

fn scaled(vector: &[f32], metric: Distance) -> Vec<f32> {
    let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    let factor = if metric == Distance::Cosine && length > 0.0 { 1.0 / length } else { 1.0 };
    vector.iter().map(|value| value * factor).collect()
}

/// The `k` rows of the smallest values, smallest first; of equal values the first. Keeps a few instead of sorting all.
pub fn smallest(k: usize, values: impl Iterator<Item = (usize, f32)>) -> Vec<usize> {
    let mut kept: Vec<(usize, f32)> = Vec::with_capacity(k + 1);
    for (row, value) in values {
        if kept.len() < k || kept.last().is_some_and(|last| value < last.1) {
            let place = kept.partition_point(|other| other.1 <= value);
            kept.insert(place, (row, value));
            kept.truncate(k);
        }
    }
    kept.into_iter().map(|(row, _)| row).collect()
}
