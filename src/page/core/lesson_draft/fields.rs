//! The fields of a lesson that is being written, and what is wrong with what stands in them.

use crate::lessons::LessonError;
use crate::{say, words};

/// What can be typed or chosen, and what else there can be something wrong with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftField {
    /// Data and settings: they are those of the screen.
    Data,
    Title,
    Task,
    Question,
    Choice(usize),
    /// The place of a choice, counted from 0; empty: none.
    Right,
    Reason,
    /// Its name in a file; empty: there is no goal.
    Figure,
    AtLeast,
    AtMost,
    Within,
    GoalText,
    /// `circles`, `loss`, `lanes`, or the key of a room.
    Shows,
    Anchor,
    Tempo,
    /// One a line.
    Hints,
    /// What the editor has no field for.
    Kept,
}

impl DraftField {
    /// What the page calls it.
    pub fn label(self) -> String {
        match self {
            Self::Choice(place) => say!("choice-number", number = place + 1),
            field => words::of("draft-field", &field.key()),
        }
    }

    /// Tells it from the others, in words and in the ids of elements.
    pub fn key(self) -> String {
        let key = match self {
            Self::Title => "title",
            Self::Task => "task",
            Self::Data => "data",
            Self::Shows => "shows",
            Self::Anchor => "anchor",
            Self::Tempo => "tempo",
            Self::Question => "question",
            Self::Choice(place) => return format!("choice-{}", place + 1),
            Self::Right => "right",
            Self::Reason => "reason",
            Self::Figure => "figure",
            Self::AtLeast => "at-least",
            Self::AtMost => "at-most",
            Self::Within => "within",
            Self::GoalText => "goal-text",
            Self::Hints => "hints",
            Self::Kept => "kept",
        };
        key.to_owned()
    }

    /// The field that a part of a lesson's file is typed in.
    fn of(place: &str) -> Self {
        match place {
            "title" => Self::Title,
            "task" => Self::Task,
            "settings" | "text" | "reading" => Self::Data,
            "shows.room" => Self::Shows,
            "shows.circles.anchor" => Self::Anchor,
            "tempo" => Self::Tempo,
            "question.text" => Self::Question,
            "question.choices" => Self::Choice(0),
            "question.right" => Self::Right,
            "goals" => Self::Figure,
            "goals[0]" => Self::AtLeast,
            _ => Self::Kept,
        }
    }
}

/// What the author of a lesson does.
#[derive(Clone, Debug)]
pub enum EditorAction {
    Opened,
    /// What was typed stays for the rest of the visit.
    Closed,
    Typed {
        field: DraftField,
        text: String,
    },
    /// Left to the reader, or no longer.
    ControlToggled(&'static str),
    /// Another lesson is wanted, from an empty page.
    Emptied,
    /// What was written before the draft that is there now.
    FormerWanted,
    /// It is played at once.
    Tried,
    /// Back from there.
    Returned,
    Saved,
    LinkWanted,
    /// The lesson that is open is to be changed.
    Edited,
}

/// What is missing or wrong, as a part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftError {
    pub field: DraftField,
    pub reason: String,
}

/// Of each field the first thing, in the order of the page.
pub(in super::super) fn in_order(errors: &[DraftError]) -> Vec<DraftError> {
    const ORDER: [DraftField; 17] = [
        DraftField::Data,
        DraftField::Title,
        DraftField::Task,
        DraftField::Question,
        DraftField::Choice(0),
        DraftField::Right,
        DraftField::Reason,
        DraftField::Figure,
        DraftField::AtLeast,
        DraftField::AtMost,
        DraftField::Within,
        DraftField::GoalText,
        DraftField::Shows,
        DraftField::Anchor,
        DraftField::Tempo,
        DraftField::Hints,
        DraftField::Kept,
    ];
    let first = |field: &DraftField| errors.iter().find(|error| error.field == *field).cloned();
    ORDER.iter().filter_map(first).collect()
}

impl DraftError {
    pub fn of(field: DraftField, reason: impl Into<String>) -> Self {
        Self { field, reason: reason.into() }
    }
}

/// A fault of a lesson, as one of the field that it is typed in.
pub(super) fn blame(error: LessonError) -> DraftError {
    match error {
        LessonError::Field { place, reason } => match DraftField::of(&place) {
            DraftField::Kept => DraftError::of(DraftField::Kept, format!("`{place}`: {reason}")),
            field => DraftError::of(field, reason),
        },
        LessonError::Json(_) | LessonError::Version(_) => DraftError::of(DraftField::Kept, error.to_string()),
    }
}
