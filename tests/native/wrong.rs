//! The list of wrong answers, against brute force.

use std::collections::BTreeMap;
use std::rc::Rc;

use embassy_futures::block_on;
use proptest::prelude::*;
use triplet_playground::config::Distance;
use triplet_playground::engine::train::evaluate::Examination;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::vectors::{Vectors, distance};
use triplet_playground::pace::Pace;
use triplet_playground::protocol::{Criterion, LabelScore, WRONG_LISTED, WrongAnswer, WrongAnswers};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::dataset::relations::Relation;
use triplet_playground::text::import::{Form, import};

const METRICS: [Distance; 3] = [Distance::Euclidean, Distance::SquaredEuclidean, Distance::Cosine];

fn build(text: &str, held_out: f64) -> Dataset {
    Dataset::build(import(text.as_bytes()), held_out, 3).expect("data to train on")
}

fn labelled(sentences: usize, labels: usize) -> String {
    let line = |text: String, row: usize| format!("{text}sentence {row},label {}\n", row % labels);
    (0..sentences).fold("text,label\n".to_owned(), line)
}

fn pairs(rows: usize) -> String {
    (0..rows).fold("anchor,positive\n".to_owned(), |text, row| format!("{text}ask {row},answer {}\n", row / 2))
}

fn sets(count: usize) -> String {
    (0..count).map(|set| format!("{{\"set\":[\"a {set}\",\"b {set}\",\"c {set}\"]}}\n")).collect()
}

/// Some rows have two negatives.
fn triplets(rows: usize) -> String {
    let line = |text: String, row: usize| {
        let second = if row.is_multiple_of(3) { format!("other {row}") } else { String::new() };
        format!("{text}ask {row},answer {row},wrong {row},{second}\n")
    };
    (0..rows).fold("anchor,positive,negative_1,negative_2\n".to_owned(), line)
}

fn list(data: &Dataset, criterion: Criterion, vectors: &Vectors, metric: Distance) -> WrongAnswers {
    let examination = Examination::new(Rc::new(Pool::new(Rc::new(data.clone()))), 1);
    block_on(examination.wrong_answers(criterion, vectors, metric, &Pace::unhurried()))
}

/// A question, what was found in the place of a positive, the nearest positive, and its place.
type Found = (usize, usize, usize, usize);

/// All questions, and of each that is answered wrongly what was found, by sorting all distances; None where rounding decides
/// about the order of a right and a wrong one.
fn sorted(data: &Dataset, vectors: &Vectors, metric: Distance, held_out: bool) -> Option<(Vec<usize>, Vec<Found>)> {
    let all = || 0..data.sentences.len();
    let is_asked = |one: &usize| match data.form {
        Form::Labelled | Form::Sets => data.sentences[*one].held_out == held_out,
        Form::Triplets | Form::Pairs => data.rows.iter().any(|row| row.anchor == *one && row.held_out == held_out),
        Form::Scored => false,
    };
    let (mut asked, mut wrong) = (Vec::new(), Vec::new());
    for query in all().filter(is_asked) {
        let searched = |other: &usize| {
            *other != query
                && (data.form != Form::Labelled || !data.sentences[*other].held_out)
                && data.relations.relation(query, *other) != Relation::Neutral
        };
        let mut ranked: Vec<usize> = all().filter(searched).collect();
        let to = |other: usize| distance(vectors.row(query), vectors.row(other), metric);
        ranked.sort_by(|one, other| to(*one).total_cmp(&to(*other)));
        let right = |other: &usize| data.relations.relation(query, *other) == Relation::Positive;
        let is_tied = |pair: &[usize]| right(&pair[0]) != right(&pair[1]) && to(pair[1]) - to(pair[0]) < 1e-5;
        if ranked.windows(2).any(is_tied) {
            return None;
        }
        let Some(place) = ranked.iter().position(right) else { continue };
        asked.push(query);
        if place > 0 {
            wrong.push((query, ranked[0], ranked[place], place + 1));
        }
    }
    Some((asked, wrong))
}

