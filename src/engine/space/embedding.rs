//! Embeds many sentences, in chunks, and keeps the vectors on the host.

use burn::module::Module;
use burn::tensor::{Device, ExecutionError};

use super::embedders::{Embedders, first_chunks, read};
use crate::engine::encoder::{TextEncoder, Tokens};
use crate::engine::vectors::Vectors;

/// Tokens (padding included) that go through the encoder in one go.
const CHUNK_TOKENS: usize = 4096;

/// Embeds `ids` (one list a sentence) without dropout, normalised where the loss sees them so.
///
/// # Shapes
/// Result: `ids.len()` rows of the encoder's size.
///
/// # Errors
/// When the device fails.
pub async fn embed(
    model: &TextEncoder,
    ids: &[&[u32]],
    normalised: bool,
    device: &Device,
) -> Result<Vectors, ExecutionError> {
    let embeddings = model.valid().forward(Tokens::new(ids, &device.clone().without_autodiff()));
    read(embeddings, normalised).await
}

/// Works through sentences shortest first, so that little is padded.
pub struct Embedding {
    /// Which of the sentences, in the order of work.
    order: Vec<usize>,
    done: usize,
    /// Of the sentences that are not done.
    tokens_left: usize,
    vectors: Vectors,
    model: TextEncoder,
    normalised: bool,
    embedders: Embedders,
}

impl Embedding {
    /// `model`: the weights to embed with, whatever training does meanwhile.
    pub fn new(model: TextEncoder, ids: &[Vec<u32>], normalised: bool) -> Self {
        let mut order: Vec<usize> = (0..ids.len()).collect();
        order.sort_by_key(|sentence| ids[*sentence].len());
        let (tokens_left, embedders) = (ids.iter().map(Vec::len).sum(), Embedders::default());
        Self { order, done: 0, tokens_left, vectors: Vectors::default(), model, normalised, embedders }
    }

    /// Has others embed.
    pub fn by(self, embedders: Embedders) -> Self {
        Self { embedders, ..self }
    }

    pub fn done(&self) -> usize {
        self.done
    }

    pub fn is_finished(&self) -> bool {
        self.done == self.order.len()
    }

    /// Embeds the next chunk, or as many as go at the same time.
    ///
    /// # Errors
    /// When the device fails.
    pub async fn advance(&mut self, ids: &[Vec<u32>], device: &Device) -> Result<(), ExecutionError> {
        let rest = &self.order[self.done..];
        let (chunks, behind) = first_chunks(rest, |sentence| &ids[*sentence], CHUNK_TOKENS, self.embedders.size());
        let taken = &rest[..rest.len() - behind.len()];
        let tokens: usize = taken.iter().map(|sentence| ids[*sentence].len()).sum();
        self.tokens_left -= tokens;
        let left = self.tokens_left as f64 / tokens.max(1) as f64;
        let embedded = self.embedders.embed(&self.model, chunks, left, self.normalised, device).await?;
        self.vectors.size = embedded.size;
        self.vectors.values.resize(self.order.len() * embedded.size, 0.0);
        for (row, sentence) in taken.iter().enumerate() {
            self.vectors.values[sentence * embedded.size..][..embedded.size].copy_from_slice(embedded.row(row));
        }
        self.done += taken.len();
        Ok(())
    }

    /// All vectors, in the order of the sentences, and the weights that made them.
    pub fn finish(self) -> (Vectors, TextEncoder) {
        (self.vectors, self.model)
    }
}
