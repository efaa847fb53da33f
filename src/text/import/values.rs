//! JSON, and Python that looks like it -> a table: one object or list a line, or all of them in one value.

use std::collections::HashMap;

use super::literal;
use super::shapes::{self, Rows};
use super::table::{Cell, LineCounter, Record, Table};
use super::value::Value;
use super::{encoding, header};
use crate::protocol::{Part, Problem};
use crate::text::problem;

/// Lines that decide whether text is JSON.
const SNIFFED_LINES: usize = 50;
/// Behind so many times the whole text's length that were read in vain, values are looked for up to the next boundary
/// alone. Text in which every line opens a list would be read over and over again otherwise.
const MOST_READ_IN_VAIN: usize = 2;
/// Keys that become columns: a file of rows that have no key in common has no columns either.
const MOST_COLUMNS: usize = 256;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    Json,
    Python,
}

/// How the text is written, if at least half of its first lines begin like values.
pub(super) fn notation(text: &str) -> Option<Notation> {
    if let Some(notation) = begins_like(text.trim_start()) {
        return Some(notation);
    }
    let lines = || text.lines().map(str::trim_start).filter(|line| !line.is_empty()).take(SNIFFED_LINES);
    let count = |notation| lines().filter(|line| begins_like(line) == Some(notation)).count();
    let (json, python) = (count(Notation::Json), count(Notation::Python));
    let most = if python > json { Notation::Python } else { Notation::Json };
    let assigned = lines().any(|line| line.contains("InputExample(") || line.contains("Dataset.from_"));
    match (json.max(python), lines().count()) {
        (0, _) if assigned => Some(Notation::Python),
        (0, _) => None,
        (_, _) if assigned => Some(Notation::Python),
        (alike, all) if 2 * alike >= all => Some(most),
        _ => None,
    }
}

/// `{"`, `["`, `[[`, `[{`; in Python `{'`, `['`, `("`, a call, or such a value behind `name =`. A sentence may begin with
/// a bracket, too.
fn begins_like(text: &str) -> Option<Notation> {
    let mut chars = text.chars().filter(|c| !c.is_whitespace());
    match (chars.next()?, chars.next()) {
        ('{', Some('"' | '}')) | ('[', Some('"' | '[' | '{' | ']')) => Some(Notation::Json),
        ('{' | '(' | '[', Some('\'')) | ('(', Some('"' | '(' | '[' | '{')) | ('[', Some('(')) => Some(Notation::Python),
        ('[', Some(c)) if c.is_ascii_alphabetic() => call(text[1..].trim_start()).map(|_| Notation::Python),
        (c, _) if c.is_ascii_alphabetic() => {
            let behind = &text[assignment(text)..];
            let value = behind.len() < text.len() && behind.starts_with(['{', '[', '(']);
            (value || call(behind).is_some_and(is_data)).then_some(Notation::Python)
        }
        _ => None,
    }
}

/// The name of a call at the start of the text.
fn call(text: &str) -> Option<&str> {
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(byte)).count();
    (length > 0 && text[length..].starts_with('(')).then(|| &text[..length])
}

fn is_data(name: &str) -> bool {
    ["InputExample", "DataFrame", "from_dict", "from_list", "dict"].iter().any(|end| name.ends_with(end))
}

/// The length of `name = ` at the start of the text; 0 where there is none.
fn assignment(text: &str) -> usize {
    let length = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let behind = text[length..].trim_start();
    match behind.strip_prefix('=').filter(|behind| length > 0 && !behind.starts_with('=')) {
        Some(behind) => text.len() - behind.trim_start().len(),
        None => 0,
    }
}

