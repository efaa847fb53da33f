//! Races: what is planned, what is sent, what the lanes show, and who is said to be ahead.

use crate::config::Config;
use crate::config::Projection;
use crate::page::core::tests::{
    checkpoint, engine, failed, load, model, preview, read_examples, ready, ready_event, sent, step_event, trained,
};
use crate::page::core::{Action, Effect, Preset, RaceAction, Room, Seeds, State, Timer};
use crate::protocol::{
    Ailment, Command, Evaluation, Event, Finding, Listing, MapFrame, Message, Progression, Request, RunState,
    SCORED_PAIRS, Scores, Stage,
};

fn act(state: &mut State, action: RaceAction) -> Vec<Effect> {
    state.update(Action::Race(action))
}

fn lane(state: &mut State, lane: u32, event: Event) {
    engine(state, Event::Raced { lane, event: Box::new(event) });
}

/// The settings that were sent to race.
fn raced(effects: &[Effect]) -> Vec<Config> {
    let mut races = effects.iter().filter_map(|effect| match effect {
        Effect::Send(Request { command: Command::Race(configs), .. }) => Some(configs.clone()),
        _ => None,
    });
    races.next_back().expect("a race was sent")
}

fn names(state: &State) -> Vec<&str> {
    state.race.lanes.iter().map(|lane| lane.name.as_str()).collect()
}

fn scored(step: u32, share: f32, triplets: usize) -> Event {
    let scores = Scores { triplet_accuracy: Some(share), triplets, ..Scores::default() };
    Event::Evaluated(Evaluation { step, training: scores.clone(), held_out: Some(scores), general: None })
}

/// Lets every lane finish with these shares of so many questions, and triplets that say the opposite.
fn finish_by_neighbours(state: &mut State, shares: [f32; 4], sentences: usize) {
    for (number, share) in (0..).zip(shares) {
        lane(state, number, step_event(300));
        lane(state, number, Event::RunChanged(RunState::Finished));
        let scores = Scores {
            triplet_accuracy: Some(1.0 - share),
            triplets: 2000,
            nearest_neighbour_accuracy: Some(share),
            sentences,
            ..Scores::default()
        };
        let event = Evaluation { step: 300, training: scores.clone(), held_out: Some(scores), general: None };
        lane(state, number, Event::Evaluated(event));
    }
    engine(state, Event::RaceEnded);
}

#[test]
fn nearest_neighbours_decide_where_there_are_any() {
    let mut state = racing("");
    finish_by_neighbours(&mut state, [0.3, 0.9, 0.4, 0.5], 300);
    let words = state.race_words();
    assert!(words.contains("(90.0 %) is ahead of"), "{words}");
    assert!(words.ends_with("judged by 300 held-out sentences and their nearest neighbours."), "{words}");
}

/// A race of the minings with one seed that the engine has begun.
fn racing(hash: &str) -> State {
    let mut state = ready(hash);
    act(&mut state, RaceAction::SeedsChosen(Seeds::One));
    act(&mut state, RaceAction::Pressed);
    for number in 0..4 {
        lane(&mut state, number, Event::Built(model()));
        lane(&mut state, number, Event::RunChanged(RunState::Running));
        lane(&mut state, number, scored(0, 0.5, 200));
    }
    state
}

/// A race of two minings with three seeds, all of whose lanes finish with these shares.
fn raced_with_three_seeds(shares: [[f32; 4]; 3]) -> (State, Vec<Vec<u32>>) {
    let mut state = ready("seed=7");
    let mut seeds = Vec::new();
    let mut effects = act(&mut state, RaceAction::Pressed);
    for (round, shares) in shares.into_iter().enumerate() {
        seeds.push(raced(&effects).iter().map(|config| config.seed).collect());
        assert!(state.race_words().ends_with(&format!("with seed {} of 3.", round + 1)), "{}", state.race_words());
        for (number, share) in (0..).zip(shares) {
            lane(&mut state, number, Event::Built(model()));
            lane(&mut state, number, scored(0, 0.2, 200));
            lane(&mut state, number, scored(150, 0.6 * share, 200));
            lane(&mut state, number, scored(300, share, 200));
            lane(&mut state, number, Event::RunChanged(RunState::Finished));
        }
        effects = state.update(Action::Engine(Message { request: 1, event: Event::RaceEnded }));
    }
    (state, seeds)
}

