//! The files of lessons: what is wrong with one is said with its place, and what was read is written again.

use proptest::prelude::*;
use triplet_playground::lessons::{
    COURSE, Change, Figure, Goal, Judge, Lesson, Question, Run, Shows, Triplet, Unit, is_lesson, read, write,
};
use triplet_playground::words::LANGUAGES;

const SMALL: &str = r#"{"lesson": 1, "title": "A", "task": "Look."}"#;

/// The smallest lesson with further fields.
fn with(fields: &str) -> String {
    SMALL.replace('}', &format!(", {fields}}}"))
}

fn refused(file: &str) -> String {
    read(file).expect_err(file).to_string()
}

#[test]
fn the_smallest_lesson_shows_the_first_example_untouched() {
    let lesson = read(SMALL).expect("a lesson");
    assert_eq!(lesson.shows, Shows::Room("watch".to_owned()));
    assert_eq!((lesson.settings.as_str(), lesson.question, lesson.goals.len()), ("", None, 0));
}

#[test]
fn our_own_lessons_are_lessons() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/lessons");
    for unit in COURSE {
        let file = std::fs::read_to_string(folder.join(format!("{}.json", unit.id))).expect(unit.id);
        let lesson = read(&file).unwrap_or_else(|error| panic!("{}: {error}", unit.id));
        assert_eq!(read(&write(&lesson)).ok(), Some(lesson), "{}", unit.id);
    }
    let files = std::fs::read_dir(folder).expect("a folder of lessons").count();
    assert_eq!(files, COURSE.len(), "each file is one of the course");
}

/// The texts apart, a lesson in another language is the same lesson: `assets/languages/CODE/lessons`.
#[test]
fn our_lessons_are_the_same_in_every_language() {
    let read = |path: String| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        read(&std::fs::read_to_string(&path).expect("a file"))
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    for language in LANGUAGES.iter().skip(1) {
        for Unit { id, .. } in COURSE {
            let english = read(format!("assets/lessons/{id}.json"));
            let other = read(format!("assets/languages/{}/lessons/{id}.json", language.code));
            assert_ne!(english.task, other.task, "{id}");
            assert_eq!(without_words(english), without_words(other), "{id}");
        }
    }
}

