//! [`Command`] and [`Event`]: the only words between the page and the engine. Plain data.
//!
//! Commands travel as [`Request`]s, which are numbered; events as [`Message`]s, which repeat the number of the request that
//! they follow from, so that what is late is known to be late. The engine says [`Event::Ready`] first. Every command is
//! answered by events; a command that cannot be carried out is answered by [`Event::Failed`] and changes nothing. `match` on
//! either enum has no `_` arm.

mod corpus;
mod curve;
mod data;
mod record;
mod report;
mod space;
mod tokens;
mod training;
mod wrong;

use serde::{Deserialize, Serialize};

use crate::config::Config;
pub use corpus::{
    Compactness, CompactnessReport, CompactnessTable, CorpusAnswer, CorpusCommand, CorpusEvent, CorpusFile, CorpusHit,
    CorpusReport, CorpusStanding, MinedNegatives, MinedPair, MiningSettings, Sampling,
};
pub use curve::{Curve, CurvePoint};
pub use data::{
    ColumnContent, ColumnRead, Listing, Part, Preview, Problem, ReadAs, Reading, Role, SCORED_PAIRS, SampleRow,
    Separator, Source, SourceFile,
};
pub use record::{KeptData, OwnData, OwnFile, Project, RECORD_VERSION, Record};
pub use report::{
    DeviceReport, Failure, ModelReport, PretrainedReport, Progress, Stage, TokenizerOrigin, TokenizerReport,
};
pub use space::{
    Answer, Comparison, HardTriplet, Hardness, MapFrame, NearestTwice, Neighbour, Ranked, Surroundings, TextVectors,
    TripletsOfTheMoment,
};
pub use tokens::{Attention, Insight, Inspection, Token, TokenKind, WordNeighbours};
pub use training::{Ailment, Evaluation, Finding, Progression, Remedy, Scores, StepReport, Story};
pub use wrong::{Criterion, Examined, LabelScore, Near, WRONG_LISTED, WrongAnswer, WrongAnswers};

/// Same in the page and the engine when both come from the same sources.
pub const BUILD_ID: &str = env!("BUILD_ID");

/// A command with its number.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Request {
    /// Counted up from 1 by the page.
    pub number: u32,
    pub command: Command,
}

/// An event, and what it follows from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    /// The [`Request::number`] of the command that the event answers. What a run says by itself ([`Event::Trained`],
    /// [`Event::Evaluated`], [`Event::Saved`], …) carries the number of the request that made its model or restored it, what
    /// a race says that of [`Command::Race`]. 0 for what nobody asked for.
    pub request: u32,
    pub event: Event,
}

