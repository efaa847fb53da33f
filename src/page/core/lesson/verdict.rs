//! What came of a lesson's run, and of what was answered before it and after it.

use super::Started;
use crate::lessons::{Judge, Lesson, Shows};
use crate::page::core::{Lane, State, headline};
use crate::protocol::{RunState, Scores};
use crate::say;
use crate::words::decimals;

/// What a run has shown.
struct Measured {
    words: String,
    /// Whether it is as the lesson says; not where the reader was to change something and has not.
    agrees: bool,
}

impl State {
    /// What was measured, once the lesson's run is over.
    pub fn lesson_words(&self) -> Option<String> {
        let lesson = self.lessons.lesson()?;
        let started = self.lessons.started.as_ref()?;
        Some(self.measured(lesson, started)?.words)
    }

    /// Whether the question is to be seen: 0 before a run has ended, 1 after it. It is about the run without a change, and not
    /// asked again before that is over.
    pub fn lesson_asks(&self) -> Option<usize> {
        if !self.lessons.is_finished() {
            return Some(0);
        }
        let without_change = self.lessons.started.as_ref()?.change.is_none();
        (without_change && self.lesson_words().is_some()).then_some(1)
    }

    /// Whether the lesson was finished before, and shows nothing of that any more.
    pub fn lesson_is_known(&self) -> bool {
        self.lessons.is_finished() && self.lessons.started.is_none()
    }

    /// What was answered beside what is right, and why it is so, once both are known.
    pub fn lesson_verdict(&self) -> Option<String> {
        let lesson = self.lessons.lesson()?;
        if self.lesson_asks() != Some(1) {
            return None;
        }
        let question = lesson.question.as_ref()?;
        let [before, after] = self.lessons.answers();
        let choice = |place: usize| question.choices.get(place);
        let now = choice(after?)?;
        let former = before.and_then(choice).filter(|before| *before != now);
        let right = question.right.and_then(choice);
        let words = match (former, right) {
            _ if !self.lesson_agrees() => say!("verdict-unclear"),
            (None, None) => say!("verdict-said", now = now),
            (None, Some(right)) if right == now => say!("verdict-said-right", now = now),
            (None, Some(right)) => say!("verdict-said-wrong", now = now, right = right),
            (Some(before), None) => say!("verdict-changed", before = before, now = now),
            (Some(before), Some(right)) if right == now => say!("verdict-changed-right", before = before, now = now),
            (Some(before), Some(right)) => say!("verdict-changed-wrong", before = before, now = now, right = right),
        };
        Some(match question.reason.as_str() {
            "" => words,
            reason => format!("{words} {reason}"),
        })
    }

    /// Whether the latest run has shown what the lesson says.
    pub fn lesson_agrees(&self) -> bool {
        let Some((lesson, started)) = self.lessons.lesson().zip(self.lessons.started.as_ref()) else { return true };
        // What the lesson says is about its run without a change.
        started.change.is_some() || self.measured(lesson, started).is_none_or(|measured| measured.agrees)
    }

    fn measured(&self, lesson: &Lesson, started: &Started) -> Option<Measured> {
        let stands = matches!(self.run, RunState::Finished | RunState::Diverged);
        let own = stands && self.is_of_lesson();
        let mut measured = match &lesson.shows {
            Shows::Circles { .. } if own => pulled(started),
            Shows::Loss if own => self.lost(),
            Shows::Room(_) if own => self.scored(),
            Shows::Circles { .. } | Shows::Loss | Shows::Room(_) => None,
            Shows::Lanes { judge, best, .. } => {
                let lanes = &self.race.lanes[..];
                let over = !self.race.is_on() && lanes.iter().all(|lane| lane.run == RunState::Finished);
                if over { compared(lanes, *judge, best.as_deref()) } else { None }
            }
        }?;
        if let Some(change) = started.change.and_then(|place| lesson.changes.get(place)) {
            let words = say!("verdict-with-change", change = &change.label, words = measured.words);
            measured.words = format!("{words} {}", change.reason).trim_end().to_owned();
        }
        if let Some(shown_by) = lesson.question.as_ref().and_then(|question| question.shown_by.as_ref()) {
            measured.agrees &= self.shows(shown_by);
        }
        Some(measured)
    }

    /// Where the loss has come to.
    fn lost(&self) -> Option<Measured> {
        let loss = f64::from(self.open.training.latest?.loss);
        let margin = self.open.config.margin;
        let (end, bound) = (decimals(loss, 3), decimals(margin, 2));
        let words = match loss {
            loss if (loss - margin).abs() < 0.1 * margin => say!("verdict-loss-is-margin", loss = end, margin = bound),
            loss if loss < 0.1 * margin => say!("verdict-loss-near-0", loss = end),
            _ => say!("verdict-loss", loss = end, margin = bound),
        };
        Some(Measured { words, agrees: true })
    }

