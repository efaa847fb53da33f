//! Top-k without sorting, against sorting all.

use proptest::prelude::*;
use triplet_playground::engine::vectors::least;

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
