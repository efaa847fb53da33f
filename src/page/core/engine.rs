//! What the engine says, and what becomes of it.

use super::curve::thin_out;
use super::{DataState, Effect, EngineState, State, Topic};
use crate::protocol::{Checkpoint, Evaluation, Event, Failure, Progress, Progression, RunState, Stage};

/// Evaluations that are kept; from there on every other one goes.
const EVALUATIONS: usize = 300;

impl State {
    pub(super) fn hear(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Ready { build_id: _ } => self.ready(),
            Event::Progress(progress) => {
                let complete = progress.total > 0 && progress.done >= progress.total;
                // A download that is complete still has to be compiled by the browser.
                self.progress = Some(progress).filter(|progress| !complete || progress.stage == Stage::Download);
                Vec::new()
            }
            Event::DeviceOpened(device) => {
                self.succeeded(&[Stage::Device]);
                self.device = Some(device);
                Vec::new()
            }
            Event::DataRead(read_as) => {
                self.read_as = Some(read_as);
                Vec::new()
            }
            Event::DataLoaded(preview) => self.data_loaded(preview),
            Event::Built(model) => {
                self.model = Some(model);
                self.built()
            }
            Event::Configured { reset_needed: _ } => {
                self.succeeded(&[Stage::Settings]);
                Vec::new()
            }
            Event::RunChanged(run) => self.run_changed(run),
            Event::Trained(progression) => {
                self.trained_on(&progression);
                Vec::new()
            }
            Event::Evaluated(evaluation) => self.evaluated(evaluation),
            Event::Found(answer) => {
                self.succeeded(&[Stage::Query]);
                if answer.request == self.query.request {
                    self.query.answer = Some(answer);
                }
                Vec::new()
            }
            Event::Inspected(inspection) => {
                self.inspected(inspection);
                Vec::new()
            }
            Event::Listed(listing) => {
                self.listed(listing);
                let mut effects = self.send_views();
                effects.extend(self.send_pins());
                effects
            }
            Event::Mapped(frame) => {
                self.mapped(frame);
                Vec::new()
            }
            Event::Mined(triplets) => {
                self.mined(triplets);
                Vec::new()
            }
            Event::Surrounded(surroundings) => {
                self.surrounded(surroundings);
                Vec::new()
            }
            Event::Compared(comparison) => {
                self.compared(comparison);
                Vec::new()
            }
            Event::Diagnosed(findings) => {
                self.findings = findings;
                Vec::new()
            }
            Event::Saved(checkpoint) => self.saved(checkpoint),
            Event::Restored { .. } | Event::Cancelled | Event::Pong { .. } => Vec::new(),
            Event::Raced { lane, event } => {
                self.raced(lane, *event);
                Vec::new()
            }
            Event::RaceEnded => self.race_ended(),
            Event::Failed(failure) => self.failed(failure),
        }
    }

    fn ready(&mut self) -> Vec<Effect> {
        self.succeeded(&[Stage::Download, Stage::Engine]);
        self.engine = EngineState::Ready;
        if self.store_read { self.begin() } else { Vec::new() }
    }

    fn data_loaded(&mut self, preview: crate::protocol::Preview) -> Vec<Effect> {
        self.answered_data(DataState::Loaded);
        if self.hold.is_some() || self.data_state == DataState::Refused {
            // The engine built its former data again, for settings that had changed.
            return Vec::new();
        }
        self.succeeded(&[Stage::Data]);
        if self.is_own_data() && !self.query.own {
            let first = preview.sample.first().and_then(|row| row.cells.first());
            self.query.text = first.cloned().unwrap_or_default();
        }
        self.preview = Some(preview);
        Vec::new()
    }

    /// One of the data sets that were sent was answered; only the last one's fate counts.
    fn answered_data(&mut self, fate: DataState) {
        self.data_state = match self.data_state {
            DataState::Sent(count) if count > 1 => DataState::Sent(count - 1),
            DataState::Sent(_) | DataState::Loaded => fate,
            state @ (DataState::Changed | DataState::Refused) => state,
        };
    }

    fn built(&mut self) -> Vec<Effect> {
        self.succeeded(&[Stage::Model, Stage::Settings]);
        self.built = self.sent.clone();
        if !self.data_is_loaded() {
            return Vec::new();
        }
        self.stale = false;
        if self.restoring {
            let step = self.training.checkpoint.as_ref().map_or(0, |checkpoint| checkpoint.step);
            self.training.curve.truncate(step);
            self.training.evaluations.retain(|evaluation| evaluation.step <= step);
        } else {
            self.clear_training();
            self.space.rewind();
            self.pins.comparison = None;
            self.run = RunState::Fresh;
        }
        let mut effects = self.find();
        if let Some(intent) = self.intent.take() {
            effects.extend(self.carry_out(intent));
        }
        effects
    }

    fn run_changed(&mut self, run: RunState) -> Vec<Effect> {
        if self.stale {
            return Vec::new();
        }
        if self.restoring {
            // Fresh is only the model that the weights go into.
            if run == RunState::Fresh {
                return Vec::new();
            }
            self.restoring = false;
            self.training.step = self.training.checkpoint.as_ref().map_or(0, |checkpoint| checkpoint.step);
        }
        self.run = run;
        self.progress = None;
        match run {
            RunState::Running => {
                self.succeeded(&[Stage::Training, Stage::Kernels]);
                Vec::new()
            }
            RunState::Paused | RunState::Finished | RunState::Diverged => self.find(),
            RunState::Fresh => {
                self.training.step = 0;
                Vec::new()
            }
        }
    }

    fn trained_on(&mut self, progression: &Progression) {
        if self.stale {
            return;
        }
        self.succeeded(&[Stage::Kernels]);
        let training = &mut self.training;
        progression.reports.iter().for_each(|report| training.curve.push(report));
        training.latest = progression.reports.last().copied().or(training.latest);
        training.step = progression.step;
        training.step_ms = progression.step_ms;
        self.crashes = 0;
    }

    fn evaluated(&mut self, evaluation: Evaluation) -> Vec<Effect> {
        self.succeeded(&[Stage::Embedding, Stage::Scoring]);
        if !self.is_current() {
            return Vec::new();
        }
        let step = evaluation.step;
        if !self.restoring && matches!(self.run, RunState::Paused | RunState::Finished | RunState::Diverged) {
            // Standing still, the engine says where: after a loss that was no number it has gone back.
            self.training.step = step;
            self.training.curve.truncate(step);
            self.training.evaluations.retain(|earlier| earlier.step <= step);
        }
        insert_evaluation(&mut self.training.evaluations, evaluation);
        let mut effects = self.find();
        effects.extend(self.inspect_soon());
        effects
    }

    fn saved(&mut self, checkpoint: Checkpoint) -> Vec<Effect> {
        if self.stale {
            if let Some(shelf) = &mut self.shelf {
                shelf.training.step = shelf.training.step.max(checkpoint.step);
                shelf.training.checkpoint = Some(checkpoint);
            }
            return self.release();
        }
        self.training.checkpoint = Some(checkpoint.clone());
        vec![Effect::SaveCheckpoint(self.to_store(checkpoint))]
    }

    /// What waited for these is waited for no longer, and what was said against them no longer holds.
    fn succeeded(&mut self, stages: &[Stage]) {
        self.progress.take_if(|progress| stages.contains(&progress.stage));
        self.notices.retain(|notice| !matches!(notice.topic, Topic::Stage(stage) if stages.contains(&stage)));
    }

    fn failed(&mut self, failure: Failure) -> Vec<Effect> {
        let Failure { stage, message, hint } = failure;
        self.progress.take_if(|progress| progress.stage == stage);
        match stage {
            Stage::Engine => return self.crashed(message, hint),
            Stage::Download => self.lose_engine(),
            Stage::Data => {
                self.answered_data(DataState::Refused);
                self.intent = None;
                if self.data_state == DataState::Refused {
                    self.preview = None;
                    self.query.answer = None;
                    self.tokens.answer = None;
                    self.clear_training();
                }
            }
            Stage::Model | Stage::Device => {
                self.intent = None;
                self.restoring = false;
                let mut effects = self.release();
                self.complain(Topic::Stage(stage), message, hint);
                effects.extend(self.find());
                return effects;
            }
            Stage::Kernels | Stage::Training | Stage::Embedding | Stage::Scoring | Stage::Settings | Stage::Query => {}
        }
        self.complain(Topic::Stage(stage), message, hint);
        Vec::new()
    }

    fn lose_engine(&mut self) {
        self.engine = EngineState::Lost;
        self.race.lose();
        self.progress = None;
        self.intent = None;
        if self.run == RunState::Running {
            self.run = RunState::Paused;
        }
    }

    /// The engine died. It gets one new start by itself; if that brings no step, the user decides.
    fn crashed(&mut self, message: String, hint: String) -> Vec<Effect> {
        let was_ready = self.engine == EngineState::Ready;
        self.lose_engine();
        self.crashes += 1;
        if !was_ready || self.crashes > 1 {
            self.complain(Topic::Stage(Stage::Engine), message, hint);
            return Vec::new();
        }
        let kept = match &self.training.checkpoint {
            Some(checkpoint) => format!("your text, your settings and the weights of step {}", checkpoint.step),
            None => "your text and your settings".to_owned(),
        };
        self.complain(Topic::Recovery, message, format!("The engine was started again with {kept}. {hint}"));
        self.restart_engine()
    }

    pub(super) fn restart_engine(&mut self) -> Vec<Effect> {
        self.engine = EngineState::Starting;
        self.succeeded(&[Stage::Engine, Stage::Download]);
        self.progress = Some(Progress { stage: Stage::Engine, done: 0, total: 0 });
        self.device = None;
        self.model = None;
        self.stale = false;
        if self.training.checkpoint.is_none() {
            self.clear_training();
            self.run = RunState::Fresh;
        }
        vec![Effect::RestartEngine]
    }
}

/// Puts an evaluation into its place by step, in the place of one of the same step; thinned where there are many.
pub(super) fn insert_evaluation(evaluations: &mut Vec<Evaluation>, evaluation: Evaluation) {
    evaluations.retain(|earlier| earlier.step != evaluation.step);
    let place = evaluations.partition_point(|earlier| earlier.step < evaluation.step);
    evaluations.insert(place, evaluation);
    // The first is the baseline, the last is what is shown as now.
    thin_out(evaluations, EVALUATIONS);
}
