//! Hard negatives on the page: what they are mined by, what the reader is asked, and what becomes of the data.

use super::*;
use crate::page::core::negatives::MINING_NUMBERS;
use crate::protocol::{
    CorpusCommand, CorpusEvent, CorpusStanding, MinedNegatives, MinedPair, MiningSettings, Sampling,
};

fn act(state: &mut State, action: NegativesAction) -> Vec<Effect> {
    state.update(Action::Negatives(action))
}

fn mines(effects: &[Effect]) -> Option<MiningSettings> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(Request { command: Command::Corpus(CorpusCommand::Mine(settings)), .. }) => Some(*settings),
        _ => None,
    })
}

/// A page with two pairs and an embedded corpus.
fn embedded() -> State {
    let mut state = ready("");
    state.update(Action::DataTyped("anchor,positive\na,b\nc,\"d, d\"\n".to_owned()));
    state.update(Action::Elapsed(Timer::LoadData));
    load(&mut state);
    let standing = CorpusStanding { embedded: 100, sentences: 100, ..CorpusStanding::default() };
    engine(&mut state, Event::Corpus(CorpusEvent::Standing(standing)));
    state
}

/// The candidates of the first pair: clear, as near as the positive, nearly so. Of the second: clear.
fn mined(state: &mut State) {
    assert!(mines(&act(state, NegativesAction::Pressed)).is_some());
    let pair = |anchor: &str, positive: &str, negatives: &[(&str, f32)]| MinedPair {
        anchor: anchor.to_owned(),
        positive: positive.to_owned(),
        positive_score: 0.8,
        negatives: negatives.iter().map(|(text, score)| ((*text).to_owned(), *score)).collect(),
    };
    let pairs = vec![
        pair("a", "b", &[("same", 0.9), ("nearly", 0.77), ("other", 0.76)]),
        pair("c", "d, d", &[("\"quoted\"", 0.1)]),
    ];
    let mined = MinedNegatives { pairs, anchors: 3, without: 1, candidates: 101, step: 40 };
    engine(state, Event::Corpus(CorpusEvent::Mined(mined)));
}

#[test]
fn the_fields_are_the_settings_and_empty_ones_no_limit() {
    let mut state = embedded();
    assert_eq!(mines(&act(&mut state, NegativesAction::Pressed)), Some(MiningSettings::default()));
    act(&mut state, NegativesAction::Pressed);
    let texts = ["5", "2", "30", "0.9", "-0.5", "0.1", "0.05"];
    for (key, text) in MINING_NUMBERS.into_iter().zip(texts) {
        act(&mut state, NegativesAction::Typed { key, text: format!(" {text} ") });
    }
    act(&mut state, NegativesAction::SamplingChosen(Sampling::Random));
    let settings = MiningSettings {
        num_negatives: 5,
        range_min: 2,
        range_max: Some(30),
        max_score: Some(0.9),
        min_score: Some(-0.5),
        absolute_margin: Some(0.1),
        relative_margin: Some(0.05),
        sampling_strategy: Sampling::Random,
    };
    assert_eq!(mines(&act(&mut state, NegativesAction::Pressed)), Some(settings));
    act(&mut state, NegativesAction::Pressed);
    for (key, text) in [("range_max", "many"), ("num_negatives", "-1"), ("max_score", "NaN"), ("range_min", "0.5")] {
        act(&mut state, NegativesAction::Typed { key, text: text.to_owned() });
        assert_eq!(mines(&act(&mut state, NegativesAction::Pressed)), None);
        assert!(state.notices.iter().any(|notice| notice.message.contains(key)), "{:?}", state.notices);
        act(&mut state, NegativesAction::Typed { key, text: String::new() });
    }
    // A field that was emptied is the usual one, and nothing else.
    assert_eq!(mines(&act(&mut state, NegativesAction::Pressed)).map(|settings| settings.num_negatives), Some(3));
}

#[test]
fn what_may_mean_the_same_is_asked_first_and_not_added_without_a_word() {
    let mut state = embedded();
    mined(&mut state);
    let (rows, left) = state.negatives_shown();
    let texts: Vec<&str> = rows.iter().map(|(_, row)| row.negative.as_str()).collect();
    assert_eq!((texts, left), (vec!["same", "nearly", "other", "\"quoted\""], 0));
    assert_eq!(state.negatives_taken(), 2);
    let words = state.negatives_words();
    assert!(words.contains("4 negatives for 2 anchors, by the weights of step 40. For 1 others"), "{words}");
    assert!(words.contains("2 (50.0 %) come as near") && words.contains("2 of them wait"), "{words}");
    act(&mut state, NegativesAction::Answered { row: 0, same: true });
    act(&mut state, NegativesAction::Answered { row: 1, same: false });
    assert_eq!(state.negatives_taken(), 3);
    // Pressed again, an answer is taken back.
    act(&mut state, NegativesAction::Answered { row: 1, same: false });
    assert_eq!(state.negatives_taken(), 2);
    act(&mut state, NegativesAction::Answered { row: 99, same: false });
}

#[test]
fn they_become_rows_of_the_users_own_data_and_undo_takes_them_back() {
    let mut state = embedded();
    let before = state.open.data.clone();
    mined(&mut state);
    act(&mut state, NegativesAction::Added);
    let DataInput::Files(files) = &state.open.data else { panic!("files: {:?}", state.open.data) };
    let texts: Vec<&str> = files.iter().map(|file| std::str::from_utf8(&file.bytes).expect("text")).collect();
    assert_eq!(texts[0], "anchor,positive\na,b\nc,\"d, d\"\n");
    assert_eq!(texts[1], "anchor,positive,negative\na,b,other\nc,\"d, d\",\"\"\"quoted\"\"\"\n");
    assert_eq!(files[1].name, "hard negatives.csv");
    assert!(state.is_own_data());
    // What was mined is of the data before.
    assert_eq!(state.negatives_taken(), 0);
    load(&mut state);
    mined(&mut state);
    act(&mut state, NegativesAction::Added);
    assert!(matches!(&state.open.data, DataInput::Files(files) if files[2].name == "hard negatives 2.csv"));
    state.update(Action::Undone);
    state.update(Action::Undone);
    assert_eq!(state.open.data, before);
}

#[test]
fn columns_of_the_readers_choice_are_not_guessed_at() {
    let mut state = embedded();
    mined(&mut state);
    state.open.reading.header = Some(true);
    act(&mut state, NegativesAction::Added);
    assert!(matches!(state.open.data, DataInput::Text(_)));
    assert_eq!(state.notices.len(), 1);
    assert_eq!(state.negatives_taken(), 2, "they are still there");
}

#[test]
fn mining_is_cancelled_and_what_fails_ends_it() {
    let mut state = embedded();
    act(&mut state, NegativesAction::Pressed);
    engine(&mut state, Event::Progress(Progress { stage: Stage::Corpus, done: 3, total: 9 }));
    assert_eq!(state.negatives_words(), "Looking for hard negatives: 3 of 9 anchors");
    assert!(!state.can_mine() && !state.can_measure_corpus());
    let effects = act(&mut state, NegativesAction::Pressed);
    assert_eq!(sent(&effects), ["Corpus"]);
    assert!(!state.negatives.is_mining() && state.can_mine());
    act(&mut state, NegativesAction::Pressed);
    engine(&mut state, failed(Stage::Corpus));
    assert!(!state.negatives.is_mining());
}
