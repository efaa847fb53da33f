//! What the browser keeps, and what a page that is opened again makes of it.

use super::*;

/// What a page has had kept: records and data, as the storage holds them.
#[derive(Default)]
struct Storage {
    records: Vec<Record>,
    data: Vec<(String, DataInput)>,
}

impl Storage {
    fn take(&mut self, effects: &[Effect]) {
        for record in records(effects) {
            self.records.retain(|other| other.id != record.id);
            self.records.insert(0, record);
        }
        for effect in effects {
            match effect {
                Effect::KeepData { key, data } => {
                    self.data.retain(|(other, _)| other != key);
                    self.data.push((key.clone(), data.clone()));
                }
                Effect::Forget(ids) => self.records.retain(|record| !ids.contains(&record.id)),
                _ => {}
            }
        }
    }

    fn data_of(&self, record: &Record) -> Option<DataInput> {
        let key = &record.data.as_ref()?.key;
        self.data.iter().find(|(other, _)| other == key).map(|(_, data)| data.clone())
    }

    /// As a tab finds it that was reloaded.
    fn reloaded(&self) -> Stored {
        let own = self.records.first().map(|record| (record.id.clone(), self.data_of(record)));
        Stored { records: self.records.clone(), own, reloaded: true, elsewhere: Vec::new() }
    }

    /// As another tab finds it.
    fn found(&self, elsewhere: Vec<String>) -> Stored {
        Stored { records: self.records.clone(), elsewhere, ..Stored::default() }
    }
}

/// A page that is opened, finds something kept, and whose engine listens.
fn opened_with(hash: &str, stored: Stored) -> (State, Vec<Effect>) {
    let (mut state, effects) = State::new(hash, "again");
    let mut all = read_examples(&mut state, &effects);
    let effects = state.update(Action::StoreRead(stored));
    all.extend(read_examples(&mut state, &effects));
    all.extend(effects);
    all.extend(engine(&mut state, ready_event()));
    (state, all)
}

/// Goes on with what is offered.
fn go_on(state: &mut State, storage: &Storage) -> Vec<Effect> {
    let id = state.library.offer().expect("something is offered").id.clone();
    let effects = state.update(Action::Continued(id));
    let Some(Effect::ReadKept(record)) = effects.first().cloned() else { panic!("{effects:?}") };
    let data = storage.data_of(&record);
    let mut effects = state.update(Action::KeptRead { record, data: Ok(data) });
    effects.extend(read_examples(state, &effects.clone()));
    effects
}

const TEXT: &str = "my own first sentence,a\nmy own second sentence,a";

/// A page on which text was typed and trained, and what of it was kept.
fn typed_and_trained() -> (State, Storage) {
    let mut storage = Storage::default();
    let mut state = ready("margin=0.4");
    storage.take(&type_and_load(&mut state, TEXT));
    storage.take(&state.update(Action::Elapsed(Timer::Keep)));
    load(&mut state);
    storage.take(&state.update(Action::Train));
    engine(&mut state, Event::RunChanged(RunState::Running));
    (1..=9).for_each(|step| drop(engine(&mut state, step_event(step))));
    storage.take(&kept(&mut state, 8));
    (state, storage)
}

#[test]
fn typed_text_is_kept_within_a_second_however_long_somebody_types() {
    let mut state = ready("");
    let effects = state.update(Action::DataTyped("a".to_owned()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Start(Timer::Keep))));
    assert!(Timer::Keep.runs_on() && Timer::Keep.milliseconds() < 1000);
    let effects = state.update(Action::Elapsed(Timer::Keep));
    assert!(
        matches!(&effects[0], Effect::KeepData { data: DataInput::Text(text), .. } if &**text == "a"),
        "{effects:?}"
    );
    // Data that has not changed is not written again.
    let effects = state.update(Action::Elapsed(Timer::Keep));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::KeepData { .. })), "{effects:?}");
}

