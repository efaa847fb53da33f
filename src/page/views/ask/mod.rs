//! A sentence of one's own, and its nearest neighbours before and after training.

use leptos::prelude::*;

use crate::page::core::{Action, State, steps_in_words};
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::movement::movement;
use crate::protocol::Neighbour;

/// Neighbours before training that are shown beside those of now.
const BEFORE: usize = 5;

const SIMILARITY: &str = "Similarity is the cosine between the two sentence vectors: 1 is the same direction. The order is that \
of the distance that is trained. An arrow tells how many places a sentence has moved since before training.";

#[component]
pub fn Ask() -> impl IntoView {
    let store = store();
    let text = store.select(|state| state.query.text.clone());
    let size = store.select(|state| match &state.query.answer {
        Some(answer) => format!("{} sentences", answer.sentences),
        None => String::new(),
    });
    view! {
        <section class="panel grow" aria-labelledby="ask-title">
            <div class="panel-head">
                <h2 id="ask-title">"Ask"</h2>
                <p class="panel-figures">{size}</p>
            </div>
            <div class="field-label">
                <label for="query">"Find nearest sentences"</label>
                <Help about="similarity" id="query-help" text=SIMILARITY.to_owned() />
            </div>
            <input
                id="query"
                type="search"
                autocomplete="off"
                dir="auto"
                placeholder="Type a sentence"
                aria-describedby="query-help query-note"
                prop:value=text
                on:input=move |event| store.dispatch(Action::QueryTyped(event_target_value(&event)))
            />
            <QueryNote />
            <Neighbours />
        </section>
    }
}

#[component]
fn QueryNote() -> impl IntoView {
    let note = store().select(|state| {
        let unknown = state.query.answer.as_ref().map(|answer| answer.unknown_words.join(", ")).unwrap_or_default();
        if state.query.text.trim().is_empty() {
            "Type a sentence to see which sentences of the data are nearest to it.".to_owned()
        } else if state.data_is_refused() {
            "There is no data to search in.".to_owned()
        } else if state.query.answer.is_none() {
            "The nearest sentences appear as soon as the model is built.".to_owned()
        } else if !unknown.is_empty() {
            format!("Unknown words, because the data does not contain them: {unknown}")
        } else if state.trained() {
            "Nearest now, and how far each has come since before training.".to_owned()
        } else {
            "Untrained: what is near shares words, at best. Press Train and watch.".to_owned()
        }
    });
    view! {
        <p id="query-note" class="remark query-note">
            {note}
        </p>
    }
}

#[component]
fn Neighbours() -> impl IntoView {
    let store = store();
    let step = |state: &State| state.query.answer.as_ref().map_or(0, |answer| answer.step);
    let title = store.select(move |state| match (&state.query.answer, step(state)) {
        (None, _) => String::new(),
        (Some(_), 0) => "Before training".to_owned(),
        (Some(_), step) => format!("Now, after {}", steps_in_words(step)),
    });
    let untrained = store.select(move |state| step(state) == 0);
    let now = store.select(|state| state.query.answer.as_ref().map_or_else(Vec::new, |answer| answer.now.clone()));
    let before = store.select(|state| {
        let list = state.query.answer.as_ref().map(|answer| answer.before_training.iter().take(BEFORE).cloned());
        list.map_or_else(Vec::new, Iterator::collect)
    });
    let moved = store.select(move |state| step(state) > 0);
    let unmoved = store.select(|_| false);
    view! {
        <h3 class="list-title">{title}</h3>
        <List name="Nearest sentences" list=now moved />
        <div class="former" hidden=untrained>
            <h3 class="list-title">"Before training"</h3>
            <List name="Before training" list=before moved=unmoved />
        </div>
    }
}

#[component]
fn List(name: &'static str, list: Memo<Vec<Neighbour>>, moved: Memo<bool>) -> impl IntoView {
    view! {
        <ol class="neighbours" aria-label=name>
            {dynamic(move || {
                let moved = moved.get();
                list.get().into_iter().map(|neighbour| view! { <Item neighbour moved /> }).collect_view().into_any()
            })}
        </ol>
    }
}

#[component]
fn Item(neighbour: Neighbour, moved: bool) -> impl IntoView {
    let Neighbour { sentence, label, distance, similarity, rank, rank_before, held_out } = neighbour;
    let movement = moved.then(|| movement(rank_before, rank, format!("was in place {rank_before} before training")));
    view! {
        <li>
            <span class="sentence">
                <bdi>{sentence}</bdi>
                " "
                {label.map(|label| view! { <span class="tag">{label}</span> })}
                " "
                {held_out.then(|| view! { <span class="tag">"held out"</span> })}
            </span>
            {movement}
            <span class="similarity" title=format!("Distance {distance:.3}")>
                {format!("{similarity:.2}")}
            </span>
            <span class="bar" style=format!("--share: {:.3}", similarity.clamp(0.0, 1.0)) aria-hidden="true"></span>
        </li>
    }
}
