//! Rows whose text a separator has split, because no quotes stand around it.

use std::collections::HashSet;

use super::layout::Layout;
use super::progress::Progress;
use super::table::{Record, Table};
use super::{Content, ImportedRow};
use crate::protocol::{Problem, Role, Separator};
use crate::say;
use crate::text::problem;

/// Reads such a row of a table of texts and labels, where what stands at its end is a label of other rows.
pub(super) async fn join(
    split: Vec<Record>,
    table: &Table,
    layout: &Layout,
    rows: &mut Vec<ImportedRow>,
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) {
    if split.is_empty() {
        return;
    }
    let mut pass = progress.over_records(rows.len() + split.len());
    let mut labels: HashSet<String> = HashSet::new();
    for (at, row) in rows.iter().enumerate() {
        pass.at(at).await;
        if let Content::Labelled { label, .. } = &row.content
            && !labels.contains(label)
        {
            labels.insert(label.clone());
        }
    }
    let (separator, called) = match table.separator {
        Some(Separator::Semicolon) => (';', "semicolons"),
        Some(Separator::Tab) => ('\t', "tabs"),
        Some(Separator::Pipe) => ('|', "pipes"),
        Some(Separator::Comma | Separator::FirstSpace) | None => (',', "commas"),
    };
    let label_first = layout.roles.first() == Some(&Role::Label);
    let whole = rows.len();
    for (at, record) in split.into_iter().enumerate() {
        pass.at(whole + at).await;
        let raw = record.raw.as_deref().unwrap_or_default();
        let mut cells = written_cells(raw, separator);
        let label = if label_first { Some(cells.remove(0)) } else { cells.pop() };
        let text = cells.join(&separator.to_string()).trim().to_owned();
        let found = label.map(|label| (label.trim().trim_matches('"').to_owned(), text));
        match found.filter(|(label, text)| labels.contains(label) && !text.is_empty()) {
            Some((label, text)) => {
                let reason = say!("import-text-put-together", separator = called);
                problems.push(problem(record.line, raw, reason));
                let content = Content::Labelled { text, label };
                rows.push(ImportedRow { line: record.line, part: record.part, content });
            }
            None => {
                let reason = say!("import-too-many-columns", count = record.width(), expected = 2, separator = called);
                problems.push(problem(record.line, raw, reason));
            }
        }
    }
}

/// Splits a row as it is written at separators outside of quotes, and drops the quotes that were put around a cell to
/// make it readable: a cell that begins with a quote of its own.
fn written_cells(raw: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in raw.chars() {
        quoted ^= c == '"';
        if c == separator && !quoted {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
    }
    let own = |cell: String| match cell.strip_prefix("\"\"\"") {
        Some(_) => cell[1..cell.len() - usize::from(cell.ends_with('"'))].replace("\"\"", "\""),
        None => cell,
    };
    cells.into_iter().map(own).collect()
}
