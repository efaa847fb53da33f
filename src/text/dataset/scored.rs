//! Pairs of sentences with a score, and which losses they suit.

use super::{DataError, Dataset};
use crate::config::LossFunction;
use crate::protocol::{Failure, Stage};
use crate::say;
use crate::text::import::Form;

/// Two sentences that somebody has compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoredPair {
    /// Where it begins, counted from 1.
    pub line: usize,
    pub first: usize,
    /// Another sentence than the first.
    pub second: usize,
    /// The larger, the more alike they are; finite, in the data's own unit.
    pub score: f32,
    /// One of the two is held out, or the pair is of the test part.
    pub held_out: bool,
}

impl Dataset {
    /// Why there is nothing in this data that a loss could learn from.
    pub fn unsuited(&self, loss: LossFunction) -> Option<Failure> {
        let refuse = |message: String, hint: String| Some(Failure { stage: Stage::Settings, message, hint });
        match (loss, self.form == Form::Scored) {
            (LossFunction::Cosent, true) if !self.has_order() => {
                refuse(say!("dataset-one-score"), say!("dataset-one-score-hint"))
            }
            (LossFunction::Cosent, true) => None,
            (LossFunction::Cosent, false) => {
                refuse(say!("dataset-without-scores", form = self.form.label()), say!("dataset-without-scores-hint"))
            }
            (LossFunction::Triplet | LossFunction::Ranking, true) => {
                refuse(say!("dataset-scores-need-cosent", loss = loss.label()), say!("dataset-scores-need-cosent-hint"))
            }
            (LossFunction::Triplet | LossFunction::Ranking, false) => None,
        }
    }

    /// Whether two pairs that are trained on have different scores.
    fn has_order(&self) -> bool {
        let mut scores = self.scored.iter().filter(|pair| !pair.held_out).map(|pair| pair.score);
        let first = scores.next();
        scores.any(|score| Some(score) != first)
    }

    /// What can be trained on at all.
    ///
    /// # Errors
    /// Where there are no two pairs.
    pub(super) fn check_scored(&self) -> Result<(), DataError> {
        if self.scored.len() < 2 { Err(DataError::OnePair) } else { Ok(()) }
    }
}
