//! One run: a data set, a model in training, and where it stands.
//!
//! [`Run`] is its state and what the page may ask of it. [`schedule`] does the work and says what follows a step, [`keep`]
//! hands training out and takes it up again, [`views`] tells what is shown of the sentences, [`query`], [`texts`], [`inspect`]
//! and [`examine`] answer questions.

mod clock;
mod cores;
mod examine;
mod inspect;
mod keep;
mod look;
mod package;
mod past;
mod query;
mod scene;
mod schedule;
mod snapshot;
mod texts;
mod views;

use std::collections::VecDeque;
use std::rc::Rc;

use burn::tensor::ExecutionError;

use super::emit::Emit;
use super::general::GeneralQuestions;
use super::model::Model;
use super::no_data;
use crate::config::Config;
use crate::engine::device::OpenDevice;
use crate::engine::memory;
use crate::engine::train::doctor::Doctor;
use crate::engine::train::evaluate::Examination;
use crate::engine::train::pool::Pool;
use crate::engine::train::sampler::{Sampler, SamplerState};
use crate::engine::train::trainer::Trainer;
use crate::protocol::{Event, Failure, Finding, RunState, Stage, Views};
use crate::say;
use crate::text::dataset::Dataset;
use clock::Clock;
use cores::Cores;
use examine::Examining;
pub use package::Package;
use past::Past;
pub use query::Question;
use scene::Scene;
use schedule::{Purpose, Unreported, Work};
use snapshot::Snapshot;
use texts::Texts;

/// Whose run it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The page's own: its weights are handed out, to be taken up again.
    Page,
    /// One of so many that share the time. Only its figures and its map are wanted.
    Lane { of: u32 },
}

/// A model in training on a data set. Pause is a state; the session owns the pace.
pub struct Run {
    emit: Emit,
    data: Rc<Dataset>,
    device: OpenDevice,
    role: Role,
    /// The settings that the model was built with.
    built: Config,
    /// The settings of the moment.
    config: Config,
    /// With the untrained weights, from which the seed made it.
    model: Model,
    trainer: Trainer,
    sampler: Sampler,
    /// Where the sampler stood before the step that is not through.
    drawn_from: Option<SamplerState>,
    examination: Rc<Examination>,
    /// Of a pretrained model: what training makes it forget.
    general: Option<Rc<GeneralQuestions>>,
    state: RunState,
    /// The sentences before any training, and as of late. None until they have been embedded.
    untrained: Option<Snapshot>,
    now: Option<Snapshot>,
    /// Of the page's run alone.
    past: Past,
    scene: Scene,
    doctor: Doctor,
    /// What was last told of the doctor's findings.
    findings: Vec<Finding>,
    /// What is to be answered when the sentences have been embedded.
    questions: Vec<Question>,
    /// Token ids of the sentence that was last asked for.
    query: Option<Vec<u32>>,
    unreported: Unreported,
    clock: Clock,
    cores: Cores,
    work: VecDeque<Work>,
    /// Every question is being asked, beside all other work.
    examining: Option<Examining>,
    /// Texts that are to be embedded, likewise.
    texts: VecDeque<Texts>,
    /// Step of the state that was handed out last.
    saved_step: u32,
}

impl Run {
    /// An untrained model; embedding all sentences is its first work.
    pub fn new(
        pool: Rc<Pool>,
        model: Model,
        config: &Config,
        device: OpenDevice,
        views: Views,
        role: Role,
        emit: Emit,
    ) -> Self {
        let seed = u64::from(config.seed);
        emit.event(Event::Built(model.report.clone()));
        emit.event(Event::RunChanged(RunState::Fresh));
        emit.event(Event::Diagnosed(Vec::new()));
        let mut run = Self {
            trainer: Trainer::new(model.encoder.clone()),
            sampler: Sampler::new(pool.clone(), seed),
            examination: Rc::new(Examination::new(pool.clone(), seed)),
            general: general_questions(&model, role),
            scene: Scene::new(pool.clone(), config, views, emit.clone()),
            data: pool.data.clone(),
            doctor: Doctor::new(pool, config),
            findings: Vec::new(),
            questions: Vec::new(),
            query: None,
            built: config.clone(),
            config: config.clone(),
            state: RunState::Fresh,
            untrained: None,
            now: None,
            past: Past::default(),
            unreported: Unreported::default(),
            clock: Clock::default(),
            cores: Cores::default(),
            work: VecDeque::new(),
            examining: None,
            texts: VecDeque::new(),
            saved_step: 0,
            drawn_from: None,
            emit,
            device,
            role,
            model,
        };
        run.embed_all(Purpose::Untrained);
        run.diagnose();
        run
    }

