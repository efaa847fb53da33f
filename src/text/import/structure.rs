//! Text -> table: what the text is, before anything is said of its columns.

use super::table::{Cell, Record, Table};
use super::{header, literal, records, values};
use crate::protocol::{Part, Problem, Reading, Role, Separator};
use crate::wording::counted;

/// Lines that are looked at.
const LOOKED_AT: usize = 200;
/// Lines over which the heads of a data viewer may run.
const VIEWER_LINES: usize = 60;
/// Mean number of lines with the same first word, where that is a label.
const LINES_PER_LABEL: f64 = 1.5;

/// Reads the text as what it is, or as the reader says.
pub(super) fn read(mut text: String, reading: &Reading, problems: &mut Vec<Problem>) -> Table {
    let mut table = if reading.separator.is_none() {
        if let Some(notation) = values::notation(&text) {
            values::read(&text, notation, problems)
        } else if let Some(table) = fasttext(&text) {
            table
        } else if let Some((head, names)) = viewer_head(&text) {
            viewer_copy(&mut text, head, names, problems)
        } else if is_markdown(&text) {
            markdown(&text, reading.header)
        } else if begins_with_labels(&text) {
            let reading = Reading { separator: Some(Separator::FirstSpace), header: Some(false), ..Reading::default() };
            let mut table = records::read(text, &reading, problems);
            table.guesses.push(
                "Every line begins with one of a few codes: what stands before the first space is its label."
                    .to_owned(),
            );
            table.roles = (table.names.len() == 2).then(|| vec![Role::Label, Role::Text]);
            table
        } else {
            records::read(text, reading, problems)
        }
    } else if reading.separator == Some(Separator::Pipe) && is_markdown(&text) {
        markdown(&text, reading.header)
    } else {
        records::read(text, reading, problems)
    };
    table.records.retain(|record| !record.is_empty());
    read_breaks(&mut table);
    read_lists(&mut table);
    table
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LOOKED_AT)
}

/// Whether `is` holds for nearly all of the first lines.
fn nearly_all(text: &str, is: impl Fn(&str) -> bool) -> bool {
    let all = lines(text).count();
    all > 0 && 10 * lines(text).filter(|line| is(line)).count() >= 9 * all
}

/// `__label__greeting __label__polite Good morning`.
fn fasttext(text: &str) -> Option<Table> {
    const MARK: &str = "__label__";
    if !nearly_all(text, |line| line.starts_with(MARK)) {
        return None;
    }
    let record = |(index, line): (usize, &str)| {
        let mut rest = line.trim();
        let mut labels = Vec::new();
        while let Some(behind) = rest.strip_prefix(MARK) {
            let end = behind.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(behind.len());
            labels.push(&behind[..end]);
            rest = behind[end..].trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        }
        Record { line: index + 1, part: Part::Training, cells: vec![Cell::list(labels), Cell::new(rest)], raw: None }
    };
    Some(Table {
        structure: "fastText, labels before the text".to_owned(),
        names: vec!["__label__".to_owned(), "text".to_owned()],
        records: text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(record).collect(),
        roles: Some(vec![Role::Label, Role::Text]),
        ..Table::default()
    })
}

/// `DESC:manner How did …`, `LOC Where …`, `3 It is …`: the first word of every line is a code, and codes repeat.
fn begins_with_labels(text: &str) -> bool {
    let code = |word: &str| {
        let digit = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_digit());
        let parts: Vec<&str> = word.split(':').collect();
        let letters = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
        let upper = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        digit || upper(word) || (parts.len() == 2 && parts.iter().all(letters))
    };
    let begins = |line: &str| line.split_once(' ').is_some_and(|(word, rest)| code(word) && rest.trim().contains(' '));
    let separated = |line: &str| line.contains('\t') || line.contains(" | ");
    if !nearly_all(text, begins) || lines(text).any(separated) {
        return false;
    }
    let distinct: std::collections::HashSet<&str> =
        lines(text).filter_map(|line| line.split([' ', ':']).next()).collect();
    lines(text).count() as f64 >= LINES_PER_LABEL * distinct.len() as f64
}

/// Whether nearly all lines begin and end with `|`, or a line of dashes says that the text is a Markdown table.
fn is_markdown(text: &str) -> bool {
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

fn markdown(text: &str, chosen: Option<bool>) -> Table {
    let mut table =
        Table { structure: "a Markdown table".to_owned(), separator: Some(Separator::Pipe), ..Table::default() };
    let mut others = 0;
    let mut rule = false;
    for (index, line) in text.lines().enumerate().map(|(index, line)| (index, line.trim())) {
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
        table.remarks.push(format!("{} outside of the table: skipped.", counted(others, "line stands", "lines stand")));
    }
    table.records.retain(|record| !record.is_empty());
    header::find(&mut table, chosen.or(rule.then_some(true)));
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

/// Heads of a data viewer's columns, each over several lines: the offset behind them and the names.
fn viewer_head(text: &str) -> Option<(usize, Vec<String>)> {
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
    for line in text.split_inclusive('\n').take(VIEWER_LINES) {
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

fn viewer_copy(text: &mut String, head: usize, names: Vec<String>, problems: &mut Vec<Problem>) -> Table {
    let head_lines = text[..head].matches('\n').count();
    // Lines keep their numbers.
    text.replace_range(..head, &"\n".repeat(head_lines));
    let reading = Reading { separator: Some(Separator::Tab), header: Some(false), ..Reading::default() };
    let mut table = records::read(std::mem::take(text), &reading, problems);
    "a copy from a data viewer, separated by tabs".clone_into(&mut table.structure);
    table.header = None;
    table.names = names;
    table.remarks.push(format!(
        "The first {head_lines} lines are the heads of a data viewer's columns: only the names were taken from them."
    ));
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

/// Reads HTML's line breaks as spaces: a tag is no word.
fn read_breaks(table: &mut Table) {
    let mut cells = 0;
    let texts = table.records.iter_mut().flat_map(|record| &mut record.cells).flat_map(|cell| match cell {
        Cell::Text(text) => std::slice::from_mut(text),
        Cell::List(texts) => texts.as_mut_slice(),
        Cell::Absent | Cell::Missing | Cell::Bad(_) => &mut [],
    });
    for text in texts.filter(|text| text.contains('<')) {
        if let Some(without) = without_breaks(text) {
            *text = without;
            cells += 1;
        }
    }
    if cells > 0 {
        let count = counted(cells, "cell holds", "cells hold");
        table.remarks.push(format!("{count} line breaks of HTML (<br />): read as spaces."));
        table.records.retain(|record| !record.is_empty());
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
fn read_lists(table: &mut Table) {
    let like_list = |text: &str| {
        let inner = text.strip_prefix('[').filter(|_| text.ends_with(']')).map(str::trim_start);
        inner.is_some_and(|inner| inner.starts_with(['\'', '"', ']']))
    };
    for column in 0..table.names.len() {
        let filled = table.records.iter().filter_map(|record| record.cell(column).text());
        let (count, lists) =
            filled.fold((0, 0), |(count, lists), text| (count + 1, lists + usize::from(like_list(text))));
        if lists == 0 || 2 * lists < count {
            continue;
        }
        for record in &mut table.records {
            let Some(cell) = record.cells.get_mut(column) else { continue };
            let list = cell.text().filter(|text| like_list(text)).map(literal::read_list);
            match list {
                Some(Some(texts)) => *cell = Cell::list(texts),
                Some(None) => {
                    *cell = Cell::Bad("The list in this cell cannot be read: write it as [\"…\", \"…\"].".to_owned())
                }
                None => {}
            }
        }
    }
}
