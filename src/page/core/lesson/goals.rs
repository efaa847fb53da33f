//! What a lesson wants a run to reach, and whether it does.

use super::super::State;
use super::super::status::percent;
use crate::lessons::{Figure, Goal};
use crate::protocol::{CurvePoint, Evaluation, RunState};
use crate::say;
use crate::words::number;

impl State {
    /// The goals of the open lesson, each with the step at which it was reached.
    pub fn lesson_goals(&self) -> Vec<String> {
        let Some(open) = self.lessons.open() else { return Vec::new() };
        let reached = self.lessons.reached();
        let told = |(place, goal): (usize, &Goal)| match reached.get(place) {
            // Of another run than the one that is shown, perhaps.
            Some(step) if goal.within_steps.is_some() => say!("goal-done-at-step", goal = in_words(goal), step = *step),
            Some(_) => say!("goal-done", goal = in_words(goal)),
            None => in_words(goal),
        };
        open.lesson.goals.iter().enumerate().map(told).collect()
    }

    /// The hints that were asked for.
    pub fn lesson_hints(&self) -> Vec<String> {
        let hints = self.lessons.open().map_or(&[][..], |open| &open.lesson.hints);
        hints.iter().take(self.lessons.hints()).cloned().collect()
    }

    /// Whether there is another one.
    pub fn lesson_has_hint(&self) -> bool {
        self.lessons.open().is_some_and(|open| open.lesson.hints.len() > self.lessons.hints())
    }

    /// Looks whether the run of the open lesson has reached what is next, and whether it is over.
    pub(in super::super) fn note_lesson(&mut self) {
        if self.lessons.open.is_none() {
            return;
        }
        if self.run == RunState::Running && self.is_of_lesson() {
            // By Train, where the lesson leaves that to the reader.
            self.lessons.started.get_or_insert_default();
        }
        while let Some(step) = self.next_goal_reached() {
            let experiment = self.open.id.clone();
            if let Some(progress) = self.lessons.progress_mut() {
                progress.reached.push(step);
                progress.reached_in = experiment;
            }
        }
        if self.lesson_words().is_some() {
            let steps = self.lesson_steps().map_or(0, |(step, _)| step);
            if let Some(progress) = self.lessons.progress_mut() {
                progress.finished = Some(steps);
            }
        }
    }

    /// The step of the run at which the first goal that is left was met: after the one before it, where that was in the same
    /// run.
    fn next_goal_reached(&self) -> Option<u32> {
        let open = self.lessons.open.as_ref()?;
        let progress = self.lessons.progress()?;
        let goal = open.lesson.goals.get(progress.reached.len()).filter(|_| self.is_of_lesson())?;
        let same_run = progress.reached_in == self.open.id;
        let after = progress.reached.last().copied().filter(|_| same_run).unwrap_or(0);
        let mut values = self.values(goal.what).into_iter();
        let last = goal.within_steps.unwrap_or(u32::MAX);
        values.find(|(step, value)| *step > after && *step <= last && fits(goal, *value)).map(|(step, _)| step)
    }

    /// Whether the latest figure is as wanted.
    pub(super) fn shows(&self, goal: &Goal) -> bool {
        self.values(goal.what).last().is_some_and(|(_, value)| fits(goal, *value))
    }

    /// A figure of the run, step by step.
    fn values(&self, figure: Figure) -> Vec<(u32, f64)> {
        match figure {
            Figure::TrainingAccuracy => self.evaluated_as(|now| now.training.triplet_accuracy),
            Figure::HeldOutAccuracy => self.evaluated_as(|now| now.held_out.as_ref()?.triplet_accuracy),
            Figure::NearestNeighbourAccuracy => {
                self.evaluated_as(|now| now.held_out.as_ref()?.nearest_neighbour_accuracy)
            }
            Figure::EverydayAccuracy => self.evaluated_as(|now| now.general.as_ref()?.nearest_neighbour_accuracy),
            Figure::Loss => self.trained_as(|point| point.loss),
            Figure::PositiveDistance => self.trained_as(|point| point.positive_distance),
            Figure::NegativeDistance => self.trained_as(|point| point.negative_distance),
            Figure::Margin => vec![(self.open.training.step, self.open.config.margin)],
        }
    }

    fn evaluated_as(&self, figure: fn(&Evaluation) -> Option<f32>) -> Vec<(u32, f64)> {
        let evaluations = self.open.training.evaluations.iter();
        evaluations.filter_map(|evaluation| Some((evaluation.step, f64::from(figure(evaluation)?)))).collect()
    }

    fn trained_as(&self, figure: fn(&CurvePoint) -> f32) -> Vec<(u32, f64)> {
        self.open.training.curve.points().iter().map(|point| (point.step, f64::from(figure(point)))).collect()
    }
}

fn fits(goal: &Goal, value: f64) -> bool {
    goal.at_least.is_none_or(|least| value >= least) && goal.at_most.is_none_or(|most| value <= most)
}

/// What the page calls a figure of a run.
pub fn figure_label(figure: Figure) -> String {
    match figure {
        Figure::TrainingAccuracy => say!("goal-figure-training-accuracy"),
        Figure::HeldOutAccuracy => say!("goal-figure-held-out-accuracy"),
        Figure::NearestNeighbourAccuracy => say!("goal-figure-nearest-neighbour-accuracy"),
        Figure::EverydayAccuracy => say!("goal-figure-everyday-accuracy"),
        Figure::Loss => say!("goal-figure-loss"),
        Figure::PositiveDistance => say!("goal-figure-positive-distance"),
        Figure::NegativeDistance => say!("goal-figure-negative-distance"),
        Figure::Margin => say!("goal-figure-margin"),
    }
}

/// `Held-out accuracy at least 95 %, within 300 steps`.
fn in_words(goal: &Goal) -> String {
    if let Some(text) = &goal.text {
        return text.clone();
    }
    let figure = figure_label(goal.what);
    let told = |value: f64| if goal.what.is_share() { percent(Some(value as f32)) } else { number(value) };
    let bounded = match (goal.at_least.map(told), goal.at_most.map(told)) {
        (Some(least), Some(most)) => say!("goal-between", figure = figure, least = least, most = most),
        (Some(least), None) => say!("goal-at-least", figure = figure, least = least),
        (None, Some(most)) => say!("goal-at-most", figure = figure, most = most),
        (None, None) => figure,
    };
    match goal.within_steps {
        Some(steps) => say!("goal-within-steps", goal = bounded, count = steps),
        None => bounded,
    }
}
