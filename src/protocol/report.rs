//! What the engine says of itself: what it is doing, what failed, what it runs on and what it built.

use serde::{Deserialize, Serialize};

use crate::config::{Encoder, Kind, Pooling, Setting};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    pub stage: Stage,
    /// Of `total`, where that is known.
    pub done: u32,
    /// 0 where nobody knows.
    pub total: u32,
}

/// What is being done, or failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// The engine's file is loaded (bytes).
    Download,
    /// The GPU is asked for.
    Device,
    /// Text is read (bytes).
    Data,
    /// Tokenizer and model are built.
    Model,
    /// CPU and GPU train for a moment, to see which is faster.
    Trial,
    /// The first step compiles the GPU's kernels.
    Kernels,
    Training,
    /// All sentences are embedded (sentences).
    Embedding,
    /// They are scored, and laid out on the map.
    Scoring,
    Settings,
    Query,
    /// Every question is asked (questions).
    Examination,
    /// What was trained is written as files (bytes).
    Export,
    /// The file of a project is read (bytes).
    Project,
    /// A corpus is read (bytes) or embedded.
    Corpus,
    /// Something that should not happen in the engine itself.
    Engine,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    pub stage: Stage,
    /// What went wrong, as a sentence.
    pub message: String,
    /// What to do about it, as a sentence.
    pub hint: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceReport {
    /// `WebGPU` or `CPU`.
    pub name: String,
    /// The adapter's own description, where there is one.
    pub adapter: String,
    /// Why this one, as a sentence.
    pub reason: String,
    /// That take parts of a batch at the same time; 1 on a GPU.
    pub cores: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelReport {
    pub parameters: usize,
    /// Those that training moves.
    pub trained_parameters: usize,
    pub vocabulary: usize,
    pub tokenizer: TokenizerReport,
    /// Same for the same data and the same settings that shape the model: a [`Checkpoint`](super::Checkpoint) fits where it is
    /// the same.
    pub fingerprint: String,
    /// The model that training goes on from, if it is not one of our own.
    pub pretrained: Option<PretrainedReport>,
    /// Sentences longer than the model reads.
    pub truncated_sentences: usize,
    /// What was changed to make the settings work with the data, as sentences.
    pub remarks: Vec<String>,
}

/// What models call the prompt of what is searched; sentence-transformers' `encode_document` looks for these.
const TEXT_PROMPTS: [&str; 3] = ["document", "passage", "corpus"];
/// What they call that of what is asked.
const QUERY_PROMPTS: [&str; 2] = ["query", "search_query"];
/// What cuts sentences into tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenizerReport {
    /// `Words`, or what makes pieces of them: `WordPiece`, `BPE`, `Unigram`.
    pub method: String,
    /// Different tokens, special ones included.
    pub tokens: usize,
    pub origin: TokenizerOrigin,
}

/// Where a tokenizer comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenizerOrigin {
    /// Trained on so many sentences of the data: those that are not held out.
    Data { sentences: usize },
    /// Brought by the pretrained model of this name.
    Model(String),
    /// A file of this name.
    File(String),
}

/// What the folder of a pretrained model says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PretrainedReport {
    /// What it is called here.
    pub name: String,
    /// `bert`, `roberta`, …, or `static`.
    pub architecture: String,
    pub parameters: usize,
    /// Of the files with weights.
    pub bytes: u64,
    /// Tokens that it reads at most, special ones included.
    pub max_tokens: usize,
    /// None: its vectors of tokens are always averaged.
    pub pooling: Option<Pooling>,
    pub normalise: bool,
    /// What stands before a text for what it is, by name.
    pub prompts: Vec<(String, String)>,
    /// The one of all texts for which nobody names another.
    pub default_prompt: Option<String>,
    /// What the folder does not say, and what is assumed of it, as sentences.
    pub remarks: Vec<String>,
}

impl PretrainedReport {
    /// What the folder says, as settings.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        let pooling = self.pooling.map(|pooling| ("pooling", pooling.key().to_owned()));
        let rest = [
            ("prompt", self.prompt_of(&TEXT_PROMPTS)),
            ("query_prompt", self.prompt_of(&QUERY_PROMPTS)),
            ("encoder", Encoder::Pretrained.key().to_owned()),
            ("model", self.name.clone()),
            ("normalise", if self.normalise { "1" } else { "0" }.to_owned()),
            ("max_tokens", self.longest().to_string()),
        ];
        rest.into_iter().chain(pooling).collect()
    }

    /// The first of these prompts that the model has, or else that of all texts; empty where it has none.
    fn prompt_of(&self, names: &[&str]) -> String {
        let named = |name: &&str| self.prompts.iter().find(|(other, _)| other == name);
        let own = names.iter().find_map(named).map(|(_, prompt)| prompt);
        own.or(self.default_prompt.as_ref()).cloned().unwrap_or_default()
    }

    /// As many tokens of a sentence as it reads and the setting allows.
    fn longest(&self) -> f64 {
        match Setting::find("max_tokens").map(|setting| setting.kind) {
            Some(Kind::Number { min, max, .. }) => (self.max_tokens as f64).clamp(min, max),
            _ => unreachable!("the table has it, as a number"),
        }
    }
}
