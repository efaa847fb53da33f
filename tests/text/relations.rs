//! Who means the same as whom: statements, groups, near duplicates, and a test part of one's own.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use triplet_playground::protocol::Part;
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::dataset::relations::{Relation, SMALL};
use triplet_playground::text::import::{Imported, import};

fn build(text: &str, held_out: f64) -> Dataset {
    Dataset::build(import(text.as_bytes()), held_out, 0).expect("data to train on")
}

fn number(dataset: &Dataset, text: &str) -> usize {
    dataset.sentences.iter().position(|sentence| sentence.text == text).expect("a sentence of the data")
}

fn relation(dataset: &Dataset, one: &str, other: &str) -> Relation {
    dataset.relations.relation(number(dataset, one), number(dataset, other))
}

fn remarks(dataset: &Dataset) -> String {
    dataset.preview("x").remarks.join(" ")
}

/// Sentences that a generic one follows from, in the manner of data for inference.
fn entailments() -> String {
    let scenes =
        ["A cook stirs soup.", "A smith mends a gate.", "A girl climbs a tree.", "Two men row.", "A cat naps."];
    let generic = ["Somebody works.", "Somebody is indoors.", "Something is alive.", "It is daytime."];
    let row = |(at, scene): (usize, &str)| {
        let [first, second, other] = [at, at + 1, at + 2].map(|at| generic[at % generic.len()]);
        format!("{scene},{first},{other}\n{scene},{second},{other}\n")
    };
    let rows: String =
        scenes.iter().flat_map(|scene| [*scene, scene.trim_end_matches('.')]).enumerate().map(row).collect();
    format!("anchor,positive,negative\n{rows}")
}

#[test]
fn generic_positives_lose_no_negative_and_say_where_links_end() {
    let dataset = build(&entailments(), 20.0);
    assert_eq!((dataset.problems.len(), dataset.rows.len()), (0, 20));
    assert!(dataset.rows.iter().all(|row| row.negatives.len() == 1));
    assert!(dataset.groups.iter().all(|group| group.len() <= SMALL));
    assert!(remarks(&dataset).contains("of 20 rows share “"), "{}", remarks(&dataset));
    assert!(dataset.preview("x").held_out_rows >= 2, "{:?}", dataset.preview("x"));
    assert_eq!(relation(&dataset, "A cook stirs soup.", "Somebody works."), Relation::Positive);
    // Both entail that somebody is indoors.
    assert_eq!(relation(&dataset, "A cook stirs soup.", "A cook stirs soup"), Relation::Neutral);
}

#[test]
fn a_question_with_many_paraphrases_is_one_group() {
    let rows: String = (0..40).map(|n| format!("way {n} to ask,answer,other {n}\n")).collect();
    let dataset = build(&format!("anchor,positive,negative\n{rows}"), 0.0);
    assert_eq!(dataset.groups[0].len(), 41);
    assert!(!remarks(&dataset).contains("links end"), "{}", remarks(&dataset));
    assert_eq!(relation(&dataset, "way 3 to ask", "way 4 to ask"), Relation::Neutral);
    assert_eq!(relation(&dataset, "way 3 to ask", "other 3"), Relation::Negative);
}

/// One question with two answers does not join all that is asked about either.
#[test]
fn a_sentence_between_two_large_groups_joins_neither() {
    let rows: String = (0..20).map(|n| format!("a{n},answer {}\n", n % 2)).collect();
    let dataset = build(&format!("anchor,positive\n{rows}both,answer 0\nboth,answer 1\n"), 0.0);
    let sizes: Vec<usize> = dataset.groups.iter().map(Vec::len).collect();
    assert_eq!(sizes, [11, 11, 1]);
    assert_eq!(relation(&dataset, "a0", "a1"), Relation::Negative);
    assert_eq!(relation(&dataset, "a0", "both"), Relation::Neutral);
    assert_eq!(relation(&dataset, "answer 0", "answer 1"), Relation::Neutral);
}

/// Where each follows from the other, they mean the same; where all follow from one, they need not.
#[test]
fn rows_that_lead_there_and_back_make_positives() {
    let dataset = build("a | b | x\nb | c | x\nc | d | x\nd | a | x\ne | f | x\ng | f | x\nh | f | c\n", 0.0);
    assert_eq!(relation(&dataset, "a", "c"), Relation::Positive);
    assert_eq!(relation(&dataset, "e", "g"), Relation::Neutral);
    // That they mean the same follows, but nobody has said it: a row that says otherwise is trained as it is given.
    let dataset = build("a | b | x\nb | c | x\nc | a | x\na | d | x\nd | b | c\n", 0.0);
    assert_eq!((dataset.problems.len(), dataset.rows[4].negatives.len()), (0, 1));
    assert_eq!(relation(&dataset, "d", "c"), Relation::Positive);
}

