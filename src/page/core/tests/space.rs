//! The map, the triplets and the selected sentence; lessons and their settings.

use super::*;
use crate::config::Projection;
use crate::protocol::{Listing, MapFrame, Surroundings, TripletsOfTheMoment, Views};

pub(super) fn listing(texts: &[&str]) -> Event {
    Event::Listed(Listing {
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        labels: Vec::new(),
        groups: texts.iter().flat_map(|_| 0u32.to_le_bytes()).collect(),
        held_out: vec![0; texts.len()],
    })
}

pub(super) fn frame(step: u32, sentences: usize) -> Event {
    frame_by(Projection::Pca, 1.0, step, sentences)
}

fn frame_by(projection: Projection, settled: f32, step: u32, sentences: usize) -> Event {
    let positions = (0..2 * sentences).flat_map(|at| (at as f32).to_le_bytes()).collect();
    Event::Mapped(MapFrame { step, projection, settled, positions, query: None })
}

fn look(step: u32) -> Event {
    Event::Mined(TripletsOfTheMoment { step, easy: 0.5, semi_hard: 0.3, hard: 0.2, hardest: Vec::new() })
}

/// A page that knows three sentences.
pub(super) fn listed() -> State {
    let mut state = ready("");
    engine(&mut state, listing(&["a", "b", "c"]));
    state
}

fn views(effects: &[Effect]) -> Vec<Views> {
    let watched = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Watch(views), .. }) => Some(*views),
        _ => None,
    });
    watched.collect()
}

fn steps(state: &State) -> Vec<u32> {
    state.space.tape.frames().iter().map(|frame| frame.step).collect()
}

#[test]
fn frames_are_recorded_and_a_new_model_starts_over() {
    let mut state = listed();
    [0, 4, 9].into_iter().for_each(|step| {
        engine(&mut state, frame(step, 3));
        engine(&mut state, look(step));
    });
    // Of other data, which is on its way out.
    engine(&mut state, frame(11, 2));
    assert_eq!((steps(&state), state.space.shares.len()), (vec![0, 4, 9], 3));
    engine(&mut state, Event::Built(model()));
    assert_eq!((steps(&state), state.space.shares.len()), (Vec::new(), 0));
}

#[test]
fn an_engine_that_starts_again_goes_on_recording() {
    let mut state = listed();
    state.update(Action::Train);
    engine(&mut state, step_event(5));
    engine(&mut state, frame(5, 3));
    kept(&mut state, 5);
    engine(&mut state, failed(Stage::Engine));
    let effects = engine(&mut state, ready_event());
    assert_eq!(views(&effects), [Views { map: true, triplets: true, anchor: None, comparison: false, at: None }]);
    engine(&mut state, listing(&["a", "b", "c"]));
    engine(&mut state, Event::DataLoaded(preview()));
    engine(&mut state, Event::Built(model()));
    assert_eq!(steps(&state), [5], "the same sentences: what was drawn stays");
    engine(&mut state, listing(&["a", "b", "d"]));
    assert_eq!(steps(&state), [0u32; 0]);
}

#[test]
fn the_engine_hears_of_the_selected_sentence_once() {
    let mut state = listed();
    let effects = state.update(Action::SentenceSelected(Some(2)));
    assert_eq!(views(&effects)[0].anchor, Some(2));
    assert_eq!(views(&state.update(Action::SentenceSelected(Some(2)))), []);
    let near = |anchor| {
        Event::Surrounded(Surroundings {
            anchor,
            step: 0,
            positives: Vec::new(),
            negatives: Vec::new(),
            positive_count: 0,
            negative_count: 0,
        })
    };
    engine(&mut state, near(1));
    assert_eq!(state.space.surroundings, None, "of a sentence that was selected before");
    engine(&mut state, near(2));
    assert!(state.space.surroundings.is_some());
    // There is no such sentence.
    let effects = state.update(Action::SentenceSelected(Some(3)));
    assert_eq!((views(&effects)[0].anchor, state.space.selected), (None, None));
    assert_eq!(state.space.surroundings, None);
    assert!(!views(&state.update(Action::MapShown(false)))[0].map);
}

#[test]
fn each_projection_keeps_a_recording_of_its_own() {
    let mut state = listed();
    let choose = |state: &mut State, key: &str| {
        state.update(Action::SettingTyped { key: "projection", text: key.to_owned() });
    };
    [0, 4].into_iter().for_each(|step| drop(engine(&mut state, frame(step, 3))));
    choose(&mut state, "tsne");
    assert_eq!(steps(&state), [0u32; 0]);
    // A frame that was on its way does not get among those of the other kind.
    engine(&mut state, frame(5, 3));
    assert_eq!(steps(&state), [0u32; 0]);
    [6, 7].into_iter().for_each(|step| drop(engine(&mut state, frame_by(Projection::TSne, 1.0, step, 3))));
    assert_eq!(steps(&state), [6, 7]);
    choose(&mut state, "pca");
    assert_eq!(steps(&state), [0, 4, 5]);
    choose(&mut state, "tsne");
    assert_eq!(steps(&state), [6, 7]);
    engine(&mut state, Event::Built(model()));
    choose(&mut state, "pca");
    assert_eq!(steps(&state), [0u32; 0], "a new model begins both again");
}

#[test]
fn a_link_with_a_projection_records_by_it() {
    let mut state = ready("projection=tsne");
    engine(&mut state, listing(&["a", "b", "c"]));
    engine(&mut state, frame_by(Projection::TSne, 0.2, 0, 3));
    assert_eq!((steps(&state), state.space.map_note()), (vec![0], None), "three sentences take no time");
}

