//! From the name, the link or the file of a lesson to the lesson: fetched, unpacked, read.

use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use super::super::enclosed::{damaged, of_newer_version, reading_of};
use super::super::{Effect, Room, State, Timer, Topic};
use super::Lessons;
use crate::config::ConfigError;
use crate::lessons::{self, COURSE, Lesson, LessonError, Shows, Unit};
use crate::protocol::Reading;
use crate::say;

/// The version of the form that a packed lesson has in a link.
pub(super) const PACKING: &str = "1";

/// A lesson that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub lesson: Lesson,
    pub origin: Origin,
    /// Tells its file from that of any other lesson.
    pub digest: String,
    pub(super) room: Room,
    pub(super) reading: Reading,
}

/// Where a lesson came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the page, under this id.
    Ours(&'static str),
    /// By what a link says of it.
    Link(String),
    /// By the name of its file.
    File(String),
    /// Its author, who tries it.
    Draft,
}

/// A lesson that is on its way.
#[derive(Clone, Debug)]
pub(super) enum Awaited {
    Ours(&'static Unit),
    Link { number: u32, packed: String },
}

/// What a link says of a lesson.
#[derive(Clone, Debug)]
pub(in super::super) enum LessonLink {
    Ours(&'static Unit),
    Packed(String),
}

impl LessonLink {
    /// Reads `lesson=…` of a link.
    pub(in super::super) fn read(value: &str) -> Result<Self, ConfigError> {
        let refused = |value: &str, expected: String| {
            let (label, value) = (say!("opening-setting"), value.to_owned());
            ConfigError::Refused { label, value, expected }
        };
        match value.split_once('.') {
            Some((PACKING, packed)) => Ok(Self::Packed(packed.to_owned())),
            Some((version, _)) => {
                let reason = if version.parse::<u32>().is_ok() { of_newer_version() } else { damaged() };
                Err(refused(&format!("{version}.…"), reason))
            }
            None => Unit::find(value).map(Self::Ours).ok_or_else(|| {
                let ids: Vec<_> = COURSE.iter().map(|unit| unit.id).collect();
                refused(value, say!("setting-expects-one-of", keys = ids.join(", ")))
            }),
        }
    }
}

impl Opened {
    /// # Errors
    /// What is wrong with the file, and where.
    fn read(text: &str, origin: Origin) -> Result<Self, LessonError> {
        let lesson = lessons::read(text)?;
        let room = match &lesson.shows {
            Shows::Circles { .. } => Room::Circles,
            Shows::Loss => Room::Loss,
            Shows::Lanes { .. } => Room::Lanes,
            Shows::Room(key) => Room::read(key).map_err(|error| LessonError::of("shows.room", error.to_string()))?,
        };
        let reading = reading_of(&lesson.reading).map_err(|reason| LessonError::of("reading", reason))?;
        Ok(Self { lesson, origin, digest: digest(text), room, reading })
    }
}

impl Lessons {
    /// What a link says of the one that is open: its id, or all of it, once that is packed.
    pub fn link(&self) -> Option<String> {
        let open = self.open.as_ref()?;
        let packed = match &open.origin {
            Origin::Ours(id) => return Some((*id).to_owned()),
            Origin::Link(packed) => packed,
            Origin::File(_) | Origin::Draft => {
                self.packed.as_ref().filter(|(digest, _)| *digest == open.digest).map(|(_, it)| it)?
            }
        };
        Some(format!("{PACKING}.{packed}"))
    }
}

impl State {
    /// Opens one of our own lessons, as soon as its file is there.
    pub(super) fn open_unit(&mut self, unit: &'static Unit) -> Vec<Effect> {
        self.forgive(Topic::Lesson);
        if let Some(open) = self.lessons.read.iter().find(|open| open.origin == Origin::Ours(unit.id)).cloned() {
            return self.open_lesson(Some(open));
        }
        self.lessons.awaited = Some(Awaited::Ours(unit));
        vec![Effect::ReadLesson(unit.id)]
    }

