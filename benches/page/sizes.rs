//! How large the two binaries are, as they lie there and as servers send them.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};

use crate::table::Table;

/// What takes seconds rather than minutes; the last step up saves 3 %.
const BROTLI_QUALITY: u32 = 9;
const BROTLI_WINDOW: u32 = 24;

pub fn add_rows(table: &mut Table, folders: &[&Path]) {
    for (name, is_engine) in [("page", false), ("engine", true)] {
        let files: Vec<Vec<u8>> = folders.iter().map(|folder| binary(folder, is_engine)).collect();
        let mut add = |form: &str, size: &dyn Fn(&[u8]) -> usize| {
            let kilobytes = files.iter().map(|file| vec![size(file) as f64 / 1e3]).collect();
            table.add(&format!("{name}, {form}, kB"), kilobytes, 0);
        };
        add("raw", &|file| file.len());
        add("gzip", &gzip);
        add("brotli", &brotli);
    }
}

fn binary(folder: &Path, is_engine: bool) -> Vec<u8> {
    let is_meant = |path: &PathBuf| {
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        name.ends_with("_bg.wasm") && name.starts_with("worker") == is_engine
    };
    // The engine has a folder of its own.
    let below = entries(folder).into_iter().filter(|path| path.is_dir()).flat_map(|path| entries(&path));
    let path = entries(folder).into_iter().chain(below).find(is_meant);
    let path = path.unwrap_or_else(|| panic!("{} lacks a wasm file", folder.display()));
    std::fs::read(path).expect("it was listed")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder was looked into before");
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

fn gzip(file: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(file).and_then(|()| encoder.finish()).expect("memory takes everything").len()
}

fn brotli(file: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut compressed, 1 << 16, BROTLI_QUALITY, BROTLI_WINDOW);
    encoder.write_all(file).expect("memory takes everything");
    drop(encoder);
    compressed.len()
}
