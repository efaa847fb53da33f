//! Train, Pause, Resume, Step and Reset, and what a run leaves.

use super::*;

#[test]
fn the_first_button_is_train_then_pause_then_resume() {
    let mut state = ready("");
    assert_eq!(state.primary(), Primary::Train);
    assert_eq!(sent(&state.update(Action::Train)), ["Train"]);
    engine(&mut state, Event::RunChanged(RunState::Running));
    assert_eq!(state.primary(), Primary::Pause);
    assert_eq!(sent(&state.update(Action::Train)), ["Pause"]);
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!(state.primary(), Primary::Resume);
    assert_eq!(sent(&state.update(Action::Train)), ["Train"]);
}

#[test]
fn a_finished_run_goes_on_for_as_many_steps_again() {
    let mut state = trained("steps=3", 3);
    engine(&mut state, Event::RunChanged(RunState::Finished));
    assert_eq!(state.primary(), Primary::Train);
    assert_eq!(sent(&state.update(Action::Train)), ["Configure", "Train"]);
    assert_eq!(state.config.steps, 6);
}

#[test]
fn train_waits_for_the_engine_and_can_be_taken_back() {
    let mut state = opened("");
    state.update(Action::StoreRead(Stored::default()));
    assert_eq!(sent(&state.update(Action::Train)), [""; 0]);
    assert_eq!(state.primary(), Primary::Pause);
    let mut impatient = state.clone();
    engine(&mut state, Event::Ready { build_id: String::new() });
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);

    impatient.update(Action::Train);
    assert_eq!(impatient.primary(), Primary::Train);
}

#[test]
fn train_uses_what_was_just_typed() {
    let mut state = ready("");
    state.update(Action::SettingTyped { key: "margin", text: "0.7".to_owned() });
    state.update(Action::DataTyped("a,b\nc,d".to_owned()));
    let effects = state.update(Action::Train);
    assert_eq!(sent(&effects), ["Configure", "LoadData"]);
    assert_eq!(loaded_text(&effects).as_deref(), Some("a,b\nc,d"));
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))).last(), Some(&"Train"));
}

#[test]
fn train_does_nothing_with_data_that_was_refused() {
    let mut state = ready("");
    type_and_load(&mut state, "");
    engine(&mut state, failed(Stage::Data));
    assert_eq!(sent(&state.update(Action::Train)), ["LoadData"]);
    assert_eq!(sent(&engine(&mut state, failed(Stage::Data))), [""; 0]);
    assert_eq!(state.primary(), Primary::Train);
    assert_eq!(state.notices.len(), 1);
}

#[test]
fn reset_can_be_undone_with_the_last_weights() {
    let mut state = trained("", 7);
    engine(&mut state, Event::Saved(checkpoint(4)));
    // The engine forgets its weights with Reset: it has to hand over the last ones first.
    assert_eq!(sent(&state.update(Action::Reset)), ["Pause"]);
    engine(&mut state, Event::RunChanged(RunState::Paused));
    engine(&mut state, step_event(7));
    assert_eq!(sent(&engine(&mut state, Event::Saved(checkpoint(7)))), ["Reset"]);
    assert_eq!((state.training.step, state.run), (0, RunState::Fresh));
    engine(&mut state, Event::Built(model()));
    engine(&mut state, evaluated(0, 0.5));

    let effects = state.update(Action::BringBack);
    assert_eq!(sent(&effects), ["Watch", "Configure", "LoadData", "Restore"]);
    load(&mut state);
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!((state.training.step, state.run), (7, RunState::Paused));
    assert_eq!(state.training.curve.points().len(), 7);
    assert!(state.shelf.is_none());
}

#[test]
fn reset_is_taken_back_while_the_weights_are_still_awaited() {
    let mut state = trained("", 7);
    state.update(Action::Reset);
    assert_eq!(sent(&state.update(Action::BringBack)), [""; 0], "the engine still has the model");
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!(sent(&engine(&mut state, Event::Saved(checkpoint(7)))), [""; 0]);
    assert_eq!((state.training.step, state.primary()), (7, Primary::Resume));
}

#[test]
fn reset_goes_on_without_the_weights_in_the_end() {
    let mut state = trained("", 7);
    state.update(Action::Reset);
    assert_eq!(sent(&state.update(Action::Train)), [""; 0], "the former model is not trained on");
    assert_eq!(sent(&state.update(Action::Elapsed(Timer::Release))), ["Reset"]);
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);
}

