//! Datasets: groups, contradictions, the split, and what the preview says.

use std::collections::HashSet;

use proptest::prelude::*;
use triplet_playground::config::HoldOut;
use triplet_playground::protocol::Failure;
use triplet_playground::text::dataset::relations::SMALL;
use triplet_playground::text::dataset::{DataError, Dataset, Split};
use triplet_playground::text::import::{Form, import};

fn build(text: &str) -> Dataset {
    Dataset::build(import(text.as_bytes()), 0.0, 0).expect("data to train on")
}

fn refuse(text: &str) -> DataError {
    Dataset::build(import(text.as_bytes()), 20.0, 0).expect_err("nothing to train on")
}

fn number(dataset: &Dataset, text: &str) -> usize {
    dataset.sentences.iter().position(|sentence| sentence.text == text).expect("a sentence of the data")
}

/// Groups as texts.
fn groups(dataset: &Dataset) -> Vec<Vec<&str>> {
    let texts = |group: &Vec<usize>| group.iter().map(|&number| dataset.sentences[number].text.as_str()).collect();
    dataset.groups.iter().map(texts).collect()
}

fn problems(dataset: &Dataset) -> Vec<(usize, &str)> {
    dataset.problems.iter().map(|problem| (problem.line, problem.reason.as_str())).collect()
}

#[test]
fn the_same_text_is_the_same_sentence() {
    let dataset = build("a | b | c\n a | d |  c \nb | e | f");
    assert_eq!(groups(&dataset), [vec!["a", "b", "d", "e"], vec!["c"], vec!["f"]]);
    assert_eq!(dataset.rows[1].anchor, dataset.rows[0].anchor);
    assert_eq!(dataset.rows[1].negatives, dataset.rows[0].negatives);
    assert_eq!(problems(&dataset), []);
}

#[test]
fn a_direct_contradiction_names_both_lines_and_leaves_a_pair() {
    let dataset = build("a | b | x\na | c | b\n");
    let [(line, reason)] = problems(&dataset)[..] else { panic!("{:?}", dataset.problems) };
    assert!(line == 2 && reason.contains("line 1"), "{line}: {reason}");
    assert_eq!(dataset.problems[0].text, "b");
    assert_eq!(dataset.rows.len(), 2);
    assert!(dataset.rows[1].negatives.is_empty());
}

/// What follows from other rows only is nobody's word: the triplet is trained as it was given.
#[test]
fn a_negative_that_only_other_rows_connect_stays() {
    let dataset = build("c | e | x\na | b | c | y\ne | b | z\n");
    assert_eq!(problems(&dataset), []);
    assert_eq!(dataset.rows[1].negatives, [number(&dataset, "c"), number(&dataset, "y")]);
}

#[test]
fn texts_that_coincide_within_a_row() {
    let dataset = build("a | a | x\nb | c | b\nd | e | e | y | y\n");
    let [(1, same), (2, anchor), (3, positive)] = problems(&dataset)[..] else { panic!("{:?}", dataset.problems) };
    assert!(same.contains("Anchor and positive are the same"), "{same}");
    assert!(anchor.contains("same text as its anchor"), "{anchor}");
    assert!(positive.contains("same text as its positive"), "{positive}");
    assert_eq!(dataset.rows.iter().map(|row| row.negatives.len()).collect::<Vec<_>>(), [0, 1]);
    assert!(
        dataset.sentences.iter().all(|sentence| sentence.text != "a" && sentence.text != "x"),
        "dropped with their row"
    );
}

#[test]
fn labels_make_groups_and_conflicts_name_both_lines() {
    let dataset = build("text,label\na,x\nb,x\na,x\nc,y\nd,y\na,y\n");
    assert_eq!(groups(&dataset), [vec!["a", "b"], vec!["c", "d"]]);
    assert_eq!(dataset.sentences[2].label.as_deref(), Some("y"));
    let [(7, reason)] = problems(&dataset)[..] else { panic!("{:?}", dataset.problems) };
    assert!(reason.contains("line 2") && reason.contains("`x`") && reason.contains("`y`"), "{reason}");
    assert!(dataset.rows.is_empty());
}

