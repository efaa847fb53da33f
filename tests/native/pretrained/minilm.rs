//! all-MiniLM-L6-v2, which `make test` fetches; without it these tests say that they are left out.

use std::path::PathBuf;

use burn::tensor::Device;
use embassy_futures::block_on;
use serde_json::Value;
use triplet_playground::config::{Config, Distance, Mining, Pooling, Trains};
use triplet_playground::engine::encoder::Tokens;
use triplet_playground::engine::exchange::folder::ModelFolder;
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::{Figures, Trainer};

use super::{folder, ids, load, settings, vectors};
use crate::golden_checks::{assert_close, numbers};

const NAME: &str = "all-MiniLM-L6-v2";

fn golden() -> Value {
    serde_json::from_slice(&crate::golden::read("minilm.json")).expect("the file of golden values is JSON")
}

/// The model that `MINILM_DIR` names, or that was fetched; None, said loudly, where there is none.
fn minilm() -> Option<ModelFolder> {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".tools/models").join(NAME);
    let path = std::env::var_os("MINILM_DIR").map_or_else(own, PathBuf::from);
    if path.join("config.json").is_file() {
        return Some(folder(&path));
    }
    eprintln!("LEFT OUT: {} does not hold {NAME}; `sh scripts/prepare.sh minilm` fetches it", path.display());
    None
}

fn texts(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).expect("a list of texts")
}

#[test]
fn its_folder_is_understood() {
    let Some(folder) = minilm() else { return };
    let card = &folder.card;
    assert_eq!((card.architecture.as_str(), card.max_tokens, card.normalise), ("bert", 256, true));
    assert_eq!((card.pooling, card.parameters), (Some(Pooling::Mean), 22_565_376), "without the pooler");
    assert!(card.prompts.is_empty() && card.remarks.is_empty());
}

#[test]
fn ids_and_embeddings_are_those_of_sentence_transformers() {
    let Some(folder) = minilm() else { return };
    let (file, device, config) = (golden(), Device::flex().autodiff(), settings(&folder));
    let ids = ids(&folder, &config, &texts(&file["sentences"]));
    let expected: Vec<Vec<u32>> = serde_json::from_value(file["token_ids"].clone()).expect("lists of ids");
    assert_eq!(ids, expected);
    let vectors = vectors(&load(&folder, &config, &device), &ids, &config, &device);
    assert_close("embeddings", &vectors, &numbers(&file["embeddings"]), 1e-5);
}

#[test]
fn fine_tuning_gives_the_losses_of_pytorch() {
    let Some(folder) = minilm() else { return };
    for chunk in [0, 2, 3, 8] {
        fine_tune(&folder, chunk);
    }
}

/// `chunk`: sentences that go through the encoder at a time.
fn fine_tune(folder: &ModelFolder, chunk: usize) {
    let (file, device) = (golden(), Device::flex().autodiff());
    let file = &file["finetune"];
    let config = Config {
        mining: Mining::BatchHard,
        distance: Distance::Euclidean,
        margin: 0.8,
        learning_rate: 2e-5,
        weight_decay: 0.01,
        trains: Trains::Everything,
        ..settings(folder)
    };
    let ids = ids(folder, &config, &texts(&file["sentences"]));
    let rows: Vec<&[u32]> = ids.iter().map(Vec::as_slice).collect();
    let chunk = if chunk == 0 { rows.len() } else { chunk };
    let labels = numbers(&file["labels"]);
    let member = |label: &f32| Member { group: *label as usize, negative_only: false };
    let members: Vec<Member> = labels.iter().map(member).collect();
    let mut trainer = Trainer::new(load(folder, &config, &device));
    let inner = device.clone().without_autodiff();
    let figures = (0..5).filter_map(|_| {
        let roles = Box::new(Roles::new(&members, &inner));
        let chunks = rows.chunks(chunk).map(|rows| Tokens::new(rows, &device)).collect();
        trainer.step(Batch { chunks, plan: Plan::InBatch(roles) }, &config, true)
    });
    let reports = block_on(Figures::read(figures.collect())).expect("the device does not fail");
    let losses: Vec<f32> = reports.iter().map(|report| report.loss).collect();
    assert_close(&format!("losses with chunks of {chunk}"), &losses, &numbers(&file["losses"]), 1e-4);
    let after = vectors(trainer.model(), &ids, &config, &device);
    assert_close("embeddings after", &after, &numbers(&file["embeddings_after"]), 1e-4);
}
