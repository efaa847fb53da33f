//! A lesson as it is being written: what was typed, field by field, and the lesson that comes of it.

mod fields;

pub(super) use fields::in_order;
pub use fields::{DraftError, DraftField, EditorAction};

use super::Room;
use crate::config::read_number;
use crate::lessons::{self, Figure, Goal, Lesson, Question, Shows, VERSION};
use crate::say;
use fields::blame;

/// Choices that a question has in the editor at least.
const CHOICES: usize = 4;
/// What stands in [`DraftField::Shows`] in the place of the key of a room.
const CIRCLES: &str = "circles";
const LOSS: &str = "loss";
const LANES: &str = "lanes";

/// What a lesson has of the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screen {
    pub settings: String,
    pub text: Option<String>,
    pub reading: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LessonDraft {
    texts: Vec<(DraftField, String)>,
    /// What is left to the reader.
    controls: Vec<String>,
    /// What the editor has no field for.
    base: Lesson,
}

impl Default for LessonDraft {
    fn default() -> Self {
        Self::of(&Lesson { lesson: VERSION, controls: vec!["train".to_owned()], ..Lesson::default() })
    }
}

impl LessonDraft {
    /// A lesson that is there already.
    pub fn of(lesson: &Lesson) -> Self {
        use DraftField as Field;
        let mut texts = Vec::new();
        let mut put = |field: Field, text: String| {
            if !text.is_empty() {
                texts.push((field, text));
            }
        };
        let number = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
        put(Field::Title, lesson.title.clone());
        put(Field::Task, lesson.task.clone());
        let (shows, anchor) = match &lesson.shows {
            Shows::Circles { anchor } => (CIRCLES, anchor.as_str()),
            Shows::Loss => (LOSS, ""),
            Shows::Lanes { .. } => (LANES, ""),
            Shows::Room(room) => (room.as_str(), ""),
        };
        put(Field::Shows, shows.to_owned());
        put(Field::Anchor, anchor.to_owned());
        put(Field::Tempo, number(lesson.tempo.map(f64::from)));
        if let Some(question) = &lesson.question {
            put(Field::Question, question.text.clone());
            let choices = question.choices.iter().enumerate();
            choices.for_each(|(place, choice)| put(Field::Choice(place), choice.clone()));
            put(Field::Right, question.right.map_or_else(String::new, |right| right.to_string()));
            put(Field::Reason, question.reason.clone());
        }
        if let Some(goal) = lesson.goals.first() {
            let named = Figure::NAMES.iter().find(|(_, figure)| *figure == goal.what);
            put(Field::Figure, named.map_or("", |(name, _)| name).to_owned());
            put(Field::AtLeast, number(goal.at_least));
            put(Field::AtMost, number(goal.at_most));
            put(Field::Within, number(goal.within_steps.map(f64::from)));
            put(Field::GoalText, goal.text.clone().unwrap_or_default());
        }
        // A hint is shown on one line, whatever lines it has in its file.
        put(Field::Hints, lesson.hints.iter().map(|hint| hint.replace('\n', " ")).collect::<Vec<_>>().join("\n"));
        Self { texts, controls: lesson.controls.clone(), base: lesson.clone() }
    }

    pub fn text(&self, field: DraftField) -> &str {
        self.texts.iter().find(|(other, _)| *other == field).map_or("", |(_, text)| text)
    }

    /// Whether nothing was written that would be a loss.
    pub fn is_empty(&self) -> bool {
        let written = |(field, text): &(DraftField, String)| {
            !matches!(field, DraftField::Shows | DraftField::Anchor) && !text.trim().is_empty()
        };
        !self.texts.iter().any(written)
    }

    pub fn type_in(&mut self, field: DraftField, text: String) {
        match self.texts.iter_mut().find(|(other, _)| *other == field) {
            Some((_, typed)) => *typed = text,
            None => self.texts.push((field, text)),
        }
    }

    pub fn leaves(&self, control: &str) -> bool {
        self.controls.iter().any(|other| other == control)
    }

    /// Leaves a control to the reader, or no longer.
    pub fn toggle(&mut self, control: &str) {
        if self.leaves(control) {
            self.controls.retain(|other| other != control);
        } else {
            self.controls.push(control.to_owned());
        }
    }

    pub fn has_circles(&self) -> bool {
        self.text(DraftField::Shows) == CIRCLES
    }

    /// How many choices there is room for.
    pub fn choices(&self) -> usize {
        self.base.question.as_ref().map_or(0, |question| question.choices.len()).max(CHOICES)
    }

    /// What [`DraftField::Shows`] can say, each with its label. What the editor does not make by itself is there if it is in the
    /// lesson's file.
    pub fn pictures(&self) -> Vec<(String, String)> {
        let mut pictures = vec![(CIRCLES, say!("draft-shows-circles")), (LOSS, say!("draft-shows-loss"))];
        pictures.extend(Room::TABS.iter().map(|(room, key)| (*key, say!("draft-shows-room", room = room.label()))));
        match &self.base.shows {
            Shows::Lanes { .. } => pictures.push((LANES, say!("draft-shows-lanes"))),
            Shows::Room(room) if pictures.iter().all(|(key, _)| key != room) => {
                pictures.push((room, say!("draft-shows-room", room = room)));
            }
            Shows::Room(_) | Shows::Circles { .. } | Shows::Loss => {}
        }
        pictures.into_iter().map(|(key, label)| (key.to_owned(), label)).collect()
    }

