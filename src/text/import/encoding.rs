//! Bytes -> text: unpacks gzip and finds the encoding.

use std::borrow::Cow;
use std::io::Read;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

use super::binary;
use super::clean::Cleaner;
use super::progress::Progress;
use crate::protocol::Problem;
use crate::say;
use crate::text::problem;

/// More than any tab can train on; keeps a small malicious archive from filling the memory.
const LARGEST_UNPACKED: usize = 256 << 20;
/// Bytes that are read between two looks at the clock.
const PIECE: usize = 64 << 10;
const MARK: char = '\u{feff}';
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
pub(super) async fn decode(bytes: &[u8], problems: &mut Vec<Problem>, progress: &Progress<'_>) -> Decoded {
    let mut decoded = Decoded { text: String::new(), encoding: None, packed: false, remarks: Vec::new() };
    let mut bytes = Cow::Borrowed(bytes);
    if bytes.starts_with(b"\x1f\x8b") {
        bytes = unpack(&bytes, problems, progress).await.into();
        decoded.packed = true;
    }
    if let Some(reason) = binary::named(&bytes) {
        problems.push(problem(1, "", reason));
        return decoded;
    }
    let (encoding, marked) = find_encoding(&bytes, progress).await;
    if encoding == UTF_8 && binary::is_noise(&bytes) {
        let reason = say!("import-unknown-kind");
        problems.push(problem(1, "", reason));
        return decoded;
    }
    let mut cleaner = Cleaner::new(bytes.len(), problems);
    let mut pass = progress.over_bytes(bytes.len());
    if encoding == UTF_8 {
        let bytes = without_marks(&bytes);
        for (at, piece) in pieces(bytes) {
            pass.at(at).await;
            cleaner.push_utf8(piece);
        }
    } else {
        let name = encoding_name(encoding);
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let mut broken_line = None;
        for (at, piece) in pieces(&bytes) {
            pass.at(at).await;
            let mut text = String::with_capacity(decoder.max_utf8_buffer_length(piece.len()).unwrap_or(0));
            let (_, _, broken) = decoder.decode_to_string(piece, &mut text, at + piece.len() == bytes.len());
            if broken && broken_line.is_none() {
                let intact = text.split(char::REPLACEMENT_CHARACTER).next().unwrap_or_default();
                broken_line = Some(cleaner.line + intact.matches('\n').count());
            }
            cleaner.push(if at == 0 { text.trim_start_matches(MARK) } else { &text });
        }
        decoded.encoding = Some(name);
        if !marked {
            decoded.remarks.push(say!("import-encoding-unnamed", encoding = name));
        }
        if let Some(line) = broken_line {
            let reason = say!("import-broken-characters", encoding = encoding.name());
            cleaner.problems.push(problem(line, "", reason));
        }
    }
    decoded.text = cleaner.finish();
    decoded
}

/// Cuts into pieces between which others have their turn, never within a character of UTF-8; each with its offset.
fn pieces(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        at = bytes.len().min(start + PIECE);
        let within = |at: usize| bytes.get(at).is_some_and(|byte| byte & 0xc0 == 0x80);
        // Where so many bytes go on with a character, they are no UTF-8.
        let back = (0..4).find(|back| !within(at - back)).unwrap_or(0);
        at -= if at - start > back { back } else { 0 };
        (start < at).then(|| (start, &bytes[start..at]))
    })
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
async fn find_encoding(bytes: &[u8], progress: &Progress<'_>) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, true);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return (encoding, false);
    }
    let (mut intact, mut broken, mut first_broken) = (0, 0, None);
    let mut pass = progress.over_bytes(bytes.len());
    for (at, piece) in pieces(bytes) {
        pass.at(at).await;
        for chunk in piece.utf8_chunks() {
            intact += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
            if !chunk.invalid().is_empty() {
                broken += 1;
                first_broken.get_or_insert(at + chunk.valid().len());
            }
        }
    }
    let Some(first_broken) = first_broken.filter(|_| intact < INTACT_PER_BROKEN * broken) else {
        return (UTF_8, false);
    };
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    // Around the first byte that is not UTF-8: the beginning may be plain ASCII.
    let from = first_broken.saturating_sub(LOOKED_AT / 2);
    let sample = &bytes[from..bytes.len().min(from + LOOKED_AT)];
    detector.feed(sample, true);
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
async fn unpack(bytes: &[u8], problems: &mut Vec<Problem>, progress: &Progress<'_>) -> Vec<u8> {
    let mut unpacked = Vec::new();
    let mut decoder = MultiGzDecoder::new(bytes);
    let mut pass = progress.over_bytes(bytes.len());
    let reason = loop {
        pass.at(bytes.len() - decoder.get_ref().len()).await;
        match (&mut decoder).take(PIECE as u64).read_to_end(&mut unpacked) {
            Ok(0) => return unpacked,
            Ok(_) if unpacked.len() > LARGEST_UNPACKED => {
                unpacked.truncate(LARGEST_UNPACKED);
                break say!("import-unpacks-too-large", megabytes = LARGEST_UNPACKED >> 20);
            }
            Ok(_) => {}
            Err(error) => {
                break say!("import-damaged-gzip", error = error.to_string());
            }
        }
    };
    let lines = unpacked.iter().filter(|&&byte| byte == b'\n').count() + 1;
    problems.push(problem(lines, "", reason));
    unpacked
}