fn sorted_rows(data: &Dataset, vectors: &Vectors, metric: Distance, held_out: bool) -> (usize, Vec<Found>) {
    let rows: Vec<_> = data.rows.iter().filter(|row| row.held_out == held_out && !row.negatives.is_empty()).collect();
    let wrong = rows.iter().filter_map(|row| {
        let to = |other: usize| distance(vectors.row(row.anchor), vectors.row(other), metric);
        let mut ranked: Vec<usize> = row.negatives.iter().copied().chain([row.positive]).collect();
        ranked.sort_by(|one, other| to(*one).total_cmp(&to(*other)));
        let place = ranked.iter().position(|other| *other == row.positive).expect("it is among them");
        (place > 0).then(|| (row.anchor, ranked[0], row.positive, place + 1))
    });
    (rows.len(), wrong.collect())
}

fn found(answer: &WrongAnswer) -> Found {
    let near = |near: Option<triplet_playground::protocol::Near>| near.expect("all are numbers").sentence as usize;
    (answer.question as usize, near(answer.found), near(answer.positive), answer.place as usize)
}

fn excess(answer: &WrongAnswer) -> f32 {
    answer.positive.zip(answer.found).map_or(f32::INFINITY, |(positive, found)| positive.distance - found.distance)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn neighbours_are_those_that_sorting_gives(
        values in proptest::collection::vec(-1.0_f32..1.0, 150 * 6), form in 0..3, held_out: bool,
        metric in proptest::sample::select(&METRICS)
    ) {
        let text = [labelled(60, 7), pairs(40), sets(20)][form as usize].clone();
        let data = build(&text, if held_out { 30.0 } else { 0.0 });
        let vectors = Vectors { size: 6, values: values[..6 * data.sentences.len()].to_vec() };
        let list = list(&data, Criterion::GivenNegatives, &vectors, metric);
        let Some((asked, mut wrong)) = sorted(&data, &vectors, metric, held_out) else {
            return Err(TestCaseError::reject("a tie"));
        };
        prop_assert_eq!((list.criterion, list.held_out), (Criterion::Nearest, held_out));
        prop_assert_eq!((list.asked as usize, list.wrong as usize), (asked.len(), wrong.len()));
        let right = 1.0 - wrong.len() as f32 / asked.len() as f32;
        prop_assert!((list.recall_at_1.expect("questions") - right).abs() < 1e-6);
        prop_assert!(list.worst.is_sorted_by(|one, other| excess(one) >= excess(other)), "the worst first");
        for answer in &list.worst {
            for near in [answer.found, answer.positive].into_iter().flatten() {
                let (one, other) = (vectors.row(answer.question as usize), vectors.row(near.sentence as usize));
                prop_assert_eq!(near.distance, distance(one, other, metric));
            }
        }
        let mut answers: Vec<Found> = list.worst.iter().map(found).collect();
        answers.sort_unstable();
        wrong.sort_unstable();
        prop_assert_eq!(answers, wrong.clone());
        prop_assert_eq!(list.labels.is_empty(), data.form != Form::Labelled);
        let label = |sentence: usize| data.sentences[sentence].group;
        for score in &list.labels {
            let own = |sentence: &usize| label(*sentence) == score.label as usize;
            let mut taken: BTreeMap<usize, u32> = BTreeMap::new();
            wrong.iter().filter(|(query, ..)| own(query)).for_each(|(_, found, ..)| *taken.entry(label(*found)).or_default() += 1);
            let (asked, missed) = (asked.iter().filter(|query| own(query)).count() as u32, taken.values().sum::<u32>());
            prop_assert_eq!((score.asked, score.wrong), (asked, missed));
            prop_assert!((score.recall_at_1 - (1.0 - missed as f32 / asked as f32)).abs() < 1e-6);
            let most = taken.values().max().copied();
            prop_assert_eq!(score.taken_for.map(|(_, times)| times), most);
            prop_assert!(score.taken_for.is_none_or(|(other, times)| taken[&(other as usize)] == times));
        }
        prop_assert!(list.labels.is_sorted_by_key(|score| score.recall_at_1), "the lowest recall first");
        prop_assert_eq!(list.labels.len(), list.label_count as usize);
    }

    #[test]
    fn rows_are_judged_by_their_own_negatives(
        values in proptest::collection::vec(-1.0_f32..1.0, 150 * 6), held_out: bool, metric in proptest::sample::select(&METRICS)
    ) {
        let data = build(&triplets(40), if held_out { 30.0 } else { 0.0 });
        let vectors = Vectors { size: 6, values: values[..6 * data.sentences.len()].to_vec() };
        let rows = list(&data, Criterion::GivenNegatives, &vectors, metric);
        let (asked, mut wrong) = sorted_rows(&data, &vectors, metric, held_out);
        prop_assert_eq!((rows.criterion, rows.held_out, rows.recall_at_1), (Criterion::GivenNegatives, held_out, None));
        prop_assert_eq!((rows.asked as usize, rows.wrong as usize), (asked, wrong.len()));
        prop_assert!(rows.worst.is_sorted_by(|one, other| excess(one) >= excess(other)), "the worst first");
        let mut answers: Vec<Found> = rows.worst.iter().map(found).collect();
        answers.sort_unstable();
        wrong.sort_unstable();
        prop_assert_eq!(answers, wrong);
        let nearest = list(&data, Criterion::Nearest, &vectors, metric);
        let Some((asked, wrong)) = sorted(&data, &vectors, metric, held_out) else {
                return Err(TestCaseError::reject("a tie"));
            };
        prop_assert_eq!((nearest.asked as usize, nearest.wrong as usize), (asked.len(), wrong.len()));
    }
}

