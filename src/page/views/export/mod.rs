//! What was trained, to take away.

use leptos::prelude::*;

use crate::page::core::{Action, State, bytes_in_words};
use crate::page::runtime::store::store;

#[component]
pub fn Export() -> impl IntoView {
    let store = store();
    let words = store.select(words);
    let disabled = store.select(|state| !state.can_export() || state.exporting.is_under_way());
    view! {
        <section class="panel" aria-labelledby="export-title">
            <h2 id="export-title">"Take it with you"</h2>
            <p class="remark">
                "One zip: the model as a folder for sentence-transformers, the vectors for NumPy and the Embedding Projector, your \
                 data, and a script that goes on with the training in Python."
            </p>
            <p>
                <button type="button" disabled=disabled on:click=move |_| store.dispatch(Action::Exported)>
                    "Download the model"
                </button>
            </p>
            <p class="remark" role="status" aria-label="Download">
                {words}
            </p>
        </section>
    }
}

fn words(state: &State) -> String {
    let (done, total) = state.exporting.progress;
    match (state.exporting.is_under_way(), total) {
        (false, _) if state.open.training.step == 0 => {
            "Nothing is trained yet: it would be the model before training.".to_owned()
        }
        (false, _) => String::new(),
        (true, 0) => "Writing the files …".to_owned(),
        (true, total) => {
            format!("Writing the model: {} of {} …", bytes_in_words(done.into()), bytes_in_words(total.into()))
        }
    }
}
