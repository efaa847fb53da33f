//! Trains without a browser and prints one line of JSON.
//!
//! With TRAIN.csv and TEST.csv (labelled text): how many test sentences have a sentence of their own label as nearest
//! neighbour, before and after. With one file of any form: accuracy on its training and held-out part, before and after; of
//! scored pairs Spearman's correlation.
//! `--model FOLDER` goes on from a pretrained model. `--scored PAIRS.tsv` (score, sentence1, sentence2) beside one file: Spearman's
//! rank correlation of the scores and the cosines, before and after.

use std::ffi::OsString;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Instant;

use burn::tensor::{Device, ExecutionError};
use embassy_futures::block_on;
use triplet_playground::config::{Config, Encoder, SETTINGS, Trains};
use triplet_playground::engine::crew::Crew;
use triplet_playground::engine::crew::shard::MOST_SHARDS;
use triplet_playground::engine::crew::staff::Staff;
use triplet_playground::engine::crew::threads::Processor;
use triplet_playground::engine::exchange::folder::ModelFolder;
use triplet_playground::engine::exchange::folder::files::DiskFolder;
use triplet_playground::engine::session::general::GeneralQuestions;
use triplet_playground::engine::session::model::Model;
use triplet_playground::engine::space::embedders::Embedders;
use triplet_playground::engine::space::embedding::Embedding;
use triplet_playground::engine::train::batch::Batch;
use triplet_playground::engine::train::evaluate::Examination;
use triplet_playground::engine::train::pool::Pool;
use triplet_playground::engine::train::sampler::Sampler;
use triplet_playground::engine::train::trainer::{Figures, Trainer};
use triplet_playground::engine::vectors::Vectors;
use triplet_playground::engine::vectors::{cosine, nearest};
use triplet_playground::pace::Pace;
use triplet_playground::protocol::Scores;
use triplet_playground::statistics::spearman;
use triplet_playground::text::dataset::Dataset;
use triplet_playground::text::import::{Content, import};

/// The recipe of the published figures; anything else is an option.
const DEFAULTS: &[(&str, &str)] = &[
    ("embedding_size", "128"),
    ("feed_forward", "512"),
    ("max_tokens", "32"),
    ("steps", "600"),
    ("batch_size", "64"),
    ("per_group", "4"),
    ("margin", "0.2"),
    ("device", "cpu"),
];

/// What a transformer is trained with besides: its first steps are small, and so are its last.
const TRANSFORMER_DEFAULTS: &[(&str, &str)] = &[("warm_up", "60"), ("schedule", "cosine"), ("learning_rate", "0.0007")];

/// What is trained from a pretrained model besides what its folder says: it knows much already, and little is to change.
/// Low-rank adapters have the learning rate that suits them anyway.
const PRETRAINED_DEFAULTS: &[(&str, &str)] = &[("steps", "60"), ("learning_rate", "0.00005")];

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
    let Task { config, base, scored, files } = parse(arguments)?;
    match files.as_slice() {
        [file] => own_held_out(&config, base.as_ref(), file, scored.as_ref()),
        [train, test] => separate_test(&config, base.as_ref(), train, test),
        _ => Ok(usage()),
    }
}

