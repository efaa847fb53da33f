//! What is drawn from the training pool: nothing that is held out, nothing pushed apart that is stated to mean the same, and
//! all that is given.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proptest::prelude::*;
use triplet_playground::config::Config;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::train::sampler::{Draw, Sampler};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::dataset::relations::Relation;
use triplet_playground::text::import::import;

fn pool(text: &str, held_out: f64, seed: u64) -> Option<Rc<Pool>> {
    let data = Dataset::build(import(text.as_bytes()), held_out, seed).ok()?;
    Some(Rc::new(Pool::new(Rc::new(data))))
}

fn config(hash: &str) -> Config {
    Config::from_hash(hash).0
}

/// Pairs that training rows or sets state to mean the same, smaller number first.
fn stated(data: &Dataset, held_out: bool) -> BTreeSet<(usize, usize)> {
    let pair = |one: usize, other: usize| (one.min(other), one.max(other));
    let rows = data.rows.iter().filter(|row| row.held_out == held_out).map(|row| pair(row.anchor, row.positive));
    let sets = data.sets.iter().filter(|set| set.held_out == held_out).flat_map(|set| {
        set.sentences.iter().flat_map(move |one| set.sentences.iter().map(move |other| pair(*one, *other)))
    });
    rows.chain(sets.filter(|(one, other)| one != other)).collect()
}

fn check_batch(data: &Dataset, sentences: &[usize], relations: &[Relation]) -> Result<(), TestCaseError> {
    let (trained, held_out) = (stated(data, false), stated(data, true));
    let given: BTreeSet<(usize, usize)> = data
        .rows
        .iter()
        .filter(|row| !row.held_out)
        .flat_map(|row| row.negatives.iter().map(|negative| (row.anchor, *negative)))
        .collect();
    let batch = sentences.len();
    prop_assert_eq!(sentences.iter().collect::<BTreeSet<_>>().len(), batch);
    prop_assert_eq!(relations.len(), batch * batch);
    for row in 0..batch {
        let is_anchor = (0..batch).any(|column| relations[row * batch + column] == Relation::Positive);
        prop_assert!(!(is_anchor && data.sentences[sentences[row]].held_out));
        for column in 0..batch {
            let relation = relations[row * batch + column];
            prop_assert_eq!(relation, relations[column * batch + row]);
            let (one, other) = (sentences[row], sentences[column]);
            let pair = (one.min(other), one.max(other));
            match relation {
                Relation::Positive => {
                    let [one, other] = [one, other].map(|sentence| &data.sentences[sentence]);
                    prop_assert!(
                        trained.contains(&pair) || one.group == other.group && !one.held_out && !other.held_out
                    );
                    prop_assert!(!given.contains(&(sentences[row], sentences[column])));
                }
                Relation::Negative => {
                    prop_assert!(row != column && !trained.contains(&pair) && !held_out.contains(&pair));
                    let same_group = data.sentences[one].group == data.sentences[other].group;
                    prop_assert!(!same_group || given.contains(&(one, other)) || given.contains(&(other, one)));
                }
                Relation::Neutral => {}
            }
        }
    }
    Ok(())
}

/// Rows over a few sentences, so that they connect: `(anchor, positive, negatives)`.
fn rows() -> impl Strategy<Value = String> {
    let row = (0..40_u8, 0..40_u8, prop::collection::vec(0..60_u8, 0..3));
    prop::collection::vec(row, 1..40).prop_map(|rows| {
        let line = |(anchor, positive, negatives): &(u8, u8, Vec<u8>)| {
            let numbers = [*anchor, *positive].into_iter().chain(negatives.iter().copied());
            numbers.map(|number| format!("sentence {number}")).collect::<Vec<_>>().join("\t") + "\n"
        };
        format!("anchor\tpositive\tnegative\n{}", rows.iter().map(line).collect::<String>())
    })
}