/// Reads every value and goes on behind one that does not parse.
pub(super) fn read(text: &str, notation: Notation, problems: &mut Vec<Problem>) -> Table {
    let mut stream = Stream { text, at: 0, open: 0, read_in_vain: 0, notation, seen: false };
    let mut lines = LineCounter::new(text);
    let mut builder = Builder::new(problems);
    let mut structure = None;
    while let Some(start) = stream.next_start() {
        let line = lines.line_at(start);
        match stream.value() {
            Ok(value) => {
                let source = &text[start..stream.at];
                let is_sole = !std::mem::replace(&mut stream.seen, true)
                    && stream.open == 0
                    && text[stream.at..].trim().is_empty();
                if is_sole {
                    let mut locator = Locator::new(text, start, line);
                    structure = shapes::expand(value, &mut |part, row| {
                        let line = locator.line(&row);
                        builder.add(line, part, row, "");
                    });
                } else {
                    builder.add(line, Part::Training, value, source);
                }
            }
            Err(reason) => {
                stream.seen = true;
                let end = stream.at;
                let skipped = text[start..end].trim_end().matches('\n').count();
                let extent =
                    if skipped > 0 { format!(" Skipped up to line {}.", line + skipped) } else { String::new() };
                builder.problems.push(problem(line, &text[start..end], format!("{reason}{extent}")));
            }
        }
    }
    let default = match (notation, stream.entered()) {
        (Notation::Python, _) => "Python",
        (Notation::Json, true) => "a JSON array",
        (Notation::Json, false) => "JSON Lines",
    };
    builder.finish(structure.unwrap_or(default))
}

/// Walks over the text from value to value.
struct Stream<'a> {
    text: &'a str,
    at: usize,
    /// Brackets around the values that were opened and not closed again.
    open: usize,
    read_in_vain: usize,
    notation: Notation,
    /// A value was read, or seen to be broken.
    seen: bool,
}

impl Stream<'_> {
    fn entered(&self) -> bool {
        self.text.trim_start().starts_with('[') && (self.open > 0 || self.text.trim_end().ends_with(']'))
    }

    /// Where the next value begins; enters a list of values.
    fn next_start(&mut self) -> Option<usize> {
        loop {
            let rest = &self.text[self.at..];
            let behind = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || matches!(c, ',' | ';'));
            self.at += rest.len() - behind.len();
            let first = *behind.as_bytes().first()?;
            if matches!(first, b']' | b')') && self.open > 0 {
                self.at += 1;
                self.open -= 1;
            } else if self.notation == Notation::Python && first == b'#' {
                self.at += behind.find('\n').unwrap_or(behind.len());
            } else if let (Notation::Python, length @ 1..) = (self.notation, assignment(behind)) {
                self.at += length;
            } else if first == b'[' && self.open == 0 && self.holds_values(&behind[1..]) {
                self.at += 1;
                self.open += 1;
            } else {
                return Some(self.at);
            }
        }
    }

    /// Whether a list holds objects or lists; the first one of JSON, any of Python.
    fn holds_values(&self, behind: &str) -> bool {
        let behind = behind.trim_start();
        match self.notation {
            Notation::Json => !self.seen && behind.starts_with(['{', '[']),
            Notation::Python => behind.starts_with(['{', '[', '(']) || call(behind).is_some(),
        }
    }

    /// The value here, passing it by. What is broken is passed by, too.
    fn value(&mut self) -> Result<Value, String> {
        let rest = &self.text[self.at..];
        if self.notation == Notation::Python {
            if let Ok((value, length)) = literal::read(rest) {
                let (is_call, source) = (call(rest), &rest[..length]);
                if value.is_container() && is_call.is_none_or(|name| is_data(name) || source.contains(['[', '{'])) {
                    self.at += length;
                    return Ok(value);
                }
            }
            return self.broken("This is Python, but no data: write a list, a tuple or a dict a line.".to_owned());
        }
        if !rest.starts_with(['{', '[']) {
            return self.broken("Neither a JSON object nor a list: write one {…} or […] a line.".to_owned());
        }
        let parsed = if self.read_in_vain > MOST_READ_IN_VAIN * self.text.len() {
            parse(&rest[..self.boundary() - self.at])
        } else {
            parse(rest)
        };
        match parsed {
            Ok((value, length)) => {
                self.at += length;
                Ok(value)
            }
            Err(NotJson { reason, read }) => {
                self.read_in_vain += read;
                // A file that is one value may hold a broken one deep inside.
                if !self.seen
                    && self.open == 0
                    && let Ok((value, length)) = literal::read(rest)
                    && rest[length..].trim().is_empty()
                {
                    self.at += length;
                    return Ok(value);
                }
                self.broken(reason)
            }
        }
    }

    /// Reads up to the next boundary what can be read there, and passes it by.
    fn broken(&mut self, reason: String) -> Result<Value, String> {
        let end = self.boundary();
        let window = &self.text[self.at..end];
        self.at = end;
        if window.starts_with(['{', '['])
            && let Ok((value, length)) = literal::read(window)
            && window[length..].trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ']' | ')')).is_empty()
        {
            return Ok(value);
        }
        Err(reason)
    }

    /// Where the next value may begin: at a line that begins with a bracket, behind an empty line, or in the middle of a
    /// line behind the end of a value like this one.
    fn boundary(&self) -> usize {
        let rest = &self.text[self.at..];
        let bytes = rest.as_bytes();
        let (open, close) = match bytes.first() {
            Some(b'{') => (b'{', b'}'),
            Some(b'[') => (b'[', b']'),
            Some(b'(') => (b'(', b')'),
            _ => (b'\n', b'\n'),
        };
        let mut at = 1;
        while at < bytes.len() {
            if bytes[at] == b'\n' {
                let line = &rest[at + 1..];
                let line = &line[..line.find('\n').unwrap_or(line.len())];
                let begins = match self.notation {
                    Notation::Json => line.trim_start().starts_with(['{', '[']),
                    Notation::Python => begins_like(line.trim_start()).is_some(),
                };
                if line.trim().is_empty() || begins || open == b'\n' {
                    return self.at + at + 1;
                }
            } else if bytes[at] == close {
                let gap = |byte: &u8| matches!(byte, b' ' | b'\t' | b',');
                let next = at + 1 + bytes[at + 1..].iter().take_while(|byte| gap(byte)).count();
                if bytes.get(next) == Some(&open) {
                    return self.at + next;
                }
            }
            at += 1;
        }
        self.text.len()
    }
}