#[test]
fn sets_that_share_a_sentence_are_one_group() {
    let dataset = build(
        "{\"set\":[\"a\",\"b\"]}\n{\"set\":[\"c\",\"d\",\"c\"]}\n{\"set\":[\"b\",\"e\"]}\n{\"set\":[\"z\",\"z\"]}",
    );
    assert_eq!(groups(&dataset), [vec!["a", "b", "e"], vec!["c", "d"]]);
    assert_eq!(problems(&dataset).len(), 1);
    assert_eq!((dataset.form, dataset.preview("x").rows), (Form::Sets, 3));
}

#[test]
fn data_that_cannot_be_trained_on_says_why_and_what_to_do() {
    assert_eq!(refuse("\n\n"), DataError::Empty);
    assert!(matches!(refuse("just words\nand more\n"), DataError::NoUsableRow { line: 1, count: 2, .. }));
    assert!(matches!(refuse("a | a | b"), DataError::NoUsableRow { line: 1, count: 1, .. }));
    // No line of such a file is to blame.
    let parquet = Failure::from(refuse("PAR1\0\0"));
    assert!(parquet.message.starts_with("This is a Parquet file"), "{}", parquet.message);
    assert_eq!(refuse("anchor,positive\na,b\nb,c\n"), DataError::OneGroup { form: Form::Pairs });
    assert_eq!(refuse("a | b | b\n"), DataError::OneGroup { form: Form::Triplets });
    assert_eq!(refuse("text,label\na,x\nb,x\n"), DataError::OneGroup { form: Form::Labelled });
    assert_eq!(refuse("{\"set\":[\"a\",\"b\"]}"), DataError::OneGroup { form: Form::Sets });
    assert_eq!(refuse("text,label\na,x\nb,y\n"), DataError::NoPositive);
    for text in ["", "just words", "a | b\n", "text,label\na,x\nb,x\n", "text,label\na,x\nb,y\n"] {
        let Failure { message, hint, .. } = refuse(text).into();
        assert!(
            message.starts_with(char::is_uppercase) && message.ends_with('.') && !message.ends_with(".."),
            "{message}"
        );
        assert!(hint.ends_with('.'), "{hint}");
    }
}

#[test]
fn one_row_with_a_negative_is_enough_and_nothing_is_held_out() {
    let dataset = Dataset::build(import(b"a | b | c"), 20.0, 0).expect("a triplet");
    let preview = dataset.preview("typed");
    assert_eq!((preview.rows, preview.sentences, preview.groups, preview.held_out_rows), (1, 3, 2, 0));
    assert!(preview.remarks.iter().any(|remark| remark.contains("too small")), "{:?}", preview.remarks);
}

#[test]
fn the_preview_tells_what_limits_the_training() {
    let remarks = |text: &str, share: f64| {
        Dataset::build(import(text.as_bytes()), share, 0).expect("data to train on").preview("x").remarks.join(" ")
    };
    assert!(remarks("a | b | c\nd | e | f", 0.0).contains("Nothing is held out"));
    assert!(remarks("a,b\nc,d\n", 0.0).contains("names no negatives"));
    assert!(remarks("anchor,positive,negative\na,b,c\nd,e,\n", 0.0).contains("1 row has no negative"));
    assert!(remarks("text,label\na,x\nb,x\nc,y\n", 0.0).contains("1 label has a single sentence"));
    // One group holds nearly all of the rows and cannot be held out.
    let large: String = (0..18).map(|n| format!("hub | spoke {n} | x\n")).collect();
    assert!(remarks(&format!("{large}a | b | x\nc | d | x\n"), 20.0).contains("Only 1 row of 20"));
}

#[test]
fn the_preview_counts_shows_and_shortens() {
    let mut text = format!("anchor,positive,negative\n{},b,\"n\nm\"\n", "long ".repeat(1000));
    text.extend((0..150).map(|n| format!("same {n},same {n},x\n")));
    let preview = build(&text).preview("file.csv");
    assert_eq!((preview.name.as_str(), preview.form.as_str()), ("file.csv", "triplets"));
    assert_eq!((preview.problems.len(), preview.problem_count), (100, 150));
    assert_eq!(preview.problems[0].line, 4, "the row before it takes two lines");
    assert_eq!(preview.sample[0].cells[1..], ["b", "n m"]);
    assert!(preview.sample[0].cells[0].chars().count() <= 301);
    assert_eq!(preview.heads, ["anchor", "positive", "negative"]);
}

