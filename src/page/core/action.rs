//! What comes into the state and what goes out of it.

use std::sync::Arc;

use super::{
    DataFile, DataInput, EditorAction, Fetched, HostAnswer, HostCall, HostEvent, LanguageAction, Part, RaceAction,
    RemoteAction, Repository, Room, ShareAction, Topic,
};
use crate::examples::Example;
use crate::lessons::Unit;
use crate::model_files::KeptModel;
use crate::page::map::recording::Recording;
use crate::protocol::{Criterion, Message, Reading, Record, Remedy, Request, Sampling};
use crate::say;
use crate::words::Language;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    Engine(Message),
    /// The page around this one has made itself known: it is told what it has missed.
    Connected,
    /// It asks for something.
    Called(HostCall),
    /// What the browser kept from last time was read, or could not be.
    StoreRead(Stored),
    StoreFailed(String),
    /// It keeps again what it did not keep before.
    StoreRecovered,
    /// The hash was changed from outside: a link within the page, the back button.
    HashChanged(String),
    /// The answer to [`Effect::UnpackText`], or why there is none, as a part of a sentence.
    TextUnpacked {
        number: u32,
        text: Result<String, String>,
    },
    Share(ShareAction),
    Remote(RemoteAction),
    RoomEntered(Room),
    Language(LanguageAction),
    SettingTyped {
        key: &'static str,
        text: String,
    },
    /// The box was edited.
    DataTyped(String),
    /// Files, or pasted text too long for the box.
    FilesOpened(Vec<DataFile>),
    FileFailed {
        name: String,
        reason: String,
    },
    /// A model that is at hand: its files were handed to the engine, or the browser keeps them.
    ModelChosen(String),
    /// Likewise the file of a tokenizer.
    TokenizerChosen(String),
    ModelFailed {
        name: String,
        reason: String,
    },
    Hub(HubAction),
    /// A kept model's files are to go.
    ModelForgotten(String),
    /// The models that the browser keeps.
    ModelsListed(Vec<KeptModel>),
    /// The model is wanted as a file.
    Exported,
    /// The whole project is wanted as a file.
    ProjectSaved,
    /// The file of a project that was handed to the engine.
    ProjectChosen(String),
    /// How the data is to be read.
    ReadingChosen(Reading),
    /// An example's id, or [`OWN_DATA`](super::OWN_DATA).
    ExampleChosen(String),
    /// The answer to [`Effect::ReadExample`]: its text, or why it could not be read.
    ExampleRead {
        id: &'static str,
        text: Result<String, String>,
    },
    /// From a file that is not shown back to the box.
    FileClosed,
    /// Train, Pause or Resume, whichever the button says.
    Train,
    Step,
    Reset,
    /// Brings back what was replaced last.
    Undone,
    /// Brings back what Undo has replaced.
    Redone,
    /// The experiment with this id, which the browser has kept, is wanted.
    Continued(String),
    /// The answer to [`Effect::ReadKept`]: its own data, if it has any, or why that could not be read.
    KeptRead {
        record: Box<Record>,
        data: Result<Option<DataInput>, String>,
    },
    /// What is offered is not wanted now.
    OfferDeclined,
    /// What the browser keeps is to go: an experiment by its id, or all.
    Forgotten(Option<String>),
    /// Bytes that all that is kept takes up, and may take up.
    StoreMeasured {
        used: f64,
        room: f64,
    },
    /// The page is about to be closed, reloaded or put to sleep.
    Leaving,
    QueryTyped(String),
    /// In a table or in a list.
    SentenceSelected(Option<u32>),
    /// A point of the map, which may be one of a replay's.
    PointPressed(Option<u32>),
    /// Kept in sight.
    Pinned(u32),
    Unpinned(u32),
    /// Whether the pinned sentences are on the screen: comparing them takes time.
    ComparisonShown(bool),
    /// Whether the map is open: making it takes time.
    MapShown(bool),
    /// The run is shown as of a step; None: as of now.
    LookedBack(Option<u32>),
    /// Whether the tokens are open and on the screen.
    TokensShown(bool),
    /// Whose attention is shown, both counted from 0; no head: the mean of all.
    AttentionChosen {
        layer: usize,
        head: Option<usize>,
    },
    /// A recorded run from a file, or why it is none.
    ReplayOpened {
        name: String,
        recording: Result<Box<Recording>, String>,
    },
    ReplayClosed,
    /// The curves of a past run are drawn, or no longer.
    RunCompared(usize),
    /// Its settings are wanted again.
    RunChosen(usize),
    Lesson(LessonAction),
    Editor(EditorAction),
    /// The codes of a class were edited.
    CodesTyped(String),
    Race(RaceAction),
    Wrong(WrongAction),
    Corpus(CorpusAction),
    Negatives(NegativesAction),
    /// The doctor's proposal is accepted.
    RemedyTaken(Remedy),
    NoticeDismissed(Topic),
    EngineRestarted,
    Elapsed(Timer),
}

