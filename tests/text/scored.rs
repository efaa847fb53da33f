//! Pairs of sentences with a score: read, held out, and told from what triplets are made of.

use std::collections::HashSet;

use proptest::prelude::*;
use triplet_playground::config::LossFunction;
use triplet_playground::pace::{Pace, at_once};
use triplet_playground::protocol::{Reading, Role, Source};
use triplet_playground::text::dataset::{DataError, Dataset};
use triplet_playground::text::import::{Content, Form, Imported, import, import_source};

fn scores(imported: &Imported) -> Vec<(usize, f32)> {
    let score = |content: &Content| match content {
        Content::Scored { score, .. } => *score,
        other => panic!("{other:?}"),
    };
    imported.rows.iter().map(|row| (row.line, score(&row.content))).collect()
}

fn build(text: &str) -> Dataset {
    Dataset::build(import(text.as_bytes()), 0.0, 0).expect("pairs with scores")
}

#[test]
fn scores_are_read_in_every_notation() {
    for text in [
        "sentence1,sentence2,score\na cat,a dog,1.5\na car,a van,-2\n",
        "score\tsentence1\tsentence2\n1.5\ta cat\ta dog\n-2\ta car\ta van\n",
        "satz1;satz2;wert\na cat;a dog;1,5\na car;a van;-2\n",
        "\n{\"sentence1\":\"a cat\",\"sentence2\":\"a dog\",\"score\":1.5}\n{\"sentence1\":\"a car\",\"sentence2\":\"a van\",\"score\":-2}\n",
    ] {
        let imported = import(text.as_bytes());
        assert_eq!((imported.form, imported.problems.as_slice()), (Form::Scored, &[][..]), "{text}");
        assert_eq!(scores(&imported), [(2, 1.5), (3, -2.0)], "{text}");
    }
}

#[test]
fn what_has_no_score_is_named_by_line() {
    let text = "sentence1,sentence2,score\n".to_owned()
        + &(0..30).map(|n| format!("left {n},right {n},{n}.5\n")).collect::<String>()
        + "one,two,high\nthree,four,\nfive,five,3\n";
    let imported = import(text.as_bytes());
    let problems: Vec<(usize, bool)> =
        imported.problems.iter().map(|problem| (problem.line, problem.reason.contains("score"))).collect();
    assert_eq!(problems, [(32, true), (33, true)]);
    assert_eq!(imported.rows.len(), 31);
    let data = Dataset::build(imported, 0.0, 0).expect("pairs with scores");
    assert_eq!((data.scored.len(), data.problems.len()), (30, 3), "a text beside itself teaches nothing");
}

/// The raw files of the STS benchmark have further columns in some rows.
#[test]
fn cells_behind_the_sentences_are_not_used() {
    let row = |n: usize| format!("set\tyear\t{n}.25\tthe left {n} is here\tthe right {n} is there\n");
    let text =
        (0..8).map(row).collect::<String>() + "set\tyear\t3.75\tthe last left\tthe last right\tsource\tlicence\n";
    let imported = import(text.as_bytes());
    assert_eq!((imported.form, imported.rows.len(), imported.problems.len()), (Form::Scored, 9, 0));
    assert!(
        imported.read_as.guesses.iter().any(|guess| guess.contains("is not used")),
        "{:?}",
        imported.read_as.guesses
    );
}

#[test]
fn the_reader_may_say_what_the_score_is_and_that_it_is_none() {
    let text = "x,y,z\nfirst cat,first dog,1\nsecond cat,second dog,3\n";
    let read = |roles: [Role; 3]| {
        let reading = Reading { roles: Some(roles.into()), ..Reading::default() };
        let source = Source { reading, ..Source::of_bytes("any", text.as_bytes().to_vec()) };
        at_once(import_source(&source, &Pace::unhurried()))
    };
    assert_eq!(scores(&read([Role::Anchor, Role::Positive, Role::Score])), [(2, 1.0), (3, 3.0)]);
    assert_eq!(read([Role::Anchor, Role::Positive, Role::NotUsed]).form, Form::Pairs);
    for roles in [[Role::Anchor, Role::Score, Role::Score], [Role::Text, Role::Label, Role::Score]] {
        let imported = read(roles);
        assert!(imported.rows.is_empty() && imported.problems.len() == 1, "{roles:?}");
    }
}

