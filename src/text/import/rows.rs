//! Records -> rows: applies the columns' roles, and says what is missing.

use super::columns;
use super::layout::Layout;
use super::progress::Progress;
use super::table::{Cell, Record, Table};
use super::verdicts::{self, Opposed};
use super::{Content, ImportedRow, labels, split_texts};
use crate::protocol::{Problem, Role, Separator};
use crate::say;
use crate::text::problem;

/// What becomes of the records.
pub(super) struct Read {
    pub rows: Vec<ImportedRow>,
    pub remarks: Vec<String>,
}

/// Takes the records out of `table`, one after another.
pub(super) async fn read(
    table: &mut Table,
    layout: &Layout,
    problems: &mut Vec<Problem>,
    progress: &Progress<'_>,
) -> Read {
    let records = std::mem::take(&mut table.records);
    let mut reader = Reader {
        table,
        layout,
        joint: labels::find_joint(&records, layout, progress).await,
        rows: Vec::with_capacity(records.len()),
        opposed: Vec::new(),
        split: Vec::new(),
        left_out: Vec::new(),
        several_labels: 0,
    };
    let mut pass = progress.over_records(records.len());
    for (at, record) in records.into_iter().enumerate() {
        pass.at(at).await;
        reader.add(record, problems);
    }
    let Reader { mut rows, opposed, split, left_out, several_labels, .. } = reader;
    split_texts::join(split, table, layout, &mut rows, problems, progress).await;
    let opposed = verdicts::oppose(opposed, &mut rows, problems, progress).await;
    let several = labels::keep_first(&mut rows, several_labels, progress).await;
    rows.sort_by_key(|row| row.line);
    Read { rows, remarks: [opposed, several, verdicts::left_out(&left_out)].into_iter().flatten().collect() }
}

struct Reader<'a> {
    table: &'a Table,
    layout: &'a Layout,
    /// What joins several labels in one cell.
    joint: Option<char>,
    rows: Vec<ImportedRow>,
    opposed: Vec<Opposed>,
    /// Rows that are too wide, perhaps by a separator within their text.
    split: Vec<Record>,
    /// The verdicts of rows that are not used.
    left_out: Vec<String>,
    several_labels: usize,
}

/// A record's texts by role.
#[derive(Default)]
struct Texts {
    anchor: Vec<String>,
    positives: Vec<String>,
    negatives: Vec<String>,
    text: Vec<String>,
    labels: Vec<String>,
    set: Vec<String>,
}

