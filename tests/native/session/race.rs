//! Several runs in turns: each is as it would be alone.

use std::collections::BTreeMap;

use super::*;

const LANES: [&str; 4] = [
    "device=cpu&steps=60&seed=5&mining=given",
    "device=cpu&steps=60&seed=5&mining=batch_all&distance=cosine",
    "device=cpu&steps=60&seed=5&encoder=transformer&embedding_size=16&heads=2&feed_forward=32&dropout=0.3",
    "device=cpu&steps=60&seed=5&encoder=transformer&embedding_size=8&heads=2&feed_forward=16&dropout=0.1&layers=1",
];

fn configs(hashes: &[&str]) -> Vec<Config> {
    hashes.iter().map(|hash| config(hash)).collect()
}

impl Engine {
    /// What a lane says, oldest first.
    fn lane<T>(&self, number: u32, choose: impl Fn(&Event) -> Option<T>) -> Vec<T> {
        self.all(|event| match event {
            Event::Raced { lane, event } if *lane == number => choose(event),
            _ => None,
        })
    }

    fn lane_state(&self, number: u32) -> Option<RunState> {
        self.lane(number, run_state).last().copied()
    }

    fn lane_step(&self, number: u32) -> u32 {
        self.lane(number, |event| if let Event::Trained(progression) = event { Some(progression.step) } else { None })
            .last()
            .copied()
            .unwrap_or(0)
    }

    fn ends(&self) -> usize {
        self.all(|event| matches!(event, Event::RaceEnded).then_some(())).len()
    }
}

fn run_state(event: &Event) -> Option<RunState> {
    if let Event::RunChanged(state) = event { Some(*state) } else { None }
}

fn failure(event: &Event) -> Option<Failure> {
    if let Event::Failed(failure) = event { Some(failure.clone()) } else { None }
}

fn evaluation(event: &Event) -> Option<Evaluation> {
    if let Event::Evaluated(evaluation) = event { Some(evaluation.clone()) } else { None }
}

fn losses(reports: impl IntoIterator<Item = StepReport>) -> BTreeMap<u32, f32> {
    reports.into_iter().map(|report| (report.step, report.loss)).collect()
}

fn progression(event: &Event) -> Option<Vec<StepReport>> {
    if let Event::Trained(progression) = event { Some(progression.reports.clone()) } else { None }
}

/// Which steps are reported depends on the clock, except for every fifth one.
fn assert_same_losses(one: &BTreeMap<u32, f32>, other: &BTreeMap<u32, f32>, what: &str) {
    let common: Vec<u32> = one.keys().copied().filter(|step| other.contains_key(step)).collect();
    assert!(common.len() >= 12, "{what}: {common:?}");
    for step in common {
        assert_eq!(one[&step].to_bits(), other[&step].to_bits(), "{what}, step {step}");
    }
}

#[test]
fn every_lane_is_the_run_that_it_would_be_alone_bit_for_bit() {
    let alone: Vec<_> = LANES
        .iter()
        .map(|hash| {
            let mut engine = Engine::with_data(hash, example("support"));
            engine.train();
            (losses(engine.reports()), engine.evaluations().pop())
        })
        .collect();
    let mut engine = Engine::with_data("device=cpu&seed=1", example("support"));
    engine.say(Command::Race(configs(&LANES)));
    engine.work();
    for (lane, (losses_alone, last)) in (0..).zip(&alone) {
        let what = LANES[lane as usize];
        assert_eq!(engine.lane(lane, failure), [], "{what}");
        assert_eq!(engine.lane_state(lane), Some(RunState::Finished), "{what}");
        assert_same_losses(&losses(engine.lane(lane, progression).concat()), losses_alone, what);
        assert_eq!(engine.lane(lane, evaluation).last(), last.as_ref(), "{what}");
        let weights = engine.lane(lane, |event| matches!(event, Event::Saved(_)).then_some(()));
        assert_eq!(weights, [], "{what}");
        let frames = engine.lane(lane, |event| if let Event::Mapped(frame) = event { Some(frame.step) } else { None });
        assert_eq!((frames.first(), frames.last()), (Some(&0), Some(&60)), "{what}");
    }
    assert_eq!(engine.ends(), 1);
    assert!(matches!(engine.events.borrow().last(), Some(Event::RaceEnded)));
}

