//! Bytes -> text with `\n` line ends: unpacks gzip, decodes UTF-8 and UTF-16, takes out control characters.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::MultiGzDecoder;

use crate::protocol::Problem;
use crate::text::problem;
use crate::wording::counted;

/// More than any tab can train on; keeps a small malicious archive from filling the memory.
const LARGEST_UNPACKED: u64 = 256 << 20;

/// First bytes of files that are not text, and what they are.
const NOT_TEXT: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a zip archive or a spreadsheet"),
    (b"%PDF", "a PDF document"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3", "a database"),
];

/// The text of a file or of the box. What had to be left out or replaced becomes a problem of its line.
pub(super) fn decode(bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    let bytes = if bytes.starts_with(b"\x1f\x8b") { unpack(bytes, problems).into() } else { Cow::Borrowed(bytes) };
    if let Some((_, what)) = NOT_TEXT.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        problems.push(problem(1, "", format!("This is {what}, not text: export it as CSV or JSON Lines first.")));
        return String::new();
    }
    match *bytes {
        [0xff, 0xfe, ref utf16 @ ..] => clean(decode_utf16(utf16, u16::from_le_bytes, problems).as_bytes(), problems),
        [0xfe, 0xff, ref utf16 @ ..] => clean(decode_utf16(utf16, u16::from_be_bytes, problems).as_bytes(), problems),
        [0xef, 0xbb, 0xbf, ref utf8 @ ..] => clean(utf8, problems),
        ref utf8 => clean(utf8, problems),
    }
}

/// Unpacks as much as is intact.
fn unpack(bytes: &[u8], problems: &mut Vec<Problem>) -> Vec<u8> {
    let mut unpacked = Vec::new();
    let result = MultiGzDecoder::new(bytes).take(LARGEST_UNPACKED + 1).read_to_end(&mut unpacked);
    let lines = unpacked.iter().filter(|&&byte| byte == b'\n').count() + 1;
    if let Err(error) = result {
        let reason = format!(
            "The gzip file is damaged from here on ({error}): unpack it with another program and drop the text."
        );
        problems.push(problem(lines, "", reason));
    } else if unpacked.len() as u64 > LARGEST_UNPACKED {
        let reason = format!("The file unpacks to more than {} MB and was cut off here.", LARGEST_UNPACKED >> 20);
        problems.push(problem(lines, "", reason));
        unpacked.truncate(LARGEST_UNPACKED as usize);
    }
    unpacked
}

/// `bytes` without their byte order mark. This is what spreadsheets call "Unicode text".
fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, problems: &mut Vec<Problem>) -> String {
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let mut broken = usize::from(odd);
    let mut first_broken_line = None;
    let mut line = 1;
    let mut text = String::with_capacity(bytes.len());
    for decoded in char::decode_utf16(units) {
        text.push(decoded.unwrap_or_else(|_| {
            broken += 1;
            first_broken_line.get_or_insert(line);
            char::REPLACEMENT_CHARACTER
        }));
        line += usize::from(text.ends_with('\n'));
    }
    if broken > 0 {
        let reason = format!(
            "{} in this UTF-16 text: save it as UTF-8.",
            counted(broken, "broken character", "broken characters")
        );
        problems.push(problem(first_broken_line.unwrap_or(line), "", reason));
    }
    text
}

/// Line by line: decodes UTF-8, takes out control characters, ends with `\n`.
fn clean(bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    let mut text = String::with_capacity(bytes.len() + 1);
    for (index, bytes) in lines(bytes).enumerate() {
        let line = String::from_utf8_lossy(bytes);
        if matches!(line, Cow::Owned(_)) {
            let reason =
                "This line is not valid UTF-8; the bytes that could not be read became �. Save the file as UTF-8.";
            problems.push(problem(index + 1, &line, reason));
        }
        let (line, controls) = without_controls(&line);
        if let Some(reason) = controls {
            problems.push(problem(index + 1, &line, reason));
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Splits at `\n`, `\r\n` and `\r`, as a text box does. None of the three bytes occurs inside a UTF-8 character.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let bytes = rest?;
        let Some(end) = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
            rest = None;
            return Some(bytes);
        };
        let next = if bytes[end..].starts_with(b"\r\n") { end + 2 } else { end + 1 };
        rest = Some(&bytes[next..]);
        Some(&bytes[..end])
    })
}

/// Takes out control characters other than tab and line feed, and the sentence that says so, where there were any.
/// A vertical tab or a form feed separates words and becomes a space.
pub(super) fn without_controls(text: &str) -> (Cow<'_, str>, Option<String>) {
    let unwanted = |c: char| c.is_ascii_control() && !matches!(c, '\t' | '\n');
    let Some(first) = text.chars().find(|&c| unwanted(c)) else { return (Cow::Borrowed(text), None) };
    let count = text.chars().filter(|&c| unwanted(c)).count();
    let separated = text.replace(['\x0b', '\x0c'], " ");
    let reason = format!(
        "{} (U+{:04X}{}) taken out; the rest of the line is used.",
        counted(count, "control character", "control characters"),
        u32::from(first),
        if count > 1 { " and others" } else { "" },
    );
    (Cow::Owned(separated.replace(unwanted, "")), Some(reason))
}
