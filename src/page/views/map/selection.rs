//! The selected sentence and its true nearest neighbours: the map in words.

use leptos::prelude::*;

use super::stage::Stage;
use crate::page::core::order::ascending;
use crate::page::core::{Action, State};
use crate::page::widgets::erased::dynamic;
use crate::protocol::Surroundings;
use crate::say;
use crate::words::decimals;

/// Neighbours that are listed.
const LISTED: usize = 6;

#[derive(Clone, PartialEq)]
struct Near {
    sentence: usize,
    text: String,
    distance: f32,
    same_group: bool,
    held_out: bool,
}

#[component]
pub fn Selection(stage: Stage) -> impl IntoView {
    let store = stage.store;
    let selected = store.select(|state| {
        let sentence = state.space.selected? as usize;
        let sentences = &state.space.sentences;
        Some((sentences.texts.get(sentence)?.clone(), sentences.label(sentence).map(str::to_owned)))
    });
    let pinned = store.select(|state| state.space.selected.is_some_and(|sentence| state.pins.contains(sentence)));
    let no_room = store.select(|state| {
        state.pins.is_full() && !state.space.selected.is_some_and(|sentence| state.pins.contains(sentence))
    });
    let pin = move |_| {
        let Some(sentence) = store.peek(|state| state.space.selected) else { return };
        store.dispatch(if pinned.get_untracked() { Action::Unpinned(sentence) } else { Action::Pinned(sentence) });
    };
    let nearest =
        store.select(|state| state.space.surroundings.as_ref().map_or_else(Vec::new, |near| list(state, near)));
    let none = Signal::derive(move || selected.with(Option::is_none));
    let some = Signal::derive(move || !none.get());
    let remark = Signal::derive(move || match stage.marked.with(Vec::len) {
        0 => say!("map-select-a-sentence"),
        count => say!("map-stand-out", count = count),
    });
    let label = Signal::derive(move || if pinned.get() { say!("map-unpin") } else { say!("map-pin") });
    let sentence = dynamic(move || {
        selected
            .get()
            .map(|(text, label)| {
                view! {
                    <bdi>{text}</bdi>
                    " "
                    {label.map(|label| view! { <span class="tag">{label}</span> })}
                }
            })
            .into_any()
    });
    let items = dynamic(move || nearest.get().into_iter().map(|near| item(near, stage)).collect_view().into_any());
    view! {
        <p class="remark" hidden=some>
            {remark}
        </p>
        <div class="map-selection" hidden=none>
            <p class="map-selected">
                {sentence}
                <button
                    type="button"
                    class="link"
                    title=say!("map-pin-title")
                    disabled=no_room
                    on:click=pin
                >
                    {label}
                </button>
                <button type="button" class="link" on:click=move |_| stage.select(None)>
                    {say!("map-let-go")}
                </button>
            </p>
            <p class="unit">{say!("map-distance")}</p>
            <ol class="map-nearest" aria-label=say!("map-nearest-to-selected")>
                {items}
            </ol>
        </div>
    }
}

fn item(near: Near, stage: Stage) -> impl IntoView {
    let Near { sentence, text, distance, same_group, held_out } = near;
    let kind = if same_group { say!("sentence-same-group") } else { say!("sentence-other-group") };
    view! {
        <li class:other=!same_group>
            <button type="button" class="link plain" on:click=move |_| stage.select(Some(sentence))>
                <bdi>{text}</bdi>
            </button>
            " "
            {held_out.then(|| view! { <span class="tag">{say!("sentence-held-out")}</span> })}
            <span class="spoken">{kind}</span>
            <span class="map-distance" title=say!("map-distance-title")>{decimals(distance, 2)}</span>
        </li>
    }
}

/// The nearest of all, positives and negatives alike.
fn list(state: &State, near: &Surroundings) -> Vec<Near> {
    let sentences = &state.space.sentences;
    let of = |same_group: bool| {
        move |(sentence, distance): &(u32, f32)| {
            let sentence = *sentence as usize;
            let text = sentences.texts.get(sentence)?.clone();
            Some(Near { sentence, text, distance: *distance, same_group, held_out: sentences.held_out(sentence) })
        }
    };
    let mut all: Vec<Near> = near.positives.iter().filter_map(of(true)).collect();
    all.extend(near.negatives.iter().filter_map(of(false)));
    all = ascending(all, |near| near.distance.into());
    all.truncate(LISTED);
    all
}
