//! Bytes -> rows, and problems by line. Never fails as a whole: what cannot be used is listed, the rest is kept.
//!
//! | form | recognised by |
//! | --- | --- |
//! | [`Form::Triplets`] | columns `anchor`, `positive`, and any number of `negative`; three columns without a header |
//! | [`Form::Pairs`] | columns `anchor`, `positive`; two columns without a header |
//! | [`Form::Labelled`] | columns `text`, `label`; two columns of which one repeats a few short values |
//! | [`Form::Sets`] | JSON objects `{"set": […]}` |
//!
//! Separators are tab (without quoting), ` | `, and comma with the quotes of RFC 4180; JSON comes as one value a line
//! or as one array. Text is UTF-8 or UTF-16 with a byte order mark, plain or compressed with gzip.

mod columns;
mod decode;
mod json;
mod quotes;
mod records;
mod rows;

use crate::protocol::{ColumnRead, Part, Problem, ReadAs, Source};

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
}

impl Form {
    /// What the page calls it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Triplets => "triplets",
            Self::Pairs => "pairs",
            Self::Labelled => "labelled sentences",
            Self::Sets => "sets",
        }
    }
}

/// What was understood of the training data, before rows are related to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Every row's form: triplets may lack their negatives, pairs have none.
    pub form: Form,
    pub read_as: ReadAs,
    pub rows: Vec<ImportedRow>,
    /// In the order of files and lines.
    pub problems: Vec<Problem>,
}

/// A usable row. All of its texts are trimmed and none is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow {
    /// Where the row begins, counted from 1 as the box shows it.
    pub line: usize,
    pub part: Part,
    pub content: Content,
}

#[derive(Clone, Debug, PartialEq, Eq)]
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
}

impl Content {
    /// The form of data that consists of such rows; a triplet without negatives is a pair.
    fn form(&self) -> Form {
        match self {
            Self::Triplet { negatives, .. } if negatives.is_empty() => Form::Pairs,
            Self::Triplet { .. } => Form::Triplets,
            Self::Labelled { .. } => Form::Labelled,
            Self::Set(_) => Form::Sets,
        }
    }

    /// The text by which a problem names the row.
    fn first_text(&self) -> &str {
        match self {
            Self::Triplet { anchor: text, .. } | Self::Labelled { text, .. } => text,
            Self::Set(texts) => texts.first().map_or("", String::as_str),
        }
    }
}

/// What a reader collects; [`import`] settles its form.
#[derive(Default)]
struct Draft {
    columns: Vec<ColumnRead>,
    rows: Vec<ImportedRow>,
    problems: Vec<Problem>,
}

/// Reads training data in any of the forms above.
///
/// Nothing is an error: an empty box gives zero rows and the caller decides. Where a file mixes forms, the form of most
/// rows wins and the others are problems.
pub fn import(bytes: &[u8]) -> Imported {
    let mut draft = Draft::default();
    let text = decode::decode(bytes, &mut draft.problems);
    if json::looks_like_json(&text) {
        json::read(&text, &mut draft);
    } else {
        let table = records::read(&text, &mut draft.problems);
        rows::read_table(&table, &mut draft);
    }
    settle(draft)
}

/// Reads all files of a source.
pub fn import_source(source: &Source) -> Imported {
    import(source.files.first().map_or(&[], |file| &file.bytes))
}

/// Chooses the one form and turns rows of any other into problems.
fn settle(Draft { columns, mut rows, mut problems }: Draft) -> Imported {
    let count = |form: Form| rows.iter().filter(|row| row.content.form() == form).count();
    let triplets = count(Form::Triplets);
    let anchored = (if triplets > 0 { Form::Triplets } else { Form::Pairs }, triplets + count(Form::Pairs));
    let mut form = anchored.0;
    let mut most = anchored.1;
    for candidate in [Form::Labelled, Form::Sets] {
        if count(candidate) > most {
            (form, most) = (candidate, count(candidate));
        }
    }
    if most < rows.len() {
        let fits = |row: &ImportedRow| match row.content.form() {
            Form::Triplets | Form::Pairs => matches!(form, Form::Triplets | Form::Pairs),
            other => other == form,
        };
        problems.extend(rows.iter().filter(|row| !fits(row)).map(|row| {
            super::problem(
                row.line,
                row.content.first_text(),
                format!(
                    "This row is of the form {}, most others are {}: put each form into data of its own.",
                    row.content.form().label(),
                    form.label()
                ),
            )
        }));
        rows.retain(fits);
    }
    problems.sort_by_key(|problem| problem.line);
    Imported { form, read_as: ReadAs { columns, ..ReadAs::default() }, rows, problems }
}
