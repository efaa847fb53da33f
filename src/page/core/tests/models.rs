//! Files of tokenizers that are opened: what becomes of the settings.

use super::*;
use crate::config::{Encoder, Tokenizer};

/// A page that has asked the engine about a tokenizer, and the number of that.
fn asked(hash: &str) -> (State, u32) {
    let mut state = ready(hash);
    let effects = state.update(Action::TokenizerChosen("my words.json".to_owned()));
    let number = effects.iter().find_map(|effect| match effect {
        Effect::Send(Request { number, command: Command::OpenTokenizer(name) }) if name == "my words.json" => {
            Some(*number)
        }
        _ => None,
    });
    (state, number.expect("the engine is asked"))
}

fn opened() -> Event {
    let origin = TokenizerOrigin::File("my words.json".to_owned());
    Event::TokenizerOpened(TokenizerReport { method: "BPE".to_owned(), tokens: 9, origin })
}

#[test]
fn a_tokenizer_that_can_be_used_becomes_settings_and_is_kept() {
    for (hash, encoder) in [
        ("encoder=simple&tokenizer=words", Encoder::Simple),
        ("encoder=transformer", Encoder::Transformer),
        // Which has a tokenizer of its own.
        ("encoder=pretrained&model=m", Encoder::Transformer),
    ] {
        let (mut state, number) = asked(hash);
        assert_eq!(state.pretrained.opening(), Some("my words.json"));
        let effects = of_request(&mut state, number, opened());
        let Config { encoder: own, tokenizer, tokenizer_file, .. } = &state.open.config;
        assert_eq!((*own, *tokenizer, &tokenizer_file[..]), (encoder, Tokenizer::File, "my words.json"), "{hash}");
        assert!(
            effects.iter().any(|effect| matches!(effect, Effect::KeepModel { name, .. } if name == "my words.json"))
        );
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Start(Timer::Configure))));
        assert_eq!(state.pretrained.opening(), None);
    }
}

#[test]
fn one_that_is_refused_or_comes_late_changes_nothing() {
    let (mut state, number) = asked("encoder=simple");
    let before = state.open.config.clone();
    of_request(&mut state, number, failed(Stage::Model));
    assert_eq!((state.pretrained.opening(), &state.open.config), (None, &before));
    of_request(&mut state, number, opened());
    assert_eq!(state.open.config, before);
}