#[test]
fn a_race_is_run_with_several_seeds_and_told_by_their_mean_and_spread() {
    let (state, seeds) = raced_with_three_seeds([[0.5, 0.6, 0.88, 0.4], [0.52, 0.6, 0.9, 0.4], [0.48, 0.6, 0.92, 0.4]]);
    assert_eq!(seeds, [[7; 4], [8; 4], [9; 4]]);
    assert_eq!(state.lane_over_seeds(2), "90.0 % (88.0 % to 92.0 %)");
    let words = state.race_words();
    assert!(
        words.starts_with(
            "Batch hard (90.0 %; 88.0 % to 92.0 %) is ahead of Batch semi-hard (60.0 %; 60.0 % to 60.0 %), judged by 200 held-out \
             triplets with each of 3 seeds."
        ),
        "{words}"
    );
    // 0.6 * 0.88 is more than the 0.4 that all came to.
    assert!(words.ends_with("All came to 40.0 %: Batch hard within 150 steps, Batch all within 300."), "{words}");
    assert_eq!(state.race.lanes[2].config.seed, 7, "its settings are taken up with the seed of the page");
}

#[test]
fn a_lead_that_another_seed_turns_about_is_a_tie() {
    let (state, _) = raced_with_three_seeds([[0.9, 0.1, 0.1, 0.1], [0.9, 0.1, 0.1, 0.1], [0.5, 0.51, 0.1, 0.1]]);
    let words = state.race_words();
    assert!(
        words.starts_with("A tie within chance: Given triplets (76.7 %; 50.0 % to 90.0 %), Batch semi-hard"),
        "{words}"
    );
    assert!(words.contains("is behind"), "{words}");
}

#[test]
fn a_lead_with_every_seed_that_the_questions_may_explain_is_told_as_such() {
    let (state, _) = raced_with_three_seeds([[0.5, 0.55, 0.1, 0.1], [0.51, 0.56, 0.1, 0.1], [0.5, 0.53, 0.1, 0.1]]);
    let words = state.race_words();
    assert!(words.starts_with("A tie within chance: Batch semi-hard"), "{words}");
    assert!(
        words.contains("Batch semi-hard came before Given triplets with every seed; more questions would tell."),
        "{words}"
    );
}

#[test]
fn a_race_that_is_ended_takes_no_other_seed() {
    let mut state = ready("");
    act(&mut state, RaceAction::Pressed);
    (0..4).for_each(|number| lane(&mut state, number, Event::RunChanged(RunState::Finished)));
    act(&mut state, RaceAction::Ended);
    assert!(sent(&state.update(Action::Engine(Message { request: 1, event: Event::RaceEnded }))).is_empty());
    assert!(state.race_words().contains("ended before"), "{}", state.race_words());
}

/// Lets every lane finish with these shares of so many triplets.
fn finish(state: &mut State, shares: [f32; 4], triplets: usize) {
    for (number, share) in (0..).zip(shares) {
        lane(state, number, step_event(300));
        lane(state, number, Event::RunChanged(RunState::Finished));
        lane(state, number, scored(300, share, triplets));
    }
    engine(state, Event::RaceEnded);
}

#[test]
fn presets_differ_in_one_thing_and_take_the_rest_from_the_page() {
    let mut state = ready("data=senses&steps=70&seed=4&held_out=30&embedding_size=32");
    let configs = raced(&act(&mut state, RaceAction::Pressed));
    assert_eq!(names(&state), ["Given triplets", "Batch semi-hard", "Batch hard", "Batch all"]);
    for config in &configs {
        assert_eq!((config.steps, config.seed, config.held_out, config.embedding_size), (70, 4, 30.0, 32));
        assert_eq!(config.data, "", "what the data is called is no setting of the engine's");
    }
    assert_eq!(state.race.lanes[0].config.data, "senses");

    let planned = |hash: &str, preset: Preset| {
        let mut state = ready(hash);
        act(&mut state, RaceAction::PresetChosen(preset));
        (state.race_plan_names(), state.race_plan())
    };
    let (names, plan) = planned("", Preset::Encoders);
    assert_eq!(names, ["Simple", "Transformer"]);
    assert_eq!(plan.iter().map(|config| config.learning_rate).collect::<Vec<f64>>(), [0.005, 0.0005]);
    let rates: Vec<f64> = planned("encoder=transformer&learning_rate=0.003", Preset::Encoders)
        .1
        .iter()
        .map(|config| config.learning_rate)
        .collect();
    assert_eq!(rates, [0.005, 0.003], "one that was set stays with the encoder that it was set for");

    assert_eq!(planned("", Preset::Margins).0, ["Margin 0.05", "Margin 0.3", "Margin 1"]);
    assert_eq!(planned("distance=cosine", Preset::Margins).0, ["Margin 0.02", "Margin 0.2", "Margin 0.8"]);
    assert!(planned("soft_margin=1", Preset::Margins).1.iter().all(|config| !config.soft_margin));
}

