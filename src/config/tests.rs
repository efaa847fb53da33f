//! Settings to and from links, and what contradicts itself.

use super::*;

#[test]
fn hash_round_trips_every_setting() {
    let mut config = Config::default();
    let changes = [
        ("data", "word senses & more"),
        ("encoder", "transformer"),
        ("distance", "cosine"),
        ("margin", "0.25"),
        ("normalise", "0"),
        ("mining", "batch_all"),
        ("seed", "7"),
        ("device", "cpu"),
        ("learning_rate", "0.0003"),
    ];
    for (key, value) in changes {
        config.set(key, value).expect("a value in range");
        assert_eq!(config.get(key).as_deref(), Some(value));
    }
    assert_eq!(Config::from_hash(&format!("#{}", config.to_hash())), (config, vec![]));
}

#[test]
fn defaults_lie_in_their_own_ranges() {
    for setting in SETTINGS {
        let value = Config::default().get(setting.key).expect("a key of the table");
        assert_eq!(Config::default().set(setting.key, &value), Ok(()));
    }
}

#[test]
fn margin_follows_the_metric_until_somebody_sets_it() {
    let (config, errors) = Config::from_hash("distance=cosine");
    assert_eq!((config.margin, errors.len()), (0.2, 0));
    assert_eq!(Config::from_hash("margin=0.7&distance=cosine").0.margin, 0.7);
    assert_eq!(Config::from_hash("margin=0.3&distance=cosine").0.margin, 0.3);
    assert_eq!(Config::from_hash("normalise=0").0.margin, 0.5);
    assert_eq!(Config::from_hash("encoder=transformer").0.learning_rate, 0.0005);
    assert_eq!(Config::from_hash("encoder=pretrained&trains=adapters").0.learning_rate, 0.0002);
}

#[test]
fn bad_values_are_named_and_change_nothing() {
    for bad in [
        "margin=-1",
        "margin=NaN",
        "margin=abc",
        "steps=1.5",
        "steps=1e3",
        "encoder=huge",
        "normalise=perhaps",
        "colour=red",
    ] {
        let (config, errors) = Config::from_hash(bad);
        assert_eq!(config, Config::default(), "{bad}");
        let (key, value) = bad.split_once('=').expect("written above");
        let message = errors.first().expect("one error").to_string();
        assert!(message.contains(value) || message.contains(key), "{message}");
    }
}

#[test]
fn links_of_every_tokenizer_are_read() {
    // Those of `words` were written before there was another.
    for key in ["words", "wordpiece", "bpe", "file"] {
        let (config, errors) = Config::from_hash(&format!("tokenizer={key}&tokenizer_file=my%20words.json"));
        assert_eq!((config.tokenizer.key(), &config.tokenizer_file[..], errors), (key, "my words.json", vec![]));
        assert_eq!(Config::from_hash(&config.to_hash()), (config, vec![]));
    }
    assert_eq!(Config::default().tokenizer, Tokenizer::Words);
}

#[test]
fn what_is_needed_beside_the_data_has_one_name() {
    let brought = |hash: &str| Config::from_hash(hash).0.brought().cloned();
    let names = "model=m&tokenizer_file=t";
    assert_eq!(brought(&format!("encoder=pretrained&tokenizer=file&{names}")).as_deref(), Some("m"));
    assert_eq!(brought(&format!("encoder=simple&tokenizer=file&{names}")).as_deref(), Some("t"));
    assert_eq!(brought(&format!("encoder=simple&tokenizer=bpe&{names}")), None);
    let conflict = |hash: &str| Config::from_hash(hash).0.conflict();
    assert!(conflict("tokenizer=file").is_some_and(|sentence| sentence.contains("tokenizer.json")));
    assert_eq!(conflict("tokenizer=file&tokenizer_file=t"), None);
    assert_eq!(conflict("encoder=pretrained&model=m&tokenizer=file"), None);
}

#[test]
fn heads_have_to_divide_the_embedding() {
    let (mut config, _) = Config::from_hash("encoder=transformer&embedding_size=30&heads=4");
    assert!(config.conflict().is_some_and(|sentence| sentence.contains("30")));
    config.set("heads", "3").expect("in range");
    assert_eq!(config.conflict(), None);
}

#[test]
fn every_setting_and_every_choice_has_words() {
    // What has none is said as its id.
    for setting in SETTINGS {
        assert!(!setting.label().starts_with("setting-") && !setting.help().starts_with("setting-"), "{setting:?}");
        let Kind::Choice(choices) = setting.kind else { continue };
        for choice in choices {
            assert!(!choice.label().starts_with("choice-"), "{choice:?}");
        }
    }
}
