//! How many cores a step takes: as many as the settings say, or else what is measured to be faster.

use web_time::{Duration, Instant};

use super::{Role, Run};
use crate::engine::crew::Crew;
use crate::engine::crew::shard::MOST_SHARDS;
use crate::engine::crew::staff::Staff;
use crate::engine::crew::together::Together;
use crate::engine::encoder::TextEncoder;
use crate::engine::memory;
use crate::protocol::{DeviceReport, Event};
use crate::say;
use crate::words::decimals;

/// Steps that are measured at least, after one that is not: it may be the first with something.
const MEASURED: usize = 3;
/// How long they are measured together: a browser has first to compile what runs, here and in each member.
const MEASURED_FOR: Duration = Duration::from_millis(500);
/// Steps that have taken so long together are enough, whatever their number: nobody waits for half a minute for one core to be
/// measured.
const LONG: Duration = Duration::from_secs(2);
/// A step that takes less is not worth a crew: its members would wait for each other most of the time.
const WORTH: Duration = Duration::from_millis(8);
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
    times: Vec<Duration>,
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
        let is_measured = matches!(self.stage, Stage::One | Stage::Several { .. });
        self.times.extend(self.began.take().filter(|_| is_measured).map(|began| began.elapsed()));
    }

    /// What a step takes, once enough of them are measured: the median of the later half.
    fn median(&self) -> Option<Duration> {
        let (steps, total) = (self.times.len(), self.times.iter().sum::<Duration>());
        let is_enough = (steps > MEASURED && total >= MEASURED_FOR) || total >= LONG;
        let mut times = self.times.get(steps / 2..).filter(|_| is_enough)?.to_vec();
        times.sort_unstable();
        times.get(times.len() / 2).copied()
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
        let Some(one) = self.cores.median() else { return };
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
        let Some(several) = self.cores.median() else {
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

    /// Whom it may hire: as many as the settings, the machine and its memory allow; None where there is nothing to be shared.
    pub fn staff(&self) -> Option<Staff> {
        let recruiter = self.device.recruiter.clone()?;
        // Batches of the others are not taken apart.
        if !matches!(self.trainer.model(), TextEncoder::Transformer(_)) || self.role != Role::Page {
            return None;
        }
        let wanted = if self.config.cores == 0 { recruiter.cores().min(MOST_SHARDS as u32) } else { self.config.cores };
        let (each, together) = memory::of_members(&self.config, &self.model.load);
        let fit = recruiter.memory().saturating_sub(together) / each;
        // This one takes part, and has its room.
        let size = wanted.min(u32::try_from(fit).unwrap_or(u32::MAX).saturating_add(1));
        let shape = self.model.load.shape(&self.built);
        (size > 1).then(|| Staff::new(recruiter, size as usize, shape, self.built.clone()))
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
