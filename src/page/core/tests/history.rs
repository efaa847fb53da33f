//! Runs that are kept and compared.

use super::space::{frame, listing};
use super::*;

/// Trains some steps, puts the run aside with Reset, and has the engine follow.
fn reset(state: &mut State, steps: u32) {
    state.update(Action::Train);
    engine(state, Event::RunChanged(RunState::Running));
    (1..=steps).for_each(|step| drop(engine(state, step_event(step))));
    kept(state, steps);
    engine(state, Event::RunChanged(RunState::Paused));
    state.update(Action::Reset);
    engine(state, Event::Built(model()));
    engine(state, Event::RunChanged(RunState::Fresh));
}

fn set(state: &mut State, key: &'static str, text: &str) {
    state.update(Action::SettingTyped { key, text: text.to_owned() });
    state.update(Action::Elapsed(Timer::Configure));
    engine(state, Event::Built(model()));
}

fn names(state: &State) -> Vec<&str> {
    state.history.iter().map(|run| run.name.as_str()).collect()
}

#[test]
fn runs_are_named_by_what_was_changed() {
    let mut state = ready("");
    state.update(Action::Reset);
    engine(&mut state, Event::Built(model()));
    assert_eq!(names(&state), [""; 0], "nothing was trained");
    reset(&mut state, 3);
    set(&mut state, "mining", "batch_all");
    set(&mut state, "margin", "0.5");
    reset(&mut state, 4);
    reset(&mut state, 5);
    set(&mut state, "distance", "cosine");
    assert_eq!(
        names(&state),
        ["Support questions by intent · Simple · Batch hard", "Mining Batch all, Margin 0.5", "the same settings"]
    );
    assert_eq!(state.this_run(), "Distance Cosine");
    let steps: Vec<_> = state
        .history
        .iter()
        .map(|run| (run.number, run.experiment.training.step, run.experiment.training.curve.points().len()))
        .collect();
    assert_eq!(steps, [(1, 3, 3), (2, 4, 4), (3, 5, 5)]);
}

#[test]
fn a_run_that_is_brought_back_is_no_longer_past() {
    let mut state = ready("");
    reset(&mut state, 3);
    assert_eq!(state.history.len(), 1);
    state.update(Action::Undone);
    assert_eq!((state.history.len(), state.open.training.step), (0, 3));
}

#[test]
fn the_settings_of_a_run_can_be_had_again() {
    let mut state = ready("seed=4");
    reset(&mut state, 3);
    set(&mut state, "margin", "0.5");
    set(&mut state, "seed", "5");
    state.update(Action::RunChosen(1));
    assert_eq!((state.open.config.margin, state.open.config.seed), (Config::default().margin, 4));
    assert_eq!(sent(&state.update(Action::RunChosen(99))), [""; 0]);
    state.update(Action::RunCompared(1));
    assert!(state.history[0].compared);
}

#[test]
fn the_oldest_runs_go_first() {
    let mut state = ready("");
    (0..25).for_each(|_| reset(&mut state, 1));
    assert_eq!((state.history.len(), state.history[0].number, state.history[19].number), (20, 6, 25));
}

#[test]
fn a_run_keeps_its_map_when_other_data_comes() {
    let mut state = ready("");
    engine(&mut state, listing(&["a", "b", "c"]));
    reset(&mut state, 3);
    assert_eq!(state.history[0].maps.pictures(), [], "no map was recorded");
    [0, 3].into_iter().for_each(|step| drop(engine(&mut state, frame(step, 3))));
    reset(&mut state, 3);
    engine(&mut state, listing(&["p", "q"]));
    engine(&mut state, frame(0, 2));
    reset(&mut state, 1);
    let words = |run: &PastRun| run.maps.pictures().iter().map(|map| map.words.clone()).collect::<Vec<_>>();
    assert_eq!(
        words(&state.history[1]),
        ["Map before training: 3 sentences in 1 group", "Map at step 3: 3 sentences in 1 group"]
    );
    assert_eq!(words(&state.history[2]), ["Map before training: 2 sentences in 1 group"]);
    let pictures = state.history[1].maps.pictures();
    assert_ne!(pictures[0].svg, "");
    assert!(pictures.iter().all(|map| map.svg.matches('M').count() == 3));
}

#[test]
fn what_was_changed_during_a_run_does_not_stand_there_as_if_from_the_start() {
    let mut state = ready("");
    state.update(Action::Train);
    engine(&mut state, Event::RunChanged(RunState::Running));
    (1..=4).for_each(|step| drop(engine(&mut state, step_event(step))));
    state.update(Action::SettingTyped { key: "margin", text: "0.9".to_owned() });
    state.update(Action::SettingTyped { key: "projection", text: "tsne".to_owned() });
    state.update(Action::Elapsed(Timer::Configure));
    engine(&mut state, step_event(5));
    state.update(Action::Reset);
    assert!(names(&state)[0].ends_with("; Margin 0.9 from step 4 on"), "{:?}", names(&state));
    assert!(!names(&state)[0].contains("t-SNE"), "how it is looked at is no change of the run");
}

#[test]
fn a_change_of_data_is_told_also_between_two_texts_of_ones_own() {
    let mut state = ready("");
    for text in ["one text,a\ntwo,a", "another text,b\nthree,b"] {
        type_and_load(&mut state, text);
        load(&mut state);
        reset(&mut state, 2);
    }
    assert_eq!(names(&state)[1], "other text");
}
