//! What the engine says of itself: what it is doing, what failed, what it runs on and what it built.

use serde::{Deserialize, Serialize};

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
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelReport {
    pub parameters: usize,
    pub vocabulary: usize,
    /// Same for the same data and the same settings that shape the model: a [`Checkpoint`](super::Checkpoint) fits where it is
    /// the same.
    pub fingerprint: String,
    /// Sentences longer than the model reads.
    pub truncated_sentences: usize,
    /// What was changed to make the settings work with the data, as sentences.
    pub remarks: Vec<String>,
}
