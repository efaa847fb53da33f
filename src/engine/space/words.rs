//! The vocabulary's words as the encoder places them, each as a sentence of its own, and which of them are nearest to which.

use burn::tensor::{Device, ExecutionError};

use super::embedding::Embedding;
use crate::config::Distance;
use crate::engine::encoder::TextEncoder;
use crate::engine::vectors::{Vectors, distance, nearest};

/// Some words and their vectors.
pub struct Words {
    /// Token ids: the words that can be neighbours, then the others.
    ids: Vec<Vec<u32>>,
    candidates: usize,
    vectors: Vectors,
}

impl Words {
    /// `candidates` are the ids that can be neighbours, `asked` those whose neighbours will be asked for.
    ///
    /// # Errors
    /// When the device fails.
    pub async fn embed(
        encoder: &TextEncoder,
        candidates: &[u32],
        asked: &[u32],
        normalised: bool,
        device: &Device,
    ) -> Result<Self, ExecutionError> {
        let others = asked.iter().filter(|id| !candidates.contains(id));
        let ids: Vec<Vec<u32>> = candidates.iter().chain(others).map(|id| vec![*id]).collect();
        let mut embedding = Embedding::new(encoder.clone(), &ids, normalised);
        while !embedding.is_finished() {
            embedding.advance(&ids, device).await?;
        }
        Ok(Self { candidates: candidates.len(), vectors: embedding.finish().0, ids })
    }

    /// For each of `asked` the ids of the `k` nearest candidates, the word itself left out, nearest first, with their
    /// distances.
    pub fn nearest(&self, asked: &[u32], k: usize, metric: Distance) -> Vec<Vec<(u32, f32)>> {
        let row =
            |id: &u32| self.ids.iter().position(|word| word[0] == *id).expect("was embedded because it is asked for");
        let queries: Vec<usize> = asked.iter().map(row).collect();
        let gallery: Vec<usize> = (0..self.candidates).collect();
        let found = nearest(&self.vectors, &queries, &gallery, k, metric);
        let measured = |(query, found): (&usize, Vec<usize>)| {
            let between = |other: usize| distance(self.vectors.row(*query), self.vectors.row(other), metric);
            found.into_iter().map(|other| (self.ids[other][0], between(other))).collect()
        };
        queries.iter().zip(found).map(measured).collect()
    }
}
