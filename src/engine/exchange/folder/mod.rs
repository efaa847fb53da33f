//! Encoders in the layout of Hugging Face's transformers or of sentence-transformers, old or new, and of model2vec.
//!
//! [`ModelFolder::open`] reads what describes the model and the headers of its weights; [`ModelFolder::load`] then each tensor
//! from its file, so that beside the model itself only one tensor is in memory. [`files`] is where the files are,
//! `modules` the parts of a sentence-transformers model, `architecture` the shape of its transformer, `tensors` a file of
//! weights.
//!
//! The formats: <https://huggingface.co/docs/transformers/v4.57.0/main_classes/configuration>,
//! <https://sbert.net/docs/sentence_transformer/usage/custom_models.html>, <https://huggingface.co/docs/safetensors>.

mod architecture;
pub mod files;
mod loading;
mod modules;
mod reuse;
mod tensors;
mod tokenization;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::names::Dialect;
use crate::config::{Config, Pooling};
use crate::engine::encoder::{EncoderConfig, TransformerConfig};
use crate::engine::tokenizer::Tokenizer;
use crate::protocol::PretrainedReport;
use crate::say;
use files::{ModelFiles, Root};
pub use loading::LoadedModel;
use modules::Modules;
pub use tensors::RawTensor;

/// Why a model cannot be used: the file, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct ModelError {
    pub file: String,
    /// A sentence without its full stop. Numbers of the file stand in it as text: they may be larger than `say!` takes exactly.
    pub reason: String,
}

impl ModelError {
    pub fn new(file: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { file: file.into(), reason: reason.into() }
    }
}

/// A model's folder: all that it says, and where its weights are.
pub struct ModelFolder {
    files: Box<dyn ModelFiles>,
    /// The shape, with the pooling that the folder asks for and without dropout.
    pub shape: EncoderConfig,
    pub card: ModelCard,
    places: Places,
    vocabulary: tokenization::Source,
}

/// What a folder says of its model that settings are taken from.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelCard {
    /// `bert`, `roberta`, …
    pub architecture: String,
    /// Tokens that the model reads at most, special ones included.
    pub max_tokens: usize,
    /// None: static embeddings are always averaged.
    pub pooling: Option<Pooling>,
    pub normalise: bool,
    /// What stands before a text for what it is, by name: `query`, `passage`, …
    pub prompts: BTreeMap<String, String>,
    /// The one that stands before every text for which nobody names another.
    pub default_prompt: Option<String>,
    /// Of all weights.
    pub parameters: usize,
    /// Bytes of the files with weights.
    pub bytes: u64,
    /// What the folder does not say, and what is assumed of it, as sentences.
    pub remarks: Vec<String>,
}

/// Where weights are, and how they are called there.
struct Places {
    /// Of the transformer or the static embeddings.
    weights: String,
    /// Before every name.
    prefix: String,
    dialect: &'static Dialect,
    /// Of static embeddings, the name of the one tensor.
    table: Option<String>,
    /// Of each dense layer.
    head: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SentenceTransformersConfig {
    prompts: Option<BTreeMap<String, Option<String>>>,
    /// Which of them stands before every text for which nobody names one.
    default_prompt_name: Option<String>,
}

impl ModelFolder {
    /// Reads everything but the weights, of which it looks at names, shapes and types.
    ///
    /// # Errors
    /// What is missing, broken, or of a kind that this engine does not know, with its file.
    pub fn open(files: Box<dyn ModelFiles>) -> Result<Self, ModelError> {
        let root = Root::find(&*files)?;
        let modules = Modules::read(&root)?;
        let base = architecture::read(&root, &modules)?;
        let vocabulary = tokenization::Source::find(&root, &modules, base.pooling.is_none())?;
        let own: SentenceTransformersConfig = root.json_if_there("config_sentence_transformers.json")?;
        let prompts = own.prompts.unwrap_or_default().into_iter();
        let prompts: BTreeMap<String, String> =
            prompts.filter_map(|(name, text)| Some((name, text.filter(|text| !text.is_empty())?))).collect();
        let default_prompt = own.default_prompt_name.and_then(|name| prompts.get(&name).cloned());
        let tokenizer = vocabulary.tokenizer(&root, base.max_tokens)?;
        let (ids, rows) = (tokenizer.ids(), base.shape.vocabulary());
        if ids > rows {
            let reason = say!("model-folder-more-ids", last = ids - 1, rows = rows);
            return Err(ModelError::new(vocabulary.path(), reason));
        }
        let (normalise, remarks) = base.says.unwrap_or((modules.normalise, modules.remarks));
        let card = ModelCard {
            architecture: base.architecture,
            max_tokens: base.max_tokens,
            pooling: base.pooling,
            normalise,
            prompts,
            default_prompt,
            parameters: base.shape.parameters(),
            bytes: base.places.paths().filter_map(|path| root.length(path)).sum(),
            remarks,
        };
        let folder = Self { shape: base.shape, card, places: base.places, vocabulary, files };
        folder.check()?;
        Ok(folder)
    }

    /// Where it was read from.
    pub fn files(&self) -> &dyn ModelFiles {
        &*self.files
    }

    /// The shape with the pooling and dropout that the settings ask for.
    pub fn shape_for(&self, config: &Config) -> EncoderConfig {
        match self.shape.clone() {
            EncoderConfig::Transformer(shape) => EncoderConfig::Transformer(TransformerConfig {
                pooling: config.pooling,
                dropout: config.dropout,
                ..shape
            }),
            shape @ (EncoderConfig::Static(_) | EncoderConfig::Simple(_)) => shape,
        }
    }

    /// The model's tokenizer, which keeps `max_tokens` of a sentence, special ones included.
    ///
    /// # Errors
    /// When the `tokenizers` crate cannot understand it.
    pub fn tokenizer(&self, max_tokens: usize) -> Result<Tokenizer, ModelError> {
        self.vocabulary.tokenizer(&Root::find(&*self.files)?, max_tokens)
    }
}

impl ModelCard {
    /// `name`: what the model is called here.
    pub fn report(&self, name: String) -> PretrainedReport {
        let Self { architecture, max_tokens, pooling, normalise, prompts, default_prompt, parameters, bytes, remarks } =
            self.clone();
        PretrainedReport {
            name,
            architecture,
            parameters,
            bytes,
            max_tokens,
            pooling,
            normalise,
            prompts: prompts.into_iter().collect(),
            default_prompt,
            remarks,
        }
    }
}

impl Places {
    /// Files with weights.
    fn paths(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.weights).chain(&self.head).map(String::as_str)
    }
}
