//! What is typed, dropped or chosen as training data.

use std::sync::Arc;

use super::*;

#[test]
fn data_that_was_refused_stays_so_when_the_engine_builds_its_former_data_again() {
    let mut state = ready("");
    type_and_load(&mut state, "");
    engine(&mut state, failed(Stage::Data));
    state.update(Action::SettingTyped { key: "embedding_size", text: "32".to_owned() });
    // The engine may build what it had again; the page waits for what it shows.
    assert_eq!(sent(&state.update(Action::Elapsed(Timer::Configure))), ["Configure", "LoadData"]);
    let former = model_number(&state) - 1;
    of_request(&mut state, former, Event::DataLoaded(preview()));
    of_request(&mut state, former, Event::Built(model()));
    engine(&mut state, failed(Stage::Data));
    of_request(&mut state, former, evaluated(0, 0.5));
    assert_eq!((state.phase, state.preview.as_ref()), (Phase::Refused, None));
    assert_eq!((state.notices.len(), state.open.training.evaluations.len()), (1, 0));
}

#[test]
fn editing_the_data_puts_a_trained_model_aside() {
    let mut state = trained("", 3);
    kept(&mut state, 3);
    let example = box_text(&state).to_owned();
    assert_eq!(sent(&state.update(Action::DataTyped("a,b".to_owned()))), ["Pause"]);
    state.update(Action::DataTyped("a,b,c".to_owned()));
    assert_eq!(state.open.config.data, OWN_DATA);
    assert_eq!(state.library.undo.len(), 1, "the second key goes on with the same text");
    assert!(state.undo_words().contains("3 steps"), "{}", state.undo_words());

    assert_eq!(sent(&state.update(Action::Undone)), ["LoadData", "TakeUp"]);
    assert_eq!((box_text(&state), state.open.config.data.as_str()), (example.as_str(), "support"));
    state.update(Action::Redone);
    assert_eq!(box_text(&state), "a,b,c");
}

#[test]
fn an_example_never_swallows_what_was_typed() {
    let mut state = ready("");
    type_and_load(&mut state, "my own text");
    let revision = state.text_revision;
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    assert_eq!(state.open.data, DataInput::Unread, "until the example is read");
    read_examples(&mut state, &effects);
    assert_eq!(Some(box_text(&state)), crate::examples::text("senses"));
    assert!(state.text_revision > revision, "the box is filled");

    let mut by_choice = state.clone();
    by_choice.update(Action::ExampleChosen(OWN_DATA.to_owned()));
    assert_eq!(box_text(&by_choice), "my own text");
    state.update(Action::Undone);
    assert_eq!(box_text(&state), "my own text");
}

#[test]
fn what_is_typed_while_an_example_is_read_stays() {
    let mut state = ready("");
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    type_and_load(&mut state, "my own text");
    read_examples(&mut state, &effects);
    assert_eq!(box_text(&state), "my own text");
}

#[test]
fn an_example_that_cannot_be_read_is_complained_about_and_can_be_chosen_again() {
    let (mut state, effects) = State::new("", "visit");
    state.update(Action::StoreRead(Stored::default()));
    engine(&mut state, ready_event());
    let [Effect::ReadExample(example)] = effects.as_slice() else { panic!("{effects:?}") };
    let failed = Action::ExampleRead { id: example.id, text: Err("the server answers 404".to_owned()) };
    assert_eq!(sent(&state.update(failed)), [""; 0]);
    assert!(state.notices[0].message.contains("404"), "{:?}", state.notices);
    let effects = state.update(Action::ExampleChosen(example.id.to_owned()));
    assert_eq!(sent(&read_examples(&mut state, &effects)), ["Configure", "LoadData"]);
    assert_eq!((box_text(&state), state.notices.len()), (text_of(example.id).as_str(), 0));
}

#[test]
fn typing_never_writes_to_the_box() {
    let mut state = ready("");
    let revision = state.text_revision;
    type_and_load(&mut state, "a | b | c");
    load(&mut state);
    assert_eq!((state.text_revision, box_text(&state)), (revision, "a | b | c"));
}