proptest! {
    #[test]
    fn batches_hold_what_training_rows_state(text in rows(), share in 0.0..=60.0, seed: u64, size in 2..40u32, each in 1..6u32) {
        let Some(pool) = pool(&text, share, seed) else { return Ok(()) };
        let mut sampler = Sampler::new(pool.clone(), seed);
        let config = config(&format!("mining=batch_hard&batch_size={size}&per_group={each}"));
        for _ in 0..6 {
            let Draw::Grouped { sentences, relations } = sampler.draw(&config) else { panic!("a batch mining") };
            check_batch(&pool.data, &sentences, &relations)?;
        }
    }

    #[test]
    fn given_triplets_are_trained_as_given(text in rows(), share in 0.0..=60.0, seed: u64) {
        let Some(pool) = pool(&text, share, seed) else { return Ok(()) };
        let mut sampler = Sampler::new(pool.clone(), seed);
        let mut given: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
        for row in pool.rows() {
            row.negatives.iter().for_each(|negative| *given.entry((row.anchor, row.positive, *negative)).or_default() += 1);
        }
        // One epoch.
        let config = config(&format!("mining=given&batch_size={}", pool.rows().len().max(1)));
        let Draw::Rows(rows) = sampler.draw(&config) else { panic!("rows") };
        for (anchor, positive, negatives) in rows {
            prop_assert!([anchor, positive].iter().all(|sentence| !pool.data.sentences[*sentence].held_out));
            for negative in negatives {
                match given.get_mut(&(anchor, positive, negative)) {
                    Some(left) if *left > 0 => *left -= 1,
                    // Drawn for a row that gives none.
                    Some(_) | None => prop_assert!(pool.is_negative(anchor, negative)),
                }
            }
        }
        if pool.rows().all(|row| !row.negatives.is_empty()) {
            prop_assert!(given.values().all(|left| *left == 0));
        }
    }
}

proptest! {
    #[test]
    fn ranks_compare_each_anchor_with_its_positive_and_its_negatives_alone(text in rows(), share in 0.0..=60.0, seed: u64, size in 1..30u32) {
        let Some(pool) = pool(&text, share, seed) else { return Ok(()) };
        let mut sampler = Sampler::new(pool.clone(), seed);
        let stated = stated(&pool.data, false);
        for _ in 0..6 {
            let Draw::Ranked(ranks) = sampler.draw(&config(&format!("loss=ranking&batch_size={size}"))) else { panic!("ranks") };
            prop_assert!(ranks.rows.len() <= size as usize);
            prop_assert_eq!(ranks.candidates.iter().collect::<BTreeSet<_>>().len(), ranks.candidates.len());
            prop_assert_eq!(ranks.is_negative.len(), ranks.rows.len() * ranks.candidates.len());
            for ((anchor, answer), row) in ranks.rows.iter().zip(ranks.is_negative.chunks(ranks.candidates.len())) {
                let positive = ranks.candidates[*answer];
                prop_assert!(stated.contains(&(*anchor.min(&positive), *anchor.max(&positive))));
                prop_assert!(!row[*answer] && row.contains(&true));
                for (candidate, is_negative) in ranks.candidates.iter().zip(row) {
                    prop_assert_eq!(*is_negative, candidate != anchor && pool.is_negative(*anchor, *candidate));
                }
            }
        }
    }
}

#[test]
fn ranks_take_mates_of_a_label_for_no_negatives() {
    let texts: String = (0..40).map(|n| format!("text {n},label {}\n", n % 4)).collect();
    let pool = pool(&format!("text,label\n{texts}"), 0.0, 0).expect("data to train on");
    let Draw::Ranked(ranks) = Sampler::new(pool.clone(), 0).draw(&config("loss=ranking&batch_size=24")) else {
        panic!("ranks")
    };
    assert!(ranks.rows.len() > 12, "{} of 24 pairs of four labels", ranks.rows.len());
    let group = |sentence: usize| pool.data.sentences[sentence].group;
    for ((anchor, _), row) in ranks.rows.iter().zip(ranks.is_negative.chunks(ranks.candidates.len())) {
        for (candidate, is_negative) in ranks.candidates.iter().zip(row) {
            assert_eq!(*is_negative, group(*anchor) != group(*candidate));
        }
    }
}

