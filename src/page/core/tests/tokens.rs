//! The sentence whose tokens are shown, and when the engine is asked about it.

use super::space::listed;
use super::*;
use crate::protocol::{Insight, Inspection};

/// A page that shows the tokens; three sentences are known, and something is asked.
fn shown() -> State {
    let mut state = listed();
    state.query.text = " my question ".to_owned();
    state.update(Action::TokensShown(true));
    state
}

/// What is asked: request, text, layer, head.
fn asked(effects: &[Effect]) -> Vec<(u32, String, usize, Option<usize>)> {
    let asked = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Inspect { request, text, layer, head }, .. }) => {
            Some((*request, text.clone(), *layer, *head))
        }
        _ => None,
    });
    asked.collect()
}

fn texts(effects: &[Effect]) -> Vec<String> {
    asked(effects).into_iter().map(|(_, text, ..)| text).collect()
}

fn timers(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Start(Timer::Inspect))).count()
}

fn inspected(request: u32) -> Event {
    Event::Inspected(Inspection {
        request,
        step: 0,
        tokens: Vec::new(),
        read: 0,
        total: 0,
        looked_at: 0,
        insight: Insight::Words(Vec::new()),
    })
}

#[test]
fn what_is_not_shown_is_not_asked_for() {
    let mut state = listed();
    state.query.text = "my question".to_owned();
    assert_eq!(asked(&engine(&mut state, evaluated(0, 0.5))), []);
    assert_eq!(texts(&state.update(Action::TokensShown(true))), ["my question"]);
    state.update(Action::TokensShown(false));
    assert_eq!(asked(&state.update(Action::Elapsed(Timer::Find))), []);
}

#[test]
fn the_selected_sentence_comes_before_the_question() {
    let mut state = shown();
    assert_eq!(texts(&state.update(Action::SentenceSelected(Some(1)))), ["b"]);
    assert_eq!(state.subject(), Some(Subject::Selected("b".to_owned())));
    assert_eq!(texts(&state.update(Action::SentenceSelected(None))), ["my question"]);
    state.update(Action::QueryTyped("another".to_owned()));
    assert_eq!(texts(&state.update(Action::Elapsed(Timer::Find))), ["another"]);
}

#[test]
fn only_the_last_question_is_answered() {
    let mut state = shown();
    let first = asked(&state.update(Action::SentenceSelected(Some(1))))[0].0;
    let second = asked(&state.update(Action::SentenceSelected(Some(2))))[0].0;
    engine(&mut state, inspected(first));
    assert_eq!(state.tokens.answer, None);
    engine(&mut state, inspected(second));
    let subject = state.tokens.answer.as_ref().map(|(subject, _)| subject.clone());
    assert_eq!(subject, Some(Subject::Selected("c".to_owned())));
    // Nothing is left to speak of.
    state.update(Action::QueryTyped("  ".to_owned()));
    state.update(Action::SentenceSelected(None));
    assert_eq!(state.tokens.answer, None);
}

#[test]
fn layer_and_head_are_asked_for_at_once_and_remembered() {
    let mut state = shown();
    let effects = state.update(Action::AttentionChosen { layer: 1, head: Some(3) });
    assert_eq!((asked(&effects)[0].2, asked(&effects)[0].3), (1, Some(3)));
    let effects = state.update(Action::SentenceSelected(Some(0)));
    assert_eq!((asked(&effects)[0].2, asked(&effects)[0].3), (1, Some(3)));
}

#[test]
fn while_it_trains_the_timer_asks() {
    let mut state = shown();
    state.update(Action::Train);
    engine(&mut state, Event::RunChanged(RunState::Running));
    let effects = engine(&mut state, evaluated(10, 0.6));
    assert_eq!((timers(&effects), asked(&effects).len()), (1, 0));
    let effects = engine(&mut state, evaluated(20, 0.7));
    assert_eq!((timers(&effects), asked(&effects).len()), (0, 0), "it runs already");
    assert_eq!(asked(&state.update(Action::Elapsed(Timer::Inspect))).len(), 1);
    assert_eq!(timers(&engine(&mut state, evaluated(30, 0.7))), 1);
    engine(&mut state, Event::RunChanged(RunState::Paused));
    let effects = engine(&mut state, evaluated(33, 0.7));
    assert_eq!((timers(&effects), asked(&effects).len()), (0, 1), "the last weights, at once");
}

#[test]
fn data_that_cannot_be_used_has_no_tokens() {
    let mut state = shown();
    let request = asked(&state.update(Action::SentenceSelected(Some(1))))[0].0;
    engine(&mut state, inspected(request));
    type_and_load(&mut state, "nothing to train on");
    engine(&mut state, failed(Stage::Data));
    assert_eq!(state.tokens.answer, None);
}

#[test]
fn a_tokenizer_is_described_in_words() {
    let report = |method: &str, tokens, origin| TokenizerReport { method: method.to_owned(), tokens, origin };
    let described = [
        report("WordPiece", 812, TokenizerOrigin::Data { sentences: 288 }),
        report("Words", 431, TokenizerOrigin::Data { sentences: 1 }),
        report("BPE", 50_265, TokenizerOrigin::Model("roberta".to_owned())),
        report("Unigram", 9, TokenizerOrigin::File("x.json".to_owned())),
    ];
    assert_eq!(
        described.each_ref().map(tokenizer_in_words),
        [
            "WordPiece, 812 pieces, trained on 288 sentences",
            "431 words, trained on 1 sentence",
            "BPE, 50265 pieces, of the model roberta",
            "Unigram, 9 pieces, from the file x.json",
        ]
    );
}

#[test]
fn marks_of_pieces_are_told_from_what_is_written() {
    let all = ["low", "##est", "est</w>", "##", "</w>", "c##", "#"].map(token_parts);
    assert_eq!(
        all,
        [
            ("", "low", ""),
            ("##", "est", ""),
            ("", "est", "</w>"),
            ("", "##", ""),
            ("", "</w>", ""),
            ("", "c##", ""),
            ("", "#", ""),
        ]
    );
}
