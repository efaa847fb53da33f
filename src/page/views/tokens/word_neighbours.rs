//! Each word with the nearest words of the vocabulary, now and before training.

use leptos::prelude::*;

use super::answer;
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::dynamic;
use crate::protocol::{Insight, WordNeighbours};
use crate::say;
use crate::words::decimals;

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
            {say!("tokens-panel-knows-none")}
        </p>
        <div class="words" class:untrained=untrained hidden=none>
            <p class="words-head" aria-hidden="true">
                <span>{say!("tokens-panel-word")}</span>
                <span class="words-now">{say!("tokens-panel-nearest-now")}</span>
                <span>
                    {say!("tokens-panel-nearest-before")} <span class="unit">" " {say!("tokens-panel-and-distances")}</span>
                </span>
            </p>
            <ul class="word-list" aria-label=say!("tokens-panel-nearest-words")>
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
                <span class="words-label">{say!("tokens-panel-now-by-distance")} " "</span>
                {view_near(now)}
            </p>
            <p>
                <span class="words-label">{say!("tokens-panel-before-by-distance")} " "</span>
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
                <span class="distance">{decimals(distance, 2)}</span>
            </span>
            " "
        }
    };
    near.into_iter().map(item).collect_view().into_any()
}
