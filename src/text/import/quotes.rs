//! Makes the quotes of separated text safe for a CSV parser.
//!
//! One quote that is never closed would make the parser take everything up to the next quote, or the end of the file,
//! for a single field. Here such a quote becomes a part of the text, with a problem that names its line, and the next
//! cell starts afresh.

use super::lines::head;
use super::progress::Progress;
use crate::protocol::Problem;
use crate::say;
use crate::text::problem;

/// A cell that runs over more line ends than this is taken for one with a quote that was never closed. Also keeps the
/// work linear in the length of the text.
const MOST_LINE_ENDS: usize = 100;
/// Quoted cells that decide whether quotes around cells are no text.
const LOOKED_AT: usize = 1000;

/// What a quotation mark at the beginning of a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quoting {
    /// Text like any other.
    Literal,
    /// The beginning of a quoted cell, as in RFC 4180.
    Rfc,
}

/// Tells by the cells that begin with a quote: nearly all of them have to end with one, and there have to be several, or
/// one that needs its quotes.
pub(super) async fn quoting(text: &str, separator: u8, progress: &Progress<'_>) -> Quoting {
    let bytes = text.as_bytes();
    let (mut closed, mut needed, mut other) = (0_usize, 0_usize, 0_usize);
    let mut at = 0;
    let mut pass = progress.over_bytes(bytes.len());
    while at < bytes.len() && closed + other < LOOKED_AT {
        pass.at(at).await;
        if bytes[at] == b'"' {
            let mut line_ends_left = MOST_LINE_ENDS;
            if let Quoted::Closed { end, next } = quoted(bytes, at, separator, &mut line_ends_left) {
                closed += 1;
                needed += usize::from(text[at + 1..end - 1].contains(['"', ',', '\n', '\t', ';']));
                at = next;
            } else {
                other += 1;
            }
        }
        let length = bytes[at..].iter().position(|&byte| byte == separator || byte == b'\n');
        at = length.map_or(bytes.len(), |length| at + length + 1);
    }
    if closed + needed > 1 && 10 * other <= closed { Quoting::Rfc } else { Quoting::Literal }
}

/// Whether a backslash stands before quotes within a quoted cell, as databases write them, rather than another quote.
/// Outside of one it may be TeX: `G\"odel`.
fn has_escapes(text: &str) -> bool {
    let opens = |line: &str, at: usize| {
        line[at + 2..].starts_with(char::is_alphanumeric) && line[..at].matches('"').count() % 2 == 1
    };
    text.lines().any(|line| line.match_indices("\\\"").any(|(at, _)| opens(line, at)))
}

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
/// quote go, so that `a, "b, c"` has two cells. A quote that opens no quoted field is kept as text.
pub(super) async fn repair(
    text: String,
    separator: u8,
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) -> String {
    if !text.contains('"') {
        return text;
    }
    let text = if has_escapes(head(&text)) { text.replace("\\\"", "\"\"") } else { text };
    let bytes = text.as_bytes();
    let mut repaired = String::with_capacity(text.len() + text.len() / 16);
    let (mut line, mut at) = (1, 0);
    let mut record = Start { at, line, repaired: 0 };
    let mut line_ends_left = MOST_LINE_ENDS;
    let mut pass = progress.over_bytes(bytes.len());
    while at < bytes.len() {
        pass.at(at).await;
        if at > 0 && bytes[at - 1] == b'\n' {
            record = Start { at, line, repaired: repaired.len() };
            line_ends_left = MOST_LINE_ENDS;
        }
        let start = at + bytes[at..].iter().take_while(|&&byte| byte == b' ').count();
        let mut end = at;
        if bytes.get(start) == Some(&b'"') {
            let untouched = line_ends_left == MOST_LINE_ENDS;
            match quoted(bytes, start, separator, &mut line_ends_left) {
                Quoted::Unclosed if !untouched => {
                    // One of the quotes before was not closed either: the record's first line goes.
                    let rest = &text[record.at..];
                    let length = rest.find('\n').map_or(rest.len(), |length| length + 1);
                    problems.push(problem(record.line, &rest[..length], say!("import-quote-unclosed")));
                    repaired.truncate(record.repaired);
                    repaired.push('\n');
                    (at, line) = (record.at + length, record.line + 1);
                    continue;
                }
                Quoted::Closed { end, next } => {
                    repaired.push_str(&text[start..end]);
                    line += text[start..end].matches('\n').count();
                    at = next;
                    end_of_cell(bytes, &mut at, &mut line, &mut repaired);
                    continue;
                }
                // `"Stop, now" she said` is one cell, quotes and all.
                Quoted::TextBehind { end: behind } if !text[start..behind].contains('\n') => end = behind,
                Quoted::TextBehind { .. } | Quoted::Unclosed => {
                    let rest = &text[start..];
                    let reason = say!("import-quote-unclosed-kept");
                    problems.push(problem(line, &rest[..rest.find('\n').unwrap_or(rest.len())], reason));
                }
            }
        }
        let stop = |byte: &u8| *byte == separator || *byte == b'\n';
        end += bytes[end..].iter().position(stop).unwrap_or(bytes.len() - end);
        let cell = &text[at..end];
        if cell.trim_start().starts_with('"') {
            repaired.push('"');
            repaired.push_str(&cell.trim().replace('"', "\"\""));
            repaired.push('"');
        } else {
            repaired.push_str(cell);
        }
        at = end;
        end_of_cell(bytes, &mut at, &mut line, &mut repaired);
    }
    repaired
}

/// Where a record begins: in the text, by line, and in what was written.
struct Start {
    at: usize,
    line: usize,
    repaired: usize,
}

/// Copies the separator or the line end at `at`.
fn end_of_cell(bytes: &[u8], at: &mut usize, line: &mut usize, repaired: &mut String) {
    if let Some(&byte) = bytes.get(*at) {
        repaired.push(char::from(byte));
        *line += usize::from(byte == b'\n');
        *at += 1;
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
