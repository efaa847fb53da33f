//! Any texts embedded, beside training.

use super::{Run, device_failed};
use crate::engine::session::emit::Emit;
use crate::engine::space::embedders::Embedders;
use crate::engine::space::embedding::Embedding;
use crate::engine::vectors::Vectors;
use crate::protocol::{Event, Failure, Stage, TextVectors};
use crate::say;

/// Texts that are cut into tokens at a time.
const CUT: usize = 256;

/// What was asked for, and how far it is.
pub(super) struct Texts {
    texts: Vec<String>,
    /// Tokens of the first of them, until they are those of all.
    ids: Vec<Vec<u32>>,
    /// With the step of its weights; None until there are weights to go by.
    embedding: Option<(Embedding, u32)>,
    emit: Emit,
    /// Whether the run's other work had the tick before.
    has_waited: bool,
}

impl Run {
    /// Has texts embedded behind those that wait. `emit`: for what follows from this request.
    pub fn embed_texts(&mut self, texts: Vec<String>, emit: Emit) {
        self.texts.push_back(Texts { texts, ids: Vec::new(), embedding: None, emit, has_waited: true });
    }

    /// Another model takes the place of this one.
    pub fn give_up_texts(&mut self) {
        for texts in self.texts.drain(..) {
            texts.emit.event(Event::Failed(not_embedded(say!("engine-texts-of-another-model"))));
        }
    }

    /// Goes on with the first of them for a slice, in every other tick, so that training goes on too; whether this tick was
    /// taken.
    pub(super) async fn embed_texts_in_turn(&mut self) -> bool {
        let waited = self.texts.front_mut().is_some_and(|texts| std::mem::replace(&mut texts.has_waited, true));
        let Some(mut texts) = self.texts.pop_front_if(|_| waited) else { return false };
        let outcome = self.embed_slice(&mut texts).await;
        match outcome {
            Ok(Some(vectors)) => texts.emit.event(Event::Embedded(vectors)),
            Ok(None) => {
                texts.has_waited = false;
                self.texts.push_front(texts);
            }
            Err(failure) => texts.emit.event(Event::Failed(failure)),
        }
        true
    }

    /// The vectors, once the last of them is there.
    async fn embed_slice(&self, texts: &mut Texts) -> Result<Option<TextVectors>, Failure> {
        if texts.ids.len() < texts.texts.len() {
            for text in texts.texts.iter().skip(texts.ids.len()).take(CUT) {
                texts.ids.push(self.model.tokens.tokenizer.encode(text)?.ids);
            }
            return Ok(None);
        }
        let Some((mut embedding, step)) = texts.embedding.take() else {
            texts.embedding = match self.space_of_the_moment() {
                Some(now) => {
                    let embedding = Embedding::new(now.weights.clone(), &texts.ids, self.config.normalise);
                    Some((embedding.by(Embedders::new(self.staff())), now.step))
                }
                // Weights are on their way for as long as there is work.
                None if self.work.is_empty() => return Err(not_embedded(say!("engine-texts-no-vectors"))),
                None => None,
            };
            return Ok(None);
        };
        if !embedding.is_finished() {
            embedding.advance(&texts.ids, &self.device.device).await.map_err(device_failed)?;
            texts.embedding = Some((embedding, step));
            return Ok(None);
        }
        let (Vectors { size, values }, _) = embedding.finish();
        let vectors = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        Ok(Some(TextVectors { step, size, vectors }))
    }
}

fn not_embedded(message: String) -> Failure {
    Failure { stage: Stage::Query, message, hint: say!("engine-ask-again") }
}
