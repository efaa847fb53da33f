//! Near duplicates: sentences that differ in case, punctuation, white space or Unicode form only.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use unicode_normalization::UnicodeNormalization;

use super::Sentence;
use super::lists::Lists;
use crate::pace::Pace;

/// Sentences that are looked at between two looks at the clock.
const SENTENCES_A_BREATH: usize = 500;

/// Marks between and around words. Signs that tell words apart, as in C#, C++ and -5, are none.
const PUNCTUATION: &str = ".,;:!?…'\"’‘`´“”„«»‹›()[]{}¿¡–—·";

/// Sentences that a reader takes for the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Twins {
    /// Two sentences or more each, ascending.
    clusters: Lists,
    /// By sentence: its cluster; [`NONE`] where it has no twin.
    cluster_of: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Twins {
    pub async fn find(sentences: &[Sentence], pace: &Pace) -> Self {
        let mut hashes = Vec::with_capacity(sentences.len());
        for (number, sentence) in sentences.iter().enumerate() {
            if number % SENTENCES_A_BREATH == 0 {
                pace.breathe().await;
            }
            let mut hasher = DefaultHasher::new();
            key(&sentence.text).hash(&mut hasher);
            hashes.push((hasher.finish(), number));
        }
        pace.breathe().await;
        hashes.sort_unstable();
        pace.breathe().await;
        let mut clusters: Vec<Vec<usize>> = Vec::new();
        for same_hash in hashes.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
            let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (_, number) in same_hash {
                by_key.entry(key(&sentences[*number].text)).or_default().push(*number);
            }
            clusters.extend(by_key.into_values().filter(|cluster| cluster.len() > 1));
        }
        clusters.sort_unstable();
        let mut cluster_of = vec![NONE; sentences.len()];
        for (number, cluster) in clusters.iter().enumerate() {
            cluster.iter().for_each(|sentence| cluster_of[*sentence] = number as u32);
        }
        Self { clusters: clusters.into_iter().collect(), cluster_of }
    }

    /// Clusters of near duplicates, ascending.
    pub fn clusters(&self) -> impl Iterator<Item = &[u32]> {
        self.clusters.iter()
    }

    /// A sentence's near duplicates, itself among them; none where it has no twin.
    pub fn of(&self, sentence: usize) -> &[u32] {
        match self.cluster_of[sentence] {
            NONE => &[],
            cluster => self.clusters.get(cluster as usize),
        }
    }
}

/// Equal for near duplicates. Of a text that has nothing but punctuation all is kept.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    match text.is_ascii() {
        true => write_words(text.chars().map(|c| c.to_ascii_lowercase()), &mut key),
        false => write_words(text.nfkc().flat_map(char::to_lowercase).nfkc(), &mut key),
    }
    if key.is_empty() { text.to_owned() } else { key }
}

/// The words with one space between them.
fn write_words(chars: impl Iterator<Item = char>, words: &mut String) {
    let mut gap = false;
    for c in chars {
        if c.is_whitespace() || PUNCTUATION.contains(c) {
            gap = !words.is_empty();
        } else {
            if std::mem::take(&mut gap) {
                words.push(' ');
            }
            words.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn case_punctuation_space_and_unicode_form_do_not_count() {
        for (one, other) in [
            ("Where is it?", "where is it"),
            ("Where  is\u{a0}it", " Where is it!"),
            ("can't", "Can’t"),
            ("caf\u{e9}", "cafe\u{301}"),
            ("ﬁne", "fine"),
        ] {
            assert_eq!(key(one), key(other), "{one} and {other}");
        }
        for (one, other) in [("C", "C#"), ("C", "C++"), ("5 %", "5 $"), ("-5", "5"), ("?", "!"), ("a b", "ab")] {
            assert_ne!(key(one), key(other), "{one} and {other}");
        }
    }
}
