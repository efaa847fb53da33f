//! The sentences of a data set as tokens.

use std::collections::HashMap;

use super::models::unusable;
use super::remarks::remarks;
use crate::config::{self, Config, Encoder, Pooling};
use crate::engine::exchange::folder::ModelFolder;
use crate::engine::tokenizer::{Method, Tokenizer, TokenizerConfig};
use crate::pace::Pace;
use crate::protocol::{Failure, TokenizerOrigin, TokenizerReport};
use crate::text::dataset::Dataset;

/// Words that can be neighbours of a word.
const FREQUENT: usize = 5000;

/// A tokenizer with all sentences of the data it was made for. Models that cut sentences alike share it.
pub struct Tokenized {
    pub tokenizer: Tokenizer,
    /// Token ids of every sentence.
    pub ids: Vec<Vec<u32>>,
    /// Of the sentence that has most.
    pub longest: usize,
    /// Sentences that were cut off.
    pub truncated: usize,
    /// Words of the training sentences, the most frequent first, at most [`FREQUENT`].
    pub frequent: Vec<u32>,
    /// What the reader should know of them.
    pub remarks: Vec<String>,
}

/// How sentences are cut into tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cutting {
    /// By a tokenizer trained on the data.
    Trained(TokenizerConfig),
    /// By that of a pretrained model.
    OfModel { model: String, max_tokens: usize },
}

impl Cutting {
    /// What the settings ask for.
    pub fn of(config: &Config) -> Self {
        let max_tokens = config.max_tokens as usize;
        match config.encoder {
            Encoder::Simple | Encoder::Transformer => Self::Trained(TokenizerConfig {
                pieces: match config.tokenizer {
                    config::Tokenizer::Words => None,
                    config::Tokenizer::WordPiece => Some(Method::WordPiece),
                    config::Tokenizer::BytePairs => Some(Method::BytePairs),
                },
                vocabulary_size: config.vocabulary_size as usize,
                max_tokens,
                cls: config.encoder == Encoder::Transformer && config.pooling == Pooling::Cls,
            }),
            Encoder::Pretrained => Self::OfModel { model: config.model.clone(), max_tokens },
        }
    }
}

impl Tokenized {
    /// `base`: the pretrained model whose tokenizer [`Cutting::OfModel`] names. Another is trained on the sentences that are not
    /// held out.
    ///
    /// # Errors
    /// When the tokenizer cannot be made.
    pub async fn new(
        data: &Dataset,
        cutting: &Cutting,
        base: Option<&ModelFolder>,
        pace: &Pace,
    ) -> Result<Self, Failure> {
        let tokenizer = match (cutting, base) {
            (Cutting::Trained(settings), _) => {
                let training = data.sentences.iter().filter(|sentence| !sentence.held_out);
                let training: Vec<&str> = training.map(|sentence| sentence.text.as_str()).collect();
                settings.train_in_slices(training.into_iter(), pace).await?
            }
            (Cutting::OfModel { model, max_tokens }, Some(base)) => {
                base.tokenizer(*max_tokens).map_err(|error| unusable(model, &error))?
            }
            (Cutting::OfModel { .. }, None) => unreachable!("whoever asks for a model's tokenizer has the model"),
        };
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
        let frequent = frequent(data, &ids, &tokenizer);
        Ok(Self { tokenizer, ids, longest, truncated, frequent, remarks })
    }

    /// What the page says of the tokenizer. `config`: that it was made by.
    pub fn report(&self, data: &Dataset, config: &Config) -> TokenizerReport {
        let origin = match Cutting::of(config) {
            Cutting::Trained(_) => {
                let sentences = data.sentences.iter().filter(|sentence| !sentence.held_out).count();
                TokenizerOrigin::Data { sentences }
            }
            Cutting::OfModel { model, .. } => TokenizerOrigin::Model(model),
        };
        TokenizerReport { method: self.tokenizer.method().to_owned(), tokens: self.tokenizer.vocabulary(), origin }
    }
}

/// The tokens that occur most often in the sentences that are not held out, ties by their ids.
fn frequent(data: &Dataset, ids: &[Vec<u32>], tokenizer: &Tokenizer) -> Vec<u32> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    let training = data.sentences.iter().zip(ids).filter(|(sentence, _)| !sentence.held_out);
    training.flat_map(|(_, ids)| ids).for_each(|id| *counts.entry(*id).or_default() += 1);
    let mut words: Vec<(u32, u32)> = counts.into_iter().filter(|(id, _)| tokenizer.is_word(*id)).collect();
    words.sort_unstable_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    words.into_iter().take(FREQUENT).map(|(id, _)| id).collect()
}
