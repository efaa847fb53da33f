//! What is taken away is what was trained: its own folder is opened again and gives the page's vectors.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::future::Future;
use std::io::{Cursor, Read};
use std::pin::Pin;

use burn::tensor::Device;
use safetensors::SafeTensors;
use serde_json::Value;
use triplet_playground::engine::exchange::folder::ModelFolder;
use triplet_playground::engine::exchange::folder::files::DiskFolder;
use triplet_playground::engine::session::models::{FilesOrReason, ModelStore};
use triplet_playground::engine::space::embedding::embed;
use triplet_playground::pace::Pace;
use triplet_playground::protocol::{ExportPart, Story};

use super::*;
use crate::pretrained::tiny;
use crate::support::assert_close;

pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The tiny models, by name, until they are gone; and the file of a tokenizer by its path among them.
#[derive(Clone, Default)]
struct OnDisk {
    gone: Rc<Cell<bool>>,
}

impl ModelStore for OnDisk {
    fn files<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>> {
        Box::pin(async move {
            if self.gone.get() {
                return Err("somebody has deleted it".to_owned());
            }
            if name.ends_with(".json") {
                let bytes = std::fs::read(tiny::models().join(name)).map_err(|error| error.to_string())?;
                return Ok(Box::new(Files::from([("tokenizer.json".to_owned(), bytes)])) as Box<_>);
            }
            let folder = DiskFolder::open(tiny::models().join(name)).map_err(|error| error.to_string())?;
            Ok(Box::new(folder) as Box<_>)
        })
    }
}

impl Engine {
    pub(super) fn with_models(hash: &str, text: &str) -> Self {
        Self::with_models_of(OnDisk::default(), hash, text)
    }

    fn with_models_of(store: OnDisk, hash: &str, text: &str) -> Self {
        let mut engine = Self::new("");
        let kept = engine.events.clone();
        engine.session = Session::new(move |message| kept.borrow_mut().push(message.event)).with_models(store);
        engine.say(Command::Configure(config(hash)));
        engine.load(text);
        engine
    }

    fn ask_for_export(&mut self) {
        let story = Story { title: "Support questions".to_owned(), ..Story::default() };
        self.say(Command::Export(Box::new(story)));
        self.work();
    }

    /// The parts that have come.
    fn parts(&self) -> Vec<ExportPart> {
        self.all(|event| match event {
            Event::Exported(part) => Some(part.clone()),
            _ => None,
        })
    }

    /// The zip's files.
    pub(super) fn export(&mut self) -> Files {
        self.ask_for_export();
        let parts = self.parts();
        assert_eq!(self.failures(), []);
        assert!(parts.iter().rev().skip(1).all(|part| !part.last) && parts.last().is_some_and(|part| part.last));
        unzip(parts.into_iter().flat_map(|part| part.bytes).collect())
    }
}

fn unzip(bytes: Vec<u8>) -> Files {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let count = zip.len();
    let read = |at| {
        let mut file = zip.by_index(at).expect("a file");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its content");
        (file.name().expect("a name in UTF-8").into_owned(), content)
    };
    (0..count).map(read).collect()
}

pub(super) fn text<'a>(files: &'a Files, path: &str) -> &'a str {
    std::str::from_utf8(&files[path]).expect("text")
}

