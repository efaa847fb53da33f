//! A race over several seeds: what each lane came to with each of them.

use super::Lane;
use crate::protocol::{Evaluation, RunState};

/// What a lane came to with one seed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// [`Lane::judged`] in the end.
    pub figure: f32,
    /// The first step with an evaluation at which it was at least what every lane of the round came to.
    pub level_step: Option<u32>,
}

/// What the lanes came to, those that took all their steps, and the figure that all of them came to.
pub(super) fn round(lanes: &[Lane]) -> (Vec<Option<Round>>, Option<f32>) {
    let figures: Vec<Option<f32>> = lanes.iter().map(|lane| last(lane).and_then(Lane::judged)).collect();
    let level = figures.iter().flatten().copied().reduce(f32::min);
    let outcome = |(lane, figure): (&Lane, &Option<f32>)| {
        let is_there = |evaluation: &&Evaluation| Lane::judged(evaluation) >= level;
        let level_step = lane.evaluations.iter().find(is_there).map(|evaluation| evaluation.step);
        figure.map(|figure| Round { figure, level_step })
    };
    (lanes.iter().zip(&figures).map(outcome).collect(), level)
}

fn last(lane: &Lane) -> Option<&Evaluation> {
    lane.now().filter(|_| lane.run == RunState::Finished)
}

/// Mean, least and largest.
pub(super) fn spread(values: &[f32]) -> Option<(f32, f32, f32)> {
    let least = values.iter().copied().reduce(f32::min)?;
    let largest = values.iter().copied().reduce(f32::max)?;
    Some((values.iter().sum::<f32>() / values.len() as f32, least, largest))
}
