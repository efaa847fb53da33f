//! The shapes in which one JSON value holds a whole table.

use std::collections::HashMap;
use std::pin::Pin;

use super::names;
use super::progress::Progress;
use super::value::Value;
use crate::protocol::Part;

pub(super) type Rows = Vec<(String, Value)>;
/// Takes a row: an object or a list.
type Add<'a> = dyn FnMut(Part, Value) + 'a;

/// Names of the parts of a data set.
const TRAINING: &[&str] = &["train", "training"];
const TEST: &[&str] = &["test", "testing", "validation", "valid", "val", "dev", "eval", "evaluation"];
/// Names of the rows beside other lists, such as that of the columns' kinds.
const ROWS: &[&str] = &["rows", "data", "examples", "records", "items", "samples"];
/// Keys around the rows that say nothing of them.
const WRAPPED_LEVELS: usize = 8;
/// Keys that are looked at to see whether they are names of columns: there may be one for each row.
const MOST_NAMES: usize = 256;
/// Most texts of one example that are spread over columns.
const MOST_TEXTS: usize = 16;

/// Hands out the rows of a value that is a whole file; what the shape is called, unless it is a plain list of rows.
pub(super) async fn expand(value: Value, add: &mut Add<'_>, progress: &Progress<'_>) -> Option<&'static str> {
    let mut expansion = Expansion { add, progress };
    match value {
        Value::Object(entries) => expansion.object(entries, Part::Training, WRAPPED_LEVELS).await,
        Value::List(values) if values.iter().any(Value::is_container) => {
            expansion.rows(Part::Training, values).await;
            None
        }
        other => {
            (expansion.add)(Part::Training, other);
            None
        }
    }
}

struct Expansion<'x, 'p, 'a> {
    add: &'x mut Add<'x>,
    progress: &'p Progress<'a>,
}

impl Expansion<'_, '_, '_> {
    async fn rows(&mut self, part: Part, rows: impl IntoIterator<Item = Value, IntoIter: ExactSizeIterator>) {
        let rows = rows.into_iter();
        let mut pass = self.progress.over_records(rows.len());
        for (at, row) in rows.enumerate() {
            pass.at(at).await;
            (self.add)(part, row);
        }
    }

    /// Calls itself for an object within another.
    fn object(
        &mut self,
        entries: Rows,
        part: Part,
        levels: usize,
    ) -> Pin<Box<dyn Future<Output = Option<&'static str>> + '_>> {
        Box::pin(self.entries(entries, part, levels))
    }

    async fn entries(&mut self, mut entries: Rows, part: Part, levels: usize) -> Option<&'static str> {
        if entries.iter().all(|(key, value)| part_of(key).is_some() && value.is_container()) && !entries.is_empty() {
            for (key, value) in entries {
                let part = part_of(&key).unwrap_or(part);
                match value {
                    Value::Object(inner) => _ = self.object(inner, part, levels).await,
                    Value::List(rows) => self.rows(part, rows).await,
                    other => (self.add)(part, other),
                }
            }
            return Some("json-parts");
        }
        if let Some((names, data)) = pandas_split(&mut entries) {
            let row = |values| match values {
                Value::List(values) => Value::Object(names.iter().cloned().zip(values).collect()),
                other => other,
            };
            self.rows(part, data.into_iter().map(row)).await;
            return Some("pandas-split");
        }
        if let Some(at) = sole_table(&entries) {
            if let Value::List(rows) = entries.swap_remove(at).1 {
                self.rows(part, rows).await;
            }
            return Some("json-wrapped-rows");
        }
        if entries.len() == 1 && levels > 0 && matches!(entries[0].1, Value::Object(_)) && entries[0].0 != "set" {
            let (key, value) = entries.remove(0);
            let Value::Object(inner) = value else { return None };
            // `{"text": {"0": …}}` is a column, `{"data": {"text": […]}}` is wrapped.
            if inner.iter().any(|(_, value)| value.is_container()) {
                return self.object(inner, part, levels - 1).await;
            }
            entries.push((key, Value::Object(inner)));
        }
        if entries.len() > 1 && entries.iter().all(|(_, value)| matches!(value, Value::Object(_))) {
            return Some(self.objects(entries, part).await);
        }
        let only_lists = !entries.is_empty() && entries.iter().all(|(_, value)| matches!(value, Value::List(_)));
        if only_lists && !is_row(&entries) {
            return Some(self.lists(entries, part).await);
        }
        (self.add)(part, Value::Object(entries));
        None
    }

    /// `{"text": {"0": …, "1": …}, …}`, column by column, or `{"0": {"text": …}, …}`, row by row.
    async fn objects(&mut self, entries: Rows, part: Part) -> &'static str {
        let any_known = |entries: &Rows| entries.iter().take(MOST_NAMES).any(|(key, _)| names::is_known(key));
        let inner_known = || matches!(&entries[0].1, Value::Object(inner) if any_known(inner));
        let is_number = |key: &str| key.parse::<i64>().is_ok();
        if entries.iter().all(|(key, _)| is_number(key)) || (!any_known(&entries) && inner_known()) {
            self.rows(part, entries.into_iter().map(|(_, row)| row)).await;
            return "pandas-index";
        }
        let mut rows: Vec<Rows> = Vec::new();
        let mut places = Places::default();
        for (number, (column, values)) in entries.into_iter().enumerate() {
            let Value::Object(values) = values else { continue };
            let mut pass = self.progress.over_records(values.len());
            for (at, (index, value)) in values.into_iter().enumerate() {
                pass.at(at).await;
                let place = places.of(index, at, number == 0, rows.len());
                if place == rows.len() {
                    rows.push(Vec::new());
                }
                rows[place].push((column.clone(), value));
            }
        }
        self.rows(part, rows.into_iter().map(Value::Object)).await;
        "pandas-columns"
    }

    /// `{"text": […], "label": […]}`, a list for each column, or `{"greeting": […], "parting": […]}`, for each label.
    async fn lists(&mut self, entries: Rows, part: Part) -> &'static str {
        let first = length(&entries[0].1);
        let same = entries.iter().all(|(_, value)| length(value) == first);
        let known = entries.iter().take(MOST_NAMES).any(|(key, _)| names::is_known(key));
        if !known {
            for (label, texts) in entries {
                let Value::List(texts) = texts else { continue };
                let row = |text| {
                    Value::Object(vec![("text".to_owned(), text), ("label".to_owned(), Value::Text(label.clone()))])
                };
                self.rows(part, texts.into_iter().map(row)).await;
            }
            return "json-by-label";
        }
        let most = entries.iter().map(|(_, value)| length(value)).max().unwrap_or(0);
        let mut columns: Vec<_> = entries
            .into_iter()
            .filter_map(
                |(key, value)| if let Value::List(values) = value { Some((key, values.into_iter())) } else { None },
            )
            .collect();
        let row = |_| {
            let cells = columns.iter_mut().filter_map(|(key, values)| Some((key.clone(), values.next()?)));
            Value::Object(cells.collect())
        };
        self.rows(part, (0..most).map(row)).await;
        if same { "json-by-column" } else { "json-uneven-lists" }
    }
}

