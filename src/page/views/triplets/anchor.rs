//! One anchor in the middle, its positives and negatives around it at their distances, and the margin between two circles.

use leptos::html;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

use super::candidates::{Candidate, candidates, reason, reference, view_candidates};
use super::kind;
use crate::config::LossFunction;
use crate::page::core::geometry::{choices, direction, forces, hard_negatives, hardness, largest_margin, margin_of};
use crate::page::core::{Action, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::protocol::Surroundings;
use crate::say;
use crate::words::decimals;

/// Half the picture's side, in its own units.
const HALF: f32 = 160.0;
/// Negatives that are drawn at most.
const DRAWN: usize = 60;
/// Length of an arrow for a gradient of 1.
const ARROW: f32 = 34.0;

/// A sentence around the anchor.
#[derive(Clone, PartialEq)]
struct Dot {
    at: [f32; 2],
    class: &'static str,
    /// Where its arrow ends.
    arrow: Option<[f32; 2]>,
    title: String,
}

/// All that is drawn.
#[derive(Clone, Default, PartialEq)]
struct Picture {
    /// Units of the picture to one of distance.
    scale: f32,
    /// The largest margin that the handle goes to.
    largest: f32,
    positive_radius: f32,
    margin: f32,
    /// Whether the loss knows a margin: without, it is not drawn.
    has_margin: bool,
    dots: Vec<Dot>,
    candidates: Vec<Candidate>,
    summary: String,
}

#[component]
pub fn Anchor() -> impl IntoView {
    let store = store();
    let anchor = store.select(|state| {
        let sentence = state.space.selected? as usize;
        state.space.sentences.texts.get(sentence).cloned()
    });
    let picture = store.select(picture);
    let none = store.select(|state| state.space.selected.is_none());
    let waiting = store.select(|state| state.space.surroundings.is_none());
    let text = store.select(|state| reason(&state.open.config));
    let past = store.select(|state| {
        state.space.surroundings.as_ref().map_or_else(String::new, |near| state.past_in_words(near.step))
    });
    let no_past = Signal::derive(move || past.with(String::is_empty));
    view! {
        <p class="remark" hidden=store.select(|state| state.space.selected.is_some())>
            {say!("triplets-panel-select")}
        </p>
        <div class="anchor" hidden=none>
            <h3 class="anchor-title">
                {say!("triplets-panel-anchor-title")} " "
                <bdi>{Signal::derive(move || anchor.get().unwrap_or_default())}</bdi>
            </h3>
            <div class="anchor-body" hidden=waiting>
                <Circles picture />
                <div>
                    <p class="remark" hidden=no_past>
                        {past}
                    </p>
                    <p class="remark">{Signal::derive(move || picture.with(|picture| picture.summary.clone()))}</p>
                    <div class="list-head">
                        <h4 class="list-title">{say!("triplets-panel-why-this")}</h4>
                        <span class="unit">{say!("triplets-panel-distance")}</span>
                    </div>
                    <p class="remark">{text}</p>
                    <ol class="candidates" aria-label=say!("triplets-panel-nearest-negatives")>
                        {dynamic(move || view_candidates(picture.with(|picture| picture.candidates.clone())))}
                    </ol>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Circles(picture: Memo<Picture>) -> impl IntoView {
    let store = store();
    let drawing = NodeRef::<html::Div>::new();
    // While the handle is dragged the picture keeps its scale: otherwise the circle would grow by being dragged, without end.
    let dragged = RwSignal::new(None::<(f32, f32)>);
    let shown = Memo::new(move |_| {
        let picture = picture.get();
        match dragged.get() {
            Some((scale, largest)) => picture.at_scale(scale, largest),
            None => picture,
        }
    });
    let drag = move |event: PointerEvent| {
        // The button was let go of elsewhere.
        if event.buttons() & 1 == 0 {
            dragged.set(None);
        }
        if let (Some(element), Some((scale, largest))) = (drawing.get_untracked(), dragged.get_untracked()) {
            let bounds = element.get_bounding_client_rect();
            let unit = bounds.width() as f32 / (2.0 * HALF);
            let [x, y] = [bounds.x() + bounds.width() / 2.0, bounds.y() + bounds.height() / 2.0];
            let radius = (f64::from(event.client_x()) - x).hypot(f64::from(event.client_y()) - y) as f32 / unit;
            let positive_radius = picture.with_untracked(|picture| picture.positive_radius);
            set_margin(store, margin_of(radius, scale, positive_radius, largest));
        }
    };
    let keys = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" | "ArrowRight" => 0.05,
            "ArrowDown" | "ArrowLeft" => -0.05,
            _ => return,
        };
        event.prevent_default();
        set_margin(store, picture.with_untracked(|picture| (picture.margin + by).clamp(0.0, picture.largest)));
    };
    let margin = Signal::derive(move || picture.with(|picture| format!("{:.2}", picture.margin)));
    let shown_margin = Signal::derive(move || picture.with(|picture| decimals(picture.margin, 2)));
    let no_margin = Signal::derive(move || picture.with(|picture| !picture.has_margin));
    let largest = Signal::derive(move || shown.with(|picture| format!("{:.2}", picture.largest)));
    view! {
        <div
            class="circles"
            node_ref=drawing
            on:pointermove=drag
            on:pointerup=move |_| dragged.set(None)
            on:pointerleave=move |_| dragged.set(None)
        >
            {dynamic(move || shown.with(view_picture))}
            <button
                type="button"
                class="margin-handle"
                hidden=no_margin
                role="slider"
                aria-label=say!("triplets-panel-margin-circle")
                aria-valuemin="0"
                aria-valuemax=largest
                aria-valuenow=margin
                title=say!("triplets-panel-drag-margin")
                style=Signal::derive(move || shown.with(handle_place))
                on:keydown=keys
                on:pointerdown=move |event: PointerEvent| {
                    event.prevent_default();
                    if event.button() == 0 {
                        dragged.set(Some(picture.with_untracked(|picture| (picture.scale, picture.largest))));
                    }
                }
            >
                "m " {shown_margin}
            </button>
        </div>
    }
}

fn set_margin(store: Store, margin: f32) {
    let margin = (f64::from(margin) * 100.0).round() / 100.0;
    store.dispatch(Action::SettingTyped { key: "margin", text: margin.to_string() });
}

impl Picture {
    /// The same, drawn as large as it was.
    fn at_scale(mut self, scale: f32, largest: f32) -> Self {
        let growth = scale / self.scale.max(f32::MIN_POSITIVE);
        for dot in &mut self.dots {
            let from = dot.at;
            dot.at = dot.at.map(|side| side * growth);
            // Arrows keep their length: it is a force.
            let moved = |end: [f32; 2]| [end[0] - from[0] + dot.at[0], end[1] - from[1] + dot.at[1]];
            dot.arrow = dot.arrow.map(moved);
        }
        Self { scale, largest, ..self }
    }
}

/// The handle sits on the outer circle, up and to the right.
fn handle_place(picture: &Picture) -> String {
    let radius = (picture.positive_radius + picture.margin) * picture.scale;
    let share = |value: f32| 50.0 + value / (2.0 * HALF) * 100.0;
    let diagonal = radius * std::f32::consts::FRAC_1_SQRT_2;
    format!("left: {:.2}%; top: {:.2}%", share(diagonal), share(-diagonal))
}

fn view_picture(picture: &Picture) -> AnyView {
    let inner = picture.positive_radius * picture.scale;
    let outer = (picture.positive_radius + picture.margin) * picture.scale;
    let arrows: String = picture.dots.iter().filter_map(arrow_path).collect();
    let dots = picture.dots.iter().map(|dot| {
        let [x, y] = dot.at.map(|value| format!("{value:.1}"));
        view! {
            <circle cx=x cy=y r="5" class=dot.class>
                <title>{dot.title.clone()}</title>
            </circle>
        }
    });
    view! {
        <svg viewBox=format!("{} {} {} {}", -HALF, -HALF, 2.0 * HALF, 2.0 * HALF) role="img" aria-label=picture.summary.clone()>
            {picture.has_margin.then(|| view! { <circle class="outer" r=outer.to_string() /> })}
            <circle class="inner" r=inner.to_string() />
            <path class="arrows" d=arrows />
            {dots.collect_view()}
            <circle class="anchor-dot" r="6" />
        </svg>
    }
    .into_any()
}

/// A line with a head.
fn arrow_path(dot: &Dot) -> Option<String> {
    let [[x, y], [end_x, end_y]] = [dot.at, dot.arrow?];
    let [dx, dy] = [end_x - x, end_y - y];
    let length = dx.hypot(dy).max(1e-3);
    let [ux, uy] = [dx / length * 5.0, dy / length * 5.0];
    let side = |sign: f32| format!("M{end_x:.1} {end_y:.1}l{:.1} {:.1}", -ux - sign * uy * 0.6, -uy + sign * ux * 0.6);
    Some(format!("M{x:.1} {y:.1}L{end_x:.1} {end_y:.1}{}{}", side(1.0), side(-1.0)))
}

fn picture(state: &State) -> Picture {
    let Some(near) = &state.space.surroundings else { return Picture::default() };
    let config = &state.open.config;
    let margin = config.margin as f32;
    let has_margin = config.loss == LossFunction::Triplet;
    let taken = choices(near, config);
    let (pull, push) = forces(near, config, &taken);
    let positive_radius = reference(near, &taken);
    let farthest = near.negatives.iter().take(DRAWN).map(|(_, distance)| *distance).fold(0.0, f32::max);
    let extent = (positive_radius + margin).max(farthest.min(2.0 * (positive_radius + margin))).max(1e-3);
    let scale = HALF * 0.88 / extent;
    let sentences = &state.space.sentences;
    let dot = |index: usize, (sentence, distance): (u32, f32), class: &'static str, force: f32| {
        let [x, y] = direction(index);
        let radius = (distance * scale).min(HALF * 0.97);
        let reach = radius + force * ARROW;
        let text = sentences.texts.get(sentence as usize).map_or("", String::as_str);
        Dot {
            at: [x * radius, y * radius],
            class,
            arrow: (force.abs() > 0.01).then_some([x * reach, y * reach]),
            title: format!("{text} ({})", decimals(distance, 2)),
        }
    };
    let negatives = near.negatives.iter().take(DRAWN).enumerate().map(|(index, negative)| {
        dot(index, *negative, kind(hardness(positive_radius, negative.1, margin)).1, push[index])
    });
    // Directions of their own, so that a positive hides no negative.
    let positives = near
        .positives
        .iter()
        .enumerate()
        .map(|(index, positive)| dot(index + DRAWN + 7, *positive, "kind positive", -pull[index]));
    Picture {
        scale,
        largest: largest_margin(config, farthest),
        positive_radius,
        margin,
        has_margin,
        dots: negatives.chain(positives).collect(),
        candidates: candidates(near, &taken, config, sentences),
        summary: summary(near, positive_radius, has_margin.then_some(margin), margin),
    }
}

/// `circle`: the margin that is drawn, where one is.
fn summary(near: &Surroundings, positive: f32, circle: Option<f32>, margin: f32) -> String {
    if near.positives.is_empty() || near.negatives.is_empty() {
        return say!("triplets-panel-no-triplet", positives = near.positive_count, negatives = near.negative_count);
    }
    let positive_distance = decimals(positive, 2);
    let circles = match circle {
        Some(margin) => say!("triplets-panel-two-circles", positive = positive_distance, margin = decimals(margin, 2)),
        None => say!("triplets-panel-one-circle", positive = positive_distance),
    };
    let mut sentences = vec![circles, hard_negatives(near, positive, margin)];
    if near.negative_count > DRAWN {
        sentences.push(say!("triplets-panel-drawn", count = DRAWN));
    }
    sentences.join(" ")
}
