//! A zip that was dropped, unpacked into files that the browser holds.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use js_sys::{Array, Uint8Array};
use web_sys::Blob;

use super::blob::BlobReader;
use crate::engine::exchange::folder::packed::unpack;
use crate::reason::reason;

/// Bytes that are read of the zip at a time.
const BUFFER: usize = 1 << 20;

/// The files in a zip, with their paths. Beside a part of a file nothing of them is in the engine's memory.
///
/// # Errors
/// Why it cannot be unpacked, as a part of a sentence.
pub fn files_in(name: &str, zip: &Blob, wanted: fn(&str) -> bool) -> Result<Vec<(String, Blob)>, String> {
    let zip = ZipFile { blob: zip.clone(), length: zip.size() as u64, position: 0, reader: BlobReader::new()? };
    let mut parts: BTreeMap<String, Array> = BTreeMap::new();
    let put = |path: &str, bytes: &[u8]| {
        let parts = parts.entry(path.to_owned()).or_default();
        if !bytes.is_empty() {
            // A Blob each: bytes in an array would stay in the worker's memory.
            let part = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)));
            parts.push(&part.expect("bytes make a Blob"));
        }
    };
    unpack(name, zip.length, BufReader::with_capacity(BUFFER, zip), wanted, put).map_err(|error| error.to_string())?;
    let whole = |parts: &Array| Blob::new_with_blob_sequence(parts).map_err(|error| reason(&error));
    parts.into_iter().map(|(path, parts)| Ok((path, whole(&parts)?))).collect()
}

/// A zip that the browser holds.
struct ZipFile {
    blob: Blob,
    length: u64,
    position: u64,
    reader: BlobReader,
}

impl Read for ZipFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let end = self.length.min(self.position + buffer.len() as u64);
        if end <= self.position {
            return Ok(0);
        }
        let bytes = self.reader.read(&self.blob, self.position..end).map_err(io::Error::other)?;
        let count = bytes.length() as usize;
        bytes.copy_to(&mut buffer[..count]);
        self.position += count as u64;
        Ok(count)
    }
}

impl Seek for ZipFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = position.ok_or_else(|| io::Error::other("a place before the beginning"))?;
        Ok(self.position)
    }
}
