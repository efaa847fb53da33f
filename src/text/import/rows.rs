//! Records -> rows: applies the columns' roles, and says what is missing.

use super::columns;
use super::progress::Progress;
use super::roles::Layout;
use super::table::{Cell, Record, Table};
use super::verdicts::{self, Opposed};
use super::{Content, ImportedRow, labels, split_texts};
use crate::protocol::{Part, Problem, Role};
use crate::text::problem;
use crate::wording::counted;

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
        let (line, text) = (record.line, record.text());
        if let Err(reason) = reader.add(record, problems) {
            problems.push(problem(line, &text, reason));
        }
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
    verdict: Option<String>,
    /// The record has a cell for the anchor or the positive; a text or a label; a set.
    has_pair: bool,
    has_labelled: bool,
    has_set: bool,
    has_negative: bool,
}

impl Reader<'_> {
    fn add(&mut self, mut record: Record, problems: &mut Vec<Problem>) -> Result<(), String> {
        let width = self.table.names.len();
        let triplets = self.layout.has(Role::Anchor);
        if record.cells.len() < 2 && self.table.separator.is_some() {
            return Err(
                "This line has a single column: separate its parts by a tab, by commas, or by ` | `.".to_owned()
            );
        }
        let filled = record.width();
        if filled > width && (!triplets || self.table.fragile) {
            if record.raw.is_some() && self.is_text_and_label() {
                self.split.push(record);
                return Ok(());
            }
            let hint = if self.table.fragile {
                "put text that contains commas in quotes (\"…\")"
            } else {
                "take out what is too much"
            };
            let columns = counted(filled, "column", "columns");
            return Err(format!("This row has {columns} where {width} are expected: {hint}."));
        }
        let line = record.line;
        let shown = if self.layout.has(Role::Negative) { record.text() } else { String::new() };
        let part = record.part;
        let bad =
            record.cells.iter().find_map(|cell| if let Cell::Bad(reason) = cell { Some(reason.clone()) } else { None });
        let texts = self.texts(&mut record)?;
        if texts.has_pair {
            self.add_pair(line, part, &shown, texts, problems)
        } else if texts.has_labelled {
            self.add_labelled(line, part, texts)
        } else if texts.has_set {
            if texts.set.len() < 2 {
                return Err("A set needs at least two sentences: this one is not used.".to_owned());
            }
            self.rows.push(ImportedRow { line, part, content: Content::Set(texts.set) });
            Ok(())
        } else {
            Err(bad.unwrap_or_else(|| "The columns of this row do not make up a form: it is not used.".to_owned()))
        }
    }

    fn is_text_and_label(&self) -> bool {
        self.table.names.len() == 2 && self.layout.has(Role::Text) && self.layout.has(Role::Label)
    }

    /// Moves the texts out of a record.
    fn texts(&self, record: &mut Record) -> Result<Texts, String> {
        let mut texts = Texts::default();
        let extra = if self.layout.has(Role::Anchor) { Role::Negative } else { Role::NotUsed };
        for (column, cell) in std::mem::take(&mut record.cells).into_iter().enumerate() {
            let role = self.layout.roles.get(column).copied().unwrap_or(extra);
            let there = cell != Cell::Absent;
            if let Cell::Bad(reason) = &cell
                && role != Role::NotUsed
            {
                return Err(format!("`{}`: {reason}", self.table.column_name(column)));
            }
            match role {
                Role::Anchor => {
                    texts.has_pair |= there;
                    texts.anchor.extend(cell.texts());
                }
                Role::Positive => {
                    texts.has_pair |= there;
                    texts.positives.extend(cell.texts());
                }
                Role::Negative => {
                    texts.has_negative |= there;
                    texts.negatives.extend(cell.texts());
                }
                Role::Text => {
                    texts.has_labelled |= there;
                    texts.text.extend(cell.texts());
                }
                Role::Label => {
                    texts.has_labelled |= there;
                    let joint = |c: char| Some(c) == self.joint;
                    let parts =
                        |label: String| label.split(joint).map(|part| part.trim().to_owned()).collect::<Vec<_>>();
                    texts.labels.extend(cell.texts().into_iter().flat_map(parts).filter(|label| !label.is_empty()));
                }
                Role::Set => {
                    texts.has_set |= there;
                    texts.set.extend(cell.texts());
                }
                Role::Verdict => texts.verdict = cell.texts().into_iter().next(),
                Role::Score | Role::NotUsed => {}
            }
        }
        Ok(texts)
    }

    /// What the row's verdict says; `Some(true)` where there is none.
    fn verdict(&self, word: Option<&String>) -> Result<Option<bool>, String> {
        if !self.layout.has(Role::Verdict) {
            return Ok(Some(true));
        }
        let Some(word) = word else { return Err("The verdict is missing: the row is not used.".to_owned()) };
        if self.layout.nli {
            return match word.as_str() {
                "0" => Ok(Some(true)),
                "2" => Ok(Some(false)),
                _ => Ok(None),
            };
        }
        columns::verdict(word).ok_or_else(|| format!("The verdict `{word}` is not known: the row is not used."))
    }

    fn add_pair(
        &mut self,
        line: usize,
        part: Part,
        shown: &str,
        texts: Texts,
        problems: &mut Vec<Problem>,
    ) -> Result<(), String> {
        let says = self.verdict(texts.verdict.as_ref())?;
        let anchor = one(Role::Anchor, texts.anchor)?;
        if texts.positives.is_empty() {
            return Err("The positive is missing: the row is not used.".to_owned());
        }
        match says {
            Some(false) => {
                let negatives = texts.positives.into_iter();
                self.opposed.extend(negatives.map(|text| Opposed { line, part, anchor: anchor.clone(), text }));
                return Ok(());
            }
            None => {
                self.left_out.push(texts.verdict.unwrap_or_default());
                return Ok(());
            }
            Some(true) => {}
        }
        if texts.negatives.is_empty() && self.layout.has(Role::Negative) {
            let reason = if texts.has_negative { "The negative is empty" } else { "The negative is missing" };
            problems.push(problem(line, shown, format!("{reason}: the row is used as a pair.")));
        }
        for positive in texts.positives {
            let content = Content::Triplet { anchor: anchor.clone(), positive, negatives: texts.negatives.clone() };
            self.rows.push(ImportedRow { line, part, content });
        }
        Ok(())
    }

    fn add_labelled(&mut self, line: usize, part: Part, texts: Texts) -> Result<(), String> {
        if self.verdict(texts.verdict.as_ref())? != Some(true) {
            self.left_out.push(texts.verdict.unwrap_or_default());
            return Ok(());
        }
        if texts.text.is_empty() {
            return Err(missing(Role::Text));
        }
        let several = texts.labels.len() > 1;
        let Some(label) = texts.labels.into_iter().next() else { return Err(missing(Role::Label)) };
        self.several_labels += if several { texts.text.len() } else { 0 };
        let row = |text| ImportedRow { line, part, content: Content::Labelled { text, label: label.clone() } };
        self.rows.extend(texts.text.into_iter().map(row));
        Ok(())
    }
}

fn missing(role: Role) -> String {
    format!("The {} is missing: the row is not used.", role.label())
}

fn one(role: Role, texts: Vec<String>) -> Result<String, String> {
    match <[String; 1]>::try_from(texts) {
        Ok([text]) => Ok(text),
        Err(none) if none.is_empty() => Err(missing(role)),
        Err(several) => {
            Err(format!("There are {} {}s where there can be one: make each a row.", several.len(), role.label()))
        }
    }
}
