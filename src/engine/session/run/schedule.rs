//! What a run does in one tick, and what happens after a step.

use burn::tensor::ExecutionError;
use web_time::{Duration, Instant};

use super::snapshot::Snapshot;
use super::{Role, Run, device_failed};
use crate::config::{Encoder, LossFunction};
use crate::engine::space::embedding::Embedding;
use crate::engine::train::adamw::AdamW;
use crate::engine::train::batch::{Batch, EMPTY_DRAWS};
use crate::engine::train::trainer::{Figures, Taken};
use crate::pace::Task;
use crate::protocol::{Evaluation, Event, Failure, Progress, Progression, RunState, Stage, StepReport};
use crate::say;

/// Steps on the CPU go on for this long before messages are looked at.
const SLICE: Duration = Duration::from_millis(12);
/// Every so many steps figures are taken, besides the first and the last: a short run has a curve too, and the same run has the
/// same curve on every machine. They cost little on the CPU and some more dispatches on a GPU.
const OBSERVE_EVERY: u32 = 5;
const OBSERVE_EVERY_GPU: u32 = 10;

/// Something other than training steps.
pub(super) enum Work {
    SingleStep,
    /// Training stands still: what is not told yet, the state to be kept, then the space.
    Settle,
    /// Embeds all sentences, with the weights of `step`.
    Embedding {
        embedding: Box<Embedding>,
        step: u32,
        purpose: Purpose,
        /// Time that it has taken, without what was done between two chunks.
        spent: Duration,
    },
    /// Scores them.
    Scoring {
        task: Task<Result<Evaluation, ExecutionError>>,
        snapshot: Box<Snapshot>,
        purpose: Purpose,
        spent: Duration,
    },
}

/// What all sentences are embedded for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The untrained space, which everything is compared with: always made first, and never given up.
    Untrained,
    /// A look in passing; training goes on.
    Watch,
    /// Training stands still: figures are those of the last step.
    Settle,
}

/// What has been trained since the last report.
#[derive(Default)]
pub(super) struct Unreported {
    figures: Vec<Figures>,
    steps: u32,
}

impl Run {
    /// One unit of work; false when there is nothing to do.
    ///
    /// # Errors
    /// When the device fails, or training cannot go on.
    pub async fn tick(&mut self, tempo: Option<Duration>) -> Result<bool, Failure> {
        if self.examine_in_turn().await || self.embed_texts_in_turn().await {
            return Ok(true);
        }
        let waits = |run: &Self| run.examining.is_some() || !run.texts.is_empty();
        let outcome = self.work_on(tempo).await.map(|worked| worked || waits(self));
        if outcome.as_ref().is_err_and(|failure| failure.stage == Stage::Device) {
            // What failed would fail again and again.
            self.work.clear();
            self.unreported = Unreported::default();
            if self.state == RunState::Running {
                self.change(RunState::Paused);
            }
        }
        outcome
    }

    /// How long there is nothing to do before the next step.
    pub fn rest(&self, tempo: Duration) -> Option<Duration> {
        let waits = self.state == RunState::Running && self.work.is_empty() && !self.trainer.is_amid_step();
        waits.then(|| self.clock.rest(tempo)).filter(|rest| !rest.is_zero())
    }

