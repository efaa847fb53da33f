//! A whole project as one file, which opens again and goes on exactly where it was.
//!
//! A zip:
//!
//! | file | what |
//! | --- | --- |
//! | `project.json` | `{version, record, data, checkpoint, model}`: the [`Record`] (settings, figures, curves, how the data is read), and what of the files below there is |
//! | `data/…` | the user's own text or files, each in a folder of its number; absent for an example, which the settings name |
//! | `weights.safetensors` | the state of training ([`checkpoint`](super::checkpoint)); absent where nothing is trained |
//! | `model/…` | the files of the pretrained model that training began with |

use std::collections::BTreeMap;
use std::io::{self, Read, Seek, Write};

use serde::{Deserialize, Serialize};
use zip::result::ZipError;

use super::archive::Archive;
use super::folder::files::ModelFiles;
use super::packed::unpack;
use crate::pace::Pace;
use crate::protocol::{Checkpoint, OwnData, OwnFile, Project, RECORD_VERSION, Record};
use crate::say;

/// Counted up when a file changes its meaning.
const VERSION: u32 = 1;

const DESCRIPTION: &str = "project.json";
const WEIGHTS: &str = "weights.safetensors";
const DATA: &str = "data/";
const MODEL: &str = "model/";

/// Bytes that are copied at a time.
const PART: usize = 1 << 20;

#[derive(Serialize, Deserialize)]
struct Description {
    version: u32,
    record: Record,
    data: DataDescription,
    checkpoint: Option<CheckpointDescription>,
    /// What the pretrained model is called.
    model: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum DataDescription {
    Example,
    /// Typed, or short enough for the box.
    Text,
    /// Names, in their order.
    Files(Vec<String>),
}

#[derive(Serialize, Deserialize)]
struct CheckpointDescription {
    step: u32,
    fingerprint: String,
}

/// Why a project could not be opened, as a sentence without its full stop.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ProjectError(String);

/// Why a project could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    #[error(transparent)]
    Zip(#[from] ZipError),
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("{}", say!("checkpoint-project-model-unreadable", file = _0, reason = _1))]
    Model(String, String),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// Writes a project; its bytes are handed over in parts, in order. `model`: the pretrained one with its name.
///
/// # Errors
/// When the model's files are gone.
pub async fn write(
    project: &Project,
    model: Option<(&str, &dyn ModelFiles)>,
    pace: &Pace,
    hand_over: impl FnMut(Vec<u8>),
) -> Result<(), PackError> {
    let Project { record, data, checkpoint } = project;
    let description = Description {
        version: VERSION,
        record: record.clone(),
        data: match data {
            None => DataDescription::Example,
            Some(OwnData::Text(_)) => DataDescription::Text,
            Some(OwnData::Files(files)) => DataDescription::Files(files.iter().map(|file| file.name.clone()).collect()),
        },
        checkpoint: checkpoint.as_ref().map(|Checkpoint { step, fingerprint, .. }| CheckpointDescription {
            step: *step,
            fingerprint: fingerprint.clone(),
        }),
        model: model.map(|(name, _)| name.to_owned()),
    };
    let mut archive = Archive::new(hand_over);
    let mut progress = Progress { done: 0, total: bytes_of(project, model), pace };
    archive.add(DESCRIPTION, serde_json::to_vec_pretty(&description)?)?;
    match data {
        None => {}
        Some(OwnData::Text(text)) => archive.add(&data_path(0), text)?,
        Some(OwnData::Files(files)) => {
            for (at, file) in files.iter().enumerate() {
                archive.begin(&data_path(at))?;
                progress.copy(&file.bytes, &mut archive).await?;
            }
        }
    }
    if let Some(checkpoint) = checkpoint {
        archive.begin(WEIGHTS)?;
        progress.copy(&checkpoint.weights, &mut archive).await?;
    }
    if let Some((_, files)) = model {
        for (path, length) in files.list() {
            archive.begin(&format!("{MODEL}{path}"))?;
            for start in (0..length).step_by(PART) {
                let bytes = files.read(&path, start..length.min(start + PART as u64));
                let bytes = bytes.map_err(|reason| PackError::Model(path.clone(), reason))?;
                progress.copy(&bytes, &mut archive).await?;
            }
        }
    }
    Ok(archive.finish()?)
}

/// How much is written of what there is.
struct Progress<'a> {
    done: usize,
    total: usize,
    pace: &'a Pace,
}

