//! Text -> records: finds the separator and splits lines into cells, each with the line where it begins.

use super::lines::{head, numbered_lines};
use super::progress::Progress;
use super::quotes::{self, Quoting};
use super::table::{LineCounter, Record, Table};
use super::{header, names};
use crate::protocol::{Problem, Reading, Separator};
use crate::words;

/// Lines that decide about the separator.
const SEPARATOR_LINES: usize = 1000;
/// Lines above which no header is looked for.
const HEADER_LINES: usize = 10;
/// `"sep=\t"` has seven.
const ANNOUNCEMENT_BYTES: usize = 16;
/// Signs behind which a cell may begin.
const SEPARATORS: &[u8] = b",;|\t";
/// Share of lines that have the same number of cells, where a sign that is common in sentences separates them.
const SAME_WIDTH: f64 = 0.8;

/// Splits `text`, whose lines end with `\n`. Empty records are left out.
pub(super) async fn read(
    text: String,
    reading: &Reading,
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) -> Table {
    let (text, announced) = without_announcement(text);
    let separator = reading.separator.or(announced).unwrap_or_else(|| find_separator(head(&text)));
    let mut table = Table { separator: Some(separator), ..Table::default() };
    table.records = match separator {
        Separator::Comma => split_csv(text, b',', problems, progress).await,
        Separator::Semicolon => split_csv(text, b';', problems, progress).await,
        Separator::Tab if quotes::quoting(&text, b'\t', progress).await == Quoting::Rfc => {
            split_csv(text, b'\t', problems, progress).await
        }
        Separator::Tab => split_lines(&text, |line| Record::new(0, line.split('\t')), progress).await,
        Separator::Pipe if is_bare(head(&text)) => split_csv(text, b'|', problems, progress).await,
        Separator::Pipe => split_lines(&text, |line| Record::new(0, split_pipes(line)), progress).await,
        Separator::FirstSpace => split_lines(&text, |line| Record::new(0, split_first(line)), progress).await,
    };
    table.fragile = matches!(separator, Separator::Comma | Separator::Semicolon);
    let structure = match separator {
        Separator::Comma => "commas",
        Separator::Semicolon => "semicolons",
        Separator::Tab => "tabs",
        Separator::Pipe => "pipes",
        Separator::FirstSpace => "first-space",
    };
    table.structure = words::of("import-structure", structure);
    header::find(&mut table, reading.header, progress).await;
    table
}

/// Excel's first line `sep=;`, taken out of the text.
fn without_announcement(mut text: String) -> (String, Option<Separator>) {
    let line = text.lines().next().filter(|line| line.len() <= ANNOUNCEMENT_BYTES).unwrap_or_default();
    let bare = line.trim().trim_matches('"').to_lowercase();
    let separator = match bare.strip_prefix("sep=") {
        Some(";") => Separator::Semicolon,
        Some(",") => Separator::Comma,
        Some("\t" | "\\t") => Separator::Tab,
        Some("|") => Separator::Pipe,
        _ if line == "sep=\t" => Separator::Tab,
        _ => return (text, None),
    };
    let length = line.len();
    // The line stays, empty: lines keep their numbers.
    text.replace_range(..length, "");
    (text, Some(separator))
}

/// A header decides, by whichever separator makes it one. Otherwise tabs or pipes do where at least half of the lines
/// have them, unless commas cut every line alike: text that is separated by them may well contain commas. Pipes without
/// white space, semicolons and commas go by how evenly they cut.
fn find_separator(text: &str) -> Separator {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(SEPARATOR_LINES);
    for line in lines().take(HEADER_LINES) {
        let is_header = |cells: Vec<&str>| cells.iter().filter(|cell| names::is_known(cell)).nth(1).is_some();
        let headers: [(Separator, Vec<&str>); 5] = [
            (Separator::Tab, line.split('\t').collect()),
            (Separator::Pipe, split_pipes(line)),
            (Separator::Pipe, line.split('|').collect()),
            (Separator::Comma, line.split(',').collect()),
            (Separator::Semicolon, line.split(';').collect()),
        ];
        if let Some((separator, _)) = headers.into_iter().find(|(_, cells)| is_header(cells.clone())) {
            return separator;
        }
    }
    let count = lines().count();
    let tabs = lines().filter(|line| line.trim().contains('\t')).count();
    let pipes = lines().filter(|line| split_pipes(&without_quoted(line)).len() > 1).count();
    let (comma, semicolon, pipe) = (evenness(lines(), b','), evenness(lines(), b';'), evenness(lines(), b'|'));
    if tabs > 0 && tabs >= pipes && 2 * tabs >= count {
        Separator::Tab
    } else if (pipes > 0 && 2 * pipes >= count && !(comma >= SAME_WIDTH && repeats(lines(), ',')))
        || (pipe >= SAME_WIDTH && pipe > comma && pipe > semicolon)
    {
        Separator::Pipe
    } else if semicolon >= SAME_WIDTH && semicolon > comma {
        Separator::Semicolon
    } else {
        Separator::Comma
    }
}

/// Whether what stands behind the last separator is one of a few values.
fn repeats<'a>(lines: impl Iterator<Item = &'a str>, separator: char) -> bool {
    let last: Vec<&str> = lines.filter_map(|line| line.rsplit(separator).next()).collect();
    2 * last.iter().collect::<std::collections::HashSet<_>>().len() <= last.len()
}

