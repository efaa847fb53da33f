//! Vectors that need less memory, and what they cost: fewer numbers, or numbers of one byte.

use crate::config::Distance;
use crate::engine::vectors::{Vectors, distance, least};
use crate::pace::Pace;
use crate::protocol::{Compactness, CompactnessReport};

/// Neighbours that recall is told of.
const NEIGHBOURS: usize = 10;
/// Rows that are looked at between two looks at the clock.
const ROWS_A_BREATH: usize = 4096;

/// Vectors in less room.
pub struct Compact {
    /// Numbers of a vector.
    size: usize,
    numbers: Numbers,
    /// Shortened vectors are made as long as they were.
    normalised: bool,
}

enum Numbers {
    /// 32 bits each.
    Floats(Vec<f32>),
    /// `value = byte · scale`, where each place in a vector has a scale of its own: its largest value is 127.
    Bytes { bytes: Vec<i8>, scales: Vec<f32> },
}

impl Compact {
    /// The first `1 / shortened_by` of the numbers of each vector (Kusupati et al. 2022, Matryoshka representations), scaled to
    /// length 1 again if `normalised`; as bytes where that is wanted.
    pub fn new(vectors: &Vectors, Compactness { shortened_by, bytes }: Compactness, normalised: bool) -> Self {
        let size = (vectors.size / shortened_by as usize).max(1).min(vectors.size);
        let mut compact = Self { size, numbers: Numbers::Floats(Vec::new()), normalised };
        let mut values = Vec::with_capacity(vectors.rows() * size);
        let mut short = Vec::with_capacity(size);
        (0..vectors.rows()).for_each(|row| {
            compact.shorten(vectors.row(row), &mut short);
            values.extend_from_slice(&short);
        });
        compact.numbers = if bytes { in_bytes(&values, size) } else { Numbers::Floats(values) };
        compact
    }

    /// Bytes that the vectors need.
    pub fn memory(&self) -> usize {
        match &self.numbers {
            Numbers::Floats(values) => size_of_val(values.as_slice()),
            Numbers::Bytes { bytes, scales } => bytes.len() + size_of_val(scales.as_slice()),
        }
    }

    fn rows(&self) -> usize {
        let numbers = match &self.numbers {
            Numbers::Floats(values) => values.len(),
            Numbers::Bytes { bytes, .. } => bytes.len(),
        };
        numbers / self.size.max(1)
    }

    /// What is left of a vector.
    fn shorten(&self, vector: &[f32], into: &mut Vec<f32>) {
        into.clear();
        into.extend_from_slice(&vector[..self.size]);
        let length = into.iter().map(|value| value * value).sum::<f32>().sqrt();
        if self.normalised && length > 0.0 {
            into.iter_mut().for_each(|value| *value /= length);
        }
    }

    fn read(&self, row: usize, into: &mut Vec<f32>) {
        let own = row * self.size..(row + 1) * self.size;
        into.clear();
        match &self.numbers {
            Numbers::Floats(values) => into.extend_from_slice(&values[own]),
            Numbers::Bytes { bytes, scales } => {
                into.extend(bytes[own].iter().zip(scales).map(|(byte, scale)| f32::from(*byte) * scale));
            }
        }
    }

    /// The rows of the `k` vectors that seem nearest to `query`, a whole vector, nearest first.
    pub async fn nearest(&self, query: &[f32], k: usize, metric: Distance, pace: &Pace) -> Vec<usize> {
        let (mut short, mut own) = (Vec::new(), Vec::new());
        self.shorten(query, &mut short);
        let mut found: Vec<(usize, f32)> = Vec::new();
        for from in (0..self.rows()).step_by(ROWS_A_BREATH) {
            let rows = (from..self.rows().min(from + ROWS_A_BREATH)).map(|row| {
                self.read(row, &mut own);
                (row, distance(&own, &short, metric))
            });
            found = least(k, found.drain(..).chain(rows));
            pace.breathe().await;
        }
        found.into_iter().map(|(row, _)| row).collect()
    }
}

fn in_bytes(values: &[f32], size: usize) -> Numbers {
    let mut scales = vec![0.0_f32; size];
    for row in values.chunks_exact(size) {
        scales.iter_mut().zip(row).for_each(|(scale, value)| *scale = scale.max(value.abs() / 127.0));
    }
    let byte = |(value, scale): (&f32, &f32)| if *scale > 0.0 { (value / scale).round() as i8 } else { 0 };
    let bytes = values.chunks_exact(size).flat_map(|row| row.iter().zip(&scales).map(byte).collect::<Vec<i8>>());
    Numbers::Bytes { bytes: bytes.collect(), scales }
}

/// Every way to make the vectors smaller: the memory that it takes, and the share of the ten nearest that it finds, the mean over
/// `queries`.
///
/// # Shapes
/// `queries`: vectors as long as those of `vectors`.
pub async fn measure(
    vectors: &Vectors,
    queries: &[&[f32]],
    metric: Distance,
    normalised: bool,
    pace: &Pace,
) -> Vec<CompactnessReport> {
    let mut exact: Vec<Vec<usize>> = Vec::with_capacity(queries.len());
    let mut reports = Vec::new();
    // The first is the exact one, which the others are measured by.
    let ways = [false, true]
        .into_iter()
        .flat_map(|bytes| [1, 2, 4, 8].map(|shortened_by| Compactness { shortened_by, bytes }));
    let ways: Vec<Compactness> = ways.filter(|way| way.shortened_by as usize <= vectors.size).collect();
    let total = ways.len() * queries.len();
    for (at, way) in ways.into_iter().enumerate() {
        let compact = Compact::new(vectors, way, normalised);
        let mut found_again = 0;
        for (query, vector) in queries.iter().enumerate() {
            let found = compact.nearest(vector, NEIGHBOURS, metric, pace).await;
            pace.tell(at * queries.len() + query, total);
            if at == 0 {
                exact.push(found.clone());
            }
            found_again += found.iter().filter(|row| exact[query].contains(row)).count();
        }
        let all: usize = exact.iter().map(Vec::len).sum();
        let (numbers, recall) = (compact.size as u32, found_again as f32 / all.max(1) as f32);
        reports.push(CompactnessReport { way, numbers, bytes: compact.memory() as u64, recall });
    }
    reports
}
