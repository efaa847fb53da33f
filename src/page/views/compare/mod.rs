//! Before and after: a few pinned sentences, untrained beside trained.

mod list;
mod matrix;
mod search;

use leptos::html;
use leptos::prelude::*;

use crate::page::core::{Action, Pin, steps_in_words};
use crate::page::map::colour::group_css;
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::visibility::watch_visibility;
use list::view_pins;
use matrix::{Legend, view_matrix};
use search::Search;

const HELP: &str = "Each pinned sentence with the three sentences nearest to it, by the distance that is trained, and an arrow for \
how many places each has moved. The tables show the cosine of each two pinned sentences: 1 is the same direction, 0 nothing in \
common. Sentences of one group stand together inside a frame: training should make the frames strong in colour and the rest pale.";

#[component]
pub fn Compare() -> impl IntoView {
    let store = store();
    let board = store.select(|state| state.board());
    let body = NodeRef::<html::Div>::new();
    watch_visibility(body, move |visible| store.dispatch(Action::ComparisonShown(visible)));
    let figures = Signal::derive(move || match board.with(|board| board.step) {
        None => String::new(),
        Some(0) => "untrained".to_owned(),
        Some(step) => format!("after {}", steps_in_words(step)),
    });
    let none = Signal::derive(move || board.with(|board| board.pins.is_empty()));
    view! {
        <section class="panel compare" aria-labelledby="compare-title">
            <details open>
                <summary>
                    <h2 id="compare-title">"Before and after"</h2>
                    <span class="panel-figures">{figures}</span>
                </summary>
                <div class="compare-body" node_ref=body>
                    <div class="pin-tools">
                        <Search />
                        <Help about="before and after" id="compare-help" text=HELP.to_owned() />
                    </div>
                    <ol class="pins" aria-label="Pinned sentences">
                        {dynamic(move || view_pins(board.with(|board| board.pins.clone()), store))}
                    </ol>
                    <div class="matrices" hidden=none>
                        {dynamic(move || {
                            board.with(|board| view_matrix("Similarity before training", &board.pins, &board.before))
                        })}
                        {dynamic(move || board.with(|board| view_matrix("Similarity now", &board.pins, &board.now)))}
                    </div>
                    <Legend />
                </div>
            </details>
        </section>
    }
}

/// The colour of a pin's group, for the style sheet.
fn group_style(pin: &Pin) -> String {
    format!("--group: {}", group_css(pin.group as usize, pin.group_count))
}