#[test]
fn a_reload_shows_the_text_again_and_offers_what_was_trained() {
    let (before, storage) = typed_and_trained();
    let hash = format!("#{}", before.open.config.to_hash());
    let (mut state, effects) = opened_with(&hash, storage.reloaded());
    assert_eq!((box_text(&state), state.open.config.margin), (TEXT, 0.4));
    assert_eq!(sent(&effects), ["Watch", "Configure", "LoadData"], "untrained, until somebody says so");
    let words = state.library.offer().map(Record::continue_words).expect("it is offered");
    assert!(words.starts_with("Continue at step 8"), "{words}");
    load(&mut state);

    assert_eq!(sent(&go_on(&mut state, &storage)), ["LoadData", "TakeUp"]);
    load(&mut state);
    engine(&mut state, Event::Restored { step: 8, exact: true });
    assert_eq!((state.open.training.step, state.run, state.primary()), (8, RunState::Paused, Primary::Resume));
    assert_eq!(state.open.training.curve.points().last().map(|point| point.step), Some(8));
    assert_eq!(state.library.offer(), None);
}

#[test]
fn training_anew_after_a_reload_overwrites_nothing() {
    let (before, mut storage) = typed_and_trained();
    let (mut state, _) = opened_with(&format!("#{}", before.open.config.to_hash()), storage.reloaded());
    load(&mut state);
    state.update(Action::Train);
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, step_event(1));
    storage.take(&kept(&mut state, 1));
    let steps: Vec<u32> = storage.records.iter().filter_map(|record| Some(record.weights.as_ref()?.1)).collect();
    assert_eq!(steps, [1, 8]);
    // Typing over it does not either.
    storage.take(&state.update(Action::DataTyped("something else entirely".to_owned())));
    storage.take(&state.update(Action::Elapsed(Timer::Keep)));
    let texts: Vec<_> = storage.records.iter().filter_map(|record| storage.data_of(record)).collect();
    assert!(texts.contains(&DataInput::Text(TEXT.into())) && texts.len() == 3, "{texts:?}");
}

#[test]
fn untrained_text_goes_on_under_its_name_after_a_reload() {
    let mut storage = Storage::default();
    let mut state = ready("");
    type_and_load(&mut state, TEXT);
    storage.take(&state.update(Action::Elapsed(Timer::Keep)));
    let (mut again, _) = opened_with("#data=own", storage.reloaded());
    assert_eq!((box_text(&again), again.library.offer()), (TEXT, None));
    again.update(Action::DataTyped(format!("{TEXT}\nmore,a")));
    storage.take(&again.update(Action::Elapsed(Timer::Keep)));
    assert_eq!(storage.records.len(), 1);
}

#[test]
fn another_tab_shows_neither_text_nor_model_by_itself() {
    let (before, storage) = typed_and_trained();
    // A link that names somebody's own text, which may have come from anywhere.
    let (state, _) = opened_with("#data=own&margin=0.4", storage.found(Vec::new()));
    assert_eq!(box_text(&state), text_of("support"));
    assert!(state.notices.iter().any(|notice| notice.topic == Topic::Link));
    assert!(state.library.offer().is_some(), "it is offered as what it is");
    assert_eq!(state.open.training.step, 0);
    // What another open tab is at is not offered at all.
    let (state, _) = opened_with("", storage.found(vec![before.open.id.clone()]));
    assert_eq!((state.library.offer(), state.library.kept.len()), (None, 1));
}

#[test]
fn a_page_without_a_link_offers_what_was_kept() {
    let (_, storage) = typed_and_trained();
    let (mut state, _) = opened_with("", storage.found(Vec::new()));
    assert_eq!(box_text(&state), text_of("support"));
    load(&mut state);
    go_on(&mut state, &storage);
    assert_eq!((box_text(&state), state.open.config.margin), (TEXT, 0.4));
    state.update(Action::Undone);
    assert_eq!(box_text(&state), text_of("support"));
}

#[test]
fn a_model_on_an_example_is_offered_beside_a_link_to_the_same_example() {
    let mut storage = Storage::default();
    let mut state = trained("data=senses", 5);
    storage.take(&kept(&mut state, 5));
    let (mut again, effects) = opened_with("data=senses", storage.reloaded());
    assert_eq!(sent(&effects), ["Watch", "Configure", "LoadData"], "a clean experiment");
    load(&mut again);
    assert!(sent(&go_on(&mut again, &storage)).ends_with(&["LoadData", "TakeUp"]));
}

