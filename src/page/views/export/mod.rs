//! What was trained, to take away.

use leptos::prelude::*;

use crate::page::core::{Action, PROJECT_ENDING, State, bytes_in_words};
use crate::page::runtime::models;
use crate::page::runtime::store::store;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};

fn open() -> Asks {
    Asks {
        words: "Open a project".to_owned(),
        title: Some("A .playground file, which can also be dropped anywhere on the page".to_owned()),
        field: "Project file".to_owned(),
        accept: PROJECT_ENDING,
        kind: FileKind::One,
    }
}

#[component]
pub fn Export() -> impl IntoView {
    let store = store();
    let words = store.select(words);
    let no_model = store.select(|state| !state.can_export() || state.exporting.is_under_way());
    let no_project = store.select(|state| !state.can_save_project());
    view! {
        <section class="panel" aria-labelledby="export-title">
            <h2 id="export-title">"Take it with you"</h2>
            <p class="remark">
                "The model as one zip: a folder for sentence-transformers, with an ONNX file in it for onnxruntime and transformers.js \
                 (its README says how), the vectors for NumPy and the Embedding Projector, your data, and a script that goes on \
                 with the training in Python."
            </p>
            <p>
                <button type="button" disabled=no_model on:click=move |_| store.dispatch(Action::Exported)>
                    "Download the model"
                </button>
            </p>
            <p class="remark">
                "Or the whole project as one file: data, settings, curves and the state of training. It opens again here, on any \
                 computer, and goes on exactly where it was."
            </p>
            <p class="export-project">
                <button type="button" disabled=no_project on:click=move |_| store.dispatch(Action::ProjectSaved)>
                    "Save the project"
                </button>
                <span class="file-button">
                    <FileChoice asks=open() chosen=move |list| models::open_project(store, &list) />
                </span>
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
            format!("Writing the files: {} of {} …", bytes_in_words(done.into()), bytes_in_words(total.into()))
        }
    }
}
