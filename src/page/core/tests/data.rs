//! What is typed, dropped or chosen as training data.

use super::*;

#[test]
fn data_that_was_refused_stays_so_when_the_engine_builds_its_former_data_again() {
    let mut state = ready("");
    type_and_load(&mut state, "");
    engine(&mut state, failed(Stage::Data));
    state.update(Action::SettingTyped { key: "embedding_size", text: "32".to_owned() });
    assert_eq!(sent(&state.update(Action::Elapsed(Timer::Configure))), ["Configure"]);
    load(&mut state);
    assert_eq!((state.data_state, state.preview.as_ref()), (DataState::Refused, None));
    assert_eq!((state.notices.len(), state.training.evaluations.len()), (1, 0));
}

#[test]
fn editing_the_data_puts_a_trained_model_aside() {
    let mut state = trained("", 3);
    engine(&mut state, Event::Saved(checkpoint(3)));
    let example = box_text(&state).to_owned();
    assert_eq!(sent(&state.update(Action::DataTyped("a,b".to_owned()))), ["Pause"]);
    state.update(Action::DataTyped("a,b,c".to_owned()));
    assert_eq!(state.config.data, OWN_DATA);
    assert_eq!(state.shelf.as_ref().map(|shelf| shelf.training.step), Some(3));

    state.update(Action::BringBack);
    assert_eq!((box_text(&state), state.config.data.as_str()), (example.as_str(), "support"));
    assert_eq!(state.shelf.as_ref().map(|shelf| shelf.data.clone()), Some(DataInput::Text("a,b,c".into())));
}

#[test]
fn an_example_never_swallows_what_was_typed() {
    let mut state = ready("");
    type_and_load(&mut state, "my own text");
    let revision = state.text_revision;
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    assert_eq!(box_text(&state), "my own text", "until the example is read");
    read_examples(&mut state, &effects);
    assert_eq!(Some(box_text(&state)), crate::examples::text("senses"));
    assert!(state.text_revision > revision, "the box is filled");

    let mut by_choice = state.clone();
    by_choice.update(Action::ExampleChosen(OWN_DATA.to_owned()));
    assert_eq!(box_text(&by_choice), "my own text");
    state.update(Action::BringBack);
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
    let (mut state, effects) = State::new("");
    state.update(Action::StoreRead(Stored::default()));
    state.update(Action::Engine(Event::Ready { build_id: String::new() }));
    let [Effect::ReadExample(example)] = effects.as_slice() else { panic!("{effects:?}") };
    let failed = Action::ExampleRead { id: example.id, text: Err("the server answers 404".to_owned()) };
    assert_eq!(sent(&state.update(failed)), [""; 0]);
    assert!(state.notices[0].message.contains("404"), "{:?}", state.notices);
    let effects = state.update(Action::ExampleChosen(example.id.to_owned()));
    assert_eq!(sent(&read_examples(&mut state, &effects)), ["Watch", "Configure", "LoadData"]);
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
        state.update(Action::FileOpened { name: name.to_owned(), bytes })
    };
    open(&mut state, "short.csv", b"a,b".to_vec());
    assert_eq!(box_text(&state), "a,b");

    for (name, bytes) in [("long.csv", vec![b'a'; TEXT_LIMIT + 1]), ("rows.csv.gz", vec![0x1f, 0x8b, 0xff])] {
        let effects = open(&mut state, name, bytes.clone());
        assert_eq!(state.data, DataInput::File { name: name.to_owned(), bytes: bytes.clone().into() });
        let source = effects.iter().find_map(|effect| match effect {
            Effect::Send(Command::LoadData(source)) => Some((source.name.clone(), source.files[0].bytes.clone())),
            _ => None,
        });
        assert_eq!(source, Some((name.to_owned(), bytes)), "bytes arrive as they are");
    }
}
