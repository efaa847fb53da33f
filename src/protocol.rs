//! [`Command`] and [`Event`]: the only words between the page and the engine. Plain data, no behaviour.
//!
//! The engine says [`Event::Ready`] first. Every command is answered by events; a command that cannot be carried out is
//! answered by [`Event::Failed`] and changes nothing. `match` on either enum has no `_` arm.

use serde::{Deserialize, Serialize};

use crate::config::Config;

/// Same in the page and the engine when both come from the same sources.
pub const BUILD_ID: &str = env!("BUILD_ID");

/// From the page to the engine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Command {
    /// New settings. What can change during a run does so with the next step; the rest waits for [`Command::Reset`],
    /// unless nothing has been trained yet. Answered by [`Event::Configured`], and by [`Event::Built`] where the model was
    /// built again.
    Configure(Config),
    /// New training data; the model is built again. Answered by [`Event::DataLoaded`] and [`Event::Built`].
    LoadData(Source),
    /// Trains until the last step. Also resumes.
    Train,
    Pause,
    /// Trains one step, then pauses.
    Step,
    /// Builds the untrained model again, with the latest settings.
    Reset,
    /// The nearest sentences of the data. Answered by [`Event::Found`] with the same `request`.
    Find {
        request: u32,
        text: String,
        count: usize,
    },
    /// What the encoder sees of a text. Answered by [`Event::Inspected`] with the same `request`.
    Inspect {
        request: u32,
        text: String,
        /// Of a Transformer, counted from 0; the last one where there are fewer.
        layer: usize,
        /// Counted likewise; None: the mean of all heads.
        head: Option<usize>,
    },
    /// Takes up weights that [`Event::Saved`] handed out, for the same data and settings.
    Restore(Checkpoint),
    /// What the page shows from now on; answered at once where there is something to show.
    Watch(Views),
    /// Trains a model with each of these settings on the data that is loaded, in turns, and pauses the page's run. What
    /// each lane has to say comes as [`Event::Raced`]; [`Event::RaceEnded`] when all are through. [`Command::Train`] and
    /// [`Command::Step`] pause a race, [`Command::LoadData`] ends it.
    Race(Vec<Config>),
    PauseRace,
    ResumeRace,
    /// Forgets the race and its models.
    EndRace,
    /// The sentences that [`Event::Compared`] is about from now on, by their place in [`Listing`].
    Pin(Vec<u32>),
}

/// What the page shows beside the figures. Making it costs time, so that only what is shown is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Views {
    /// [`Event::Mapped`] with every look at the sentences.
    pub map: bool,
    /// [`Event::Mined`] with every look.
    pub triplets: bool,
    /// [`Event::Surrounded`] of this sentence with every look.
    pub anchor: Option<u32>,
    /// [`Event::Compared`] of the pinned sentences with every look.
    pub comparison: bool,
}

/// Training data as bytes: what was typed, a dropped file, or an example of ours.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Source {
    /// File name, or what the page calls it.
    pub name: String,
    /// UTF-8 text in any form of [`crate::text::import`], or the same compressed with gzip.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// From the engine to the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Event {
    /// The engine listens.
    Ready {
        build_id: String,
    },
    /// Something that takes longer than a second goes on.
    Progress(Progress),
    /// The device was opened.
    DeviceOpened(DeviceReport),
    DataLoaded(Preview),
    /// All sentences of the data, right after [`Event::DataLoaded`]: other events name them by their place here.
    Listed(Listing),
    /// An untrained model is there.
    Built(ModelReport),
    /// What became of [`Command::Configure`].
    Configured {
        /// Some settings wait for Reset.
        reset_needed: bool,
    },
    RunChanged(RunState),
    /// Steps since the last such event, oldest first.
    Trained(Progression),
    Evaluated(Evaluation),
    Found(Answer),
    Inspected(Inspection),
    /// Where the sentences lie; see [`Views`].
    Mapped(MapFrame),
    Mined(TripletsOfTheMoment),
    Surrounded(Surroundings),
    Compared(Comparison),
    /// All that the doctor finds now; empty when all is well.
    Diagnosed(Vec<Finding>),
    /// The weights as of `step`, to be kept by the page.
    Saved(Checkpoint),
    /// What one lane of a race has to say; the first is [`Event::Built`]. No lane hands out weights.
    Raced {
        /// Its place in [`Command::Race`].
        lane: u32,
        event: Box<Event>,
    },
    /// No lane has anything more to say.
    RaceEnded,
    Failed(Failure),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RunState {
    /// Untrained.
    Fresh,
    Running,
    /// Somewhere before the last step.
    Paused,
    /// The last step was taken.
    Finished,
    /// The loss became NaN or infinite; the last good weights are in place.
    Diverged,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    pub stage: Stage,
    /// Of `total`, where that is known.
    pub done: u32,
    /// 0 where nobody knows.
    pub total: u32,
}

