//! The page's behaviour without a page: what is sent, what is shown, and that nothing is lost.

mod class;
mod corpus;
mod data;
mod editor;
mod history;
mod host;
mod hub;
mod keeping;
mod language;
mod lesson;
mod link;
mod markdown;
mod models;
mod negatives;
mod pins;
mod remote;
mod running;
mod share;
mod space;
mod tokens;
mod versions;
mod wrong;

use super::*;
use crate::config::Config;
use crate::config::{SETTINGS, Setting};
use crate::protocol::{
    Checkpoint, Command, Evaluation, Event, Failure, Message, Progression, Record, Request, Scores, Stage, StepReport,
    TokenizerOrigin, TokenizerReport,
};

/// A page with its first data.
fn opened(hash: &str) -> State {
    let (mut state, effects) = State::new(hash, "visit");
    read_examples(&mut state, &effects);
    state
}

/// The server's answer; what becomes of it.
pub(super) fn read_examples(state: &mut State, effects: &[Effect]) -> Vec<Effect> {
    let wanted = effects.iter().filter_map(|effect| match effect {
        Effect::ReadExample(example) => Some(example.id),
        _ => None,
    });
    let wanted: Vec<_> = wanted.collect();
    let mut further: Vec<_> =
        wanted.into_iter().flat_map(|id| state.update(Action::ExampleRead { id, text: Ok(text_of(id)) })).collect();
    let lessons = effects.iter().filter_map(|effect| match effect {
        Effect::ReadLesson(id) => Some(*id),
        _ => None,
    });
    for id in lessons {
        let effects = state.update(Action::Lesson(LessonAction::Read { id, text: Ok(lesson_file(id)) }));
        further.extend(read_examples(state, &effects));
        further.extend(effects);
    }
    further
}

/// The file of one of our own lessons.
pub(super) fn lesson_file(id: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/lessons/{id}.json"));
    std::fs::read_to_string(path).expect("a file of a lesson")
}

fn text_of(id: &str) -> String {
    crate::examples::text(id).expect("one of the examples").to_owned()
}

/// A page whose engine listens and whose model is built.
pub(super) fn ready(hash: &str) -> State {
    let mut state = opened(hash);
    state.update(Action::StoreRead(Stored::default()));
    engine(&mut state, ready_event());
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

/// The engine answers what it was asked last, or speaks of the model that it has.
pub(super) fn engine(state: &mut State, event: Event) -> Vec<Effect> {
    let request = match state.phase {
        Phase::Asked { restores: Some(restores), .. } if matches!(event, Event::Restored { .. }) => restores,
        Phase::Asked { request, .. } | Phase::Built { request } => request,
        Phase::Starting | Phase::Lost | Phase::Listening | Phase::Refused => 0,
    };
    of_request(state, request, event)
}

/// The engine says something that follows from a certain request.
pub(super) fn of_request(state: &mut State, request: u32, event: Event) -> Vec<Effect> {
    state.update(Action::Engine(Message { request, event }))
}

pub(super) fn ready_event() -> Event {
    Event::Ready { build_id: String::new() }
}

/// The number of the model that the page has, or waits for.
pub(super) fn model_number(state: &State) -> u32 {
    match state.phase {
        Phase::Asked { request, .. } | Phase::Built { request } => request,
        phase => panic!("there is no model: {phase:?}"),
    }
}

pub(super) fn preview() -> Preview {
    Preview {
        name: "x".to_owned(),
        form: "pairs".to_owned(),
        rows: 4,
        sentences: 8,
        groups: 4,
        held_out_rows: 1,
        held_out_sentences: 2,
        held_out_as_negatives: 0,
        remarks: Vec::new(),
        problems: Vec::new(),
        problem_count: 0,
        heads: Vec::new(),
        sample: Vec::new(),
    }
}

pub(super) fn model() -> ModelReport {
    let fingerprint = "f".to_owned();
    ModelReport {
        parameters: 10,
        trained_parameters: 10,
        vocabulary: 5,
        tokenizer: TokenizerReport {
            method: "Words".to_owned(),
            tokens: 5,
            origin: TokenizerOrigin::Data { sentences: 6 },
        },
        fingerprint,
        pretrained: None,
        truncated_sentences: 0,
        remarks: Vec::new(),
    }
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

pub(super) fn evaluated(step: u32, share: f32) -> Event {
    let scores = Scores { triplet_accuracy: Some(share), ..Scores::default() };
    Event::Evaluated(Evaluation { step, training: scores.clone(), held_out: Some(scores), general: None })
}

pub(super) fn checkpoint(step: u32) -> Checkpoint {
    Checkpoint { step, fingerprint: "f".to_owned(), weights: vec![step as u8] }
}

/// The engine's worker has kept the weights of the model that the page has.
pub(super) fn kept(state: &mut State, step: u32) -> Vec<Effect> {
    let key = state.key(model_number(state));
    engine(state, Event::Kept { key, step })
}

/// The experiments that the browser is asked to keep.
pub(super) fn records(effects: &[Effect]) -> Vec<Record> {
    let records = effects.iter().filter_map(|effect| match effect {
        Effect::Keep(record) => Some((**record).clone()),
        _ => None,
    });
    records.collect()
}

pub(super) fn failed(stage: Stage) -> Event {
    Event::Failed(Failure { stage, message: "It went wrong.".to_owned(), hint: "Mend it.".to_owned() })
}

/// The commands among the effects, by name.
pub(super) fn sent(effects: &[Effect]) -> Vec<&'static str> {
    let names = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command, .. }) => Some(match command {
            // Said before everything else; see [`language`].
            Command::Speak { .. } => return None,
            Command::Configure(_) => "Configure",
            Command::LoadData(_) => "LoadData",
            Command::ReadAs(_) => "ReadAs",
            Command::OpenModel(_) => "OpenModel",
            Command::OpenTokenizer(_) => "OpenTokenizer",
            Command::Train => "Train",
            Command::Pause => "Pause",
            Command::Step => "Step",
            Command::Tempo(_) => "Tempo",
            Command::Reset => "Reset",
            Command::Find { .. } => "Find",
            Command::Adjust(_) => "Adjust",
            Command::Embed(_) => "Embed",
            Command::Inspect { .. } => "Inspect",
            Command::Restore(_) => "Restore",
            Command::TakeUp { .. } => "TakeUp",
            Command::Save => "Save",
            Command::Export(_) => "Export",
            Command::Pack(_) => "Pack",
            Command::OpenProject(_) => "OpenProject",
            Command::Cancel => "Cancel",
            Command::Ping => "Ping",
            Command::Watch(_) => "Watch",
            Command::Race(_) => "Race",
            Command::PauseRace => "PauseRace",
            Command::ResumeRace => "ResumeRace",
            Command::EndRace => "EndRace",
            Command::Pin(_) => "Pin",
            Command::Corpus(_) => "Corpus",
            Command::Examine { .. } => "Examine",
        }),
        _ => None,
    });
    names.collect()
}

