//! Bytes -> rows, and problems by line. Never fails as a whole: what cannot be used is listed, the rest is kept.
//!
//! One room after another, each of which knows only those before it:
//!
//! | room | from | to |
//! | --- | --- | --- |
//! | `encoding`, `clean`, `binary` | bytes | text, or the name of what is not text |
//! | `structure` | text | a table: CSV by any separator (`records`, `quotes`, `header`), `markdown`, a `viewer`'s copy, fastText; JSON and Python (`notation`, `values`, `shapes`, `literal`, `builder`, `annotations`) |
//! | `columns` | a table | what each column holds, whatever it is called |
//! | `roles`, `known`, `layout` | names, contents, the reader's word | what each column is used for (`explain`) |
//! | `rows` | a table and its roles | rows, problems, remarks (`labels`, `verdicts`, `split_texts`, `partition`) |
//! | `settle` | rows of all files | rows of one form |
//! | [`corpus`] | bytes | sentences to search in, without rows |
//!
//! Each breathes in its loops and tells how far it is (`progress`): data may be of many megabytes.
//!
//! | form | recognised by |
//! | --- | --- |
//! | [`Form::Triplets`] | columns `anchor`, `positive`, and any number of `negative`; texts with numbers for names; three columns without a header |
//! | [`Form::Pairs`] | columns `anchor`, `positive`, or two texts and perhaps a verdict; two columns without a header |
//! | [`Form::Labelled`] | columns `text`, `label`; two columns of which one repeats a few short values |
//! | [`Form::Sets`] | JSON objects `{"set": […]}` |
//! | [`Form::Scored`] | two texts and a number that says how alike they are, as in the STS benchmark |

mod annotations;
mod binary;
mod builder;
mod cells;
mod clean;
mod columns;
pub mod corpus;
mod encoding;
mod escapes;
mod explain;
mod header;
mod json;
mod known;
mod labels;
mod layout;
mod lines;
mod literal;
mod markdown;
mod names;
mod notation;
mod partition;
mod progress;
mod quotes;
mod records;
mod roles;
mod rows;
mod settle;
mod shapes;
mod split_texts;
mod structure;
mod table;
mod value;
mod values;
mod verdicts;
mod viewer;

use std::collections::HashMap;

use crate::pace::{Pace, at_once};
use crate::protocol::{ColumnRead, Part, Problem, ReadAs, Reading, Role, SCORED_PAIRS, Source};
use crate::{say, words};
use columns::Column;
use layout::Layout;
use progress::{Progress, Room};
use settle::settle;
use table::{Cell, Table};

/// Sets of keys that are looked at one by one: rows of JSON need not have the same ones.
const MOST_KEY_SETS: usize = 16;

/// What kind of example the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Anchor, positive and at least one negative in some row.
    Triplets,
    /// Anchor and positive; negatives come from other groups.
    Pairs,
    /// A sentence and its label.
    Labelled,
    /// Sentences that all mean the same.
    Sets,
    /// Two sentences and how alike they are.
    Scored,
}

impl Form {
    /// By which a preview names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Triplets => "triplets",
            Self::Pairs => "pairs",
            Self::Labelled => "labelled-sentences",
            Self::Sets => "sets",
            Self::Scored => SCORED_PAIRS,
        }
    }

    /// What the page calls it.
    pub fn label(self) -> String {
        words::of("dataset-form", self.key())
    }
}

/// What was understood of the training data, before rows are related to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// Every row's form: triplets may lack their negatives, pairs have none.
    pub form: Form,
    pub read_as: ReadAs,
    pub rows: Vec<ImportedRow>,
    /// In the order of files and lines.
    pub problems: Vec<Problem>,
}

/// A usable row. All of its texts are trimmed and none is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedRow {
    /// Where the row begins, counted from 1 as the box shows it.
    pub line: usize,
    pub part: Part,
    pub content: Content,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// `negatives` may be empty.
    Triplet {
        anchor: String,
        positive: String,
        negatives: Vec<String>,
    },
    Labelled {
        text: String,
        label: String,
    },
    /// At least two texts.
    Set(Vec<String>),
    /// `score` is finite; the larger, the more alike the two are. Its unit is the data's own.
    Scored {
        first: String,
        second: String,
        score: f32,
    },
}

/// Reads a single file, or text that was typed, without pauses. See [`import_source`].
pub fn import(bytes: &[u8]) -> Imported {
    let pace = Pace::unhurried();
    at_once(async {
        let progress = Progress::new(&pace, bytes.len());
        settle(vec![import_file(bytes, Part::Training, &Reading::default(), None, &progress).await], &progress).await
    })
}

/// Reads all files of a source as the reader says.
///
/// Nothing is an error: an empty box gives zero rows and the caller decides. Where files mix forms, the form of most rows
/// wins and the others are problems.
pub async fn import_source(source: &Source, pace: &Pace) -> Imported {
    let parts = parts(source);
    let progress = Progress::new(pace, source.files.iter().map(|file| file.bytes.len()).sum());
    let mut files = Vec::new();
    let mut shown: Option<Vec<String>> = None;
    for (file, part) in source.files.iter().zip(&parts) {
        let mut read = import_file(&file.bytes, *part, &source.reading, shown.as_deref(), &progress).await;
        let names = || read.read_as.columns.iter().map(|column| column.name.clone()).collect();
        if shown.is_none() && !read.read_as.columns.is_empty() {
            shown = Some(names());
        }
        if !files.is_empty() {
            for problem in &mut read.problems {
                problem.reason = say!("import-in-file", file = &file.name, reason = &problem.reason);
            }
            let count = read.rows.len();
            let remark = match part {
                Part::Test => say!("import-file-for-testing", file = &file.name, count = count),
                Part::Training => say!("import-file-added", file = &file.name, count = count),
            };
            read.read_as.remarks.insert(0, remark);
        }
        files.push(read);
    }
    settle(files, &progress).await
}

