//! The corpus: read and embedded in slices beside all other work, and searched.

mod mine;

use std::cell::RefCell;
use std::rc::Rc;

use web_time::Instant;

use super::emit::Emit;
use super::run::{Package, Run};
use super::{Session, no_data};
use crate::engine::crew::staff::Staff;
use crate::engine::space::corpus::compact::measure;
use crate::engine::space::corpus::hard_negatives::refusal;
use crate::engine::space::corpus::{CorpusError, CorpusVectors, Embedder, embed_rest};
use crate::engine::space::embedding::embed;
use crate::engine::vectors::{cosine, distance, least};
use crate::pace::{Pace, Task};
use crate::protocol::{
    CompactnessTable, CorpusAnswer, CorpusCommand, CorpusEvent, CorpusFile, CorpusHit, CorpusReport, CorpusStanding,
    Event, Failure, MinedNegatives, MiningSettings, Progress, Stage,
};
use crate::say;
use crate::text::import::corpus::{ReadCorpus, read_corpus};
use mine::Gallery;

/// Sentences of the data that ask when it is measured what smaller vectors cost.
const QUERIES: usize = 100;

/// What was opened to be searched.
#[derive(Default)]
pub(super) struct Corpus {
    texts: Rc<[Rc<str>]>,
    /// None until embedding has begun.
    space: Option<Space>,
    work: Option<Work>,
}

/// The vectors of the corpus, as far as they are made, with the weights that they are made by.
struct Space {
    package: Package,
    vectors: Rc<RefCell<CorpusVectors>>,
    /// The sentences of the data have been embedded by other weights since.
    stale: bool,
}

/// What is under way; dropped, it is given up. Each with where its events go.
enum Work {
    /// Of a file of this name.
    Reading(String, Task<Result<ReadCorpus, String>>, Emit),
    Embedding(Task<Result<(), CorpusError>>, Emit),
    Measuring(Task<CompactnessTable>, Emit),
    Mining(Task<MinedNegatives>, Emit),
}

impl Session {
    /// # Errors
    /// Of [`Stage::Corpus`], where there is no corpus, no vector to go by, or the device fails.
    pub(super) async fn on_corpus(&mut self, command: CorpusCommand) -> Result<(), Failure> {
        match command {
            CorpusCommand::Open(file) => {
                self.corpus.work = Some(Work::read(file, self.emit.clone()));
                Ok(())
            }
            CorpusCommand::Embed => self.embed_corpus(),
            CorpusCommand::Stop => {
                self.corpus.work = None;
                self.corpus.tell(&self.emit);
                Ok(())
            }
            CorpusCommand::Find { .. } if self.corpus.embedded().is_err() => {
                self.corpus.tell(&self.emit);
                Ok(())
            }
            CorpusCommand::Find { request, text, count, with_data } => {
                let answer = self.corpus.find(request, text, count, with_data).await?;
                self.emit.event(Event::Corpus(CorpusEvent::Found(answer)));
                Ok(())
            }
            CorpusCommand::Measure => {
                let work = Work::measure(self.corpus.embedded()?, self.emit.clone());
                self.corpus.begin(work, &self.emit);
                Ok(())
            }
            CorpusCommand::Mine(settings) => {
                let gallery = Gallery::new(self.corpus.embedded()?, self.corpus.texts.clone());
                let work = Work::mine(gallery, settings, self.emit.clone())?;
                self.corpus.begin(work, &self.emit);
                Ok(())
            }
            CorpusCommand::Close => {
                self.corpus = Corpus::default();
                self.corpus.tell(&self.emit);
                Ok(())
            }
        }
    }

    fn embed_corpus(&mut self) -> Result<(), Failure> {
        let run = self.run.as_ref().ok_or_else(no_data)?;
        let package = run
            .package()
            .ok_or_else(|| refused(say!("engine-corpus-no-data-vectors"), say!("engine-corpus-wait-for-vectors")))?;
        let corpus = &mut self.corpus;
        if corpus.texts.is_empty() {
            return Err(refused(say!("engine-corpus-none"), say!("engine-corpus-open-file")));
        }
        let vectors = match corpus.space.take().filter(|space| !space.stale) {
            Some(space) => space.vectors,
            None => Rc::new(RefCell::new(CorpusVectors::new(&corpus.texts))),
        };
        corpus.work =
            Some(Work::embed(&package, run.staff(), corpus.texts.clone(), vectors.clone(), self.emit.clone()));
        corpus.space = Some(Space { package, vectors, stale: false });
        corpus.tell(&self.emit);
        Ok(())
    }

