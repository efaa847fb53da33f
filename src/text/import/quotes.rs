//! Makes the quotes of comma-separated text safe for a CSV parser.
//!
//! One quote that is never closed would make the parser take everything up to the next quote, or the end of the file,
//! for a single field. Here such a record loses its first line, with a problem that names it, and the next line
//! starts afresh.

use std::borrow::Cow;

use crate::protocol::Problem;
use crate::text::problem;

/// A record that runs over more line ends than this is taken for one with a quote that was never closed. Also keeps the
/// work linear in the length of the text.
const MOST_LINE_ENDS: usize = 100;

/// How a quoted field ends.
enum Quoted {
    /// `end` is behind the closing quote, `next` is at the separator or line end behind it.
    Closed {
        end: usize,
        next: usize,
    },
    /// More text comes before the next separator; `end` is behind the closing quote.
    TextBehind {
        end: usize,
    },
    Unclosed,
}

/// `text` with the same number of lines, in which every quoted field is well formed. Spaces between a separator and a
/// quote go, so that `a, "b, c"` has two cells.
pub(super) fn repair<'a>(text: &'a str, separator: u8, problems: &mut Vec<Problem>) -> Cow<'a, str> {
    if !text.contains('"') {
        return Cow::Borrowed(text);
    }
    let mut repaired = String::with_capacity(text.len());
    let mut line = 1;
    let mut start = 0;
    while start < text.len() {
        let kept = repaired.len();
        let end = match copy_record(text, start, separator, &mut repaired) {
            Some(end) => end,
            None => {
                let end = text[start..].find('\n').map_or(text.len(), |length| start + length + 1);
                let reason = "A quotation mark opens here and is not closed before a comma or the end of a line: \
                              close it, or double it (\"\") where it belongs to the text.";
                problems.push(problem(line, &text[start..end], reason));
                repaired.truncate(kept);
                repaired.push('\n');
                end
            }
        };
        line += text[start..end].matches('\n').count();
        start = end;
    }
    Cow::Owned(repaired)
}

/// Copies one record with its line end and returns where the next begins; `None` if a quote in it is malformed.
fn copy_record(text: &str, start: usize, separator: u8, repaired: &mut String) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut line_ends_left = MOST_LINE_ENDS;
    loop {
        let spaces = bytes[at..].iter().take_while(|&&byte| byte == b' ').count();
        if bytes.get(at + spaces) == Some(&b'"') {
            match quoted(bytes, at + spaces, separator, &mut line_ends_left) {
                Quoted::Closed { end, next } => {
                    repaired.push_str(&text[at + spaces..end]);
                    at = next;
                }
                Quoted::TextBehind { end } if !text[at..end].contains('\n') => {
                    // The parser takes `"Stop," she said` for `Stop, she said` only where the quote comes first.
                    let literal = if spaces == 0 { end } else { at + spaces + 1 };
                    repaired.push_str(&text[at..literal]);
                    at = literal;
                }
                Quoted::TextBehind { .. } | Quoted::Unclosed => return None,
            }
        }
        let end = bytes[at..].iter().position(|&byte| byte == separator || byte == b'\n').map(|length| at + length);
        let Some(end) = end else {
            repaired.push_str(&text[at..]);
            return Some(text.len());
        };
        repaired.push_str(&text[at..=end]);
        at = end + 1;
        if bytes[end] == b'\n' {
            return Some(at);
        }
    }
}

/// Where the quoted field ends whose opening quote stands at `open`.
fn quoted(bytes: &[u8], open: usize, separator: u8, line_ends_left: &mut usize) -> Quoted {
    let mut at = open + 1;
    loop {
        match bytes.get(at) {
            Some(b'"') if bytes.get(at + 1) == Some(&b'"') => at += 1,
            Some(b'"') => break,
            Some(b'\n') if *line_ends_left == 0 => return Quoted::Unclosed,
            Some(b'\n') => *line_ends_left -= 1,
            Some(_) => {}
            None => return Quoted::Unclosed,
        }
        at += 1;
    }
    let end = at + 1;
    let next = end + bytes[end..].iter().take_while(|&&byte| byte == b' ').count();
    match bytes.get(next) {
        None | Some(b'\n') => Quoted::Closed { end, next },
        Some(&byte) if byte == separator => Quoted::Closed { end, next },
        Some(_) => Quoted::TextBehind { end },
    }
}
