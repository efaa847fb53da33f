//! A corpus: sentences beside the training data, to search in.

use serde::{Deserialize, Serialize};

/// What the page asks of the corpus. What cannot be done is answered by [`Event::Failed`](super::Event::Failed) of
/// [`Stage::Corpus`](super::Stage::Corpus).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum CorpusCommand {
    /// In the place of the corpus before. Answered by [`CorpusEvent::Opened`].
    Open(CorpusFile),
    /// Embeds what is not embedded yet, by the weights that the sentences of the data were last embedded with. Where what is
    /// embedded is by other weights, all of it is embedded anew. Answered by [`CorpusEvent::Standing`], now and at the end.
    Embed,
    /// Gives up reading or embedding; what is embedded stays. Answered by [`CorpusEvent::Standing`].
    Stop,
    /// The nearest sentences of what is embedded. Answered by [`CorpusEvent::Found`] with the same `request`; where nothing is, as
    /// after other data has taken the vectors away, by [`CorpusEvent::Standing`].
    Find {
        request: u32,
        text: String,
        count: usize,
        /// The sentences of the data are searched as well.
        with_data: bool,
    },
    /// What smaller vectors would cost, of all that is embedded. Answered by [`CorpusEvent::Measured`], unless another command
    /// for the corpus but [`CorpusCommand::Find`] comes first.
    Measure,
    /// Looks for hard negatives of the pairs of the data among what is embedded and the positives of other pairs. Answered by
    /// [`CorpusEvent::Mined`], unless another command for the corpus but [`CorpusCommand::Find`] comes first.
    Mine(MiningSettings),
    /// Forgets it. Answered by [`CorpusEvent::Standing`].
    Close,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CorpusFile {
    pub name: String,
    /// As [`SourceFile::bytes`](super::SourceFile::bytes).
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// One sentence a line, whatever it looks like.
    pub by_line: bool,
}

/// What the engine says of the corpus.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum CorpusEvent {
    Opened(CorpusReport),
    /// How far it is: when embedding begins and ends, now and then in between, and when there are other weights.
    Standing(CorpusStanding),
    Found(CorpusAnswer),
    Measured(CompactnessTable),
    Mined(MinedNegatives),
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorpusReport {
    pub name: String,
    /// Distinct ones.
    pub sentences: u32,
    /// `one sentence a line`, or what the table is and which of its columns were taken.
    pub read_as: String,
    pub by_line: bool,
    /// What was left out, as sentences.
    pub remarks: Vec<String>,
}

/// How far the corpus is embedded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CorpusStanding {
    /// Sentences that are embedded, of all; all is 0 where there is no corpus.
    pub embedded: u32,
    pub sentences: u32,
    /// Of the weights that they are embedded by.
    pub step: u32,
    /// The sentences of the data have been embedded by other weights since.
    pub stale: bool,
    /// More are being embedded; the seconds that this will take, once that can be told.
    pub working: bool,
    pub seconds_left: Option<f32>,
}

/// The nearest sentences of the corpus, and of the data if those were wanted too, all by the weights that the corpus is
/// embedded by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorpusAnswer {
    pub request: u32,
    pub text: String,
    /// Words that the tokenizer does not know.
    pub unknown_words: Vec<String>,
    /// Nearest first; of equal distances the data's first, and then in the order of the file.
    pub hits: Vec<CorpusHit>,
    /// Of the weights.
    pub step: u32,
    /// Sentences that were searched.
    pub searched: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorpusHit {
    pub sentence: String,
    /// A sentence of the data, whether or not it is one of the corpus too. Otherwise it is of the corpus alone.
    pub in_data: bool,
    pub in_corpus: bool,
    /// By the trained distance.
    pub distance: f32,
    /// Cosine of the two embeddings.
    pub similarity: f32,
}

/// A way to make vectors smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compactness {
    /// The first `1 / shortened_by` of the numbers are left.
    pub shortened_by: u32,
    /// A number is a byte times the scale of its place in the vector.
    pub bytes: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompactnessReport {
    pub way: Compactness,
    /// Numbers of a vector.
    pub numbers: u32,
    /// Bytes of all vectors.
    pub bytes: u64,
    /// The share of the ten nearest by whole vectors that are among the ten nearest by these.
    pub recall: f32,
}

/// What smaller vectors cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompactnessTable {
    /// The whole vectors first.
    pub ways: Vec<CompactnessReport>,
    /// Sentences of the data that asked, and sentences of the corpus that were searched.
    pub queries: u32,
    pub searched: u32,
    pub step: u32,
}

/// What hard negatives are mined for each anchor, by the names of sentence-transformers' `mine_hard_negatives`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MiningSettings {
    /// Places among the most similar candidates, counted from 0; None: far enough for the negatives that are wanted.
    pub range_min: u32,
    pub range_max: Option<u32>,
    /// Cosines.
    pub max_score: Option<f32>,
    pub min_score: Option<f32>,
    /// How much less similar than the positive a negative has to be.
    pub absolute_margin: Option<f32>,
    /// The same as a share of the positive's similarity.
    pub relative_margin: Option<f32>,
    pub num_negatives: u32,
    pub sampling_strategy: Sampling,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sampling {
    /// The most similar ones.
    #[default]
    Top,
    Random,
}

impl Default for MiningSettings {
    /// Those of sentence-transformers.
    fn default() -> Self {
        Self {
            range_min: 0,
            range_max: None,
            max_score: None,
            min_score: None,
            absolute_margin: None,
            relative_margin: None,
            num_negatives: 3,
            sampling_strategy: Sampling::Top,
        }
    }
}

/// Negatives for the pairs of the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinedNegatives {
    /// Those for which something was found, in the order of the data.
    pub pairs: Vec<MinedPair>,
    /// Anchors that were asked for, and those for which nothing was found.
    pub anchors: u32,
    pub without: u32,
    /// Sentences of the corpus, and positives of the data, that were looked at.
    pub candidates: u32,
    /// Of the weights.
    pub step: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinedPair {
    pub anchor: String,
    pub positive: String,
    /// Cosine of the two.
    pub positive_score: f32,
    /// The most similar first, each with its cosine with the anchor.
    pub negatives: Vec<(String, f32)>,
}
