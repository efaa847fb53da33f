//! The corpus on the page: what its button does, what is searched, and that a new engine is told of it.

use super::*;
use crate::protocol::{
    Compactness, CompactnessReport, CompactnessTable, CorpusAnswer, CorpusCommand, CorpusEvent, CorpusHit,
    CorpusReport, CorpusStanding,
};

fn file(name: &str) -> DataFile {
    DataFile { name: name.to_owned(), bytes: b"one\ntwo\n".as_slice().into() }
}

fn act(state: &mut State, action: CorpusAction) -> Vec<Effect> {
    state.update(Action::Corpus(action))
}

fn commands(effects: &[Effect]) -> Vec<&CorpusCommand> {
    let sent = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Corpus(command), .. }) => Some(command),
        _ => None,
    });
    sent.collect()
}

fn opens(effects: &[Effect]) -> Vec<(&str, bool)> {
    let opened = commands(effects).into_iter().filter_map(|command| match command {
        CorpusCommand::Open(file) => Some((file.name.as_str(), file.by_line)),
        _ => None,
    });
    opened.collect()
}

fn report(name: &str, sentences: u32) -> Event {
    Event::Corpus(CorpusEvent::Opened(CorpusReport {
        name: name.to_owned(),
        sentences,
        read_as: "one sentence a line".to_owned(),
        by_line: true,
        remarks: Vec::new(),
    }))
}

fn stands(state: &mut State, standing: CorpusStanding) -> Vec<Effect> {
    engine(state, Event::Corpus(CorpusEvent::Standing(standing)))
}

fn at(embedded: u32, sentences: u32) -> CorpusStanding {
    CorpusStanding { embedded, sentences, ..CorpusStanding::default() }
}

/// A page whose engine has read a corpus of a hundred sentences.
fn opened_corpus() -> State {
    let mut state = ready("");
    assert_eq!(opens(&act(&mut state, CorpusAction::Opened(file("a.txt")))), [("a.txt", false)]);
    engine(&mut state, report("a.txt", 100));
    stands(&mut state, at(0, 100));
    state
}

/// The last search of the corpus among these effects: its request, and whether the data is searched too.
fn search(effects: &[Effect]) -> Option<(u32, bool)> {
    commands(effects).into_iter().rev().find_map(|command| match command {
        CorpusCommand::Find { request, with_data, .. } => Some((*request, *with_data)),
        _ => None,
    })
}

fn found(state: &mut State, request: u32) {
    let hit = CorpusHit { sentence: "two".to_owned(), in_data: false, in_corpus: true, distance: 0.5, similarity: 0.9 };
    let answer = CorpusAnswer {
        request,
        text: "x".to_owned(),
        unknown_words: Vec::new(),
        hits: vec![hit],
        step: 0,
        searched: 108,
    };
    engine(state, Event::Corpus(CorpusEvent::Found(answer)));
}

#[test]
fn one_button_embeds_cancels_resumes_and_embeds_again() {
    let mut state = ready("");
    assert_eq!(state.corpus_button(), None);
    act(&mut state, CorpusAction::Opened(file("a.txt")));
    assert_eq!(state.corpus_button().as_deref(), Some("Cancel reading"));
    engine(&mut state, report("a.txt", 100));
    let working = CorpusStanding { working: true, seconds_left: Some(12.0), ..at(40, 100) };
    let stale = CorpusStanding { stale: true, step: 7, ..at(100, 100) };
    let cases = [
        (at(0, 100), Some("Embed the corpus"), "Nothing of it is embedded yet"),
        (working, Some("Cancel embedding"), "40 of 100, about 12 s left"),
        (at(40, 100), Some("Resume embedding"), "40 of 100 are embedded, by the untrained weights"),
        (at(100, 100), None, "All are embedded"),
        (stale, Some("Embed again"), "the weights after 7 steps. There are newer ones"),
        (CorpusStanding { stale: true, ..at(40, 100) }, Some("Embed again"), "There are newer ones"),
    ];
    for (standing, button, words) in cases {
        stands(&mut state, standing);
        assert_eq!(state.corpus_button().as_deref(), button, "{standing:?}");
        assert!(state.corpus_words().contains(words), "{}", state.corpus_words());
        let pressed = act(&mut state, CorpusAction::Pressed);
        let sent = commands(&pressed);
        match button {
            None => assert!(sent.is_empty()),
            Some("Cancel embedding") => assert!(matches!(sent[..], [CorpusCommand::Stop])),
            Some(_) => assert!(matches!(sent[..], [CorpusCommand::Embed])),
        }
    }
}

#[test]
fn without_a_model_nothing_is_embedded() {
    let mut state = opened("");
    state.update(Action::StoreRead(Stored::default()));
    assert!(opens(&act(&mut state, CorpusAction::Opened(file("a.txt")))).is_empty(), "there is no engine yet");
    // It is handed over as soon as there is one.
    assert_eq!(opens(&engine(&mut state, ready_event())), [("a.txt", false)]);
    engine(&mut state, report("a.txt", 100));
    stands(&mut state, at(0, 100));
    assert!(!state.can_embed_corpus() && commands(&act(&mut state, CorpusAction::Pressed)).is_empty());
}

