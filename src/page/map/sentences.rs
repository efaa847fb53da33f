//! The sentences of the data, as the page knows them.

use serde::{Deserialize, Serialize};

use crate::protocol::Listing;

/// Every sentence of the data, in the engine's order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sentences {
    pub texts: Vec<String>,
    /// Labels by group, where the data has labels; else empty.
    pub labels: Vec<String>,
    pub groups: Vec<u32>,
    pub held_out: Vec<bool>,
    /// How many groups there are.
    pub group_count: usize,
}

impl From<Listing> for Sentences {
    fn from(listing: Listing) -> Self {
        let groups: Vec<u32> =
            listing.groups.as_chunks().0.iter().map(|bytes: &[u8; 4]| u32::from_le_bytes(*bytes)).collect();
        let group_count = groups.iter().max().map_or(0, |last| *last as usize + 1);
        Self {
            held_out: listing.held_out.iter().map(|flag| *flag != 0).collect(),
            texts: listing.texts,
            labels: listing.labels,
            groups,
            group_count,
        }
    }
}

impl Sentences {
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The label of a sentence, where the data has labels.
    pub fn label(&self, sentence: usize) -> Option<&str> {
        let label = self.labels.get(*self.groups.get(sentence)? as usize)?;
        Some(label.as_str())
    }

    pub fn held_out(&self, sentence: usize) -> bool {
        self.held_out.get(sentence).copied().unwrap_or(false)
    }

    /// Sentences that contain `text`, whatever the case, in order.
    pub fn search(&self, text: &str) -> Vec<usize> {
        let wanted = text.trim().to_lowercase();
        if wanted.is_empty() {
            return Vec::new();
        }
        let found = |(_, sentence): &(usize, &String)| sentence.to_lowercase().contains(&wanted);
        self.texts.iter().enumerate().filter(found).map(|(index, _)| index).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences() -> Sentences {
        Sentences::from(Listing {
            texts: ["One cat", "two Cats", "a dog"].map(str::to_owned).to_vec(),
            labels: ["cat", "dog"].map(str::to_owned).to_vec(),
            groups: [0u32, 0, 1].iter().flat_map(|group| group.to_le_bytes()).collect(),
            held_out: vec![0, 1, 0],
        })
    }

    #[test]
    fn a_listing_is_read_back() {
        let sentences = sentences();
        assert_eq!((sentences.len(), sentences.group_count), (3, 2));
        assert_eq!((sentences.label(1), sentences.label(2), sentences.label(3)), (Some("cat"), Some("dog"), None));
        assert_eq!((sentences.held_out(0), sentences.held_out(1), sentences.held_out(9)), (false, true, false));
    }

    #[test]
    fn search_ignores_case_and_finds_nothing_for_nothing() {
        assert_eq!(sentences().search(" CAT "), [0, 1]);
        assert_eq!(sentences().search("  "), [0usize; 0]);
    }
}
