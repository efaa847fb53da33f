//! Runs that really train, with the doctor looking on.

use std::rc::Rc;

use burn::tensor::Device;
use embassy_futures::block_on;
use triplet_playground::config::Config;
use triplet_playground::engine::session::model::Model;
use triplet_playground::engine::space::embedding::Embedding;
use triplet_playground::engine::train::batch::Batch;
use triplet_playground::engine::train::doctor::Doctor;
use triplet_playground::engine::train::evaluate::Examination;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::train::sampler::Sampler;
use triplet_playground::engine::train::trainer::{Figures, Trainer};
use triplet_playground::engine::vectors::Vectors;
use triplet_playground::examples;
use triplet_playground::pace::Pace;
use triplet_playground::protocol::{Ailment, Evaluation, Finding, Remedy};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

/// Steps between two looks of the doctor at all sentences.
const LOOK_EVERY: u32 = 10;

/// What became of a run.
pub struct Course {
    /// What was found at each look, in order.
    pub findings: Vec<(u32, Vec<Finding>)>,
    pub last: Evaluation,
    pub least_loss: f32,
    /// Of the last step; 0 without a step.
    pub last_loss: f32,
}

impl Course {
    pub fn first(&self, ailment: Ailment) -> Option<&Finding> {
        self.findings.iter().flat_map(|(_, findings)| findings).find(|finding| finding.ailment == ailment)
    }

    pub fn accuracy(&self) -> f32 {
        self.last.training.triplet_accuracy.expect("triplets to score")
    }
}

pub fn config(hash: &str) -> Config {
    let (config, errors) = Config::from_hash(hash);
    assert_eq!(errors, [], "{hash}");
    config
}

pub fn with(config: &Config, remedy: &Remedy) -> Config {
    let mut config = config.clone();
    for (key, value) in &remedy.settings {
        config.set(key, value).expect("a remedy's settings are values that settings can hold");
    }
    config
}

pub fn example(config: &Config) -> &'static str {
    examples::text(&config.data).expect("an example")
}

fn embed(trainer: &Trainer, model: &Model, config: &Config, device: &Device) -> Vectors {
    let mut embedding = Embedding::new(trainer.model().clone(), &model.tokens.ids, config.normalise);
    while !embedding.is_finished() {
        block_on(embedding.advance(&model.tokens.ids, device)).expect("vectors");
    }
    embedding.finish().0
}

/// Trains as the session does, and asks the doctor at every look. `change` may change settings after a step.
pub fn course_with(config: &Config, text: &str, mut change: impl FnMut(u32, &mut Config)) -> Course {
    let mut config = config.clone();
    let seed = u64::from(config.seed);
    let data = Dataset::build(import(text.as_bytes()), config.held_out, seed).expect("data to train on");
    let device = Device::flex().autodiff();
    let model = Model::new(&data, &config, &device).expect("a model");
    let mut trainer = Trainer::new(model.encoder.clone());
    let pool = Rc::new(Pool::new(Rc::new(data)));
    let (mut sampler, examination) = (Sampler::new(pool.clone(), seed), Examination::new(pool.clone(), seed));
    let mut doctor = Doctor::new(pool, &config);
    let mut findings = Vec::new();
    let mut look = |doctor: &mut Doctor, trainer: &Trainer, config: &Config| {
        let vectors = embed(trainer, &model, config, &device);
        let (training, held_out) = block_on(examination.score(&vectors, config.distance, &Pace::unhurried()));
        let evaluation = Evaluation { step: trainer.step_count(), training, held_out, general: None };
        doctor.evaluated(&evaluation, &vectors);
        findings.push((evaluation.step, doctor.findings(config)));
        evaluation
    };
    let (mut least_loss, mut last_loss) = (f32::INFINITY, 0.0);
    let mut last = look(&mut doctor, &trainer, &config);
    for step in 1..=config.steps {
        let (batch, empty) = Batch::next(&mut sampler, &config, &model.tokens.ids, &device).expect("a triplet");
        doctor.drew(empty, &config);
        let figures = trainer.step(batch, &config, true);
        let reports = block_on(Figures::read(figures.into_iter().collect())).expect("figures");
        for report in &reports {
            doctor.watch(report, &config);
            least_loss = least_loss.min(report.loss);
            last_loss = report.loss;
        }
        if step % LOOK_EVERY == 0 || step == config.steps {
            last = look(&mut doctor, &trainer, &config);
        }
        change(step, &mut config);
    }
    Course { findings, last, least_loss, last_loss }
}

pub fn course(config: &Config, text: &str) -> Course {
    course_with(config, text, |_, _| {})
}
