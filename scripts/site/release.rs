//! Tells the service worker which files a release has.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::files::{all, fingerprint, is_for_servers, read, read_text, write};

const SERVICE_WORKER: &str = "service_worker.js";

/// Writes the list of all files in the folder, with their digests, into its service worker; again where there is one.
pub fn list(folder: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    for path in all(folder)? {
        if path == SERVICE_WORKER || is_for_servers(&path) {
            continue;
        }
        if !path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte)) {
            return Err(format!("{path}: its address would not be its name"));
        }
        let bytes = read(folder, &path)?;
        files.push((bytes.len(), format!("{path:?}:\"sha256-{}\"", base64::encode(Sha256::digest(&bytes)))));
    }
    // What is small comes first: most of the page is kept when a long download breaks off.
    files.sort();
    let files: Vec<String> = files.into_iter().map(|(_, file)| file).collect();
    let files = format!("const FILES = {{{}}};", files.join(","));
    let script = read_text(folder, SERVICE_WORKER)?;
    let script = with_line(&script, "const FILES = ", &files)?;
    let nameless = with_line(&script, "const RELEASE = ", "")?;
    let release = format!("const RELEASE = '{}';", fingerprint(nameless.as_bytes()));
    write(folder, SERVICE_WORKER, with_line(&script, "const RELEASE = ", &release)?)
}

/// The text with another line in the place of the one that begins like this.
fn with_line(text: &str, beginning: &str, line: &str) -> Result<String, String> {
    let old = text.lines().find(|line| line.starts_with(beginning));
    let old = old.ok_or_else(|| format!("{SERVICE_WORKER} has no line that begins with `{beginning}`"))?;
    Ok(text.replacen(old, line, 1))
}
