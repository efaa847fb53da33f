//! The look at the triplets against counting them one by one.

use std::rc::Rc;

use proptest::prelude::*;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use triplet_playground::config::Config;
use triplet_playground::engine::space::triplets::Triplets;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::vectors::Vectors;
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

fn dataset(text: &str, held_out: f64) -> Rc<Dataset> {
    Rc::new(Dataset::build(import(text.as_bytes()), held_out, 0).expect("data to train on"))
}

fn triplets(data: &Rc<Dataset>) -> Triplets {
    Triplets::new(Rc::new(Pool::new(data.clone())))
}

fn config(hash: &str) -> Config {
    Config::from_hash(hash).0
}

fn labelled(groups: usize, each: usize) -> String {
    let rows = (0..groups * each).map(|index| format!("sentence {index},label {}\n", index % groups));
    format!("text,label\n{}", rows.collect::<String>())
}

fn random_vectors(rows: usize, seed: u64) -> Vectors {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    Vectors { size: 5, values: (0..rows * 5).map(|_| random.random::<f32>() - 0.5).collect() }
}

fn euclidean(vectors: &Vectors, one: usize, other: usize) -> f32 {
    vectors.row(one).iter().zip(vectors.row(other)).map(|(a, b)| (a - b) * (a - b)).sum::<f32>().sqrt()
}