#[test]
fn what_is_embedded_is_searched_where_the_reader_wants_it() {
    let mut state = opened_corpus();
    assert_eq!(search(&state.update(Action::Elapsed(Timer::Find))), None);
    stands(&mut state, CorpusStanding { working: true, ..at(40, 100) });
    // As soon as embedding ends.
    let (request, with_data) = search(&stands(&mut state, at(100, 100))).expect("a search");
    assert!(with_data);
    assert!(state.corpus_answer().is_none());
    found(&mut state, request + 1);
    assert!(state.corpus_answer().is_none(), "of another request");
    found(&mut state, request);
    assert_eq!(state.corpus_answer().map(|answer| answer.hits.len()), Some(1));
    let (_, with_data) = search(&act(&mut state, CorpusAction::ScopeChosen(Scope::Corpus))).expect("a search");
    assert!(!with_data);
    assert_eq!(search(&act(&mut state, CorpusAction::ScopeChosen(Scope::Data))), None);
    assert!(state.corpus_answer().is_none());
    act(&mut state, CorpusAction::ScopeChosen(Scope::Both));
    state.update(Action::QueryTyped(String::new()));
    state.update(Action::Elapsed(Timer::Find));
    assert!(state.corpus_answer().is_none());
}

#[test]
fn a_file_that_is_refused_leaves_the_one_before() {
    let mut state = opened_corpus();
    stands(&mut state, at(100, 100));
    act(&mut state, CorpusAction::Opened(file("picture.png")));
    engine(&mut state, failed(Stage::Corpus));
    assert!(!state.corpus.is_reading());
    assert_eq!(state.corpus.report.as_ref().map(|report| report.name.as_str()), Some("a.txt"));
    assert_eq!(state.corpus.standing.embedded, 100);
    assert!(state.notices.iter().any(|notice| notice.topic == Topic::Stage(Stage::Corpus)));
    // What is read by lines is the file that is there.
    assert_eq!(opens(&act(&mut state, CorpusAction::ReadByLine(true))), [("a.txt", true)]);
    engine(&mut state, report("a.txt", 100));
    assert!(state.notices.is_empty() && state.corpus.by_line());
}

#[test]
fn an_engine_that_was_started_again_is_told_of_it() {
    let mut state = opened_corpus();
    stands(&mut state, at(100, 100));
    engine(&mut state, failed(Stage::Engine));
    assert_eq!(state.corpus.standing, CorpusStanding::default());
    assert_eq!(opens(&engine(&mut state, ready_event())), [("a.txt", false)]);
    let effects = act(&mut state, CorpusAction::Closed);
    assert!(matches!(commands(&effects)[..], [CorpusCommand::Close]));
    assert!(state.corpus.report.is_none() && state.corpus_words().is_empty());
}

#[test]
fn how_far_reading_is_does_not_take_the_place_of_the_runs_progress() {
    let mut state = ready("");
    act(&mut state, CorpusAction::Opened(file("a.txt")));
    engine(&mut state, Event::Progress(Progress { stage: Stage::Corpus, done: 1_000_000, total: 4_000_000 }));
    assert_eq!(state.corpus_words(), "Reading a.txt: 1.0 MB of 4.0 MB");
    assert_eq!(state.corpus_share(), Some(0.25));
    assert!(state.progress.is_none());
}

#[test]
fn what_smaller_vectors_cost_is_told_until_there_are_others() {
    let mut state = opened_corpus();
    assert!(commands(&act(&mut state, CorpusAction::Measured)).is_empty(), "nothing is embedded");
    stands(&mut state, at(100, 100));
    assert!(matches!(commands(&act(&mut state, CorpusAction::Measured))[..], [CorpusCommand::Measure]));
    engine(&mut state, Event::Progress(Progress { stage: Stage::Corpus, done: 30, total: 400 }));
    assert_eq!(state.corpus_words(), "Searching with smaller vectors: 30 of 400 times");
    assert_eq!(state.corpus_button().as_deref(), Some("Cancel measuring"));
    let way = |shortened_by, bytes, recall| CompactnessReport {
        way: Compactness { shortened_by, bytes },
        numbers: 64 / shortened_by,
        bytes: 25_600,
        recall,
    };
    let table =
        CompactnessTable { ways: vec![way(1, false, 1.0), way(2, true, 0.875)], queries: 50, searched: 100, step: 0 };
    engine(&mut state, Event::Corpus(CorpusEvent::Measured(table)));
    let (title, rows) = state.corpus_table().expect("a table");
    assert_eq!(title, "Measured with 50 sentences of the data as queries, over 100 vectors");
    assert_eq!(rows[1], ["32 × int8", "26 kB", "87.5 %"]);
    stands(&mut state, CorpusStanding { stale: true, ..at(100, 100) });
    assert!(state.corpus_table().is_some(), "it is what it was measured of");
    stands(&mut state, CorpusStanding { step: 20, ..at(100, 100) });
    assert!(state.corpus_table().is_none());
}
