//! The pretrained model: where it comes from, what it says of itself, and those that the browser keeps.

use leptos::prelude::*;

use super::hub::HubView;
use super::kept_list::KeptList;
use crate::config::Pooling;
use crate::model_files::KeptModel;
use crate::page::core::{Action, State, bytes_in_words, thousands};
use crate::page::runtime::models;
use crate::page::runtime::store::store;
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::protocol::PretrainedReport;

/// Prompts that are written out; some models have a dozen.
const PROMPTS: usize = 3;

fn folder() -> Asks {
    Asks {
        words: "Open a model’s folder".to_owned(),
        title: None,
        field: "Model folder".to_owned(),
        accept: "",
        kind: FileKind::Folder,
    }
}

#[component]
pub fn PretrainedView() -> impl IntoView {
    let store = store();
    let title = store.select(title);
    let lines = store.select(|state| state.open_pretrained().map(lines).unwrap_or_default());
    let kept = store.select(others);
    view! {
        <div class="pretrained">
            <p class="pretrained-title">{title}</p>
            <ul class="pretrained-lines" aria-label="What the model says of itself">
                {dynamic(move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view().into_any())}
            </ul>
            <span class="file-button">
                <FileChoice asks=folder() chosen=move |list| models::open(store, &list) />
            </span>
            <HubView />
            <KeptList name="Kept models" kept use_it=Action::ModelChosen />
        </div>
    }
}

fn title(state: &State) -> String {
    if let Some(name) = state.pretrained.opening() {
        return format!("Opening {name} …");
    }
    let name = &state.open.config.model;
    if name.is_empty() {
        return "No model is open. Drop a model's folder, or a zip of it, onto the page, or open it here: one from the Hugging Face \
                hub, or one that sentence-transformers or this page has saved. Nothing of it is sent anywhere."
            .to_owned();
    }
    match state.open_pretrained() {
        Some(report) => {
            let size = bytes_in_words(report.bytes as f64);
            format!("{name}: {}, {} parameters, {size}", report.architecture, thousands(report.parameters))
        }
        None => name.clone(),
    }
}

/// What the folder says, a line each.
fn lines(report: &PretrainedReport) -> Vec<String> {
    let vector = match report.pooling {
        Some(Pooling::Mean) => "the mean of its tokens' vectors",
        Some(Pooling::Cls) => "the vector of its first token",
        Some(Pooling::Max) => "the largest numbers of its tokens' vectors",
        None => "the mean of its tokens' static vectors",
    };
    let scaled = if report.normalise { ", scaled to length 1" } else { "" };
    let mut lines = vec![format!("Reads {} tokens. A sentence is {vector}{scaled}.", report.max_tokens)];
    if !report.prompts.is_empty() {
        let some: Vec<String> =
            report.prompts.iter().take(PROMPTS).map(|(name, prompt)| format!("{name} “{prompt}”")).collect();
        let more = report.prompts.len().saturating_sub(PROMPTS);
        let more = if more > 0 { format!(", and {more} more") } else { String::new() };
        lines.push(format!(
            "It has prompts: {}{more}. Which of them stand before sentences and queries is set under More about the model.",
            some.join(", ")
        ));
    }
    lines.extend(report.remarks.iter().cloned());
    lines
}

/// Kept models other than the one that is open.
fn others(state: &State) -> Vec<KeptModel> {
    let is_open = |model: &&KeptModel| state.open_pretrained().is_some_and(|report| report.name == model.name);
    state.pretrained.kept.iter().filter(|model| !model.is_tokenizer() && !is_open(model)).cloned().collect()
}
