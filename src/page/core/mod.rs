//! What the page knows, and how it changes: a pure reducer without DOM, signals or clock.
//!
//! [`State::update`] takes an [`Action`] (something the user did, something the engine said, a timer) and answers with
//! the [`Effect`]s that the page has to carry out. It shows one [`Experiment`]; what takes its place goes through
//! `set_aside`, which hands it to the [`Library`] first. [`Phase`] says what the engine has of it.

mod action;
mod arrival;
mod asking;
mod board;
mod class;
mod corpus;
mod data;
mod embedded;
mod enclosed;
mod engine;
mod experiment;
mod export;
pub mod geometry;
mod history;
mod host;
mod host_message;
mod hub;
mod input;
mod language;
mod lesson;
mod lesson_draft;
mod library;
mod link;
mod link_action;
pub mod markdown;
mod models;
mod negatives;
mod notice;
pub mod order;
mod phase;
mod pins;
mod preset;
mod project;
mod race;
mod record;
mod recovery;
mod remote;
mod repository;
mod rooms;
mod run;
mod settings;
mod share;
mod space;
mod status;
pub mod table;
#[cfg(test)]
mod tests;
mod tokens;
mod update;
mod wrong;

use std::sync::Arc;

pub use action::{
    Action, CorpusAction, Effect, HubAction, LessonAction, NegativesAction, Scope, Stored, Timer, WrongAction,
};
pub use board::{Board, Near, Pin};
pub use class::{
    ChoiceReport, Class, ClassReport, Learned, LessonKey, LessonReport, LessonWords, Outcome, visit_number,
};
pub use corpus::Corpus;
pub use embedded::{Appearance, Control, Theme};
pub use experiment::{Experiment, Training, Weights};
pub use export::Exporting;
pub use history::PastRun;
pub use host_message::{Goal, Going, HostAnswer, HostCall, HostEvent, HostMethod, SpokenCall, Trouble};
pub use input::{DataFile, DataInput, OWN_DATA, TEXT_LIMIT};
pub use lesson::{Editor, LessonResult, Lessons, Opened, Origin, figure_label};
pub use lesson_draft::{DraftError, DraftField, EditorAction, LessonDraft};
pub use library::{KEPT, Library, Replaced};
pub use link::language_of;
pub use link_action::{LanguageAction, RemoteAction, ShareAction};
pub use models::Pretrained;
pub use negatives::{MINING_NUMBERS, MinedRow, Negatives};
pub use notice::{Notice, Topic};
pub use phase::Phase;
pub use pins::{PINS, Pins};
pub use preset::{Preset, RaceAction, Seeds};
pub use project::PROJECT_ENDING;
pub use race::{LANES, Lane, Race, Round};
pub use remote::{REMOTE_LIMIT, Remote, address_in, without_address};
pub use repository::{Fetched, Module, PROPOSED, Part, Repository, descriptions, unusable, vocabulary, weights};
pub use rooms::Room;
pub use run::Primary;
pub use share::{LONGEST_LINK, Share, SharedLink};
pub use space::{Replay, Shares, Space};
pub use status::{
    ProgressView, bytes_in_words, correlation, headline, interval_in_words, judgement, percent, thousands,
};
pub use tokens::{Subject, TokensView, token_parts, tokenizer_in_words};
pub use wrong::{LabelRow, Named, Wrong, WrongRow, WrongShown};

use arrival::Arriving;
use asking::Told;
use host::Host;
use language::Speech;
use link::{Link, Start, read_link};
use phase::Intent;

use crate::protocol::{Answer, DeviceReport, Finding, ModelReport, Preview, Progress, ReadAs, RunState};

/// Neighbours that are asked for.
const NEIGHBOURS: usize = 8;

/// A value that a setting refused: shown as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub key: &'static str,
    pub text: String,
    pub error: String,
}

#[derive(Clone, Debug, Default)]
pub struct Query {
    pub text: String,
    /// Typed by the user, rather than proposed by the page.
    pub own: bool,
    request: u32,
    pub answer: Option<Answer>,
}

