//! The example data sets are what their titles promise, and only planted mistakes lead to problems.

use std::collections::HashSet;

use triplet_playground::config::Config;
use triplet_playground::examples::{EXAMPLES, Example, text};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::{Form, import};

fn build(id: &str, seed: u64) -> Dataset {
    let bytes = text(id).expect("an example's text").as_bytes();
    Dataset::build(import(bytes), Config::default().held_out, seed).expect("data to train on")
}

fn is_triplets(id: &str) -> bool {
    build(id, 0).form == Form::Triplets
}

#[test]
fn every_example_is_read_and_only_planted_mistakes_are_problems() {
    for example in EXAMPLES {
        let dataset = build(example.id, 0);
        assert_eq!(dataset.problems.is_empty(), example.id != "mistakes", "{}: {:?}", example.id, dataset.problems);
        let labelled = ["support", "intents", "collapse"].contains(&example.id);
        assert_eq!(dataset.form, if labelled { Form::Labelled } else { Form::Triplets }, "{}", example.id);
        assert!((40..=1500).contains(&dataset.sentences.len()), "{}: {}", example.id, dataset.sentences.len());
        assert!(text(example.id).is_some_and(|text| text.len() <= 80_000), "{}", example.id);
        let groups = dataset.groups.iter().filter(|group| group.len() > 1).count();
        assert!(groups >= 8, "{}: {groups} groups", example.id);
        assert!(dataset.sentences.iter().all(|sentence| sentence.text != example.query), "{}", example.id);
        let extension = if example.id == "negatives" { ".jsonl" } else { ".csv" };
        assert_eq!(example.file, format!("{}{extension}", example.id));
    }
    assert_eq!(text("unknown"), None);
}

#[test]
fn settings_are_read_and_differ_from_the_defaults() {
    for example in EXAMPLES {
        let (config, errors) = Config::from_hash(example.settings);
        assert_eq!((errors.as_slice(), config.conflict()), (&[][..], None), "{}", example.id);
        for (key, value) in example.settings.split('&').filter_map(|setting| setting.split_once('=')) {
            assert_ne!(Config::default().get(key).as_deref(), Some(value), "{}: {key}", example.id);
            assert!(!["data", "seed", "device"].contains(&key), "{}: {key}", example.id);
        }
    }
}

#[test]
fn lessons_are_one_plain_sentence() {
    for example in EXAMPLES {
        let (words, ends) =
            (example.lesson().split_whitespace().count(), example.lesson().matches(['.', '!', '?']).count());
        let decimals = example.lesson().matches("0.002").count();
        assert!(words <= 42 && ends - decimals == 1 && example.lesson().ends_with('.'), "{}: {words}", example.id);
    }
}

#[test]
fn every_example_holds_out_its_share_with_every_seed() {
    for example in EXAMPLES {
        for seed in 0..20 {
            let preview = build(example.id, seed).preview(&example.title());
            let share = preview.held_out_rows as f64 / preview.rows as f64;
            assert!((0.15..=0.25).contains(&share), "{} with seed {seed}: {share}", example.id);
        }
    }
}

#[test]
fn titles_and_ids_are_distinct_and_the_default_is_one() {
    let ids: HashSet<&str> = EXAMPLES.iter().map(|example| example.id).collect();
    let titles: HashSet<String> = EXAMPLES.iter().map(Example::title).collect();
    assert_eq!((ids.len(), titles.len()), (EXAMPLES.len(), EXAMPLES.len()));
    assert!(ids.contains(Config::default().data.as_str()));
}

/// Lower-cased words.
fn words(text: &str) -> HashSet<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn queries_use_words_of_the_data() {
    for example in EXAMPLES {
        let known = words(text(example.id).expect("an example's text"));
        let query = words(example.query);
        assert!(2 * query.intersection(&known).count() > query.len(), "{}", example.query);
    }
}

/// Share of triplets in which the anchor shares more of its words with the positive than with the negative (Jaccard);
/// a tie counts one half. This is what counting words achieves without learning.
fn solved_by_shared_words(dataset: &Dataset) -> f64 {
    let overlap = |one: usize, other: usize| {
        let (one, other) = (words(&dataset.sentences[one].text), words(&dataset.sentences[other].text));
        one.intersection(&other).count() as f64 / one.union(&other).count() as f64
    };
    let scores: Vec<f64> = dataset
        .rows
        .iter()
        .flat_map(|row| row.negatives.iter().map(move |&negative| (row, negative)))
        .map(|(row, negative)| match overlap(row.anchor, row.positive).total_cmp(&overlap(row.anchor, negative)) {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        })
        .collect();
    scores.iter().sum::<f64>() / scores.len() as f64
}

#[test]
fn shared_words_alone_do_not_solve_the_triplets() {
    for example in EXAMPLES.iter().filter(|example| is_triplets(example.id)) {
        let solved = solved_by_shared_words(&build(example.id, 0));
        let expected = match example.id {
            // Not what these teach: all is solved but what was planted.
            "mistakes" => 0.9..=0.95,
            "word_order" => 0.5..=0.5,
            "negation" | "paraphrases" => 0.0..=0.1,
            _ => 0.0..=0.65,
        };
        assert!(expected.contains(&solved), "{}: {solved}", example.id);
    }
}

#[test]
fn positive_and_negative_of_the_word_order_hold_the_same_words_equally_often() {
    let sorted = |text: &str| {
        let lower = text.trim_end_matches('.').to_lowercase();
        let mut words: Vec<String> = lower.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let dataset = build("word_order", 0);
    let text = |sentence: usize| dataset.sentences[sentence].text.as_str();
    for row in &dataset.rows {
        assert_eq!(row.negatives.len(), 1);
        assert_eq!(sorted(text(row.positive)), sorted(text(row.negatives[0])));
    }
}

/// The same for labels: share of sentences whose nearest other sentence by shared words has their label.
#[test]
fn shared_words_alone_do_not_solve_the_labels() {
    for id in ["support", "intents", "collapse"] {
        let dataset = build(id, 0);
        let words: Vec<HashSet<String>> = dataset.sentences.iter().map(|sentence| words(&sentence.text)).collect();
        let overlap = |one: usize, other: usize| {
            words[one].intersection(&words[other]).count() as f64 / words[one].union(&words[other]).count() as f64
        };
        let right = (0..words.len()).filter(|&one| {
            let others = (0..words.len()).filter(|&other| other != one);
            let nearest = others.max_by(|&a, &b| overlap(one, a).total_cmp(&overlap(one, b))).expect("other sentences");
            dataset.sentences[nearest].group == dataset.sentences[one].group
        });
        let share = right.count() as f64 / words.len() as f64;
        assert!(share < 0.5, "{id}: {share}");
    }
}

#[test]
fn intents_are_many_and_have_many_sentences() {
    let dataset = build("intents", 0);
    assert!(dataset.groups.len() >= 12 && dataset.groups.iter().all(|group| group.len() >= 25));
}

#[test]
fn negatives_are_several_and_ragged() {
    let counts: HashSet<usize> = build("negatives", 0).rows.iter().map(|row| row.negatives.len()).collect();
    assert!(counts.len() > 1 && counts.iter().all(|&count| count > 1), "{counts:?}");
}
