//! The curves, drawn by leptos-chartistry. Colours come from the style sheet, so that light and dark both suit.

use leptos::prelude::*;
use leptos_chartistry::{
    AspectRatio, AxisMarker, Chart, Interpolation, IntoInner, Line, Padding, Series, TickLabels, YGridLine,
};

use crate::protocol::Evaluation;
use crate::ui::state::{CurvePoint, State, headline};
use crate::ui::store::store;

/// Width of a digit in the charts' font, by which the library reserves room for labels.
const DIGIT_PX: f64 = 6.5;

/// One place on the x axis; NaN where a line has no value there.
#[derive(Clone, PartialEq)]
struct Point {
    step: f64,
    values: [f64; 4],
}

#[component]
pub fn LossChart() -> impl IntoView {
    let store = store();
    let points = store.select(|state| curve(state, |point| point.loss.into()));
    let last = store
        .select(|state| state.training.latest.map_or_else(|| "–".to_owned(), |report| format!("{:.4}", report.loss)));
    // The axis starts where an untrained model usually is, and grows in steps that its labels can divide.
    let top = store.select(|state| {
        let losses = state.training.curve.points().iter().map(|point| f64::from(point.loss));
        nice_top(losses.fold(state.config.margin.max(0.1), f64::max))
    });
    view! {
        <figure class="chart">
            <figcaption>
                <Legend series=1 name="Loss" value=last />
            </figcaption>
            <div role="img" aria-label="Loss over the steps">
                <Plot points lines=vec![1] top height_px=150.0 ticks=5 />
            </div>
        </figure>
    }
}

#[component]
pub fn ActiveChart() -> impl IntoView {
    let store = store();
    let points = store.select(|state| curve(state, |point| f64::from(point.active_share) * 100.0));
    let last = store.select(|state| {
        state.training.latest.map_or_else(|| "–".to_owned(), |report| format!("{:.0} %", report.active_share * 100.0))
    });
    view! {
        <figure class="chart">
            <figcaption>
                <Legend series=4 name="Active triplets" value=last />
                <span class="muted">"their loss is above 0"</span>
            </figcaption>
            <div role="img" aria-label="Share of active triplets over the steps, in percent">
                <Plot points lines=vec![4] top=100.0 height_px=92.0 ticks=3 />
            </div>
        </figure>
    }
}

#[component]
pub fn AccuracyChart() -> impl IntoView {
    let store = store();
    let points = store.select(accuracies);
    let share = move |index: usize| {
        store.select(move |state| {
            let value = state.now().map(|evaluation| values(evaluation)[index]).filter(|value| value.is_finite());
            value.map_or_else(|| "–".to_owned(), |value| format!("{value:.1} %"))
        })
    };
    let no_baseline = store.select(|state| state.before_training().is_none());
    view! {
        <figure class="chart">
            <figcaption>
                <Legend series=2 name="Held-out" value=share(0) />
                <Legend series=3 name="Training" value=share(1) />
                <Legend series=5 name="1-NN" value=share(2) />
                <span class="legend baseline" hidden=no_baseline>
                    "Untrained"
                </span>
            </figcaption>
            <div role="img" aria-label="Accuracy over the steps, in percent">
                <Plot points lines=vec![2, 3, 5, 6] top=100.0 height_px=170.0 ticks=5 />
            </div>
        </figure>
    }
}

fn curve(state: &State, value: impl Fn(&CurvePoint) -> f64) -> Vec<Point> {
    let points = state.training.curve.points().iter();
    points
        .map(|point| Point { step: point.step.into(), values: [value(point), f64::NAN, f64::NAN, f64::NAN] })
        .collect()
}

/// Held-out, training and 1-nearest-neighbour accuracy in percent; the fourth line is the level from before training.
fn accuracies(state: &State) -> Vec<Point> {
    let mut points: Vec<_> = state
        .training
        .evaluations
        .iter()
        .map(|evaluation| Point { step: evaluation.step.into(), values: values(evaluation) })
        .collect();
    let judged = |evaluation: &Evaluation| headline(evaluation.held_out.as_ref().unwrap_or(&evaluation.training));
    if let Some(level) = state.before_training().and_then(judged) {
        let end = Point { step: last_step(state), values: [f64::NAN; 4] };
        points.push(end);
        points.iter_mut().for_each(|point| point.values[3] = f64::from(level) * 100.0);
    }
    points
}

fn values(evaluation: &Evaluation) -> [f64; 4] {
    let percent = |share: Option<f32>| share.map_or(f64::NAN, |share| f64::from(share) * 100.0);
    let held_out = evaluation.held_out.as_ref();
    let nearest = held_out.unwrap_or(&evaluation.training).nearest_neighbour_accuracy;
    [
        percent(held_out.and_then(|scores| scores.triplet_accuracy)),
        percent(evaluation.training.triplet_accuracy),
        percent(nearest),
        f64::NAN,
    ]
}

fn last_step(state: &State) -> f64 {
    state.config.steps.max(state.training.step).max(1).into()
}

/// The smallest of 1, 2, 4 and 8 times a power of ten that is not below `value`: four parts of it are short numbers.
fn nice_top(value: f64) -> f64 {
    let power = 10f64.powf(value.log10().floor());
    [1.0, 2.0, 4.0, 8.0, 10.0].into_iter().map(|times| times * power).find(|top| *top >= value).unwrap_or(value)
}

/// As few digits as tell it.
fn short(value: f64) -> String {
    if value >= 1e5 {
        return format!("{value:.0e}");
    }
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[component]
fn Legend(series: u8, name: &'static str, value: Memo<String>) -> impl IntoView {
    view! {
        <span class=format!("legend series-{series}")>
            {name} " " <b>{value}</b>
        </span>
    }
}

/// `lines` are the numbers of the colours in the style sheet; `top` is the upper end of the y axis, which has `ticks`
/// labels.
#[component]
fn Plot(
    points: Memo<Vec<Point>>,
    lines: Vec<u8>,
    #[prop(into)] top: Signal<f64>,
    height_px: f64,
    ticks: u8,
) -> impl IntoView {
    let end = store().select(last_step);
    let mut series = Series::new(|point: &Point| point.step).with_x_range(0.0, end.get_untracked());
    series = series.with_y_range(0.0, top.get_untracked());
    for index in 0..lines.len() {
        let line = Line::new(move |point: &Point| point.values[index]);
        series = series.line(line.with_width(2.0).with_interpolation(Interpolation::Linear));
    }
    let (max_x, max_y) = (series.max_x, series.max_y);
    Effect::new(move || max_x.set(Some(end.get())));
    Effect::new(move || max_y.set(Some(top.get())));
    let classes: Vec<_> = lines.iter().map(|line| format!("line-{line}")).collect();
    let labels = || TickLabels::aligned_floats().with_format(|value, _| short(*value));
    // The library fits as many labels as there is room for lines of text: room for exactly `ticks` above the x axis.
    let line_px = height_px / (f64::from(ticks) + 1.3);
    view! {
        <div class=format!("plot {}", classes.join(" ")) style=format!("height: {height_px}px")>
            <Chart
                aspect_ratio=AspectRatio::from_env()
                font_height=line_px
                font_width=DIGIT_PX
                padding=Padding::hv(0.0, 4.0)
                left=labels().with_min_chars(4)
                bottom=labels().with_min_chars(11)
                inner=[YGridLine::default().into_inner(), AxisMarker::bottom_edge().with_arrow(false).into_inner()]
                series=series
                data=points
            />
        </div>
    }
}
