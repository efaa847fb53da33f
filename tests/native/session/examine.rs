//! Every question asked: of which step the answer is, what gives it up, and that training does not notice.

use triplet_playground::protocol::{Criterion, Examined, Progress};

use super::*;

impl Engine {
    fn examine(&mut self, request: u32, criterion: Criterion) {
        self.say(Command::Examine { request, criterion });
    }

    fn examined(&self) -> Vec<Examined> {
        self.all(|event| if let Event::Examined(examined) = event { Some(examined.clone()) } else { None })
    }
}

/// More questions than one slice takes.
fn many() -> String {
    let rows = (0..6000).map(|at| format!("sentence number {at} of {},{}\n", at % 9, at % 9));
    rows.fold("text,label\n".to_owned(), |text, row| text + &row)
}

#[test]
fn all_questions_are_asked_and_figures_and_list_agree() {
    let mut engine = Engine::with_data("device=cpu&steps=20&held_out=20", example("support"));
    for step in [0, 20] {
        engine.examine(5, Criterion::Nearest);
        engine.work();
        let examined = engine.examined().pop().expect("an answer");
        assert_eq!((examined.request, examined.step), (5, step));
        let evaluation = engine.evaluations().pop().expect("figures");
        let scores = evaluation.held_out.expect("something is held out");
        assert_eq!(examined.answers.asked as usize, scores.askable);
        // Few enough for the sample to be all.
        assert_eq!(examined.answers.recall_at_1, scores.nearest_neighbour_accuracy);
        assert_eq!(examined.answers.labels.iter().map(|score| score.asked).sum::<u32>(), examined.answers.asked);
        engine.train();
    }
}

#[test]
fn beside_training_it_is_answered_and_changes_nothing() {
    let losses = |examine: bool| {
        let mut engine = Engine::with_data("device=cpu&steps=300&seed=5", many());
        engine.say(Command::Train);
        if examine {
            engine.examine(1, Criterion::Nearest);
        }
        engine.work();
        assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Finished));
        assert_eq!(engine.examined().len(), usize::from(examine));
        engine.reports().last().map(|report| (report.step, report.loss))
    };
    assert_eq!(losses(true), losses(false));
}

#[test]
fn the_engine_hears_meanwhile_and_tells_how_far_it_is() {
    let mut engine = Engine::with_data("device=cpu&steps=10", many());
    engine.examine(1, Criterion::Nearest);
    let mut slices = 0;
    while engine.examined().is_empty() {
        assert!(block_on(engine.session.tick()), "there is work until the answer is there");
        slices += 1;
        if slices % 4 == 0 {
            std::thread::sleep(std::time::Duration::from_millis(60));
        }
    }
    assert!(slices > 3, "{slices}");
    let told = engine.all(|event| match event {
        Event::Progress(Progress { stage: Stage::Examination, done, total }) => Some((*done, *total)),
        _ => None,
    });
    let asked = engine.examined()[0].answers.asked;
    assert!(told.iter().all(|(done, total)| done <= total && *total == asked), "{told:?}");
}

#[test]
fn a_newer_one_another_model_and_cancel_give_it_up() {
    let begun = || {
        let mut engine = Engine::with_data("device=cpu&steps=10", many());
        engine.examine(1, Criterion::Nearest);
        block_on(engine.session.tick());
        engine
    };
    let answered = |mut engine: Engine, command: Command| {
        engine.say(command);
        engine.work();
        engine.examined().iter().map(|examined| examined.request).collect::<Vec<u32>>()
    };
    assert_eq!(answered(begun(), Command::Examine { request: 2, criterion: Criterion::Nearest }), [2]);
    assert_eq!(answered(begun(), Command::Cancel), [0; 0]);
    assert_eq!(answered(begun(), Command::Reset), [0; 0]);
    assert_eq!(answered(begun(), Command::LoadData(Source::of_bytes("a test", example("senses").into()))), [0; 0]);
    assert_eq!(answered(begun(), Command::Ping), [1]);
}

#[test]
fn it_waits_for_the_model_and_for_the_last_step() {
    let mut engine = Engine::new("device=cpu&steps=4000");
    engine.examine(1, Criterion::GivenNegatives);
    assert_eq!(engine.failures().len(), 1, "there is no data");
    engine.say(Command::LoadData(Source::of_bytes("a test", example("senses").into())));
    engine.examine(2, Criterion::GivenNegatives);
    engine.work();
    engine.say(Command::Train);
    block_on(engine.session.tick());
    engine.say(Command::Pause);
    engine.examine(3, Criterion::GivenNegatives);
    engine.work();
    let step = engine.reports().last().expect("steps").step;
    let told = engine.examined().iter().map(|examined| (examined.request, examined.step)).collect::<Vec<_>>();
    assert!(told[0] == (2, 0) && told[1].0 == 3 && told[1].1 >= step, "{told:?}, {step}");
    assert_eq!(engine.examined()[1].answers.criterion, Criterion::GivenNegatives);
}
