//! What is copied from the viewer of a data hub: the heads of the columns run over several lines, then cells by tabs.

use super::progress::Progress;
use super::records;
use super::table::{Cell, Table};
use crate::protocol::{Problem, Reading, Separator};
use crate::{say, words};

/// Lines over which the heads may run.
const HEAD_LINES: usize = 60;

/// Heads of a data viewer's columns, each over several lines: the offset behind them and the names.
pub(super) fn find_head(text: &str) -> Option<(usize, Vec<String>)> {
    let is_kind = |line: &str| {
        let line = line.to_lowercase();
        ["string", "list", "sequence", "int32", "int64", "float32", "float64", "bool", "class label"].iter().any(
            |kind| {
                line == *kind
                    || line
                        .strip_prefix(kind)
                        .is_some_and(|rest| rest.starts_with([' ', '·', '(']) && rest.contains('·'))
            },
        )
    };
    let is_figure = |line: &str| {
        let number = line.trim_end_matches(['k', 'K', 'M', 'B', '%', '∞']).replace([',', '.', '-', '⌀'], "");
        (!line.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
            || ["classes", "values", "class", "value"]
                .iter()
                .any(|end| line.ends_with(end) && line.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut names: Vec<String> = Vec::new();
    let (mut named, mut described) = (false, false);
    let mut offset = 0;
    for line in text.split_inclusive('\n').take(HEAD_LINES) {
        for (place, part) in line.trim_end_matches('\n').split('\t').map(str::trim).enumerate() {
            if place == 0 && named && is_kind(part) {
                described = true;
            } else if place == 0 && described && is_figure(part) {
            } else if (place == 0 && !named) || (place > 0 && described) {
                names.push(part.to_owned());
                (named, described) = (true, false);
            } else {
                let whole = names.len() > 1 && described;
                return whole.then_some((offset, names));
            }
        }
        offset += line.len();
    }
    None
}

pub(super) async fn read(
    mut text: String,
    head: usize,
    names: Vec<String>,
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) -> Table {
    let head_lines = text[..head].matches('\n').count();
    // Lines keep their numbers.
    text.replace_range(..head, &"\n".repeat(head_lines));
    let reading = Reading { separator: Some(Separator::Tab), header: Some(false), ..Reading::default() };
    let mut table = records::read(text, &reading, problems, progress).await;
    table.structure = words::of("import-structure", "viewer");
    table.header = None;
    table.names = names;
    table.remarks.push(say!("import-heads-of-viewer", count = head_lines));
    (0..table.names.len()).for_each(|column| without_class_numbers(&mut table, column));
    table
}

/// A viewer writes a class's number before its name: `0greeting`.
fn without_class_numbers(table: &mut Table, column: usize) {
    let split = |text: &str| {
        let name = text.trim_start_matches(|c: char| c.is_ascii_digit());
        (text.len() - name.len(), !name.is_empty() && name.len() < text.len() && !name.starts_with(' '))
    };
    let texts = || table.records.iter().filter_map(move |record| record.cell(column).text());
    let mut numbers = std::collections::HashMap::new();
    let consistent = texts().all(|text| {
        let (digits, has_both) = split(text);
        has_both && *numbers.entry(&text[..digits]).or_insert(&text[digits..]) == &text[digits..]
    });
    if !consistent || numbers.is_empty() || 2 * numbers.len() > texts().count() {
        return;
    }
    for record in &mut table.records {
        if let Some(Cell::Text(text)) = record.cells.get_mut(column) {
            let digits = split(text).0;
            text.drain(..digits);
        }
    }
}