    pub fn state(&self) -> RunState {
        self.state
    }

    /// Tells of something that went wrong by itself.
    pub fn fail(&self, failure: Failure) {
        self.emit.event(Event::Failed(failure));
    }

    /// Takes up what can change during a run; whether something waits for Reset.
    ///
    /// # Errors
    /// When the data holds nothing for the loss, until it is another one; when the device fails.
    pub async fn configure(&mut self, config: &Config) -> Result<bool, Failure> {
        self.config = config.for_run(&self.built);
        if self.state == RunState::Finished && self.trainer.step_count() < self.config.steps {
            self.change(RunState::Paused);
        }
        self.diagnose();
        self.show().await?;
        self.check_loss()?;
        Ok(config.needs_reset(&self.built))
    }

    /// Nothing is trained, or trained on, by a loss for which the data holds nothing.
    ///
    /// # Errors
    /// Where it is such a loss.
    pub fn check_loss(&mut self) -> Result<(), Failure> {
        let Some(failure) = self.data.unsuited(self.config.loss) else { return Ok(()) };
        self.pause()?;
        Err(failure)
    }

    pub fn train(&mut self) -> Result<(), Failure> {
        self.can_step()?;
        // What was to be shown of the pause is out of date before it is there.
        self.drop_looks();
        self.clock.restart();
        self.change(RunState::Running);
        Ok(())
    }

    pub fn pause(&mut self) -> Result<(), Failure> {
        if self.state == RunState::Running {
            self.change(RunState::Paused);
            self.work.push_back(Work::Settle);
        }
        Ok(())
    }

    pub fn step_once(&mut self) -> Result<(), Failure> {
        self.can_step()?;
        self.change(RunState::Paused);
        self.work.push_back(Work::SingleStep);
        Ok(())
    }

    fn change(&mut self, state: RunState) {
        if self.state != state {
            self.state = state;
            self.emit.event(Event::RunChanged(state));
        }
    }

    fn is_through(&self) -> bool {
        self.trainer.step_count() >= self.config.steps
    }

    fn can_step(&self) -> Result<(), Failure> {
        let refuse = |message: String, hint: String| Err(Failure { stage: Stage::Training, message, hint });
        let steps = self.config.steps;
        let waiting = self.work.iter().filter(|work| matches!(work, Work::SingleStep)).count() as u32;
        if self.data.sentences.is_empty() {
            return Err(no_data());
        }
        if steps == 0 {
            return refuse(say!("engine-no-steps"), say!("engine-set-steps"));
        }
        if self.trainer.step_count() + waiting >= steps {
            return refuse(say!("engine-steps-taken", steps = steps), say!("engine-raise-steps"));
        }
        if let Some(failure) = self.data.unsuited(self.config.loss) {
            return Err(failure);
        }
        if self.sampler.is_empty() {
            return refuse(say!("engine-no-positive"), say!("engine-add-to-groups"));
        }
        // Batch size and mining may have changed since the model was built.
        memory::check(&self.config, &self.model.load, self.device.limits)
    }
}

/// What a model that has learnt nothing yet cannot forget is not asked, nor what a race has no room for. A tokenizer that cuts all
/// of the data cuts these questions.
fn general_questions(model: &Model, role: Role) -> Option<Rc<GeneralQuestions>> {
    let is_asked = model.report.pretrained.is_some() && role == Role::Page;
    is_asked.then(|| GeneralQuestions::new(&model.tokens.tokenizer).ok().map(Rc::new)).flatten()
}

fn device_failed(error: ExecutionError) -> Failure {
    Failure {
        stage: Stage::Device,
        message: say!("device-failed", error = error.to_string()),
        hint: say!("device-choose-cpu"),
    }
}
