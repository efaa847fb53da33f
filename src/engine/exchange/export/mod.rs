//! What was trained, to take away: one zip with a sentence-transformers model, an ONNX model, the vectors, the data, and a script that goes on
//! with the training in Python.
//!
//! | in the zip | what |
//! | --- | --- |
//! | `README.md` | what is in it |
//! | `model/` | the model; its own `README.md` is the model card |
//! | `model/onnx/model.onnx` | the model again, for onnxruntime and transformers.js |
//! | `adapter/` | where low-rank adapters were trained: they alone, for PEFT; in `model/` they are merged |
//! | `vectors/` | of all sentences: for NumPy, and for the Embedding Projector |
//! | `data/` | the training data and what was held out of it, as JSON Lines |
//! | `evaluation.json` | how well it does, before and after |
//! | `train.py`, `settings.json` | the same training in sentence-transformers |
//!
//! The zip is handed over in parts, and weights are read from the device one by one: beside the model itself only its largest
//! tensor is in memory.

mod adapter;
mod card;
mod data;
mod model;
mod onnx;
mod vectors;

use serde_json::json;

use super::archive::Archive;
use super::folder::{ModelError, ModelFolder};
use super::weights::WeightsError;
use crate::config::{Config, SETTINGS};
use crate::engine::encoder::{EncoderConfig, TextEncoder};
use crate::engine::tokenizer::Tokenizer;
use crate::engine::vectors::Vectors;
use crate::pace::Pace;
use crate::protocol::Story;
use crate::say;
use crate::text::dataset::Dataset;
use crate::words;
use model::pretty;

const SCRIPT: &str = include_str!("train.py");

/// Why nothing can be taken away, as a part of a sentence.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("{}", say!("engine-export-zip", error = _0.to_string()))]
    Zip(#[from] zip::result::ZipError),
    #[error("{}", say!("engine-export-file", error = _0.to_string()))]
    Write(#[from] std::io::Error),
    #[error("{}", say!("engine-export-table", error = _0.to_string()))]
    Table(#[from] csv::Error),
    #[error("{}", say!("engine-export-description", error = _0.to_string()))]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Weights(#[from] WeightsError),
    #[error("{}", say!("engine-export-tokenizer", error = _0))]
    Tokenizer(String),
    #[error("{}", say!("engine-export-base", error = _0.to_string()))]
    Base(#[from] ModelError),
}

/// A trained model with all that belongs to it.
pub struct Export<'a> {
    pub encoder: &'a TextEncoder,
    pub shape: EncoderConfig,
    pub tokenizer: &'a Tokenizer,
    pub data: &'a Dataset,
    /// Of all sentences, by these weights.
    pub vectors: &'a Vectors,
    pub config: &'a Config,
    /// The pretrained model that training began with.
    pub base: Option<&'a ModelFolder>,
    /// Steps that it was trained for.
    pub step: u32,
    pub story: &'a Story,
    pub pace: &'a Pace,
}

/// How much of the weights is in the zip.
struct Written<'a> {
    bytes: usize,
    total: usize,
    pace: &'a Pace,
}

impl Written<'_> {
    fn add(&mut self, bytes: usize) {
        self.bytes += bytes;
        self.pace.tell(self.bytes, self.total);
    }
}

impl Export<'_> {
    /// Writes the zip; its bytes are handed over in parts, in order.
    ///
    /// # Errors
    /// When the device fails, or the pretrained model's files are gone.
    pub async fn write(&self, hand_over: impl FnMut(Vec<u8>)) -> Result<(), ExportError> {
        let mut archive = Archive::new(hand_over);
        archive.add("README.md", self.contents())?;
        archive.add("train.py", SCRIPT)?;
        archive.add("settings.json", pretty(&self.settings()))?;
        archive.add("evaluation.json", pretty(&serde_json::to_value(self.story)?))?;
        archive.add("model/README.md", words::in_english(|| self.card())?)?;
        self.write_data(&mut archive, "data/").await?;
        self.write_vectors(&mut archive, "vectors/").await?;
        // The numbers of the model are written twice.
        let copies = if super::onnx::fits(&self.shape) { 2 } else { 1 };
        let mut written = Written { bytes: 0, total: copies * 4 * self.shape.parameters(), pace: self.pace };
        self.write_model(&mut archive, "model/", &mut written).await?;
        self.write_onnx(&mut archive, "model/", &mut written).await?;
        self.write_adapter(&mut archive, "adapter/").await?;
        Ok(archive.finish()?)
    }

    /// For the script, and to repeat the training in the page.
    fn settings(&self) -> serde_json::Value {
        let Config {
            margin,
            soft_margin,
            scale,
            batch_size,
            chunk,
            learning_rate,
            weight_decay,
            warm_up,
            clip_norm,
            seed,
            ..
        } = *self.config;
        let link: String = self.config.to_hash();
        let all: serde_json::Map<String, serde_json::Value> = SETTINGS
            .iter()
            .filter_map(|setting| Some((setting.key.to_owned(), self.config.get(setting.key)?.into())))
            .collect();
        json!({
            "loss": self.config.loss.key(),
            "scale": scale,
            "mining": self.config.mining.key(),
            "distance": self.config.distance.key(),
            "margin": margin,
            "soft_margin": soft_margin,
            "batch_size": batch_size,
            "chunk": chunk,
            "learning_rate": learning_rate,
            "weight_decay": weight_decay,
            "warm_up": warm_up,
            "schedule": self.config.schedule.key(),
            "clip_norm": clip_norm,
            "seed": seed,
            "prompt": self.config.prompt(),
            "labels": self.labels(),
            "page": {"link": link, "settings": all},
        })
    }
}
