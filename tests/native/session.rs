//! The engine as the page sees it: commands in, events out.

mod building;
mod cores;
mod corpus;
mod cosent;
mod examine;
mod export;
mod faults;
mod general;
mod inspect;
mod keeping;
mod onnx;
mod project;
mod prompts;
mod race;
mod random;
mod texts;
mod tokenizer_file;
mod training;
mod views;

use std::cell::RefCell;
use std::rc::Rc;

use embassy_futures::block_on;
use triplet_playground::config::Config;
use triplet_playground::engine::session::Session;
use triplet_playground::examples;
use triplet_playground::protocol::{
    Answer, Checkpoint, Command, Evaluation, Event, Failure, Request, RunState, Source, Stage, StepReport,
};

/// A session whose events are kept.
struct Engine {
    session: Session,
    /// Requests so far.
    requests: u32,
    events: Rc<RefCell<Vec<Event>>>,
}

impl Engine {
    fn new(hash: &str) -> Self {
        let events = Rc::new(RefCell::new(Vec::new()));
        let kept = events.clone();
        let session = Session::new(move |message| kept.borrow_mut().push(message.event));
        let mut engine = Self { session, requests: 0, events };
        engine.say(Command::Configure(config(hash)));
        engine
    }

    fn with_data(hash: &str, text: impl Into<Vec<u8>>) -> Self {
        let mut engine = Self::new(hash);
        engine.load(text);
        engine
    }

    fn load(&mut self, text: impl Into<Vec<u8>>) {
        self.say(Command::LoadData(Source::of_bytes("a test", text.into())));
        self.work();
    }

    fn say(&mut self, command: Command) {
        self.requests += 1;
        block_on(self.session.handle(Request { number: self.requests, command }));
    }

    /// Ticks until there is nothing left to do.
    fn work(&mut self) {
        while block_on(self.session.tick()) {}
    }

    fn train(&mut self) {
        self.say(Command::Train);
        self.work();
    }

    fn find(&mut self, text: &str) -> Answer {
        self.say(Command::Find { request: 1, text: text.to_owned(), count: 5 });
        self.all(|event| match event {
            Event::Found(answer) => Some(answer.clone()),
            _ => None,
        })
        .pop()
        .expect("an answer")
    }

    fn all<T>(&self, choose: impl Fn(&Event) -> Option<T>) -> Vec<T> {
        self.events.borrow().iter().filter_map(choose).collect()
    }

    fn failures(&self) -> Vec<Failure> {
        self.all(|event| match event {
            Event::Failed(failure) => Some(failure.clone()),
            _ => None,
        })
    }

    fn reports(&self) -> Vec<StepReport> {
        self.all(|event| match event {
            Event::Trained(progression) => Some(progression.reports.clone()),
            _ => None,
        })
        .concat()
    }

    fn evaluations(&self) -> Vec<Evaluation> {
        self.all(|event| match event {
            Event::Evaluated(evaluation) => Some(evaluation.clone()),
            _ => None,
        })
    }

    fn state(&self) -> RunState {
        let states = self.all(|event| match event {
            Event::RunChanged(state) => Some(*state),
            _ => None,
        });
        *states.last().expect("a state")
    }

    fn saved(&self) -> Checkpoint {
        self.all(|event| match event {
            Event::Saved(checkpoint) => Some(checkpoint.clone()),
            _ => None,
        })
        .pop()
        .expect("saved weights")
    }
}

fn config(hash: &str) -> Config {
    let (config, errors) = Config::from_hash(hash);
    assert_eq!(errors, [], "{hash}");
    config
}

fn example(id: &str) -> &'static str {
    examples::text(id).expect("one of the examples")
}

