//! What the engine has of the experiment that is open, and what was asked of it: one value, and numbers in place of flags.

use super::{Effect, State};
use crate::protocol::{Command, Request, Views};

/// Requests are numbered in the order in which they are sent, and everything that the engine says repeats the number of the
/// request that it follows from. What follows from an earlier request than this page waits for, or has the model of, is late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The engine is loaded, or starts again.
    Starting,
    /// It could not be loaded, or died.
    Lost,
    /// It listens, and has nothing of this experiment: its data is read, or typed.
    Listening,
    /// It was asked for the model with this request, and for taking kept weights up with the other.
    Asked { request: u32, restores: Option<u32> },
    /// It has the model; what that says carries this number.
    Built { request: u32 },
    /// The data cannot be used, or no model can be built of it.
    Refused,
}

impl Phase {
    /// Whether there is an engine that can be asked.
    pub fn listens(self) -> bool {
        match self {
            Self::Starting | Self::Lost => false,
            Self::Listening | Self::Asked { .. } | Self::Built { .. } | Self::Refused => true,
        }
    }

    pub fn is_built(self) -> bool {
        matches!(self, Self::Built { .. })
    }

    /// Whether a message with this number is about the model that the page shows.
    pub(super) fn has(self, request: u32) -> bool {
        self == Self::Built { request }
    }

    /// Whether a message with this number is about the data that the page shows: that it was read, or a model built of it. The
    /// settings may have been sent after the data.
    pub(super) fn awaits(self, number: u32) -> bool {
        match self {
            Self::Asked { request, .. } | Self::Built { request } => number >= request,
            Self::Starting | Self::Lost | Self::Listening | Self::Refused => false,
        }
    }
}

/// What waits until the engine has the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    Train,
    Step,
    Race,
}

/// What the engine was told, so that it is not told again.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub config: Option<crate::config::Config>,
    pub views: Views,
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
