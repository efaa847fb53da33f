//! How many cores a step takes: as many as the settings say, or else what is measured to be faster.

use web_time::{Duration, Instant};

use super::{Role, Run};
use crate::engine::crew::Crew;
use crate::engine::crew::staff::Staff;
use crate::engine::crew::together::Together;
use crate::engine::session::hiring::{WORTH, staff};
use crate::engine::session::times::Times;
use crate::protocol::{DeviceReport, Event};
use crate::say;
use crate::words::decimals;

/// Several cores are worth it where a step takes at most this part of the time.
const GAIN: f64 = 0.9;

/// What is known of how fast one core is, and several.
#[derive(Default)]
pub(super) struct Cores {
    /// The setting that this follows.
    setting: u32,
    stage: Stage,
    /// When the step began, and what those before it took in this stage.
    began: Option<Instant>,
    times: Times,
    /// How many were last told of.
    told: usize,
}

#[derive(Default)]
enum Stage {
    /// One core is measured.
    #[default]
    One,
    /// A crew makes itself ready, while one core goes on.
    Coming {
        together: Box<Together>,
        one: Duration,
    },
    /// The crew is measured.
    Several {
        one: Duration,
    },
    Decided,
}

impl Cores {
    pub fn stepped(&mut self) {
        let began = self.began.take();
        if let (Some(began), Stage::One | Stage::Several { .. }) = (began, &self.stage) {
            self.times.add(began.elapsed());
        }
    }

    fn enter(&mut self, stage: Stage) {
        self.stage = stage;
        self.times.clear();
    }
}

impl Run {
    /// Before each step: decides who takes it.
    pub(super) fn man(&mut self) {
        if self.cores.setting != self.config.cores {
            self.cores.setting = self.config.cores;
            self.cores.enter(Stage::One);
            self.trainer.set_crew(Crew::alone());
        }
        if let Some(reason) = self.trainer.crew().given_up() {
            self.cores.enter(Stage::Decided);
            self.tell_cores(&say!("cores-alone", reason = reason));
        }
        match std::mem::take(&mut self.cores.stage) {
            Stage::One => self.after_one(),
            Stage::Coming { together, one } => self.while_coming(together, one),
            Stage::Several { one } => self.after_several(one),
            Stage::Decided => self.cores.stage = Stage::Decided,
        }
        self.cores.began = Some(Instant::now());
    }

    fn after_one(&mut self) {
        let automatic = self.config.cores == 0;
        let Some(staff) = self.staff() else {
            self.cores.enter(Stage::Decided);
            return self.tell_cores("");
        };
        if !automatic {
            self.trainer.set_crew(Crew::of(staff.together()));
            self.cores.enter(Stage::Decided);
            return self.tell_cores(&say!("cores-chosen"));
        }
        let Some(one) = self.cores.times.median() else { return };
        if one < WORTH {
            return self.cores.enter(Stage::Decided);
        }
        let mut together = staff.together();
        together.fill(self.trainer.model());
        self.cores.stage = Stage::Coming { together: Box::new(together), one };
    }

    fn while_coming(&mut self, mut together: Box<Together>, one: Duration) {
        if together.is_lost() {
            self.cores.enter(Stage::Decided);
        } else if together.is_ready() {
            self.trainer.set_crew(Crew::of(*together));
            self.cores.enter(Stage::Several { one });
        } else {
            self.cores.stage = Stage::Coming { together, one };
        }
    }

    fn after_several(&mut self, one: Duration) {
        let Some(several) = self.cores.times.median() else {
            self.cores.stage = Stage::Several { one };
            return;
        };
        let [one, several] = [one, several].map(|time| time.as_secs_f64() * 1e3);
        self.cores.enter(Stage::Decided);
        if several < GAIN * one {
            let [one, several] = [one, several].map(|time| decimals(time, 0));
            self.tell_cores(&say!("cores-measured", several = several, one = one));
        } else {
            self.trainer.set_crew(Crew::alone());
        }
    }

    /// Whom it may hire; None where there is nothing to be shared.
    pub fn staff(&self) -> Option<Staff> {
        (self.role == Role::Page).then(|| staff(&self.device, &self.model, &self.config, &self.built)).flatten()
    }

    /// `why`: a sentence.
    fn tell_cores(&mut self, why: &str) {
        let cores = self.trainer.crew().size();
        if cores == std::mem::replace(&mut self.cores.told, cores).max(1) {
            return;
        }
        let report = &self.device.report;
        let reason = match cores {
            1 => format!("{} {why}", report.reason),
            _ => format!("{} {} {why}", report.reason, say!("cores-share", count = cores)),
        };
        let report = DeviceReport { reason: reason.trim_end().to_owned(), cores: cores as u32, ..report.clone() };
        self.emit.event(Event::DeviceOpened(report));
    }
}
