//! A file -> sentences to search in: those of every column that holds any, or one a line.
//!
//! Nothing is trained on them, so that no column needs a role and no row a partner.

use std::collections::HashSet;
use std::rc::Rc;

use super::lines::{head, lines, nearly_all, numbered_lines};
use super::progress::{Progress, Room};
use super::table::Table;
use super::{columns, encoding, found_layout, names, records, structure};
use crate::pace::Pace;
use crate::protocol::{ColumnContent, Problem, Reading, Role, Separator};
use crate::say;

/// More are left out.
pub const MOST_SENTENCES: usize = 100_000;

/// Sentences of a file, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadCorpus {
    /// Distinct, trimmed, in the order of the file, at least one and at most [`MOST_SENTENCES`].
    pub texts: Vec<Rc<str>>,
    /// `one sentence a line`, or what the table is and which of its columns were taken.
    pub read_as: String,
    pub by_line: bool,
    /// What was left out, as sentences.
    pub remarks: Vec<String>,
}

/// Reads a corpus. `by_line`: one sentence a line, whatever the file looks like.
///
/// # Errors
/// Why there is no sentence in it, as a sentence.
pub async fn read_corpus(bytes: &[u8], by_line: bool, pace: &Pace) -> Result<ReadCorpus, String> {
    let mut problems = Vec::new();
    let progress = Progress::new(pace, bytes.len());
    progress.begin_file(bytes.len());
    progress.enter(Room::Encoding);
    let encoding::Decoded { text, mut remarks, .. } = encoding::decode(bytes, &mut problems, &progress).await;
    progress.enter(Room::Structure);
    let mut distinct = Distinct::default();
    let by_line = by_line || !is_table(&text, &progress).await;
    progress.enter(Room::Structure);
    let read_as = if !by_line {
        let table = structure::read(text, &Reading::default(), &mut problems, &progress).await;
        remarks.extend(table.remarks.iter().cloned());
        of_table(table, &mut distinct, &progress).await
    } else if let Some(header) = is_single_column(&text) {
        let reading = Reading { separator: Some(Separator::Comma), header: Some(header), ..Reading::default() };
        let table = structure::read(text, &reading, &mut problems, &progress).await;
        of_single_column(table, &mut distinct, &progress).await
    } else {
        let mut pass = progress.over_bytes(text.len());
        for (_, at, line) in numbered_lines(&text) {
            pass.at(at).await;
            distinct.add(line);
        }
        say!("import-sentence-a-line")
    };
    if distinct.texts.is_empty() {
        let reason = problems.into_iter().next().map(|problem| problem.reason);
        return Err(reason.unwrap_or_else(|| say!("import-no-sentence")));
    }
    remarks.extend(unread(&problems));
    remarks.extend(distinct.remarks());
    Ok(ReadCorpus { texts: distinct.texts, read_as, by_line, remarks })
}

/// Whether the beginning of the text has columns. That of prose has none, however many commas it holds.
async fn is_table(text: &str, progress: &Progress<'_>) -> bool {
    let glimpse = structure::read(head(text).to_owned(), &Reading::default(), &mut Vec::new(), progress).await;
    let Some(separator) = glimpse.separator else { return true };
    let sure = !glimpse.fragile || glimpse.header == Some(true);
    glimpse.names.len() > 1 && (sure || records::cuts_evenly(head(text), separator))
}

/// Whether the lines are those of a CSV file with one column, and if so, whether the first one is its name.
fn is_single_column(text: &str) -> Option<bool> {
    let first = lines(text).next()?.trim_matches('"');
    let name = names::normalised(first);
    let named = [names::TEXTS, names::ANCHORS].iter().any(|known| names::is_one_of(known, &name));
    let quoted = nearly_all(text, |line| line.len() > 1 && line.starts_with('"') && line.ends_with('"'));
    (named || quoted).then_some(named)
}

async fn of_single_column(table: Table, distinct: &mut Distinct, progress: &Progress<'_>) -> String {
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter().enumerate() {
        pass.at(at).await;
        // A line with commas that nobody has put in quotes is one sentence all the same.
        match &record.raw {
            Some(raw) => distinct.add(raw),
            None => record.cell(0).texts().for_each(|text| distinct.add(text)),
        }
    }
    match table.names.first().filter(|name| !name.is_empty()) {
        Some(name) => say!("import-corpus-named-column", name = name),
        None => say!("import-corpus-one-column"),
    }
}

/// All texts of the columns that can be anchors, positives and the like; where nothing tells what they are, of those that
/// hold sentences.
async fn of_table(mut table: Table, distinct: &mut Distinct, progress: &Progress<'_>) -> String {
    progress.enter(Room::Columns);
    let mut described = columns::describe(&table, 0, progress).await;
    let layout = found_layout(&mut table, &mut described, progress).await;
    let holds_texts = |column: &usize| match layout.roles[*column] {
        Role::Anchor | Role::Positive | Role::Negative | Role::Text | Role::Set => true,
        Role::Label | Role::Verdict | Role::Score => false,
        Role::NotUsed => {
            let content = described[*column].content;
            layout.refusal.is_some() && matches!(content, ColumnContent::Sentences | ColumnContent::Lists)
        }
    };
    let columns: Vec<usize> = (0..layout.roles.len()).filter(holds_texts).collect();
    progress.enter(Room::Rows);
    let mut pass = progress.over_records(table.records.len());
    for (at, record) in table.records.iter().enumerate() {
        pass.at(at).await;
        columns.iter().flat_map(|column| record.cell(*column).texts()).for_each(|text| distinct.add(text));
    }
    let names: Vec<String> = columns.iter().map(|column| table.called(*column)).collect();
    say!("import-corpus-table", structure = table.structure, count = names.len(), columns = names.join(", "))
}

/// What could not be read, with the first reason.
fn unread(problems: &[Problem]) -> Option<String> {
    let first = problems.first()?;
    Some(say!("import-corpus-unread", count = problems.len(), line = first.line, reason = &first.reason))
}

#[derive(Default)]
struct Distinct {
    texts: Vec<Rc<str>>,
    seen: HashSet<Rc<str>>,
    repeated: usize,
    is_full: bool,
}

impl Distinct {
    fn add(&mut self, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if self.seen.contains(text) {
            self.repeated += 1;
        } else if self.texts.len() == MOST_SENTENCES {
            self.is_full = true;
        } else {
            let text: Rc<str> = text.into();
            self.seen.insert(text.clone());
            self.texts.push(text);
        }
    }

    fn remarks(&self) -> impl Iterator<Item = String> {
        let repeated = (self.repeated > 0).then(|| say!("import-corpus-repeated", count = self.repeated));
        let full = self.is_full.then(|| say!("import-corpus-full", most = MOST_SENTENCES));
        [repeated, full].into_iter().flatten()
    }
}
