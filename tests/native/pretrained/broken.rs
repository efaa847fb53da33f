//! Broken models are refused by a sentence that names the file and the reason, and never by a panic.

use std::collections::BTreeMap;

use burn::tensor::Device;
use embassy_futures::block_on;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};
use triplet_playground::engine::exchange::folder::files::{DiskFolder, ModelFiles};
use triplet_playground::engine::exchange::folder::{ModelError, ModelFolder};
use triplet_playground::pace::Pace;

use super::tiny::models;

type Files = BTreeMap<String, Vec<u8>>;

const WEIGHTS: &str = "model.safetensors";
const WORDS: &str = "embeddings.word_embeddings.weight";

pub fn files(name: &str) -> Files {
    let disk = DiskFolder::open(models().join(name)).expect("a folder");
    let read = |(path, length): (String, u64)| {
        let content = disk.read(&path, 0..length).expect("a file");
        (path, content)
    };
    disk.list().into_iter().map(read).collect()
}

/// Opened, and its weights read.
fn load(files: Files) -> Result<(), ModelError> {
    let folder = ModelFolder::open(Box::new(files))?;
    block_on(folder.load(&folder.shape, &Device::flex(), &Pace::unhurried())).map(drop)
}

#[track_caller]
fn refused(files: Files, file: &str, words: &str) {
    let error = load(files).expect_err(words);
    assert_eq!(error.file, file, "{error}");
    assert!(error.reason.contains(words), "{error}");
    assert!(error.reason.len() < 400 && !error.reason.ends_with('.'), "{error}");
}

fn edit(files: &mut Files, path: &str, change: impl FnOnce(&mut Value)) {
    let mut value = serde_json::from_slice(&files[path]).expect("JSON");
    change(&mut value);
    files.insert(path.to_owned(), serde_json::to_vec(&value).expect("plain data"));
}

/// The header of the weights, changed; its length fits.
fn edit_header(files: &mut Files, change: impl FnOnce(&mut Value)) {
    let bytes = &files[WEIGHTS];
    let length = u64::from_le_bytes(bytes[..8].try_into().expect("8 bytes")) as usize;
    let mut header: Value = serde_json::from_slice(&bytes[8..8 + length]).expect("JSON");
    let data = bytes[8 + length..].to_vec();
    change(&mut header);
    let header = serde_json::to_vec(&header).expect("plain data");
    let whole = [&(header.len() as u64).to_le_bytes()[..], &header, &data].concat();
    files.insert(WEIGHTS.to_owned(), whole);
}