#[test]
fn labels_know_positives_and_negatives_only() {
    let dataset = build("text,label\na,x\nb,y\nc,x\nd,y\ne,z\n", 0.0);
    for one in 0..5 {
        for other in (0..5).filter(|other| *other != one) {
            let same = dataset.sentences[one].label == dataset.sentences[other].label;
            let expected = if same { Relation::Positive } else { Relation::Negative };
            assert_eq!(dataset.relations.relation(one, other), expected);
        }
    }
}

#[test]
fn near_duplicates_are_named_with_those_that_contradict_each_other() {
    let text = "text,label\nOpen now?,a\nopen NOW,a\nWhere is it?,b\nWhere  is it,a\nHow much?,b\nWhen?,a\nC,a\nC#,b\n";
    let said = remarks(&build(text, 0.0));
    assert!(said.contains("2 sentences repeat another only in case"), "{said}");
    assert!(said.contains("“Open now?” and “open NOW”") && said.contains("1 of these texts stands under"), "{said}");
    assert!(!remarks(&build("a | b | c\nd | e | f", 0.0)).contains("repeat"));
}

fn with_part(text: &str, from: usize) -> Imported {
    let mut imported = import(text.as_bytes());
    imported.rows.iter_mut().filter(|row| row.line >= from).for_each(|row| row.part = Part::Test);
    imported
}

#[test]
fn a_test_part_is_held_out_and_nothing_else_is() {
    let text = "text,label\na,x\nb,x\nc,y\nd,y\ne,x\nf,y\na,y\n";
    let dataset = Dataset::build(with_part(text, 6), 20.0, 0).expect("data to train on");
    let held_out: Vec<&str> =
        dataset.sentences.iter().filter(|sentence| sentence.held_out).map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(held_out, ["e", "f"]);
    let [problem] = &dataset.problems[..] else { panic!("{:?}", dataset.problems) };
    assert!(problem.line == 8 && problem.reason.contains("line 2"), "{problem:?}");
    assert!(remarks(&dataset).contains("test data of your own"), "{}", remarks(&dataset));
}

#[test]
fn a_tested_row_is_no_statement_for_training() {
    let text = "a | b | x\nc | d | y\ne | f | z\nb | a | x\na | d | q\n";
    let dataset = Dataset::build(with_part(text, 4), 20.0, 0).expect("data to train on");
    assert_eq!(dataset.rows.iter().map(|row| row.held_out).collect::<Vec<_>>(), [false, false, false, true]);
    assert_eq!(dataset.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [4]);
    let [a, b, d, q] = ["a", "b", "d", "q"].map(|text| number(&dataset, text));
    assert!(dataset.relations.is_trained(a, b) && !dataset.relations.is_trained(a, d));
    assert_eq!(dataset.relations.relation(a, d), Relation::Positive);
    assert!(!dataset.sentences[a].held_out && !dataset.sentences[d].held_out && dataset.sentences[q].held_out);
}

/// Rows over a few sentences, so that they connect: `(anchor, positive, negatives)`.
fn rows() -> impl Strategy<Value = Vec<(u8, u8, Vec<u8>)>> {
    prop::collection::vec((0..40_u8, 0..40_u8, prop::collection::vec(0..60_u8, 0..3)), 1..40)
}

fn written(rows: &[(u8, u8, Vec<u8>)]) -> String {
    let line = |(anchor, positive, negatives): &(u8, u8, Vec<u8>)| {
        let numbers = [*anchor, *positive].into_iter().chain(negatives.iter().copied());
        numbers.map(|number| format!("sentence {number}")).collect::<Vec<_>>().join("\t") + "\n"
    };
    format!("anchor\tpositive\tnegative\n{}", rows.iter().map(line).collect::<String>())
}

/// Who is stated to mean the same as whom, written out.
fn neighbours(dataset: &Dataset) -> Vec<BTreeSet<usize>> {
    let mut neighbours = vec![BTreeSet::new(); dataset.sentences.len()];
    for row in &dataset.rows {
        neighbours[row.anchor].insert(row.positive);
        neighbours[row.positive].insert(row.anchor);
    }
    for set in &dataset.sets {
        for one in &set.sentences {
            neighbours[*one].extend(set.sentences.iter().filter(|other| *other != one));
        }
    }
    neighbours
}

/// Whether rows within a group lead from one sentence to the other.
fn leads(dataset: &Dataset, from: usize, to: usize) -> bool {
    let group = |sentence: usize| dataset.sentences[sentence].group;
    let mut reached = BTreeSet::from([from]);
    loop {
        let before = reached.len();
        for row in
            dataset.rows.iter().filter(|row| group(row.anchor) == group(from) && group(row.positive) == group(from))
        {
            if reached.contains(&row.anchor) {
                reached.insert(row.positive);
            }
        }
        if reached.len() == before {
            return reached.contains(&to);
        }
    }
}

