//! What a model wants to read before a text: taken over from its folder, read with every sentence, and written out again.

use triplet_playground::config::Encoder;
use triplet_playground::engine::session::tokenized::{Brought, Cutting, Tokenized};
use triplet_playground::pace::Pace;
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::import;

use super::export::{embedded_anew, numpy};
use super::*;
use crate::pretrained::{folder, tiny};

const HASH: &str = "device=cpu&steps=2&encoder=pretrained&model=bert_wordpiece&max_tokens=20";

/// What a folder says, as settings.
fn opened(engine: &mut Engine) -> Config {
    engine.say(Command::OpenModel("bert_wordpiece".to_owned()));
    engine.work();
    let report = engine.all(|event| match event {
        Event::ModelOpened(report) => Some(report.clone()),
        _ => None,
    });
    let report = report.last().expect("an answer");
    let mut own = config(HASH);
    report.settings().into_iter().for_each(|(key, value)| own.set(key, &value).expect("a value in range"));
    own
}

#[test]
fn a_models_prompts_become_settings_and_stand_before_what_they_are_for() {
    let mut engine = Engine::with_models(HASH, example("support"));
    let own = opened(&mut engine);
    assert_eq!((own.prompt(), own.query_prompt()), ("passage: ", "query: "));
    // They are a pretrained model's alone.
    assert_eq!(Config { encoder: Encoder::Simple, ..own.clone() }.prompt(), "");

    let folder = folder(&tiny::models().join("bert_wordpiece"));
    let plain = folder.tokenizer(own.max_tokens as usize).expect("its tokenizer");
    let data = Dataset::build(import(example("support").as_bytes()), 20.0, 0).expect("a data set");
    let brought = Brought { model: Some(&folder), tokenizer: None };
    let tokens = block_on(Tokenized::new(&data, &Cutting::of(&own), brought, &Pace::unhurried()));
    let tokens = tokens.unwrap_or_else(|failure| panic!("{}", failure.message));
    for (sentence, ids) in data.sentences.iter().zip(&tokens.ids) {
        let written = format!("passage: {}", sentence.text);
        assert_eq!(*ids, plain.encode(&written).expect("a text").ids, "{written}");
    }
}

#[test]
fn what_is_asked_is_asked_behind_the_prompt_of_the_moment() {
    let asked = |hash: &str, text: &str| {
        let mut engine = Engine::with_models(&format!("{HASH}{hash}"), example("support"));
        engine.work();
        engine.say(Command::Find { request: 1, text: text.to_owned(), count: 5 });
        engine.work();
        engine
            .all(|event| match event {
                Event::Found(answer) => Some(answer.now.clone()),
                _ => None,
            })
            .pop()
            .expect("an answer")
    };
    let behind = asked("&query_prompt=query: ", "where is my parcel");
    assert_eq!(behind, asked("", "query: where is my parcel"));
    assert_ne!(behind, asked("", "where is my parcel"));
}

#[test]
fn an_exported_model_has_the_prompt_that_it_was_trained_behind() {
    let mut engine = Engine::with_models(&format!("{HASH}&prompt=passage: &query_prompt=query: "), example("support"));
    engine.train();
    let files = engine.export();
    let far =
        embedded_anew(&files).iter().zip(numpy(&files).1).map(|(anew, own)| (anew - own).abs()).fold(0.0, f32::max);
    assert!(far < 1e-5, "{far}");
    let says: serde_json::Value =
        serde_json::from_slice(&files["model/config_sentence_transformers.json"]).expect("JSON");
    assert_eq!((&says["default_prompt_name"], &says["prompts"]["document"]), (&"document".into(), &"passage: ".into()));
    assert_eq!(says["prompts"]["query"], "query: ");
    let settings: serde_json::Value = serde_json::from_slice(&files["settings.json"]).expect("JSON");
    assert_eq!(settings["prompt"], "passage: ");
}
