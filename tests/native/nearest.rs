//! Top-k without sorting, and smaller vectors, against sorting all and their definitions.

use proptest::prelude::*;
use triplet_playground::config::Distance;
use triplet_playground::engine::space::corpus::compact::Compact;
use triplet_playground::engine::vectors::{Vectors, distance, least};
use triplet_playground::pace::{Pace, at_once};
use triplet_playground::protocol::Compactness;

fn sorted(k: usize, values: &[f32]) -> Vec<(usize, f32)> {
    let mut all: Vec<(usize, f32)> = values.iter().copied().enumerate().collect();
    // Stable: equal values stay in the order of their places.
    all.sort_by(|left, right| left.1.partial_cmp(&right.1).expect("numbers"));
    all.truncate(k);
    all
}

proptest! {
    #[test]
    fn the_least_are_those_of_sorting_all(values in prop::collection::vec(0u8..12, 0..200), k in 0usize..30) {
        // Few different values: ties everywhere, also at the last place.
        let values: Vec<f32> = values.into_iter().map(|value| f32::from(value) / 4.0).collect();
        prop_assert_eq!(least(k, values.iter().copied().enumerate()), sorted(k, &values));
        // In whatever order they come.
        let backwards = values.iter().copied().enumerate().rev();
        prop_assert_eq!(least(k, backwards), sorted(k, &values));
    }
}

#[test]
fn what_is_no_number_comes_last() {
    let values = [f32::NAN, 2.0, f32::INFINITY, 1.0];
    let places =
        |k| least(k, values.iter().copied().enumerate()).into_iter().map(|(place, _)| place).collect::<Vec<_>>();
    assert_eq!(places(2), [3, 1]);
    assert_eq!(places(9), [3, 1, 0, 2]);
}

/// Compact vectors by their definition, one after another.
fn nearest_by_definition(vectors: &Vectors, query: &[f32], k: usize, way: Compactness) -> Vec<usize> {
    let size = vectors.size / way.shortened_by as usize;
    let shorten = |vector: &[f32]| {
        let length = vector[..size].iter().map(|value| value * value).sum::<f32>().sqrt();
        vector[..size].iter().map(|value| if length > 0.0 { value / length } else { *value }).collect::<Vec<f32>>()
    };
    let mut rows: Vec<Vec<f32>> = (0..vectors.rows()).map(|row| shorten(vectors.row(row))).collect();
    if way.bytes {
        for place in 0..size {
            let scale = rows.iter().map(|row| row[place].abs()).fold(0.0_f32, f32::max) / 127.0;
            rows.iter_mut().filter(|_| scale > 0.0).for_each(|row| row[place] = (row[place] / scale).round() * scale);
        }
    }
    let query = shorten(query);
    let distances: Vec<f32> = rows.iter().map(|row| distance(row, &query, Distance::Euclidean)).collect();
    sorted(k, &distances).into_iter().map(|(row, _)| row).collect()
}

proptest! {
    #[test]
    fn smaller_vectors_are_searched_as_they_are_defined(
        // Whole numbers: many vectors are equal, and distances with them.
        values in prop::collection::vec(-2i8..3, 8..400),
        shortened_by in prop::sample::select(vec![1u32, 2, 4, 8]),
        bytes: bool,
    ) {
        let values: Vec<f32> = values[..values.len() / 8 * 8].iter().map(|value| f32::from(*value)).collect();
        let vectors = Vectors { size: 8, values };
        let way = Compactness { shortened_by, bytes };
        let compact = Compact::new(&vectors, way, true);
        let query = vectors.row(0);
        let found = at_once(compact.nearest(query, 5, Distance::Euclidean, &Pace::unhurried()));
        prop_assert_eq!(found, nearest_by_definition(&vectors, query, 5, way));
    }
}
