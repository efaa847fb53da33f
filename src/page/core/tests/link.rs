//! Links: what they set, start, and get wrong.

use super::*;

#[test]
fn a_link_that_starts_trains_once_its_data_is_there() {
    let mut state = opened("#data=senses&start=1");
    state.update(Action::StoreRead(Stored::default()));
    engine(&mut state, ready_event());
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);

    let mut state = trained("", 3);
    let effects = state.update(Action::HashChanged("#data=senses&margin=0.5&start=1".to_owned()));
    read_examples(&mut state, &effects);
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);
    assert_eq!((state.open.config.data.as_str(), state.open.config.margin, state.notices.len()), ("senses", 0.5, 0));
    assert!(state.undo_words().contains("3 steps"), "what was trained can be brought back");
}

#[test]
fn a_bad_link_is_explained_and_the_rest_is_used() {
    let state = opened("#margin=-1&encoder=huge&seed=7&data=nothing");
    assert_eq!((state.open.config.seed, state.open.config.margin), (7, Config::default().margin));
    assert!(!box_text(&state).is_empty());
    let said: String = state.notices.iter().map(|notice| notice.message.as_str()).collect();
    assert!(["nothing", "-1", "huge"].iter().all(|wrong| said.contains(wrong)), "{said}");

    let state = opened("#margin=-1&encoder=huge");
    let message = &state.notices[0].message;
    assert!(message.contains("-1") && message.contains("huge"), "{message}");
}

#[test]
fn a_link_to_somebody_elses_text_says_so() {
    let mut state = opened("data=own");
    let effects = state.update(Action::StoreRead(Stored::default()));
    read_examples(&mut state, &effects);
    assert_eq!(state.open.config.data, Config::default().data);
    assert!(!box_text(&state).is_empty());
    assert_eq!(state.notices[0].topic, Topic::Link);
}

#[test]
fn a_link_to_the_same_data_gives_an_experiment_from_its_start() {
    let mut state = trained("", 3);
    kept(&mut state, 3);
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!(sent(&state.update(Action::HashChanged("#margin=0.7".to_owned()))), ["Configure", "Reset"]);
    assert!(state.undo_words().contains("3 steps"), "what was trained can be brought back");
    // Another look at a run is no other run.
    let mut state = trained("", 3);
    state.update(Action::HashChanged("#projection=tsne&steps=500".to_owned()));
    assert_eq!((state.open.training.step, state.open.config.steps), (3, 500));
}

#[test]
fn a_link_opens_a_room_and_the_address_says_which() {
    let state = opened("#room=words&seed=3");
    assert_eq!((state.room, state.open.config.seed, state.notices.len()), (Room::Words, 3, 0));
    assert!(state.hash().ends_with("&room=words"), "{}", state.hash());
    let again = opened(&format!("#{}", state.hash()));
    assert_eq!((again.room, &again.open.config), (state.room, &state.open.config));
    // Another room is no other experiment.
    let mut state = trained("", 3);
    let before = state.open.clone();
    state.update(Action::HashChanged(format!("#{}&room=triplets", before.config.to_hash())));
    assert_eq!((state.room, state.open.training.step, &state.open.id), (Room::Triplets, 3, &before.id));
    state.update(Action::RoomEntered(Room::Watch));
    assert_eq!(state.hash(), before.config.to_hash(), "the first room needs no word");
    let state = opened("#room=cellar");
    let message = &state.notices[0].message;
    assert!(message.contains("cellar") && message.contains("triplets"), "{message}");
}
