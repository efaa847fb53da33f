//! The link that the page was opened with, or that is followed later: settings, and what to start at once.

use super::enclosed::{self, Enclosed, settings_of};
use super::history::is_same_run;
use super::lesson::LessonLink;
use super::{Appearance, Effect, Intent, OWN_DATA, Preset, Room, State, Timer, Topic};
use crate::config::{Config, ConfigError};
use crate::examples::Example;
use crate::say;
use crate::words::{LANGUAGES, Language};

/// What a link starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Nothing,
    Training,
    Race(Preset),
}

impl State {
    pub(super) fn follow_link(&mut self, hash: &str) -> Vec<Effect> {
        let mut effects = self.give_up_text();
        let Link { config, errors, start, room, lesson, enclosed, appearance, language } = read_link(hash);
        effects.extend(self.follow_language(language));
        self.appearance = appearance.unwrap_or_else(|| self.appearance.clone());
        if let Some(room) = room {
            effects.extend(self.enter(room));
        }
        if let Some(lesson) = lesson {
            self.forgive(Topic::Link);
            self.complain_about_link(&errors);
            effects.extend(self.follow_lesson(lesson));
            return effects;
        }
        effects.extend(self.close_lesson());
        if config == self.open.config && errors.is_empty() && start == Start::Nothing && enclosed.is_none() {
            return effects;
        }
        self.forgive(Topic::Link);
        self.complain_about_link(&errors);
        if let Some(enclosed) = enclosed {
            effects.extend(self.unpack(enclosed, config, start));
            return effects;
        }
        // A link stands for an experiment from its start, unless it only asks for another look at this one.
        let anew = start == Start::Training || !is_same_run(&config, &self.open.config);
        effects.extend(self.take_up(config, anew, "link"));
        effects.extend(self.begin_with(start));
        effects
    }

    /// What a link starts, once its settings and data are in their place.
    pub(super) fn begin_with(&mut self, start: Start) -> Vec<Effect> {
        let intent = match start {
            Start::Nothing => return Vec::new(),
            Start::Training => Intent::Train,
            Start::Race(preset) => {
                self.race.preset = preset;
                self.room = Room::Race;
                Intent::Race
            }
        };
        // The same link can then be followed again.
        let mut effects = vec![Effect::Start(Timer::WriteHash), Effect::ScrollUp];
        effects.extend(self.go(intent));
        effects
    }

    /// Settings and data of a link in the place of what is there. The user's own data stays where the link is about somebody's
    /// own: what that was, no link says. `anew`: with an untrained model.
    fn take_up(&mut self, config: Config, anew: bool, by: &'static str) -> Vec<Effect> {
        if config.data != self.open.config.data {
            match Example::find(&config.data) {
                Some(example) => return self.switch_to(example, config, by),
                None if config.data == OWN_DATA => {
                    self.complain(Topic::Link, say!("link-own-text"), say!("link-own-text-hint"));
                }
                None => {
                    self.complain(Topic::Link, say!("link-no-example", id = &config.data), say!("link-no-example-hint"))
                }
            }
        }
        let data = self.open.config.data.clone();
        self.set_all(Config { data, ..config }, anew, by)
    }

    /// Other settings on the same data, which can be undone.
    pub(super) fn set_all(&mut self, config: Config, anew: bool, by: &'static str) -> Vec<Effect> {
        let anew = anew && self.trained();
        let mut effects = Vec::new();
        if anew {
            effects.extend(self.set_aside(by));
        } else {
            self.remember_settings(by);
        }
        self.open.config = config;
        self.run_length = self.open.config.steps;
        self.drafts.clear();
        effects.push(Effect::Start(Timer::WriteHash));
        if anew {
            effects.extend(self.press_reset());
        } else if self.phase.is_built() {
            effects.extend(self.send_config());
        }
        effects
    }

    /// The part of a link behind `#`: the settings, and the lesson, or the room where it is not the first.
    pub fn hash(&self) -> String {
        let settings = self.open.config.to_hash();
        let hash = match self.lessons.link() {
            Some(lesson) => format!("{settings}&lesson={lesson}"),
            None if self.room != Room::default() => format!("{settings}&room={}", self.room.key()),
            None => settings,
        };
        match self.speech.named {
            Some(language) => format!("{hash}&language={}", language.code),
            None => hash,
        }
    }