    async fn work_on(&mut self, tempo: Option<Duration>) -> Result<bool, Failure> {
        match self.work.pop_front() {
            Some(Work::SingleStep) => self.single_step().await?,
            Some(Work::Settle) => self.settle().await?,
            Some(Work::Embedding { embedding, step, purpose, spent }) => {
                self.embed(embedding, step, purpose, spent).await?;
            }
            Some(Work::Scoring { task, snapshot, purpose, spent }) => {
                self.score(task, snapshot, purpose, spent).await?
            }
            None if tempo.is_some_and(|tempo| self.rest(tempo).is_some()) => return Ok(self.settle_map()),
            None if self.state == RunState::Running => {
                self.train_slice(tempo.is_some()).await?;
                self.after_steps().await?;
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
        self.scene.draw_map(now, &self.config);
        true
    }

    /// Some steps, or a single one.
    async fn train_slice(&mut self, single: bool) -> Result<(), Failure> {
        self.announce_kernels();
        if !self.trainer.is_amid_step() {
            self.clock.stepped();
        }
        let started = Instant::now();
        let mut outcome = Ok(());
        while outcome.is_ok() && !self.is_through() {
            outcome = self.step(false).await;
            let between = !self.trainer.is_amid_step();
            if single || self.device.is_gpu || started.elapsed() >= SLICE || (between && self.milestone().is_some()) {
                break;
            }
        }
        self.clock.trained(started.elapsed());
        outcome
    }

    /// What happens after a step, in this order.
    async fn after_steps(&mut self) -> Result<(), Failure> {
        if self.trainer.is_amid_step() {
            return Ok(());
        }
        let look = self.due_look();
        let save = self.role == Role::Page && self.clock.save_is_due();
        let through = self.is_through();
        // Figures first: nothing is kept or shown of a step whose loss is no number. On a GPU reading them also waits for the
        // steps, whose time the look would seem to take otherwise.
        if through || save || self.clock.report_is_due() || (look && self.device.is_gpu) {
            self.report().await?;
        }
        if through {
            // The run is finished when all that is told of it is of its last step.
            self.work.push_back(Work::Settle);
            return Ok(());
        }
        if save {
            self.save().await?;
        }
        if look {
            self.embed_all(Purpose::Watch);
        }
        Ok(())
    }

    async fn single_step(&mut self) -> Result<(), Failure> {
        // Several may have been asked for near the end.
        if !self.is_through() {
            self.report().await?;
            self.announce_kernels();
            let started = Instant::now();
            self.step(true).await?;
            self.clock.trained(started.elapsed());
            if self.trainer.is_amid_step() {
                self.work.push_front(Work::SingleStep);
                return Ok(());
            }
        }
        self.settle().await
    }

    /// Training stands still: what is told, kept and shown becomes that of the last step.
    async fn settle(&mut self) -> Result<(), Failure> {
        self.report().await?;
        if self.role == Role::Page && self.trainer.step_count() != self.saved_step {
            self.save().await?;
        }
        self.embed_all(Purpose::Settle);
        Ok(())
    }

    /// One step, or a part of one whose batch goes through the encoder in shards. `asked`: its figures are wanted whatever its
    /// number.
    async fn step(&mut self, asked: bool) -> Result<(), Failure> {
        if !self.trainer.is_amid_step() {
            self.man();
            self.begin_step(asked)?;
        }
        if let Some(Taken { figures }) = self.trainer.advance().await {
            self.cores.stepped();
            self.unreported.figures.extend(figures);
            self.unreported.steps += 1;
            self.drawn_from = None;
        }
        Ok(())
    }

    fn begin_step(&mut self, asked: bool) -> Result<(), Failure> {
        // A step of the others is through at once.
        let has_parts = self.config.chunk > 0 || self.config.encoder != Encoder::Simple;
        let sampler = has_parts.then(|| self.sampler.state());
        let next = Batch::next(&mut self.sampler, &self.config, &self.model.tokens.ids, &self.device.device);
        let Some((batch, empty)) = next else {
            self.change(RunState::Paused);
            let (message, hint) = match self.config.loss {
                LossFunction::Triplet | LossFunction::Ranking => {
                    (say!("engine-no-triplet-drawn", batches = EMPTY_DRAWS), say!("engine-draw-triplets"))
                }
                LossFunction::Cosent => {
                    (say!("engine-no-order-drawn", batches = EMPTY_DRAWS), say!("engine-draw-scores"))
                }
            };
            return Err(Failure { stage: Stage::Training, message, hint });
        };
        self.doctor.drew(empty, &self.config);
        let (number, every) =
            (self.trainer.step_count() + 1, if self.device.is_gpu { OBSERVE_EVERY_GPU } else { OBSERVE_EVERY });
        let observe = asked || number == 1 || number.is_multiple_of(every) || number == self.config.steps;
        self.trainer.begin(batch, &self.config, observe);
        self.drawn_from = sampler;
        Ok(())
    }

    /// Reads the figures that wait, sends them, and looks whether they are still numbers.
    pub(super) async fn report(&mut self) -> Result<(), Failure> {
        let Unreported { figures, steps } = std::mem::take(&mut self.unreported);
        if steps == 0 {
            return Ok(());
        }
        let started = Instant::now();
        let reports = Figures::read(figures).await.map_err(device_failed)?;
        self.clock.trained(started.elapsed());
        self.clock.report(steps);
        let broken = reports.iter().any(|report| !is_finite(report));
        reports.iter().for_each(|report| self.doctor.watch(report, &self.config));
        let step = self.trainer.step_count();
        self.emit.event(Event::Trained(Progression {
            reports,
            step,
            steps: self.config.steps.max(step),
            step_ms: self.clock.median_step_ms(),
        }));
        if broken { Err(self.diverge()) } else { Ok(()) }
    }

    /// Goes back to the last snapshot, whose sentences all had a place.
    pub(super) fn diverge(&mut self) -> Failure {
        let step = self.trainer.step_count();
        let good = self.now.as_ref().or(self.untrained.as_ref());
        let (weights, good_step) = match good {
            Some(good) => (good.weights.clone(), good.step),
            None => (self.model.encoder.clone(), 0),
        };
        self.drawn_from = None;
        self.past.forget_from(good_step + 1);
        self.trainer.replace(weights, AdamW::default(), good_step);
        self.unreported = Unreported::default();
        self.change(RunState::Diverged);
        self.work.push_back(Work::Settle);
        Failure {
            stage: Stage::Training,
            message: say!("engine-diverged", step = step, good_step = good_step),
            hint: say!("engine-lower-rate-or-clip"),
        }
    }

    /// The first step on a GPU compiles its kernels, which takes seconds.
    fn announce_kernels(&self) {
        if self.trainer.step_count() == 0 && self.device.is_gpu {
            self.progress(Stage::Kernels, 0, 0);
        }
    }

    pub(super) fn progress(&self, stage: Stage, done: u32, total: u32) {
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
