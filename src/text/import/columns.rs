//! Describes each column by what its cells hold, whatever it is called.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::progress::Progress;
use super::table::{Cell, Table};
use crate::protocol::ColumnContent;

/// Cells that describe a column, spread over the whole of it.
pub(super) const LOOKED_AT: usize = 1000;
/// Rows below which a column that repeats says nothing.
const FEWEST_ROWS: usize = 4;
/// Longest mean length of a label, in characters.
const LABEL_CHARS: usize = 40;
/// Whole numbers of a column that may be the numbers of classes.
const MOST_CLASSES: usize = 64;
/// Cells that the reader's table shows.
const SAMPLES: usize = 3;

/// What a column holds, in figures.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub content: ColumnContent,
    /// Of the cells that hold something, the share with at least two words.
    pub phrases: f64,
    /// Mean length in characters.
    pub chars: f64,
    /// Different texts.
    pub distinct: usize,
    /// The share of cells that hold something.
    pub filled: f64,
    /// Holds numbers with decimals.
    pub decimal: bool,
    /// Holds numbers and nothing else.
    pub numeric: bool,
    /// Holds the three numbers of inference.
    pub inference: bool,
    /// Holds words of verdicts alone, be it a single one.
    pub verdicts: bool,
    /// Holds the verdicts of an annotator.
    pub annotation: bool,
    pub samples: Vec<String>,
}

/// Words of a verdict, in lower case, and what they say: the same, not the same, or neither.
const VERDICTS: &[(&str, Option<bool>)] = &[
    ("1", Some(true)),
    ("0", Some(false)),
    ("1.0", Some(true)),
    ("0.0", Some(false)),
    ("-1", Some(false)),
    ("true", Some(true)),
    ("false", Some(false)),
    ("t", Some(true)),
    ("f", Some(false)),
    ("yes", Some(true)),
    ("no", Some(false)),
    ("y", Some(true)),
    ("n", Some(false)),
    ("duplicate", Some(true)),
    ("not_duplicate", Some(false)),
    ("not duplicate", Some(false)),
    ("non-duplicate", Some(false)),
    ("paraphrase", Some(true)),
    ("not_paraphrase", Some(false)),
    ("match", Some(true)),
    ("no match", Some(false)),
    ("mismatch", Some(false)),
    ("similar", Some(true)),
    ("dissimilar", Some(false)),
    ("same", Some(true)),
    ("different", Some(false)),
    ("equivalent", Some(true)),
    ("not_equivalent", Some(false)),
    ("related", Some(true)),
    ("unrelated", Some(false)),
    ("relevant", Some(true)),
    ("irrelevant", Some(false)),
    ("entailment", Some(true)),
    ("neutral", None),
    ("contradiction", Some(false)),
    ("not_entailment", Some(false)),
    ("accept", Some(true)),
    ("accepted", Some(true)),
    ("reject", Some(false)),
    ("rejected", Some(false)),
    ("ignore", None),
    ("skip", None),
    ("-", None),
];

/// Words by which annotation tools keep a row or leave it out.
const ANNOTATIONS: &[&str] = &["accept", "accepted", "reject", "rejected", "ignore", "skip"];

/// What a word says of the two texts beside it. `Some(None)`: neither.
pub(super) fn verdict(word: &str) -> Option<Option<bool>> {
    let word = word.trim().to_lowercase();
    VERDICTS.iter().find(|(known, _)| *known == word).map(|&(_, says)| says)
}

/// Every column of the table but the `first` ones.
pub(super) async fn describe(table: &Table, first: usize, progress: &Progress<'_>) -> Vec<Column> {
    let mut described = Vec::with_capacity(table.names.len() - first);
    let mut pass = progress.over_records(table.records.len() * (table.names.len() - first));
    for column in first..table.names.len() {
        // Of full size at once: to make it larger on the way would take long at a stretch.
        let distinct = HashSet::with_capacity(table.records.len());
        let mut tally = Tally { distinct, ..Tally::default() };
        for (at, record) in table.records.iter().enumerate() {
            pass.at((column - first) * table.records.len() + at).await;
            tally.add(at, record.cell(column));
        }
        described.push(tally.describe(table, column));
    }
    described
}

/// What is counted of all cells of a column.
#[derive(Default)]
struct Tally {
    /// Records in which the column holds something: every `stride`-th of them, at most twice [`LOOKED_AT`].
    filled: Vec<usize>,
    stride: usize,
    count: usize,
    texts: usize,
    /// Hashes of the texts: a sample of them hardly repeats.
    distinct: HashSet<u64>,
}

impl Tally {
    fn add(&mut self, record: usize, cell: &Cell) {
        if !cell.is_filled() {
            return;
        }
        if self.count.is_multiple_of(self.stride.max(1)) {
            self.filled.push(record);
        }
        self.count += 1;
        if self.filled.len() > 2 * LOOKED_AT {
            let mut keep = false;
            self.filled.retain(|_| {
                keep = !keep;
                keep
            });
            self.stride = 2 * self.stride.max(1);
        }
        if let Some(text) = cell.text() {
            self.texts += 1;
            let mut hasher = DefaultHasher::new();
            text.hash(&mut hasher);
            self.distinct.insert(hasher.finish());
        }
    }