/// What is being done, or failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// The engine's file is loaded (bytes).
    Download,
    /// The GPU is asked for.
    Device,
    /// Text is read (bytes).
    Data,
    /// Tokenizer and model are built.
    Model,
    /// The first step compiles the GPU's kernels.
    Kernels,
    Training,
    /// All sentences are embedded (sentences).
    Embedding,
    /// They are scored, and laid out on the map.
    Scoring,
    Settings,
    Query,
    /// Something that should not happen in the engine itself.
    Engine,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    pub stage: Stage,
    /// What went wrong, as a sentence.
    pub message: String,
    /// What to do about it, as a sentence.
    pub hint: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceReport {
    /// `WebGPU` or `CPU`.
    pub name: String,
    /// The adapter's own description, where there is one.
    pub adapter: String,
    /// Why this one, as a sentence.
    pub reason: String,
}

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

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelReport {
    pub parameters: usize,
    pub vocabulary: usize,
    /// Sentences longer than the model reads.
    pub truncated_sentences: usize,
    /// What was changed to make the settings work with the data, as sentences.
    pub remarks: Vec<String>,
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

/// The sentences in two dimensions, as the weights of `step` place them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapFrame {
    pub step: u32,
    /// x and y of each sentence: 32-bit floats, little endian. Turned and mirrored so that it moves as little as possible
    /// from one frame to the next; a unit is a unit of the embedding space.
    #[serde(with = "serde_bytes")]
    pub positions: Vec<u8>,
    /// Where the sentence that was last asked for lies.
    pub query: Option<(f32, f32)>,
}

/// How hard a negative is for an anchor and its positive, after Schroff et al. 2015.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hardness {
    /// D(a,n) > D(a,p) + m: the triplet has no loss.
    Easy,
    /// D(a,p) < D(a,n) <= D(a,p) + m.
    SemiHard,
    /// D(a,n) <= D(a,p).
    Hard,
}

/// A look at the training triplets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TripletsOfTheMoment {
    pub step: u32,
    /// Shares of all triplets that the training sentences form, or of an evenly spread part of them.
    pub easy: f32,
    pub semi_hard: f32,
    pub hard: f32,
    /// Those of the greatest loss, greatest first, no two with the same anchor.
    pub hardest: Vec<HardTriplet>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HardTriplet {
    pub anchor: u32,
    pub positive: u32,
    pub negative: u32,
    pub positive_distance: f32,
    pub negative_distance: f32,
}

/// One sentence as an anchor: its positives, and the negatives that come into question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Surroundings {
    pub anchor: u32,
    pub step: u32,
    /// Nearest first, each with its distance.
    pub positives: Vec<(u32, f32)>,
    /// The nearest ones, nearest first.
    pub negatives: Vec<(u32, f32)>,
    /// All negatives that there are.
    pub negative_count: usize,
}

/// The pinned sentences before training and now. There is none while nothing is pinned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Of the weights that `now` is from.
    pub step: u32,
    pub pinned: Vec<u32>,
    /// Cosine of each two of the pinned sentences: a row for each, as long as `pinned`.
    pub before: Vec<f32>,
    pub now: Vec<f32>,
    /// For each pinned sentence those that are nearest to it.
    pub nearest: Vec<NearestTwice>,
}

/// The nearest sentences by the trained distance, the sentence itself left out, nearest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NearestTwice {
    pub before: Vec<Ranked>,
    pub now: Vec<Ranked>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    pub sentence: u32,
    /// Cosine, in the space that the list is of.
    pub similarity: f32,
    /// Counted from 1, among all sentences but the pinned one.
    pub rank_before: u32,
    pub rank_now: u32,
}

/// What the doctor sees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    pub ailment: Ailment,
    /// What is wrong, as one sentence.
    pub message: String,
    pub remedy: Option<Remedy>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ailment {
    /// All distances go to 0.
    Collapse,
    /// The margin is larger than any difference of distances.
    UnreachableMargin,
    /// No triplet has a loss any more.
    NothingLeft,
    /// The Simple encoder's ReLU gives zeros only.
    DeadRelu,
    /// The loss falls because all vectors get longer.
    NormsOnly,
    /// The loss is no number, or has grown out of all proportion.
    Divergence,
    /// Training accuracy rises while held-out accuracy falls.
    Overfitting,
    /// Fewer groups than a batch wants.
    FewGroups,
    /// Rows that repeat or contradict each other.
    UncleanData,
    /// A negative nearer than every positive from the start.
    FalseNegatives,
}

