//! JSON -> rows: one object or list a line, or all of them in one array.

use serde_json::{Map, Value};

use super::columns;
use super::decode::without_controls;
use super::records::{LineCounter, Record, Table};
use super::{Draft, rows};
use crate::protocol::{ColumnRead, Role};
use crate::text::problem;

/// Lines that decide whether text is JSON.
const SNIFFED_LINES: usize = 50;
/// Behind so many times the whole text's length that were read in vain, values of a single line are tried alone. Text
/// in which every line opens a list would be read over and over again otherwise.
const MOST_READ_IN_VAIN: usize = 2;
/// Keys that the preview lists.
const LISTED_KEYS: usize = 64;

/// Whether the text, or at least half of its first lines, begins like an object or a list.
pub(super) fn looks_like_json(text: &str) -> bool {
    if begins_like_json(text) {
        return true;
    }
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(SNIFFED_LINES);
    let alike = lines().filter(|line| begins_like_json(line)).count();
    alike > 0 && 2 * alike >= lines().count()
}

/// `{"`, `["`, `[[` or `[{`: a sentence may begin with a bracket, too.
fn begins_like_json(text: &str) -> bool {
    let mut chars = text.chars().filter(|c| !c.is_whitespace());
    match chars.next() {
        Some('{') => matches!(chars.next(), Some('"' | '}')),
        Some('[') => matches!(chars.next(), Some('"' | '[' | '{' | ']')),
        _ => false,
    }
}

/// Reads every value and goes on behind one that does not parse.
pub(super) fn read(text: &str, draft: &mut Draft) {
    let mut lines = LineCounter::new(text);
    let mut lists = Vec::new();
    let mut at = array_start(text).unwrap_or(0);
    let in_array = at > 0;
    let mut read_in_vain = 0;
    loop {
        at += text[at..].bytes().take_while(|&byte| byte.is_ascii_whitespace() || byte == b',').count();
        let Some(&first) = text.as_bytes().get(at) else { break };
        if first == b']' && in_array {
            at += 1;
            continue;
        }
        let line = lines.line_at(at);
        let rest = &text[at..];
        let one_line = read_in_vain > MOST_READ_IN_VAIN * text.len();
        match parse(if one_line { lines_of(rest, 1) } else { rest }) {
            Ok((value, length)) => {
                let source = &text[at..at + length];
                match value {
                    Value::Object(object) => read_object(line, source, object, draft),
                    value => match texts(line, value, draft) {
                        Ok(cells) => lists.push(Record::new(line, cells.iter())),
                        Err(reason) => draft.problems.push(problem(line, source, reason)),
                    },
                }
                at += length;
            }
            Err(NotJson { reason, lines_read }) => {
                read_in_vain += lines_of(rest, lines_read).len();
                let (end, skipped) = next_start(text, at);
                let extent =
                    if skipped > 1 { format!(" Skipped up to line {}.", line + skipped - 1) } else { String::new() };
                draft.problems.push(problem(line, &text[at..end], format!("{reason}{extent}")));
                at = end;
            }
        }
    }
    lists.retain(|record| !record.cells.is_empty());
    rows::read_table(&Table { records: lists, by_comma: false }, draft);
}

/// Where the values begin if the whole text is one array of them.
fn array_start(text: &str) -> Option<usize> {
    let behind = text.trim_start().strip_prefix('[')?;
    behind.trim_start().starts_with(['{', '[']).then_some(text.len() - behind.len())
}

/// Why there is no value, and how many lines it took to see.
struct NotJson {
    reason: String,
    lines_read: usize,
}

/// The first `count` lines of `text`.
fn lines_of(text: &str, count: usize) -> &str {
    let end = count.checked_sub(1).and_then(|last| text.match_indices('\n').nth(last));
    end.map_or(text, |(end, _)| &text[..end])
}

/// The object or list at the start of `text`, and its length in bytes.
fn parse(text: &str) -> Result<(Value, usize), NotJson> {
    if !text.starts_with(['{', '[']) {
        let reason = "Neither a JSON object nor a list: write one {…} or […] a line.".to_owned();
        return Err(NotJson { reason, lines_read: 1 });
    }
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    match values.next().expect("text that starts with a bracket is not empty") {
        Ok(value) => Ok((value, values.byte_offset())),
        Err(error) => {
            // The parser counts lines from the start of this value.
            let message = error.to_string();
            let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
            let reason = format!("JSON that does not parse, at column {}: {what}.", error.column());
            Err(NotJson { reason, lines_read: error.line() })
        }
    }
}

/// The next line behind `at` that can begin a value, and how many lines are passed by.
fn next_start(text: &str, at: usize) -> (usize, usize) {
    let mut end = at;
    let mut skipped = 0;
    for line in text[at..].split_inclusive('\n') {
        if skipped > 0 && (line.trim().is_empty() || line.trim_start().starts_with(['{', '['])) {
            break;
        }
        end += line.len();
        skipped += 1;
    }
    (end, skipped)
}

fn read_object(line: usize, source: &str, object: Map<String, Value>, draft: &mut Draft) {
    let mut entries: Vec<(String, Value)> = object.into_iter().collect();
    // `negative_2` before `negative_10`, however the map is ordered.
    entries.sort_by_cached_key(|(key, _)| {
        (key.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned(), key.len(), key.clone())
    });
    let names: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    let layout = match columns::by_name(&names) {
        Ok(layout) => layout,
        Err(reason) => return draft.problems.push(problem(line, source, reason)),
    };
    for (key, role) in names.iter().zip(&layout.roles) {
        if draft.columns.len() < LISTED_KEYS && draft.columns.iter().all(|column| column.name != *key) {
            draft.columns.push(ColumnRead::new((*key).to_owned(), *role));
        }
    }
    let mut values = Vec::new();
    for ((key, value), role) in entries.into_iter().zip(layout.roles).filter(|(_, role)| *role != Role::NotUsed) {
        match texts(line, value, draft) {
            Ok(texts) => values.push((role, texts)),
            Err(reason) => return draft.problems.push(problem(line, source, format!("`{key}`: {reason}"))),
        }
    }
    rows::add_row(line, source, layout.form, values, draft);
}

/// The texts of a string, a number, or a list of them; nothing for null.
fn texts(line: usize, value: Value, draft: &mut Draft) -> Result<Vec<String>, String> {
    match value {
        Value::Null => Ok(Vec::new()),
        Value::Bool(_) | Value::Number(_) => Ok(vec![value.to_string()]),
        Value::String(text) => {
            let (text, controls) = without_controls(&text);
            if let Some(reason) = controls {
                draft.problems.push(problem(line, &text, reason));
            }
            Ok(vec![text.into_owned()])
        }
        Value::Array(values) => {
            let lists: Result<Vec<_>, _> = values.into_iter().map(|value| texts(line, value, draft)).collect();
            Ok(lists?.concat())
        }
        Value::Object(_) => Err("There is an object where text is expected: write it as text.".to_owned()),
    }
}
