//! What a lesson shows beside the map: circles and shares, the loss, or two runs side by side.

use leptos::prelude::*;

use crate::lessons::{Judge, Shows, Triplet};
use crate::page::core::{Lane, State};
use crate::page::runtime::store::store;
use crate::page::views::race::lane::view_map;
use crate::page::views::race::{accuracies, lines};
use crate::page::views::triplets::{Anchor, SharesChart};
use crate::page::widgets::chart::{Chart, Line, top_of};
use crate::page::widgets::erased::dynamic;
use crate::say;

/// The anchor's circles, and how many triplets have something to learn.
#[component]
pub fn Circles() -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="circles-title">
            <h2 id="circles-title">{say!("lesson-panel-one-anchor")}</h2>
            <Anchor />
            <SharesChart />
            <p class="remark">
                {say!("lesson-panel-circles-note")}
            </p>
        </section>
    }
}

/// The loss, beside the margin.
#[component]
pub fn Loss() -> impl IntoView {
    let store = store();
    let loss = store.select(|state| {
        let points = state.open.training.curve.points().iter().map(|point| (point.step.into(), point.loss.into()));
        let end = f64::from(state.open.config.steps.max(1));
        let margin = state.open.config.margin;
        vec![
            Line { colour: 1, name: say!("figure-loss"), points: points.collect() },
            Line { colour: 6, name: say!("setting-label-margin"), points: vec![(0.0, margin), (end, margin)] },
        ]
    });
    let top = top_of(loss);
    view! {
        <section class="panel" aria-labelledby="lesson-loss-title">
            <h2 id="lesson-loss-title">{say!("figure-loss")}</h2>
            <div class="charts">
                <Chart name=say!("lesson-panel-loss-chart") lines=loss top=top height=260 />
            </div>
        </section>
    }
}

/// Several runs: their maps, how many of their triplets have something to learn, and what they are compared by.
#[component]
pub fn Lanes() -> impl IntoView {
    let store = store();
    let names = store.select(|state| match state.lessons.open().map(|open| &open.lesson.shows) {
        Some(Shows::Lanes { runs, .. }) => runs.iter().map(|run| run.name.clone()).collect(),
        _ => Vec::<String>::new(),
    });
    let marked = store.select(|state| match state.lessons.open().map(|open| &open.lesson.shows) {
        Some(Shows::Lanes { triplet, .. }) => triplet.clone(),
        _ => None,
    });
    let marks = dynamic(move || marked.get().map_or_else(|| ().into_any(), |triplet| view_marks(&triplet)));
    let end = store.select(|state| f64::from(state.race.steps.max(1)));
    let pulling = store.select(|state| lines_of_lesson(state, pulling));
    let by_loss = store.select(|state| judge(state) == Judge::Loss);
    let by_share = Signal::derive(move || !by_loss.get());
    let losses = store.select(|state| lines_of_lesson(state, losses));
    let shares = store.select(|state| match judge(state) {
        Judge::NearestNeighbourAccuracy => {
            lines_of_lesson(state, |lane| accuracies(lane, Lane::nearest_neighbour_accuracy))
        }
        Judge::HeldOutAccuracy | Judge::Loss => {
            lines_of_lesson(state, |lane| accuracies(lane, Lane::held_out_accuracy))
        }
    });
    let title = store.select(|state| match judge(state) {
        Judge::NearestNeighbourAccuracy => say!("figure-1-nn-accuracy"),
        Judge::HeldOutAccuracy | Judge::Loss => say!("figure-held-out-accuracy"),
    });
    let started = store.select(|state| state.lesson_steps().is_some());
    let waiting = Signal::derive(move || !started.get());
    let top = top_of(losses);
    let maps = dynamic(move || {
        let lanes = names.get().into_iter().enumerate();
        lanes.map(|(number, name)| view_map(number, name, store)).collect_view().into_any()
    });
    view! {
        <section class="panel" aria-labelledby="lanes-title">
            <h2 id="lanes-title">{say!("lesson-panel-side-by-side")}</h2>
            <p class="remark" hidden=started>
                {say!("lesson-panel-press-start")}
            </p>
            <ul class="lesson-lanes" aria-label=say!("lesson-panel-runs") hidden=waiting>
                {maps}
            </ul>
            <div hidden=waiting>{marks}</div>
            <div class="lesson-charts" hidden=waiting>
                <div>
                    <h3>{say!("lesson-panel-pulling-at-each-step")}</h3>
                    <Chart name=say!("lesson-panel-pulling") lines=pulling top=Signal::stored(100.0) height=150 percent=true end=end />
                </div>
                <div hidden=by_loss>
                    <h3>{title}</h3>
                    <Chart name=say!("lesson-panel-accuracy-chart") lines=shares top=Signal::stored(100.0) height=150 percent=true end=end />
                </div>
                <div hidden=by_share>
                    <h3>{say!("figure-loss")}</h3>
                    <Chart name=say!("lesson-panel-losses-chart") lines=losses top=top height=150 end=end />
                </div>
            </div>
        </section>
    }
}

/// What the marks on the maps are.
fn view_marks(triplet: &Triplet) -> AnyView {
    let words = [
        say!("lesson-panel-triplet-anchor"),
        say!("lesson-panel-triplet-positive"),
        say!("lesson-panel-triplet-negative"),
    ];
    let marks = triplet.parts().into_iter().zip(words).map(|((part, sentence), words)| {
        view! {
            <li class=format!("mark {part}")>
                <b>{words}</b>
                <span dir="auto">{sentence.to_owned()}</span>
            </li>
        }
    });
    view! { <ul class="lesson-marks" aria-label=say!("lesson-panel-marks")>{marks.collect_view()}</ul> }.into_any()
}

fn judge(state: &State) -> Judge {
    match state.lessons.open().map(|open| &open.lesson.shows) {
        Some(Shows::Lanes { judge, .. }) => *judge,
        _ => Judge::HeldOutAccuracy,
    }
}

fn pulling(lane: &Lane) -> Vec<(f64, f64)> {
    lane.curve.points().iter().map(|point| (point.step.into(), f64::from(point.active_share) * 100.0)).collect()
}

fn losses(lane: &Lane) -> Vec<(f64, f64)> {
    lane.curve.points().iter().map(|point| (point.step.into(), point.loss.into())).collect()
}

/// Nothing of another race.
fn lines_of_lesson(state: &State, points: fn(&Lane) -> Vec<(f64, f64)>) -> Vec<Line> {
    if state.lesson_steps().is_some() { lines(state, points) } else { Vec::new() }
}
