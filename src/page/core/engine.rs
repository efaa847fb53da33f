//! What the engine says, and what becomes of it.

use super::{Effect, HostAnswer, Phase, State, Timer, Topic, Weights};
use crate::protocol::{Command, Evaluation, Event, Message, ModelReport, Preview, Progression, RunState, Stage};
use crate::say;
use crate::thinning::thin_out;

/// Evaluations that are kept; from there on every other one goes.
const EVALUATIONS: usize = 300;
impl State {
    pub(super) fn hear(&mut self, message: Message) -> Vec<Effect> {
        let Message { request, event } = message;
        self.silence = 0;
        match event {
            Event::Ready { build_id: _ } => self.ready(),
            Event::Progress(progress) if progress.stage == Stage::Examination => {
                // Beside training, whose progress it is not.
                self.examining(&progress);
                Vec::new()
            }
            Event::Progress(progress) if progress.stage == Stage::Export => {
                self.exporting_goes_on(&progress);
                Vec::new()
            }
            Event::Progress(progress) if progress.stage == Stage::Corpus => {
                self.reading_corpus(&progress);
                Vec::new()
            }
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
                if self.phase.awaits(request) {
                    self.read_as = Some(read_as);
                }
                Vec::new()
            }
            Event::DataLoaded(preview) if self.phase.awaits(request) => self.data_loaded(preview),
            Event::Listed(listing) if self.phase.awaits(request) => {
                self.listed(listing);
                let mut effects = self.send_views();
                effects.extend(self.send_pins());
                effects
            }
            Event::ModelOpened(report) => self.model_opened(request, report),
            Event::TokenizerOpened(report) => self.tokenizer_opened(request, report),
            Event::Built(model) if self.phase.awaits(request) => self.built(request, model),
            // Of data that is no longer wanted.
            Event::DataLoaded(_) | Event::Listed(_) | Event::Built(_) => Vec::new(),
            Event::Configured { reset_needed: _ } => {
                self.succeeded(&[Stage::Settings]);
                Vec::new()
            }
            Event::Found(answer) => {
                self.succeeded(&[Stage::Query]);
                if self.is_for_host(request) {
                    return self.found_for_host(request, answer);
                }
                if answer.request == self.query.request && self.phase.is_built() {
                    self.query.answer = Some(answer);
                }
                Vec::new()
            }
            Event::Embedded(vectors) => self.reply_to_host(request, HostAnswer::Vectors(vectors)),
            Event::Inspected(inspection) => {
                self.inspected(inspection);
                Vec::new()
            }
            Event::Examined(examined) => {
                self.examined(examined);
                Vec::new()
            }
            Event::Saved(checkpoint) => self.saved(request, checkpoint),
            Event::Kept { key, step } => self.weights_arrived(request, Weights::Kept { key, step }),
            Event::NotKept { reason } => self.weights_not_kept(reason),
            Event::Exported(part) => self.exported(request, part),
            Event::ProjectOpened(project) => self.project_opened(request, *project),
            Event::Restored { step, exact } => self.restored(request, step, exact),
            Event::Cancelled => Vec::new(),
            Event::Pong { memory } => {
                self.engine_memory = memory;
                Vec::new()
            }
            Event::Raced { lane, event } => {
                self.raced(lane, *event);
                Vec::new()
            }
            Event::RaceEnded => self.race_ended(),
            Event::Corpus(event) => self.hear_corpus(event),
            Event::Failed(failure) => self.failed(request, failure),
            Event::RunChanged(_)
            | Event::Trained(_)
            | Event::Evaluated(_)
            | Event::Mapped(_)
            | Event::Mined(_)
            | Event::Surrounded(_)
            | Event::Compared(_)
            | Event::Diagnosed(_) => {
                if self.phase.has(request) {
                    self.hear_run(event)
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// What the model of the page's experiment says.
    fn hear_run(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::RunChanged(run) => return self.run_changed(run),
            Event::Evaluated(evaluation) => return self.evaluated(evaluation),
            Event::Trained(progression) => self.trained_on(&progression),
            Event::Mapped(frame) => self.mapped(frame),
            Event::Mined(triplets) => self.mined(triplets),
            Event::Surrounded(surroundings) => self.surrounded(surroundings),
            Event::Compared(comparison) => self.compared(comparison),
            Event::Diagnosed(findings) => self.findings = findings,
            Event::Ready { .. }
            | Event::Progress(_)
            | Event::DeviceOpened(_)
            | Event::DataRead(_)
            | Event::DataLoaded(_)
            | Event::Listed(_)
            | Event::ModelOpened(_)
            | Event::TokenizerOpened(_)
            | Event::Built(_)
            | Event::Configured { .. }
            | Event::Found(_)
            | Event::Embedded(_)
            | Event::Inspected(_)
            | Event::Examined(_)
            | Event::Saved(_)
            | Event::Kept { .. }
            | Event::NotKept { .. }
            | Event::Exported(_)
            | Event::ProjectOpened(_)
            | Event::Restored { .. }
            | Event::Cancelled
            | Event::Pong { .. }
            | Event::Raced { .. }
            | Event::RaceEnded
            | Event::Corpus(_)
            | Event::Failed(_) => {}
        }
        Vec::new()
    }

    fn ready(&mut self) -> Vec<Effect> {
        self.succeeded(&[Stage::Download, Stage::Engine]);
        self.phase = Phase::Listening;
        let mut effects = self.tell_language();
        if self.store_read {
            effects.extend(self.begin());
        }
        effects.push(Effect::Start(Timer::Watch));
        effects
    }

    fn data_loaded(&mut self, preview: Preview) -> Vec<Effect> {
        self.succeeded(&[Stage::Data]);
        if self.is_own_data() && !self.query.own {
            let first = preview.sample.first().and_then(|row| row.cells.first());
            self.query.text = first.cloned().unwrap_or_default();
        }
        self.preview = Some(preview);
        Vec::new()
    }

    fn built(&mut self, request: u32, model: ModelReport) -> Vec<Effect> {
        self.succeeded(&[Stage::Model, Stage::Settings]);
        if !matches!(self.phase, Phase::Asked { request: asked, .. } if asked == request) {
            // Settings of an untrained model were changed.
            self.is_model_of_open(request);
        }
        self.open.built = self.told.config.clone();
        self.open.fingerprint = Some(model.fingerprint.clone());
        self.model = Some(model);
        if let Phase::Asked { restores: Some(_), .. } = self.phase {
            return Vec::new();
        }
        self.phase = Phase::Built { request };
        self.open.training = Default::default();
        self.space.rewind();
        self.pins.comparison = None;
        self.wrong.forget();
        self.findings.clear();
        self.run = RunState::Fresh;
        self.model_is_there()
    }

    /// Goes on with what waited for it.
    fn model_is_there(&mut self) -> Vec<Effect> {
        let mut effects = self.find();
        effects.extend(self.select_anchor());
        if let Some(intent) = self.wanted.take() {
            effects.extend(self.carry_out(intent));
        }
        effects
    }

    /// Has kept weights taken up, if there are any.
    pub(super) fn restore(&mut self, effects: &mut Vec<Effect>) -> Option<u32> {
        let command = match self.open.weights.clone()? {
            Weights::Kept { key, step } => Command::TakeUp { key, step },
            Weights::Held(checkpoint) => Command::Restore(*checkpoint),
        };
        let request = self.ask(command, effects);
        self.is_model_of_open(request);
        Some(request)
    }

    fn restored(&mut self, request: u32, step: u32, exact: bool) -> Vec<Effect> {
        if !matches!(self.phase, Phase::Asked { restores: Some(restores), .. } if restores == request) {
            return Vec::new();
        }
        self.phase = Phase::Built { request };
        self.open.training.go_back_to(step);
        self.run = RunState::Paused;
        if !exact {
            self.complain(Topic::Recovery, say!("recovery-inexact", step = step), say!("recovery-inexact-hint"));
        }
        // What was changed and waits for Reset, or was changed since.
        let mut effects = self.send_config();
        effects.extend(self.model_is_there());
        effects
    }

    fn run_changed(&mut self, run: RunState) -> Vec<Effect> {
        self.run = run;
        self.progress = None;
        match run {
            RunState::Running => {
                self.succeeded(&[Stage::Training, Stage::Kernels]);
                Vec::new()
            }
            RunState::Paused | RunState::Finished | RunState::Diverged => {
                if run != RunState::Paused {
                    // What is trained on from here is no part of a lesson.
                    self.lessons.tempo = None;
                }
                let mut effects = self.find();
                effects.extend(self.keep());
                effects
            }
            RunState::Fresh => {
                self.open.training.step = 0;
                Vec::new()
            }
        }
    }

    fn trained_on(&mut self, progression: &Progression) {
        self.succeeded(&[Stage::Kernels]);
        let training = &mut self.open.training;
        progression.reports.iter().for_each(|report| training.curve.push(report));
        training.latest = progression.reports.last().copied().or(training.latest);
        training.step = progression.step;
        training.step_ms = progression.step_ms;
        self.crashes = 0;
    }

    fn evaluated(&mut self, evaluation: Evaluation) -> Vec<Effect> {
        self.succeeded(&[Stage::Embedding, Stage::Scoring]);
        let step = evaluation.step;
        let stands = matches!(self.run, RunState::Paused | RunState::Finished) && step > 0;
        if stands || self.run == RunState::Diverged {
            // Standing still, the engine says where: after a loss that was no number it has gone back. Of a model that was
            // taken up it measures the untrained baseline as well.
            self.open.training.go_back_to(step);
        }
        insert_evaluation(&mut self.open.training.evaluations, evaluation);
        let mut effects = self.find();
        effects.extend(self.inspect_soon());
        effects
    }

    /// What waited for these is waited for no longer, and what was said against them no longer holds.
    pub(super) fn succeeded(&mut self, stages: &[Stage]) {
        self.progress.take_if(|progress| stages.contains(&progress.stage));
        self.notices.retain(|notice| !matches!(notice.topic, Topic::Stage(stage) if stages.contains(&stage)));
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
