//! One experiment: data, settings, and what training has brought. The page shows one; the library, past runs and the
//! browser's storage hold others.

use super::input::names;
use super::{DataInput, OWN_DATA};
use crate::config::Config;
use crate::examples::Example;
use crate::protocol::{Checkpoint, Curve, Evaluation, Reading, StepReport};
use crate::say;

#[derive(Clone, Debug, Default)]
pub struct Experiment {
    /// Unlike that of every other experiment, also of other tabs.
    pub id: String,
    /// Names its own data in the browser's storage; experiments on the same data share it.
    pub data_key: String,
    pub data: DataInput,
    /// The user's word on how it is to be read.
    pub reading: Reading,
    /// As the page shows them.
    pub config: Config,
    /// What the model was built with; what [`Applies::AfterReset`] differs from `config` in waits for Reset.
    pub built: Option<Config>,
    pub training: Training,
    /// The engine's name for its data and the settings that shape the model.
    pub fingerprint: Option<String>,
    pub weights: Option<Weights>,
}

/// All that training has brought, but for the weights.
#[derive(Clone, Debug, Default)]
pub struct Training {
    pub step: u32,
    pub step_ms: f32,
    pub latest: Option<StepReport>,
    pub curve: Curve,
    /// The first is from before training.
    pub evaluations: Vec<Evaluation>,
    /// What was changed during the run, with the step after which it applies: `Margin 0.5`.
    pub changes: Vec<(u32, String)>,
}

impl Training {
    /// Drops what came after `step`, for weights that are older than the figures.
    pub(super) fn go_back_to(&mut self, step: u32) {
        self.step = step;
        self.curve.truncate(step);
        self.evaluations.retain(|evaluation| evaluation.step <= step);
        self.changes.retain(|(at, _)| *at <= step);
        self.latest = self.latest.filter(|report| report.step <= step);
    }
}

/// Where the state of training lies that can be taken up again.
#[derive(Clone, Debug)]
pub enum Weights {
    /// The engine's worker has it under this key, in the browser's storage if there is any.
    Kept { key: String, step: u32 },
    /// In the page's memory, where the browser keeps nothing.
    Held(Box<Checkpoint>),
}

impl Weights {
    pub fn step(&self) -> u32 {
        match self {
            Self::Kept { step, .. } => *step,
            Self::Held(checkpoint) => checkpoint.step,
        }
    }
}

impl Experiment {
    /// Whether it is about the user's own data rather than an example.
    pub fn is_own(&self) -> bool {
        self.config.data == OWN_DATA
    }

    pub fn is_trained(&self) -> bool {
        self.training.step > 0
    }

    /// Whether something is lost with it that a link does not bring back.
    pub fn is_precious(&self) -> bool {
        self.is_trained() || (self.is_own() && !self.data.is_empty())
    }

    /// What its training followed: what shapes the model as it was built, the rest as it is.
    pub fn trained_with(&self) -> Config {
        match self.built.as_ref().filter(|_| self.is_trained()) {
            Some(built) => Config { data: self.config.data.clone(), ..self.config.for_run(built) },
            None => self.config.clone(),
        }
    }

    /// What its data is called: `Support questions by intent`, `rows.csv`, `your text`.
    pub fn title(&self) -> String {
        match (&self.data, Example::find(&self.config.data)) {
            (_, Some(example)) => example.title(),
            (DataInput::Files(files), None) => names(files),
            (DataInput::Text(_) | DataInput::Unread, None) => say!("own-text"),
        }
    }
}
