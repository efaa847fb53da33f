//! The buttons Train, Step and Reset.

use super::{DataState, Effect, EngineState, Hold, Intent, State, Timer, Topic};
use crate::protocol::{Command, RunState, Stage};

/// What the first button does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Primary {
    Train,
    Pause,
    Resume,
}

impl Primary {
    /// Its accessible name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Train => "Train",
            Self::Pause => "Pause",
            Self::Resume => "Resume",
        }
    }
}

impl State {
    pub fn primary(&self) -> Primary {
        match self.run {
            _ if self.intent == Some(Intent::Train) => Primary::Pause,
            RunState::Running => Primary::Pause,
            RunState::Fresh => Primary::Train,
            RunState::Paused | RunState::Diverged => Primary::Resume,
            RunState::Finished if self.config.steps > self.training.step => Primary::Resume,
            RunState::Finished => Primary::Train,
        }
    }

    pub(super) fn press_primary(&mut self) -> Vec<Effect> {
        match self.primary() {
            Primary::Pause if self.intent.take().is_some() => Vec::new(),
            Primary::Pause => vec![Effect::Send(Command::Pause)],
            Primary::Train if self.run == RunState::Finished => {
                let more = self.run_length.max(1);
                let mut effects = self.lengthen(self.training.step.saturating_add(more));
                effects.extend(self.go(Intent::Train));
                effects
            }
            Primary::Train | Primary::Resume => self.go(Intent::Train),
        }
    }

    pub(super) fn press_step(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.run == RunState::Finished && self.training.step >= self.config.steps {
            effects.extend(self.lengthen(self.training.step.saturating_add(1)));
        }
        effects.extend(self.go(Intent::Step));
        effects
    }

    /// Steps that another press of Train adds to a finished run.
    pub fn more_steps(&self) -> u32 {
        self.run_length.max(1)
    }

    fn lengthen(&mut self, steps: u32) -> Vec<Effect> {
        // A run at the largest number of steps stays there: the engine says that it is finished.
        if self.config.set("steps", &steps.to_string()).is_ok() {
            self.forget_draft("steps");
        }
        vec![Effect::Start(Timer::WriteHash)]
    }

    /// Does what a link asks for, as soon as its data is there.
    pub(super) fn start(&mut self, intent: Intent) -> Vec<Effect> {
        if self.awaited_example.is_some() || self.hold.is_some() || !self.data_is_loaded() {
            self.want(intent);
            return Vec::new();
        }
        self.go(intent)
    }

    /// The engine has data and settings.
    pub(super) fn carry_out(&mut self, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::Train => vec![Effect::Send(Command::Train)],
            Intent::Step => vec![Effect::Send(Command::Step)],
            Intent::Race => self.start_race(),
        }
    }

    /// Trains with what the page shows: settings and data that still wait are sent first.
    pub(super) fn go(&mut self, intent: Intent) -> Vec<Effect> {
        if let Some(reason) = self.not_trainable() {
            self.complain(
                Topic::Stage(Stage::Settings),
                reason,
                "Nothing was changed. Mend it and train again.".into(),
            );
            return Vec::new();
        }
        if self.data_is_loaded() {
            let mut effects = self.send_config();
            effects.extend(self.carry_out(intent));
            return effects;
        }
        self.want(intent);
        match (self.engine, self.data_state) {
            (EngineState::Ready, DataState::Changed | DataState::Refused) => self.send_data(),
            (EngineState::Lost, _) => self.restart_and_want(intent),
            _ => Vec::new(),
        }
    }

    fn restart_and_want(&mut self, intent: Intent) -> Vec<Effect> {
        let effects = self.restart_engine();
        self.want(intent);
        effects
    }

    /// Why nothing can be trained with the settings as they are.
    fn not_trainable(&self) -> Option<String> {
        self.drafts.first().map(|draft| draft.error.clone()).or_else(|| self.config.conflict())
    }

    pub(super) fn press_reset(&mut self) -> Vec<Effect> {
        if self.trained() {
            self.shelve(true);
        }
        let mut effects = self.let_go(Hold::Reset);
        self.stored_checkpoint = None;
        effects.push(Effect::ForgetCheckpoint);
        if self.hold.is_some() {
            // Until the last weights are there.
        } else if self.data_is_loaded() {
            effects.extend(self.send_config());
            effects.push(Effect::Send(Command::Reset));
        } else if self.engine == EngineState::Ready {
            effects.extend(self.send_data());
        } else if self.engine == EngineState::Lost {
            effects.extend(self.restart_engine());
        }
        effects
    }
}
