//! The corpus: a file of sentences that are searched beside the data, and how far the engine is with it.

use super::status::duration_in_words;
use super::{CorpusAction, DataFile, Effect, NEIGHBOURS, Phase, Scope, State, Topic, bytes_in_words, percent};
use crate::protocol::{
    Command, CompactnessReport, CompactnessTable, CorpusAnswer, CorpusCommand, CorpusEvent, CorpusFile, CorpusReport,
    CorpusStanding, Progress, Stage,
};
use crate::say;

#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// What is searched, to be handed to an engine that was started again; and whether it is to be read by lines.
    file: Option<(DataFile, bool)>,
    /// What the engine reads in its place, and how many bytes of it are read, of how many.
    reading: Option<(DataFile, bool)>,
    read: (u32, u32),
    /// Searches with smaller vectors that were made, of how many.
    measuring: Option<(u32, u32)>,
    table: Option<CompactnessTable>,
    /// Changes with it.
    pub revision: u32,
    pub report: Option<CorpusReport>,
    pub standing: CorpusStanding,
    pub scope: Scope,
    /// To what was asked last.
    answer: Option<CorpusAnswer>,
}

impl Corpus {
    /// The engine knows nothing of it any more.
    pub(super) fn lose(&mut self) {
        (self.standing, self.answer) = (CorpusStanding::default(), None);
        self.tabulate(None);
    }

    pub(super) fn forget_answer(&mut self) {
        self.answer = None;
    }

    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// What is known of smaller vectors from now on; nothing is measured any more.
    fn tabulate(&mut self, table: Option<CompactnessTable>) {
        self.measuring = None;
        self.table = table;
        self.revision += 1;
    }

    /// Whether the engine is at work for it.
    pub fn is_working(&self) -> bool {
        self.is_reading() || self.standing.working || self.measuring.is_some()
    }

    /// Whether the reader's word is that it is read by lines.
    pub fn by_line(&self) -> bool {
        self.file.as_ref().is_some_and(|(_, by_line)| *by_line)
    }
}

impl State {
    /// What was asked for cannot be done.
    pub(super) fn corpus_refused(&mut self) {
        (self.corpus.reading, self.corpus.measuring) = (None, None);
        self.negatives.stop();
    }

    pub(super) fn act_on_corpus(&mut self, action: CorpusAction) -> Vec<Effect> {
        match action {
            CorpusAction::Opened(file) => self.open_corpus(file, false),
            CorpusAction::Pressed => self.press_corpus(),
            CorpusAction::ReadByLine(by_line) => match self.corpus.file.clone() {
                Some((file, _)) => self.open_corpus(file, by_line),
                None => Vec::new(),
            },
            CorpusAction::Measured if self.can_measure_corpus() => {
                self.corpus.measuring = Some((0, 0));
                vec![self.tell(Command::Corpus(CorpusCommand::Measure))]
            }
            CorpusAction::Measured => Vec::new(),
            CorpusAction::Closed => {
                let (scope, revision) = (self.corpus.scope, self.corpus.revision + 1);
                self.corpus = Corpus { scope, revision, ..Corpus::default() };
                vec![self.tell(Command::Corpus(CorpusCommand::Close))]
            }
            CorpusAction::ScopeChosen(scope) => {
                self.corpus.scope = scope;
                self.find()
            }
        }
    }

    fn open_corpus(&mut self, file: DataFile, by_line: bool) -> Vec<Effect> {
        self.forgive(Topic::Stage(Stage::Corpus));
        self.corpus.reading = Some((file, by_line));
        self.corpus.read = (0, 0);
        self.send_corpus()
    }

    /// Hands the engine what it is to read, or what it knew before it was started again.
    pub(super) fn send_corpus(&mut self) -> Vec<Effect> {
        let Some((file, by_line)) = self.corpus.reading.as_ref().or(self.corpus.file.as_ref()).cloned() else {
            return Vec::new();
        };
        if !self.phase.listens() {
            return Vec::new();
        }
        let opened = CorpusFile { name: file.name.clone(), bytes: file.bytes.to_vec(), by_line };
        self.corpus.reading = Some((file, by_line));
        vec![self.tell(Command::Corpus(CorpusCommand::Open(opened)))]
    }

    fn press_corpus(&mut self) -> Vec<Effect> {
        let stops = self.corpus.is_working();
        if !stops && !self.can_embed_corpus() {
            return Vec::new();
        }
        (self.corpus.reading, self.corpus.measuring) = (None, None);
        self.forgive(Topic::Stage(Stage::Corpus));
        let command = if stops { CorpusCommand::Stop } else { CorpusCommand::Embed };
        vec![self.tell(Command::Corpus(command))]
    }

    /// Whether there is something to embed, and a model whose figures are there to embed it by.
    pub fn can_embed_corpus(&self) -> bool {
        let CorpusStanding { embedded, sentences, stale, .. } = self.corpus.standing;
        (embedded < sentences || stale) && !self.negatives.is_mining() && self.phase.is_built() && self.now().is_some()
    }

    /// Whether there are vectors to be made smaller.
    pub fn can_measure_corpus(&self) -> bool {
        let is_busy = self.corpus.is_working() || self.negatives.is_mining();
        self.corpus.standing.embedded > 0 && !is_busy && self.phase.is_built()
    }

    /// What the button does; None where it does nothing.
    pub fn corpus_button(&self) -> Option<String> {
        let CorpusStanding { embedded, sentences, stale, working, .. } = self.corpus.standing;
        match () {
            () if self.corpus.is_reading() => Some(say!("corpus-page-cancel-reading")),
            () if working => Some(say!("corpus-page-cancel-embedding")),
            () if self.corpus.measuring.is_some() => Some(say!("corpus-page-cancel-measuring")),
            () if sentences == 0 || (embedded == sentences && !stale) => None,
            () if embedded == 0 => Some(say!("corpus-page-embed")),
            () if stale => Some(say!("corpus-page-embed-again")),
            () => Some(say!("corpus-page-resume")),
        }
    }

