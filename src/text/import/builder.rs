//! Values -> a table: each row becomes a record, its keys become columns.

use std::collections::HashMap;

use super::progress::Progress;
use super::shapes::{self, Rows};
use super::table::{Cell, Record, Table};
use super::value::Value;
use super::{annotations, clean, header};
use crate::protocol::{Part, Problem};
use crate::text::problem;
use crate::{say, words};

/// Keys that become columns: a file of rows that have no key in common has no columns either.
const MOST_COLUMNS: usize = 256;

/// Collects rows; keys become columns in the order in which they are first seen.
pub(super) struct Builder<'p> {
    pub problems: &'p mut Vec<Problem>,
    names: Vec<String>,
    columns: HashMap<String, usize>,
    records: Vec<Record>,
    lists: Vec<Record>,
    left_out: bool,
}

impl<'p> Builder<'p> {
    pub fn new(problems: &'p mut Vec<Problem>) -> Self {
        let (names, columns, records, lists) = Default::default();
        Self { problems, names, columns, records, lists, left_out: false }
    }

    pub fn add(&mut self, line: usize, part: Part, row: Value, source: &str) {
        match shapes::unwrapped(row) {
            Value::Object(entries) => self.add_object(line, part, shapes::spread(annotations::flattened(entries))),
            Value::List(values) => {
                let cells: Vec<Cell> = values.into_iter().map(|value| self.cell(line, value)).collect();
                let record = Record { line, part, cells, raw: None };
                if !record.is_empty() {
                    self.lists.push(record);
                }
            }
            Value::Null => {}
            Value::Bad(reason) => self.problems.push(problem(line, source, reason)),
            Value::Scalar(text) | Value::Text(text) => {
                let reason = say!("import-single-value");
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
        let record = Record { line, part, cells, raw: None };
        if !record.is_empty() {
            self.records.push(record);
        }
    }

    fn cell(&mut self, line: usize, value: Value) -> Cell {
        match value {
            Value::Null => Cell::Missing,
            Value::Scalar(text) => Cell::Text(text),
            Value::Text(text) => {
                let (text, controls) = clean::without_controls(&text);
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
                        cell => cell.move_texts(&mut texts),
                    }
                }
                Cell::List(texts)
            }
            Value::Object(entries) => {
                let named = |name: &str| entries.iter().position(|(key, _)| key == name);
                let text = named("text").or_else(|| named("name"));
                let text = text.and_then(|at| entries.into_iter().nth(at));
                match text {
                    Some((_, text @ (Value::Text(_) | Value::List(_)))) => self.cell(line, text),
                    _ => Cell::Bad(say!("import-object-for-text")),
                }
            }
        }
    }

    /// Lists alone are a table like any other; beside objects they are rows with numbers for names.
    /// `structure`: of the family `import-structure`.
    pub async fn finish(mut self, structure: &str, progress: &Progress<'_>) -> Table {
        let mut table = Table { structure: words::of("import-structure", structure), ..Table::default() };
        if self.left_out {
            table.remarks.push(say!("import-too-many-keys", most = MOST_COLUMNS));
        }
        if self.records.is_empty() {
            table.records = self.lists;
            header::find(&mut table, None, progress).await;
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
