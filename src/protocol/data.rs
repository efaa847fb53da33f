//! Training data on its way to the engine, and what is told of it.

use serde::{Deserialize, Serialize};

use crate::say;

/// Training data as bytes: what was typed, dropped files, or an example of ours.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Source {
    /// File name, or what the page calls it.
    pub name: String,
    /// One or several; those after the first are joined to it, or are what is tested on.
    pub files: Vec<SourceFile>,
    pub reading: Reading,
}

impl Source {
    /// A single file, or text that was typed, of which nothing is known but what it says itself.
    pub fn of_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let name = name.into();
        let file = SourceFile { name: name.clone(), bytes, part: None };
        Self { name, files: vec![file], reading: Reading::default() }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SourceFile {
    pub name: String,
    /// Text in any form of [`crate::text::import`], or the same compressed with gzip.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// What it is for; None: its name tells.
    pub part: Option<Part>,
}

/// What rows are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Part {
    /// Trained on, but for the share that is held out.
    #[default]
    Training,
    /// Only ever tested on.
    Test,
}

/// The reader's word on how the text is to be read. What is None is found from the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    pub separator: Option<Separator>,
    /// Whether the first line holds names.
    pub header: Option<bool>,
    /// One for each column of [`ReadAs::columns`]; columns beyond are not used.
    pub roles: Option<Vec<Role>>,
}

/// What stands between the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Separator {
    Tab,
    Comma,
    Semicolon,
    /// ` | `, with white space on both sides; also that of a Markdown table.
    Pipe,
    /// The first space: a label stands before it, a text behind it.
    FirstSpace,
}

impl Separator {
    pub const ALL: [Self; 5] = [Self::Tab, Self::Comma, Self::Semicolon, Self::Pipe, Self::FirstSpace];

    /// What the page calls it.
    pub fn label(self) -> String {
        match self {
            Self::Tab => say!("column-separator-tab"),
            Self::Comma => say!("column-separator-comma"),
            Self::Semicolon => say!("column-separator-semicolon"),
            Self::Pipe => say!("column-separator-pipe"),
            Self::FirstSpace => say!("column-separator-first-space"),
        }
    }
}

/// What a column is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    Anchor,
    Positive,
    Negative,
    Text,
    Label,
    /// Several texts that mean the same, in one cell or in several columns of this role.
    Set,
    /// Whether anchor and positive of the row mean the same.
    Verdict,
    /// How alike anchor and positive of the row are: a number, by which CoSENT learns.
    Score,
    NotUsed,
}

impl Role {
    pub const ALL: [Self; 9] = [
        Self::Anchor,
        Self::Positive,
        Self::Negative,
        Self::Text,
        Self::Label,
        Self::Set,
        Self::Verdict,
        Self::Score,
        Self::NotUsed,
    ];

    /// What the page calls it.
    pub fn label(self) -> String {
        match self {
            Self::Anchor => say!("column-role-anchor"),
            Self::Positive => say!("column-role-positive"),
            Self::Negative => say!("column-role-negative"),
            Self::Text => say!("column-role-text"),
            Self::Label => say!("column-role-label"),
            Self::Set => say!("column-role-set"),
            Self::Verdict => say!("column-role-verdict"),
            Self::Score => say!("column-role-score"),
            Self::NotUsed => say!("column-role-not-used"),
        }
    }
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ColumnContent {
    /// Texts that hardly repeat.
    Sentences,
    /// A few short texts that repeat.
    Labels,
    /// Two opposites, such as 0 and 1, or the verdicts of inference.
    Verdicts,
    /// Numbers that measure something.
    Numbers,
    /// Row numbers, and other values that only name a row.
    Ids,
    /// Several texts in each cell.
    Lists,
    Empty,
}

impl ColumnContent {
    /// What the page calls it.
    pub fn label(self) -> String {
        match self {
            Self::Sentences => say!("column-content-sentences"),
            Self::Labels => say!("column-content-labels"),
            Self::Verdicts => say!("column-content-verdicts"),
            Self::Numbers => say!("column-content-numbers"),
            Self::Ids => say!("column-content-ids"),
            Self::Lists => say!("column-content-lists"),
            Self::Empty => say!("column-content-empty"),
        }
    }
}

/// How the text was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAs {
    /// `CSV, separated by semicolons, Windows-1252`, and the like.
    pub structure: String,
    /// None where nothing separates cells, as in JSON.
    pub separator: Option<Separator>,
    /// Whether the first line holds names; None where the names stand elsewhere, as in JSON.
    pub header: Option<bool>,
    pub columns: Vec<ColumnRead>,
    /// What was guessed, as sentences; empty where the text says it itself.
    pub guesses: Vec<String>,
    /// What was done with the text as a whole, as sentences: its encoding, lines that were skipped, rows left out.
    pub remarks: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnRead {
    /// Its name, or its number counted from 1 where it has none.
    pub name: String,
    pub content: ColumnContent,
    pub role: Role,
    /// Neither its name nor the reader says that this is its role.
    pub guessed: bool,
    /// The first cells that hold something, shortened.
    pub samples: Vec<String>,
}

/// [`Preview::form`] of pairs with scores.
pub const SCORED_PAIRS: &str = "scored-pairs";

/// What was understood of the training data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    pub name: String,
    /// A key of the family `dataset-form`: `triplets`, `pairs`, `labelled-sentences`, `sets`, `scored-pairs`.
    pub form: String,
    pub rows: usize,
    pub sentences: usize,
    pub groups: usize,
    pub held_out_rows: usize,
    pub held_out_sentences: usize,
    /// Held-out sentences that serve as a negative of a training row.
    pub held_out_as_negatives: usize,
    /// Sentences that say how the data limits the training: nothing held out, one group, no negatives.
    pub remarks: Vec<String>,
    /// The first problems; `problem_count` tells of how many.
    pub problems: Vec<Problem>,
    pub problem_count: usize,
    /// What stands above the cells of `sample`: anchor, positive, negatives; or text, label; or the sentences of a set; or two
    /// sentences and their score.
    pub heads: Vec<String>,
    /// The first rows, as they are trained on.
    pub sample: Vec<SampleRow>,
}

/// A row, or a part of one, that is not used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Counted from 1, as the box shows it.
    pub line: usize,
    /// The offending text, shortened.
    pub text: String,
    /// Why it is not used and what to do, as a sentence.
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleRow {
    pub line: usize,
    /// One text for each of [`Preview::heads`], or fewer.
    pub cells: Vec<String>,
    pub held_out: bool,
}

/// Every sentence of the data, in the data set's order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    pub texts: Vec<String>,
    /// Labels by group, where the data has labels; else empty.
    pub labels: Vec<String>,
    /// Group of each sentence: 32-bit integers, little endian.
    #[serde(with = "serde_bytes")]
    pub groups: Vec<u8>,
    /// 1 for each sentence that is held out, else 0.
    #[serde(with = "serde_bytes")]
    pub held_out: Vec<u8>,
}
