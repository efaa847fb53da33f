//! Several runs on the same data side by side, which take turns.

use std::rc::Rc;

use super::emit::Emit;
use super::model::Model;
use super::run::{Role, Run};
use crate::config::Config;
use crate::engine::device::Devices;
use crate::protocol::{Event, Failure, RunState, Stage, Views};
use crate::text::dataset::Dataset;
use crate::text::import::Imported;

/// The runs of a race. Each is as it would be alone: a step draws from nothing that another lane has drawn from.
pub(super) struct Race {
    lanes: Vec<Lane>,
    /// Whose turn it is.
    next: usize,
}

/// A run whose events carry its number.
struct Lane {
    emit: Emit,
    /// None: it is through, and what it held is free.
    run: Option<Run>,
}

impl Race {
    /// Builds and starts a run for each of the settings. One that cannot be built says so, and the others run.
    pub async fn start(imported: &Imported, configs: &[Config], devices: &mut Devices, emit: &Emit) -> Self {
        let role = Role::Lane { of: configs.len() as u32 };
        let mut lanes = Vec::with_capacity(configs.len());
        for (lane, config) in (0..).zip(configs) {
            let emit = emit.of_lane(lane);
            let run = start_run(imported.clone(), config, devices, role, &emit).await;
            let run = run.map_err(|failure| emit.event(Event::Failed(failure))).ok();
            lanes.push(Lane { emit, run });
        }
        Self { lanes, next: 0 }
    }

    /// One unit of work of the lane whose turn it is; false when no lane has any.
    pub async fn tick(&mut self) -> bool {
        for _ in 0..self.lanes.len() {
            let turn = self.next;
            self.next = (turn + 1) % self.lanes.len();
            if self.lanes[turn].tick().await {
                return true;
            }
        }
        false
    }

    pub fn pause(&mut self) {
        self.each(Run::pause);
    }

    /// Goes on with what was paused.
    pub fn resume(&mut self) {
        self.each(|run| if run.state() == RunState::Paused { run.train() } else { Ok(()) });
    }

    /// Whether every lane is through.
    pub fn is_over(&self) -> bool {
        self.lanes.iter().all(|lane| lane.run.is_none())
    }

    fn each(&mut self, action: impl Fn(&mut Run) -> Result<(), Failure>) {
        for lane in &mut self.lanes {
            if let Some(Err(failure)) = lane.run.as_mut().map(&action) {
                lane.fail(failure);
            }
        }
    }
}

impl Lane {
    async fn tick(&mut self) -> bool {
        let Some(run) = &mut self.run else { return false };
        match run.tick().await {
            Ok(true) => true,
            Ok(false) => {
                self.run.take_if(|run| matches!(run.state(), RunState::Finished | RunState::Diverged));
                false
            }
            Err(failure) => {
                self.fail(failure);
                true
            }
        }
    }

    /// A run that has diverged still shows its last good weights; any other failure is its end.
    fn fail(&mut self, failure: Failure) {
        self.emit.event(Event::Failed(failure));
        self.run.take_if(|run| run.state() != RunState::Diverged);
    }
}

async fn start_run(
    imported: Imported,
    config: &Config,
    devices: &mut Devices,
    role: Role,
    emit: &Emit,
) -> Result<Run, Failure> {
    if let Some(conflict) = config.conflict() {
        let hint = "Change these settings and start the race again.".to_owned();
        return Err(Failure { stage: Stage::Settings, message: conflict, hint });
    }
    let data = Dataset::build(imported, config.held_out, u64::from(config.seed))?;
    let device = devices.open(config.device).await;
    let views = Views { map: true, ..Views::default() };
    let model = Model::new(&data, config, &device.device)?;
    let mut run = Run::new(Rc::new(data), model, config, device, views, role, emit.clone());
    run.train()?;
    Ok(run)
}
