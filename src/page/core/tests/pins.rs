//! Pinned sentences: those that the page proposes, those of the user, and what becomes of both.

use super::*;
use crate::protocol::{Comparison, Listing, NearestTwice, Ranked, Views};

/// Sentences of the data: text, group, held out.
fn listing(sentences: &[(&str, u32, bool)]) -> Event {
    Event::Listed(Listing {
        texts: sentences.iter().map(|(text, ..)| (*text).to_owned()).collect(),
        labels: Vec::new(),
        groups: sentences.iter().flat_map(|(_, group, _)| group.to_le_bytes()).collect(),
        held_out: sentences.iter().map(|(.., held_out)| u8::from(*held_out)).collect(),
    })
}

/// As many sentences of each group, one group after the other.
fn grouped(groups: u32, each: u32, held_out: impl Fn(u32, u32) -> bool) -> Event {
    let texts: Vec<String> = (0..groups * each).map(|index| format!("sentence {index}")).collect();
    let sentences: Vec<_> = (0..groups * each)
        .map(|index| (texts[index as usize].as_str(), index / each, held_out(index / each, index % each)))
        .collect();
    listing(&sentences)
}

fn listed(event: Event) -> (State, Vec<Effect>) {
    let mut state = ready("");
    let effects = engine(&mut state, event);
    (state, effects)
}

/// What the engine was told to compare.
fn told(effects: &[Effect]) -> Vec<Vec<u32>> {
    let pins = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Pin(pins), .. }) => Some(pins.clone()),
        _ => None,
    });
    pins.collect()
}

fn comparison(pinned: &[u32]) -> Comparison {
    let count = pinned.len() * pinned.len();
    let near = |sentence| Ranked { sentence, similarity: 0.5, rank_before: 7, rank_now: 1 };
    Comparison {
        step: 4,
        pinned: pinned.to_vec(),
        before: vec![0.25; count],
        now: (0..count).map(|index| index as f32).collect(),
        nearest: pinned.iter().map(|_| NearestTwice { before: vec![near(0)], now: vec![near(1), near(2)] }).collect(),
    }
}

#[test]
fn the_page_proposes_two_sentences_of_three_groups_spread_over_the_data() {
    let (state, effects) = listed(grouped(9, 3, |_, _| false));
    assert_eq!(state.pins.sentences, [3, 4, 12, 13, 21, 22], "of the second, the fifth and the eighth group");
    assert_eq!(told(&effects), std::slice::from_ref(&state.pins.sentences));
}

#[test]
fn what_is_held_out_is_proposed_where_there_is_enough_of_it() {
    let last_two = |_, member| member > 0;
    assert_eq!(listed(grouped(3, 3, last_two)).0.pins.sentences, [1, 2, 4, 5, 7, 8]);
    // Of too few groups: the held-out ones come first in theirs.
    let one_group = |group, member| group == 0 && member > 0;
    assert_eq!(listed(grouped(3, 3, one_group)).0.pins.sentences, [1, 2, 3, 4, 6, 7]);
    // Two groups, and sentences that are alone in theirs.
    let few = [("a", 0, false), ("b", 1, false), ("c", 2, false), ("d", 2, false), ("e", 0, false)];
    assert_eq!(listed(listing(&few)).0.pins.sentences, [0, 4, 2, 3]);
}

#[test]
fn a_pin_comes_to_its_group_and_goes_again() {
    let (mut state, _) = listed(grouped(3, 3, |_, _| false));
    assert_eq!(told(&state.update(Action::Pinned(2))), [vec![0, 1, 2, 3, 4, 6, 7]]);
    assert_eq!(told(&state.update(Action::Pinned(2))), [[0u32; 0]; 0], "it is there already");
    assert_eq!(told(&state.update(Action::Pinned(99))), [[0u32; 0]; 0], "there is no such sentence");
    assert_eq!(told(&state.update(Action::Unpinned(0))), [vec![1, 2, 3, 4, 6, 7]]);
    [1, 2, 3, 4, 6].into_iter().for_each(|pin| drop(state.update(Action::Unpinned(pin))));
    assert_eq!(told(&state.update(Action::Unpinned(7))), [Vec::<u32>::new()]);
    assert_eq!(state.board(), Board::default());
    assert_eq!(told(&state.update(Action::Pinned(5))), [vec![5]]);
}

