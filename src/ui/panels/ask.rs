//! A sentence of one's own, and its nearest neighbours before and after training.

use leptos::prelude::*;

use crate::protocol::{Answer, Neighbour};
use crate::ui::state::{Action, DataState};
use crate::ui::store::store;
use crate::ui::widgets::help::Help;

/// Neighbours before training that are shown beside those of now.
const BEFORE: usize = 5;

const SIMILARITY: &str = "Similarity is the cosine between the two sentence vectors: 1 is the same direction. The order is that \
of the distance that is trained. An arrow tells how many places a sentence has moved since before training.";

#[component]
pub fn Ask() -> impl IntoView {
    let store = store();
    let text = store.select(|state| state.query.text.clone());
    let answer = store.select(|state| state.query.answer.clone());
    view! {
        <section class="panel grow" aria-labelledby="ask-title">
            <div class="panel-head">
                <h2 id="ask-title">"Ask"</h2>
                <p class="panel-figures">
                    {move || answer.with(|answer| answer.as_ref().map(|answer| format!("{} sentences", answer.sentences)))}
                </p>
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
            <QueryNote answer />
            <Neighbours answer />
        </section>
    }
}

#[component]
fn QueryNote(answer: Memo<Option<Answer>>) -> impl IntoView {
    let store = store();
    let state_of_things = store.select(|state| {
        if state.query.text.trim().is_empty() {
            "Type a sentence to see which sentences of the data are nearest to it."
        } else if state.data_state == DataState::Refused {
            "There is no data to search in."
        } else if state.query.answer.is_none() {
            "The nearest sentences appear as soon as the model is built."
        } else if state.trained() {
            "Nearest now, and how far each has come since before training."
        } else {
            "Untrained: what is near shares words, at best. Press Train and watch."
        }
    });
    let note = move || {
        let unknown = answer.with(|answer| answer.as_ref().map(|answer| answer.unknown_words.join(", ")));
        match unknown.filter(|unknown| !unknown.is_empty()) {
            Some(unknown) => format!("Ignored, because the data does not contain it: {unknown}"),
            None => state_of_things.get().to_owned(),
        }
    };
    view! {
        <p id="query-note" class="remark query-note">
            {note}
        </p>
    }
}

#[component]
fn Neighbours(answer: Memo<Option<Answer>>) -> impl IntoView {
    let step = Memo::new(move |_| answer.with(|answer| answer.as_ref().map_or(0, |answer| answer.step)));
    let now = move || answer.with(|answer| answer.as_ref().map_or_else(Vec::new, |answer| answer.now.clone()));
    let before = move || {
        answer.with(|answer| {
            let list = answer.as_ref().map_or_else(Vec::new, |answer| answer.before_training.clone());
            list.into_iter().take(BEFORE).collect::<Vec<_>>()
        })
    };
    let trained = move || step.get() > 0;
    view! {
        <h3 class="list-title" hidden=move || answer.with(Option::is_none)>
            {move || if trained() { format!("Now, after {} steps", step.get()) } else { "Before training".to_owned() }}
        </h3>
        <ol class="neighbours" aria-label="Nearest sentences">
            {move || now().into_iter().map(|neighbour| view! { <Item neighbour moved=trained() /> }).collect_view()}
        </ol>
        <Show when=trained>
            <h3 class="list-title">"Before training"</h3>
            <ol class="neighbours former" aria-label="Before training">
                {move || before().into_iter().map(|neighbour| view! { <Item neighbour moved=false /> }).collect_view()}
            </ol>
        </Show>
    }
}

#[component]
fn Item(neighbour: Neighbour, moved: bool) -> impl IntoView {
    let Neighbour { sentence, label, distance, similarity, rank, rank_before, held_out } = neighbour;
    let movement = moved.then(|| {
        let (class, short, long) = match rank_before as i64 - rank as i64 {
            0 => ("same", "=".to_owned(), "same place as before training".to_owned()),
            up if up > 0 => ("up", format!("↑ {up}"), format!("was in place {rank_before} before training")),
            down => ("down", format!("↓ {}", -down), format!("was in place {rank_before} before training")),
        };
        let title = long.clone();
        view! {
            <span class=format!("moved {class}") title=title>
                <span aria-hidden="true">{short}</span>
                <span class="spoken">{long}</span>
            </span>
        }
    });
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