/// What each file is for: as the page says, else as its name says, if another one is left to train on.
fn parts(source: &Source) -> Vec<Part> {
    let named = |name: &str| {
        let name = name.to_lowercase();
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        let test = |word: &str| {
            matches!(word, "test" | "testing" | "dev" | "eval" | "evaluation" | "valid" | "validation" | "val")
        };
        if words.any(test) { Part::Test } else { Part::Training }
    };
    let parts: Vec<Part> = source.files.iter().map(|file| file.part.unwrap_or_else(|| named(&file.name))).collect();
    if parts.contains(&Part::Training) { parts } else { vec![Part::Training; parts.len()] }
}

/// `shown`: the columns of the first file, for which the reader chose the roles.
async fn import_file(
    bytes: &[u8],
    part: Part,
    reading: &Reading,
    shown: Option<&[String]>,
    progress: &Progress<'_>,
) -> Imported {
    let mut problems = Vec::new();
    progress.begin_file(bytes.len());
    progress.enter(Room::Encoding);
    let decoded = encoding::decode(bytes, &mut problems, progress).await;
    let encoding::Decoded { text, encoding, packed, remarks } = decoded;
    if text.is_empty() {
        let read_as = ReadAs { remarks, ..ReadAs::default() };
        return Imported { form: Form::Pairs, read_as, rows: Vec::new(), problems };
    }
    progress.enter(Room::Structure);
    let mut table = structure::read(text, reading, &mut problems, progress).await;
    progress.enter(Room::Columns);
    if let Some(chosen) = &reading.roles {
        table.widen(chosen.len());
    }
    let mut described = columns::describe(&table, 0, progress).await;
    let layout = match &reading.roles {
        Some(chosen) => layout::of_reader(chosen, shown, &table),
        None => found_layout(&mut table, &mut described, progress).await,
    };
    partition::read(&mut table, &layout, progress).await;
    let mut read_as = read_as(&table, &layout, described);
    read_as.structure.extend(encoding.map(|name| format!(", {name}")));
    read_as.structure.extend(packed.then(|| format!(", {}", say!("import-packed"))));
    let mut rows = Vec::new();
    // Lines of a single column are told so one by one.
    let is_table = table.names.len() > 1 || table.separator.is_none();
    if let (Some(reason), Some(first), true) = (&layout.refusal, table.records.first(), is_table) {
        let (line, text) = table.header_row.clone().unwrap_or_else(|| (first.line, first.text()));
        problems.push(super::problem(line, &text, reason.clone()));
    } else {
        progress.enter(Room::Rows);
        let read = rows::read(&mut table, &layout, &mut problems, progress).await;
        read_as.remarks.extend(read.remarks);
        rows = read.rows;
    }
    if part == Part::Test {
        rows.iter_mut().for_each(|row| row.part = part);
    }
    read_as.remarks.splice(..0, remarks);
    Imported { form: Form::Pairs, read_as, rows, problems }
}

/// The roles that nobody has chosen. Further columns of rows that are wider than others are described as well.
async fn found_layout(table: &mut Table, described: &mut Vec<Column>, progress: &Progress<'_>) -> Layout {
    let mut layout = find_layout(table, described, progress).await;
    if layout.has(Role::Anchor) && !layout.has(Role::Verdict) {
        table.widen(table.widest);
        layout.widen(table.names.len());
        described.extend(columns::describe(table, described.len(), progress).await);
    }
    layout
}

/// The roles of a table whose rows have keys of their own: those of the most frequent keys come first.
async fn find_layout(table: &Table, described: &[Column], progress: &Progress<'_>) -> Layout {
    let all = vec![true; described.len()];
    let mut key_sets: HashMap<Vec<bool>, usize> = HashMap::new();
    if table.header.is_none() {
        let mut present = all.clone();
        let mut pass = progress.over_records(table.records.len());
        for (at, record) in table.records.iter().enumerate() {
            pass.at(at).await;
            present.iter_mut().enumerate().for_each(|(column, is)| *is = *record.cell(column) != Cell::Absent);
            match key_sets.get_mut(&present) {
                Some(count) => *count += 1,
                None => _ = key_sets.insert(present.clone(), 1),
            }
        }
    }
    let mut key_sets: Vec<(Vec<bool>, usize)> = key_sets.into_iter().filter(|(present, _)| *present != all).collect();
    if key_sets.is_empty() {
        return roles::find(table, described, &all);
    }
    key_sets.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| b.0.cmp(&a.0)));
    key_sets.truncate(MOST_KEY_SETS);
    // All keys together come last: each alone may make up no form.
    let mut layouts =
        key_sets.iter().map(|(present, _)| present).chain([&all]).map(|present| roles::find(table, described, present));
    let mut layout = layouts.next().expect("there is one of all keys");
    for other in layouts {
        if layout.refusal.is_some() && other.refusal.is_none() {
            layout = other;
        } else if other.refusal.is_none() {
            layout.add(&other);
        }
    }
    layout
}

fn read_as(table: &Table, layout: &Layout, described: Vec<Column>) -> ReadAs {
    let column = |(at, column): (usize, Column)| ColumnRead {
        name: table.column_name(at),
        content: column.content,
        role: layout.roles[at],
        guessed: layout.guessed[at],
        samples: column.samples,
    };
    ReadAs {
        structure: table.structure.clone(),
        separator: table.separator,
        header: table.header,
        columns: described.into_iter().enumerate().map(column).collect(),
        guesses: table.guesses.iter().chain(&layout.guesses).cloned().collect(),
        remarks: table.remarks.clone(),
    }
}
