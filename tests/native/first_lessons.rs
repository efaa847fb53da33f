//! What the page's own lessons say happens when they are trained.

use triplet_playground::config::Config;
use triplet_playground::examples::text;
use triplet_playground::lessons::{COURSE, Goal, Lesson, Shows, read};

use crate::lessons::{Outcome, neighbours, train_with, triplets};

/// The page trains with the first.
const SEEDS: [u32; 3] = [0, 1, 2];

pub fn lesson(id: &str) -> Lesson {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/lessons/{id}.json"));
    let file = std::fs::read_to_string(path).expect("a file for each lesson of the course");
    read(&file).unwrap_or_else(|error| panic!("{id}: {error}"))
}

pub fn config(lesson: &Lesson, changes: &str, seed: u32) -> Config {
    let (mut config, errors) = Config::from_hash(&format!("{}&{changes}&seed={seed}&device=cpu", lesson.settings));
    assert_eq!(errors, [], "{}", lesson.title);
    config.seed = seed;
    config
}

fn outcome(lesson: &Lesson, changes: &str, seed: u32) -> Outcome {
    train_with(config(lesson, changes, seed))
}

fn lane(lesson: &Lesson, number: usize) -> &str {
    let Shows::Lanes { runs, .. } = &lesson.shows else { panic!("{} has no lanes", lesson.title) };
    &runs[number].settings
}

pub fn shown_by(lesson: &Lesson) -> &Goal {
    lesson.question.as_ref().and_then(|question| question.shown_by.as_ref()).expect("what the run has to show")
}

pub fn fits(goal: &Goal, value: f32) -> bool {
    let value = f64::from(value);
    goal.at_least.is_none_or(|least| value >= least) && goal.at_most.is_none_or(|most| value <= most)
}

#[test]
fn every_lesson_is_called_as_the_page_says_and_its_changes_change_something() {
    for (place, unit) in COURSE.iter().enumerate() {
        let lesson = lesson(unit.id);
        assert_eq!(lesson.title, unit.title());
        let next = COURSE.get(place + 1).map(|next| next.id);
        assert_eq!(lesson.next.as_deref(), next, "{}", unit.id);
        let config = config(&lesson, "", 0);
        let data = text(&config.data).expect("an example");
        for change in &lesson.changes {
            let changed = self::config(&lesson, &change.settings, 0);
            assert_ne!(changed, config, "{}: {} changes nothing", unit.id, change.label);
        }
        if let Shows::Circles { anchor } = &lesson.shows {
            assert!(data.contains(anchor.as_str()), "{anchor}");
        }
    }
}

#[test]
fn hard_negatives_teach_more_than_random_ones() {
    let lesson = lesson("negatives");
    for seed in 0..10 {
        let [random, hard] = [0, 1].map(|number| outcome(&lesson, lane(&lesson, number), seed));
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
        let pulling = margins.map(|margin| outcome(&lesson, margin, seed).pulling);
        let means = pulling.map(|shares| shares.iter().sum::<f32>() / shares.len() as f32);
        assert!(means.is_sorted() && means[0] + 0.2 < means[3], "seed {seed}: {means:?}");
    }
}

#[test]
fn hunting_too_fast_collapses_and_two_of_three_changes_cure_it() {
    let lesson = lesson("collapse");
    let [collapse, save] = &lesson.goals[..] else { panic!("{:?}", lesson.goals) };
    for seed in SEEDS {
        let margin = config(&lesson, "", seed).margin as f32;
        let lost = outcome(&lesson, "", seed);
        assert!((lost.loss() - margin).abs() < 0.01 * margin, "seed {seed}: {}", lost.loss());
        assert!(fits(shown_by(&lesson), lost.loss()));
        assert!(lost.reports.iter().any(|report| fits(collapse, report.negative_distance)), "seed {seed}");
        assert!(!fits(save, triplets(&lost.training)), "seed {seed}: {:?}", lost.training);
        let cured = lesson.changes.iter().map(|change| {
            let outcome = outcome(&lesson, &change.settings, seed);
            [outcome.loss() < 0.1 * margin, fits(save, triplets(&outcome.training))]
        });
        assert_eq!(cured.collect::<Vec<_>>(), [[true; 2], [true; 2], [false; 2]], "seed {seed}");
    }
}

#[test]
fn only_the_transformer_learns_who_bites_whom() {
    let lesson = lesson("order");
    for seed in SEEDS {
        let [simple, transformer] = [0, 1].map(|number| triplets(&outcome(&lesson, lane(&lesson, number), seed).after));
        assert!((simple - 0.5).abs() < 0.02 && transformer > 0.95, "seed {seed}: {simple} {transformer}");
    }
}

#[test]
fn what_was_not_seen_is_known_by_half() {
    let lesson = lesson("unseen");
    for seed in SEEDS {
        let few = outcome(&lesson, "", seed);
        let (before, after) = (neighbours(&few.before), neighbours(&few.after));
        assert!(before + 0.15 < after && fits(shown_by(&lesson), after), "seed {seed}: {before} {after}");
        assert_eq!(few.training.nearest_neighbour_accuracy, Some(1.0), "seed {seed}");
        let many = neighbours(&outcome(&lesson, &lesson.changes[0].settings, seed).after);
        assert!(after + 0.2 < many, "seed {seed}: {after} {many}");
    }
}

#[test]
fn vectors_of_length_1_cannot_meet_a_margin_of_3() {
    let lesson = lesson("far");
    for seed in SEEDS {
        let [short, any] = [0, 1].map(|number| outcome(&lesson, lane(&lesson, number), seed));
        assert!(short.loss() > 1.0 && any.loss() < 0.05, "seed {seed}: {} {}", short.loss(), any.loss());
        let known = [short, any].map(|lane| neighbours(&lane.after));
        assert!(known.iter().all(|share| *share > 0.85), "seed {seed}: {known:?}");
    }
}

#[test]
fn what_the_hints_say_reaches_the_goal_and_what_it_begins_with_does_not() {
    let lesson = lesson("reach");
    for seed in SEEDS {
        let begins = triplets(&outcome(&lesson, "", seed).after);
        assert!(begins > 0.55 && begins < 0.85, "seed {seed}: {begins}");
        let hinted = triplets(&outcome(&lesson, "learning_rate=0.02&mining=batch_hard&batch_size=32", seed).after);
        assert!(fits(&lesson.goals[0], hinted), "seed {seed}: {hinted}");
    }
}