/// From the page to the engine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Command {
    /// What the engine says from now on is in this language: its code and the file of its words, empty for English, and the file of
    /// English. To be sent first, since the engine has no words of its own. Not answered.
    Speak {
        language: String,
        words: String,
        english: String,
    },
    /// New settings. What can change during a run does so with the next step; the rest waits for [`Command::Reset`],
    /// unless nothing has been trained yet. Answered by [`Event::Configured`], and by [`Event::Built`] where the model was
    /// built again.
    Configure(Config),
    /// Some settings in the form of a link (`margin=0.3&seed=7`) over those of the moment, for whoever knows no [`Config`]: all
    /// of them or none. Answered likewise.
    Adjust(String),
    /// New training data; the model is built again. Answered by [`Event::DataRead`], [`Event::DataLoaded`] and
    /// [`Event::Built`].
    LoadData(Source),
    /// The latest training data, whether or not it could be used, read in another way. Answered as
    /// [`Command::LoadData`] is.
    ReadAs(Reading),
    /// Looks whether a pretrained model that is at hand under this name can be used. Answered by [`Event::ModelOpened`];
    /// [`Config::model`] then names it.
    OpenModel(String),
    /// Likewise the file of a tokenizer. Answered by [`Event::TokenizerOpened`]; [`Config::tokenizer_file`] then names it.
    OpenTokenizer(String),
    /// Trains until the last step. Also resumes.
    Train,
    Pause,
    /// Trains one step, then pauses.
    Step,
    /// Lets so many milliseconds go by from the beginning of a step to that of the next, in the page's run and in each lane of a
    /// race, so that they can be watched; None: as fast as it goes. The steps are the same.
    Tempo(Option<u32>),
    /// Builds the untrained model again, with the latest settings.
    Reset,
    /// The nearest sentences of the data. Answered by [`Event::Found`] with the same `request`.
    Find {
        request: u32,
        text: String,
        count: usize,
    },
    /// The vectors of any texts, by the weights that the sentences were last embedded with; training goes on meanwhile. Answered
    /// by [`Event::Embedded`].
    Embed(Vec<String>),
    /// What the encoder sees of a text. Answered by [`Event::Inspected`] with the same `request`.
    Inspect {
        request: u32,
        text: String,
        /// Of a Transformer, counted from 0; the last one where there are fewer.
        layer: usize,
        /// Counted likewise; None: the mean of all heads.
        head: Option<usize>,
    },
    /// Asks every held-out question, those of training where nothing is held out, by the weights that the sentences were last
    /// embedded with; training goes on meanwhile. Answered by [`Event::Examined`] with the same `request`, unless another
    /// such command, another model or [`Command::Cancel`] comes first.
    Examine {
        request: u32,
        criterion: Criterion,
    },
    /// Takes up what [`Event::Saved`] handed out, for the same data and settings. Answered by [`Event::Restored`].
    Restore(Checkpoint),
    /// Likewise of what the worker has kept under a key; see [`Event::Kept`]. The worker reads it and hands it on as
    /// [`Command::Restore`].
    TakeUp {
        key: String,
        step: u32,
    },
    /// Hands out the state of training now, in [`Event::Saved`], unless nothing was trained since it was handed out last.
    Save,
    /// Writes the model with all that belongs to it as one zip. Answered by [`Event::Exported`], part after part.
    Export(Box<Story>),
    /// Writes an experiment with all that belongs to it as one file; what it was trained to is read from where it is kept.
    /// Answered as [`Command::Export`] is.
    Pack(Box<Project>),
    /// Reads the file of a project that the worker was handed under this name. Answered by [`Event::ProjectOpened`].
    OpenProject(String),
    /// Gives up the [`Command::LoadData`], [`Command::Reset`] or [`Command::Configure`] that is being carried out, and what
    /// waits for it, and [`Command::Examine`]. Answered by [`Event::Cancelled`], also when there was nothing to give up.
    Cancel,
    /// Answered by [`Event::Pong`] between two slices of work: within a second by an engine that lives.
    Ping,
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
    Corpus(CorpusCommand),
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
    /// The surroundings, the comparison and answers to [`Command::Find`] are to be as of this step, or the last one before it that
    /// is still known; None: as of now.
    pub at: Option<u32>,
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
    /// How the training data was read, also where nothing of it can be trained on: then [`Event::Failed`] follows.
    DataRead(ReadAs),
    DataLoaded(Preview),
    /// All sentences of the data, right after [`Event::DataLoaded`]: other events name them by their place here.
    Listed(Listing),
    /// What a pretrained model says of itself.
    ModelOpened(PretrainedReport),
    /// What a tokenizer's file holds.
    TokenizerOpened(TokenizerReport),
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
    Embedded(TextVectors),
    Inspected(Inspection),
    Examined(Examined),
    /// Where the sentences lie; see [`Views`].
    Mapped(MapFrame),
    Mined(TripletsOfTheMoment),
    Surrounded(Surroundings),
    Compared(Comparison),
    /// All that the doctor finds now; empty when all is well.
    Diagnosed(Vec<Finding>),
    /// The state of training as of a step, to be kept: every few seconds while training, when it stands still, for
    /// [`Command::Save`], and before something takes the model's place.
    Saved(Checkpoint),
    /// The worker has kept what [`Event::Saved`] would hand out, under a key.
    Kept {
        key: String,
        step: u32,
    },
    /// The browser keeps nothing; [`Event::Saved`] follows.
    NotKept {
        /// What it says, as a part of a sentence.
        reason: String,
    },
    Exported(ExportPart),
    /// What was trained is kept under the key that the record names, and the pretrained model under its name.
    ProjectOpened(Box<Project>),
    /// A checkpoint was taken up.
    Restored {
        step: u32,
        /// Training goes on as if it had never stopped. Otherwise only the weights could be taken up, and the optimizer
        /// begins anew.
        exact: bool,
    },
    /// What was being built is given up; the model before it stays.
    Cancelled,
    Pong {
        /// Bytes that the engine's memory has grown to; 0 where nobody knows. It never shrinks.
        memory: u64,
    },
    /// What one lane of a race has to say; the first is [`Event::Built`]. No lane hands out weights.
    Raced {
        /// Its place in [`Command::Race`].
        lane: u32,
        event: Box<Event>,
    },
    /// No lane has anything more to say.
    RaceEnded,
    Corpus(CorpusEvent),
    Failed(Failure),
}

/// How often an event comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// When something happens.
    Single,
    /// Many times a second while the engine trains.
    Frequent,
    /// Likewise, and it is painted rather than laid out.
    Frames,
}

impl Event {
    pub fn frequency(&self) -> Frequency {
        match self {
            Self::Mapped(_) => Frequency::Frames,
            Self::Trained(_) | Self::Mined(_) | Self::Surrounded(_) | Self::Compared(_) | Self::Raced { .. } => {
                Frequency::Frequent
            }
            Self::Ready { .. }
            | Self::Progress(_)
            | Self::DeviceOpened(_)
            | Self::DataRead(_)
            | Self::DataLoaded(_)
            | Self::Listed(_)
            | Self::ModelOpened(_)
            | Self::TokenizerOpened(_)
            | Self::Built(_)
            | Self::Configured { .. }
            | Self::RunChanged(_)
            | Self::Evaluated(_)
            | Self::Found(_)
            | Self::Embedded(_)
            | Self::Inspected(_)
            | Self::Examined(_)
            | Self::Diagnosed(_)
            | Self::Saved(_)
            | Self::Kept { .. }
            | Self::NotKept { .. }
            | Self::Exported(_)
            | Self::ProjectOpened(_)
            | Self::Restored { .. }
            | Self::Cancelled
            | Self::Pong { .. }
            | Self::RaceEnded
            | Self::Corpus(_)
            | Self::Failed(_) => Frequency::Single,
        }
    }
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

/// A part of a zip, in order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExportPart {
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// Nothing comes after it.
    pub last: bool,
}

/// The state of training, which can be taken up again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Checkpoint {
    pub step: u32,
    /// [`ModelReport::fingerprint`] of the model that it is of.
    pub fingerprint: String,
    #[serde(with = "serde_bytes")]
    pub weights: Vec<u8>,
}
