//! What programs write inside of cells: line breaks of HTML, printed lists.

use super::literal;
use super::progress::Progress;
use super::table::{Cell, Table};
use crate::wording::counted;

/// Reads HTML's line breaks as spaces: a tag is no word. Drops records in which nothing else stands.
pub(super) async fn read_breaks(table: &mut Table, progress: &Progress<'_>) {
    let mut count = 0;
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter_mut().enumerate() {
        pass.at(at).await;
        for cell in &mut record.cells {
            count += usize::from(without_breaks_in(cell));
        }
    }
    if count > 0 {
        let count = counted(count, "cell holds", "cells hold");
        table.remarks.push(format!("{count} line breaks of HTML (<br />): read as spaces."));
        table.records.retain(|record| !record.is_empty());
    }
}

/// Whether there were any.
fn without_breaks_in(cell: &mut Cell) -> bool {
    match cell {
        Cell::Text(text) if text.contains('<') => {
            let Some(without) = without_breaks(text) else { return false };
            *cell = Cell::new(&without);
            true
        }
        Cell::List(texts) if texts.iter().any(|text| text.contains('<')) => {
            let without: Vec<_> = texts.iter().map(|text| without_breaks(text)).collect();
            let changed = without.iter().any(Option::is_some);
            if changed {
                let texts = without.into_iter().zip(&*texts).map(|(without, text)| without.unwrap_or(text.clone()));
                *cell = Cell::list(texts);
            }
            changed
        }
        Cell::Text(_) | Cell::List(_) | Cell::Absent | Cell::Missing | Cell::Bad(_) => false,
    }
}

fn without_breaks(text: &str) -> Option<String> {
    let mut without = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let tag = rest[start + 1..].trim_start_matches('/');
        let end = tag.find('>').filter(|end| {
            let name = tag[..*end].trim_end_matches(['/', ' ']);
            name.eq_ignore_ascii_case("br")
        });
        let Some(end) = end else {
            without.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
            continue;
        };
        without.push_str(&rest[..start]);
        if !without.is_empty() && !without.ends_with(' ') {
            without.push(' ');
        }
        rest = &tag[end + 1..];
        rest = rest.trim_start_matches(' ');
    }
    let changed = without.len() + rest.len() != text.len();
    without.push_str(rest);
    changed.then(|| without.trim().to_owned())
}

/// Reads the cells of a column that hold printed lists: `['a', 'b']`, `["a", "b"]`.
pub(super) async fn read_lists(table: &mut Table, progress: &Progress<'_>) {
    let mut filled = vec![0; table.names.len()];
    let mut lists = filled.clone();
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter().enumerate() {
        pass.at(at).await;
        for (column, cell) in record.cells.iter().take(filled.len()).enumerate() {
            let Some(text) = cell.text() else { continue };
            filled[column] += 1;
            lists[column] += usize::from(is_like_list(text));
        }
    }
    let columns: Vec<usize> = (0..filled.len()).filter(|&at| lists[at] > 0 && 2 * lists[at] >= filled[at]).collect();
    if columns.is_empty() {
        return;
    }
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter_mut().enumerate() {
        pass.at(at).await;
        for &column in &columns {
            if let Some(cell) = record.cells.get_mut(column) {
                read_list(cell);
            }
        }
    }
}

fn is_like_list(text: &str) -> bool {
    let inner = text.strip_prefix('[').filter(|_| text.ends_with(']')).map(str::trim_start);
    inner.is_some_and(|inner| inner.starts_with(['\'', '"', ']']))
}

fn read_list(cell: &mut Cell) {
    let list = cell.text().filter(|text| is_like_list(text)).map(literal::read_list);
    match list {
        Some(Some(texts)) => *cell = Cell::list(texts),
        Some(None) => {
            *cell = Cell::Bad("The list in this cell cannot be read: write it as [\"…\", \"…\"].".to_owned());
        }
        None => {}
    }
}
