//! A lesson's file, read and checked: what is wrong with it is said with its place.

use super::json::{Field, Json, parse};
use super::{Change, Figure, Goal, Judge, Lesson, LessonError, Question, Run, Shows, Triplet, VERSION, checks};
use crate::say;

/// Whether a text is a lesson's file, if perhaps a damaged one, rather than data: one object whose `lesson` is a number.
pub fn is_lesson(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    // Data may be large, and is not read twice for nothing.
    if !text.starts_with('{') || !text.contains("\"lesson\"") {
        return false;
    }
    match parse(text) {
        Ok(Json::Object(fields)) => {
            fields.iter().any(|(key, value)| key == "lesson" && matches!(value, Json::Number(_)))
        }
        Ok(_) => false,
        // Rows of JSON, one a line, are data.
        Err(_) if text.lines().next().is_some_and(|first| parse(first).is_ok()) => false,
        Err(_) => text.split("\"lesson\"").skip(1).any(|rest| {
            let value = rest.trim_start().strip_prefix(':').map(str::trim_start);
            value.is_some_and(|value| value.starts_with(|letter: char| letter.is_ascii_digit()))
        }),
    }
}

/// Reads a lesson's file.
///
/// # Errors
/// The first thing that is wrong, and where.
pub fn read(text: &str) -> Result<Lesson, LessonError> {
    let value = parse(text.trim_start_matches('\u{feff}')).map_err(LessonError::Json)?;
    let lesson = lesson(Field { place: String::new(), value })?;
    match problems(&lesson).into_iter().next() {
        Some(problem) => Err(problem),
        None => Ok(lesson),
    }
}

/// What keeps a lesson that was made in another way from being one: of each part the first thing.
pub fn problems(lesson: &Lesson) -> Vec<LessonError> {
    checks::problems(lesson)
}

fn lesson(field: Field) -> Result<Lesson, LessonError> {
    let mut fields = field.object()?;
    let version = fields.need("lesson")?.whole()?;
    if version != VERSION {
        return Err(LessonError::Version(version));
    }
    // Field by field: a literal would drop all that came before wherever something is wrong, which is most of the code.
    let mut lesson = Lesson { lesson: version, ..Lesson::default() };
    lesson.title = fields.need("title")?.text()?;
    lesson.task = fields.need("task")?.text()?;
    lesson.settings = fields.text("settings")?.unwrap_or_default();
    lesson.text = fields.text("text")?;
    lesson.reading = fields.text("reading")?.unwrap_or_default();
    if let Some(field) = fields.take("shows") {
        lesson.shows = shows(field)?;
    }
    lesson.controls = fields.texts("controls")?;
    lesson.tempo = fields.whole("tempo")?;
    if let Some(field) = fields.take("question") {
        lesson.question = Some(question(field)?);
    }
    lesson.goals = fields.list("goals", goal)?;
    lesson.hints = fields.texts("hints")?;
    lesson.changes = fields.list("changes", change)?;
    lesson.next = fields.text("next")?;
    fields.end()?;
    Ok(lesson)
}

fn shows(field: Field) -> Result<Shows, LessonError> {
    if let Json::Text(_) = field.value {
        return field.choice(&[("loss", ())]).map(|()| Shows::Loss);
    }
    let place = field.place.clone();
    let mut fields = field.object()?;
    let shown = if let Some(circles) = fields.take("circles") {
        let mut circles = circles.object()?;
        let anchor = circles.need("anchor")?.text()?;
        circles.end()?;
        Shows::Circles { anchor }
    } else if let Some(lanes) = fields.take("lanes") {
        self::lanes(lanes)?
    } else if let Some(room) = fields.take("room") {
        Shows::Room(room.text()?)
    } else {
        fields.end()?;
        return Err(LessonError::of(place, say!("lesson-file-shows-nothing")));
    };
    fields.end()?;
    Ok(shown)
}

fn lanes(field: Field) -> Result<Shows, LessonError> {
    let run = |field: Field| {
        let mut fields = field.object()?;
        let run = Run { name: fields.need("name")?.text()?, settings: fields.text("settings")?.unwrap_or_default() };
        fields.end()?;
        Ok(run)
    };
    let mut fields = field.object()?;
    let shown = Shows::Lanes {
        runs: fields.list("runs", run)?,
        judge: fields.need("judge")?.choice(Judge::NAMES)?,
        best: fields.text("best")?,
        triplet: fields.take("triplet").map(triplet).transpose()?,
    };
    fields.end()?;
    Ok(shown)
}

fn triplet(field: Field) -> Result<Triplet, LessonError> {
    let mut fields = field.object()?;
    let mut part = |part: &'static str| fields.need(part)?.text();
    let triplet = Triplet { anchor: part("anchor")?, positive: part("positive")?, negative: part("negative")? };
    fields.end()?;
    Ok(triplet)
}

fn question(field: Field) -> Result<Question, LessonError> {
    let mut fields = field.object()?;
    let mut question = Question { text: fields.need("text")?.text()?, ..Question::default() };
    question.choices = fields.texts("choices")?;
    question.right = fields.whole("right")?.map(|right| right as usize);
    question.reason = fields.text("reason")?.unwrap_or_default();
    if let Some(field) = fields.take("shown_by") {
        question.shown_by = Some(goal(field)?);
    }
    fields.end()?;
    Ok(question)
}

fn goal(field: Field) -> Result<Goal, LessonError> {
    let mut fields = field.object()?;
    let goal = Goal {
        text: fields.text("text")?,
        what: fields.need("what")?.choice(Figure::NAMES)?,
        at_least: fields.number("at_least")?,
        at_most: fields.number("at_most")?,
        within_steps: fields.whole("within_steps")?,
    };
    fields.end()?;
    Ok(goal)
}

fn change(field: Field) -> Result<Change, LessonError> {
    let mut fields = field.object()?;
    let change = Change {
        label: fields.need("label")?.text()?,
        settings: fields.need("settings")?.text()?,
        reason: fields.text("reason")?.unwrap_or_default(),
    };
    fields.end()?;
    Ok(change)
}
