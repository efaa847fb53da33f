//! What a run does in one tick, and how often it looks up.

use web_time::{Duration, Instant};

use super::run::{Role, Run, Space, device_failed};
use crate::engine::encoder::TextEncoder;
use crate::engine::exchange::weights;
use crate::engine::space::embedding::Embedding;
use crate::engine::train::batch::Batch;
use crate::engine::train::trainer::Figures;
use crate::protocol::{Checkpoint, Evaluation, Event, Failure, Progress, Progression, RunState, Stage, StepReport};

/// Steps on the CPU go on for this long before messages are looked at.
const SLICE: Duration = Duration::from_millis(12);
/// Steps between figures on the CPU, where they cost little: a short run has a curve too. A GPU gives them with a report.
const OBSERVE_EVERY: u32 = 5;
/// Figures are read and sent this often.
const REPORT_EVERY: Duration = Duration::from_millis(200);
/// Weights are handed to the page this often.
const SAVE_EVERY: Duration = Duration::from_secs(10);
/// Steps of a run that are looked at however short it is, so that a map of it moves and its curves have a shape. Lanes of a race
/// are compared at them.
const MILESTONES: u32 = 50;
/// What has taken so long may well take more than a second: the page is told of it.
const LONG: Duration = Duration::from_millis(300);
/// Batches without a triplet, one after the other, that end a run.
const EMPTY_BATCHES: u32 = 100;

/// Something other than training steps.
pub(super) enum Work {
    SingleStep,
    /// Training was paused: what is not told yet, then the space.
    Pause,
    /// Embeds all sentences, with the weights of `step`.
    Embedding {
        embedding: Box<Embedding>,
        step: u32,
        purpose: Purpose,
        /// Time that it has taken, without what was done between two chunks.
        spent: Duration,
    },
}

/// What all sentences are embedded for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A look in passing; training goes on.
    Watch,
    /// Training stands still: figures and weights are those of the last step.
    Settle,
}

/// Figures not yet read, and weights to fall back on.
pub(super) struct Observed {
    pending: Vec<Figures>,
    /// Gave finite figures.
    good: (TextEncoder, u32),
    /// Good if the figures that come next are finite.
    candidate: (TextEncoder, u32),
    /// Steps since the last report.
    steps: u32,
}

impl Observed {
    pub fn new(encoder: TextEncoder) -> Self {
        Self { pending: Vec::new(), good: (encoder.clone(), 0), candidate: (encoder, 0), steps: 0 }
    }
}

impl Run {
    /// One unit of work; false when there is nothing to do.
    ///
    /// # Errors
    /// When the device fails, or training cannot go on.
    pub async fn tick(&mut self) -> Result<bool, Failure> {
        match self.work.pop_front() {
            Some(Work::Pause) => {
                self.report().await?;
                self.settle();
            }
            Some(Work::SingleStep) => {
                self.report().await?;
                self.clock.restart();
                self.announce_kernels();
                self.step(true)?;
                self.report().await?;
                self.settle();
            }
            Some(Work::Embedding { mut embedding, step, purpose, spent }) => {
                let started = Instant::now();
                embedding.advance(&self.model.ids, &self.device.device).await.map_err(device_failed)?;
                let spent = spent + started.elapsed();
                if embedding.is_finished() {
                    self.embedded(*embedding, step, purpose, spent).await?;
                } else {
                    if spent > LONG {
                        self.progress(Stage::Embedding, embedding.done() as u32, self.model.ids.len() as u32);
                    }
                    self.work.push_front(Work::Embedding { embedding, step, purpose, spent });
                }
            }
            None if self.state == RunState::Running => {
                self.train_slice().await?;
                // Looks at the sentences are too rare for a map of many to take shape by them alone.
                if self.scene.is_looking_up() {
                    self.settle_map();
                }
            }
            None => return Ok(self.settle_map()),
        }
        Ok(true)
    }

    /// Goes on with a map that takes more than one frame to take shape; whether there was something to do.
    fn settle_map(&mut self) -> bool {
        let Some(now) = self.now.as_ref().filter(|_| self.scene.is_settling()) else { return false };
        let started = Instant::now();
        self.scene.draw_map(now, &self.config);
        self.clock.leave_out(started.elapsed());
        true
    }

