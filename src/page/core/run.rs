//! The buttons Train, Step and Reset.

use super::{Effect, Intent, Phase, State, Timer, Topic};
use crate::protocol::{Command, RunState, Stage};
use crate::say;

/// What the first button does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Primary {
    Train,
    Pause,
    Resume,
}

impl Primary {
    /// Its accessible name.
    pub fn label(self) -> String {
        match self {
            Self::Train => say!("run-train"),
            Self::Pause => say!("run-pause"),
            Self::Resume => say!("run-resume"),
        }
    }
}

impl State {
    pub fn primary(&self) -> Primary {
        match self.run {
            _ if self.wanted == Some(Intent::Train) => Primary::Pause,
            RunState::Running => Primary::Pause,
            RunState::Fresh => Primary::Train,
            RunState::Paused | RunState::Diverged => Primary::Resume,
            RunState::Finished if self.open.config.steps > self.open.training.step => Primary::Resume,
            RunState::Finished => Primary::Train,
        }
    }

    pub(super) fn press_primary(&mut self) -> Vec<Effect> {
        match self.primary() {
            Primary::Pause if self.wanted.take().is_some() => Vec::new(),
            Primary::Pause => vec![self.tell(Command::Pause)],
            Primary::Train if self.run == RunState::Finished => {
                let more = self.run_length.max(1);
                let mut effects = self.lengthen(self.open.training.step.saturating_add(more));
                effects.extend(self.go(Intent::Train));
                effects
            }
            Primary::Train | Primary::Resume => self.go(Intent::Train),
        }
    }

    pub(super) fn press_step(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.run == RunState::Finished && self.open.training.step >= self.open.config.steps {
            effects.extend(self.lengthen(self.open.training.step.saturating_add(1)));
        }
        effects.extend(self.go(Intent::Step));
        effects
    }

    /// Steps that another press of Train adds to a finished run.
    pub fn more_steps(&self) -> u32 {
        self.run_length.max(1)
    }

    pub(super) fn lengthen(&mut self, steps: u32) -> Vec<Effect> {
        // A run at the largest number of steps stays there: the engine says that it is finished.
        if self.open.config.set("steps", &steps.to_string()).is_ok() {
            self.forget_draft("steps");
        }
        vec![Effect::Start(Timer::WriteHash)]
    }

    /// The engine has data and settings.
    pub(super) fn carry_out(&mut self, intent: Intent) -> Vec<Effect> {
        self.begins_for_host();
        match intent {
            Intent::Train => {
                let mut effects = self.send_tempo();
                effects.push(self.tell(Command::Train));
                effects
            }
            Intent::Step => vec![self.tell(Command::Step)],
            Intent::Race => self.start_race(),
        }
    }

    /// Trains with what the page shows: settings and data that still wait are sent first.
    pub(super) fn go(&mut self, intent: Intent) -> Vec<Effect> {
        if let Some(reason) = self.not_trainable() {
            self.complain(Topic::Stage(Stage::Settings), reason, say!("run-not-trainable-hint"));
            return Vec::new();
        }
        match self.phase {
            Phase::Built { .. } => {
                let mut effects = self.send_config();
                // Settings that shape an untrained model have it built anew first.
                effects.extend(self.carry_out(intent));
                effects
            }
            Phase::Listening | Phase::Refused => {
                let effects = self.send_data();
                self.want(intent);
                effects
            }
            Phase::Starting | Phase::Asked { .. } => {
                self.want(intent);
                Vec::new()
            }
            Phase::Lost => {
                let effects = self.restart_engine();
                self.want(intent);
                effects
            }
        }
    }

    /// Why nothing can be trained with the settings as they are.
    pub(super) fn not_trainable(&self) -> Option<String> {
        self.drafts.first().map(|draft| draft.error.clone()).or_else(|| self.open.config.conflict())
    }

    pub(super) fn press_reset(&mut self) -> Vec<Effect> {
        let mut effects = if self.trained() { self.set_aside("reset") } else { Vec::new() };
        self.wanted = None;
        match self.phase {
            Phase::Built { .. } => {
                effects.extend(self.send_config());
                let request = self.ask(Command::Reset, &mut effects);
                self.is_model_of_open(request);
                self.phase = Phase::Asked { request, restores: None };
            }
            Phase::Listening | Phase::Refused => effects.extend(self.send_data()),
            // Kept weights are not taken up after all.
            Phase::Asked { restores: Some(_), .. } => {
                self.look_away();
                effects.extend(self.send_data());
            }
            Phase::Starting | Phase::Asked { .. } => {}
            Phase::Lost => effects.extend(self.restart_engine()),
        }
        effects
    }
}
