//! How much each token looks at each other one, as a table.

use leptos::prelude::*;

use super::answer;
use crate::page::core::{Action, State};
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::{dynamic, effect};
use crate::protocol::{self, Insight};
use crate::say;
use crate::words::decimals;

/// From this many tokens on the cells are too small for numbers; they stay there for screen readers.
const DENSE: usize = 14;

/// A weight, and how dark it is shown, from 0 to 1.
#[derive(Clone, Copy, PartialEq)]
pub struct Cell {
    pub weight: f32,
    pub shade: f32,
}

#[component]
pub fn Attention(store: Store, row: RwSignal<Option<usize>>) -> impl IntoView {
    let words = store.select(|state| {
        let answer = answer(state).filter(|answer| matches!(answer.insight, Insight::Attention(_)));
        let words = answer.map(|answer| answer.tokens[..answer.looked_at].iter().map(|token| token.text.clone()));
        words.map_or_else(Vec::new, Iterator::collect::<Vec<String>>)
    });
    let cells = store.select(cells);
    // Another sentence has other rows.
    effect(move || {
        words.track();
        row.set(None);
    });
    let dense = Signal::derive(move || words.with(Vec::len) >= DENSE);
    let remark = Signal::derive(move || match row.get().and_then(|row| words.with(|words| words.get(row).cloned())) {
        Some(word) => say!("tokens-panel-word-looks", word = word),
        None => say!("tokens-panel-rows-look"),
    });
    view! {
        <div class="attention-tools">
            <Choices store />
        </div>
        <p class="remark" id="attention-note">
            {remark}
        </p>
        <div class="table-scroll">
            <table
                class="attention"
                class:dense=dense
                aria-label=say!("tokens-panel-attention")
                aria-describedby="attention-note"
                on:pointerleave=move |_| row.set(None)
            >
                {dynamic(move || view_table(words.get(), cells, row))}
            </table>
        </div>
    }
}

/// The comboboxes Layer and Head.
#[component]
fn Choices(store: Store) -> impl IntoView {
    let layers = store.select(|state| {
        let layers = attention(state).map_or(0, |attention| attention.layers);
        (layers, state.tokens.layer.min(layers.saturating_sub(1)))
    });
    let heads = store.select(|state| {
        let heads = attention(state).map_or(0, |attention| attention.heads);
        (heads, state.tokens.head.map(|head| head.min(heads.saturating_sub(1))))
    });
    let choose_layer = move |event| {
        let layer = event_target_value(&event).parse().unwrap_or_default();
        let head = heads.get_untracked().1;
        store.dispatch(Action::AttentionChosen { layer, head });
    };
    // The mean of all heads is no number.
    let choose_head = move |event| {
        let head = event_target_value(&event).parse().ok();
        let layer = layers.get_untracked().1;
        store.dispatch(Action::AttentionChosen { layer, head });
    };
    view! {
        <label for="attention-layer">{say!("tokens-panel-layer")}</label>
        <select id="attention-layer" on:change=choose_layer>
            {dynamic(move || {
                let (count, chosen) = layers.get();
                options(count, Some(chosen))
            })}
        </select>
        <label for="attention-head">{say!("tokens-panel-head")}</label>
        <select id="attention-head" on:change=choose_head>
            {dynamic(move || {
                let (count, chosen) = heads.get();
                view! {
                    <option value="" selected=chosen.is_none()>
                        {say!("tokens-panel-all-heads")}
                    </option>
                    {options(count, chosen)}
                }
                    .into_any()
            })}
        </select>
    }
}

/// Numbers that people count from 1.
fn options(count: usize, chosen: Option<usize>) -> AnyView {
    let option = |number: usize| {
        let selected = chosen == Some(number);
        view! {
            <option value=number selected=selected>
                {number + 1}
            </option>
        }
    };
    (0..count).map(option).collect_view().into_any()
}

/// The rows stay while only the weights change, and with them the focus.
fn view_table(words: Vec<String>, cells: Memo<Vec<Vec<Cell>>>, row: RwSignal<Option<usize>>) -> AnyView {
    let column = |word: &String| {
        view! {
            <th scope="col" title=word.clone()>
                <bdi>{word.clone()}</bdi>
            </th>
        }
    };
    let line = |(place, word): (usize, &String)| {
        let look = move |_| row.set(Some(place));
        let chosen = Signal::derive(move || row.get() == Some(place));
        let cells = dynamic(move || cells.with(|cells| view_cells(cells.get(place))));
        view! {
            <tr class:chosen=chosen on:pointerenter=look>
                <th scope="row">
                    <button
                        type="button"
                        class="link plain"
                        title=word.clone()
                        on:focus=move |_| row.set(Some(place))
                        on:blur=move |_| row.set(None)
                        on:click=move |_| row.set(Some(place))
                    >
                        <bdi>{word.clone()}</bdi>
                    </button>
                </th>
                {cells}
            </tr>
        }
        .into_any()
    };
    view! {
        <thead>
            <tr>
                <td></td>
                {words.iter().map(column).collect_view()}
            </tr>
        </thead>
        <tbody>{words.iter().enumerate().map(line).collect_view()}</tbody>
    }
    .into_any()
}

fn view_cells(cells: Option<&Vec<Cell>>) -> AnyView {
    let cell = |cell: &Cell| view! { <td style=cell.style()>{cell.percent()}</td> };
    cells.into_iter().flatten().map(cell).collect_view().into_any()
}

impl Cell {
    /// Whole percents; small weights differ by tenths.
    pub fn percent(self) -> String {
        let percents = self.weight * 100.0;
        decimals(percents, if percents < 0.95 { 1 } else { 0 })
    }

    pub fn style(self) -> String {
        format!("--shade: {:.3}", self.shade)
    }
}

/// The attention's rows; empty where there is none. The darkest is the largest weight of all, or twice what a token gets
/// that is looked at like all others: attention that tells nothing apart is of one middle shade.
pub fn cells(state: &State) -> Vec<Vec<Cell>> {
    let (Some(answer), Some(attention)) = (answer(state), attention(state)) else { return Vec::new() };
    let full = attention.weights.iter().flatten().copied().fold(2.0 / answer.read as f32, f32::max);
    let cell = |weight: &f32| Cell { weight: *weight, shade: weight / full };
    attention.weights.iter().map(|row| row.iter().map(cell).collect()).collect()
}

fn attention(state: &State) -> Option<&protocol::Attention> {
    match &answer(state)?.insight {
        Insight::Attention(attention) => Some(attention),
        Insight::Words(_) => None,
    }
}