#[test]
fn a_map_that_takes_long_says_what_it_does() {
    let mut state = ready("projection=tsne");
    let texts: Vec<String> = (0..3000).map(|index| index.to_string()).collect();
    engine(&mut state, listing(&texts.iter().map(String::as_str).collect::<Vec<_>>()));
    let mut note = |settled| {
        engine(&mut state, frame_by(Projection::TSne, settled, 0, 3000));
        state.space.map_note()
    };
    assert!(note(0.31).is_some_and(|note| note.contains("looks up") && note.contains("31 %")));
    assert!(note(0.8).is_some_and(|note| note.contains("neighbours together") && note.contains("80 %")));
    assert_eq!(note(1.0), None);
}

#[test]
fn what_the_doctor_proposes_is_set_and_the_run_begins_again() {
    let remedy = |reset| crate::protocol::Remedy {
        label: "Lower the margin".to_owned(),
        settings: vec![("margin".to_owned(), "0.25".to_owned())],
        reset,
    };
    let mut state = trained("", 3);
    kept(&mut state, 3);
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!(sent(&state.update(Action::RemedyTaken(remedy(false)))), ["Configure"]);
    assert_eq!((state.open.config.margin, state.open.training.step), (0.25, 3));
    assert_eq!(sent(&state.update(Action::RemedyTaken(remedy(true)))), ["Reset"]);
    assert!(state.undo_words().contains("3 steps"), "what was trained can be brought back");
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);
}

#[test]
fn a_lesson_brings_its_settings_and_takes_them_with_it() {
    let mut state = ready("");
    let lesson = crate::examples::EXAMPLES.iter().find(|example| !example.settings.is_empty()).expect("a lesson");
    let wanted = Config::from_hash(lesson.settings).0;
    let key = SETTINGS.iter().map(|setting| setting.key).find(|key| wanted.get(key) != Config::default().get(key));
    let key = key.expect("it sets something");
    state.update(Action::SettingTyped { key: "seed", text: "9".to_owned() });
    let effects = state.update(Action::ExampleChosen(lesson.id.to_owned()));
    read_examples(&mut state, &effects);
    assert_eq!((state.open.config.get(key), state.open.config.seed), (wanted.get(key), 9), "what the user set stays");
    let effects = state.update(Action::ExampleChosen("support".to_owned()));
    read_examples(&mut state, &effects);
    assert_eq!((state.open.config.get(key), state.open.config.seed), (Config::default().get(key), 9));
    // A link to the lesson alone brings them too; what it says itself counts.
    assert_eq!(opened(&format!("data={}", lesson.id)).open.config.get(key), wanted.get(key));
    let value = Config::default().get(key).expect("a key of the table");
    assert_eq!(opened(&format!("{key}={value}&data={}", lesson.id)).open.config.get(key), Some(value));
}

#[test]
fn a_run_from_a_file_is_shown_until_it_is_closed() {
    use crate::page::map::recording::Recording;

    let mut state = listed();
    [0, 4].into_iter().for_each(|step| drop(engine(&mut state, frame(step, 3))));
    let saved = Recording::new(&state.space.sentences, &state.space.tape, String::new());
    engine(&mut state, listing(&["other", "data"]));
    let open = |recording| Action::ReplayOpened { name: "run.json.gz".to_owned(), recording };
    state.update(open(Err("it is no replay".to_owned())));
    assert!(state.space.replay.is_none() && state.notices[0].message.contains("run.json.gz"));
    state.update(open(Ok(Box::new(saved))));
    assert_eq!((state.space.on_map().0.len(), state.space.on_map().1.last_step(), state.notices.len()), (3, 4, 0));
    // The third sentence of the file is none of the data, and its first is another one.
    for point in [0, 2] {
        assert!(state.update(Action::PointPressed(Some(point))).is_empty());
        assert_eq!(state.space.selected, None);
    }
    state.update(Action::ReplayClosed);
    state.update(Action::PointPressed(Some(1)));
    assert_eq!(state.space.selected, Some(1));
    assert_eq!((state.space.on_map().0.len(), state.space.on_map().1.last_step()), (2, 0));
}

#[test]
fn whatever_lesson_comes_after_whatever_other_is_set_as_its_link_says() {
    let mut state = ready("");
    let ids = crate::examples::EXAMPLES.iter().map(|example| example.id);
    for id in ids.clone().chain(ids.rev()) {
        let effects = state.update(Action::ExampleChosen(id.to_owned()));
        read_examples(&mut state, &effects);
        assert_eq!(state.open.config, opened(&format!("data={id}")).open.config, "{id}");
    }
}

#[test]
fn who_goes_back_to_a_step_is_shown_and_answered_as_of_it() {
    let mut state = listed();
    state.update(Action::SentenceSelected(Some(1)));
    assert_eq!(state.update(Action::LookedBack(None)).len(), 0, "nothing has changed");
    let effects = state.update(Action::LookedBack(Some(20)));
    assert!(matches!(effects[..], [Effect::Start(Timer::LookBack)]), "{effects:?}");
    let effects = state.update(Action::Elapsed(Timer::LookBack));
    assert_eq!(views(&effects).pop().and_then(|views| views.at), Some(20));
    assert_eq!(sent(&effects), ["Watch", "Find"]);
    assert!(state.update(Action::Elapsed(Timer::LookBack)).is_empty(), "it knows");
    assert_eq!(state.past_in_words(15), "As of step 15.");
    assert!(state.past_in_words(300).contains("not kept"));
    state.update(Action::LookedBack(None));
    assert_eq!(views(&state.update(Action::Elapsed(Timer::LookBack))).pop().map(|views| views.at), Some(None));
    assert_eq!(state.past_in_words(300), "");
}