/// What a data set says of vectors that are all the same, or no numbers.
fn alike(text: &str, value: f32) -> (WrongAnswers, usize) {
    let data = build(text, 30.0);
    let vectors = Vectors { size: 2, values: vec![value; 2 * data.sentences.len()] };
    (list(&data, Criterion::GivenNegatives, &vectors, Distance::Euclidean), data.sentences.len())
}

#[test]
fn a_tie_with_a_wrong_answer_is_wrong_and_counts_by_its_chance_in_the_recall() {
    let (list, _) = alike(&labelled(60, 6), 1.0);
    assert_eq!(list.wrong, list.asked);
    assert!((0.1..0.25).contains(&list.recall_at_1.expect("questions")), "six labels: {:?}", list.recall_at_1);
    let behind = |answer: &WrongAnswer| answer.place > 30 && excess(answer) == 0.0;
    assert!(list.worst.iter().all(behind), "behind all that is as near: {:?}", list.worst[0]);
    let (list, _) = alike(&triplets(40), 1.0);
    assert!(list.wrong == list.asked && list.asked > 5);
}

#[test]
fn what_is_no_number_is_missed() {
    for text in [labelled(60, 6), triplets(40)] {
        let (list, sentences) = alike(&text, f32::NAN);
        assert!(list.wrong == list.asked && list.asked > 5);
        for answer in &list.worst {
            assert_eq!((answer.found, answer.positive), (None, None));
            assert!(answer.place > 1 && (answer.place as usize) <= sentences, "{}", answer.place);
        }
        assert!(list.labels.iter().all(|score| score.recall_at_1 == 0.0 && score.taken_for.is_none()));
    }
}

#[test]
fn a_long_list_is_cut_and_its_figures_are_not() {
    let data = build(&triplets(12_000), 0.0);
    // Every anchor lies on its first negative.
    let at_zero = |text: &str| text.starts_with("ask") || text.starts_with("wrong");
    let values = data.sentences.iter().map(|sentence| if at_zero(&sentence.text) { 0.0 } else { 1.0 }).collect();
    let list = list(&data, Criterion::GivenNegatives, &Vectors { size: 1, values }, Distance::Euclidean);
    assert_eq!((list.asked, list.wrong, list.worst.len()), (12_000, 12_000, WRONG_LISTED));
}

#[test]
fn a_label_is_taken_for_the_one_that_is_found_most() {
    // What is held out of the first two labels lies at the place of the last two.
    let data = build(&labelled(40, 4), 25.0);
    let place = |sentence: usize| {
        let (group, held_out) = (data.sentences[sentence].group, data.sentences[sentence].held_out);
        (if held_out && group < 2 { group + 2 } else { group }) as f32 * 10.0 + sentence as f32 * 0.01
    };
    let vectors = Vectors { size: 1, values: (0..data.sentences.len()).map(place).collect() };
    let list = list(&data, Criterion::Nearest, &vectors, Distance::Euclidean);
    let taken: Vec<(u32, Option<(u32, u32)>)> =
        list.labels.iter().map(|LabelScore { label, taken_for, .. }| (*label, *taken_for)).collect();
    let wrong = |label: u32| list.labels.iter().find(|score| score.label == label).map_or(0, |score| score.wrong);
    assert_eq!(taken, [(0, Some((2, wrong(0)))), (1, Some((3, wrong(1)))), (2, None), (3, None)]);
    assert!(list.labels[..2].iter().all(|score| score.wrong == score.asked && score.asked > 0));
}