    /// What stays as it is in its file.
    pub fn kept(&self) -> Vec<String> {
        let question = self.base.question.as_ref();
        let parts = [
            (self.base.goals.len() > 1, say!("draft-kept-goals")),
            (question.is_some_and(|question| question.shown_by.is_some()), say!("draft-kept-shown-by")),
            (!self.base.changes.is_empty(), say!("draft-kept-changes")),
            (self.base.next.is_some(), say!("draft-kept-next")),
        ];
        parts.into_iter().filter(|(kept, _)| *kept).map(|(_, words)| words).collect()
    }

    /// The lesson on what is on the screen.
    ///
    /// # Errors
    /// All that is missing or wrong.
    pub fn lesson(&self, screen: Screen) -> Result<Lesson, Vec<DraftError>> {
        let mut errors = Vec::new();
        let Screen { settings, text, reading } = screen;
        let hints = self.text(DraftField::Hints).lines().map(str::trim).filter(|hint| !hint.is_empty());
        let lesson = Lesson {
            title: self.text(DraftField::Title).to_owned(),
            task: self.text(DraftField::Task).to_owned(),
            settings,
            text,
            reading,
            shows: self.shows(),
            controls: self.controls.clone(),
            tempo: self.whole(DraftField::Tempo, &mut errors),
            question: self.question(&mut errors),
            goals: self.goals(&mut errors),
            hints: hints.map(str::to_owned).collect(),
            ..self.base.clone()
        };
        errors.extend(lessons::problems(&lesson).into_iter().map(blame));
        if errors.is_empty() { Ok(lesson) } else { Err(errors) }
    }

    fn shows(&self) -> Shows {
        match self.text(DraftField::Shows) {
            CIRCLES => Shows::Circles { anchor: self.text(DraftField::Anchor).trim().to_owned() },
            LOSS => Shows::Loss,
            LANES => self.base.shows.clone(),
            room => Shows::Room(room.to_owned()),
        }
    }

    fn question(&self, errors: &mut Vec<DraftError>) -> Option<Question> {
        let choices: Vec<&str> = (0..self.choices()).map(|place| self.text(DraftField::Choice(place))).collect();
        let is_there = |choice: &&str| !choice.trim().is_empty();
        let (text, reason) = (self.text(DraftField::Question), self.text(DraftField::Reason));
        let right = self.text(DraftField::Right).parse::<usize>().ok();
        if ![text, reason].iter().any(is_there) && !choices.iter().any(is_there) && right.is_none() {
            return None;
        }
        if let Some(right) = right.filter(|right| !choices.get(*right).is_some_and(is_there)) {
            errors.push(DraftError::of(DraftField::Right, say!("draft-choice-empty", number = right + 1)));
        }
        // Empty fields are none of the choices.
        let before = |right: usize| choices.iter().take(right).filter(|choice| is_there(choice)).count();
        Some(Question {
            text: text.to_owned(),
            right: right.map(before),
            choices: choices.iter().filter(|choice| is_there(choice)).map(|choice| (*choice).to_owned()).collect(),
            reason: reason.to_owned(),
            shown_by: self.base.question.as_ref().and_then(|question| question.shown_by.clone()),
        })
    }

    /// The first as it was typed, the others as they are in its file.
    fn goals(&self, errors: &mut Vec<DraftError>) -> Vec<Goal> {
        let chosen = self.text(DraftField::Figure);
        let mut goals: Vec<Goal> = self.base.goals.iter().skip(1).cloned().collect();
        let Some((_, what)) = Figure::NAMES.iter().find(|(name, _)| *name == chosen) else {
            let typed = [DraftField::AtLeast, DraftField::AtMost, DraftField::Within, DraftField::GoalText];
            if typed.iter().any(|field| !self.text(*field).trim().is_empty()) {
                errors.push(DraftError::of(DraftField::Figure, say!("draft-no-figure")));
            }
            return goals;
        };
        let goal = Goal {
            text: Some(self.text(DraftField::GoalText)).filter(|text| !text.trim().is_empty()).map(str::to_owned),
            what: *what,
            at_least: self.bound(DraftField::AtLeast, *what, errors),
            at_most: self.bound(DraftField::AtMost, *what, errors),
            within_steps: self.whole(DraftField::Within, errors),
        };
        goals.insert(0, goal);
        goals
    }

    fn bound(&self, field: DraftField, figure: Figure, errors: &mut Vec<DraftError>) -> Option<f64> {
        let text = self.text(field).trim();
        let value = read_number(text);
        if value.is_none() && !text.is_empty() {
            errors.push(DraftError::of(field, say!("draft-no-number")));
            // Nothing is missing.
            return Some(0.0);
        }
        if figure.is_share() && value.is_some_and(|value| !(0.0..=1.0).contains(&value)) {
            errors.push(DraftError::of(field, say!("draft-no-share")));
        }
        value
    }

    fn whole(&self, field: DraftField, errors: &mut Vec<DraftError>) -> Option<u32> {
        let text = self.text(field).trim();
        let value = text.parse().ok();
        if value.is_none() && !text.is_empty() {
            errors.push(DraftError::of(field, say!("draft-no-whole-number")));
        }
        value
    }
}
