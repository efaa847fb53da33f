//! The hardest triplets as sentences.

use leptos::prelude::*;

use super::kind;
use crate::page::core::geometry::hardness;
use crate::page::core::{Action, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::protocol::HardTriplet;
use crate::say;
use crate::words::decimals;

/// Rows of the table.
const ROWS: usize = 8;

#[derive(Clone, PartialEq)]
struct Row {
    anchor: u32,
    /// Anchor, positive and negative.
    texts: [String; 3],
    positive_distance: f32,
    negative_distance: f32,
    loss: f32,
    kind: (String, &'static str),
}

#[component]
pub fn Table() -> impl IntoView {
    let store = store();
    let rows = store.select(rows);
    let step = store.select(|state| match &state.space.triplets {
        Some(triplets) if !triplets.hardest.is_empty() => say!("triplets-panel-hardest-at-step", step = triplets.step),
        Some(_) => say!("triplets-panel-none"),
        None => say!("triplets-panel-wait"),
    });
    let empty = store.select(|state| state.space.triplets.as_ref().is_none_or(|triplets| triplets.hardest.is_empty()));
    view! {
        <div class="list-head">
            <h3 class="list-title" id="hardest-title">
                {step}
            </h3>
            <span class="unit" hidden=empty>
                {say!("triplets-panel-distance-from-anchor")} " "
                <b>{say!("triplets-panel-loss-unit")}</b>
            </span>
        </div>
        <div class="table-scroll" hidden=empty>
            <table class="hardest" aria-labelledby="hardest-title">
                <thead>
                    <tr>
                        <th scope="col">{say!("head-anchor")}</th>
                        <th scope="col">{say!("head-positive")}</th>
                        <th scope="col">{say!("head-negative")}</th>
                        <th scope="col">{say!("figure-loss")}</th>
                    </tr>
                </thead>
                <tbody>
                    {dynamic(move || rows.get().into_iter().map(|row| view_row(row, store)).collect_view().into_any())}
                </tbody>
            </table>
        </div>
    }
}

fn view_row(row: Row, store: Store) -> AnyView {
    let Row { anchor, texts: [text, positive, negative], positive_distance, negative_distance, loss, kind } = row;
    let why = move |_| store.dispatch(Action::SentenceSelected(Some(anchor)));
    view! {
        <tr>
            <td>
                <button
                    type="button"
                    class="link plain"
                    title=say!("triplets-panel-select-anchor")
                    on:click=why
                >
                    <bdi>{text}</bdi>
                </button>
            </td>
            <td>
                <bdi>{positive}</bdi>
                " "
                <span class="distance">{decimals(positive_distance, 2)}</span>
            </td>
            <td>
                <bdi>{negative}</bdi>
                " "
                <span class="distance">{decimals(negative_distance, 2)}</span>
            </td>
            <td>
                <b>{decimals(loss, 2)}</b>
                " "
                <span class=kind.1>{kind.0}</span>
            </td>
        </tr>
    }
    .into_any()
}

fn rows(state: &State) -> Vec<Row> {
    let Some(triplets) = &state.space.triplets else { return Vec::new() };
    let sentences = &state.space.sentences;
    let margin = state.open.config.margin as f32;
    let row = |triplet: &HardTriplet| {
        let HardTriplet { anchor, positive, negative, positive_distance, negative_distance } = *triplet;
        let text = |sentence: u32| sentences.texts.get(sentence as usize).cloned().unwrap_or_default();
        Row {
            anchor,
            texts: [text(anchor), text(positive), text(negative)],
            positive_distance,
            negative_distance,
            loss: (positive_distance - negative_distance + margin).max(0.0),
            kind: kind(hardness(positive_distance, negative_distance, margin)),
        }
    };
    triplets.hardest.iter().take(ROWS).map(row).collect()
}
