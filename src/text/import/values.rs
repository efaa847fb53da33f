//! JSON, and Python that looks like it -> a table: one object or list a line, or all of them in one value.

use super::builder::Builder;
use super::json;
use super::literal;
use super::notation::{Notation, assignment, begins_like, call, is_data};
use super::progress::Progress;
use super::shapes;
use super::table::{LineCounter, Table};
use super::value::Value;
use crate::protocol::{Part, Problem};
use crate::say;
use crate::text::problem;

/// Behind so many times the whole text's length that were read in vain, values are looked for up to the next boundary
/// alone. Text in which every line opens a list would be read over and over again otherwise.
const MOST_READ_IN_VAIN: usize = 2;

/// Reads every value and goes on behind one that does not parse.
pub(super) async fn read(
    text: &str,
    notation: Notation,
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) -> Table {
    let mut stream = Stream { text, at: 0, open: 0, entered: false, read_in_vain: 0, notation, seen: false };
    let mut lines = LineCounter::new(text);
    let mut builder = Builder::new(problems);
    let mut structure = None;
    let mut pass = progress.over_bytes(text.len());
    while let Some(start) = stream.next_start() {
        pass.at(start).await;
        let line = lines.line_at(start);
        match stream.value(progress).await {
            Ok(value) => {
                let source = &text[start..stream.at];
                let is_sole = !std::mem::replace(&mut stream.seen, true)
                    && stream.open == 0
                    && text[stream.at..].trim().is_empty();
                if is_sole {
                    let mut locator = Locator::new(text, start, line);
                    let mut add = |part, row| {
                        let line = locator.line(&row);
                        builder.add(line, part, row, "");
                    };
                    structure = shapes::expand(value, &mut add, progress).await;
                } else {
                    builder.add(line, Part::Training, value, source);
                }
            }
            Err(reason) => {
                stream.seen = true;
                let end = stream.at;
                let skipped = text[start..end].trim_end().matches('\n').count();
                let reason = match skipped {
                    0 => reason,
                    _ => format!("{reason} {}", say!("import-skipped-up-to", line = line + skipped)),
                };
                builder.problems.push(problem(line, &text[start..end], reason));
            }
        }
    }
    let default = match (notation, stream.entered) {
        (Notation::Python, _) => "python",
        (Notation::Json, true) => "json-array",
        (Notation::Json, false) => "json-lines",
    };
    builder.finish(structure.unwrap_or(default), progress).await
}

/// Walks over the text from value to value.
struct Stream<'a> {
    text: &'a str,
    at: usize,
    /// Brackets around the values that were opened and not closed again.
    open: usize,
    /// There were such.
    entered: bool,
    read_in_vain: usize,
    notation: Notation,
    /// A value was read, or seen to be broken.
    seen: bool,
}

impl Stream<'_> {
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
                self.entered = true;
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
    async fn value(&mut self, progress: &Progress<'_>) -> Result<Value, String> {
        let rest = &self.text[self.at..];
        if self.notation == Notation::Python {
            if let Ok((value, length)) = literal::read(rest) {
                let (is_call, source) = (call(rest), &rest[..length]);
                if value.is_container() && is_call.is_none_or(|name| is_data(name) || source.contains(['[', '{'])) {
                    self.at += length;
                    return Ok(value);
                }
            }
            return self.broken(say!("import-python-without-data"));
        }
        if !rest.starts_with(['{', '[']) {
            return self.broken(say!("import-neither-object-nor-list"));
        }
        let read = if !self.seen && self.open == 0 {
            // It may be the whole file.
            json::read_large(rest, progress).await
        } else if self.read_in_vain > MOST_READ_IN_VAIN * self.text.len() {
            json::read(&rest[..self.boundary() - self.at])
        } else {
            json::read(rest)
        };
        match read {
            Ok((value, length)) => {
                self.at += length;
                Ok(value)
            }
            Err(error) => {
                self.read_in_vain += error.read;
                self.broken(error.reason(rest))
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
