//! One style sheet for the page: the first paint waits for each, and there is one beside every view.

use std::path::Path;

use sha2::{Digest, Sha384};

use super::files::{fingerprint, read_text, said, write};

const INDEX: &str = "index.html";
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Puts what all style sheets say, in their order, into one file in the place of the first.
pub fn join(folder: &Path) -> Result<(), String> {
    let page = read_text(folder, INDEX)?;
    let (mut joined, mut parts) = (String::new(), page.split(LINK));
    let before = parts.next().unwrap_or_default();
    let mut after = String::new();
    for part in parts {
        let (file, rest) = part.split_once('"').ok_or("a style sheet's address does not end")?;
        let (_, rest) = rest.split_once("/>").ok_or("a style sheet's link does not end")?;
        joined += &read_text(folder, file)?;
        std::fs::remove_file(folder.join(file)).map_err(|error| said(folder, file, error))?;
        after += rest;
    }
    if joined.is_empty() {
        return Err(format!("{INDEX} has no style sheets"));
    }
    let file = format!("style-{}.css", fingerprint(joined.as_bytes()));
    let integrity = base64::encode(Sha384::digest(&joined));
    write(folder, &file, joined)?;
    write(folder, INDEX, format!("{before}{LINK}{file}\" integrity=\"sha384-{integrity}\"/>{after}"))
}
