//! Several cores in the session: as many as are wanted, measured otherwise, and the same run.

use triplet_playground::engine::crew::threads::Processor;

use super::*;

const TRANSFORMER: &str = "device=cpu&encoder=transformer&embedding_size=96&heads=2&feed_forward=384&batch_size=48&dropout=0.2&steps=25&seed=4";

/// What a run has come to, and what was told of its cores.
fn train(machine: Processor, settings: &str) -> (Vec<StepReport>, Vec<u32>, Engine) {
    let mut engine = Engine::new(settings);
    engine.session = std::mem::replace(&mut engine.session, Session::new(|_| {})).with_recruiter(machine);
    engine.load(example("support"));
    engine.train();
    assert_eq!(engine.failures(), []);
    assert_eq!(engine.state(), RunState::Finished);
    let cores = engine.all(|event| match event {
        Event::DeviceOpened(report) => Some(report.cores),
        _ => None,
    });
    (engine.reports(), cores, engine)
}

fn large(cores: u32) -> Processor {
    Processor { cores, memory: 8 << 30 }
}

#[test]
fn the_run_is_the_same_by_as_many_cores_as_are_wanted() {
    let (expected, told, _) = train(large(8), &format!("{TRANSFORMER}&cores=1"));
    assert_eq!(told, [1]);
    for cores in [2, 3] {
        let (reports, told, _) = train(large(2), &format!("{TRANSFORMER}&cores={cores}"));
        assert_eq!(told, [1, cores], "told when the device was opened, and with the first step");
        assert_eq!(reports, expected);
    }
    // Whatever it comes to.
    let (reports, _, _) = train(large(3), TRANSFORMER);
    assert_eq!(reports, expected);
}

#[test]
fn what_is_not_taken_apart_or_has_no_room_stays_on_one() {
    let (_, told, _) = train(large(8), "device=cpu&encoder=simple&cores=4&steps=5");
    assert_eq!(told, [1]);
    let (_, told, _) = train(Processor { cores: 8, memory: 1 << 20 }, &format!("{TRANSFORMER}&cores=4"));
    assert_eq!(told, [1]);
}

#[test]
fn cores_may_change_in_the_middle() {
    let (expected, _, _) = train(large(2), &format!("{TRANSFORMER}&cores=1&steps=40"));
    let (mut reports, _, mut engine) = train(large(2), &format!("{TRANSFORMER}&cores=2"));
    engine.events.borrow_mut().clear();
    engine.say(Command::Configure(config(&format!("{TRANSFORMER}&cores=1&steps=40"))));
    engine.train();
    assert_eq!(engine.failures(), []);
    reports.extend(engine.reports());
    // The 25th, the last of its run, is told besides.
    let of_step = |reports: &[StepReport], step| reports.iter().find(|report| report.step == step).copied();
    for step in [1, 10, 25, 30, 40] {
        assert_eq!(of_step(&reports, step), of_step(&expected, step), "step {step}");
    }
}
