//! Models that are fetched by name: how far they have come, and what becomes of them.

use super::remote::fetched_in_words;
use super::repository::{Fetched, Part, Repository};
use super::status::duration_in_words;
use super::{Effect, HubAction, State, Topic};
use crate::say;

/// What the page knows of models that are fetched.
#[derive(Clone, Debug, Default)]
pub struct Hub {
    /// What was typed; None: nothing yet.
    typed: Option<String>,
    /// What is on its way, and how far it is.
    running: Option<(Repository, Option<Fetched>)>,
    /// What has come whole and is being opened.
    arrived: Option<Repository>,
    /// What was broken off, now or in an earlier visit.
    pub parts: Vec<Part>,
}

impl Hub {
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }
}

impl State {
    pub(super) fn act_on_hub(&mut self, action: HubAction) -> Vec<Effect> {
        match action {
            HubAction::Typed(text) => {
                self.pretrained.hub.typed = Some(text);
                Vec::new()
            }
            HubAction::Pressed if self.pretrained.hub.is_running() => vec![Effect::StopDownload],
            HubAction::Pressed => match Repository::read(&self.hub_field()) {
                Ok(repository) => self.download(repository),
                Err(expected) => {
                    self.complain(Topic::Model, expected, say!("download-nothing-fetched"));
                    Vec::new()
                }
            },
            HubAction::Resumed(repository) => self.download(repository),
            HubAction::Came(fetched) => {
                if let Some((_, so_far)) = &mut self.pretrained.hub.running {
                    *so_far = Some(fetched);
                }
                Vec::new()
            }
            HubAction::Arrived { name } => {
                let hub = &mut self.pretrained.hub;
                hub.typed = None;
                hub.arrived = hub.running.take().map(|(repository, _)| repository);
                self.open_model(name)
            }
            HubAction::Stopped(reason) => {
                if let (Some((repository, _)), Some(reason)) = (self.pretrained.hub.running.take(), reason) {
                    let message = say!("download-model-failed", name = repository.name, reason = reason);
                    self.complain(Topic::Model, message, say!("download-model-failed-hint"));
                }
                Vec::new()
            }
            HubAction::Listed(parts) => {
                self.pretrained.hub.parts = parts;
                Vec::new()
            }
            HubAction::Forgotten(repository) => vec![Effect::ForgetParts(repository.address)],
        }
    }

    fn download(&mut self, repository: Repository) -> Vec<Effect> {
        if self.pretrained.hub.is_running() {
            return Vec::new();
        }
        self.forgive(Topic::Model);
        self.pretrained.hub.running = Some((repository.clone(), None));
        vec![Effect::Persist, Effect::Download(repository)]
    }

    /// What the field holds: what was typed, or the model that the settings name and nobody has here.
    pub fn hub_field(&self) -> String {
        let is_kept = |name: &str| self.pretrained.kept.iter().any(|model| model.name == name);
        let wanted = || {
            let name = &self.open.config.model;
            (name.contains('/') && !is_kept(name) && self.open_pretrained().is_none()).then(|| name.clone())
        };
        self.pretrained.hub.typed.clone().or_else(wanted).unwrap_or_default()
    }

    /// How far it is: `34.1 MB of 90.9 MB fetched, about 25 s left`.
    pub fn hub_words(&self) -> String {
        let Some((repository, fetched)) = &self.pretrained.hub.running else { return String::new() };
        let Some(Fetched { bytes, of, seconds_left }) = fetched else {
            return say!("download-asking-for", host = repository.host(), name = &repository.name);
        };
        let left = seconds_left.map(|left| say!("download-left", time = duration_in_words(left)));
        std::iter::once(fetched_in_words(*bytes, *of)).chain(left).collect::<Vec<_>>().join(", ")
    }

    /// From 0 to 1; None where nobody knows.
    pub fn hub_share(&self) -> Option<f64> {
        let fetched = self.pretrained.hub.running.as_ref()?.1.as_ref()?;
        Some((fetched.bytes / fetched.of?).min(1.0))
    }

    /// The address whose parts are not needed any more, once the engine has said what it makes of the model.
    pub(super) fn take_arrived(&mut self) -> Option<String> {
        self.pretrained.hub.arrived.take().map(|repository| repository.address)
    }
}
