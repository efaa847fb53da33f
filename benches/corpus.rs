//! How fast a corpus is embedded and searched, natively.
//!
//! `cargo bench --profile dev --bench corpus`: 100,000 sentences and the simple encoder. With the folder of a pretrained model and
//! a file of sentences, those by that model.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Instant;

use embassy_futures::block_on;
use triplet_playground::config::Config;
use triplet_playground::engine::exchange::folder::files::{DiskFolder, ModelFiles};
use triplet_playground::engine::session::Session;
use triplet_playground::engine::session::models::{FilesOrReason, ModelStore};
use triplet_playground::examples;
use triplet_playground::protocol::{
    Command, CorpusCommand, CorpusEvent, CorpusFile, CorpusReport, CorpusStanding, Event, Request, Source,
};

const SENTENCES: usize = 100_000;
/// Words of a sentence, and different ones in all.
const WORDS: usize = 12;
const VOCABULARY: usize = 8_000;
const QUERIES: usize = 20;

/// Models by the paths of their folders.
struct OnDisk;

impl ModelStore for OnDisk {
    fn files<'a>(&'a self, name: &'a str) -> Pin<Box<dyn Future<Output = FilesOrReason> + 'a>> {
        let folder = DiskFolder::open(name).map_err(|error| error.to_string());
        Box::pin(std::future::ready(folder.map(|folder| Box::new(folder) as Box<dyn ModelFiles>)))
    }
}

struct Engine {
    session: Session,
    number: u32,
    opened: Rc<RefCell<Option<CorpusReport>>>,
    standing: Rc<RefCell<CorpusStanding>>,
}

impl Engine {
    fn new(config: Config, data: &str) -> Self {
        let (opened, standing): (Rc<RefCell<_>>, Rc<RefCell<_>>) = Default::default();
        let sinks = (opened.clone(), standing.clone());
        let session = Session::new(move |message| match message.event {
            Event::Corpus(CorpusEvent::Opened(report)) => *sinks.0.borrow_mut() = Some(report),
            Event::Corpus(CorpusEvent::Standing(standing)) => *sinks.1.borrow_mut() = standing,
            Event::Failed(failure) => panic!("{failure:?}"),
            _ => {}
        });
        let mut engine = Self { session: session.with_models(OnDisk), number: 0, opened, standing };
        engine.carry_out(Command::Configure(config));
        engine.carry_out(Command::LoadData(Source::of_bytes("data", data.as_bytes().to_vec())));
        engine
    }

    fn carry_out(&mut self, command: Command) {
        self.number += 1;
        block_on(self.session.handle(Request { number: self.number, command }));
        while block_on(self.session.tick()) {}
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let (hash, data, bytes) = match arguments.as_slice() {
        [] => {
            let hash = "device=cpu&encoder=simple&embedding_size=64&held_out=0".to_owned();
            let data: String = sentences(1000).map(|(at, text)| format!("{text},label {}\n", at / 20)).collect();
            let corpus: String = sentences(SENTENCES).map(|(_, text)| text + "\n").collect();
            (hash, format!("text,label\n{data}"), corpus.into_bytes())
        }
        [model, file] => {
            let hash = format!("device=cpu&encoder=pretrained&model={model}&max_tokens=128&held_out=0");
            let data = examples::text("support").expect("one of the examples").to_owned();
            (hash, data, std::fs::read(file).expect("a file of sentences"))
        }
        _ => panic!("say nothing, or the folder of a model and a file of sentences: {arguments:?}"),
    };
    let (config, errors) = Config::from_hash(&hash);
    assert!(errors.is_empty(), "{errors:?}");
    let mut engine = Engine::new(config, &data);
    let file = CorpusFile { name: "corpus".to_owned(), bytes, by_line: false };
    let seconds = timed(|| engine.carry_out(Command::Corpus(CorpusCommand::Open(file))));
    let report = engine.opened.take().expect("a corpus");
    println!("read in {seconds:.2} s: {} sentences, {}", report.sentences, report.read_as);
    let seconds = timed(|| engine.carry_out(Command::Corpus(CorpusCommand::Embed)));
    assert_eq!(engine.standing.borrow().embedded, report.sentences);
    println!("embedded in {seconds:.2} s: {:.0} sentences a second", f64::from(report.sentences) / seconds);
    let mut times: Vec<f64> = (0..QUERIES)
        .map(|query| {
            let text = format!("w{query} w{} w{}", 17 * query + 3, 31 * query + 5);
            let find = CorpusCommand::Find { request: 1, text, count: 10, with_data: true };
            1000.0 * timed(|| engine.carry_out(Command::Corpus(find)))
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("a query takes {:.2} ms (median of {QUERIES})", times[QUERIES / 2]);
}

fn timed(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64()
}

fn sentences(count: usize) -> impl Iterator<Item = (usize, String)> {
    let word = |at: usize, place: usize| format!("w{}", (at * WORDS + place) * 7919 % (VOCABULARY - 7 * place));
    (0..count).map(move |at| (at, (0..WORDS).map(|place| word(at, place)).collect::<Vec<_>>().join(" ")))
}
