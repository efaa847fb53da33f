//! Rows -> distinct sentences, groups of the same meaning, negatives, and the part that is held out.
//!
//! **Sentence**: distinct text; the same text is the same sentence wherever it stands. **Relation**: positive, neutral or
//! negative, from what the rows state; see [`relations`]. **Group**: sentences of which no two are negatives, such as all of
//! a label; a sentence that is only ever a negative is a group of its own, and so is each of scored pairs, which only
//! say how alike two are. **Held-out**: whole groups with their rows, or a
//! share of each label's sentences, or what the data itself brings as a test; no held-out sentence is an anchor or a
//! positive of a training row.

mod listing;
pub mod lists;
mod preview;
mod relate;
pub mod relations;
mod remarks;
mod scored;
mod split;
mod twins;

use crate::pace::{Pace, at_once};
use crate::protocol::{Failure, Part, Problem, Stage};
use crate::say;
use crate::text::import::{Form, Imported};
use relate::Relating;
use relations::Relations;
pub use scored::ScoredPair;
pub use split::Split;
use twins::Twins;

/// Rows that are looked at between two looks at the clock.
const ROWS_A_BREATH: usize = 1_000;

/// Negatives of a row that one training step takes; of more it takes some at random.
pub const NEGATIVES_OF_A_ROW: usize = 64;

/// Training data, related and split. Sentences and groups are named by their index.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    pub form: Form,
    /// In the order in which the data names them.
    pub sentences: Vec<Sentence>,
    /// Triplets and pairs; empty for the other forms.
    pub rows: Vec<Row>,
    /// Empty for the other forms.
    pub sets: Vec<SentenceSet>,
    /// Empty for the other forms.
    pub scored: Vec<ScoredPair>,
    /// The sentences of each group, ascending. Every sentence is in exactly one; see [`relations`].
    pub groups: Vec<Vec<usize>>,
    pub relations: Relations,
    /// In the order of lines.
    pub problems: Vec<Problem>,
    /// Whether the data brings its own test part.
    has_test: bool,
    twins: Twins,
    split: Split,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    pub group: usize,
    /// The label, where the data has labels.
    pub label: Option<String>,
    /// Where it first stands, counted from 1.
    pub line: usize,
    /// Never an anchor or a positive in training.
    pub held_out: bool,
}

/// A triplet, several triplets of one anchor and positive, or a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it begins, counted from 1.
    pub line: usize,
    pub anchor: usize,
    pub positive: usize,
    /// Distinct, none of them stated to mean the same as the anchor. Empty for a pair, and where every negative was
    /// contradicted.
    pub negatives: Vec<usize>,
    /// Its anchor or its positive is held out, or it is of the test part.
    pub held_out: bool,
}

/// Sentences that were given as meaning the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentenceSet {
    /// Where it begins, counted from 1.
    pub line: usize,
    /// Distinct, at least two.
    pub sentences: Vec<usize>,
    pub held_out: bool,
}

/// Why nothing can be trained on this data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    #[error("{}", say!("dataset-empty"))]
    Empty,
    #[error("{}", say!("dataset-no-usable-row", line = *line, count = *count, reason = reason))]
    NoUsableRow { line: usize, count: usize, reason: String },
    /// The whole is nothing that could hold rows.
    #[error("{reason}")]
    NotRows { reason: String },
    #[error("{}", say!("dataset-one-group"))]
    OneGroup { form: Form },
    #[error("{}", say!("dataset-no-positive"))]
    NoPositive,
    #[error("{}", say!("dataset-one-pair"))]
    OnePair,
}

impl DataError {
    /// What to do about it, as a sentence.
    pub fn hint(&self) -> String {
        match self {
            Self::Empty => say!("dataset-empty-hint"),
            Self::NoUsableRow { .. } => say!("dataset-no-usable-row-hint"),
            Self::NotRows { .. } => say!("dataset-not-rows-hint"),
            Self::OneGroup { form: Form::Labelled } => say!("dataset-one-label-hint"),
            Self::OneGroup { form: Form::Triplets | Form::Pairs } => say!("dataset-one-group-hint"),
            Self::OneGroup { form: Form::Sets | Form::Scored } => say!("dataset-one-set-hint"),
            Self::OnePair => say!("dataset-one-pair-hint"),
            Self::NoPositive => say!("dataset-no-positive-hint"),
        }
    }
}

impl From<DataError> for Failure {
    fn from(error: DataError) -> Self {
        let message = error.to_string();
        let mut chars = message.chars();
        let first = chars.next().map(|c| c.to_ascii_uppercase());
        let mut message: String = first.into_iter().chain(chars).collect();
        if !message.ends_with('.') {
            message.push('.');
        }
        Failure { stage: Stage::Data, message, hint: error.hint() }
    }
}