    /// Queues embedding all sentences with the weights of the moment. What was queued before is dropped, except the
    /// untrained space, which everything is compared with.
    pub(super) fn embed_all(&mut self, purpose: Purpose) {
        let mut is_untrained = self.before.is_none();
        self.work.retain(|work| match work {
            Work::Embedding { .. } => std::mem::replace(&mut is_untrained, false),
            Work::SingleStep | Work::Pause => true,
        });
        let embedding = Box::new(Embedding::new(self.trainer.model().clone(), &self.model.ids, self.config.normalise));
        let step = self.trainer.step_count();
        self.work.push_back(Work::Embedding { embedding, step, purpose, spent: Duration::ZERO });
    }

    async fn train_slice(&mut self) -> Result<(), Failure> {
        self.announce_kernels();
        let started = Instant::now();
        loop {
            let last = self.trainer.step_count() + 1 >= self.config.steps;
            let due = self.clock.reported.elapsed() >= REPORT_EVERY;
            let wanted = !self.device.is_gpu && (self.trainer.step_count() + 1).is_multiple_of(OBSERVE_EVERY);
            self.step(last || due || wanted || self.trainer.step_count() == 0)?;
            if last || due {
                self.report().await?;
                break;
            }
            if self.device.is_gpu || started.elapsed() >= SLICE || self.milestone().is_some() {
                break;
            }
        }
        if self.state != RunState::Running {
            return Ok(());
        }
        if self.trainer.step_count() >= self.config.steps {
            self.change(RunState::Finished);
            self.settle();
        } else if self.role == Role::Page && self.clock.saved.elapsed() >= SAVE_EVERY {
            self.save().await?;
        } else if self.look_is_due() {
            self.embed_all(Purpose::Watch);
        }
        Ok(())
    }

    /// A map wants many looks, figures few.
    fn look_is_due(&self) -> bool {
        let milestone = self.milestone();
        match self.role {
            Role::Page if self.scene.is_shown() => self.clock.look_is_due(milestone),
            Role::Page => self.clock.evaluation_is_due(milestone),
            Role::Lane { of } => self.clock.lane_look_is_due(of, milestone.is_some()),
        }
    }

    /// The share of the run that is done, where that is to be looked at.
    fn milestone(&self) -> Option<f32> {
        let (step, steps) = (self.trainer.step_count(), self.config.steps.max(1));
        step.is_multiple_of((steps / MILESTONES).max(1)).then(|| step as f32 / steps as f32)
    }

    /// Training stands still: what the page shows becomes that of the last step.
    fn settle(&mut self) {
        let finished = self.trainer.step_count() >= self.config.steps;
        if self.state == RunState::Paused && finished {
            self.change(RunState::Finished);
        }
        self.embed_all(Purpose::Settle);
    }

    fn step(&mut self, observe: bool) -> Result<(), Failure> {
        let draw = self.sampler.draw(&self.config);
        let batch = Batch::new(&draw, &self.model.ids, &self.device.device);
        self.empty_batches = if batch.is_none() { self.empty_batches + 1 } else { 0 };
        if self.empty_batches >= EMPTY_BATCHES {
            self.empty_batches = 0;
            self.change(RunState::Paused);
            return Err(Failure {
                stage: Stage::Training,
                message: format!("{EMPTY_BATCHES} batches in a row held no triplet: nothing is being learned."),
                hint: "Raise Batch size, add data of other groups, or choose another Mining.".to_owned(),
            });
        }
        self.observed.steps += 1;
        self.observed.pending.extend(self.trainer.step(batch, &self.config, observe));
        Ok(())
    }

    /// Reads the figures that wait, sends them, and looks whether they are still numbers.
    pub(super) async fn report(&mut self) -> Result<(), Failure> {
        if self.observed.steps == 0 {
            return Ok(());
        }
        let reports = Figures::read(std::mem::take(&mut self.observed.pending)).await.map_err(device_failed)?;
        let steps = std::mem::take(&mut self.observed.steps);
        self.clock.report(steps);
        let broken = reports.iter().any(|report| !is_finite(report));
        reports.iter().for_each(|report| self.doctor.watch(report, &self.config));
        self.emit.event(Event::Trained(Progression {
            reports,
            step: self.trainer.step_count(),
            steps: self.config.steps,
            step_ms: self.clock.median_step_ms(),
        }));
        if broken {
            return Err(self.diverge());
        }
        let current = (self.trainer.model().clone(), self.trainer.step_count());
        self.observed.good = std::mem::replace(&mut self.observed.candidate, current);
        Ok(())
    }