impl Action {
    /// Whether what comes of it is to be seen from now on, rather than what was before.
    pub fn looks_ahead(&self) -> bool {
        use LessonAction::{ChangeTried, Started};
        matches!(self, Self::Train | Self::Step | Self::Reset | Self::Lesson(Started | ChangeTried(_)))
    }
}

/// What the user does about the wrong answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongAction {
    /// List or Stop, whichever the button says.
    Pressed,
    CriterionChosen(Criterion),
    /// Its questions alone are wanted, or all again.
    LabelPressed(u32),
    MoreRows,
    AllLabels,
}

/// What becomes of a model that is fetched by name.
#[derive(Clone, Debug)]
pub enum HubAction {
    Typed(String),
    /// Download or Stop, whichever the button says.
    Pressed,
    /// What was broken off is wanted after all.
    Resumed(Repository),
    Came(Fetched),
    /// All its files are there and were handed to the engine, under this name.
    Arrived {
        name: String,
    },
    /// By the user, or for a reason, as a part of a sentence.
    Stopped(Option<String>),
    /// What the browser keeps of models that were broken off.
    Listed(Vec<Part>),
    /// What has come of it is to go.
    Forgotten(Repository),
}

/// What the user does in a lesson, and what comes of its file.
#[derive(Clone, Debug)]
pub enum LessonAction {
    /// One of ours; None: back to the page.
    Opened(Option<&'static Unit>),
    /// The answer to [`Effect::ReadLesson`]: its file, or why it could not be read.
    Read { id: &'static str, text: Result<String, String> },
    /// By its place among the choices.
    Answered(usize),
    /// The next hint.
    HintWanted,
    /// From the beginning, whatever was touched before but what the lesson leaves open.
    Started,
    /// With one change, by its place.
    ChangeTried(usize),
    /// The rest of the run is wanted as fast as it goes.
    Hurried,
}

/// What the user does about the corpus.
#[derive(Clone, Debug)]
pub enum CorpusAction {
    Opened(DataFile),
    /// Embed, cancel or resume, whichever the button says.
    Pressed,
    /// One sentence a line, or as what it looks like.
    ReadByLine(bool),
    /// What smaller vectors cost is wanted.
    Measured,
    Closed,
    ScopeChosen(Scope),
}

/// Where the nearest sentences are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    Data,
    /// What the corpus has of it, once something is embedded.
    #[default]
    Both,
    Corpus,
}

impl Scope {
    pub const ALL: [Self; 3] = [Self::Data, Self::Both, Self::Corpus];

