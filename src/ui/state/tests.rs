//! The page's behaviour without a page: what is sent, what is shown, and that nothing is lost.

mod history;
mod pins;
mod space;
mod tokens;

use super::*;
use crate::protocol::{Event, Failure, Progression, Scores};

/// A page with its first data.
fn opened(hash: &str) -> State {
    let (mut state, effects) = State::new(hash);
    read_examples(&mut state, &effects);
    state
}

/// The server's answer; what becomes of it.
pub(super) fn read_examples(state: &mut State, effects: &[Effect]) -> Vec<Effect> {
    let wanted = effects.iter().filter_map(|effect| match effect {
        Effect::ReadExample(example) => Some(example.id),
        _ => None,
    });
    wanted.flat_map(|id| state.update(Action::ExampleRead { id, text: Ok(text_of(id)) })).collect()
}

fn text_of(id: &str) -> String {
    crate::examples::text(id).expect("one of the examples").to_owned()
}

/// A page whose engine listens and whose model is built.
pub(super) fn ready(hash: &str) -> State {
    let mut state = opened(hash);
    state.update(Action::StoreRead(Stored::default()));
    state.update(Action::Engine(Event::Ready { build_id: String::new() }));
    load(&mut state);
    state
}

/// The engine's answer to data.
pub(super) fn load(state: &mut State) {
    engine(state, Event::DataLoaded(preview()));
    engine(state, Event::Built(model()));
    engine(state, Event::RunChanged(RunState::Fresh));
    engine(state, evaluated(0, 0.5));
}

pub(super) fn trained(hash: &str, steps: u32) -> State {
    let mut state = ready(hash);
    state.update(Action::Train);
    engine(&mut state, Event::RunChanged(RunState::Running));
    (1..=steps).for_each(|step| {
        engine(&mut state, step_event(step));
    });
    state
}

pub(super) fn engine(state: &mut State, event: Event) -> Vec<Effect> {
    state.update(Action::Engine(event))
}

pub(super) fn preview() -> Preview {
    Preview {
        name: "x".to_owned(),
        form: "pairs".to_owned(),
        columns: Vec::new(),
        rows: 4,
        sentences: 8,
        groups: 4,
        held_out_rows: 1,
        held_out_sentences: 2,
        held_out_as_negatives: 0,
        remarks: Vec::new(),
        problems: Vec::new(),
        problem_count: 0,
        sample: Vec::new(),
    }
}

pub(super) fn model() -> ModelReport {
    ModelReport { parameters: 10, vocabulary: 5, truncated_sentences: 0, remarks: Vec::new() }
}

pub(super) fn step_event(step: u32) -> Event {
    let report = StepReport {
        step,
        loss: 0.1473,
        active_share: 0.5,
        positive_distance: 0.1,
        negative_distance: 0.2,
        embedding_norm: 1.0,
        gradient_norm: 1.0,
    };
    Event::Trained(Progression { reports: vec![report], step, steps: 300, step_ms: 4.12 })
}

fn evaluated(step: u32, share: f32) -> Event {
    let scores = Scores { triplet_accuracy: Some(share), ..Scores::default() };
    Event::Evaluated(Evaluation { step, training: scores.clone(), held_out: Some(scores) })
}

pub(super) fn checkpoint(step: u32) -> Checkpoint {
    Checkpoint { step, fingerprint: "f".to_owned(), weights: vec![step as u8] }
}

pub(super) fn failed(stage: Stage) -> Event {
    Event::Failed(Failure { stage, message: "It went wrong.".to_owned(), hint: "Mend it.".to_owned() })
}

/// The commands among the effects, by name.
pub(super) fn sent(effects: &[Effect]) -> Vec<&'static str> {
    let names = effects.iter().filter_map(|effect| match effect {
        Effect::Send(command) => Some(match command {
            Command::Configure(_) => "Configure",
            Command::LoadData(_) => "LoadData",
            Command::Train => "Train",
            Command::Pause => "Pause",
            Command::Step => "Step",
            Command::Reset => "Reset",
            Command::Find { .. } => "Find",
            Command::Inspect { .. } => "Inspect",
            Command::Restore(_) => "Restore",
            Command::Watch(_) => "Watch",
            Command::Race(_) => "Race",
            Command::PauseRace => "PauseRace",
            Command::ResumeRace => "ResumeRace",
            Command::EndRace => "EndRace",
            Command::Pin(_) => "Pin",
        }),
        _ => None,
    });
    names.collect()
}

