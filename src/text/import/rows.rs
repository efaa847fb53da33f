//! Records -> rows: applies the columns' roles, and says what is missing.

use std::collections::{HashMap, HashSet};

use super::columns;
use super::roles::Layout;
use super::table::{Cell, Record, Table};
use super::{Content, ImportedRow};
use crate::protocol::{Part, Problem, Role, Separator};
use crate::text::problem;
use crate::wording::counted;

/// Rows for which every negative of an anchor stands in every one of its rows; an anchor of more rows shares them out,
/// so that the work stays linear.
const ROWS_WITH_ALL: usize = 32;
/// Texts with several labels, and their share in 100, from which that is how the data is meant.
const MULTI_LABELLED: (usize, usize) = (3, 10);
/// Share of the parts of joined labels that occur elsewhere, too.
const SHARED_PARTS: f64 = 0.6;

/// What becomes of the records.
pub(super) struct Read {
    pub rows: Vec<ImportedRow>,
    pub remarks: Vec<String>,
}

/// Takes the records out of `table`, one after another.
pub(super) fn read(table: &mut Table, layout: &Layout, problems: &mut Vec<Problem>) -> Read {
    let records = std::mem::take(&mut table.records);
    let mut reader = Reader {
        table,
        layout,
        joint: joint_of_labels(&records, layout),
        rows: Vec::new(),
        opposed: Vec::new(),
        deferred: Vec::new(),
        left_out: Vec::new(),
        several_labels: 0,
    };
    for record in records {
        let (line, text) = (record.line, record.text());
        if let Err(reason) = reader.add(record, problems) {
            problems.push(problem(line, &text, reason));
        }
    }
    reader.join_split_texts(problems);
    let opposed = reader.oppose(problems);
    let several = reader.first_labels();
    let left_out = std::mem::take(&mut reader.left_out);
    let mut rows = reader.rows;
    rows.sort_by_key(|row| row.line);
    Read { rows, remarks: [opposed, several].into_iter().flatten().chain(left_out_remark(&left_out)).collect() }
}