#[test]
fn settings_changed_during_the_run_come_back_with_it() {
    let mut state = trained("", 2);
    for (key, text) in [("margin", "0.6"), ("embedding_size", "16")] {
        state.update(Action::SettingTyped { key, text: text.to_owned() });
    }
    state.update(Action::Reset);
    let kept = state.shelf.as_ref().expect("a trained model was put aside");
    assert_eq!((kept.config.margin, kept.config.embedding_size), (0.6, Config::default().embedding_size));
}

#[test]
fn after_a_loss_that_is_no_number_the_page_goes_back_with_the_engine() {
    let mut state = trained("", 9);
    engine(&mut state, Event::RunChanged(RunState::Diverged));
    engine(&mut state, evaluated(5, 0.7));
    assert_eq!((state.training.step, state.training.curve.points().len()), (5, 5));
    assert_eq!(state.primary(), Primary::Resume);
}

#[test]
fn a_crash_loses_nothing_and_restarts_once() {
    let mut state = trained("margin=0.9", 6);
    engine(&mut state, Event::Saved(checkpoint(4)));
    let effects = engine(&mut state, failed(Stage::Engine));
    assert!(matches!(effects[..], [Effect::RestartEngine]), "{effects:?}");
    let effects = engine(&mut state, Event::Ready { build_id: String::new() });
    assert_eq!(sent(&effects), ["Watch", "Configure", "LoadData", "Restore"]);
    load(&mut state);
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!((state.training.step, state.run, state.config.margin), (4, RunState::Paused, 0.9));
    assert_eq!(state.training.curve.points().len(), 4, "the curve ends with the weights");
    assert!(state.notices.iter().any(|notice| notice.topic == Topic::Recovery && notice.hint.contains("step 4")));

    // It dies again before it has trained a step: the user decides.
    assert!(engine(&mut state, failed(Stage::Engine)).is_empty());
    assert_eq!(state.engine, EngineState::Lost);
    assert!(matches!(state.update(Action::EngineRestarted)[..], [Effect::RestartEngine]));
}

#[test]
fn a_reload_takes_up_text_and_weights() {
    let mut state = ready("");
    type_and_load(&mut state, "a,b\nc,d");
    load(&mut state);
    let effects = state.update(Action::Elapsed(Timer::SaveData));
    let Some(Effect::SaveData(data)) = effects.first().cloned() else { panic!("{effects:?}") };
    let effects = engine(&mut state, Event::Saved(checkpoint(9)));
    let Some(Effect::SaveCheckpoint(kept)) = effects.first().cloned() else { panic!("{effects:?}") };

    let mut again = opened(&format!("#{}", state.config.to_hash()));
    again.update(Action::StoreRead(Stored { data: Some(data.clone()), checkpoint: Some(kept.clone()) }));
    let effects = engine(&mut again, Event::Ready { build_id: String::new() });
    assert_eq!(sent(&effects), ["Watch", "Configure", "LoadData", "Restore"]);
    assert_eq!(box_text(&again), "a,b\nc,d");

    // Weights of another experiment stay where they are.
    let mut other = opened("data=own&embedding_size=16");
    other.update(Action::StoreRead(Stored { data: Some(data), checkpoint: Some(kept) }));
    assert_eq!(sent(&engine(&mut other, Event::Ready { build_id: String::new() })), ["Watch", "Configure", "LoadData"]);
}

#[test]
fn curves_stay_short_and_keep_their_mean() {
    let mut curve = Curve::default();
    let report = |step: u32, loss: f32| StepReport {
        step,
        loss,
        active_share: 1.0,
        positive_distance: 0.0,
        negative_distance: 0.0,
        embedding_norm: 0.0,
        gradient_norm: 0.0,
    };
    // Loss falls linearly from 10 to 0: its mean is 5, whatever is merged with what.
    (1..=10_000).for_each(|step| curve.push(&report(step, 10.0 - step as f32 / 1000.0)));
    curve.push(&report(10_001, f32::NAN));
    let points = curve.points();
    assert!((150..=300).contains(&points.len()), "{}", points.len());
    assert!(points.is_sorted_by(|a, b| a.step < b.step && a.loss > b.loss));
    assert_eq!(points.last().map(|point| point.step), Some(10_000));
    let mean = points.iter().map(|point| f64::from(point.loss)).sum::<f64>() / points.len() as f64;
    assert!((mean - 5.0).abs() < 0.05, "{mean}");
}

#[test]
fn the_baseline_outlives_a_long_run_of_evaluations() {
    let mut state = ready("");
    (1..2000).for_each(|step| {
        engine(&mut state, evaluated(step, 0.9));
    });
    assert!(state.training.evaluations.len() <= 301);
    assert_eq!(state.before_training().map(|evaluation| evaluation.step), Some(0));
    assert_eq!(state.now().map(|evaluation| evaluation.step), Some(1999));
}
