//! Bytes -> text with `\n` line ends: unpacks gzip, finds the encoding, takes out control characters.

use std::borrow::Cow;
use std::io::Read;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

use super::binary;
use crate::protocol::Problem;
use crate::text::problem;
use crate::wording::counted;

/// More than any tab can train on; keeps a small malicious archive from filling the memory.
const LARGEST_UNPACKED: u64 = 256 << 20;
/// Bytes from which the encoding is told.
const LOOKED_AT: usize = 64 << 10;
/// UTF-8 stays UTF-8 if it has so many times more intact characters of several bytes than broken ones.
const INTACT_PER_BROKEN: usize = 3;

/// Text, and how its bytes were read.
pub(super) struct Decoded {
    /// Ends with `\n`.
    pub text: String,
    /// Where it is not plain UTF-8.
    pub encoding: Option<&'static str>,
    pub packed: bool,
    /// About the whole, as sentences.
    pub remarks: Vec<String>,
}

/// The text of a file or of the box. What had to be left out or replaced becomes a problem of its line.
pub(super) fn decode(bytes: &[u8], problems: &mut Vec<Problem>) -> Decoded {
    let mut decoded = Decoded { text: String::new(), encoding: None, packed: false, remarks: Vec::new() };
    let mut bytes = Cow::Borrowed(bytes);
    if bytes.starts_with(b"\x1f\x8b") {
        bytes = unpack(&bytes, problems).into();
        decoded.packed = true;
    }
    if let Some(reason) = binary::named(&bytes) {
        problems.push(problem(1, "", reason));
        return decoded;
    }
    let (encoding, marked) = find_encoding(&bytes);
    let text = if encoding == UTF_8 {
        if binary::is_noise(&bytes) {
            let reason = "This is no text, but a file of a kind that is not known here: open a CSV or JSON Lines file.";
            problems.push(problem(1, "", reason));
            return decoded;
        }
        clean(without_marks(&bytes), problems)
    } else {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes);
        if broken {
            let at = text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
            let line = text[..at].matches('\n').count() + 1;
            let name = encoding.name();
            problems.push(problem(
                line,
                "",
                format!("There are broken characters in this {name} text: save it as UTF-8."),
            ));
        }
        decoded.encoding = Some(encoding_name(encoding));
        if !marked {
            let name = encoding_name(encoding);
            decoded
                .remarks
                .push(format!("The file does not name its encoding and is not UTF-8: it was read as {name}."));
        }
        clean(without_marks(text.as_bytes()), problems)
    };
    decoded.text = text;
    decoded
}

/// What the encoding is called on the page.
fn encoding_name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "windows-1252" => "Windows-1252",
        "windows-1251" => "Windows-1251",
        "windows-1250" => "Windows-1250",
        "UTF-16LE" | "UTF-16BE" => "UTF-16",
        name => name,
    }
}

/// The encoding, and whether a byte order mark says so.
fn find_encoding(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, true);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return (encoding, false);
    }
    let Err(error) = std::str::from_utf8(bytes) else { return (UTF_8, false) };
    let (mut intact, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        intact += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if intact >= INTACT_PER_BROKEN * broken {
        return (UTF_8, false);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    // Around the first byte that is not UTF-8: the beginning may be plain ASCII.
    let from = error.valid_up_to().saturating_sub(LOOKED_AT / 2);
    detector.feed(&bytes[from..bytes.len().min(from + LOOKED_AT)], true);
    let sample = &bytes[from..bytes.len().min(from + LOOKED_AT)];
    (plausible(sample, detector.guess(None, chardetng::Utf8Detection::Deny)), false)
}

/// What was guessed, unless it makes letters where Windows-1252 has signs that fit better: `£500` is `Ł500` in
/// Windows-1250. A few signs are too little for a guess.
fn plausible(sample: &[u8], guess: &'static Encoding) -> &'static Encoding {
    let (text, _) = guess.decode_without_bom_handling(sample);
    let (latin, _) = WINDOWS_1252.decode_without_bom_handling(sample);
    let is_latin = text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic()).all(|c| c < '\u{250}');
    if is_latin && letters_in_words(&latin) <= letters_in_words(&text) && odd_letters(&text) > odd_letters(&latin) {
        return WINDOWS_1252;
    }
    guess
}

/// Letters beyond ASCII that no letter of ASCII follows or precedes.
fn odd_letters(text: &str) -> usize {
    neighbours(text)
        .filter(|(before, c, after)| is_foreign(*c) && !before.is_ascii_alphabetic() && !after.is_ascii_alphabetic())
        .count()
}

fn letters_in_words(text: &str) -> usize {
    neighbours(text)
        .filter(|(before, c, after)| is_foreign(*c) && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic()))
        .count()
}

fn is_foreign(c: char) -> bool {
    !c.is_ascii() && c.is_alphabetic()
}

fn neighbours(text: &str) -> impl Iterator<Item = (char, char, char)> {
    let before = std::iter::once(' ').chain(text.chars());
    let after = text.chars().skip(1).chain([' ']);
    before.zip(text.chars()).zip(after).map(|((before, c), after)| (before, c, after))
}

/// UTF-16 without a mark, told by the zero bytes of its line ends, spaces and Latin letters.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(LOOKED_AT) & !1];
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let (encoding, many, few) = if odd > even { (UTF_16LE, odd, even) } else { (UTF_16BE, even, odd) };
    (many > 1 && many * 20 >= head.len() / 2 && few * 20 <= many).then_some(encoding)
}

/// Without byte order marks: programs add a second one where they find the first.
fn without_marks(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        bytes = rest;
    }
    bytes
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