#[test]
fn files_go_to_the_box_only_when_they_are_short_text() {
    let mut state = ready("");
    let open = |state: &mut State, name: &str, bytes: Vec<u8>| {
        state.update(Action::FilesOpened(vec![DataFile { name: name.to_owned(), bytes: bytes.into() }]))
    };
    open(&mut state, "short.csv", b"a,b".to_vec());
    assert_eq!(box_text(&state), "a,b");

    for (name, bytes) in [("long.csv", vec![b'a'; TEXT_LIMIT + 1]), ("rows.csv.gz", vec![0x1f, 0x8b, 0xff])] {
        let effects = open(&mut state, name, bytes.clone());
        let file = DataFile { name: name.to_owned(), bytes: bytes.clone().into() };
        assert_eq!(state.open.data, DataInput::Files(vec![file]));
        let source = effects.iter().find_map(|effect| match effect {
            Effect::Send(Request { command: Command::LoadData(source), .. }) => {
                Some((source.name.clone(), source.files[0].bytes.clone()))
            }
            _ => None,
        });
        assert_eq!(source, Some((name.to_owned(), bytes)), "bytes arrive as they are");
    }
}

#[test]
fn train_right_after_choosing_an_example_trains_that_one_however_slow_the_server_is() {
    let mut state = ready("");
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    assert_eq!(sent(&state.update(Action::Train)), [""; 0], "nothing is trained yet");
    // Whatever the engine still says of the former data changes nothing.
    of_request(&mut state, 2, Event::RunChanged(RunState::Running));
    of_request(&mut state, 2, step_event(1));
    assert_eq!((state.open.training.step, state.primary()), (0, Primary::Pause));
    let effects = read_examples(&mut state, &effects);
    assert_eq!(loaded_text(&effects).as_deref(), crate::examples::text("senses"));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);
}

#[test]
fn an_example_that_does_not_come_gives_back_what_was_there() {
    let mut state = ready("");
    type_and_load(&mut state, "my own text");
    load(&mut state);
    let effects = state.update(Action::HashChanged("#data=senses&start=1".to_owned()));
    let Some(Effect::ReadExample(example)) =
        effects.iter().find(|effect| matches!(effect, Effect::ReadExample(_))).cloned()
    else {
        panic!("{effects:?}")
    };
    let failed = Action::ExampleRead { id: example.id, text: Err("the connection is gone".to_owned()) };
    let effects = state.update(failed);
    assert_eq!((box_text(&state), sent(&effects)), ("my own text", vec!["LoadData"]));
    assert!(!sent(&engine(&mut state, Event::Built(model()))).contains(&"Train"), "the link was about other data");
    // It can be chosen again.
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::ReadExample(_))), "{effects:?}");
}

#[test]
fn a_link_to_an_unknown_example_leaves_the_box_alone() {
    let mut state = ready("");
    type_and_load(&mut state, "my own text");
    load(&mut state);
    state.update(Action::HashChanged("#data=nothing&margin=0.6".to_owned()));
    assert_eq!((box_text(&state), state.open.config.margin, state.is_own_data()), ("my own text", 0.6, true));
    assert!(state.notices.iter().any(|notice| notice.message.contains("nothing")), "{:?}", state.notices);
}

#[test]
fn the_text_in_the_box_is_back_after_a_file() {
    let mut state = ready("");
    type_and_load(&mut state, "my own text");
    let file = DataFile { name: "long.csv".to_owned(), bytes: vec![b'a'; TEXT_LIMIT + 1].into() };
    state.update(Action::FilesOpened(vec![file.clone()]));
    state.update(Action::FileClosed);
    assert_eq!(box_text(&state), "my own text");
    state.update(Action::Undone);
    assert_eq!(state.open.data, DataInput::Files(vec![file]));
}

