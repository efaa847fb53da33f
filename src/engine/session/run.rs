//! One run: a data set, a model in training, and where it stands.

use std::collections::VecDeque;
use std::rc::Rc;

use burn::tensor::ExecutionError;

use super::clock::Clock;
use super::emit::Emit;
use super::model::Model;
use super::no_data;
use super::scene::Scene;
use super::work::{Observed, Purpose, Work};
use crate::config::Config;
use crate::engine::device::OpenDevice;
use crate::engine::encoder::TextEncoder;
use crate::engine::exchange::weights;
use crate::engine::space::embedding::embed;
use crate::engine::train::doctor::Doctor;
use crate::engine::train::evaluate::Examination;
use crate::engine::train::pool::Pool;
use crate::engine::train::sampler::Sampler;
use crate::engine::train::trainer::Trainer;
use crate::engine::vectors::Vectors;
use crate::engine::vectors::{cosine, ranked};
use crate::protocol::{Answer, Checkpoint, Event, Failure, Finding, Neighbour, RunState, Stage, Views};
use crate::text::dataset::Dataset;

/// All sentences as some weights see them.
pub(super) struct Space {
    pub vectors: Vectors,
    pub encoder: TextEncoder,
    pub step: u32,
}

/// Whose run it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The page's own: its weights are handed out, to be taken up again.
    Page,
    /// One of so many that share the time. Only its figures and its map are wanted.
    Lane { of: u32 },
}

/// A model in training on a data set. Pause is a state; the session owns the pace.
pub struct Run {
    pub(super) emit: Emit,
    pub(super) data: Rc<Dataset>,
    pub(super) device: OpenDevice,
    pub(super) role: Role,
    /// The settings that the model was built with.
    built: Config,
    /// The settings of the moment.
    pub(super) config: Config,
    pub(super) model: Model,
    pub(super) trainer: Trainer,
    pub(super) sampler: Sampler,
    pub(super) examination: Examination,
    pub(super) state: RunState,
    /// Sentences before training, and as of late. Empty until they have been embedded.
    pub(super) before: Option<Space>,
    pub(super) now: Option<Space>,
    pub(super) scene: Scene,
    pub(super) doctor: Doctor,
    /// What was last told of them.
    findings: Vec<Finding>,
    /// Token ids of the sentence that was last asked for.
    query: Option<Vec<u32>>,
    pub(super) observed: Observed,
    pub(super) clock: Clock,
    pub(super) work: VecDeque<Work>,
    /// Step of the weights that were handed out last.
    pub(super) saved_step: u32,
    /// Batches without a triplet, one after the other.
    pub(super) empty_batches: u32,
}

impl Run {
    /// An untrained model; embedding all sentences is its first work.
    pub fn new(
        data: Dataset,
        config: &Config,
        device: OpenDevice,
        views: Views,
        role: Role,
        emit: Emit,
    ) -> Result<Self, Failure> {
        let seed = u64::from(config.seed);
        let data = Rc::new(data);
        let pool = Rc::new(Pool::new(data.clone()));
        let model = Model::new(&data, config, &device.device)?;
        emit.event(Event::Built(model.report.clone()));
        emit.event(Event::RunChanged(RunState::Fresh));
        let trainer = Trainer::new(model.encoder.clone(), config);
        let mut run = Self {
            sampler: Sampler::new(pool.clone(), seed),
            examination: Examination::new(pool.clone(), seed),
            scene: Scene::new(pool.clone(), config, views, emit.clone()),
            doctor: Doctor::new(pool, config),
            findings: Vec::new(),
            query: None,
            observed: Observed::new(trainer.model().clone()),
            built: config.clone(),
            config: config.clone(),
            state: RunState::Fresh,
            before: None,
            now: None,
            clock: Clock::default(),
            work: VecDeque::new(),
            saved_step: 0,
            empty_batches: 0,
            emit,
            data,
            device,
            role,
            model,
            trainer,
        };
        run.embed_all(Purpose::Settle);
        run.emit.event(Event::Diagnosed(Vec::new()));
        run.diagnose();
        Ok(run)
    }

    pub fn state(&self) -> RunState {
        self.state
    }

    /// Takes up what can change during a run; whether something waits for Reset.
    pub async fn configure(&mut self, config: &Config) -> Result<bool, Failure> {
        self.config = config.for_run(&self.built);
        if self.state == RunState::Finished && self.trainer.step_count() < self.config.steps {
            self.change(RunState::Paused);
        }
        self.diagnose();
        self.show().await?;
        Ok(config.needs_reset(&self.built))
    }

    /// Takes up what the page shows from now on, and sends it.
    pub async fn watch(&mut self, views: Views) -> Result<(), Failure> {
        let former = self.scene.watch(views);
        if (former.map, former.triplets) != (views.map, views.triplets) {
            return self.show().await;
        }
        // A map that is there already would only be sent again.
        if let Some(now) = &self.now {
            self.scene.show_surroundings(now, &self.config);
            self.scene.show_comparison(self.before.as_ref(), now, &self.config);
        }
        Ok(())
    }

    /// Takes up the sentences that are compared from now on, and compares them.
    pub fn pin(&mut self, pins: Vec<u32>) {
        self.scene.pin(pins);
        if let Some(now) = &self.now {
            self.scene.show_comparison(self.before.as_ref(), now, &self.config);
        }
    }

    /// Sends what is shown of the sentences as they were last embedded.
    pub(super) async fn show(&mut self) -> Result<(), Failure> {
        let Some(now) = &self.now else { return Ok(()) };
        let query = match self.query.as_deref().filter(|_| self.scene.views().map) {
            Some(ids) => {
                let embedded = embed(&now.encoder, &[ids], self.config.normalise, &self.device.device).await;
                Some(embedded.map_err(device_failed)?)
            }
            None => None,
        };
        self.scene.show(self.before.as_ref(), now, query.as_ref(), &self.config);
        Ok(())
    }

