//! Finds out whether the first record names the columns.

use std::collections::HashSet;

use super::columns;
use super::names;
use super::progress::Progress;
use super::table::{Cell, Record, Table};
use crate::protocol::ColumnContent;
use crate::say;
use crate::text::shorten;

/// Records above which no header is looked for.
const HIGHEST: usize = 10;
/// Longest name, in characters.
const NAME_CHARS: usize = 30;
/// Words of a column of texts, where a single word above it stands out.
const TEXT_PHRASES: f64 = 0.8;

/// Takes the names from the table's first record if it holds names, or if the reader says so.
pub(super) async fn find(table: &mut Table, chosen: Option<bool>, progress: &Progress<'_>) {
    let (width, widest) = widths(&table.records, progress).await;
    table.names = vec![String::new(); width];
    table.widest = widest.max(width);
    let at = match chosen {
        Some(false) => None,
        Some(true) => Some(below_title(&table.records, progress).await.unwrap_or(0)),
        None => match below_title(&table.records, progress).await {
            Some(at) => Some(at),
            None => first_is_header(table, progress).await.then_some(0),
        },
    };
    let at = at.filter(|at| *at < table.records.len());
    table.header = Some(at.is_some());
    let Some(at) = at else { return };
    let titles: Vec<String> = table
        .records
        .drain(..at)
        .map(|title| say!("import-title", text = shorten(title.text().trim_end_matches([' ', '|']), 60)))
        .collect();
    if !titles.is_empty() {
        table.remarks.push(say!("import-titles-skipped", count = titles.len(), titles = titles.join(", ")));
    }
    let header = table.records.remove(0);
    table.header_row = Some((header.line, header.text()));
    name_columns(table, header, progress).await;
}

/// The names of the columns, and records that repeat them taken out, as where files were joined.
async fn name_columns(table: &mut Table, header: Record, progress: &Progress<'_>) {
    let mut names: Vec<String> = header.cells.iter().map(|cell| cell.text().unwrap_or_default().to_owned()).collect();
    let (mut repeated, mut widest, mut wider, mut is_numbered) = (0, 0, 0, true);
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter().enumerate() {
        pass.at(at).await;
        if record.cells == header.cells {
            repeated += 1;
            continue;
        }
        let width = record.width();
        widest = widest.max(width);
        wider += usize::from(width == names.len() + 1);
        is_numbered = is_numbered && record.cell(0).text().is_some_and(|cell| cell.parse::<u64>().is_ok());
    }
    if repeated > 0 {
        table.records.retain(|record| record.cells != header.cells);
        table.remarks.push(say!("import-names-repeated", count = repeated));
    }
    // The row numbers of R have no name; rows that only end in separators are no wider than their header.
    if names.len() > 1
        && names.iter().all(|name| !name.is_empty())
        && 10 * wider > 8 * table.records.len()
        && is_numbered
    {
        names.insert(0, String::new());
        table.remarks.push(say!("import-row-numbers-of-r"));
    }
    // Columns without a name at the end exist only if they hold something.
    while names.len() > widest && names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    table.names = names;
}

/// The most frequent number of cells (of several the largest), and the largest one.
async fn widths(records: &[Record], progress: &Progress<'_>) -> (usize, usize) {
    let mut counts = std::collections::BTreeMap::new();
    let mut pass = progress.over_records(records.len());
    for (at, record) in records.iter().enumerate() {
        pass.at(at).await;
        if record.cells.len() > 1 {
            // Separators at the end of a row are no columns.
            *counts.entry(record.width().max(1)).or_insert(0_usize) += 1;
        }
    }
    // A comma here and there makes no table of prose.
    let several: usize = counts.values().sum();
    if 2 * several < records.len() {
        return (1, 1);
    }
    counts.remove(&1);
    let widest = counts.last_key_value().map_or(1, |(width, _)| *width);
    (counts.into_iter().max_by_key(|&(_, count)| count).map_or(1, |(width, _)| width), widest)
}

/// Where the known names of at least two columns stand, with nothing but titles above them.
async fn below_title(records: &[Record], progress: &Progress<'_>) -> Option<usize> {
    let known = |record: &Record| {
        let names = record.cells.iter().filter_map(Cell::text).filter(|cell| names::is_known(cell));
        names.map(names::normalised).collect::<HashSet<_>>().len() > 1
    };
    let at = records.iter().take(HIGHEST).position(known)?;
    let title = |record: &Record| record.cells.iter().filter(|cell| cell.is_filled()).count() < 2;
    (records[..at].iter().all(title) && !recurs(records, at, progress).await).then_some(at)
}

/// Whether a cell of this record stands in its column again, in another row: then it is a value.
async fn recurs(records: &[Record], at: usize, progress: &Progress<'_>) -> bool {
    let (header, below) = (&records[at], &records[at + 1..]);
    let mut pass = progress.over_records(below.len());
    for (at, record) in below.iter().enumerate() {
        pass.at(at).await;
        let same = |(own, other): (&Cell, &Cell)| own.is_filled() && own == other;
        if header.cells.iter().zip(&record.cells).any(same) && record.cells != header.cells {
            return true;
        }
    }
    false
}

/// Whether the first record names columns although at most one of the names is known.
async fn first_is_header(table: &Table, progress: &Progress<'_>) -> bool {
    let Some(first) = table.records.first() else { return false };
    let cells: Vec<&str> = first.cells.iter().filter_map(Cell::text).collect();
    let could_be_name = |cell: &&str| {
        cell.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && cell.chars().count() <= NAME_CHARS
            && cell.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
    };
    let distinct: HashSet<&&str> = cells.iter().collect();
    let are_names = cells.len() > 1 && distinct.len() == cells.len() && cells.iter().all(could_be_name);
    if !are_names || recurs(&table.records, 0, progress).await {
        return false;
    }
    // Taking `anchor,remark` for a row would go on by position, and quietly train on the wrong columns.
    if cells.iter().any(|cell| names::is_known(cell) && could_be_identifier(cell)) {
        return true;
    }
    let mut below = Table { names: vec![String::new(); table.names.len()], ..Table::default() };
    below.records = table.records[1..].iter().take(columns::LOOKED_AT).cloned().collect();
    let stands_out =
        columns::describe(&below, 0, progress).await.into_iter().enumerate().map(|(at, column)| match column.content {
            ColumnContent::Labels | ColumnContent::Verdicts => Some(first.cell(at).is_filled()),
            ColumnContent::Numbers | ColumnContent::Ids => {
                Some(first.cell(at).text().is_some_and(|cell| !cell.contains(|c: char| c.is_ascii_digit())))
            }
            ColumnContent::Sentences | ColumnContent::Lists if column.phrases >= TEXT_PHRASES => {
                Some(first.cell(at).text().is_some_and(|cell| !cell.contains(char::is_whitespace)))
            }
            ColumnContent::Sentences | ColumnContent::Lists | ColumnContent::Empty => None,
        });
    let stands_out: Vec<bool> = stands_out.flatten().collect();
    stands_out.len() > 1 && stands_out.iter().all(|stands| *stands)
}

fn could_be_identifier(cell: &str) -> bool {
    cell.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
}
