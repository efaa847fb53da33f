//! The training data as the user sees it: the box, an example, a file; and the shelf for what was replaced.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::{
    DataState, Effect, EngineState, Hold, Intent, State, Stored, StoredCheckpoint, StoredData, Timer, Topic, Training,
};
use crate::config::{Applies, Config, SETTINGS};
use crate::examples::Example;
use crate::protocol::{Command, Source};

/// The value of the setting `data` for what the user typed or opened.
pub const OWN_DATA: &str = "own";

/// Longest text, in bytes, that the box shows; the browser's text fields become sluggish above it.
pub const TEXT_LIMIT: usize = 1_000_000;

#[derive(Clone, Debug, PartialEq)]
pub enum DataInput {
    /// What the box shows.
    Text(Arc<str>),
    /// Handed to the engine as it is, not shown.
    File { name: String, bytes: Arc<[u8]> },
}

impl Default for DataInput {
    fn default() -> Self {
        Self::Text(Arc::from(""))
    }
}

impl DataInput {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::File { bytes, .. } => bytes,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes().iter().all(u8::is_ascii_whitespace)
    }

    pub(super) fn to_stored(&self) -> StoredData {
        let file_name = match self {
            Self::Text(_) => None,
            Self::File { name, .. } => Some(name.clone()),
        };
        StoredData { file_name, bytes: self.bytes().to_vec() }
    }

    fn from_stored(stored: StoredData) -> Self {
        match stored.file_name {
            Some(name) => Self::File { name, bytes: stored.bytes.into() },
            None => Self::Text(String::from_utf8_lossy(&stored.bytes).into()),
        }
    }

    /// Text goes into the box; what is too long, compressed or no UTF-8 stays a file.
    fn from_file(name: String, bytes: Vec<u8>) -> Self {
        if bytes.len() > TEXT_LIMIT {
            return Self::File { name, bytes: bytes.into() };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self::Text(text.into()),
            Err(error) => Self::File { name, bytes: error.into_bytes().into() },
        }
    }
}

impl State {
    /// Whether the box holds the user's own data rather than an example.
    pub fn is_own_data(&self) -> bool {
        self.config.data == OWN_DATA
    }

    /// The user's own data, loaded or not.
    pub fn own_data(&self) -> Option<&DataInput> {
        if self.is_own_data() { Some(&self.data) } else { self.own_data.as_ref() }
    }

    /// Names the data and the settings that shape the model: weights fit where it is the same.
    pub fn tag(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.data.bytes().hash(&mut hasher);
        let settings = SETTINGS.iter().filter(|setting| setting.applies == Applies::AfterReset);
        for setting in settings.filter(|setting| !matches!(setting.key, "data" | "device")) {
            self.config.get(setting.key).hash(&mut hasher);
        }
        format!("{:016x}", hasher.finish())
    }

    /// Fills the box with the example that the settings name, now or as soon as it is read.
    pub(super) fn fill_box_from_config(&mut self) -> Vec<Effect> {
        if self.is_own_data() {
            // Comes from the browser's store, a moment later.
            return Vec::new();
        }
        if Example::find(&self.config.data).is_none() {
            let unknown = std::mem::replace(&mut self.config.data, Config::default().data);
            self.complain(
                Topic::Link,
                format!("The link asks for the example data `{unknown}`, which does not exist."),
                "Another example is loaded in its place.".to_owned(),
            );
        }
        let example = Example::find(&self.config.data).expect("the default names an example");
        self.propose_query();
        self.await_example(example)
    }

    fn propose_query(&mut self) {
        if let Some(example) = Example::find(&self.config.data).filter(|_| !self.query.own) {
            self.query.text = example.query.to_owned();
        }
    }

    /// Puts an example in the place of the data, as soon as it is read.
    fn await_example(&mut self, example: &'static Example) -> Vec<Effect> {
        self.awaited_example = Some(example);
        match self.example_texts.iter().find(|(id, _)| *id == example.id) {
            Some((_, text)) => self.place_example(text.clone()),
            None => vec![Effect::ReadExample(example)],
        }
    }

    pub(super) fn take_example(&mut self, id: &'static str, text: Result<String, String>) -> Vec<Effect> {
        let awaited = self.awaited_example.is_some_and(|example| example.id == id);
        match text {
            Ok(text) => {
                let text: Arc<str> = text.into();
                self.example_texts.push((id, text.clone()));
                self.forgive(Topic::File);
                if awaited { self.place_example(text) } else { Vec::new() }
            }
            Err(reason) if awaited => {
                self.awaited_example = None;
                self.intent = None;
                self.complain(
                    Topic::File,
                    format!("The example data could not be loaded: {reason}."),
                    "Check the connection and choose it again, or paste text of your own.".to_owned(),
                );
                Vec::new()
            }
            Err(_) => Vec::new(),
        }
    }

    fn place_example(&mut self, text: Arc<str>) -> Vec<Effect> {
        let Some(example) = self.awaited_example.take() else { return Vec::new() };
        if self.config.data == example.id && self.data.is_empty() {
            // The page's first data, which takes the place of nothing.
            self.data = DataInput::Text(text);
            self.text_revision += 1;
            return if self.engine == EngineState::Ready && self.store_read { self.begin() } else { Vec::new() };
        }
        let intent = self.intent.take();
        let effects = self.replace(example.id, DataInput::Text(text));
        self.intent = intent;
        effects
    }

