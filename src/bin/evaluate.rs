//! Trains on labelled text and tells how many test sentences have a sentence of their own label as nearest neighbour.

use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Instant;

use burn::tensor::Device;
use triplet_playground::config::{Config, SETTINGS};
use triplet_playground::engine::session::model::Model;
use triplet_playground::engine::space::embedding::Embedding;
use triplet_playground::engine::space::index::nearest;
use triplet_playground::engine::train::batch::Batch;
use triplet_playground::engine::train::sampler::Sampler;
use triplet_playground::engine::train::trainer::{Figures, Trainer};
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::{Content, import};

/// The recipe of the published figures; anything else is an option.
const DEFAULTS: &[(&str, &str)] = &[
    ("held_out", "0"),
    ("embedding_size", "128"),
    ("feed_forward", "512"),
    ("max_tokens", "32"),
    ("steps", "600"),
    ("batch_size", "64"),
    ("per_group", "4"),
    ("margin", "0.2"),
    ("device", "cpu"),
];

/// Steps whose mean loss is reported.
const LAST_STEPS: usize = 50;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1)) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: impl Iterator<Item = OsString>) -> Outcome<String> {
    let (config, files) = parse(arguments)?;
    let [train, test] = files.as_slice() else { return Ok(usage()) };
    let data = Dataset::build(import(&read(train)?), 0.0, u64::from(config.seed))?;
    let test = labelled(&read(test)?, test)?;
    let device = Device::flex().autodiff();
    let model = Model::new(&data, &config, &device)?;

    let test_ids = test.iter().map(|(text, _)| Ok(model.tokenizer.encode(text)?.ids)).collect::<Outcome<Vec<_>>>()?;
    let ids = [model.ids.clone(), test_ids].concat();
    let train_labels = data.sentences.iter().map(|sentence| sentence.label.clone().unwrap_or_default());
    let labels: Vec<String> = train_labels.chain(test.into_iter().map(|(_, label)| label)).collect();

    let mut trainer = Trainer::new(model.encoder.clone(), &config);
    let mut sampler = Sampler::new(&data, u64::from(config.seed));
    let before = accuracy(&trainer, &ids, data.sentences.len(), &labels, &config, &device)?;
    let started = Instant::now();
    let mut figures = Vec::new();
    for step in 0..config.steps as usize {
        let batch = Batch::new(&sampler.draw(&config), &model.ids, &device);
        figures.extend(trainer.step(batch, &config, step + LAST_STEPS >= config.steps as usize));
    }
    let ms_per_step = started.elapsed().as_secs_f64() * 1e3 / f64::from(config.steps.max(1));
    let reports = now(Figures::read(figures))?;
    let loss = reports.iter().map(|report| f64::from(report.loss)).sum::<f64>() / reports.len().max(1) as f64;
    let after = accuracy(&trainer, &ids, data.sentences.len(), &labels, &config, &device)?;
    let round = |value: f64, places: i32| (value * 10f64.powi(places)).round() / 10f64.powi(places);
    Ok(serde_json::json!({
        "encoder": config.encoder.key(), "mining": config.mining.key(), "steps": config.steps, "seed": config.seed,
        "vocab": model.report.vocabulary, "knn_before": round(before, 4), "knn_after": round(after, 4),
        "loss_last50": round(loss, 4), "ms_per_step": round(ms_per_step, 2),
    })
    .to_string())
}

fn parse(arguments: impl Iterator<Item = OsString>) -> Outcome<(Config, Vec<OsString>)> {
    let mut config = Config::default();
    let mut given = Vec::new();
    let mut files = Vec::new();
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return Ok((config, Vec::new())),
            lexopt::Arg::Long(key) => {
                let key = key.replace('-', "_");
                given.push((key, lexopt::ValueExt::string(parser.value()?)?));
            }
            lexopt::Arg::Value(file) => files.push(file),
            lexopt::Arg::Short(_) => return Err(argument.unexpected().into()),
        }
    }
    let defaults = DEFAULTS.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let mut settings: Vec<(String, String)> = defaults.chain(given).collect();
    // In the table's order, a margin that is given comes after the metric that would choose one.
    settings.sort_by_key(|(key, _)| SETTINGS.iter().position(|setting| setting.key == key));
    for (key, value) in settings {
        config.set(&key, &value)?;
    }
    config.conflict().map_or(Ok((config, files)), |conflict| Err(conflict.into()))
}

fn usage() -> String {
    let options: Vec<String> =
        SETTINGS.iter().map(|setting| format!("  --{:<16} {}", setting.key, setting.help)).collect();
    let defaults: Vec<String> = DEFAULTS.iter().map(|(key, value)| format!("--{key} {value}")).collect();
    format!(
        "Usage: evaluate TRAIN.csv TEST.csv [OPTIONS]\n\n{}\n\nDefaults here: {}",
        options.join("\n"),
        defaults.join(" ")
    )
}

fn read(file: &OsString) -> Outcome<Vec<u8>> {
    std::fs::read(file).map_err(|error| format!("{}: {error}", file.to_string_lossy()).into())
}

fn labelled(bytes: &[u8], file: &OsString) -> Outcome<Vec<(String, String)>> {
    let rows: Vec<(String, String)> = import(bytes)
        .rows
        .into_iter()
        .filter_map(|row| match row.content {
            Content::Labelled { text, label } => Some((text, label)),
            Content::Triplet { .. } | Content::Set { .. } => None,
        })
        .collect();
    if rows.is_empty() {
        return Err(format!(
            "{}: no labelled sentences; the columns have to be text and label",
            file.to_string_lossy()
        )
        .into());
    }
    Ok(rows)
}

/// Share of the sentences from `train` on whose nearest among the first `train` has the same label.
fn accuracy(
    trainer: &Trainer,
    ids: &[Vec<u32>],
    train: usize,
    labels: &[String],
    config: &Config,
    device: &Device,
) -> Outcome<f64> {
    let mut embedding = Embedding::new(trainer.model().clone(), ids, config.normalise);
    while !embedding.is_finished() {
        now(embedding.advance(ids, device))?;
    }
    let (vectors, _) = embedding.finish();
    let (queries, gallery): (Vec<usize>, Vec<usize>) = ((train..ids.len()).collect(), (0..train).collect());
    let found = nearest(&vectors, &queries, &gallery, 1, config.distance);
    let hits =
        queries.iter().zip(found).filter(|(query, found)| found.iter().any(|row| labels[*row] == labels[**query]));
    Ok(hits.count() as f64 / queries.len() as f64)
}

/// The value of a future that never waits: on the CPU every read is there at once.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => unreachable!("the CPU reads at once"),
    }
}