    /// Tells what the doctor finds, where it is something else than before.
    pub(super) fn diagnose(&mut self) {
        let findings = self.doctor.findings(&self.config);
        if findings != self.findings {
            self.findings.clone_from(&findings);
            self.emit.event(Event::Diagnosed(findings));
        }
    }

    pub fn train(&mut self) -> Result<(), Failure> {
        self.can_step()?;
        self.clock.restart();
        self.change(RunState::Running);
        Ok(())
    }

    pub fn pause(&mut self) -> Result<(), Failure> {
        if self.state == RunState::Running {
            self.change(RunState::Paused);
            self.work.push_back(Work::Pause);
        }
        Ok(())
    }

    pub fn step_once(&mut self) -> Result<(), Failure> {
        self.can_step()?;
        self.change(RunState::Paused);
        self.work.push_back(Work::SingleStep);
        Ok(())
    }

    /// Weights of an earlier run of the same data and settings.
    pub fn restore(&mut self, request: u32, checkpoint: Checkpoint) -> Result<(), Failure> {
        let refuse = |message: String| Failure {
            stage: Stage::Model,
            message,
            hint: "Press Train to train again; the data and the settings are still there.".to_owned(),
        };
        if checkpoint.fingerprint != self.model.fingerprint {
            return Err(refuse("The kept weights belong to other data or settings.".to_owned()));
        }
        let encoder = weights::load(self.model.encoder.clone(), &checkpoint.weights)
            .map_err(|error| refuse(format!("The kept weights cannot be used: {error}.")))?;
        self.trainer.replace(encoder, checkpoint.step, &self.config);
        self.emit.follow(request);
        self.emit.event(Event::Restored { step: checkpoint.step, exact: false });
        self.observed = Observed::new(self.trainer.model().clone());
        let finished = checkpoint.step >= self.config.steps;
        self.change(if finished { RunState::Finished } else { RunState::Paused });
        self.embed_all(Purpose::Settle);
        Ok(())
    }

    /// The nearest sentences, by the weights that the sentences were last embedded with. `None` while they have not been
    /// embedded at all.
    pub async fn find(&mut self, request: u32, text: &str, count: usize) -> Result<Option<Answer>, Failure> {
        let (Some(before), Some(now)) = (&self.before, &self.now) else { return Ok(None) };
        let encoded = self.model.tokenizer.encode(text)?;
        let ids = encoded.ids.as_slice();
        let (metric, normalised) = (self.config.distance, self.config.normalise);
        let query_now = embed(&now.encoder, &[ids], normalised, &self.device.device).await.map_err(device_failed)?;
        let query_before =
            embed(&before.encoder, &[ids], normalised, &self.device.device).await.map_err(device_failed)?;
        let ranked_now = ranked(&now.vectors, query_now.row(0), metric);
        let ranked_before = ranked(&before.vectors, query_before.row(0), metric);
        let (ranks_now, ranks_before) = (ranks(&ranked_now), ranks(&ranked_before));
        let neighbours = |ranked: &[(usize, f32)], space: &Space, query: &Vectors| {
            let neighbour = |(sentence, distance): &(usize, f32)| Neighbour {
                sentence: self.data.sentences[*sentence].text.clone(),
                label: self.data.sentences[*sentence].label.clone(),
                distance: *distance,
                similarity: cosine(space.vectors.row(*sentence), query.row(0)),
                rank: ranks_now[*sentence],
                rank_before: ranks_before[*sentence],
                held_out: self.data.sentences[*sentence].held_out,
            };
            ranked.iter().take(count).map(neighbour).collect()
        };
        let answer = Answer {
            request,
            text: text.to_owned(),
            unknown_words: encoded.unknown_words,
            now: neighbours(&ranked_now, now, &query_now),
            before_training: neighbours(&ranked_before, before, &query_before),
            step: now.step,
            sentences: self.data.sentences.len(),
        };
        if self.query.as_ref() != Some(&encoded.ids) {
            self.query = Some(encoded.ids);
            self.scene.show_map(now, Some(&query_now), &self.config);
        }
        Ok(Some(answer))
    }

    pub(super) fn change(&mut self, state: RunState) {
        if self.state != state {
            self.state = state;
            self.emit.event(Event::RunChanged(state));
        }
    }

    fn can_step(&self) -> Result<(), Failure> {
        let refuse =
            |message: String, hint: &str| Err(Failure { stage: Stage::Training, message, hint: hint.to_owned() });
        let (taken, steps) = (self.trainer.step_count(), self.config.steps);
        if self.data.sentences.is_empty() {
            return Err(no_data());
        }
        if steps == 0 {
            return refuse("Steps is 0, so that there is nothing to train.".to_owned(), "Set Steps to 1 or more.");
        }
        if taken >= steps {
            let message = format!("All {steps} steps have been taken.");
            return refuse(message, "Raise Steps to go on, or press Reset to begin again.");
        }
        if self.sampler.is_empty() {
            return refuse(
                "No two training sentences mean the same, so that there is no positive to pull together.".to_owned(),
                "Add rows or sentences to the groups, or lower Held out.",
            );
        }
        Ok(())
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

pub(super) fn device_failed(error: ExecutionError) -> Failure {
    Failure {
        stage: Stage::Device,
        message: format!("The device failed: {error}."),
        hint: "Choose the CPU as Device and press Reset; the weights kept last are not lost.".to_owned(),
    }
}