/// Trains on one file; what it holds out itself is the test.
fn own_held_out(
    config: &Config,
    base: Option<&ModelFolder>,
    file: &OsString,
    scored: Option<&OsString>,
) -> Outcome<String> {
    let data = Dataset::build(import(&read(file)?), config, u64::from(config.seed))?;
    let pool = Rc::new(Pool::new(Rc::new(data)));
    let mut training = Training::new(pool.clone(), base, config)?;
    let examination = Examination::new(pool, u64::from(config.seed));
    let ids = training.model.tokens.ids.clone();
    let score = |vectors: &Vectors| block_on(examination.score(vectors, config.metric(), &Pace::unhurried()));
    let scored = scored.map(ScoredPairs::read).transpose()?;
    let spearman = |training: &Training| scored.as_ref().map(|pairs| pairs.spearman(training)).transpose();
    let general = base.is_some().then(|| GeneralQuestions::new(&training.model.tokens.tokenizer)).transpose()?;
    let forgotten = |training: &Training| -> Outcome<_> {
        let asked = general.as_ref().map(|questions| block_on(training.ask(questions)));
        Ok(asked.transpose()?)
    };
    let general_before = forgotten(&training)?;
    let (training_before, held_out_before) = score(&training.embed(&ids)?);
    let spearman_before = spearman(&training)?;
    let (loss, ms_per_step) = training.train()?;
    let (training_after, held_out_after) = score(&training.embed(&ids)?);
    let spearman_after = spearman(&training)?;
    let general_after = forgotten(&training)?;
    Ok(serde_json::json!({
        "encoder": config.encoder.key(), "loss": config.loss.key(), "mining": config.mining.key(), "steps": config.steps, "seed": config.seed,
        "vocab": training.model.report.vocabulary, "loss_last50": round(loss, 4), "ms_per_step": round(ms_per_step, 2),
        "training_before": training_before, "training_after": training_after,
        "held_out_before": held_out_before, "held_out_after": held_out_after,
        "spearman_before": spearman_before, "spearman_after": spearman_after,
        "general_before": general_before, "general_after": general_after,
    })
    .to_string())
}

/// Trains on all of one file and tests on another.
fn separate_test(config: &Config, base: Option<&ModelFolder>, train: &OsString, test: &OsString) -> Outcome<String> {
    let data = Rc::new(Dataset::build(import(&read(train)?), 0.0, u64::from(config.seed))?);
    let test = labelled(&read(test)?, test)?;
    let mut training = Training::new(Rc::new(Pool::new(data.clone())), base, config)?;
    let tokenizer = &training.model.tokens.tokenizer;
    let test_ids = test.iter().map(|(text, _)| Ok(tokenizer.encode(text)?.ids)).collect::<Outcome<Vec<_>>>()?;
    let ids = [training.model.tokens.ids.clone(), test_ids].concat();
    let train_labels = data.sentences.iter().map(|sentence| sentence.label.clone().unwrap_or_default());
    let labels: Vec<String> = train_labels.chain(test.into_iter().map(|(_, label)| label)).collect();
    let score = |vectors: &Vectors| accuracy(vectors, data.sentences.len(), &labels, config);
    let before = score(&training.embed(&ids)?);
    let (loss, ms_per_step) = training.train()?;
    let after = score(&training.embed(&ids)?);
    Ok(serde_json::json!({
        "encoder": config.encoder.key(), "loss": config.loss.key(), "mining": config.mining.key(), "steps": config.steps, "seed": config.seed,
        "vocab": training.model.report.vocabulary, "knn_before": round(before, 4), "knn_after": round(after, 4),
        "loss_last50": round(loss, 4), "ms_per_step": round(ms_per_step, 2),
    })
    .to_string())
}

/// A model in training on the CPU.
struct Training<'a> {
    config: &'a Config,
    device: Device,
    model: Model,
    trainer: Trainer,
    sampler: Sampler,
    /// Of several cores.
    staff: Option<Staff>,
}

