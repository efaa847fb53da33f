//! Text to token ids: a word-level tokenizer trained on the data, as a `tokenizers` pipeline that can be written as a
//! `tokenizer.json`.

use tokenizers::models::wordlevel::{WordLevel, WordLevelTrainerBuilder};
use tokenizers::normalizers::{BertNormalizer, NFKC, Sequence};
use tokenizers::pre_tokenizers::split::{Split, SplitPattern};
use tokenizers::processors::template::TemplateProcessing;
use tokenizers::tokenizer::{
    AddedToken, DecoderWrapper, NormalizerWrapper, PostProcessorWrapper, PreTokenizerWrapper, SplitDelimiterBehavior,
};
use tokenizers::{TokenizerBuilder, TokenizerImpl};

use crate::protocol::{Token, TokenKind};

/// Padding; never looked at.
pub const PAD: &str = "[PAD]";
/// Stands for every word that is not in the vocabulary.
pub const UNKNOWN: &str = "[UNK]";
/// First token of every sentence where the encoder pools it.
pub const CLS: &str = "[CLS]";
const SPECIAL: [&str; 3] = [PAD, UNKNOWN, CLS];

/// Words (letters, digits and apostrophes), or single symbols such as an emoji. Punctuation says nothing here.
const WORDS: &str = r"[\p{L}\p{M}\p{N}'’]+|\p{S}";

type Pipeline = TokenizerImpl<WordLevel, NormalizerWrapper, PreTokenizerWrapper, PostProcessorWrapper, DecoderWrapper>;

#[derive(Debug, thiserror::Error)]
#[error("the tokenizer could not be made: {0}")]
pub struct TokenizerError(#[from] tokenizers::Error);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenizerConfig {
    /// Most frequent words that get an id, special tokens included.
    pub vocabulary_size: usize,
    /// Ids of a sentence that are kept.
    pub max_tokens: usize,
    /// Whether [`CLS`] begins every sentence.
    pub cls: bool,
}

/// A trained tokenizer.
pub struct Tokenizer {
    pipeline: Pipeline,
    max_tokens: usize,
}

/// A sentence as the encoder reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// At least one, at most `max_tokens`.
    pub ids: Vec<u32>,
    /// Words that have no id, as they were written, each once.
    pub unknown_words: Vec<String>,
    pub truncated: bool,
}

impl TokenizerConfig {
    /// Trains on sentences: the most frequent words first, ties in alphabetical order.
    ///
    /// # Errors
    /// When the `tokenizers` crate refuses a part of the pipeline.
    pub fn train<'a>(&self, sentences: impl Iterator<Item = &'a str> + Send) -> Result<Tokenizer, TokenizerError> {
        let special = SPECIAL.map(|token| AddedToken::from(token, true)).to_vec();
        let model = WordLevel::builder().unk_token(UNKNOWN.to_owned()).build()?;
        let normaliser = Sequence::new(vec![NFKC.into(), BertNormalizer::new(true, true, Some(false), true).into()]);
        let words = Split::new(SplitPattern::Regex(WORDS.to_owned()), SplitDelimiterBehavior::Removed, true)?;
        let mut pipeline: Pipeline = TokenizerBuilder::default()
            .with_model(model)
            .with_normalizer(Some(NormalizerWrapper::Sequence(normaliser)))
            .with_pre_tokenizer(Some(PreTokenizerWrapper::Split(words)))
            .with_post_processor(None)
            .with_decoder(None)
            .build()?;
        let mut trainer = WordLevelTrainerBuilder::default()
            .vocab_size(self.vocabulary_size)
            .show_progress(false)
            .special_tokens(special)
            .build()
            .map_err(|error| tokenizers::Error::from(error.to_string()))?;
        pipeline.train(&mut trainer, sentences)?;
        if self.cls {
            let id = pipeline.token_to_id(CLS).expect("the trainer was given the special tokens");
            let template = TemplateProcessing::builder()
                .try_single(format!("{CLS} $A"))
                .map_err(tokenizers::Error::from)?
                .special_tokens(vec![(CLS, id)])
                .build()
                .map_err(|error| tokenizers::Error::from(error.to_string()))?;
            pipeline.with_post_processor(Some(PostProcessorWrapper::Template(template)));
        }
        Ok(Tokenizer { pipeline, max_tokens: self.max_tokens })
    }
}

impl Tokenizer {
    /// Number of ids.
    pub fn vocabulary(&self) -> usize {
        self.pipeline.get_vocab_size(true)
    }

    /// # Errors
    /// When the `tokenizers` crate fails on the text.
    pub fn encode(&self, text: &str) -> Result<Encoded, TokenizerError> {
        let tokens = self.tokens(text)?;
        let mut ids: Vec<u32> = tokens.iter().map(|(id, _)| *id).collect();
        let mut unknown_words: Vec<String> = Vec::new();
        for (_, Token { text, kind }) in tokens {
            if kind == TokenKind::Unknown && !unknown_words.contains(&text) {
                unknown_words.push(text);
            }
        }
        let truncated = ids.len() > self.max_tokens;
        ids.truncate(self.max_tokens);
        Ok(Encoded { ids, unknown_words, truncated })
    }

    /// Tokens of a sentence that are kept.
    pub fn max_tokens(&self) -> usize {
        self.max_tokens
    }

    /// All tokens of a text with their ids, at least one, those that [`Self::encode`] cuts off included.
    ///
    /// # Errors
    /// When the `tokenizers` crate fails on the text.
    pub fn tokens(&self, text: &str) -> Result<Vec<(u32, Token)>, TokenizerError> {
        let encoding = self.pipeline.encode(text, true)?;
        let unknown = self.unknown_id();
        let special = encoding.get_special_tokens_mask();
        let token = |place: usize| {
            let (id, (start, end)) = (encoding.get_ids()[place], encoding.get_offsets()[place]);
            let word = encoding.get_tokens()[place].as_str();
            let (text, kind) = if special[place] == 1 {
                (word, TokenKind::Special)
            } else if id == unknown {
                (text.get(start..end).unwrap_or_default(), TokenKind::Unknown)
            } else {
                (word, TokenKind::Word)
            };
            (id, Token { text: text.to_owned(), kind })
        };
        let mut tokens: Vec<(u32, Token)> = (0..encoding.len()).map(token).collect();
        if tokens.is_empty() {
            tokens.push((unknown, Token { text: UNKNOWN.to_owned(), kind: TokenKind::Special }));
        }
        Ok(tokens)
    }

    /// Ids of words, the most frequent of the training sentences first, at most `count`.
    pub fn frequent_words(&self, count: usize) -> Vec<u32> {
        // The trainer numbers the special tokens first, then the words by how often they occur.
        (SPECIAL.len()..self.vocabulary()).take(count).map(|id| id as u32).collect()
    }

    /// The word of an id; empty for a number that is none.
    pub fn word(&self, id: u32) -> String {
        self.pipeline.id_to_token(id).unwrap_or_default()
    }

    /// The whole pipeline as a `tokenizer.json`.
    ///
    /// # Errors
    /// When the `tokenizers` crate cannot write it.
    pub fn to_json(&self) -> Result<String, TokenizerError> {
        Ok(self.pipeline.to_string(true)?)
    }

    fn unknown_id(&self) -> u32 {
        self.pipeline.token_to_id(UNKNOWN).expect("the trainer was given the special tokens")
    }
}
