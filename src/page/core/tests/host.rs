//! The page within another page: what that one asks for is done and answered once, and told what has happened.

use super::*;
use crate::page::core::host_message::METHODS;
use crate::protocol::{Answer, ExportPart, Project, TextVectors};

/// A page within another one that has made itself known, with an engine that listens and no model yet.
fn embedded(hash: &str) -> State {
    let (mut state, effects) = State::new(hash, "");
    state.update(Action::StoreRead(Stored::default()));
    state.update(Action::Connected);
    engine(&mut state, ready_event());
    read_examples(&mut state, &effects);
    state
}

fn embedded_ready(hash: &str) -> State {
    let mut state = embedded(hash);
    load(&mut state);
    state
}

fn call(state: &mut State, id: u32, method: HostMethod) -> Vec<Effect> {
    state.update(Action::Called(HostCall { id, method }))
}

/// Replies among the effects: the call's number, and whether it went well.
fn replies(effects: &[Effect]) -> Vec<(u32, bool)> {
    let replies = effects.iter().filter_map(|effect| match effect {
        Effect::Reply { id, result } => Some((*id, result.is_ok())),
        Effect::ReplyWithFile { id } => Some((*id, true)),
        _ => None,
    });
    replies.collect()
}

fn refusal(effects: &[Effect]) -> String {
    let refusal = effects.iter().find_map(|effect| match effect {
        Effect::Reply { result: Err(reason), .. } => Some(reason.clone()),
        _ => None,
    });
    refusal.unwrap_or_else(|| panic!("nothing is refused: {effects:?}"))
}

fn told(effects: &[Effect]) -> Vec<&'static str> {
    let names = effects.iter().filter_map(|effect| match effect {
        Effect::Tell(event) => Some(match event {
            HostEvent::Ready(_) => "ready",
            HostEvent::Progress(_) => "progress",
            HostEvent::Neighbours(_) => "neighbours",
            HostEvent::Goal(_) => "goal",
            HostEvent::Failed(_) => "failed",
        }),
        _ => None,
    });
    names.collect()
}

fn number_of(effects: &[Effect], name: &str) -> u32 {
    let requests = effects.iter().filter_map(|effect| match effect {
        Effect::Send(request) => Some(request.number),
        _ => None,
    });
    let place = sent(effects).iter().position(|other| *other == name).expect("it is sent");
    requests.collect::<Vec<_>>()[place]
}

fn configure(state: &mut State, settings: &[(&str, Option<&str>)]) -> Vec<Effect> {
    let settings = settings.iter().map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned))).collect();
    call(state, 9, HostMethod::Configure { settings })
}

fn answer(text: &str) -> Event {
    Event::Found(Answer {
        request: 0,
        text: text.to_owned(),
        unknown_words: Vec::new(),
        now: Vec::new(),
        before_training: Vec::new(),
        step: 0,
        sentences: 8,
    })
}

#[test]
fn ready_is_told_once_with_the_first_figures() {
    let mut state = embedded("");
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(told(&engine(&mut state, Event::Built(model()))), [""; 0]);
    assert_eq!(told(&engine(&mut state, evaluated(0, 0.5))), ["ready"]);
    assert_eq!(told(&engine(&mut state, evaluated(0, 0.5))), [""; 0]);
}

#[test]
fn nobody_is_told_anything_who_has_not_made_himself_known() {
    let (mut state, effects) = State::new("", "");
    state.update(Action::StoreRead(Stored::default()));
    engine(&mut state, ready_event());
    read_examples(&mut state, &effects);
    engine(&mut state, Event::DataLoaded(preview()));
    engine(&mut state, Event::Built(model()));
    assert_eq!(told(&engine(&mut state, evaluated(0, 0.5))), [""; 0]);
    // What has been missed is told then.
    assert_eq!(told(&state.update(Action::Connected)), ["ready"]);
}

