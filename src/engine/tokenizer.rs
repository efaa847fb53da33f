//! Text to token ids: by a tokenizer trained on the data, or the one that a pretrained model brings; a `tokenizers`
//! pipeline that can be written as a `tokenizer.json`.
//!
//! A trained one knows whole words, or pieces of them ([`Method`]); both find the same words in a text. Of whole words: scripts without spaces between words (Thai, Lao, Khmer, Japanese, Chinese) are cut into pieces that occur again and again,
//! and what is left of them into single letters with their marks. So sentences that share a word share a token as well.

mod charsmap;
mod pipeline;
mod pretrained;
mod subwords;
mod training;
mod vocabulary;

use tokenizers::tokenizer::{
    DecoderWrapper, NormalizerWrapper, PostProcessor as _, PostProcessorWrapper, PreTokenizerWrapper,
};
use tokenizers::{Encoding, ModelWrapper, TokenizerImpl, TruncationDirection};

use crate::protocol::{Token, TokenKind, TokenizerOrigin, TokenizerReport};
use crate::say;
pub use pretrained::WordPieces;
pub use subwords::Method;

/// Padding; never looked at.
pub const PAD: &str = "[PAD]";
/// Stands for every word that is not in the vocabulary.
pub const UNKNOWN: &str = "[UNK]";
/// First token of every sentence where the encoder pools it.
pub const CLS: &str = "[CLS]";
const SPECIAL: [&str; 3] = [PAD, UNKNOWN, CLS];

type Pipeline =
    TokenizerImpl<ModelWrapper, NormalizerWrapper, PreTokenizerWrapper, PostProcessorWrapper, DecoderWrapper>;

#[derive(Debug, thiserror::Error)]
#[error("{}", say!("engine-tokenizer-not-made", error = _0.to_string()))]
pub struct TokenizerError(#[from] tokenizers::Error);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenizerConfig {
    /// How words are cut into pieces; None: they stay whole.
    pub pieces: Option<Method>,
    /// Ids at most, special tokens included.
    pub vocabulary_size: usize,
    /// Ids of a sentence that are kept.
    pub max_tokens: usize,
    /// Whether [`CLS`] begins every sentence.
    pub cls: bool,
}

/// A tokenizer, and how much of a sentence it keeps.
pub struct Tokenizer {
    pipeline: Pipeline,
    max_tokens: usize,
    /// Whether the special tokens of the pipeline's template are put around a sentence.
    adds_special: bool,
    /// None: every text can be written in its tokens.
    unknown: Option<u32>,
    rare: usize,
    /// What stands before every text.
    prompt: String,
}

/// A sentence as the encoder reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// At least one, at most `max_tokens`.
    pub ids: Vec<u32>,
    /// Tokens among `ids` that the vocabulary has, special ones not counted.
    pub known: usize,
    /// Words that have no id, as they were written, each once.
    pub unknown_words: Vec<String>,
    pub truncated: bool,
}

impl Tokenizer {
    /// Number of ids.
    pub fn vocabulary(&self) -> usize {
        self.pipeline.get_vocab_size(true)
    }

    /// Different tokens of the training sentences that have an id.
    pub fn words(&self) -> usize {
        self.vocabulary().saturating_sub(SPECIAL.len())
    }

