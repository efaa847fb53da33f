//! The sentences of a data set as tokens.

use super::remarks::remarks;
use crate::config::{Config, Encoder, Pooling};
use crate::engine::tokenizer::{Tokenizer, TokenizerConfig};
use crate::pace::Pace;
use crate::protocol::Failure;
use crate::text::dataset::Dataset;

/// A tokenizer with all sentences of the data it was made for. Models that cut sentences alike share it.
pub struct Tokenized {
    pub tokenizer: Tokenizer,
    /// Token ids of every sentence.
    pub ids: Vec<Vec<u32>>,
    /// Of the sentence that has most.
    pub longest: usize,
    /// Sentences that were cut off.
    pub truncated: usize,
    /// What the reader should know of them.
    pub remarks: Vec<String>,
}

/// How the settings have sentences cut into tokens.
pub fn cut_by(config: &Config) -> TokenizerConfig {
    TokenizerConfig {
        vocabulary_size: config.vocabulary_size as usize,
        max_tokens: config.max_tokens as usize,
        cls: config.encoder == Encoder::Transformer && config.pooling == Pooling::Cls,
    }
}

impl Tokenized {
    /// The tokenizer is trained on the sentences that are not held out.
    ///
    /// # Errors
    /// When the tokenizer cannot be made.
    pub async fn new(data: &Dataset, settings: &TokenizerConfig, pace: &Pace) -> Result<Self, Failure> {
        let training: Vec<&str> = data
            .sentences
            .iter()
            .filter(|sentence| !sentence.held_out)
            .map(|sentence| sentence.text.as_str())
            .collect();
        let tokenizer = settings.train_in_slices(training.into_iter(), pace).await?;
        let mut encoded = Vec::with_capacity(data.sentences.len());
        let mut walk = pace.over_texts(data.sentences.len());
        for sentence in &data.sentences {
            walk.pass(&sentence.text).await;
            encoded.push(tokenizer.encode(&sentence.text)?);
        }
        pace.breathe().await;
        let remarks = remarks(&data.sentences, &encoded, &tokenizer)?;
        pace.breathe().await;
        let truncated = encoded.iter().filter(|sentence| sentence.truncated).count();
        let ids: Vec<Vec<u32>> = encoded.into_iter().map(|sentence| sentence.ids).collect();
        let longest = ids.iter().map(Vec::len).max().unwrap_or(0);
        Ok(Self { tokenizer, ids, longest, truncated, remarks })
    }
}
