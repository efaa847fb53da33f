//! What a lesson has to be beside well formed.

use super::{Change, Goal, Lesson, LessonError, PARTS, Question, Run, Shows, Triplet, Unit};
use crate::config::{Config, Kind, Setting};
use crate::examples::Example;
use crate::say;

/// Runs that can be looked at side by side.
const RUNS: std::ops::RangeInclusive<usize> = 2..=4;
/// Milliseconds a step, at the most.
const SLOWEST: u32 = 10_000;

/// Everything that does not go together, and where: of each part the first thing.
pub(super) fn problems(lesson: &Lesson) -> Vec<LessonError> {
    let mut checked = vec![said("title", &lesson.title), said("task", &lesson.task), check_data(lesson)];
    for (place, control) in lesson.controls.iter().enumerate() {
        checked.push(check_control(&format!("controls[{place}]"), control));
    }
    checked.push(check_tempo(lesson.tempo));
    if let Some(question) = &lesson.question {
        checked.extend(check_question(question));
    }
    for (place, goal) in lesson.goals.iter().enumerate() {
        checked.push(check_goal(&format!("goals[{place}]"), goal));
    }
    for (place, Change { settings, .. }) in lesson.changes.iter().enumerate() {
        checked.push(check_change(&format!("changes[{place}].settings"), settings));
    }
    checked.extend([check_next(lesson.next.as_deref()), check_shows(lesson)]);
    checked.into_iter().filter_map(Result::err).collect()
}

fn check_control(place: &str, control: &str) -> Result<(), LessonError> {
    if is_control(control) {
        return Ok(());
    }
    Err(LessonError::of(place, say!("lesson-file-control", control = control, parts = PARTS.join(", "))))
}

/// Whether it is something that a lesson can leave to the reader. Names of data and models are no settings that anybody types.
fn is_control(name: &str) -> bool {
    PARTS.contains(&name) || Setting::find(name).is_some_and(|setting| !matches!(setting.kind, Kind::Text))
}

fn check_tempo(tempo: Option<u32>) -> Result<(), LessonError> {
    if tempo.is_some_and(|tempo| tempo > SLOWEST) {
        return Err(LessonError::of("tempo", say!("lesson-file-tempo", slowest = SLOWEST)));
    }
    Ok(())
}

fn check_next(next: Option<&str>) -> Result<(), LessonError> {
    match next.filter(|next| Unit::find(next).is_none()) {
        Some(next) => Err(LessonError::of("next", say!("lesson-file-next", next = next))),
        None => Ok(()),
    }
}

fn said(place: &str, text: &str) -> Result<(), LessonError> {
    if text.trim().is_empty() { Err(LessonError::of(place, say!("lesson-file-empty"))) } else { Ok(()) }
}

fn check_data(lesson: &Lesson) -> Result<(), LessonError> {
    let config = check_settings("settings", &lesson.settings)?;
    match &lesson.text {
        Some(text) => {
            said("text", text)?;
            if names(&lesson.settings, "data") {
                return Err(LessonError::of("settings", say!("lesson-file-data-and-text")));
            }
        }
        None => {
            if Example::find(&config.data).is_none() {
                return Err(LessonError::of("settings", say!("lesson-file-no-example", id = config.data)));
            }
            if !lesson.reading.is_empty() {
                return Err(LessonError::of("reading", say!("lesson-file-reading-without-text")));
            }
        }
    }
    Ok(())
}

/// Whether settings say something of this one.
pub fn names(settings: &str, key: &str) -> bool {
    settings.split('&').any(|part| part.split('=').next() == Some(key))
}

fn check_settings(place: &str, settings: &str) -> Result<Config, LessonError> {
    let (config, errors) = Config::from_hash(settings);
    match errors.first() {
        Some(error) => Err(LessonError::of(place, error.to_string())),
        None => Ok(config),
    }
}

/// The same data for all.
fn check_change(place: &str, settings: &str) -> Result<(), LessonError> {
    check_settings(place, settings)?;
    if names(settings, "data") {
        return Err(LessonError::of(place, say!("lesson-file-data-of-change")));
    }
    Ok(())
}

fn check_question(question: &Question) -> [Result<(), LessonError>; 4] {
    let count = question.choices.len();
    let few = (count < 2).then(|| LessonError::of("question.choices", say!("lesson-file-few-choices")));
    let right = question
        .right
        .filter(|right| *right >= count)
        .map(|right| LessonError::of("question.right", say!("lesson-file-no-choice", right = right, count = count)));
    let shown_by = question.shown_by.as_ref().map_or(Ok(()), |goal| check_goal("question.shown_by", goal));
    [said("question.text", &question.text), few.map_or(Ok(()), Err), right.map_or(Ok(()), Err), shown_by]
}

fn check_goal(place: &str, goal: &Goal) -> Result<(), LessonError> {
    if goal.at_least.is_none() && goal.at_most.is_none() {
        return Err(LessonError::of(place, say!("lesson-file-no-bound")));
    }
    Ok(())
}

fn check_shows(lesson: &Lesson) -> Result<(), LessonError> {
    match &lesson.shows {
        Shows::Circles { anchor } => check_sentence(lesson, "shows.circles.anchor", anchor),
        Shows::Lanes { runs, judge: _, best, triplet } => {
            let of_one = [("goals", lesson.goals.is_empty()), ("changes", lesson.changes.is_empty())];
            if let Some((place, _)) = of_one.iter().find(|(_, none)| !none) {
                return Err(LessonError::of(*place, say!("lesson-file-of-one-run")));
            }
            for (part, sentence) in triplet.iter().flat_map(Triplet::parts) {
                check_sentence(lesson, &format!("shows.lanes.triplet.{part}"), sentence)?;
            }
            check_runs(lesson, runs, best.as_deref())
        }
        Shows::Loss | Shows::Room(_) => Ok(()),
    }
}

/// Whether a sentence is said, and in the lesson's own data if it has any.
fn check_sentence(lesson: &Lesson, place: &str, sentence: &str) -> Result<(), LessonError> {
    match &lesson.text {
        Some(text) if !text.contains(sentence) => {
            Err(LessonError::of(place, say!("lesson-file-sentence", sentence = sentence)))
        }
        Some(_) | None => said(place, sentence),
    }
}

fn check_runs(lesson: &Lesson, runs: &[Run], best: Option<&str>) -> Result<(), LessonError> {
    if !RUNS.contains(&runs.len()) {
        let reason = say!("lesson-file-runs", least = *RUNS.start(), most = *RUNS.end());
        return Err(LessonError::of("shows.lanes.runs", reason));
    }
    for (place, Run { name, settings }) in runs.iter().enumerate() {
        let at = format!("shows.lanes.runs[{place}]");
        if runs[..place].iter().any(|other| other.name == *name) {
            return Err(LessonError::of(format!("{at}.name"), say!("lesson-file-run-twice", name = name)));
        }
        check_change(&format!("{at}.settings"), settings)?;
    }
    if lesson.question.as_ref().is_some_and(|question| question.shown_by.is_some()) {
        return Err(LessonError::of("question.shown_by", say!("lesson-file-shown-by")));
    }
    match best.filter(|best| runs.iter().all(|run| run.name != *best)) {
        Some(best) => Err(LessonError::of("shows.lanes.best", say!("lesson-file-no-run", name = best))),
        None => Ok(()),
    }
}
