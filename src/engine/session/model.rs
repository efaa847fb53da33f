//! Settings and data to an untrained model.

use super::remarks::remarks;
use crate::config::{Applies, Config, Encoder, Pooling, SETTINGS};
use crate::engine::encoder::{EncoderConfig, SimpleEncoderConfig, TextEncoder, TransformerConfig};
use crate::engine::tokenizer::{Tokenizer, TokenizerConfig, TokenizerError};
use crate::protocol::{Failure, ModelReport, Stage};
use crate::text::dataset::Dataset;
use burn::module::Module;
use burn::tensor::Device;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A tokenizer with all sentences of the data, and an encoder for them.
pub struct Model {
    pub tokenizer: Tokenizer,
    /// Token ids of every sentence.
    pub ids: Vec<Vec<u32>>,
    pub encoder: TextEncoder,
    pub report: ModelReport,
    /// Same for the same data and the same settings that shape the model.
    pub fingerprint: String,
}

impl Model {
    /// The tokenizer is trained on the sentences that are not held out.
    ///
    /// # Errors
    /// When the tokenizer cannot be made.
    pub fn new(data: &Dataset, config: &Config, device: &Device) -> Result<Self, TokenizerError> {
        let seed = u64::from(config.seed);
        let tokenizer = TokenizerConfig {
            vocabulary_size: config.vocabulary_size as usize,
            max_tokens: config.max_tokens as usize,
            cls: config.encoder == Encoder::Transformer && config.pooling == Pooling::Cls,
        }
        .train(data.sentences.iter().filter(|sentence| !sentence.held_out).map(|sentence| sentence.text.as_str()))?;
        let encoded =
            data.sentences.iter().map(|sentence| tokenizer.encode(&sentence.text)).collect::<Result<Vec<_>, _>>()?;
        let encoder = encoder_config(config, tokenizer.vocabulary()).init(seed, device);
        let truncated = encoded.iter().filter(|sentence| sentence.truncated).count();
        let fingerprint = fingerprint(data, config);
        let report = ModelReport {
            fingerprint: fingerprint.clone(),
            parameters: encoder.num_params(),
            vocabulary: tokenizer.vocabulary(),
            truncated_sentences: truncated,
            remarks: remarks(&data.sentences, &encoded, &tokenizer)?,
        };
        Ok(Self {
            tokenizer,
            ids: encoded.into_iter().map(|sentence| sentence.ids).collect(),
            encoder,
            report,
            fingerprint,
        })
    }
}

fn encoder_config(config: &Config, vocabulary: usize) -> EncoderConfig {
    let size = config.embedding_size as usize;
    match config.encoder {
        Encoder::Simple => EncoderConfig::Simple(SimpleEncoderConfig { vocabulary, size }),
        Encoder::Transformer => EncoderConfig::Transformer(TransformerConfig {
            vocabulary,
            size,
            layers: config.layers as usize,
            heads: config.heads as usize,
            feed_forward: config.feed_forward as usize,
            positions: config.max_tokens as usize,
            token_types: 2,
            dropout: config.dropout,
            layer_norm_epsilon: 1e-12,
            pooling: config.pooling,
        }),
    }
}

fn fingerprint(data: &Dataset, config: &Config) -> String {
    let mut hasher = DefaultHasher::new();
    for sentence in &data.sentences {
        (&sentence.text, sentence.group, sentence.held_out).hash(&mut hasher);
    }
    // The device is not part of the model, nor is the name of the data.
    let shaping = SETTINGS.iter().filter(|setting| setting.applies == Applies::AfterReset);
    for setting in shaping.filter(|setting| !["device", "data"].contains(&setting.key)) {
        config.get(setting.key).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
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
