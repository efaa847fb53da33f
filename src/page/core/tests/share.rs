//! Links that carry the user's own text: making and opening them, and what is wrong with them.

use proptest::prelude::*;

use super::versions::unpacked;
use super::*;
use crate::protocol::Reading;

/// A link to two rows, packed as any zlib does.
const LINK: &str = "data=own&seed=3&mining=given&text=1.eJxL1EniStZJAQAHrQHt";
const PAGE: &str = "https://example.org/page/";

/// A page that was opened with the link, whose engine listens and whose storage has answered, and what the link's text is asked of
/// the browser with.
fn awaiting(hash: &str) -> (State, u32) {
    let (mut state, effects) = State::new(hash, "visit");
    let effects: Vec<Effect> = effects
        .into_iter()
        .chain(state.update(Action::StoreRead(Stored::default())))
        .chain(engine(&mut state, ready_event()))
        .collect();
    assert_eq!(sent(&effects), ["Watch"], "nothing is read before the text is there");
    let [Effect::UnpackText { number, .. }] = &effects[..1] else { panic!("{effects:?}") };
    (state, *number)
}

fn arrive(state: &mut State, number: u32, text: &str) -> Vec<Effect> {
    state.update(Action::TextUnpacked { number, text: Ok(text.to_owned()) })
}

fn said(state: &State) -> String {
    state.notices.iter().map(|notice| format!("{} {}", notice.message, notice.hint)).collect()
}

/// Has the browser pack what is asked for.
fn pack(state: &mut State, packed: &str) {
    let effects = state.update(Action::Share(ShareAction::DataIncluded(true)));
    let [Effect::PackText(text)] = &effects[..] else { panic!("{effects:?}") };
    let (text, packed) = (text.clone(), Ok(packed.to_owned()));
    state.update(Action::Share(ShareAction::Packed { text, packed }));
}

fn ready_link(state: &State) -> String {
    match state.shared_link(PAGE) {
        SharedLink::Ready(link) => link,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_link_opens_with_its_text_and_the_address_keeps_the_settings_alone() {
    let (mut state, number) = awaiting(&format!("{LINK}&start=1"));
    let effects = arrive(&mut state, number, "a,b\nc,d");
    assert_eq!((box_text(&state), sent(&effects)), ("a,b\nc,d", vec!["Configure", "LoadData"]));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Start(Timer::Keep))), "the browser keeps it");
    let written = state.update(Action::Elapsed(Timer::WriteHash));
    assert!(
        matches!(&written[..], [Effect::WriteHash(hash)] if hash.starts_with("data=own") && !hash.contains("text=")),
        "{written:?}"
    );
    assert_eq!((said(&state).as_str(), state.undo_words().as_str()), ("", ""));
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Train"]);
}

#[test]
fn the_order_in_which_text_and_storage_come_changes_nothing() {
    for text_first in [true, false] {
        let mut kept = ready("");
        type_and_load(&mut kept, "what this tab had typed");
        let record = records(&kept.update(Action::Elapsed(Timer::Keep))).remove(0);
        let own = Some((record.id.clone(), Some(kept.open.data.clone())));
        let stored = Stored { records: vec![record], own, reloaded: true, elsewhere: Vec::new() };
        let (mut state, effects) = State::new(LINK, "again");
        let [Effect::UnpackText { number, .. }] = effects[..] else { panic!("{effects:?}") };
        if text_first {
            arrive(&mut state, number, "a,b");
            state.update(Action::StoreRead(stored));
        } else {
            state.update(Action::StoreRead(stored));
            arrive(&mut state, number, "a,b");
        }
        assert_eq!((box_text(&state), said(&state)), ("a,b", String::new()));
        assert!(state.library.offer().is_some(), "what was kept is offered");
        let effects = engine(&mut state, ready_event());
        assert_eq!(loaded_text(&effects).as_deref(), Some("a,b"));
    }
}

#[test]
fn a_page_that_is_loaded_again_shows_what_the_browser_kept_of_a_link() {
    let (mut state, number) = awaiting(LINK);
    arrive(&mut state, number, "a,b");
    let effects = state.update(Action::Elapsed(Timer::Keep));
    let own = Some((state.open.id.clone(), Some(state.open.data.clone())));
    let stored = Stored { records: records(&effects), own, reloaded: true, elsewhere: Vec::new() };
    let (mut again, _) = State::new(&format!("#{}", state.open.config.to_hash()), "again");
    again.update(Action::StoreRead(stored));
    assert_eq!((box_text(&again), &again.open.config, said(&again)), ("a,b", &state.open.config, String::new()));
}

