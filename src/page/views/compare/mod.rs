//! Before and after: a few pinned sentences, untrained beside trained.

mod list;
mod matrix;
mod search;

use leptos::html;
use leptos::prelude::*;

use crate::page::core::{Action, Pin};
use crate::page::map::colour::group_css;
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::visibility::watch_visibility;
use crate::say;
use list::view_pins;
use matrix::{Legend, view_matrix};
use search::Search;

#[component]
pub fn Compare() -> impl IntoView {
    let store = store();
    let board = store.select(|state| state.board());
    let body = NodeRef::<html::Div>::new();
    watch_visibility(body, move |visible| store.dispatch(Action::ComparisonShown(visible)));
    let figures = Signal::derive(move || match board.with(|board| board.step) {
        None => String::new(),
        Some(0) => say!("untrained"),
        Some(step) => say!("compare-after-steps", count = step),
    });
    let none = Signal::derive(move || board.with(|board| board.pins.is_empty()));
    view! {
        <section class="panel compare" aria-labelledby="compare-title">
            <details open>
                <summary>
                    <h2 id="compare-title">{say!("compare-title")}</h2>
                    <span class="panel-figures">{figures}</span>
                </summary>
                <div class="compare-body" node_ref=body>
                    <div class="pin-tools">
                        <Search />
                        <Help about=say!("compare-about") id="compare-help" text=say!("compare-help") />
                    </div>
                    <ol class="pins" aria-label=say!("compare-pinned-sentences") data-empty=say!("compare-nothing-pinned")>
                        {dynamic(move || view_pins(board.with(|board| board.pins.clone()), store))}
                    </ol>
                    <div class="matrices" hidden=none>
                        {dynamic(move || {
                            let caption = say!("compare-similarity-before-training");
                            board.with(|board| view_matrix(caption, &board.pins, &board.before))
                        })}
                        {dynamic(move || {
                            let caption = say!("compare-similarity-now");
                            board.with(|board| view_matrix(caption, &board.pins, &board.now))
                        })}
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
