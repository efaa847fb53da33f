//! What must hold for any bytes at all: the targets of the fuzzer in `tests/fuzz`, one function each. They panic where
//! something is wrong, and `cargo test` runs them over the seeds and over seeds that were damaged.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::config::Config;
use crate::lessons;
use crate::page::core::{Action, DataFile, DataInput, LessonAction, State, Topic, markdown};
use crate::page::map::recording::Recording;
use crate::protocol::{Message, Record, Request, StepReport};
use crate::text::dataset::Dataset;
use crate::text::import::{Content, Imported, import};

/// A target: its name, which is that of the folder of its seeds, and what is to be done with some bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: &[Target] = &[
    ("paste", paste),
    ("csv", paste),
    ("json", paste),
    ("gzip", gzip),
    ("hash", hash),
    ("messages", messages),
    ("replay", replay),
    ("kept", kept),
    ("lesson", lesson),
    #[cfg(feature = "engine")]
    ("checkpoint", checkpoint),
    #[cfg(feature = "engine")]
    ("model", model),
    #[cfg(feature = "engine")]
    ("zip", zip),
    #[cfg(feature = "engine")]
    ("project", project),
];

/// Text of any form, as it is pasted or opened: it is read without panic, and what is kept is fit to be trained on.
pub fn paste(bytes: &[u8]) {
    check(import(bytes));
}

/// The same bytes, compressed or not, are the same data. Bytes that pretend to be compressed are read as well.
pub fn gzip(bytes: &[u8]) {
    let plain = import(bytes);
    if !bytes.starts_with(&MAGIC[..2]) {
        let mut file = GzEncoder::new(Vec::new(), Compression::fast());
        file.write_all(bytes).expect("memory takes it");
        let mut unpacked = import(&file.finish().expect("memory takes it"));
        // How the file was read is said, and nothing else is another.
        unpacked.read_as.structure = unpacked.read_as.structure.replace(", packed with gzip", "");
        assert_eq!(unpacked, plain);
    }
    check(import(&[&MAGIC, bytes].concat()));
    check(plain);
}

/// How a file of gzip begins.
const MAGIC: [u8; 3] = [0x1f, 0x8b, 8];

fn check(imported: Imported) {
    for row in &imported.rows {
        let texts: Vec<&String> = match &row.content {
            Content::Triplet { anchor, positive, negatives } => {
                [anchor, positive].into_iter().chain(negatives).collect()
            }
            Content::Labelled { text, label } => vec![text, label],
            Content::Set(sentences) => sentences.iter().collect(),
            Content::Scored { first, second, score } => {
                assert!(score.is_finite(), "line {}: {score}", row.line);
                vec![first, second]
            }
        };
        for text in texts {
            assert!(!text.is_empty() && text.trim() == text, "line {}: {text:?}", row.line);
        }
        assert!(row.line > 0, "lines are counted from 1");
    }
    // Why data cannot be used is said, not panicked.
    if let Ok(data) = Dataset::build(imported, 20.0, 0) {
        assert!(data.sentences.iter().all(|sentence| sentence.group < data.groups.len()));
        data.preview("any");
    }
}

/// The part of a link behind `#`: what is understood of it can be written, and is understood again.
pub fn hash(bytes: &[u8]) {
    let (config, _) = Config::from_hash(&String::from_utf8_lossy(bytes));
    let written = config.to_hash();
    let (again, errors) = Config::from_hash(&written);
    assert!(errors.is_empty(), "{written}: {errors:?}");
    assert_eq!(again.to_hash(), written);
}

/// What page and engine say to each other: a message that can be read is written as it was.
pub fn messages(bytes: &[u8]) {
    read_twice::<Request>(bytes);
    read_twice::<Message>(bytes);
}

fn read_twice<T: Serialize + DeserializeOwned>(bytes: &[u8]) {
    let Ok(message) = serde_json::from_slice::<T>(bytes) else { return };
    let written = serde_json::to_string(&message).expect("plain data");
    let again: T = match serde_json::from_str(&written) {
        Ok(again) => again,
        // JSON has no infinity, which the objects that page and engine exchange do have.
        Err(error) => return assert!(written.contains("null"), "{error}: {written}"),
    };
    assert_eq!(serde_json::to_string(&again).expect("plain data"), written);
}

/// The file of a recorded run: it plays, or is refused with a reason.
pub fn replay(bytes: &[u8]) {
    let Ok(recording) = serde_json::from_slice::<Recording>(bytes) else { return };
    match recording.play() {
        Ok((sentences, tape)) => {
            for frame in tape.frames() {
                assert_eq!(frame.points.len(), sentences.len());
            }
            tape.at(0.5);
        }
        Err(reason) => assert!(!reason.is_empty()),
    }
}

