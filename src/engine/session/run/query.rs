//! The nearest sentences to one that somebody asks for.

use super::snapshot::Snapshot;
use super::{Run, device_failed};
use crate::engine::session::emit::Emit;
use crate::engine::space::embedding::embed;
use crate::engine::vectors::{Vectors, cosine, ranked};
use crate::protocol::{Answer, Event, Failure, Neighbour};

/// A [`Command::Find`](crate::protocol::Command::Find), and where its answer goes.
pub struct Question {
    pub request: u32,
    pub text: String,
    pub count: usize,
    pub emit: Emit,
}

impl Run {
    /// Answers with the nearest sentences, by the weights that the sentences were last embedded with, or by those of the step that
    /// the page has gone back to; where they have not been embedded at all, as soon as they are.
    pub async fn find(&mut self, question: Question) -> Result<(), Failure> {
        match self.answer(&question).await? {
            Some(answer) => question.emit.event(Event::Found(answer)),
            None => self.questions.push(question),
        }
        Ok(())
    }

    /// What was asked before there was anything to answer by.
    pub(super) async fn answer_waiting(&mut self) {
        for question in std::mem::take(&mut self.questions) {
            let emit = question.emit.clone();
            if let Err(failure) = self.find(question).await {
                emit.event(Event::Failed(failure));
            }
        }
    }

    /// Answers what the run before this one was asked and could not answer yet.
    pub fn take_questions_of(&mut self, former: &mut Self) {
        self.questions.append(&mut former.questions);
    }

    async fn answer(&mut self, Question { request, text, count, .. }: &Question) -> Result<Option<Answer>, Failure> {
        let (request, count) = (*request, *count);
        let (Some(before), Some(now)) = (&self.untrained, self.looked_at()) else { return Ok(None) };
        let encoded = self.model.tokens.tokenizer.encode_behind(self.config.query_prompt(), text)?;
        let (then, query_then) = self.ranked(before, &encoded.ids).await?;
        let (ranked, query) = self.ranked(now, &encoded.ids).await?;
        let (ranks_then, ranks) = (ranks(&then), ranks(&ranked));
        let neighbours = |ranked: &[(usize, f32)], space: &Snapshot, query: &Vectors| {
            let neighbour = |(sentence, distance): &(usize, f32)| Neighbour {
                sentence: self.data.sentences[*sentence].text.clone(),
                label: self.data.sentences[*sentence].label.clone(),
                distance: *distance,
                similarity: cosine(space.vectors.row(*sentence), query.row(0)),
                rank: ranks[*sentence],
                rank_before: ranks_then[*sentence],
                held_out: self.data.sentences[*sentence].held_out,
            };
            ranked.iter().take(count).map(neighbour).collect()
        };
        let answer = Answer {
            request,
            text: text.clone(),
            unknown_words: encoded.unknown_words,
            now: neighbours(&ranked, now, &query),
            before_training: neighbours(&then, before, &query_then),
            step: now.step,
            sentences: self.data.sentences.len(),
        };
        let is_of_now = self.scene.views().at.is_none();
        if is_of_now && self.query.as_ref() != Some(&encoded.ids) {
            self.query = Some(encoded.ids);
            if let Some(now) = &self.now {
                self.scene.show_map(now, Some(&query), &self.config);
            }
        }
        Ok(Some(answer))
    }

    /// All sentences by their distance to one, nearest first, and its own vector.
    async fn ranked(&self, space: &Snapshot, ids: &[u32]) -> Result<(Vec<(usize, f32)>, Vectors), Failure> {
        let query = embed(&space.weights, &[ids], self.config.normalise, &self.device.device).await;
        let query = query.map_err(device_failed)?;
        Ok((ranked(&space.vectors, query.row(0), self.config.metric()), query))
    }
}

/// Ranks counted from 1, sentence by sentence.
fn ranks(ranked: &[(usize, f32)]) -> Vec<usize> {
    let mut ranks = vec![0; ranked.len()];
    for (rank, (sentence, _)) in ranked.iter().enumerate() {
        ranks[*sentence] = rank + 1;
    }
    ranks
}