#[test]
fn the_run_of_the_page_waits_for_a_race_and_goes_on_as_if_there_had_been_none() {
    let hash = "device=cpu&steps=300&seed=2";
    let mut alone = Engine::with_data(hash, example("senses"));
    alone.train();
    let mut engine = Engine::with_data(hash, example("senses"));
    engine.say(Command::Train);
    block_on(engine.session.tick());
    engine.say(Command::Race(configs(&LANES[..2])));
    assert_eq!(engine.state(), RunState::Paused);
    engine.work();
    engine.train();
    assert_eq!(engine.state(), RunState::Finished);
    assert_same_losses(&losses(engine.reports()), &losses(alone.reports()), hash);
}

#[test]
fn lanes_of_equal_work_get_on_equally() {
    let hash = "device=cpu&steps=600&held_out=0";
    let mut engine = Engine::with_data("device=cpu", example("senses"));
    engine.say(Command::Race(configs(&[hash; 4])));
    let first = loop {
        assert!(block_on(engine.session.tick()));
        if let Some(first) = (0..4).find(|lane| engine.lane_state(*lane) == Some(RunState::Finished)) {
            break first;
        }
    };
    // They take turns by the clock: equal, but for what else the machine does.
    for lane in (0..4).filter(|lane| *lane != first) {
        assert!(engine.lane_step(lane) > 200, "lane {lane} is at {}", engine.lane_step(lane));
    }
}

#[test]
fn a_race_is_paused_resumed_and_ended() {
    let mut engine = Engine::with_data("device=cpu&steps=100000", example("senses"));
    engine.say(Command::Race(configs(&["device=cpu&steps=100000"; 2])));
    (0..6).for_each(|_| assert!(block_on(engine.session.tick())));
    engine.say(Command::PauseRace);
    engine.work();
    let steps = [engine.lane_step(0), engine.lane_step(1)];
    let shown = |engine: &Engine, lane| engine.lane(lane, evaluation).last().map_or(0, |last| last.step);
    assert_eq!([0, 1].map(|lane| engine.lane_state(lane)), [Some(RunState::Paused); 2]);
    assert_eq!([shown(&engine, 0), shown(&engine, 1)], steps, "what is shown is of the last step");

    engine.say(Command::ResumeRace);
    (0..6).for_each(|_| assert!(block_on(engine.session.tick())));
    assert_eq!([0, 1].map(|lane| engine.lane_state(lane)), [Some(RunState::Running); 2]);

    // One trains at a time: the page's run or the race.
    engine.say(Command::Train);
    assert_eq!((engine.state(), engine.lane_state(0)), (RunState::Running, Some(RunState::Paused)));
    engine.say(Command::ResumeRace);
    assert_eq!((engine.state(), engine.lane_state(0)), (RunState::Paused, Some(RunState::Running)));

    engine.say(Command::EndRace);
    let told = engine.events.borrow().len();
    engine.work();
    let later = engine.events.borrow()[told..].to_vec();
    assert!(later.iter().all(|event| !matches!(event, Event::Raced { .. } | Event::RaceEnded)), "{later:?}");
    assert_eq!((engine.ends(), engine.failures()), (1, vec![]));
}

#[test]
fn other_data_ends_a_race_and_data_that_is_refused_does_not() {
    let mut engine = Engine::with_data("device=cpu", example("senses"));
    engine.say(Command::Race(configs(&["device=cpu&steps=100000"])));
    engine.say(Command::LoadData(Source::of_bytes("a test", b"lonely".to_vec())));
    assert_eq!(engine.ends(), 0);
    engine.load(example("support"));
    assert_eq!(engine.ends(), 1);
    let mut empty = Engine::new("device=cpu");
    empty.say(Command::Race(configs(&["device=cpu"])));
    assert_eq!((empty.failures().len(), empty.ends()), (1, 1));
}

#[test]
fn a_lane_that_fails_says_so_and_the_others_go_on() {
    let mut engine = Engine::with_data("device=cpu", example("senses"));
    engine.say(Command::Race(configs(&[
        "device=cpu&steps=200&learning_rate=1e9&normalise=0",
        "device=cpu&encoder=transformer&embedding_size=30&heads=4",
        "device=cpu&steps=0",
        "device=cpu&steps=200",
    ])));
    engine.work();
    assert_eq!(engine.lane_state(0), Some(RunState::Diverged));
    for (lane, words) in [(0, "no longer a number"), (1, "cannot be divided"), (2, "Steps is 0")] {
        let failures = engine.lane(lane, failure);
        assert_eq!(failures.len(), 1, "{failures:?}");
        assert!(failures[0].message.contains(words) && !failures[0].hint.is_empty(), "{failures:?}");
    }
    assert_eq!((engine.lane(3, failure), engine.lane_state(3)), (vec![], Some(RunState::Finished)));
    assert_eq!((engine.failures(), engine.ends()), (vec![], 1));
}
