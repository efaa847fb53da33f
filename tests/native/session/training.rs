//! Training itself: it learns, it repeats, it stops and goes on.

use super::*;

#[test]
fn training_raises_held_out_accuracy_and_finds_the_intent() {
    let mut engine = Engine::with_data("device=cpu&steps=200&mining=batch_hard", example("support"));
    engine.train();
    assert_eq!(engine.failures(), []);
    assert_eq!(engine.state(), RunState::Finished);
    let (reports, evaluations) = (engine.reports(), engine.evaluations());
    let (first, last) = (reports[0], reports[reports.len() - 1]);
    assert_eq!((first.step, last.step), (1, 200));
    assert!(last.loss < first.loss / 2.0, "{first:?} {last:?}");
    let held_out = |at: usize| {
        let scores = evaluations[at].held_out.as_ref().expect("something is held out");
        scores.triplet_accuracy.expect("triplets can be drawn")
    };
    assert_eq!(evaluations[0].step, 0);
    assert_eq!(evaluations[evaluations.len() - 1].step, 200);
    assert!(held_out(evaluations.len() - 1) > held_out(0), "{evaluations:?}");
}

#[test]
fn every_mining_and_distance_trains_on_every_form() {
    let texts = [
        ("triplets", example("senses").to_owned()),
        ("labelled", example("support").to_owned()),
        ("several negatives", example("negatives").to_owned()),
        ("pairs", "anchor,positive\nred wine,dark grapes\nblue sea,deep water\ngreen leaf,young tree\n".to_owned()),
    ];
    for (form, text) in texts {
        for mining in ["given", "hardest_of_given", "batch_hard", "batch_semi_hard", "batch_all"] {
            for distance in ["euclidean", "squared_euclidean", "cosine"] {
                let hash = format!(
                    "device=cpu&steps=3&held_out=0&mining={mining}&distance={distance}&batch_size=8&per_group=2"
                );
                let mut engine = Engine::with_data(&hash, text.clone());
                engine.train();
                assert_eq!(engine.failures(), [], "{form} {mining} {distance}");
                assert_eq!(engine.state(), RunState::Finished, "{form} {mining} {distance}");
            }
        }
    }
}

#[test]
fn the_same_seed_is_the_same_run_bit_for_bit() {
    let losses = |hash: &str| {
        let mut engine = Engine::with_data(hash, example("support"));
        for _ in 0..12 {
            engine.say(Command::Step);
            engine.work();
        }
        engine.reports().iter().map(|report| report.loss).collect::<Vec<f32>>()
    };
    for encoder in ["simple", "transformer&embedding_size=16&heads=2&feed_forward=32&dropout=0.2"] {
        let hash = |seed: u32| format!("device=cpu&encoder={encoder}&seed={seed}");
        let run = losses(&hash(7));
        assert_eq!(run.len(), 12);
        assert_eq!(run, losses(&hash(7)));
        assert_ne!(run, losses(&hash(8)));
    }
}

#[test]
fn pausing_resuming_and_stepping_lose_no_step() {
    let mut engine = Engine::with_data("device=cpu&steps=2000", example("senses"));
    engine.say(Command::Step);
    engine.work();
    assert_eq!((engine.state(), engine.reports().last().map(|report| report.step)), (RunState::Paused, Some(1)));
    engine.say(Command::Train);
    block_on(engine.session.tick());
    engine.say(Command::Pause);
    engine.work();
    let told = engine.all(|event| match event {
        Event::Trained(progression) => Some(progression.step),
        _ => None,
    });
    let evaluated = engine.evaluations().last().map(|evaluation| evaluation.step);
    assert_eq!(told.last().copied(), evaluated, "what is told and what is shown are of the same step");
    assert!(told.last() > Some(&1), "{told:?}");
    engine.train();
    assert_eq!((engine.state(), engine.reports().last().map(|report| report.step)), (RunState::Finished, Some(2000)));
    engine.say(Command::Reset);
    engine.work();
    assert_eq!(engine.state(), RunState::Fresh);
    assert_eq!(engine.evaluations().last().map(|evaluation| evaluation.step), Some(0));
    assert_eq!(engine.failures(), []);
}

#[test]
fn steps_that_can_be_watched_are_the_same_steps() {
    let hash = "device=cpu&steps=6";
    let mut whole = Engine::with_data(hash, example("senses"));
    whole.train();
    let mut engine = Engine::with_data(hash, example("senses"));
    assert_eq!(engine.session.rest(), None);
    engine.say(Command::Tempo(Some(60_000)));
    assert_eq!(engine.session.rest(), None, "nothing goes on");
    engine.train();
    // The first step waits for the time after what was before it; no test waits for a minute.
    assert_eq!((engine.state(), engine.reports().len()), (RunState::Running, 0));
    assert!(engine.session.rest().is_some());
    engine.say(Command::Tempo(Some(1)));
    let mut rests = 0;
    while engine.state() == RunState::Running {
        engine.work();
        if let Some(rest) = engine.session.rest() {
            rests += 1;
            std::thread::sleep(rest);
        }
        if engine.reports().len() >= 3 {
            engine.say(Command::Tempo(None));
        }
    }
    assert!(rests > 0);
    assert_eq!((engine.state(), engine.reports()), (RunState::Finished, whole.reports()));
    assert_eq!(engine.session.rest(), None);
    engine.say(Command::Reset);
    engine.say(Command::Tempo(Some(60_000)));
    engine.train();
    engine.say(Command::Pause);
    engine.work();
    assert_eq!((engine.state(), engine.session.rest()), (RunState::Paused, None), "a pause is heard at once");
}

#[test]
fn a_step_before_the_untrained_space_is_there_does_not_replace_it() {
    let mut engine = Engine::new("device=cpu&steps=50");
    engine.say(Command::LoadData(Source::of_bytes("a test", example("senses").into())));
    engine.say(Command::Step);
    engine.work();
    let steps: Vec<u32> = engine.evaluations().iter().map(|evaluation| evaluation.step).collect();
    assert_eq!(steps, [0, 1]);
    let answer = engine.find("the bank of the river");
    assert_eq!(answer.step, 1);
    assert_ne!(answer.now, answer.before_training);
}

#[test]
fn settings_apply_at_once_or_after_reset() {
    let mut engine = Engine::with_data("device=cpu&steps=5", example("senses"));
    engine.train();
    let needed = |engine: &Engine| {
        engine.all(|event| match event {
            Event::Configured { reset_needed } => Some(*reset_needed),
            _ => None,
        })
    };
    engine.say(Command::Configure(config("device=cpu&steps=10&margin=0.5")));
    assert_eq!(needed(&engine).last(), Some(&false));
    engine.train();
    assert_eq!(engine.reports().last().map(|report| report.step), Some(10));
    engine.say(Command::Configure(config("device=cpu&steps=10&embedding_size=8")));
    assert_eq!(needed(&engine).last(), Some(&true));
    engine.say(Command::Reset);
    engine.work();
    let parameters = engine.all(|event| match event {
        Event::Built(report) => Some(report.parameters),
        _ => None,
    });
    assert!(parameters.last() < parameters.first(), "{parameters:?}");
}
