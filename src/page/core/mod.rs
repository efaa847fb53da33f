//! What the page knows, and how it changes: a pure reducer without DOM, signals or clock.
//!
//! [`State::update`] takes an [`Action`] (something the user did, something the engine said, a timer) and answers with
//! the [`Effect`]s that the page has to carry out. Nothing that was typed or trained is dropped here without going to
//! the [`Shelf`] first.

mod action;
mod board;
mod curve;
mod data;
mod engine;
pub mod geometry;
mod history;
mod link;
mod pins;
mod race;
mod run;
mod settings;
mod shelf;
mod space;
mod status;
#[cfg(test)]
mod tests;
mod tokens;

use std::sync::Arc;

pub use action::{Action, Effect, Stored, StoredCheckpoint, StoredData, Timer};
pub use board::{Board, Near, Pin};
pub use curve::{Curve, CurvePoint};
pub use data::{DataInput, OWN_DATA, TEXT_LIMIT};
pub use history::PastRun;
pub use pins::{PINS, Pins};
pub use race::{LANES, Lane, Preset, Race, RaceAction};
pub use run::Primary;
pub use shelf::Shelf;
pub use space::{Replay, Shares, Space};
pub use status::{ProgressView, bytes_in_words, headline, percent, steps_in_words};
pub use tokens::{Subject, TokensView};

use link::{Start, read_link};
use shelf::Hold;

use crate::config::Config;
use crate::examples::Example;
use crate::protocol::{
    Answer, Checkpoint, Command, DeviceReport, Evaluation, Finding, ModelReport, Preview, Progress, ReadAs, RunState,
    Stage, StepReport, Views,
};

/// Neighbours that are asked for.
const NEIGHBOURS: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineState {
    /// It is loaded, or starts again.
    Starting,
    Ready,
    Lost,
}

/// How far the box is from what the engine has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataState {
    /// To be sent.
    Changed,
    /// This many were sent without an answer yet.
    Sent(u32),
    Loaded,
    Refused,
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Stage(Stage),
    /// The engine died and was started again.
    Recovery,
    Link,
    Storage,
    File,
}

/// Something that went wrong, until it is dismissed or has gone well after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub topic: Topic,
    pub message: String,
    pub hint: String,
}

/// A value that a setting refused: shown as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub key: &'static str,
    pub text: String,
    pub error: String,
}

/// All that training has brought.
#[derive(Clone, Debug, Default)]
pub struct Training {
    pub step: u32,
    pub step_ms: f32,
    pub latest: Option<StepReport>,
    pub curve: Curve,
    /// The first is from before training.
    pub evaluations: Vec<Evaluation>,
    pub checkpoint: Option<Checkpoint>,
}

#[derive(Clone, Debug, Default)]
pub struct Query {
    pub text: String,
    /// Typed by the user, rather than proposed by the page.
    pub own: bool,
    request: u32,
    pub answer: Option<Answer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Intent {
    Train,
    Step,
    Race,
}

#[derive(Clone, Debug)]
pub struct State {
    pub config: Config,
    /// What was typed and could not be used, in the order of typing.
    pub drafts: Vec<Draft>,
    pub data: DataInput,
    /// Counts how often the box was filled by the page rather than by the user.
    pub text_revision: u32,
    pub data_state: DataState,
    pub engine: EngineState,
    pub device: Option<DeviceReport>,
    /// How the data was read, also where it cannot be used.
    pub read_as: Option<ReadAs>,
    pub preview: Option<Preview>,
    pub model: Option<ModelReport>,
    pub run: RunState,
    pub training: Training,
    pub progress: Option<Progress>,
    pub notices: Vec<Notice>,
    pub query: Query,
    pub space: Space,
    pub tokens: TokensView,
    pub pins: Pins,
    /// Runs that were put aside, oldest first.
    pub history: Vec<PastRun>,
    /// How many there have been.
    runs: usize,
    pub race: Race,
    /// What the doctor finds.
    pub findings: Vec<Finding>,
    pub shelf: Option<Shelf>,
    /// The user's own data while an example is loaded.
    own_data: Option<DataInput>,
    /// Texts of examples that were read.
    example_texts: Vec<(&'static str, Arc<str>)>,
    /// The example that comes into the box as soon as it is read.
    awaited_example: Option<&'static Example>,
    /// The example's settings are wanted as well; a link brings its own.
    lesson_wanted: bool,
    stored_checkpoint: Option<StoredCheckpoint>,
    store_read: bool,
    /// What the engine's model was built with.
    built: Option<Config>,
    sent: Option<Config>,
    /// Weights were sent to be taken up: what was drawn stays.
    restoring: bool,
    /// The engine still speaks of what was just put aside.
    stale: bool,
    intent: Option<Intent>,
    /// Reset or new data waits until the engine has handed over the last weights.
    hold: Option<Hold>,
    /// Steps that the user asked for at a time.
    run_length: u32,
    crashes: u32,
}

impl State {
    /// The page as the link says, before the engine has spoken, and what is to be done first.
    pub fn new(hash: &str) -> (Self, Vec<Effect>) {
        let (config, errors, start) = read_link(hash);
        let mut state = Self {
            run_length: config.steps,
            config,
            drafts: Vec::new(),
            data: DataInput::default(),
            text_revision: 0,
            data_state: DataState::Changed,
            engine: EngineState::Starting,
            device: None,
            read_as: None,
            preview: None,
            model: None,
            run: RunState::Fresh,
            training: Training::default(),
            progress: None,
            notices: Vec::new(),
            query: Query::default(),
            space: Space::default(),
            tokens: TokensView::default(),
            pins: Pins::default(),
            history: Vec::new(),
            runs: 0,
            race: Race::default(),
            findings: Vec::new(),
            shelf: None,
            own_data: None,
            example_texts: Vec::new(),
            awaited_example: None,
            lesson_wanted: false,
            stored_checkpoint: None,
            store_read: false,
            built: None,
            sent: None,
            restoring: false,
            stale: false,
            intent: None,
            hold: None,
            crashes: 0,
        };
        state.complain_about_link(&errors);
        let mut effects = state.fill_box_from_config();
        match start {
            Start::Nothing => {}
            Start::Training => state.want(Intent::Train),
            Start::Race(preset) => {
                state.race.preset = preset;
                state.want(Intent::Race);
                effects.push(Effect::ScrollToRace);
            }
        }
        (state, effects)
    }