/// A change of a folder, and how it is refused.
type Case = (&'static str, fn(&mut Files), &'static str, &'static str);

const BERT: &[Case] = &[
    ("nothing at all", |files| files.clear(), "config.json", "it is missing; what is there: nothing"),
    (
        "no configuration",
        |files| files.retain(|path, _| path == WEIGHTS),
        "config.json",
        "it is missing; what is there: model.safetensors",
    ),
    ("no configuration of the transformer", |files| drop(files.remove("config.json")), "config.json", "it is missing"),
    ("no weights", |files| drop(files.remove(WEIGHTS)), WEIGHTS, "it is missing"),
    (
        "weights of PyTorch",
        |files| {
            let weights = files.remove(WEIGHTS).expect("they are there");
            files.insert("pytorch_model.bin".to_owned(), weights);
        },
        WEIGHTS,
        "safe_serialization",
    ),
    (
        "weights in parts",
        |files| {
            files.remove(WEIGHTS);
            files.insert("model.safetensors.index.json".to_owned(), b"{}".to_vec());
        },
        WEIGHTS,
        "in several parts",
    ),
    (
        "an adapter in its place, as sentence-transformers saves one",
        |files| {
            files.retain(|path, _| path != WEIGHTS && path != "config.json");
            files.insert("adapter_config.json".to_owned(), b"{}".to_vec());
            files.insert("adapter_model.safetensors".to_owned(), Vec::new());
        },
        "adapter_config.json",
        "without the model that it belongs to",
    ),
    (
        "an adapter alone, as PEFT saves one",
        |files| {
            files.clear();
            files.insert("adapter_config.json".to_owned(), b"{}".to_vec());
        },
        "adapter_config.json",
        "merge_and_unload",
    ),
    ("no tokenizer", |files| drop(files.remove("tokenizer.json")), "tokenizer.json", "and so is vocab.txt"),
    ("no pooling", |files| drop(files.remove("1_Pooling/config.json")), "1_Pooling/config.json", "it is missing"),
    ("an empty file", |files| drop(files.insert(WEIGHTS.to_owned(), Vec::new())), WEIGHTS, "less than 8 bytes"),
    (
        "a pointer of Git LFS",
        |files| {
            let pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n".to_vec();
            files.insert(WEIGHTS.to_owned(), pointer);
        },
        WEIGHTS,
        "Git LFS",
    ),
    (
        "a header that is longer than its file",
        |files| files.get_mut(WEIGHTS).expect("they are there")[..8].copy_from_slice(&u64::MAX.to_le_bytes()),
        WEIGHTS,
        "its header would have 18446744073709551615 bytes",
    ),
    (
        "a header that is shorter than it is",
        |files| files.get_mut(WEIGHTS).expect("they are there")[..8].copy_from_slice(&40u64.to_le_bytes()),
        WEIGHTS,
        "header cannot be understood",
    ),
    (
        "weights that end too soon",
        |files| {
            let weights = files.get_mut(WEIGHTS).expect("they are there");
            weights.truncate(weights.len() - 100);
        },
        WEIGHTS,
        "it ends too soon",
    ),
    (
        "weights with something behind them",
        |files| files.get_mut(WEIGHTS).expect("they are there").extend([0; 7]),
        WEIGHTS,
        "it is too long",
    ),
    (
        "a weight under another name",
        |files| {
            edit_header(files, |header| {
                let header = header.as_object_mut().expect("an object");
                let tensor = header.remove("encoder.layer.1.output.dense.bias").expect("it is there");
                header.insert("encoder.layer.1.output.dense.bies".to_owned(), tensor);
            });
        },
        WEIGHTS,
        "no tensor `encoder.layer.1.output.dense.bias`",
    ),
    (
        "no word vectors",
        |files| {
            edit_header(files, |header| {
                let header = header.as_object_mut().expect("an object");
                let tensor = header.remove(WORDS).expect("it is there");
                header.insert("something".to_owned(), tensor);
            });
        },
        WEIGHTS,
        "no tensor `embeddings.word_embeddings.weight`",
    ),
    (
        "a weight of another shape",
        |files| {
            edit_header(files, |header| {
                let shape = &mut header["encoder.layer.0.intermediate.dense.weight"]["shape"];
                let turned: Vec<Value> = shape.as_array().expect("a shape").iter().rev().cloned().collect();
                *shape = turned.into();
            });
        },
        WEIGHTS,
        "`encoder.layer.0.intermediate.dense.weight` has the shape",
    ),
    (
        "whole numbers for weights",
        |files| edit_header(files, |header| header["embeddings.LayerNorm.weight"]["dtype"] = "I32".into()),
        WEIGHTS,
        "of type I32",
    ),
    (
        "a number type that nobody knows",
        |files| edit_header(files, |header| header["embeddings.LayerNorm.weight"]["dtype"] = "F7".into()),
        WEIGHTS,
        "header cannot be understood",
    ),
    (
        "a shape of more numbers than there are",
        |files| edit_header(files, |header| header[WORDS]["shape"] = json!([1u64 << 40, 1u64 << 40])),
        WEIGHTS,
        "",
    ),
    (
        "a weight that is no number",
        |files| {
            let weights = files.get_mut(WEIGHTS).expect("they are there");
            let header = u64::from_le_bytes(weights[..8].try_into().expect("8 bytes")) as usize;
            weights[8 + header..][..4].copy_from_slice(&f32::NAN.to_le_bytes());
        },
        WEIGHTS,
        "not finite",
    ),
    (
        "a configuration in another language",
        |files| drop(files.insert("config.json".to_owned(), b"a: 1".to_vec())),
        "config.json",
        "cannot be understood",
    ),
    (
        "a tokenizer that is none",
        |files| drop(files.insert("tokenizer.json".to_owned(), b"{}".to_vec())),
        "tokenizer.json",
        "cannot be understood",
    ),
    (
        "modules in no list",
        |files| drop(files.insert("modules.json".to_owned(), b"{}".to_vec())),
        "modules.json",
        "cannot be understood",
    ),
    (
        "no modules",
        |files| drop(files.insert("modules.json".to_owned(), b"[]".to_vec())),
        "modules.json",
        "it names no module",
    ),
    (
        "a pooling that nobody has",
        |files| drop(files.insert("1_Pooling/config.json".to_owned(), br#"{"pooling_mode": "lasttoken"}"#.to_vec())),
        "1_Pooling/config.json",
        "pooling lasttoken",
    ),
];

const DENSE_WEIGHTS: &str = "2_Dense/model.safetensors";

/// A value in a file of a model, and how another one in its place is refused.
struct Wrong {
    model: &'static str,
    path: &'static str,
    /// Its place in the JSON (RFC 6901).
    place: &'static str,
    value: &'static str,
    file: &'static str,
    words: &'static str,
}

const fn wrong(
    model: &'static str,
    [path, place, value]: [&'static str; 3],
    [file, words]: [&'static str; 2],
) -> Wrong {
    Wrong { model, path, place, value, file, words }
}

const CONFIG: &str = "config.json";
const MODULES: &str = "modules.json";
const POOLING: &str = "1_Pooling/config.json";
const DENSE: &str = "2_Dense/config.json";

const WRONG: &[Wrong] = &[
    wrong("bert_wordpiece", [CONFIG, "/model_type", r#""gpt2""#], [CONFIG, "its model_type is gpt2"]),
    wrong("bert_wordpiece", [CONFIG, "/hidden_size", "0"], [CONFIG, "does not say hidden_size"]),
    wrong("bert_wordpiece", [CONFIG, "/hidden_size", "1099511627776"], [CONFIG, "more than the 16384"]),
    wrong("bert_wordpiece", [CONFIG, "/num_attention_heads", "5"], [CONFIG, "cannot be divided among 5 heads"]),
    wrong("bert_wordpiece", [CONFIG, "/hidden_act", r#""silu""#], [CONFIG, "activation silu"]),
    wrong("bert_wordpiece", [CONFIG, "/position_embedding_type", r#""relative_key""#], [CONFIG, "relative_key"]),
    wrong("bert_wordpiece", [CONFIG, "/num_hidden_layers", "3"], [WEIGHTS, "no tensor `encoder.layer.2."]),
    wrong("bert_wordpiece", [CONFIG, "/vocab_size", "10"], ["tokenizer.json", "word vectors for 10 only"]),
    wrong("bert_wordpiece", [POOLING, "/pooling_mode_max_tokens", "true"], [POOLING, "several poolings"]),
    wrong("bert_wordpiece", [MODULES, "/0/type", r#""my.own.Model""#], [MODULES, "begins with the module Model"]),
    wrong("bert_wordpiece", [MODULES, "/2/type", r#""my.own.Whitening""#], [MODULES, "the module Whitening"]),
    wrong("bert_wordpiece", [MODULES, "/1/path", r#""../../etc""#], [MODULES, "leads out of the model's folder"]),
    wrong("bert_dense", [DENSE, "/activation_function", r#""torch.nn.ELU""#], [DENSE, "activation ELU"]),
    wrong("bert_dense", [DENSE, "/in_features", "7"], [CONFIG, "takes 7 numbers"]),
    wrong("bert_dense", [DENSE, "/use_residual", "true"], [DENSE, "use_residual"]),
];

#[test]
fn what_is_broken_is_named() {
    for base in ["bert_wordpiece", "bert_dense"] {
        load(files(base)).expect("it is whole");
    }
    for (name, change, file, words) in BERT {
        println!("{name}");
        let mut broken = files("bert_wordpiece");
        change(&mut broken);
        refused(broken, file, words);
    }
    let mut broken = files("bert_dense");
    broken.remove(DENSE_WEIGHTS);
    refused(broken, DENSE_WEIGHTS, "it is missing");
    assert!(BERT.len() + WRONG.len() >= 25);
}

#[test]
fn values_that_no_model_has_are_named() {
    for Wrong { model, path, place, value, file, words } in WRONG {
        println!("{model}: {path}{place} is {value}");
        let mut broken = files(model);
        edit(&mut broken, path, |content| {
            let (parent, key) = place.rsplit_once('/').expect("a place begins with a slash");
            let parent = content.pointer_mut(parent).expect("what it is in");
            let value = serde_json::from_str(value).expect("JSON");
            match parent {
                Value::Object(fields) => drop(fields.insert(key.to_owned(), value)),
                other => panic!("{other} has no fields"),
            }
        });
        refused(broken, file, words);
    }
}

/// Cut anywhere, any file is refused with its own name, or is whole enough.
#[test]
fn files_that_end_anywhere_are_refused() {
    let mut random = ChaCha8Rng::seed_from_u64(3);
    for base in ["bert_wordpiece", "bert_dense", "bert_plain", "static", "xlm_roberta"] {
        let whole = files(base);
        for (path, content) in &whole {
            for _ in 0..12 {
                let mut cut = whole.clone();
                let length = random.random_range(0..content.len());
                cut.get_mut(path).expect("it is there").truncate(length);
                let describes = path.ends_with(".json") || path.ends_with(".safetensors");
                match load(cut) {
                    // What the page does not read, or a list of words that is only shorter.
                    Ok(()) => assert!(!describes || is_optional(path), "{base}: {path} cut to {length}"),
                    Err(error) => {
                        assert!(error.file.ends_with(path.rsplit('/').next().expect("a name")), "{path}: {error}")
                    }
                }
            }
        }
    }
}

fn is_optional(path: &str) -> bool {
    ["special_tokens_map.json", "tokenizer_config.json", "added_tokens.json"].iter().any(|name| path.ends_with(name))
}
