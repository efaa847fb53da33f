//! Looks at the sentences: all of them are embedded and scored, in chunks, while training goes on or stands still.

use std::rc::Rc;

use burn::tensor::ExecutionError;
use web_time::{Duration, Instant};

use super::schedule::{Purpose, Work};
use super::snapshot::Snapshot;
use super::{Role, Run, device_failed};
use crate::engine::space::embedders::Embedders;
use crate::engine::space::embedding::Embedding;
use crate::pace::{Pace, Task};
use crate::protocol::{Evaluation, Event, Failure, Progress, RunState, Stage};

/// Steps of a run that are looked at however short it is, so that a map of it moves and its curves have a shape. Lanes of a race
/// are compared at them.
const MILESTONES: u32 = 50;
/// What has taken so long may well take more than a second: the page is told of it.
const LONG: Duration = Duration::from_millis(300);

impl Run {
    /// Queues embedding all sentences with the weights of the moment, in the place of what was to be looked at before.
    pub(super) fn embed_all(&mut self, purpose: Purpose) {
        self.drop_looks();
        let embedding = Embedding::new(self.trainer.model().clone(), &self.model.tokens.ids, self.config.normalise);
        let embedding = Box::new(embedding.by(Embedders::new(self.staff())));
        let step = self.trainer.step_count();
        self.work.push_back(Work::Embedding { embedding, step, purpose, spent: Duration::ZERO });
    }

    /// Looks at the sentences that are under way are out of date, but for the untrained one.
    pub(super) fn drop_looks(&mut self) {
        self.work.retain(|work| match work {
            Work::Embedding { purpose, .. } | Work::Scoring { purpose, .. } => *purpose == Purpose::Untrained,
            Work::SingleStep => true,
            Work::Settle => false,
        });
    }

    pub(super) async fn embed(
        &mut self,
        mut embedding: Box<Embedding>,
        step: u32,
        purpose: Purpose,
        spent: Duration,
    ) -> Result<(), Failure> {
        let started = Instant::now();
        embedding.advance(&self.model.tokens.ids, &self.device.device).await.map_err(device_failed)?;
        let spent = spent + started.elapsed();
        if embedding.is_finished() {
            return self.embedded(*embedding, step, purpose, spent).await;
        }
        if spent > LONG {
            self.progress(Stage::Embedding, embedding.done() as u32, self.model.tokens.ids.len() as u32);
        }
        self.work.push_front(Work::Embedding { embedding, step, purpose, spent });
        Ok(())
    }

    async fn embedded(
        &mut self,
        embedding: Embedding,
        step: u32,
        purpose: Purpose,
        spent: Duration,
    ) -> Result<(), Failure> {
        let started = Instant::now();
        let (vectors, weights) = embedding.finish();
        if purpose != Purpose::Untrained && !vectors.are_measurable() {
            return Err(self.diverge());
        }
        let snapshot = Snapshot { step, weights, vectors: Rc::new(vectors) };
        if purpose == Purpose::Untrained {
            self.untrained = Some(snapshot.clone());
        }
        // A checkpoint may have been taken up meanwhile: then the space of its step follows.
        if step == self.trainer.step_count() || purpose != Purpose::Untrained {
            self.now = Some(snapshot.clone());
            if self.role == Role::Page {
                self.past.keep(&snapshot, self.model.report.trained_parameters);
            }
            if spent > LONG {
                self.progress(Stage::Scoring, 0, 0);
            }
            self.show().await?;
            self.answer_waiting().await;
        }
        let spent = spent + started.elapsed();
        self.clock.looked(spent);
        let in_passing = purpose == Purpose::Watch;
        if in_passing {
            self.clock.passed(spent);
        }
        if !in_passing || self.role != Role::Page || self.clock.evaluation_is_due(self.milestone()) {
            let task = self.scoring(&snapshot, purpose);
            let snapshot = Box::new(snapshot);
            self.work.push_front(Work::Scoring { task, snapshot, purpose, spent });
        }
        Ok(())
    }

    fn scoring(&self, snapshot: &Snapshot, purpose: Purpose) -> Task<Result<Evaluation, ExecutionError>> {
        let emit = self.emit.clone();
        let pace = Pace::new(move |done, total| {
            emit.event(Event::Progress(Progress { stage: Stage::Scoring, done, total }));
        });
        let (examination, config, device) = (self.examination.clone(), self.config.clone(), self.device.device.clone());
        // In passing nobody waits for what is no part of the data.
        let general = self.general.clone().filter(|_| purpose != Purpose::Watch);
        let (snapshot, slices) = (snapshot.clone(), pace.clone());
        Task::new(pace, async move {
            let (training, held_out) = examination.score(&snapshot.vectors, config.metric(), &slices).await;
            let general = match general {
                Some(questions) => Some(Box::new(questions.score(snapshot.weights, &config, &device, &slices).await?)),
                None => None,
            };
            Ok(Evaluation { step: snapshot.step, training, held_out, general })
        })
    }

    pub(super) async fn score(
        &mut self,
        mut task: Task<Result<Evaluation, ExecutionError>>,
        snapshot: Box<Snapshot>,
        purpose: Purpose,
        spent: Duration,
    ) -> Result<(), Failure> {
        let started = Instant::now();
        let scores = task.advance().await;
        let spent = spent + started.elapsed();
        if purpose == Purpose::Watch {
            self.clock.passed(started.elapsed());
        }
        let Some(evaluation) = scores else {
            self.work.push_front(Work::Scoring { task, snapshot, purpose, spent });
            return Ok(());
        };
        let evaluation = evaluation.map_err(device_failed)?;
        self.doctor.evaluated(&evaluation, &snapshot.vectors);
        self.emit.event(Event::Evaluated(evaluation));
        self.diagnose();
        self.clock.evaluated(spent);
        if purpose == Purpose::Settle && self.is_through() && self.state != RunState::Diverged && snapshot.step > 0 {
            self.change(RunState::Finished);
        }
        Ok(())
    }

    /// Whether the sentences are to be looked at. A map wants many looks, figures few.
    pub(super) fn due_look(&self) -> bool {
        let milestone = self.milestone();
        match self.role {
            Role::Page => {
                let shown = self.scene.is_shown() && self.clock.look_is_due(milestone);
                shown || self.clock.evaluation_is_due(milestone)
            }
            Role::Lane { of } => self.clock.lane_look_is_due(of, milestone.is_some()),
        }
    }

    /// The share of the run that is done, where that is to be looked at.
    pub(super) fn milestone(&self) -> Option<f32> {
        let (step, steps) = (self.trainer.step_count(), self.config.steps.max(1));
        step.is_multiple_of((steps / MILESTONES).max(1)).then(|| step as f32 / steps as f32)
    }
}