#[test]
fn own_lanes_are_gathered_from_settings_and_past_runs() {
    let mut state = trained("seed=1&margin=0.5", 3);
    engine(&mut state, Event::Saved(checkpoint(3)));
    engine(&mut state, Event::RunChanged(RunState::Paused));
    state.update(Action::Reset);
    load(&mut state);
    act(&mut state, RaceAction::RunAdded(1));
    act(&mut state, RaceAction::RunAdded(99));
    assert_eq!((state.race.preset, state.race.own.len()), (Preset::Own, 1));
    assert_eq!(state.race_plan_names(), ["Support questions by intent · Simple · Batch hard"]);
    assert_eq!(sent(&act(&mut state, RaceAction::Pressed)), [""; 0], "nobody races alone");
    for (key, value) in [("seed", "9"), ("margin", "0.1"), ("distance", "cosine")] {
        state.update(Action::SettingTyped { key, text: value.to_owned() });
    }
    act(&mut state, RaceAction::SettingsAdded);
    let configs = raced(&act(&mut state, RaceAction::Pressed));
    assert_eq!(configs.iter().map(|config| (config.seed, config.margin)).collect::<Vec<_>>(), [(9, 0.5), (9, 0.1)]);
    assert_eq!(names(&state), ["Euclidean, Margin 0.5", "Cosine, Margin 0.1"]);
    (0..5).for_each(|_| drop(act(&mut state, RaceAction::SettingsAdded)));
    assert_eq!(state.race.own.len(), 4);
    act(&mut state, RaceAction::LaneRemoved(0));
    act(&mut state, RaceAction::LaneRemoved(7));
    assert_eq!((state.race.own.len(), state.race.own[0].margin), (3, 0.1));
}

#[test]
fn the_button_starts_pauses_and_resumes() {
    let mut state = ready("");
    let label = |state: &State| state.race_button().label();
    assert_eq!(label(&state), "Start race");
    assert_eq!(sent(&act(&mut state, RaceAction::Ended)), [""; 0]);
    let mut state = racing("");
    assert_eq!((label(&state).as_str(), state.race_words().as_str()), ("Pause race", "4 lanes race to step 300."));
    assert_eq!(sent(&act(&mut state, RaceAction::Pressed)), ["PauseRace"]);
    (0..4).for_each(|number| lane(&mut state, number, Event::RunChanged(RunState::Paused)));
    assert_eq!((label(&state).as_str(), state.race_words().as_str()), ("Resume race", "The race is paused."));
    engine(&mut state, Event::RunChanged(RunState::Running));
    assert!(state.race_words().contains("waits while the run above trains"), "{}", state.race_words());
    assert_eq!(sent(&act(&mut state, RaceAction::Pressed)), ["ResumeRace"]);
    assert_eq!(sent(&act(&mut state, RaceAction::Ended)), ["EndRace"]);
    assert_eq!(sent(&act(&mut state, RaceAction::Ended)), [""; 0]);
    engine(&mut state, Event::RaceEnded);
    assert!(state.race_words().contains("ended before"), "{}", state.race_words());
    assert_eq!((label(&state).as_str(), state.race.lanes.len()), ("Start race", 4));
}

#[test]
fn a_race_that_is_wanted_waits_for_its_data() {
    let mut state = ready("");
    state.update(Action::DataTyped("a\tb\tc\nd\te\tf".to_owned()));
    assert_eq!(sent(&act(&mut state, RaceAction::Pressed)), ["LoadData"]);
    assert_eq!(state.race_button().label(), "Pause race");
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Race"]);
    assert_eq!(state.race.lanes.len(), 4);
}

