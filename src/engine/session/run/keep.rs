//! Training handed out, and taken up again.

use super::Run;
use super::schedule::{Purpose, Unreported};
use crate::engine::exchange::checkpoint::{self, TrainingState};
use crate::engine::exchange::weights::WeightsError;
use crate::engine::train::adamw::AdamW;
use crate::protocol::{Checkpoint, Event, Failure, RunState, Stage};
use crate::say;

impl Run {
    /// Takes up an earlier run of the same data and settings.
    ///
    /// # Errors
    /// When the checkpoint is of something else, or broken; nothing is changed then.
    pub fn restore(&mut self, request: u32, checkpoint: &Checkpoint) -> Result<(), Failure> {
        let refuse = |message: String| Failure { stage: Stage::Model, message, hint: say!("checkpoint-train-again") };
        if checkpoint.fingerprint != self.model.fingerprint {
            return Err(refuse(say!("checkpoint-of-other-data")));
        }
        let state = checkpoint::read(&checkpoint.weights, self.model.encoder.clone());
        let TrainingState { model, rest } =
            state.map_err(|error| refuse(say!("checkpoint-unusable", reason = error.to_string())))?;
        let exact = rest.is_some();
        let (optimizer, sampler) = match rest {
            Some((optimizer, sampler)) => (optimizer, Some(sampler)),
            None => (AdamW::default(), None),
        };
        if let Some(sampler) = sampler {
            self.sampler.resume(&sampler);
        }
        self.drawn_from = None;
        self.past.forget_from(checkpoint.step + 1);
        self.trainer.replace(model, optimizer, checkpoint.step);
        self.saved_step = checkpoint.step;
        self.unreported = Unreported::default();
        self.emit.follow(request);
        self.emit.event(Event::Restored { step: checkpoint.step, exact });
        self.change(if self.is_through() { RunState::Finished } else { RunState::Paused });
        self.embed_all(Purpose::Settle);
        Ok(())
    }

    /// Hands the state of training out, unless it has been.
    ///
    /// # Errors
    /// When the device fails, or training has come to numbers that are none.
    pub async fn save_now(&mut self) -> Result<(), Failure> {
        self.report().await?;
        if self.trainer.step_count() == self.saved_step { Ok(()) } else { self.save().await }
    }

    pub(super) async fn save(&mut self) -> Result<(), Failure> {
        let started = web_time::Instant::now();
        // A step that is not through is none.
        let sampler = self.drawn_from.clone().unwrap_or_else(|| self.sampler.state());
        let state = checkpoint::write(self.trainer.model(), self.trainer.optimizer(), &sampler).await;
        self.clock.saved(started.elapsed());
        let weights = match state {
            Ok(weights) => weights,
            Err(WeightsError::NotFinite(_)) => return Err(self.diverge()),
            Err(error) => {
                return Err(Failure {
                    stage: Stage::Model,
                    message: say!("checkpoint-not-kept", reason = error.to_string()),
                    hint: say!("checkpoint-training-goes-on"),
                });
            }
        };
        self.saved_step = self.trainer.step_count();
        let fingerprint = self.model.fingerprint.clone();
        self.emit.event(Event::Saved(Checkpoint { step: self.saved_step, fingerprint, weights }));
        Ok(())
    }
}