#[test]
fn labelled_data_holds_out_a_share_of_every_label() {
    let text: String =
        (0..10).flat_map(|label| (0..20).map(move |n| format!("text {label} {n},label {label}\n"))).collect();
    let dataset = Dataset::build(import(format!("text,label\n{text}").as_bytes()), 25.0, 3).expect("labelled");
    for group in &dataset.groups {
        assert_eq!(group.iter().filter(|&&number| dataset.sentences[number].held_out).count(), 5);
    }
    // Labels too small for a share of their own come to it together.
    let text: String =
        (0..10).flat_map(|label| (0..5).map(move |n| format!("text {label} {n},label {label}\n"))).collect();
    let dataset = Dataset::build(import(format!("text,label\n{text}").as_bytes()), 10.0, 3).expect("labelled");
    assert_eq!(dataset.preview("x").held_out_sentences, 5);
}

#[test]
fn ten_megabytes_of_one_long_chain_are_related() {
    let rows = 100_000;
    let line = |n| {
        let (next, padding) = (n + 1, "of the very same and rather long chain");
        format!("sentence {n} {padding}\tsentence {next} {padding}\tsentence 0 {padding}\tother {n}\n")
    };
    let text: String = (0..rows).map(line).collect();
    assert!(text.len() > 10_000_000);
    let dataset = build(&text);
    // Row 0 has its own anchor as a negative, row 1 what row 0 says means the same.
    assert_eq!(dataset.problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [1, 2]);
    assert!(dataset.groups.iter().all(|group| group.len() <= SMALL));
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

/// No held-out sentence is an anchor or a positive in training, groups and rows go together, and something stays.
fn check_split(dataset: &Dataset) -> Result<(), TestCaseError> {
    let held_out = |number: usize| dataset.sentences[number].held_out;
    for row in &dataset.rows {
        prop_assert_eq!(held_out(row.anchor) || held_out(row.positive), row.held_out);
        for &negative in &row.negatives {
            prop_assert_eq!(dataset.relations.stated(row.anchor, negative), None);
        }
    }
    for (group, sentences) in dataset.groups.iter().enumerate() {
        prop_assert!(sentences.iter().all(|&number| dataset.sentences[number].group == group));
        prop_assert!(sentences.iter().all(|&number| held_out(number) == held_out(sentences[0])));
    }
    prop_assert_eq!(dataset.groups.iter().map(Vec::len).sum::<usize>(), dataset.sentences.len());
    prop_assert!(dataset.rows.iter().any(|row| !row.held_out));
    let count = dataset.rows.iter().filter(|row| !row.held_out).flat_map(|row| &row.negatives);
    let as_negatives: HashSet<usize> = count.copied().filter(|&number| held_out(number)).collect();
    prop_assert_eq!(dataset.preview("x").held_out_as_negatives, as_negatives.len());
    Ok(())
}

proptest! {
    #[test]
    fn the_split_keeps_its_promises(rows in rows(), share in 0.0..=100.0_f64, seed: u64) {
        let text = written(&rows);
        let Ok(dataset) = Dataset::build(import(text.as_bytes()), share, seed) else { return Ok(()) };
        check_split(&dataset)?;
        prop_assert_eq!(&Dataset::build(import(text.as_bytes()), share, seed).expect("as before"), &dataset);
        let mut sizes = vec![0_usize; dataset.groups.len()];
        for row in &dataset.rows {
            let groups = [row.anchor, row.positive].map(|sentence| dataset.sentences[sentence].group);
            groups.into_iter().collect::<HashSet<_>>().into_iter().for_each(|group| sizes[group] += 1);
        }
        let largest = sizes.into_iter().max().unwrap_or(0);
        let wanted = dataset.rows.len() as f64 * share / 100.0;
        prop_assert!((dataset.preview("x").held_out_rows as f64) <= wanted + largest as f64 / 2.0);
    }

    #[test]
    fn labelled_splits_are_stratified(
        sizes in prop::collection::vec(1..12_usize, 2..12), share in 0.0..=80.0_f64, seed: u64,
    ) {
        let mut text = "text,label\n".to_owned();
        for (label, &size) in sizes.iter().enumerate() {
            text.extend((0..size).map(|n| format!("{label} {n},l{label}\n")));
        }
        let Ok(dataset) = Dataset::build(import(text.as_bytes()), share, seed) else { return Ok(()) };
        for group in &dataset.groups {
            let held_out = group.iter().filter(|&&number| dataset.sentences[number].held_out).count();
            prop_assert!(held_out as f64 <= (group.len() as f64 * share / 100.0).ceil());
            prop_assert!(group.len() - held_out >= group.len().min(2));
        }
    }
}

proptest! {
    #[test]
    fn whole_labels_are_on_one_side(
        sizes in prop::collection::vec(1..12_usize, 3..12), share in 0.0..=80.0_f64, seed: u64,
    ) {
        let mut text = "text,label\n".to_owned();
        for (label, &size) in sizes.iter().enumerate() {
            text.extend((0..size).map(|n| format!("{label} {n},l{label}\n")));
        }
        let split = Split::new(share, HoldOut::Labels);
        let Ok(dataset) = Dataset::build(import(text.as_bytes()), split, seed) else { return Ok(()) };
        let held_out = |number: &usize| dataset.sentences[*number].held_out;
        for group in &dataset.groups {
            prop_assert!(group.iter().all(|number| held_out(number) == held_out(&group[0])));
            prop_assert!(group.len() > 1 || !held_out(&group[0]));
        }
        let pairs: Vec<_> = dataset.groups.iter().filter(|group| group.len() > 1).collect();
        let trained = pairs.iter().filter(|group| !held_out(&group[0])).count();
        prop_assert!(trained >= pairs.len().min(2), "{trained} labels of {}", pairs.len());
        let sentences: usize = pairs.iter().map(|group| group.len()).sum();
        let largest = pairs.iter().map(|group| group.len()).max().unwrap_or(0);
        let taken: usize = pairs.iter().filter(|group| held_out(&group[0])).map(|group| group.len()).sum();
        let wanted = sentences as f64 * share / 100.0;
        prop_assert!(taken as f64 <= wanted + largest as f64 / 2.0, "{taken}, {wanted}");
        if share > 50.0 && pairs.len() > 4 && largest < 4 {
            prop_assert!(taken > 0);
        }
    }
}

#[test]
fn other_seeds_give_other_splits() {
    let text: String = (0..50).map(|n| format!("a{n} | b{n} | c{n}\n")).collect();
    let split = |seed| {
        let dataset = Dataset::build(import(text.as_bytes()), 20.0, seed).expect("triplets");
        dataset.rows.iter().map(|row| row.held_out).collect::<Vec<_>>()
    };
    assert_ne!(split(1), split(2));
    assert_eq!(split(1).iter().filter(|&&held_out| held_out).count(), 10);
}

/// The same on every machine: a link with a seed reproduces a run. Numbers as first computed, on x86-64.
#[test]
fn the_split_of_a_seed_never_changes() {
    let text: String = (0..12).map(|n| format!("a{n} | b{n} | c{n}\n")).collect();
    let dataset = Dataset::build(import(text.as_bytes()), 25.0, 7).expect("triplets");
    let held_out: Vec<usize> = dataset.rows.iter().filter(|row| row.held_out).map(|row| row.line).collect();
    assert_eq!(held_out, [1, 6, 8]);
}

#[test]
fn a_listing_tells_of_every_sentence() {
    let text = "text,label\none,x\ntwo,y\nthree,x\nfour,y\nfive,x\nsix,y\n";
    let data = Dataset::build(import(text.as_bytes()), 40.0, 0).expect("data to train on");
    let listing = data.listing();
    let groups: Vec<u32> =
        listing.groups.as_chunks().0.iter().map(|bytes: &[u8; 4]| u32::from_le_bytes(*bytes)).collect();
    assert_eq!(listing.texts, ["one", "two", "three", "four", "five", "six"]);
    assert_eq!(listing.labels.len(), 2);
    for (index, sentence) in data.sentences.iter().enumerate() {
        assert_eq!(Some(&listing.labels[groups[index] as usize]), sentence.label.as_ref());
        assert_eq!(listing.held_out[index] == 1, sentence.held_out);
    }
    assert!(listing.held_out.contains(&1));
}
