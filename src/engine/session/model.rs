//! Settings and data to an untrained model.

use super::fingerprint::fingerprint;
use super::remarks::remarks;
use crate::config::{Config, Encoder, Pooling};
use crate::engine::device::OpenDevice;
use crate::engine::encoder::{EncoderConfig, TextEncoder};
use crate::engine::memory::{self, Load};
use crate::engine::tokenizer::{BREATH, Tokenizer, TokenizerConfig, TokenizerError};
use crate::pace::Pace;
use crate::protocol::{Failure, ModelReport, Stage};
use crate::text::dataset::Dataset;
use burn::module::Module;
use burn::tensor::Device;

/// A tokenizer with all sentences of the data, and an encoder for them.
pub struct Model {
    pub tokenizer: Tokenizer,
    /// Token ids of every sentence.
    pub ids: Vec<Vec<u32>>,
    pub encoder: TextEncoder,
    /// What says how large the tensors of training become.
    pub load: Load,
    pub report: ModelReport,
    /// Same for the same data and the same settings that shape the model.
    pub fingerprint: String,
}

impl Model {
    /// The tokenizer is trained on the sentences that are not held out.
    ///
    /// # Errors
    /// When the tokenizer cannot be made.
    pub fn new(data: &Dataset, config: &Config, device: &Device) -> Result<Self, Failure> {
        let device = OpenDevice::of(device.clone());
        embassy_futures::block_on(Self::build(data, config, &device, &Pace::unhurried()))
    }

    /// Like [`Self::new`], in slices.
    ///
    /// # Errors
    /// Likewise, and when the model does not fit the device.
    pub async fn build(data: &Dataset, config: &Config, device: &OpenDevice, pace: &Pace) -> Result<Self, Failure> {
        let seed = u64::from(config.seed);
        let settings = TokenizerConfig {
            vocabulary_size: config.vocabulary_size as usize,
            max_tokens: config.max_tokens as usize,
            cls: config.encoder == Encoder::Transformer && config.pooling == Pooling::Cls,
        };
        let training: Vec<&str> = data
            .sentences
            .iter()
            .filter(|sentence| !sentence.held_out)
            .map(|sentence| sentence.text.as_str())
            .collect();
        let tokenizer = settings.train_in_slices(training.into_iter(), pace).await?;
        let total = data.sentences.len();
        let mut encoded = Vec::with_capacity(total);
        for (done, sentence) in data.sentences.iter().enumerate() {
            if done.is_multiple_of(BREATH) {
                pace.tell(done, total);
                pace.breathe().await;
            }
            encoded.push(tokenizer.encode(&sentence.text)?);
        }
        let load = Load {
            vocabulary: tokenizer.vocabulary(),
            sentences: data.sentences.len(),
            longest: encoded.iter().map(|sentence| sentence.ids.len()).max().unwrap_or(0),
            has_negatives: data.has_negatives(),
        };
        memory::check(config, &load, device.limits)?;
        let encoder = EncoderConfig::of(config, load.vocabulary).init(seed, &device.device);
        let truncated = encoded.iter().filter(|sentence| sentence.truncated).count();
        pace.breathe().await;
        let remarks = remarks(&data.sentences, &encoded, &tokenizer)?;
        pace.breathe().await;
        let ids: Vec<Vec<u32>> = encoded.into_iter().map(|sentence| sentence.ids).collect();
        let fingerprint = fingerprint(data, &ids, config);
        let report = ModelReport {
            fingerprint: fingerprint.clone(),
            parameters: encoder.num_params(),
            vocabulary: tokenizer.vocabulary(),
            truncated_sentences: truncated,
            remarks,
        };
        Ok(Self { tokenizer, ids, encoder, load, report, fingerprint })
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
