//! What was answered and reached in the lessons of this visit.

use super::{Lessons, Opened, Origin};
use crate::lessons::{COURSE, Lesson, Unit};
use crate::page::core::class::{Known, LessonWords, Outcome, visit_number};
use crate::page::core::{ClassReport, Effect, Room, State};

/// What came of a lesson that was finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonResult {
    /// The id of one of ours, the title of any other.
    pub lesson: String,
    /// Tells its file from that of others.
    pub digest: String,
    /// The places of the choices that were made before its run and after it.
    pub before: Option<usize>,
    pub after: Option<usize>,
    /// Whether all of its goals were reached; None: it has none.
    pub reached: Option<bool>,
    /// Steps of the run that reached the last of them, or of the latest run.
    pub steps: u32,
}

#[derive(Clone, Debug)]
pub(super) struct Progress {
    pub lesson: String,
    pub digest: String,
    words: LessonWords,
    pub before: Option<usize>,
    pub after: Option<usize>,
    /// The steps at which goals were reached, in their order.
    pub reached: Vec<u32>,
    /// The experiment that has reached the last of them.
    pub reached_in: String,
    pub goals: usize,
    pub hints: usize,
    /// Steps of a run that came to its end.
    pub finished: Option<u32>,
}

impl Lessons {
    /// Of this visit, in the order in which they were first opened.
    pub fn results(&self) -> Vec<LessonResult> {
        let finished = self.progress.iter().filter_map(|progress| Some((progress, progress.finished?)));
        let result = finished.map(|(progress, steps)| {
            let done = progress.goals > 0 && progress.reached.len() == progress.goals;
            LessonResult {
                lesson: progress.lesson.clone(),
                digest: progress.digest.clone(),
                before: progress.before,
                after: progress.after,
                reached: (progress.goals > 0).then_some(done),
                steps: progress.reached.last().copied().filter(|_| done).unwrap_or(steps),
            }
        });
        result.collect()
    }

    /// What came of the open lesson, once a run has ended.
    pub fn result(&self) -> Option<LessonResult> {
        let progress = self.progress()?;
        self.results().into_iter().find(|result| result.digest == progress.digest)
    }

    /// The same for a lecturer. `visit`: the name of this visit.
    fn code(&self, visit: &str) -> Option<String> {
        let (progress, result) = (self.progress()?, self.result()?);
        let place = |answer: Option<usize>| answer.and_then(|place| u8::try_from(place).ok());
        let outcome = Outcome {
            lesson: progress.words.key(),
            visit: visit_number(visit),
            before: place(result.before),
            after: place(result.after),
            goal: result.reached,
            steps: result.steps.min(u16::MAX.into()) as u16,
        };
        Some(outcome.code())
    }

    /// What is asked by all lessons that were read or opened.
    fn known(&self) -> Known {
        let read = self.read.iter().map(|open| words(open));
        let opened = self.progress.iter().map(|progress| progress.words.clone());
        read.chain(opened).map(|words| (words.key(), words)).collect()
    }

    /// What was answered to the question before the run, and after it.
    pub fn answers(&self) -> [Option<usize>; 2] {
        self.progress().map_or([None; 2], |progress| [progress.before, progress.after])
    }

    /// Whether a run of the open lesson came to its end.
    pub fn is_finished(&self) -> bool {
        self.progress().is_some_and(|progress| progress.finished.is_some())
    }

    /// Hints of the open lesson that were asked for.
    pub(super) fn hints(&self) -> usize {
        self.progress().map_or(0, |progress| progress.hints)
    }

    /// The steps at which goals of the open lesson were reached, in their order.
    pub(super) fn reached(&self) -> &[u32] {
        self.progress().map_or(&[], |progress| &progress.reached)
    }

    pub(super) fn progress(&self) -> Option<&Progress> {
        let open = self.open.as_ref()?;
        self.progress.iter().find(|progress| progress.digest == open.digest)
    }

    pub(super) fn progress_mut(&mut self) -> Option<&mut Progress> {
        let open = self.open.as_ref()?;
        self.progress.iter_mut().find(|progress| progress.digest == open.digest)
    }

    pub(super) fn begin_progress(&mut self, open: &Opened) {
        if self.progress.iter().all(|progress| progress.digest != open.digest) {
            let lesson = match &open.origin {
                Origin::Ours(id) => (*id).to_owned(),
                Origin::Link(_) | Origin::File(_) | Origin::Draft => open.lesson.title.clone(),
            };
            self.progress.push(Progress {
                lesson,
                digest: open.digest.clone(),
                words: words(open),
                before: None,
                after: None,
                reached: Vec::new(),
                reached_in: String::new(),
                goals: open.lesson.goals.len(),
                hints: 0,
                finished: None,
            });
        }
    }

    /// Before the first run has ended it is the first answer, from then on the second.
    pub(super) fn answer(&mut self, choice: usize) {
        if let Some(progress) = self.progress_mut() {
            let answer = if progress.finished.is_none() { &mut progress.before } else { &mut progress.after };
            *answer = Some(choice);
        }
    }

    pub(super) fn give_hint(&mut self) {
        let hints = self.open.as_ref().map_or(0, |open| open.lesson.hints.len());
        if let Some(progress) = self.progress_mut() {
            progress.hints = hints.min(progress.hints + 1);
        }
    }
}

impl State {
    /// See [`Outcome`].
    pub fn lesson_code(&self) -> Option<String> {
        self.lessons.code(&self.visit)
    }

    pub fn class_report(&self) -> ClassReport {
        self.class.report(&self.lessons.known())
    }

    /// See [`Class::csv`](crate::page::core::Class::csv).
    pub fn class_csv(&self) -> String {
        self.class.csv(&self.lessons.known())
    }

    /// Another room; that of a class wants to know what our lessons ask.
    pub(in super::super) fn enter(&mut self, room: Room) -> Vec<Effect> {
        self.room = room;
        if room != Room::Class {
            return Vec::new();
        }
        let is_unread = |unit: &&Unit| self.lessons.read.iter().all(|open| open.origin != Origin::Ours(unit.id));
        COURSE.iter().filter(is_unread).map(|unit| Effect::ReadLesson(unit.id)).collect()
    }
}

fn words(open: &Opened) -> LessonWords {
    let Lesson { title, question, .. } = &open.lesson;
    let ours = match open.origin {
        Origin::Ours(id) => Some(id),
        Origin::Link(_) | Origin::File(_) | Origin::Draft => None,
    };
    let (asked, choices, right) = match question.clone() {
        Some(question) => (question.text, question.choices, question.right),
        None => (String::new(), Vec::new(), None),
    };
    LessonWords { ours, title: title.clone(), question: asked, choices, right }
}
