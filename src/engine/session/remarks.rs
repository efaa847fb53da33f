//! What the reader should know about the way from the sentences to the tokens: where they can no longer be told apart.

use std::collections::HashMap;

use crate::config::{Config, Encoder, Pooling};
use crate::engine::memory::WEIGHT_SETS;
use crate::engine::tokenizer::{Encoded, Tokenizer, TokenizerError};
use crate::text::dataset::Sentence;
use crate::wording::counted;

/// One sentence for each thing that was found, the worst first. `encoded`: that of each of `sentences`.
pub fn remarks(
    sentences: &[Sentence],
    encoded: &[Encoded],
    tokenizer: &Tokenizer,
) -> Result<Vec<String>, TokenizerError> {
    let twins = Twins::find(sentences, encoded, tokenizer)?;
    let found = [twins.all(), twins.by_the_cut(tokenizer), twins.by_their_words(), unknown(sentences, encoded, &twins)];
    Ok(found.into_iter().flatten().chain([cut(encoded, tokenizer), rare(tokenizer)].into_iter().flatten()).collect())
}

/// Likewise of a tokenizer that was read from a file. `used`: different tokens that the data has.
pub fn of_file(tokenizer: &Tokenizer, used: usize, config: &Config) -> Vec<String> {
    let ids = tokenizer.ids();
    let bytes = ids as f64 * f64::from(config.embedding_size) * 4.0;
    let megabytes = |bytes: f64| format!("{:.1} MB", bytes / 1e6);
    let size = format!(
        "The tokenizer's file has vectors for {ids} tokens, of which the data uses {used}: they take {}, and up to {} while they \
         are trained and kept (Embedding size).",
        megabytes(bytes),
        megabytes(bytes * WEIGHT_SETS as f64)
    );
    let pools_first = config.encoder == Encoder::Transformer && config.pooling == Pooling::Cls;
    let no_first = (pools_first && !tokenizer.has_first_token()).then(|| {
        "It puts no token before a sentence: the vector of a sentence is that of its first token (Pooling).".to_owned()
    });
    std::iter::once(size).chain(no_first).collect()
}

/// Sentences that the encoder cannot tell from others.
struct Twins<'a> {
    sentences: &'a [Sentence],
    /// Whether all sentences are twins of each other.
    nothing_differs: bool,
    /// Sentences that differ from another one only where they are cut off.
    cut: usize,
    /// Sentences of one group that read like a sentence of another, and two of them.
    across: usize,
    example: Option<(usize, usize)>,
}

impl<'a> Twins<'a> {
    fn find(sentences: &'a [Sentence], encoded: &[Encoded], tokenizer: &Tokenizer) -> Result<Self, TokenizerError> {
        let mut alike: HashMap<&[u32], Vec<usize>> = HashMap::new();
        for (sentence, encoded) in encoded.iter().enumerate() {
            alike.entry(&encoded.ids).or_default().push(sentence);
        }
        let nothing_differs = alike.len() == 1 && sentences.len() > 1;
        let mut twins = Self { sentences, nothing_differs, cut: 0, across: 0, example: None };
        for members in alike.values().filter(|members| members.len() > 1) {
            // What stands behind the cut, for those that have something there.
            let mut whole: HashMap<Vec<u32>, Vec<usize>> = HashMap::new();
            for member in members {
                let ids = if encoded[*member].truncated {
                    tokenizer.tokens(&sentences[*member].text)?.into_iter().map(|(id, _)| id).collect()
                } else {
                    encoded[*member].ids.clone()
                };
                whole.entry(ids).or_default().push(*member);
            }
            if whole.len() > 1 {
                twins.cut += members.len();
            }
            whole.values().for_each(|members| twins.add(members));
        }
        Ok(twins)
    }

    /// Sentences that hold the same tokens, in ascending order.
    fn add(&mut self, members: &[usize]) {
        let group = |sentence: usize| self.sentences[sentence].group;
        let Some(other) = members.iter().find(|member| group(**member) != group(members[0])) else { return };
        let example = (members[0], *other);
        self.across += members.len();
        self.example = Some(self.example.map_or(example, |former| former.min(example)));
    }

    fn all(&self) -> Option<String> {
        self.nothing_differs.then(|| {
            "Nothing tells these sentences apart: all of them have the same tokens, so that no training can separate them. \
             Plain punctuation says nothing to the encoder."
                .to_owned()
        })
    }

    fn by_the_cut(&self, tokenizer: &Tokenizer) -> Option<String> {
        let sentences = counted(self.cut, "sentence reads", "sentences read");
        let most = tokenizer.max_tokens();
        (self.cut > 0).then(|| {
            format!(
                "{sentences} the same as another one, since all are cut off after {most} tokens (Longest sentence)."
            )
        })
    }

    fn by_their_words(&self) -> Option<String> {
        let (one, other) = self.example.filter(|_| !self.nothing_differs)?;
        let text = |sentence: usize| shortened(&self.sentences[sentence].text);
        Some(format!(
            "{} the same tokens as a sentence of another group, for instance “{}” and “{}”: no training can separate them.",
            counted(self.across, "sentence has", "sentences have"),
            text(one),
            text(other)
        ))
    }
}

fn unknown(sentences: &[Sentence], encoded: &[Encoded], twins: &Twins) -> Option<String> {
    let held_out = || sentences.iter().zip(encoded).filter(|(sentence, _)| sentence.held_out);
    let strange = held_out().filter(|(_, encoded)| encoded.known == 0).count();
    (strange > 0 && !twins.nothing_differs).then(|| {
        format!(
            "{strange} of {} no token of the training sentences: the encoder takes them for one and the same sentence, \
             and the held-out figures say little about them.",
            counted(held_out().count(), "held-out sentence has", "held-out sentences have")
        )
    })
}

fn cut(encoded: &[Encoded], tokenizer: &Tokenizer) -> Option<String> {
    let truncated = encoded.iter().filter(|sentence| sentence.truncated).count();
    let sentences = counted(truncated, "sentence is", "sentences are");
    let most = tokenizer.max_tokens();
    (truncated > 0).then(|| format!("{sentences} longer than {most} tokens and cut off there (Longest sentence)."))
}

fn rare(tokenizer: &Tokenizer) -> Option<String> {
    let rare = tokenizer.rare();
    let words = tokenizer.words();
    if rare > 0 && !tokenizer.knows_whole_words() {
        return Some(format!(
            "{} no place in the vocabulary: a word with one of them is unknown, whole or in part (Vocabulary size).",
            counted(rare, "rare letter of the training sentences has", "rare letters of the training sentences have")
        ));
    }
    (rare > 0).then(|| {
        format!(
            "The training sentences have {} different words, the vocabulary holds {words}: {} one and the same unknown \
             token (Vocabulary size).",
            words + rare,
            counted(rare, "rare word is", "rare words are")
        )
    })
}

/// The beginning of a text, for quoting.
fn shortened(text: &str) -> String {
    const LETTERS: usize = 60;
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
