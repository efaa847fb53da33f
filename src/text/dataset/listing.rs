//! All sentences, for the page.

use super::Dataset;
use crate::protocol::Listing;

impl Dataset {
    /// Every sentence with its group.
    pub fn listing(&self) -> Listing {
        let label = |group: &Vec<usize>| group.first().and_then(|sentence| self.sentences[*sentence].label.clone());
        Listing {
            texts: self.sentences.iter().map(|sentence| sentence.text.clone()).collect(),
            labels: self.groups.iter().filter_map(label).collect(),
            groups: self.sentences.iter().flat_map(|sentence| (sentence.group as u32).to_le_bytes()).collect(),
            held_out: self.sentences.iter().map(|sentence| u8::from(sentence.held_out)).collect(),
        }
    }
}