/// Every triplet with its D(a,p) and D(a,n), of training sentences only.
fn all_triplets(data: &Dataset, vectors: &Vectors) -> Vec<([usize; 3], f32, f32)> {
    let training: Vec<usize> = (0..data.sentences.len()).filter(|one| !data.sentences[*one].held_out).collect();
    let group = |one: usize| data.sentences[one].group;
    let mut found = Vec::new();
    for &a in &training {
        for &p in training.iter().filter(|p| **p != a && group(**p) == group(a)) {
            for &n in training.iter().filter(|n| group(**n) != group(a)) {
                found.push(([a, p, n], euclidean(vectors, a, p), euclidean(vectors, a, n)));
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn shares_and_hardest_are_those_of_all_triplets(seed in 0u64..1000, groups in 2usize..6, each in 2usize..7) {
        let data = dataset(&labelled(groups, each), 20.0);
        let vectors = random_vectors(data.sentences.len(), seed);
        let look = triplets(&data).look(&vectors, &config("mining=batch_all&margin=0.2"), 7);
        let all = all_triplets(&data, &vectors);
        let share = |of: &dyn Fn(f32, f32) -> bool| {
            all.iter().filter(|(_, p, n)| of(*p, *n)).count() as f32 / all.len().max(1) as f32
        };
        prop_assert_eq!(look.step, 7);
        prop_assert!((look.hard - share(&|p, n| n <= p)).abs() < 1e-5);
        prop_assert!((look.semi_hard - share(&|p, n| n > p && n <= p + 0.2)).abs() < 1e-5);
        prop_assert!((look.easy - share(&|p, n| n > p + 0.2)).abs() < 1e-5);

        let mut losses: std::collections::BTreeMap<usize, f32> = Default::default();
        for ([a, ..], p, n) in &all {
            let worst = losses.entry(*a).or_insert(f32::NEG_INFINITY);
            *worst = worst.max(p - n);
        }
        let mut losses: Vec<f32> = losses.into_values().collect();
        losses.sort_by(|one, other| other.total_cmp(one));
        losses.truncate(look.hardest.len());
        let told: Vec<f32> =
            look.hardest.iter().map(|triplet| triplet.positive_distance - triplet.negative_distance).collect();
        prop_assert_eq!(told, losses);
        for triplet in &look.hardest {
            let [a, p, n] = [triplet.anchor, triplet.positive, triplet.negative].map(|one| one as usize);
            prop_assert!(all.iter().any(|(named, ..)| *named == [a, p, n]));
        }
    }
}

/// On a line: the anchor at 0, its positive at 0.5, negatives where they are easy, semi-hard and hard.
#[test]
fn given_triplets_are_told_by_their_kind() {
    let data = dataset("anchor,positive,negative_1,negative_2,negative_3\na,p,easy,between,hard\n", 0.0);
    let vectors = Vectors { size: 1, values: vec![0.0, 0.5, 0.9, 0.7, 0.2] };
    let look = triplets(&data).look(&vectors, &config("mining=given&margin=0.3"), 0);
    let third = 1.0 / 3.0;
    assert_eq!((look.easy, look.semi_hard, look.hard), (third, third, third));
    let hardest = look.hardest[0];
    assert_eq!((hardest.anchor, hardest.positive, hardest.negative, look.hardest.len()), (0, 1, 4, 1));
    assert_eq!((hardest.positive_distance, hardest.negative_distance), (0.5, 0.2));
    // In a batch the positive is an anchor as well: 0.5 from its own, 0.4, 0.2 and 0.3 from the negatives.
    let look = triplets(&data).look(&vectors, &config("mining=batch_hard&margin=0.3"), 0);
    assert_eq!((look.hardest.len(), look.hard), (2, 4.0 / 6.0));
}

#[test]
fn a_contradiction_is_no_negative_and_held_out_rows_are_not_looked_at() {
    let data = dataset("anchor,positive,negative\na,p,n\nb,q,m\nb,q,a\na,b,x\n", 0.0);
    let vectors = random_vectors(data.sentences.len(), 1);
    let look = triplets(&data).look(&vectors, &config("mining=given"), 0);
    let groups = |one: u32| data.sentences[one as usize].group;
    assert!(look.hardest.iter().all(|triplet| groups(triplet.anchor) != groups(triplet.negative)));

    let data = dataset(&labelled(4, 10), 40.0);
    let vectors = random_vectors(40, 2);
    let look = triplets(&data).look(&vectors, &config("mining=batch_hard"), 0);
    let told = look.hardest.iter().flat_map(|triplet| [triplet.anchor, triplet.positive, triplet.negative]);
    assert!(!look.hardest.is_empty() && told.into_iter().all(|one| !data.sentences[one as usize].held_out));
}

#[test]
fn surroundings_hold_everything_nearest_first() {
    let data = dataset(&labelled(3, 5), 20.0);
    let vectors = random_vectors(15, 3);
    for anchor in 0..15u32 {
        let near = triplets(&data).surround(anchor, &vectors, &config(""), 4);
        assert_eq!((near.anchor, near.step, near.positives.len(), near.negatives.len()), (anchor, 4, 4, 10));
        assert_eq!(near.negative_count, 10);
        for list in [&near.positives, &near.negatives] {
            assert!(list.windows(2).all(|pair| pair[0].1 <= pair[1].1));
            for (other, distance) in list {
                assert_eq!(*distance, euclidean(&vectors, anchor as usize, *other as usize));
            }
        }
    }
}

#[test]
fn many_sentences_are_looked_at_in_part() {
    let data = dataset(&labelled(50, 60), 0.0);
    let vectors = random_vectors(3000, 4);
    let look = triplets(&data).look(&vectors, &config("mining=batch_hard&margin=0.2"), 0);
    assert_eq!(look.hardest.len(), 20);
    assert!((look.easy + look.semi_hard + look.hard - 1.0).abs() < 1e-5);
    let near = triplets(&data).surround(0, &vectors, &config(""), 0);
    assert_eq!((near.positives.len(), near.positive_count), (50, 59));
    assert_eq!((near.negatives.len(), near.negative_count), (200, 2940));
    // Batch hard looks for the farthest.
    let label = (0..data.sentences.len()).filter(|other| data.sentences[*other].group == data.sentences[0].group);
    let farthest = label.map(|other| euclidean(&vectors, 0, other)).fold(0.0, f32::max);
    assert_eq!(near.positives.last().map(|(_, distance)| *distance), Some(farthest));
}