    /// What the page calls it.
    pub fn label(self) -> String {
        match self {
            Self::Data => say!("corpus-page-scope-data"),
            Self::Both => say!("corpus-page-scope-both"),
            Self::Corpus => say!("corpus-page-scope-corpus"),
        }
    }
}

/// What the user does about hard negatives.
#[derive(Clone, Debug)]
pub enum NegativesAction {
    /// Mine or cancel, whichever the button says.
    Pressed,
    /// One of [`MINING_NUMBERS`](super::MINING_NUMBERS); empty: none.
    Typed {
        key: &'static str,
        text: String,
    },
    SamplingChosen(Sampling),
    /// Whether a candidate, by its place, means the same as its anchor.
    Answered {
        row: usize,
        same: bool,
    },
    MoreRows,
    /// Makes rows of the data of them.
    Added,
}

/// Something to be done by the page.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "a handful of them live for a moment")]
pub enum Effect {
    Send(Request),
    /// Answers the call with this number of the page around this one, or says as a sentence why not.
    Reply {
        id: u32,
        result: Result<HostAnswer, String>,
    },
    /// The same with the file that the engine has handed over.
    ReplyWithFile {
        id: u32,
    },
    /// Tells the page around this one what has happened.
    Tell(HostEvent),
    RestartEngine,
    /// Calls back with [`Action::Elapsed`]; a timer that still runs starts again, unless it [runs on](Timer::runs_on).
    Start(Timer),
    WriteHash(String),
    /// Fetches the words of a language and speaks it. Answered by [`LanguageAction::Spoken`].
    ReadLanguage(&'static Language),
    /// Speaks it from now on at each visit.
    KeepLanguage(&'static Language),
    /// Packs a text for a link. Answered by [`ShareAction::Packed`].
    PackText(Arc<str>),
    /// Unpacks the text of a link. Answered by [`Action::TextUnpacked`].
    UnpackText {
        number: u32,
        packed: String,
    },
    /// Fetches data from another site, which the user has agreed to. Answered by [`RemoteAction`]s.
    FetchData(String),
    StopFetch,
    /// What the page's address names has been loaded: it is not asked about again.
    ForgetAddress,
    /// To the tool, from a link below it.
    ScrollUp,
    /// Answered by [`Action::ExampleRead`].
    ReadExample(&'static Example),
    /// Fetches one of our own lessons by its id. Answered by [`LessonAction::Read`].
    ReadLesson(&'static str),
    /// Has the browser keep an experiment, in the place of the one with the same id.
    Keep(Box<Record>),
    KeepData {
        key: String,
        data: DataInput,
    },
    /// Answered by [`Action::KeptRead`].
    ReadKept(Box<Record>),
    /// Drops experiments that are kept, with what only they need.
    Forget(Vec<String>),
    /// Has the browser keep the files of the model that was handed to the engine, and drop the parts that were fetched from an
    /// address. Answered by [`Action::ModelsListed`].
    KeepModel {
        name: String,
        fetched_from: Option<String>,
    },
    /// Fetches a model, or the rest of it. Answered by [`HubAction`]s.
    Download(Repository),
    StopDownload,
    /// Drops what was fetched from an address. Answered by [`HubAction::Listed`].
    ForgetParts(String),
    /// Likewise.
    ForgetModel(String),
    /// The engine has kept a model. Answered likewise.
    ListModels,
    /// Begins a file that the engine hands over in parts.
    BeginFile,
    AddToFile(Vec<u8>),
    /// Hands the file over to the user under this name.
    SaveFile(String),
    /// Likewise a text that is no part of any such file.
    SaveText {
        name: String,
        text: Arc<str>,
    },
    /// Asks the browser not to drop what is kept when it wants room.
    Persist,
}

/// What is put off: mostly until the user stops typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Timer {
    Configure,
    LoadData,
    Find,
    /// The encoder has learned on since the tokens were looked at.
    Inspect,
    WriteHash,
    /// What is to be as of an earlier step is asked for. Runs on, so that it follows while somebody drags.
    LookBack,
    /// Has the browser keep what is open. Runs on where it is started again, so that no typing puts it off for ever.
    Keep,
    /// Whether the engine still lives.
    Watch,
}

impl Timer {
    pub fn milliseconds(self) -> u32 {
        match self {
            Self::LookBack => 80,
            Self::Find => 150,
            Self::Configure => 250,
            Self::LoadData | Self::WriteHash => 400,
            Self::Keep => 500,
            Self::Inspect => 1000,
            Self::Watch => 5000,
        }
    }

    /// Whether it is not put off by being started again.
    pub fn runs_on(self) -> bool {
        matches!(self, Self::Keep | Self::LookBack)
    }
}

/// What the browser keeps from visit to visit.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// Latest first.
    pub records: Vec<Record>,
    /// The latest of this very tab, which was reloaded or has crashed, with its own data.
    pub own: Option<(String, Option<DataInput>)>,
    /// The page was loaded again, by the reader or by the browser, rather than come to by a link.
    pub reloaded: bool,
    /// Experiments that other open tabs are at.
    pub elsewhere: Vec<String>,
}
