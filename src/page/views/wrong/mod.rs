//! The questions that the model answers wrongly: listed when that is wanted, by label, and as a file.

mod labels;
mod table;

use leptos::prelude::*;

use crate::page::core::{Action, State, WrongAction};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::download::save_text;
use crate::page::widgets::help::Help;
use crate::protocol::Criterion;
use labels::Labels;
use table::Table;

const HELP: &str = "Every held-out question is asked, also where the figures above are of a sample; those of training where nothing is \
held out. By the nearest sentence, an answer is wrong when the sentence nearest to the question, itself left out, is no \
positive: with labels the training sentences are searched, otherwise all, and what is neither positive nor negative is passed \
over. By given negatives, a row is wrong when one of its negatives is not farther from the anchor than its positive. A tie is \
wrong here; in recall@1, the share of questions whose nearest sentence is a positive, it counts by its chance.";

#[component]
pub fn Wrong() -> impl IntoView {
    let store = store();
    let words = store.select(State::wrong_words);
    let none = store.select(|state| state.wrong_count() == 0);
    let no_labels = store.select(|state| state.wrong_labels().is_empty());
    view! {
        <section class="panel wrong" aria-labelledby="wrong-title">
            <div class="panel-head">
                <h2 id="wrong-title">"Wrong answers"</h2>
                <Help about="wrong answers" id="wrong-help" text=HELP.to_owned() />
            </div>
            <Controls store none />
            <p class="remark wrong-words" id="wrong-words" aria-live="polite">
                {words}
            </p>
            <div class="wrong-tables">
                <div hidden=no_labels>
                    <Labels store />
                </div>
                <div hidden=none>
                    <Table store />
                </div>
            </div>
        </section>
    }
}

/// `none`: there is nothing to be saved.
#[component]
fn Controls(store: Store, none: Memo<bool>) -> impl IntoView {
    let act = move |action: WrongAction| store.dispatch(Action::Wrong(action));
    let no_model = store.select(|state| !state.phase.is_built());
    let asking = store.select(State::is_examining);
    let button = Signal::derive(move || if asking.get() { "Stop" } else { "List the wrong answers" });
    let progress = store.select(State::wrong_progress);
    let value =
        Memo::new(move |_| progress.get().map(|(done, total)| (100 * u64::from(done) / u64::from(total)).to_string()));
    let told = Memo::new(move |_| progress.get().map(|(done, total)| format!("{done} of {total} asked")));
    // Only rows of triplets have negatives of their own to be judged by.
    let one_criterion = store.select(|state| state.preview.as_ref().is_none_or(|preview| preview.form != "triplets"));
    let criterion = store.select(|state| state.wrong.criterion);
    let save = move |_| {
        let step = store.peek(|state| state.wrong.examined.as_ref().map_or(0, |examined| examined.step));
        save_text(&format!("wrong_answers_step_{step}.csv"), "text/csv", &store.peek(State::wrong_csv));
    };
    view! {
        <div class="wrong-controls">
            <button
                type="button"
                aria-describedby="wrong-words"
                disabled=no_model
                on:click=move |_| act(WrongAction::Pressed)
            >
                {button}
            </button>
            <button type="button" disabled=none on:click=save>
                "Download as CSV"
            </button>
            <label hidden=one_criterion>
                "Wrong by "
                <select
                    on:change=move |event| {
                        let nearest = event_target_value(&event) == "nearest";
                        let criterion = if nearest { Criterion::Nearest } else { Criterion::GivenNegatives };
                        act(WrongAction::CriterionChosen(criterion));
                    }
                >
                    <option value="given" selected=Signal::derive(move || criterion.get() == Criterion::GivenNegatives)>
                        "Given negatives"
                    </option>
                    <option value="nearest" selected=Signal::derive(move || criterion.get() == Criterion::Nearest)>
                        "Nearest sentence"
                    </option>
                </select>
            </label>
        </div>
        <div class="wrong-progress" class:asking=asking>
            <progress aria-label="Questions asked" aria-valuetext=told max="100" value=value></progress>
            <span aria-hidden="true">{told}</span>
        </div>
    }
}
