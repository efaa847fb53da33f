//! The race: several settings on the same data, side by side.

pub mod lane;

use leptos::html;
use leptos::prelude::*;

use crate::page::core::{Action, LANES, Lane, Preset, RaceAction, Seeds, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::chart::{Chart, Line, top_of};
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::visibility::watch_visibility;
use crate::protocol::Evaluation;
use crate::say;
use lane::view_lane;

#[component]
pub fn Race() -> impl IntoView {
    let store = store();
    let panel = NodeRef::<html::Section>::new();
    let on_screen = RwSignal::new(false);
    watch_visibility(panel, move |visible| on_screen.set(visible));
    let names = store.select(|state| state.race.lanes.iter().map(|lane| lane.name.clone()).collect::<Vec<String>>());
    let none = store.select(|state| state.race.lanes.is_empty());
    let words = store.select(State::race_words);
    let lanes = dynamic(move || {
        let lanes = names.get().into_iter().enumerate();
        lanes.map(|(number, name)| view_lane(number, name, store, on_screen)).collect_view().into_any()
    });
    view! {
        <section class="panel race" aria-labelledby="race-title" node_ref=panel>
            <div class="panel-head">
                <h2 id="race-title">{say!("room-tab-race")}</h2>
                <Help about=say!("race-panel-about") id="race-help" text=say!("race-panel-help") />
            </div>
            <Plan store />
            <p class="race-words" aria-live="polite">
                {words}
            </p>
            <ul class="race-lanes" aria-label=say!("race-panel-lanes") hidden=none>
                {lanes}
            </ul>
            <div class="charts" hidden=none>
                <Curves store />
            </div>
        </section>
    }
}

/// Which settings are to race, and the buttons.
#[component]
fn Plan(store: Store) -> impl IntoView {
    let act = move |action: RaceAction| store.dispatch(Action::Race(action));
    let button = store.select(|state| state.race_button().label());
    let idle = store.select(|state| !state.race.is_on());
    let too_few = store.select(|state| !state.race.is_on() && state.race_plan().len() < 2);
    let too_few_words = store.select(|state| {
        if state.has_scores() && state.race.preset != Preset::Own {
            return say!("race-panel-of-scored-pairs");
        }
        say!("race-panel-needs-two-lanes")
    });
    let elsewhere = store.select(|state| {
        let differs = state.open.config.data == "intents" || state.is_own_data();
        differs || state.race.preset != Preset::Minings || state.race.is_on()
    });
    let full = store.select(|state| state.race.own.len() >= LANES);
    let preset = store.select(|state| state.race.preset.key().to_owned());
    let plan = store.select(|state| state.race_plan_names());
    let own = dynamic(move || {
        let own = preset.get() == Preset::Own.key();
        let lanes = plan.get().into_iter().enumerate();
        lanes.map(move |(number, name)| planned(number, name, own, store)).collect_view().into_any()
    });
    let options = Preset::ALL.map(|(choice, key)| {
        view! {
            <option value=key selected=Signal::derive(move || preset.get() == key)>
                {choice.label()}
            </option>
        }
    });
    let seeds_now = store.select(|state| state.race.seeds);
    let seeds = Seeds::ALL.map(|seeds| {
        view! {
            <option selected=Signal::derive(move || seeds_now.get() == seeds)>{seeds.count().to_string()}</option>
        }
        .into_any()
    });
    let seeds = seeds.into_iter().collect_view().into_any();
    view! {
        <div class="race-plan">
            <label for="race-preset">{say!("race-panel-preset")}</label>
            <select
                id="race-preset"
                prop:value=preset
                on:change=move |event| {
                    if let Some(preset) = Preset::find(&event_target_value(&event)) {
                        act(RaceAction::PresetChosen(preset));
                    }
                }
            >
                {options.into_iter().collect_view()}
            </select>
            <label for="race-seeds">{say!("race-panel-seeds")}</label>
            <select
                id="race-seeds"
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    if let Some(seeds) = Seeds::ALL.into_iter().find(|seeds| seeds.count().to_string() == chosen) {
                        act(RaceAction::SeedsChosen(seeds));
                    }
                }
            >
                {seeds}
            </select>
            <button type="button" class="primary" disabled=too_few on:click=move |_| act(RaceAction::Pressed)>
                {button}
            </button>
            <button type="button" disabled=idle on:click=move |_| act(RaceAction::Ended)>
                {say!("race-panel-end")}
            </button>
            <button
                type="button"
                title=say!("race-panel-add-settings-title")
                disabled=full
                on:click=move |_| act(RaceAction::SettingsAdded)
            >
                {say!("race-panel-add-settings")}
            </button>
        </div>
        <ul class="race-planned" aria-label=say!("race-panel-planned-lanes")>
            {own}
        </ul>
        <p class="remark" hidden=Signal::derive(move || !too_few.get())>
            {too_few_words}
        </p>
        <p class="remark" hidden=elsewhere>
            {say!("race-panel-may-end-alike")} " "
            <a href="#data=intents&steps=150&race=minings">{say!("race-panel-on-hotel-questions")}</a> "."
        </p>
    }
}

