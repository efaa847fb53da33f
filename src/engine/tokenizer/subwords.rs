//! Vocabularies of pieces of words, learned from how often each word occurs: WordPiece and byte pair encoding.
//!
//! Both begin with single letters and go on joining the two neighbours that occur most often (Sennrich et al. 2016,
//! <https://aclanthology.org/P16-1162>), ties by the smaller ids. They differ in how a word is cut: byte pair encoding repeats
//! what was joined in the order in which it was learned, WordPiece takes the longest piece that fits, from the left (Schuster
//! and Nakajima 2012; Devlin et al. 2019, <https://aclanthology.org/N19-1423>). Schuster and Nakajima join what makes the data
//! likeliest; the `tokenizers` crate, and so this, joins what is most frequent for WordPiece too.
//!
//! Letters are characters, not bytes: 256 bytes would be a large part of a vocabulary of a thousand, half a letter shows nobody
//! anything, and a letter that the data lacks has no trained vector either way; as the unknown token it is at least told of.

use std::collections::HashSet;

use ahash::AHashMap;
use compact_str::CompactString;
use tokenizers::models::bpe::{BPE, BpeTrainer};
use tokenizers::models::wordpiece::WordPiece;
use tokenizers::tokenizer::AddedToken;
use tokenizers::{DecoderWrapper, ModelWrapper};

use super::vocabulary::Counts;
use super::{SPECIAL, UNKNOWN};

/// Begins a WordPiece that does not begin a word.
pub const CONTINUES: &str = "##";
/// Ends a piece of byte pair encoding that ends a word.
pub const ENDS: &str = "</w>";
/// Times that two neighbours occur before they are joined: what occurs once is no pattern.
const FEWEST: u64 = 2;

/// How a word is cut into pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    WordPiece,
    BytePairs,
}

/// A vocabulary that was learned.
pub struct Learned {
    pub model: ModelWrapper,
    pub decoder: DecoderWrapper,
    /// Different letters of the training sentences that found no place in it.
    pub rare: usize,
}

impl Method {
    /// `size`: ids at most, special tokens included. Takes time by the number of different words, not by the length of the text.
    ///
    /// The same counts make the same ids. The trainer walks its words in the order of a hash map, and would number the forms
    /// of letters with a mark in that order; so all letters have ids before it begins, the most frequent first. What it does
    /// then (adding up, and taking the most frequent pair) does not depend on that order.
    ///
    /// # Errors
    /// When the `tokenizers` crate refuses its part.
    pub fn learn(self, words: Counts, size: usize) -> tokenizers::Result<Learned> {
        let places = size.saturating_sub(SPECIAL.len());
        let mut letters = Counts::default();
        for (word, count) in words.iter() {
            word.chars().for_each(|letter| letters.add_times(letter.encode_utf8(&mut [0; 4]), count));
        }
        // In two forms each; a quarter is left for what is joined.
        let (letters, rare) = letters.most_frequent(places * 3 / 8);
        let kept: HashSet<char> = letters.iter().flat_map(|letter| letter.chars()).collect();
        let has_place = |word: &str| word.chars().all(|letter| kept.contains(&letter));
        let counts: AHashMap<CompactString, u64> =
            words.iter().filter(|(word, _)| has_place(word)).map(|(word, count)| (word.into(), count)).collect();
        let forms = letters.iter().flat_map(|letter| [letter.clone(), self.other_form(letter)]);
        let given = SPECIAL.into_iter().map(str::to_owned).chain(forms);
        let trainer = BpeTrainer::builder()
            .show_progress(false)
            .min_frequency(FEWEST)
            .vocab_size(size)
            .special_tokens(given.map(|token| AddedToken::from(token, false)).collect());
        // The model keeps no words that it has cut: the crate would never forget them, whatever becomes of the model.
        let model = BPE::builder().cache_capacity(0);
        let (trainer, model) = match self {
            Self::WordPiece => (trainer.continuing_subword_prefix(CONTINUES.to_owned()), model),
            Self::BytePairs => (
                trainer.end_of_word_suffix(ENDS.to_owned()),
                // Letters without a place that stand side by side are one unknown.
                model.unk_token(UNKNOWN.to_owned()).fuse_unk(true),
            ),
        };
        let mut model = model.build()?;
        trainer.build().do_train(&counts, &mut model)?;
        Ok(match self {
            // As the crate's own trainer of WordPiece does it, which takes no counts.
            Self::WordPiece => Learned {
                model: WordPiece::from_bpe(&model).into(),
                decoder: tokenizers::decoders::wordpiece::WordPiece::new(CONTINUES.to_owned(), false).into(),
                rare,
            },
            Self::BytePairs => Learned {
                model: model.into(),
                decoder: tokenizers::decoders::bpe::BPEDecoder::new(ENDS.to_owned()).into(),
                rare,
            },
        })
    }

    /// Of a letter that goes on with a word, or ends it.
    fn other_form(self, letter: &str) -> String {
        match self {
            Self::WordPiece => format!("{CONTINUES}{letter}"),
            Self::BytePairs => format!("{letter}{ENDS}"),
        }
    }
}
