//! What one reader answered in one lesson, as a code that a lecturer can read without a server: `TP1-4f7a-…`.
//!
//! Nobody's name is in it, and the lesson's text is not. Its checksum finds what was mistyped or cut off; it proves nothing
//! about who made it: all that is needed to make one is in the page.

use thiserror::Error;
use xxhash_rust::xxh3::xxh3_64;

use crate::say;

/// What stands before every code of this form.
pub const MARK: &str = "TP1";
const LESSON: usize = 5;
const VISIT: usize = 3;
const CHECK: usize = 4;
/// Lesson, visit, answers, goal and steps, checksum.
const LENGTH: usize = LESSON + VISIT + 1 + 3 + CHECK;
/// In the place of an answer where there is none.
const NO_ANSWER: u8 = 15;

/// What came of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub lesson: LessonKey,
    /// Unlike that of nearly every other reader, for codes that are sent twice.
    pub visit: u32,
    /// The choice before the run, counted from 0; at most 14.
    pub before: Option<u8>,
    /// Likewise after it.
    pub after: Option<u8>,
    /// Whether the goal was reached, where the lesson has one.
    pub goal: Option<bool>,
    /// Steps that were trained, up to 65,535.
    pub steps: u16,
}

/// A lesson as codes name it: one of ours by its id, so that a class answers the same lesson in whatever languages, and any other by
/// its title, its question and the choices, which the answers are about. A question of ours that asks something else asks it
/// under another id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LessonKey(u64);

impl LessonKey {
    pub fn of_ours(id: &str) -> Self {
        Self::of(id, "", [])
    }

    pub fn of<'a>(title: &'a str, question: &'a str, choices: impl IntoIterator<Item = &'a str>) -> Self {
        let words = [title, question].into_iter().chain(choices).collect::<Vec<_>>().join("\n");
        // 40 bits are enough for all lessons of the world to be told apart.
        Self(xxh3_64(words.as_bytes()) >> (64 - 8 * LESSON))
    }
}

/// A name for a visit that fits into a code.
pub fn visit_number(visit: &str) -> u32 {
    (xxh3_64(visit.as_bytes()) >> (64 - 8 * VISIT)) as u32
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeError {
    #[error("{}", say!("class-code-length"))]
    Length,
    #[error("{}", say!("class-code-character"))]
    Character,
    #[error("{}", say!("class-code-checksum"))]
    Checksum,
    #[error("{}", say!("class-code-newer"))]
    Newer,
}

impl Outcome {
    /// Whether both tell of the same lesson in the same visit.
    pub fn is_of_same(&self, other: &Self) -> bool {
        (self.lesson, self.visit) == (other.lesson, other.visit)
    }

    pub fn code(&self) -> String {
        let mut code = MARK.to_owned();
        for (place, byte) in self.bytes().into_iter().enumerate() {
            if place % 2 == 0 {
                code.push('-');
            }
            code += &format!("{byte:02x}");
        }
        code
    }

    /// # Errors
    /// Where `code` is none, or not what it was.
    pub fn read(code: &str) -> Result<Self, CodeError> {
        let (mark, rest) = code.split_once('-').ok_or(CodeError::Length)?;
        if !mark.eq_ignore_ascii_case(MARK) {
            return Err(CodeError::Newer);
        }
        let digits =
            rest.chars().filter(|digit| *digit != '-').map(|digit| digit.to_digit(16).ok_or(CodeError::Character));
        let digits = digits.collect::<Result<Vec<u32>, _>>()?;
        let bytes: Vec<u8> =
            digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | *digit as u8)).collect();
        if digits.len() != 2 * LENGTH {
            return Err(CodeError::Length);
        }
        let (content, check) = bytes.split_at(LENGTH - CHECK);
        if check != checksum(content) {
            return Err(CodeError::Checksum);
        }
        let (lesson, content) = content.split_at(LESSON);
        let (visit, content) = content.split_at(VISIT);
        let answer = |place: u8| (place != NO_ANSWER).then_some(place);
        Ok(Self {
            lesson: LessonKey(number(lesson)),
            visit: number(visit) as u32,
            before: answer(content[0] >> 4),
            after: answer(content[0] & 15),
            goal: match content[1] {
                0 => None,
                reached => Some(reached == 2),
            },
            steps: number(&content[2..]) as u16,
        })
    }

    fn bytes(&self) -> Vec<u8> {
        let answer = |answer: Option<u8>| answer.map_or(NO_ANSWER, |place| place.min(NO_ANSWER - 1));
        let goal = self.goal.map_or(0, |reached| if reached { 2 } else { 1 });
        let mut bytes = self.lesson.0.to_be_bytes()[8 - LESSON..].to_vec();
        bytes.extend(&self.visit.to_be_bytes()[4 - VISIT..]);
        bytes.push(answer(self.before) << 4 | answer(self.after));
        bytes.push(goal);
        bytes.extend(self.steps.to_be_bytes());
        bytes.extend(checksum(&bytes));
        bytes
    }
}

fn checksum(content: &[u8]) -> [u8; CHECK] {
    let [first, second, third, fourth, ..] = xxh3_64(content).to_be_bytes();
    [first, second, third, fourth]
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn outcomes() -> impl Strategy<Value = Outcome> {
        let answer = || proptest::option::of(0..NO_ANSWER);
        let goal = proptest::option::of(any::<bool>());
        (0..1u64 << (8 * LESSON), 0..1u32 << (8 * VISIT), answer(), answer(), goal, any::<u16>()).prop_map(
            |(lesson, visit, before, after, goal, steps)| Outcome {
                lesson: LessonKey(lesson),
                visit,
                before,
                after,
                goal,
                steps,
            },
        )
    }

    proptest! {
        #[test]
        fn a_code_is_read_as_it_was_written(outcome in outcomes()) {
            let code = outcome.code();
            prop_assert_eq!(Outcome::read(&code), Ok(outcome));
            prop_assert_eq!(Outcome::read(&code.to_uppercase()), Ok(outcome));
        }

        #[test]
        fn one_wrong_character_is_found(outcome in outcomes(), place in 4usize..43, letter in "[0-9a-f]") {
            let code = outcome.code();
            let was = code.chars().nth(place).expect("codes are longer");
            prop_assume!(was != '-' && was.to_string() != letter);
            let mut wrong = code.clone();
            wrong.replace_range(place..=place, &letter);
            prop_assert!(Outcome::read(&wrong).is_err(), "{code} {wrong}");
        }

        #[test]
        fn nothing_makes_it_panic(text in "\\PC{0,60}") {
            let _ = Outcome::read(&text);
            let marked = format!("{MARK}-{text}");
            prop_assert!(Outcome::read(&marked).is_err());
        }
    }

    #[test]
    fn what_was_cut_off_says_so() {
        let outcome = Outcome { lesson: LessonKey(7), visit: 1, before: Some(0), after: None, goal: None, steps: 60 };
        let code = outcome.code();
        assert_eq!(Outcome::read(&code[..code.len() - 5]), Err(CodeError::Length));
        assert_eq!(Outcome::read(&code.replace(MARK, "TP9")), Err(CodeError::Newer));
        assert_eq!(Outcome::read(&format!("{}!", &code[..code.len() - 1])), Err(CodeError::Character));
    }

    #[test]
    fn a_lesson_with_another_choice_is_another() {
        let key = |choices: [&'static str; 2]| LessonKey::of("A", "B", choices);
        assert_ne!(key(["Yes", "No"]), key(["Yes", "Perhaps"]));
        assert_eq!(key(["Yes", "No"]), key(["Yes", "No"]));
    }
}