#[test]
fn the_space_is_there_before_the_first_step_and_answers() {
    let mut engine = Engine::with_data("device=cpu&steps=60", example("support"));
    let sentence = example("support").lines().nth(1).and_then(|line| line.rsplit_once(',')).expect("a sentence").0;
    let sentence = sentence.trim_matches('"');
    let before = engine.find(sentence);
    assert_eq!((before.step, before.now.clone()), (0, before.before_training.clone()));
    assert_eq!(before.now[0].sentence, sentence);
    assert!((before.now[0].similarity - 1.0).abs() < 1e-5, "{:?}", before.now[0]);
    engine.train();
    let after = engine.find(&format!("{sentence} zyzzyva"));
    assert_eq!(after.step, 60);
    assert_eq!(after.unknown_words, ["zyzzyva"]);
    assert!(after.now.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
    assert!(after.now.iter().enumerate().all(|(at, neighbour)| neighbour.rank == at + 1));
}

#[test]
fn weights_are_handed_out_and_taken_up_again() {
    let hash = "device=cpu&steps=30";
    let mut engine = Engine::with_data(hash, example("senses"));
    engine.train();
    let (checkpoint, answer) = (engine.saved(), engine.find("a query"));
    assert_eq!(checkpoint.step, 30);

    let mut other = Engine::with_data(hash, example("senses"));
    other.say(Command::Restore(checkpoint.clone()));
    other.work();
    assert_eq!(other.failures(), []);
    assert_eq!(other.state(), RunState::Finished);
    assert_eq!(other.find("a query"), answer);

    let mut stranger = Engine::with_data("device=cpu&embedding_size=32", example("senses"));
    stranger.say(Command::Restore(checkpoint));
    stranger.work();
    assert_eq!(stranger.failures().len(), 1);
    assert_eq!(stranger.state(), RunState::Fresh);
}

#[test]
fn a_learning_rate_that_explodes_stops_and_keeps_the_last_good_weights() {
    for encoder in ["simple&normalise=0", "simple", "transformer&embedding_size=16&feed_forward=32"] {
        let hash = |steps: u32, rate: &str| format!("device=cpu&steps={steps}&learning_rate={rate}&encoder={encoder}");
        let mut engine = Engine::with_data(&hash(20, "0.001"), example("senses"));
        engine.train();
        let trained = engine.find("the bank of the river");
        engine.say(Command::Configure(config(&hash(100_000, "1e9"))));
        engine.train();
        let failures = engine.failures();
        assert_eq!(failures.len(), 1, "{encoder}");
        assert!(failures[0].message.contains("no longer a number"), "{failures:?}");
        assert!(failures[0].hint.contains("learning rate"), "{failures:?}");
        assert_eq!(engine.state(), RunState::Diverged);
        let kept = engine.find("the bank of the river");
        assert!(kept.step >= 20, "{}", kept.step);
        assert!(kept.now.iter().all(|neighbour| neighbour.distance.is_finite()), "{kept:?}");
        if kept.step == 20 {
            assert_eq!(kept.now, trained.now);
        }
        assert!(engine.saved().step >= 20);
        engine.say(Command::Configure(config(&hash(100_000, "0.001"))));
        engine.say(Command::Step);
        engine.work();
        assert_eq!(engine.failures().len(), 1, "{encoder}: {:?}", engine.failures());
    }
}

#[test]
fn data_that_cannot_be_trained_on_is_refused_and_the_old_stays() {
    let mut engine = Engine::with_data("device=cpu&steps=5", example("senses"));
    let cases: &[&[u8]] =
        &[b"", b"   \n\n", b"lonely", b"text,label\na,x\nb,x\n", b"{\"query\": \"a\"", &[0xff, 0xfe, 0x00]];
    for text in cases {
        let failed = engine.failures().len();
        engine.load(*text);
        let failures = engine.failures();
        assert_eq!(failures.len(), failed + 1, "{text:?}");
        let failure = &failures[failed];
        assert_eq!(failure.stage, Stage::Data);
        assert!(!failure.message.is_empty() && !failure.hint.is_empty(), "{failure:?}");
    }
    engine.train();
    assert_eq!(engine.state(), RunState::Finished);
}

#[test]
fn commands_without_data_or_sense_are_answered() {
    let mut engine = Engine::new("device=cpu");
    for command in [Command::Train, Command::Step, Command::Reset, Command::Pause] {
        let failed = engine.failures().len();
        engine.say(command.clone());
        assert_eq!(engine.failures().len(), failed + 1, "{command:?}");
    }
    let mut engine = Engine::with_data("device=cpu&steps=0", example("senses"));
    engine.train();
    assert!(engine.failures()[0].message.contains("Steps is 0"), "{:?}", engine.failures());
    engine.say(Command::Configure(config("device=cpu&encoder=transformer&embedding_size=30&heads=4")));
    assert_eq!(engine.failures()[1].stage, Stage::Settings);
}

#[test]
fn a_batch_larger_than_the_data_and_a_margin_out_of_reach_still_train() {
    let hash = "device=cpu&steps=5&batch_size=1024&margin=50&per_group=64";
    let mut engine = Engine::with_data(hash, example("senses"));
    engine.train();
    assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Finished));
}

#[test]
fn strange_text_trains() {
    let long = "word ".repeat(10_000);
    let text = format!("שלום עולם\tעולם שלום\tלא זה\n🙂 🙂\t🙃\t😡\n{long}\tshort\tother\nred\tdark red\tblue\n");
    let mut engine =
        Engine::with_data("device=cpu&steps=3&encoder=transformer&embedding_size=16&feed_forward=16", text);
    engine.train();
    assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Finished));
    let truncated = engine.all(|event| match event {
        Event::Built(report) => {
            let cut = report.remarks.iter().filter(|remark| remark.contains("cut off there"));
            Some((report.truncated_sentences, cut.count()))
        }
        _ => None,
    });
    assert_eq!(truncated, [(1, 1)]);
}
