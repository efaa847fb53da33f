//! The tokenizer that comes from a file: what it is, and those that the browser keeps.

use leptos::prelude::*;

use super::kept_list::KeptList;
use crate::model_files::KeptModel;
use crate::page::core::{Action, State, tokenizer_in_words};
use crate::page::runtime::models;
use crate::page::runtime::store::store;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::protocol::TokenizerOrigin;

fn file() -> Asks {
    Asks {
        words: "Open a tokenizer.json".to_owned(),
        title: None,
        field: "Tokenizer file".to_owned(),
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
            <KeptList name="Kept tokenizers" kept use_it=Action::TokenizerChosen />
        </div>
    }
}

fn title(state: &State) -> String {
    if let Some(name) = state.pretrained.opening() {
        return format!("Opening {name} …");
    }
    let name = &state.open.config.tokenizer_file;
    if name.is_empty() {
        return "No tokenizer is open. Drop a tokenizer.json onto the page, or open it here: of a model from the Hugging Face hub, or \
                one that the tokenizers library or this page has saved. Nothing of it is sent anywhere."
            .to_owned();
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
