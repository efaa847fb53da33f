//! What the page's first lessons say happens when they are trained.

use triplet_playground::config::Config;
use triplet_playground::examples::text;
use triplet_playground::lessons::{LESSONS, Lesson, Shows};

use crate::lessons::{Outcome, neighbours, train_with, triplets};

/// The page trains with the first.
const SEEDS: [u32; 3] = [0, 1, 2];

fn lesson(id: &str) -> &'static Lesson {
    Lesson::find(id).expect("one of the lessons")
}

fn config(lesson: &Lesson, changes: &str, seed: u32) -> Config {
    let (mut config, errors) = Config::from_hash(&format!("{}&{changes}&seed={seed}&device=cpu", lesson.settings));
    assert_eq!(errors, [], "{}", lesson.id);
    config.seed = seed;
    config
}

fn outcome(lesson: &Lesson, changes: &str, seed: u32) -> Outcome {
    train_with(config(lesson, changes, seed))
}

fn lane(lesson: &Lesson, number: usize) -> &'static str {
    let Shows::Lanes { lanes, .. } = lesson.shows else { panic!("{} has no lanes", lesson.id) };
    lanes[number].1
}

#[test]
fn every_lesson_is_about_an_example_and_its_changes_are_settings() {
    for lesson in LESSONS {
        let config = config(lesson, "", 0);
        let data = text(&config.data).expect("an example");
        assert!(lesson.right < lesson.choices.len(), "{}", lesson.id);
        for cure in lesson.cures {
            let (key, value) = cure.settings.split_once('=').expect("one change");
            assert_ne!(config.get(key).as_deref(), Some(value), "{}: {} changes nothing", lesson.id, cure.label);
        }
        if let Shows::Circles { anchor } = lesson.shows {
            assert!(data.contains(anchor), "{anchor}");
        }
    }
}

#[test]
fn hard_negatives_teach_more_than_random_ones() {
    let lesson = lesson("negatives");
    for seed in 0..10 {
        let [random, hard] = [0, 1].map(|number| outcome(lesson, lane(lesson, number), seed));
        let known = [&random, &hard].map(|lane| neighbours(&lane.after));
        assert!(known[0] + 0.02 < known[1], "seed {seed}: 1-NN {known:?}");
        let pulled = [random, hard].map(|lane| {
            let shares = lane.reports.iter().map(|report| report.active_share);
            shares.sum::<f32>() / lane.reports.len() as f32
        });
        assert!(pulled[0] < 0.8 * pulled[1], "seed {seed}: shares of the run {pulled:?}");
    }
}

#[test]
fn a_larger_margin_lets_more_triplets_pull() {
    let lesson = lesson("margin");
    for seed in SEEDS {
        let margins = ["margin=0.1", "margin=0.3", "margin=0.6", "margin=1"];
        let pulling = margins.map(|margin| outcome(lesson, margin, seed).pulling);
        let means = pulling.map(|shares| shares.iter().sum::<f32>() / shares.len() as f32);
        assert!(means.is_sorted() && means[0] + 0.2 < means[3], "seed {seed}: {means:?}");
    }
}

#[test]
fn hunting_too_fast_collapses_and_two_of_three_changes_cure_it() {
    let lesson = lesson("collapse");
    for seed in SEEDS {
        let margin = config(lesson, "", seed).margin as f32;
        let lost = outcome(lesson, "", seed).loss();
        assert!((lost - margin).abs() < 0.01 * margin, "seed {seed}: {lost}");
        let cured = lesson.cures.iter().map(|cure| outcome(lesson, cure.settings, seed).loss() < 0.1 * margin);
        assert_eq!(cured.collect::<Vec<_>>(), [true, true, false], "seed {seed}");
    }
}

#[test]
fn only_the_transformer_learns_who_bites_whom() {
    let lesson = lesson("order");
    for seed in SEEDS {
        let [simple, transformer] = [0, 1].map(|number| triplets(&outcome(lesson, lane(lesson, number), seed).after));
        assert!((simple - 0.5).abs() < 0.02 && transformer > 0.95, "seed {seed}: {simple} {transformer}");
    }
}
