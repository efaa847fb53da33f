//! A zip that was dropped, unpacked into files that the browser holds.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use js_sys::{Array, Uint8Array};
use web_sys::Blob;

use super::blob::BlobReader;
use crate::engine::exchange::packed::unpack;
use crate::engine::exchange::project;
use crate::protocol::Project;
use crate::reason::reason;
use crate::say;

/// Bytes that are read of the zip at a time.
const BUFFER: usize = 1 << 20;

/// The files in a zip, with their paths. Beside a part of a file nothing of them is in the engine's memory.
///
/// # Errors
/// Why it cannot be unpacked, as a part of a sentence.
pub fn files_in(name: &str, zip: &Blob, wanted: fn(&str) -> bool) -> Result<Vec<(String, Blob)>, String> {
    let zip = ZipFile::of(zip)?;
    let mut files = Files::default();
    let put = |path: &str, bytes: &[u8]| files.add(path, bytes);
    unpack(name, zip.length, zip.buffered(), wanted, put).map_err(|error| error.to_string())?;
    files.whole()
}

/// A project, what its pretrained model is called, and the model's files, with `tell` called with how much of it is read.
///
/// # Errors
/// Why it cannot be opened, as a part of a sentence.
pub fn project_in(name: &str, zip: &Blob, tell: impl Fn(u32, u32) + 'static) -> Result<Unpacked, String> {
    let zip = ZipFile { tell: Some(Box::new(tell)), ..ZipFile::of(zip)? };
    let mut files = Files::default();
    let put = |path: &str, bytes: &[u8]| files.add(path, bytes);
    let (project, model) = project::read(name, zip.length, zip.buffered(), put).map_err(|error| error.to_string())?;
    let model = model.map(|model| Ok::<_, String>((model, files.whole()?))).transpose()?;
    Ok(Unpacked { project, model })
}

pub struct Unpacked {
    pub project: Project,
    /// Name and files.
    pub model: Option<(String, Vec<(String, Blob)>)>,
}

/// Files in parts that the browser holds.
#[derive(Default)]
struct Files(BTreeMap<String, Array>);

impl Files {
    fn add(&mut self, path: &str, bytes: &[u8]) {
        let parts = self.0.entry(path.to_owned()).or_default();
        if !bytes.is_empty() {
            // A Blob each: bytes in an array would stay in the worker's memory.
            let part = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)));
            parts.push(&part.expect("bytes make a Blob"));
        }
    }

    fn whole(self) -> Result<Vec<(String, Blob)>, String> {
        let whole = |parts: &Array| Blob::new_with_blob_sequence(parts).map_err(|error| reason(&error));
        self.0.into_iter().map(|(path, parts)| Ok((path, whole(&parts)?))).collect()
    }
}

/// A zip that the browser holds.
struct ZipFile {
    blob: Blob,
    length: u64,
    position: u64,
    reader: BlobReader,
    /// Called with how much is read, of how much.
    tell: Option<Box<dyn Fn(u32, u32)>>,
}

impl ZipFile {
    fn of(zip: &Blob) -> Result<Self, String> {
        let length = zip.size() as u64;
        Ok(Self { blob: zip.clone(), length, position: 0, reader: BlobReader::new()?, tell: None })
    }

    fn buffered(self) -> BufReader<Self> {
        BufReader::with_capacity(BUFFER, self)
    }
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
        if let Some(tell) = &self.tell {
            tell(self.position as u32, self.length as u32);
        }
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
        self.position = position.ok_or_else(|| io::Error::other(say!("model-folder-before-beginning")))?;
        Ok(self.position)
    }
}
