//! The editor of lessons: it makes one of what is typed into it and of the data and settings that are on the screen.

use std::sync::Arc;

use super::super::export::file_name;
use super::super::lesson_draft::{DraftError, DraftField, EditorAction, LessonDraft, Screen, in_order};
use super::super::share::{LONGEST_LINK, SharedLink};
use super::super::{DataInput, Effect, State, enclosed};
use super::opening::{Origin, PACKING};
use crate::config::Config;
use crate::lessons::{self, Lesson};
use crate::say;

#[derive(Clone, Debug, Default)]
pub struct Editor {
    pub draft: LessonDraft,
    /// What was written before it.
    former: Option<LessonDraft>,
    /// How often another draft has taken the place of the one that was there.
    pub puts: u32,
    /// Whether it is on the screen.
    pub shown: bool,
    /// Something was wanted of the lesson: from then on what is wrong is said.
    asked: bool,
    errors: Vec<DraftError>,
    /// The file that a link was wanted to, and how it stands in one.
    link: Option<DraftLink>,
}

#[derive(Clone, Debug)]
struct DraftLink {
    file: Arc<str>,
    /// None: it is on its way.
    packed: Option<Result<String, String>>,
}

impl Editor {
    /// Whether something was written before the draft that is there now.
    pub fn has_former(&self) -> bool {
        self.former.is_some()
    }

    /// Everything that keeps what was typed from being a lesson; nothing before anything was wanted of it.
    pub fn errors(&self) -> &[DraftError] {
        &self.errors
    }

    /// What is wrong with a field; empty: nothing.
    pub fn error(&self, field: DraftField) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| &error.reason)
    }

    /// Where something is missing or wrong.
    pub fn errors_in_words(&self) -> String {
        if self.errors.is_empty() {
            return String::new();
        }
        let fields: Vec<String> = self.errors.iter().map(|error| error.field.label()).collect();
        say!("draft-errors", fields = fields.join(", "))
    }

    /// Another draft, in the place of the one that is there, which is not lost.
    fn put(&mut self, draft: LessonDraft) {
        let former = std::mem::replace(&mut self.draft, draft);
        if !former.is_empty() {
            self.former = Some(former);
        }
        self.puts += 1;
        self.asked = false;
    }
}

impl State {
    pub(in super::super) fn act_on_editor(&mut self, action: EditorAction) -> Vec<Effect> {
        // A link is to what it was made of.
        self.editor.link = None;
        let effects = self.edit(action);
        self.editor.errors = if self.editor.asked { self.drafted().err().unwrap_or_default() } else { Vec::new() };
        effects
    }

    fn edit(&mut self, action: EditorAction) -> Vec<Effect> {
        match action {
            EditorAction::Opened => {
                self.propose_anchor();
                self.editor.shown = true;
                Vec::new()
            }
            EditorAction::Closed => {
                self.editor.shown = false;
                Vec::new()
            }
            EditorAction::Typed { field, text } => {
                self.editor.draft.type_in(field, text);
                Vec::new()
            }
            EditorAction::ControlToggled(control) => {
                self.editor.draft.toggle(control);
                Vec::new()
            }
            EditorAction::Emptied => {
                self.editor.put(LessonDraft::default());
                self.propose_anchor();
                Vec::new()
            }
            EditorAction::FormerWanted => {
                if let Some(former) = self.editor.former.take() {
                    self.editor.put(former);
                }
                Vec::new()
            }
            EditorAction::Tried => self.with_file(|state, file| state.open_lesson_text(Origin::Draft, &file)),
            EditorAction::Returned => {
                let effects = self.close_lesson();
                self.editor.shown = true;
                effects
            }
            EditorAction::Saved => self.with_file(|state, file| {
                let name = format!("{}.json", file_name(state.editor.draft.text(DraftField::Title)));
                vec![Effect::SaveText { name, text: file }]
            }),
            EditorAction::LinkWanted => self.with_file(|state, file| {
                state.editor.link = Some(DraftLink { file: file.clone(), packed: None });
                vec![Effect::PackText(file)]
            }),
            EditorAction::Edited => self.edit_lesson(),
        }
    }

    /// What the lesson has of the screen.
    pub fn draft_data_in_words(&self) -> String {
        if self.is_own_data() {
            say!("draft-takes-own-data", data = self.own_data_in_words())
        } else {
            say!("draft-takes-example", title = self.open.title())
        }
    }