fn loaded_text(effects: &[Effect]) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(Request { command: Command::LoadData(source), .. }) => {
            Some(String::from_utf8_lossy(&source.files[0].bytes).into_owned())
        }
        _ => None,
    })
}

fn box_text(state: &State) -> &str {
    match &state.open.data {
        DataInput::Text(text) => text,
        DataInput::Unread => "",
        DataInput::Files(files) => panic!("{files:?} are open"),
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
            (Action::StoreRead(Stored::default()), Action::Engine(Message { request: 0, event: ready_event() }));
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
    engine(&mut state, ready_event());
    engine(&mut state, Event::DataLoaded(preview()));
    let effects = engine(&mut state, Event::Built(model()));
    let Some(Effect::Send(Request { command: Command::Find { text, .. }, .. })) = effects.first() else {
        panic!("{effects:?}")
    };
    assert_eq!(text, crate::examples::EXAMPLES[0].query);
}

#[test]
fn the_status_sentence_has_its_form_with_and_without_figures() {
    let mut state = ready("steps=600");
    assert_eq!(state.status(), "Step 0 of 600 · loss – · held-out accuracy 50.0 % · – ms/step · –");
    let device = DeviceReport { name: "WebGPU".to_owned(), adapter: String::new(), reason: String::new(), cores: 1 };
    engine(&mut state, Event::DeviceOpened(device));
    engine(&mut state, Event::RunChanged(RunState::Running));
    engine(&mut state, step_event(120));
    engine(&mut state, evaluated(120, 0.912));
    assert_eq!(state.status(), "Step 120 of 600 · loss 0.1473 · held-out accuracy 91.2 % · 4.1 ms/step · WebGPU");
    // What was measured before is not of now, and no run is beyond its end.
    engine(&mut state, step_event(130));
    assert!(state.status().contains("held-out accuracy 91.2 % at step 120 · "), "{}", state.status());
    state.update(Action::SettingTyped { key: "steps", text: "100".to_owned() });
    assert!(state.status().starts_with("Step 130 of 130 · "), "{}", state.status());
}

#[test]
fn scored_pairs_are_judged_by_their_rank_correlation() {
    let mut state = ready("");
    let scores = Scores { spearman: Some(0.7123), scored_pairs: 75, ..Scores::default() };
    engine(
        &mut state,
        Event::Evaluated(Evaluation { step: 0, training: scores.clone(), held_out: Some(scores), general: None }),
    );
    assert!(state.status().contains(" · held-out Spearman 0.712 · "), "{}", state.status());
}

#[test]
fn a_refused_value_stays_as_typed_beside_its_reason() {
    let mut state = ready("");
    let before = state.open.config.clone();
    state.update(Action::SettingTyped { key: "margin", text: "-1".to_owned() });
    let draft = state.draft("margin").expect("what was typed");
    assert_eq!(draft.text, "-1");
    assert!(draft.error.contains("Margin") && draft.error.contains("-1"), "{}", draft.error);
    assert_eq!(state.open.config, before);
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
        let Some(Effect::Send(Request { command: Command::Find { request, .. }, .. })) = effects.first() else {
            panic!("{effects:?}")
        };
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
    state.open.training.step = 99;
    assert_eq!(state.progress().text, "Paused, 1 step to go");
}

#[test]
fn a_margin_out_of_reach_is_called_out() {
    let warning = |hash: &str| opened(hash).margin_warning();
    assert!(warning("margin=2.5").is_some_and(|sentence| sentence.contains("2.5")));
    assert_eq!(warning("margin=2.5&normalise=0"), None);
    assert_eq!(warning("margin=3&distance=squared_euclidean&encoder=transformer"), None);
    assert_eq!(warning("margin=1.9&distance=cosine&encoder=transformer"), None);
    // Vectors without negative numbers are at most at a right angle.
    for (settings, largest) in [("margin=1.5", "1.41"), ("margin=1.2&distance=cosine", "exceeds 1:")] {
        assert!(warning(settings).is_some_and(|sentence| sentence.contains(largest)), "{settings}");
    }
    assert_eq!(warning("margin=0.3"), None);
}