#[test]
fn a_followed_link_takes_the_place_of_what_was_trained_which_can_be_had_again() {
    let mut state = trained("", 3);
    kept(&mut state, 3);
    let before = box_text(&state).to_owned();
    let effects = state.update(Action::HashChanged(format!("#{LINK}")));
    assert_eq!((box_text(&state), state.open.training.step), (before.as_str(), 3), "until the text is there");
    state.update(unpacked(&effects).expect("a text"));
    assert_eq!((state.open.config.seed, state.open.training.step, state.is_own_data()), (3, 0, true));
    assert!(state.undo_words().contains("3 steps"), "{}", state.undo_words());
    state.update(Action::Undone);
    assert_eq!((box_text(&state), state.open.training.step, state.open.config.seed), (before.as_str(), 3, 0));
}

#[test]
fn the_same_link_followed_again_changes_nothing() {
    let (mut state, number) = awaiting(LINK);
    arrive(&mut state, number, "a,b");
    load(&mut state);
    let id = state.open.id.clone();
    let effects = state.update(Action::HashChanged(LINK.to_owned()));
    let [Effect::UnpackText { number, .. }] = effects[..] else { panic!("{effects:?}") };
    assert_eq!(sent(&arrive(&mut state, number, "a,b")), [""; 0]);
    assert_eq!(state.open.id, id);
}

#[test]
fn what_was_asked_for_last_is_shown() {
    let (mut state, first) = awaiting(LINK);
    let effects = state.update(Action::HashChanged("data=senses".to_owned()));
    read_examples(&mut state, &effects);
    assert_eq!(arrive(&mut state, first, "a,b").len(), 0);
    assert_eq!(Some(box_text(&state)), crate::examples::text("senses"));

    let (mut state, first) = awaiting(LINK);
    let effects = state.update(Action::HashChanged(format!("{LINK}&margin=0.9")));
    arrive(&mut state, first, "a,b");
    state.update(unpacked(&effects).expect("a text"));
    assert_eq!(state.open.config.margin, 0.9);
}

#[test]
fn text_that_cannot_be_read_is_said_and_settings_are_in_force() {
    for (text, words) in [
        ("", "damaged"),
        ("1", "damaged"),
        ("x.eJw", "damaged"),
        ("2.eJw", "newer version"),
        ("1.eJw&separator=hyphen", "newer version"),
        ("1.eJw&columns=anchor.poem", "newer version"),
        // Of the form of this version: whoever unpacks it says so.
        ("1.", "it is damaged"),
        ("1.eJw!", "it is damaged"),
        ("1.eJxL1EniStZJAQAHrQ", "it is damaged"),
    ] {
        let hash = format!("#data=own&margin=0.7&start=1&text={text}");
        let (mut state, effects) = State::new(&hash, "visit");
        let more = unpacked(&effects).map(|action| state.update(action)).unwrap_or_default();
        let effects: Vec<Effect> = effects.into_iter().chain(more).collect();
        read_examples(&mut state, &effects);
        state.update(Action::StoreRead(Stored::default()));
        assert_eq!(sent(&engine(&mut state, ready_event())), ["Watch", "Configure", "LoadData"], "{text}");
        assert_eq!((state.open.config.margin, state.notices.len()), (0.7, 1), "{text}");
        assert!(said(&state).contains(words), "{text}: {}", said(&state));
        assert_eq!(Some(box_text(&state)), crate::examples::text(&Config::default().data), "{text}");
        assert_eq!(state.primary(), Primary::Train, "other data is not trained on unasked");

        let mut state = ready("");
        type_and_load(&mut state, "my own text");
        load(&mut state);
        let effects = state.update(Action::HashChanged(hash));
        unpacked(&effects).into_iter().for_each(|action| drop(state.update(action)));
        assert_eq!(
            (box_text(&state), state.open.config.margin, state.notices.len()),
            ("my own text", 0.7, 1),
            "{text}"
        );
        assert!(said(&state).contains(words), "{text}: {}", said(&state));
    }
}

#[test]
fn without_text_the_words_of_its_reading_are_no_settings() {
    let state = opened("separator=tab&margin=0.7");
    assert_eq!(state.open.config.margin, 0.7);
    assert!(said(&state).contains("separator"), "{}", said(&state));
}