#[test]
fn settings_that_wait_for_reset_do_not_name_the_weights() {
    let mut storage = Storage::default();
    let mut state = trained("", 5);
    state.update(Action::SettingTyped { key: "embedding_size", text: "32".to_owned() });
    storage.take(&kept(&mut state, 5));
    let (mut again, _) = opened_with("", storage.reloaded());
    load(&mut again);
    let effects = go_on(&mut again, &storage);
    let told = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Configure(config), .. }) => Some(config.embedding_size),
        _ => None,
    });
    let told: Vec<_> = told.into_iter().collect();
    assert!(told.is_empty() || told == [Config::default().embedding_size], "the model as it was built: {told:?}");
    load(&mut again);
    engine(&mut again, Event::Restored { step: 5, exact: true });
    let waiting: Vec<_> = again.waiting_for_reset().iter().map(|setting| setting.key).collect();
    assert_eq!(waiting, ["embedding_size"]);
}

#[test]
fn without_storage_the_page_holds_the_weights_itself_and_says_so_once() {
    let mut state = trained("", 6);
    for _ in 0..3 {
        engine(&mut state, Event::NotKept { reason: "its storage is full".to_owned() });
        engine(&mut state, Event::Saved(checkpoint(6)));
    }
    let said = state.notices.iter().filter(|notice| notice.topic == Topic::Storage).count();
    assert_eq!(said, 1);
    state.update(Action::NoticeDismissed(Topic::Storage));
    engine(&mut state, Event::NotKept { reason: "its storage is full".to_owned() });
    assert!(state.notices.is_empty(), "once is enough");
    engine(&mut state, failed(Stage::Engine));
    assert_eq!(sent(&engine(&mut state, ready_event())), ["Watch", "Configure", "LoadData", "Restore"]);
}

#[test]
fn what_is_kept_is_forgotten_on_request() {
    let (_, storage) = typed_and_trained();
    let (mut state, _) = opened_with("", storage.found(Vec::new()));
    let effects = state.update(Action::Forgotten(None));
    assert!(matches!(&effects[..], [Effect::Forget(ids)] if ids.len() == 1), "{effects:?}");
    assert_eq!((state.library.kept.len(), state.library.offer()), (0, None));
}

#[test]
fn leaving_hands_over_text_and_training() {
    let mut state = trained("", 6);
    let effects = state.update(Action::Leaving);
    assert_eq!((sent(&effects), records(&effects).len()), (vec!["Save"], 1));
    let mut state = ready("");
    state.update(Action::DataTyped(TEXT.to_owned()));
    let effects = state.update(Action::Leaving);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::KeepData { .. })), "{effects:?}");
}

#[test]
fn closing_warns_in_the_middle_of_a_run_and_of_what_only_the_page_has() {
    assert!(!ready("").warns_of_closing());
    let mut state = trained("", 6);
    assert!(state.warns_of_closing());
    engine(&mut state, Event::RunChanged(RunState::Paused));
    kept(&mut state, 6);
    assert!(!state.warns_of_closing());
    engine(&mut state, Event::NotKept { reason: "full".to_owned() });
    engine(&mut state, Event::Saved(checkpoint(6)));
    assert!(state.warns_of_closing());
}

#[test]
fn what_could_not_be_kept_is_kept_as_soon_as_there_is_room() {
    let mut state = ready("");
    type_and_load(&mut state, TEXT);
    let keeps_data = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::KeepData { .. }));
    assert!(keeps_data(&state.update(Action::Elapsed(Timer::Keep))));
    state.update(Action::StoreFailed("it is full".to_owned()));
    state.update(Action::StoreFailed("it is full".to_owned()));
    let said = |state: &State| state.notices.iter().filter(|notice| notice.topic == Topic::Storage).count();
    assert_eq!(said(&state), 1);
    // Nobody types, nothing trains: it is tried again all the same, with the data.
    let effects = state.update(Action::Elapsed(Timer::Watch));
    assert!(keeps_data(&effects) && !records(&effects).is_empty(), "{effects:?}");
    state.update(Action::StoreRecovered);
    assert_eq!((said(&state), state.library.failure()), (0, None));
    assert!(!keeps_data(&state.update(Action::Elapsed(Timer::Watch))));
}