/// What the browser keeps of an experiment: it is taken up as far as it says something, and kept again as it is then.
pub fn kept(bytes: &[u8]) {
    let Ok(record) = serde_json::from_slice::<Record>(bytes) else { return };
    for data in [None, Some(DataInput::Text("a | b".into()))] {
        let mut experiment = record.experiment(data);
        let again = Record::of(&experiment);
        assert_eq!(Record::of(&again.experiment(Some(experiment.data.clone()))), again);
        assert!(!again.continue_words().is_empty());
        // The run goes on, long enough for its curve to be thinned out.
        let report = StepReport {
            step: 1,
            loss: 0.5,
            active_share: 0.5,
            positive_distance: 0.5,
            negative_distance: 0.5,
            embedding_norm: 1.0,
            gradient_norm: 1.0,
        };
        (0..700).for_each(|_| experiment.training.curve.push(&report));
    }
}

/// The file of a lesson: the page opens and starts it, or says what is wrong. What is a lesson is one again when it is written.
pub fn lesson(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match lessons::read(&text) {
        Ok(lesson) => {
            let written = lessons::write(&lesson);
            assert!(lessons::is_lesson(&written));
            assert_eq!(lessons::read(&written).ok(), Some(lesson));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    let (mut page, _) = State::new("", "any");
    page.update(Action::FilesOpened(vec![DataFile { name: "a.json".to_owned(), bytes: bytes.into() }]));
    let is_lesson = std::str::from_utf8(bytes).is_ok_and(lessons::is_lesson);
    let is_refused = page.notices.iter().any(|notice| notice.topic == Topic::Lesson);
    assert!(!is_lesson || page.lessons.open().is_some() != is_refused, "{text}");
    for action in
        [LessonAction::Answered(1), LessonAction::HintWanted, LessonAction::Started, LessonAction::ChangeTried(0)]
    {
        page.update(Action::Lesson(action));
    }
    if let Some(open) = page.lessons.open() {
        markdown::html(&open.lesson.task);
    }
}

/// A kept model with its optimiser: it is taken up, or refused.
#[cfg(feature = "engine")]
pub fn checkpoint(bytes: &[u8]) {
    use crate::engine::encoder::{EncoderConfig, SimpleEncoderConfig};
    use crate::engine::exchange::checkpoint::read;

    let encoder = EncoderConfig::Simple(SimpleEncoderConfig { vocabulary: 4, size: 2 });
    let _ = read(bytes, encoder.init(0, &burn::tensor::Device::flex()));
}

/// A line with the name of a file of a pretrained model, and what takes its place (of weights: its beginning): the model can
/// be used, or is refused with the reason.
#[cfg(feature = "engine")]
pub fn model(bytes: &[u8]) {
    use std::collections::BTreeMap;

    use crate::engine::exchange::folder::ModelFolder;
    use crate::pace::{Pace, at_once};

    macro_rules! file {
        ($path:literal) => {
            ($path, &include_bytes!(concat!("../tests/models/bert_dense/", $path))[..])
        };
    }
    let files: [(&str, &[u8]); 9] = [
        file!("config.json"),
        file!("config_sentence_transformers.json"),
        file!("modules.json"),
        file!("sentence_bert_config.json"),
        file!("tokenizer.json"),
        file!("1_Pooling/config.json"),
        file!("2_Dense/config.json"),
        file!("2_Dense/model.safetensors"),
        file!("model.safetensors"),
    ];
    let (name, content) = bytes.split_at(bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len()));
    let content = content.get(1..).unwrap_or_default();
    let replaced = files.into_iter().map(|(path, whole)| {
        let content = match path.as_bytes() == name {
            true if path.ends_with(".json") => content.to_vec(),
            true => [content, whole.get(content.len()..).unwrap_or_default()].concat(),
            false => whole.to_vec(),
        };
        (path.to_owned(), content)
    });
    let device = burn::tensor::Device::flex();
    let loaded = ModelFolder::open(Box::new(replaced.collect::<BTreeMap<_, _>>())).and_then(|folder| {
        let tokenizer = folder.tokenizer(folder.card.max_tokens)?;
        assert!(tokenizer.encode("one sentence").is_ok_and(|encoded| !encoded.ids.is_empty()));
        at_once(folder.load(&folder.shape, &device, &Pace::unhurried()))
    });
    if let Err(error) = loaded {
        assert!(!error.file.is_empty() && !error.reason.is_empty());
    }
}

/// A zip that is said to hold a model: it is unpacked, or refused with the reason, and never grows large.
#[cfg(feature = "engine")]
pub fn zip(bytes: &[u8]) {
    use crate::engine::exchange::packed::unpack;

    let mut total = 0;
    let unpacked =
        unpack("a zip", bytes.len() as u64, std::io::Cursor::new(bytes), |_| true, |_, part| total += part.len());
    assert!(total <= (64 << 20) + (1 << 20));
    if let Err(error) = unpacked {
        assert!(!error.reason.is_empty());
    }
}

/// A file that is said to be a project, or what stands in its description: it opens, or is refused with the reason.
#[cfg(feature = "engine")]
pub fn project(bytes: &[u8]) {
    use std::io::{Cursor, Write};

    use crate::engine::exchange::project::read;

    let described = || {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (path, content) in [("project.json", bytes), ("data/1", b"a,b"), ("weights.safetensors", b"")] {
            zip.start_file(path, zip::write::SimpleFileOptions::default()).expect("a path");
            zip.write_all(content).expect("memory takes everything");
        }
        zip.finish().expect("a small zip").into_inner()
    };
    let file = if bytes.starts_with(b"PK") { bytes.to_vec() } else { described() };
    let opened = read("a project", file.len() as u64, Cursor::new(file), |_, _| {});
    if let Err(error) = opened {
        assert!(!error.to_string().is_empty());
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use rand::rngs::ChaCha8Rng;
    use rand::{RngExt, SeedableRng};

    use super::*;

    /// Damaged copies of each seed.
    const COPIES: usize = 60;

    fn seeds(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
        let entries = std::fs::read_dir(&folder).expect("a folder of seeds").flatten().map(|entry| entry.path());
        let mut seeds: Vec<_> =
            entries.map(|path| (path.clone(), std::fs::read(path).expect("a readable seed"))).collect();
        seeds.sort();
        seeds
    }

    #[test]
    fn all_targets_hold_for_their_seeds() {
        for (name, target) in TARGETS {
            let seeds = seeds(name);
            assert!(!seeds.is_empty(), "{name}");
            for (path, seed) in seeds {
                println!("{}", path.display());
                target(&seed);
            }
        }
    }

    #[test]
    fn seeds_get_past_the_first_look() {
        for (path, seed) in seeds("messages") {
            let request = serde_json::from_slice::<Request>(&seed).map(drop);
            let read = request.or_else(|_| serde_json::from_slice::<Message>(&seed).map(drop));
            assert!(read.is_ok(), "{}: {read:?}", path.display());
        }
        for (path, seed) in seeds("kept") {
            let read = serde_json::from_slice::<Record>(&seed);
            assert!(read.is_ok(), "{}: {read:?}", path.display());
        }
        #[cfg(feature = "engine")]
        for (path, seed) in seeds("project").into_iter().filter(|(_, seed)| seed.starts_with(b"PK")) {
            let read = crate::engine::exchange::project::read("a", 1, std::io::Cursor::new(seed), |_, _| {});
            assert!(read.is_ok(), "{}: {:?}", path.display(), read.err());
        }
        for (path, seed) in seeds("lesson") {
            let read = lessons::read(&String::from_utf8_lossy(&seed));
            assert!(read.is_ok(), "{}: {read:?}", path.display());
        }
        for (path, seed) in seeds("replay") {
            let read = serde_json::from_slice::<Recording>(&seed);
            assert!(read.is_ok(), "{}: {read:?}", path.display());
        }
    }

    #[test]
    fn all_targets_hold_for_damaged_seeds() {
        let mut random = ChaCha8Rng::seed_from_u64(7);
        for (name, target) in TARGETS {
            let seeds = seeds(name);
            for (path, seed) in &seeds {
                for copy in 0..COPIES {
                    let mut damaged = seed.clone();
                    match copy % 4 {
                        0 => damaged.truncate(random.random_range(0..=seed.len())),
                        1 => {
                            // A part of another seed in the middle.
                            let other = &seeds[random.random_range(0..seeds.len())].1;
                            let at = random.random_range(0..=damaged.len());
                            let from = random.random_range(0..=other.len());
                            damaged.splice(at..at, other[from..].iter().copied());
                        }
                        _ => {
                            for _ in 0..4 {
                                if let Some(byte) = random_place(&mut damaged, &mut random) {
                                    *byte = random_byte(copy, seed, &mut random);
                                }
                            }
                        }
                    }
                    println!("{} copy {copy}: {:?}", path.display(), String::from_utf8_lossy(&damaged));
                    target(&damaged);
                }
            }
        }
    }

    fn random_place<'a>(bytes: &'a mut [u8], random: &mut ChaCha8Rng) -> Option<&'a mut u8> {
        (!bytes.is_empty()).then(|| random.random_range(0..bytes.len())).map(|at| &mut bytes[at])
    }

    /// Any byte, or one that the seed holds elsewhere.
    fn random_byte(copy: usize, seed: &[u8], random: &mut ChaCha8Rng) -> u8 {
        if copy % 4 == 2 { random.random() } else { seed[random.random_range(0..seed.len())] }
    }
}