struct Reader<'a> {
    table: &'a Table,
    layout: &'a Layout,
    /// What joins several labels in one cell.
    joint: Option<char>,
    rows: Vec<ImportedRow>,
    /// Texts that are negatives of an anchor, from rows whose verdict says so: line, part, anchor, text.
    opposed: Vec<(usize, Part, String, String)>,
    /// Rows that are one cell too wide, perhaps by a separator within their text.
    deferred: Vec<Record>,
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
                self.deferred.push(record);
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
                self.opposed.extend(negatives.map(|text| (line, part, anchor.clone(), text)));
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

    /// Reads a row whose text a comma has split, where what stands at its end is a label of other rows.
    fn join_split_texts(&mut self, problems: &mut Vec<Problem>) {
        let deferred = std::mem::take(&mut self.deferred);
        if deferred.is_empty() {
            return;
        }
        let labels: HashSet<String> = self
            .rows
            .iter()
            .filter_map(|row| match &row.content {
                Content::Labelled { label, .. } => Some(label.clone()),
                Content::Triplet { .. } | Content::Set(_) => None,
            })
            .collect();
        let separator = if self.table.separator == Some(Separator::Semicolon) { ';' } else { ',' };
        let label_first = self.layout.roles.first() == Some(&Role::Label);
        for record in deferred {
            let raw = record.raw.as_deref().unwrap_or_default();
            let mut cells = written_cells(raw, separator);
            let label = if label_first { Some(cells.remove(0)) } else { cells.pop() };
            let text = cells.join(&separator.to_string()).trim().to_owned();
            let found = label.map(|label| (label.trim().trim_matches('"').to_owned(), text));
            match found.filter(|(label, text)| labels.contains(label) && !text.is_empty()) {
                Some((label, text)) => {
                    let reason = "The text holds commas outside of quotes: it was read as one text, because a known label stands beside it.";
                    problems.push(problem(record.line, raw, reason));
                    let content = Content::Labelled { text, label };
                    self.rows.push(ImportedRow { line: record.line, part: record.part, content });
                }
                None => {
                    let columns = counted(record.width(), "column", "columns");
                    let reason = format!(
                        "This row has {columns} where 2 are expected: put text that contains commas in quotes (\"…\")."
                    );
                    problems.push(problem(record.line, raw, reason));
                }
            }
        }
    }

    /// Gives texts that a verdict opposes to their anchor to the rows of that anchor as negatives.
    fn oppose(&mut self, problems: &mut Vec<Problem>) -> Option<String> {
        let opposed = std::mem::take(&mut self.opposed);
        if opposed.is_empty() {
            return None;
        }
        let mut rows: HashMap<(String, bool), Vec<usize>> = HashMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            if let Content::Triplet { anchor, .. } = &row.content {
                rows.entry((anchor.clone(), row.part == Part::Test)).or_default().push(at);
            }
        }
        let mut used = 0;
        let mut turns: HashMap<(String, bool), usize> = HashMap::new();
        for (line, part, anchor, text) in opposed {
            let key = (anchor, part == Part::Test);
            let Some(own) = rows.get(&key) else {
                let reason = "No row says what means the same as this text, so that there is nothing to set this negative \
                              against: the row is not used.";
                problems.push(problem(line, &key.0, reason));
                continue;
            };
            used += 1;
            let turn = turns.entry(key).or_default();
            let taken = if own.len() > ROWS_WITH_ALL { &own[*turn % own.len()..][..1] } else { own };
            *turn += 1;
            for &at in taken {
                if let Content::Triplet { negatives, .. } = &mut self.rows[at].content {
                    negatives.push(text.clone());
                }
            }
        }
        let rows = counted(used, "row", "rows");
        (used > 0).then(|| format!("The verdict says no in {rows}: the second text there is a negative of the first."))
    }

    /// Keeps the first label of a text that stands in several rows, where that is how the data is meant. A few such
    /// texts are rather mistakes, which the data set names by line.
    fn first_labels(&mut self) -> Option<String> {
        let mut first: HashMap<&str, &str> = HashMap::new();
        let mut several: HashSet<&str> = HashSet::new();
        let mut again = Vec::new();
        for (at, row) in self.rows.iter().enumerate() {
            if let Content::Labelled { text, label } = &row.content
                && *first.entry(text).or_insert(label) != label
            {
                several.insert(text);
                again.push(at);
            }
        }
        let (few, share) = MULTI_LABELLED;
        if several.len() >= few && 100 * several.len() >= share * first.len() {
            self.several_labels += several.len();
            let mut again = again.into_iter().peekable();
            let mut at = 0;
            self.rows.retain(|_| {
                let drop = again.next_if_eq(&at).is_some();
                at += 1;
                !drop
            });
        }
        let have = if self.several_labels == 1 { "text has" } else { "texts have" };
        (self.several_labels > 0)
            .then(|| format!("{} {have} several labels: the first one counts.", self.several_labels))
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

/// Splits a row as it is written at separators outside of quotes, and drops the quotes that were put around a cell to
/// make it readable: a cell that begins with a quote of its own.
fn written_cells(raw: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in raw.chars() {
        quoted ^= c == '"';
        if c == separator && !quoted {
            cells.push(String::new());
        } else if let Some(cell) = cells.last_mut() {
            cell.push(c);
        }
    }
    let own = |cell: String| match cell.strip_prefix("\"\"\"") {
        Some(_) => cell[1..cell.len() - usize::from(cell.ends_with('"'))].replace("\"\"", "\""),
        None => cell,
    };
    cells.into_iter().map(own).collect()
}

/// What joins several labels in a cell: a sign whose parts occur in other cells, too.
fn joint_of_labels(records: &[Record], layout: &Layout) -> Option<char> {
    let column = layout.roles.iter().position(|role| *role == Role::Label)?;
    let cells: HashSet<&str> = records.iter().filter_map(|record| record.cell(column).text()).collect();
    [',', ';', '|'].into_iter().find(|&joint| {
        let mut cells_of: HashMap<&str, usize> = HashMap::new();
        for cell in &cells {
            let parts: HashSet<&str> = cell.split(joint).map(str::trim).collect();
            parts.into_iter().for_each(|part| *cells_of.entry(part).or_default() += 1);
        }
        let parts: HashSet<&str> = cells
            .iter()
            .filter(|cell| cell.contains(joint))
            .flat_map(|cell| cell.split(joint).map(str::trim))
            .collect();
        let shared = parts.iter().filter(|part| cells_of.get(*part).is_some_and(|cells| *cells > 1)).count();
        !parts.is_empty() && shared as f64 >= SHARED_PARTS * parts.len() as f64
    })
}

fn left_out_remark(verdicts: &[String]) -> Option<String> {
    let mut counts = std::collections::BTreeMap::new();
    verdicts.iter().for_each(|word| *counts.entry(word.as_str()).or_insert(0_usize) += 1);
    let each: Vec<String> = counts.into_iter().map(|(word, count)| format!("{count} of `{word}`")).collect();
    (!each.is_empty()).then(|| format!("Rows left out because of their verdict: {}.", each.join(", ")))
}
