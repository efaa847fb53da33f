//! Models that people have, against what sentence-transformers makes of them.

mod adapters;
mod broken;
mod minilm;
mod packed;
pub mod tiny;

use std::path::Path;

use burn::tensor::Device;
use embassy_futures::block_on;
use triplet_playground::config::Config;
use triplet_playground::engine::encoder::TextEncoder;
use triplet_playground::engine::exchange::folder::ModelFolder;
use triplet_playground::engine::exchange::folder::files::DiskFolder;
use triplet_playground::engine::space::embedding::embed;
use triplet_playground::pace::Pace;

/// A model on disk.
fn folder(path: &Path) -> ModelFolder {
    let files = DiskFolder::open(path).expect("the folder can be listed");
    ModelFolder::open(Box::new(files)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What its own folder has the settings be.
fn settings(folder: &ModelFolder) -> Config {
    let card = &folder.card;
    Config {
        pooling: card.pooling.unwrap_or(Config::default().pooling),
        normalise: card.normalise,
        max_tokens: card.max_tokens as u32,
        dropout: 0.0,
        ..Config::default()
    }
}

fn load(folder: &ModelFolder, config: &Config, device: &Device) -> TextEncoder {
    let loaded = block_on(folder.load(&folder.shape_for(config), device, &Pace::unhurried()));
    loaded.expect("the weights can be read").encoder
}

fn ids(folder: &ModelFolder, config: &Config, sentences: &[String]) -> Vec<Vec<u32>> {
    let tokenizer = folder.tokenizer(config.max_tokens as usize).expect("the tokenizer was read before");
    sentences.iter().map(|text| tokenizer.encode(text).expect("a text").ids).collect()
}

/// All sentences in one batch, row after row.
fn vectors(model: &TextEncoder, ids: &[Vec<u32>], config: &Config, device: &Device) -> Vec<f32> {
    let rows: Vec<&[u32]> = ids.iter().map(Vec::as_slice).collect();
    block_on(embed(model, &rows, config.normalise, device)).expect("the device does not fail").values
}
