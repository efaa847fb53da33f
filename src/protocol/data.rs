//! What is told of the training data.

use serde::{Deserialize, Serialize};

/// What was understood of the training data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    pub name: String,
    /// `triplets`, `pairs`, `labelled sentences`, `sets`.
    pub form: String,
    /// Column by column: its name (or number) and what it is taken for.
    pub columns: Vec<(String, String)>,
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
    /// The first rows.
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
    /// One text for each column of the data's form: anchor, positive, negatives; or text, label.
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
