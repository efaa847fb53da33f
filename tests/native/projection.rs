//! The map: principal components against an eigen-decomposition, frames that drift, t-SNE that keeps clusters.

use proptest::prelude::*;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use triplet_playground::config::Projection;
use triplet_playground::engine::space::projection::Projector;
use triplet_playground::engine::vectors::Vectors;

/// Rows around 0, with a spread of their own in each direction.
fn cloud(rows: usize, spreads: &[f32], seed: u64) -> Vectors {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let values = (0..rows).flat_map(|_| {
        spreads
            .iter()
            .map(|spread| (random.random::<f32>() + random.random::<f32>() - 1.0) * spread)
            .collect::<Vec<_>>()
    });
    Vectors { size: spreads.len(), values: values.collect() }
}

/// Variances along the principal axes, largest first, by Jacobi's rotations.
fn variances(vectors: &Vectors) -> Vec<f64> {
    let (rows, size) = (vectors.rows(), vectors.size);
    let mean: Vec<f64> = (0..size)
        .map(|column| (0..rows).map(|row| f64::from(vectors.row(row)[column])).sum::<f64>() / rows as f64)
        .collect();
    let mut matrix = vec![vec![0.0f64; size]; size];
    for row in 0..rows {
        let offset: Vec<f64> =
            vectors.row(row).iter().zip(&mean).map(|(value, mean)| f64::from(*value) - mean).collect();
        for i in 0..size {
            for j in 0..size {
                matrix[i][j] += offset[i] * offset[j] / rows as f64;
            }
        }
    }
    for _ in 0..60 {
        for p in 0..size {
            for q in p + 1..size {
                let angle = 0.5 * (2.0 * matrix[p][q]).atan2(matrix[p][p] - matrix[q][q]);
                let (sine, cosine) = angle.sin_cos();
                for row in &mut matrix {
                    (row[p], row[q]) = (cosine * row[p] + sine * row[q], cosine * row[q] - sine * row[p]);
                }
                let (above, below) = matrix.split_at_mut(q);
                for (upper, lower) in above[p].iter_mut().zip(&mut below[0]) {
                    (*upper, *lower) = (cosine * *upper + sine * *lower, cosine * *lower - sine * *upper);
                }
            }
        }
    }
    let mut found: Vec<f64> = (0..size).map(|index| matrix[index][index]).collect();
    found.sort_by(|one, other| other.total_cmp(one));
    found
}

/// Mean squared distance from the origin.
fn explained(points: &[[f32; 2]]) -> f64 {
    points.iter().flatten().map(|value| f64::from(*value).powi(2)).sum::<f64>() / points.len() as f64
}

fn length([x, y]: [f32; 2]) -> f32 {
    x.hypot(y)
}

fn apart(one: [f32; 2], other: [f32; 2]) -> f32 {
    length([one[0] - other[0], one[1] - other[1]])
}

/// Largest way of a point from one frame to the next.
fn farthest(one: &[[f32; 2]], other: &[[f32; 2]]) -> f32 {
    one.iter().zip(other).map(|(one, other)| apart(*one, *other)).fold(0.0, f32::max)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn the_map_shows_as_much_variance_as_two_directions_can(seed in 0u64..1000, rows in 12usize..60) {
        let vectors = cloud(rows, &[2.0, 1.3, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1], seed);
        let points = Projector::new(Projection::Pca, 0).project(&vectors);
        let best: f64 = variances(&vectors).iter().take(2).sum();
        prop_assert!((explained(&points) - best).abs() < 2e-3 * best, "{} {best}", explained(&points));
    }
}

#[test]
fn a_sample_finds_the_directions_of_many_sentences() {
    // All far from the origin, and sorted: their mean is many times as long as they are wide.
    let mut vectors = cloud(20_000, &[0.02, 0.015, 0.01, 0.008, 0.006, 0.004], 11);
    vectors.values.chunks_mut(6).for_each(|row| row[5] += 1.0);
    let mut rows: Vec<&[f32]> = vectors.values.chunks(6).collect();
    rows.sort_by(|one, other| one[0].total_cmp(&other[0]));
    let vectors = Vectors { size: 6, values: rows.concat() };
    let points = Projector::new(Projection::Pca, 0).project(&vectors);
    let best: f64 = variances(&vectors).iter().take(2).sum();
    assert!((explained(&points) - best).abs() < 2e-3 * best, "{} {best}", explained(&points));
}

