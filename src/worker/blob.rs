//! Parts of what the browser holds, read while the worker waits.

use std::ops::Range;

use js_sys::Uint8Array;
use web_sys::{Blob, FileReaderSync};

use crate::reason::reason;

/// Reads files without taking them into memory as a whole.
pub struct BlobReader(FileReaderSync);

impl BlobReader {
    /// # Errors
    /// Where the browser gives none.
    pub fn new() -> Result<Self, String> {
        FileReaderSync::new().map(Self).map_err(|error| reason(&error))
    }

    /// Bytes of a file; fewer where it ends.
    ///
    /// # Errors
    /// What the browser says where it cannot read, for example since the file was changed on disk.
    pub fn read(&self, file: &Blob, range: Range<u64>) -> Result<Uint8Array, String> {
        let part = file.slice_with_f64_and_f64(range.start as f64, range.end as f64).map_err(|error| reason(&error))?;
        let content = self.0.read_as_array_buffer(&part).map_err(|error| reason(&error))?;
        Ok(Uint8Array::new(&content))
    }
}
