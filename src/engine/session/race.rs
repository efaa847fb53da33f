//! Several runs on the same data side by side, which take turns.

use std::rc::Rc;

use web_time::Duration;

use super::emit::Emit;
use super::material::{Material, Plan};
use super::models::Models;
use super::run::{Role, Run};
use crate::config::Config;
use crate::engine::device::Devices;
use crate::pace::Task;
use crate::protocol::{Event, Failure, RunState, Views};

/// The runs of a race. Each is as it would be alone: a step draws from nothing that another lane has drawn from.
pub(super) struct Race {
    emit: Emit,
    lanes: Vec<Lane>,
    /// Whose turn it is.
    next: usize,
    paused: bool,
}

/// A run whose events carry its number.
struct Lane {
    emit: Emit,
    run: Stand,
}

enum Stand {
    Building(Task<Result<Run, Failure>>),
    There(Box<Run>),
    /// What it held is free.
    Through,
}

impl Race {
    /// A run for each of the settings. One that cannot be built says so, and the others run.
    pub fn new(material: Rc<Material>, configs: Vec<Config>, devices: Devices, models: Models, emit: Emit) -> Self {
        let role = Role::Lane { of: configs.len() as u32 };
        let views = Views { map: true, ..Views::default() };
        let lanes = (0..).zip(configs).map(|(number, config)| {
            let emit = emit.of_lane(number);
            let (devices, models) = (devices.clone(), models.clone());
            let plan = Plan { config, views, role, devices, models, emit: emit.clone() };
            let (pace, enter) = plan.pace();
            let task = Task::new(pace.clone(), material.clone().build(plan, pace, enter));
            Lane { emit, run: Stand::Building(task) }
        });
        Self { lanes: lanes.collect(), emit, next: 0, paused: false }
    }

    /// For what is said of the race as a whole.
    pub fn emit(&self) -> &Emit {
        &self.emit
    }

    /// One unit of work: of the first lane that is still being built, else of the lane whose turn it is. False when no lane has
    /// any.
    pub async fn tick(&mut self, tempo: Option<Duration>) -> bool {
        if let Some(lane) = self.lanes.iter_mut().find(|lane| matches!(lane.run, Stand::Building(_))) {
            lane.build(self.paused).await;
            return true;
        }
        for _ in 0..self.lanes.len() {
            let turn = self.next;
            self.next = (turn + 1) % self.lanes.len();
            if self.lanes[turn].tick(tempo).await {
                return true;
            }
        }
        false
    }

    /// How long no lane has anything to do.
    pub fn rest(&self, tempo: Duration) -> Option<Duration> {
        let of_lane = |lane: &Lane| match &lane.run {
            Stand::There(run) => run.rest(tempo),
            Stand::Building(_) | Stand::Through => None,
        };
        self.lanes.iter().filter_map(of_lane).min()
    }

    pub fn pause(&mut self) {
        self.paused = true;
        self.each(Run::pause);
    }

    /// Goes on with what was paused.
    pub fn resume(&mut self) {
        self.paused = false;
        self.each(|run| match run.state() {
            RunState::Paused => run.train(),
            RunState::Fresh | RunState::Running | RunState::Finished | RunState::Diverged => Ok(()),
        });
    }

    /// Whether every lane is through.
    pub fn is_over(&self) -> bool {
        self.lanes.iter().all(|lane| matches!(lane.run, Stand::Through))
    }

    fn each(&mut self, action: impl Fn(&mut Run) -> Result<(), Failure>) {
        for lane in &mut self.lanes {
            let Stand::There(run) = &mut lane.run else { continue };
            if let Err(failure) = action(run) {
                lane.fail(failure);
            }
        }
    }
}

impl Lane {
    /// A slice of building; what is built starts.
    async fn build(&mut self, paused: bool) {
        let Stand::Building(task) = &mut self.run else { return };
        match task.advance().await {
            None => {}
            Some(Ok(mut run)) => {
                let started = run.train().and_then(|()| if paused { run.pause() } else { Ok(()) });
                self.run = Stand::There(Box::new(run));
                started.unwrap_or_else(|failure| self.fail(failure));
            }
            Some(Err(failure)) => {
                self.run = Stand::Through;
                self.fail(failure);
            }
        }
    }

    async fn tick(&mut self, tempo: Option<Duration>) -> bool {
        let Stand::There(run) = &mut self.run else { return false };
        match run.tick(tempo).await {
            Ok(true) => true,
            Ok(false) => {
                if matches!(run.state(), RunState::Finished | RunState::Diverged) {
                    self.run = Stand::Through;
                }
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
        match &self.run {
            Stand::There(run) if run.state() == RunState::Diverged => {}
            Stand::There(_) | Stand::Building(_) | Stand::Through => self.run = Stand::Through,
        }
    }
}
