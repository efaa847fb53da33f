//! The first lessons: what they set going, and what is said of it.

use super::space::listing;
use super::*;
use crate::lessons::{LESSONS, Shows};
use crate::protocol::{RunState, TripletsOfTheMoment};

fn act(state: &mut State, action: LessonAction) -> Vec<Effect> {
    state.update(Action::Lesson(action))
}

fn place(id: &str) -> usize {
    LESSONS.iter().position(|lesson| lesson.id == id).expect("one of the lessons")
}

/// A page on which somebody has touched this and that, with a lesson open and its question answered.
fn opened_lesson(id: &str, answer: usize) -> State {
    let mut state = trained("margin=1.7&seed=9&batch_size=8&device=cpu", 3);
    let effects = act(&mut state, LessonAction::Opened(Some(place(id))));
    lay_out(&mut state, &effects);
    act(&mut state, LessonAction::Answered(answer));
    state
}

/// Starts it; its data is read and its model built.
fn start(state: &mut State) -> Vec<Effect> {
    let effects = act(state, LessonAction::Started);
    lay_out(state, &effects)
}

/// The engine reads its data and builds its model.
fn lay_out(state: &mut State, effects: &[Effect]) -> Vec<Effect> {
    read_examples(state, effects);
    engine(state, Event::DataLoaded(preview()));
    if let Shows::Circles { anchor } = state.lessons.open().expect("it is open").shows {
        engine(state, listing(&["another", anchor]));
    }
    engine(state, Event::Built(model()))
}

fn look(state: &mut State, step: u32, pulling: f32) {
    let easy = 1.0 - pulling;
    engine(state, Event::Mined(TripletsOfTheMoment { step, easy, semi_hard: pulling, hard: 0.0, hardest: Vec::new() }));
}

fn end(state: &mut State, loss: f32) -> String {
    let report = StepReport { loss, ..report_of(step_event(80)) };
    engine(state, Event::Trained(Progression { reports: vec![report], step: 80, steps: 80, step_ms: 1.0 }));
    engine(state, Event::RunChanged(RunState::Finished));
    state.lesson_words().expect("something is to be said").replace('\u{a0}', " ")
}

fn report_of(event: Event) -> StepReport {
    let Event::Trained(progression) = event else { panic!("{event:?}") };
    progression.reports[0]
}

#[test]
fn a_lesson_starts_with_its_own_settings_at_a_tempo_whatever_was_touched() {
    let mut state = opened_lesson("margin", 0);
    assert_eq!(state.shown_room(), Room::Circles);
    assert!(state.lesson_steps().is_none() && state.lesson_words().is_none());
    let effects = start(&mut state);
    let config = &state.open.config;
    assert_eq!((config.margin, config.seed, config.batch_size), (0.3, 0, Config::default().batch_size));
    assert_eq!(config.get("device").as_deref(), Some("cpu"), "the device is no part of it");
    let sent = sent(&effects);
    assert!(sent.ends_with(&["Tempo", "Train"]), "{sent:?}");
    assert_eq!(state.space.selected, Some(1), "the anchor is selected");
    engine(&mut state, Event::RunChanged(RunState::Running));
    look(&mut state, 0, 0.9);
    assert!(state.lesson_is_running());
    assert_eq!(self::sent(&act(&mut state, LessonAction::Hurried)), ["Tempo"]);
    // Once it is over, training on is at full speed and needs no word.
    assert!(end(&mut state, 0.1).contains("0.30"));
    assert_eq!(self::sent(&state.update(Action::Train)), ["Configure", "Train"]);
}

#[test]
fn what_was_there_before_the_lessons_comes_back_and_they_leave_nothing() {
    let mut state = trained("margin=1.7&seed=9", 3);
    kept(&mut state, 3);
    let before = state.open.clone();
    let effects = act(&mut state, LessonAction::Opened(Some(place("margin"))));
    assert_eq!(records(&effects).len(), 1, "what was trained is kept");
    lay_out(&mut state, &effects);
    for id in ["collapse", "order", "margin"] {
        let effects = act(&mut state, LessonAction::Opened(Some(place(id))));
        lay_out(&mut state, &effects);
        let mut effects = start(&mut state);
        effects.extend(engine(&mut state, Event::RunChanged(RunState::Finished)));
        effects.extend(state.update(Action::Elapsed(Timer::Keep)));
        assert_eq!(records(&effects).len(), 0, "{id} is nobody's work");
    }
    assert_eq!((state.library.undo.len(), state.history.len(), state.library.kept.len()), (1, 1, 1));
    act(&mut state, LessonAction::Opened(None));
    assert_eq!(state.shown_room(), Room::Watch);
    assert_eq!((&state.open.id, &state.open.config), (&before.id, &before.config));
    assert_eq!((state.open.training.step, state.library.undo.len()), (3, 0));
}

