//! A `tokenizer.json` of the user's: what it is, what is wrong with it, and that nothing goes on with another one.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use triplet_playground::engine::session::models::{FilesOrReason, ModelStore};
use triplet_playground::protocol::{ModelReport, TokenizerOrigin, TokenizerReport};

use super::*;
use crate::pretrained::tiny;

/// Files by what the page calls them.
struct Files(BTreeMap<&'static str, Vec<u8>>);

impl ModelStore for Files {
    fn files<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>> {
        Box::pin(async move {
            let bytes = self.0.get(name).ok_or("the browser does not keep it")?;
            Ok(Box::new(BTreeMap::from([(format!("{name}.json"), bytes.clone())])) as Box<_>)
        })
    }
}

fn tokenizer(model: &str) -> Vec<u8> {
    std::fs::read(tiny::models().join(model).join("tokenizer.json")).expect("it is there")
}

fn engine(hash: &str, files: impl IntoIterator<Item = (&'static str, Vec<u8>)>) -> Engine {
    let mut engine = Engine::new("");
    let kept = engine.events.clone();
    let files = Files(files.into_iter().collect());
    engine.session = Session::new(move |message| kept.borrow_mut().push(message.event)).with_models(files);
    engine.say(Command::Configure(config(hash)));
    engine.load(example("support"));
    engine
}

fn built(engine: &Engine) -> Option<ModelReport> {
    let built = engine.all(|event| match event {
        Event::Built(report) => Some(report.clone()),
        _ => None,
    });
    built.last().cloned()
}

const TRANSFORMER: &str =
    "device=cpu&steps=6&encoder=transformer&embedding_size=16&heads=2&layers=1&tokenizer=file&tokenizer_file=own";

/// A word-level tokenizer whose one word has this id.
fn with_id(id: u64) -> Vec<u8> {
    format!(
        r#"{{"version":"1.0","truncation":null,"padding":null,"added_tokens":[],"normalizer":null,"pre_tokenizer":null,
            "post_processor":null,"decoder":null,
            "model":{{"type":"WordLevel","vocab":{{"[UNK]":0,"word":{id}}},"unk_token":"[UNK]"}}}}"#
    )
    .into_bytes()
}

#[test]
fn a_file_says_what_it_is_and_cuts_the_sentences() {
    let mut engine = engine(TRANSFORMER, [("own", tokenizer("roberta"))]);
    engine.say(Command::OpenTokenizer("own".to_owned()));
    let opened = engine.all(|event| match event {
        Event::TokenizerOpened(report) => Some(report.clone()),
        _ => None,
    });
    let expected =
        |tokens| TokenizerReport { method: "BPE".to_owned(), tokens, origin: TokenizerOrigin::File("own".to_owned()) };
    let report = built(&engine).expect("a model");
    assert_eq!((&opened[..], &report.tokenizer), (&[expected(report.vocabulary)][..], &expected(report.vocabulary)));
    // Those of its vectors, 16 numbers of 4 bytes each.
    assert!(report.remarks.iter().any(|remark| remark.contains("vectors for") && remark.contains("MB")), "{report:?}");
    engine.train();
    assert_eq!(engine.failures(), []);
}

#[test]
fn its_own_special_tokens_begin_a_sentence_of_a_transformer_alone() {
    let first = |hash: &str| {
        let mut engine = engine(hash, [("own", tokenizer("bert_wordpiece"))]);
        engine.say(Command::Inspect { request: 1, text: "Where is it?".to_owned(), layer: 0, head: None });
        let inspected = engine.all(|event| match event {
            Event::Inspected(inspection) => Some(inspection.tokens[0].text.clone()),
            _ => None,
        });
        inspected.last().cloned().expect("an answer")
    };
    assert_eq!(first(TRANSFORMER), "[CLS]");
    assert_ne!(first(&TRANSFORMER.replace("encoder=transformer", "encoder=simple")), "[CLS]");
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let broken = [
        ("no JSON", b"{".to_vec(), "it cannot be understood"),
        ("data", br#"[{"anchor": "a", "positive": "b"}]"#.to_vec(), "it cannot be understood"),
        ("large", with_id(300_000), "ids up to 300000"),
        ("vast", with_id(u64::from(u32::MAX)), "ids up to 4294967295"),
    ];
    for (name, bytes, reason) in broken {
        let mut engine = engine("device=cpu", [("own", bytes)]);
        let before = built(&engine);
        engine.say(Command::OpenTokenizer("own".to_owned()));
        let failures = engine.failures();
        let [failure] = &failures[..] else { panic!("{name}: {failures:?}") };
        assert!(failure.stage == Stage::Model && failure.message.contains(reason), "{name}: {failure:?}");
        assert_eq!(built(&engine), before, "{name}");
    }
    let engine = engine(TRANSFORMER, []);
    assert!(engine.failures()[0].message.contains("is not here: the browser does not keep it"));
    assert!(built(&engine).is_none());
}

#[test]
fn ids_with_gaps_have_vectors_enough() {
    let mut engine = engine(&TRANSFORMER.replace("own", "gaps"), [("gaps", with_id(999))]);
    engine.train();
    assert_eq!(engine.failures(), []);
    let report = built(&engine).expect("a model");
    assert!(report.vocabulary == 2 && report.parameters > 16 * 1000, "{report:?}");
}

#[test]
fn weights_are_not_taken_up_with_another_tokenizer_of_the_same_name() {
    let mut first = engine(TRANSFORMER, [("own", with_id(1))]);
    first.train();
    let checkpoint = first.saved();
    let mut same = engine(TRANSFORMER, [("own", with_id(1))]);
    same.say(Command::Restore(checkpoint.clone()));
    assert_eq!(same.failures(), []);
    // Every sentence is unknown to both.
    let other = String::from_utf8(with_id(1)).expect("text").replace("word", "other");
    let mut other = engine(TRANSFORMER, [("own", other.into_bytes())]);
    assert_ne!(built(&other).map(|report| report.fingerprint), built(&first).map(|report| report.fingerprint));
    other.say(Command::Restore(checkpoint));
    assert_eq!(other.failures().len(), 1);
}
