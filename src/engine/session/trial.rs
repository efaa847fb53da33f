//! Auto: which device a model trains faster on, by training on each for a moment.
//!
//! What was trained for that is thrown away, so that a run begins as it would have without.

use std::rc::Rc;

use web_time::{Duration, Instant};

use super::hiring::{WORTH, staff};
use super::model::Model;
use super::times::Times;
use super::tokenized::Tokenized;
use crate::config::Config;
use crate::engine::crew::Crew;
use crate::engine::device::OpenDevice;
use crate::engine::train::batch::Batch;
use crate::engine::train::pool::Pool;
use crate::engine::train::sampler::Sampler;
use crate::engine::train::trainer::{Figures, Taken, Trainer};
use crate::pace::Pace;
use crate::say;
use crate::words::decimals;

/// Where a step on the CPU takes less, the GPU is not tried: to prepare it takes longer than most such runs.
const QUICK: Duration = Duration::from_millis(2);
/// So many steps show whether it does, each of which is waited for so long.
const QUICK_STEPS: usize = 4;
const QUICK_LIMIT: Duration = Duration::from_millis(300);
/// The CPU is not measured to the end where it takes so many times what a GPU takes, and that with all its cores.
const PATIENCE: u32 = 2;
/// Steps that a GPU is given at once: in a run it need not wait for each to be read, either.
const QUEUED: u32 = 5;

/// An untrained model on its device.
pub(super) struct Placed {
    pub device: OpenDevice,
    pub model: Model,
}

impl Placed {
    /// `reason`: a sentence.
    pub fn because(mut self, reason: String) -> Self {
        self.device.report.reason = reason;
        self
    }
}

/// What is trained for a trial.
pub(super) struct Trial<'a> {
    pub pool: &'a Rc<Pool>,
    pub config: &'a Config,
    pub pace: &'a Pace,
}

/// What the CPU takes for a step.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Cpu {
    Takes(Duration),
    /// More than that, whether one core or as many as there are.
    Over(Duration),
}

impl Trial<'_> {
    /// Whether the CPU is so quick that nobody need look at a GPU.
    pub async fn is_quick(&self, cpu: &Placed) -> bool {
        let mut learner = Learner::new(self, cpu);
        let mut last = None;
        for _ in 0..QUICK_STEPS {
            last = learner.step(self.pace, QUICK_LIMIT).await;
            if last.is_none() {
                return false;
            }
        }
        last.is_some_and(|time| time < QUICK)
    }

    /// The one on which a step takes less, with a report that says so. `cpu` and `gpu`: the same untrained model.
    pub async fn faster(&self, cpu: Placed, gpu: Placed) -> Placed {
        let mut on_gpu = Learner::new(self, &gpu);
        let Some(gpu_time) = on_gpu.settled(self.pace, Duration::MAX).await else {
            // It has failed, or there is nothing to train on.
            let reason = say!("device-cpu-untried", adapter = gpu.device.report.adapter.clone());
            return cpu.because(reason);
        };
        drop(on_gpu);
        let (cpu_time, cores) = self.on_cpu(&cpu, gpu_time).await;
        let gpu_words = milliseconds(gpu_time);
        match cpu_time {
            Cpu::Takes(time) if time <= gpu_time => {
                let adapter = gpu.device.report.adapter.clone();
                let cpu_words = milliseconds(time);
                cpu.because(say!(
                    "device-cpu-faster",
                    cpu = cpu_words,
                    gpu = gpu_words,
                    adapter = adapter,
                    cores = cores
                ))
            }
            Cpu::Takes(time) => {
                let cpu_words = milliseconds(time);
                gpu.because(say!("device-webgpu-faster", cpu = cpu_words, gpu = gpu_words, cores = cores))
            }
            Cpu::Over(time) => {
                let cpu_words = milliseconds(time);
                gpu.because(say!("device-webgpu-much-faster", cpu = cpu_words, gpu = gpu_words))
            }
        }
    }

    /// What a step takes on the CPU, and how many cores for that. Not measured to the end where even all cores that may be had could
    /// not make it as quick as the GPU is.
    async fn on_cpu(&self, cpu: &Placed, gpu_time: Duration) -> (Cpu, usize) {
        let staff = staff(&cpu.device, &cpu.model, self.config, self.config);
        let together = staff.map(|staff| staff.together());
        let most = together.as_ref().map_or(1, |together| together.size());
        let limit = gpu_time * most as u32 * PATIENCE;
        let mut learner = Learner::new(self, cpu);
        let Some(one) = learner.settled(self.pace, limit).await else { return (Cpu::Over(limit), 1) };
        let Some(mut together) = together.filter(|_| one >= WORTH && one > gpu_time) else {
            return (Cpu::Takes(one), 1);
        };
        together.fill(learner.trainer.model());
        while !together.is_ready() {
            if together.is_lost() || learner.step(self.pace, Duration::MAX).await.is_none() {
                return (Cpu::Takes(one), 1);
            }
        }
        let size = together.size();
        learner.trainer.set_crew(Crew::of(together));
        match learner.settled(self.pace, Duration::MAX).await {
            Some(several) if several < one => (Cpu::Takes(several), size),
            Some(_) | None => (Cpu::Takes(one), 1),
        }
    }
}

/// A model that trains for a trial.
struct Learner {
    trainer: Trainer,
    sampler: Sampler,
    tokens: Rc<Tokenized>,
    config: Config,
    device: OpenDevice,
}

impl Learner {
    fn new(trial: &Trial<'_>, placed: &Placed) -> Self {
        Self {
            trainer: Trainer::new(placed.model.encoder.clone()),
            sampler: Sampler::new(trial.pool.clone(), u64::from(trial.config.seed)),
            tokens: placed.model.tokens.clone(),
            config: trial.config.clone(),
            device: placed.device.clone(),
        }
    }

    /// What a step takes once enough were measured; None where one takes longer than the limit or none can be taken.
    async fn settled(&mut self, pace: &Pace, limit: Duration) -> Option<Duration> {
        // The first compiles what runs, or hears of the model.
        self.step(pace, limit).await?;
        let mut times = Times::default();
        loop {
            times.add(self.step(pace, limit).await?);
            if let Some(median) = times.median() {
                return Some(median);
            }
        }
    }

    /// What a step takes, without what others do meanwhile: of a GPU a part of what several take together. None where it is not through
    /// within the limit, no batch can be drawn or the device fails.
    async fn step(&mut self, pace: &Pace, limit: Duration) -> Option<Duration> {
        let queued = if self.device.is_gpu { QUEUED } else { 1 };
        let mut spent = Duration::ZERO;
        for at in 1..=queued {
            let began = Instant::now();
            let (batch, _) = Batch::next(&mut self.sampler, &self.config, &self.tokens.ids, &self.device.device)?;
            self.trainer.begin(batch, &self.config, at == queued);
            spent += began.elapsed();
            let figures = loop {
                let began = Instant::now();
                let taken = self.trainer.advance().await;
                spent += began.elapsed();
                match taken {
                    Some(Taken { figures }) => break figures,
                    None if spent > limit => return None,
                    None => pace.breathe().await,
                }
            };
            let began = Instant::now();
            Figures::read(figures.into_iter().collect()).await.ok()?;
            spent += began.elapsed();
            pace.breathe().await;
        }
        Some(spent / queued).filter(|time| *time <= limit)
    }
}

fn milliseconds(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1e3;
    decimals(milliseconds, if milliseconds < 10.0 { 1 } else { 0 })
}