/// Why there is no value, and how many bytes it took to see.
struct NotJson {
    reason: String,
    read: usize,
}

/// The object or list at the start of `text`, and its length in bytes.
fn parse(text: &str) -> Result<(Value, usize), NotJson> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    match values.next().expect("text that starts with a bracket is not empty") {
        Ok(value) => Ok((value, values.byte_offset())),
        Err(error) => {
            // The parser counts lines from the start of this value.
            let message = error.to_string();
            let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
            let reason = format!("JSON that does not parse, at column {}: {what}.", error.column());
            let lines: usize = text.split_inclusive('\n').take(error.line() - 1).map(str::len).sum();
            Err(NotJson { reason, read: lines + error.column() })
        }
    }
}

/// Finds the lines of rows that stand in one large value, by their first text. Rows come in the text's order, mostly.
struct Locator<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
    lost: bool,
}

impl<'a> Locator<'a> {
    fn new(text: &'a str, offset: usize, line: usize) -> Self {
        let one_line = !text[offset..].trim_end().contains('\n');
        Self { text, offset, line, lost: one_line }
    }

    fn line(&mut self, row: &Value) -> usize {
        if let Some(text) = first_text(row).filter(|_| !self.lost) {
            let start = &text[..text.find(['\\', '"', '\n', '\t', '/']).unwrap_or(text.len())];
            match self.text[self.offset..].find(start) {
                Some(length) => {
                    let end = self.offset + length;
                    self.line += self.text[self.offset..end].matches('\n').count();
                    self.offset = end;
                }
                // Once is enough: to look through the rest for every row would take too long.
                None => self.lost = true,
            }
        }
        self.line
    }
}

fn first_text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        Value::List(values) => values.iter().find_map(first_text),
        Value::Object(entries) => entries.iter().find_map(|(_, value)| first_text(value)),
        Value::Null | Value::Scalar(_) | Value::Bad(_) => None,
    }
}