#[test]
fn nothing_is_kept_and_no_address_is_written() {
    let mut state = embedded_ready("");
    let mut effects = state.update(Action::DataTyped("anchor,positive\nred,crimson\n".to_owned()));
    for timer in [Timer::LoadData, Timer::Keep, Timer::WriteHash] {
        effects.extend(state.update(Action::Elapsed(timer)));
    }
    load(&mut state);
    effects.extend(engine(&mut state, Event::NotKept { reason: "it is denied".to_owned() }));
    effects.extend(engine(&mut state, Event::Saved(checkpoint(3))));
    effects.extend(state.update(Action::Leaving));
    let keeps = |effect: &&Effect| {
        matches!(effect, Effect::Keep(_) | Effect::KeepData { .. } | Effect::WriteHash(_) | Effect::Persist)
    };
    assert!(!effects.iter().any(|effect| keeps(&effect)), "{effects:?}");
    assert_eq!(state.notices, []);
    assert!(!state.warns_of_closing());
}

#[test]
fn training_is_answered_when_it_stands_still() {
    let mut state = embedded_ready("steps=3");
    let effects = call(&mut state, 1, HostMethod::Train { steps: None });
    assert_eq!((sent(&effects), replies(&effects)), (vec!["Train"], vec![]));
    engine(&mut state, Event::RunChanged(RunState::Running));
    assert_eq!(told(&engine(&mut state, step_event(3))), ["progress"]);
    assert_eq!(replies(&engine(&mut state, evaluated(3, 0.9))), [], "it still trains");
    assert_eq!(replies(&engine(&mut state, Event::RunChanged(RunState::Finished))), [(1, true)]);
    // So many more, of a run that is finished.
    let effects = call(&mut state, 2, HostMethod::Train { steps: Some(4) });
    assert_eq!((sent(&effects), state.open.config.steps), (vec!["Configure", "Train"], 7));
    engine(&mut state, Event::RunChanged(RunState::Running));
    assert_eq!(sent(&call(&mut state, 3, HostMethod::Pause)), ["Pause"]);
    assert_eq!(replies(&engine(&mut state, Event::RunChanged(RunState::Paused))), [], "figures follow");
    engine(&mut state, step_event(5));
    assert_eq!(replies(&engine(&mut state, evaluated(5, 0.9))), [(2, true), (3, true)]);
}

#[test]
fn a_pause_right_after_train_is_one() {
    let mut state = embedded_ready("");
    call(&mut state, 1, HostMethod::Train { steps: None });
    let effects = call(&mut state, 2, HostMethod::Pause);
    assert_eq!((sent(&effects), replies(&effects)), (vec!["Pause"], vec![]));
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, Event::RunChanged(RunState::Paused));
    engine(&mut state, step_event(1));
    assert_eq!(replies(&engine(&mut state, evaluated(1, 0.6))), [(1, true), (2, true)]);

    // What waits for the engine does not begin at all.
    let mut state = embedded("");
    call(&mut state, 1, HostMethod::Train { steps: None });
    assert_eq!(replies(&call(&mut state, 2, HostMethod::Pause)), [(1, false)]);
    engine(&mut state, Event::DataLoaded(preview()));
    assert!(!sent(&engine(&mut state, Event::Built(model()))).contains(&"Train"));
    assert_eq!(replies(&engine(&mut state, evaluated(0, 0.5))), [(2, true)]);
}

#[test]
fn a_step_is_answered_when_it_is_taken() {
    let mut state = embedded_ready("");
    call(&mut state, 1, HostMethod::Step);
    assert_eq!(replies(&engine(&mut state, Event::RunChanged(RunState::Paused))), []);
    engine(&mut state, step_event(1));
    assert_eq!(replies(&engine(&mut state, evaluated(1, 0.6))), [(1, true)]);
}