#[test]
fn the_share_of_triplets_that_pull_is_told_for_both_margins() {
    let mut state = opened_lesson("margin", 0);
    start(&mut state);
    engine(&mut state, Event::RunChanged(RunState::Running));
    look(&mut state, 0, 0.9);
    look(&mut state, 10, 0.2);
    state.update(Action::SettingTyped { key: "margin", text: "1".to_owned() });
    look(&mut state, 20, 0.7);
    let words = end(&mut state, 0.2);
    let reason = LESSONS[place("margin")].reason;
    assert_eq!(
        words,
        format!(
            "You said “More triplets have something to learn”, and so it is. With a margin of 0.30, 20 % of the triplets had \
             something to learn; with 1.00 it is 70 % now. {reason}"
        )
    );
}

#[test]
fn a_collapse_is_told_from_a_cure() {
    let mut state = opened_lesson("collapse", 0);
    start(&mut state);
    let words = end(&mut state, 0.3);
    assert!(words.starts_with("You said “Near 0”; it is “At the margin”. The loss ends at 0.300"), "{words}");
    for (cure, loss, said) in [(0, 0.001, "cures it"), (2, 0.6, "does not help")] {
        let effects = act(&mut state, LessonAction::CureTried(cure));
        assert_eq!(state.lesson_words(), None, "it has only begun");
        lay_out(&mut state, &effects);
        let words = end(&mut state, loss);
        assert!(words.contains(said) && words.contains(LESSONS[place("collapse")].cures[cure].label), "{words}");
    }
    // A run that went well by chance proves nothing.
    start(&mut state);
    assert!(end(&mut state, 0.001).starts_with("This run does not show it clearly."));
}

#[test]
fn lanes_are_the_lessons_own_and_compared_in_words() {
    let mut state = opened_lesson("negatives", 2);
    let effects = start(&mut state);
    let sent = sent(&effects);
    assert!(sent.ends_with(&["Tempo", "Race"]), "{sent:?}");
    let names: Vec<_> = state.race.lanes.iter().map(|lane| lane.name.as_str()).collect();
    assert_eq!(names, ["Random negatives", "Hard negatives"]);
    assert_eq!(state.race.steps, 150);
    for (lane, share) in [(0, 0.7), (1, 0.85)] {
        let scores = Scores { nearest_neighbour_accuracy: Some(share), ..Scores::default() };
        let evaluation = Evaluation { step: 150, training: scores.clone(), held_out: Some(scores), general: None };
        for event in [Event::Evaluated(evaluation), step_event(150), Event::RunChanged(RunState::Finished)] {
            engine(&mut state, Event::Raced { lane, event: Box::new(event) });
        }
    }
    assert_eq!(state.lesson_words(), None, "the engine has not said that it is over");
    engine(&mut state, Event::RaceEnded);
    let words = state.lesson_words().expect("something is to be said").replace('\u{a0}', " ");
    assert!(words.starts_with("You said “Both alike”; it is “The one with hard negatives”."), "{words}");
    assert!(words.contains("“Random negatives” 70 %, “Hard negatives” 85 %"), "{words}");
    // A race of the reader's own is no part of the lesson.
    state.update(Action::Race(RaceAction::Pressed));
    assert_eq!((state.lesson_words(), state.race.lanes.len()), (None, 4));
}

#[test]
fn a_link_opens_a_lesson() {
    let mut state = opened("#lesson=order");
    assert_eq!(state.shown_room(), Room::Lanes);
    assert!(state.hash().ends_with("lesson=order"), "{}", state.hash());
    state.update(Action::HashChanged("#lesson=margin".to_owned()));
    assert_eq!(state.shown_room(), Room::Circles);
    let state = opened("#lesson=astronomy");
    assert!(state.notices[0].message.contains("choose one of margin, negatives"), "{:?}", state.notices);
}

#[test]
fn a_file_that_is_dropped_into_a_lesson_is_what_the_page_shows() {
    let mut state = opened_lesson("margin", 0);
    start(&mut state);
    engine(&mut state, Event::RunChanged(RunState::Running));
    let bytes: std::sync::Arc<[u8]> = b"one,two\n".as_slice().into();
    state.update(Action::FilesOpened(vec![DataFile { name: "mine.csv".to_owned(), bytes }]));
    assert_eq!((state.shown_room(), state.is_own_data()), (Room::Watch, true));
    assert!(state.lesson_words().is_none() && !state.lesson_is_running());
    assert!(state.undo_words().contains("3 steps"), "what was there before the lesson can be had again");
    assert_eq!(records(&state.update(Action::Elapsed(Timer::Keep))).len(), 1, "the file is kept");
}