    pub(super) fn reading_corpus(&mut self, progress: &Progress) {
        let told = (progress.done, progress.total);
        if self.negatives.goes_on(told) {
            return;
        }
        match &mut self.corpus.measuring {
            Some(measuring) => *measuring = told,
            None => self.corpus.read = told,
        }
    }

    pub(super) fn hear_corpus(&mut self, event: CorpusEvent) -> Vec<Effect> {
        match event {
            CorpusEvent::Opened(report) => {
                self.succeeded(&[Stage::Corpus]);
                let Corpus { reading, scope, revision, .. } = std::mem::take(&mut self.corpus);
                let revision = revision + 1;
                self.corpus = Corpus { file: reading, report: Some(report), scope, revision, ..Corpus::default() };
                Vec::new()
            }
            CorpusEvent::Standing(standing) => {
                let former = std::mem::replace(&mut self.corpus.standing, standing);
                if standing.embedded == 0 {
                    self.corpus.answer = None;
                }
                if (standing.embedded, standing.step) != (former.embedded, former.step) {
                    self.corpus.tabulate(None);
                }
                let ended = former.working && !standing.working;
                if ended { self.find_in_corpus() } else { Vec::new() }
            }
            CorpusEvent::Found(answer) => {
                if answer.request == self.query.request && self.phase.is_built() {
                    self.corpus.answer = Some(answer);
                }
                Vec::new()
            }
            CorpusEvent::Measured(table) => {
                self.corpus.tabulate(Some(table));
                Vec::new()
            }
            CorpusEvent::Mined(mined) => {
                self.negatives_mined(mined);
                Vec::new()
            }
        }
    }

    /// Asks the corpus what the data was asked, where it is to be searched and has something embedded.
    pub(super) fn find_in_corpus(&mut self) -> Vec<Effect> {
        let (request, text, scope) = (self.query.request, self.query.text.clone(), self.corpus.scope);
        let searched = self.corpus.standing.embedded > 0 && scope != Scope::Data;
        if !searched || text.trim().is_empty() || !self.phase.is_built() {
            return Vec::new();
        }
        let with_data = scope == Scope::Both;
        vec![self.tell(Command::Corpus(CorpusCommand::Find { request, text, count: NEIGHBOURS, with_data }))]
    }

    /// What was found, where more than the data was searched.
    pub fn corpus_answer(&self) -> Option<&CorpusAnswer> {
        let wanted = self.corpus.standing.embedded > 0 && self.corpus.scope != Scope::Data;
        self.corpus.answer.as_ref().filter(|_| wanted)
    }

    /// The share of what is under way that is done; None where nothing is, or nobody knows.
    pub fn corpus_share(&self) -> Option<f64> {
        let CorpusStanding { embedded, sentences, .. } = self.corpus.standing;
        let (done, total) = match self.corpus.measuring {
            Some(measuring) => measuring,
            None if self.corpus.is_reading() => self.corpus.read,
            None => (embedded, sentences),
        };
        (total > 0).then(|| f64::from(done) / f64::from(total))
    }

    /// How far it is, in words.
    pub fn corpus_words(&self) -> String {
        let CorpusStanding { embedded, sentences, step, stale, working, seconds_left } = self.corpus.standing;
        if let Some((file, _)) = &self.corpus.reading {
            let (done, total) = self.corpus.read;
            if total == 0 {
                return say!("corpus-page-reading", name = &file.name);
            }
            let (done, all) = (bytes_in_words(done.into()), bytes_in_words(total.into()));
            return say!("corpus-page-reading-of", name = &file.name, done = done, all = all);
        }
        if let Some((done, total)) = self.corpus.measuring {
            return say!("corpus-page-measuring", done = done, all = total);
        }
        let told = match (embedded, sentences) {
            (_, 0) => return String::new(),
            _ if working => {
                return match seconds_left.map(|seconds| duration_in_words(seconds.into())) {
                    Some(time) => say!("corpus-page-embedding-left", done = embedded, all = sentences, time = time),
                    None => say!("corpus-page-embedding", done = embedded, all = sentences),
                };
            }
            (0, _) if self.phase == Phase::Refused => return say!("corpus-page-no-model"),
            (0, _) => return say!("corpus-page-nothing-embedded"),
            (embedded, sentences) if embedded < sentences => {
                say!("corpus-page-partly-embedded", done = embedded, all = sentences, step = step)
            }
            _ => say!("corpus-page-embedded", step = step),
        };
        if stale { format!("{told} {}", say!("corpus-page-stale")) } else { told }
    }

    /// What smaller vectors cost: over what it was measured, and a row for each way, with the memory and the recall.
    pub fn corpus_table(&self) -> Option<(String, Vec<[String; 3]>)> {
        let CompactnessTable { ways, queries, searched, .. } = self.corpus.table.as_ref()?;
        let title = say!("corpus-page-measured", queries = *queries, searched = *searched);
        let row = |CompactnessReport { way, numbers, bytes, recall }: &CompactnessReport| {
            let kind = if way.bytes { "int8" } else { "float32" };
            [format!("{numbers} × {kind}"), bytes_in_words(*bytes as f64), percent(Some(*recall))]
        };
        Some((title, ways.iter().map(row).collect()))
    }

    /// How many sentences there are.
    pub fn corpus_figures(&self) -> String {
        match &self.corpus.report {
            Some(report) => say!("counted-sentences", count = report.sentences),
            None => String::new(),
        }
    }
}