    /// How it cuts a text: `Words`, or the name of what makes pieces of them.
    pub fn method(&self) -> &'static str {
        match self.pipeline.get_model() {
            ModelWrapper::WordLevel(_) => "Words",
            ModelWrapper::WordPiece(_) => "WordPiece",
            ModelWrapper::BPE(_) => "BPE",
            ModelWrapper::Unigram(_) => "Unigram",
        }
    }

    /// What fills up shorter sentences, with its id: encoders of our own never look at it, and any token will do.
    pub fn padding(&self) -> (u32, String) {
        let added = self.pipeline.get_added_tokens_decoder();
        let mut special: Vec<(u32, String)> =
            added.into_iter().filter(|(_, token)| token.special).map(|(id, token)| (id, token.content)).collect();
        special.sort_unstable();
        let named =
            [PAD, "<pad>"].into_iter().find_map(|token| Some((self.pipeline.token_to_id(token)?, token.to_owned())));
        named.or_else(|| special.into_iter().next()).unwrap_or_else(|| (0, self.word(0)))
    }

    /// Whether a token has an id.
    pub fn has(&self, token: &str) -> bool {
        self.pipeline.token_to_id(token).is_some()
    }

    /// The unknown token, if it has one.
    pub fn unknown(&self) -> Option<String> {
        self.unknown.map(|id| self.word(id))
    }

    /// What the page says of it.
    pub fn report(&self, origin: TokenizerOrigin) -> TokenizerReport {
        TokenizerReport { method: self.method().to_owned(), tokens: self.vocabulary(), origin }
    }

    /// Whether something is put before every sentence, which [`CLS`] stands for.
    pub fn has_first_token(&self) -> bool {
        let empty = self.pipeline.post_process(Encoding::default(), None, true);
        self.adds_special && empty.is_ok_and(|encoding| !encoding.is_empty())
    }

    /// Whether its tokens are whole words.
    pub fn knows_whole_words(&self) -> bool {
        matches!(self.pipeline.get_model(), ModelWrapper::WordLevel(_))
    }

    /// Different words of the training sentences, or letters where tokens are pieces of words, that found no place in the vocabulary.
    pub fn rare(&self) -> usize {
        self.rare
    }

    /// One more than the largest id.
    pub fn ids(&self) -> usize {
        self.pipeline.get_vocab(true).into_values().max().map_or(0, |id| (id as usize).saturating_add(1))
    }

    /// The same with what is to stand before every text.
    pub fn with_prompt(self, prompt: String) -> Self {
        Self { prompt, ..self }
    }

    /// A text with the prompt.
    ///
    /// # Errors
    /// When the `tokenizers` crate fails on the text.
    pub fn encode(&self, text: &str) -> Result<Encoded, TokenizerError> {
        self.encode_behind(&self.prompt, text)
    }

    /// A text with another prompt.
    ///
    /// # Errors
    /// When the `tokenizers` crate fails on the text.
    pub fn encode_behind(&self, prompt: &str, text: &str) -> Result<Encoded, TokenizerError> {
        let Cut { kept, rest, unknown_words } = self.cut(prompt, text)?;
        let known = kept.iter().filter(|(_, token)| token.kind == TokenKind::Word).count();
        let (ids, truncated) = (kept.into_iter().map(|(id, _)| id).collect(), !rest.is_empty());
        Ok(Encoded { ids, known, unknown_words, truncated })
    }

    /// Tokens of a sentence that are kept.
    pub fn max_tokens(&self) -> usize {
        self.max_tokens
    }

    /// All tokens of a text with its prompt, with their ids, at least one: those that [`Self::encode`] keeps, then those that it
    /// cuts off.
    ///
    /// # Errors
    /// When the `tokenizers` crate fails on the text.
    pub fn tokens(&self, text: &str) -> Result<Vec<(u32, Token)>, TokenizerError> {
        let Cut { mut kept, rest, .. } = self.cut(&self.prompt, text)?;
        kept.extend(rest);
        Ok(kept)
    }

    /// Cuts off what is too long before special tokens are added, so that those at the end stay.
    fn cut(&self, prompt: &str, text: &str) -> Result<Cut, TokenizerError> {
        let whole = format!("{prompt}{text}");
        let text = if prompt.is_empty() { text } else { whole.as_str() };
        let mut encoding = self.pipeline.encode(text, false)?;
        let unknown_words = self.unknown_behind(prompt.len(), &encoding, text);
        let added = self.pipeline.get_post_processor().map_or(0, |processor| processor.added_tokens(false));
        let most = self.max_tokens.saturating_sub(if self.adds_special { added } else { 0 }).max(1);
        let rest = (most..encoding.len()).map(|place| self.token(&encoding, place, text)).collect();
        encoding.truncate(most, 0, TruncationDirection::Right);
        encoding.take_overflowing();
        let encoding = self.pipeline.post_process(encoding, None, self.adds_special)?;
        let mut kept: Vec<_> = (0..encoding.len()).map(|place| self.token(&encoding, place, text)).collect();
        if kept.is_empty() {
            let token = Token { text: UNKNOWN.to_owned(), kind: TokenKind::Special, continues: false };
            kept.push((self.unknown.unwrap_or(0), token));
        }
        Ok(Cut { kept, rest, unknown_words })
    }

    /// The different words behind so many bytes that are not in the vocabulary.
    fn unknown_behind(&self, prompt: usize, encoding: &Encoding, text: &str) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for (_, (start, end)) in
            encoding.get_ids().iter().zip(encoding.get_offsets()).filter(|(id, _)| Some(**id) == self.unknown)
        {
            let word = text.get(*start..*end).unwrap_or_default();
            if *end > prompt && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        words
    }

    fn token(&self, encoding: &Encoding, place: usize, text: &str) -> (u32, Token) {
        let (id, (start, end)) = (encoding.get_ids()[place], encoding.get_offsets()[place]);
        let word = encoding.get_tokens()[place].as_str();
        let (text, kind) = if encoding.get_special_tokens_mask()[place] == 1 {
            (word, TokenKind::Special)
        } else if Some(id) == self.unknown {
            (text.get(start..end).unwrap_or_default(), TokenKind::Unknown)
        } else {
            (word, TokenKind::Word)
        };
        let words = encoding.get_word_ids();
        let continues = words[place].is_some() && place > 0 && words[place - 1] == words[place];
        (id, Token { text: text.to_owned(), kind, continues })
    }

    /// Whether an id stands for something that is written in a text, rather than for a special or the unknown token.
    pub fn is_word(&self, id: u32) -> bool {
        let is_special = |word: &str| self.pipeline.get_added_vocabulary().is_special_token(word);
        Some(id) != self.unknown && self.pipeline.id_to_token(id).is_some_and(|word| !is_special(&word))
    }

    /// The word of an id; empty for a number that is none.
    pub fn word(&self, id: u32) -> String {
        self.pipeline.id_to_token(id).unwrap_or_default()
    }

    /// The whole pipeline as a `tokenizer.json`. What the file cannot say: that a text in which `[CLS]` is written holds three
    /// letters, not the special token.
    ///
    /// # Errors
    /// When the `tokenizers` crate cannot write it.
    pub fn to_json(&self) -> Result<String, TokenizerError> {
        Ok(self.pipeline.to_string(true)?)
    }
}

/// Tokens of a text with their ids.
struct Cut {
    /// At least one.
    kept: Vec<(u32, Token)>,
    /// What does not fit.
    rest: Vec<(u32, Token)>,
    /// Words of the text, not of its prompt, whether they fit or not.
    unknown_words: Vec<String>,
}
