//! Hard negatives: as sentence-transformers mines them, and by their definition.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use serde_json::Value;
use triplet_playground::engine::space::corpus::hard_negatives::{Scored, choose, refusal};
use triplet_playground::engine::vectors::cosine;
use triplet_playground::protocol::{MiningSettings, Sampling};

fn random() -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(7)
}

fn settings(given: &Value) -> MiningSettings {
    let number = |key: &str| given[key].as_f64().map(|value| value as f32);
    let whole = |key: &str| given[key].as_u64().map(|value| value as u32);
    let usual = MiningSettings::default();
    MiningSettings {
        range_min: whole("range_min").unwrap_or(usual.range_min),
        range_max: whole("range_max"),
        max_score: number("max_score"),
        min_score: number("min_score"),
        absolute_margin: number("absolute_margin"),
        relative_margin: number("relative_margin"),
        num_negatives: whole("num_negatives").unwrap_or(usual.num_negatives),
        sampling_strategy: Sampling::Top,
    }
}

/// `golden/hard_negatives.json`, from `golden/make_hard_negatives.py`.
#[test]
fn they_are_those_of_sentence_transformers() {
    let golden: Value = serde_json::from_str(include_str!("../golden/hard_negatives.json")).expect("JSON");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let vector = |name: &str| -> Vec<f32> {
        golden["vectors"][name]
            .as_array()
            .expect("a vector")
            .iter()
            .map(|value| value.as_f64().expect("a number") as f32)
            .collect()
    };
    let pairs: Vec<(String, String)> =
        golden["pairs"].as_array().expect("pairs").iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect();
    let mut corpus: Vec<String> = golden["corpus"].as_array().expect("texts").iter().map(text).collect();
    for (_, positive) in &pairs {
        if !corpus.contains(positive) {
            corpus.push(positive.clone());
        }
    }
    let mut positives: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    pairs.iter().for_each(|(anchor, positive)| positives.entry(anchor).or_default().push(positive));
    let most = positives.values().map(Vec::len).max().expect("pairs");
    for case in golden["cases"].as_array().expect("cases") {
        let settings = settings(&case["settings"]);
        assert_eq!(refusal(&settings, most), None);
        let mut expected: BTreeMap<(String, String), Vec<(String, f64)>> = BTreeMap::new();
        let scores = case["scores"].as_array().expect("scores");
        for (row, scores) in case["triplets"].as_array().expect("triplets").iter().zip(scores) {
            let found = (text(&row[2]), scores[1].as_f64().expect("a score"));
            expected.entry((text(&row[0]), text(&row[1]))).or_default().push(found);
        }
        let mut mined = BTreeMap::new();
        for (anchor, own) in &positives {
            let asked = vector(anchor);
            let scored = |name: &str| cosine(&asked, &vector(name));
            let place = |name: &str| corpus.iter().position(|text| text == name).expect("in the corpus") as u32;
            let own: Vec<Scored> = own.iter().map(|name| (place(name), scored(name))).collect();
            let candidates = corpus.iter().enumerate().map(|(place, name)| (place as u32, scored(name)));
            let found = choose(candidates, &own, &settings, most, &mut random());
            let found: Vec<(String, f32)> =
                found.into_iter().map(|(place, score)| (corpus[place as usize].clone(), score)).collect();
            for (positive, _) in own.iter().filter(|_| !found.is_empty()) {
                mined.insert(((*anchor).to_owned(), corpus[*positive as usize].clone()), found.clone());
            }
        }
        let names = |mined: &BTreeMap<(String, String), Vec<(String, f32)>>| -> Vec<String> {
            mined
                .iter()
                .map(|(pair, found)| format!("{pair:?}: {:?}", found.iter().map(|(name, _)| name).collect::<Vec<_>>()))
                .collect()
        };
        let expected: BTreeMap<_, Vec<(String, f32)>> = expected
            .into_iter()
            .map(|(pair, found)| (pair, found.into_iter().map(|(name, score)| (name, score as f32)).collect()))
            .collect();
        assert_eq!(names(&mined), names(&expected), "{}", case["settings"]);
        for (one, other) in mined.values().flatten().zip(expected.values().flatten()) {
            assert!((one.1 - other.1).abs() < 1e-5, "{one:?}, {other:?}");
        }
    }
}

