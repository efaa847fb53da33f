//! What was trained is taken away as a zip, and taken in again. The exports stay unpacked in `target/tmp/exports` for
//! `make test-python`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::chromium::{Chromium, Gpu};
use crate::harness::page::Page;
use crate::pretrained::{open_folder, tiny, wait_for_model, wait_for_open};
use crate::{open_untrained, serve};

const MINUTES: Duration = Duration::from_secs(120);
const SMALL: &str = "embedding_size=16&heads=2&feed_forward=24&layers=2";

/// Where exports are unpacked, each in a folder of its own.
fn exports() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("exports")
}

/// Presses the button and unpacks what comes: the zip, and the folder of what is in it.
fn download(page: &Page, name: &str) -> (PathBuf, PathBuf) {
    let (zips, folder) = (exports().with_file_name(format!("zip-{name}")), exports().join(name));
    for old in [&zips, &folder] {
        let _ = fs::remove_dir_all(old);
        fs::create_dir_all(old).expect("the target folder takes folders");
    }
    page.download_to(&zips);
    page.find("button", "Download the model").click();
    let is_zip = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "zip");
    let zip = page.wait_for("the zip", MINUTES, || {
        fs::read_dir(&zips).expect("it was made").filter_map(|entry| Some(entry.ok()?.path())).find(is_zip)
    });
    let file = File::open(&zip).expect("it was just there");
    zip::ZipArchive::new(file).expect("a zip").extract(&folder).expect("a whole zip");
    (zip, folder)
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the target folder takes folders");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("it was just there").path();
        let copy = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            fs::copy(&path, &copy).expect("a file");
        }
    }
}

fn train(page: &Page, steps: u32) {
    page.find("button", "Train").click();
    page.wait_for_status("the last step", MINUTES, |status| status.step == steps);
    wait_until_ready(page);
}

/// Until the figures are those of the last step.
fn wait_until_ready(page: &Page) {
    let ready = "[...document.querySelectorAll('button')].some((button) => button.textContent.trim() == 'Download the model' \
                 && !button.disabled)";
    page.wait_for("the figures of it", MINUTES, || page.evaluate(ready).as_bool().filter(|ready| *ready));
}

#[test]
fn every_kind_of_model_is_taken_away_and_taken_in_again() {
    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    // What is opened again goes by the name of the zip: other data, another name.
    let kinds = [
        ("simple", "encoder=simple&embedding_size=16".to_owned(), None),
        ("transformer", format!("encoder=transformer&{SMALL}"), None),
        ("ranking", "data=intents&encoder=simple&embedding_size=16&loss=ranking&chunk=8".to_owned(), None),
        (
            "wordpiece",
            format!("data=intents&encoder=transformer&{SMALL}&pooling=cls&tokenizer=wordpiece&vocabulary_size=400"),
            None,
        ),
        ("bpe", "data=negation&encoder=simple&embedding_size=16&tokenizer=bpe&vocabulary_size=400".to_owned(), None),
        ("ranking_bert", "data=intents&loss=ranking&chunk=8&max_tokens=24".to_owned(), Some("bert_wordpiece")),
        ("bert", "max_tokens=24".to_owned(), Some("bert_wordpiece")),
        ("static", String::new(), Some("static")),
        ("adapters", "max_tokens=24&trains=adapters".to_owned(), Some("distilbert")),
    ];
    for (name, hash, base) in kinds {
        let page = chromium.page(&format!("export_{name}"));
        open_untrained(&page, &server, &format!("device=cpu&steps=12&data=support&{hash}"));
        if let Some(base) = base {
            open_folder(&page, &tiny(base));
            wait_for_model(&page, base);
        }
        train(&page, 12);
        let (zip, folder) = download(&page, name);
        for file in [
            "README.md",
            "train.py",
            "settings.json",
            "data/train.jsonl",
            "vectors/vectors.npy",
            "model/modules.json",
            "model/onnx/model.onnx",
        ] {
            assert!(folder.join(file).metadata().is_ok_and(|file| file.len() > 0), "{name}: {file}");
        }
        let card = fs::read_to_string(folder.join("model/README.md")).expect("the model card");
        let how = if hash.contains("loss=ranking") { "multiple negatives ranking" } else { "batch hard" };
        assert!(
            card.contains(&format!("12 steps of {how}")) && card.contains("| held out | triplet accuracy |"),
            "{card}"
        );
        assert_eq!(page.alerts(), Vec::<String>::new(), "{name}");
        if name == "adapters" {
            assert!(folder.join("adapter/adapter_model.safetensors").is_file());
            // What they belong to, for `make test-python`.
            copy_folder(&tiny("distilbert"), &folder.join("distilbert"));
        }

        let next = chromium.page(&format!("import_{name}"));
        open_untrained(&next, &server, "device=cpu&steps=12");
        next.drop_files(&[&zip]);
        wait_for_model(&next, &zip.file_stem().expect("its name").to_string_lossy());
        assert_eq!(next.alerts(), Vec::<String>::new(), "{name}");
    }
}