#[test]
fn a_run_that_is_given_up_or_fails_is_said_to_be() {
    let mut state = embedded_ready("");
    call(&mut state, 1, HostMethod::Train { steps: None });
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, step_event(1));
    assert!(refusal(&state.update(Action::Reset)).contains("given up"));

    let mut state = embedded("");
    call(&mut state, 1, HostMethod::Train { steps: None });
    assert!(refusal(&state.update(Action::Train)).contains("given up"), "the reader has taken it back");

    let mut state = embedded_ready("");
    call(&mut state, 1, HostMethod::Train { steps: None });
    let effects = engine(&mut state, failed(Stage::Training));
    assert_eq!((replies(&effects), told(&effects)), (vec![(1, false)], vec!["failed"]));
    assert_eq!(refusal(&effects), "It went wrong. Mend it.");
}

#[test]
fn data_is_loaded_or_refused() {
    let mut state = embedded_ready("");
    let rows = HostMethod::Load { text: "anchor,positive\nred,crimson\n".to_owned(), name: "mine".to_owned() };
    assert_eq!(sent(&call(&mut state, 1, rows.clone())), ["LoadData"]);
    let first = model_number(&state);
    call(&mut state, 2, rows);
    assert_eq!(replies(&of_request(&mut state, first, failed(Stage::Data))), [], "of the data before");
    engine(&mut state, Event::DataLoaded(preview()));
    engine(&mut state, Event::Built(model()));
    assert_eq!(replies(&engine(&mut state, evaluated(0, 0.5))), [(1, true), (2, true)]);

    call(&mut state, 3, HostMethod::Load { text: "x".to_owned(), name: "mine".to_owned() });
    assert_eq!(replies(&engine(&mut state, failed(Stage::Data))), [(3, false)]);
    // Nothing can be asked of data that cannot be used.
    let effects = call(&mut state, 4, HostMethod::Embed { texts: vec!["a".to_owned()] });
    assert_eq!(refusal(&effects), "It went wrong. Mend it.");
    assert!(
        refusal(&call(&mut state, 5, HostMethod::Load { text: " ".to_owned(), name: String::new() }))
            .contains("no text")
    );
}

#[test]
fn questions_wait_for_the_model_and_are_answered_by_number() {
    let mut state = embedded("");
    let query = |text: &str| HostMethod::Query { text: text.to_owned(), count: None };
    assert_eq!(sent(&call(&mut state, 1, query("red"))), [""; 0]);
    assert_eq!(sent(&call(&mut state, 2, HostMethod::Embed { texts: vec!["red".to_owned()] })), [""; 0]);
    engine(&mut state, Event::DataLoaded(preview()));
    assert!(!sent(&engine(&mut state, Event::Built(model()))).contains(&"Embed"), "there are no vectors yet");
    let effects = engine(&mut state, evaluated(0, 0.5));
    let (find, embed) = {
        let finds: Vec<u32> = effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Send(Request { number, command: Command::Find { text, .. } }) if text == "red" => Some(*number),
                _ => None,
            })
            .collect();
        (finds[0], number_of(&effects, "Embed"))
    };
    let vectors = TextVectors { step: 0, size: 1, vectors: vec![0; 4] };
    assert_eq!(replies(&of_request(&mut state, embed, Event::Embedded(vectors.clone()))), [(2, true)]);
    assert_eq!(replies(&of_request(&mut state, embed, Event::Embedded(vectors))), [], "once");
    let effects = of_request(&mut state, find, answer("red"));
    assert_eq!((replies(&effects), told(&effects)), (vec![(1, true)], vec!["neighbours"]));
    assert_eq!(state.query.text, "red", "the page shows what was asked");

    let effects = call(&mut state, 3, HostMethod::Embed { texts: vec!["red".to_owned()] });
    let number = number_of(&effects, "Embed");
    assert_eq!(replies(&of_request(&mut state, number + 1, failed(Stage::Query))), []);
    assert_eq!(replies(&of_request(&mut state, number, failed(Stage::Query))), [(3, false)]);
    assert_eq!(replies(&call(&mut state, 4, query(" "))), [(4, false)]);
}

