//! A class's answers: the codes that a lecturer has gathered, read and counted.

use std::collections::BTreeMap;

use super::code::{LessonKey, MARK, Outcome};
use crate::page::core::table::csv_of;
use crate::say;

/// What a lecturer has pasted.
#[derive(Clone, Debug, Default)]
pub struct Class {
    pub text: String,
}

/// A lesson's question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonWords {
    /// The id of one of ours.
    pub ours: Option<&'static str>,
    pub title: String,
    pub question: String,
    pub choices: Vec<String>,
    /// The choice that is right, where the lesson says so.
    pub right: Option<usize>,
}

/// Lessons by what codes call them.
pub type Known = BTreeMap<LessonKey, LessonWords>;

/// What all codes say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassReport {
    pub lessons: Vec<LessonReport>,
    /// Codes that were counted.
    pub codes: usize,
    /// Codes that were left out, for a later one tells of the same lesson in the same visit.
    pub earlier: usize,
    /// Lines and what is wrong with a code in them.
    pub problems: Vec<(usize, String)>,
}

/// What the codes of a lesson say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonReport {
    pub title: String,
    pub question: String,
    pub codes: usize,
    pub choices: Vec<ChoiceReport>,
    pub learned: Option<Learned>,
    /// How many reached the goal, of those whose code tells of one.
    pub goal: Option<(usize, usize)>,
}

/// How many chose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceReport {
    pub label: String,
    pub right: bool,
    pub before: usize,
    pub after: usize,
}

/// Of those who answered before and after, where it is known what is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Learned {
    pub answered_twice: usize,
    pub right_before: usize,
    pub right_after: usize,
    /// Wrong before, right after.
    pub gained: usize,
    /// Right before, wrong after.
    pub lost: usize,
}

impl LessonWords {
    pub fn key(&self) -> LessonKey {
        match self.ours {
            Some(id) => LessonKey::of_ours(id),
            None => LessonKey::of(&self.title, &self.question, self.choices.iter().map(String::as_str)),
        }
    }
}

impl Class {
    /// `lessons`: what is asked by those that the page knows.
    pub fn report(&self, lessons: &Known) -> ClassReport {
        let Gathered { outcomes, earlier, problems } = self.gathered();
        let mut report = ClassReport { earlier, problems, ..ClassReport::default() };
        let outcomes: Vec<Outcome> = outcomes.into_iter().map(|(_, outcome)| outcome).collect();
        report.codes = outcomes.len();
        let mut keys: Vec<LessonKey> = Vec::new();
        for outcome in &outcomes {
            if !keys.contains(&outcome.lesson) {
                keys.push(outcome.lesson);
            }
        }
        let report_of = |key: LessonKey| {
            let of_lesson: Vec<_> = outcomes.iter().filter(|outcome| outcome.lesson == key).collect();
            report_on(lessons.get(&key), &of_lesson)
        };
        report.lessons = keys.into_iter().map(report_of).collect();
        report
    }

    fn gathered(&self) -> Gathered {
        let mut gathered = Gathered::default();
        for (line, code) in codes(&self.text) {
            match Outcome::read(code) {
                Ok(outcome) => {
                    let before = gathered.outcomes.len();
                    gathered.outcomes.retain(|(_, other)| !other.is_of_same(&outcome));
                    gathered.earlier += before - gathered.outcomes.len();
                    gathered.outcomes.push((line, outcome));
                }
                Err(error) => {
                    let problem = say!("class-report-no-code", code = code, reason = error.to_string());
                    gathered.problems.push((line, problem));
                }
            }
        }
        gathered
    }

    /// A line for each code that was counted, for other programs.
    pub fn csv(&self, lessons: &Known) -> String {
        let head = ["line", "lesson", "before", "after", "goal_reached", "steps", "code"].map(str::to_owned).to_vec();
        let rows = self.gathered().outcomes.into_iter().map(|(line, outcome)| {
            let words = lessons.get(&outcome.lesson);
            let answer = |place: Option<u8>| place.map_or_else(String::new, |place| choice_label(words, place.into()));
            let goal = outcome.goal.map_or_else(String::new, |reached| reached.to_string());
            vec![
                line.to_string(),
                words.map_or_else(String::new, |words| words.title.clone()),
                answer(outcome.before),
                answer(outcome.after),
                goal,
                outcome.steps.to_string(),
                outcome.code(),
            ]
        });
        csv_of(std::iter::once(head).chain(rows))
    }
}

/// The codes of a class as they were read.
#[derive(Default)]
struct Gathered {
    /// With the numbers of their lines: of each lesson in each visit the last.
    outcomes: Vec<(usize, Outcome)>,
    /// Those before it.
    earlier: usize,
    problems: Vec<(usize, String)>,
}

/// What looks like a code, with the number of its line: names, commas and whatever else a form puts beside it are passed over.
fn codes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_between = |letter: char| !letter.is_ascii_alphanumeric() && letter != '-';
    let numbered = text.lines().enumerate();
    let words = numbered.flat_map(move |(line, text)| text.split(is_between).map(move |word| (line + 1, word)));
    words.filter(|(_, word)| {
        let mark = word.split_once('-').map_or("", |(mark, _)| mark);
        let (letters, number) = mark.split_at_checked(2).unwrap_or_default();
        letters.eq_ignore_ascii_case(&MARK[..2]) && number.parse::<u32>().is_ok()
    })
}

fn choice_label(words: Option<&LessonWords>, place: usize) -> String {
    let label = words.and_then(|words| words.choices.get(place)).cloned();
    label.unwrap_or_else(|| say!("choice-number", number = place + 1))
}

fn report_on(words: Option<&LessonWords>, outcomes: &[&Outcome]) -> LessonReport {
    let answers = || outcomes.iter().flat_map(|outcome| [outcome.before, outcome.after]).flatten();
    let asked = answers().max().map_or(0, |place| usize::from(place) + 1);
    let count = |of: fn(&Outcome) -> Option<u8>, place: usize| {
        outcomes.iter().filter(|outcome| of(outcome).map(usize::from) == Some(place)).count()
    };
    let right = words.and_then(|words| words.right);
    let choices = (0..words.map_or(asked, |words| words.choices.len().max(asked))).map(|place| ChoiceReport {
        label: choice_label(words, place),
        right: right == Some(place),
        before: count(|outcome| outcome.before, place),
        after: count(|outcome| outcome.after, place),
    });
    let goals: Vec<bool> = outcomes.iter().filter_map(|outcome| outcome.goal).collect();
    LessonReport {
        title: words.map_or_else(|| say!("class-report-unknown"), |words| words.title.clone()),
        question: words.map_or_else(String::new, |words| words.question.clone()),
        codes: outcomes.len(),
        choices: choices.collect(),
        learned: right.map(|right| learned(right, outcomes)),
        goal: (!goals.is_empty()).then(|| (goals.iter().filter(|reached| **reached).count(), goals.len())),
    }
}

fn learned(right: usize, outcomes: &[&Outcome]) -> Learned {
    let twice = outcomes.iter().filter_map(|outcome| outcome.before.zip(outcome.after));
    let is_right = |place: u8| usize::from(place) == right;
    twice.fold(Learned::default(), |learned, (before, after)| {
        let (before, after) = (is_right(before), is_right(after));
        Learned {
            answered_twice: learned.answered_twice + 1,
            right_before: learned.right_before + usize::from(before),
            right_after: learned.right_after + usize::from(after),
            gained: learned.gained + usize::from(!before && after),
            lost: learned.lost + usize::from(before && !after),
        }
    })
}