impl<'a> Training<'a> {
    fn new(pool: Rc<Pool>, base: Option<&ModelFolder>, config: &'a Config) -> Outcome<Self> {
        let device = Device::flex().autodiff();
        let model = Model::on(base, &pool.data, config, &device)
            .map_err(|failure| format!("{} {}", failure.message, failure.hint))?;
        let mut trainer = Trainer::new(model.encoder.clone());
        let cores = match config.cores {
            0 => std::thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_SHARDS)),
            cores => cores as usize,
        };
        let processor = Rc::new(Processor { cores: cores as u32, memory: u64::MAX });
        let staff = (cores > 1).then(|| Staff::new(processor, cores, model.load.shape(config), config.clone()));
        staff.iter().for_each(|staff| trainer.set_crew(Crew::of(staff.together())));
        if let Some(failure) = pool.data.unsuited(config.loss) {
            return Err(format!("{} {}", failure.message, failure.hint).into());
        }
        let sampler = Sampler::new(pool, u64::from(config.seed));
        if sampler.is_empty() {
            return Err("no two training sentences mean the same, so that there is no positive to pull together".into());
        }
        Ok(Self { config, device, model, trainer, sampler, staff })
    }

    /// All steps; mean loss of the last ones and milliseconds a step.
    fn train(&mut self) -> Outcome<(f64, f64)> {
        let steps = self.config.steps as usize;
        let started = Instant::now();
        let mut figures = Vec::new();
        for step in 0..steps {
            let next = Batch::next(&mut self.sampler, self.config, &self.model.tokens.ids, &self.device);
            let (batch, _) =
                next.ok_or("no batch holds a triplet, or two scores: raise the batch size or choose another mining")?;
            figures.extend(self.trainer.step(batch, self.config, step + LAST_STEPS >= steps));
        }
        let ms_per_step = started.elapsed().as_secs_f64() * 1e3 / steps.max(1) as f64;
        let reports = block_on(Figures::read(figures))?;
        let loss = reports.iter().map(|report| f64::from(report.loss)).sum::<f64>() / reports.len().max(1) as f64;
        Ok((loss, ms_per_step))
    }

    async fn ask(&self, questions: &GeneralQuestions) -> Result<Scores, ExecutionError> {
        questions.score(self.trainer.model().clone(), self.config, &self.device, &Pace::unhurried()).await
    }

    fn embed(&self, ids: &[Vec<u32>]) -> Outcome<Vectors> {
        let embedding = Embedding::new(self.trainer.model().clone(), ids, self.config.normalise);
        let mut embedding = embedding.by(Embedders::new(self.staff.clone()));
        while !embedding.is_finished() {
            block_on(embedding.advance(ids, &self.device))?;
        }
        Ok(embedding.finish().0)
    }
}

/// Pairs of sentences that somebody has scored.
struct ScoredPairs {
    scores: Vec<f32>,
    /// The first of each pair, then the second of each.
    sentences: Vec<String>,
}

impl ScoredPairs {
    /// As the STS benchmark has them: separated by tabs, without quotes, with names above.
    fn read(file: &OsString) -> Outcome<Self> {
        let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_path(file)?;
        let heads = reader.headers()?.clone();
        let column = |name: &str| {
            let missing = || format!("{}: there is no column {name}", file.to_string_lossy());
            heads.iter().position(|head| head == name).ok_or_else(missing)
        };
        let [score, first, second] = [column("score")?, column("sentence1")?, column("sentence2")?];
        let (mut scores, mut firsts, mut seconds) = (Vec::new(), Vec::new(), Vec::new());
        for record in reader.records() {
            let record = record?;
            scores.push(record[score].parse()?);
            firsts.push(record[first].to_owned());
            seconds.push(record[second].to_owned());
        }
        firsts.append(&mut seconds);
        Ok(Self { scores, sentences: firsts })
    }

    fn spearman(&self, training: &Training) -> Outcome<Option<f64>> {
        let tokenizer = &training.model.tokens.tokenizer;
        let ids = self.sentences.iter().map(|text| Ok(tokenizer.encode(text)?.ids)).collect::<Outcome<Vec<_>>>()?;
        let (vectors, pairs) = (training.embed(&ids)?, self.scores.len());
        let alike = |pair: usize| cosine(vectors.row(pair), vectors.row(pairs + pair));
        let found = spearman(&self.scores, &(0..pairs).map(alike).collect::<Vec<f32>>());
        Ok(found.map(|value| round(value, 4)))
    }
}

fn round(value: f64, places: i32) -> f64 {
    (value * 10f64.powi(places)).round() / 10f64.powi(places)
}

