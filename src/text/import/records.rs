//! Text -> records: finds the separator and splits lines into cells, each with the line where it begins.

use super::{columns, quotes};
use crate::protocol::Problem;

/// Lines that decide about the separator.
const SEPARATOR_LINES: usize = 1000;

/// One line of a table, or several where a quoted cell holds line ends. Cells are trimmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub line: usize,
    pub cells: Vec<String>,
}

impl Record {
    pub fn new(line: usize, cells: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self { line, cells: cells.into_iter().map(|cell| cell.as_ref().trim().to_owned()).collect() }
    }

    /// What a problem quotes.
    pub fn text(&self) -> String {
        self.cells.join(" | ")
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// Records, and whether a comma separates them: then a comma in the text may have split a cell in two.
pub(super) struct Table {
    pub records: Vec<Record>,
    pub by_comma: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Tab,
    Pipe,
    Comma,
    /// What spreadsheets write where the comma is the decimal sign. Common in sentences, hence only taken when a header
    /// shows it.
    Semicolon,
}

/// Numbers the lines of offsets that are asked for in rising order.
pub(super) struct LineCounter<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
}

impl<'a> LineCounter<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, offset: 0, line: 1 }
    }

    pub fn line_at(&mut self, offset: usize) -> usize {
        let passed = &self.text.as_bytes()[self.offset..offset];
        self.line += passed.iter().filter(|&&byte| byte == b'\n').count();
        self.offset = offset;
        self.line
    }
}

/// Splits `text`, whose lines end with `\n`. Empty records are left out.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Table {
    let separator = find_separator(text);
    let mut records = match separator {
        Separator::Tab => split_lines(text, |line| Record::new(0, line.split('\t'))),
        Separator::Pipe => split_lines(text, |line| Record::new(0, split_pipes(line))),
        Separator::Comma => split_csv(text, b',', problems),
        Separator::Semicolon => split_csv(text, b';', problems),
    };
    records.retain(|record| !record.is_empty());
    Table { records, by_comma: separator == Separator::Comma }
}

/// A header decides, by whichever separator makes it one. Otherwise tabs or pipes do where at least half of the lines
/// have them: text that is separated by them may well contain commas.
fn find_separator(text: &str) -> Separator {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(SEPARATOR_LINES);
    if let Some(first) = lines().next() {
        let is_header =
            |cells: Vec<&str>| columns::is_header(cells.into_iter().map(|cell| cell.trim().trim_matches('"')));
        let headers = [
            (Separator::Tab, first.split('\t').collect()),
            (Separator::Pipe, split_pipes(first)),
            (Separator::Comma, first.split(',').collect()),
            (Separator::Semicolon, first.split(';').collect()),
        ];
        if let Some((separator, _)) = headers.into_iter().find(|(_, cells): &(_, Vec<&str>)| is_header(cells.clone())) {
            return separator;
        }
    }
    let count = lines().count();
    let tabs = lines().filter(|line| line.trim().contains('\t')).count();
    let pipes = lines().filter(|line| split_pipes(line).len() > 1).count();
    if tabs > 0 && tabs >= pipes && 2 * tabs >= count {
        Separator::Tab
    } else if pipes > 0 && 2 * pipes >= count {
        Separator::Pipe
    } else {
        Separator::Comma
    }
}

fn split_lines(text: &str, split: impl Fn(&str) -> Record) -> Vec<Record> {
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.is_empty());
    numbered.map(|(index, line)| Record { line: index + 1, ..split(line) }).collect()
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

fn split_csv(text: &str, separator: u8, problems: &mut Vec<Problem>) -> Vec<Record> {
    let text = quotes::repair(text, separator, problems);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut lines = LineCounter::new(&text);
    let mut records = Vec::new();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).expect("memory can be read, the text is UTF-8 and rows may differ in length")
    {
        let offset = record.position().expect("a record that was read has a position").byte() as usize;
        // The parser's position lies before the empty lines that it skips.
        let skipped = text.as_bytes()[offset..].iter().take_while(|&&byte| byte == b'\n').count();
        records.push(Record::new(lines.line_at(offset + skipped), record.iter()));
    }
    records
}
