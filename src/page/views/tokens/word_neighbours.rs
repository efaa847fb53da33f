//! Each word with the nearest words of the vocabulary, now and before training.

use leptos::prelude::*;

use super::answer;
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::dynamic;
use crate::protocol::{Insight, WordNeighbours};

#[component]
pub fn Words(store: Store) -> impl IntoView {
    let words = store.select(|state| match answer(state).map(|answer| &answer.insight) {
        Some(Insight::Words(words)) => words.clone(),
        Some(Insight::Attention(_)) | None => Vec::new(),
    });
    let untrained = store.select(|state| answer(state).is_none_or(|answer| answer.step == 0));
    let none = Signal::derive(move || words.with(Vec::is_empty));
    let some = Signal::derive(move || !none.get());
    view! {
        <p class="remark" hidden=some>
            "The encoder knows none of these words."
        </p>
        <div class="words" class:untrained=untrained hidden=none>
            <p class="words-head" aria-hidden="true">
                <span>"Word"</span>
                <span class="words-now">"Nearest words now"</span>
                <span>
                    "Nearest words before training" <span class="unit">" and their distances"</span>
                </span>
            </p>
            <ul class="word-list" aria-label="Nearest words">
                {dynamic(move || words.get().into_iter().map(view_word).collect_view().into_any())}
            </ul>
        </div>
    }
}

fn view_word(neighbours: WordNeighbours) -> AnyView {
    let WordNeighbours { word, now, before_training } = neighbours;
    view! {
        <li>
            <b>
                <bdi>{word}</bdi>
            </b>
            <p class="words-now">
                <span class="words-label">"now, by distance: "</span>
                {view_near(now)}
            </p>
            <p>
                <span class="words-label">"before training, by distance: "</span>
                {view_near(before_training)}
            </p>
        </li>
    }
    .into_any()
}

fn view_near(near: Vec<(String, f32)>) -> AnyView {
    let item = |(word, distance): (String, f32)| {
        view! {
            <span class="near">
                <bdi>{word}</bdi>
                " "
                <span class="distance">{format!("{distance:.2}")}</span>
            </span>
            " "
        }
    };
    near.into_iter().map(item).collect_view().into_any()
}