    /// The link to the lesson, once it was wanted; `page`: the page's own address.
    pub fn draft_link(&self, page: &str) -> Option<SharedLink> {
        Some(match &self.editor.link.as_ref()?.packed {
            None => SharedLink::Awaited,
            Some(Err(reason)) => SharedLink::Failed(reason.clone()),
            Some(Ok(packed)) => match format!("{page}#lesson={PACKING}.{packed}") {
                link if link.len() > LONGEST_LINK => SharedLink::TooLong(link.len()),
                link => SharedLink::Ready(link),
            },
        })
    }

    /// Its file was packed for a link.
    pub(in super::super) fn draft_packed(&mut self, text: &str, packed: &Result<String, String>) {
        if let Some(link) = self.editor.link.as_mut().filter(|link| *link.file == *text) {
            link.packed = Some(packed.clone());
        }
    }

    /// Does something with the lesson's file, if what was typed is one.
    fn with_file(&mut self, act: impl FnOnce(&mut Self, Arc<str>) -> Vec<Effect>) -> Vec<Effect> {
        self.editor.asked = true;
        match self.drafted() {
            Ok(lesson) => act(self, lessons::write(&lesson).into()),
            Err(_) => Vec::new(),
        }
    }

    fn drafted(&self) -> Result<Lesson, Vec<DraftError>> {
        let mut unusable = Vec::new();
        let screen = self.screen().unwrap_or_else(|reason| {
            unusable.push(DraftError::of(DraftField::Data, reason));
            Screen::default()
        });
        let draft = &self.editor.draft;
        let (anchor, texts) = (draft.text(DraftField::Anchor).trim(), &self.space.sentences.texts);
        let is_elsewhere = !texts.is_empty() && !anchor.is_empty() && texts.iter().all(|text| text != anchor);
        if draft.has_circles() && is_elsewhere {
            unusable.push(DraftError::of(DraftField::Anchor, say!("draft-anchor-unknown")));
        }
        let lesson = draft.lesson(screen);
        if unusable.is_empty() && lesson.is_ok() {
            return lesson;
        }
        unusable.extend(lesson.err().unwrap_or_default());
        Err(in_order(&unusable))
    }

    /// # Errors
    /// Why its data cannot be part of a lesson.
    fn screen(&self) -> Result<Screen, String> {
        if !self.is_own_data() {
            return Ok(Screen { settings: settings_of(&self.open.config), ..Screen::default() });
        }
        let Config { data, .. } = Config::default();
        let settings = settings_of(&Config { data, ..self.open.config.clone() });
        match &self.open.data {
            DataInput::Text(text) => Ok(Screen {
                settings,
                text: Some(text.to_string()),
                reading: enclosed::reading_in_words(&self.open.reading),
            }),
            DataInput::Files(_) => Err(say!("draft-data-in-files")),
            DataInput::Unread => Err(say!("draft-data-on-its-way")),
        }
    }

    /// The selected sentence stands in the middle, unless another one was chosen.
    fn propose_anchor(&mut self) {
        let draft = &self.editor.draft;
        let is_free = !draft.has_circles() || draft.text(DraftField::Anchor).is_empty();
        let texts = &self.space.sentences.texts;
        let selected = self.space.selected.and_then(|place| texts.get(place as usize)).filter(|_| is_free).cloned();
        if let Some(selected) = selected {
            self.editor.draft.type_in(DraftField::Anchor, selected.to_string());
        }
    }

    /// The lesson that is open goes into the editor, and what it trains onto the screen.
    fn edit_lesson(&mut self) -> Vec<Effect> {
        const BY: &str = "editing";
        let Some(open) = self.lessons.open().cloned() else { return Vec::new() };
        let config = self.config_of(&open.lesson, "");
        let mut effects = self.close_lesson();
        effects.extend(self.lay_open(&open, config, BY));
        self.editor.put(LessonDraft::of(&open.lesson));
        self.editor.shown = true;
        effects
    }
}

/// As few settings as say all that is not as usual. What concerns the reader's own machine and taste is left to it.
fn settings_of(config: &Config) -> String {
    let usual = Config::default();
    let config = Config { device: usual.device, cores: usual.cores, projection: usual.projection, ..config.clone() };
    let hash = config.to_hash();
    let mut parts: Vec<&str> = hash.split('&').collect();
    let mut place = 0;
    while place < parts.len() {
        // What is usual depends on what else is said.
        let part = parts.remove(place);
        if Config::from_hash(&parts.join("&")).0 != config {
            parts.insert(place, part);
            place += 1;
        }
    }
    parts.join("&")
}