/// What the page makes of all-MiniLM-L6-v2 is what sentence-transformers makes of it.
#[test]
fn a_model_that_people_use_gives_the_vectors_of_python() {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/models/all-MiniLM-L6-v2");
    if !model.is_dir() {
        eprintln!("LEFT OUT: all-MiniLM-L6-v2 is not there; `sh scripts/prepare.sh minilm` fetches it");
        return;
    }
    let golden = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/minilm.json"));
    let golden: Value = serde_json::from_str(&golden.expect("the golden values")).expect("JSON");
    let texts: Vec<String> = serde_json::from_value(golden["sentences"].clone()).expect("texts");
    let expected: Vec<Vec<f64>> = serde_json::from_value(golden["embeddings"].clone()).expect("vectors");
    // Data has no empty sentences; of the others two each mean the same.
    let known: Vec<(&String, &Vec<f64>)> =
        texts.iter().zip(&expected).filter(|(text, _)| !text.trim().is_empty()).collect();
    let row =
        |(at, (text, _)): (usize, &(&String, &Vec<f64>))| json!({"text": text.trim(), "label": (at / 2).to_string()});
    let lines: String = known.iter().enumerate().map(|row_of| row(row_of).to_string() + "\n").collect();

    let (server, chromium) = (serve(), Chromium::start(Gpu::None));
    let page = chromium.page("export_minilm");
    open_untrained(&page, &server, "device=cpu&held_out=20");
    page.choose_files("Open a file", &[&crate::files::file("golden.jsonl", lines.as_bytes())]);
    open_folder(&page, &model);
    wait_for_open(&page, "all-MiniLM-L6-v2");
    wait_until_ready(&page);
    let (_, folder) = download(&page, "minilm");
    let sentences = fs::read_to_string(folder.join("vectors/sentences.jsonl")).expect("the sentences");
    let vectors = fs::read_to_string(folder.join("vectors/vectors.tsv")).expect("their vectors");
    let mut compared = 0;
    for (sentence, vector) in sentences.lines().zip(vectors.lines()) {
        let sentence: Value = serde_json::from_str(sentence).expect("JSON");
        let text = sentence["text"].as_str().expect("a text");
        let (_, expected) = known.iter().find(|(known, _)| known.trim() == text).expect("one of the sentences");
        let vector: Vec<f64> = vector.split('\t').map(|number| number.parse().expect("a number")).collect();
        let largest = expected.iter().fold(0.0f64, |largest, value| largest.max(value.abs()));
        let far = vector.iter().zip(expected.iter()).fold(0.0f64, |far, (one, other)| far.max((one - other).abs()));
        assert!(vector.len() == expected.len() && far <= 1e-5 * largest, "“{text}”: {far:e} of {largest}");
        compared += 1;
    }
    assert_eq!(compared, known.len());
}