/// What is to be trained, and on what.
struct Task {
    config: Config,
    base: Option<ModelFolder>,
    /// Pairs with scores.
    scored: Option<OsString>,
    files: Vec<OsString>,
}

fn parse(arguments: impl Iterator<Item = OsString>) -> Outcome<Task> {
    let mut config = Config::default();
    let mut given = Vec::new();
    let mut files = Vec::new();
    let mut scored = None;
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => {
                return Ok(Task { config, base: None, scored: None, files: Vec::new() });
            }
            lexopt::Arg::Long("scored") => scored = Some(parser.value()?),
            lexopt::Arg::Long(key) => {
                let key = key.replace('-', "_");
                given.push((key, lexopt::ValueExt::string(parser.value()?)?));
            }
            lexopt::Arg::Value(file) => files.push(file),
            lexopt::Arg::Short(_) => return Err(argument.unexpected().into()),
        }
    }
    let given_as = |key: &str| given.iter().rfind(|(other, _)| other == key).map(|(_, value)| value.clone());
    let base =
        given_as("model").map(|folder| ModelFolder::open(Box::new(DiskFolder::open(folder)?)).map_err(Into::into));
    let base = base.transpose().map_err(|error: Box<dyn std::error::Error>| format!("the model: {error}"))?;
    let own = |defaults: &[(&str, &str)]| -> Vec<(String, String)> {
        defaults.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    };
    let besides = match &base {
        Some(base) => {
            let said = base.card.report(given_as("model").unwrap_or_default()).settings();
            let adapters = given_as("trains").as_deref() == Some(Trains::Adapters.key());
            let defaults = own(PRETRAINED_DEFAULTS).into_iter().filter(|(key, _)| !adapters || key != "learning_rate");
            said.into_iter().map(|(key, value)| (key.to_owned(), value)).chain(defaults).collect()
        }
        None if given_as("encoder").as_deref() == Some(Encoder::Transformer.key()) => own(TRANSFORMER_DEFAULTS),
        None => Vec::new(),
    };
    let mut settings: Vec<(String, String)> = own(DEFAULTS).into_iter().chain(besides).chain(given).collect();
    // In the table's order, a margin that is given comes after the metric that would choose one.
    settings.sort_by_key(|(key, _)| SETTINGS.iter().position(|setting| setting.key == key));
    for (key, value) in settings {
        config.set(&key, &value)?;
    }
    match config.conflict() {
        Some(conflict) => Err(conflict.into()),
        None => Ok(Task { config, base, scored, files }),
    }
}

fn usage() -> String {
    let options: Vec<String> =
        SETTINGS.iter().map(|setting| format!("  --{:<16} {}", setting.key, setting.help())).collect();
    let write = |defaults: &[(&str, &str)]| {
        defaults.iter().map(|(key, value)| format!("--{key} {value}")).collect::<Vec<_>>().join(" ")
    };
    format!(
        "Usage: evaluate TRAIN.csv TEST.csv [OPTIONS]\n       evaluate DATA [--scored PAIRS.tsv] [OPTIONS]\n\n{}\n\nDefaults here: {}; for a transformer also {}; with a model also {} (adapters have a rate of their own), and what its folder says",
        options.join("\n"),
        write(DEFAULTS),
        write(TRANSFORMER_DEFAULTS),
        write(PRETRAINED_DEFAULTS)
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
            Content::Triplet { .. } | Content::Set { .. } | Content::Scored { .. } => None,
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
fn accuracy(vectors: &Vectors, train: usize, labels: &[String], config: &Config) -> f64 {
    let (queries, gallery): (Vec<usize>, Vec<usize>) = ((train..vectors.rows()).collect(), (0..train).collect());
    let found = nearest(vectors, &queries, &gallery, 1, config.metric());
    let hits =
        queries.iter().zip(found).filter(|(query, found)| found.iter().any(|row| labels[*row] == labels[**query]));
    hits.count() as f64 / queries.len().max(1) as f64
}
