//! What the engine is asked and was told: requests are numbered, and nothing is said twice.

use super::{Effect, State};
use crate::config::Config;
use crate::protocol::{Command, Request, Views};

/// What the engine was told, so that it is not told again.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub config: Option<Config>,
    pub views: Views,
    /// See [`Command::Tempo`].
    pub tempo: Option<u32>,
    pub pins: Vec<u32>,
    /// The last number that was given to a request.
    pub requests: u32,
    /// Which experiment's model was asked for with which request.
    pub models: Vec<(u32, String)>,
}

/// Models that are remembered: the engine hands the last weights out at the latest when the next model is built.
const MODELS: usize = 32;

impl Told {
    /// The engine knows nothing yet. Numbers go on: no two models of a visit have the same.
    pub(super) fn forget(&mut self) {
        *self = Self { requests: self.requests, models: std::mem::take(&mut self.models), ..Self::default() };
    }

    /// Whose model a request has made.
    pub(super) fn experiment(&self, request: u32) -> Option<&str> {
        self.models.iter().rfind(|(other, _)| *other == request).map(|(_, id)| id.as_str())
    }
}

impl State {
    /// Numbers a command and has it sent.
    pub(super) fn ask(&mut self, command: Command, effects: &mut Vec<Effect>) -> u32 {
        self.told.requests += 1;
        let number = self.told.requests;
        effects.push(Effect::Send(Request { number, command }));
        number
    }

    /// The same where nothing but the answer counts.
    pub(super) fn tell(&mut self, command: Command) -> Effect {
        let mut effects = Vec::with_capacity(1);
        self.ask(command, &mut effects);
        effects.remove(0)
    }

    /// From now on this number names the model of the experiment that is open.
    pub(super) fn is_model_of_open(&mut self, request: u32) {
        let models = &mut self.told.models;
        models.push((request, self.open.id.clone()));
        if models.len() > MODELS {
            models.remove(0);
        }
    }
}
