//! The training data as the user sees it: the box, an example, files.

use std::sync::Arc;

use super::input::names;
use super::{DataFile, DataInput, Effect, Intent, OWN_DATA, Phase, State, Timer, Topic};
use crate::config::{Config, SETTINGS};
use crate::examples::Example;
use crate::lessons::is_lesson;
use crate::protocol::{Command, Reading};
use crate::say;

/// Settings that a lesson leaves alone: they do not decide whether what it says is true.
const BESIDE_THE_LESSON: [&str; 5] = ["data", "seed", "device", "cores", "projection"];

impl State {
    /// Whether the box holds the user's own data rather than an example.
    pub fn is_own_data(&self) -> bool {
        self.open.is_own()
    }

    /// Whether nothing can be trained on what is there.
    pub fn data_is_refused(&self) -> bool {
        self.phase == Phase::Refused
    }

    /// Fills the page that has just opened with the example that the link names, as soon as it is read.
    pub(super) fn open_first_data(&mut self) -> Vec<Effect> {
        if self.is_own_data() {
            // Comes from the browser's store, a moment later, if it comes from this tab.
            return Vec::new();
        }
        if Example::find(&self.open.config.data).is_none() {
            let unknown = std::mem::replace(&mut self.open.config.data, Config::default().data);
            self.complain(Topic::Link, say!("link-no-example", id = unknown), say!("link-no-example-other-hint"));
        }
        let example = Example::find(&self.open.config.data).expect("the default names an example");
        self.propose_query();
        self.open.data = DataInput::Unread;
        self.read_example(example)
    }

    pub(super) fn propose_query(&mut self) {
        if let Some(example) = Example::find(&self.open.config.data).filter(|_| !self.query.own) {
            self.query.text = example.query.to_owned();
        }
    }

    /// Has the text of an example read, unless it was; then it is in its place at once.
    pub(super) fn read_example(&mut self, example: &'static Example) -> Vec<Effect> {
        match self.example_texts.iter().find(|(id, _)| *id == example.id) {
            Some((_, text)) => {
                self.open.data = DataInput::Text(text.clone());
                self.text_revision += 1;
                Vec::new()
            }
            None => vec![Effect::ReadExample(example)],
        }
    }

    pub(super) fn take_example(&mut self, id: &'static str, text: Result<String, String>) -> Vec<Effect> {
        let awaited = self.open.config.data == id && self.open.data == DataInput::Unread;
        match text {
            Ok(text) => {
                let text: Arc<str> = text.into();
                self.example_texts.push((id, text.clone()));
                self.forgive(Topic::File);
                if !awaited {
                    return Vec::new();
                }
                self.open.data = DataInput::Text(text);
                self.text_revision += 1;
                self.send_data()
            }
            Err(reason) if awaited => {
                self.wanted = None;
                let hint = match self.library.undo.last() {
                    Some(_) => say!("open-example-failed-undone-hint"),
                    None => say!("open-example-failed-hint"),
                };
                self.complain(Topic::File, say!("open-example-failed", reason = reason), hint);
                match self.library.undo.pop() {
                    Some(former) => self.adopt(former.experiment),
                    None => Vec::new(),
                }
            }
            Err(_) => Vec::new(),
        }
    }

    pub(super) fn type_data(&mut self, text: String) -> Vec<Effect> {
        let mut effects = Vec::new();
        let goes_on = match &self.open.data {
            DataInput::Text(former) => self.is_own_data() && !self.trained() && is_edit_of(former, &text),
            DataInput::Unread | DataInput::Files(_) => false,
        };
        if !goes_on {
            effects.extend(self.set_aside("typing"));
            self.open.reading = Reading::default();
        }
        // Other experiments may go by the text as it was.
        self.open.data_key.clone_from(&self.open.id);
        self.wanted = None;
        if self.open.config.data != OWN_DATA {
            self.open.config.data = OWN_DATA.to_owned();
            effects.extend(self.write_hash());
        }
        self.open.data = DataInput::Text(text.into());
        self.look_away();
        effects.extend([Timer::LoadData, Timer::Keep].map(Effect::Start));
        effects
    }

    /// What the engine has is no longer what the page shows.
    pub(super) fn look_away(&mut self) {
        self.wrong.forget();
        self.negatives.forget();
        if self.phase.listens() {
            self.phase = Phase::Listening;
        }
    }

    pub(super) fn open_files(&mut self, files: Vec<DataFile>) -> Vec<Effect> {
        self.forgive(Topic::File);
        if files.is_empty() {
            return Vec::new();
        }
        if let [DataFile { name, bytes }] = &files[..]
            && let Ok(text) = std::str::from_utf8(bytes)
            && is_lesson(text)
        {
            return self.open_lesson_file(name, text);
        }
        self.replace(OWN_DATA, DataInput::from_files(files), "file")
    }

    /// An example, or the user's own data, takes the place of what is there.
    pub(super) fn choose_example(&mut self, id: &str) -> Vec<Effect> {
        if id == self.open.config.data && self.open.data != DataInput::Unread {
            return Vec::new();
        }
        if let Some(example) = Example::find(id) {
            let config = lesson_config(example, &self.open.config);
            return self.switch_to(example, config, "other-data");
        }
        let back = self.return_to_own(|other| other.is_own() && !other.data.is_empty(), "other-data");
        if let Some(effects) = back {
            return effects;
        }
        // Of an earlier visit, or of before a reload.
        let kept = self.library.latest_own().map(|record| record.id.clone());
        match kept {
            Some(id) => self.continue_with(&id),
            None => self.replace(OWN_DATA, DataInput::default(), "other-data"),
        }
    }

