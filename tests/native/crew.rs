//! A crew has the gradients of one piece, and every run is the same bit for bit whoever is in it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;

use burn::tensor::Device;
use embassy_futures::block_on;
use triplet_playground::config::{Config, Encoder};
use triplet_playground::engine::crew::Crew;
use triplet_playground::engine::crew::member::{Answer, News, Order};
use triplet_playground::engine::crew::numbers::{Which, weights};
use triplet_playground::engine::crew::staff::Staff;
use triplet_playground::engine::crew::team::{Hand, Hire, Said};
use triplet_playground::engine::crew::threads::{Processor, Threads};
use triplet_playground::engine::crew::together::Together;
use triplet_playground::engine::encoder::EncoderConfig;
use triplet_playground::engine::session::model::Model;
use triplet_playground::engine::space::embedders::Embedders;
use triplet_playground::engine::space::embedding::Embedding;
use triplet_playground::engine::train::batch::Batch;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::train::sampler::Sampler;
use triplet_playground::engine::train::trainer::{Figures, Trainer};
use triplet_playground::engine::vectors::Vectors;
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

use crate::course::{config, example};
use crate::pretrained::{folder, tiny};

const SHAPE: &str = "encoder=transformer&embedding_size=96&heads=2&feed_forward=384&layers=2&dropout=0.2&batch_size=48";

/// What a run has come to.
#[derive(Debug, PartialEq)]
struct Run {
    losses: Vec<f32>,
    weights: Vec<f32>,
}

fn run(config: &Config, steps: usize, crew: impl FnOnce(&Model) -> Crew) -> (Run, usize) {
    let data = Dataset::build(import(example(config).as_bytes()), 0.0, 3).expect("data to train on");
    let device = Device::flex().autodiff();
    let base = (config.encoder == Encoder::Pretrained).then(|| folder(&tiny::models().join("bert_plain")));
    let model = Model::on(base.as_ref(), &data, config, &device).expect("a model");
    let mut trainer = Trainer::new(model.encoder.clone());
    trainer.set_crew(crew(&model));
    let mut sampler = Sampler::new(Rc::new(Pool::new(Rc::new(data))), 3);
    let figures = (0..steps).map(|_| {
        let (batch, _) = Batch::next(&mut sampler, config, &model.tokens.ids, &device).expect("something to compare");
        trainer.step(batch, config, true).expect("observed")
    });
    let reports = block_on(Figures::read(figures.collect())).expect("the CPU does not fail");
    let losses = reports.iter().map(|report| report.loss).collect();
    let run = Run { losses, weights: weights(trainer.model(), Which::All) };
    (run, trainer.crew().size())
}

fn alone(_: &Model) -> Crew {
    Crew::alone()
}

fn of(hire: impl Hire + 'static, members: usize, config: &Config) -> impl FnOnce(&Model) -> Crew {
    let config = config.clone();
    move |model| {
        let shape = model.load.shape(&config);
        Crew::of(Together::new(Box::new(hire), members, shape, config))
    }
}

#[test]
fn fifty_steps_are_the_same_bit_for_bit_whoever_takes_them() {
    for plan in [
        "data=support&mining=batch_hard",
        "data=senses&mining=given",
        "data=negatives&mining=hardest_of_given",
        "data=paraphrases&loss=ranking",
        "data=support&mining=batch_all&chunk=10",
        "data=support&mining=batch_semi_hard&pooling=max&clip_norm=0.5&schedule=cosine&warm_up=5",
    ] {
        let config = config(&format!("{SHAPE}&{plan}"));
        let (expected, _) = run(&config, 50, alone);
        assert!(expected.losses.iter().all(|loss| loss.is_finite()) && expected.losses[0] > 0.0, "{plan}");
        for members in [1, 2, 3, 8] {
            let (found, size) = run(&config, 50, of(Threads::default(), members, &config));
            assert_eq!(size, members, "{plan}: nobody was sent home");
            assert!(found == expected, "{plan} by {members}: {:?}, not {:?}", found.losses, expected.losses);
        }
    }
}

