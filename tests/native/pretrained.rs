//! Models that people have, against what sentence-transformers makes of them.

mod adapters;
mod broken;
mod minilm;
mod packed;
mod shared;
pub mod tiny;

use std::path::Path;

use burn::tensor::Device;
use embassy_futures::block_on;
use triplet_playground::config::Config;
use triplet_playground::engine::encoder::TextEncoder;
use triplet_playground::engine::exchange::folder::ModelFolder;
use triplet_playground::engine::exchange::folder::files::DiskFolder;

use crate::golden_checks::minilm as checks;
use crate::golden_checks::minilm::{ids, settings};

/// A model on disk.
pub fn folder(path: &Path) -> ModelFolder {
    let files = DiskFolder::open(path).expect("the folder can be listed");
    ModelFolder::open(Box::new(files)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn load(folder: &ModelFolder, config: &Config, device: &Device) -> TextEncoder {
    block_on(checks::load(folder, config, device))
}

fn vectors(model: &TextEncoder, ids: &[Vec<u32>], config: &Config, device: &Device) -> Vec<f32> {
    block_on(checks::vectors(model, ids, config, device))
}
