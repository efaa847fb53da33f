//! What the engine says, and what becomes of it.

use super::curve::thin_out;
use super::{DataInput, Effect, Phase, State, Timer, Topic, Weights};
use crate::protocol::{
    Command, Evaluation, Event, Failure, Message, ModelReport, Preview, Progress, Progression, RunState, Stage,
};

/// Evaluations that are kept; from there on every other one goes.
const EVALUATIONS: usize = 300;
/// Signs of life that an engine may owe before it counts as dead: with the timer's five seconds half a minute. What takes
/// longer is announced by the engine.
const SILENCE: u32 = 6;

impl State {
    pub(super) fn hear(&mut self, message: Message) -> Vec<Effect> {
        let Message { request, event } = message;
        self.silence = 0;
        match event {
            Event::Ready { build_id: _ } => self.ready(),
            Event::Progress(progress) => {
                let complete = progress.total > 0 && progress.done >= progress.total;
                // A download that is complete still has to be compiled by the browser.
                self.progress = Some(progress).filter(|progress| !complete || progress.stage == Stage::Download);
                Vec::new()
            }
            Event::DeviceOpened(device) => {
                self.succeeded(&[Stage::Device]);
                self.device = Some(device);
                Vec::new()
            }
            Event::DataRead(read_as) => {
                if self.phase.awaits(request) {
                    self.read_as = Some(read_as);
                }
                Vec::new()
            }
            Event::DataLoaded(preview) if self.phase.awaits(request) => self.data_loaded(preview),
            Event::Listed(listing) if self.phase.awaits(request) => {
                self.listed(listing);
                let mut effects = self.send_views();
                effects.extend(self.send_pins());
                effects
            }
            Event::Built(model) if self.phase.awaits(request) => self.built(request, model),
            // Of data that is no longer wanted.
            Event::DataLoaded(_) | Event::Listed(_) | Event::Built(_) => Vec::new(),
            Event::Configured { reset_needed: _ } => {
                self.succeeded(&[Stage::Settings]);
                Vec::new()
            }
            Event::Found(answer) => {
                self.succeeded(&[Stage::Query]);
                if answer.request == self.query.request && self.phase.is_built() {
                    self.query.answer = Some(answer);
                }
                Vec::new()
            }
            Event::Inspected(inspection) => {
                self.inspected(inspection);
                Vec::new()
            }
            Event::Saved(checkpoint) => self.saved(request, checkpoint),
            Event::Kept { key, step } => self.weights_arrived(request, Weights::Kept { key, step }),
            Event::NotKept { reason } => self.store_failed(reason),
            Event::Restored { step, exact } => self.restored(request, step, exact),
            Event::Cancelled => Vec::new(),
            Event::Pong { memory } => {
                self.engine_memory = memory;
                Vec::new()
            }
            Event::Raced { lane, event } => {
                self.raced(lane, *event);
                Vec::new()
            }
            Event::RaceEnded => self.race_ended(),
            Event::Failed(failure) => self.failed(request, failure),
            Event::RunChanged(_)
            | Event::Trained(_)
            | Event::Evaluated(_)
            | Event::Mapped(_)
            | Event::Mined(_)
            | Event::Surrounded(_)
            | Event::Compared(_)
            | Event::Diagnosed(_) => {
                if self.phase.has(request) {
                    self.hear_run(event)
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// What the model of the page's experiment says.
    fn hear_run(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::RunChanged(run) => return self.run_changed(run),
            Event::Evaluated(evaluation) => return self.evaluated(evaluation),
            Event::Trained(progression) => self.trained_on(&progression),
            Event::Mapped(frame) => self.mapped(frame),
            Event::Mined(triplets) => self.mined(triplets),
            Event::Surrounded(surroundings) => self.surrounded(surroundings),
            Event::Compared(comparison) => self.compared(comparison),
            Event::Diagnosed(findings) => self.findings = findings,
            Event::Ready { .. }
            | Event::Progress(_)
            | Event::DeviceOpened(_)
            | Event::DataRead(_)
            | Event::DataLoaded(_)
            | Event::Listed(_)
            | Event::Built(_)
            | Event::Configured { .. }
            | Event::Found(_)
            | Event::Inspected(_)
            | Event::Saved(_)
            | Event::Kept { .. }
            | Event::NotKept { .. }
            | Event::Restored { .. }
            | Event::Cancelled
            | Event::Pong { .. }
            | Event::Raced { .. }
            | Event::RaceEnded
            | Event::Failed(_) => {}
        }
        Vec::new()
    }

    fn ready(&mut self) -> Vec<Effect> {
        self.succeeded(&[Stage::Download, Stage::Engine]);
        self.phase = Phase::Listening;
        let mut effects = if self.store_read { self.begin() } else { Vec::new() };
        effects.push(Effect::Start(Timer::Watch));
        effects
    }

    /// Asks for a sign of life; an engine that owes too many is dead.
    pub(super) fn watch_engine(&mut self) -> Vec<Effect> {
        if !self.phase.listens() {
            return Vec::new();
        }
        if self.silence >= SILENCE {
            let message = "The engine has not given a sign of life for half a minute.".to_owned();
            return self
                .crashed(message, "If it happens again, choose CPU under Device, or a smaller model.".to_owned());
        }
        self.silence += 1;
        vec![self.tell(Command::Ping), Effect::Start(Timer::Watch)]
    }

    fn data_loaded(&mut self, preview: Preview) -> Vec<Effect> {
        self.succeeded(&[Stage::Data]);
        if self.is_own_data() && !self.query.own {
            let first = preview.sample.first().and_then(|row| row.cells.first());
            self.query.text = first.cloned().unwrap_or_default();
        }
        self.preview = Some(preview);
        Vec::new()
    }

    fn built(&mut self, request: u32, model: ModelReport) -> Vec<Effect> {
        self.succeeded(&[Stage::Model, Stage::Settings]);
        if !matches!(self.phase, Phase::Asked { request: asked, .. } if asked == request) {
            // Settings of an untrained model were changed.
            self.is_model_of_open(request);
        }
        self.open.built = self.told.config.clone();
        self.open.fingerprint = Some(model.fingerprint.clone());
        self.model = Some(model);
        if let Phase::Asked { restores: Some(_), .. } = self.phase {
            return Vec::new();
        }
        self.phase = Phase::Built { request };
        self.open.training = Default::default();
        self.space.rewind();
        self.pins.comparison = None;
        self.findings.clear();
        self.run = RunState::Fresh;
        self.model_is_there()
    }

    /// Goes on with what waited for it.
    fn model_is_there(&mut self) -> Vec<Effect> {
        let mut effects = self.find();
        if let Some(intent) = self.wanted.take() {
            effects.extend(self.carry_out(intent));
        }
        effects
    }

    /// Has kept weights taken up, if there are any.
    pub(super) fn restore(&mut self, effects: &mut Vec<Effect>) -> Option<u32> {
        let command = match self.open.weights.clone()? {
            Weights::Kept { key, step } => Command::TakeUp { key, step },
            Weights::Held(checkpoint) => Command::Restore(*checkpoint),
        };
        let request = self.ask(command, effects);
        self.is_model_of_open(request);
        Some(request)
    }

    fn restored(&mut self, request: u32, step: u32, exact: bool) -> Vec<Effect> {
        if !matches!(self.phase, Phase::Asked { restores: Some(restores), .. } if restores == request) {
            return Vec::new();
        }
        self.phase = Phase::Built { request };
        self.open.training.go_back_to(step);
        self.run = RunState::Paused;
        if !exact {
            self.complain(
                Topic::Recovery,
                format!("The weights of step {step} were kept by an earlier version of the page, without the optimizer's state."),
                "Training goes on from them, a little differently than it would have.".to_owned(),
            );
        }
        // What was changed and waits for Reset, or was changed since.
        let mut effects = self.send_config();
        effects.extend(self.model_is_there());
        effects
    }

    fn run_changed(&mut self, run: RunState) -> Vec<Effect> {
        self.run = run;
        self.progress = None;
        match run {
            RunState::Running => {
                self.succeeded(&[Stage::Training, Stage::Kernels]);
                Vec::new()
            }
            RunState::Paused | RunState::Finished | RunState::Diverged => {
                let mut effects = self.find();
                effects.extend(self.keep());
                effects
            }
            RunState::Fresh => {
                self.open.training.step = 0;
                Vec::new()
            }
        }
    }

    fn trained_on(&mut self, progression: &Progression) {
        self.succeeded(&[Stage::Kernels]);
        let training = &mut self.open.training;
        progression.reports.iter().for_each(|report| training.curve.push(report));
        training.latest = progression.reports.last().copied().or(training.latest);
        training.step = progression.step;
        training.step_ms = progression.step_ms;
        self.crashes = 0;
    }

    fn evaluated(&mut self, evaluation: Evaluation) -> Vec<Effect> {
        self.succeeded(&[Stage::Embedding, Stage::Scoring]);
        let step = evaluation.step;
        let stands = matches!(self.run, RunState::Paused | RunState::Finished) && step > 0;
        if stands || self.run == RunState::Diverged {
            // Standing still, the engine says where: after a loss that was no number it has gone back. Of a model that was
            // taken up it measures the untrained baseline as well.
            self.open.training.go_back_to(step);
        }
        insert_evaluation(&mut self.open.training.evaluations, evaluation);
        let mut effects = self.find();
        effects.extend(self.inspect_soon());
        effects
    }

    /// What waited for these is waited for no longer, and what was said against them no longer holds.
    pub(super) fn succeeded(&mut self, stages: &[Stage]) {
        self.progress.take_if(|progress| stages.contains(&progress.stage));
        self.notices.retain(|notice| !matches!(notice.topic, Topic::Stage(stage) if stages.contains(&stage)));
    }

    fn failed(&mut self, number: u32, failure: Failure) -> Vec<Effect> {
        let Failure { stage, message, hint } = failure;
        self.progress.take_if(|progress| progress.stage == stage);
        match stage {
            Stage::Engine => return self.crashed(message, hint),
            Stage::Download => self.lose_engine(),
            Stage::Data | Stage::Model | Stage::Device => return self.not_built(number, stage, message, hint),
            Stage::Kernels | Stage::Training | Stage::Embedding | Stage::Scoring | Stage::Settings | Stage::Query => {}
        }
        self.complain(Topic::Stage(stage), message, hint);
        Vec::new()
    }

    /// There is no model of what was sent.
    fn not_built(&mut self, number: u32, stage: Stage, message: String, hint: String) -> Vec<Effect> {
        match self.phase {
            Phase::Asked { request, restores } => {
                if restores == Some(number) {
                    self.complain(Topic::Stage(stage), message, hint);
                    return self.begin_anew();
                }
                if number < request {
                    return Vec::new();
                }
                self.wanted = None;
                self.phase = Phase::Refused;
                self.clear_model();
            }
            Phase::Built { .. } => self.wanted = None,
            // It says what is known, or speaks of data that is no longer wanted.
            Phase::Refused => {}
            Phase::Listening => return Vec::new(),
            Phase::Starting | Phase::Lost => {}
        }
        self.complain(Topic::Stage(stage), message, hint);
        Vec::new()
    }

    /// Kept weights cannot be taken up: their figures stay among the runs, and the model is built untrained.
    fn begin_anew(&mut self) -> Vec<Effect> {
        let wanted = self.wanted;
        let mut effects = self.set_aside("before its weights were lost");
        self.wanted = wanted;
        self.look_away();
        effects.extend(self.send_data());
        effects
    }

    /// Nothing of the data before is shown for data that cannot be used.
    fn clear_model(&mut self) {
        self.preview = None;
        self.model = None;
        self.run = RunState::Fresh;
        self.query.answer = None;
        self.tokens.answer = None;
        self.findings.clear();
        self.open.training = Default::default();
        self.race.forget();
        self.pins.sentences.clear();
        self.pins.comparison = None;
        self.space.clear();
    }

    fn lose_engine(&mut self) {
        self.phase = Phase::Lost;
        self.race.lose();
        self.progress = None;
        self.wanted = None;
        self.silence = 0;
        if self.run == RunState::Running {
            self.run = RunState::Paused;
        }
    }

    /// The engine died. It gets one new start by itself; if that brings no step, the user decides.
    fn crashed(&mut self, message: String, hint: String) -> Vec<Effect> {
        let was_ready = self.phase.listens();
        self.lose_engine();
        self.crashes += 1;
        if !was_ready || self.crashes > 1 {
            self.complain(Topic::Stage(Stage::Engine), message, hint);
            return Vec::new();
        }
        let kept = match &self.open.weights {
            Some(weights) => format!("your text, your settings and the weights of step {}", weights.step()),
            None => "your text and your settings".to_owned(),
        };
        self.complain(Topic::Recovery, message, format!("The engine was started again with {kept}. {hint}"));
        self.restart_engine()
    }

    pub(super) fn restart_engine(&mut self) -> Vec<Effect> {
        self.phase = Phase::Starting;
        self.succeeded(&[Stage::Engine, Stage::Download]);
        self.progress = Some(Progress { stage: Stage::Engine, done: 0, total: 0 });
        self.device = None;
        self.model = None;
        if self.open.weights.is_none() {
            self.open.training = Default::default();
            self.run = RunState::Fresh;
        }
        let mut effects = vec![Effect::RestartEngine];
        if self.open.data == DataInput::Unread {
            let example = crate::examples::Example::find(&self.open.config.data);
            effects.extend(example.map(Effect::ReadExample));
        }
        effects
    }
}

/// Puts an evaluation into its place by step, in the place of one of the same step; thinned where there are many.
pub(super) fn insert_evaluation(evaluations: &mut Vec<Evaluation>, evaluation: Evaluation) {
    evaluations.retain(|earlier| earlier.step != evaluation.step);
    let place = evaluations.partition_point(|earlier| earlier.step < evaluation.step);
    evaluations.insert(place, evaluation);
    // The first is the baseline, the last is what is shown as now.
    thin_out(evaluations, EVALUATIONS);
}
