//! The tokenizer that comes from a file: what it is, and those that the browser keeps.

use leptos::prelude::*;

use super::kept_list::KeptList;
use crate::model_files::KeptModel;
use crate::page::core::{Action, State, tokenizer_in_words};
use crate::page::runtime::models;
use crate::page::runtime::store::store;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::protocol::TokenizerOrigin;
use crate::say;

fn file() -> Asks {
    Asks {
        words: say!("model-panel-open-tokenizer"),
        title: None,
        field: say!("model-panel-tokenizer-file"),
        accept: ".json",
        kind: FileKind::One,
    }
}

#[component]
pub fn TokenizerView() -> impl IntoView {
    let store = store();
    let title = store.select(title);
    let kept = store.select(others);
    view! {
        <div class="pretrained">
            <p class="pretrained-title">{title}</p>
            <span class="file-button">
                <FileChoice asks=file() chosen=move |list| models::open_tokenizer(store, &list) />
            </span>
            <KeptList name=say!("model-panel-kept-tokenizers") kept use_it=Action::TokenizerChosen />
        </div>
    }
}

fn title(state: &State) -> String {
    if let Some(name) = state.pretrained.opening() {
        return say!("model-panel-opening", name = name);
    }
    let name = &state.open.config.tokenizer_file;
    if name.is_empty() {
        return say!("model-panel-no-tokenizer");
    }
    let report = state.model.as_ref().map(|model| &model.tokenizer);
    match report.filter(|report| report.origin == TokenizerOrigin::File(name.clone())) {
        Some(report) => format!("{}.", tokenizer_in_words(report)),
        None => name.clone(),
    }
}

/// Kept tokenizers other than the one that is open.
fn others(state: &State) -> Vec<KeptModel> {
    let kept = state.pretrained.kept.iter().filter(|model| model.is_tokenizer());
    kept.filter(|model| model.name != state.open.config.tokenizer_file).cloned().collect()
}
