//! What comes into the state and what goes out of it.

use super::{RaceAction, Topic};
use crate::examples::Example;
use crate::page::map::recording::Recording;
use crate::protocol::{Checkpoint, Command, Event, Remedy};

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    Engine(Event),
    /// What the browser kept from last time was read, or could not be.
    StoreRead(Stored),
    StoreFailed(String),
    /// The hash was changed from outside: a link within the page, the back button.
    HashChanged(String),
    SettingTyped {
        key: &'static str,
        text: String,
    },
    /// The box was edited.
    DataTyped(String),
    /// A file, or pasted text too long for the box.
    FileOpened {
        name: String,
        bytes: Vec<u8>,
    },
    FileFailed {
        name: String,
        reason: String,
    },
    /// An example's id, or [`OWN_DATA`].
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
    /// Takes up what lies on the [`Shelf`] again.
    BringBack,
    QueryTyped(String),
    /// On the map, in a table or in a list.
    SentenceSelected(Option<u32>),
    /// Kept in sight.
    Pinned(u32),
    Unpinned(u32),
    /// Whether the pinned sentences are on the screen: comparing them takes time.
    ComparisonShown(bool),
    /// Whether the map is open: making it takes time.
    MapShown(bool),
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
    Race(RaceAction),
    /// The doctor's proposal is accepted.
    RemedyTaken(Remedy),
    NoticeDismissed(Topic),
    EngineRestarted,
    Elapsed(Timer),
}

/// Something to be done by the page.
#[derive(Clone, Debug)]
pub enum Effect {
    Send(Command),
    RestartEngine,
    /// Calls back with [`Action::Elapsed`]; a timer that still runs starts again.
    Start(Timer),
    WriteHash(String),
    /// To the tool, from a link below it.
    ScrollUp,
    /// To the race, from a link that starts one.
    ScrollToRace,
    /// Answered by [`Action::ExampleRead`].
    ReadExample(&'static Example),
    SaveData(StoredData),
    SaveCheckpoint(StoredCheckpoint),
    ForgetCheckpoint,
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
    SaveData,
    /// The last weights are not waited for any longer.
    Release,
}

impl Timer {
    pub fn milliseconds(self) -> u32 {
        match self {
            Self::Find => 150,
            Self::Configure => 250,
            Self::LoadData | Self::WriteHash => 400,
            Self::Inspect | Self::SaveData => 1000,
            Self::Release => 30_000,
        }
    }
}

/// What the browser keeps from visit to visit.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    pub data: Option<StoredData>,
    pub checkpoint: Option<StoredCheckpoint>,
}

/// The user's own data.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredData {
    /// None: it was typed, and goes back into the box.
    pub file_name: Option<String>,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug)]
pub struct StoredCheckpoint {
    /// Names the data and the settings that it belongs to: [`State::tag`].
    pub tag: String,
    pub checkpoint: Checkpoint,
}
