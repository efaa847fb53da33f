//! This run and those before it: what was changed, and what came of it.

use leptos::prelude::*;

use crate::page::core::{Action, PastRun, RaceAction, headline, judgement, percent};
use crate::page::map::miniature::{Ends, Miniature};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::mini_map::MiniMap;
use crate::protocol::{Evaluation, Scores};
use crate::say;
use crate::words::decimals;

/// A line of the table.
#[derive(Clone, PartialEq)]
struct Row {
    /// None: the run of the page.
    number: Option<usize>,
    name: String,
    step: u32,
    loss: Option<f32>,
    nearest: String,
    triplets: String,
    maps: Ends,
    compared: bool,
}

#[component]
pub fn Runs() -> impl IntoView {
    let store = store();
    let rows = store.select(|state| {
        let last = state.open.training.evaluations.last();
        let now = Row {
            number: None,
            name: state.this_run(),
            step: state.open.training.step,
            loss: state.open.training.latest.map(|report| report.loss),
            nearest: share(last, |scores| scores.nearest_neighbour_accuracy),
            triplets: triplets(last),
            maps: if state.history.is_empty() {
                Ends::default()
            } else {
                Ends::of(&state.space.sentences, &state.space.tape)
            },
            compared: false,
        };
        state.history.iter().map(row).chain([now]).collect::<Vec<Row>>()
    });
    let none = store.select(|state| state.history.is_empty());
    let some = store.select(|state| !state.history.is_empty());
    view! {
        <section class="panel" aria-labelledby="runs-title">
            <h2 id="runs-title">{say!("runs-panel-title")}</h2>
            <p class="remark" hidden=some>
                {say!("runs-panel-kept-after-reset")}
            </p>
            <div class="table-scroll" hidden=none>
                <table class="runs" aria-labelledby="runs-title">
                    <thead>
                        <tr>
                            <th scope="col">{say!("runs-panel-what-changed")}</th>
                            <th scope="col">{say!("setting-label-steps")}</th>
                            <th scope="col">{say!("figure-loss")}</th>
                            <th scope="col">{say!("figure-1-nn-accuracy")}</th>
                            <th scope="col">{say!("runs-panel-triplet-accuracy")}</th>
                            <th scope="col">
                                <span class="spoken">{say!("runs-panel-actions")}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        {dynamic(move || {
                            rows.get().into_iter().map(|row| view_row(row, store)).collect_view().into_any()
                        })}
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn row(run: &PastRun) -> Row {
    let training = &run.experiment.training;
    let last = training.evaluations.last();
    Row {
        number: Some(run.number),
        name: run.name.clone(),
        step: training.step,
        loss: training.latest.map(|report| report.loss),
        nearest: share(last, |scores| scores.nearest_neighbour_accuracy),
        triplets: triplets(last),
        maps: run.maps.clone(),
        compared: run.compared,
    }
}

/// Triplet accuracy, or what scored pairs have in its place.
fn triplets(evaluation: Option<&Evaluation>) -> String {
    let scores = evaluation.map(|now| now.held_out.as_ref().unwrap_or(&now.training));
    match scores {
        Some(scores) if scores.scored_pairs > 0 => judgement(Some(scores)),
        Some(_) | None => share(evaluation, headline),
    }
}

/// `91.2 %` of held-out data, and `91.2 % (training)` where nothing is held out.
fn share(evaluation: Option<&Evaluation>, figure: fn(&Scores) -> Option<f32>) -> String {
    let Some(Evaluation { training, held_out, .. }) = evaluation else { return percent(None) };
    match held_out {
        Some(held_out) => percent(figure(held_out)),
        None => say!("runs-panel-of-training", share = percent(figure(training))),
    }
}

fn view_row(row: Row, store: Store) -> AnyView {
    let Row { number, name, step, loss, nearest, triplets, maps, compared } = row;
    let title = number.map_or_else(|| say!("runs-panel-this-run"), |number| say!("run-number", number = number));
    let actions = number.map(|number| {
        view! {
            <label class="compare">
                <input
                    type="checkbox"
                    aria-label=say!("runs-panel-compare-with", number = number)
                    prop:checked=compared
                    on:change=move |_| store.dispatch(Action::RunCompared(number))
                />
                {say!("runs-panel-compare")}
            </label>
            <button
                type="button"
                class="link"
                aria-label=say!("runs-panel-settings-of", number = number)
                title=say!("runs-panel-settings-title")
                on:click=move |_| store.dispatch(Action::RunChosen(number))
            >
                {say!("runs-panel-settings")}
            </button>
            " "
            <button
                type="button"
                class="link"
                aria-label=say!("runs-panel-add-to-race", number = number)
                title=say!("runs-panel-race-title")
                on:click=move |_| store.dispatch(Action::Race(RaceAction::RunAdded(number)))
            >
                {say!("runs-panel-race")}
            </button>
        }
    });
    let maps = maps.pictures().into_iter().map(|Miniature { svg, words }| {
        let name = format!("{title}. {words}");
        view! { <MiniMap picture=svg name=name /> }
    });
    let maps = maps.collect_view();
    view! {
        <tr>
            <td>
                <b>{title}</b>
                " "
                {name}
                <div class="run-maps">{maps}</div>
            </td>
            <td>{step}</td>
            <td>{loss.map_or_else(|| "–".to_owned(), |loss| decimals(loss, 4))}</td>
            <td>{nearest}</td>
            <td>{triplets}</td>
            <td>{actions}</td>
        </tr>
    }
    .into_any()
}