#[test]
fn no_more_are_pinned_than_fit() {
    let (mut state, _) = listed(grouped(4, 5, |_, _| false));
    (0..20).for_each(|sentence| drop(state.update(Action::Pinned(sentence))));
    assert_eq!((state.pins.sentences.len(), state.pins.is_full()), (PINS, true));
}

#[test]
fn other_data_brings_other_pins_and_the_users_own_stay_where_they_are_in_it() {
    let (mut state, _) = listed(listing(&[("a", 0, false), ("b", 0, false), ("c", 1, false), ("d", 1, false)]));
    assert_eq!(state.pins.sentences, [0, 1, 2, 3]);
    engine(&mut state, Event::Compared(comparison(&[0, 1, 2, 3])));
    let effects = engine(&mut state, listing(&[("x", 0, false), ("y", 0, false), ("a", 1, false)]));
    assert_eq!(told(&effects), [vec![0, 1]], "the page had proposed what was there");
    assert_eq!(state.board().step, None, "what was compared was in the other data");
    state.update(Action::Pinned(2));
    state.update(Action::Unpinned(1));
    // A line was edited: the groups are others as well.
    let effects = engine(&mut state, listing(&[("z", 0, false), ("a", 1, false), ("x", 0, false)]));
    assert_eq!(told(&effects), [vec![2, 1]]);
    let effects = engine(&mut state, listing(&[("p", 0, false), ("q", 0, false)]));
    assert_eq!(told(&effects), [vec![0, 1]], "none of them is left");
}

#[test]
fn an_engine_that_starts_again_hears_of_the_pins_again() {
    let (mut state, _) = listed(grouped(3, 2, |_, _| false));
    state.update(Action::Unpinned(0));
    engine(&mut state, failed(Stage::Engine));
    let effects = engine(&mut state, ready_event());
    assert_eq!(told(&effects), [vec![1, 2, 3, 4, 5]]);
    assert_eq!(told(&engine(&mut state, grouped(3, 2, |_, _| false))), [[0u32; 0]; 0], "it knows");
    assert_eq!(state.pins.sentences, [1, 2, 3, 4, 5]);
}

#[test]
fn the_engine_compares_only_what_is_on_the_screen() {
    let (mut state, _) = listed(grouped(3, 2, |_, _| false));
    let shown = |effects: &[Effect]| match effects {
        [Effect::Send(Request { command: Command::Watch(Views { comparison, .. }), .. })] => Some(*comparison),
        _ => None,
    };
    assert_eq!(shown(&state.update(Action::ComparisonShown(true))), Some(true));
    assert_eq!(shown(&state.update(Action::ComparisonShown(true))), None);
    assert_eq!(shown(&state.update(Action::ComparisonShown(false))), Some(false));
}

#[test]
fn the_board_shows_what_the_engine_said_of_the_sentences_that_are_pinned() {
    let (mut state, _) = listed(grouped(2, 3, |group, _| group == 1));
    assert_eq!(state.pins.sentences, [0, 1, 3, 4]);
    assert_eq!((state.board().now, state.board().step), (vec![None; 16], None));
    engine(&mut state, Event::Compared(comparison(&[0, 3])));
    assert_eq!(state.board().step, None, "of other pins");
    engine(&mut state, Event::Compared(comparison(&[0, 1, 3, 4])));
    state.update(Action::Unpinned(1));
    state.update(Action::Pinned(5));
    let board = state.board();
    let now = [Some(0.0), Some(2.0), Some(3.0), None, Some(8.0), Some(10.0), Some(11.0), None];
    assert_eq!(board.now[..8], now, "rows and columns of the sentences that are still there");
    assert_eq!((board.before[0], board.step), (Some(0.25), Some(4)));
    let pin = &board.pins[1];
    assert_eq!((pin.sentence, pin.text.as_str(), pin.held_out), (3, "sentence 3", true));
    let near: Vec<_> = pin.now.iter().map(|near| (near.text.as_str(), near.same_group, near.rank_before)).collect();
    assert_eq!(near, [("sentence 1", false, 7), ("sentence 2", false, 7)]);
    assert!(board.pins[0].now[0].same_group && board.pins[3].now.is_empty());
    engine(&mut state, Event::Built(model()));
    assert_eq!(state.board().step, None, "a new model");
}
