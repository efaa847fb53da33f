//! What the encoder sees of a text: its tokens, and what it makes of them.

use burn::module::Module;
use burn::tensor::ExecutionError;

use super::super::tokenized::Tokenized;
use super::snapshot::Snapshot;
use super::{Run, device_failed};
use crate::engine::encoder::{TextEncoder, Tokens, Transformer};
use crate::engine::space::words::Words;
use crate::protocol::{Attention, Failure, Insight, Inspection, Token, TokenKind, WordNeighbours};

/// Tokens of a text that are looked at: more than that nobody reads.
const LOOKED_AT: usize = 32;
/// Tokens that are not read and told of all the same.
const CUT_OFF: usize = 16;
/// Neighbours of a word that are told of.
const NEIGHBOURS: usize = 5;

impl Run {
    /// What the encoder sees of a text, by the weights that the sentences were last embedded with. `None` while they have not
    /// been embedded at all.
    pub async fn inspect(
        &self,
        request: u32,
        text: &str,
        layer: usize,
        head: Option<usize>,
    ) -> Result<Option<Inspection>, Failure> {
        let (Some(before), Some(now)) = (&self.untrained, &self.now) else { return Ok(None) };
        let mut tokens = self.model.tokens.tokenizer.tokens(text)?;
        let total = tokens.len();
        let read = total.min(self.model.tokens.tokenizer.max_tokens());
        let looked_at = read.min(LOOKED_AT);
        tokens.truncate(read + CUT_OFF);
        let insight = match &now.weights {
            TextEncoder::Simple(_) | TextEncoder::Static(_) => {
                Insight::Words(self.word_neighbours(&tokens[..looked_at], before, now).await?)
            }
            TextEncoder::Transformer(encoder) => {
                let ids: Vec<u32> = tokens[..read].iter().map(|(id, _)| *id).collect();
                let attention = self.attention(encoder, &ids, layer, head, looked_at).await;
                Insight::Attention(attention.map_err(device_failed)?)
            }
        };
        let tokens = tokens.into_iter().map(|(_, token)| token).collect();
        Ok(Some(Inspection { request, step: now.step, tokens, read, total, looked_at, insight }))
    }

    async fn word_neighbours(
        &self,
        tokens: &[(u32, Token)],
        before: &Snapshot,
        now: &Snapshot,
    ) -> Result<Vec<WordNeighbours>, Failure> {
        let mut asked: Vec<u32> = Vec::new();
        for (id, token) in tokens {
            if token.kind == TokenKind::Word && !asked.contains(id) {
                asked.push(*id);
            }
        }
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let now = self.nearest_words(&asked, now).await?;
        let before = self.nearest_words(&asked, before).await?;
        let words = asked.iter().map(|id| self.model.tokens.tokenizer.word(*id));
        let neighbours = words.zip(now.into_iter().zip(before));
        Ok(neighbours.map(|(word, (now, before_training))| WordNeighbours { word, now, before_training }).collect())
    }

    async fn nearest_words(&self, asked: &[u32], space: &Snapshot) -> Result<Vec<Vec<(String, f32)>>, Failure> {
        let Tokenized { tokenizer, frequent, .. } = &*self.model.tokens;
        let embedded = Words::embed(&space.weights, frequent, asked, self.config.normalise, &self.device.device).await;
        let found = embedded.map_err(device_failed)?.nearest(asked, NEIGHBOURS, self.config.metric());
        let named = |(id, distance)| (tokenizer.word(id), distance);
        Ok(found.into_iter().map(|list| list.into_iter().map(named).collect()).collect())
    }

    async fn attention(
        &self,
        encoder: &Transformer,
        ids: &[u32],
        layer: usize,
        head: Option<usize>,
        looked_at: usize,
    ) -> Result<Attention, ExecutionError> {
        let (layers, heads) = (encoder.layers(), encoder.heads());
        let (layer, head) = (layer.min(layers - 1), head.map(|head| head.min(heads - 1)));
        let tokens = Tokens::new(&[ids], &self.device.device.clone().without_autodiff());
        let weights = encoder.valid().attention(&tokens, layer); // [1, heads, sequence, sequence]
        let weights = match head {
            Some(head) => weights.narrow(1, head, 1),
            None => weights.mean_dim(1),
        };
        let shown = weights.narrow(2, 0, looked_at).narrow(3, 0, looked_at);
        let values: Vec<f32> =
            shown.into_data_async().await?.try_to_vec().expect("attention weights are 32-bit floats");
        let weights = values.chunks_exact(looked_at).map(<[f32]>::to_vec).collect();
        Ok(Attention { layer, layers, head, heads, weights })
    }
}
