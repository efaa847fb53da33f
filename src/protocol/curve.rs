//! Training curves of bounded length: however long a run is, drawing it costs the same.

use serde::{Deserialize, Serialize};

use super::StepReport;

/// Points that a curve keeps at most: for its file. A picture shows fewer.
const POINTS: usize = 3000;

/// The mean of some neighbouring steps.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// The last of those steps.
    pub step: u32,
    pub loss: f32,
    /// Share of triplets whose loss is above 0.
    pub active_share: f32,
    pub positive_distance: f32,
    pub negative_distance: f32,
    pub gradient_norm: f32,
    steps: u32,
}

impl CurvePoint {
    /// Means weighted by the steps that each stands for.
    fn merge(self, later: Self) -> Self {
        let steps = self.steps + later.steps;
        let mean = |a: f32, b: f32| (a * self.steps as f32 + b * later.steps as f32) / steps as f32;
        Self {
            step: later.step,
            loss: mean(self.loss, later.loss),
            active_share: mean(self.active_share, later.active_share),
            positive_distance: mean(self.positive_distance, later.positive_distance),
            negative_distance: mean(self.negative_distance, later.negative_distance),
            gradient_norm: mean(self.gradient_norm, later.gradient_norm),
            steps,
        }
    }
}

/// Loss and what belongs to it over the steps, thinned by averaging neighbours.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    points: Vec<CurvePoint>,
    /// Steps that a full point stands for; 0 while empty.
    stride: u32,
}

impl Curve {
    /// Oldest first, at most 3,000.
    pub fn points(&self) -> &[CurvePoint] {
        &self.points
    }

    /// Appends a step. A loss that is not finite is left out: it has no place on an axis.
    pub fn push(&mut self, report: &StepReport) {
        if !report.loss.is_finite() {
            return;
        }
        let StepReport { step, loss, active_share, positive_distance, negative_distance, gradient_norm, .. } = *report;
        let point =
            CurvePoint { step, loss, active_share, positive_distance, negative_distance, gradient_norm, steps: 1 };
        self.stride = self.stride.max(1);
        match self.points.last_mut() {
            Some(last) if last.steps < self.stride => *last = last.merge(point),
            _ => self.points.push(point),
        }
        if self.points.len() > POINTS {
            self.stride *= 2;
            self.points =
                self.points.chunks(2).map(|pair| pair[1..].iter().fold(pair[0], |a, b| a.merge(*b))).collect();
        }
    }

    /// Drops what came after `step`, for weights that are older than the curve.
    pub fn truncate(&mut self, step: u32) {
        self.points.retain(|point| point.step <= step);
    }
}