    /// How well the sentences are told apart, once that is measured where the run has ended.
    fn scored(&self) -> Option<Measured> {
        let training = &self.open.training;
        let now = training.evaluations.last().filter(|evaluation| evaluation.step == training.step)?;
        let untrained = training.evaluations.first().filter(|evaluation| evaluation.step == 0);
        let figure = |scores: &Scores| scores.nearest_neighbour_accuracy.or_else(|| headline(scores));
        let known = figure(&now.training).map(percent);
        let Some(share) = now.held_out.as_ref().and_then(figure) else {
            let words = match known {
                Some(known) => say!("verdict-trained-with-share", count = training.step, share = known),
                None => say!("verdict-trained", count = training.step),
            };
            return Some(Measured { words, agrees: true });
        };
        let before = untrained.and_then(|evaluation| evaluation.held_out.as_ref()).and_then(figure).map(percent);
        let by_neighbour = now.held_out.as_ref().is_some_and(|scores| scores.nearest_neighbour_accuracy.is_some());
        let missing = || "none".to_owned();
        let words = say!(
            "verdict-held-out",
            what = if by_neighbour { "sentences" } else { "triplets" },
            share = percent(share),
            before = before.unwrap_or_else(missing),
            known = known.unwrap_or_else(missing),
        );
        Some(Measured { words, agrees: true })
    }
}

/// How many triplets pull with each margin that was set.
fn pulled(started: &Started) -> Option<Measured> {
    let (margin, share) = started.first?;
    Some(match started.latest.filter(|(other, _)| *other != margin) {
        Some((other, now)) => Measured {
            words: say!(
                "verdict-margins",
                margin = decimals(margin, 2),
                share = percent(share),
                other = decimals(other, 2),
                now = percent(now),
            ),
            agrees: (other > margin) == (now > share),
        },
        None => {
            let now = started.latest.map_or(share, |(_, share)| share);
            let words = say!("verdict-margin", margin = decimals(margin, 2), share = percent(now));
            Measured { words, agrees: true }
        }
    })
}

/// The figures of all lanes. `best`: the name of the one that has to be ahead of all others.
fn compared(lanes: &[Lane], judge: Judge, best: Option<&str>) -> Option<Measured> {
    let figure = |lane: &Lane| match judge {
        Judge::NearestNeighbourAccuracy => lane.now().and_then(Lane::nearest_neighbour_accuracy),
        Judge::HeldOutAccuracy => lane.now().and_then(Lane::held_out_accuracy),
        Judge::Loss => lane.loss.map(|loss| -loss),
    };
    let figures: Option<Vec<f32>> = lanes.iter().map(figure).collect();
    let figures = figures?;
    let lane_words = |lane: &Lane, figure: String| say!("verdict-lane", lane = &lane.name, figure = figure);
    let told = lanes.iter().zip(&figures).map(|(lane, figure)| match judge {
        Judge::NearestNeighbourAccuracy | Judge::HeldOutAccuracy => lane_words(lane, percent(*figure)),
        Judge::Loss => lane_words(lane, decimals(-figure, 3)),
    });
    let told = told.collect::<Vec<_>>().join(", ");
    let words = match judge {
        Judge::NearestNeighbourAccuracy => {
            let pulled = lanes.iter().map(|lane| lane_words(lane, percent(pulled_over(lane))));
            let pulled = pulled.collect::<Vec<_>>().join(", ");
            say!("verdict-lanes-nearest", lanes = told, pulled = pulled)
        }
        Judge::HeldOutAccuracy => say!("verdict-lanes-held-out", lanes = told),
        Judge::Loss => say!("verdict-lanes-loss", lanes = told),
    };
    let agrees = best.is_none_or(|best| {
        let ahead = lanes.iter().position(|lane| lane.name == best).map_or(f32::NAN, |place| figures[place]);
        lanes.iter().zip(&figures).all(|(lane, figure)| lane.name == best || ahead > *figure)
    });
    Some(Measured { words, agrees })
}

/// The mean share of the triplets of a batch that have a loss.
fn pulled_over(lane: &Lane) -> f32 {
    let points = lane.curve.points();
    points.iter().map(|point| point.active_share).sum::<f32>() / points.len().max(1) as f32
}

fn percent(share: f32) -> String {
    // The sign stays with its number.
    decimals(share * 100.0, 0) + "\u{a0}%"
}
