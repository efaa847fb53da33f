//! What programs write inside of cells: HTML, and what Python prints.

use super::literal;
use super::progress::Progress;
use super::table::{Cell, Table};
use super::value::Value;
use crate::say;

/// Signs that HTML writes in another way.
const ENTITIES: &[(&str, &str)] = &[
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", " "),
    ("&#160;", " "),
    // What this gives is not read again.
    ("&amp;", "&"),
];

/// Reads what HTML writes for signs, and its line breaks as spaces: a tag is no word. Drops records in which nothing else
/// stands.
pub(super) async fn read_html(table: &mut Table, progress: &Progress<'_>) {
    let (mut breaks, mut entities) = (0, 0);
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter_mut().enumerate() {
        pass.at(at).await;
        for cell in &mut record.cells {
            entities += usize::from(replace(cell, '&', without_entities));
            breaks += usize::from(replace(cell, '<', without_breaks));
        }
    }
    if entities > 0 {
        table.remarks.push(say!("import-html-signs", count = entities));
    }
    if breaks > 0 {
        table.remarks.push(say!("import-html-breaks", count = breaks));
        table.records.retain(|record| !record.is_empty());
    }
}

/// Reads each text of the cell that contains `sign` in another way; whether any is another then.
fn replace(cell: &mut Cell, sign: char, read: fn(&str) -> Option<String>) -> bool {
    match cell {
        Cell::Text(text) if text.contains(sign) => {
            let Some(other) = read(text) else { return false };
            *cell = Cell::new(&other);
            true
        }
        Cell::List(texts) if texts.iter().any(|text| text.contains(sign)) => {
            let others: Vec<_> = texts.iter().map(|text| read(text)).collect();
            let changed = others.iter().any(Option::is_some);
            if changed {
                let texts = others.into_iter().zip(&*texts).map(|(other, text)| other.unwrap_or_else(|| text.clone()));
                *cell = Cell::list(texts);
            }
            changed
        }
        Cell::Text(_) | Cell::List(_) | Cell::Absent | Cell::Missing | Cell::Bad(_) => false,
    }
}

fn without_entities(text: &str) -> Option<String> {
    let found = |entity: &str| text.contains(entity);
    if !ENTITIES.iter().any(|(entity, _)| found(entity)) {
        return None;
    }
    let read = |text: String, (entity, sign): &(&str, &str)| text.replace(entity, sign);
    Some(ENTITIES.iter().fold(text.to_owned(), read))
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

/// Reads the cells of a column that hold what Python prints: lists, `['a', 'b']`, and texts that were not decoded,
/// `b'a'`.
pub(super) async fn read_printed(table: &mut Table, progress: &Progress<'_>) {
    let mut filled = vec![0; table.names.len()];
    let mut lists = filled.clone();
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter().enumerate() {
        pass.at(at).await;
        for (column, cell) in record.cells.iter().take(filled.len()).enumerate() {
            let Some(text) = cell.text() else { continue };
            filled[column] += 1;
            lists[column] += usize::from(is_like_list(text) || is_like_bytes(text));
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
                read_cell(cell);
            }
        }
    }
}

fn is_like_list(text: &str) -> bool {
    let inner = text.strip_prefix('[').filter(|_| text.ends_with(']')).map(str::trim_start);
    inner.is_some_and(|inner| inner.starts_with(['\'', '"', ']', '{']))
}

/// `b'…'`, `b"…"`.
fn is_like_bytes(text: &str) -> bool {
    let quoted =
        |quote: char| text.strip_prefix('b').is_some_and(|text| text.starts_with(quote) && text.ends_with(quote));
    text.len() > 2 && (quoted('\'') || quoted('"'))
}

fn read_cell(cell: &mut Cell) {
    if let Some(text) = cell.text().filter(|text| is_like_bytes(text)) {
        if let Ok((Value::Text(inner), length)) = literal::read(text)
            && length == text.len()
        {
            *cell = Cell::new(&inner);
        }
        return;
    }
    let list = cell.text().filter(|text| is_like_list(text)).map(literal::read_list);
    match list {
        Some(Some(texts)) => *cell = Cell::list(texts),
        Some(None) => {
            *cell = Cell::Bad(say!("import-unreadable-list"));
        }
        None => {}
    }
}
