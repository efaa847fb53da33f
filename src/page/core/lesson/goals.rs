//! What a lesson wants a run to reach, and whether it does.

use super::super::status::percent;
use super::super::{State, steps_in_words};
use crate::lessons::{Figure, Goal};
use crate::protocol::{RunState, StepReport};

/// One goal of the open lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalView {
    pub words: String,
    /// The step at which it was reached.
    pub reached: Option<u32>,
}

impl State {
    /// The goals of the open lesson.
    pub fn lesson_goals(&self) -> Vec<GoalView> {
        let Some(open) = self.lessons.open() else { return Vec::new() };
        let reached = self.lessons.reached();
        let view =
            |(place, goal): (usize, &Goal)| GoalView { words: in_words(goal), reached: reached.get(place).copied() };
        open.lesson.goals.iter().enumerate().map(view).collect()
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
            if let Some(progress) = self.lessons.progress_mut() {
                progress.reached.push(step);
            }
        }
        if self.lesson_words().is_some() {
            let steps = self.lesson_steps().map_or(0, |(step, _)| step);
            if let Some(progress) = self.lessons.progress_mut() {
                progress.finished = Some(steps);
            }
        }
    }

    /// The step of the run at which the first goal that is left is met.
    fn next_goal_reached(&self) -> Option<u32> {
        let open = self.lessons.open.as_ref()?;
        let goal = open.lesson.goals.get(self.lessons.reached().len())?;
        let trains = self.is_of_lesson() && self.open.training.step > 0;
        self.reaches(goal).filter(|_| trains)
    }

    /// The step at which the latest figure is as wanted.
    pub(super) fn reaches(&self, goal: &Goal) -> Option<u32> {
        let (step, value) = self.figure(goal.what)?;
        let fits = goal.at_least.is_none_or(|least| value >= least)
            && goal.at_most.is_none_or(|most| value <= most)
            && goal.within_steps.is_none_or(|last| step <= last);
        fits.then_some(step)
    }

    /// The latest of a figure, with the step that it is of.
    fn figure(&self, figure: Figure) -> Option<(u32, f64)> {
        let training = &self.open.training;
        let evaluation = training.evaluations.last();
        let of_latest =
            |value: fn(&StepReport) -> f32| training.latest.map(|report| (report.step, f64::from(value(&report))));
        let measured = |value: Option<f32>| Some((evaluation?.step, f64::from(value?)));
        match figure {
            Figure::TrainingAccuracy => measured(evaluation?.training.triplet_accuracy),
            Figure::HeldOutAccuracy => measured(evaluation?.held_out.as_ref()?.triplet_accuracy),
            Figure::NearestNeighbourAccuracy => measured(evaluation?.held_out.as_ref()?.nearest_neighbour_accuracy),
            Figure::EverydayAccuracy => {
                let evaluation = training.evaluations.iter().rfind(|evaluation| evaluation.general.is_some())?;
                let value = evaluation.general.as_ref()?.nearest_neighbour_accuracy?;
                Some((evaluation.step, f64::from(value)))
            }
            Figure::Loss => of_latest(|report| report.loss),
            Figure::PositiveDistance => of_latest(|report| report.positive_distance),
            Figure::NegativeDistance => of_latest(|report| report.negative_distance),
            Figure::Margin => Some((training.step, self.open.config.margin)),
        }
    }
}

/// `Held-out accuracy at least 95 %, within 300 steps`.
fn in_words(goal: &Goal) -> String {
    if let Some(text) = &goal.text {
        return text.clone();
    }
    let (name, share) = match goal.what {
        Figure::TrainingAccuracy => ("Accuracy on the training data", true),
        Figure::HeldOutAccuracy => ("Held-out accuracy", true),
        Figure::NearestNeighbourAccuracy => ("1-NN accuracy on held-out data", true),
        Figure::EverydayAccuracy => ("1-NN accuracy on everyday English", true),
        Figure::Loss => ("Loss", false),
        Figure::PositiveDistance => ("Distance to positives", false),
        Figure::NegativeDistance => ("Distance to negatives", false),
        Figure::Margin => ("Margin", false),
    };
    let told = |value: f64| if share { percent(Some(value as f32)) } else { value.to_string() };
    let bounds = [("at least", goal.at_least), ("at most", goal.at_most)];
    let bounds = bounds.iter().filter_map(|(word, value)| Some(format!("{word} {}", told((*value)?))));
    let within = goal.within_steps.map(|steps| format!(", within {}", steps_in_words(steps))).unwrap_or_default();
    format!("{name} {}{within}", bounds.collect::<Vec<_>>().join(" and "))
}
