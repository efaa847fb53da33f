//! What people paste -> examples to train on. Knows neither burn nor the web.
//!
//! [`import::import`] turns bytes into rows, and into a list of what it could not use, line by line.
//! [`dataset::Dataset::build`] turns rows into distinct sentences, groups of the same meaning, negatives, and the part
//! that is held out.

pub mod dataset;
pub mod import;

use crate::protocol::Problem;

/// Characters of an offending text that are shown.
const SHOWN_CHARS: usize = 80;

/// A problem that quotes the start of `text`.
fn problem(line: usize, text: &str, reason: impl Into<String>) -> Problem {
    Problem { line, text: shorten(text, SHOWN_CHARS), reason: reason.into() }
}

/// The first `chars` characters of `text` on one line, with an ellipsis where something was left out.
pub(crate) fn shorten(text: &str, chars: usize) -> String {
    let text = text.trim();
    let end = text.char_indices().nth(chars).map_or(text.len(), |(end, _)| end);
    let mut short = text[..end].replace(['\n', '\t'], " ");
    if end < text.len() {
        short.push('…');
    }
    short
}
