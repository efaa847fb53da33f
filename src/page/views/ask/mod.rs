//! A sentence of one's own, and its nearest neighbours before and after training.

use leptos::prelude::*;

use crate::page::core::{Action, CorpusAction, Scope, State};
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::movement::movement;
use crate::protocol::{CorpusHit, Neighbour};
use crate::say;
use crate::words::decimals;

/// Neighbours before training that are shown beside those of now.
const BEFORE: usize = 5;

#[component]
pub fn Ask() -> impl IntoView {
    let store = store();
    let text = store.select(|state| state.query.text.clone());
    let size = store.select(|state| match &state.query.answer {
        Some(answer) => {
            let searched = state.corpus_answer().map_or(answer.sentences, |answer| answer.searched as usize);
            say!("ask-searched", count = searched)
        }
        None => String::new(),
    });
    view! {
        <section class="panel grow" aria-labelledby="ask-title">
            <div class="panel-head">
                <h2 id="ask-title">{say!("ask-title")}</h2>
                <p class="panel-figures">{size}</p>
            </div>
            <div class="field-label">
                <label for="query">{say!("ask-query")}</label>
                <Help about=say!("ask-about") id="query-help" text=say!("ask-help") />
            </div>
            <input
                id="query"
                type="search"
                autocomplete="off"
                dir="auto"
                placeholder=say!("ask-type-a-sentence")
                aria-describedby="query-help query-note"
                prop:value=text
                on:input=move |event| store.dispatch(Action::QueryTyped(event_target_value(&event)))
            />
            <ScopeChoice />
            <QueryNote />
            <Neighbours />
        </section>
    }
}

/// Where to search, once there is a choice.
#[component]
fn ScopeChoice() -> impl IntoView {
    let store = store();
    let none = store.select(|state| state.corpus.standing.embedded == 0);
    let is = move |scope: Scope| store.select(move |state| state.corpus.scope == scope);
    let choose = move |event| {
        let label = event_target_value(&event);
        if let Some(scope) = Scope::ALL.into_iter().find(|scope| scope.label() == label) {
            store.dispatch(Action::Corpus(CorpusAction::ScopeChosen(scope)));
        }
    };
    let options = Scope::ALL.map(|scope| view! { <option selected=is(scope)>{scope.label()}</option> }.into_any());
    view! {
        <label class="scope" hidden=none>
            {say!("ask-search-in")} " "
            <select on:change=choose>{options.into_iter().collect_view().into_any()}</select>
        </label>
    }
}

#[component]
fn QueryNote() -> impl IntoView {
    let note = store().select(|state| {
        let unknown = state.query.answer.as_ref().map(|answer| answer.unknown_words.join(", ")).unwrap_or_default();
        let stale = state.corpus_answer().is_some() && state.corpus.standing.stale;
        if state.query.text.trim().is_empty() {
            say!("ask-nothing-typed")
        } else if state.data_is_refused() {
            say!("ask-no-data")
        } else if state.query.answer.is_none() {
            say!("ask-no-model")
        } else if !unknown.is_empty() {
            say!("ask-unknown-words", words = unknown)
        } else if stale {
            say!("ask-older-weights")
        } else if state.corpus_answer().is_some() {
            say!("ask-nearest-in-all")
        } else if state.trained() {
            say!("ask-nearest-now")
        } else {
            say!("ask-untrained")
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
    // Of the corpus there are no places before training.
    let corpus = |state: &State| state.corpus_answer().is_some();
    let step = |state: &State| match (state.corpus_answer(), &state.query.answer) {
        (Some(answer), _) => answer.step,
        (None, answer) => answer.as_ref().map_or(0, |answer| answer.step),
    };
    let title = store.select(move |state| match (&state.query.answer, step(state)) {
        (None, _) => String::new(),
        (Some(_), 0) => say!("neighbour-before-training"),
        (Some(_), step) if state.corpus_answer().is_some() || state.space.looks_back_at(step) => {
            say!("ask-after-steps", count = step)
        }
        (Some(_), step) => say!("ask-now-after-steps", count = step),
    });
    let untrained = store.select(move |state| step(state) == 0 || corpus(state));
    let now = store.select(|state| match (state.corpus_answer(), &state.query.answer) {
        (Some(answer), _) => answer.hits.iter().map(Item::of_hit).collect(),
        (None, Some(answer)) => answer.now.iter().map(Item::of_neighbour).collect(),
        (None, None) => Vec::new(),
    });
    let before = store.select(|state| {
        let list = state.query.answer.as_ref().map(|answer| answer.before_training.iter().take(BEFORE));
        list.map_or_else(Vec::new, |list| list.map(Item::of_neighbour).collect())
    });
    let moved = store.select(move |state| step(state) > 0 && !corpus(state));
    let unmoved = store.select(|_| false);
    let nothing = Signal::derive(move || now.with(Vec::is_empty));
    view! {
        <div class="list-head">
            <h3 class="list-title">{title}</h3>
            <span class="unit" hidden=nothing>
                {say!("neighbour-unit")}
            </span>
        </div>
        <List name=say!("ask-nearest-sentences") list=now moved />
        <div class="former" hidden=untrained>
            <h3 class="list-title">{say!("neighbour-before-training")}</h3>
            <List name=say!("neighbour-before-training") list=before moved=unmoved />
        </div>
    }
}

#[component]
fn List(name: String, list: Memo<Vec<Item>>, moved: Memo<bool>) -> impl IntoView {
    view! {
        <ol class="neighbours" aria-label=name>
            {dynamic(move || {
                let moved = moved.get();
                list.get().into_iter().map(|item| item.view(moved)).collect_view().into_any()
            })}
        </ol>
    }
}

/// What is shown of a sentence that was found.
#[derive(Clone, PartialEq)]
struct Item {
    sentence: String,
    /// Its label, and where it is from.
    tags: Vec<String>,
    similarity: f32,
    distance: f32,
    /// Its places before training and now.
    ranks: Option<(usize, usize)>,
}

impl Item {
    fn of_neighbour(neighbour: &Neighbour) -> Self {
        let Neighbour { sentence, label, distance, similarity, rank, rank_before, held_out } = neighbour.clone();
        let tags = label.into_iter().chain(held_out.then(|| say!("sentence-held-out"))).collect();
        Self { sentence, tags, similarity, distance, ranks: Some((rank_before, rank)) }
    }

    fn of_hit(hit: &CorpusHit) -> Self {
        let CorpusHit { sentence, in_data, in_corpus, distance, similarity } = hit.clone();
        let tags = [in_data.then(|| say!("ask-in-data")), in_corpus.then(|| say!("ask-in-corpus"))];
        Self { sentence, tags: tags.into_iter().flatten().collect(), similarity, distance, ranks: None }
    }

    /// `moved`: whether it can have come nearer by training.
    fn view(self, moved: bool) -> impl IntoView {
        let Self { sentence, tags, similarity, distance, ranks } = self;
        let movement = ranks
            .filter(|_| moved)
            .map(|(before, now)| movement(before, now, say!("neighbour-was-in-place", place = before)));
        view! {
            <li>
                <span class="sentence">
                    <bdi>{sentence}</bdi>
                    {tags.into_iter().map(|tag| view! { " " <span class="tag">{tag}</span> }.into_any()).collect_view().into_any()}
                </span>
                {movement}
                <span class="similarity" title=say!("ask-distance", distance = decimals(distance, 3))>
                    {decimals(similarity, 2)}
                </span>
                <span
                    class="bar"
                    style=format!("--share: {:.3}", similarity.clamp(0.0, 1.0))
                    aria-hidden="true"
                ></span>
            </li>
        }
    }
}
