//! Records -> rows: applies the columns' roles, and says what is missing.

use std::collections::BTreeMap;

use super::columns::{self, Layout};
use super::records::{Record, Table};
use super::{Content, Draft, Form, ImportedRow};
use crate::protocol::{ColumnRead, Part, Role};
use crate::text::problem;
use crate::wording::counted;

/// Reads a table with or without a header.
pub(super) fn read_table(table: &Table, draft: &mut Draft) {
    let Some(first) = table.records.first() else { return };
    let has_header =
        columns::is_header(first.cells.iter().map(String::as_str)) || columns::is_broken_header(&first.cells);
    let layout = if has_header {
        let names: Vec<&str> = first.cells.iter().map(String::as_str).collect();
        columns::by_name(&names)
    } else {
        Ok(columns::by_position(&table.records, width(&table.records)))
    };
    let layout = match layout {
        Ok(layout) => layout,
        Err(reason) => {
            draft.problems.push(problem(first.line, &first.text(), reason));
            return;
        }
    };
    draft.columns.extend(layout.roles.iter().enumerate().map(|(index, role)| {
        let name = if has_header { first.cells[index].clone() } else { (index + 1).to_string() };
        ColumnRead::new(name, *role)
    }));
    for record in &table.records[usize::from(has_header)..] {
        match read_record(record, &layout, table.by_comma) {
            Ok(values) => add_row(record.line, &record.text(), layout.form, values, draft),
            Err(reason) => draft.problems.push(problem(record.line, &record.text(), reason)),
        }
    }
}

/// The most frequent number of columns, at least 2; of several the largest.
fn width(records: &[Record]) -> usize {
    let mut counts = BTreeMap::new();
    for record in records.iter().filter(|record| record.cells.len() > 1) {
        *counts.entry(record.cells.len()).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|&(_, count)| count).map_or(2, |(width, _)| width)
}

/// Pairs cells with roles. Columns beyond the last one are further negatives, except where an unquoted comma may have
/// made them.
fn read_record(record: &Record, layout: &Layout, by_comma: bool) -> Result<Vec<(Role, Vec<String>)>, String> {
    let filled = record.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let width = layout.roles.len();
    if record.cells.len() < 2 && width > 1 {
        return Err("This line has a single column: separate its parts by a tab, by commas, or by ` | `.".to_owned());
    }
    let ragged = matches!(layout.form, Form::Triplets | Form::Pairs) && !by_comma;
    if filled > width && !ragged {
        let hint =
            if by_comma { "put text that contains commas in quotes (\"…\")" } else { "take out what is too much" };
        return Err(format!(
            "This row has {} where {width} are expected: {hint}.",
            counted(filled, "column", "columns")
        ));
    }
    let roles = layout.roles.iter().copied().chain(std::iter::repeat(Role::Negative));
    Ok(roles.zip(&record.cells).map(|(role, cell)| (role, texts_of_cell(role, cell))).collect())
}

/// A cell's text; its texts if it holds a JSON list where several are welcome.
fn texts_of_cell(role: Role, cell: &str) -> Vec<String> {
    if matches!(role, Role::Positive | Role::Negative | Role::Set)
        && cell.starts_with('[')
        && let Ok(list) = serde_json::from_str::<Vec<String>>(cell)
    {
        return list;
    }
    vec![cell.to_owned()]
}

/// Adds what `values` make up as a row of `form`, or the problem that it is. `text` is what the problem quotes.
pub(super) fn add_row(line: usize, text: &str, form: Form, values: Vec<(Role, Vec<String>)>, draft: &mut Draft) {
    let has_negative_column = values.iter().any(|(role, _)| *role == Role::Negative);
    match contents(form, values) {
        Ok(contents) => {
            let is_pair = matches!(contents.first(), Some(content) if content.form() == Form::Pairs);
            if form == Form::Triplets && is_pair {
                let reason = if has_negative_column { "The negative is empty" } else { "The negative is missing" };
                draft.problems.push(problem(line, text, format!("{reason}: the row is used as a pair.")));
            }
            draft.rows.extend(contents.into_iter().map(|content| ImportedRow { line, part: Part::Training, content }));
        }
        Err(reason) => draft.problems.push(problem(line, text, reason)),
    }
}

/// One row, or one for each positive.
fn contents(form: Form, values: Vec<(Role, Vec<String>)>) -> Result<Vec<Content>, String> {
    let texts = |role: Role| {
        let own = values.iter().filter(move |(own, _)| *own == role).flat_map(|(_, texts)| texts);
        own.map(|text| text.trim()).filter(|text| !text.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let one = |role: Role| match <[String; 1]>::try_from(texts(role)) {
        Ok([text]) => Ok(text),
        Err(none) if none.is_empty() => Err(format!("The {} is missing: the row is not used.", role.label())),
        Err(several) => {
            Err(format!("There are {} {}s where there can be one: make each a row.", several.len(), role.label()))
        }
    };
    match form {
        Form::Triplets | Form::Pairs => {
            let (anchor, positives, negatives) = (one(Role::Anchor)?, texts(Role::Positive), texts(Role::Negative));
            if positives.is_empty() {
                return Err("The positive is missing: the row is not used.".to_owned());
            }
            let triplet =
                |positive| Content::Triplet { anchor: anchor.clone(), positive, negatives: negatives.clone() };
            Ok(positives.into_iter().map(triplet).collect())
        }
        Form::Labelled => Ok(vec![Content::Labelled { text: one(Role::Text)?, label: one(Role::Label)? }]),
        Form::Sets => {
            let texts = texts(Role::Set);
            if texts.len() < 2 {
                return Err("A set needs at least two sentences: this one is not used.".to_owned());
            }
            Ok(vec![Content::Set(texts)])
        }
    }
}
