//! The figures: against brute force, and what they say of a space that says nothing.

use std::rc::Rc;

use embassy_futures::block_on;
use proptest::prelude::*;
use triplet_playground::config::{Distance, HoldOut};
use triplet_playground::engine::train::evaluate::{Examination, triplet_accuracy};
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::vectors::{Vectors, distance};
use triplet_playground::pace::Pace;
use triplet_playground::protocol::Scores;
use triplet_playground::text::dataset::relations::Relation;
use triplet_playground::text::dataset::{Dataset, Split};
use triplet_playground::text::import::{Form, import};

const METRICS: [Distance; 3] = [Distance::Euclidean, Distance::SquaredEuclidean, Distance::Cosine];

fn build(text: &str) -> Dataset {
    Dataset::build(import(text.as_bytes()), 30.0, 3).expect("data to train on")
}

fn pairs(rows: usize) -> String {
    (0..rows).fold("anchor,positive\n".to_owned(), |text, row| format!("{text}ask {row},answer {}\n", row / 2))
}

fn labelled(sentences: usize, labels: usize) -> String {
    let line = |text: String, row: usize| format!("{text}sentence {row},label {}\n", row % labels);
    (0..sentences).fold("text,label\n".to_owned(), line)
}

fn score(data: &Dataset, vectors: &Vectors, metric: Distance) -> (Scores, Option<Scores>) {
    let examination = Examination::new(Rc::new(Pool::new(Rc::new(data.clone()))), 1);
    block_on(examination.score(vectors, metric, &Pace::unhurried()))
}

/// Of each question whether its answers are right, nearest first; None where rounding decides about the order of a right and a
/// wrong one.
fn rankings(data: &Dataset, vectors: &Vectors, metric: Distance, held_out: bool) -> Option<Vec<Vec<bool>>> {
    let is_part = |sentence: &usize| data.sentences[*sentence].held_out == held_out;
    let all = || 0..data.sentences.len();
    let queries: Vec<usize> = match data.form {
        Form::Labelled => all().filter(is_part).collect(),
        _ => all().filter(|one| data.rows.iter().any(|row| row.anchor == *one && row.held_out == held_out)).collect(),
    };
    let ranking = |query: usize| {
        let searched = |other: &usize| {
            *other != query
                && (data.form != Form::Labelled || data.holds_out_labels() || !data.sentences[*other].held_out)
                && data.relations.relation(query, *other) != Relation::Neutral
        };
        let to = |other: usize| distance(vectors.row(query), vectors.row(other), metric);
        let right = |other: usize| data.relations.relation(query, other) == Relation::Positive;
        let mut ranked: Vec<(f32, bool)> = all().filter(searched).map(|other| (to(other), right(other))).collect();
        ranked.sort_by(|one, other| one.0.total_cmp(&other.0));
        let is_tied = |pair: &[(f32, bool)]| pair[0].1 != pair[1].1 && pair[1].0 - pair[0].0 < 1e-5;
        (!ranked.windows(2).any(is_tied)).then(|| ranked.into_iter().map(|(_, right)| right).collect())
    };
    queries.into_iter().map(ranking).collect()
}

/// After its definition.
fn ndcg_at_10(ranking: &[bool]) -> f32 {
    let discounted = |ranking: &[bool]| -> f32 {
        let gains = ranking.iter().take(10).zip(1..);
        gains.map(|(right, place)| f32::from(u8::from(*right)) / (place as f32 + 1.0).log2()).sum()
    };
    let mut best = ranking.to_vec();
    best.sort_by_key(|right| !right);
    discounted(ranking) / discounted(&best)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn retrieval_is_what_sorting_gives(
        values in proptest::collection::vec(-1.0_f32..1.0, 90 * 6), kind in 0..3, metric in proptest::sample::select(&METRICS)
    ) {
        let whole = Split::new(30.0, HoldOut::Labels);
        let data = match kind {
            0 => build(&pairs(40)),
            1 => build(&labelled(60, 7)),
            // Whoever asks after a label that is not trained on finds its like among the held-out ones.
            _ => Dataset::build(import(labelled(60, 7).as_bytes()), whole, 3).expect("data to train on"),
        };
        let vectors = Vectors { size: 6, values: values[..6 * data.sentences.len()].to_vec() };
        let (training, held_out) = score(&data, &vectors, metric);
        for (scores, part) in [(training, false), (held_out.expect("something is held out"), true)] {
            let Some(rankings) = rankings(&data, &vectors, metric, part) else {
                return Err(TestCaseError::reject("a tie"));
            };
            let first = |ranking: &Vec<bool>| ranking.iter().position(|right| *right).map(|place| place + 1);
            let places: Vec<usize> = rankings.iter().filter_map(first).collect();
            prop_assert_eq!(scores.sentences, places.len());
            prop_assert_eq!(scores.askable, places.len());
            let share = |k: usize| places.iter().filter(|place| **place <= k).count() as f32 / places.len() as f32;
            let close = |one: Option<f32>, other: f32| one.is_some_and(|one| (one - other).abs() < 1e-5);
            prop_assert!(close(scores.nearest_neighbour_accuracy, share(1)));
            for (k, found) in &scores.recall_at {
                prop_assert!(close(Some(*found), share(*k)), "recall@{k}");
            }
            let reciprocal = places.iter().map(|place| 1.0 / *place as f32).sum::<f32>() / places.len() as f32;
            prop_assert!(close(scores.mean_reciprocal_rank, reciprocal));
            let gain = rankings.iter().map(|ranking| ndcg_at_10(ranking)).sum::<f32>() / places.len() as f32;
            prop_assert!(close(scores.ndcg, gain));
        }
    }

    /// All vectors in one point but for rounding that favours each group: what is left of a collapse.
    #[test]
    fn a_collapsed_space_scores_what_chance_would(seed in 0_u32..1000, length in 0.1_f32..100.0, metric in proptest::sample::select(&METRICS)) {
        let data = build(&labelled(60, 6));
        let wobble = |sentence: usize, at: usize| {
            let group = data.sentences[sentence].group as u32;
            ((seed + 31 * group + 7 * at as u32) % 5) as f32 * f32::EPSILON
        };
        let row = |sentence: usize| (0..8).map(move |at| (sentence, at));
        let values = (0..data.sentences.len()).flat_map(row);
        let values = values.map(|(sentence, at)| length * (1.0 + at as f32 / 8.0) * (1.0 + wobble(sentence, at))).collect();
        let (training, held_out) = score(&data, &Vectors { size: 8, values }, metric);
        for scores in [training, held_out.expect("something is held out")] {
            prop_assert_eq!(scores.triplet_accuracy, Some(0.5));
            let nearest = scores.nearest_neighbour_accuracy.expect("labelled data");
            prop_assert!((0.1..0.25).contains(&nearest), "six labels: {nearest}");
        }
    }
}

