//! The sentences of a data set as tokens.

use std::collections::{HashMap, HashSet};

use super::models::{unusable, unusable_tokenizer};
use super::remarks::remarks;
use crate::config::{self, Config, Encoder, Pooling};
use crate::engine::exchange::folder::ModelFolder;
use crate::engine::exchange::tokenizer_file::TokenizerFile;
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
    /// Words of the training sentences, the most frequent first, at most 5,000.
    pub frequent: Vec<u32>,
    /// What the reader should know of them.
    pub remarks: Vec<String>,
    /// The fingerprint of the file that the tokenizer was read from, if it was.
    pub file: Option<u128>,
}

/// What a run is made of that somebody brings beside the data.
#[derive(Clone, Copy, Default)]
pub struct Brought<'a> {
    pub model: Option<&'a ModelFolder>,
    pub tokenizer: Option<&'a TokenizerFile>,
}

/// How sentences are cut into tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cutting {
    /// By a tokenizer trained on the data.
    Trained(TokenizerConfig),
    /// By that of a pretrained model.
    OfModel { model: String, max_tokens: usize, prompt: String },
    /// By a file of the user's.
    OfFile { file: String, max_tokens: usize, adds_special: bool },
}

impl Cutting {
    /// What the settings ask for.
    pub fn of(config: &Config) -> Self {
        let max_tokens = config.max_tokens as usize;
        let trained = |pieces| {
            Self::Trained(TokenizerConfig {
                pieces,
                vocabulary_size: config.vocabulary_size as usize,
                max_tokens,
                cls: config.encoder == Encoder::Transformer && config.pooling == Pooling::Cls,
            })
        };
        if config.encoder == Encoder::Pretrained {
            let (model, prompt) = (config.model.clone(), config.prompt().to_owned());
            return Self::OfModel { model, max_tokens, prompt };
        }
        match config.tokenizer {
            config::Tokenizer::Words => trained(None),
            config::Tokenizer::WordPiece => trained(Some(Method::WordPiece)),
            config::Tokenizer::BytePairs => trained(Some(Method::BytePairs)),
            // Simple is exported as static embeddings, for which sentence-transformers adds none.
            config::Tokenizer::File => Self::OfFile {
                file: config.tokenizer_file.clone(),
                max_tokens,
                adds_special: config.encoder == Encoder::Transformer,
            },
        }
    }
}

impl Tokenized {
    /// `brought`: what [`Cutting::OfModel`] or [`Cutting::OfFile`] names. Another is trained on the sentences that are not held out.
    ///
    /// # Errors
    /// When the tokenizer cannot be made.
    pub async fn new(data: &Dataset, cutting: &Cutting, brought: Brought<'_>, pace: &Pace) -> Result<Self, Failure> {
        let tokenizer = match (cutting, brought) {
            (Cutting::Trained(settings), _) => {
                let training = data.sentences.iter().filter(|sentence| !sentence.held_out);
                let training: Vec<&str> = training.map(|sentence| sentence.text.as_str()).collect();
                settings.train_in_slices(training.into_iter(), pace).await?
            }
            (Cutting::OfModel { model, max_tokens, prompt }, Brought { model: Some(base), .. }) => {
                let tokenizer = base.tokenizer(*max_tokens).map_err(|error| unusable(model, &error))?;
                tokenizer.with_prompt(prompt.clone())
            }
            (Cutting::OfFile { file, max_tokens, adds_special }, Brought { tokenizer: Some(own), .. }) => {
                own.tokenizer(*max_tokens, *adds_special).map_err(|error| unusable_tokenizer(file, &error))?
            }
            (Cutting::OfModel { .. } | Cutting::OfFile { .. }, _) => {
                unreachable!("whoever asks for the tokenizer of a model or a file has it")
            }
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
        let file = match cutting {
            Cutting::OfFile { .. } => brought.tokenizer.map(|file| file.fingerprint),
            Cutting::Trained(_) | Cutting::OfModel { .. } => None,
        };
        Ok(Self { tokenizer, ids, longest, truncated, frequent, remarks, file })
    }

    /// Different tokens of the sentences.
    pub fn used(&self) -> usize {
        self.ids.iter().flatten().collect::<HashSet<_>>().len()
    }

    /// What the page says of the tokenizer. `config`: that it was made by.
    pub fn report(&self, data: &Dataset, config: &Config) -> TokenizerReport {
        let origin = match Cutting::of(config) {
            Cutting::Trained(_) => {
                let sentences = data.sentences.iter().filter(|sentence| !sentence.held_out).count();
                TokenizerOrigin::Data { sentences }
            }
            Cutting::OfModel { model, .. } => TokenizerOrigin::Model(model),
            Cutting::OfFile { file, .. } => TokenizerOrigin::File(file),
        };
        self.tokenizer.report(origin)
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