/// Whether a sign that is common in sentences cuts the lines as a program would have it.
pub(super) fn cuts_evenly(text: &str, separator: Separator) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(SEPARATOR_LINES);
    let sign = if separator == Separator::Semicolon { b';' } else { b',' };
    evenness(lines, sign) >= SAME_WIDTH
}

/// How alike a separator cuts the lines: the share of them with the most frequent number of cells (at least two), less
/// where a space follows, as in sentences. Separators within quotes do not count.
fn evenness<'a>(lines: impl Iterator<Item = &'a str>, separator: u8) -> f64 {
    let mut widths = std::collections::BTreeMap::new();
    let (mut all, mut found, mut spaced) = (0_usize, 0_usize, 0_usize);
    for line in lines {
        let bytes = line.as_bytes();
        let mut quoted = false;
        let mut width = 1;
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'"' {
                quoted = !quoted;
            } else if byte == separator && !quoted {
                width += 1;
                spaced += usize::from(bytes.get(at + 1) == Some(&b' '));
            }
        }
        found += width - 1;
        all += 1;
        *widths.entry(width).or_insert(0_usize) += 1;
    }
    widths.remove(&1);
    let most = widths.into_values().max().unwrap_or(0);
    let hard = 1.0 - spaced as f64 / found.max(1) as f64;
    most as f64 / all.max(1) as f64 * (0.5 + 0.5 * hard)
}

async fn split_lines(text: &str, split: impl Fn(&str) -> Record, progress: &Progress<'_>) -> Vec<Record> {
    let mut records = Vec::new();
    let mut pass = progress.over_bytes(text.len());
    for (index, at, line) in numbered_lines(text) {
        pass.at(at).await;
        let record = Record { line: index + 1, ..split(line) };
        if !record.is_empty() {
            records.push(record);
        }
    }
    records
}

/// What stands before and behind the first space.
fn split_first(line: &str) -> Vec<&str> {
    let line = line.trim();
    line.split_once(char::is_whitespace).map_or(vec![line], |(label, text)| vec![label, text])
}

/// Whether pipes stand between cells without white space around them, as programs write them.
fn is_bare(text: &str) -> bool {
    let lines = || text.lines().take(SEPARATOR_LINES).map(without_quoted);
    let spaced = lines().filter(|line| split_pipes(line).len() > 1).count();
    2 * spaced < lines().filter(|line| line.contains('|')).count()
}

/// The line without its quoted cells, whatever separates them.
fn without_quoted(line: &str) -> String {
    let mut without = String::new();
    let (mut from, mut opens) = (0, true);
    for (at, byte) in line.bytes().enumerate().filter(|(_, byte)| *byte != b' ') {
        if at < from {
            continue;
        }
        if byte == b'"'
            && opens
            && let Some(end) = end_of_quoted(line, at)
        {
            without.push_str(&line[from..at]);
            from = end;
        }
        opens = SEPARATORS.contains(&byte);
    }
    without + &line[from..]
}

/// The end of the quoted cell that begins at `start`, if the cell ends there.
fn end_of_quoted(line: &str, start: usize) -> Option<usize> {
    let bytes = line.as_bytes();
    let mut end = start + 1;
    loop {
        end += bytes[end..].iter().position(|&byte| byte == b'"')? + 1;
        if bytes.get(end) != Some(&b'"') {
            break;
        }
        end += 1;
    }
    let behind = bytes[end..].iter().find(|byte| **byte != b' ');
    behind.is_none_or(|byte| SEPARATORS.contains(byte)).then_some(end)
}

/// Splits at every `|` that has white space, or the line's end, on both sides.
fn split_pipes(line: &str) -> Vec<&str> {
    let bytes = line.as_bytes();
    let open = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices('|') {
        if open(at.checked_sub(1).and_then(|before| bytes.get(before))) && open(bytes.get(at + 1)) {
            cells.push(&line[start..at]);
            start = at + 1;
        }
    }
    cells.push(&line[start..]);
    cells
}

async fn split_csv(text: String, separator: u8, problems: &mut Vec<Problem>, progress: &Progress<'_>) -> Vec<Record> {
    let text = quotes::repair(text, separator, problems, progress).await;
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut lines = LineCounter::new(&text);
    let mut records = Vec::new();
    let mut first_width = None;
    let mut record = csv::StringRecord::new();
    let mut pass = progress.over_bytes(text.len());
    while reader.read_record(&mut record).expect("memory can be read, the text is UTF-8 and rows may differ in length")
    {
        let offset = record.position().expect("a record that was read has a position").byte() as usize;
        pass.at(offset).await;
        // The parser's position lies before the empty lines that it skips.
        let skipped = text.as_bytes()[offset..].iter().take_while(|&&byte| byte == b'\n').count();
        let mut read = Record::new(lines.line_at(offset + skipped), record.iter());
        if read.cells.len() > *first_width.get_or_insert(read.cells.len()) {
            let end = reader.position().byte() as usize;
            read.raw = Some(text[offset + skipped..end.max(offset + skipped)].trim_end_matches('\n').into());
        }
        if !read.is_empty() {
            records.push(read);
        }
    }
    records
}
