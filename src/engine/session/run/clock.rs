//! When a run did what, and what is due: figures, looks, evaluations and keeping take a part of the time, not all of it.

use std::collections::VecDeque;

use web_time::{Duration, Instant};

/// Evaluation while training takes at most one part in this many of the time.
const EVALUATION_SHARE: u32 = 10;
const EVALUATE_EVERY: Duration = Duration::from_millis(200);
/// A run is evaluated at its milestones however large the data is, as long as that takes no more than one part in
/// [`MILESTONE_EVALUATION_SHARE`] of the time that its steps take; one part in [`EVALUATION_SHARE`] where each evaluation keeps
/// the reader waiting.
const MILESTONE_EVALUATION_SHARE: u32 = 2;
const SLOW_EVALUATION: Duration = Duration::from_millis(500);
/// Figures are read and sent this often.
const REPORT_EVERY: Duration = Duration::from_millis(200);
/// What training has come to is handed out this often, so that with the writing no more than five seconds can be lost; more
/// seldom where that would take more than one part in [`SAVE_SHARE`] of the time.
const SAVE_EVERY: Duration = Duration::from_secs(4);
const SAVE_SHARE: u32 = 4;
/// Looks for the map and what belongs to it take at most one part in this many of the time.
const LOOK_SHARE: u32 = 12;
/// A frame of most screens: more looks than that nobody sees.
const LOOK_EVERY: Duration = Duration::from_millis(16);
/// Time that looks at milestones may add to a run, evenly over its steps.
const MILESTONE_BUDGET: Duration = Duration::from_secs(1);
/// Looks at milestones take at most one part in this many of a lane's own time.
const MILESTONE_SHARE: u32 = 2;
/// In a long race the small maps move between milestones too.
const LANE_LOOKS_EVERY: Duration = Duration::from_millis(200);
/// Reports that the time of a step is the median of.
const STEP_TIMES: usize = 20;

pub(super) struct Clock {
    /// The latest step began.
    stepped: Instant,
    reported: Instant,
    saved: Instant,
    save_cost: Duration,
    /// What steps took since the last report, and all together.
    training: Duration,
    trained: Duration,
    looked: Instant,
    look_cost: Duration,
    evaluated: Instant,
    evaluation_cost: Duration,
    /// What all evaluations took together.
    evaluations: Duration,
    /// What all looks while training took together.
    looks: Duration,
    /// Milliseconds a step, of the last few reports.
    step_ms: VecDeque<f32>,
}

impl Default for Clock {
    fn default() -> Self {
        let now = Instant::now();
        let nothing = Duration::ZERO;
        Self {
            stepped: now,
            reported: now,
            saved: now,
            save_cost: nothing,
            training: nothing,
            trained: nothing,
            looked: now,
            look_cost: nothing,
            evaluated: now,
            evaluation_cost: nothing,
            evaluations: nothing,
            looks: nothing,
            step_ms: VecDeque::new(),
        }
    }
}

impl Clock {
    /// Training goes on after a rest.
    pub fn restart(&mut self) {
        let now = Instant::now();
        (self.reported, self.looked, self.evaluated, self.saved) = (now, now, now, now);
        self.training = Duration::ZERO;
        self.step_ms.clear();
    }

    /// A step begins.
    pub fn stepped(&mut self) {
        self.stepped = Instant::now();
    }

    /// Until the next step, where they follow each other at this tempo.
    pub fn rest(&self, tempo: Duration) -> Duration {
        tempo.saturating_sub(self.stepped.elapsed())
    }

    /// Steps, or waiting for them, took so long.
    pub fn trained(&mut self, time: Duration) {
        self.training += time;
        self.trained += time;
    }

    /// So many steps were taken since the last report. What was done beside them does not count.
    pub fn report(&mut self, steps: u32) {
        let time = std::mem::take(&mut self.training);
        self.reported = Instant::now();
        self.step_ms.push_back(time.as_secs_f32() * 1000.0 / steps as f32);
        if self.step_ms.len() > STEP_TIMES {
            self.step_ms.pop_front();
        }
    }

    pub fn report_is_due(&self) -> bool {
        self.reported.elapsed() >= REPORT_EVERY
    }

    /// The state was handed out, which took so long.
    pub fn saved(&mut self, cost: Duration) {
        (self.saved, self.save_cost) = (Instant::now(), cost);
    }

    pub fn save_is_due(&self) -> bool {
        self.saved.elapsed() >= SAVE_EVERY.max(self.save_cost * SAVE_SHARE)
    }

    /// A look at the sentences was taken, which took so long.
    pub fn looked(&mut self, cost: Duration) {
        (self.looked, self.look_cost) = (Instant::now(), cost);
    }

    /// An evaluation was made, which took so long with its look.
    pub fn evaluated(&mut self, cost: Duration) {
        (self.evaluated, self.evaluation_cost) = (Instant::now(), cost);
        self.evaluations += cost;
    }

    /// A look in passing took so long, with all that belongs to it.
    pub fn passed(&mut self, cost: Duration) {
        self.looks += cost;
    }

    /// `milestone`: the share of the run that is done, at a milestone.
    pub fn evaluation_is_due(&self, milestone: Option<f32>) -> bool {
        let wait = EVALUATE_EVERY.max(self.evaluation_cost * EVALUATION_SHARE);
        let is_slow = self.evaluation_cost > SLOW_EVALUATION;
        let share = if is_slow { EVALUATION_SHARE } else { MILESTONE_EVALUATION_SHARE };
        let cheap = self.evaluations + self.evaluation_cost <= self.trained / share;
        self.has_budget(milestone) || (milestone.is_some() && cheap) || self.evaluated.elapsed() >= wait
    }

    /// `milestone`: the share of the run that is done, at a milestone.
    pub fn look_is_due(&self, milestone: Option<f32>) -> bool {
        let wait = LOOK_EVERY.max(self.look_cost * LOOK_SHARE);
        self.has_budget(milestone) || self.looked.elapsed() >= wait
    }

    fn has_budget(&self, milestone: Option<f32>) -> bool {
        milestone.is_some_and(|done| self.looks < MILESTONE_BUDGET.mul_f32(done))
    }

    /// For one of so many lanes, whose looks are evaluations too; its own time is a part of all time.
    pub fn lane_look_is_due(&self, of: u32, milestone: bool) -> bool {
        let cost = self.evaluation_cost * of;
        let wait = if milestone { cost * MILESTONE_SHARE } else { LANE_LOOKS_EVERY.max(cost * LOOK_SHARE) };
        self.looked.elapsed() >= wait
    }

    pub fn median_step_ms(&self) -> f32 {
        let mut sorted: Vec<f32> = self.step_ms.iter().copied().collect();
        sorted.sort_by(f32::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or_default()
    }
}
