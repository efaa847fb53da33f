//! The list of wrong answers: when it is asked for, what it is of, and when it no longer holds.

use super::space::listing;
use super::*;
use crate::config::Distance;
use crate::page::core::WrongAction::{AllLabels, CriterionChosen, LabelPressed, MoreRows, Pressed};
use crate::protocol::{Criterion, Examined, LabelScore, Listing, Near, WrongAnswer, WrongAnswers};

/// Two labels of `count` sentences each, which take turns.
fn labelled(count: u32) -> State {
    let mut state = ready("");
    let sentences = 0..2 * count;
    engine(
        &mut state,
        Event::Listed(Listing {
            texts: sentences.clone().map(|sentence| format!("sentence {sentence}, \"quoted\"")).collect(),
            labels: ["one", "two"].map(str::to_owned).to_vec(),
            groups: sentences.clone().flat_map(|sentence| (sentence % 2).to_le_bytes()).collect(),
            held_out: sentences.map(|_| 1).collect(),
        }),
    );
    state
}

fn answers(count: u32) -> WrongAnswers {
    let near = |sentence: u32, distance: f32| Some(Near { sentence, distance });
    let wrong = |question: u32| WrongAnswer { question, found: near(question + 1, 0.25), positive: None, place: 9 };
    let score = |label: u32| LabelScore {
        label,
        asked: count,
        wrong: count,
        recall_at_1: 0.0,
        taken_for: Some((1 - label, 3)),
    };
    WrongAnswers {
        criterion: Criterion::Nearest,
        held_out: true,
        asked: 2 * count,
        wrong: count,
        recall_at_1: Some(0.5),
        worst: (0..count).map(wrong).collect(),
        labels: vec![score(0), score(1)],
        label_count: 2,
    }
}

fn requests(effects: &[Effect]) -> Vec<(u32, Criterion)> {
    let asked = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Examine { request, criterion }, .. }) => Some((*request, *criterion)),
        _ => None,
    });
    asked.collect()
}

fn press(state: &mut State) -> Vec<Effect> {
    state.update(Action::Wrong(Pressed))
}

fn examined(state: &mut State, request: u32, step: u32, answers: WrongAnswers) {
    engine(state, Event::Examined(Examined { request, step, distance: Distance::Cosine, answers }));
}

fn seen(state: &State) -> WrongShown {
    state.wrong_shown().expect("a list")
}

/// A page whose list is there.
fn listed(count: u32) -> State {
    let mut state = labelled(count);
    let request = requests(&press(&mut state))[0].0;
    examined(&mut state, request, 0, answers(count));
    state
}

#[test]
fn without_a_model_there_is_nothing_to_press() {
    let mut state = opened("");
    assert_eq!(requests(&press(&mut state)), []);
    assert_eq!(state.wrong_words(), "There is no model yet.");
    let mut state = ready("");
    type_and_load(&mut state, "nothing to train on");
    engine(&mut state, failed(Stage::Data));
    assert_eq!(requests(&press(&mut state)), []);
    assert_eq!(state.wrong_words(), "There is no model: the data cannot be used.");
}

#[test]
fn progress_is_the_lists_own_and_stop_gives_up() {
    let mut state = labelled(3);
    let request = requests(&press(&mut state))[0].0;
    assert!(state.is_examining());
    engine(&mut state, Event::Progress(Progress { stage: Stage::Examination, done: 2, total: 6 }));
    assert_eq!((state.wrong_progress(), &state.progress), (Some((2, 6)), &None));
    assert_eq!(state.wrong_words(), "Every question is being asked.");
    assert_eq!(sent(&press(&mut state)), ["Cancel"]);
    // It was on its way.
    examined(&mut state, request, 0, answers(3));
    assert!(state.wrong.examined.is_none() && !state.is_examining());
}

#[test]
fn the_list_says_what_it_is_of() {
    let mut state = listed(3);
    assert_eq!(state.wrong_words(), "3 of 6 held-out questions are answered wrongly, at step 0 (recall@1 50.0 %).");
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, step_event(7));
    assert!(state.wrong_words().ends_with("Training is at step 7 by now."), "{}", state.wrong_words());
    let of_rows = |wrong: u32| {
        let answers = WrongAnswers {
            criterion: Criterion::GivenNegatives,
            held_out: false,
            wrong,
            recall_at_1: None,
            ..answers(2)
        };
        let mut state = listed(2);
        let request = requests(&press(&mut state))[0].0;
        examined(&mut state, request, 0, answers);
        state.wrong_words()
    };
    assert_eq!(of_rows(0), "None of 4 training rows is answered wrongly, at step 0.");
    assert_eq!(of_rows(1), "1 of 4 training rows is answered wrongly, at step 0.");
    assert!(of_rows(3).ends_with("The 2 worst of them are listed."), "{}", of_rows(3));
}

