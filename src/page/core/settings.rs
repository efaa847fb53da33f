//! What becomes of a value that somebody types, or that the doctor proposes.

use super::{Draft, Effect, Intent, State, Timer};
use crate::config::{Applies, Config, SETTINGS, Setting};
use crate::protocol::{Command, Remedy};

impl State {
    /// Settings whose new value waits for Reset.
    pub fn waiting_for_reset(&self) -> Vec<&'static Setting> {
        let Some(built) = self.open.built.as_ref().filter(|_| self.trained()) else { return Vec::new() };
        SETTINGS
            .iter()
            .filter(|setting| setting.applies == Applies::AfterReset && setting.key != "data")
            .filter(|setting| self.open.config.get(setting.key) != built.get(setting.key))
            .collect()
    }

    pub(super) fn set(&mut self, key: &'static str, text: String) -> Vec<Effect> {
        match self.open.config.set(key, &text) {
            Ok(()) => {
                self.forget_draft(key);
                if key == "projection" {
                    self.space.turn_to(self.open.config.projection);
                }
                if key == "steps" {
                    self.run_length = self.open.config.steps;
                }
                [Timer::Configure, Timer::WriteHash, Timer::Keep].map(Effect::Start).into()
            }
            Err(error) => {
                let error = if text.trim().is_empty() { self.nothing_typed(key) } else { error.sentence() };
                self.forget_draft(key);
                self.drafts.push(Draft { key, text, error });
                Vec::new()
            }
        }
    }

    /// What was typed for a setting and could not be used.
    pub fn draft(&self, key: &str) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.key == key)
    }

    pub(super) fn forget_draft(&mut self, key: &str) {
        self.drafts.retain(|draft| draft.key != key);
    }

    /// Sets what the doctor proposes, and trains again from the start where it takes effect only then.
    pub(super) fn take_remedy(&mut self, remedy: Remedy) -> Vec<Effect> {
        self.remember_settings("before following the doctor");
        for (key, value) in &remedy.settings {
            if let (Some(setting), Ok(())) = (Setting::find(key), self.open.config.set(key, value)) {
                self.forget_draft(setting.key);
            }
        }
        let mut effects = vec![Effect::Start(Timer::WriteHash)];
        if remedy.reset && self.trained() {
            // One level of Undo brings back the run and its settings.
            let former = self.library.undo.pop();
            effects.extend(self.press_reset());
            if let (Some(former), Some(kept)) = (former, self.library.undo.last_mut()) {
                kept.experiment.config = former.experiment.config;
                kept.by = former.by;
            }
            self.want(Intent::Train);
        } else if self.phase.is_built() {
            effects.extend(self.send_config());
        }
        effects
    }

    /// A number field hands over nothing both when it is empty and when what it shows is no number.
    pub(super) fn nothing_typed(&self, key: &str) -> String {
        let (label, in_force) = (Setting::find(key).map_or(key.to_owned(), Setting::label), self.open.config.get(key));
        format!("{label} needs a number; {} stays in force until there is one.", in_force.unwrap_or_default())
    }

    /// Sends the settings, unless the engine has them or could not use them.
    pub(super) fn send_config(&mut self) -> Vec<Effect> {
        self.tell_config(self.open.config.clone())
    }

    pub(super) fn tell_config(&mut self, config: Config) -> Vec<Effect> {
        if !self.phase.listens() || config.conflict().is_some() {
            return Vec::new();
        }
        // What the data is called is no setting of the engine's: it would build the model again for a new name.
        let config = Config { data: String::new(), ..config };
        if self.told.config.as_ref() == Some(&config) {
            return Vec::new();
        }
        if let Some(before) = self.told.config.replace(config.clone()).filter(|_| self.phase.is_built()) {
            self.note_changes(&before, &config);
        }
        vec![self.tell(Command::Configure(config))]
    }
}
