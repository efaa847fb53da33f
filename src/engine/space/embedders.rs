//! Takes chunks of sentences through an encoder: one at a time, or several at once where that is worth it.

use burn::tensor::{Device, ExecutionError, Tensor};
use web_time::{Duration, Instant};

use crate::engine::crew::Crew;
use crate::engine::crew::shard::Shard;
use crate::engine::crew::staff::Staff;
use crate::engine::encoder::TextEncoder;
use crate::engine::metric::distance::normalise;
use crate::engine::vectors::Vectors;

/// Members are hired where what is left would take longer.
const WORTH: Duration = Duration::from_secs(2);

/// Who embeds. Chunks give the same vectors bit for bit whoever it is.
#[derive(Default)]
pub struct Embedders {
    crew: Crew,
    /// Who may be hired.
    staff: Option<Staff>,
}

impl Embedders {
    /// This thread alone, and staff for as much as takes long.
    pub fn new(staff: Option<Staff>) -> Self {
        Self { crew: Crew::alone(), staff }
    }

    /// Members that are there already, for no other work.
    pub fn of(crew: Crew) -> Self {
        Self { crew, staff: None }
    }

    /// Chunks that go through the encoder at the same time.
    pub fn size(&self) -> usize {
        self.crew.size()
    }

    /// Embeds without dropout, normalised where the loss sees them so. `model`: the same each time. `left`: how many times as much
    /// as this is to come.
    ///
    /// # Shapes
    /// Result: a row of the encoder's size for each sentence, chunk after chunk.
    ///
    /// # Errors
    /// When the device fails.
    pub async fn embed(
        &mut self,
        model: &TextEncoder,
        chunks: Vec<Vec<Vec<u32>>>,
        left: f64,
        normalised: bool,
        device: &Device,
    ) -> Result<Vectors, ExecutionError> {
        let began = Instant::now();
        let shards = chunks.into_iter().map(|rows| Shard { rows, dropout: None }).collect();
        let embeddings = self.crew.embed(model, shards, device).await;
        let vectors = read(embeddings, normalised).await?;
        if began.elapsed().as_secs_f64() * left > WORTH.as_secs_f64()
            && let Some(staff) = self.staff.take()
        {
            self.crew = Crew::of(staff.together());
        }
        Ok(vectors)
    }
}

/// The token ids of the first sentences, which come shortest first, in as many chunks as are wanted, each of so many tokens at most with
/// padding, but of one sentence at least; and the sentences behind them. `ids`: those of a sentence.
pub(super) fn first_chunks<'a, T>(
    mut sentences: &'a [T],
    ids: impl Fn(&'a T) -> &'a Vec<u32>,
    tokens: usize,
    count: usize,
) -> (Vec<Vec<Vec<u32>>>, &'a [T]) {
    let mut chunks = Vec::new();
    while chunks.len() < count && !sentences.is_empty() {
        let fits = |count: &usize| ids(&sentences[count - 1]).len() * count <= tokens;
        let (chunk, behind) = sentences.split_at((1..=sentences.len()).take_while(fits).last().unwrap_or(1));
        chunks.push(chunk.iter().map(|sentence| ids(sentence).clone()).collect());
        sentences = behind;
    }
    (chunks, sentences)
}

/// Embeddings, once the device has them.
pub(super) async fn read(embeddings: Tensor<2>, normalised: bool) -> Result<Vectors, ExecutionError> {
    let embeddings = if normalised { normalise(embeddings) } else { embeddings };
    let size = embeddings.dims()[1];
    let values = embeddings.into_data_async().await?.try_to_vec().expect("embeddings are 32-bit floats");
    Ok(Vectors { size, values })
}