#[test]
fn a_pretrained_model_is_the_same_bit_for_bit_whatever_of_it_trains() {
    for trains in ["everything", "all_but_words", "upper_layers&frozen_layers=1", "adapters"] {
        let config = config(&format!("data=support&encoder=pretrained&batch_size=40&chunk=7&trains={trains}"));
        let (expected, _) = run(&config, 6, alone);
        for members in [1, 3] {
            let (found, size) = run(&config, 6, of(Threads::default(), members, &config));
            assert_eq!(size, members, "{trains}: nobody was sent home");
            assert!(found == expected, "{trains} by {members}: {:?}, not {:?}", found.losses, expected.losses);
        }
    }
}

/// Threads of which some end as they are given an order, and who are ready as soon as anybody listens: how much they are given does
/// not hang on how fast they are.
struct Mortal {
    threads: Threads,
    /// Which orders, counted over all members.
    fatal: Vec<u32>,
    given: Rc<Cell<u32>>,
    hired: Rc<Cell<u32>>,
    lost: Rc<RefCell<VecDeque<u32>>>,
    /// Who is not ready.
    coming: Vec<u32>,
}

struct Marked {
    hand: Option<Box<dyn Hand>>,
    number: u32,
    fatal: Vec<u32>,
    given: Rc<Cell<u32>>,
    lost: Rc<RefCell<VecDeque<u32>>>,
}

impl Mortal {
    fn new(fatal: Vec<u32>, hired: &Rc<Cell<u32>>) -> Self {
        let threads = Threads::default();
        Self { threads, fatal, given: Rc::default(), hired: hired.clone(), lost: Rc::default(), coming: Vec::new() }
    }

    fn next_lost(&mut self) -> Option<Said> {
        let number = self.lost.borrow_mut().pop_front()?;
        self.coming.retain(|coming| *coming != number);
        let news = News::Lost("it was its time".to_owned());
        Some((number, Answer { news, numbers: Vec::new() }))
    }
}

impl Hire for Mortal {
    fn hire(&mut self, number: u32) -> Result<Box<dyn Hand>, String> {
        self.hired.set(self.hired.get() + 1);
        self.coming.push(number);
        let hand = Some(self.threads.hire(number)?);
        let Self { fatal, given, lost, .. } = self;
        Ok(Box::new(Marked { hand, number, fatal: fatal.clone(), given: given.clone(), lost: lost.clone() }))
    }

    fn hear(&mut self) -> Pin<Box<dyn Future<Output = Said> + '_>> {
        match self.next_lost() {
            Some(said) => Box::pin(async { said }),
            None => self.threads.hear(),
        }
    }

    fn heard(&mut self) -> Option<Said> {
        if let Some(said) = self.next_lost() {
            return Some(said);
        }
        if self.coming.is_empty() {
            return self.threads.heard();
        }
        let said = block_on(self.threads.hear());
        self.coming.retain(|coming| *coming != said.0);
        Some(said)
    }
}

impl Hand for Marked {
    fn give(&mut self, order: Order) {
        self.given.set(self.given.get() + 1);
        if self.fatal.contains(&self.given.get()) {
            self.hand = None;
            self.lost.borrow_mut().push_back(self.number);
        } else if let Some(hand) = &mut self.hand {
            hand.give(order);
        }
    }
}

#[test]
fn who_is_lost_is_replaced_and_nothing_else_changes() {
    let config = config(&format!("{SHAPE}&data=support&mining=batch_hard"));
    let (expected, _) = run(&config, 12, alone);
    // While the model comes, forward and backward, and several in one step.
    for fatal in [vec![1], vec![9], vec![10, 11], (40..52).step_by(4).collect(), (20..140).step_by(9).collect()] {
        let hired = Rc::new(Cell::new(0));
        let mortal = Mortal::new(fatal.clone(), &hired);
        let (found, _) = run(&config, 12, of(mortal, 3, &config));
        assert!(found == expected, "lost at {fatal:?}: {:?}, not {:?}", found.losses, expected.losses);
        assert!(hired.get() > 2, "lost at {fatal:?}: somebody came in the place of who was lost");
    }
}

