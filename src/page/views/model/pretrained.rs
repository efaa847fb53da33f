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
use crate::say;

/// Prompts that are written out; some models have a dozen.
const PROMPTS: usize = 3;

fn folder() -> Asks {
    Asks {
        words: say!("model-panel-open-folder"),
        title: None,
        field: say!("model-panel-folder"),
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
            <ul class="pretrained-lines" aria-label=say!("model-panel-of-itself")>
                {dynamic(move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view().into_any())}
            </ul>
            <span class="file-button">
                <FileChoice asks=folder() chosen=move |list| models::open(store, &list) />
            </span>
            <HubView />
            <KeptList name=say!("model-panel-kept-models") kept use_it=Action::ModelChosen />
        </div>
    }
}

fn title(state: &State) -> String {
    if let Some(name) = state.pretrained.opening() {
        return say!("model-panel-opening", name = name);
    }
    let name = &state.open.config.model;
    if name.is_empty() {
        return say!("model-panel-no-model");
    }
    match state.open_pretrained() {
        Some(report) => say!(
            "model-panel-pretrained",
            name = name,
            architecture = &report.architecture,
            parameters = thousands(report.parameters),
            size = bytes_in_words(report.bytes as f64)
        ),
        None => name.clone(),
    }
}

/// What the folder says, a line each.
fn lines(report: &PretrainedReport) -> Vec<String> {
    let vector = match report.pooling {
        Some(Pooling::Mean) => "mean",
        Some(Pooling::Cls) => "first",
        Some(Pooling::Max) => "largest",
        None => "static",
    };
    let scaled = if report.normalise { "yes" } else { "no" };
    let mut lines = vec![say!("model-panel-reads", tokens = report.max_tokens, vector = vector, scaled = scaled)];
    if !report.prompts.is_empty() {
        let prompt = |(name, prompt): &(String, String)| say!("model-panel-prompt", name = name, prompt = prompt);
        let some: Vec<String> = report.prompts.iter().take(PROMPTS).map(prompt).collect();
        let more = report.prompts.len().saturating_sub(PROMPTS);
        lines.push(say!("model-panel-prompts", prompts = some.join(", "), more = more));
    }
    lines.extend(report.remarks.iter().cloned());
    lines
}

/// Kept models other than the one that is open.
fn others(state: &State) -> Vec<KeptModel> {
    let is_open = |model: &&KeptModel| state.open_pretrained().is_some_and(|report| report.name == model.name);
    state.pretrained.kept.iter().filter(|model| !model.is_tokenizer() && !is_open(model)).cloned().collect()
}
