//! What each example's lesson says happens when its settings are trained. The margins leave room for noise; the default
//! seed, which the page uses, and two others are trained.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use burn::tensor::Device;
use embassy_futures::block_on;
use triplet_playground::config::Config;
use triplet_playground::engine::session::Session;
use triplet_playground::engine::session::model::Model;
use triplet_playground::engine::space::embedding::embed;
use triplet_playground::engine::vectors::distance;
use triplet_playground::examples::{EXAMPLES, Example, text};
use triplet_playground::protocol::{Answer, Command, Event, Neighbour, Request, Scores, Source, StepReport, Views};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

/// The page's default, then two more.
const SEEDS: [u32; 3] = [0, 1, 2];

/// Reports at the end whose mean loss is looked at; every fifth step is reported.
const LAST_REPORTS: usize = 5;

/// What a training run told.
pub struct Outcome {
    /// Held-out scores before the first step and after the last.
    pub before: Scores,
    pub after: Scores,
    /// Of the training data, after the last step.
    pub training: Scores,
    pub reports: Vec<StepReport>,
    /// Shares of all training triplets that have a loss, with every look at them.
    pub pulling: Vec<f32>,
    /// Neighbours of the example's query.
    answer: Answer,
}

impl Outcome {
    /// Mean over the last reported steps.
    pub fn loss(&self) -> f32 {
        let last = &self.reports[self.reports.len() - LAST_REPORTS..];
        last.iter().map(|report| report.loss).sum::<f32>() / LAST_REPORTS as f32
    }
}

/// Trains an example with its lesson's settings, as the page does, and with `changes` over them.
fn train(id: &str, changes: &str, seed: u32) -> Outcome {
    let example = Example::find(id).expect("one of the examples");
    let settings = format!("data={id}&{}&seed={seed}&device=cpu", example.settings);
    let (mut config, errors) = Config::from_hash(&settings);
    assert_eq!(errors, [], "{id}");
    for (key, value) in changes.split('&').filter_map(|change| change.split_once('=')) {
        config.set(key, value).expect("a setting");
    }
    train_with(config)
}

/// Trains the example that the settings name.
pub fn train_with(config: Config) -> Outcome {
    train_in(|session| session, config)
}

/// Likewise, in a session that has been made ready for it.
pub fn train_in(ready: impl FnOnce(Session) -> Session, config: Config) -> Outcome {
    let example = Example::find(&config.data).expect("one of the examples");
    let events = Rc::new(RefCell::new(Vec::new()));
    let kept = events.clone();
    let mut session = ready(Session::new(move |message| kept.borrow_mut().push(message.event)));
    let bytes = text(example.id).expect("one of the examples").into();
    let commands = [
        Command::Configure(config),
        Command::Watch(Views { triplets: true, ..Views::default() }),
        Command::LoadData(Source::of_bytes(example.id, bytes)),
        Command::Train,
        Command::Find { request: 1, text: example.query.to_owned(), count: 5 },
    ];
    for (number, command) in (1..).zip(commands) {
        block_on(session.handle(Request { number, command }));
        while block_on(session.tick()) {}
    }
    outcome(&events.borrow())
}

fn outcome(events: &[Event]) -> Outcome {
    let mut held_out = Vec::new();
    let mut training = Scores::default();
    let mut reports = Vec::new();
    let mut pulling = Vec::new();
    let mut answer = None;
    for event in events {
        match event {
            Event::Evaluated(evaluation) => {
                training = evaluation.training.clone();
                held_out.push(evaluation.held_out.as_ref().unwrap_or(&evaluation.training).clone());
            }
            Event::Trained(progression) => reports.extend(progression.reports.clone()),
            Event::Mined(triplets) => pulling.push(triplets.hard + triplets.semi_hard),
            Event::Found(found) => answer = Some(found.clone()),
            Event::Failed(failure) => panic!("{failure:?}"),
            _ => {}
        }
    }
    let (before, after) = (held_out[0].clone(), held_out[held_out.len() - 1].clone());
    Outcome { before, after, training, reports, pulling, answer: answer.expect("an answer") }
}

pub fn triplets(scores: &Scores) -> f32 {
    scores.triplet_accuracy.expect("held-out triplets")
}

pub fn neighbours(scores: &Scores) -> f32 {
    scores.nearest_neighbour_accuracy.expect("labelled data")
}

/// The five sentences nearest to the query, before training and after it.
fn nearest_five(outcome: &Outcome) -> (&[Neighbour], &[Neighbour]) {
    let Answer { before_training, now, unknown_words, .. } = &outcome.answer;
    assert_eq!((before_training.len(), now.len(), unknown_words.len()), (5, 5, 0), "{:?}", outcome.answer);
    (before_training, now)
}