fn json_lines(files: &Files, path: &str) -> Vec<Value> {
    text(files, path).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn folder(files: &Files) -> ModelFolder {
    let model: Files = files
        .iter()
        .filter_map(|(path, content)| Some((path.strip_prefix("model/")?.to_owned(), content.clone())))
        .collect();
    ModelFolder::open(Box::new(model)).unwrap_or_else(|error| panic!("{error}"))
}

/// Opens the exported model and embeds the exported sentences.
pub(super) fn embedded_anew(files: &Files) -> Vec<f32> {
    let (folder, device) = (folder(files), Device::flex());
    let tokenizer = folder.tokenizer(folder.card.max_tokens).expect("it was read before");
    let tokenizer = tokenizer.with_prompt(folder.card.default_prompt.clone().unwrap_or_default());
    let ids: Vec<Vec<u32>> = json_lines(files, "vectors/sentences.jsonl")
        .iter()
        .map(|line| tokenizer.encode(line["text"].as_str().expect("a text")).expect("a text").ids)
        .collect();
    let config = Config { pooling: folder.card.pooling.unwrap_or(Config::default().pooling), ..Config::default() };
    let loaded = block_on(folder.load(&folder.shape_for(&config), &device, &Pace::unhurried())).expect("weights");
    let rows: Vec<&[u32]> = ids.iter().map(Vec::as_slice).collect();
    block_on(embed(&loaded.encoder, &rows, folder.card.normalise, &device)).expect("the CPU does not fail").values
}

pub(super) fn numpy(files: &Files) -> (Vec<u64>, Vec<f32>) {
    let file = npyz::NpyFile::new(&files["vectors/vectors.npy"][..]).expect("an array");
    (file.shape().to_vec(), file.into_vec().expect("32-bit floats"))
}

pub(super) const OWN: [&str; 11] = [
    "device=cpu&steps=30&embedding_size=16",
    "device=cpu&steps=30&embedding_size=16&normalise=0&max_tokens=4",
    "device=cpu&steps=8&encoder=transformer&embedding_size=16&heads=2&feed_forward=24&layers=2&pooling=mean",
    "device=cpu&steps=8&encoder=transformer&embedding_size=16&heads=2&feed_forward=24&layers=1&pooling=cls&max_tokens=6",
    "device=cpu&steps=8&encoder=transformer&embedding_size=16&heads=2&feed_forward=24&layers=1&pooling=max&normalise=0",
    "device=cpu&steps=8&embedding_size=16&tokenizer=wordpiece&vocabulary_size=200",
    "device=cpu&steps=4&encoder=transformer&embedding_size=16&heads=2&layers=1&tokenizer=wordpiece&vocabulary_size=500&pooling=cls",
    "device=cpu&steps=4&encoder=transformer&embedding_size=16&heads=2&layers=1&tokenizer=bpe&vocabulary_size=500&pooling=mean",
    "device=cpu&steps=8&embedding_size=16&tokenizer=file&tokenizer_file=bert_unigram/tokenizer.json",
    "device=cpu&steps=4&encoder=transformer&embedding_size=16&heads=2&layers=1&tokenizer=file&tokenizer_file=roberta/tokenizer.json",
    "device=cpu&steps=4&encoder=transformer&embedding_size=16&heads=2&layers=1&tokenizer=file&tokenizer_file=static_model2vec/tokenizer.json&pooling=cls",
];

#[test]
fn an_exported_model_gives_the_vectors_that_are_exported_with_it() {
    for hash in OWN {
        let mut engine = Engine::with_models(hash, example("support"));
        engine.train();
        let files = engine.export();
        let (shape, vectors) = numpy(&files);
        assert_eq!(shape[1], 16);
        assert_close(hash, &embedded_anew(&files), &vectors, 1e-5);
        let rows = text(&files, "vectors/vectors.tsv").lines().count();
        assert_eq!((rows as u64, json_lines(&files, "vectors/sentences.jsonl").len() as u64), (shape[0], shape[0]));
        // The header, and a line each.
        let metadata: Vec<&str> = text(&files, "vectors/metadata.tsv").lines().collect();
        assert_eq!(metadata.len() as u64, shape[0] + 1);
        assert!(metadata.iter().all(|line| !line.trim().is_empty() && line.matches('\t').count() == 2));
    }
}

#[test]
fn fine_tuned_models_of_every_kind_are_written_as_they_were_read() {
    for name in tiny::names() {
        let is_static = name.starts_with("static");
        let settings = if is_static { "" } else { "&trains=upper_layers&frozen_layers=1&dropout=0&learning_rate=0.01" };
        let hash = format!("device=cpu&steps=3&encoder=pretrained&model={name}&max_tokens=20{settings}");
        let mut engine = Engine::with_models(&hash, example("support"));
        engine.train();
        let files = engine.export();
        assert_close(&name, &embedded_anew(&files), &numpy(&files).1, 1e-5);
        // What the engine has no use for is still there.
        let weights = files.keys().find(|path| path.ends_with("model.safetensors")).expect("weights");
        let written = SafeTensors::deserialize(&files[weights]).expect("a safetensors file");
        if name == "bert_wordpiece" {
            assert!(written.names().iter().any(|name| name.starts_with("pooler")), "{:?}", written.names());
        }
        let card = text(&files, "model/README.md");
        assert!(card.contains(&format!("base_model: \"{name}\"")), "{card}");
    }
}

#[test]
fn adapters_are_written_merged_and_by_themselves() {
    let of_bert = "attention.self.query attention.self.value";
    let cases = [
        ("bert_wordpiece", "", of_bert),
        ("bert_prefixed", "", of_bert),
        ("distilbert", "attention", "attention.k_lin attention.out_lin attention.q_lin attention.v_lin"),
        (
            "mpnet",
            "linear",
            "attention.attn.k attention.attn.o attention.attn.q attention.attn.v intermediate.dense output.dense",
        ),
    ];
    for (name, targets, expected) in cases {
        let targets = if targets.is_empty() { String::new() } else { format!("&adapter_targets={targets}") };
        let hash = format!(
            "device=cpu&steps=3&encoder=pretrained&model={name}&max_tokens=20&trains=adapters&adapter_rank=2\
             &adapter_alpha=6{targets}&dropout=0&learning_rate=0.01"
        );
        let mut engine = Engine::with_models(&hash, example("support"));
        engine.train();
        let files = engine.export();
        assert_close(name, &embedded_anew(&files), &numpy(&files).1, 1e-5);
        let config: Value = serde_json::from_str(text(&files, "adapter/adapter_config.json")).expect("JSON");
        assert_eq!((config["r"].as_u64(), config["lora_alpha"].as_u64()), (Some(2), Some(6)), "{name}");
        assert_eq!(config["base_model_name_or_path"], name);
        let mut named: Vec<&str> =
            config["target_modules"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        named.sort_unstable();
        assert_eq!(named.join(" "), expected, "{name}");
        let file = SafeTensors::deserialize(&files["adapter/adapter_model.safetensors"]).expect("a safetensors file");
        // Two matrices for each layer of two blocks.
        assert_eq!(file.len(), 2 * 2 * named.len(), "{name}");
        for (tensor, view) in file.tensors() {
            assert!(tensor.starts_with("base_model.model.") && named.iter().any(|layer| tensor.contains(layer)));
            let rank = if tensor.ends_with(".lora_A.weight") { view.shape()[0] } else { view.shape()[1] };
            assert_eq!(rank, 2, "{tensor}");
        }
        let card = text(&files, "model/README.md");
        assert!(card.contains("rank 2, alpha 6") && card.contains("| What trains | adapters |"), "{card}");
        assert!(text(&files, "README.md").contains("`adapter/`"));
        // A folder of PEFT's is no model.
        let alone: Files = files.into_iter().filter(|(path, _)| path.starts_with("adapter/")).collect();
        let error = ModelFolder::open(Box::new(alone)).err().expect("it has no weights of a model");
        assert!(error.file == "adapter_config.json" && error.reason.contains("merge_and_unload"), "{error}");
    }
    let mut other = Engine::with_models(
        "device=cpu&steps=2&encoder=pretrained&model=bert_wordpiece&trains=everything",
        example("support"),
    );
    other.train();
    let files = other.export();
    assert!(files.keys().all(|path| !path.starts_with("adapter/")));
    assert!(!text(&files, "model/README.md").contains("dapter"));
}

#[test]
fn static_embeddings_have_no_place_for_adapters_and_say_so() {
    let hash = "device=cpu&steps=2&encoder=pretrained&model=static&trains=adapters";
    let engine = Engine::with_models(hash, example("support"));
    let failures = engine.failures();
    let last = failures.last().expect("it is refused");
    assert!(last.stage == Stage::Settings && last.message.contains("no layers"), "{last:?}");
    assert!(last.hint.contains("Everything"), "{last:?}");
}

#[test]
fn data_is_written_with_the_columns_of_its_form() {
    let pairs: String = (0..20).map(|n| format!("the lamp {n} is on\tlight {n} burns\n")).collect();
    let pairs = format!("anchor\tpositive\n{pairs}");
    let cases = [
        (example("support"), vec!["text", "label", "label_text"]),
        (example("negatives"), vec!["anchor", "positive", "negative"]),
        (&pairs, vec!["anchor", "positive"]),
    ];
    for (data, columns) in cases {
        let mut engine = Engine::with_data("device=cpu&steps=2&embedding_size=8", data);
        engine.train();
        let files = engine.export();
        for path in ["data/train.jsonl", "data/held_out.jsonl"] {
            let rows = json_lines(&files, path);
            assert!(!rows.is_empty(), "{columns:?}, {path}");
            // Trainers go by their order.
            for (row, line) in rows.iter().zip(text(&files, path).lines()) {
                let mut found: Vec<&str> = row.as_object().expect("an object").keys().map(String::as_str).collect();
                found.sort_by_key(|name| line.find(&format!("\"{name}\":")));
                assert_eq!(found, columns, "{path}: {line}");
            }
        }
        let settings: Value = serde_json::from_str(text(&files, "settings.json")).expect("JSON");
        assert_eq!(settings["mining"], "batch_hard");
        assert!(text(&files, "train.py").contains("SentenceTransformerTrainer"));
    }
}

/// The page waits for the last part or for a failure of this stage, and has nothing to press meanwhile.
#[test]
fn every_request_is_answered() {
    let stage_of_last = |engine: &Engine| engine.failures().last().map(|failure| failure.stage);
    let mut empty = Engine::new("device=cpu");
    empty.ask_for_export();
    assert_eq!(stage_of_last(&empty), Some(Stage::Export));

    let store = OnDisk::default();
    let hash = "device=cpu&steps=2&encoder=pretrained&model=bert_wordpiece";
    let mut engine = Engine::with_models_of(store.clone(), hash, example("support"));
    engine.say(Command::OpenModel("static".to_owned()));
    store.gone.set(true);
    engine.ask_for_export();
    assert_eq!((stage_of_last(&engine), engine.parts().len()), (Some(Stage::Export), 0));

    // While other data is read that turns out to be none.
    let mut engine = Engine::with_data("device=cpu&steps=2&embedding_size=8", example("support"));
    engine.say(Command::LoadData(Source::of_bytes("a test", b"lonely".to_vec())));
    engine.ask_for_export();
    assert_eq!(stage_of_last(&engine), Some(Stage::Data));
    assert!(engine.parts().last().is_some_and(|part| part.last));
}

#[test]
fn scored_pairs_are_written_with_their_scores_for_the_loss_of_python() {
    let colour = |n: usize| ["red", "blue", "green", "black"][n % 4];
    let row = |n: usize| format!("a {} cat {n},some {} dog {n},{}.5\n", colour(n), colour(n / 2), n % 5);
    let rows: String = (0..20).map(row).collect();
    let hash = "device=cpu&steps=6&embedding_size=16&loss=cosent";
    let mut engine = Engine::with_data(hash, format!("sentence1,sentence2,score\n{rows}"));
    engine.train();
    let last = engine.evaluations().pop();
    let story = Story { title: "Alike".to_owned(), before: last.clone(), after: last, ..Story::default() };
    engine.say(Command::Export(Box::new(story)));
    engine.work();
    let files = unzip(engine.parts().into_iter().flat_map(|part| part.bytes).collect());
    let (trained, held_out) = (json_lines(&files, "data/train.jsonl"), json_lines(&files, "data/held_out.jsonl"));
    assert_eq!((trained.len(), held_out.len()), (16, 4));
    for row in trained.iter().chain(&held_out) {
        assert!(row["score"].is_f64() && row["sentence1"].is_string() && row["sentence2"].is_string(), "{row}");
    }
    assert!(text(&files, "data/train.jsonl").starts_with("{\"sentence1\":"), "the order of columns counts");
    let card = text(&files, "model/README.md");
    for words in [
        "loss:CoSENTLoss",
        "dataset_size:16",
        "6 steps of CoSENT on 16 pairs of sentences with a score; 4 pairs were held out",
        "| held out | Spearman |",
        "| Scale | 20 |",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    for words in ["riplet accuracy", "| Margin |", "| Mining |", "groups of the same meaning"] {
        assert!(!card.contains(words), "{words}: {card}");
    }
}