/// Settings that help, for one click.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// What the click does: `Lower the margin to 0.3`.
    pub label: String,
    /// Keys and values of [`crate::config::SETTINGS`].
    pub settings: Vec<(String, String)>,
    /// The run has to begin again for it.
    pub reset: bool,
}

/// One training step's figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepReport {
    /// Counted from 1.
    pub step: u32,
    pub loss: f32,
    /// Share of the considered triplets whose loss is above 0.
    pub active_share: f32,
    pub positive_distance: f32,
    pub negative_distance: f32,
    /// Mean length of the batch's embeddings before normalisation.
    pub embedding_norm: f32,
    pub gradient_norm: f32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progression {
    pub reports: Vec<StepReport>,
    /// The step that the engine is at; reports may leave steps out.
    pub step: u32,
    pub steps: u32,
    /// Median over the last steps.
    pub step_ms: f32,
}

/// How well the model does, on what it was trained on and on what it has not seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// 0: before training.
    pub step: u32,
    pub training: Scores,
    pub held_out: Option<Scores>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Share of triplets with D(a,p) < D(a,n); a tie counts one half.
    pub triplet_accuracy: Option<f32>,
    pub triplets: usize,
    /// Share of sentences whose nearest training sentence (other than themselves) belongs to their group.
    pub nearest_neighbour_accuracy: Option<f32>,
    /// `(k, share of sentences with one of their group among the k nearest training sentences)`.
    pub recall_at: Vec<(usize, f32)>,
    /// Sentences that the last two are over.
    pub sentences: usize,
}

/// The nearest sentences of the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub request: u32,
    pub text: String,
    /// Words that the tokenizer does not know.
    pub unknown_words: Vec<String>,
    /// Nearest first.
    pub now: Vec<Neighbour>,
    pub before_training: Vec<Neighbour>,
    /// Step of the weights that `now` is from.
    pub step: u32,
    pub sentences: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Neighbour {
    pub sentence: String,
    /// The label, where the data has labels.
    pub label: Option<String>,
    /// By the trained distance.
    pub distance: f32,
    /// Cosine of the two embeddings.
    pub similarity: f32,
    /// Counted from 1, among all sentences, now and before training.
    pub rank: usize,
    pub rank_before: usize,
    pub held_out: bool,
}

/// What the encoder sees of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    pub request: u32,
    /// Step of the weights that `insight` is from.
    pub step: u32,
    /// In order: those that are read, then the first of those that are not because the text is longer than the longest
    /// sentence.
    pub tokens: Vec<Token>,
    pub read: usize,
    /// All tokens of the text.
    pub total: usize,
    /// Tokens from the first on that `insight` is about.
    pub looked_at: usize,
    pub insight: Insight,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// As the vocabulary has it; a word that it does not have, as it was written.
    pub text: String,
    pub kind: TokenKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenKind {
    Word,
    /// Not in the vocabulary: all such words are one and the same token to the encoder.
    Unknown,
    /// Put there by the tokenizer.
    Special,
}

/// How the encoder takes the tokens, as far as that can be looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Insight {
    /// Simple: each known word of the text once.
    Words(Vec<WordNeighbours>),
    /// Transformer.
    Attention(Attention),
}

/// A word and the words of the vocabulary whose vectors, each as a sentence of that word alone, are nearest to its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordNeighbours {
    pub word: String,
    /// Nearest first, with their distances.
    pub now: Vec<(String, f32)>,
    pub before_training: Vec<(String, f32)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attention {
    /// Counted from 0.
    pub layer: usize,
    pub layers: usize,
    /// None: the mean of all heads.
    pub head: Option<usize>,
    pub heads: usize,
    /// How much each token looks at each other one, queries as rows. A row sums to 1 over all tokens, of which these are the
    /// first [`Inspection::looked_at`].
    pub weights: Vec<Vec<f32>>,
}

/// Weights that can be taken up again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Checkpoint {
    pub step: u32,
    /// Fingerprint of the data and of the settings that shape the model.
    pub fingerprint: String,
    #[serde(with = "serde_bytes")]
    pub weights: Vec<u8>,
}