    fn describe(&self, table: &Table, column: usize) -> Column {
        let mut described = Column {
            content: ColumnContent::Empty,
            phrases: 0.0,
            chars: 0.0,
            distinct: 0,
            filled: 0.0,
            decimal: false,
            numeric: false,
            inference: false,
            verdicts: false,
            annotation: false,
            samples: Vec::new(),
        };
        if self.count == 0 {
            return described;
        }
        let first = table.records.iter().map(|record| record.cell(column)).filter(|cell| cell.is_filled());
        described.samples = first.map(Cell::shown).filter(|shown| !shown.is_empty()).take(SAMPLES).collect();
        let sample: Vec<&Cell> = self.filled.iter().map(|&at| table.records[at].cell(column)).collect();
        let lists = sample.iter().filter(|cell| matches!(cell, Cell::List(_))).count();
        let texts: Vec<&str> = sample.iter().filter_map(|cell| cell.text()).collect();
        described.phrases = share(&texts, |text| text.contains(char::is_whitespace));
        described.chars =
            texts.iter().map(|text| text.chars().count()).sum::<usize>() as f64 / texts.len().max(1) as f64;
        described.decimal = texts.iter().any(|text| text.contains(['.', ',']) && number(text).is_some());
        described.distinct = self.distinct.len();
        described.filled = self.count as f64 / table.records.len() as f64;
        described.numeric = !texts.is_empty() && share(&texts, |text| number(text).is_some()) > 0.95;
        let classes: HashSet<&str> = texts.iter().copied().collect();
        described.inference =
            classes.contains("2") && classes.iter().all(|class| matches!(*class, "0" | "1" | "2" | "-1"));
        described.verdicts = classes.iter().all(|class| verdict(class).is_some());
        described.annotation = classes.iter().any(|class| ANNOTATIONS.contains(class))
            && classes.iter().all(|class| ANNOTATIONS.contains(class));
        described.content = if 2 * lists >= sample.len() && sample.iter().any(|cell| cell.text().is_none()) {
            ColumnContent::Lists
        } else {
            content_of_texts(&texts, (self.texts, self.distinct.len()), described.phrases, described.decimal)
        };
        described
    }
}

/// `texts` is a sample of `count` texts, of which `distinct` are different.
fn content_of_texts(texts: &[&str], (count, distinct): (usize, usize), phrases: f64, decimal: bool) -> ColumnContent {
    let values: HashSet<&str> = texts.iter().copied().collect();
    let numeric = share(texts, |text| number(text).is_some()) > 0.95;
    if distinct <= 4 && values.iter().all(|text| verdict(text).is_some()) {
        let says: HashSet<_> = values.iter().filter_map(|text| verdict(text)).collect();
        // A single word of them may be anything; numbers are verdicts as soon as both occur.
        if says.len() > 1 || (numeric && texts.len() > 1) {
            return ColumnContent::Verdicts;
        }
    }
    if numeric {
        let classes = !decimal && distinct <= MOST_CLASSES && 2 * distinct <= count;
        let whole = !decimal && texts.iter().all(|text| text.parse::<i64>().is_ok());
        return match (classes, whole && distinct == count) {
            (true, _) => ColumnContent::Labels,
            (_, true) => ColumnContent::Ids,
            _ => ColumnContent::Numbers,
        };
    }
    if are_ids(texts, count, distinct) {
        return ColumnContent::Ids;
    }
    // A column of labels repeats: its values stand in two rows each, on average, if all of them are single words
    // (`card_arrival`), in four if some are not, because an anchor of several pairs repeats, too.
    let rows_per_value = if phrases == 0.0 { 2 } else { 4 };
    let chars: usize = values.iter().map(|value| value.chars().count()).sum();
    if count >= FEWEST_ROWS && distinct * rows_per_value <= count && chars <= LABEL_CHARS * values.len() {
        return ColumnContent::Labels;
    }
    ColumnContent::Sentences
}

/// Values that only name a row: nearly all distinct, without spaces, most of them with a digit.
fn are_ids(texts: &[&str], count: usize, distinct: usize) -> bool {
    let code = |text: &str| {
        text.is_ascii()
            && !text.contains(char::is_whitespace)
            && text.contains(|c: char| c.is_ascii_digit())
            && text.len() > 2
    };
    count >= FEWEST_ROWS && 10 * distinct >= 9 * count && share(texts, code) > 0.9
}

pub(super) fn number(text: &str) -> Option<f64> {
    let starts = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    if !starts {
        return None;
    }
    text.parse().ok().or_else(|| text.replacen(',', ".", 1).parse().ok())
}

fn share(texts: &[&str], is: impl Fn(&str) -> bool) -> f64 {
    texts.iter().filter(|text| is(text)).count() as f64 / texts.len().max(1) as f64
}
