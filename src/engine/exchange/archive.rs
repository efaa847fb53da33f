//! A zip that is handed over in parts while it is written: never is all of it in memory.

use std::io::{self, Write};

use zip::result::ZipError;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// Bytes of a part, about.
const PART: usize = 1 << 20;
/// Weights are noise, of which no level makes much less: the quickest does.
const LEVEL: i64 = 1;

/// A zip under way.
pub struct Archive<F: FnMut(Vec<u8>)> {
    zip: ZipWriter<StreamWriter<Parts<F>>>,
}

/// Collects bytes, and hands them over when there are enough.
struct Parts<F> {
    bytes: Vec<u8>,
    hand_over: F,
}

impl<F: FnMut(Vec<u8>)> Archive<F> {
    pub fn new(hand_over: F) -> Self {
        Self { zip: ZipWriter::new_stream(Parts { bytes: Vec::with_capacity(PART), hand_over }) }
    }

    /// Begins a file; what is written from then on is its content.
    ///
    /// # Errors
    /// For a path that a zip cannot hold.
    pub fn begin(&mut self, path: &str) -> Result<(), ZipError> {
        let options =
            SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
        self.zip.start_file(path, options)
    }

    /// A whole file.
    ///
    /// # Errors
    /// Like [`Self::begin`].
    pub fn add(&mut self, path: &str, content: impl AsRef<[u8]>) -> Result<(), ZipError> {
        self.begin(path)?;
        Ok(self.write_all(content.as_ref())?)
    }

    /// Writes the directory at the end, and hands over what is left.
    ///
    /// # Errors
    /// For more than a zip can hold.
    pub fn finish(self) -> Result<(), ZipError> {
        let mut parts = self.zip.finish()?.into_inner();
        let rest = std::mem::take(&mut parts.bytes);
        (parts.hand_over)(rest);
        Ok(())
    }
}

impl<F: FnMut(Vec<u8>)> Write for Archive<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.zip.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.zip.flush()
    }
}

impl<F: FnMut(Vec<u8>)> Write for Parts<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() >= PART {
            (self.hand_over)(std::mem::replace(&mut self.bytes, Vec::with_capacity(PART)));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
