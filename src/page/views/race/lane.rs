//! The card of one lane.

use leptos::prelude::*;

use crate::page::core::{Action, Lane, RaceAction, State, correlation, percent};
use crate::page::map::miniature;
use crate::page::runtime::store::Store;
use crate::page::widgets::mini_map::MiniMap;
use crate::say;
use crate::words::decimals;

/// `number`: counted from 0.
pub fn view_lane(number: usize, name: String, store: Store, on_screen: RwSignal<bool>) -> AnyView {
    let text = move |part: fn(&Lane) -> String| store.select(move |state| of_lane(state, number, part));
    let steps = store.select(move |state| of_lane(state, number, |lane| step_of(lane, state)));
    let over_seeds = store.select(move |state| state.lane_over_seeds(number));
    let one_seed = Signal::derive(move || over_seeds.with(String::is_empty));
    let value = store.select(move |state| {
        let share = |lane: &Lane| f64::from(lane.step) / f64::from(state.race.steps.max(1));
        of_lane(state, number, |lane| (share(lane) * 100.0).floor().to_string())
    });
    let note = text(|lane| lane.failure.clone().or_else(|| lane.remark.clone()).unwrap_or_default());
    let judged = store.select(|state| match state.has_scores() {
        true => say!("figure-held-out-spearman"),
        false => say!("figure-held-out-accuracy"),
    });
    // What nobody sees is not drawn.
    let picture = store.select(move |state| if on_screen.get() { picture(state, number) } else { String::new() });
    let lane = number + 1;
    let map_name = say!("race-panel-map-of-lane", lane = lane);
    let id = format!("race-lane-{lane}");
    view! {
        <li class=format!("race-lane series-{lane}")>
            <p class="race-name" id=id.clone()>
                {name}
            </p>
            <MiniMap picture=picture name=map_name />
            <dl>
                <dt>{say!("figure-1-nn-accuracy")}</dt>
                <dd>
                    <b>{text(|lane| percent(lane.now().and_then(Lane::nearest_neighbour_accuracy)))}</b>
                </dd>
                <dt>{say!("race-panel-untrained")}</dt>
                <dd>{text(|lane| percent(lane.before_training().and_then(Lane::nearest_neighbour_accuracy)))}</dd>
                <dt>{judged}</dt>
                <dd>
                    {text(|lane| match lane.now().and_then(Lane::held_out_spearman) {
                        Some(value) => correlation(Some(value)),
                        None => percent(lane.now().and_then(Lane::held_out_accuracy)),
                    })}
                </dd>
                <dt hidden=one_seed>{say!("race-panel-over-seeds")}</dt>
                <dd hidden=one_seed>{over_seeds}</dd>
                <dt>{say!("figure-loss")}</dt>
                <dd>{text(|lane| lane.loss.map_or_else(|| "–".to_owned(), |loss| decimals(loss, 4)))}</dd>
            </dl>
            <progress
                aria-label=say!("race-panel-progress-of-lane", lane = lane)
                aria-valuetext=steps
                max="100"
                value=value
            ></progress>
            <p class="race-step">
                {steps}
            </p>
            <p class="race-note">
                {note}
            </p>
            <button
                type="button"
                class="link"
                aria-describedby=id
                on:click=move |_| store.dispatch(Action::Race(RaceAction::LaneChosen(number)))
            >
                {say!("race-panel-use-settings")}
            </button>
        </li>
    }
    .into_any()
}

/// A lane of a lesson: its map and how far it is.
pub fn view_map(number: usize, name: String, store: Store) -> AnyView {
    let steps = store.select(move |state| match state.lesson_steps() {
        Some(_) => of_lane(state, number, |lane| step_of(lane, state)),
        None => String::new(),
    });
    let picture =
        store.select(move |state| if state.lesson_steps().is_some() { picture(state, number) } else { String::new() });
    view! {
        <li class=format!("race-lane series-{}", number + 1)>
            <p class="race-name">{name.clone()}</p>
            <MiniMap picture=picture name=say!("race-panel-map-of", name = name) />
            <p class="race-step">{steps}</p>
        </li>
    }
    .into_any()
}

fn of_lane(state: &State, number: usize, part: impl FnOnce(&Lane) -> String) -> String {
    state.race.lanes.get(number).map_or_else(String::new, part)
}

/// `Seed 2 of 3 · Step 120 of 300`, and what has become of it.
fn step_of(lane: &Lane, state: &State) -> String {
    let seed = match state.race.seed() {
        (seed, of) if of > 1 => say!("race-panel-seed-of", seed = seed, count = of) + " · ",
        _ => String::new(),
    };
    let step = seed + &say!("race-panel-step-of", step = lane.step, steps = state.race.steps);
    match lane.standing().as_str() {
        "" => step,
        standing => format!("{step}, {standing}"),
    }
}

/// Untrained and now within the same bounds, so that what collapses is seen to.
fn picture(state: &State, number: usize) -> String {
    let lane = state.race.lanes.get(number);
    let Some((untrained, latest)) = lane.and_then(|lane| lane.untrained.as_ref().zip(lane.latest.as_ref())) else {
        return String::new();
    };
    let bounds = miniature::bounds([untrained, latest]);
    let marked = state.lesson_marks();
    bounds.map_or_else(String::new, |bounds| miniature::draw(&state.space.sentences, latest, bounds, marked))
}