    /// Goes on with the corpus; whether there was something to do.
    pub(super) async fn tick_corpus(&mut self) -> bool {
        if let Some(run) = &self.run
            && self.corpus.follow(run)
        {
            self.corpus.tell(&self.emit.of_request(0));
        }
        let Some(work) = self.corpus.work.take() else { return false };
        self.corpus.advance(work).await;
        true
    }
}

impl Corpus {
    async fn advance(&mut self, work: Work) {
        match work {
            Work::Reading(name, mut task, emit) => match task.advance().await {
                None => self.work = Some(Work::Reading(name, task, emit)),
                Some(Ok(read)) => self.open(name, read, &emit),
                Some(Err(reason)) => emit.event(Event::Failed(refused(
                    say!("engine-corpus-unreadable", name = name, reason = reason),
                    say!("engine-corpus-open-text"),
                ))),
            },
            Work::Embedding(mut task, emit) => match task.advance().await {
                None => self.work = Some(Work::Embedding(task, emit)),
                Some(outcome) => {
                    self.tell(&emit);
                    if let Err(error) = outcome {
                        emit.event(Event::Failed(failed(&error)));
                    }
                }
            },
            Work::Measuring(mut task, emit) => match task.advance().await {
                None => self.work = Some(Work::Measuring(task, emit)),
                Some(table) => emit.event(Event::Corpus(CorpusEvent::Measured(table))),
            },
            Work::Mining(mut task, emit) => match task.advance().await {
                None => self.work = Some(Work::Mining(task, emit)),
                Some(mined) => emit.event(Event::Corpus(CorpusEvent::Mined(mined))),
            },
        }
    }

    fn open(&mut self, name: String, read: ReadCorpus, emit: &Emit) {
        let ReadCorpus { texts, read_as, by_line, remarks } = read;
        let sentences = texts.len() as u32;
        *self = Self { texts: texts.into(), space: None, work: None };
        let report = CorpusReport { name, sentences, read_as, by_line, remarks };
        emit.event(Event::Corpus(CorpusEvent::Opened(report)));
        self.tell(emit);
    }

    /// # Errors
    /// Where nothing of it is embedded.
    fn embedded(&self) -> Result<&Space, Failure> {
        let space = self.space.as_ref().filter(|space| space.vectors.borrow().embedded() > 0);
        space.ok_or_else(|| refused(say!("engine-corpus-not-embedded"), say!("engine-corpus-press-embed")))
    }

    /// In the place of what is under way.
    fn begin(&mut self, work: Work, emit: &Emit) {
        self.work = Some(work);
        self.tell(emit);
    }

    /// Looks whether a run has other weights by now; whether that was news.
    fn follow(&mut self, run: &Run) -> bool {
        let Some(space) = &mut self.space else { return false };
        match run.has_moved_on(&mut space.package) {
            Some(stale) => std::mem::replace(&mut space.stale, stale) != stale,
            // Other data: what is nearest in it is not known by these weights.
            None => {
                self.space = None;
                self.work.take_if(|work| !matches!(work, Work::Reading(..)));
                true
            }
        }
    }

    fn tell(&self, emit: &Emit) {
        let mut standing = CorpusStanding { sentences: self.texts.len() as u32, ..CorpusStanding::default() };
        if let Some(Space { package, vectors, stale }) = &self.space {
            standing.embedded = vectors.borrow().embedded() as u32;
            standing.step = package.snapshot.step;
            standing.stale = *stale;
            standing.working = matches!(self.work, Some(Work::Embedding(..)));
        }
        emit.event(Event::Corpus(CorpusEvent::Standing(standing)));
    }

    async fn find(&self, request: u32, text: String, count: usize, with_data: bool) -> Result<CorpusAnswer, Failure> {
        let Space { package, vectors, .. } = self.embedded()?;
        let encoded = package.tokens.tokenizer.encode_behind(package.config.query_prompt(), &text)?;
        let Package { snapshot, data, config, device, .. } = package;
        let query = embed(&snapshot.weights, &[&encoded.ids], config.normalise, device).await;
        let query = query.map_err(|error| failed(&CorpusError::Device(error)))?;
        let query = query.row(0);
        let mut hits: Vec<CorpusHit> = Vec::new();
        let mut searched = 0;
        if with_data {
            let own = &snapshot.vectors;
            let distances = (0..own.rows()).map(|row| (row, distance(own.row(row), query, config.metric())));
            hits.extend(least(count, distances).into_iter().map(|(row, distance)| CorpusHit {
                sentence: data.sentences[row].text.clone(),
                in_data: true,
                in_corpus: false,
                distance,
                similarity: cosine(own.row(row), query),
            }));
            searched += own.rows();
        }
        let vectors = vectors.borrow();
        for (row, text, distance) in vectors.nearest(query, count, config.metric()) {
            let sentence = &*self.texts[text];
            match hits.iter_mut().find(|hit| hit.sentence == sentence) {
                Some(hit) => hit.in_corpus = true,
                None => hits.push(CorpusHit {
                    sentence: sentence.to_owned(),
                    in_data: false,
                    in_corpus: true,
                    distance,
                    similarity: cosine(row, query),
                }),
            }
        }
        searched += vectors.embedded();
        hits.sort_by(|left, right| left.distance.total_cmp(&right.distance));
        hits.truncate(count);
        let (unknown_words, step) = (encoded.unknown_words, snapshot.step);
        Ok(CorpusAnswer { request, text, unknown_words, hits, step, searched: searched as u32 })
    }
}

