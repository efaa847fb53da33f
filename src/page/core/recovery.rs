//! What goes wrong in the engine, and the ways on.

use super::{DataInput, Effect, Phase, State, Timer, Topic};
use crate::examples::Example;
use crate::protocol::{Command, Failure, Progress, RunState, Stage};
use crate::say;

/// Signs of life that an engine may owe before it counts as dead: with the timer's five seconds half a minute. What takes
/// longer is announced by the engine.
const SILENCE: u32 = 6;

impl State {
    /// Asks for a sign of life; an engine that owes too many is dead.
    pub(super) fn watch_engine(&mut self) -> Vec<Effect> {
        if !self.phase.listens() {
            return Vec::new();
        }
        if self.silence >= SILENCE {
            return self.crashed(say!("recovery-silence"), say!("recovery-silence-hint"));
        }
        self.silence += 1;
        let mut effects = vec![self.tell(Command::Ping), Effect::Start(Timer::Watch)];
        effects.extend(self.keep_again());
        effects
    }

    pub(super) fn failed(&mut self, number: u32, failure: Failure) -> Vec<Effect> {
        if failure.stage == Stage::Model
            && let Some(effects) = self.model_refused(number, &failure)
        {
            return effects;
        }
        let Failure { stage, message, hint } = failure;
        self.progress.take_if(|progress| progress.stage == stage);
        match stage {
            // A device that has failed once, as where the computer slept, fails for as long as its worker lives.
            Stage::Engine | Stage::Device => return self.crashed(message, hint),
            Stage::Download => self.lose_engine(),
            Stage::Export => self.exporting.stop(),
            Stage::Corpus => self.corpus_refused(),
            Stage::Project => self.opening_project = None,
            Stage::Data | Stage::Model => {
                // It may be the weights that a project waits for.
                self.exporting.give_up_waiting();
                return self.not_built(number, stage, message, hint);
            }
            Stage::Trial
            | Stage::Kernels
            | Stage::Training
            | Stage::Embedding
            | Stage::Scoring
            | Stage::Settings
            | Stage::Query
            | Stage::Examination => {}
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
        let mut effects = self.set_aside("weights-lost");
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
        self.wrong.forget();
        self.space.clear();
    }

    fn lose_engine(&mut self) {
        self.phase = Phase::Lost;
        self.race.lose();
        self.wrong.stop();
        self.exporting.stop();
        self.opening_project = None;
        self.corpus.lose();
        self.negatives.stop();
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
        let restarted = match &self.open.weights {
            Some(weights) => say!("recovery-restarted-with-weights", step = weights.step()),
            None => say!("recovery-restarted"),
        };
        self.complain(Topic::Recovery, message, format!("{restarted} {hint}"));
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
            let example = Example::find(&self.open.config.data);
            effects.extend(example.map(Effect::ReadExample));
        }
        effects
    }
}
