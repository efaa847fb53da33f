//! The first lessons: what they set going, and what is said of it.

use super::space::listing;
use super::*;
use crate::lessons::{Lesson, Shows, Unit};
use crate::protocol::{RunState, TripletsOfTheMoment};

fn act(state: &mut State, action: LessonAction) -> Vec<Effect> {
    state.update(Action::Lesson(action))
}

/// Opens one of ours, and has its file read.
fn open(state: &mut State, id: &str) -> Vec<Effect> {
    let mut effects = act(state, LessonAction::Opened(Some(Unit::find(id).expect("one of the lessons"))));
    effects.extend(read_examples(state, &effects));
    effects
}

fn lesson(id: &str) -> Lesson {
    crate::lessons::read(&lesson_file(id)).expect("one of the lessons")
}

/// A page on which somebody has touched this and that, with a lesson open and its question answered.
fn opened_lesson(id: &str, answer: usize) -> State {
    let mut state = trained("margin=1.7&seed=9&batch_size=8&device=cpu", 3);
    let effects = open(&mut state, id);
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
    if let Shows::Circles { anchor } = state.lessons.open().expect("it is open").lesson.shows.clone() {
        engine(state, listing(&["another", &anchor]));
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
    let effects = open(&mut state, "margin");
    assert_eq!(records(&effects).len(), 1, "what was trained is kept");
    lay_out(&mut state, &effects);
    for id in ["collapse", "order", "margin"] {
        let effects = open(&mut state, id);
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
    assert_eq!(
        end(&mut state, 0.2),
        "With a margin of 0.30, 20 % of the triplets had something to learn; with 1.00 it is 70 % now."
    );
}

#[test]
fn the_question_is_asked_again_and_what_is_right_is_said_then() {
    let mut state = opened_lesson("collapse", 0);
    start(&mut state);
    let words = end(&mut state, 0.3);
    assert_eq!(words, "The loss ends at 0.300, and that is the margin of 0.30.");
    assert_eq!((state.lessons.answers(), state.lesson_verdict()), ([Some(0), None], None));
    act(&mut state, LessonAction::Answered(1));
    let reason = lesson("collapse").question.expect("a question").reason;
    assert_eq!(
        state.lesson_verdict(),
        Some(format!("First you said “Near 0”, then “At the margin”, and so it is. {reason}"))
    );
    act(&mut state, LessonAction::Answered(0));
    assert_eq!(state.lesson_verdict(), Some(format!("You said “Near 0”; it is “At the margin”. {reason}")));
    let results = state.lessons.results();
    let [result] = &results[..] else { panic!("{results:?}") };
    assert_eq!((result.lesson.as_str(), result.before, result.after, result.steps), ("collapse", Some(0), Some(0), 80));
    act(&mut state, LessonAction::ChangeTried(0));
    assert_eq!(
        (state.lesson_asks(), state.lesson_verdict()),
        (None, None),
        "the question is about the run without a change"
    );
    // A run that went well by chance proves nothing.
    start(&mut state);
    end(&mut state, 0.001);
    assert!(state.lesson_verdict().is_some_and(|said| said.starts_with("This run does not show it clearly.")));
}

#[test]
fn a_class_reads_the_code_of_a_finished_lesson() {
    let mut state = opened_lesson("collapse", 0);
    start(&mut state);
    assert_eq!(state.lesson_code(), None, "nothing has come of it yet");
    end(&mut state, 0.3);
    let first = state.lesson_code().expect("it is finished");
    act(&mut state, LessonAction::Answered(1));
    let code = state.lesson_code().expect("it is finished");
    state.update(Action::CodesTyped(format!("Anna: {first}\nonce more: {code}")));
    let report = state.class_report();
    assert_eq!((report.codes, report.earlier), (1, 1), "the second code is of the same lesson in the same visit");
    let asked = lesson("collapse").question.expect("a question");
    let [of_lesson] = &report.lessons[..] else { panic!("{report:?}") };
    assert_eq!((of_lesson.title.as_str(), &of_lesson.question), ("Make it collapse", &asked.text));
    let chosen: Vec<_> = of_lesson.choices.iter().map(|choice| (&choice.label, choice.before, choice.after)).collect();
    let expected: Vec<_> =
        asked.choices.iter().zip([(1, 0), (0, 1), (0, 0)]).map(|(label, (a, b))| (label, a, b)).collect();
    assert_eq!(chosen, expected);
    assert_eq!(of_lesson.learned.map(|learned| learned.gained), Some(1));
}

#[test]
fn a_change_says_what_became_of_the_loss() {
    let mut state = opened_lesson("collapse", 0);
    start(&mut state);
    end(&mut state, 0.3);
    for (change, loss, said) in [(0, 0.001, "near 0"), (2, 0.6, "that is the margin of 0.60")] {
        let effects = act(&mut state, LessonAction::ChangeTried(change));
        assert_eq!(state.lesson_words(), None, "it has only begun");
        lay_out(&mut state, &effects);
        let words = end(&mut state, loss);
        assert!(words.contains(said) && words.contains(&lesson("collapse").changes[change].label), "{words}");
    }
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
    assert!(words.contains("“Random negatives” 70 %, “Hard negatives” 85 %"), "{words}");
    act(&mut state, LessonAction::Answered(2));
    let verdict = state.lesson_verdict().expect("both answers are there");
    assert!(verdict.starts_with("You said “Both alike”; it is “The one with hard negatives”."), "{verdict}");
    // A race of the reader's own is no part of the lesson.
    state.update(Action::Race(RaceAction::Pressed));
    assert_eq!((state.lesson_words(), state.race.lanes.len()), (None, 4));
}

#[test]
fn a_link_opens_a_lesson() {
    let mut state = opened("#lesson=order");
    assert_eq!(state.shown_room(), Room::Lanes);
    assert!(state.hash().ends_with("lesson=order"), "{}", state.hash());
    let effects = state.update(Action::HashChanged("#lesson=margin".to_owned()));
    read_examples(&mut state, &effects);
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

/// A lecturer's: own data, two goals, hints, and something to set.
const LECTURE: &str = r#"{
    "lesson": 1, "title": "Kettles", "task": "Start.", "settings": "margin=0.5&steps=20&mining=given",
    "text": "the kettle sings | water boils\nrain on the roof | drops fall\n", "reading": "header=0",
    "shows": {"room": "triplets"}, "controls": ["margin", "train"],
    "question": {"text": "Which?", "choices": ["This", "That"]},
    "goals": [{"what": "loss", "at_least": 0.5}, {"what": "loss", "at_most": 0.1, "within_steps": 90}],
    "hints": ["One.", "Two."]
}"#;

fn lesson_file_of(text: &str) -> Vec<DataFile> {
    vec![DataFile { name: "kettles.json".to_owned(), bytes: text.as_bytes().into() }]
}

fn reports(state: &mut State, step: u32, loss: f32) {
    let report = StepReport { step, loss, ..report_of(step_event(step)) };
    engine(state, Event::Trained(Progression { reports: vec![report], step, steps: 80, step_ms: 1.0 }));
}

#[test]
fn a_lecturers_file_is_played_and_what_was_there_before_comes_back() {
    let mut state = trained("margin=1.7", 3);
    let effects = state.update(Action::FilesOpened(lesson_file_of(LECTURE)));
    assert_eq!((state.shown_room(), state.open.config.margin), (Room::Triplets, 0.5));
    assert_eq!((box_text(&state).contains("kettle"), state.open.reading.header), (true, Some(false)));
    assert!(!state.lessons.hides("train") && state.lessons.hides("data"));
    // Its link says all of it, once that is packed.
    let text = effects.iter().find_map(|effect| match effect {
        Effect::PackText(text) => Some(text.clone()),
        _ => None,
    });
    assert!(!state.hash().contains("lesson="));
    let text = text.expect("it is packed");
    state.update(Action::Share(ShareAction::Packed { text, packed: Ok("abc".to_owned()) }));
    assert!(state.hash().ends_with("&lesson=1.abc"), "{}", state.hash());

    engine(&mut state, Event::Built(model()));
    act(&mut state, LessonAction::Answered(0));
    state.update(Action::SettingTyped { key: "margin", text: "0.8".to_owned() });
    act(&mut state, LessonAction::Started);
    assert_eq!(state.open.config.margin, 0.8, "what the lesson leaves open is the reader's");
    engine(&mut state, Event::Built(model()));
    engine(&mut state, Event::RunChanged(RunState::Running));
    reports(&mut state, 1, 0.01);
    assert_eq!(state.lesson_goals()[0], "Loss at least 0.5", "the second goal comes after the first");
    reports(&mut state, 2, 0.6);
    reports(&mut state, 95, 0.05);
    assert_eq!(state.lesson_goals()[1], "Loss at most 0.1, within 90 steps", "it came too late");
    reports(&mut state, 80, 0.05);
    assert_eq!(
        state.lesson_goals(),
        ["✓ Loss at least 0.5: done", "✓ Loss at most 0.1, within 90 steps: done, at step 80"]
    );
    assert_eq!(state.lessons.results(), [], "it is not over");
    engine(&mut state, evaluated(80, 0.9));
    engine(&mut state, Event::RunChanged(RunState::Finished));
    let words = state.lesson_words().expect("it is over").replace('\u{a0}', " ");
    assert!(words.contains("in the right order: 90 %"), "{words}");
    act(&mut state, LessonAction::Answered(1));
    assert_eq!(
        state.lesson_verdict().as_deref(),
        Some("First you said “This”, then “That”."),
        "what is right stays hidden"
    );
    (0..3).for_each(|_| drop(act(&mut state, LessonAction::HintWanted)));
    assert_eq!((state.lesson_hints(), state.lesson_has_hint()), (vec!["One.".to_owned(), "Two.".to_owned()], false));
    let results = state.lessons.results();
    let [result] = &results[..] else { panic!("{results:?}") };
    assert_eq!((result.lesson.as_str(), result.reached, result.steps), ("Kettles", Some(true), 80));
    assert_eq!((result.before, result.after), (Some(0), Some(1)));

    act(&mut state, LessonAction::Opened(None));
    assert_eq!((state.open.config.margin, state.open.training.step), (1.7, 3));
    assert_eq!(state.lessons.results().len(), 1, "results outlive the lesson");
}

#[test]
fn the_train_button_of_the_page_starts_a_lesson_as_well() {
    let mut state = ready("");
    state.update(Action::FilesOpened(lesson_file_of(LECTURE)));
    engine(&mut state, Event::Built(model()));
    state.update(Action::Train);
    engine(&mut state, Event::RunChanged(RunState::Running));
    assert!(state.lesson_steps().is_some() && state.lesson_is_running());
}

#[test]
fn a_broken_file_changes_nothing_and_says_where_it_is_broken() {
    for (text, said) in [
        (LECTURE.replace("\"title\"", "\"titel\""), "kettles.json cannot be read: `title`: it is missing"),
        (LECTURE.replace("triplets", "cellar"), "`shows.room`: Room cannot be `cellar`"),
        (LECTURE.replace("header=0", "header=yes"), "`reading`: it is not of the form"),
        (LECTURE.replace("]\n}", "]\n"), "at line 8"),
    ] {
        let mut state = trained("margin=1.7", 3);
        state.update(Action::FilesOpened(lesson_file_of(&text)));
        let said_now: Vec<_> = state.notices.iter().map(|notice| notice.message.as_str()).collect();
        assert!(said_now.iter().any(|message| message.contains(said)), "{said}: {said_now:?}");
        assert_eq!((state.open.training.step, state.lessons.open().is_some()), (3, false));
    }
}

#[test]
fn a_lesson_in_a_link_is_unpacked_and_opened() {
    let unpack = |effects: &[Effect]| {
        let wanted = effects.iter().find_map(|effect| match effect {
            Effect::UnpackText { number, packed } => Some((*number, packed.clone())),
            _ => None,
        });
        wanted.expect("it is unpacked")
    };
    let (mut state, effects) = State::new("#device=cpu&lesson=1.abc", "visit");
    let (number, packed) = unpack(&effects);
    assert_eq!(packed, "abc");
    state.update(Action::TextUnpacked { number, text: Ok(LECTURE.to_owned()) });
    assert_eq!((state.shown_room(), state.open.config.get("device").as_deref()), (Room::Triplets, Some("cpu")));
    assert!(state.hash().ends_with("&lesson=1.abc"));

    let (mut state, effects) = State::new("#lesson=1.abc", "visit");
    let (number, _) = unpack(&effects);
    let effects = state.update(Action::TextUnpacked { number, text: Err("it is damaged".to_owned()) });
    read_examples(&mut state, &effects);
    assert!(state.notices[0].message.contains("it is damaged") && !box_text(&state).is_empty());
    let state = opened("#lesson=2.abc");
    assert!(state.notices[0].message.contains("newer version"), "{:?}", state.notices);
}

#[test]
fn a_lesson_that_cannot_be_fetched_says_so_and_can_be_tried_again() {
    let mut state = trained("margin=1.7", 3);
    let unit = Unit::find("order").expect("one of the lessons");
    act(&mut state, LessonAction::Opened(Some(unit)));
    assert!(state.lessons.is_chosen(unit));
    act(&mut state, LessonAction::Read { id: "order", text: Err("the server answers 404".to_owned()) });
    assert!(state.notices[0].message.contains("“Who bites whom” could not be fetched: the server answers 404"));
    assert_eq!((state.open.training.step, state.lessons.is_chosen(unit)), (3, false));
    open(&mut state, "order");
    assert_eq!((state.shown_room(), state.notices.len()), (Room::Lanes, 0));

    let (mut state, _) = State::new("#lesson=order", "visit");
    let effects = act(&mut state, LessonAction::Read { id: "order", text: Err("no network".to_owned()) });
    read_examples(&mut state, &effects);
    assert!(!box_text(&state).is_empty() && state.notices[0].message.contains("no network"));
}

#[test]
fn an_anchor_that_is_not_in_the_data_is_told_of() {
    let mut state = opened_lesson("margin", 0);
    let effects = act(&mut state, LessonAction::Started);
    read_examples(&mut state, &effects);
    engine(&mut state, Event::DataLoaded(preview()));
    engine(&mut state, listing(&["another"]));
    engine(&mut state, Event::Built(model()));
    assert!(state.notices.iter().any(|notice| notice.message.contains("which is not in its data")));
}