#[test]
fn what_is_flat_keeps_its_shape() {
    // A plane in five dimensions.
    let flat = cloud(30, &[1.0, 0.5], 3);
    let (right, up) = ([0.6f32, 0.0, 0.8, 0.0, 0.0], [0.0f32, 1.0, 0.0, 0.0, 0.0]);
    let values = (0..30).flat_map(|row| {
        let [x, y] = [flat.row(row)[0], flat.row(row)[1]];
        (0..5).map(move |column| 7.0 + x * right[column] + y * up[column])
    });
    let points = Projector::new(Projection::Pca, 0).project(&Vectors { size: 5, values: values.collect() });
    for one in 0..30 {
        for other in 0..one {
            let before = apart([flat.row(one)[0], flat.row(one)[1]], [flat.row(other)[0], flat.row(other)[1]]);
            assert!((apart(points[one], points[other]) - before).abs() < 1e-3);
        }
    }
}

#[test]
fn a_map_that_is_turned_and_mirrored_lies_as_before() {
    let vectors = cloud(50, &[1.0, 0.8, 0.1], 5);
    let mut projector = Projector::new(Projection::Pca, 0);
    let before = projector.project(&vectors);
    let turned = |row: usize| {
        let [x, y, z] = [vectors.row(row)[0], vectors.row(row)[1], vectors.row(row)[2]];
        [0.6 * x - 0.8 * y, -(0.8 * x + 0.6 * y), z]
    };
    let after = projector.project(&Vectors { size: 3, values: (0..50).flat_map(turned).collect() });
    assert!(farthest(&before, &after) < 1e-3, "{}", farthest(&before, &after));
}

#[test]
fn a_map_whose_axes_change_places_drifts() {
    // The second direction overtakes the first: principal axes swap, the sentences hardly move.
    let cloud = cloud(200, &[1.0, 0.97, 0.05], 7);
    let mut projector = Projector::new(Projection::Pca, 0);
    let mut last: Option<Vec<[f32; 2]>> = None;
    for frame in 0..20 {
        let growth = 1.0 + frame as f32 * 0.004;
        let row = |row: usize| [cloud.row(row)[0], cloud.row(row)[1] * growth, cloud.row(row)[2]];
        let points = projector.project(&Vectors { size: 3, values: (0..200).flat_map(row).collect() });
        if let Some(last) = last {
            assert!(farthest(&last, &points) < 0.05, "frame {frame}: {}", farthest(&last, &points));
        }
        last = Some(points);
    }
}

#[test]
fn the_place_of_a_sentence_is_its_point() {
    let vectors = cloud(40, &[1.0, 0.7, 0.3, 0.1], 9);
    let mut projector = Projector::new(Projection::Pca, 0);
    assert_eq!(projector.place(vectors.row(0)), None);
    projector.project(&vectors);
    let points = projector.project(&vectors);
    for (row, point) in points.iter().enumerate() {
        let place = projector.place(vectors.row(row)).expect("a frame was made");
        assert!(apart(place, *point) < 1e-5);
    }
    assert_eq!(projector.place(&[0.0; 3]), None);
}

#[test]
fn the_same_seed_makes_the_same_frames() {
    let vectors = cloud(60, &[1.0, 1.0, 1.0, 1.0], 11);
    for method in [Projection::Pca, Projection::TSne] {
        let frames = |seed: u64| {
            let mut projector = Projector::new(method, seed);
            (0..3).map(|_| projector.project(&vectors)).collect::<Vec<_>>()
        };
        assert_eq!(frames(1), frames(1));
    }
}

#[test]
fn little_data_has_a_map_as_well() {
    for method in [Projection::Pca, Projection::TSne] {
        for rows in 0..5 {
            for size in [1, 2, 3] {
                for value in [0.0, 1.5] {
                    let same = Vectors { size, values: vec![value; rows * size] };
                    let mut projector = Projector::new(method, 0);
                    projector.project(&same);
                    let points = projector.project(&same);
                    assert_eq!(points.len(), rows);
                    assert!(points.iter().flatten().all(|value| value.is_finite() && value.abs() < 1e-3), "{points:?}");
                }
            }
        }
        // Other data in the middle of a run.
        let mut projector = Projector::new(method, 0);
        projector.project(&cloud(20, &[1.0, 1.0, 1.0], 0));
        assert_eq!(projector.project(&cloud(9, &[1.0, 1.0, 1.0, 1.0], 1)).len(), 9);
    }
}

