//! A tiny model of every architecture, layout and tokenizer, against what transformers, sentence-transformers and model2vec make
//! of it; `tests/models/make.py` has made them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use burn::tensor::Device;
use serde_json::Value;
use triplet_playground::config::{Config, Pooling};

use super::{folder, ids, load, settings, vectors};
use crate::support::assert_close;

pub fn models() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models")
}

fn golden() -> Value {
    let text = std::fs::read_to_string(models().join("golden.json")).expect("the values of the tiny models");
    serde_json::from_str(&text).expect("JSON")
}

/// The names of all tiny models.
pub fn names() -> Vec<String> {
    golden()["models"].as_object().expect("a model each").keys().cloned().collect()
}

fn numbers(rows: &Value) -> Vec<f32> {
    let rows: Vec<Vec<f32>> = serde_json::from_value(rows.clone()).expect("rows of numbers");
    rows.concat()
}

#[test]
fn every_kind_of_model_gives_the_ids_and_embeddings_of_python() {
    let (golden, device) = (golden(), Device::flex());
    assert!(names().len() >= 13, "{:?}", names());
    for name in names() {
        let (expected, folder) = (&golden["models"][&name], folder(&models().join(&name)));
        // A folder without a pooling does not say; see the next test.
        let normalise = expected["normalise"].as_bool().expect("a verdict");
        let config = Config { normalise, ..settings(&folder) };
        let sentences: Vec<String> = serde_json::from_value(expected["sentences"].clone()).expect("sentences");
        let ids = ids(&folder, &config, &sentences);
        let expected_ids: Vec<Vec<u32>> = serde_json::from_value(expected["token_ids"].clone()).expect("ids");
        let found = vectors(&load(&folder, &config, &device), &ids, &config, &device);
        let expected_vectors = numbers(&expected["embeddings"]);
        let size = expected_vectors.len() / sentences.len();
        let rows = found.chunks(size).zip(expected_vectors.chunks(size));
        let mut compared = 0;
        for (((sentence, ids), expected), (found, vector)) in sentences.iter().zip(&ids).zip(&expected_ids).zip(rows) {
            // model2vec leaves unknown tokens out, sentence-transformers does not; of a text without a token Python makes a
            // vector of zeros, this engine that of the unknown token.
            let leaves_out = name == "static_model2vec" && ids.contains(&1);
            if leaves_out || expected.is_empty() {
                continue;
            }
            assert_eq!(ids, expected, "{name}, “{sentence}”");
            assert_close(&format!("{name}, “{sentence}”"), found, vector, 1e-5);
            compared += 1;
        }
        assert!(compared >= 7, "{name}: {compared} sentences");
    }
}

#[test]
fn what_each_folder_says_is_taken_over() {
    let golden = golden();
    for name in names() {
        let (expected, card) = (&golden["models"][&name], folder(&models().join(&name)).card);
        let pooling = card.pooling.map(Pooling::key);
        assert_eq!(pooling, expected["pooling"].as_str(), "{name}: pooling");
        if name != "bert_plain" {
            assert_eq!(Some(card.normalise), expected["normalise"].as_bool(), "{name}: normalise");
        } else {
            // As Triplet Playground trains by default, and says so.
            assert!(card.normalise && card.remarks[0].contains("does not say"), "{name}: {card:?}");
        }
        let mut prompts: BTreeMap<String, String> =
            serde_json::from_value(expected["prompts"].clone()).expect("texts by name");
        prompts.retain(|_, prompt| !prompt.is_empty());
        assert_eq!(card.prompts, prompts, "{name}: prompts");
        if let Some(longest) = expected["max_tokens"].as_u64() {
            assert_eq!(card.max_tokens as u64, longest, "{name}: longest sentence");
        }
    }
}
