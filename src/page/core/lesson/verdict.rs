//! What came of a lesson's run, beside what was answered before.

use super::Started;
use crate::lessons::{Judge, Lesson, Shows};
use crate::page::core::{Lane, State};
use crate::protocol::RunState;

/// What a run has shown.
struct Measured {
    words: String,
    /// Whether it is as the lesson says; not where the reader was to change something and has not.
    agrees: bool,
}

impl State {
    /// One paragraph, once the lesson's run is over: the answer, what was measured, and why.
    pub fn lesson_words(&self) -> Option<String> {
        let lesson = self.lessons.open()?;
        let started = self.lessons.started.as_ref()?;
        let Measured { words, agrees } = self.measured(lesson, started)?;
        if started.cure.is_some() {
            return Some(words);
        }
        let right = lesson.choices[lesson.right];
        let answer = match self.lessons.answer().map(|answer| lesson.choices[answer]) {
            _ if !agrees => "This run does not show it clearly. ".to_owned(),
            Some(answer) if answer == right => format!("You said “{answer}”, and so it is. "),
            Some(answer) => format!("You said “{answer}”; it is “{right}”. "),
            None => String::new(),
        };
        Some(format!("{answer}{words} {}", lesson.reason))
    }

    fn measured(&self, lesson: &Lesson, started: &Started) -> Option<Measured> {
        let stands = matches!(self.run, RunState::Finished | RunState::Diverged);
        let own = stands && self.is_of_lesson();
        match lesson.shows {
            Shows::Circles { .. } if own => pulled(started),
            Shows::Loss if own => self.lost(lesson, started),
            Shows::Circles { .. } | Shows::Loss => None,
            Shows::Lanes { judge, .. } => match &self.race.lanes[..] {
                lanes if self.race.is_on() || lanes.iter().any(|lane| lane.run != RunState::Finished) => None,
                [first, second] => compared(first, second, judge),
                _ => None,
            },
        }
    }

    /// Whether all sentences came to lie in one point.
    fn lost(&self, lesson: &Lesson, started: &Started) -> Option<Measured> {
        let loss = f64::from(self.open.training.latest?.loss);
        let margin = self.open.config.margin;
        let collapsed = loss > 0.5 * margin;
        let place = if collapsed { format!("that is the margin of {margin:.2}") } else { "near 0".to_owned() };
        let words = match started.cure.and_then(|place| lesson.cures.get(place)) {
            Some(cure) if collapsed => {
                format!(
                    "“{}” does not help: the loss ends at {loss:.3}, and {place} again. {} Try another change.",
                    cure.label, cure.reason
                )
            }
            Some(cure) => {
                format!("“{}” cures it: the loss ends at {loss:.3}, {place}. {}", cure.label, cure.reason)
            }
            None => format!("The loss ends at {loss:.3}, and {place}."),
        };
        Some(Measured { words, agrees: collapsed })
    }
}

/// How many triplets pull with each margin that was set.
fn pulled(started: &Started) -> Option<Measured> {
    let (margin, share) = started.first?;
    Some(match started.latest.filter(|(other, _)| *other != margin) {
        Some((other, now)) => Measured {
            words: format!(
                "With a margin of {margin:.2}, {} of the triplets had something to learn; with {other:.2} it is {} now.",
                percent(share),
                percent(now)
            ),
            agrees: (other > margin) == (now > share),
        },
        None => {
            let now = started.latest.map_or(share, |(_, share)| share);
            let words = format!(
                "With a margin of {margin:.2}, {} of the triplets have something to learn in the end. Drag the outer circle and \
                 see the share change.",
                percent(now)
            );
            Measured { words, agrees: true }
        }
    })
}

fn compared(first: &Lane, second: &Lane, judge: Judge) -> Option<Measured> {
    let figure = |lane: &Lane| match judge {
        Judge::Neighbours => lane.now().and_then(Lane::nearest_neighbour_accuracy),
        Judge::Triplets => lane.now().and_then(Lane::held_out_accuracy),
    };
    let figures = figure(first).zip(figure(second))?;
    let told = |lane: &Lane, share: f32| format!("“{}” {}", lane.name, percent(share));
    let (first_told, second_told) = (told(first, figures.0), told(second, figures.1));
    let words = match judge {
        Judge::Neighbours => format!(
            "Held-out questions whose nearest sentence wants the same: {first_told}, {second_told}. On average over the run, {} of \
             the first one's triplets still had something to teach, and {} of the second one's.",
            percent(pulled_over(first)),
            percent(pulled_over(second))
        ),
        Judge::Triplets => format!("Held-out triplets in the right order: {first_told}, {second_told}."),
    };
    Some(Measured { words, agrees: figures.1 > figures.0 })
}

/// The mean share of the triplets of a batch that have a loss.
fn pulled_over(lane: &Lane) -> f32 {
    let points = lane.curve.points();
    points.iter().map(|point| point.active_share).sum::<f32>() / points.len().max(1) as f32
}

fn percent(share: f32) -> String {
    // The sign stays with its number.
    format!("{:.0}\u{a0}%", share * 100.0)
}
