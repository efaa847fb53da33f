//! The doctor on runs that really train: ill ones, the same with the remedy taken, and healthy ones.

use burn::tensor::Device;
use triplet_playground::config::{Config, Encoder};
use triplet_playground::engine::session::model::Model;
use triplet_playground::engine::space::embedding::{Embedding, Vectors};
use triplet_playground::engine::train::batch::Batch;
use triplet_playground::engine::train::doctor::Doctor;
use triplet_playground::engine::train::evaluate::Examination;
use triplet_playground::engine::train::sampler::Sampler;
use triplet_playground::engine::train::trainer::{Figures, Trainer};
use triplet_playground::examples::{self, EXAMPLES};
use triplet_playground::protocol::{Ailment, Evaluation, Finding, Remedy, StepReport};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

use crate::session::DROPOUT;
use crate::support::block_on;

/// Steps between two looks of the doctor at all sentences.
const LOOK_EVERY: u32 = 10;

/// Small enough for a test.
const TRANSFORMER: &str =
    "encoder=transformer&embedding_size=16&feed_forward=32&heads=2&layers=1&max_tokens=16&steps=150";

/// What became of a run.
struct Course {
    /// What was found at each look, in order.
    findings: Vec<(u32, Vec<Finding>)>,
    last: Evaluation,
}

impl Course {
    fn first(&self, ailment: Ailment) -> Option<&Finding> {
        self.findings.iter().flat_map(|(_, findings)| findings).find(|finding| finding.ailment == ailment)
    }

    fn accuracy(&self) -> f32 {
        self.last.training.triplet_accuracy.expect("triplets to score")
    }
}

fn config(hash: &str) -> Config {
    let (config, errors) = Config::from_hash(hash);
    assert_eq!(errors, [], "{hash}");
    config
}

fn with(config: &Config, remedy: &Remedy) -> Config {
    let mut config = config.clone();
    for (key, value) in &remedy.settings {
        config.set(key, value).expect("a remedy's settings are values that settings can hold");
    }
    config
}

fn example(config: &Config) -> &'static str {
    examples::text(&config.data).expect("an example")
}

fn embed(trainer: &Trainer, model: &Model, config: &Config, device: &Device) -> Vectors {
    let mut embedding = Embedding::new(trainer.model().clone(), &model.ids, config.normalise);
    while !embedding.is_finished() {
        block_on(embedding.advance(&model.ids, device)).expect("vectors");
    }
    embedding.finish().0
}

/// Trains as the session does, and asks the doctor at every look. `change` may change settings after a step.
fn course_with(config: &Config, text: &str, mut change: impl FnMut(u32, &mut Config)) -> Course {
    let transformer = config.encoder == Encoder::Transformer;
    let _turn = transformer.then(|| DROPOUT.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    let mut config = config.clone();
    let seed = u64::from(config.seed);
    let data = Dataset::build(import(text.as_bytes()), config.held_out, seed).expect("data to train on");
    let device = Device::flex().autodiff();
    let model = Model::new(&data, &config, &device).expect("a model");
    let mut trainer = Trainer::new(model.encoder.clone(), &config);
    let (mut sampler, examination) = (Sampler::new(&data, seed), Examination::new(&data, seed));
    let mut doctor = Doctor::new(&data, &config);
    let mut findings = Vec::new();
    let mut look = |doctor: &mut Doctor, trainer: &Trainer, config: &Config| {
        let vectors = embed(trainer, &model, config, &device);
        let (training, held_out) = examination.score(&vectors, config.distance);
        let evaluation = Evaluation { step: trainer.step_count(), training, held_out };
        doctor.evaluated(&evaluation, &vectors);
        findings.push((evaluation.step, doctor.findings(config)));
        evaluation
    };
    let mut last = look(&mut doctor, &trainer, &config);
    for step in 1..=config.steps {
        let batch = Batch::new(&sampler.draw(&config), &model.ids, &device);
        let figures = trainer.step(batch, &config, true);
        let reports = block_on(Figures::read(figures.into_iter().collect())).expect("figures");
        reports.iter().for_each(|report| doctor.watch(report, &config));
        if step % LOOK_EVERY == 0 || step == config.steps {
            last = look(&mut doctor, &trainer, &config);
        }
        change(step, &mut config);
    }
    Course { findings, last }
}

fn course(config: &Config, text: &str) -> Course {
    course_with(config, text, |_, _| {})
}

/// The run is found to have the ailment, and the same run with the remedy taken is not; both runs, and the finding.
fn cured(hash: &str, text: &str, ailment: Ailment) -> (Course, Course, Finding) {
    let config = config(hash);
    let ill = course(&config, text);
    let finding = ill.first(ailment).unwrap_or_else(|| panic!("{hash}: {:?}", ill.findings)).clone();
    println!("{hash}\n  {} [{}]", finding.message, finding.remedy.as_ref().map_or("", |remedy| &remedy.label));
    let remedy = finding.remedy.as_ref().expect("a remedy");
    let well = course(&with(&config, remedy), text);
    assert_eq!(well.first(ailment), None, "{hash}, then {remedy:?}");
    println!("  accuracy {} -> {}", ill.accuracy(), well.accuracy());
    (ill, well, finding)
}

#[test]
fn collapse_is_found_and_semi_hard_negatives_help() {
    for more in ["", "&soft_margin=1", "&distance=squared_euclidean", "&distance=cosine"] {
        let config = config(&format!("{TRANSFORMER}&learning_rate=0.05{more}"));
        let (ill, well, _) = cured(&config.to_hash(), example(&config), Ailment::Collapse);
        assert!(well.accuracy() > 0.98 && ill.accuracy() < well.accuracy(), "{more}");
    }
}
