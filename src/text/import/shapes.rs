//! The shapes in which one JSON value holds a whole table.

use std::collections::HashMap;

use super::names;
use super::value::Value;
use crate::protocol::Part;

pub(super) type Rows = Vec<(String, Value)>;
/// Takes a row: an object or a list.
type Add<'a> = dyn FnMut(Part, Value) + 'a;

/// Names of the parts of a data set.
const TRAINING: &[&str] = &["train", "training"];
const TEST: &[&str] = &["test", "testing", "validation", "valid", "val", "dev", "eval", "evaluation"];
/// Keys around the rows that say nothing of them.
const WRAPPED_LEVELS: usize = 8;
/// Most texts of one example that are spread over columns.
const MOST_TEXTS: usize = 16;

/// Hands out the rows of a value that is a whole file; what the shape is called, unless it is a plain list of rows.
pub(super) fn expand(value: Value, add: &mut Add<'_>) -> Option<&'static str> {
    match value {
        Value::Object(entries) => expand_object(entries, Part::Training, WRAPPED_LEVELS, add),
        Value::List(values) if values.iter().any(Value::is_container) => {
            values.into_iter().for_each(|row| add(Part::Training, row));
            None
        }
        other => {
            add(Part::Training, other);
            None
        }
    }
}

fn expand_object(mut entries: Rows, part: Part, levels: usize, add: &mut Add<'_>) -> Option<&'static str> {
    if entries.iter().all(|(key, value)| part_of(key).is_some() && value.is_container()) && !entries.is_empty() {
        for (key, value) in entries {
            let part = part_of(&key).unwrap_or(part);
            match value {
                Value::Object(inner) => {
                    expand_object(inner, part, levels, add);
                }
                Value::List(rows) => rows.into_iter().for_each(|row| add(part, row)),
                other => add(part, other),
            }
        }
        return Some("JSON, an object of the parts of a data set");
    }
    if let Some(rows) = pandas_split(&mut entries) {
        rows.into_iter().for_each(|row| add(part, row));
        return Some("JSON as pandas writes it (split)");
    }
    let is_table =
        |value: &Value| matches!(value, Value::List(rows) if rows.iter().any(|row| matches!(row, Value::Object(_))));
    let mut tables = (0..entries.len()).filter(|&at| is_table(&entries[at].1));
    if let (Some(at), None) = (tables.next(), tables.next()) {
        let (_, rows) = entries.swap_remove(at);
        if let Value::List(rows) = rows {
            rows.into_iter().for_each(|row| add(part, row));
        }
        return Some("JSON, an object around a list of rows");
    }
    if entries.len() == 1 && levels > 0 && matches!(entries[0].1, Value::Object(_)) && entries[0].0 != "set" {
        let (key, value) = entries.remove(0);
        let Value::Object(inner) = value else { return None };
        // `{"text": {"0": …}}` is a column, `{"data": {"text": […]}}` is wrapped.
        if inner.iter().any(|(_, value)| value.is_container()) {
            return expand_object(inner, part, levels - 1, add);
        }
        entries.push((key, Value::Object(inner)));
    }
    if entries.len() > 1 && entries.iter().all(|(_, value)| matches!(value, Value::Object(_))) {
        return Some(expand_objects(entries, part, add));
    }
    if entries.iter().all(|(_, value)| matches!(value, Value::List(_))) && !is_row(&entries) {
        return Some(expand_lists(entries, part, add));
    }
    add(part, Value::Object(entries));
    None
}

fn part_of(key: &str) -> Option<Part> {
    let key = names::normalised(key);
    if TRAINING.contains(&key.as_str()) {
        return Some(Part::Training);
    }
    TEST.contains(&key.as_str()).then_some(Part::Test)
}

/// A single row whose values are all lists.
fn is_row(entries: &Rows) -> bool {
    let lengths: Vec<usize> = entries.iter().map(|(_, value)| length(value)).collect();
    match entries.as_slice() {
        [(key, _)] => names::is_known(key),
        _ => entries.iter().all(|(key, _)| names::is_known(key)) && lengths.iter().any(|length| *length != lengths[0]),
    }
}

fn length(value: &Value) -> usize {
    if let Value::List(values) = value { values.len() } else { 0 }
}

/// `{"columns": […], "index": […], "data": [[…], …]}`.
fn pandas_split(entries: &mut Rows) -> Option<Vec<Value>> {
    let place = |name: &str| entries.iter().position(|(key, value)| key == name && matches!(value, Value::List(_)));
    let (columns, data) = (place("columns")?, place("data")?);
    let Value::List(columns) = std::mem::replace(&mut entries[columns].1, Value::Null) else { return None };
    let Value::List(data) = std::mem::replace(&mut entries[data].1, Value::Null) else { return None };
    let names: Vec<String> = columns
        .into_iter()
        .map(|name| match name {
            Value::Text(name) | Value::Scalar(name) => name,
            _ => String::new(),
        })
        .collect();
    let row = |values| match values {
        Value::List(values) => Value::Object(names.iter().cloned().zip(values).collect()),
        other => other,
    };
    Some(data.into_iter().map(row).collect())
}

/// `{"text": {"0": …, "1": …}, …}`, column by column, or `{"0": {"text": …}, …}`, row by row.
fn expand_objects(entries: Rows, part: Part, add: &mut Add<'_>) -> &'static str {
    let known = entries.iter().filter(|(key, _)| names::is_known(key)).count();
    let inner_known = match &entries[0].1 {
        Value::Object(inner) => inner.iter().filter(|(key, _)| names::is_known(key)).count(),
        _ => 0,
    };
    let is_number = |key: &str| key.parse::<i64>().is_ok();
    let by_row = entries.iter().all(|(key, _)| is_number(key)) || (known == 0 && inner_known > 0);
    if by_row {
        entries.into_iter().for_each(|(_, row)| add(part, row));
        return "JSON as pandas writes it (index)";
    }
    let mut rows: Vec<Rows> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (column, values) in entries {
        let Value::Object(values) = values else { continue };
        for (index, value) in values {
            let place = *places.entry(index).or_insert(rows.len());
            if place == rows.len() {
                rows.push(Vec::new());
            }
            rows[place].push((column.clone(), value));
        }
    }
    rows.into_iter().for_each(|row| add(part, Value::Object(row)));
    "JSON as pandas writes it (columns)"
}

/// `{"text": […], "label": […]}`, a list for each column, or `{"greeting": […], "parting": […]}`, for each label.
fn expand_lists(entries: Rows, part: Part, add: &mut Add<'_>) -> &'static str {
    let first = length(&entries[0].1);
    let same = entries.iter().all(|(_, value)| length(value) == first);
    let known = entries.iter().any(|(key, _)| names::is_known(key));
    if !known {
        for (label, texts) in entries {
            let Value::List(texts) = texts else { continue };
            for text in texts {
                add(
                    part,
                    Value::Object(vec![("text".to_owned(), text), ("label".to_owned(), Value::Text(label.clone()))]),
                );
            }
        }
        return "JSON, an object with the sentences of each label";
    }
    let mut columns: Vec<_> = entries
        .into_iter()
        .filter_map(|(key, value)| if let Value::List(values) = value { Some((key, values.into_iter())) } else { None })
        .collect();
    loop {
        let row: Rows = columns.iter_mut().filter_map(|(key, values)| Some((key.clone(), values.next()?))).collect();
        if row.is_empty() {
            break;
        }
        add(part, Value::Object(row));
    }
    if same { "JSON, an object with a list for each column" } else { "JSON, an object with lists of different lengths" }
}

/// The object inside `{"set": {…}}` and `{"row_idx": 0, "row": {…}}`.
pub(super) fn unwrapped(mut value: Value) -> Value {
    for _ in 0..WRAPPED_LEVELS {
        let Value::Object(mut entries) = value else { return value };
        let sole = entries.len() == 1;
        let inner = entries.iter().position(|(key, value)| matches!(value, Value::Object(_)) && (sole || key == "row"));
        match inner {
            Some(at) => value = entries.swap_remove(at).1,
            None => return Value::Object(entries),
        }
    }
    value
}

/// `{"texts": ["a", "b"], "label": 1}` with a column for each text.
pub(super) fn spread(entries: Rows) -> Rows {
    let is_class = |(key, value): &(String, Value)| key.as_str() == "label" && matches!(value, Value::Text(_));
    let fits = |(key, value): &(String, Value)| {
        key == "texts" && matches!(value, Value::List(texts) if (2..=MOST_TEXTS).contains(&texts.len()))
    };
    let named = entries.iter().all(|(key, _)| matches!(key.as_str(), "texts" | "label" | "guid"));
    if !named || entries.iter().any(is_class) || !entries.iter().any(fits) {
        return entries;
    }
    let mut spread = Vec::new();
    for (key, value) in entries {
        match value {
            Value::List(texts) if key == "texts" => {
                spread.extend(texts.into_iter().enumerate().map(|(at, text)| (format!("text_{}", at + 1), text)));
            }
            value => spread.push((key, value)),
        }
    }
    spread
}
