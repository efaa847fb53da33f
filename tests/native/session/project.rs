//! A project that is saved and opened again goes on exactly where it was; files that are none are refused.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use proptest::prelude::*;
use triplet_playground::engine::exchange::project::{self, ProjectError};
use triplet_playground::protocol::{
    Curve, ExportPart, KeptData, OwnData, OwnFile, Project, RECORD_VERSION, Reading, Record,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::pretrained::tiny;

type ModelFiles = BTreeMap<String, Vec<u8>>;

fn record(hash: &str, is_own: bool) -> Record {
    Record {
        version: RECORD_VERSION,
        id: "somebody's-3".to_owned(),
        tab: String::new(),
        at: 0.0,
        title: "Questions".to_owned(),
        settings: config(hash).to_hash(),
        built: Some(config(hash).to_hash()),
        data: is_own.then(|| KeptData { key: "somebody's-3".to_owned(), reading: Reading::default() }),
        step: 100,
        step_ms: 1.5,
        latest: None,
        curve: Curve::default(),
        evaluations: Vec::new(),
        changes: vec![(40, "Margin 0.5".to_owned())],
        fingerprint: None,
        weights: None,
    }
}

fn packed(engine: &mut Engine, project: Project) -> Vec<u8> {
    engine.say(Command::Pack(Box::new(project)));
    engine.work();
    assert_eq!(engine.failures(), []);
    let parts = engine.all(|event| match event {
        Event::Exported(part) => Some(part.clone()),
        _ => None,
    });
    assert!(parts.last().is_some_and(|part| part.last) && parts.iter().filter(|part| part.last).count() == 1);
    parts.into_iter().flat_map(|ExportPart { bytes, .. }| bytes).collect()
}

fn opened(file: &[u8]) -> Result<(Project, Option<String>, ModelFiles), ProjectError> {
    let mut model = ModelFiles::new();
    let put = |path: &str, bytes: &[u8]| model.entry(path.to_owned()).or_default().extend_from_slice(bytes);
    let (project, called) = project::read("a.playground", file.len() as u64, Cursor::new(file), put)?;
    Ok((project, called, model))
}

fn losses(engine: &Engine) -> BTreeMap<u32, u32> {
    engine.reports().iter().map(|report| (report.step, report.loss.to_bits())).collect()
}

fn steps(engine: &mut Engine, count: u32) {
    for _ in 0..count {
        engine.say(Command::Step);
        engine.work();
    }
}

#[test]
fn a_project_of_step_100_goes_on_bit_for_bit() {
    let small = "embedding_size=16&heads=2&feed_forward=32&layers=1";
    let runs = [
        ("mining=batch_hard".to_owned(), None),
        ("loss=ranking&batch_size=8".to_owned(), None),
        (format!("encoder=transformer&{small}&dropout=0.2"), None),
        ("encoder=pretrained&model=bert_wordpiece&max_tokens=24&dropout=0.1".to_owned(), Some("bert_wordpiece")),
        (
            format!("encoder=transformer&{small}&tokenizer=file&tokenizer_file=roberta/tokenizer.json"),
            Some("roberta/tokenizer.json"),
        ),
    ];
    for (settings, model) in runs {
        let hash = format!("device=cpu&steps=200&seed=3&batch_size=12&{settings}");
        let text = example("support");
        let mut whole = Engine::with_models(&hash, text);
        steps(&mut whole, 100);
        whole.say(Command::Save);
        let project = Project {
            record: record(&hash, true),
            data: Some(OwnData::Text(text.to_owned())),
            checkpoint: Some(whole.saved()),
        };
        let file = packed(&mut whole, project);
        steps(&mut whole, 20);

        let (project, called, files) = opened(&file).expect("a project");
        assert_eq!(project.record, record(&hash, true), "{hash}");
        assert_eq!(called.as_deref(), model, "{hash}");
        if let Some(model) = model {
            let is_tokenizer = model.ends_with(".json");
            let path = if is_tokenizer { "tokenizer.json" } else { "model.safetensors" };
            let on_disk = if is_tokenizer { tiny::models().join(model) } else { tiny::models().join(model).join(path) };
            let original = std::fs::read(on_disk).expect("it is there");
            assert!(files[path] == original, "the file's own bytes");
        }
        let Some(OwnData::Text(text)) = project.data else { panic!("a text") };
        let mut other = Engine::with_models(&project.record.settings, &text);
        other.say(Command::Restore(project.checkpoint.expect("weights")));
        other.work();
        steps(&mut other, 20);
        assert_eq!(other.failures(), [], "{hash}");
        let expected: BTreeMap<u32, u32> = losses(&whole).into_iter().filter(|(step, _)| *step > 100).collect();
        assert_eq!((losses(&other), expected.len()), (expected, 20), "{hash}");
    }
}

#[test]
fn files_keep_their_bytes_and_names() {
    let files = [("same.csv", &b"a,b\n"[..]), ("same.csv", &[0xff, 0xfe, 0, 7]), ("../../ü?.txt", b"")];
    let files = files.map(|(name, bytes)| OwnFile { name: name.to_owned(), bytes: bytes.to_vec() });
    let data = Some(OwnData::Files(files.into()));
    let mut engine = Engine::new("");
    let file = packed(&mut engine, Project { record: record("", true), data: data.clone(), checkpoint: None });
    let (project, model, _) = opened(&file).expect("a project");
    assert_eq!((project.data, model), (data, None));
    assert!(project.checkpoint.is_none());
}

#[test]
fn an_example_is_named_and_not_packed() {
    let mut engine = Engine::new("");
    let file = packed(&mut engine, Project { record: record("data=negatives", false), data: None, checkpoint: None });
    let (project, ..) = opened(&file).expect("a project");
    assert!(project.data.is_none() && project.record.settings.contains("data=negatives"));
}

#[test]
fn a_model_that_is_gone_is_named() {
    let mut engine = Engine::new("");
    let hash = "encoder=pretrained&model=lost";
    let project = Project { record: record(hash, false), data: None, checkpoint: None };
    engine.say(Command::Pack(Box::new(project)));
    engine.work();
    let failures = engine.failures();
    assert!(matches!(&failures[..], [failure] if failure.stage == Stage::Export && failure.message.contains("lost")));
}

/// A project whose description is another, or with other files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        zip.start_file(*path, SimpleFileOptions::default()).expect("a path");
        zip.write_all(content).expect("memory takes everything");
    }
    zip.finish().expect("a zip").into_inner()
}

