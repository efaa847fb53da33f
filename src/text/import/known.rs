//! What is known of the columns: their names, what they hold, and whether they are there.

use super::columns::Column;
use super::names::{self, is_one_of};
use super::table::Table;
use crate::protocol::ColumnContent;

pub(super) struct Known<'a> {
    pub table: &'a Table,
    pub columns: &'a [Column],
    /// By column: some rows have it.
    pub present: &'a [bool],
    /// Normalised.
    pub names: Vec<String>,
}

impl Known<'_> {
    pub fn is(&self, column: usize, content: ColumnContent) -> bool {
        self.present[column] && self.columns[column].content == content
    }

    /// Whether a column may hold sentences if its name says so.
    pub fn may_be_text(&self, column: usize) -> bool {
        self.is_exact(column)
            || self.present[column]
                && !self.columns[column].annotation
                && match self.columns[column].content {
                    ColumnContent::Sentences | ColumnContent::Lists => true,
                    ColumnContent::Labels | ColumnContent::Ids => !self.is_numeric(column),
                    ColumnContent::Verdicts | ColumnContent::Numbers | ColumnContent::Empty => false,
                }
    }

    pub fn is_called_text(&self, column: usize) -> bool {
        let known = [names::ANCHORS, names::POSITIVES, names::NEGATIVES, names::TEXTS];
        self.present[column] && known.iter().any(|known| is_one_of(known, &self.names[column]))
    }

    /// Whether a column of numbers is called by the very name of its role.
    pub fn is_exact(&self, column: usize) -> bool {
        self.present[column]
            && self.columns[column].content != ColumnContent::Empty
            && matches!(names::stem(&self.names[column]), "anchor" | "positive" | "negative")
    }

    pub fn is_numeric(&self, column: usize) -> bool {
        self.columns[column].numeric
    }

    pub fn all(&self) -> std::ops::Range<usize> {
        0..self.columns.len()
    }

    /// The column of the most telling name.
    pub fn named(&self, known: &[&str], fits: impl Fn(usize) -> bool) -> Option<usize> {
        let column = |known: &&str| {
            self.all().find(|&column| self.present[column] && is_one_of(&[known], &self.names[column]) && fits(column))
        };
        known.iter().find_map(column)
    }

    /// Texts whose names differ by their number.
    pub fn numbered_texts(&self) -> Option<Vec<usize>> {
        let split = |column: usize| names::numbered(&self.names[column]).filter(|_| self.may_be_text(column));
        let given = [names::POSITIVES, names::NEGATIVES, names::LABELS].concat();
        self.all().filter_map(split).find_map(|(stem, _)| {
            let mut texts: Vec<(usize, usize)> = self
                .all()
                .filter_map(|at| split(at).filter(|(own, _)| *own == stem).map(|(_, number)| (number, at)))
                .collect();
            texts.sort_unstable();
            (texts.len() > 1 && !is_one_of(&given, stem)).then(|| texts.into_iter().map(|(_, at)| at).collect())
        })
    }

    /// Whole numbers of three classes, as in the data sets of inference.
    pub fn is_inference(&self, column: usize) -> bool {
        self.columns[column].inference
    }

    pub fn is_measure(&self, column: usize) -> bool {
        self.present[column] && self.is_numeric(column)
    }

    /// A measure in decimals, or a number of stars beside other measures, is no label.
    pub fn label_by_name(&self) -> Option<usize> {
        let fits = |column: usize| {
            self.present[column]
                && self.columns[column].content != ColumnContent::Empty
                && (names::stem(&self.names[column]) != "score" || self.is(column, ColumnContent::Labels))
        };
        let whole = |column: usize| fits(column) && self.is(column, ColumnContent::Labels);
        self.named(names::LABELS, fits).or_else(|| self.named_in_part(names::LABELS, whole))
    }

    /// The column of which the last word is the most telling name.
    pub fn named_in_part(&self, known: &[&str], fits: impl Fn(usize) -> bool) -> Option<usize> {
        let column = |known: &&str| {
            self.all().find(|&at| self.present[at] && names::ends_in(&[known], &self.names[at]) && fits(at))
        };
        known.iter().find_map(column)
    }

    /// The column of the longest sentences.
    pub fn longest(&self, besides: Option<usize>) -> Option<usize> {
        let sentences = self.all().filter(|&at| Some(at) != besides && self.is(at, ColumnContent::Sentences));
        sentences.max_by(|&a, &b| self.columns[a].chars.total_cmp(&self.columns[b].chars))
    }
}
