//! What was trained, to take away.

use leptos::prelude::*;

use crate::page::core::{Action, PROJECT_ENDING, State, bytes_in_words};
use crate::page::runtime::models;
use crate::page::runtime::store::store;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::say;

fn open() -> Asks {
    Asks {
        words: say!("export-panel-open"),
        title: Some(say!("export-panel-open-title")),
        field: say!("export-panel-file"),
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
            <h2 id="export-title">{say!("lesson-part-export")}</h2>
            <p class="remark">
                {say!("export-panel-model")}
            </p>
            <p>
                <button type="button" disabled=no_model on:click=move |_| store.dispatch(Action::Exported)>
                    {say!("export-panel-download")}
                </button>
            </p>
            <p class="remark">
                {say!("export-panel-project")}
            </p>
            <p class="export-project">
                <button type="button" disabled=no_project on:click=move |_| store.dispatch(Action::ProjectSaved)>
                    {say!("button-save-project")}
                </button>
                <span class="file-button">
                    <FileChoice asks=open() chosen=move |list| models::open_project(store, &list) />
                </span>
            </p>
            <p class="remark" role="status" aria-label=say!("export-panel-status")>
                {words}
            </p>
        </section>
    }
}

fn words(state: &State) -> String {
    let (done, total) = state.exporting.progress;
    match (state.exporting.is_under_way(), total) {
        (false, _) if state.open.training.step == 0 => say!("export-panel-untrained"),
        (false, _) => String::new(),
        (true, 0) => say!("export-panel-writing"),
        (true, total) => {
            say!("export-panel-writing-of", done = bytes_in_words(done.into()), total = bytes_in_words(total.into()))
        }
    }
}