#[test]
fn lanes_show_what_they_are_told() {
    let mut state = racing("");
    let listing = Listing {
        texts: vec!["a".to_owned(), "b".to_owned()],
        labels: Vec::new(),
        groups: [0u32, 1].iter().flat_map(|group| group.to_le_bytes()).collect(),
        held_out: vec![0, 0],
    };
    engine(&mut state, Event::Listed(listing));
    assert_eq!((state.race.lanes.len(), state.race_words().as_str()), (0, ""), "they were over other sentences");

    act(&mut state, RaceAction::Pressed);
    lane(&mut state, 1, Event::Built(model()));
    lane(&mut state, 1, Event::RunChanged(RunState::Running));
    let frame = |step: u32, sentences: usize| {
        Event::Mapped(MapFrame {
            step,
            projection: Projection::Pca,
            settled: 1.0,
            positions: vec![0; 8 * sentences],
            query: None,
        })
    };
    [frame(0, 2), frame(7, 2), frame(8, 3)].into_iter().for_each(|frame| lane(&mut state, 1, frame));
    (1..=7).for_each(|step| lane(&mut state, 1, step_event(step)));
    lane(&mut state, 1, scored(0, 0.5, 10));
    lane(&mut state, 1, scored(7, 0.75, 10));
    let finding = |ailment: Ailment, message: &str| Finding { ailment, message: message.to_owned(), remedy: None };
    let findings = vec![
        finding(Ailment::UncleanData, "Two rows are the same."),
        finding(Ailment::Collapse, "All sentences are in one point."),
    ];
    lane(&mut state, 1, Event::Diagnosed(findings));
    lane(&mut state, 9, step_event(1));
    let [idle, told, ..] = &state.race.lanes[..] else { panic!("four lanes") };
    assert_eq!((idle.step, idle.loss, idle.latest.is_none()), (0, None, true));
    assert_eq!((told.step, told.loss, told.curve.points().len()), (7, Some(0.1473), 7));
    let drawn = [&told.untrained, &told.latest].map(|frame| frame.as_ref().map(|frame| frame.step));
    assert_eq!(drawn, [Some(0), Some(7)], "a frame of other sentences is not drawn");
    assert_eq!(told.before_training().and_then(super::Lane::held_out_accuracy), Some(0.5));
    assert_eq!(told.now().and_then(super::Lane::held_out_accuracy), Some(0.75));
    assert_eq!(told.remark.as_deref(), Some("All sentences are in one point."));
    assert_eq!((state.open.training.step, state.now()), (0, state.before_training()), "the page's run is another");
}

#[test]
fn a_lane_that_diverges_goes_back_and_the_others_are_judged() {
    let mut state = racing("");
    lane(&mut state, 3, step_event(40));
    lane(&mut state, 3, scored(40, 0.6, 200));
    lane(&mut state, 3, step_event(50));
    lane(&mut state, 3, Event::RunChanged(RunState::Diverged));
    lane(&mut state, 3, failed(Stage::Training));
    lane(&mut state, 3, scored(40, 0.6, 200));
    for (number, share) in [(0, 0.9), (1, 0.7), (2, 0.6)] {
        lane(&mut state, number, Event::RunChanged(RunState::Finished));
        lane(&mut state, number, scored(300, share, 200));
    }
    engine(&mut state, Event::RaceEnded);
    let broken = &state.race.lanes[3];
    assert_eq!((broken.step, broken.standing().as_str()), (40, "diverged"));
    assert_eq!(broken.curve.points().last().map(|point| point.step), Some(40));
    assert_eq!(broken.failure.as_deref(), Some("It went wrong. Mend it."));
    assert_eq!(state.notices, [], "its failure is its own");
    assert_eq!(
        state.race_words(),
        "Given triplets (90.0 %) is ahead of Batch semi-hard (70.0 %), judged by 200 held-out triplets."
    );
}

#[test]
fn a_lead_within_chance_is_called_a_tie() {
    let mut state = racing("");
    finish(&mut state, [0.7, 0.86, 0.9, 0.88], 100);
    assert_eq!(
        state.race_words(),
        "A tie within chance: Batch hard (90.0 %), Batch all (88.0 %), Batch semi-hard (86.0 %), judged by 100 held-out \
         triplets. Given triplets (70.0 %) is behind."
    );
    let mut state = racing("");
    finish(&mut state, [0.7, 0.86, 0.9, 0.88], 10_000);
    assert!(
        state.race_words().starts_with("Batch hard (90.0 %) is ahead of Batch all (88.0 %)"),
        "{}",
        state.race_words()
    );
    let mut state = racing("");
    finish(&mut state, [1.0; 4], 50);
    assert!(state.race_words().starts_with("A tie within chance:"), "{}", state.race_words());
    assert_eq!(state.race_words().matches("behind").count(), 0);
}