#[test]
fn settings_are_changed_all_or_none() {
    let mut state = embedded_ready("");
    let effects = configure(&mut state, &[("margin", Some("wide")), ("steps", Some("7")), ("colour", Some("red"))]);
    let reason = refusal(&effects);
    assert!(["Margin", "`wide`", "`colour`"].iter().all(|word| reason.contains(word)), "{reason}");
    assert_ne!(state.open.config.steps, 7);

    let effects = configure(&mut state, &[("margin", Some("0.4")), ("steps", Some("7"))]);
    assert_eq!((sent(&effects), replies(&effects)), (vec!["Configure"], vec![(9, true)]));
    configure(&mut state, &[("margin", None)]);
    assert_eq!(state.open.config.margin, state.open.config.default_margin());

    configure(&mut state, &[("controls", Some("query, map")), ("theme", Some("dark"))]);
    assert_eq!(state.appearance, Appearance { controls: vec![Control::Query, Control::Map], theme: Theme::Dark });
    assert!(refusal(&configure(&mut state, &[("controls", Some("everything"))])).contains("train, data"));

    assert!(refusal(&configure(&mut state, &[("data", Some("nothing"))])).contains("intents"));
    let effects = configure(&mut state, &[("data", Some("senses"))]);
    assert_eq!(replies(&effects), []);
    assert_eq!(sent(&read_examples(&mut state, &effects)), ["LoadData"]);
    engine(&mut state, Event::Built(model()));
    assert_eq!(replies(&engine(&mut state, evaluated(0, 0.5))), [(9, true)]);
}

#[test]
fn after_settings_that_shape_the_model_questions_wait_for_the_new_one() {
    let mut state = embedded_ready("");
    let effects = configure(&mut state, &[("embedding_size", Some("32"))]);
    assert_eq!((sent(&effects), replies(&effects)), (vec!["Configure"], vec![(9, true)]));
    assert_eq!(sent(&call(&mut state, 1, HostMethod::Embed { texts: vec!["red".to_owned()] })), [""; 0]);
    engine(&mut state, Event::Built(model()));
    assert!(sent(&engine(&mut state, evaluated(0, 0.5))).contains(&"Embed"));
}

#[test]
fn what_changes_settings_of_a_trained_model_says_that_it_waits() {
    let mut state = embedded_ready("");
    call(&mut state, 1, HostMethod::Train { steps: Some(1) });
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, step_event(1));
    let effects = configure(&mut state, &[("embedding_size", Some("32"))]);
    assert!(
        effects.iter().any(|effect| matches!(
            effect,
            Effect::Reply { result: Ok(HostAnswer::Configured { reset_needed: true }), .. }
        )),
        "{effects:?}"
    );
}

#[test]
fn the_state_is_read_as_a_file_and_given_back() {
    let mut state = embedded_ready("");
    state.update(Action::Train);
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, step_event(2));
    engine(&mut state, Event::RunChanged(RunState::Paused));
    engine(&mut state, evaluated(2, 0.9));
    assert_eq!(sent(&call(&mut state, 1, HostMethod::GetState)), ["Save"]);
    let effects = engine(&mut state, Event::Saved(checkpoint(2)));
    let pack = number_of(&effects, "Pack");
    let last = Event::Exported(ExportPart { bytes: Vec::new(), last: true });
    assert_eq!(replies(&of_request(&mut state, pack, last)), [(1, true)]);

    let record = Record { weights: Some(("-1".to_owned(), 2)), ..Record::of(&state.open) };
    let mut other = embedded_ready("");
    let effects = call(&mut other, 2, HostMethod::SetState { name: "state".to_owned() });
    assert_eq!(replies(&effects), []);
    let project = Box::new(Project { record, data: None, checkpoint: None });
    let effects = of_request(&mut other, number_of(&effects, "OpenProject"), Event::ProjectOpened(project));
    assert_eq!(replies(&effects), []);
    read_examples(&mut other, &effects);
    let effects = engine(&mut other, Event::Restored { step: 2, exact: true });
    assert_eq!((replies(&effects), other.open.training.step), (vec![(2, true)], 2));

    let effects = call(&mut other, 3, HostMethod::SetState { name: "state".to_owned() });
    let number = number_of(&effects, "OpenProject");
    assert_eq!(replies(&of_request(&mut other, number, failed(Stage::Project))), [(3, false)]);
}