#[test]
fn a_file_that_takes_long_is_given_up_for_what_was_there() {
    let mut state = ready("data=support");
    let before = state.open.data.clone();
    let bytes = vec![b'x'; TEXT_LIMIT + 1];
    state.update(Action::FilesOpened(vec![DataFile { name: "large.csv".to_owned(), bytes: bytes.into() }]));
    assert!(!state.can_cancel());
    engine(&mut state, Event::Progress(Progress { stage: Stage::Data, done: 1, total: 9 }));
    assert!(state.can_cancel());
    let effects = state.update(Action::Undone);
    assert!(sent(&effects).contains(&"LoadData"), "{:?}", sent(&effects));
    assert_eq!(state.open.data, before);
    assert!(!state.can_cancel());
    // It is one click away all the same.
    assert!(state.redo_words().contains("large.csv"), "{}", state.redo_words());
}

#[test]
fn two_files_go_to_the_engine_together() {
    let mut state = ready("");
    let file = |name: &str| DataFile { name: name.to_owned(), bytes: Arc::from(&b"a,b"[..]) };
    let effects = state.update(Action::FilesOpened(vec![file("train.csv"), file("test.csv")]));
    let names = effects.iter().find_map(|effect| match effect {
        Effect::Send(Request { command: Command::LoadData(source), .. }) => {
            Some(source.files.iter().map(|file| file.name.clone()).collect::<Vec<_>>())
        }
        _ => None,
    });
    assert_eq!(names.unwrap_or_default(), ["train.csv", "test.csv"]);
}

#[test]
fn text_that_is_replaced_wholesale_can_be_had_again() {
    let mut state = ready("");
    type_and_load(&mut state, "a sentence of mine,one");
    state.update(Action::DataTyped("a sentence of mine, one".to_owned()));
    assert_eq!(state.library.undo.len(), 1, "the example; what is edited goes on");
    state.update(Action::DataTyped("quite another text".to_owned()));
    state.update(Action::Undone);
    assert_eq!(box_text(&state), "a sentence of mine, one");
}

#[test]
fn nothing_of_former_data_stays_when_new_data_cannot_be_used() {
    let mut state = trained("", 3);
    engine(&mut state, super::space::listing(&["a", "b"]));
    engine(&mut state, Event::Diagnosed(Vec::new()));
    type_and_load(&mut state, "nothing to train on");
    engine(&mut state, failed(Stage::Data));
    assert!(state.model.is_none() && state.preview.is_none() && state.findings.is_empty());
    assert!(state.space.sentences.is_empty() && state.space.tape.frames().is_empty());
    assert_eq!((state.open.training.step, state.activity().as_str()), (0, "Data needed"));
    // What the engine still says of the former model is not shown.
    of_request(&mut state, 2, step_event(9));
    assert_eq!(state.open.training.step, 0);
}

#[test]
fn reading_data_in_another_way_keeps_what_was_trained() {
    let mut state = trained("", 3);
    let reading = crate::protocol::Reading { header: Some(false), ..Default::default() };
    let effects = state.update(Action::ReadingChosen(reading.clone()));
    let sent = effects.iter().find_map(|effect| match effect {
        Effect::Send(Request { command: Command::LoadData(source), .. }) => Some(source.reading.clone()),
        _ => None,
    });
    assert_eq!(sent, Some(reading));
    assert!(state.undo_words().contains("3 steps"), "{}", state.undo_words());
}

#[test]
fn what_was_touched_does_not_survive_where_it_would_make_a_lesson_false() {
    let mut state = ready("");
    for (key, text) in [("mining", "batch_all"), ("margin", "0.9"), ("learning_rate", "0.5"), ("seed", "9")] {
        state.update(Action::SettingTyped { key, text: text.to_owned() });
    }
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    read_examples(&mut state, &effects);
    let said = opened("data=senses").open.config;
    assert_eq!(Config { seed: 9, ..said }, state.open.config);
    state.update(Action::Undone);
    assert_eq!((state.open.config.margin, state.open.config.mining.key()), (0.9, "batch_all"));
}
