//! Unpacks zips that somebody drops: models as the hub, PyPI's wheels and this page pack them, and projects.

use std::io::{Read, Seek};

use zip::ZipArchive;

use super::folder::ModelError;
use crate::say;

/// Bytes that are handed over at a time.
const PART: usize = 1 << 20;
/// Of everything in the zip: more than wasm can hold.
const LARGEST: u64 = 4 << 30;
/// How many times its own size a zip may unpack to, from so many bytes on: weights hardly shrink, and a table of words four times.
const LARGEST_RATIO: u64 = 60;
const RATIO_FROM: u64 = 64 << 20;
const MOST_FILES: usize = 10_000;

/// Unpacks the files that are wanted. `name`: of the zip, for errors; `length`: its bytes; `wanted`: whether a file is
/// looked at; `put`: takes the parts of each file, one after the other, and is called with nothing for an empty one.
///
/// # Errors
/// Where it is no zip, is damaged or encrypted, leads out of itself, or unpacks to far more than models and projects do.
pub fn unpack(
    name: &str,
    length: u64,
    zip: impl Read + Seek,
    wanted: impl Fn(&str) -> bool,
    mut put: impl FnMut(&str, &[u8]),
) -> Result<(), ModelError> {
    let broken = |reason: String| ModelError::new(name, reason);
    let cannot = |error: zip::result::ZipError| broken(say!("model-folder-not-unpacked", error = error.to_string()));
    let mut archive = ZipArchive::new(zip).map_err(cannot)?;
    if archive.len() > MOST_FILES {
        return Err(broken(say!("model-folder-many-files", count = archive.len())));
    }
    let most = if length < RATIO_FROM / LARGEST_RATIO { RATIO_FROM } else { length.saturating_mul(LARGEST_RATIO) };
    let most = most.min(LARGEST);
    let (mut total, mut part) = (0u64, vec![0; PART]);
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(cannot)?;
        if file.is_dir() {
            continue;
        }
        let Some(path) = file.enclosed_name().map(|path| path.to_string_lossy().replace('\\', "/")) else {
            let path = String::from_utf8_lossy(file.name_raw()).into_owned();
            return Err(broken(say!("model-folder-leads-out-of-zip", path = path)));
        };
        if !wanted(&path) {
            continue;
        }
        put(&path, &[]);
        loop {
            // What is said of its size may be a lie: what comes counts.
            let count = file.read(&mut part).map_err(|error| {
                broken(say!("model-folder-damaged", path = path.as_str(), error = error.to_string()))
            })?;
            if count == 0 {
                break;
            }
            total += count as u64;
            if total > most {
                return Err(broken(say!("model-folder-unpacks-too-large", megabytes = most >> 20)));
            }
            put(&path, &part[..count]);
        }
    }
    Ok(())
}
