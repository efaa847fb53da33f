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

/// x·y
pub fn dot(left: &[f32], right: &[f32]) -> f32 {
    left.iter().zip(right).map(|(l, r)| l * r).sum()
}

/// Cosine similarity; 0 where a vector has no direction.
pub fn cosine(left: &[f32], right: &[f32]) -> f32 {
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

/// Some of the vectors, made ready to be searched: one matrix product for many queries.
pub struct Gallery<'a> {
    rows: &'a [usize],
    metric: Distance,
    /// `[size, rows]`.
    matrix: Tensor<2>,
    /// `[1, rows]`: |g|²/2; zeros for cosine, where all have length 1.
    half_lengths: Tensor<2>,
}

impl<'a> Gallery<'a> {
    /// `rows`: of `vectors`.
    pub fn new(vectors: &Vectors, rows: &'a [usize], metric: Distance) -> Self {
        let matrix = matrix(vectors, rows, metric);
        let half_lengths = match metric {
            Distance::Cosine => Tensor::zeros([1, rows.len()], &Device::flex()),
            Distance::Euclidean | Distance::SquaredEuclidean => {
                matrix.clone().square().sum_dim(1).mul_scalar(0.5).transpose()
            }
        };
        Self { rows, metric, matrix: matrix.transpose(), half_lengths }
    }

    /// `q·g - |g|²/2`, which orders the gallery as -D(q,g) does, `[queries, rows]` row after row.
    fn scores(&self, vectors: &Vectors, queries: &[usize]) -> Vec<f32> {
        let scores = matrix(vectors, queries, self.metric).matmul(self.matrix.clone()).sub(self.half_lengths.clone());
        scores.into_data().try_to_vec().expect("scores are 32-bit floats")
    }

    /// Squared Euclidean distances, for cosine those of the directions (2 - 2 cos), `[queries, rows]` row after row. Off by
    /// some 1e-7 of the squared lengths; of vectors that are no numbers there is none either.
    pub fn distances_sq(&self, vectors: &Vectors, queries: &[usize]) -> Vec<f32> {
        let mut values = self.scores(vectors, queries);
        for (query, values) in queries.iter().zip(values.chunks_exact_mut(self.rows.len().max(1))) {
            let length_sq = match self.metric {
                Distance::Cosine => 2.0,
                Distance::Euclidean | Distance::SquaredEuclidean => {
                    vectors.row(*query).iter().map(|value| value * value).sum::<f32>()
                }
            };
            values.iter_mut().for_each(|value| {
                let distance_sq = length_sq - 2.0 * *value;
                // `max` would make what is no number a distance of 0.
                *value = if distance_sq < 0.0 { 0.0 } else { distance_sq };
            });
        }
        values
    }
}

/// `[rows, size]`.
fn matrix(vectors: &Vectors, rows: &[usize], metric: Distance) -> Tensor<2> {
    let mut values = Vec::with_capacity(rows.len() * vectors.size);
    rows.iter().for_each(|row| values.extend(scaled(vectors.row(*row), metric)));
    Tensor::from_data(TensorData::new(values, [rows.len(), vectors.size]), &Device::flex())
}

/// For each of `queries` the `k` nearest of `gallery` (both rows of `vectors`), itself left out, nearest first.
///
/// # Shapes
/// Result: one list for each query, of `k` rows or of as many as there are.
pub fn nearest(vectors: &Vectors, queries: &[usize], gallery: &[usize], k: usize, metric: Distance) -> Vec<Vec<usize>> {
    let searched = Gallery::new(vectors, gallery, metric);
    queries
        .chunks(QUERY_CHUNK)
        .flat_map(|chunk| {
            let scores = searched.scores(vectors, chunk);
            let rows = chunk.iter().zip(scores.chunks_exact(gallery.len().max(1)));
            let others = |query: usize, scores| {
                let scores = gallery.iter().copied().zip(scores).filter(move |(row, _)| *row != query);
                smallest(k, scores.map(|(row, score): (usize, &f32)| (row, -score)))
            };
            rows.map(|(query, scores)| others(*query, scores)).collect::<Vec<_>>()
        })
        .collect()
}

fn scaled(vector: &[f32], metric: Distance) -> impl Iterator<Item = f32> {
    let length = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
    let factor = if metric == Distance::Cosine && length > 0.0 { 1.0 / length } else { 1.0 };
    vector.iter().map(move |value| value * factor)
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

/// The `k` smallest values with their names, smallest first; of equal values those of the smallest names, and what is no
/// number last. Keeps `k` on the way, however many there are.
pub fn least<N: Ord>(k: usize, values: impl Iterator<Item = (N, f32)>) -> Vec<(N, f32)> {
    let before = |left: &(N, f32), right: &(N, f32)| {
        let orders = |value: f32| if value.is_nan() { f32::INFINITY } else { value };
        orders(left.1).total_cmp(&orders(right.1)).then(left.0.cmp(&right.0)).is_lt()
    };
    let mut kept: Vec<(N, f32)> = Vec::with_capacity(k + 1);
    for value in values {
        if kept.len() < k || kept.last().is_some_and(|last| before(&value, last)) {
            let place = kept.partition_point(|other| before(other, &value));
            kept.insert(place, value);
            kept.truncate(k);
        }
    }
    kept
}
