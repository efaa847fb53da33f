//! What is kept of an experiment: plain data that a later version of the page reads as well.

use serde::{Deserialize, Serialize};

use super::{Checkpoint, Curve, Evaluation, Reading, StepReport};

/// Counted up when a field changes its meaning. What is of another version is not shown, and not deleted.
pub const RECORD_VERSION: u32 = 1;

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

/// The user's own data as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OwnData {
    /// Typed, or short enough for the box.
    Text(String),
    Files(Vec<OwnFile>),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFile {
    pub name: String,
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// An experiment with all that belongs to it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Project {
    /// Its `weights` say where the state of training is kept, where that is not in `checkpoint`.
    pub record: Record,
    /// None: an example, which the record names.
    pub data: Option<OwnData>,
    pub checkpoint: Option<Checkpoint>,
}
