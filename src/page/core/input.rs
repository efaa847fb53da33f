//! The training data as the user gave it.

use std::sync::Arc;

use crate::protocol::{OwnData, OwnFile, Reading, Source, SourceFile};
use crate::say;

/// The value of the setting `data` for what the user typed or opened.
pub const OWN_DATA: &str = "own";

/// Longest text, in bytes, that the box shows; the browser's text fields become sluggish above it.
pub const TEXT_LIMIT: usize = 1_000_000;

#[derive(Clone, Debug, PartialEq)]
pub enum DataInput {
    /// An example whose text is on its way.
    Unread,
    /// What the box shows.
    Text(Arc<str>),
    /// Handed to the engine as they are, not shown.
    Files(Vec<DataFile>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct DataFile {
    pub name: String,
    pub bytes: Arc<[u8]>,
}

/// `train.csv`, `train.csv and test.csv`.
pub fn names(files: &[DataFile]) -> String {
    let names = files.iter().map(|file| file.name.clone());
    names.reduce(|names, name| say!("open-files", names = names, name = name)).unwrap_or_default()
}

impl Default for DataInput {
    fn default() -> Self {
        Self::Text(Arc::from(""))
    }
}

impl From<OwnData> for DataInput {
    fn from(data: OwnData) -> Self {
        match data {
            OwnData::Text(text) => Self::Text(text.into()),
            OwnData::Files(files) => {
                let file = |OwnFile { name, bytes }| DataFile { name, bytes: bytes.into() };
                Self::Files(files.into_iter().map(file).collect())
            }
        }
    }
}

impl DataInput {
    /// As it is kept.
    pub fn own(&self) -> OwnData {
        let file = |file: &DataFile| OwnFile { name: file.name.clone(), bytes: file.bytes.to_vec() };
        match self {
            Self::Unread => OwnData::Text(String::new()),
            Self::Text(text) => OwnData::Text(text.to_string()),
            Self::Files(files) => OwnData::Files(files.iter().map(file).collect()),
        }
    }

    /// Bytes.
    pub fn len(&self) -> usize {
        match self {
            Self::Unread => 0,
            Self::Text(text) => text.len(),
            Self::Files(files) => files.iter().map(|file| file.bytes.len()).sum(),
        }
    }

    pub fn is_empty(&self) -> bool {
        let blank = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_whitespace);
        match self {
            Self::Unread => true,
            Self::Text(text) => blank(text.as_bytes()),
            Self::Files(files) => files.iter().all(|file| blank(&file.bytes)),
        }
    }

    pub(super) fn source(&self, name: String, reading: Reading) -> Source {
        match self {
            Self::Unread => Source { reading, ..Source::of_bytes(name, Vec::new()) },
            Self::Text(text) => Source { reading, ..Source::of_bytes(name, text.as_bytes().to_vec()) },
            Self::Files(files) => {
                let files = files.iter();
                let file =
                    |file: &DataFile| SourceFile { name: file.name.clone(), bytes: file.bytes.to_vec(), part: None };
                Source { name, files: files.map(file).collect(), reading }
            }
        }
    }

    /// Text goes into the box; what is too long, compressed, no UTF-8 or several stays files.
    pub(super) fn from_files(files: Vec<DataFile>) -> Self {
        match &files[..] {
            [file] if file.bytes.len() <= TEXT_LIMIT => match std::str::from_utf8(&file.bytes) {
                Ok(text) => Self::Text(text.into()),
                Err(_) => Self::Files(files),
            },
            _ => Self::Files(files),
        }
    }
}