/// A lane that is to run; one of the user's own can be taken out again.
fn planned(number: usize, name: String, own: bool, store: Store) -> AnyView {
    let remove = own.then(|| {
        view! {
            <button
                type="button"
                class="quiet"
                aria-label=say!("race-panel-remove-lane", lane = number + 1)
                on:click=move |_| store.dispatch(Action::Race(RaceAction::LaneRemoved(number)))
            >
                "×"
            </button>
        }
    });
    view! { <li class="tag">{name} {remove}</li> }.into_any()
}

#[component]
fn Curves(store: Store) -> impl IntoView {
    let end = store.select(|state| f64::from(state.race.steps.max(1)));
    let nearest = store.select(|state| lines(state, |lane| accuracies(lane, Lane::nearest_neighbour_accuracy)));
    let triplets = store.select(|state| lines(state, |lane| accuracies(lane, Lane::held_out_accuracy)));
    let scored = store.select(State::has_scores);
    let unscored = Signal::derive(move || !scored.get());
    let spearman = store.select(|state| {
        lines(state, |lane| {
            let figures = lane.evaluations.iter().filter_map(|now| Some((now.step, Lane::held_out_spearman(now)?)));
            figures.map(|(step, figure)| (step.into(), figure.into())).collect()
        })
    });
    let loss = store.select(|state| {
        lines(state, |lane| lane.curve.points().iter().map(|point| (point.step.into(), point.loss.into())).collect())
    });
    let top = top_of(loss);
    view! {
        <div hidden=unscored>
            <h3>{say!("figure-held-out-spearman")}</h3>
            <Chart name=say!("race-panel-chart-spearman") lines=spearman top=Signal::stored(1.0) height=150 end=end />
        </div>
        <div hidden=scored>
            <h3>{say!("figure-1-nn-accuracy")}</h3>
            <Chart name=say!("race-panel-chart-nearest") lines=nearest top=Signal::stored(100.0) height=150 percent=true end=end />
        </div>
        <div hidden=scored>
            <h3>{say!("figure-held-out-accuracy")}</h3>
            <Chart name=say!("race-panel-chart-accuracy") lines=triplets top=Signal::stored(100.0) height=150 percent=true end=end />
        </div>
        <div>
            <h3>{say!("figure-loss")}</h3>
            <Chart name=say!("race-panel-chart-loss") lines=loss top=top height=150 end=end />
        </div>
    }
}

/// A figure of a lane in percent, over the steps.
pub fn accuracies(lane: &Lane, figure: fn(&Evaluation) -> Option<f32>) -> Vec<(f64, f64)> {
    let shares = lane.evaluations.iter().filter_map(|evaluation| Some((evaluation.step, figure(evaluation)?)));
    shares.map(|(step, share)| (step.into(), f64::from(share) * 100.0)).collect()
}

/// A curve of each lane, in its card's colour.
pub fn lines(state: &State, points: fn(&Lane) -> Vec<(f64, f64)>) -> Vec<Line> {
    let lanes = (1..).zip(&state.race.lanes);
    lanes.map(|(colour, lane)| Line { colour, name: lane.name.clone(), points: points(lane) }).collect()
}
