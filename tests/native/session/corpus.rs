//! A corpus beside the data: read, embedded in slices, stopped and gone on with, searched exactly, and told to be out of date.

use std::collections::HashSet;

use triplet_playground::protocol::{
    CorpusAnswer, CorpusCommand, CorpusEvent, CorpusFile, CorpusReport, CorpusStanding,
};

use super::*;

impl Engine {
    fn corpus(&mut self, command: CorpusCommand) {
        self.say(Command::Corpus(command));
    }

    fn open(&mut self, text: &str) {
        let (name, bytes) = ("corpus.txt".to_owned(), text.as_bytes().to_vec());
        self.corpus(CorpusCommand::Open(CorpusFile { name, bytes, by_line: false }));
        self.work();
    }

    fn embed(&mut self) {
        self.corpus(CorpusCommand::Embed);
        self.work();
    }

    fn told(&self) -> Vec<CorpusEvent> {
        self.all(|event| if let Event::Corpus(event) = event { Some(event.clone()) } else { None })
    }

    fn opened(&self) -> Vec<CorpusReport> {
        let opened = |event| if let CorpusEvent::Opened(report) = event { Some(report) } else { None };
        self.told().into_iter().filter_map(opened).collect()
    }

    fn standings(&self) -> Vec<CorpusStanding> {
        let standing = |event| if let CorpusEvent::Standing(standing) = event { Some(standing) } else { None };
        self.told().into_iter().filter_map(standing).collect()
    }

    fn standing(&self) -> CorpusStanding {
        *self.standings().last().expect("a standing")
    }

    fn search(&mut self, text: &str, count: usize, with_data: bool) -> CorpusAnswer {
        self.corpus(CorpusCommand::Find { request: 7, text: text.to_owned(), count, with_data });
        let found = |event| if let CorpusEvent::Found(answer) = event { Some(answer) } else { None };
        self.told().into_iter().filter_map(found).next_back().expect("an answer")
    }
}

/// Distinct sentences of many lengths out of the words of an example.
fn sentences(count: usize) -> Vec<String> {
    let text = example("support");
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2).collect();
    let sentence = |at: usize| {
        let length = 2 + at * 7 % 19;
        let chosen = (0..length).map(|place| words[(at * 31 + place * 17) % words.len()]);
        format!("{} {at}", chosen.collect::<Vec<_>>().join(" "))
    };
    (0..count).map(sentence).collect()
}

const HASH: &str = "device=cpu&steps=20&embedding_size=16";

/// An engine whose model is there, with an open corpus.
fn opened(count: usize) -> Engine {
    let mut engine = Engine::with_data(HASH, example("support"));
    engine.open(&sentences(count).join("\n"));
    engine
}