fn loaded_text(effects: &[Effect]) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(Command::LoadData(source)) => Some(String::from_utf8_lossy(&source.bytes).into_owned()),
        _ => None,
    })
}

fn box_text(state: &State) -> &str {
    match &state.data {
        DataInput::Text(text) => text,
        DataInput::File { name, .. } => panic!("the file {name} is open"),
    }
}

fn type_and_load(state: &mut State, text: &str) -> Vec<Effect> {
    state.update(Action::DataTyped(text.to_owned()));
    state.update(Action::Elapsed(Timer::LoadData))
}

#[test]
fn a_new_page_sends_settings_and_example_once_engine_and_store_are_there() {
    for store_first in [true, false] {
        let mut state = opened("");
        let (store, ready) =
            (Action::StoreRead(Stored::default()), Action::Engine(Event::Ready { build_id: String::new() }));
        let (first, second) = if store_first { (store, ready) } else { (ready, store) };
        assert_eq!(sent(&state.update(first)), [""; 0]);
        let effects = state.update(second);
        assert_eq!(sent(&effects), ["Watch", "Configure", "LoadData"]);
        assert_eq!(loaded_text(&effects).as_deref(), Some(box_text(&state)));
        assert!(!box_text(&state).is_empty());
    }
}

#[test]
fn the_untrained_neighbours_of_the_example_are_asked_for() {
    let mut state = opened("");
    state.update(Action::StoreRead(Stored::default()));
    engine(&mut state, Event::Ready { build_id: String::new() });
    engine(&mut state, Event::DataLoaded(preview()));
    let effects = engine(&mut state, Event::Built(model()));
    let Some(Effect::Send(Command::Find { text, .. })) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(text, crate::examples::EXAMPLES[0].query);
}

#[test]
fn the_status_sentence_has_its_form_with_and_without_figures() {
    let mut state = ready("steps=600");
    assert_eq!(state.status(), "Step 0 of 600 · loss – · held-out accuracy 50.0 % · – ms/step · –");
    let device = DeviceReport { name: "WebGPU".to_owned(), adapter: String::new(), reason: String::new() };
    engine(&mut state, Event::DeviceOpened(device));
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, step_event(120));
    engine(&mut state, evaluated(120, 0.912));
    assert_eq!(state.status(), "Step 120 of 600 · loss 0.1473 · held-out accuracy 91.2 % · 4.1 ms/step · WebGPU");
}

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
fn a_refused_value_stays_as_typed_beside_its_reason() {
    let mut state = ready("");
    let before = state.config.clone();
    state.update(Action::SettingTyped { key: "margin", text: "-1".to_owned() });
    let draft = &state.drafts["margin"];
    assert_eq!(draft.text, "-1");
    assert!(draft.error.contains("Margin") && draft.error.contains("-1"), "{}", draft.error);
    assert_eq!(state.config, before);
    assert_eq!(sent(&state.update(Action::Train)), [""; 0]);
    assert_eq!(state.notices.len(), 1, "pressing Train says why it cannot");

    state.update(Action::SettingTyped { key: "margin", text: "0.4".to_owned() });
    assert!(state.drafts.is_empty());
    assert_eq!(sent(&state.update(Action::Train)), ["Configure", "Train"]);
}

#[test]
fn heads_that_do_not_divide_the_embedding_are_not_sent() {
    let mut state = ready("encoder=transformer");
    state.update(Action::SettingTyped { key: "embedding_size", text: "30".to_owned() });
    assert_eq!(sent(&state.update(Action::Elapsed(Timer::Configure))), [""; 0]);
    assert_eq!(sent(&state.update(Action::Train)), [""; 0]);
    assert!(state.notices[0].message.contains("30"), "{:?}", state.notices);
}