#[test]
fn without_held_out_data_nobody_is_ahead() {
    let mut state = racing("held_out=0");
    for number in 0..4 {
        lane(&mut state, number, Event::RunChanged(RunState::Finished));
        let training = Scores { triplet_accuracy: Some(0.9), triplets: 50, ..Scores::default() };
        lane(&mut state, number, Event::Evaluated(Evaluation { step: 300, training, held_out: None, general: None }));
    }
    engine(&mut state, Event::RaceEnded);
    assert_eq!(state.race_words(), "Nothing was held out that the lanes could be compared by.");
}

#[test]
fn the_settings_of_a_lane_can_be_taken_up() {
    let mut state = racing("seed=3");
    finish(&mut state, [0.5; 4], 50);
    let effects = act(&mut state, RaceAction::LaneChosen(3));
    assert_eq!((state.open.config.mining.key(), state.open.config.seed), ("batch_all", 3));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Start(Timer::WriteHash))));
    assert_eq!(state.race.lanes.len(), 4, "what was raced stays");
}

#[test]
fn a_link_starts_a_race_at_once_and_again() {
    let (mut state, effects) = State::new("#data=senses&steps=40&race=margins", "visit");
    assert_eq!(state.room, Room::Race);
    assert_eq!((state.race.preset, state.open.config.steps, state.notices.len()), (Preset::Margins, 40, 0));
    read_examples(&mut state, &effects);
    state.update(Action::StoreRead(Default::default()));
    engine(&mut state, ready_event());
    engine(&mut state, Event::DataLoaded(preview()));
    assert_eq!(sent(&engine(&mut state, Event::Built(model()))), ["Find", "Race"]);
    load(&mut state);

    // Another race is on: that one ends first.
    let effects = state.update(Action::HashChanged("#data=senses&steps=40&race=minings".to_owned()));
    assert_eq!(sent(&effects), ["EndRace"]);
    let effects = engine(&mut state, Event::RaceEnded);
    assert_eq!((raced(&effects).len(), state.race.lanes.len()), (4, 4));

    for wrong in ["#race=snails", "#race=own"] {
        let (state, _) = State::new(wrong, "visit");
        assert!(state.notices[0].message.contains("choose one of minings"), "{:?}", state.notices);
    }
}

#[test]
fn a_race_is_lost_with_the_engine_and_its_figures_stay() {
    let mut state = racing("");
    lane(&mut state, 0, Event::Trained(Progression { reports: Vec::new(), step: 12, steps: 300, step_ms: 1.0 }));
    engine(&mut state, failed(Stage::Engine));
    assert!(!state.race.is_on() && state.race_button().label() == "Start race");
    assert_eq!(state.race.lanes[0].step, 12);
    assert!(state.race_words().contains("ended before"));
}

#[test]
fn scored_pairs_race_by_the_order_of_their_scores_and_only_where_their_loss_can() {
    let mut state = ready("loss=cosent");
    state.preview.as_mut().expect("data is loaded").form = SCORED_PAIRS.to_owned();
    for (preset, lanes) in
        [(Preset::Minings, 0), (Preset::Margins, 0), (Preset::Losses, 0), (Preset::Encoders, 2), (Preset::Own, 0)]
    {
        act(&mut state, RaceAction::PresetChosen(preset));
        assert_eq!(state.race_plan().len(), lanes, "{preset:?}");
    }
    act(&mut state, RaceAction::PresetChosen(Preset::Encoders));
    act(&mut state, RaceAction::SeedsChosen(Seeds::One));
    act(&mut state, RaceAction::Pressed);
    for (number, spearman) in [(0, 0.9), (1, 0.3)] {
        let scores = Scores { spearman: Some(spearman), scored_pairs: 200, ..Scores::default() };
        lane(&mut state, number, Event::RunChanged(RunState::Finished));
        let event = Evaluation { step: 300, training: scores.clone(), held_out: Some(scores), general: None };
        lane(&mut state, number, Event::Evaluated(event));
    }
    engine(&mut state, Event::RaceEnded);
    let words = state.race_words();
    assert!(words.starts_with("Simple (Spearman 0.900) is ahead of Transformer (Spearman 0.300)"), "{words}");
    assert!(words.contains("200 held-out pairs"), "{words}");
}
