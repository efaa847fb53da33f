//! Hard negatives from the corpus: mined, looked through, and added to the data.

use leptos::prelude::*;

use crate::page::core::{Action, MINING_NUMBERS, MinedRow, NegativesAction, State};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::protocol::Sampling;
use crate::say;
use crate::words::decimals;

#[component]
pub fn Negatives() -> impl IntoView {
    let store = store();
    let words = store.select(State::negatives_words);
    let revision = store.select(|state| state.negatives.revision);
    let rows = dynamic(move || {
        revision.get();
        let (rows, left) = store.peek(State::negatives_shown);
        if rows.is_empty() { ().into_any() } else { table(rows, left, store) }
    });
    view! {
        <section class="panel negatives" aria-labelledby="negatives-title">
            <div class="panel-head">
                <h2 id="negatives-title">{say!("negatives-panel-title")}</h2>
                <Help about=say!("negatives-panel-about") id="negatives-help" text=say!("negatives-panel-help") />
            </div>
            <Settings store />
            <Buttons store />
            <p class="remark" id="negatives-words" aria-live="polite">
                {words}
            </p>
            {rows}
        </section>
    }
}

fn act(store: Store, action: NegativesAction) {
    store.dispatch(Action::Negatives(action));
}

#[component]
fn Settings(store: Store) -> impl IntoView {
    let number = |key: &'static str| {
        let value = store.select(move |state| state.negatives.typed(key));
        view! {
            <label>
                {key}
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    prop:value=value
                    on:change=move |event| {
                        act(store, NegativesAction::Typed { key, text: event_target_value(&event) });
                    }
                />
            </label>
        }
        .into_any()
    };
    let choose = move |event| {
        let random = event_target_value(&event) == "random";
        act(store, NegativesAction::SamplingChosen(if random { Sampling::Random } else { Sampling::Top }));
    };
    view! {
        <div class="negatives-settings">
            {MINING_NUMBERS.map(number).into_iter().collect_view().into_any()}
            <label>
                "sampling_strategy"
                <select on:change=choose>
                    <option>"top"</option>
                    <option>"random"</option>
                </select>
            </label>
        </div>
    }
}

#[component]
fn Buttons(store: Store) -> impl IntoView {
    let label = store.select(|state| {
        if state.negatives.is_mining() { say!("negatives-panel-cancel") } else { say!("negatives-panel-mine") }
    });
    let disabled = store.select(|state| !state.negatives.is_mining() && !state.can_mine());
    let add = store.select(|state| say!("negatives-panel-add", rows = state.negatives_taken()));
    let nothing = store.select(|state| state.negatives_taken() == 0);
    view! {
        <div class="negatives-buttons">
            <button
                type="button"
                aria-describedby="negatives-words"
                disabled=disabled
                on:click=move |_| act(store, NegativesAction::Pressed)
            >
                {label}
            </button>
            <button type="button" hidden=nothing on:click=move |_| act(store, NegativesAction::Added)>
                {add}
            </button>
        </div>
    }
}

fn table(rows: Vec<(usize, MinedRow)>, left: usize, store: Store) -> AnyView {
    let heads = [
        say!("head-anchor"),
        say!("head-positive"),
        say!("negatives-panel-candidate"),
        say!("negatives-panel-same-meaning"),
    ];
    let rows: Vec<AnyView> = rows.into_iter().map(|(place, mined)| row(place, mined, store)).collect();
    view! {
        <div class="table-scroll">
            <table aria-labelledby="negatives-title">
                <thead>
                    <tr>
                        {heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }.into_any()).collect_view().into_any()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view().into_any()}</tbody>
            </table>
        </div>
        <button type="button" class="link" hidden=left == 0 on:click=move |_| act(store, NegativesAction::MoreRows)>
            {say!("button-show-more", left = left)}
        </button>
    }
    .into_any()
}

fn row(place: usize, mined: MinedRow, store: Store) -> AnyView {
    let asks = mined.is_doubtful();
    let MinedRow { anchor, positive, negative, positive_score, negative_score, same } = mined;
    let text = |text: String, score: Option<f32>| {
        let score = score.map_or_else(String::new, |score| decimals(score, 3));
        view! {
            <td>
                <bdi>{text}</bdi>
                " "
                <span class="distance">{score}</span>
            </td>
        }
        .into_any()
    };
    let answer = |label: String, means: bool| {
        let name = format!("{label}: {negative}");
        view! {
            <button
                type="button"
                class="link"
                aria-label=name
                aria-pressed=(same == Some(means)).to_string()
                on:click=move |_| act(store, NegativesAction::Answered { row: place, same: means })
            >
                {label}
            </button>
        }
        .into_any()
    };
    let answers = if asks {
        vec![answer(say!("negatives-panel-yes"), true), answer(say!("negatives-panel-no"), false)]
    } else {
        Vec::new()
    };
    let cells =
        [text(anchor, None), text(positive, Some(positive_score)), text(negative.clone(), Some(negative_score))];
    view! {
        <tr>
            {cells.into_iter().collect_view().into_any()}
            <td class="negatives-answer">{answers.collect_view().into_any()}</td>
        </tr>
    }
    .into_any()
}
