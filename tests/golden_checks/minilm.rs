//! all-MiniLM-L6-v2 against what sentence-transformers makes of it: ids, embeddings, and five steps of fine-tuning.

use burn::tensor::Device;
use serde_json::Value;
use triplet_playground::config::{Config, Distance, Mining, Trains};
use triplet_playground::engine::encoder::TextEncoder;
use triplet_playground::engine::exchange::folder::ModelFolder;
use triplet_playground::engine::metric::mining::{Member, Roles};
use triplet_playground::engine::space::embedding::embed;
use triplet_playground::engine::train::batch::{Batch, Plan};
use triplet_playground::engine::train::trainer::{Figures, Trainer};
use triplet_playground::pace::Pace;

use super::{Golden, assert_close, numbers};

/// What its own folder has the settings be.
pub fn settings(folder: &ModelFolder) -> Config {
    let card = &folder.card;
    Config {
        pooling: card.pooling.unwrap_or(Config::default().pooling),
        normalise: card.normalise,
        max_tokens: card.max_tokens as u32,
        dropout: 0.0,
        ..Config::default()
    }
}

pub async fn load(folder: &ModelFolder, config: &Config, device: &Device) -> TextEncoder {
    let loaded = folder.load(&folder.shape_for(config), device, &Pace::unhurried()).await;
    loaded.expect("the weights can be read").encoder
}

pub fn ids(folder: &ModelFolder, config: &Config, sentences: &[String]) -> Vec<Vec<u32>> {
    let tokenizer = folder.tokenizer(config.max_tokens as usize).expect("the tokenizer was read before");
    sentences.iter().map(|text| tokenizer.encode(text).expect("a text").ids).collect()
}

/// All sentences in one batch, row after row.
pub async fn vectors(model: &TextEncoder, ids: &[Vec<u32>], config: &Config, device: &Device) -> Vec<f32> {
    let rows: Vec<&[u32]> = ids.iter().map(Vec::as_slice).collect();
    embed(model, &rows, config.normalise, device).await.expect("the device does not fail").values
}

fn texts(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).expect("a list of texts")
}

impl Golden {
    pub async fn minilm_ids_and_embeddings(&self, folder: &ModelFolder) {
        let (file, config) = (self.file("minilm.json"), settings(folder));
        let ids = ids(folder, &config, &texts(&file["sentences"]));
        let expected: Vec<Vec<u32>> = serde_json::from_value(file["token_ids"].clone()).expect("lists of ids");
        assert_eq!(ids, expected);
        let vectors = vectors(&load(folder, &config, &self.device).await, &ids, &config, &self.device).await;
        assert_close("embeddings", &vectors, &numbers(&file["embeddings"]), 1e-5);
    }

    /// `chunk`: sentences that go through the encoder at a time; 0: all.
    pub async fn minilm_fine_tuning(&self, folder: &ModelFolder, chunk: usize) {
        let (file, device) = (self.file("minilm.json"), self.device.clone());
        let file = &file["finetune"];
        let config = Config {
            mining: Mining::BatchHard,
            distance: Distance::Euclidean,
            margin: 0.8,
            learning_rate: 2e-5,
            weight_decay: 0.01,
            trains: Trains::Everything,
            chunk: chunk as u32,
            ..settings(folder)
        };
        let ids = ids(folder, &config, &texts(&file["sentences"]));
        let labels = numbers(&file["labels"]);
        let member = |label: &f32| Member { group: *label as usize, negative_only: false };
        let members: Vec<Member> = labels.iter().map(member).collect();
        let mut trainer = Trainer::new(load(folder, &config, &device).await);
        let inner = device.clone().without_autodiff();
        let figures = (0..5).filter_map(|_| {
            let roles = Box::new(Roles::new(&members, &inner));
            let batch = Batch { rows: ids.clone(), plan: Plan::InBatch(roles), device: device.clone() };
            trainer.step(batch, &config, true)
        });
        let reports = Figures::read(figures.collect()).await.expect("the device does not fail");
        let losses: Vec<f32> = reports.iter().map(|report| report.loss).collect();
        assert_close(&format!("losses with chunks of {chunk}"), &losses, &numbers(&file["losses"]), 1e-4);
        let after = vectors(trainer.model(), &ids, &config, &device).await;
        assert_close("embeddings after", &after, &numbers(&file["embeddings_after"]), 1e-4);
    }
}
