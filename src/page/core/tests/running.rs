//! Train, Pause, Resume, Step and Reset, and what a run leaves.

use super::*;
use crate::protocol::Curve;

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
    assert_eq!(state.open.config.steps, 6);
}

#[test]
fn train_waits_for_the_engine_and_can_be_taken_back() {
    let mut state = opened("");
    state.update(Action::StoreRead(Stored::default()));
    assert_eq!(sent(&state.update(Action::Train)), [""; 0]);
    assert_eq!(state.primary(), Primary::Pause);
    let mut impatient = state.clone();
    engine(&mut state, ready_event());
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
    kept(&mut state, 4);
    let former = model_number(&state);
    let key = state.key(former);
    assert_eq!(sent(&state.update(Action::Reset)), ["Pause", "Save", "Reset"]);
    assert_eq!((state.open.training.step, state.run), (0, RunState::Fresh));
    // What the engine still says of the former model is not about this one; its last weights go where they belong.
    of_request(&mut state, former, Event::RunChanged(RunState::Paused));
    of_request(&mut state, former, step_event(7));
    of_request(&mut state, former, Event::Kept { key: key.clone(), step: 7 });
    assert_eq!((state.open.training.step, state.run), (0, RunState::Fresh));
    engine(&mut state, Event::Built(model()));
    engine(&mut state, evaluated(0, 0.5));

    let effects = state.update(Action::Undone);
    assert_eq!(sent(&effects), ["LoadData", "TakeUp"]);
    let wanted = effects.iter().find_map(|effect| match effect {
        Effect::Send(Request { command: Command::TakeUp { key, step }, .. }) => Some((key.clone(), *step)),
        _ => None,
    });
    assert_eq!(wanted, Some((key, 7)));
    load(&mut state);
    engine(&mut state, Event::Restored { step: 7, exact: true });
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!((state.open.training.step, state.run), (7, RunState::Paused));
    assert_eq!(state.open.training.curve.points().len(), 7);
    assert_eq!((state.undo_words(), state.history.len()), (String::new(), 0));
}

#[test]
fn reset_is_undone_before_the_last_weights_are_there() {
    let mut state = trained("", 7);
    state.update(Action::Reset);
    // The worker has them by the time it reads what is asked for.
    assert_eq!(sent(&state.update(Action::Undone)), ["LoadData", "TakeUp"]);
    load(&mut state);
    engine(&mut state, Event::Restored { step: 7, exact: true });
    assert_eq!((state.open.training.step, state.primary()), (7, Primary::Resume));
}

#[test]
fn weights_that_cannot_be_taken_up_leave_their_run_and_an_untrained_model() {
    let mut state = trained("", 7);
    state.update(Action::Reset);
    state.update(Action::Undone);
    load(&mut state);
    let Phase::Asked { restores: Some(restores), .. } = state.phase else { panic!("{:?}", state.phase) };
    assert_eq!(sent(&of_request(&mut state, restores, failed(Stage::Model))), ["LoadData"]);
    load(&mut state);
    assert_eq!((state.open.training.step, state.run, state.history.len()), (0, RunState::Fresh, 1));
    assert!(state.notices.iter().any(|notice| notice.topic == Topic::Stage(Stage::Model)) || state.phase.is_built());
}

#[test]
fn train_after_reset_waits_for_the_new_model() {
    let mut state = trained("", 7);
    state.update(Action::Reset);
    assert_eq!(sent(&state.update(Action::Train)), [""; 0], "the former model is not trained on");
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);
}

#[test]
fn undo_has_several_levels() {
    let mut state = ready("");
    let texts = ["one,a\ntwo,a", "three,b\nfour,b"];
    for text in texts {
        let file = DataFile { name: "rows.csv".to_owned(), bytes: text.as_bytes().into() };
        state.update(Action::FilesOpened(vec![file]));
        load(&mut state);
    }
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    read_examples(&mut state, &effects);
    state.update(Action::Undone);
    assert_eq!(box_text(&state), texts[1]);
    state.update(Action::Undone);
    assert_eq!(box_text(&state), texts[0]);
    state.update(Action::Undone);
    assert_eq!(box_text(&state), text_of("support"));
    assert_eq!(state.undo_words(), "");
    state.update(Action::Redone);
    assert_eq!(box_text(&state), texts[0]);
    // What Undo had replaced is still to be had after something new.
    state.update(Action::DataTyped("new,c".repeat(60)));
    let mut left = Vec::new();
    while !state.undo_words().is_empty() {
        state.update(Action::Undone);
        left.push(box_text(&state).to_owned());
    }
    assert!(texts.iter().all(|text| left.iter().any(|other| other == text)), "{left:?}");
}

