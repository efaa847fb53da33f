//! Which language the page speaks: what a link says, else what the reader chose, else the first of the browser's that there is.

use std::sync::Arc;

use super::{Effect, LanguageAction, State, Timer, Topic};
use crate::protocol::Command;
use crate::say;
use crate::words::{ENGLISH, LANGUAGES, Language};

/// The language of a visit.
#[derive(Clone, Debug, Default)]
pub struct Speech {
    /// What a link asks for: it stands in the page's own link as well.
    pub(super) named: Option<&'static Language>,
    /// What is spoken, with its file.
    words: Option<(&'static Language, Arc<str>)>,
}

impl Speech {
    /// As a link asks.
    pub(super) fn named(language: Option<&'static Language>) -> Self {
        Self { named: language, words: None }
    }
}

impl State {
    pub(super) fn on_language(&mut self, action: LanguageAction) -> Vec<Effect> {
        match action {
            LanguageAction::Chosen(language) => {
                let mut effects = vec![Effect::KeepLanguage(language), Effect::ReadLanguage(language)];
                if let Some(named) = &mut self.speech.named {
                    *named = language;
                    effects.push(Effect::Start(Timer::WriteHash));
                }
                effects
            }
            LanguageAction::Spoken { language, text } => {
                self.forgive(Topic::Language);
                self.lessons.forget_ours();
                self.speech.words = Some((language, text));
                // That of a class wants to know what they ask in the language that is spoken now.
                let mut effects = self.enter(self.room);
                if self.phase.listens() {
                    effects.extend(self.tell_language());
                }
                effects
            }
            LanguageAction::Failed { language, reason } => {
                let message = say!("language-not-read", language = language.name, reason = reason);
                self.complain(Topic::Language, message, say!("language-not-read-hint"));
                Vec::new()
            }
        }
    }

    /// A link asks for a language.
    pub(super) fn follow_language(&mut self, language: Option<&'static Language>) -> Vec<Effect> {
        let Some(language) = language else { return Vec::new() };
        let before = self.speech.named.replace(language);
        if before == Some(language) { Vec::new() } else { vec![Effect::ReadLanguage(language)] }
    }

    /// So that what the engine says is in the language of the page.
    pub(super) fn tell_language(&mut self) -> Vec<Effect> {
        let (language, words) = match &self.speech.words {
            Some((language, text)) => (language.code, text.to_string()),
            None => (LANGUAGES[0].code, String::new()),
        };
        let command = Command::Speak { language: language.to_owned(), words, english: ENGLISH.to_owned() };
        vec![self.tell(command)]
    }
}