impl Work {
    fn read(file: CorpusFile, emit: Emit) -> Self {
        let CorpusFile { name, bytes, by_line } = file;
        let pace = pace(&emit);
        let own = pace.clone();
        let task = Task::new(pace, async move { read_corpus(&bytes, by_line, &own).await });
        Self::Reading(name, task, emit)
    }

    fn embed(
        package: &Package,
        staff: Option<Staff>,
        texts: Rc<[Rc<str>]>,
        vectors: Rc<RefCell<CorpusVectors>>,
        emit: Emit,
    ) -> Self {
        let (step, sentences) = (package.snapshot.step, texts.len() as u32);
        let (began, before) = (Instant::now(), vectors.borrow().share());
        let pace = Pace::new({
            let (emit, vectors) = (emit.clone(), vectors.clone());
            move |_, _| {
                let (embedded, share) = (vectors.borrow().embedded() as u32, vectors.borrow().share());
                let rate = (share - before) / began.elapsed().as_secs_f64();
                let seconds_left = (rate > 0.0).then(|| ((1.0 - share) / rate) as f32);
                let standing = CorpusStanding { embedded, sentences, step, stale: false, working: true, seconds_left };
                emit.event(Event::Corpus(CorpusEvent::Standing(standing)));
            }
        });
        let own = pace.clone();
        let (encoder, tokens) = (package.snapshot.weights.clone(), package.tokens.clone());
        let (normalised, device) = (package.config.normalise, package.device.clone());
        let task = Task::new(pace, async move {
            let by = Embedder { encoder: &encoder, tokenizer: &tokens.tokenizer, normalised, device: &device, staff };
            embed_rest(&texts, &vectors, &by, &own).await
        });
        Self::Embedding(task, emit)
    }

    fn measure(space: &Space, emit: Emit) -> Self {
        let pace = pace(&emit);
        let ((_, vectors), own, slices) = (space.vectors.borrow().rows(), space.package.snapshot.clone(), pace.clone());
        let (metric, normalised) = (space.package.config.metric(), space.package.config.normalise);
        let task = Task::new(pace, async move {
            let every = own.vectors.rows().div_ceil(QUERIES).max(1);
            let queries: Vec<&[f32]> = (0..own.vectors.rows()).step_by(every).map(|row| own.vectors.row(row)).collect();
            let ways = measure(&vectors, &queries, metric, normalised, &slices).await;
            let (queries, searched) = (queries.len() as u32, vectors.rows() as u32);
            CompactnessTable { ways, queries, searched, step: own.step }
        });
        Self::Measuring(task, emit)
    }

    /// # Errors
    /// Where the data has no pairs, or the settings leave no room.
    fn mine(gallery: Gallery, settings: MiningSettings, emit: Emit) -> Result<Self, Failure> {
        let most = gallery.most_positives();
        if most == 0 {
            return Err(refused(say!("engine-mining-no-pairs"), say!("engine-mining-bring-pairs")));
        }
        if let Some(reason) = refusal(&settings, most) {
            return Err(refused(reason, say!("engine-mining-change-settings")));
        }
        let pace = pace(&emit);
        Ok(Self::Mining(Task::new(pace.clone(), gallery.mine(settings, pace)), emit))
    }
}

/// Tells of progress other than that of embedding.
fn pace(emit: &Emit) -> Pace {
    let emit = emit.clone();
    Pace::new(move |done, total| emit.event(Event::Progress(Progress { stage: Stage::Corpus, done, total })))
}

fn refused(message: String, hint: String) -> Failure {
    Failure { stage: Stage::Corpus, message, hint }
}

fn failed(error: &CorpusError) -> Failure {
    let (stage, hint) = match error {
        CorpusError::Tokenizer(_) => (Stage::Corpus, say!("engine-corpus-search-embedded")),
        CorpusError::Device(_) => (Stage::Device, say!("device-choose-cpu")),
        CorpusError::Memory { .. } => (Stage::Corpus, say!("engine-corpus-open-fewer")),
    };
    Failure { stage, message: say!("engine-corpus-embedding-failed", reason = error.to_string()), hint }
}
