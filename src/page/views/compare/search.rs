//! Finds a sentence of the data to pin.

use std::sync::Arc;

use leptos::prelude::*;

use crate::page::core::{Action, PINS, State};
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::say;

/// Sentences that are offered.
const OFFERED: usize = 5;

#[component]
pub fn Search() -> impl IntoView {
    let store = store();
    let wanted = RwSignal::new(String::new());
    // What else the offer depends on.
    let known = store.select(|state| (Arc::as_ptr(&state.space.sentences) as usize, state.pins.sentences.clone()));
    let offer = Memo::new(move |_| {
        known.track();
        store.peek(|state| offered(state, &wanted.get()))
    });
    let pin_first = move || {
        if let Some((sentence, _)) = offer.with_untracked(|(_, offered)| offered.first().cloned()) {
            store.dispatch(Action::Pinned(sentence));
            wanted.set(String::new());
        }
    };
    let full = Signal::derive(move || known.with(|(_, pins)| pins.len() >= PINS));
    let note = Signal::derive(move || match offer.with(|(count, _)| *count) {
        _ if full.get() => say!("compare-full", count = PINS),
        _ if wanted.with(|wanted| wanted.trim().is_empty()) => String::new(),
        0 => say!("compare-none-found"),
        count if count > OFFERED => say!("compare-many-found", count = count, offered = OFFERED),
        _ => String::new(),
    });
    view! {
        <div class="pin-search">
            <label class="spoken" for="pin-search">
                {say!("compare-pin-a-sentence")}
            </label>
            <input
                id="pin-search"
                type="search"
                autocomplete="off"
                dir="auto"
                placeholder=say!("compare-type-a-part")
                // Not disabled: it has the focus when the last place is taken.
                readonly=full
                aria-disabled=Signal::derive(move || full.get().to_string())
                prop:value=wanted
                on:input=move |event| wanted.set(event_target_value(&event))
                on:keydown=move |event| {
                    // Within an input method Enter chooses a word.
                    if event.key() == "Enter" && !event.is_composing() {
                        pin_first();
                    }
                }
            />
            <p class="remark" aria-live="polite">
                {note}
            </p>
            <ul aria-label=say!("compare-sentences-to-pin")>
                {dynamic(move || {
                    let items = offer
                        .get()
                        .1
                        .into_iter()
                        .map(|(sentence, text)| {
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        class="link plain"
                                        title=say!("compare-pin-it")
                                        on:click=move |_| store.dispatch(Action::Pinned(sentence))
                                    >
                                        <bdi>{text}</bdi>
                                    </button>
                                </li>
                            }
                        });
                    items.collect_view().into_any()
                })}
            </ul>
        </div>
    }
}

/// How many sentences that are not pinned contain the text, and the first of them.
fn offered(state: &State, wanted: &str) -> (usize, Vec<(u32, String)>) {
    let sentences = &state.space.sentences;
    let mut found = sentences.search(wanted);
    found.retain(|sentence| !state.pins.contains(*sentence as u32));
    if state.pins.is_full() {
        found.clear();
    }
    let named = found.iter().take(OFFERED).map(|sentence| (*sentence as u32, sentences.texts[*sentence].clone()));
    (found.len(), named.collect())
}