/// Whether each pair that the data states comes to be a positive in some batch, and has negatives there.
fn meets_all(text: &str, hash: &str, draws: usize) -> bool {
    let pool = pool(text, 0.0, 0).expect("data to train on");
    let mut sampler = Sampler::new(pool.clone(), 0);
    let mut left = stated(&pool.data, false);
    for _ in 0..draws {
        let Draw::Grouped { sentences, relations } = sampler.draw(&config(hash)) else { panic!("a batch mining") };
        let row = |at: usize| &relations[at * sentences.len()..][..sentences.len()];
        for at in (0..sentences.len()).filter(|at| row(*at).contains(&Relation::Negative)) {
            for (column, _) in row(at).iter().enumerate().filter(|(_, relation)| **relation == Relation::Positive) {
                left.remove(&(sentences[at].min(sentences[column]), sentences[at].max(sentences[column])));
            }
        }
    }
    left.is_empty()
}

#[test]
fn rows_that_share_generic_positives_are_all_met_in_batches() {
    let row =
        |scene: usize, generic: usize| format!("scene {scene},generic {},generic {}\n", generic % 6, (generic + 3) % 6);
    let text: String = (0..30).flat_map(|scene| [row(scene, scene), row(scene, scene * 7 + 1)]).collect();
    assert!(meets_all(
        &format!("anchor,positive,negative\n{text}"),
        "mining=batch_hard&batch_size=16&per_group=2",
        400
    ));
    let chain: String = (0..40).map(|n| format!("s{n},s{}\n", n + 1)).collect();
    assert!(meets_all(&format!("anchor,positive\n{chain}"), "mining=batch_all&batch_size=16&per_group=4", 400));
}

#[test]
fn lone_labels_serve_as_negatives_in_batches() {
    let many: String = (0..9).map(|n| format!("late parcel {n},late\n")).collect();
    let text = format!("text,label\n{many}refund,money\nopening,hours\naddress,moved\n");
    assert!(meets_all(&text, "mining=batch_semi_hard&batch_size=16&per_group=4", 100));
    let pool = pool(&text, 0.0, 0).expect("data to train on");
    assert_eq!(pool.lone(), [9, 10, 11]);
}

#[test]
fn the_few_sentences_beside_a_huge_label_are_found() {
    let many: String = (0..20_000).map(|n| format!("text {n},usual\n")).collect();
    let pool = pool(&format!("text,label\n{many}odd one,rare\nodd two,rare\n"), 0.0, 0).expect("data to train on");
    let mut sampler = Sampler::new(pool.clone(), 0);
    let Draw::Rows(rows) = sampler.draw(&config("mining=hardest_of_given&batch_size=64")) else { panic!("rows") };
    assert_eq!(rows.len(), 64);
    assert!(rows.iter().all(|(anchor, _, negatives)| {
        !negatives.is_empty()
            && negatives
                .iter()
                .all(|negative| pool.data.sentences[*anchor].group != pool.data.sentences[*negative].group)
    }));
}

#[test]
fn thousands_of_negatives_do_not_all_join_one_batch() {
    let negatives: Vec<String> = (0..2_000).map(|n| format!("\"other {n}\"")).collect();
    let row = |n: usize| format!("{{\"query\":\"q{n}\",\"pos\":[\"p{n}\"],\"neg\":[{}]}}\n", negatives.join(","));
    let pool = pool(&(0..4).map(row).collect::<String>(), 0.0, 0).expect("data to train on");
    let mut sampler = Sampler::new(pool.clone(), 0);
    let mut met = BTreeSet::new();
    for _ in 0..50 {
        let Draw::Rows(rows) = sampler.draw(&config("mining=hardest_of_given&batch_size=4")) else { panic!("rows") };
        assert_eq!(rows.iter().map(|(.., negatives)| negatives.len()).collect::<Vec<_>>(), [64; 4]);
        met.extend(rows.into_iter().flat_map(|(.., negatives)| negatives));
        let Draw::Grouped { sentences, .. } = sampler.draw(&config("mining=batch_hard&batch_size=32")) else {
            panic!("a batch mining")
        };
        assert!(sentences.len() <= 8 + 32);
    }
    assert!(met.len() > 1_900, "others the next time: {}", met.len());
    assert!(pool.data.preview("x").remarks.iter().any(|remark| remark.contains("4 rows have more than 64 negatives")));
}
