//! What the browser keeps of an experiment: plain data that a later version of the page reads as well.

use serde::{Deserialize, Serialize};

use super::{Curve, DataInput, Experiment, OWN_DATA, Training, Weights};
use crate::config::Config;
use crate::protocol::{Evaluation, Reading, StepReport};

/// Counted up when a field changes its meaning. What is of another version is not shown, and not deleted.
pub const VERSION: u32 = 1;

/// An experiment without its data and its weights, which lie beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub version: u32,
    pub id: String,
    /// The tab that writes it; filled in by the storage, as is `at`.
    #[serde(default)]
    pub tab: String,
    /// Milliseconds since 1970.
    #[serde(default)]
    pub at: f64,
    pub title: String,
    /// The settings, as a link has them.
    pub settings: String,
    pub built: Option<String>,
    /// None: an example, which the settings name.
    pub data: Option<KeptData>,
    pub step: u32,
    pub step_ms: f32,
    pub latest: Option<StepReport>,
    pub curve: Curve,
    pub evaluations: Vec<Evaluation>,
    #[serde(default)]
    pub changes: Vec<(u32, String)>,
    pub fingerprint: Option<String>,
    /// Key and step of the weights.
    pub weights: Option<(String, u32)>,
}

/// The user's own data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptData {
    pub key: String,
    #[serde(default)]
    pub reading: Reading,
}

impl Record {
    pub fn of(experiment: &Experiment) -> Self {
        let Experiment { id, data_key, data: _, reading, config, built, training, fingerprint, weights } = experiment;
        let Training { step, step_ms, latest, curve, evaluations, changes } = training;
        Self {
            version: VERSION,
            id: id.clone(),
            tab: String::new(),
            at: 0.0,
            title: experiment.title(),
            settings: config.to_hash(),
            built: built.as_ref().map(Config::to_hash),
            data: experiment.is_own().then(|| KeptData { key: data_key.clone(), reading: reading.clone() }),
            step: *step,
            step_ms: *step_ms,
            latest: *latest,
            curve: curve.clone(),
            evaluations: evaluations.clone(),
            changes: changes.clone(),
            fingerprint: fingerprint.clone(),
            weights: match weights {
                Some(Weights::Kept { key, step }) => Some((key.clone(), *step)),
                Some(Weights::Held(_)) | None => None,
            },
        }
    }

    /// The experiment as it was; `data`: its own, which was kept beside it.
    pub fn experiment(&self, data: Option<DataInput>) -> Experiment {
        let config = |hash: &str| Config::from_hash(hash).0;
        let training = Training {
            step: self.step,
            step_ms: self.step_ms,
            latest: self.latest,
            curve: self.curve.clone(),
            evaluations: self.evaluations.clone(),
            changes: self.changes.clone(),
        };
        // Without weights there is nothing that the figures are of.
        let weights = self.weights.clone().map(|(key, step)| Weights::Kept { key, step });
        let is_own = self.data.is_some();
        let mut settings = config(&self.settings);
        if is_own {
            OWN_DATA.clone_into(&mut settings.data);
        }
        Experiment {
            id: self.id.clone(),
            data_key: self.data.as_ref().map_or_else(|| self.id.clone(), |data| data.key.clone()),
            data: data.unwrap_or(if is_own { DataInput::default() } else { DataInput::Unread }),
            reading: self.data.as_ref().map(|data| data.reading.clone()).unwrap_or_default(),
            config: settings,
            built: self.built.as_deref().map(config),
            training: if weights.is_some() { training } else { Training::default() },
            fingerprint: self.fingerprint.clone(),
            weights,
        }
    }

    /// Whether there is a model to go on with.
    pub fn is_trained(&self) -> bool {
        self.step > 0 && self.weights.is_some()
    }

    /// What the button says that goes on with it.
    pub fn continue_words(&self) -> String {
        if self.is_trained() {
            format!("Continue at step {}: {}", self.weights.as_ref().map_or(self.step, |(_, step)| *step), self.title)
        } else {
            format!("Open {}", self.title)
        }
    }
}
