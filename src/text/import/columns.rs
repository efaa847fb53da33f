//! What a column or a JSON key is taken for: by its name first, by its position otherwise.

use std::collections::HashMap;

use super::Form;
use super::records::Record;
use crate::protocol::{ColumnContent, ColumnRead, Role};

/// Names of the first text, the most telling one first: where a table has several of them, that one counts.
const ANCHORS: &[&str] = &["anchor", "query", "question", "premise", "text", "sentence"];
/// Names of the text of a labelled sentence, likewise. A premise with a label is not one.
const TEXTS: &[&str] = &["text", "sentence", "query", "question", "anchor"];
const POSITIVES: &[&str] = &["positive", "positives", "pos", "answer", "entailment"];
const NEGATIVES: &[&str] = &["negative", "negatives", "neg", "contradiction"];
const LABELS: &[&str] = &["label", "intent", "category", "class", "topic"];
const SETS: &[&str] = &["set"];
/// Names that tell of scored pairs, which triplet loss cannot learn from.
const SCORED: &[&str] = &["sentence1", "sentence2", "sentence_1", "sentence_2", "hypothesis", "score", "similarity"];

/// Longest mean length of a label, in characters.
const LABEL_CHARS: usize = 40;
/// Rows below which a column that repeats says nothing.
const FEWEST_LABELLED_ROWS: usize = 4;

impl ColumnRead {
    pub(super) fn new(name: String, role: Role) -> Self {
        Self { name, content: ColumnContent::Sentences, role, guessed: false, samples: Vec::new() }
    }
}

/// The role of every column, and the form that follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub form: Form,
    pub roles: Vec<Role>,
}

fn normalised(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Without the number of `negative_1`, `neg 2` or `negative-10`.
fn stem(name: &str) -> &str {
    name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['_', '-', ' '])
}

fn is_known(name: &str) -> bool {
    let name = normalised(name);
    let whole = [ANCHORS, TEXTS, LABELS, SETS, SCORED].concat();
    whole.contains(&name.as_str()) || POSITIVES.contains(&stem(&name)) || NEGATIVES.contains(&stem(&name))
}

/// Whether a record names columns rather than being one of the rows: at least two known names.
pub(super) fn is_header<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    cells.filter(|cell| is_known(cell)).nth(1).is_some()
}

/// Whether a record that names a single known column was nonetheless meant as a header: all cells could be names.
/// Taking it for a row would go on by position, and quietly train on the wrong columns.
pub(super) fn is_broken_header(cells: &[String]) -> bool {
    let could_be_name = |cell: &String| {
        cell.starts_with(|c: char| c.is_ascii_alphabetic())
            && cell.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
    };
    cells.len() > 1 && cells.iter().all(could_be_name) && cells.iter().any(|cell| is_known(cell))
}

/// Gives every named column a role.
///
/// # Errors
/// A sentence for the page if the names do not make up one of the forms.
pub(super) fn by_name(names: &[&str]) -> Result<Layout, String> {
    let names: Vec<String> = names.iter().map(|name| normalised(name)).collect();
    let position = |known: &[&str]| known.iter().find_map(|known| names.iter().position(|name| name == known));
    let stemmed = |known: &[&str], name: &str| known.contains(&stem(name));
    let has_positive = names.iter().any(|name| stemmed(POSITIVES, name));
    let has_negative = names.iter().any(|name| stemmed(NEGATIVES, name));
    let mut roles = vec![Role::NotUsed; names.len()];

    let form = if let (Some(anchor), true) = (position(ANCHORS), has_positive) {
        for (role, name) in roles.iter_mut().zip(&names) {
            if stemmed(POSITIVES, name) {
                *role = Role::Positive;
            } else if stemmed(NEGATIVES, name) {
                *role = Role::Negative;
            }
        }
        roles[anchor] = Role::Anchor;
        if has_negative { Form::Triplets } else { Form::Pairs }
    } else if let Some(set) = position(SETS) {
        roles[set] = Role::Set;
        Form::Sets
    } else if position(SCORED).is_some() {
        return Err(
            "Pairs with a score or a verdict are not a form of triplets: keep the pairs that mean the same and \
                    name their columns `anchor` and `positive`."
                .to_owned(),
        );
    } else if let (Some(text), Some(label)) = (position(TEXTS), position(LABELS)) {
        roles[text] = Role::Text;
        roles[label] = Role::Label;
        Form::Labelled
    } else {
        return Err(format!(
            "The names {} do not make up a form: name the columns `anchor`, `positive` and `negative`, or `anchor` and \
             `positive`, or `text` and `label`.",
            names
                .iter()
                .take(12)
                .map(|name| format!("`{}`", crate::text::shorten(name, 30)))
                .collect::<Vec<_>>()
                .join(", ")
        ));
    };
    Ok(Layout { form, roles })
}

/// Gives columns without names their roles: two are a pair, or a text with its label where one of them repeats; three
/// or more are anchor, positive and negatives. `width` is at least 2.
pub(super) fn by_position(records: &[Record], width: usize) -> Layout {
    if width == 2
        && let Some(label) = label_column(records)
    {
        let roles = if label == 0 { vec![Role::Label, Role::Text] } else { vec![Role::Text, Role::Label] };
        return Layout { form: Form::Labelled, roles };
    }
    let mut roles = vec![Role::Negative; width];
    roles[0] = Role::Anchor;
    roles[1] = Role::Positive;
    Layout { form: if width > 2 { Form::Triplets } else { Form::Pairs }, roles }
}

/// Which of two columns holds labels, if one does.
///
/// A label column repeats: its values stand in two rows each, on average, if all of them are single words
/// (`card_arrival`), in four if some are not, because an anchor of several pairs repeats, too. Its values are short,
/// and fewer than those of the other column. The second column is preferred.
fn label_column(records: &[Record]) -> Option<usize> {
    let rows: Vec<&[String]> =
        records.iter().map(|record| record.cells.as_slice()).filter(|cells| cells.len() == 2).collect();
    if rows.len() < FEWEST_LABELLED_ROWS {
        return None;
    }
    let distinct = |column: usize| {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        rows.iter().for_each(|cells| *counts.entry(&cells[column]).or_default() += 1);
        counts
    };
    let values = [distinct(0), distinct(1)];
    let is_label = |column: usize| {
        let own = &values[column];
        let words = own.keys().all(|value| !value.contains(char::is_whitespace));
        let rows_per_value = if words { 2 } else { 4 };
        let chars: usize = own.keys().map(|value| value.chars().count()).sum();
        own.len() < values[1 - column].len()
            && own.len() * rows_per_value <= rows.len()
            && chars <= LABEL_CHARS * own.len()
    };
    [1, 0].into_iter().find(|&column| is_label(column))
}