#[test]
fn a_loss_that_finds_nothing_in_the_data_is_refused_in_a_sentence() {
    let scored = build("sentence1,sentence2,score\na cat,a dog,1\na car,a van,3\n");
    assert_eq!(scored.unsuited(LossFunction::Cosent), None);
    for loss in [LossFunction::Triplet, LossFunction::Ranking] {
        let failure = scored.unsuited(loss).expect("there are no triplets");
        assert!(failure.message.contains(&loss.label()) && failure.hint.contains("CoSENT"), "{failure:?}");
    }
    assert!(scored.preview("any").remarks[0].contains("CoSENT"));

    let one_score = build("sentence1,sentence2,score\na cat,a dog,3\na car,a van,3\n");
    let failure = one_score.unsuited(LossFunction::Cosent).expect("there is no order");
    assert!(failure.message.contains("one score"), "{failure:?}");

    let pairs = build("anchor,positive\na cat,a kitten\na car,an auto\n");
    let failure = pairs.unsuited(LossFunction::Cosent).expect("there are no scores");
    assert!(failure.message.contains("pairs") && failure.hint.contains("`score`"), "{failure:?}");
    assert_eq!((pairs.unsuited(LossFunction::Triplet), pairs.unsuited(LossFunction::Ranking)), (None, None));

    let only = import(b"sentence1,sentence2,score\na cat,a dog,3\n");
    assert_eq!(Dataset::build(only, 0.0, 0), Err(DataError::OnePair));
}

#[test]
fn a_test_file_holds_its_own_pairs_out_and_none_that_are_trained_on() {
    let file = |name: &str, text: &str| triplet_playground::protocol::SourceFile {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
        part: None,
    };
    let train = "sentence1,sentence2,score\na cat,a dog,1\na car,a van,3\n";
    let test = "sentence1,sentence2,score\na dog,a cat,2\na sea,an ocean,5\na car,a sea,0\n";
    let files = vec![file("train.csv", train), file("test.csv", test)];
    let source = Source { name: "two".to_owned(), files, reading: Reading::default() };
    let data = Dataset::build(at_once(import_source(&source, &Pace::unhurried())), 20.0, 0).expect("pairs");
    let held_out: Vec<bool> = data.scored.iter().map(|pair| pair.held_out).collect();
    assert_eq!(held_out, [false, false, true, true]);
    assert_eq!(data.problems.len(), 1, "the same two stand in the training data: {:?}", data.problems);
    let out: Vec<&str> =
        data.sentences.iter().filter(|sentence| sentence.held_out).map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(out, ["a sea", "an ocean"]);
}

proptest! {
    /// Sentences recur, and some of them in very many pairs.
    #[test]
    fn a_share_of_the_pairs_is_held_out_with_sentences_that_no_other_pair_has(
        pairs in prop::collection::vec((0..40usize, 0..40usize, 0..6u8), 30..80), share in 0.0..60.0f64, seed: u64,
    ) {
        let lines = pairs.iter().filter(|(one, other, _)| one != other);
        let lines = lines.map(|(one, other, score)| format!("left {one}\tright {}\t{score}.5\n", other / 4));
        let text = format!("sentence1\tsentence2\tscore\n{}", lines.collect::<String>());
        let data = Dataset::build(import(text.as_bytes()), share, seed).expect("pairs with scores");
        let (held_out, trained): (Vec<_>, Vec<_>) = data.scored.iter().partition(|pair| pair.held_out);
        let sentences = |pairs: &[&triplet_playground::text::dataset::ScoredPair]| -> HashSet<usize> {
            pairs.iter().flat_map(|pair| [pair.first, pair.second]).collect()
        };
        let seen = sentences(&trained);
        prop_assert!(seen.iter().all(|sentence| !data.sentences[*sentence].held_out));
        for pair in &held_out {
            prop_assert!(!seen.contains(&pair.first) || !seen.contains(&pair.second));
        }
        prop_assert!(!trained.is_empty());
        // The last sentence that is held out may bring twice what was missing.
        let of = |sentence: usize| data.scored.iter().filter(|pair| [pair.first, pair.second].contains(&sentence)).count();
        let most = (0..data.sentences.len()).map(of).max().unwrap_or(0);
        prop_assert!(held_out.len() as f64 <= data.scored.len() as f64 * share / 100.0 + most as f64 / 2.0);
        if share == 0.0 {
            prop_assert!(held_out.is_empty());
        }
        data.preview("any");
    }
}