    /// Takes one action up and says what is to be done.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Engine(event) => self.hear(event),
            Action::StoreRead(stored) => self.take_stored(stored),
            Action::StoreFailed(reason) => {
                self.complain(
                    Topic::Storage,
                    format!("The browser does not keep your work: {reason}."),
                    "Everything works, but save what you need before you close or reload this tab.".to_owned(),
                );
                Vec::new()
            }
            Action::HashChanged(hash) => self.follow_link(&hash),
            Action::SettingTyped { key, text } => self.set(key, text),
            Action::DataTyped(text) => self.type_data(text),
            Action::FileOpened { name, bytes } => self.open_file(name, bytes),
            Action::FileFailed { name, reason } => {
                self.complain(
                    Topic::File,
                    format!("The file {name} could not be read: {reason}."),
                    "Nothing was changed. Check that the file still exists and open it again.".to_owned(),
                );
                Vec::new()
            }
            Action::ExampleChosen(id) => {
                self.lesson_wanted = true;
                self.choose_example(&id)
            }
            Action::ExampleRead { id, text } => self.take_example(id, text),
            Action::FileClosed => self.close_file(),
            Action::Train => self.press_primary(),
            Action::Step => self.press_step(),
            Action::Reset => self.press_reset(),
            Action::BringBack => self.bring_back(),
            Action::QueryTyped(text) => {
                self.query.text = text;
                self.query.own = true;
                vec![Effect::Start(Timer::Find)]
            }
            Action::SentenceSelected(sentence) => self.select_sentence(sentence),
            Action::Pinned(sentence) => self.pin(sentence),
            Action::Unpinned(sentence) => self.unpin(sentence),
            Action::ComparisonShown(shown) => self.show_comparison(shown),
            Action::MapShown(map) => self.show_views(Views { map, ..self.space.views() }),
            Action::TokensShown(shown) => {
                self.tokens.shown = shown;
                self.inspect()
            }
            Action::AttentionChosen { layer, head } => {
                (self.tokens.layer, self.tokens.head) = (layer, head);
                self.inspect()
            }
            Action::ReplayOpened { name, recording } => {
                self.open_replay(name, recording.and_then(|recording| recording.play()));
                Vec::new()
            }
            Action::ReplayClosed => {
                self.space.replay = None;
                Vec::new()
            }
            Action::RunCompared(number) => {
                self.compare(number);
                Vec::new()
            }
            Action::RunChosen(number) => self.return_to(number),
            Action::Race(action) => self.act_on_race(action),
            Action::RemedyTaken(remedy) => self.take_remedy(remedy),
            Action::NoticeDismissed(topic) => {
                self.forgive(topic);
                Vec::new()
            }
            Action::EngineRestarted => self.restart_engine(),
            Action::Elapsed(timer) => self.elapsed(timer),
        }
    }

    /// Whether there is something to lose.
    pub fn trained(&self) -> bool {
        self.training.step > 0
    }

    fn elapsed(&mut self, timer: Timer) -> Vec<Effect> {
        match timer {
            Timer::Configure => self.send_config(),
            Timer::LoadData => self.send_data(),
            Timer::Find => {
                let mut effects = self.find();
                effects.extend(self.inspect());
                effects
            }
            Timer::Inspect => {
                self.tokens.waiting = false;
                self.inspect()
            }
            Timer::WriteHash => vec![Effect::WriteHash(self.config.to_hash())],
            Timer::Release => self.release(),
            Timer::SaveData => self.own_data().into_iter().map(|data| Effect::SaveData(data.to_stored())).collect(),
        }
    }

    fn find(&mut self) -> Vec<Effect> {
        if self.query.text.trim().is_empty() {
            self.query.answer = None;
            return Vec::new();
        }
        if self.engine != EngineState::Ready || self.model.is_none() || !self.is_current() {
            return Vec::new();
        }
        self.query.request = self.query.request.wrapping_add(1);
        let (request, text) = (self.query.request, self.query.text.clone());
        vec![Effect::Send(Command::Find { request, text, count: NEIGHBOURS })]
    }

    /// Whether what the engine says is about what the page shows.
    fn is_current(&self) -> bool {
        !self.stale && self.data_state != DataState::Refused
    }

    fn complain(&mut self, topic: Topic, message: String, hint: String) {
        let notice = Notice { topic, message, hint };
        if topic == Topic::Link {
            // A link may be wrong in more than one way.
            self.notices.push(notice);
            return;
        }
        self.forgive(topic);
        self.notices.push(notice);
    }

    fn forgive(&mut self, topic: Topic) {
        self.notices.retain(|notice| notice.topic != topic);
    }
}