/// Before training not all of the nearest `fit`, after it all do.
fn come_to_fit(outcome: &Outcome, fit: impl Fn(&Neighbour) -> bool) {
    let (before_training, now) = nearest_five(outcome);
    assert!(!before_training.iter().all(&fit), "{before_training:?}");
    assert!(now.iter().all(&fit), "{now:?}");
}

fn has_word(sentence: &str, words: &[&str]) -> bool {
    sentence.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word.to_lowercase().as_str()))
}

#[test]
fn queries_hold_no_word_that_is_unknown_to_the_page() {
    for example in EXAMPLES {
        let answer = train(example.id, "steps=1", SEEDS[0]).answer;
        assert!(answer.unknown_words.is_empty(), "{}: {:?}", example.id, answer.unknown_words);
    }
}

#[test]
fn support_neighbours_come_to_want_the_same() {
    for seed in SEEDS {
        let outcome = train("support", "", seed);
        let (before, after) = (neighbours(&outcome.before), neighbours(&outcome.after));
        assert!(before < 0.5 && after > 0.7, "seed {seed}: {before} {after}");
    }
    come_to_fit(&train("support", "", 0), |neighbour| neighbour.label.as_deref() == Some("track_order"));
}

#[test]
fn intents_are_told_apart_better_by_batch_hard_than_by_random_triplets() {
    let after = |mining: &str| SEEDS.map(|seed| neighbours(&train("intents", mining, seed).after));
    let (hard, random) = (after("mining=batch_hard"), after("mining=given"));
    assert!(hard.iter().zip(&random).all(|(hard, random)| hard > random), "{hard:?} {random:?}");
    assert!((hard[0] - 0.85).abs() < 0.05 && (random[0] - 0.7).abs() < 0.05, "{hard:?} {random:?}");
    come_to_fit(&train("intents", "", 0), |neighbour| neighbour.label.as_deref() == Some("luggage"));
}

#[test]
fn senses_neighbours_come_to_mean_the_same() {
    for seed in SEEDS {
        let outcome = train("senses", "", seed);
        let (before, after) = (triplets(&outcome.before), triplets(&outcome.after));
        assert!(before < 0.7 && after > 0.8, "seed {seed}: {before} {after}");
    }
    let other =
        ["game", "captain", "coach", "player", "concert", "melody", "song", "orchestra", "computer", "software"];
    come_to_fit(&train("senses", "", 0), |neighbour| !has_word(&neighbour.sentence, &other));
}

#[test]
fn negation_comes_to_decide() {
    for seed in SEEDS {
        let outcome = train("negation", "", seed);
        let (before, after) = (triplets(&outcome.before), triplets(&outcome.after));
        assert!(before < 0.15 && after > 0.9, "seed {seed}: {before} {after}");
    }
    let negations = ["not", "never", "no", "nobody", "nothing", "cannot"];
    come_to_fit(&train("negation", "", 0), |neighbour| has_word(&neighbour.sentence, &negations));
}

#[test]
fn paraphrases_come_nearer_than_shared_words() {
    for seed in SEEDS {
        let outcome = train("paraphrases", "", seed);
        let (before, after) = (triplets(&outcome.before), triplets(&outcome.after));
        assert!(before < 0.05 && after > 0.9, "seed {seed}: {before} {after}");
    }
    let angry = ["angry", "furious", "cross", "enraged"];
    come_to_fit(&train("paraphrases", "", 0), |neighbour| has_word(&neighbour.sentence, &angry));
}

/// Whether two of them differ in nothing but the order of their words.
fn same_words(neighbours: &[Neighbour]) -> bool {
    let bags = neighbours.iter().map(|neighbour| {
        let mut words: Vec<String> = neighbour.sentence.split(' ').map(str::to_lowercase).collect();
        words.sort();
        words
    });
    let bags: Vec<Vec<String>> = bags.collect();
    bags.iter().enumerate().any(|(place, bag)| bags[..place].contains(bag))
}

#[test]
fn word_order_is_learned_by_the_transformer() {
    for seed in SEEDS {
        let outcome = train("word_order", "", seed);
        let (before, after) = (triplets(&outcome.before), triplets(&outcome.after));
        assert!(before < 0.7 && after > 0.95, "seed {seed}: {before} {after}");
        let (before_training, now) = nearest_five(&outcome);
        assert!(same_words(before_training) && !same_words(now), "seed {seed}: {before_training:?} {now:?}");
        let same = |neighbour: &Neighbour| neighbour.sentence == "The postman bit the dog in the garden.";
        assert!(now.iter().any(same), "seed {seed}: {now:?}");
    }
}

