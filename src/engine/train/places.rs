//! Numbers for the sentences of a batch.

use std::collections::HashMap;

/// Numbers sentences in the order in which they are met, each once.
#[derive(Default)]
pub(super) struct Places {
    /// By their numbers.
    pub sentences: Vec<usize>,
    places: HashMap<usize, usize>,
}

impl Places {
    /// The number of a sentence, a new one if it was not met before.
    pub fn of(&mut self, sentence: usize) -> usize {
        let Self { sentences, places } = self;
        *places.entry(sentence).or_insert_with(|| {
            sentences.push(sentence);
            sentences.len() - 1
        })
    }
}
