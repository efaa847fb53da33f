//! Each word with the nearest words of the vocabulary, now and before training.

use leptos::prelude::*;

use super::answer;
use crate::protocol::{Insight, WordNeighbours};
use crate::ui::store::Store;
use crate::ui::widgets::dynamic::dynamic;

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
                <span>"Nearest words before training"</span>
            </p>
            <ul class="word-list" aria-label="Nearest words">
                {dynamic(move || words.get().into_iter().map(view_word).collect_view().into_any())}
            </ul>
        </div>
    }
}

fn view_word(neighbours: WordNeighbours) -> AnyView {
    let WordNeighbours { word, now, before_training } = neighbours;
    let came = now.iter().map(|(word, _)| before_training.iter().all(|(former, _)| former != word)).collect();
    let former = before_training.iter().map(|_| false).collect();
    view! {
        <li>
            <b>
                <bdi>{word}</bdi>
            </b>
            <p class="words-now">
                <span class="words-label">"now: "</span>
                {view_near(now, came)}
            </p>
            <p>
                <span class="words-label">"before training: "</span>
                {view_near(before_training, former)}
            </p>
        </li>
    }
    .into_any()
}

/// `came`: whether training has brought the word into the list.
fn view_near(near: Vec<(String, f32)>, came: Vec<bool>) -> AnyView {
    let item = |((word, distance), came): ((String, f32), bool)| {
        view! {
            <span class="near" class:came=came>
                <bdi>{word}</bdi>
                " "
                <span class="distance">{format!("{distance:.2}")}</span>
            </span>
            " "
        }
    };
    near.into_iter().zip(came).map(item).collect_view().into_any()
}
