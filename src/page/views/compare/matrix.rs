//! How alike the pinned sentences are, as a table whose cells are coloured.

use leptos::prelude::*;

use super::group_style;
use crate::page::core::Pin;
use crate::say;
use crate::words::decimals;

/// `cosines`: a row for each pin.
pub fn view_matrix(caption: String, pins: &[Pin], cosines: &[Option<f32>]) -> AnyView {
    let heads: Vec<AnyView> = (0..pins.len()).map(|index| view_head(index, pins, "col")).collect();
    let row = |row: usize| {
        let cells: Vec<AnyView> = (0..pins.len())
            .map(|column| view_cell(cosines[row * pins.len() + column], frame(pins, row, column)))
            .collect();
        view! { <tr>{view_head(row, pins, "row")} {cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = (0..pins.len()).map(row).collect();
    view! {
        <table class="matrix">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <td></td>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The sentence by its number in the list, with the colour of its group.
fn view_head(index: usize, pins: &[Pin], scope: &'static str) -> AnyView {
    let text = &pins[index].text;
    view! {
        <th scope=scope style=group_style(&pins[index]) title=text.clone()>
            <span aria-hidden="true">{index + 1}</span>
            <span class="spoken">{text.clone()}</span>
        </th>
    }
    .into_any()
}

fn view_cell(cosine: Option<f32>, frame: String) -> AnyView {
    let share = cosine.unwrap_or_default();
    // The text changes from dark to light and back with the ground: see the style sheet.
    let ground = match share {
        share if share < -0.69 => "negative middling",
        share if share < 0.0 => "negative",
        share if share < 0.61 => "",
        share if share < 0.79 => "middling",
        _ => "strong",
    };
    let text = cosine.map_or_else(|| "–".to_owned(), |cosine| decimals(cosine, 2));
    view! {
        <td class=format!("{frame} {ground}") style=format!("--share: {:.3}", share.abs().min(1.0))>
            {text}
        </td>
    }
    .into_any()
}

/// Which sides of the frame around a group go along a cell; empty for two sentences of different groups.
fn frame(pins: &[Pin], row: usize, column: usize) -> String {
    let group = pins[row].group;
    let is_in = |index: Option<usize>| index.and_then(|index| pins.get(index)).is_some_and(|pin| pin.group == group);
    if !is_in(Some(column)) {
        return String::new();
    }
    let sides = [
        (row.checked_sub(1), "edge-top"),
        (Some(row + 1), "edge-bottom"),
        (column.checked_sub(1), "edge-left"),
        (Some(column + 1), "edge-right"),
    ];
    let outer = sides.into_iter().filter(|(beyond, _)| !is_in(*beyond)).map(|(_, side)| side);
    std::iter::once("same").chain(outer).collect::<Vec<_>>().join(" ")
}

#[component]
pub fn Legend() -> impl IntoView {
    view! {
        <p class="matrix-legend">
            <span>"-1"</span>
            <span class="matrix-ramp" aria-hidden="true"></span>
            <span>"1"</span>
            <span class="matrix-frame" aria-hidden="true"></span>
            <span>{say!("sentence-same-group")}</span>
        </p>
    }
}