#[test]
fn it_is_dropped_with_the_model_that_it_is_of() {
    let mut state = listed(3);
    // The same sentences again, as of an engine that was started anew.
    let sentences = state.space.sentences.clone();
    assert!(state.wrong.examined.is_some() && sentences.len() == 6);
    engine(&mut state, Event::Built(model()));
    assert!(state.wrong.examined.is_none());
    let mut state = listed(3);
    engine(&mut state, listing(&["a", "b"]));
    assert!(state.wrong.examined.is_none());
    let mut state = listed(3);
    press(&mut state);
    state.update(Action::DataTyped("other\tdata".to_owned()));
    assert!(state.wrong.examined.is_none() && !state.is_examining());
}

#[test]
fn another_criterion_asks_again_once_there_is_a_list() {
    let mut state = labelled(3);
    let choose = |state: &mut State| requests(&state.update(Action::Wrong(CriterionChosen(Criterion::Nearest))));
    assert_eq!(choose(&mut state), []);
    assert_eq!(requests(&press(&mut state)), [(1, Criterion::Nearest)]);
    examined(&mut state, 1, 0, answers(3));
    assert_eq!(choose(&mut state), [(2, Criterion::Nearest)]);
    examined(&mut state, 1, 5, answers(3));
    assert_eq!(state.wrong.examined.as_ref().map(|examined| examined.step), Some(0), "of the question before");
    assert!(state.is_examining());
}

#[test]
fn rows_come_by_twenty_and_by_label() {
    let mut state = listed(90);
    let shown = |state: &State| (seen(state).rows.len(), seen(state).left);
    assert_eq!(shown(&state), (20, 70));
    state.update(Action::Wrong(MoreRows));
    assert_eq!(shown(&state), (40, 50));
    state.update(Action::Wrong(LabelPressed(1)));
    assert_eq!(shown(&state), (20, 25));
    assert!(seen(&state).rows.iter().all(|row| row.question.label.as_deref() == Some("two")));
    assert_eq!(seen(&state).title, "two: worst first, with cosine distances");
    let labels = seen(&state).labels;
    assert_eq!((labels[1].name.as_str(), labels[1].right.as_str()), ("two", "0.0 %"));
    assert_eq!((labels[1].taken_for.as_str(), labels[1].chosen, labels[0].chosen), ("one (3)", true, false));
    state.update(Action::Wrong(LabelPressed(1)));
    assert_eq!(shown(&state), (20, 70));
}

#[test]
fn many_labels_are_shown_when_they_are_wanted() {
    let mut state = labelled(2);
    let request = requests(&press(&mut state))[0].0;
    let score = |label: u32| LabelScore { label, asked: 1, wrong: 0, recall_at_1: 1.0, taken_for: None };
    let labels = (0..25).map(score).collect();
    examined(&mut state, request, 0, WrongAnswers { labels, label_count: 30, ..answers(2) });
    let shown = |state: &State| (seen(state).labels.len(), seen(state).more_labels);
    assert_eq!(shown(&state), (10, Some("Show the first 25 of 30 labels".to_owned())));
    state.update(Action::Wrong(AllLabels));
    assert_eq!(shown(&state), (25, None));
}

#[test]
fn the_file_holds_every_answer_that_there_is() {
    let mut state = listed(30);
    state.update(Action::Wrong(LabelPressed(1)));
    let text = state.wrong_csv();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    assert_eq!(heads[..4], ["question", "question_label", "found", "found_label"]);
    assert_eq!(heads[4..], ["found_distance", "positive", "positive_label", "positive_distance", "place"][..]);
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("as many cells as heads")).collect();
    assert_eq!(rows.len(), 30);
    let first = ["sentence 0, \"quoted\"", "one", "sentence 1, \"quoted\"", "two", "0.25", "", "", "", "9"];
    assert_eq!(rows[0].iter().collect::<Vec<_>>(), first);

    let mut state = ready("");
    engine(&mut state, listing(&["a", "b", "c"]));
    let request = requests(&press(&mut state))[0].0;
    examined(&mut state, request, 0, answers(1));
    assert_eq!(state.wrong_csv(), "question,found,found_distance,positive,positive_distance,place\na,b,0.25,,,9\n");
}
