//! The curves of a run.

use leptos::prelude::*;

use crate::config::{Config, LossFunction};
use crate::page::core::{PastRun, State, headline};
use crate::page::runtime::store::store;
use crate::page::widgets::chart::{Chart, Line, nice_top};
use crate::protocol::{CurvePoint, Evaluation};
use crate::say;

#[component]
pub fn Curves() -> impl IntoView {
    let store = store();
    let loss = store.select(|state| {
        let losses = |run: &PastRun| {
            run.experiment.training.curve.points().iter().map(|point| (point.step.into(), point.loss.into())).collect()
        };
        std::iter::once(line(state, 1, say!("figure-loss"), |point| point.loss)).chain(past(state, losses)).collect()
    });
    // The axis starts where an untrained model usually is.
    let loss_top = store.select(|state| {
        let compared = state.history.iter().filter(|run| run.compared);
        let past = compared.flat_map(|run| run.experiment.training.curve.points()).map(|point| f64::from(point.loss));
        top(state, past.fold(usual_loss(&state.open.config), f64::max), |point| point.loss)
    });
    let accuracy = store.select(accuracies);
    let active = store.select(|state| {
        let name = match state.open.config.loss {
            LossFunction::Triplet | LossFunction::Ranking => say!("curves-active-triplets"),
            LossFunction::Cosent => say!("curves-wrong-order"),
        };
        vec![line(state, 4, name, |point| point.active_share * 100.0)]
    });
    let distances = store.select(|state| {
        let [near, far] = match state.open.config.loss {
            LossFunction::Triplet | LossFunction::Ranking => [say!("head-positive"), say!("head-negative")],
            LossFunction::Cosent => [say!("curves-higher-score"), say!("curves-lower-score")],
        };
        vec![
            line(state, 2, near, |point| point.positive_distance),
            line(state, 3, far, |point| point.negative_distance),
        ]
    });
    let scored = store.select(State::has_scores);
    let unscored = Signal::derive(move || !scored.get());
    let spearman = store.select(correlations);
    let distance_top =
        store.select(|state| top(state, 0.1, |point| point.positive_distance.max(point.negative_distance)));
    let gradient =
        store.select(|state| vec![line(state, 5, say!("curves-gradient-norm"), |point| point.gradient_norm)]);
    let gradient_top = store.select(|state| top(state, 0.1, |point| point.gradient_norm));
    view! {
        <section class="panel" aria-labelledby="curves-title">
            <h2 id="curves-title">{say!("curves-title")}</h2>
        <div class="charts">
            <Chart name=say!("figure-loss") lines=loss top=loss_top height=150 />
            <div hidden=scored>
                <Chart name=say!("curves-accuracy") lines=accuracy top=Signal::stored(100.0) height=150 percent=true />
            </div>
            <div hidden=unscored>
                <Chart name=say!("curves-spearman") lines=spearman top=Signal::stored(1.0) height=150 />
            </div>
            <Chart name=say!("curves-distances") lines=distances top=distance_top height=110 />
            <Chart name=say!("curves-active-triplets") lines=active top=Signal::stored(100.0) height=110 percent=true />
            <Chart name=say!("curves-gradient-norm") lines=gradient top=gradient_top height=110 />
        </div>
        </section>
    }
}

/// About that of an untrained model.
fn usual_loss(config: &Config) -> f64 {
    match config.loss {
        LossFunction::Triplet => config.margin.max(0.1),
        LossFunction::Ranking => f64::from(config.batch_size).ln().max(0.1),
        LossFunction::Cosent => (f64::from(config.batch_size).powi(2) / 2.0).ln_1p(),
    }
}

fn line(state: &State, colour: u8, name: String, value: fn(&CurvePoint) -> f32) -> Line {
    let points = state.open.training.curve.points().iter().map(|point| (point.step.into(), value(point).into()));
    Line { colour, name, points: points.collect() }
}

/// Colours of the style sheet for past runs, in turn.
const PAST: [u8; 3] = [7, 8, 9];

