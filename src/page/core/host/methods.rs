//! What the page around this one may ask for, one method each.

use std::sync::Arc;

use super::{Waits, refused};
use crate::config::{Config, ConfigError, SETTINGS, Setting};
use crate::examples::Example;
use crate::page::core::lesson::LessonLink;
use crate::page::core::{
    Appearance, DataFile, DataInput, Effect, HostAnswer, HostMethod, NEIGHBOURS, OWN_DATA, Phase, Primary,
    REMOTE_LIMIT, State, Timer,
};
use crate::protocol::{Command, RunState};
use crate::say;

/// Neighbours that may be asked for.
const MOST_NEIGHBOURS: usize = 1000;
/// Texts that are embedded by one call, and their bytes; also those of a query.
const MOST_TEXTS: usize = 10_000;
const MOST_BYTES: usize = 10_000_000;

impl State {
    pub(super) fn can_carry_out(&self, method: &HostMethod) -> bool {
        match method {
            // Without figures there are no vectors to go by yet.
            HostMethod::Query { .. } | HostMethod::Embed { .. } => {
                self.phase.is_built() && !self.open.training.evaluations.is_empty()
            }
            HostMethod::Export => self.can_export() && !self.exporting.is_under_way(),
            HostMethod::GetState => self.can_save_project(),
            HostMethod::Load { .. }
            | HostMethod::Configure { .. }
            | HostMethod::Train { .. }
            | HostMethod::Pause
            | HostMethod::Step
            | HostMethod::Reset
            | HostMethod::Evaluate
            | HostMethod::SetState { .. } => true,
        }
    }

    /// Carries a call out now, or as soon as that is possible.
    pub(super) fn carry_out_call(&mut self, id: u32, method: HostMethod) -> Vec<Effect> {
        if !self.can_carry_out(&method) {
            return self.wait(id, Waits::Turn(method));
        }
        match method {
            HostMethod::Load { text, name } => self.load_for_host(id, text, name),
            HostMethod::Configure { settings } => self.configure_for_host(id, &settings),
            HostMethod::Train { steps } => self.train_for_host(id, steps),
            HostMethod::Pause => self.pause_for_host(id),
            HostMethod::Step => self.go_for_host(id, Some(self.open.training.step), Self::press_step),
            HostMethod::Reset => {
                let effects = self.press_reset();
                self.wait(id, Waits::Figures);
                effects
            }
            HostMethod::Query { text, count } => self.find_for_host(id, text, count),
            HostMethod::Embed { texts } => self.embed_for_host(id, texts),
            HostMethod::Evaluate => self.wait(id, Waits::Figures),
            HostMethod::Export => {
                self.wait(id, Waits::File);
                self.export()
            }
            HostMethod::GetState => {
                self.wait(id, Waits::File);
                self.save_project()
            }
            HostMethod::SetState { name } => {
                self.wait(id, Waits::Project);
                self.open_project(name)
            }
        }
    }

    fn load_for_host(&mut self, id: u32, text: String, name: String) -> Vec<Effect> {
        if text.trim().is_empty() {
            return vec![refused(id, say!("host-no-text"))];
        }
        if text.len() > REMOTE_LIMIT {
            return vec![refused(id, say!("host-data-too-long"))];
        }
        let file = DataFile { name, bytes: Arc::from(text.into_bytes()) };
        self.wait(id, Waits::Figures);
        self.replace(OWN_DATA, DataInput::from_files(vec![file]), "loading")
    }

    fn pause_for_host(&mut self, id: u32) -> Vec<Effect> {
        let is_sent = self.host.pending.iter().any(|call| matches!(call.waits, Waits::Rest { begun: false, .. }));
        if self.wanted.take().is_some() || (self.run != RunState::Running && !is_sent) {
            return self.wait(id, Waits::Figures);
        }
        let pause = self.tell(Command::Pause);
        self.wait(id, Waits::Rest { begun: false, beyond: None });
        vec![pause]
    }

    fn train_for_host(&mut self, id: u32, steps: Option<u32>) -> Vec<Effect> {
        let taken = self.open.training.step;
        if let Some(steps) = steps {
            let last = taken.saturating_add(steps).to_string();
            let mut config = self.open.config.clone();
            if let Err(error) = config.set("steps", &last) {
                return vec![refused(id, error.sentence())];
            }
            self.open.config = config;
            self.forget_draft("steps");
        }
        match self.primary() {
            Primary::Pause => self.go_for_host(id, None, Self::send_config),
            Primary::Train | Primary::Resume => self.go_for_host(id, None, Self::press_primary),
        }
    }

    /// Trains by `press`, unless that is not possible.
    fn go_for_host(&mut self, id: u32, beyond: Option<u32>, press: fn(&mut Self) -> Vec<Effect>) -> Vec<Effect> {
        if let Some(reason) = self.not_trainable() {
            return vec![refused(id, reason)];
        }
        let effects = press(self);
        self.wait(id, Waits::Rest { begun: false, beyond });
        effects
    }