    pub(super) fn take_stored(&mut self, stored: Stored) -> Vec<Effect> {
        self.store_read = true;
        self.stored_checkpoint = stored.checkpoint;
        self.own_data = stored.data.map(DataInput::from_stored);
        if self.is_own_data() && self.data.is_empty() {
            match self.own_data.take() {
                Some(data) => self.data = data,
                None => {
                    self.config.data = Config::default().data;
                    self.complain(
                        Topic::Link,
                        "The link was made with its author's own text, which is not part of a link.".to_owned(),
                        "An example is loaded in its place; paste the text over it to repeat the experiment."
                            .to_owned(),
                    );
                    return self.fill_box_from_config();
                }
            }
            self.text_revision += 1;
        }
        if self.engine == EngineState::Ready { self.begin() } else { Vec::new() }
    }

    pub(super) fn type_data(&mut self, text: String) -> Vec<Effect> {
        if self.trained() {
            self.shelve(false);
        }
        self.awaited_example = None;
        let mut effects = self.let_go(Hold::Data);
        self.config.data = OWN_DATA.to_owned();
        self.data = DataInput::Text(text.into());
        self.data_state = DataState::Changed;
        effects.extend([Timer::LoadData, Timer::SaveData, Timer::WriteHash].map(Effect::Start));
        effects
    }

    pub(super) fn open_file(&mut self, name: String, bytes: Vec<u8>) -> Vec<Effect> {
        self.forgive(Topic::File);
        self.replace(OWN_DATA, DataInput::from_file(name, bytes))
    }

    pub(super) fn choose_example(&mut self, id: &str) -> Vec<Effect> {
        self.awaited_example = None;
        if id == self.config.data && !self.data.is_empty() {
            return Vec::new();
        }
        if let Some(example) = Example::find(id) {
            return self.await_example(example);
        }
        let data = self.own_data.take().unwrap_or_default();
        self.replace(OWN_DATA, data)
    }

    pub(super) fn close_file(&mut self) -> Vec<Effect> {
        self.replace(OWN_DATA, DataInput::default())
    }

    /// Sets what a lesson asks for. What the lesson before it had set, and nobody has changed, goes back.
    fn take_lesson(&mut self, id: &str) {
        let former = self.config.data.as_str();
        let settings = |id: &str| Config::from_hash(Example::find(id).map_or("", |example| example.settings)).0;
        let (former, lesson, before) = (settings(former), settings(id), self.config.clone());
        for setting in SETTINGS {
            let value = lesson.get(setting.key).expect("a key of the table");
            if setting.key != "data" && before.get(setting.key) == former.get(setting.key) {
                self.config.set(setting.key, &value).expect("a value that a Config holds is one that it takes");
            }
        }
        self.run_length = self.config.steps;
    }

    /// Puts other data in the place of what is there, which can be brought back.
    fn replace(&mut self, id: &str, data: DataInput) -> Vec<Effect> {
        if self.trained() || (self.is_own_data() && !self.data.is_empty()) {
            self.shelve(false);
        }
        self.awaited_example = None;
        if std::mem::take(&mut self.lesson_wanted) {
            self.take_lesson(id);
        }
        let mut effects = self.let_go(Hold::Data);
        let former = std::mem::replace(&mut self.data, data);
        if self.is_own_data() && id != OWN_DATA {
            self.own_data = Some(former).filter(|data| !data.is_empty());
        }
        self.config.data = id.to_owned();
        self.text_revision += 1;
        self.data_state = DataState::Changed;
        self.propose_query();
        effects.extend(self.send_data());
        effects.extend([Timer::SaveData, Timer::WriteHash].map(Effect::Start));
        effects
    }

    /// Sends the data with the settings that belong to it.
    pub(super) fn send_data(&mut self) -> Vec<Effect> {
        if self.engine != EngineState::Ready || self.hold.is_some() || self.is_first_data_awaited() {
            return Vec::new();
        }
        let mut effects = self.send_config();
        self.data_state = match self.data_state {
            DataState::Sent(count) => DataState::Sent(count + 1),
            DataState::Changed | DataState::Loaded | DataState::Refused => DataState::Sent(1),
        };
        let name = match &self.data {
            DataInput::File { name, .. } => name.clone(),
            DataInput::Text(_) if self.is_own_data() => "your text".to_owned(),
            DataInput::Text(_) => self.config.data.clone(),
        };
        let bytes = self.data.bytes().to_vec();
        effects.push(Effect::Send(Command::LoadData(Source::of_bytes(name, bytes))));
        effects
    }

    /// The page opened with an example that is still being read.
    fn is_first_data_awaited(&self) -> bool {
        self.data.is_empty() && self.awaited_example.is_some_and(|example| example.id == self.config.data)
    }

    /// Says everything to an engine that knows nothing yet.
    pub(super) fn begin(&mut self) -> Vec<Effect> {
        if self.is_first_data_awaited() {
            return Vec::new();
        }
        self.sent = None;
        self.hold = None;
        self.data_state = DataState::Changed;
        let mut effects = self.send_views_afresh();
        effects.extend(self.send_pins_afresh());
        effects.extend(self.send_data());
        if self.training.checkpoint.is_none() {
            let tag = self.tag();
            self.training.checkpoint =
                self.stored_checkpoint.take_if(|stored| stored.tag == tag).map(|stored| stored.checkpoint);
        }
        if let Some(checkpoint) = self.training.checkpoint.clone() {
            self.restoring = true;
            effects.push(Effect::Send(Command::Restore(checkpoint)));
        }
        effects
    }

    pub(super) fn to_store(&self, checkpoint: crate::protocol::Checkpoint) -> StoredCheckpoint {
        StoredCheckpoint { tag: self.tag(), checkpoint }
    }

    /// Whether the engine has the data that the page shows.
    pub(super) fn data_is_loaded(&self) -> bool {
        self.engine == EngineState::Ready && self.data_state == DataState::Loaded && self.hold.is_none()
    }

    pub(super) fn want(&mut self, intent: Intent) {
        self.intent = Some(intent);
    }

    pub(super) fn clear_training(&mut self) {
        self.training = Training::default();
    }
}