impl Progress<'_> {
    async fn copy(&mut self, bytes: &[u8], to: &mut impl Write) -> io::Result<()> {
        for part in bytes.chunks(PART) {
            to.write_all(part)?;
            self.done += part.len();
            self.pace.tell(self.done, self.total);
            self.pace.breathe().await;
        }
        Ok(())
    }
}

fn bytes_of(project: &Project, model: Option<(&str, &dyn ModelFiles)>) -> usize {
    let data = match &project.data {
        Some(OwnData::Files(files)) => files.iter().map(|file| file.bytes.len()).sum(),
        Some(OwnData::Text(_)) | None => 0,
    };
    let weights = project.checkpoint.as_ref().map_or(0, |checkpoint| checkpoint.weights.len());
    let model = model.map_or(0, |(_, files)| files.list().iter().map(|(_, length)| *length as usize).sum());
    data + weights + model
}

/// Reads a project, and what its pretrained model is called. `name` and `length`: of the file; `put_model`: takes the parts of
/// the model's files, one after the other, with their paths.
///
/// # Errors
/// Where it is no project, is damaged, or was written by a later version of the page. Never panics, whatever the bytes are.
pub fn read(
    name: &str,
    length: u64,
    zip: impl Read + Seek,
    mut put_model: impl FnMut(&str, &[u8]),
) -> Result<(Project, Option<String>), ProjectError> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let is_ours = |path: &str| {
        path == DESCRIPTION || path == WEIGHTS || [DATA, MODEL].iter().any(|folder| path.starts_with(folder))
    };
    let put = |path: &str, bytes: &[u8]| match path.strip_prefix(MODEL) {
        Some(path) => put_model(path, bytes),
        None => files.entry(path.to_owned()).or_default().extend_from_slice(bytes),
    };
    unpack(name, length, zip, is_ours, put).map_err(|error| ProjectError(error.reason))?;
    let mut take =
        |path: &str| files.remove(path).ok_or_else(|| ProjectError(say!("checkpoint-project-lacks", path = path)));
    let Description { version: _, record, data, checkpoint, model } = describe(&take(DESCRIPTION)?)?;
    let data = match data {
        DataDescription::Example => None,
        DataDescription::Text => {
            let path = data_path(0);
            let text = String::from_utf8(take(&path)?)
                .map_err(|_| ProjectError(say!("checkpoint-project-no-text", path = path)))?;
            Some(OwnData::Text(text))
        }
        DataDescription::Files(names) => {
            let file = |(at, name)| Ok(OwnFile { name, bytes: take(&data_path(at))? });
            Some(OwnData::Files(names.into_iter().enumerate().map(file).collect::<Result<_, ProjectError>>()?))
        }
    };
    let checkpoint = match checkpoint {
        Some(CheckpointDescription { step, fingerprint }) => {
            Some(Checkpoint { step, fingerprint, weights: take(WEIGHTS)? })
        }
        None => None,
    };
    Ok((Project { record, data, checkpoint }, model))
}

fn describe(json: &[u8]) -> Result<Description, ProjectError> {
    #[derive(Deserialize)]
    struct Versions {
        version: u32,
        record: RecordVersion,
    }
    #[derive(Deserialize)]
    struct RecordVersion {
        version: u32,
    }

    let broken = |error: serde_json::Error| {
        ProjectError(say!("checkpoint-project-not-understood", path = DESCRIPTION, error = error.to_string()))
    };
    // Of a later version nothing else may be as it is here.
    let versions: Versions = serde_json::from_slice(json).map_err(broken)?;
    if versions.version != VERSION || versions.record.version != RECORD_VERSION {
        return Err(ProjectError(say!("checkpoint-project-other-version")));
    }
    serde_json::from_slice(json).map_err(broken)
}

/// Names are the user's, and may be anything: they stand in the description.
fn data_path(at: usize) -> String {
    format!("{DATA}{}", at + 1)
}