#[test]
fn equal_vectors_are_ties_and_zero_vectors_do_not_win() {
    let vectors = Vectors { size: 2, values: vec![1.0, 0.0, 0.8, 0.6, 0.0, 0.0, 0.8, 0.6] };
    for metric in METRICS {
        assert_eq!(triplet_accuracy(&vectors, &[[0, 1, 3]], metric), Some(0.5), "{metric:?}");
    }
    // Towards nothing the angle is a right one: farther than 37 degrees.
    assert_eq!(triplet_accuracy(&vectors, &[[0, 1, 2]], Distance::Cosine), Some(1.0));
}

#[test]
fn a_sample_is_told_as_one() {
    let data = build(&labelled(2000, 2));
    let values = (0..2 * data.sentences.len()).map(|at| (at as f32 * 0.37).sin()).collect();
    let (training, _) = score(&data, &Vectors { size: 2, values }, Distance::Euclidean);
    let in_training = data.sentences.iter().filter(|sentence| !sentence.held_out).count();
    assert_eq!((training.sentences, training.askable, training.gallery), (500, in_training, in_training));
}

#[test]
fn what_is_no_number_finds_nothing_and_is_never_found() {
    let data = build(&labelled(60, 6));
    let all = || 0..data.sentences.len();
    // Every label is a direction of its own, so that every question is answered rightly.
    let number = |sentence: usize, at: usize| if data.sentences[sentence].group == at { 1.0 } else { 0.0 };
    let vectors = |is_number: &dyn Fn(usize) -> bool| {
        let value = |sentence, at| if is_number(sentence) { number(sentence, at) } else { f32::NAN };
        Vectors {
            size: 6,
            values: all()
                .flat_map(|sentence| (0..6).map(move |at| (sentence, at)))
                .map(|(sentence, at)| value(sentence, at))
                .collect(),
        }
    };
    let held_out = all().filter(|sentence| data.sentences[*sentence].held_out).collect::<Vec<usize>>();
    for metric in METRICS {
        let nearest = |vectors: &Vectors| {
            let (training, held_out) = score(&data, vectors, metric);
            let held_out = held_out.expect("something is held out");
            let found = |scores: &Scores| scores.nearest_neighbour_accuracy.expect("questions");
            (found(&training), found(&held_out), held_out.mean_reciprocal_rank.expect("questions"))
        };
        assert_eq!(nearest(&vectors(&|_| true)), (1.0, 1.0, 1.0), "{metric:?}");
        assert_eq!(nearest(&vectors(&|_| false)), (0.0, 0.0, 0.0), "{metric:?}");
        let (_, questions, _) = nearest(&vectors(&|sentence| sentence != held_out[0]));
        assert!((questions - (1.0 - 1.0 / held_out.len() as f32)).abs() < 1e-6, "{metric:?}: {questions}");
        // Of one label nothing can be found; what is no number takes nobody else's place.
        let of_first = |sentence: usize| data.sentences[sentence].group == data.sentences[held_out[0]].group;
        let (_, questions, _) = nearest(&vectors(&|sentence| !of_first(sentence) || data.sentences[sentence].held_out));
        let others = held_out.iter().filter(|sentence| !of_first(**sentence)).count();
        assert!((questions - others as f32 / held_out.len() as f32).abs() < 1e-6, "{metric:?}: {questions}");
    }
    let vectors = Vectors { size: 1, values: vec![0.0, f32::NAN, f32::NAN, 1.0] };
    for (triplet, share) in [([0, 1, 2], 0.0), ([0, 1, 3], 0.0), ([0, 3, 1], 1.0), ([1, 0, 3], 0.0)] {
        assert_eq!(triplet_accuracy(&vectors, &[triplet], Distance::Euclidean), Some(share), "{triplet:?}");
    }
}