    pub(super) fn complain_about_link(&mut self, errors: &[ConfigError]) {
        if errors.is_empty() {
            return;
        }
        let reasons: Vec<_> = errors.iter().map(ConfigError::sentence).collect();
        self.complain(Topic::Link, say!("link-impossible", reasons = reasons.join(" ")), say!("link-impossible-hint"));
    }
}

/// What a link asks for.
pub(super) struct Link {
    pub config: Config,
    /// What is wrong with it.
    pub errors: Vec<ConfigError>,
    pub start: Start,
    /// Where to look, if it says so.
    pub room: Option<Room>,
    /// The lesson that is to be open.
    pub lesson: Option<LessonLink>,
    /// The author's own text, or why it cannot be read.
    pub enclosed: Option<Result<Enclosed, String>>,
    /// What of the page is to be seen within another one, if it says so.
    pub appearance: Option<Appearance>,
    /// What it is to be read in, if it says so.
    pub language: Option<&'static Language>,
}

/// The language that a link asks for, if there is one of that name.
pub fn language_of(hash: &str) -> Option<&'static Language> {
    read_link(hash).language
}

/// Reads settings, what to start at once (`start=1`, `race=minings`), where to look (`room=words`, `lesson=margin`), in which language
/// (`language=de`), and what is to be seen within another page (`controls=map,query`, `theme=dark`).
pub(super) fn read_link(hash: &str) -> Link {
    let enclosed = enclosed::read(hash);
    let beside =
        |key: &str| ["start", "race", "room", "lesson", "language"].contains(&key) || Appearance::KEYS.contains(&key);
    let is_setting = |part: &&str| !beside(part.split('=').next().unwrap_or_default());
    let (settings, others): (Vec<&str>, Vec<&str>) = settings_of(hash).partition(is_setting);
    let value = |key: &str| others.iter().find_map(|part| part.strip_prefix(key));
    let lesson = settings.iter().find_map(|part| Example::find(part.strip_prefix("data=")?));
    // The link's own settings come after the lesson's, and count.
    let lesson = lesson.into_iter().map(|example| example.settings);
    let (mut config, mut errors) =
        Config::from_hash(&lesson.chain(settings.iter().copied()).collect::<Vec<_>>().join("&"));
    let start = match value("race=").map(Preset::read) {
        Some(Ok(preset)) => Start::Race(preset),
        Some(Err(error)) => {
            errors.push(error);
            Start::Nothing
        }
        None if value("start=") == Some("1") => Start::Training,
        None => Start::Nothing,
    };
    let room = value("room=").and_then(|key| Room::read(key).map_err(|error| errors.push(error)).ok());
    let lesson = value("lesson=").and_then(|value| LessonLink::read(value).map_err(|error| errors.push(error)).ok());
    let language = value("language=").and_then(|code| read_language(code).map_err(|error| errors.push(error)).ok());
    if enclosed.is_some() || lesson.is_some() {
        OWN_DATA.clone_into(&mut config.data);
    }
    let appearance = read_appearance(&others, &mut errors);
    Link { config, errors, start, room, lesson, enclosed, appearance, language }
}

fn read_language(code: &str) -> Result<&'static Language, ConfigError> {
    Language::find(code).ok_or_else(|| {
        let codes: Vec<_> = LANGUAGES.iter().map(|language| language.code).collect();
        let expected = say!("embedded-expected", names = codes.join(", "));
        ConfigError::Refused { label: say!("language"), value: code.to_owned(), expected }
    })
}

fn read_appearance(parts: &[&str], errors: &mut Vec<ConfigError>) -> Option<Appearance> {
    let parts = parts.join("&");
    let mut read: Option<Appearance> = None;
    for (key, value) in form_urlencoded::parse(parts.as_bytes()).filter(|(key, _)| Appearance::KEYS.contains(&&**key)) {
        errors.extend(read.get_or_insert_default().set(&key, &value).err());
    }
    read
}