#[derive(Clone, Debug)]
pub struct State {
    /// What the page shows.
    pub open: Experiment,
    /// What the engine has of it.
    pub phase: Phase,
    /// What waits until it has the model.
    wanted: Option<Intent>,
    told: Told,
    /// What was typed and could not be used, in the order of typing.
    pub drafts: Vec<Draft>,
    /// Which room was chosen; see [`State::shown_room`].
    pub room: Room,
    pub lessons: Lessons,
    pub editor: Editor,
    pub class: Class,
    /// Counts how often the box was filled by the page rather than by the user.
    pub text_revision: u32,
    pub device: Option<DeviceReport>,
    /// How the data was read, also where it cannot be used.
    pub read_as: Option<ReadAs>,
    pub preview: Option<Preview>,
    pub model: Option<ModelReport>,
    pub run: RunState,
    pub progress: Option<Progress>,
    pub notices: Vec<Notice>,
    pub query: Query,
    pub space: Space,
    pub tokens: TokensView,
    pub pins: Pins,
    pub wrong: Wrong,
    /// Runs that were put aside, oldest first.
    pub history: Vec<PastRun>,
    /// How many there have been.
    runs: usize,
    pub race: Race,
    /// What the doctor finds.
    pub findings: Vec<Finding>,
    pub library: Library,
    pub pretrained: Pretrained,
    pub exporting: Exporting,
    /// The number of [`Command::OpenProject`], until it is answered.
    opening_project: Option<u32>,
    pub corpus: Corpus,
    pub negatives: Negatives,
    pub share: Share,
    pub remote: Remote,
    /// The text of a link that is being unpacked.
    arriving: Option<Arriving>,
    /// How many there have been.
    arrivals: u32,
    /// Texts of examples that were read.
    example_texts: Vec<(&'static str, Arc<str>)>,
    /// Whether it is known what the browser has kept.
    store_read: bool,
    /// Steps that the user asked for at a time.
    run_length: u32,
    crashes: u32,
    /// How often the engine was asked for a sign of life since it gave one.
    silence: u32,
    /// Bytes that the engine's memory has grown to.
    pub engine_memory: u64,
    /// Unlike that of every other visit; experiments and weights are named after it.
    visit: String,
    serial: u32,
    pub appearance: Appearance,
    speech: Speech,
    /// The page around this one.
    host: Host,
}

impl State {
    /// The page as the link says, before the engine has spoken, and what is to be done first. `visit`: a name that no other
    /// visit has; empty where the page is a part of another one, and keeps nothing.
    pub fn new(hash: &str, visit: &str) -> (Self, Vec<Effect>) {
        let Link { config, errors, start, room, lesson, enclosed, appearance, language } = read_link(hash);
        let mut state = Self {
            run_length: config.steps,
            open: Experiment { config, ..Experiment::default() },
            phase: Phase::Starting,
            wanted: None,
            told: Told::default(),
            drafts: Vec::new(),
            room: room.unwrap_or_default(),
            lessons: Lessons::default(),
            editor: Editor::default(),
            class: Class::default(),
            text_revision: 0,
            device: None,
            read_as: None,
            preview: None,
            model: None,
            run: RunState::Fresh,
            progress: None,
            notices: Vec::new(),
            query: Query::default(),
            space: Space::default(),
            tokens: TokensView::default(),
            pins: Pins::default(),
            wrong: Wrong::default(),
            history: Vec::new(),
            runs: 0,
            race: Race::default(),
            findings: Vec::new(),
            library: Library::default(),
            pretrained: Pretrained::default(),
            exporting: Exporting::default(),
            opening_project: None,
            corpus: Corpus::default(),
            negatives: Negatives::default(),
            share: Share::default(),
            remote: Remote::default(),
            arriving: None,
            arrivals: 0,
            example_texts: Vec::new(),
            store_read: false,
            crashes: 0,
            silence: 0,
            engine_memory: 0,
            visit: visit.to_owned(),
            serial: 0,
            appearance: appearance.unwrap_or_default(),
            speech: Speech::named(language),
            host: Host::default(),
        };
        state.open.id = state.new_id();
        state.open.data_key.clone_from(&state.open.id);
        state.library.link = !hash.trim_start_matches('#').is_empty();
        state.complain_about_link(&errors);
        if let Some(lesson) = lesson {
            state.open.data = DataInput::Unread;
            let effects = state.follow_lesson(lesson);
            return (state, effects);
        }
        let mut effects = state.enter(state.room);
        effects.extend(state.open_first_data());
        if let Some(enclosed) = enclosed {
            state.open.data = DataInput::Unread;
            let effects = state.unpack(enclosed, state.open.config.clone(), start);
            // What it starts waits for its text.
            return (state, effects);
        }
        match start {
            Start::Nothing => {}
            Start::Training => state.wanted = Some(Intent::Train),
            Start::Race(preset) => {
                state.race.preset = preset;
                state.room = Room::Race;
                state.wanted = Some(Intent::Race);
            }
        }
        (state, effects)
    }
}
