//! The answers of a class.

use crate::lessons::{self, COURSE};
use crate::page::core::class::Known;
use crate::page::core::{Action, Class, Effect, Learned, LessonKey, LessonWords, Outcome, Room, State};

fn words(right: Option<usize>) -> LessonWords {
    LessonWords {
        ours: None,
        title: "Random or hard negatives".to_owned(),
        question: "Which model tells better apart?".to_owned(),
        choices: ["Random", "Hard", "Both alike"].map(str::to_owned).to_vec(),
        right,
    }
}

fn outcome(visit: u32, before: Option<u8>, after: Option<u8>) -> Outcome {
    Outcome { lesson: words(None).key(), visit, before, after, goal: None, steps: 150 }
}

fn class(text: &str) -> Class {
    Class { text: text.to_owned() }
}

fn known(right: Option<usize>) -> Known {
    Known::from([(words(right).key(), words(right))])
}

#[test]
fn fifty_codes_are_counted_whatever_stands_beside_them() {
    let line = |visit: u32| {
        let code = outcome(visit, Some((visit % 3) as u8), Some(1)).code();
        match visit % 4 {
            0 => format!("\"Visser, A.\",{code},2026-11-30 10:0{}", visit % 10),
            1 => format!("  {}  ", code.to_lowercase()),
            2 => format!("my code is ({code})."),
            _ => code,
        }
    };
    let report = class(&(0..50).map(line).collect::<Vec<_>>().join("\r\n")).report(&known(Some(1)));
    assert_eq!((report.codes, report.earlier, report.problems.len(), report.lessons.len()), (50, 0, 0, 1));
    let lesson = &report.lessons[0];
    let counts: Vec<_> = lesson.choices.iter().map(|choice| (choice.before, choice.after, choice.right)).collect();
    assert_eq!(counts, [(17, 0, false), (17, 50, true), (16, 0, false)]);
    let learned = lesson.learned.expect("the lesson says what is right");
    assert_eq!(learned, Learned { answered_twice: 50, right_before: 17, right_after: 50, gained: 33, lost: 0 });
}

/// What a class of fifty sends that was half wrong about random negatives before, and mostly right after.
#[test]
fn the_fifty_codes_of_the_browsers_tests_are_those_of_our_lesson() {
    let text = include_str!("../../../../assets/lessons/negatives.json");
    let question = lessons::read(text).expect("a lesson").question.expect("a question");
    let key = LessonKey::of_ours("negatives");
    let right = question.right.expect("it says what is right") as u8;
    let codes = (0..50u32).map(|reader| {
        let wrong = (right + 1 + (reader % 2) as u8) % 3;
        let before = if reader % 2 == 0 { right } else { wrong };
        let after = if reader % 10 == 3 { wrong } else { right };
        let outcome =
            Outcome { lesson: key, visit: reader, before: Some(before), after: Some(after), goal: None, steps: 150 };
        format!("reader {reader}: {}\n", outcome.code())
    });
    let expected = codes.collect::<String>();
    assert!(
        include_str!("../../../../tests/class/fifty_codes.txt") == expected,
        "the lesson asks something else now; tests/class/fifty_codes.txt has to be:\n{expected}"
    );
}

#[test]
fn the_last_code_of_a_visit_counts() {
    let text = [outcome(1, Some(0), None), outcome(2, Some(1), Some(0)), outcome(1, Some(0), Some(1))]
        .map(|code| code.code())
        .join("\n");
    let class = class(&text);
    let report = class.report(&known(Some(1)));
    assert_eq!((report.codes, report.earlier), (2, 1));
    let learned = report.lessons[0].learned.expect("the lesson says what is right");
    assert_eq!((learned.answered_twice, learned.gained, learned.lost), (2, 1, 1));
    let csv = class.csv(&known(Some(1)));
    let rows: Vec<_> = csv.lines().skip(1).map(|line| line.split(',').take(4).collect::<Vec<_>>()).collect();
    assert_eq!(
        rows,
        [["2", "Random or hard negatives", "Hard", "Random"], ["3", "Random or hard negatives", "Random", "Hard"]]
    );
}

#[test]
fn a_damaged_code_is_named_with_its_line() {
    let good = outcome(1, Some(0), None).code();
    let report = class(&format!("name,code\nA,{good}\nB,{}\n", &good[..20])).report(&Known::new());
    assert_eq!(report.codes, 1);
    let (line, why) = &report.problems[0];
    assert_eq!(*line, 3);
    assert!(why.contains(&good[..20]) && why.contains("too short"), "{why}");
}

#[test]
fn a_lesson_that_is_not_known_is_counted_by_number_until_it_is() {
    let code = outcome(1, Some(2), Some(0)).code();
    let class = class(&code);
    let labels = |known: &Known| {
        class.report(known).lessons[0].choices.iter().map(|choice| choice.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(labels(&Known::new()), ["Choice 1", "Choice 2", "Choice 3"]);
    assert_eq!(class.report(&Known::new()).lessons[0].learned, None);
    assert_eq!(labels(&known(None)), ["Random", "Hard", "Both alike"]);
}

#[test]
fn a_link_opens_the_room() {
    let (mut state, effects) = State::new("#room=class", "a");
    let read = |effects: &[Effect]| effects.iter().filter(|effect| matches!(effect, Effect::ReadLesson(_))).count();
    assert_eq!((state.shown_room(), read(&effects)), (Room::Class, COURSE.len()), "it wants to know what they ask");
    assert_eq!(read(&state.update(Action::HashChanged("#room=words".to_owned()))), 0);
    assert_eq!(read(&state.update(Action::HashChanged("#room=class".to_owned()))), COURSE.len());
    assert!(state.hash().ends_with("&room=class"));
}
