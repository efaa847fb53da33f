//! The curves, drawn by leptos-chartistry. Colours come from the style sheet, so that light and dark both suit.

use leptos::prelude::*;
use leptos_chartistry::{
    AspectRatio, AxisMarker, Chart, Interpolation, IntoInner, Line, Padding, Series, TickLabels, XGuideLine, YGridLine,
};

use crate::protocol::Evaluation;
use crate::ui::store::store;

/// Width of a digit in the charts' font, by which the library reserves room for labels.
const DIGIT: f64 = 6.5;
const LINE_HEIGHT: f64 = 12.0;

#[derive(Clone, PartialEq)]
struct Point {
    step: f64,
    /// NaN where this point has no such value.
    values: [f64; 4],
}

#[component]
pub fn LossChart() -> impl IntoView {
    let store = store();
    let loss = store.select(|state| {
        let points = state.training.curve.points().iter();
        points.map(|point| at(point.step, [point.loss.into()])).collect::<Vec<_>>()
    });
    let active = store.select(|state| {
        let points = state.training.curve.points().iter();
        points.map(|point| at(point.step, [f64::from(point.active_share) * 100.0])).collect::<Vec<_>>()
    });
    let last_loss = store.select(|state| state.training.latest.map(|report| format!("{:.4}", report.loss)));
    let last_active =
        store.select(|state| state.training.latest.map(|report| format!("{:.0} %", report.active_share * 100.0)));
    view! {
        <figure class="chart">
            <figcaption>
                <Legend series=1 name="Loss" value=last_loss />
            </figcaption>
            <div class="plot plot-loss" role="img" aria-label="Loss over the steps">
                <Plot points=loss lines=vec![1] top=None />
            </div>
        </figure>
        <figure class="chart">
            <figcaption>
                <Legend series=4 name="Active triplets" value=last_active />
                <span class="muted">"share that still costs something"</span>
            </figcaption>
            <div class="plot plot-active" role="img" aria-label="Share of active triplets over the steps">
                <Plot points=active lines=vec![4] top=Some(100.0) />
            </div>
        </figure>
    }
}

#[component]
pub fn AccuracyChart() -> impl IntoView {
    let store = store();
    let points = store.select(|state| state.training.evaluations.iter().map(accuracies).collect::<Vec<_>>());
    let share = move |index: usize| {
        Memo::new(move |_| {
            let last = points.with(|points| points.last().map(|point| point.values[index]));
            last.filter(|value| value.is_finite()).map(|value| format!("{value:.1} %"))
        })
    };
    view! {
        <figure class="chart">
            <figcaption>
                <Legend series=2 name="Held-out" value=share(0) />
                <Legend series=3 name="Training" value=share(1) />
                <Legend series=5 name="Nearest is its own kind" value=share(2) />
            </figcaption>
            <div class="plot plot-accuracy" role="img" aria-label="Accuracy over the steps, in percent">
                <Plot points lines=vec![2, 3, 5] top=Some(100.0) />
            </div>
        </figure>
    }
}

fn accuracies(evaluation: &Evaluation) -> Point {
    let percent = |share: Option<f32>| share.map_or(f64::NAN, |share| f64::from(share) * 100.0);
    let held_out = evaluation.held_out.as_ref();
    let nearest = held_out
        .and_then(|scores| scores.nearest_neighbour_accuracy)
        .or(evaluation.training.nearest_neighbour_accuracy);
    at(
        evaluation.step,
        [
            percent(held_out.and_then(|scores| scores.triplet_accuracy)),
            percent(evaluation.training.triplet_accuracy),
            percent(nearest),
        ],
    )
}

fn at<const N: usize>(step: u32, given: [f64; N]) -> Point {
    let mut values = [f64::NAN; 4];
    values[..N].copy_from_slice(&given);
    Point { step: step.into(), values }
}

#[component]
fn Legend(series: u8, name: &'static str, #[prop(into)] value: Signal<Option<String>>) -> impl IntoView {
    view! {
        <span class=format!("legend series-{series}")>
            {name} " " <b>{move || value.get().unwrap_or_else(|| "–".to_owned())}</b>
        </span>
    }
}

/// `lines` are the numbers of the colours; `top` is the upper end of the axis where it is fixed.
#[component]
fn Plot(points: Memo<Vec<Point>>, lines: Vec<u8>, top: Option<f64>) -> impl IntoView {
    let steps = store().select(|state| f64::from(state.config.steps.max(state.training.step).max(1)));
    let mut series = Series::new(|point: &Point| point.step).with_x_range(0.0, 1.0).with_y_range(0.0, top);
    for index in 0..lines.len() {
        let line = Line::new(move |point: &Point| point.values[index]);
        series = series.line(line.with_width(2.0).with_interpolation(Interpolation::Linear));
    }
    let end = series.max_x;
    Effect::new(move || end.set(Some(steps.get())));
    let classes: Vec<_> = lines.iter().map(|line| format!("line-{line}")).collect();
    let labels =
        |decimals: usize| TickLabels::aligned_floats().with_format(move |value, _| format!("{value:.decimals$}"));
    let left = if top.is_some() { labels(0).with_min_chars(4) } else { labels(2).with_min_chars(4) };
    view! {
        <div class=format!("plot-body {}", classes.join(" "))>
            <Chart
                aspect_ratio=AspectRatio::from_env()
                font_height=LINE_HEIGHT
                font_width=DIGIT
                padding=Padding::hv(4.0, 3.0)
                left=left
                bottom=labels(0)
                inner=[
                    YGridLine::default().into_inner(),
                    AxisMarker::bottom_edge().with_arrow(false).into_inner(),
                    XGuideLine::over_data().into_inner(),
                ]
                series=series
                data=points
            />
        </div>
    }
}
