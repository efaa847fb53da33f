//! Settings and data to an untrained model.

use std::rc::Rc;

use super::fingerprint::fingerprint;
use super::tokenized::{Tokenized, cut_by};
use crate::config::Config;
use crate::engine::device::OpenDevice;
use crate::engine::encoder::{EncoderConfig, TextEncoder};
use crate::engine::memory::{self, Load};
use crate::engine::tokenizer::TokenizerError;
use crate::pace::Pace;
use crate::protocol::{Failure, ModelReport, Stage};
use crate::text::dataset::Dataset;
use burn::module::Module;
use burn::tensor::Device;

/// Sentences as tokens, and an encoder for them.
pub struct Model {
    pub tokens: Rc<Tokenized>,
    pub encoder: TextEncoder,
    /// What says how large the tensors of training become.
    pub load: Load,
    pub report: ModelReport,
    /// Same for the same data and the same settings that shape the model.
    pub fingerprint: String,
}

impl Model {
    /// With sentences cut by the same settings.
    ///
    /// # Errors
    /// When the tokenizer cannot be made.
    pub fn new(data: &Dataset, config: &Config, device: &Device) -> Result<Self, Failure> {
        let device = OpenDevice::of(device.clone());
        let tokens = embassy_futures::block_on(Tokenized::new(data, &cut_by(config), &Pace::unhurried()))?;
        Self::build(data, Rc::new(tokens), config, &device)
    }

    /// # Errors
    /// When the model does not fit the device.
    pub fn build(data: &Dataset, tokens: Rc<Tokenized>, config: &Config, device: &OpenDevice) -> Result<Self, Failure> {
        let load = Load {
            vocabulary: tokens.tokenizer.vocabulary(),
            sentences: data.sentences.len(),
            longest: tokens.longest,
            has_negatives: data.has_negatives(),
        };
        memory::check(config, &load, device.limits)?;
        let encoder = EncoderConfig::of(config, load.vocabulary).init(u64::from(config.seed), &device.device);
        let fingerprint = fingerprint(data, &tokens.ids, config);
        let report = ModelReport {
            fingerprint: fingerprint.clone(),
            parameters: encoder.num_params(),
            vocabulary: load.vocabulary,
            truncated_sentences: tokens.truncated,
            remarks: tokens.remarks.clone(),
        };
        Ok(Self { tokens, encoder, load, report, fingerprint })
    }
}

impl From<TokenizerError> for Failure {
    fn from(error: TokenizerError) -> Self {
        Failure {
            stage: Stage::Model,
            message: format!("No model could be built: {error}."),
            hint: "Change the data or the tokenizer's settings.".to_owned(),
        }
    }
}
