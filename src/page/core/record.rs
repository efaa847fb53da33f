//! An experiment as it is kept, and back.

use super::{DataInput, Experiment, OWN_DATA, Training, Weights};
use crate::config::Config;
use crate::protocol::{KeptData, RECORD_VERSION, Record};
use crate::say;

impl Record {
    pub fn of(experiment: &Experiment) -> Self {
        let Experiment { id, data_key, data: _, reading, config, built, training, fingerprint, weights } = experiment;
        let Training { step, step_ms, latest, curve, evaluations, changes } = training;
        Self {
            version: RECORD_VERSION,
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
            let step = self.weights.as_ref().map_or(self.step, |(_, step)| *step);
            say!("record-continue", step = step, title = &self.title)
        } else {
            say!("record-open", title = &self.title)
        }
    }
}