#[test]
fn weights_that_the_browser_refused_are_handed_to_it_again_when_it_keeps_the_rest() {
    let mut state = trained("", 6);
    engine(&mut state, Event::NotKept { reason: "full".to_owned() });
    engine(&mut state, Event::Saved(checkpoint(6)));
    assert!(sent(&state.update(Action::StoreRecovered)).contains(&"Save"));
    assert!(state.library.failure().is_some(), "not before they are");
    kept(&mut state, 6);
    assert_eq!(state.library.failure(), None);
}

#[test]
fn a_link_followed_in_the_tab_of_a_text_does_not_pass_that_off_as_its_own() {
    let (_, storage) = typed_and_trained();
    let (state, _) = opened_with("#data=own&margin=0.7", Stored { reloaded: false, ..storage.reloaded() });
    assert_eq!((box_text(&state), state.open.config.margin), (text_of("support").as_str(), 0.7));
    assert!(state.library.offer().is_some(), "it is offered as what it is");
    assert!(state.notices.iter().any(|notice| notice.topic == Topic::Link));
}

#[test]
fn weights_of_an_earlier_run_that_come_late_do_not_make_it_the_latest() {
    let mut state = trained("", 6);
    let number = model_number(&state);
    state.update(Action::DataTyped(TEXT.to_owned()));
    let (open, key) = (state.open.id.clone(), state.key(number));
    let effects = of_request(&mut state, number, Event::Kept { key, step: 6 });
    let ids: Vec<String> = records(&effects).into_iter().map(|record| record.id).collect();
    assert!(ids.len() == 2 && ids[1] == open, "{ids:?}");
}

#[test]
fn text_of_an_earlier_visit_is_one_choice_away_and_overwritten_by_nobody() {
    let (_, mut storage) = typed_and_trained();
    let (mut state, _) = opened_with("", storage.found(Vec::new()));
    load(&mut state);
    // An example is edited: that is another text.
    storage.take(&state.update(Action::DataTyped("an edited example,a".to_owned())));
    storage.take(&state.update(Action::Elapsed(Timer::Keep)));
    let texts: Vec<_> = storage.records.iter().filter_map(|record| storage.data_of(record)).collect();
    assert!(texts.contains(&DataInput::Text(TEXT.into())), "{texts:?}");

    let (mut state, _) = opened_with("data=senses", storage.found(Vec::new()));
    let effects = state.update(Action::ExampleChosen(OWN_DATA.to_owned()));
    assert!(matches!(&effects[..], [Effect::ReadKept(_)]), "{effects:?}");
}

#[test]
fn what_another_open_tab_is_at_is_opened_as_a_copy() {
    let (before, storage) = typed_and_trained();
    let (mut state, _) = opened_with("", storage.found(vec![before.open.id.clone()]));
    let effects = state.update(Action::Continued(before.open.id.clone()));
    let Some(Effect::ReadKept(record)) = effects.first().cloned() else { panic!("{effects:?}") };
    let data = storage.data_of(&record);
    state.update(Action::KeptRead { record, data: Ok(data) });
    assert_eq!(box_text(&state), TEXT);
    assert!(state.open.id != before.open.id && state.open.data_key != before.open.data_key);
}

#[test]
fn what_is_typed_before_the_storage_answers_is_kept_when_it_does() {
    let mut state = opened("");
    state.update(Action::DataTyped("typed early,a".to_owned()));
    let effects = state.update(Action::StoreRead(Stored::default()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::KeepData { .. })), "{effects:?}");
    assert_eq!(box_text(&state), "typed early,a");
}

#[test]
fn typing_after_reset_leaves_the_text_alone_that_the_former_run_was_trained_on() {
    let (mut state, mut storage) = typed_and_trained();
    storage.take(&state.update(Action::Reset));
    engine(&mut state, Event::Built(model()));
    assert_eq!(storage.records.len(), 1, "the same text, untrained, is nothing more");
    storage.take(&state.update(Action::DataTyped(format!("{TEXT}\nmore,a"))));
    storage.take(&state.update(Action::Elapsed(Timer::Keep)));
    let texts: Vec<_> = storage.records.iter().filter_map(|record| storage.data_of(record)).collect();
    assert_eq!(texts, [DataInput::Text(format!("{TEXT}\nmore,a").into()), DataInput::Text(TEXT.into())]);
}
