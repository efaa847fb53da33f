//! Near duplicates: sentences that differ in case, punctuation, white space or Unicode form only.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::Sentence;
use super::lists::Lists;

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
    pub fn find(sentences: &[Sentence]) -> Self {
        let mut clusters: HashMap<String, u32> = HashMap::with_capacity(sentences.len());
        let cluster_of: Vec<usize> = sentences
            .iter()
            .map(|sentence| {
                let next = clusters.len() as u32;
                *clusters.entry(key(&sentence.text)).or_insert(next) as usize
            })
            .collect();
        let all = Lists::by_key(clusters.len(), cluster_of.into_iter().enumerate().map(|(number, key)| (key, number)));
        let mut twins = Self { clusters: Lists::default(), cluster_of: vec![NONE; sentences.len()] };
        for cluster in all.iter().filter(|cluster| cluster.len() > 1) {
            cluster.iter().for_each(|sentence| twins.cluster_of[*sentence as usize] = twins.clusters.len() as u32);
            twins.clusters.push(cluster.iter().map(|sentence| *sentence as usize));
        }
        twins
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
    let plain = text.nfkc().flat_map(char::to_lowercase).map(|c| if PUNCTUATION.contains(c) { ' ' } else { c });
    let plain: String = plain.nfkc().collect();
    let key = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if key.is_empty() { text.to_owned() } else { key }
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