    pub(super) fn lesson_read(&mut self, id: &'static str, text: Result<String, String>) -> Vec<Effect> {
        let awaited = self.lessons.awaited.take_if(|awaited| matches!(awaited, Awaited::Ours(unit) if unit.id == id));
        let read = text.and_then(|text| Opened::read(&text, Origin::Ours(id)).map_err(|error| error.to_string()));
        match read {
            Ok(open) => {
                let open = Arc::new(open);
                self.lessons.read.push(open.clone());
                awaited.map_or_else(Vec::new, |_| self.open_lesson(Some(open)))
            }
            Err(reason) => match awaited {
                Some(Awaited::Ours(unit)) => {
                    let message = say!("opening-not-fetched", title = unit.title(), reason = reason);
                    self.refuse_lesson(message, say!("opening-not-fetched-hint"))
                }
                Some(Awaited::Link { .. }) | None => Vec::new(),
            },
        }
    }

    /// The lesson of a link takes the place of what is there.
    pub(in super::super) fn follow_lesson(&mut self, link: LessonLink) -> Vec<Effect> {
        match link {
            LessonLink::Ours(unit) => self.open_unit(unit),
            LessonLink::Packed(packed) => {
                self.forgive(Topic::Lesson);
                self.arrivals += 1;
                let number = self.arrivals;
                self.lessons.awaited = Some(Awaited::Link { number, packed: packed.clone() });
                vec![Effect::UnpackText { number, packed }]
            }
        }
    }

    /// The answer to that; None where nobody has asked for a lesson by this number.
    pub(in super::super) fn lesson_unpacked(
        &mut self,
        wanted: u32,
        text: &Result<String, String>,
    ) -> Option<Vec<Effect>> {
        let is_wanted = |awaited: &mut Awaited| matches!(awaited, Awaited::Link { number, .. } if *number == wanted);
        let Awaited::Link { packed, .. } = self.lessons.awaited.take_if(is_wanted)? else { return None };
        let read = match text {
            Ok(text) => Opened::read(text, Origin::Link(packed)).map_err(|error| error.to_string()),
            Err(reason) => Err(reason.clone()),
        };
        Some(match read {
            Ok(open) => self.open_lesson(Some(Arc::new(open))),
            Err(reason) => {
                let message = say!("opening-link-unreadable", reason = reason);
                self.refuse_lesson(message, say!("opening-link-unreadable-hint"))
            }
        })
    }

    /// Opens a lesson's file. What a link would say of it is found out.
    pub(in super::super) fn open_lesson_file(&mut self, name: &str, text: &str) -> Vec<Effect> {
        self.open_lesson_text(Origin::File(name.to_owned()), text)
    }

    pub(super) fn open_lesson_text(&mut self, origin: Origin, text: &str) -> Vec<Effect> {
        let name = match &origin {
            Origin::File(name) => Some(name.clone()),
            Origin::Ours(_) | Origin::Link(_) | Origin::Draft => None,
        };
        match Opened::read(text, origin) {
            Ok(open) => {
                self.forgive(Topic::Lesson);
                let mut effects = self.open_lesson(Some(Arc::new(open)));
                effects.push(Effect::PackText(text.into()));
                effects
            }
            Err(error) => {
                let reason = error.to_string();
                let message = match name {
                    Some(name) => say!("opening-file-unreadable", name = name, reason = reason),
                    None => say!("opening-unreadable", reason = reason),
                };
                self.refuse_lesson(message, say!("opening-unreadable-hint"))
            }
        }
    }

    /// The file of the open lesson was packed for a link.
    pub(in super::super) fn lesson_packed(&mut self, text: &str, packed: &Result<String, String>) -> Vec<Effect> {
        let is_open = |open: &Arc<Opened>| open.digest == digest(text);
        match (self.lessons.open.as_ref().filter(|open| is_open(open)), packed) {
            (Some(open), Ok(packed)) => {
                self.lessons.packed = Some((open.digest.clone(), packed.clone()));
                vec![Effect::Start(Timer::WriteHash)]
            }
            _ => Vec::new(),
        }
    }

    /// Whether a lesson is on its way.
    pub(in super::super) fn awaits_lesson(&self) -> bool {
        self.lessons.awaited.is_some()
    }

    fn refuse_lesson(&mut self, message: String, hint: String) -> Vec<Effect> {
        self.complain(Topic::Lesson, message, hint);
        self.fill_empty_page()
    }
}

fn digest(text: &str) -> String {
    format!("{:016x}", xxh3_64(text.as_bytes()))
}
