//! Files of a page's folder, read and written with errors that name them.

use std::path::Path;

use sha2::{Digest, Sha256};

/// What Netlify and Cloudflare read.
pub const HEADERS: &str = "_headers";

/// Whether no page ever asks for that file.
pub fn is_for_servers(file: &str) -> bool {
    file == HEADERS || file.ends_with(".br") || file.ends_with(".gz")
}

pub fn read(folder: &Path, file: &str) -> Result<Vec<u8>, String> {
    std::fs::read(folder.join(file)).map_err(|error| said(folder, file, error))
}

pub fn read_text(folder: &Path, file: &str) -> Result<String, String> {
    std::fs::read_to_string(folder.join(file)).map_err(|error| said(folder, file, error))
}

pub fn write(folder: &Path, file: &str, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    std::fs::write(folder.join(file), bytes).map_err(|error| said(folder, file, error))
}

/// All files below a folder: their paths, with `/` on every system, in a fixed order.
pub fn all(folder: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).map_err(|error| said(folder, "", error))?;
    for entry in entries {
        let entry = entry.map_err(|error| said(folder, "", error))?;
        let name = entry.file_name().into_string().map_err(|name| format!("{} has no plain name", name.display()))?;
        if entry.path().is_dir() {
            found.extend(all(&entry.path())?.iter().map(|below| format!("{name}/{below}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}

/// A short name for bytes.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

pub fn said(folder: &Path, file: &str, error: std::io::Error) -> String {
    format!("{}: {error}", folder.join(file).display())
}
