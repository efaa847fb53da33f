//! A corpus beside the data: read, embedded in slices, stopped and gone on with, searched exactly, and told to be out of date.

use std::collections::HashSet;

use triplet_playground::protocol::{
    CorpusAnswer, CorpusCommand, CorpusEvent, CorpusFile, CorpusReport, CorpusStanding, MinedNegatives, MiningSettings,
    Sampling,
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
    // A question that was on its way is told so.
    let told = engine.standings().len();
    engine.corpus(CorpusCommand::Find { request: 1, text: "bank".to_owned(), count: 3, with_data: true });
    assert_eq!((engine.failures(), engine.standings().len()), (vec![], told + 1));
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
    engine.corpus(CorpusCommand::Measure);
    assert_eq!(engine.failures().len(), 3);
    engine.open("one sentence\nanother one\n");
    engine.corpus(CorpusCommand::Measure);
    assert_eq!(engine.failures().len(), 4);
    engine.embed();
    assert_eq!(engine.search("one", 3, false).hits.len(), 2);
    engine.open("");
    assert!(engine.failures().pop().is_some_and(|failure| failure.message.contains("corpus.txt")));
    assert_eq!(engine.search("one", 3, false).hits.len(), 2, "the one before stays");
    assert_eq!(engine.search("one", 0, true).hits.len(), 0);
    assert_eq!(engine.search("", 3, true).hits.len(), 3);
}

/// Of the share that is found again with less than whole vectors nothing is known but that bytes lose less than most numbers do.
#[test]
fn what_smaller_vectors_cost_is_measured_over_the_data() {
    let mut engine = opened(2000);
    engine.corpus(CorpusCommand::Measure);
    assert_eq!(engine.failures().pop().map(|failure| failure.stage), Some(Stage::Corpus), "nothing is embedded");
    engine.embed();
    engine.corpus(CorpusCommand::Measure);
    engine.work();
    let measured = |event| if let CorpusEvent::Measured(table) = event { Some(table) } else { None };
    let table = engine.told().into_iter().find_map(measured).expect("a table");
    assert!(table.queries > 50 && table.queries <= 100 && table.searched == 2000, "{table:?}");
    let ways: Vec<(u32, bool, u64)> = table.ways.iter().map(|way| (way.numbers, way.way.bytes, way.bytes)).collect();
    let floats = [16, 8, 4, 2].map(|numbers: u32| (numbers, false, 2000 * 4 * u64::from(numbers)));
    let bytes = [16, 8, 4, 2].map(|numbers: u32| (numbers, true, 2004 * u64::from(numbers)));
    assert_eq!(ways, [floats, bytes].concat());
    let recalls: Vec<f32> = table.ways.iter().map(|way| way.recall).collect();
    assert_eq!(recalls[0], 1.0);
    assert!(recalls.iter().all(|recall| (0.0..=1.0).contains(recall)));
    assert!(recalls[4] > 0.9 && recalls[4] > recalls[3], "{recalls:?}");
}

impl Engine {
    fn mine(&mut self, settings: MiningSettings) -> MinedNegatives {
        self.corpus(CorpusCommand::Mine(settings));
        self.work();
        let mined = |event| if let CorpusEvent::Mined(mined) = event { Some(mined) } else { None };
        self.told().into_iter().filter_map(mined).next_back().expect("negatives")
    }
}

#[test]
fn hard_negatives_are_mined_and_none_is_known_to_mean_the_same() {
    // Two positives of one anchor, and one positive that two anchors have; the corpus holds them and the anchors as well.
    let pairs = "anchor,positive\n\
        where is my parcel,my parcel has not come\n\
        where is my parcel,parcel lost where\n\
        is my parcel lost,parcel lost where\n\
        give my money back,I want my money back\n";
    let texts = "where is my parcel\nmy parcel has not come\nparcel lost where\nis my parcel lost\n\
        where is my money\nmy parcel is blue\ngive it back\nthe parcel is where it is\nmoney is lost\n";
    let mut engine = Engine::with_data("device=cpu&steps=20&embedding_size=16&held_out=0", pairs);
    engine.open(texts);
    engine.corpus(CorpusCommand::Mine(MiningSettings::default()));
    assert_eq!(engine.failures().pop().map(|failure| failure.stage), Some(Stage::Corpus), "nothing is embedded");
    engine.embed();
    let mined = engine.mine(MiningSettings { range_max: Some(20), num_negatives: 12, ..MiningSettings::default() });
    // Nine of the corpus and the positive that is not among them.
    assert_eq!((mined.anchors, mined.without, mined.candidates), (3, 0, 10));
    assert_eq!(mined.pairs.len(), 4, "each pair");
    let of = |anchor: &str| -> HashSet<String> {
        let own = mined.pairs.iter().filter(|pair| pair.anchor == anchor);
        own.flat_map(|pair| pair.negatives.iter().map(|(text, _)| text.clone())).collect()
    };
    let parcels = ["where is my parcel", "my parcel has not come", "parcel lost where", "is my parcel lost"];
    for anchor in ["where is my parcel", "is my parcel lost"] {
        // The other anchor is linked by the positive that they share.
        assert!(parcels.iter().all(|text| !of(anchor).contains(*text)), "{anchor}: {:?}", of(anchor));
        assert_eq!(of(anchor).len(), 6);
    }
    assert!(parcels.iter().all(|text| of("give my money back").contains(*text)));
    assert!(!of("give my money back").contains("I want my money back"));
    for pair in &mined.pairs {
        assert!(pair.negatives.is_sorted_by(|left, right| left.1 >= right.1), "{pair:?}");
    }
    let strict = engine.mine(MiningSettings { max_score: Some(-2.0), ..MiningSettings::default() });
    assert_eq!((strict.pairs.len(), strict.without), (0, 3));
    // Drawn by the seed of the run.
    let random = MiningSettings {
        range_max: Some(9),
        num_negatives: 2,
        sampling_strategy: Sampling::Random,
        ..MiningSettings::default()
    };
    assert_eq!(engine.mine(random), engine.mine(random));
}

#[test]
fn without_pairs_or_room_nothing_is_mined() {
    let mut engine = opened(50);
    engine.embed();
    engine.corpus(CorpusCommand::Mine(MiningSettings::default()));
    assert!(engine.failures().pop().is_some_and(|failure| failure.message.contains("no pairs")));
    engine.load("anchor,positive\na b,c d\ne f,g h\n");
    engine.embed();
    engine.corpus(CorpusCommand::Mine(MiningSettings { num_negatives: 0, ..MiningSettings::default() }));
    assert!(engine.failures().pop().is_some_and(|failure| failure.message.contains("Negatives per pair")));
}