#[test]
fn settings_that_shape_the_model_wait_for_reset_once_it_is_trained() {
    let mut state = trained("", 5);
    for (key, text) in [("embedding_size", "32"), ("margin", "0.5")] {
        state.update(Action::SettingTyped { key, text: text.to_owned() });
    }
    assert_eq!(sent(&state.update(Action::Elapsed(Timer::Configure))), ["Configure"]);
    let waiting: Vec<_> = state.waiting_for_reset().iter().map(|setting| setting.key).collect();
    assert_eq!(waiting, ["embedding_size"]);

    state.update(Action::Reset);
    engine(&mut state, Event::Built(model()));
    engine(&mut state, step_event(1));
    assert_eq!(state.waiting_for_reset(), Vec::<&Setting>::new());
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
fn data_that_was_refused_stays_so_when_the_engine_builds_its_former_data_again() {
    let mut state = ready("");
    type_and_load(&mut state, "");
    engine(&mut state, failed(Stage::Data));
    state.update(Action::SettingTyped { key: "embedding_size", text: "32".to_owned() });
    assert_eq!(sent(&state.update(Action::Elapsed(Timer::Configure))), ["Configure"]);
    load(&mut state);
    assert_eq!((state.data_state, state.preview.as_ref()), (DataState::Refused, None));
    assert_eq!((state.notices.len(), state.training.evaluations.len()), (1, 0));
}

#[test]
fn editing_the_data_puts_a_trained_model_aside() {
    let mut state = trained("", 3);
    engine(&mut state, Event::Saved(checkpoint(3)));
    let example = box_text(&state).to_owned();
    assert_eq!(sent(&state.update(Action::DataTyped("a,b".to_owned()))), ["Pause"]);
    state.update(Action::DataTyped("a,b,c".to_owned()));
    assert_eq!(state.config.data, OWN_DATA);
    assert_eq!(state.shelf.as_ref().map(|shelf| shelf.training.step), Some(3));

    state.update(Action::BringBack);
    assert_eq!((box_text(&state), state.config.data.as_str()), (example.as_str(), "support"));
    assert_eq!(state.shelf.as_ref().map(|shelf| shelf.data.clone()), Some(DataInput::Text("a,b,c".into())));
}

#[test]
fn an_example_never_swallows_what_was_typed() {
    let mut state = ready("");
    type_and_load(&mut state, "my own text");
    let revision = state.text_revision;
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    assert_eq!(box_text(&state), "my own text", "until the example is read");
    read_examples(&mut state, &effects);
    assert_eq!(Some(box_text(&state)), crate::examples::text("senses"));
    assert!(state.text_revision > revision, "the box is filled");

    let mut by_choice = state.clone();
    by_choice.update(Action::ExampleChosen(OWN_DATA.to_owned()));
    assert_eq!(box_text(&by_choice), "my own text");
    state.update(Action::BringBack);
    assert_eq!(box_text(&state), "my own text");
}

#[test]
fn what_is_typed_while_an_example_is_read_stays() {
    let mut state = ready("");
    let effects = state.update(Action::ExampleChosen("senses".to_owned()));
    type_and_load(&mut state, "my own text");
    read_examples(&mut state, &effects);
    assert_eq!(box_text(&state), "my own text");
}

#[test]
fn an_example_that_cannot_be_read_is_complained_about_and_can_be_chosen_again() {
    let (mut state, effects) = State::new("");
    state.update(Action::StoreRead(Stored::default()));
    state.update(Action::Engine(Event::Ready { build_id: String::new() }));
    let [Effect::ReadExample(example)] = effects.as_slice() else { panic!("{effects:?}") };
    let failed = Action::ExampleRead { id: example.id, text: Err("the server answers 404".to_owned()) };
    assert_eq!(sent(&state.update(failed)), [""; 0]);
    assert!(state.notices[0].message.contains("404"), "{:?}", state.notices);
    let effects = state.update(Action::ExampleChosen(example.id.to_owned()));
    assert_eq!(sent(&read_examples(&mut state, &effects)), ["Watch", "Configure", "LoadData"]);
    assert_eq!((box_text(&state), state.notices.len()), (text_of(example.id).as_str(), 0));
}

#[test]
fn a_link_that_starts_trains_once_its_data_is_there() {
    let mut state = opened("#data=senses&start=1");
    state.update(Action::StoreRead(Stored::default()));
    state.update(Action::Engine(Event::Ready { build_id: String::new() }));
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);

    let mut state = trained("", 3);
    let effects = state.update(Action::HashChanged("#data=senses&margin=0.5&start=1".to_owned()));
    read_examples(&mut state, &effects);
    engine(&mut state, Event::Saved(checkpoint(3)));
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Train"]);
    assert_eq!((state.config.data.as_str(), state.config.margin, state.notices.len()), ("senses", 0.5, 0));
    assert!(state.shelf.is_some(), "what was trained can be brought back");
}

#[test]
fn typing_never_writes_to_the_box() {
    let mut state = ready("");
    let revision = state.text_revision;
    type_and_load(&mut state, "a | b | c");
    load(&mut state);
    assert_eq!((state.text_revision, box_text(&state)), (revision, "a | b | c"));
}