/// Sentences in several chunks of different lengths, embedded by whoever it is.
fn embedded(config: &Config, by: impl FnOnce(&Model) -> Embedders) -> Vectors {
    let data = Dataset::build(import(example(config).as_bytes()), 0.0, 3).expect("data to train on");
    let device = Device::flex().autodiff();
    let model = Model::new(&data, config, &device).expect("a model");
    let ids: Vec<Vec<u32>> = model.tokens.ids.iter().cycle().take(40 * model.tokens.ids.len()).cloned().collect();
    let mut embedding = Embedding::new(model.encoder.clone(), &ids, true).by(by(&model));
    let mut calls = 0;
    while !embedding.is_finished() {
        block_on(embedding.advance(&ids, &device)).expect("the CPU does not fail");
        calls += 1;
    }
    assert!(calls > 2, "several chunks each");
    embedding.finish().0
}

#[test]
fn sentences_are_embedded_the_same_bit_for_bit_whoever_does_it() {
    let config = config(&format!("{SHAPE}&data=support"));
    let expected = embedded(&config, |_| Embedders::default());
    assert!(expected.are_measurable());
    for members in [1, 2, 3] {
        let by = |model: &Model| Embedders::of(of(Threads::default(), members, &config)(model));
        assert!(embedded(&config, by) == expected, "{members} members");
    }
    let hired = Rc::new(Cell::new(0));
    let mortal = |model: &Model| Embedders::of(of(Mortal::new(vec![2, 4], &hired), 2, &config)(model));
    assert!(embedded(&config, mortal) == expected, "one is lost at its first sentences");
    assert!(hired.get() > 1, "and replaced");
}

#[test]
fn others_are_hired_for_what_takes_long_alone() {
    let config = config(&format!("{SHAPE}&data=support"));
    let device = Device::flex().autodiff();
    let shape = EncoderConfig::of(&config, 9);
    let encoder = shape.init(1, &device);
    let staff = Staff::new(Rc::new(Processor { cores: 3, memory: u64::MAX }), 3, shape, config);
    let mut embedders = Embedders::new(Some(staff));
    let mut embed = |left: f64| {
        let chunks = (0..embedders.size()).map(|_| vec![vec![5, 6, 7], vec![4]]).collect();
        let vectors = block_on(embedders.embed(&encoder, chunks, left, true, &device)).expect("the CPU does not fail");
        assert_eq!(vectors.rows() % 2, 0);
        vectors.rows() / 2
    };
    assert_eq!([0.0, 1.0, 1e12].map(&mut embed), [1, 1, 1], "so far alone");
    assert_eq!([1.0, 0.0].map(embed), [3, 3]);
}

#[test]
fn where_nobody_stays_it_goes_on_alone() {
    let config = config(&format!("{SHAPE}&data=support&mining=batch_hard"));
    let (expected, _) = run(&config, 5, alone);
    struct Nobody;
    impl Hire for Nobody {
        fn hire(&mut self, _: u32) -> Result<Box<dyn Hand>, String> {
            Err("none is to be had".to_owned())
        }

        fn hear(&mut self) -> Pin<Box<dyn Future<Output = Said> + '_>> {
            Box::pin(std::future::pending())
        }

        fn heard(&mut self) -> Option<Said> {
            None
        }
    }
    assert!(run(&config, 5, of(Nobody, 3, &config)) == (expected, 1));
    let (expected, _) = run(&config, 12, alone);
    let mortal = Mortal::new((60..10_000).collect(), &Rc::default());
    assert!(run(&config, 12, of(mortal, 3, &config)) == (expected, 1), "in the middle of a step, too");
}
