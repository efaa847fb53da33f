//! The pretrained model: where it comes from, what it says of itself, and those that the browser keeps.

use leptos::prelude::*;

use super::hub::HubView;
use super::thousands;
use crate::config::Pooling;
use crate::model_files::KeptModel;
use crate::page::core::{Action, State, bytes_in_words};
use crate::page::runtime::models;
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::protocol::PretrainedReport;

/// Prompts that are written out; some models have a dozen.
const PROMPTS: usize = 3;

const FOLDER: Asks =
    Asks { words: "Open a model’s folder", title: None, field: "Model folder", accept: "", kind: FileKind::Folder };

#[component]
pub fn PretrainedView() -> impl IntoView {
    let store = store();
    let title = store.select(title);
    let lines = store.select(|state| report(state).map(lines).unwrap_or_default());
    let kept = store.select(others);
    view! {
        <div class="pretrained">
            <p class="pretrained-title">{title}</p>
            <ul class="pretrained-lines" aria-label="What the model says of itself">
                {dynamic(move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view().into_any())}
            </ul>
            <span class="file-button">
                <FileChoice asks=FOLDER chosen=move |list| models::open(store, &list) />
            </span>
            <HubView />
            <KeptList name="Kept models" kept use_it=Action::ModelChosen />
        </div>
    }
}

/// What the browser keeps, each with buttons to use and to forget it.
#[component]
pub fn KeptList(name: &'static str, kept: Memo<Vec<KeptModel>>, use_it: fn(String) -> Action) -> impl IntoView {
    let store = store();
    let none_kept = Signal::derive(move || kept.with(Vec::is_empty));
    let items = move || kept.get().into_iter().map(|model| view_kept(model, store, use_it)).collect_view().into_any();
    view! {
        <ul class="kept-list" aria-label=name hidden=none_kept>
            {dynamic(items)}
        </ul>
    }
}

/// What the engine has built, if it is the model that the settings name.
fn report(state: &State) -> Option<&PretrainedReport> {
    let report = state.model.as_ref()?.pretrained.as_ref()?;
    (report.name == state.open.config.model).then_some(report)
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
    match report(state) {
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
    let is_open = |model: &&KeptModel| report(state).is_some_and(|report| report.name == model.name);
    state.pretrained.kept.iter().filter(|model| !model.is_tokenizer() && !is_open(model)).cloned().collect()
}

fn view_kept(model: KeptModel, store: Store, use_it: fn(String) -> Action) -> AnyView {
    let KeptModel { name, bytes, identity: _ } = model;
    let (chosen, forgotten) = (name.clone(), name.clone());
    view! {
        <li>
            <p>
                <b>{name.clone()}</b>
                {format!(" · {} kept in this browser", bytes_in_words(bytes))}
            </p>
            <button
                type="button"
                class="link"
                aria-label=format!("Use {name}")
                on:click=move |_| store.dispatch(use_it(chosen.clone()))
            >
                "Use"
            </button>
            " "
            <button
                type="button"
                class="link"
                aria-label=format!("Forget {name}")
                on:click=move |_| store.dispatch(Action::ModelForgotten(forgotten.clone()))
            >
                "Forget"
            </button>
        </li>
    }
    .into_any()
}
