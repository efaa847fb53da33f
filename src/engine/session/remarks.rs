//! What the reader should know about the way from the sentences to the tokens: where they can no longer be told apart.

use std::collections::HashMap;

use crate::config::{Config, Encoder, Pooling};
use crate::engine::memory::WEIGHT_SETS;
use crate::engine::tokenizer::{Encoded, Tokenizer, TokenizerError};
use crate::text::dataset::Sentence;
use crate::{say, words};

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
    let megabytes = |bytes: f64| words::decimals(bytes / 1e6, 1);
    let size = say!(
        "engine-remark-vectors-of-file",
        ids = ids,
        used = used,
        megabytes = megabytes(bytes),
        most = megabytes(bytes * WEIGHT_SETS as f64),
    );
    let pools_first = config.encoder == Encoder::Transformer && config.pooling == Pooling::Cls;
    let no_first = (pools_first && !tokenizer.has_first_token()).then(|| say!("engine-remark-no-first-token"));
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
        self.nothing_differs.then(|| say!("engine-remark-nothing-differs"))
    }

    fn by_the_cut(&self, tokenizer: &Tokenizer) -> Option<String> {
        (self.cut > 0).then(|| say!("engine-remark-same-once-cut", count = self.cut, most = tokenizer.max_tokens()))
    }

    fn by_their_words(&self) -> Option<String> {
        let (one, other) = self.example.filter(|_| !self.nothing_differs)?;
        let text = |sentence: usize| shortened(&self.sentences[sentence].text);
        Some(say!("engine-remark-same-tokens", count = self.across, one = text(one), other = text(other)))
    }
}

fn unknown(sentences: &[Sentence], encoded: &[Encoded], twins: &Twins) -> Option<String> {
    let held_out = || sentences.iter().zip(encoded).filter(|(sentence, _)| sentence.held_out);
    let strange = held_out().filter(|(_, encoded)| encoded.known == 0).count();
    (strange > 0 && !twins.nothing_differs)
        .then(|| say!("engine-remark-unknown", strange = strange, all = held_out().count()))
}

fn cut(encoded: &[Encoded], tokenizer: &Tokenizer) -> Option<String> {
    let truncated = encoded.iter().filter(|sentence| sentence.truncated).count();
    (truncated > 0).then(|| say!("engine-remark-cut", count = truncated, most = tokenizer.max_tokens()))
}

fn rare(tokenizer: &Tokenizer) -> Option<String> {
    let rare = tokenizer.rare();
    let words = tokenizer.words();
    if rare > 0 && !tokenizer.knows_whole_words() {
        return Some(say!("engine-remark-rare-letters", count = rare));
    }
    (rare > 0).then(|| say!("engine-remark-rare-words", all = words + rare, known = words, rare = rare))
}

/// The beginning of a text, for quoting.
fn shortened(text: &str) -> String {
    const LETTERS: usize = 60;
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
