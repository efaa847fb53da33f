//! The tokenizers that models bring.

use serde::Deserialize;
use tokenizers::models::wordpiece::WordPiece;
use tokenizers::normalizers::{BertNormalizer, Lowercase, Sequence};
use tokenizers::pre_tokenizers::bert::BertPreTokenizer;
use tokenizers::processors::template::TemplateProcessing;
use tokenizers::tokenizer::{AddedToken, NormalizerWrapper, PostProcessorWrapper};
use tokenizers::{ModelWrapper, TokenizerBuilder};

use super::charsmap;
use super::{CLS, PAD, Pipeline, Tokenizer, TokenizerError, UNKNOWN};
use crate::say;

const SEP: &str = "[SEP]";
/// A text with a letter that no vocabulary has: some tokenizers fail on it, for want of an unknown token.
const PROBE: &str = "one sentence \u{10fffd}";

/// How BERT cuts a text before it looks for the pieces of its `vocab.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordPieces {
    pub lower_case: bool,
    /// None: where letters become lower case.
    pub strip_accents: Option<bool>,
    /// Whether each Chinese character is a word.
    pub split_chinese: bool,
}

/// What a `tokenizer.json` says of the unknown token: models of different kinds have it under different names.
#[derive(Deserialize)]
struct Outline {
    model: UnknownToken,
    /// Read here so that what is wrong is found here: `tokenizers` panics on a decoder or a normaliser that it cannot read.
    #[serde(default, rename = "decoder")]
    _decoder: serde_json::Value,
    #[serde(default)]
    normalizer: serde_json::Value,
}

#[derive(Deserialize)]
struct UnknownToken {
    unk_id: Option<u32>,
    unk_token: Option<String>,
}

impl Tokenizer {
    /// A `tokenizer.json`. What it says of padding and of the longest sentence is left aside.
    ///
    /// # Errors
    /// When the `tokenizers` crate cannot understand it, or cannot cut every text with it.
    pub fn from_json(
        bytes: &[u8],
        max_tokens: usize,
        adds_special: bool,
        lower_case: bool,
    ) -> Result<Self, TokenizerError> {
        let outline: Outline = serde_json::from_slice(bytes).map_err(tokenizers::Error::from)?;
        if !charsmap::are_sound(&outline.normalizer) {
            return Err(tokenizers::Error::from(say!("engine-tokenizer-charsmap")).into());
        }
        let mut pipeline: Pipeline = serde_json::from_slice(bytes).map_err(tokenizers::Error::from)?;
        pipeline.with_padding(None);
        pipeline.with_truncation(None)?;
        if lower_case {
            let own = pipeline.get_normalizer().cloned();
            let steps = std::iter::once(NormalizerWrapper::from(Lowercase)).chain(own).collect();
            pipeline.with_normalizer(Some(Sequence::new(steps)))?;
        }
        let unknown = outline.model;
        let unknown = unknown.unk_id.or_else(|| pipeline.token_to_id(&unknown.unk_token?));
        let tokenizer = Self { pipeline, max_tokens, adds_special, unknown, rare: 0, prompt: String::new() };
        tokenizer.encode(PROBE)?;
        Ok(tokenizer)
    }

    /// A `vocab.txt`: a piece a line, its id the number of the line.
    ///
    /// # Errors
    /// When it lacks a token that BERT cannot do without.
    pub fn from_word_pieces(text: &str, pieces: &WordPieces, max_tokens: usize) -> Result<Self, TokenizerError> {
        let vocabulary = WordPiece::read_bytes(text.as_bytes())?;
        let id = |token: &str| {
            let missing = || tokenizers::Error::from(say!("engine-tokenizer-no-line", token = token));
            vocabulary.get(token).copied().ok_or_else(missing)
        };
        let (cls, sep, unknown) = (id(CLS)?, id(SEP)?, id(UNKNOWN)?);
        let special = [PAD, UNKNOWN, CLS, SEP, "[MASK]"].into_iter().filter(|token| vocabulary.contains_key(*token));
        let special: Vec<AddedToken> = special.map(|token| AddedToken::from(token, true)).collect();
        let WordPieces { lower_case, strip_accents, split_chinese } = *pieces;
        let template = TemplateProcessing::builder()
            .try_single(format!("{CLS} $A {SEP}"))
            .map_err(tokenizers::Error::from)?
            .special_tokens(vec![(CLS, cls), (SEP, sep)])
            .build()
            .map_err(|error| tokenizers::Error::from(error.to_string()))?;
        let model = WordPiece::builder().vocab(vocabulary).unk_token(UNKNOWN.to_owned()).build()?;
        let mut pipeline: Pipeline = TokenizerBuilder::default()
            .with_model(ModelWrapper::WordPiece(model))
            .with_normalizer(Some(BertNormalizer::new(true, split_chinese, strip_accents, lower_case).into()))
            .with_pre_tokenizer(Some(BertPreTokenizer.into()))
            .with_post_processor(Some(PostProcessorWrapper::Template(template)))
            .with_decoder(None)
            .build()?;
        pipeline.add_special_tokens(special)?;
        Ok(Self { pipeline, max_tokens, adds_special: true, unknown: Some(unknown), rare: 0, prompt: String::new() })
    }
}
