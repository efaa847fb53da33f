//! What Reset or other data took the place of, until it is brought back; and the wait for the last weights before the
//! engine forgets them.

use super::{DataInput, DataState, Effect, EngineState, OWN_DATA, State, Timer, Training};
use crate::config::{Applies, Config, SETTINGS};
use crate::protocol::{Command, RunState};

/// A trained model, or a text of the user's, that something else took the place of.
#[derive(Clone, Debug)]
pub struct Shelf {
    pub config: Config,
    pub data: DataInput,
    pub training: Training,
    pub by_reset: bool,
}

/// What waits until the engine has handed over the last weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    Reset,
    Data,
    BringBack,
}

impl State {
    /// Puts what is trained, and its data, aside.
    pub(super) fn shelve(&mut self, by_reset: bool) {
        let mut config = self.config.clone();
        if let Some(built) = self.built.clone().filter(|_| self.trained()) {
            // What shapes the model as it was built, the rest as it is.
            config = Config { data: config.data, ..built };
            for setting in SETTINGS.iter().filter(|setting| setting.applies == Applies::Now) {
                let value = self.config.get(setting.key).expect("a key of the table");
                config.set(setting.key, &value).expect("a value that is in force");
            }
        }
        self.keep_run(&config);
        let training = std::mem::take(&mut self.training);
        self.stale = training.step > 0;
        self.restoring = false;
        self.shelf = Some(Shelf { config, data: self.data.clone(), training, by_reset });
    }

    /// The run is over for the page. Where its last weights have not arrived yet, what comes next waits for them: the
    /// engine forgets them with the next model.
    pub(super) fn let_go(&mut self, next: Hold) -> Vec<Effect> {
        self.intent = None;
        let running = std::mem::replace(&mut self.run, RunState::Fresh) == RunState::Running;
        if self.engine != EngineState::Ready || !self.stale || self.hold.is_some() {
            return Vec::new();
        }
        let Some(training) = self.shelf.as_ref().map(|shelf| &shelf.training) else { return Vec::new() };
        let saved = training.checkpoint.as_ref().is_some_and(|checkpoint| checkpoint.step >= training.step);
        if saved && !running {
            return Vec::new();
        }
        self.hold = Some(next);
        let mut effects = vec![Effect::Start(Timer::Release)];
        effects.extend(running.then_some(Effect::Send(Command::Pause)));
        effects
    }

    /// Goes on with what waited.
    pub(super) fn release(&mut self) -> Vec<Effect> {
        match self.hold.take() {
            Some(Hold::Reset) if self.data_state == DataState::Loaded => {
                let mut effects = self.send_config();
                effects.push(Effect::Send(Command::Reset));
                effects
            }
            Some(Hold::Reset | Hold::Data) => self.send_data(),
            Some(Hold::BringBack) => self.begin(),
            None => Vec::new(),
        }
    }

    /// Swaps the shelf with what is there.
    pub(super) fn bring_back(&mut self) -> Vec<Effect> {
        let Some(shelf) = self.shelf.take() else { return Vec::new() };
        // It becomes the run of the page again.
        self.history.pop_if(|run| shelf.training.step > 0 && run.config == shelf.config);
        self.awaited_example = None;
        // The engine has not been told to forget it yet.
        let still_there = self.hold.take().is_some();
        if self.trained() || (self.is_own_data() && !self.data.is_empty()) {
            self.shelve(shelf.by_reset);
        }
        let mut effects = if still_there { Vec::new() } else { self.let_go(Hold::BringBack) };
        let was_own = self.is_own_data();
        let former = std::mem::replace(&mut self.data, shelf.data);
        if was_own && shelf.config.data != OWN_DATA {
            self.own_data = Some(former).filter(|data| !data.is_empty());
        }
        self.config = shelf.config;
        self.run_length = self.config.steps;
        self.drafts.clear();
        self.training = shelf.training;
        self.text_revision += 1;
        if still_there {
            (self.stale, self.run, self.data_state) = (false, RunState::Paused, DataState::Loaded);
            effects.extend([Timer::SaveData, Timer::WriteHash].map(Effect::Start));
            return effects;
        }
        self.stale = true;
        if self.engine == EngineState::Ready && self.hold.is_none() {
            effects.extend(self.begin());
        }
        let saved = self.training.checkpoint.clone().map(|checkpoint| self.to_store(checkpoint));
        effects.extend(saved.map(Effect::SaveCheckpoint));
        effects.extend([Timer::SaveData, Timer::WriteHash].map(Effect::Start));
        effects
    }
}
