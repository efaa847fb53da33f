//! A sentence of one's own, and its nearest neighbours before and after training.

use leptos::prelude::*;

use crate::page::core::{Action, CorpusAction, Scope, State, steps_in_words};
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::movement::movement;
use crate::protocol::{CorpusHit, Neighbour};

/// Neighbours before training that are shown beside those of now.
const BEFORE: usize = 5;

const SIMILARITY: &str = "Similarity is the cosine between the two sentence vectors: 1 is the same direction. The order is that \
of the distance that is trained. An arrow tells how many places a sentence has moved since before training.";

#[component]
pub fn Ask() -> impl IntoView {
    let store = store();
    let text = store.select(|state| state.query.text.clone());
    let size = store.select(|state| match &state.query.answer {
        Some(answer) => {
            let searched = state.corpus_answer().map_or(answer.sentences, |answer| answer.searched as usize);
            format!("{searched} sentences")
        }
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
            "Search in "
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
            "Type a sentence to see which sentences of the data are nearest to it.".to_owned()
        } else if state.data_is_refused() {
            "There is no data to search in.".to_owned()
        } else if state.query.answer.is_none() {
            "The nearest sentences appear as soon as the model is built.".to_owned()
        } else if !unknown.is_empty() {
            format!("Unknown, because the data does not contain it: {unknown}")
        } else if stale {
            "Found by the older weights that the corpus is embedded by: embed it again for those of now.".to_owned()
        } else if state.corpus_answer().is_some() {
            "Nearest in all that is searched; each says where it is from.".to_owned()
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
    // Of the corpus there are no places before training.
    let corpus = |state: &State| state.corpus_answer().is_some();
    let step = |state: &State| match (state.corpus_answer(), &state.query.answer) {
        (Some(answer), _) => answer.step,
        (None, answer) => answer.as_ref().map_or(0, |answer| answer.step),
    };
    let title = store.select(move |state| match (&state.query.answer, step(state)) {
        (None, _) => String::new(),
        (Some(_), 0) => "Before training".to_owned(),
        (Some(_), step) if state.corpus_answer().is_some() || state.space.looks_back_at(step) => {
            format!("After {}", steps_in_words(step))
        }
        (Some(_), step) => format!("Now, after {}", steps_in_words(step)),
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
                "cosine similarity"
            </span>
        </div>
        <List name="Nearest sentences" list=now moved />
        <div class="former" hidden=untrained>
            <h3 class="list-title">"Before training"</h3>
            <List name="Before training" list=before moved=unmoved />
        </div>
    }
}

#[component]
fn List(name: &'static str, list: Memo<Vec<Item>>, moved: Memo<bool>) -> impl IntoView {
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
        let tags = label.into_iter().chain(held_out.then(|| "held out".to_owned())).collect();
        Self { sentence, tags, similarity, distance, ranks: Some((rank_before, rank)) }
    }

    fn of_hit(hit: &CorpusHit) -> Self {
        let CorpusHit { sentence, in_data, in_corpus, distance, similarity } = hit.clone();
        let tags = [in_data.then_some("data"), in_corpus.then_some("corpus")].into_iter().flatten();
        Self { sentence, tags: tags.map(str::to_owned).collect(), similarity, distance, ranks: None }
    }

    /// `moved`: whether it can have come nearer by training.
    fn view(self, moved: bool) -> impl IntoView {
        let Self { sentence, tags, similarity, distance, ranks } = self;
        let movement = ranks
            .filter(|_| moved)
            .map(|(before, now)| movement(before, now, format!("was in place {before} before training")));
        view! {
            <li>
                <span class="sentence">
                    <bdi>{sentence}</bdi>
                    {tags.into_iter().map(|tag| view! { " " <span class="tag">{tag}</span> }.into_any()).collect_view().into_any()}
                </span>
                {movement}
                <span class="similarity" title=format!("Distance {distance:.3}")>
                    {format!("{similarity:.2}")}
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
