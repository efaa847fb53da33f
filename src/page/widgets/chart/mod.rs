//! A chart: curves over the steps, with a legend whose entries hide them, values under the pointer, and files to save.

mod plot;
mod save;

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, PointerEvent};

use super::erased::dynamic;
use crate::page::core::{State, table};
use crate::page::runtime::store::store;
use crate::page::widgets::erased::effect;
use crate::page::widgets::observed::on_resize;
use crate::say;
use crate::words::decimals;
use plot::{Frame, LEFT, RIGHT, draw, short};
pub use plot::{Line, nice_top};
use save::Save;

/// `top`: the upper end of the y axis. `end`: the last step of the x axis; that of the page's run where it is not given.
/// `percent`: of the values.
#[component]
pub fn Chart(
    #[prop(into)] name: String,
    lines: Memo<Vec<Line>>,
    #[prop(into)] top: Signal<f64>,
    height: u32,
    #[prop(optional)] percent: bool,
    #[prop(optional)] end: Option<Memo<f64>>,
) -> impl IntoView {
    let store = store();
    let of_run = end.is_none();
    let run = end.unwrap_or_else(|| store.select(last_step));
    // An earlier run beside this one may be longer.
    let end = Memo::new(move |_| lines.with(|lines| table::last_step(&columns(lines), run.get())));
    let place = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0u32);
    let hidden = RwSignal::new(Vec::<String>::new());
    // The step under the pointer.
    let pointed = RwSignal::new(None::<f64>);
    effect(move || {
        if let Some(place) = place.get() {
            follow_width(&place, width);
        }
    });
    // Otherwise the step that the map shows.
    let looked_at =
        Signal::derive(move || pointed.get().or_else(|| store.step_shown().filter(|_| of_run).map(f64::from)));
    let frame = Memo::new(move |_| Frame { end: end.get(), top: top.get(), width: width.get(), height });
    let picture = Signal::derive(move || {
        let hidden = hidden.get();
        lines.with(|lines| {
            let shown: Vec<&Line> = lines.iter().filter(|line| !hidden.contains(&line.name)).collect();
            frame.with(|frame| draw(&shown, frame))
        })
    });
    let point = move |event: PointerEvent| {
        let Frame { end, width, .. } = frame.get_untracked();
        let share =
            (f64::from(event.offset_x()) - f64::from(LEFT)) / f64::from(width.saturating_sub(LEFT + RIGHT).max(1));
        pointed.set((0.0..=1.0).contains(&share).then_some(share * end));
    };
    let go_there = move |_| {
        if let Some(step) = pointed.get_untracked().filter(|_| of_run) {
            let latest = store.peek(|state| state.space.tape.last_step()) as f32;
            store.at().set(Some(step as f32).filter(|step| *step < latest));
        }
    };
    let guide = Signal::derive(move || match looked_at.get() {
        Some(step) => {
            let Frame { end, width, .. } = frame.get();
            format!("left: {}px", f64::from(LEFT) + step / end * f64::from(width.saturating_sub(LEFT + RIGHT)))
        }
        None => "display: none".to_owned(),
    });
    let at_step = Signal::derive(move || looked_at.get().map_or_else(String::new, step_in_words));
    let legend = dynamic(move || {
        let at = looked_at.get();
        let entries = lines.get().into_iter().map(move |line| entry(line, at, percent, hidden));
        entries.collect_view().into_any()
    });
    view! {
        <figure class="chart">
            <figcaption>
                <span class="legend-entries">{legend}</span>
                <span class="muted chart-step">{at_step}</span>
                <Save name=name.clone() lines frame />
            </figcaption>
            <div
                class="plot"
                role="img"
                aria-label=say!("widget-chart-over-steps", name = name)
                style=format!("height: {height}px")
                on:pointermove=point
                on:pointerleave=move |_| pointed.set(None)
                on:click=go_there
            >
                <div node_ref=place inner_html=picture></div>
                <span class="chart-guide" style=guide></span>
            </div>
        </figure>
    }
}

/// An upper end of the y axis for all curves; at least 0.1.
pub fn top_of(lines: Memo<Vec<Line>>) -> Memo<f64> {
    Memo::new(move |_| {
        let highest = |line: &Line| line.points.iter().map(|(_, value)| *value).fold(0.1, f64::max);
        nice_top(lines.with(|lines| lines.iter().map(highest).fold(0.1, f64::max)))
    })
}

fn step_in_words(step: f64) -> String {
    say!("widget-chart-at-step", step = decimals(step, 0))
}

/// The curves as they are saved.
fn columns(lines: &[Line]) -> Vec<table::Column<'_>> {
    lines.iter().map(|line| (line.name.as_str(), line.points.as_slice())).collect()
}

/// A curve's name and value, at the pointer or now; pressing it hides the curve.
fn entry(line: Line, at: Option<f64>, percent: bool, hidden: RwSignal<Vec<String>>) -> AnyView {
    let Line { colour, name, points } = line;
    let value = match at {
        Some(step) => points.iter().rev().find(|(earlier, _)| *earlier <= step),
        None => points.last(),
    };
    let value = value.filter(|(_, value)| value.is_finite());
    let value = value.map_or_else(|| "–".to_owned(), |(_, value)| rounded(*value, percent));
    let shown = hidden.with_untracked(|hidden| !hidden.contains(&name));
    let key = name.clone();
    let toggle = move |_| {
        hidden.update(|hidden| match hidden.iter().position(|other| *other == key) {
            Some(place) => {
                hidden.remove(place);
            }
            None => hidden.push(key.clone()),
        })
    };
    view! {
        <button
            type="button"
            class=format!("legend series-{colour}")
            aria-pressed=shown.to_string()
            title=say!("widget-chart-show-or-hide")
            on:click=toggle
        >
            {name}
            " "
            <b>{value}</b>
        </button>
    }
    .into_any()
}

/// Four digits, as far as they say something; tenths of percents.
fn rounded(value: f64, percent: bool) -> String {
    match percent {
        true => format!("{} %", decimals(value, 1)),
        false if value.abs() >= 10.0 => decimals(value, 1),
        false => short(value),
    }
}

fn last_step(state: &State) -> f64 {
    state.open.config.steps.max(state.open.training.step).max(1).into()
}

fn follow_width(place: &Element, width: RwSignal<u32>) {
    let observed = place.clone();
    on_resize(place, move || width.set(observed.client_width().max(0) as u32));
}
