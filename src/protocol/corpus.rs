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
    /// The nearest sentences of what is embedded. Answered by [`CorpusEvent::Found`] with the same `request`.
    Find {
        request: u32,
        text: String,
        count: usize,
        /// The sentences of the data are searched as well.
        with_data: bool,
    },
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
