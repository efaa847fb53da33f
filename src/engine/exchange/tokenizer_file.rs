//! A `tokenizer.json` that the user brings, for an encoder of our own.
//!
//! The format: <https://huggingface.co/docs/tokenizers/python/latest/components.html>.

use xxhash_rust::xxh3::xxh3_128;

use super::folder::ModelError;
use super::folder::files::ModelFiles;
use crate::engine::tokenizer::Tokenizer;
use crate::say;

/// Bytes that are read at most. One with 256,000 tokens has 33 MB.
const LARGEST: u64 = 64 << 20;
/// Ids at most: the largest vocabularies that people use have 260,000 tokens.
const MOST_IDS: usize = 300_000;

/// A tokenizer's file, which was looked through.
pub struct TokenizerFile {
    files: Box<dyn ModelFiles>,
    path: String,
    bytes: Vec<u8>,
    /// Of its bytes: XXH3 with 128 bits, without a seed.
    pub fingerprint: u128,
}

impl TokenizerFile {
    /// `files`: it alone, under any name.
    ///
    /// # Errors
    /// What is wrong with it: it cannot be read or understood, knows no tokens, or so many that no table of vectors can be made.
    pub fn open(files: Box<dyn ModelFiles>) -> Result<Self, ModelError> {
        let json = files.list().into_iter().find(|(path, _)| path.to_lowercase().ends_with(".json"));
        let (path, length) = json.ok_or_else(|| ModelError::new("tokenizer.json", say!("model-folder-missing")))?;
        if length > LARGEST {
            let reason = say!("model-folder-tokenizer-oversized", megabytes = length >> 20, most = LARGEST >> 20);
            return Err(ModelError::new(path, reason));
        }
        let bytes = files.read(&path, 0..length);
        let bytes = bytes.map_err(|reason| ModelError::new(&path, say!("model-folder-unreadable", reason = reason)))?;
        let fingerprint = xxh3_128(&bytes);
        let file = Self { files, path, bytes, fingerprint };
        match file.tokenizer(usize::MAX, false)?.ids() {
            0 => Err(ModelError::new(file.path, say!("model-folder-no-tokens"))),
            ids if ids > MOST_IDS => {
                let reason = say!("model-folder-many-ids", last = ids - 1, most = MOST_IDS);
                Err(ModelError::new(file.path, reason))
            }
            _ => Ok(file),
        }
    }

    /// Where it was read from.
    pub fn files(&self) -> &dyn ModelFiles {
        &*self.files
    }

    /// `adds_special`: whether the tokens that its template puts around a sentence are wanted.
    ///
    /// # Errors
    /// When the `tokenizers` crate cannot understand it.
    pub fn tokenizer(&self, max_tokens: usize, adds_special: bool) -> Result<Tokenizer, ModelError> {
        Tokenizer::from_json(&self.bytes, max_tokens, adds_special, false).map_err(|error| {
            ModelError::new(&self.path, say!("model-folder-not-understood", error = error.to_string()))
        })
    }
}
