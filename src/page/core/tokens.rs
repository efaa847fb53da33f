//! What the encoder sees of one sentence: which sentence that is, and when to ask again.

use super::{Effect, State, Timer};
use crate::protocol::{Command, Inspection, RunState, TokenizerOrigin, TokenizerReport};
use crate::say;

/// What a piece of a word may begin or end with: it goes on with a word (WordPiece), or ends one (byte pair encoding).
const MARKS: (&str, &str) = ("##", "</w>");

/// The sentence that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Selected on the map or in a table.
    Selected(String),
    /// Typed or proposed under Ask.
    Query(String),
}

impl Subject {
    pub fn text(&self) -> &str {
        match self {
            Self::Selected(text) | Self::Query(text) => text,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct TokensView {
    /// Open and on the screen.
    pub(super) shown: bool,
    /// Whose attention is wanted, both counted from 0; no head: the mean of all.
    pub layer: usize,
    pub head: Option<usize>,
    request: u32,
    /// The timer runs.
    pub(super) waiting: bool,
    /// The latest answer and what it is about.
    pub answer: Option<(Subject, Inspection)>,
    asked: Option<Subject>,
}

impl State {
    /// The selected sentence, or else the question.
    pub fn subject(&self) -> Option<Subject> {
        let selected = self.space.selected.and_then(|sentence| self.space.sentences.texts.get(sentence as usize));
        match selected {
            Some(text) => Some(Subject::Selected(text.clone())),
            None => Some(Subject::Query(self.query.text.trim().to_owned())).filter(|query| !query.text().is_empty()),
        }
    }

    /// Asks what the encoder sees, where that is shown.
    pub(super) fn inspect(&mut self) -> Vec<Effect> {
        let Some(subject) = self.subject() else {
            self.tokens.answer = None;
            return Vec::new();
        };
        if !self.tokens.shown || !self.phase.is_built() {
            return Vec::new();
        }
        self.tokens.request = self.tokens.request.wrapping_add(1);
        let TokensView { request, layer, head, .. } = self.tokens;
        let text = subject.text().to_owned();
        self.tokens.asked = Some(subject);
        vec![self.tell(Command::Inspect { request, text, layer, head })]
    }

    /// There are other weights: asks at once where they stay, and at most once a second while they go on changing.
    pub(super) fn inspect_soon(&mut self) -> Vec<Effect> {
        if self.run != RunState::Running {
            return self.inspect();
        }
        if !self.tokens.shown || std::mem::replace(&mut self.tokens.waiting, true) {
            return Vec::new();
        }
        vec![Effect::Start(Timer::Inspect)]
    }

    pub(super) fn inspected(&mut self, inspection: Inspection) {
        if inspection.request == self.tokens.request && self.phase.is_built() {
            self.tokens.answer = self.tokens.asked.clone().map(|subject| (subject, inspection));
        }
    }
}

/// `WordPiece, 812 pieces, trained on 288 sentences`.
pub fn tokenizer_in_words(report: &TokenizerReport) -> String {
    let TokenizerReport { method, tokens, origin } = report;
    let tokens = match method.as_str() {
        "Words" => say!("tokens-report-words", count = *tokens),
        _ => say!("tokens-report-pieces", method = method, count = *tokens),
    };
    match origin {
        TokenizerOrigin::Data { sentences } => say!("tokens-report-data", tokens = tokens, count = *sentences),
        TokenizerOrigin::Model(name) => say!("tokens-report-model", tokens = tokens, name = name),
        TokenizerOrigin::File(name) => say!("tokens-report-file", tokens = tokens, name = name),
    }
}

/// A token in three parts: the mark before it, what is written of a text, the mark after it.
pub fn token_parts(token: &str) -> (&str, &str, &str) {
    let (before, after) = MARKS;
    // What is nothing but a mark is text.
    let text = token.strip_prefix(before).filter(|text| !text.is_empty()).unwrap_or(token);
    let start = token.len() - text.len();
    let text = text.strip_suffix(after).filter(|text| !text.is_empty()).unwrap_or(text);
    (&token[..start], text, &token[start + text.len()..])
}