/// Collects rows; keys become columns in the order in which they are first seen.
struct Builder<'p> {
    problems: &'p mut Vec<Problem>,
    names: Vec<String>,
    columns: HashMap<String, usize>,
    records: Vec<Record>,
    lists: Vec<Record>,
    left_out: bool,
}

impl<'p> Builder<'p> {
    fn new(problems: &'p mut Vec<Problem>) -> Self {
        let (names, columns, records, lists) = Default::default();
        Self { problems, names, columns, records, lists, left_out: false }
    }

    fn add(&mut self, line: usize, part: Part, row: Value, source: &str) {
        match shapes::unwrapped(row) {
            Value::Object(entries) => self.add_object(line, part, shapes::spread(entries)),
            Value::List(values) => {
                let cells: Vec<Cell> = values.into_iter().map(|value| self.cell(line, value)).collect();
                self.lists.push(Record { line, part, cells, raw: None });
            }
            Value::Null => {}
            Value::Bad(reason) => self.problems.push(problem(line, source, reason)),
            Value::Scalar(text) | Value::Text(text) => {
                let reason = "This is a single value: write an object or a list for each row.";
                self.problems.push(problem(line, &text, reason));
            }
        }
    }

    fn add_object(&mut self, line: usize, part: Part, entries: Rows) {
        let mut cells = Vec::new();
        for (key, value) in entries {
            let column = match self.columns.get(&key) {
                Some(column) => *column,
                None if self.names.len() == MOST_COLUMNS => {
                    self.left_out = true;
                    continue;
                }
                None => {
                    self.columns.insert(key.clone(), self.names.len());
                    self.names.push(key);
                    self.names.len() - 1
                }
            };
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Absent);
            }
            cells[column] = self.cell(line, value);
        }
        self.records.push(Record { line, part, cells, raw: None });
    }

    fn cell(&mut self, line: usize, value: Value) -> Cell {
        match value {
            Value::Null => Cell::Missing,
            Value::Scalar(text) => Cell::Text(text),
            Value::Text(text) => {
                let (text, controls) = encoding::without_controls(&text);
                if let Some(reason) = controls {
                    self.problems.push(problem(line, &text, reason));
                }
                Cell::new(&text)
            }
            Value::Bad(reason) => Cell::Bad(reason),
            Value::List(values) => {
                let mut texts = Vec::new();
                for value in values {
                    match self.cell(line, value) {
                        Cell::Bad(reason) => return Cell::Bad(reason),
                        cell => texts.extend(cell.texts()),
                    }
                }
                Cell::List(texts)
            }
            Value::Object(entries) => {
                let text = entries.into_iter().find(|(key, _)| key == "text");
                match text {
                    Some((_, text @ (Value::Text(_) | Value::List(_)))) => self.cell(line, text),
                    _ => Cell::Bad("There is an object where text is expected: write it as text.".to_owned()),
                }
            }
        }
    }

    /// Lists alone are a table like any other; beside objects they are rows with numbers for names.
    fn finish(mut self, structure: &str) -> Table {
        let mut table = Table { structure: structure.to_owned(), ..Table::default() };
        self.lists.retain(|record| !record.cells.is_empty());
        if self.left_out {
            table.remarks.push(format!("Rows have more than {MOST_COLUMNS} keys: the others are not used."));
        }
        if self.records.is_empty() {
            table.records = self.lists;
            header::find(&mut table, None);
            return table;
        }
        let first = self.names.len();
        let width = self.lists.iter().map(|record| record.cells.len()).max().unwrap_or(0).min(MOST_COLUMNS);
        self.names.extend((1..=width).map(|number| number.to_string()));
        for mut record in self.lists {
            record.cells.truncate(width);
            record.cells.splice(..0, std::iter::repeat_n(Cell::Absent, first));
            self.records.push(record);
        }
        self.records.sort_by_key(|record| record.line);
        (table.names, table.records) = (self.names, self.records);
        table
    }
}
