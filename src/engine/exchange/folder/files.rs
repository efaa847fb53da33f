//! Where the files of a model are: a folder on disk, what was dropped on the page, the browser's storage.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::DeserializeOwned;

use super::ModelError;
use crate::say;

/// Of text that describes a model, bytes that are read at most. A tokenizer with 250,000 tokens has 17 MB.
const LARGEST_TEXT: u64 = 256 << 20;

/// What PEFT writes beside the weights of an adapter.
const ADAPTER: &str = "adapter_config.json";

/// Files that can be read in parts. Paths have `/` between their parts.
pub trait ModelFiles {
    /// All files with their lengths in bytes.
    fn list(&self) -> Vec<(String, u64)>;

    /// Some bytes of a file that [`Self::list`] has named.
    ///
    /// # Errors
    /// What the system says where it cannot read.
    fn read(&self, path: &str, range: Range<u64>) -> Result<Vec<u8>, String>;
}

/// Files in memory.
impl ModelFiles for BTreeMap<String, Vec<u8>> {
    fn list(&self) -> Vec<(String, u64)> {
        self.iter().map(|(path, bytes)| (path.clone(), bytes.len() as u64)).collect()
    }

    fn read(&self, path: &str, range: Range<u64>) -> Result<Vec<u8>, String> {
        let bytes = self.get(path).and_then(|bytes| bytes.get(range.start as usize..range.end as usize));
        bytes.map(<[u8]>::to_vec).ok_or_else(|| say!("model-folder-too-short"))
    }
}

/// A folder on disk, with the folders in it.
pub struct DiskFolder {
    path: std::path::PathBuf,
    list: Vec<(String, u64)>,
}

impl DiskFolder {
    /// # Errors
    /// Where the folder cannot be listed.
    pub fn open(path: impl Into<std::path::PathBuf>) -> std::io::Result<Self> {
        let path = path.into();
        let mut list = Vec::new();
        let mut waiting = vec![(path.clone(), String::new())];
        while let Some((folder, prefix)) = waiting.pop() {
            for entry in std::fs::read_dir(folder)? {
                let entry = entry?;
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                // Models downloaded by Python are links to a cache: what they lead to counts.
                let Ok(metadata) = std::fs::metadata(entry.path()) else { continue };
                if metadata.is_dir() {
                    waiting.push((entry.path(), format!("{name}/")));
                } else {
                    list.push((name, metadata.len()));
                }
            }
        }
        Ok(Self { path, list })
    }
}

impl ModelFiles for DiskFolder {
    fn list(&self) -> Vec<(String, u64)> {
        self.list.clone()
    }

    fn read(&self, path: &str, range: Range<u64>) -> Result<Vec<u8>, String> {
        use std::io::{Read, Seek, SeekFrom};

        let read = || {
            let mut file = std::fs::File::open(self.path.join(path))?;
            file.seek(SeekFrom::Start(range.start))?;
            let mut bytes = vec![0; (range.end - range.start) as usize];
            file.read_exact(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(|error: std::io::Error| error.to_string())
    }
}

/// The files of one model, wherever among the files it begins: paths are relative to where its `config.json` is.
pub struct Root<'a> {
    files: &'a dyn ModelFiles,
    prefix: String,
    lengths: BTreeMap<String, u64>,
}

impl<'a> Root<'a> {
    /// The folder of the `modules.json` that lies highest, or else of the `config.json`.
    ///
    /// # Errors
    /// Where there is neither.
    pub fn find(files: &'a dyn ModelFiles) -> Result<Self, ModelError> {
        let list = files.list();
        let highest = |name: &str| {
            let folders = list.iter().filter_map(|(path, _)| {
                let folder = path.strip_suffix(name)?;
                (folder.is_empty() || folder.ends_with('/')).then_some(folder)
            });
            folders.min_by_key(|folder| (folder.matches('/').count(), *folder))
        };
        let prefix = highest("modules.json").or_else(|| highest("config.json")).ok_or_else(|| {
            if highest(ADAPTER).is_some() {
                return adapter_alone(ADAPTER);
            }
            let names: Vec<&str> = list.iter().map(|(path, _)| path.as_str()).take(4).collect();
            let reason = if names.is_empty() {
                say!("model-folder-empty")
            } else {
                say!("model-folder-missing-beside", names = names.join(", "))
            };
            ModelError::new("config.json", reason)
        })?;
        let prefix = prefix.to_owned();
        let inside = |(path, length): &(String, u64)| Some((path.strip_prefix(&prefix)?.to_owned(), *length));
        let lengths = list.iter().filter_map(inside).collect();
        Ok(Self { files, prefix, lengths })
    }

    /// `folder`: of the transformer.
    ///
    /// # Errors
    /// Where there are no weights of a model but those of an adapter.
    pub fn refuse_adapter(&self, folder: &str) -> Result<(), ModelError> {
        let alone = self.has(&format!("{folder}{ADAPTER}")) && !self.has(&format!("{folder}model.safetensors"));
        if alone { Err(adapter_alone(format!("{folder}{ADAPTER}"))) } else { Ok(()) }
    }

    pub fn has(&self, path: &str) -> bool {
        self.lengths.contains_key(path)
    }

    pub fn length(&self, path: &str) -> Option<u64> {
        self.lengths.get(path).copied()
    }

    /// All paths, in alphabetical order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.lengths.keys().map(String::as_str)
    }

    /// # Errors
    /// Where the file is missing, shorter than that, or cannot be read.
    pub fn read(&self, path: &str, range: Range<u64>) -> Result<Vec<u8>, ModelError> {
        let length = self.length(path).ok_or_else(|| ModelError::new(path, say!("model-folder-missing")))?;
        if range.end > length {
            return Err(ModelError::new(
                path,
                say!("model-folder-ends-after", length = length, whole = range.end.to_string()),
            ));
        }
        self.files
            .read(&format!("{}{path}", self.prefix), range)
            .map_err(|reason| ModelError::new(path, say!("model-folder-unreadable", reason = reason)))
    }

    /// A whole file of text.
    ///
    /// # Errors
    /// Where it is missing, cannot be read, or is larger than such files are.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, ModelError> {
        let length = self.length(path).ok_or_else(|| ModelError::new(path, say!("model-folder-missing")))?;
        if length > LARGEST_TEXT {
            return Err(ModelError::new(path, say!("model-folder-oversized", megabytes = length >> 20)));
        }
        self.read(path, 0..length)
    }

    /// # Errors
    /// Like [`Self::bytes`], and where it is no JSON of that form.
    pub fn json<T: DeserializeOwned>(&self, path: &str) -> Result<T, ModelError> {
        serde_json::from_slice(&self.bytes(path)?)
            .map_err(|error| ModelError::new(path, say!("model-folder-not-understood", error = error.to_string())))
    }

    /// What a file says that a model need not have.
    ///
    /// # Errors
    /// Where it is there and cannot be understood.
    pub fn json_if_there<T: DeserializeOwned + Default>(&self, path: &str) -> Result<T, ModelError> {
        if self.has(path) { self.json(path) } else { Ok(T::default()) }
    }
}

/// There is an adapter where a model should be.
fn adapter_alone(path: impl Into<String>) -> ModelError {
    ModelError::new(path, say!("model-folder-adapter-alone"))
}