/// A curve of each past run that is compared with.
fn past(state: &State, points: fn(&PastRun) -> Vec<(f64, f64)>) -> impl Iterator<Item = Line> {
    let compared = state.history.iter().filter(|run| run.compared).zip(PAST.into_iter().cycle());
    compared.map(move |(run, colour)| Line {
        colour,
        name: say!("run-number", number = run.number),
        points: points(run),
    })
}

fn top(state: &State, at_least: f64, value: fn(&CurvePoint) -> f32) -> f64 {
    let values = state.open.training.curve.points().iter().map(|point| f64::from(value(point)));
    nice_top(values.filter(|value| value.is_finite()).fold(at_least, f64::max))
}

/// Spearman's correlation on held-out and training pairs, and the level from before training.
fn correlations(state: &State) -> Vec<Line> {
    let line = |colour: u8, name: String, run: &[Evaluation], value: fn(&Evaluation) -> Option<f32>| {
        let points = run.iter().filter_map(|evaluation| Some((evaluation.step.into(), value(evaluation)?.into())));
        Line { colour, name, points: points.collect() }
    };
    let judged = |evaluation: &Evaluation| evaluation.held_out.as_ref().unwrap_or(&evaluation.training).spearman;
    let evaluations = &state.open.training.evaluations;
    let mut lines = vec![
        line(2, say!("curves-held-out"), evaluations, |evaluation| evaluation.held_out.as_ref()?.spearman),
        line(3, say!("curves-training"), evaluations, |evaluation| evaluation.training.spearman),
    ];
    if let Some(level) = state.before_training().and_then(judged) {
        let end = state.open.config.steps.max(state.open.training.step).max(1).into();
        lines.push(Line {
            colour: 6,
            name: say!("curves-untrained"),
            points: vec![(0.0, level.into()), (end, level.into())],
        });
    }
    lines.extend(past(state, |run| {
        let judged = |evaluation: &Evaluation| evaluation.held_out.as_ref().unwrap_or(&evaluation.training).spearman;
        let evaluations = run.experiment.training.evaluations.iter();
        evaluations.filter_map(|evaluation| Some((evaluation.step.into(), judged(evaluation)?.into()))).collect()
    }));
    lines
}

/// Held-out, training and 1-nearest-neighbour accuracy in percent, and the level from before training.
fn accuracies(state: &State) -> Vec<Line> {
    let evaluations = &state.open.training.evaluations;
    let line = |colour: u8, name: String, value: fn(&Evaluation) -> Option<f32>| {
        let points = evaluations
            .iter()
            .filter_map(|evaluation| Some((f64::from(evaluation.step), f64::from(value(evaluation)?) * 100.0)));
        Line { colour, name, points: points.collect() }
    };
    let mut lines = vec![
        line(2, say!("curves-held-out"), |evaluation| evaluation.held_out.as_ref()?.triplet_accuracy),
        line(3, say!("curves-training"), |evaluation| evaluation.training.triplet_accuracy),
        line(5, say!("curves-nearest-neighbour"), |evaluation| {
            evaluation.held_out.as_ref().unwrap_or(&evaluation.training).nearest_neighbour_accuracy
        }),
    ];
    // Nobody was asked where no sentence has a positive to find.
    lines.retain(|line| line.colour != 5 || !line.points.is_empty());
    let judged = |evaluation: &Evaluation| headline(evaluation.held_out.as_ref().unwrap_or(&evaluation.training));
    if let Some(level) = state.before_training().and_then(judged) {
        let end = state.open.config.steps.max(state.open.training.step).max(1).into();
        let level = f64::from(level) * 100.0;
        lines.push(Line { colour: 6, name: say!("curves-untrained"), points: vec![(0.0, level), (end, level)] });
    }
    lines.extend(past(state, |run| {
        let judged = run.experiment.training.evaluations.iter().filter_map(|evaluation| {
            let share = headline(evaluation.held_out.as_ref().unwrap_or(&evaluation.training))?;
            Some((f64::from(evaluation.step), f64::from(share) * 100.0))
        });
        judged.collect()
    }));
    lines
}