/// In which row an index of pandas stands.
#[derive(Default)]
struct Places {
    /// Of the first column.
    indices: Vec<String>,
    /// Only where another column has them in another order.
    places: Option<HashMap<String, usize>>,
}

impl Places {
    /// The row of an index that stands `at` this place of its column; `rows` if it is new.
    fn of(&mut self, index: String, at: usize, is_first_column: bool, rows: usize) -> usize {
        if is_first_column {
            self.indices.push(index);
            return at;
        }
        if self.indices.get(at) == Some(&index) {
            return at;
        }
        let indices = &self.indices;
        let places = self
            .places
            .get_or_insert_with(|| indices.iter().enumerate().map(|(at, index)| (index.clone(), at)).collect());
        *places.entry(index).or_insert(rows)
    }
}

/// Where the only list of objects stands, or the one that is called so beside others.
fn sole_table(entries: &Rows) -> Option<usize> {
    let is_table =
        |value: &Value| matches!(value, Value::List(rows) if rows.iter().any(|row| matches!(row, Value::Object(_))));
    let tables: Vec<usize> = (0..entries.len()).filter(|&at| is_table(&entries[at].1)).collect();
    match tables.as_slice() {
        [table] => Some(*table),
        several => several.iter().copied().find(|&at| ROWS.contains(&entries[at].0.as_str())),
    }
}

pub(super) fn part_of(key: &str) -> Option<Part> {
    let key = names::normalised(key);
    // `oos_train` is a part as well.
    let any = |words: &[&str]| key.split('_').any(|word| words.contains(&word));
    if any(TRAINING) { Some(Part::Training) } else { any(TEST).then_some(Part::Test) }
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

/// The names and the rows of `{"columns": […], "index": […], "data": [[…], …]}`, taken out.
fn pandas_split(entries: &mut Rows) -> Option<(Vec<String>, Vec<Value>)> {
    let place = |name: &str| entries.iter().position(|(key, value)| key == name && matches!(value, Value::List(_)));
    let (columns, data) = (place("columns")?, place("data")?);
    let Value::List(columns) = std::mem::replace(&mut entries[columns].1, Value::Null) else { return None };
    let Value::List(data) = std::mem::replace(&mut entries[data].1, Value::Null) else { return None };
    let name = |name| match name {
        Value::Text(name) | Value::Scalar(name) => name,
        _ => String::new(),
    };
    Some((columns.into_iter().map(name).collect(), data))
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