#[test]
fn data_is_in_a_link_only_where_that_is_wanted() {
    let mut state = ready("seed=4");
    assert_eq!(ready_link(&state), format!("{PAGE}#{}", state.open.config.to_hash()));
    assert!(state.link_holds().join(" ").contains(&state.open.title()));

    type_and_load(&mut state, "a,b\nc,d");
    load(&mut state);
    state.update(Action::Share(ShareAction::Opened));
    assert!(!ready_link(&state).contains("text="));
    let words = "your data: 4 rows, 7 characters".to_owned();
    assert!(state.link_lacks().contains(&words) && !state.link_holds().contains(&words), "{:?}", state.link_lacks());

    state.update(Action::Share(ShareAction::DataIncluded(true)));
    assert_eq!(state.shared_link(PAGE), SharedLink::Awaited);
    pack(&mut state, "eJw");
    assert!(ready_link(&state).ends_with("&text=1.eJw"), "{}", ready_link(&state));
    assert!(state.link_holds().contains(&words) && !state.link_lacks().contains(&words), "{:?}", state.link_holds());

    // What was packed is the text as it was.
    state.update(Action::DataTyped("a,b\nc,d\ne,f".to_owned()));
    assert_eq!(state.shared_link(PAGE), SharedLink::Awaited);
    // And the next link is without it again.
    state.update(Action::Share(ShareAction::Opened));
    assert!(!ready_link(&state).contains("text="));
}

#[test]
fn what_does_not_fit_a_link_is_said() {
    let mut state = ready("");
    type_and_load(&mut state, "a,b");
    pack(&mut state, &"x".repeat(LONGEST_LINK));
    assert!(matches!(state.shared_link(PAGE), SharedLink::TooLong(length) if length > LONGEST_LINK));
    let text: Arc<str> = "a,b".into();
    state.update(Action::Share(ShareAction::Packed { text, packed: Err("no room".to_owned()) }));
    assert_eq!(state.shared_link(PAGE), SharedLink::Failed("no room".to_owned()));

    let file = DataFile { name: "rows.csv.gz".to_owned(), bytes: vec![0x1f, 0x8b, 0xff].into() };
    state.update(Action::FilesOpened(vec![file]));
    assert!(state.update(Action::Share(ShareAction::DataIncluded(true))).is_empty());
    assert_eq!(state.shared_link(PAGE), SharedLink::OfFiles);
    state.update(Action::Share(ShareAction::DataIncluded(false)));
    assert!(!ready_link(&state).contains("text="));
}

#[test]
fn files_of_a_model_are_named_as_what_a_link_lacks() {
    let lacks = |hash: &str| opened(hash).link_lacks().join("; ");
    assert!(lacks("encoder=pretrained&model=a/b").contains("a/b"));
    assert!(lacks("tokenizer=file&tokenizer_file=words.json").contains("words.json"));
    assert!(!lacks("tokenizer_file=words.json").contains("words.json"));
}

proptest! {
    #[test]
    fn no_link_panics(hash in "#?([a-z_]{1,9}=|text=1?\\.?|separator=|columns=|header=|start=1|&|=|\\.|%[0-9A-F]{0,2}|\\PC){0,12}") {
        let (mut state, effects) = State::new(&hash, "visit");
        read_examples(&mut state, &effects);
        unpacked(&effects).into_iter().for_each(|action| drop(state.update(action)));
        state.update(Action::StoreRead(Stored::default()));
        engine(&mut state, ready_event());
        let effects = state.update(Action::HashChanged(hash));
        unpacked(&effects).into_iter().for_each(|action| drop(state.update(action)));
    }

    #[test]
    fn every_reading_is_written_as_it_is_read(
        separator in prop::option::of(prop::sample::select(&crate::protocol::Separator::ALL[..])),
        header in prop::option::of(any::<bool>()),
        roles in prop::option::of(prop::collection::vec(prop::sample::select(&crate::protocol::Role::ALL[..]), 1..6)),
    ) {
        let mut state = ready("");
        type_and_load(&mut state, "a,b");
        let reading = Reading { separator, header, roles };
        state.update(Action::ReadingChosen(reading.clone()));
        pack(&mut state, "eJw");
        let link = ready_link(&state);
        let (mut again, effects) = State::new(link.strip_prefix(PAGE).expect("the page"), "visit");
        let [Effect::UnpackText { number, packed }] = &effects[..] else { panic!("{effects:?}") };
        prop_assert_eq!(packed, "eJw");
        arrive(&mut again, *number, "a,b");
        prop_assert_eq!(&again.open.reading, &reading);
        prop_assert_eq!(again.open.config, state.open.config);
        prop_assert!(again.notices.is_empty());
    }
}
