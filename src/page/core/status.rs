//! The page's changing sentences: status, progress, figures in words.

use super::{DataInput, Phase, State};
use crate::protocol::{Evaluation, Progress, RunState, SCORED_PAIRS, Scores, Stage};
use crate::say;
use crate::statistics::wilson;
use crate::words::{self, decimals};

/// What the progress bar shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressView {
    /// What is waited for, and for how long.
    pub text: String,
    /// From 0 to 1; None where nobody knows.
    pub fraction: Option<f64>,
    pub busy: bool,
}

/// What the page calls accuracy without further words, everywhere: the share of triplets whose positive is nearer.
pub fn headline(scores: &Scores) -> Option<f32> {
    scores.triplet_accuracy
}

/// A rank correlation as the page writes it: `0.712`, and a dash for what is not there.
pub fn correlation(value: Option<f32>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| decimals(value, 3))
}

/// The figure that a model is judged by, with its name: `accuracy 91.2 %`, of scored pairs `Spearman 0.712`.
pub fn judgement(scores: Option<&Scores>) -> String {
    let (measure, figure) = judged(scores);
    say!("status-judgement", measure = measure, figure = figure)
}

/// What a model is judged by, and the figure.
fn judged(scores: Option<&Scores>) -> (&'static str, String) {
    match scores {
        Some(scores) if scores.scored_pairs > 0 => ("spearman", correlation(scores.spearman)),
        scores => ("accuracy", percent(scores.and_then(headline))),
    }
}

/// How sure a share is: `95 % sure: 63 to 92 %`.
pub fn interval_in_words(share: f32, questions: usize) -> String {
    let (low, high) = wilson(share, questions);
    say!("status-interval", low = decimals(100.0 * low, 0), high = decimals(100.0 * high, 0))
}

/// A share as the page writes it: `91.2 %`, and a dash for what is not there.
pub fn percent(share: Option<f32>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| decimals(share * 100.0, 1) + " %")
}

/// A duration to the precision that somebody waiting wants.
pub(super) fn duration_in_words(seconds: f64) -> String {
    match seconds {
        s if s < 1.5 => "1 s".to_owned(),
        s if s < 90.0 => decimals(s, 0) + " s",
        s if s < 5400.0 => decimals(s / 60.0, 0) + " min",
        s => decimals(s / 3600.0, 1) + " h",
    }
}

/// `12 345`: digits in threes, parted by thin spaces.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// A size in decimal units.
pub fn bytes_in_words(bytes: f64) -> String {
    match bytes {
        b if b < 1e3 => say!("status-bytes", bytes = decimals(b, 0)),
        b if b < 1e6 => decimals(b / 1e3, 0) + " kB",
        b if b < 1e9 => decimals(b / 1e6, 1) + " MB",
        b => decimals(b / 1e9, 1) + " GB",
    }
}

impl State {
    /// Whether the data is pairs of sentences with a score.
    pub fn has_scores(&self) -> bool {
        self.preview.as_ref().is_some_and(|preview| preview.form == SCORED_PAIRS)
    }

    /// `Step 120 of 600 · loss 0.1473 · held-out accuracy 91.2 % · 4.1 ms/step · WebGPU`, with a dash for every figure
    /// that is not there yet, and `91.2 % at step 100` for one that was measured at another step.
    pub fn status(&self) -> String {
        let training = &self.open.training;
        let (measure, figure) = judged(self.now().and_then(|now| now.held_out.as_ref()));
        let held_out = match self.now() {
            Some(now) if now.held_out.is_some() && now.step != training.step => {
                say!("status-held-out-at-step", measure = measure, figure = figure, step = now.step)
            }
            Some(_) | None => say!("status-held-out", measure = measure, figure = figure),
        };
        let pace = match training.step_ms {
            0.0 => "–".to_owned(),
            ms if ms < 100.0 => decimals(ms, 1),
            ms => decimals(ms, 0),
        };
        let device = match &self.device {
            Some(device) if device.cores > 1 => {
                say!("status-device-with-cores", device = &device.name, count = device.cores)
            }
            Some(device) => device.name.clone(),
            None => "–".to_owned(),
        };
        say!(
            "status-line",
            step = training.step,
            // Fewer may be wanted than have been taken.
            steps = self.open.config.steps.max(training.step),
            loss = training.latest.map_or_else(|| "–".to_owned(), |report| decimals(report.loss, 4)),
            held_out = held_out,
            pace = pace,
            device = device,
        )
    }

    /// The latest evaluation.
    pub fn now(&self) -> Option<&Evaluation> {
        self.open.training.evaluations.last()
    }

    /// The evaluation from before the first step.
    pub fn before_training(&self) -> Option<&Evaluation> {
        self.open.training.evaluations.first().filter(|evaluation| evaluation.step == 0)
    }

