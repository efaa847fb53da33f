//! A lesson's file, as it is written: for people as well, a field a line.
//!
//! Its lines are laid out by hand, for serde's code would make the page 10 kB larger.

use std::fmt::Write;

use super::json::{Json, quoted};
use super::{Change, Figure, Goal, Judge, Lesson, Question, Run, Shows, Triplet};

/// The file of a lesson; [`read`](super::read) gives the same lesson back.
pub fn write(lesson: &Lesson) -> String {
    let mut text = String::new();
    put(&mut text, &lesson_of(lesson), 0);
    text.push('\n');
    text
}

/// The fields of an object, without those that say nothing.
#[derive(Default)]
struct Object(Vec<(String, Json)>);

impl Object {
    fn with(mut self, key: &str, value: impl Into<Option<Json>>) -> Self {
        self.0.extend(value.into().map(|value| (key.to_owned(), value)));
        self
    }

    fn text(self, key: &str, text: &str) -> Self {
        self.with(key, Json::Text(text.to_owned()))
    }

    /// Not where it is empty.
    fn said(self, key: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.text(key, text) }
    }

    fn number(self, key: &str, number: Option<f64>) -> Self {
        self.with(key, number.map(Json::Number))
    }

    fn list<T>(self, key: &str, values: &[T], value: impl Fn(&T) -> Json) -> Self {
        self.with(key, (!values.is_empty()).then(|| Json::List(values.iter().map(value).collect())))
    }

    fn texts(self, key: &str, texts: &[String]) -> Self {
        self.list(key, texts, |it| text(it))
    }

    fn end(self) -> Json {
        Json::Object(self.0)
    }
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

fn lesson_of(lesson: &Lesson) -> Json {
    let object = Object::default()
        .number("lesson", Some(lesson.lesson.into()))
        .text("title", &lesson.title)
        .text("task", &lesson.task)
        .said("settings", &lesson.settings)
        .with("text", lesson.text.as_deref().map(text))
        .said("reading", &lesson.reading)
        .with("shows", shows(&lesson.shows))
        .texts("controls", &lesson.controls)
        .number("tempo", lesson.tempo.map(f64::from))
        .with("question", lesson.question.as_ref().map(question))
        .list("goals", &lesson.goals, goal)
        .texts("hints", &lesson.hints)
        .list("changes", &lesson.changes, change);
    object.with("next", lesson.next.as_deref().map(text)).end()
}

fn shows(shows: &Shows) -> Json {
    let run = |run: &Run| Object::default().text("name", &run.name).said("settings", &run.settings).end();
    match shows {
        Shows::Loss => Json::Text("loss".to_owned()),
        Shows::Room(room) => Object::default().text("room", room).end(),
        Shows::Circles { anchor } => {
            Object::default().with("circles", Object::default().text("anchor", anchor).end()).end()
        }
        Shows::Lanes { runs, judge, best, triplet } => {
            let lanes = Object::default().list("runs", runs, run).text("judge", name(Judge::NAMES, *judge));
            let marked = |triplet: &Triplet| {
                triplet
                    .parts()
                    .into_iter()
                    .fold(Object::default(), |object, (part, words)| object.text(part, words))
                    .end()
            };
            let lanes = lanes.with("best", best.as_deref().map(text)).with("triplet", triplet.as_ref().map(marked));
            Object::default().with("lanes", lanes.end()).end()
        }
    }
}

fn question(question: &Question) -> Json {
    Object::default()
        .text("text", &question.text)
        .texts("choices", &question.choices)
        .number("right", question.right.map(|right| right as f64))
        .said("reason", &question.reason)
        .with("shown_by", question.shown_by.as_ref().map(goal))
        .end()
}

fn goal(goal: &Goal) -> Json {
    Object::default()
        .with("text", goal.text.as_deref().map(text))
        .text("what", name(Figure::NAMES, goal.what))
        .number("at_least", goal.at_least)
        .number("at_most", goal.at_most)
        .number("within_steps", goal.within_steps.map(f64::from))
        .end()
}

fn change(change: &Change) -> Json {
    Object::default()
        .text("label", &change.label)
        .text("settings", &change.settings)
        .said("reason", &change.reason)
        .end()
}

fn name<T: Copy + PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    names.iter().find(|(_, other)| *other == value).expect("every value has a name").0
}

/// `depth`: of the value in others.
fn put(out: &mut String, value: &Json, depth: usize) {
    match value {
        Json::Null => out.push_str("null"),
        Json::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Json::Number(number) => {
            let _ = write!(out, "{number}");
        }
        Json::Text(text) => out.push_str(&quoted(text)),
        Json::List(values) => {
            put_parts(out, ['[', ']'], values.len(), depth, |out, place| put(out, &values[place], depth + 1));
        }
        Json::Object(fields) => put_parts(out, ['{', '}'], fields.len(), depth, |out, place| {
            let (key, value) = &fields[place];
            out.push_str(&quoted(key));
            out.push_str(": ");
            put(out, value, depth + 1);
        }),
    }
}

/// Each part on a line of its own.
fn put_parts(out: &mut String, marks: [char; 2], count: usize, depth: usize, part: impl Fn(&mut String, usize)) {
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    out.push(marks[0]);
    for place in 0..count {
        line(out, depth + 1);
        part(out, place);
        if place + 1 < count {
            out.push(',');
        }
    }
    if count > 0 {
        line(out, depth);
    }
    out.push(marks[1]);
}
