//! Pretrained models and the files of tokenizers: what is opened, what it says of itself, and which ones the browser keeps.

use super::hub::Hub;
use super::{Effect, State, Timer, Topic};
use crate::config::{Config, Encoder, Tokenizer};
use crate::model_files::{KeptModel, free_names};
use crate::protocol::{Command, Failure, PretrainedReport, TokenizerOrigin, TokenizerReport};

/// Steps that fine-tuning begins with.
const STEPS: u32 = 60;

/// What the page knows of pretrained models.
#[derive(Clone, Debug, Default)]
pub struct Pretrained {
    /// The number of [`Command::OpenModel`] or [`Command::OpenTokenizer`], and the name in it, until it is answered.
    opening: Option<(u32, String)>,
    /// Those that can be opened again.
    pub kept: Vec<KeptModel>,
    pub hub: Hub,
}

impl Pretrained {
    /// What a model is to be called, that no other one is called so.
    pub fn free_name(&self, name: &str, identity: &str) -> String {
        let is_free = |name: &String| self.kept.iter().all(|kept| kept.name != *name || kept.identity == identity);
        free_names(name).find(is_free).expect("there are more numbers than models")
    }

    /// The model or the tokenizer that is being opened.
    pub fn opening(&self) -> Option<&str> {
        self.opening.as_ref().map(|(_, name)| name.as_str())
    }
}

impl State {
    /// The pretrained model that the engine has built, if it is the one that the settings name.
    pub fn open_pretrained(&self) -> Option<&PretrainedReport> {
        let report = self.model.as_ref()?.pretrained.as_ref()?;
        (report.name == self.open.config.model).then_some(report)
    }

    /// Has the engine look at a model whose files it was handed, or that the browser keeps.
    pub(super) fn open_model(&mut self, name: String) -> Vec<Effect> {
        self.open_files_of(name, Command::OpenModel)
    }

    /// Likewise at the file of a tokenizer.
    pub(super) fn open_tokenizer(&mut self, name: String) -> Vec<Effect> {
        self.open_files_of(name, Command::OpenTokenizer)
    }

    fn open_files_of(&mut self, name: String, command: fn(String) -> Command) -> Vec<Effect> {
        self.forgive(Topic::Model);
        let mut effects = Vec::new();
        let request = self.ask(command(name.clone()), &mut effects);
        self.pretrained.opening = Some((request, name));
        effects
    }

    /// The model can be used: what it says of itself becomes settings.
    pub(super) fn model_opened(&mut self, request: u32, report: PretrainedReport) -> Vec<Effect> {
        if self.pretrained.opening.take_if(|(opening, _)| *opening == request).is_none() {
            return Vec::new();
        }
        self.remember_settings("model");
        // A transformer of millions of weights takes seconds for a step.
        let slow = report.pooling.is_some() && self.open.config.steps == Config::default().steps;
        let steps = slow.then(|| ("steps", STEPS.to_string()));
        let settings = report.settings().into_iter().chain(steps).collect();
        let fetched_from = self.take_arrived();
        self.take_over(report.name, settings, fetched_from)
    }

    /// The tokenizer can be used, by an encoder of our own.
    pub(super) fn tokenizer_opened(&mut self, request: u32, report: TokenizerReport) -> Vec<Effect> {
        let TokenizerOrigin::File(name) = report.origin else { return Vec::new() };
        if self.pretrained.opening.take_if(|(opening, _)| *opening == request).is_none() {
            return Vec::new();
        }
        self.remember_settings("tokenizer");
        let mut settings = vec![("tokenizer", Tokenizer::File.key().to_owned()), ("tokenizer_file", name.clone())];
        if self.open.config.encoder == Encoder::Pretrained {
            // A pretrained model has its own.
            settings.push(("encoder", Encoder::Transformer.key().to_owned()));
        }
        self.take_over(name, settings, None)
    }

    /// What was opened becomes settings, and is kept under its name.
    fn take_over(
        &mut self,
        name: String,
        settings: Vec<(&'static str, String)>,
        fetched_from: Option<String>,
    ) -> Vec<Effect> {
        for (key, value) in settings {
            self.open.config.set(key, &value).expect("what a model says is within the ranges of the settings");
            self.forget_draft(key);
        }
        self.run_length = self.open.config.steps;
        let mut effects = Vec::new();
        if !self.is_embedded() {
            effects.extend([Effect::KeepModel { name, fetched_from }, Effect::Persist]);
        }
        effects.extend([Timer::Configure, Timer::WriteHash, Timer::Keep].map(Effect::Start));
        effects
    }

    /// What is to be done if a failure was the answer to opening a model; what was there before stays.
    pub(super) fn model_refused(&mut self, request: u32, failure: &Failure) -> Option<Vec<Effect>> {
        self.pretrained.opening.take_if(|(opening, _)| *opening == request)?;
        self.complain(Topic::Model, failure.message.clone(), failure.hint.clone());
        Some(self.take_arrived().map(Effect::ForgetParts).into_iter().collect())
    }

    /// The browser keeps these.
    pub(super) fn models_listed(&mut self, kept: Vec<KeptModel>) -> Vec<Effect> {
        self.pretrained.kept = kept;
        Vec::new()
    }
}
