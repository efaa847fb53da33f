//! The page's changing sentences: status, progress, figures in words.

use super::{DataInput, Phase, State};
use crate::protocol::{Evaluation, Progress, RunState, SCORED_PAIRS, Scores, Stage};
use crate::statistics::wilson;
use crate::wording::counted;

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
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.3}"))
}

/// The figure that a model is judged by, with its name: `accuracy 91.2 %`, of scored pairs `Spearman 0.712`.
pub fn judgement(scores: Option<&Scores>) -> String {
    match scores {
        Some(scores) if scores.scored_pairs > 0 => format!("Spearman {}", correlation(scores.spearman)),
        scores => format!("accuracy {}", percent(scores.and_then(headline))),
    }
}

/// How sure a share is: `95 % sure: 63 to 92 %`.
pub fn interval_in_words(share: f32, questions: usize) -> String {
    let (low, high) = wilson(share, questions);
    format!("95 % sure: {:.0} to {:.0} %", 100.0 * low, 100.0 * high)
}

/// A share as the page writes it: `91.2 %`, and a dash for what is not there.
pub fn percent(share: Option<f32>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{:.1} %", share * 100.0))
}

/// A duration to the precision that somebody waiting wants.
pub(super) fn duration_in_words(seconds: f64) -> String {
    match seconds {
        s if s < 1.5 => "1 s".to_owned(),
        s if s < 90.0 => format!("{s:.0} s"),
        s if s < 5400.0 => format!("{:.0} min", s / 60.0),
        s => format!("{:.1} h", s / 3600.0),
    }
}

/// `1 step`, `2 steps`.
pub fn steps_in_words(steps: u32) -> String {
    counted(steps as usize, "step", "steps")
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
        b if b < 1e3 => format!("{b:.0} bytes"),
        b if b < 1e6 => format!("{:.0} kB", b / 1e3),
        b if b < 1e9 => format!("{:.1} MB", b / 1e6),
        b => format!("{:.1} GB", b / 1e9),
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
        let held_out = judgement(self.now().and_then(|now| now.held_out.as_ref()));
        let measured = match self.now() {
            Some(now) if now.held_out.is_some() && now.step != training.step => format!(" at step {}", now.step),
            Some(_) | None => String::new(),
        };
        let loss = training.latest.map_or_else(|| "–".to_owned(), |report| format!("{:.4}", report.loss));
        let pace = match training.step_ms {
            0.0 => "–".to_owned(),
            ms if ms < 100.0 => format!("{ms:.1}"),
            ms => format!("{ms:.0}"),
        };
        let device = match &self.device {
            Some(device) if device.cores > 1 => format!("{}, {} cores", device.name, device.cores),
            Some(device) => device.name.clone(),
            None => "–".to_owned(),
        };
        format!(
            "Step {} of {} · loss {loss} · held-out {held_out}{measured} · {pace} ms/step · {device}",
            training.step,
            // Fewer may be wanted than have been taken.
            self.open.config.steps.max(training.step),
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
    pub fn activity(&self) -> &'static str {
        match (self.phase, self.run) {
            (Phase::Starting, _) => "Loading",
            (Phase::Lost, _) => "Engine stopped",
            (Phase::Refused, _) => "Data needed",
            (Phase::Listening, _) => "Reading data",
            (Phase::Asked { restores: Some(_), .. }, _) => "Taking up",
            (Phase::Asked { .. }, _) => "Preparing",
            (Phase::Built { .. }, RunState::Fresh) => "Untrained",
            (Phase::Built { .. }, RunState::Running) => "Training",
            (Phase::Built { .. }, RunState::Paused) => "Paused",
            (Phase::Built { .. }, RunState::Finished) => "Finished",
            (Phase::Built { .. }, RunState::Diverged) => "Stopped",
        }
    }

    /// What is waited for.
    pub fn progress(&self) -> ProgressView {
        if let Some(progress) = &self.progress {
            return waiting(progress);
        }
        let (step, steps) = (self.open.training.step, self.open.config.steps);
        let fraction = if steps == 0 { 0.0 } else { (f64::from(step) / f64::from(steps)).min(1.0) };
        let still = |text: String| ProgressView { text, fraction: Some(fraction), busy: false };
        let busy = |text: &str| ProgressView { text: text.to_owned(), fraction: None, busy: true };
        match self.phase {
            Phase::Starting => return busy("Starting the engine"),
            Phase::Lost => return still("The engine is not running".to_owned()),
            Phase::Refused => return still("Waiting for data that can be used".to_owned()),
            Phase::Listening if self.open.data == DataInput::Unread => return busy("Fetching the example"),
            Phase::Listening => return busy("Reading the data"),
            Phase::Asked { restores: Some(_), .. } => return busy("Taking up what was trained"),
            Phase::Asked { .. } => return busy("Building the model"),
            Phase::Built { .. } => {}
        }
        match self.run {
            RunState::Running => {
                let step_ms = self.open.training.step_ms.max(self.lessons.tempo.unwrap_or(0) as f32);
                let left = f64::from(steps.saturating_sub(step)) * f64::from(step_ms) / 1000.0;
                let left =
                    if step_ms > 0.0 { format!(", about {} left", duration_in_words(left)) } else { String::new() };
                let text = format!("Training: {:.0} %{left}", fraction * 100.0);
                ProgressView { text, fraction: Some(fraction), busy: true }
            }
            RunState::Fresh => still(format!("Ready to train for {}", steps_in_words(steps))),
            RunState::Paused if step < steps => still(format!("Paused, {} to go", steps_in_words(steps - step))),
            RunState::Paused | RunState::Finished if steps > step => {
                still(format!("{} to go", steps_in_words(steps - step)))
            }
            RunState::Paused | RunState::Finished => {
                let more = counted(self.more_steps() as usize, "more step", "more steps");
                still(format!("Done. Train again for {more}, or Reset"))
            }
            RunState::Diverged => still(format!("Stopped; the weights of step {step} are kept")),
        }
    }

    /// The sentence that stands beside the margin where no pair of embeddings can be that far apart.
    pub fn margin_warning(&self) -> Option<String> {
        let config = &self.open.config;
        config.unreachable_margin().map(|why| format!("{why} Try {}.", config.default_margin()))
    }
}

