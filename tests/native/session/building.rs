//! Runs are built in slices: what is heard meanwhile, what waits, and what becomes of it.

use triplet_playground::protocol::Views;

use super::*;

fn source(text: &str) -> Command {
    Command::LoadData(Source::of_bytes("a test", text.into()))
}

/// Enough for several slices.
fn many() -> String {
    let rows: String = (0..20_000).map(|at| format!("sentence number {at} of {},{}\n", at % 9, at % 9)).collect();
    format!("text,label\n{rows}")
}

impl Engine {
    fn built(&self) -> usize {
        self.all(|event| matches!(event, Event::Built(_)).then_some(())).len()
    }

    fn sentences(&self) -> usize {
        let told = self.all(|event| match event {
            Event::DataLoaded(preview) => Some(preview.sentences),
            _ => None,
        });
        *told.last().expect("data")
    }
}

#[test]
fn what_is_about_the_run_that_is_being_built_waits_for_it_in_order() {
    let mut engine = Engine::new("device=cpu&steps=20");
    engine.say(source(example("senses")));
    engine.say(Command::Train);
    engine.say(Command::Find { request: 8, text: "the bank".to_owned(), count: 3 });
    assert_eq!((engine.failures(), engine.built()), (vec![], 0));
    engine.work();
    assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Finished));
}

#[test]
fn the_engine_hears_while_it_builds_and_gives_up_what_is_cancelled() {
    let mut engine = Engine::with_data("device=cpu&steps=20", example("senses"));
    let sentences = engine.sentences();
    engine.train();
    engine.say(source(&many()));
    engine.say(Command::Train);
    for pings in 1..=3 {
        assert!(block_on(engine.session.tick()));
        engine.say(Command::Ping);
        assert_eq!(engine.all(|event| matches!(event, Event::Pong { .. }).then_some(())).len(), pings);
    }
    assert_eq!(engine.built(), 1, "it takes more than three slices");
    engine.say(Command::Cancel);
    engine.work();
    assert_eq!(engine.all(|event| matches!(event, Event::Cancelled).then_some(())).len(), 1);
    assert_eq!((engine.built(), engine.state()), (1, RunState::Finished));
    assert_eq!(engine.find("the bank").sentences, sentences);
    engine.say(Command::Reset);
    engine.work();
    assert_eq!((engine.built(), engine.sentences()), (2, sentences));
}

#[test]
fn newer_data_and_newer_settings_take_the_place_of_what_is_being_built() {
    let mut engine = Engine::new("device=cpu&steps=20");
    engine.say(source(&many()));
    block_on(engine.session.tick());
    engine.say(source(example("senses")));
    engine.say(Command::Configure(config("device=cpu&steps=30&embedding_size=8")));
    engine.train();
    assert_eq!((engine.failures(), engine.built(), engine.state()), (vec![], 1, RunState::Finished));
    assert_eq!(engine.reports().last().map(|report| report.step), Some(30));
}

#[test]
fn data_that_cannot_be_used_takes_what_waits_for_it_along() {
    let mut engine = Engine::with_data("device=cpu&steps=20", example("senses"));
    engine.say(source("lonely"));
    engine.say(Command::Train);
    engine.work();
    assert_eq!((engine.failures().len(), engine.state()), (1, RunState::Fresh));
}

#[test]
fn every_event_says_which_request_it_follows_from() {
    let told = Rc::new(RefCell::new(Vec::new()));
    let kept = told.clone();
    let mut session = Session::new(move |message| kept.borrow_mut().push(message));
    let mut say = |number: u32, command: Command| {
        block_on(session.handle(Request { number, command }));
        while block_on(session.tick()) {}
    };
    let settings = |hash: &str| Command::Configure(config(hash));
    let of = |number: u32| -> Vec<Event> {
        told.borrow().iter().filter(|message| message.request == number).map(|message| message.event.clone()).collect()
    };
    say(1, settings("device=cpu&steps=10"));
    say(2, source(example("senses")));
    say(3, Command::Watch(Views { map: true, ..Views::default() }));
    say(4, Command::Train);
    let saved = of(2).into_iter().find_map(|event| if let Event::Saved(kept) = event { Some(kept) } else { None });
    assert!(of(2).iter().any(|event| matches!(event, Event::Built(_))));
    assert!(of(2).iter().any(|event| matches!(event, Event::RunChanged(RunState::Finished))));
    say(5, settings("device=cpu&steps=10&margin=0.4"));
    assert!(matches!(of(5)[..], [Event::Configured { reset_needed: false }]));
    say(6, Command::Reset);
    assert!(of(6).iter().any(|event| matches!(event, Event::Evaluated(Evaluation { step: 0, .. }))));
    say(7, Command::Restore(saved.expect("weights")));
    assert!(matches!(of(7).first(), Some(Event::Restored { step: 10, exact: true })));
    assert!(of(7).iter().any(|event| matches!(event, Event::Evaluated(Evaluation { step: 10, .. }))));
    say(8, Command::Race(vec![config("device=cpu&steps=5"); 2]));
    let raced = of(8);
    assert!(raced.iter().all(|event| matches!(event, Event::Raced { .. } | Event::RaceEnded)), "{raced:?}");
    assert!(matches!(raced.last(), Some(Event::RaceEnded)));
    say(9, source("lonely"));
    assert!(of(9).iter().any(|event| matches!(event, Event::Failed(_))));
    say(10, Command::Ping);
    assert!(matches!(of(10)[..], [Event::Pong { .. }]));
}
