//! Links of every version that there was open as they always did: `tests/links/links.txt`.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::*;
use crate::protocol::{Reading, Role, Separator};

const LINKS: &str = include_str!("../../../../tests/links/links.txt");

/// One of the file's links, with what it opens.
struct Known {
    about: String,
    link: String,
    settings: String,
    text: Option<String>,
    reading: Reading,
}

fn known() -> Vec<Known> {
    let blocks = LINKS.split("\n# ").skip(1);
    let links = blocks.map(|block| {
        let (about, rest) = block.split_once('\n').expect("a line about each link");
        let line = |name: &str| rest.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        Known {
            about: about.to_owned(),
            link: line("link").expect("a link").to_owned(),
            settings: line("settings").expect("its settings").to_owned(),
            text: line("text").map(|text| serde_json::from_str(text).expect("a string")),
            reading: line("reading").map(reading).unwrap_or_default(),
        }
    });
    links.collect()
}

/// In this file's own words, which are not those of the page.
fn reading(words: &str) -> Reading {
    assert_eq!(words, "semicolon 0 anchor.positive.unused", "the only one so far");
    Reading {
        separator: Some(Separator::Semicolon),
        header: Some(false),
        roles: Some(vec![Role::Anchor, Role::Positive, Role::NotUsed]),
    }
}

/// What the browser makes of the text of a link.
pub(super) fn unpacked(effects: &[Effect]) -> Option<Action> {
    effects.iter().find_map(|effect| match effect {
        Effect::UnpackText { number, packed } => {
            let unpack = || {
                let bytes = base64::decode_config(packed, base64::URL_SAFE_NO_PAD).ok()?;
                let mut text = String::new();
                ZlibDecoder::new(bytes.as_slice()).read_to_string(&mut text).ok()?;
                Some(text)
            };
            Some(Action::TextUnpacked { number: *number, text: unpack().ok_or_else(|| "it is damaged".to_owned()) })
        }
        _ => None,
    })
}

fn check(state: &State, known: &Known) {
    let Known { about, settings, text, reading, .. } = known;
    let settings: Vec<(String, String)> = form_urlencoded::parse(settings.as_bytes()).into_owned().collect();
    assert_eq!(settings.len(), SETTINGS.len(), "{about}: all settings of today");
    for (key, value) in settings {
        assert_eq!(state.open.config.get(&key), Some(value), "{about}: {key}");
    }
    if let Some(text) = text {
        assert_eq!(box_text(state), text, "{about}");
        assert_eq!(&state.open.reading, reading, "{about}");
    }
    assert_eq!(state.notices, [], "{about}");
}

#[test]
fn links_of_every_version_open_what_they_always_did() {
    for known in known() {
        let (mut state, effects) = State::new(&known.link, "visit");
        read_examples(&mut state, &effects);
        unpacked(&effects).into_iter().for_each(|action| drop(state.update(action)));
        check(&state, &known);
    }
}

#[test]
fn they_do_so_where_they_are_followed_too() {
    for known in known().into_iter().filter(|known| known.text.is_some() || !known.settings.starts_with("data=own")) {
        let mut state = ready("data=paraphrases");
        let effects = state.update(Action::HashChanged(known.link.clone()));
        read_examples(&mut state, &effects);
        unpacked(&effects).into_iter().for_each(|action| drop(state.update(action)));
        check(&state, &known);
        assert!(!state.undo_words().is_empty(), "{}", known.about);
    }
}

#[test]
fn what_is_shared_today_is_read_as_it_was() {
    let is_text = |known: &Known| known.text.is_some() && !known.link.contains("lesson=");
    for known in known().into_iter().filter(is_text) {
        let (mut state, effects) = State::new(&known.link, "visit");
        state.update(unpacked(&effects).expect("a text"));
        let before = state.open.clone();
        let [Effect::UnpackText { packed, .. }] = &effects[..] else { panic!("{effects:?}") };
        let effects = state.update(Action::Share(ShareAction::DataIncluded(true)));
        let [Effect::PackText(text)] = &effects[..] else { panic!("{effects:?}") };
        let (text, packed) = (text.clone(), Ok(packed.clone()));
        state.update(Action::Share(ShareAction::Packed { text, packed }));
        let SharedLink::Ready(link) = state.shared_link("https://x/") else { panic!("{}", known.about) };
        let (mut again, effects) = State::new(link.strip_prefix("https://x/").expect("the page"), "visit");
        again.update(unpacked(&effects).expect("a text"));
        check(&again, &known);
        assert_eq!(again.open.config, before.config, "{}", known.about);
    }
}
