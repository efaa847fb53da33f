//! What the encoder sees of a sentence: its tokens, and what it makes of them.

mod attention;
mod sentence;
mod word_neighbours;

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use crate::page::core::{Action, State, Subject, tokenizer_in_words};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::effect;
use crate::page::widgets::help::Help;
use crate::page::widgets::visibility::watch_visibility;
use crate::protocol::{Insight, Inspection};
use crate::say;
use attention::Attention;
use sentence::Sentence;
use word_neighbours::Words;

#[component]
pub fn Tokens() -> impl IntoView {
    let store = store();
    let body = NodeRef::<html::Details>::new();
    let (open, on_screen) = (RwSignal::new(true), RwSignal::new(false));
    watch_visibility(body, move |visible| on_screen.set(visible));
    let shown = Memo::new(move |_| open.get() && on_screen.get());
    effect(move || store.dispatch(Action::TokensShown(shown.get())));
    // The row of the attention that is looked at: its weights stand on the words.
    let row = RwSignal::new(None);
    let not_simple =
        store.select(|state| !answer(state).is_some_and(|answer| matches!(answer.insight, Insight::Words(_))));
    let no_transformer =
        store.select(|state| !answer(state).is_some_and(|answer| matches!(answer.insight, Insight::Attention(_))));
    view! {
        <section class="panel tokens" aria-labelledby="tokens-title">
            <details
                node_ref=body
                open=true
                on:toggle=move |event| open.set(event_target::<HtmlDetailsElement>(&event).open())
            >
                <summary>
                    <h2 id="tokens-title">{say!("tokens-panel-title")}</h2>
                </summary>
                <div class="tokens-body">
                    <Heading store />
                    <Sentence store row />
                    <div hidden=not_simple>
                        <Words store />
                    </div>
                    <div class="attention-part" hidden=no_transformer>
                        <Attention store row />
                    </div>
                </div>
            </details>
        </section>
    }
}

/// Which sentence it is, and by which weights.
#[component]
fn Heading(store: Store) -> impl IntoView {
    let title = store.select(|state| match (&state.tokens.answer, state.subject()) {
        (Some((subject, inspection)), _) => {
            let which = match subject {
                Subject::Selected(_) => "selected",
                Subject::Query(_) => "query",
            };
            match inspection.step {
                0 => say!("tokens-panel-before-training", which = which),
                step => say!("tokens-panel-after-steps", which = which, count = step),
            }
        }
        (None, Some(_)) => say!("tokens-panel-wait"),
        (None, None) => say!("tokens-panel-type-or-select"),
    });
    let text = store.select(|state| {
        state.tokens.answer.as_ref().map_or_else(String::new, |(subject, _)| subject.text().to_owned())
    });
    let tokenizer = store.select(|state| {
        let report = state.model.as_ref().map(|model| tokenizer_in_words(&model.tokenizer));
        report.map_or_else(String::new, |report| say!("tokens-panel-cut-by", tokenizer = report))
    });
    view! {
        <div class="tokens-head">
            <p class="remark">{title}</p>
            <Help about=say!("tokens-panel-about") id="tokens-help" text=say!("tokens-panel-help") />
        </div>
        <p class="tokens-text">
            <bdi>{text}</bdi>
        </p>
        <p class="remark">{tokenizer}</p>
    }
}

fn answer(state: &State) -> Option<&Inspection> {
    state.tokens.answer.as_ref().map(|(_, inspection)| inspection)
}