#[test]
fn neighbours_stay_neighbours_by_tsne() {
    // Nine clusters in nine directions: two axes cannot show them apart.
    for (rows, frames) in [(180, 20), (900, 60)] {
        let noise = cloud(rows, &[0.15; 9], 13);
        let row = |row: usize| (0..9).map(move |axis| if row % 9 == axis { 1.0 } else { 0.0 });
        let values = (0..rows).flat_map(row).zip(&noise.values).map(|(centre, noise)| centre + noise).collect();
        let vectors = Vectors { size: 9, values };
        let kept = |points: &[[f32; 2]]| {
            let right = (0..rows).filter(|one| {
                let others = (0..rows).filter(|other| other != one);
                let near =
                    others.min_by(|a, b| apart(points[*one], points[*a]).total_cmp(&apart(points[*one], points[*b])));
                near.is_some_and(|near| near % 9 == one % 9)
            });
            right.count() as f64 / rows as f64
        };
        let flat = kept(&Projector::new(Projection::Pca, 0).project(&vectors));
        let mut projector = Projector::new(Projection::TSne, 0);
        let mut points = Vec::new();
        (0..frames).for_each(|_| points = projector.project(&vectors));
        assert!(flat < 0.93 && kept(&points) > 0.97, "{rows}: {flat} {}", kept(&points));
        // What is new lands among its like.
        let new: Vec<f32> = (0..9).map(|axis| if axis == 4 { 1.02 } else { 0.01 }).collect();
        let place = projector.place(&new).expect("a frame was made");
        let nearest = (0..rows).min_by(|a, b| apart(points[*a], place).total_cmp(&apart(points[*b], place)));
        assert_eq!(nearest.map(|row| row % 9), Some(4));
        // Sentences that stand still come to rest.
        let next = projector.project(&vectors);
        assert!(farthest(&points, &next) < 0.25, "{}", farthest(&points, &next));
    }
}

/// Pairs of rows that lie next to each other, each pair by itself.
fn pairs(pairs: usize, size: usize) -> Vectors {
    let (centres, noise) = (cloud(pairs, &vec![1.0; size], 17), cloud(2 * pairs, &vec![0.02; size], 19));
    let values = (0..2 * pairs).flat_map(|row| {
        centres.row(row / 2).iter().zip(noise.row(row)).map(|(centre, noise)| centre + noise).collect::<Vec<_>>()
    });
    Vectors { size, values: values.collect() }
}

#[test]
fn mates_find_each_other_among_many() {
    // More than all are compared with, and more than repel each other all.
    let (mates, size) = (2_300, 8);
    let vectors = pairs(mates, size);
    let mut projector = Projector::new(Projection::TSne, 0);
    let mut points = projector.project(&vectors);
    let mut frames = 1;
    let mut settled = projector.settled();
    while projector.settled() < 1.0 {
        points = projector.project(&vectors);
        assert!(projector.settled() >= settled, "{settled} {}", projector.settled());
        settled = projector.settled();
        frames += 1;
        assert!(frames < 2000, "it comes to rest");
    }
    let near = |one: usize| {
        let to_mate = apart(points[one], points[one ^ 1]);
        (0..points.len()).filter(|other| apart(points[one], points[*other]) < to_mate).count() <= 10
    };
    // Every tenth is enough to say.
    let share = (0..points.len()).step_by(10).filter(|one| near(*one)).count() as f64 / (points.len() / 10) as f64;
    assert!(share > 0.9, "{share} after {frames} frames");
    // At rest nothing moves; where sentences move it goes on.
    assert!(farthest(&projector.project(&vectors), &points) < 1e-3);
    projector.project(&pairs(mates, size - 1));
    assert!(projector.settled() < 1.0);
}

#[test]
fn principal_components_are_at_rest_at_once() {
    let mut projector = Projector::new(Projection::Pca, 0);
    projector.project(&cloud(30, &[1.0, 0.5, 0.2], 3));
    assert!(projector.settled() >= 1.0);
}