    /// From files that are not shown to the text that was in the box before.
    pub(super) fn close_file(&mut self) -> Vec<Effect> {
        let back = self.return_to_own(
            |other| other.is_own() && matches!(other.data, DataInput::Text(_)) && !other.data.is_empty(),
            "box",
        );
        back.unwrap_or_else(|| self.replace(OWN_DATA, DataInput::default(), "box"))
    }

    /// An example takes the place of what is there at once, and is trained on as soon as it is read.
    pub(super) fn switch_to(&mut self, example: &'static Example, config: Config, by: &'static str) -> Vec<Effect> {
        let again = self.open.data == DataInput::Unread && self.open.config.data == example.id;
        let mut effects = if again { Vec::new() } else { self.set_aside(by) };
        self.open.config = Config { data: example.id.to_owned(), ..config };
        self.run_length = self.open.config.steps;
        self.drafts.clear();
        self.put(DataInput::Unread, Reading::default());
        self.propose_query();
        effects.extend(self.read_example(example));
        effects.extend(self.send_data());
        effects.push(Effect::Start(Timer::WriteHash));
        effects
    }

    /// Data that is no example takes the place of what is there, with settings of its own.
    pub(super) fn put_own(
        &mut self,
        config: Config,
        data: DataInput,
        reading: Reading,
        by: &'static str,
    ) -> Vec<Effect> {
        let mut effects = self.set_aside(by);
        self.open.config = config;
        self.run_length = self.open.config.steps;
        self.drafts.clear();
        self.put(data, reading);
        effects.extend(self.send_data());
        effects.extend([Timer::Keep, Timer::WriteHash].map(Effect::Start));
        effects
    }

    /// Puts other data in the place of what is there, with the same settings.
    pub(super) fn replace(&mut self, id: &str, data: DataInput, by: &'static str) -> Vec<Effect> {
        let mut effects = self.set_aside(by);
        self.lessons.leave();
        id.clone_into(&mut self.open.config.data);
        self.put(data, Reading::default());
        effects.extend(self.send_data());
        effects.extend([Timer::Keep, Timer::WriteHash].map(Effect::Start));
        effects
    }

    /// Shows other data; what was there has been set aside.
    pub(super) fn put(&mut self, data: DataInput, reading: Reading) {
        self.open.data = data;
        self.open.data_key.clone_from(&self.open.id);
        self.open.reading = reading;
        self.text_revision += 1;
        self.look_away();
    }

    /// The user's word on how the data is to be read.
    pub(super) fn read_in_another_way(&mut self, reading: Reading) -> Vec<Effect> {
        if self.open.reading == reading {
            return Vec::new();
        }
        let mut effects = if self.trained() { self.set_aside("reading") } else { Vec::new() };
        self.open.reading = reading;
        self.look_away();
        effects.extend(self.send_data());
        effects.push(Effect::Start(Timer::Keep));
        effects
    }

    /// Sends the data with the settings that belong to it, and has kept weights taken up.
    pub(super) fn send_data(&mut self) -> Vec<Effect> {
        if !self.phase.listens() || !self.store_read || self.open.data == DataInput::Unread {
            return Vec::new();
        }
        let mut effects = self.tell_config(self.open.trained_with());
        let name = match &self.open.data {
            DataInput::Files(files) => names(files),
            DataInput::Text(_) if self.is_own_data() => say!("own-text"),
            DataInput::Text(_) | DataInput::Unread => self.open.config.data.clone(),
        };
        let source = self.open.data.source(name, self.open.reading.clone());
        let request = self.ask(Command::LoadData(source), &mut effects);
        self.is_model_of_open(request);
        let restores = self.restore(&mut effects);
        self.phase = Phase::Asked { request, restores };
        effects
    }

    /// Says everything to an engine that knows nothing yet.
    pub(super) fn begin(&mut self) -> Vec<Effect> {
        self.told.forget();
        self.phase = Phase::Listening;
        let mut effects = self.send_views();
        effects.extend(self.send_pins());
        effects.extend(self.send_data());
        effects.extend(self.send_corpus());
        effects
    }

    pub(super) fn want(&mut self, intent: Intent) {
        self.wanted = Some(intent);
    }
}

/// The settings with which what an example's lesson says is true.
fn lesson_config(example: &Example, now: &Config) -> Config {
    let mut config = Config::from_hash(example.settings).0;
    for setting in SETTINGS.iter().filter(|setting| BESIDE_THE_LESSON.contains(&setting.key) && setting.key != "data") {
        let value = now.get(setting.key).expect("a key of the table");
        config.set(setting.key, &value).expect("a value that a Config holds is one that it takes");
    }
    config
}

/// Whether somebody who types goes on with a text, rather than having put another one in its place: at least half of it is
/// still there, before and behind what has changed.
fn is_edit_of(former: &str, now: &str) -> bool {
    const SHORT: usize = 8;
    if former.len() < SHORT {
        return true;
    }
    let (former, now) = (former.as_bytes(), now.as_bytes());
    let before = former.iter().zip(now).take_while(|(a, b)| a == b).count();
    let (former_rest, now_rest) = (&former[before..], &now[before..]);
    let behind = former_rest.iter().rev().zip(now_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    2 * (before + behind) >= former.len()
}