#[test]
fn word_order_is_lost_on_the_simple_encoder() {
    for seed in SEEDS {
        let outcome = train("word_order", "encoder=simple", seed);
        let after = triplets(&outcome.after);
        assert!((0.35..=0.65).contains(&after), "seed {seed}: {after}");
        assert!((outcome.loss() - 0.3).abs() < 0.001, "seed {seed}: {}", outcome.loss());
    }
}

#[test]
fn negatives_are_told_from_answers_by_both_minings() {
    for mining in ["mining=hardest_of_given", "mining=given"] {
        for seed in SEEDS {
            let outcome = train("negatives", mining, seed);
            let (before, after) = (triplets(&outcome.before), triplets(&outcome.after));
            assert!(before < 0.6 && after > 0.65, "{mining}, seed {seed}: {before} {after}");
        }
    }
}

#[test]
fn batch_hard_collapses_and_semi_hard_or_a_lower_learning_rate_does_not() {
    for seed in SEEDS {
        let outcome = train("collapse", "", seed);
        let last = outcome.reports[outcome.reports.len() - 1];
        assert!((outcome.loss() - 0.3).abs() < 0.005, "seed {seed}: {}", outcome.loss());
        assert!(last.positive_distance < 0.01 && last.negative_distance < 0.01, "seed {seed}: {last:?}");
        for change in ["mining=batch_semi_hard", "learning_rate=0.002"] {
            let outcome = train("collapse", change, seed);
            let last = outcome.reports[outcome.reports.len() - 1];
            assert!(outcome.loss() < 0.03, "{change}, seed {seed}: {}", outcome.loss());
            assert!(last.negative_distance > last.positive_distance + 0.3, "{change}, seed {seed}: {last:?}");
        }
    }
}

/// Anchors and negatives of the training rows.
fn training_negatives(data: &Dataset) -> impl Iterator<Item = (usize, usize)> {
    let rows = data.rows.iter().filter(|row| !row.held_out);
    rows.flat_map(|row| row.negatives.iter().map(|&negative| (row.anchor, negative)))
}

/// The negatives that an untrained model has nearer to their anchor than every positive of that anchor's group.
fn nearest_before_training(data: &Dataset, seed: u32) -> HashSet<usize> {
    let (config, _) = Config::from_hash(&format!("seed={seed}"));
    let device = Device::flex().autodiff();
    let model = Model::new(data, &config, &device).expect("a model");
    let ids: Vec<&[u32]> = model.tokens.ids.iter().map(Vec::as_slice).collect();
    let vectors = block_on(embed(&model.encoder, &ids, config.normalise, &device)).expect("vectors");
    let between = |one: usize, other: usize| distance(vectors.row(one), vectors.row(other), config.distance);
    let nearest = |&(anchor, negative): &(usize, usize)| {
        let group = &data.groups[data.sentences[anchor].group];
        group.iter().filter(|&&mate| mate != anchor).all(|&mate| between(anchor, negative) < between(anchor, mate))
    };
    training_negatives(data).filter(nearest).map(|(_, negative)| negative).collect()
}

#[test]
fn mistakes_are_those_that_were_planted() {
    let false_negatives = [
        "In a month the moon goes round the earth.",
        "From flower to flower bees carry pollen.",
        "Like us whales breathe air.",
        "Through the body the heart pumps blood.",
    ];
    for seed in SEEDS {
        let data = Dataset::build(import(text("mistakes").expect("an example").as_bytes()), 20.0, u64::from(seed));
        let data = data.expect("data to train on");
        assert_eq!(data.problems.len(), 2, "{:?}", data.problems);
        assert!(data.problems.iter().all(|problem| problem.reason.contains("that the two mean the same")));
        let distinct: HashSet<_> = data.rows.iter().map(|row| (row.anchor, row.positive, &row.negatives)).collect();
        assert_eq!(data.rows.len() - distinct.len(), 4);
        let is_planted = |negative: &usize| false_negatives.contains(&data.sentences[*negative].text.as_str());
        assert_eq!(data.rows.iter().flat_map(|row| &row.negatives).filter(|negative| is_planted(negative)).count(), 4);
        let planted = training_negatives(&data).map(|(_, negative)| negative).filter(is_planted).collect();
        assert_eq!(nearest_before_training(&data, seed), planted, "seed {seed}");
        assert!(triplets(&train("mistakes", "", seed).after) > 0.8);
    }
}