    /// What the page is doing, in two or three words.
    pub fn activity(&self) -> String {
        match (self.phase, self.run) {
            (Phase::Starting, _) => say!("status-activity-starting"),
            (Phase::Lost, _) => say!("status-activity-lost"),
            (Phase::Refused, _) => say!("status-activity-refused"),
            (Phase::Listening, _) => say!("status-activity-listening"),
            (Phase::Asked { restores: Some(_), .. }, _) => say!("status-activity-restoring"),
            (Phase::Asked { .. }, _) => say!("status-activity-preparing"),
            (Phase::Built { .. }, RunState::Fresh) => say!("status-activity-fresh"),
            (Phase::Built { .. }, RunState::Running) => say!("status-activity-running"),
            (Phase::Built { .. }, RunState::Paused) => say!("status-activity-paused"),
            (Phase::Built { .. }, RunState::Finished) => say!("status-activity-finished"),
            (Phase::Built { .. }, RunState::Diverged) => say!("status-activity-diverged"),
        }
    }

    /// What is waited for.
    pub fn progress(&self) -> ProgressView {
        if let Some(progress) = &self.progress {
            return waiting(progress);
        }
        let still = |text: String| ProgressView { text, fraction: Some(self.share_of_steps()), busy: false };
        let busy = |text: String| ProgressView { text, fraction: None, busy: true };
        match self.phase {
            Phase::Starting => busy(say!("status-starting-engine")),
            Phase::Lost => still(say!("status-no-engine")),
            Phase::Refused => still(say!("status-waiting-for-data")),
            Phase::Listening if self.open.data == DataInput::Unread => busy(say!("status-fetching-example")),
            Phase::Listening => busy(say!("status-reading-data")),
            Phase::Asked { restores: Some(_), .. } => busy(say!("status-restoring")),
            Phase::Asked { .. } => busy(say!("status-building-model")),
            Phase::Built { .. } if self.run == RunState::Running => self.training(),
            Phase::Built { .. } => still(self.resting()),
        }
    }

    /// Steps that were taken of those that are wanted, from 0 to 1.
    fn share_of_steps(&self) -> f64 {
        let (step, steps) = (self.open.training.step, self.open.config.steps);
        if steps == 0 { 0.0 } else { (f64::from(step) / f64::from(steps)).min(1.0) }
    }

    /// How far a run is that goes on.
    fn training(&self) -> ProgressView {
        let fraction = self.share_of_steps();
        let percent = decimals(fraction * 100.0, 0);
        let left = self.open.config.steps.saturating_sub(self.open.training.step);
        let step_ms = self.open.training.step_ms.max(self.lessons.tempo.unwrap_or(0) as f32);
        let text = if step_ms > 0.0 {
            let left = duration_in_words(f64::from(left) * f64::from(step_ms) / 1000.0);
            say!("status-training-left", percent = percent, left = left)
        } else {
            say!("status-training-share", percent = percent)
        };
        ProgressView { text, fraction: Some(fraction), busy: true }
    }

    /// What can be done with a model that does not train.
    fn resting(&self) -> String {
        let (step, steps) = (self.open.training.step, self.open.config.steps);
        match self.run {
            RunState::Diverged => say!("status-diverged", step = step),
            RunState::Fresh => say!("status-ready", count = steps),
            RunState::Paused if step < steps => say!("status-paused", count = steps - step),
            RunState::Finished if step < steps => say!("status-to-go", count = steps - step),
            RunState::Running | RunState::Paused | RunState::Finished => say!("status-done", count = self.more_steps()),
        }
    }

    /// The sentence that stands beside the margin where no pair of embeddings can be that far apart.
    pub fn margin_warning(&self) -> Option<String> {
        let config = &self.open.config;
        let proposal = || say!("status-try-margin", margin = words::number(config.default_margin()));
        config.unreachable_margin().map(|why| format!("{why} {}", proposal()))
    }
}

fn waiting(progress: &Progress) -> ProgressView {
    let Progress { stage, done, total } = *progress;
    let fraction = (total > 0).then(|| (f64::from(done) / f64::from(total)).min(1.0));
    let in_bytes = |what: String| {
        let words = |bytes: u32| bytes_in_words(f64::from(bytes));
        match fraction {
            Some(fraction) if fraction < 1.0 => {
                say!("status-amount-of", what = what, done = words(done), total = words(total))
            }
            None if done > 0 => say!("status-amount", what = what, done = words(done)),
            Some(_) | None => what,
        }
    };
    let counted = |what: String| {
        if total > 0 { say!("status-amount-of", what = what, done = done, total = total) } else { what }
    };
    let text = match stage {
        Stage::Download if fraction == Some(1.0) => say!("status-starting-engine"),
        Stage::Download => in_bytes(say!("status-loading-engine")),
        Stage::Device => say!("status-opening-device"),
        Stage::Data => in_bytes(say!("status-reading-data")),
        Stage::Model => say!("status-building-model"),
        Stage::Trial => say!("status-trying-devices"),
        Stage::Kernels => counted(say!("status-preparing-device")),
        Stage::Training => counted(say!("status-activity-running")),
        Stage::Embedding => counted(say!("status-embedding")),
        Stage::Scoring => say!("status-scoring"),
        Stage::Settings => say!("status-applying-settings"),
        Stage::Query => say!("status-finding-nearest"),
        Stage::Examination => counted(say!("status-asking-questions")),
        Stage::Export => say!("status-writing-files"),
        Stage::Project => in_bytes(say!("status-opening-project")),
        Stage::Corpus => say!("status-reading-corpus"),
        Stage::Engine => say!("status-restarting-engine"),
    };
    let fraction = fraction.filter(|fraction| *fraction < 1.0);
    ProgressView { text, fraction, busy: true }
}