#[test]
fn files_that_are_no_project_are_refused_with_the_reason() {
    let described = |version: u32, record_version: u32, rest: &str| {
        let record = Record { version: record_version, ..record("", true) };
        let record = serde_json::to_string(&record).expect("plain data");
        format!("{{\"version\":{version},\"record\":{record}{rest}}}")
    };
    let text = r#","data":"text","checkpoint":null,"model":null"#;
    let weights = r#","data":"text","checkpoint":{"step":3,"fingerprint":"x"},"model":null"#;
    let cases: [(Vec<(&str, String)>, &str); 9] = [
        (vec![("config.json", "{}".to_owned())], "`project.json` in it is missing"),
        (vec![("project.json", String::new())], "cannot be understood"),
        (vec![("project.json", "[1, 2]".to_owned())], "cannot be understood"),
        (vec![("project.json", described(9, RECORD_VERSION, text))], "another version of the page"),
        (vec![("project.json", described(1, RECORD_VERSION + 1, text))], "another version of the page"),
        (vec![("project.json", described(1, RECORD_VERSION, ""))], "cannot be understood"),
        (vec![("project.json", described(1, RECORD_VERSION, text))], "`data/1` in it is missing"),
        (
            vec![("project.json", described(1, RECORD_VERSION, weights)), ("data/1", "a,b".to_owned())],
            "`weights.safetensors` in it is missing",
        ),
        (vec![("../project.json", "{}".to_owned())], "leads out of the zip"),
    ];
    for (files, words) in cases {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(path, content)| (*path, content.as_bytes())).collect();
        let error = opened(&zipped(&files)).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains(words), "{words}: {error}");
    }
    let text = opened(&zipped(&[
        ("project.json", described(1, RECORD_VERSION, text).as_bytes()),
        ("data/1", &[0xff, 0xfe, 0xfd]),
    ]));
    assert!(text.is_err_and(|error| error.to_string().contains("`data/1` in it is no text")));
    assert!(opened(b"").is_err() && opened(b"anchor,positive\n").is_err());
}

proptest! {
    #[test]
    fn a_damaged_project_is_refused_or_whole(cut in 0.0..1.0f64, at in 0.0..1.0f64, byte: u8) {
        let data = Some(OwnData::Text("anchor,positive\nred,crimson\n".to_owned()));
        let checkpoint = Some(Checkpoint { step: 7, fingerprint: "x".to_owned(), weights: vec![3; 5000] });
        let file = packed(&mut Engine::new(""), Project { record: record("", true), data, checkpoint });
        let place = |share: f64| (share * file.len() as f64) as usize;
        prop_assert!(opened(&file[..place(cut)]).is_err());
        let mut damaged = file.clone();
        damaged[place(at)] ^= byte;
        if let Ok((project, ..)) = opened(&damaged) {
            // What the damage hit is not what was packed.
            let weights = project.checkpoint.map(|checkpoint| checkpoint.weights);
            prop_assert!(weights.is_none_or(|weights| weights == [3; 5000]));
        }
    }
}