#[test]
fn an_engine_that_owes_signs_of_life_is_started_again() {
    let mut state = trained("", 6);
    kept(&mut state, 5);
    let mut asked = 0;
    let effects = loop {
        let effects = state.update(Action::Elapsed(Timer::Watch));
        if sent(&effects) != ["Ping"] {
            break effects;
        }
        asked += 1;
        assert!(asked < 100, "it is never given up");
    };
    assert!(matches!(effects[..], [Effect::RestartEngine]), "{effects:?}");
    assert!(state.notices[0].message.contains("sign of life"), "{:?}", state.notices);

    // Whatever it says is one.
    let mut state = trained("", 6);
    for _ in 0..50 {
        assert_eq!(sent(&state.update(Action::Elapsed(Timer::Watch))), ["Ping"]);
        engine(&mut state, Event::Pong { memory: 7 });
    }
}

#[test]
fn a_lost_device_takes_its_engine_with_it_and_nothing_else() {
    let mut state = trained("", 6);
    kept(&mut state, 5);
    let effects = engine(&mut state, failed(Stage::Device));
    assert!(matches!(effects[..], [Effect::RestartEngine]), "{effects:?}");
    assert!(state.notices[0].hint.contains("the weights of step 5"), "{:?}", state.notices);
    assert_eq!(sent(&engine(&mut state, ready_event())), ["Watch", "Configure", "LoadData", "TakeUp"]);
    // Where it is lost again before a step, the reader decides.
    let effects = engine(&mut state, failed(Stage::Device));
    assert!(effects.is_empty() && state.phase == Phase::Lost, "{effects:?}");
}

#[test]
fn settings_changed_during_the_run_come_back_with_it() {
    let mut state = trained("", 2);
    for (key, text) in [("margin", "0.6"), ("embedding_size", "16")] {
        state.update(Action::SettingTyped { key, text: text.to_owned() });
    }
    state.update(Action::Reset);
    let past = &state.history[0];
    let config = &past.experiment.config;
    assert_eq!((config.margin, config.embedding_size), (0.6, Config::default().embedding_size));
    state.update(Action::Undone);
    let config = &state.open.config;
    assert_eq!((config.margin, config.embedding_size), (0.6, 16), "what waited for Reset waits again");
}

#[test]
fn after_a_loss_that_is_no_number_the_page_goes_back_with_the_engine() {
    let mut state = trained("", 9);
    engine(&mut state, Event::RunChanged(RunState::Diverged));
    engine(&mut state, evaluated(5, 0.7));
    assert_eq!((state.open.training.step, state.open.training.curve.points().len()), (5, 5));
    assert_eq!(state.primary(), Primary::Resume);
}

#[test]
fn a_crash_loses_nothing_and_restarts_once() {
    let mut state = trained("margin=0.9", 6);
    kept(&mut state, 4);
    let effects = engine(&mut state, failed(Stage::Engine));
    assert!(matches!(effects[..], [Effect::RestartEngine]), "{effects:?}");
    let effects = engine(&mut state, ready_event());
    assert_eq!(sent(&effects), ["Watch", "Configure", "LoadData", "TakeUp"]);
    load(&mut state);
    engine(&mut state, Event::Restored { step: 4, exact: true });
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!((state.open.training.step, state.run, state.open.config.margin), (4, RunState::Paused, 0.9));
    assert_eq!(state.open.training.curve.points().len(), 4, "the curve ends with the weights");
    assert!(state.notices.iter().any(|notice| notice.topic == Topic::Recovery && notice.hint.contains("step 4")));

    // It dies again before it has trained a step: the user decides.
    assert!(engine(&mut state, failed(Stage::Engine)).is_empty());
    assert_eq!(state.phase, Phase::Lost);
    assert!(matches!(state.update(Action::EngineRestarted)[..], [Effect::RestartEngine]));
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
    assert!((1500..=3000).contains(&points.len()), "{}", points.len());
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
    assert!(state.open.training.evaluations.len() <= 301);
    assert_eq!(state.before_training().map(|evaluation| evaluation.step), Some(0));
    assert_eq!(state.now().map(|evaluation| evaluation.step), Some(1999));
}

#[test]
fn undo_of_settings_alone_leaves_the_run_alone() {
    let mut state = trained("", 4);
    let remedy = crate::protocol::Remedy {
        label: "Lower the margin".to_owned(),
        settings: vec![("margin".to_owned(), "0.25".to_owned())],
        reset: false,
    };
    assert_eq!(sent(&state.update(Action::RemedyTaken(remedy))), ["Configure"]);
    engine(&mut state, step_event(5));
    assert_eq!(sent(&state.update(Action::Undone)), ["Configure"]);
    assert_eq!((state.open.config.margin, state.open.training.step), (Config::default().margin, 5));
    assert_eq!((state.run, state.history.len()), (RunState::Running, 0));
    assert_eq!(sent(&state.update(Action::Redone)), ["Configure"]);
    assert_eq!((state.open.config.margin, state.open.training.step), (0.25, 5));
}
