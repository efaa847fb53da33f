//! What went wrong once.

use super::*;

impl Engine {
    fn told_steps(&self) -> Vec<u32> {
        self.all(|event| match event {
            Event::Trained(progression) => Some(progression.step),
            _ => None,
        })
    }
}

#[test]
fn steps_asked_for_near_the_end_do_not_go_beyond_it() {
    let mut engine = Engine::with_data("device=cpu&steps=4", example("senses"));
    engine.say(Command::Step);
    engine.work();
    (0..5).for_each(|_| engine.say(Command::Step));
    engine.work();
    assert_eq!(engine.told_steps().last(), Some(&4));
    assert_eq!(engine.state(), RunState::Finished);
    assert_eq!(engine.failures().len(), 2, "two of five could not be taken");
}

#[test]
fn steps_lowered_below_those_taken_end_the_run_where_it_is() {
    let mut engine = Engine::with_data("device=cpu&steps=100000", example("senses"));
    engine.say(Command::Train);
    while engine.told_steps().last().is_none_or(|step| *step < 5) {
        block_on(engine.session.tick());
    }
    engine.say(Command::Pause);
    engine.work();
    let at = engine.told_steps().last().copied().expect("steps");
    engine.say(Command::Configure(config("device=cpu&steps=100000")));
    engine.say(Command::Train);
    engine.say(Command::Configure(config("device=cpu&steps=3")));
    engine.work();
    assert_eq!(engine.told_steps().last(), Some(&at));
    assert_eq!(engine.state(), RunState::Finished);
}

#[test]
fn a_run_is_finished_when_all_is_told_of_its_last_step() {
    let mut engine = Engine::with_data("device=cpu&steps=30", example("senses"));
    engine.train();
    let events = engine.events.borrow();
    let place = |wanted: fn(&Event) -> bool| events.iter().rposition(wanted).expect("it was said");
    let finished = place(|event| matches!(event, Event::RunChanged(RunState::Finished)));
    assert_eq!(finished, events.len() - 1);
    assert!(place(|event| matches!(event, Event::Evaluated(Evaluation { step: 30, .. }))) < finished);
    assert!(place(|event| matches!(event, Event::Saved(Checkpoint { step: 30, .. }))) < finished);
}

#[test]
fn reports_come_at_the_same_steps_whatever_the_machine_does() {
    let reported = |slow: bool| {
        let mut engine = Engine::with_data("device=cpu&steps=103", example("senses"));
        engine.say(Command::Train);
        while block_on(engine.session.tick()) {
            if slow {
                std::thread::sleep(std::time::Duration::from_millis(30));
            }
        }
        engine.reports().iter().map(|report| report.step).collect::<Vec<u32>>()
    };
    let expected: Vec<u32> = [1].into_iter().chain((5..=100).step_by(5)).chain([103]).collect();
    assert_eq!(reported(false), expected);
    assert_eq!(reported(true), expected);
}

#[test]
fn training_asked_for_while_sentences_are_embedded_tells_the_time_of_its_steps_alone() {
    let mut engine = Engine::new("device=cpu&steps=20");
    engine.say(Command::LoadData(Source::of_bytes("a test", example("senses").into())));
    engine.say(Command::Train);
    let mut rested = std::time::Duration::ZERO;
    while engine.told_steps().is_empty() {
        let rest = std::time::Duration::from_millis(200);
        std::thread::sleep(rest);
        rested += rest;
        block_on(engine.session.tick());
    }
    engine.work();
    let step_ms = engine.all(|event| match event {
        Event::Trained(progression) => Some(progression.step_ms),
        _ => None,
    });
    let rested_ms = rested.as_secs_f32() * 1000.0;
    assert!(step_ms.iter().all(|step| step * 20.0 < rested_ms), "{step_ms:?}, rested for {rested_ms} ms");
}

#[test]
fn vectors_too_long_to_be_measured_are_a_divergence_and_questions_are_answered_in_numbers() {
    // No step's figures are broken here: what is lost is the distance of vectors of 1e20.
    let hash = |rate: &str, steps: u32| {
        format!("device=cpu&normalise=0&distance=cosine&learning_rate={rate}&weight_decay=0&steps={steps}")
    };
    let mut engine = Engine::with_data(&hash("0.005", 10), example("senses"));
    engine.train();
    engine.say(Command::Configure(config(&hash("1e12", 2000))));
    engine.train();
    let answer = engine.find("the bank of the river");
    let numbers = answer.now.iter().flat_map(|near| [near.distance, near.similarity]);
    assert!(numbers.into_iter().all(f32::is_finite), "{answer:?}");
    assert_eq!(engine.state() == RunState::Diverged, !engine.failures().is_empty());
}

#[test]
fn a_learning_rate_that_follows_the_encoder_waits_with_it() {
    let mut engine = Engine::with_data("device=cpu&steps=40&seed=2", example("senses"));
    let mut alone = Engine::with_data("device=cpu&steps=40&seed=2", example("senses"));
    alone.train();
    let mut changed = config("device=cpu&steps=40&seed=2");
    changed.set("encoder", "transformer").expect("an encoder");
    assert_ne!(changed.learning_rate, Config::default().learning_rate);
    engine.say(Command::Train);
    engine.say(Command::Pause);
    engine.say(Command::Step);
    engine.work();
    engine.say(Command::Configure(changed));
    engine.train();
    assert_eq!(
        engine.reports().last().map(|last| (last.step, last.loss)),
        alone.reports().last().map(|last| (last.step, last.loss))
    );
}