/// A lesson with a mark in the place of each text.
fn without_words(mut lesson: Lesson) -> Lesson {
    fn blank(text: &mut String) {
        *text = if text.is_empty() { String::new() } else { "…".to_owned() };
    }
    blank(&mut lesson.title);
    blank(&mut lesson.task);
    if let Shows::Lanes { runs, best, .. } = &mut lesson.shows {
        let place = runs.iter().position(|run| Some(&run.name) == best.as_ref());
        runs.iter_mut().enumerate().for_each(|(place, run)| run.name = place.to_string());
        *best = place.map(|place| place.to_string());
    }
    if let Some(question) = &mut lesson.question {
        blank(&mut question.text);
        question.choices.iter_mut().for_each(blank);
        blank(&mut question.reason);
    }
    lesson.goals.iter_mut().filter_map(|goal| goal.text.as_mut()).for_each(blank);
    lesson.hints.iter_mut().for_each(blank);
    for change in &mut lesson.changes {
        blank(&mut change.label);
        blank(&mut change.reason);
    }
    lesson
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let question = |rest: &str| with(&format!(r#""question": {{"text": "Why?", "choices": ["a", "b"]{rest}}}"#));
    let lanes =
        |runs: &str| with(&format!(r#""shows": {{"lanes": {{"runs": [{runs}], "judge": "loss", "best": "c"}}}}"#));
    let cases = [
        ("{\"lesson\": 1,\n \"title\": A}", "line 2 column"),
        (r#"{"lesson": 1, "task": "x"}"#, "`title`: it is missing"),
        (r#"{"lesson": 2, "title": "A", "new": 1}"#, "version 2"),
        (&with(r#""titel": "B""#), "`titel`: there is no such field here, only lesson, title"),
        (&SMALL.replace("Look.", " "), "`task`: it is empty"),
        (&with(r#""settings": "margin=-1""#), "`settings`: Margin cannot be `-1`"),
        (&with(r#""settings": "start=1""#), "`settings`: there is no setting `start`"),
        (&with(r#""settings": "data=nothing""#), "there is no example data `nothing`"),
        (&with(r#""settings": "data=senses", "text": "a | b""#), "`data` names an example"),
        (&with(r#""tempo": "fast""#), "`tempo`: a whole number is expected"),
        (&with(r#""hints": "one""#), "`hints`: a list in square brackets is expected"),
        (&with(r#""shows": {}"#), "`shows`: it says neither"),
        (&with(r#""shows": "circles""#), "`shows`: one of loss is expected"),
        (&question(r#", "wrong": 1"#), "`question.wrong`: there is no such field"),
        (&with(r#""reading": "header=1""#), "`reading`: it is about a `text`"),
        (&with(r#""controls": ["margin", "everything"]"#), "`controls[1]`: there is no setting `everything`"),
        (&with(r#""tempo": 99999"#), "`tempo`: at most 10000"),
        (&question(r#", "right": 2"#), "`question.right`: there is no choice 2"),
        (&with(r#""question": {"text": "Why?", "choices": ["a"]}"#), "`question.choices`"),
        (&with(r#""goals": [{"what": "loss"}]"#), "`goals[0]`: it says neither"),
        (&with(r#""goals": [{"what": "fun", "at_most": 1}]"#), "`goals[0].what`: one of training_accuracy"),
        (&with(r#""hints": ["a", 2]"#), "`hints[1]`: a text is expected"),
        (&with(r#""changes": [{"label": "x", "settings": "margin=x"}]"#), "`changes[0].settings`"),
        (&with(r#""changes": [{"label": "x", "settings": "data=senses"}]"#), "the data is the lesson's"),
        (&with(r#""next": "astronomy""#), "`next`: there is no lesson `astronomy`"),
        (&with(r#""text": "a | b", "shows": {"circles": {"anchor": "c"}}"#), "“c” is not in `text`"),
        (&lanes(r#"{"name": "a"}"#), "`shows.lanes.runs`: there have to be 2 to 4"),
        (&lanes(r#"{"name": "a"}, {"name": "a"}"#), "`shows.lanes.runs[1].name`: another one"),
        (&lanes(r#"{"name": "a"}, {"name": "b"}"#), "no run is called “c”"),
    ];
    for (file, expected) in cases {
        let said = refused(file);
        assert!(said.contains(expected), "{file}\nsays: {said}\nnot: {expected}");
    }
}

#[test]
fn data_is_told_from_lessons() {
    for lesson in [SMALL, "\u{feff}\n {\"title\": 3, \"lesson\": 7}", "{\n\"lesson\": 1,\n\"title\": oops"] {
        assert!(is_lesson(lesson), "{lesson}");
    }
    let rows = "{\"lesson\": \"one\", \"text\": \"a\"}\n{\"lesson\": \"two\", \"text\": \"b\"}\n";
    let numbered = "{\"lesson\": 1, \"text\": \"a\"}\n{\"lesson\": 2, \"text\": \"b\"}\n";
    for data in [
        rows,
        numbered,
        "[{\"lesson\": 1}]",
        "anchor,positive\na,b\n",
        "{\"lesson\": [1, 2], \"text\": [\"a\", \"b\"]}",
        "{",
        "",
    ] {
        assert!(!is_lesson(data), "{data}");
    }
}

fn some_text() -> impl Strategy<Value = String> {
    "[a-zäß“”\"\\\\ \n*{}\u{1F642}]{0,12}".prop_map(|text| format!("x{text}"))
}

fn goal() -> impl Strategy<Value = Goal> {
    let figures = prop::sample::select(vec![
        Figure::TrainingAccuracy,
        Figure::HeldOutAccuracy,
        Figure::NearestNeighbourAccuracy,
        Figure::EverydayAccuracy,
        Figure::Loss,
        Figure::PositiveDistance,
        Figure::NegativeDistance,
        Figure::Margin,
    ]);
    (prop::option::of(some_text()), figures, 0..1000_u32, prop::option::of(0..1000_u32)).prop_map(
        |(text, what, thousandths, within_steps)| Goal {
            text,
            what,
            at_least: Some(f64::from(thousandths) / 1000.0),
            at_most: None,
            within_steps,
        },
    )
}

fn shows() -> impl Strategy<Value = Shows> {
    let judges = prop::sample::select(vec![Judge::NearestNeighbourAccuracy, Judge::HeldOutAccuracy, Judge::Loss]);
    let lanes = (some_text(), some_text(), judges).prop_map(|(first, second, judge)| Shows::Lanes {
        runs: [format!("1{first}"), format!("2{second}")]
            .map(|name| Run { name, settings: "margin=0.5".to_owned() })
            .into(),
        judge,
        best: Some(format!("2{second}")),
        triplet: Some(Triplet { anchor: first, positive: second.clone(), negative: second }),
    });
    let circles = some_text().prop_map(|anchor| Shows::Circles { anchor });
    prop_oneof![Just(Shows::Loss), Just(Shows::Room("words".to_owned())), circles, lanes]
}

proptest! {
    #[test]
    fn a_lesson_is_written_as_it_was_read(
        title in some_text(), task in some_text(), shows in shows(), goals in prop::collection::vec(goal(), 0..3),
        choices in prop::collection::vec(some_text(), 2..4), right in prop::option::of(0..2_usize),
        hints in prop::collection::vec(some_text(), 0..3), label in some_text(), tempo in prop::option::of(0..10_000_u32),
    ) {
        let of_several = matches!(shows, Shows::Lanes { .. });
        let lesson = Lesson {
            lesson: 1, title, task, settings: "data=senses&steps=20".to_owned(), text: None, reading: String::new(), shows,
            controls: vec!["margin".to_owned(), "train".to_owned()], tempo,
            question: Some(Question { text: "Why?".to_owned(), choices, right, reason: String::new(), shown_by: None }),
            goals: if of_several { Vec::new() } else { goals }, hints,
            changes: if of_several { Vec::new() } else {
                vec![Change { label, settings: "margin=1".to_owned(), reason: String::new() }]
            },
            next: Some("collapse".to_owned()),
        };
        let written = write(&lesson);
        prop_assert!(is_lesson(&written));
        let again = read(&written).expect("what was written");
        prop_assert_eq!(write(&again), written);
        prop_assert_eq!(again, lesson);
    }
}