/// The definition, read one sentence after another, without what is added to it.
fn by_definition(scores: &[f32], positives: &[Scored], settings: &MiningSettings, most: usize) -> Vec<Scored> {
    let limited =
        settings.max_score.is_some() || settings.absolute_margin.is_some() || settings.relative_margin.is_some();
    let places = settings.num_negatives * if limited { 10 } else { 1 };
    let end = settings.range_max.unwrap_or(settings.range_min + places + most as u32) as usize;
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|left, right| scores[*right].total_cmp(&scores[*left]));
    order.truncate(end + most);
    let least_positive = positives.iter().map(|positive| positive.1).fold(f32::INFINITY, f32::min);
    let mut left = Vec::new();
    for place in order {
        let score = scores[place];
        let too_near = settings.absolute_margin.is_some_and(|margin| score + margin > least_positive)
            || settings.relative_margin.is_some_and(|margin| score > least_positive - least_positive.abs() * margin);
        let beyond = settings.max_score.is_some_and(|most| score > most)
            || settings.min_score.is_some_and(|least| score < least);
        if !too_near && !beyond && !positives.iter().any(|positive| positive.0 as usize == place) {
            left.push((place as u32, score));
        }
    }
    left.truncate(end);
    left.drain(..(settings.range_min as usize).min(left.len()));
    left
}

fn any_settings() -> impl Strategy<Value = MiningSettings> {
    let limit = || prop::option::of(-4i8..5).prop_map(|limit| limit.map(|limit| f32::from(limit) / 4.0));
    let margin = || prop::option::of(0u8..4).prop_map(|margin| margin.map(|margin| f32::from(margin) / 4.0));
    (0u32..5, prop::option::of(0u32..20), limit(), limit(), margin(), margin(), 1u32..5, any::<bool>()).prop_map(
        |(range_min, range_max, max_score, min_score, absolute_margin, relative_margin, num_negatives, top)| {
            let sampling_strategy = if top { Sampling::Top } else { Sampling::Random };
            MiningSettings {
                range_min,
                range_max,
                max_score,
                min_score,
                absolute_margin,
                relative_margin,
                num_negatives,
                sampling_strategy,
            }
        },
    )
}

proptest! {
    #[test]
    fn they_are_those_of_the_definition(
        scores in prop::collection::vec(-8i8..9, 1..60),
        places in prop::collection::btree_set(0usize..60, 1..4),
        settings in any_settings(),
    ) {
        // Few different scores: ties, also with the limits.
        let scores: Vec<f32> = scores.into_iter().map(|score| f32::from(score) / 8.0).collect();
        let positives: Vec<Scored> = places.iter().map(|place| place % scores.len()).map(|place| (place as u32, scores[place])).collect();
        let candidates = scores.iter().enumerate().map(|(place, score)| (place as u32, *score));
        let found = choose(candidates, &positives, &settings, 3, &mut random());
        let range = by_definition(&scores, &positives, &settings, 3);
        let wanted = range.len().min(settings.num_negatives as usize);
        match settings.sampling_strategy {
            Sampling::Top => prop_assert_eq!(&found, &range[..wanted]),
            Sampling::Random => {
                prop_assert_eq!(found.len(), wanted);
                // Each of them once, in their order.
                let mut rest = range.iter();
                prop_assert!(found.iter().all(|one| rest.any(|other| other == one)), "{:?} of {:?}", found, range);
            }
        }
    }
}

#[test]
fn a_range_without_room_is_refused() {
    let usual = MiningSettings::default();
    assert_eq!(refusal(&usual, 1), None);
    let cases = [
        (MiningSettings { num_negatives: 0, ..usual }, "is 0"),
        (MiningSettings { range_min: 5, range_max: Some(5), ..usual }, "holds no place"),
        (MiningSettings { range_min: 5, range_max: Some(7), ..usual }, "of 2 places"),
    ];
    for (settings, words) in cases {
        let reason = refusal(&settings, 1).expect("a reason");
        assert!(reason.contains(words), "{reason}");
    }
}