impl Reader<'_> {
    fn add(&mut self, record: Record, problems: &mut Vec<Problem>) {
        if self.is_too_wide(&record) && record.raw.is_some() && self.is_text_and_label() {
            self.split.push(record);
            return;
        }
        let says = match self.check(&record) {
            Ok(says) => says,
            Err(reason) => {
                problems.push(problem(record.line, &record.text(), reason));
                return;
            }
        };
        if says.is_none() || (says == Some(false) && !self.is_pair(&record)) {
            let verdict = self.texts_of(&record, Role::Verdict).next().map(str::to_owned);
            self.left_out.extend(verdict);
        } else if self.is_scored(&record) {
            self.add_scored(record);
        } else if self.is_pair(&record) {
            self.add_pair(record, says == Some(true), problems);
        } else {
            self.add_other(record);
        }
    }

    fn is_too_wide(&self, record: &Record) -> bool {
        record.width() > self.table.names.len()
    }

    fn is_text_and_label(&self) -> bool {
        self.table.names.len() == 2 && self.layout.has(Role::Text) && self.layout.has(Role::Label)
    }

    fn is_pair(&self, record: &Record) -> bool {
        self.has(record, Role::Anchor) || self.has(record, Role::Positive)
    }

    /// A verdict says more than a score. In a table the row may end before its score.
    fn is_scored(&self, record: &Record) -> bool {
        self.layout.has(Role::Score)
            && !self.layout.has(Role::Verdict)
            && (self.table.separator.is_some() || self.has(record, Role::Score))
            && self.is_pair(record)
            && !self.has(record, Role::Negative)
    }

    /// What the row's verdict says; or why the row cannot be used.
    fn check(&self, record: &Record) -> Result<Option<bool>, String> {
        if record.cells.len() < 2 && self.table.separator.is_some() {
            return Err(say!("import-single-column"));
        }
        if self.is_too_wide(record) {
            let separator = match self.table.separator {
                Some(Separator::Comma) => "commas",
                Some(Separator::Semicolon) => "semicolons",
                _ => "others",
            };
            let (count, expected) = (record.width(), self.table.names.len());
            return Err(say!("import-too-many-columns", count = count, expected = expected, separator = separator));
        }
        let mut bad = None;
        for (column, cell) in record.cells.iter().enumerate() {
            let Cell::Bad(reason) = cell else { continue };
            if self.role(column) != Role::NotUsed {
                return Err(say!("import-in-column", column = self.table.column_name(column), reason = reason));
            }
            bad.get_or_insert(reason);
        }
        let count = |role: Role| self.texts_of(record, role).count();
        if self.is_pair(record) {
            let says = self.verdict(record)?;
            match count(Role::Anchor) {
                0 => Err(missing(Role::Anchor)),
                1 if count(Role::Positive) == 0 => Err(missing(Role::Positive)),
                1 if self.is_scored(record) => match count(Role::Positive) {
                    1 => self.score(record).map(|_| says),
                    _ => Err(say!("import-score-of-several")),
                },
                1 => Ok(says),
                several => Err(say!("import-several-anchors", count = several)),
            }
        } else if self.has(record, Role::Text) || self.has(record, Role::Label) {
            let says = self.verdict(record)?;
            let label = || self.texts_of(record, Role::Label).flat_map(|label| self.labels(label)).next();
            match says {
                Some(true) if count(Role::Text) == 0 => Err(missing(Role::Text)),
                Some(true) if label().is_none() => Err(missing(Role::Label)),
                says => Ok(says),
            }
        } else if self.has(record, Role::Set) {
            match count(Role::Set) {
                0 | 1 => Err(say!("import-small-set")),
                _ => Ok(Some(true)),
            }
        } else {
            Err(bad.cloned().unwrap_or_else(|| say!("import-row-without-form")))
        }
    }

    fn role(&self, column: usize) -> Role {
        self.layout.roles.get(column).copied().unwrap_or(Role::NotUsed)
    }

    /// Whether the record has a cell for this role, filled or not.
    fn has(&self, record: &Record, role: Role) -> bool {
        record.cells.iter().enumerate().any(|(column, cell)| *cell != Cell::Absent && self.role(column) == role)
    }

    fn texts_of<'r>(&self, record: &'r Record, role: Role) -> impl Iterator<Item = &'r str> {
        let cells = record.cells.iter().enumerate().filter(move |(column, _)| self.role(*column) == role);
        cells.flat_map(|(_, cell)| cell.texts())
    }

    /// The labels that are joined in a cell.
    fn labels<'l>(&self, cell: &'l str) -> impl Iterator<Item = &'l str> + use<'l> {
        let joint = self.joint;
        cell.split(move |c: char| Some(c) == joint).map(str::trim).filter(|label| !label.is_empty())
    }

    /// What the row's verdict says; `Some(true)` where there is none.
    fn verdict(&self, record: &Record) -> Result<Option<bool>, String> {
        if !self.layout.has(Role::Verdict) {
            return Ok(Some(true));
        }
        let Some(word) = self.texts_of(record, Role::Verdict).next() else {
            return Err(missing(Role::Verdict));
        };
        if self.layout.nli {
            return match word {
                "0" => Ok(Some(true)),
                "2" => Ok(Some(false)),
                _ => Ok(None),
            };
        }
        columns::verdict(word).ok_or_else(|| say!("import-unknown-verdict", word = word))
    }

    fn score(&self, record: &Record) -> Result<f32, String> {
        let Some(word) = self.texts_of(record, Role::Score).next() else { return Err(missing(Role::Score)) };
        let score = columns::number(word).map(|score| score as f32).filter(|score| score.is_finite());
        score.ok_or_else(|| say!("import-score-is-no-number", word = word))
    }

    /// Moves the texts out of a record.
    fn texts(&self, cells: Vec<Cell>) -> Texts {
        let mut texts = Texts::default();
        for (column, cell) in cells.into_iter().enumerate() {
            match self.role(column) {
                Role::Anchor => cell.move_texts(&mut texts.anchor),
                Role::Positive => cell.move_texts(&mut texts.positives),
                Role::Negative => cell.move_texts(&mut texts.negatives),
                Role::Text => cell.move_texts(&mut texts.text),
                Role::Label => texts.labels.extend(cell.texts().flat_map(|cell| self.labels(cell)).map(str::to_owned)),
                Role::Set => cell.move_texts(&mut texts.set),
                Role::Verdict | Role::Score | Role::NotUsed => {}
            }
        }
        texts
    }

    fn add_pair(&mut self, record: Record, is_same: bool, problems: &mut Vec<Problem>) {
        let Record { line, part, .. } = record;
        if is_same && self.layout.has(Role::Negative) && self.texts_of(&record, Role::Negative).next().is_none() {
            let reason = match self.has(&record, Role::Negative) {
                true => say!("import-negative-is-empty"),
                false => say!("import-negative-is-missing"),
            };
            problems.push(problem(line, &record.text(), reason));
        }
        let Texts { mut anchor, positives, negatives, .. } = self.texts(record.cells);
        let anchor = anchor.pop().expect("the row was checked");
        if !is_same {
            self.opposed.extend(positives.into_iter().map(|text| Opposed { line, part, anchor: anchor.clone(), text }));
            return;
        }
        for (positive, (anchor, negatives)) in repeated(positives, (anchor, negatives)) {
            self.rows.push(ImportedRow { line, part, content: Content::Triplet { anchor, positive, negatives } });
        }
    }

    fn add_scored(&mut self, record: Record) {
        let score = self.score(&record).expect("the row was checked");
        let Record { line, part, .. } = record;
        let Texts { mut anchor, mut positives, .. } = self.texts(record.cells);
        let [first, second] = [&mut anchor, &mut positives].map(|texts| texts.pop().expect("the row was checked"));
        self.rows.push(ImportedRow { line, part, content: Content::Scored { first, second, score } });
    }

    /// A text and its label, or a set.
    fn add_other(&mut self, record: Record) {
        let Record { line, part, .. } = record;
        let Texts { text, labels, set, .. } = self.texts(record.cells);
        if text.len() > 1 && text.len() == labels.len() {
            let row = |(text, label)| ImportedRow { line, part, content: Content::Labelled { text, label } };
            self.rows.extend(text.into_iter().zip(labels).map(row));
            return;
        }
        if labels.len() > 1 {
            self.several_labels += text.len();
        }
        match labels.into_iter().next() {
            Some(label) => {
                for (text, label) in repeated(text, label) {
                    self.rows.push(ImportedRow { line, part, content: Content::Labelled { text, label } });
                }
            }
            None => self.rows.push(ImportedRow { line, part, content: Content::Set(set) }),
        }
    }
}

/// Each item with a copy of `common`; the last one with `common` itself.
fn repeated<T, C: Clone>(items: Vec<T>, common: C) -> impl Iterator<Item = (T, C)> {
    // `repeat_n` gives the value itself away at last.
    let copies = std::iter::repeat_n(common, items.len());
    items.into_iter().zip(copies)
}

fn missing(role: Role) -> String {
    say!("import-role-is-missing", role = role.label())
}