#[test]
fn every_sentence_is_embedded_and_finds_itself() {
    let mut engine = opened(3000);
    assert_eq!(engine.opened()[0].sentences, 3000);
    engine.embed();
    let standing = engine.standing();
    assert_eq!((standing.embedded, standing.sentences, standing.working, standing.stale), (3000, 3000, false, false));
    for sentence in sentences(3000).iter().step_by(311) {
        let answer = engine.search(sentence, 8, false);
        assert_eq!((answer.request, answer.searched), (7, 3000));
        // Its number is no word that the data has: others of the same words may be as near.
        assert!(answer.hits.iter().any(|hit| hit.sentence == *sentence), "{sentence}: {answer:?}");
        assert!(answer.hits[0].distance < 1e-3);
        assert!(answer.hits.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
        assert!(answer.hits.iter().all(|hit| hit.in_corpus && !hit.in_data));
    }
    assert_eq!(engine.failures(), []);
}

/// The same sentences as data: what `Find` says of them is by vectors that were made in another way.
#[test]
fn the_corpus_and_the_data_of_the_same_sentences_agree() {
    let text = example("support");
    let mut engine = Engine::with_data(HASH, text);
    engine.open(text);
    engine.embed();
    engine.train();
    assert!(engine.standing().stale, "{:?}", engine.standing());
    engine.embed();
    let question = "where is my parcel";
    let (own, corpus) = (engine.find(question), engine.search(question, 5, true));
    assert_eq!((own.step, corpus.step), (20, 20));
    assert_eq!(corpus.searched as usize, own.sentences + engine.standing().embedded as usize);
    for (own, hit) in own.now.iter().zip(&corpus.hits) {
        assert!((own.distance - hit.distance).abs() < 1e-5, "{own:?}, {hit:?}");
        assert!(hit.in_data && hit.in_corpus, "{hit:?}");
    }
    let texts: HashSet<&str> = corpus.hits.iter().map(|hit| hit.sentence.as_str()).collect();
    assert_eq!(texts.len(), 5, "each sentence once");
}

#[test]
fn what_is_embedded_stays_when_stopped_and_the_rest_follows() {
    let whole = {
        let mut engine = opened(5000);
        engine.embed();
        engine.search("order my parcel", 20, true)
    };
    let mut engine = opened(5000);
    let (mut last, mut ticks, mut resumed) = (0, 2, 0);
    while last < 5000 {
        engine.corpus(CorpusCommand::Embed);
        for _ in 0..ticks {
            block_on(engine.session.tick());
        }
        engine.corpus(CorpusCommand::Stop);
        let standing = engine.standing();
        assert!(!standing.working && standing.embedded >= last, "{standing:?} after {last}");
        if standing.embedded > 0 && standing.embedded < 5000 {
            // What is there can be searched.
            assert_eq!(engine.search("order my parcel", 20, false).searched, standing.embedded);
            resumed += 1;
        }
        last = standing.embedded;
        // However slow the machine is.
        ticks += 1;
    }
    assert!(resumed > 0, "it was stopped on its way");
    let parts = engine.search("order my parcel", 20, true);
    assert_eq!(parts.searched, whole.searched);
    for (one, other) in parts.hits.iter().zip(&whole.hits) {
        assert!((one.distance - other.distance).abs() < 1e-5, "{one:?}, {other:?}");
    }
}

#[test]
fn other_weights_make_it_stale_and_it_is_searched_by_its_own() {
    let mut engine = opened(1000);
    engine.embed();
    let before = engine.search("order my parcel", 8, true);
    engine.train();
    assert_eq!((engine.standing().stale, engine.standing().step), (true, 0));
    assert_eq!(engine.search("order my parcel", 8, true), before);
    engine.embed();
    assert_eq!((engine.standing().stale, engine.standing().step), (false, 20));
    assert_eq!(engine.standing().embedded, 1000);
    assert_ne!(engine.search("order my parcel", 8, true).hits, before.hits);
    // A look at the same weights again is no news.
    let told = engine.standings().len();
    engine.say(Command::Pause);
    engine.work();
    assert_eq!(engine.standings().len(), told);
}

#[test]
fn other_data_takes_the_vectors_away_but_not_the_sentences() {
    let mut engine = opened(500);
    engine.embed();
    engine.load(example("senses"));
    assert_eq!((engine.standing().embedded, engine.standing().sentences), (0, 500));
    engine.corpus(CorpusCommand::Find { request: 1, text: "bank".to_owned(), count: 3, with_data: true });
    assert_eq!(engine.failures().pop().map(|failure| failure.stage), Some(Stage::Corpus));
    engine.embed();
    assert_eq!(engine.search("bank", 3, false).searched, 500);
    engine.corpus(CorpusCommand::Close);
    assert_eq!(engine.standing(), CorpusStanding::default());
}

#[test]
fn training_does_not_notice() {
    let losses = |embeds: bool| {
        let mut engine = opened(4000);
        engine.say(Command::Train);
        if embeds {
            engine.corpus(CorpusCommand::Embed);
        }
        engine.work();
        assert_eq!((engine.failures(), engine.state()), (vec![], RunState::Finished));
        if embeds {
            assert_eq!(engine.standing().embedded, 4000);
        }
        engine.reports().last().map(|report| (report.step, report.loss))
    };
    assert_eq!(losses(true), losses(false));
}

#[test]
fn what_cannot_be_done_is_said_and_changes_nothing() {
    let mut engine = Engine::new(HASH);
    engine.corpus(CorpusCommand::Embed);
    engine.load(example("support"));
    engine.corpus(CorpusCommand::Embed);
    let find = || CorpusCommand::Find { request: 1, text: "x".to_owned(), count: 3, with_data: true };
    engine.corpus(find());
    assert_eq!(engine.failures().len(), 3);
    engine.open("one sentence\nanother one\n");
    engine.corpus(find());
    engine.embed();
    assert_eq!(engine.search("one", 3, false).hits.len(), 2);
    engine.open("");
    assert!(engine.failures().pop().is_some_and(|failure| failure.message.contains("corpus.txt")));
    assert_eq!(engine.search("one", 3, false).hits.len(), 2, "the one before stays");
    assert_eq!(engine.search("one", 0, true).hits.len(), 0);
    assert_eq!(engine.search("", 3, true).hits.len(), 3);
}
