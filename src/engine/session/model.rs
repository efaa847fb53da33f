//! Settings and data to an untrained model.

use std::rc::Rc;

use super::fingerprint::fingerprint;
use super::models::unusable;
use super::remarks;
use super::tokenized::{Brought, Cutting, Tokenized};
use crate::config::{Config, Trains};
use crate::engine::device::OpenDevice;
use crate::engine::encoder::{EncoderConfig, TextEncoder};
use crate::engine::exchange::folder::{LoadedModel, ModelFolder};
use crate::engine::memory::{self, Load};
use crate::engine::tokenizer::TokenizerError;
use crate::pace::Pace;
use crate::protocol::{Failure, ModelReport, Stage};
use crate::say;
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
    /// With sentences cut by the same settings, all at once.
    ///
    /// # Errors
    /// When the tokenizer cannot be made.
    pub fn new(data: &Dataset, config: &Config, device: &Device) -> Result<Self, Failure> {
        Self::on(None, data, config, device)
    }

    /// Likewise from a pretrained model, where there is one.
    ///
    /// # Errors
    /// When the model cannot be read.
    pub fn on(base: Option<&ModelFolder>, data: &Dataset, config: &Config, device: &Device) -> Result<Self, Failure> {
        let (device, pace) = (OpenDevice::of(device.clone()), Pace::unhurried());
        embassy_futures::block_on(async {
            let tokens =
                Tokenized::new(data, &Cutting::of(config), Brought { model: base, tokenizer: None }, &pace).await?;
            Self::build(data, Rc::new(tokens), base, config, &device, &pace).await
        })
    }

    /// `base`: the pretrained model that the settings ask for, if they do.
    ///
    /// # Errors
    /// When the model does not fit the device, or its weights cannot be read.
    pub async fn build(
        data: &Dataset,
        tokens: Rc<Tokenized>,
        base: Option<&ModelFolder>,
        config: &Config,
        device: &OpenDevice,
        pace: &Pace,
    ) -> Result<Self, Failure> {
        let load = Load {
            base: base.map(|folder| folder.shape_for(config)),
            vocabulary: tokens.tokenizer.ids(),
            sentences: data.sentences.len(),
            longest: tokens.longest,
            has_negatives: data.has_negatives(),
        };
        if config.trains_adapters() && matches!(load.base, Some(EncoderConfig::Static(_))) {
            return Err(Failure {
                stage: Stage::Settings,
                message: say!("engine-no-layers-for-adapters"),
                hint: say!("engine-train-otherwise", choice = Trains::Everything.label()),
            });
        }
        memory::check(config, &load, device.limits)?;
        let pretrained = base.map(|folder| folder.card.report(config.model.clone()));
        let (encoder, base) = match base {
            None => (EncoderConfig::of(config, load.vocabulary).init(u64::from(config.seed), &device.device), None),
            Some(folder) => {
                let loaded = folder.load(&folder.shape_for(config), &device.device, pace).await;
                let LoadedModel { encoder, fingerprint } = loaded.map_err(|error| unusable(&config.model, &error))?;
                (encoder.for_fine_tuning(config, &device.device), Some(fingerprint))
            }
        };
        let trained_parameters = encoder.trained_parameters();
        if trained_parameters == 0 {
            return Err(Failure {
                stage: Stage::Settings,
                message: say!("engine-nothing-trains"),
                hint: say!("engine-freeze-fewer"),
            });
        }
        let fingerprint = fingerprint(data, &tokens.ids, config, base.or(tokens.file));
        let mut remarks = tokens.remarks.clone();
        if tokens.file.is_some() {
            remarks.extend(remarks::of_file(&tokens.tokenizer, tokens.used(), config));
        }
        let report = ModelReport {
            fingerprint: fingerprint.clone(),
            parameters: encoder.num_params(),
            trained_parameters,
            pretrained,
            vocabulary: tokens.tokenizer.vocabulary(),
            tokenizer: tokens.report(data, config),
            truncated_sentences: tokens.truncated,
            remarks,
        };
        Ok(Self { tokens, encoder, load, report, fingerprint })
    }
}

impl From<TokenizerError> for Failure {
    fn from(error: TokenizerError) -> Self {
        Failure {
            stage: Stage::Model,
            message: say!("engine-no-model", reason = error.to_string()),
            hint: say!("engine-change-data-or-tokenizer"),
        }
    }
}