fn waiting(progress: &Progress) -> ProgressView {
    let Progress { stage, done, total } = *progress;
    let (done, total) = (f64::from(done), f64::from(total));
    let fraction = (total > 0.0).then(|| (done / total).min(1.0));
    let of_bytes = match fraction {
        Some(fraction) if fraction >= 1.0 => String::new(),
        Some(_) => format!(": {} of {}", bytes_in_words(done), bytes_in_words(total)),
        None if done > 0.0 => format!(": {}", bytes_in_words(done)),
        None => String::new(),
    };
    let counted = if total > 0.0 { format!(": {done} of {total}") } else { String::new() };
    let text = match stage {
        Stage::Download if fraction == Some(1.0) => "Starting the engine".to_owned(),
        Stage::Download => format!("Loading the engine{of_bytes}"),
        Stage::Device => "Opening the device".to_owned(),
        Stage::Data => format!("Reading the data{of_bytes}"),
        Stage::Model => "Building the model".to_owned(),
        Stage::Kernels => format!("Preparing the device for the first step{counted}"),
        Stage::Training => format!("Training{counted}"),
        Stage::Embedding => format!("Embedding all sentences{counted}"),
        Stage::Scoring => "Scoring the sentences and laying out the map".to_owned(),
        Stage::Settings => "Applying the settings".to_owned(),
        Stage::Query => "Finding the nearest sentences".to_owned(),
        Stage::Examination => format!("Asking every question{counted}"),
        Stage::Export => "Writing the files".to_owned(),
        Stage::Project => format!("Opening the project{of_bytes}"),
        Stage::Corpus => "Reading the corpus".to_owned(),
        Stage::Engine => "Starting the engine again".to_owned(),
    };
    let fraction = fraction.filter(|fraction| *fraction < 1.0);
    ProgressView { text, fraction, busy: true }
}