impl Dataset {
    /// Relates the rows to each other and holds out a part of them (labelled: of the sentences); a number is a share in %.
    /// The same rows, split and seed give the same parts on every machine.
    ///
    /// What is wrong with single rows goes to [`Dataset::problems`] and the rest is kept:
    /// - anchor and positive are the same text: the row is dropped;
    /// - a negative is the anchor, or stated to mean the same: that negative is dropped. The row stays, as a pair
    ///   if it has no other negative: what it says about anchor and positive is not in doubt;
    /// - a row of the test part is in the training data as well: it is dropped;
    /// - a text has two labels: the first one counts.
    ///
    /// # Errors
    /// Where training is impossible: see [`DataError`].
    pub fn build(imported: Imported, split: impl Into<Split>, seed: u64) -> Result<Self, DataError> {
        at_once(Self::build_in_slices(imported, split, seed, &Pace::unhurried()))
    }

    /// [`Dataset::build`] with pauses.
    ///
    /// # Errors
    /// Where training is impossible: see [`DataError`].
    pub async fn build_in_slices(
        imported: Imported,
        split: impl Into<Split>,
        seed: u64,
        pace: &Pace,
    ) -> Result<Self, DataError> {
        let Imported { form, read_as: _, mut rows, problems } = imported;
        let mut dataset = Self {
            form,
            sentences: Vec::new(),
            rows: Vec::new(),
            sets: Vec::new(),
            scored: Vec::new(),
            groups: Vec::new(),
            relations: Relations::default(),
            problems,
            has_test: rows.iter().any(|row| row.part == Part::Test),
            twins: Twins::default(),
            split: split.into(),
        };
        // What is trained on comes first: what is in both parts is not tested on.
        rows.sort_by_key(|row| row.part == Part::Test);
        let mut relating = Relating::default();
        let total = rows.len();
        for (done, row) in rows.into_iter().enumerate() {
            if done % ROWS_A_BREATH == 0 {
                pace.tell(done, total);
                pace.breathe().await;
            }
            relating.add(&mut dataset, row);
        }
        relating.finish(&mut dataset, pace).await;
        dataset.problems.sort_by_key(|problem| problem.line);
        dataset.check()?;
        dataset.twins = Twins::find(&dataset.sentences, pace).await;
        pace.breathe().await;
        split::hold_out(&mut dataset, seed);
        Ok(dataset)
    }

    /// Whether some row of the data names a negative.
    pub fn has_negatives(&self) -> bool {
        self.rows.iter().any(|row| !row.negatives.is_empty())
    }

    /// Whether the held-out sentences are all that there is of their labels: then training has none that means the same.
    pub fn holds_out_labels(&self) -> bool {
        self.form == Form::Labelled && !self.has_test && self.split.whole_labels()
    }

    fn check(&self) -> Result<(), DataError> {
        if self.sentences.is_empty() {
            return Err(match self.problems.as_slice() {
                [] => DataError::Empty,
                // No line of it is to blame.
                [only] if only.text.is_empty() => DataError::NotRows { reason: only.reason.clone() },
                [first, ..] => DataError::NoUsableRow {
                    line: first.line,
                    count: self.problems.len(),
                    reason: first.reason.clone(),
                },
            });
        }
        if self.form == Form::Scored {
            return self.check_scored();
        }
        if self.groups.len() == 1 && !self.has_negatives() {
            return Err(DataError::OneGroup { form: self.form });
        }
        if (0..self.relations.statement_count()).all(|statement| self.relations.members(statement).len() == 1) {
            return Err(DataError::NoPositive);
        }
        Ok(())
    }

    /// How many rows the data has, in the unit in which they are held out: triplets and pairs, with a score or without, sets, or
    /// labelled sentences.
    fn row_count(&self) -> usize {
        match self.form {
            Form::Triplets | Form::Pairs => self.rows.len(),
            Form::Labelled => self.sentences.len(),
            Form::Sets => self.sets.len(),
            Form::Scored => self.scored.len(),
        }
    }

    fn held_out_row_count(&self) -> usize {
        match self.form {
            Form::Triplets | Form::Pairs => self.rows.iter().filter(|row| row.held_out).count(),
            Form::Labelled => self.sentences.iter().filter(|sentence| sentence.held_out).count(),
            Form::Sets => self.sets.iter().filter(|set| set.held_out).count(),
            Form::Scored => self.scored.iter().filter(|pair| pair.held_out).count(),
        }
    }

    /// `3 rows`, `1 sentence`: see [`Dataset::row_count`].
    fn counted_rows(&self, count: usize) -> String {
        match self.form {
            Form::Triplets | Form::Pairs => say!("counted-rows", count = count),
            Form::Labelled => say!("counted-sentences", count = count),
            Form::Sets => say!("dataset-count-sets", count = count),
            Form::Scored => say!("dataset-count-pairs", count = count),
        }
    }
}
