//! Tables of Markdown, as on the card of a data set, and of terminals.

use super::header;
use super::lines::{lines, nearly_all, numbered_lines};
use super::progress::Progress;
use super::table::{Record, Table};
use crate::protocol::Separator;
use crate::{say, words};

/// Whether nearly all lines begin and end with `|`, or a line of dashes says that the text is a Markdown table.
pub(super) fn is_table(text: &str) -> bool {
    let framed = |line: &str| line.starts_with('|') && line.ends_with('|') && line.len() > 1;
    let rows = lines(text).filter(|line| framed(line)).count();
    rows > 1 && (lines(text).any(is_rule) || nearly_all(text, framed)) && 2 * rows >= lines(text).count()
}

/// `|---|:--|`, `+-----+`.
fn is_rule(line: &str) -> bool {
    line.starts_with(['|', '+'])
        && line.contains("--")
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | '+' | ' ' | '='))
}

pub(super) async fn read(text: &str, chosen: Option<bool>, progress: &Progress<'_>) -> Table {
    let mut table = Table {
        structure: words::of("import-structure", "markdown"),
        separator: Some(Separator::Pipe),
        ..Table::default()
    };
    let mut others = 0;
    let mut rule = false;
    let mut pass = progress.over_bytes(text.len());
    for (index, at, line) in numbered_lines(text) {
        pass.at(at).await;
        let line = line.trim();
        if is_rule(line) {
            rule |= table.records.len() == 1;
        } else if let Some(row) = line.strip_prefix('|') {
            let row = row.strip_suffix('|').unwrap_or(row);
            table.records.push(Record::new(index + 1, markdown_cells(row)));
        } else if !line.is_empty() {
            others += 1;
        }
    }
    if others > 0 {
        table.remarks.push(say!("import-lines-outside", count = others));
    }
    table.records.retain(|record| !record.is_empty());
    header::find(&mut table, chosen.or(rule.then_some(true)), progress).await;
    table
}

/// Cells without the tags that a model card puts around them. `\|` is a part of the text.
fn markdown_cells(row: &str) -> Vec<String> {
    let row = row.replace("\\|", "\u{1}");
    let cell = |cell: &str| {
        let mut cell = cell.trim();
        if let Some(inner) = cell.strip_prefix("<code>").and_then(|cell| cell.strip_suffix("</code>")) {
            cell = inner;
        } else if let Some(inner) = cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`')) {
            cell = inner;
        }
        cell.replace('\u{1}', "|")
    };
    row.split('|').map(cell).collect()
}