#[test]
fn files_go_to_the_box_only_when_they_are_short_text() {
    let mut state = ready("");
    let open = |state: &mut State, name: &str, bytes: Vec<u8>| {
        state.update(Action::FileOpened { name: name.to_owned(), bytes })
    };
    open(&mut state, "short.csv", b"a,b".to_vec());
    assert_eq!(box_text(&state), "a,b");

    for (name, bytes) in [("long.csv", vec![b'a'; TEXT_LIMIT + 1]), ("rows.csv.gz", vec![0x1f, 0x8b, 0xff])] {
        let effects = open(&mut state, name, bytes.clone());
        assert_eq!(state.data, DataInput::File { name: name.to_owned(), bytes: bytes.clone().into() });
        let source = effects.iter().find_map(|effect| match effect {
            Effect::Send(Command::LoadData(source)) => Some((source.name.clone(), source.bytes.clone())),
            _ => None,
        });
        assert_eq!(source, Some((name.to_owned(), bytes)), "bytes arrive as they are");
    }
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
fn a_bad_link_is_explained_and_the_rest_is_used() {
    let state = opened("#margin=-1&encoder=huge&seed=7&data=nothing");
    assert_eq!((state.config.seed, state.config.margin), (7, Config::default().margin));
    assert!(!box_text(&state).is_empty());
    let said: String = state.notices.iter().map(|notice| notice.message.as_str()).collect();
    assert!(["nothing", "-1", "huge"].iter().all(|wrong| said.contains(wrong)), "{said}");

    let state = opened("#margin=-1&encoder=huge");
    let message = &state.notices[0].message;
    assert!(message.contains("-1") && message.contains("huge"), "{message}");
}

#[test]
fn a_link_to_somebody_elses_text_says_so() {
    let mut state = opened("data=own");
    let effects = state.update(Action::StoreRead(Stored::default()));
    read_examples(&mut state, &effects);
    assert_eq!(state.config.data, Config::default().data);
    assert!(!box_text(&state).is_empty());
    assert_eq!(state.notices[0].topic, Topic::Link);
}

#[test]
fn answers_to_earlier_questions_are_dropped() {
    let mut state = ready("");
    let answer = |request, text: &str| {
        Event::Found(Answer {
            request,
            text: text.to_owned(),
            unknown_words: Vec::new(),
            now: Vec::new(),
            before_training: Vec::new(),
            step: 0,
            sentences: 1,
        })
    };
    let ask = |state: &mut State, text: &str| {
        state.update(Action::QueryTyped(text.to_owned()));
        let effects = state.update(Action::Elapsed(Timer::Find));
        let Some(Effect::Send(Command::Find { request, .. })) = effects.first() else { panic!("{effects:?}") };
        *request
    };
    let (first, second) = (ask(&mut state, "one"), ask(&mut state, "two"));
    engine(&mut state, answer(second, "two"));
    engine(&mut state, answer(first, "one"));
    assert_eq!(state.query.answer.as_ref().map(|answer| answer.text.as_str()), Some("two"));
}

#[test]
fn a_failure_is_forgiven_when_the_same_goes_well() {
    let mut state = ready("");
    type_and_load(&mut state, "");
    engine(&mut state, failed(Stage::Data));
    assert_eq!(state.notices.len(), 1);
    type_and_load(&mut state, "a,b\nc,d");
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(state.notices, []);
}

#[test]
fn progress_says_what_is_waited_for() {
    let mut state = opened("steps=100");
    state.update(Action::StoreRead(Stored::default()));
    engine(&mut state, Event::Progress(Progress { stage: Stage::Download, done: 1_200_000, total: 3_800_000 }));
    let shown = state.progress();
    assert_eq!(shown.text, "Loading the engine: 1.2 MB of 3.8 MB");
    assert!((shown.fraction.unwrap() - 0.3158).abs() < 1e-3);

    let mut state = trained("steps=100", 50);
    let shown = state.progress();
    // 50 steps of 4.12 ms are a fifth of a second.
    assert_eq!((shown.text.as_str(), shown.fraction), ("Training: 50 %, about 1 s left", Some(0.5)));
    engine(&mut state, Event::RunChanged(RunState::Paused));
    assert_eq!(state.progress().text, "Paused, 50 steps to go");
}

#[test]
fn a_margin_out_of_reach_is_called_out() {
    let warning = |hash: &str| opened(hash).margin_warning();
    assert!(warning("margin=2.5").is_some_and(|sentence| sentence.contains("2.5")));
    assert_eq!(warning("margin=2.5&normalise=0"), None);
    assert_eq!(warning("margin=3&distance=squared_euclidean"), None);
    assert!(warning("margin=2&distance=cosine").is_some());
    assert_eq!(warning("margin=0.3"), None);
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