    fn find_for_host(&mut self, id: u32, text: String, count: Option<usize>) -> Vec<Effect> {
        if text.trim().is_empty() || text.len() > MOST_BYTES {
            return vec![refused(id, say!("host-no-query"))];
        }
        let count = count.unwrap_or(NEIGHBOURS).min(MOST_NEIGHBOURS);
        let mut effects = Vec::new();
        // Its number in the protocol is told apart; that of the page's own queries is another one.
        let request = self.ask(Command::Find { request: 0, text, count }, &mut effects);
        self.wait(id, Waits::Request(request));
        effects
    }

    fn embed_for_host(&mut self, id: u32, texts: Vec<String>) -> Vec<Effect> {
        if texts.len() > MOST_TEXTS || texts.iter().map(String::len).sum::<usize>() > MOST_BYTES {
            return vec![refused(id, say!("host-too-many-texts"))];
        }
        let mut effects = Vec::new();
        let request = self.ask(Command::Embed(texts), &mut effects);
        self.wait(id, Waits::Request(request));
        effects
    }

    /// All of the settings, or none of them.
    fn configure_for_host(&mut self, id: u32, settings: &[(String, Option<String>)]) -> Vec<Effect> {
        let Wanted { config, appearance, lesson, errors } = self.wanted_by_host(settings);
        let mut reasons: Vec<String> = errors.iter().map(ConfigError::sentence).collect();
        let conflict = config.conflict().filter(|_| config != self.open.config);
        reasons.extend(conflict);
        if !reasons.is_empty() {
            reasons.push(say!("nothing-changed"));
            return vec![refused(id, reasons.join(" "))];
        }
        self.appearance = appearance;
        if let Some(lesson) = lesson {
            let effects = match lesson {
                Some(lesson) => self.follow_lesson(lesson),
                None => self.close_lesson(),
            };
            self.wait(id, Waits::Figures);
            return effects;
        }
        if config.data != self.open.config.data
            && let Some(example) = Example::find(&config.data)
        {
            let effects = self.switch_to(example, config, "other-data");
            self.wait(id, Waits::Figures);
            return effects;
        }
        settings.iter().filter_map(|(key, _)| Setting::find(key)).for_each(|setting| self.forget_draft(setting.key));
        self.space.turn_to(config.projection);
        self.run_length = config.steps;
        self.open.config = config;
        self.expect_other_model();
        let mut effects = match self.phase {
            Phase::Refused => self.send_data(),
            Phase::Starting | Phase::Lost | Phase::Listening | Phase::Asked { .. } | Phase::Built { .. } => {
                self.send_config()
            }
        };
        effects.push(Effect::Start(Timer::WriteHash));
        let reset_needed = !self.waiting_for_reset().is_empty();
        effects.push(Effect::Reply { id, result: Ok(HostAnswer::Configured { reset_needed }) });
        effects
    }

    /// An untrained model is built anew for settings that shape it: its figures are no longer those of the moment.
    fn expect_other_model(&mut self) {
        let config = &self.open.config;
        let shapes = |built: &Config| Config { data: built.data.clone(), ..config.clone() }.needs_reset(built);
        if !self.trained() && self.open.built.as_ref().is_some_and(shapes) {
            self.open.training.evaluations.clear();
        }
    }

    fn wanted_by_host(&self, settings: &[(String, Option<String>)]) -> Wanted {
        let mut wanted = Wanted {
            config: self.open.config.clone(),
            appearance: self.appearance.clone(),
            lesson: None,
            errors: Vec::new(),
        };
        // In the table's order, a margin that is given comes after the metric that would choose one.
        let mut settings: Vec<_> = settings.iter().collect();
        settings.sort_by_key(|(key, _)| SETTINGS.iter().position(|setting| setting.key == key));
        for (key, value) in settings {
            let outcome = match (key.as_str(), value.as_deref()) {
                (key, value) if Appearance::KEYS.contains(&key) => {
                    wanted.appearance.set(key, value.unwrap_or_default())
                }
                ("lesson", value) => {
                    let lesson = value.filter(|id| !id.is_empty()).map(LessonLink::read).transpose();
                    lesson.map(|lesson| wanted.lesson = Some(lesson))
                }
                ("data", Some(id)) if Example::find(id).is_none() && id != self.open.config.data => Err(no_example(id)),
                (key, Some(value)) => wanted.config.set(key, value),
                (key, None) => wanted.config.set(key, &usual(&wanted.config, key)),
            };
            wanted.errors.extend(outcome.err());
        }
        wanted
    }
}

/// What a call wants to be in force.
struct Wanted {
    config: Config,
    appearance: Appearance,
    /// The one that is to be open; or none is.
    lesson: Option<Option<LessonLink>>,
    errors: Vec<ConfigError>,
}

/// The value of a setting of which nothing is said.
fn usual(config: &Config, key: &str) -> String {
    match key {
        "margin" => config.default_margin().to_string(),
        "learning_rate" => config.default_learning_rate().to_string(),
        key => Config::default().get(key).unwrap_or_default(),
    }
}

fn no_example(id: &str) -> ConfigError {
    let ids: Vec<_> = crate::examples::EXAMPLES.iter().map(|example| example.id).collect();
    ConfigError::Refused {
        label: Setting::find("data").map_or_else(String::new, Setting::label),
        value: id.to_owned(),
        expected: say!("host-example-expected", ids = ids.join(", ")),
    }
}