/// The sentences that can be reached from each, itself among them.
fn component(neighbours: &[BTreeSet<usize>], from: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::from([from]);
    let mut queue = vec![from];
    while let Some(next) = queue.pop() {
        queue.extend(neighbours[next].iter().filter(|other| reached.insert(**other)));
    }
    reached
}

fn check_relations(dataset: &Dataset) -> Result<(), TestCaseError> {
    let neighbours = neighbours(dataset);
    let count = dataset.sentences.len();
    let mut groups: BTreeMap<usize, usize> = BTreeMap::new();
    for one in 0..count {
        *groups.entry(dataset.sentences[one].group).or_default() += 1;
        let component = component(&neighbours, one);
        for other in (0..count).filter(|other| *other != one) {
            let relation = dataset.relations.relation(one, other);
            prop_assert_eq!(relation, dataset.relations.relation(other, one));
            let group = dataset.sentences[one].group;
            let same_group = group == dataset.sentences[other].group;
            let small = dataset.groups[group].len() <= SMALL;
            let circle = same_group && small && leads(dataset, one, other) && leads(dataset, other, one);
            prop_assert_eq!(relation == Relation::Positive, circle || neighbours[one].contains(&other));
            let near = !neighbours[one].is_disjoint(&neighbours[other]);
            if near || same_group {
                prop_assert!(relation != Relation::Negative, "{} and {}", one, other);
            }
            if same_group {
                prop_assert!(component.contains(&other));
            }
            if component.len() <= SMALL {
                prop_assert_eq!(same_group, component.contains(&other));
            }
        }
    }
    prop_assert_eq!(groups.values().sum::<usize>(), count);
    for (group, members) in dataset.groups.iter().enumerate() {
        prop_assert_eq!(members.len(), groups[&group]);
    }
    Ok(())
}

proptest! {
    #[test]
    fn relations_are_what_the_rows_state(rows in rows()) {
        let Ok(dataset) = Dataset::build(import(written(&rows).as_bytes()), 20.0, 0) else { return Ok(()) };
        check_relations(&dataset)?;
    }

    #[test]
    fn relations_are_what_the_sets_state(sets in prop::collection::vec(prop::collection::vec(0..50_u8, 2..14), 1..9)) {
        let text: String = sets.iter().map(|set| {
            let texts: Vec<String> = set.iter().map(|number| format!("\"sentence {number}\"")).collect();
            format!("{{\"set\":[{}]}}\n", texts.join(","))
        }).collect();
        let Ok(dataset) = Dataset::build(import(text.as_bytes()), 20.0, 0) else { return Ok(()) };
        check_relations(&dataset)?;
        for set in &dataset.sets {
            let held_out = set.sentences.iter().any(|&sentence| dataset.sentences[sentence].held_out);
            prop_assert_eq!(held_out, set.held_out);
        }
    }

    /// Near duplicates are on one side, whatever their labels.
    #[test]
    fn near_duplicates_stay_together(
        copies in prop::collection::vec((0..25_u8, 0..4_u8, 0..4_u8), 8..80), share in 0.0..=60.0, seed: u64,
    ) {
        let write = |&(text, mark, label): &(u8, u8, u8)| format!("Sentence {text}{}\tlabel {label}\n", ["", ".", "!", "?!"][mark as usize]);
        let text = format!("text\tlabel\n{}", copies.iter().map(write).collect::<String>());
        let Ok(dataset) = Dataset::build(import(text.as_bytes()), share, seed) else { return Ok(()) };
        let mut sides: BTreeMap<&str, bool> = BTreeMap::new();
        for sentence in &dataset.sentences {
            let plain = sentence.text.trim_end_matches(['.', '!', '?']);
            prop_assert_eq!(*sides.entry(plain).or_insert(sentence.held_out), sentence.held_out, "{}", sentence.text);
        }
        for group in &dataset.groups {
            let training = group.iter().filter(|&&sentence| !dataset.sentences[sentence].held_out).count();
            prop_assert!(training >= group.len().min(2));
        }
    }

    #[test]
    fn near_duplicates_in_rows_stay_together(rows in rows(), share in 0.0..=60.0, seed: u64) {
        // Sentence 30 and so on are near duplicates of 0 and so on.
        let text = written(&rows);
        let text = (30..60).fold(text, |text, n| text.replace(&format!("sentence {n}"), &format!("Sentence {}!", n - 30)));
        let Ok(dataset) = Dataset::build(import(text.as_bytes()), share, seed) else { return Ok(()) };
        let mut sides: BTreeMap<String, (bool, bool)> = BTreeMap::new();
        for (number, sentence) in dataset.sentences.iter().enumerate() {
            let side = sides.entry(sentence.text.to_lowercase().replace('!', "")).or_default();
            let trains = dataset.rows.iter().any(|row| !row.held_out && [row.anchor, row.positive].contains(&number));
            side.0 |= sentence.held_out;
            side.1 |= trains;
        }
        prop_assert!(sides.values().all(|(held_out, trained)| !(*held_out && *trained)), "{:?}", sides);
    }
}
