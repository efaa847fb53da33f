//! Embeds many sentences, a chunk at a time, and keeps the vectors on the host.

use burn::module::Module;
use burn::tensor::{Device, ExecutionError};

use crate::engine::encoder::{TextEncoder, Tokens};
use crate::engine::metric::distance::normalise;
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
    let embeddings = if normalised { normalise(embeddings) } else { embeddings };
    let size = embeddings.dims()[1];
    let values = embeddings.into_data_async().await?.try_to_vec().expect("embeddings are 32-bit floats");
    Ok(Vectors { size, values })
}

/// Works through sentences shortest first, so that little is padded.
pub struct Embedding {
    /// Which of the sentences, in the order of work.
    order: Vec<usize>,
    done: usize,
    vectors: Vectors,
    model: TextEncoder,
    normalised: bool,
}

impl Embedding {
    /// `model`: the weights to embed with, whatever training does meanwhile.
    pub fn new(model: TextEncoder, ids: &[Vec<u32>], normalised: bool) -> Self {
        let mut order: Vec<usize> = (0..ids.len()).collect();
        order.sort_by_key(|sentence| ids[*sentence].len());
        Self { order, done: 0, vectors: Vectors::default(), model, normalised }
    }

    pub fn done(&self) -> usize {
        self.done
    }

    pub fn is_finished(&self) -> bool {
        self.done == self.order.len()
    }

    /// Embeds the next chunk.
    ///
    /// # Errors
    /// When the device fails.
    pub async fn advance(&mut self, ids: &[Vec<u32>], device: &Device) -> Result<(), ExecutionError> {
        let rest = &self.order[self.done..];
        let fits = |count: &usize| ids[rest[count - 1]].len() * count <= CHUNK_TOKENS;
        let count = (1..=rest.len()).take_while(fits).last().unwrap_or(1).min(rest.len());
        let chunk = &rest[..count];
        let rows: Vec<&[u32]> = chunk.iter().map(|sentence| ids[*sentence].as_slice()).collect();
        let embedded = embed(&self.model, &rows, self.normalised, device).await?;
        self.vectors.size = embedded.size;
        self.vectors.values.resize(self.order.len() * embedded.size, 0.0);
        for (row, sentence) in chunk.iter().enumerate() {
            self.vectors.values[sentence * embedded.size..][..embedded.size].copy_from_slice(embedded.row(row));
        }
        self.done += count;
        Ok(())
    }

    /// All vectors, in the order of the sentences, and the weights that made them.
    pub fn finish(self) -> (Vectors, TextEncoder) {
        (self.vectors, self.model)
    }
}