    fn diverge(&mut self) -> Failure {
        let (encoder, good_step) = self.observed.good.clone();
        let step = self.trainer.step_count();
        self.trainer.replace(encoder.clone(), good_step, &self.config);
        self.observed = Observed { candidate: (encoder.clone(), good_step), ..Observed::new(encoder) };
        self.change(RunState::Diverged);
        self.embed_all(Purpose::Settle);
        Failure {
            stage: Stage::Training,
            message: format!(
                "Training stopped at step {step}: the loss is no longer a number. The weights of step {good_step} are kept."
            ),
            hint: "Lower the learning rate or turn on gradient clipping, then press Resume or Reset.".to_owned(),
        }
    }

    async fn embedded(
        &mut self,
        embedding: Embedding,
        step: u32,
        purpose: Purpose,
        spent: Duration,
    ) -> Result<(), Failure> {
        let started = Instant::now();
        if spent > LONG {
            self.progress(Stage::Scoring, 0, 0);
        }
        let (vectors, encoder) = embedding.finish();
        if !vectors.values.iter().all(|value| value.is_finite()) {
            return Err(self.diverge());
        }
        self.observed.good = (encoder.clone(), step);
        if step == 0 || self.before.is_none() {
            self.before = Some(Space { vectors: vectors.clone(), encoder: encoder.clone(), step });
        }
        let evaluates =
            purpose == Purpose::Settle || self.role != Role::Page || self.clock.evaluation_is_due(self.milestone());
        self.now = Some(Space { vectors, encoder, step });
        self.show().await?;
        self.clock.looked(spent + started.elapsed());
        if evaluates {
            self.evaluate();
            self.clock.evaluated(spent + started.elapsed());
        }
        let cost = spent + started.elapsed();
        self.clock.leave_out(cost);
        if purpose == Purpose::Watch {
            self.clock.passed(cost);
        }
        if self.role == Role::Page && purpose == Purpose::Settle && step > 0 {
            self.save().await?;
        }
        Ok(())
    }

    /// Scores the sentences as they were last embedded.
    fn evaluate(&mut self) {
        let Some(now) = &self.now else { return };
        let (training, held_out) = self.examination.score(&now.vectors, self.config.distance);
        let evaluation = Evaluation { step: now.step, training, held_out };
        self.doctor.evaluated(&evaluation, &now.vectors);
        self.emit.event(Event::Evaluated(evaluation));
        self.diagnose();
    }

    /// Hands the weights out, unless they have been handed out.
    pub async fn save_now(&mut self) -> Result<(), Failure> {
        self.report().await?;
        if self.trainer.step_count() == self.saved_step { Ok(()) } else { self.save().await }
    }

    async fn save(&mut self) -> Result<(), Failure> {
        let (encoder, step) = match self.state {
            RunState::Running => self.observed.good.clone(),
            RunState::Fresh | RunState::Paused | RunState::Finished | RunState::Diverged => {
                (self.trainer.model().clone(), self.trainer.step_count())
            }
        };
        let weights = weights::save(&encoder).await.map_err(|error| Failure {
            stage: Stage::Model,
            message: format!("The weights could not be kept: {error}."),
            hint: "Training goes on; a reload of the page would lose it.".to_owned(),
        })?;
        self.clock.saved = Instant::now();
        self.saved_step = step;
        self.emit.event(Event::Saved(Checkpoint { step, fingerprint: self.model.fingerprint.clone(), weights }));
        Ok(())
    }

    /// The first step on a GPU compiles its kernels, which takes seconds.
    fn announce_kernels(&self) {
        if self.trainer.step_count() == 0 && self.device.is_gpu {
            self.progress(Stage::Kernels, 0, 0);
        }
    }

    fn progress(&self, stage: Stage, done: u32, total: u32) {
        self.emit.event(Event::Progress(Progress { stage, done, total }));
    }
}

fn is_finite(report: &StepReport) -> bool {
    let StepReport { step: _, loss, active_share, positive_distance, negative_distance, embedding_norm, gradient_norm } =
        *report;
    [loss, active_share, positive_distance, negative_distance, embedding_norm, gradient_norm]
        .iter()
        .all(|figure| figure.is_finite())
}