#[test]
fn an_export_goes_to_whoever_has_asked() {
    let mut state = embedded_ready("");
    let last = || Event::Exported(ExportPart { bytes: Vec::new(), last: true });
    let number = number_of(&call(&mut state, 1, HostMethod::Export), "Export");
    // One at a time: this one waits.
    assert_eq!(sent(&call(&mut state, 2, HostMethod::Export)), [""; 0]);
    let effects = of_request(&mut state, number, last());
    assert_eq!(replies(&effects), [(1, true)]);
    let number = number_of(&effects, "Export");
    assert_eq!(replies(&of_request(&mut state, number, failed(Stage::Export))), [(2, false)]);
    let number = number_of(&state.update(Action::Exported), "Export");
    let effects = of_request(&mut state, number, last());
    assert!(replies(&effects).is_empty() && effects.iter().any(|effect| matches!(effect, Effect::SaveFile(_))));
}

#[test]
fn an_engine_that_dies_answers_everything_and_starts_again_when_it_is_asked() {
    let mut state = embedded_ready("");
    call(&mut state, 1, HostMethod::Train { steps: None });
    call(&mut state, 2, HostMethod::Export);
    call(&mut state, 3, HostMethod::Embed { texts: vec!["red".to_owned()] });
    let effects = engine(&mut state, failed(Stage::Engine));
    assert_eq!(replies(&effects), [(1, false), (2, false), (3, false)]);
    engine(&mut state, failed(Stage::Download));
    assert_eq!(state.phase, Phase::Lost);
    let effects = call(&mut state, 4, HostMethod::Evaluate);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::RestartEngine)), "{effects:?}");
    assert_eq!(replies(&effects), []);
}

#[test]
fn a_link_says_what_is_to_be_seen() {
    let state = State::new("#data=intents&controls=map%2Cquery&theme=light", "").0;
    assert_eq!(state.appearance, Appearance { controls: vec![Control::Map, Control::Query], theme: Theme::Light });
    assert_eq!(state.notices, []);
    let state = State::new("#controls=map,everything", "").0;
    assert!(state.notices[0].message.contains("everything"), "{:?}", state.notices);
    assert_eq!(state.appearance, Appearance::default());
    assert!(!state.hash().contains("controls"));
}

#[test]
fn calls_are_read_as_they_travel() {
    for method in METHODS {
        let spoken = SpokenCall {
            method: method.to_owned(),
            text: Some("a".to_owned()),
            name: Some("b".to_owned()),
            texts: Some(Vec::new()),
            ..SpokenCall::default()
        };
        spoken.method().expect("all that it needs is there");
    }
    let spoken = SpokenCall {
        method: "configure".to_owned(),
        settings: Some("margin=0.3&prompt=a+%26+b".to_owned()),
        usual: Some(vec!["steps".to_owned()]),
        ..SpokenCall::default()
    };
    let pair = |key: &str, value: Option<&str>| (key.to_owned(), value.map(str::to_owned));
    let settings = vec![pair("margin", Some("0.3")), pair("prompt", Some("a & b")), pair("steps", None)];
    assert_eq!(spoken.method(), Ok(HostMethod::Configure { settings }));
    for (method, word) in [("load", "`text`"), ("explode", "`explode`"), ("embed", "`texts`"), ("", "load, configure")]
    {
        let refused = SpokenCall { method: method.to_owned(), ..SpokenCall::default() }.method();
        assert!(refused.as_ref().is_err_and(|reason| reason.contains(word)), "{refused:?}");
    }
}
