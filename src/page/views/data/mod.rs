//! What is trained on: an example, the box, or a file.

use leptos::html;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, DragEvent};

use crate::examples::{EXAMPLES, Example};
use crate::page::core::{Action, DataFile, DataInput, OWN_DATA, TEXT_LIMIT, bytes_in_words};
use crate::page::runtime::models;
use crate::page::runtime::store::{Store, store};
use crate::page::views::preview::PreviewView;
use crate::page::widgets::erased::effect;
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::page::widgets::help::Help;
use crate::protocol::{Preview, SCORED_PAIRS};
use crate::{say, words};

fn file() -> Asks {
    Asks {
        words: say!("data-panel-open-file"),
        title: Some(say!("data-panel-open-file-title")),
        field: say!("data-panel-file"),
        accept: ".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,.zip,.whl,text/*",
        kind: FileKind::Several,
    }
}

#[component]
pub fn Data() -> impl IntoView {
    let store = store();
    let figures = store.select(|state| match (&state.preview, state.data_is_refused()) {
        (_, true) => say!("data-panel-nothing"),
        (Some(preview), _) => figures(preview),
        (None, _) => say!("data-panel-unread"),
    });

    accept_drops(store);
    view! {
        <section class="panel" aria-labelledby="data-title">
            <div class="panel-head">
                <h2 id="data-title">{say!("data-panel-title")}</h2>
                <p class="panel-figures">{figures}</p>
            </div>
            <ExampleChoice />
            <div class="field-label box-label">
                <label for="training-data">{say!("data-panel-training-data")}</label>
                <Help about=say!("data-panel-about") id="training-data-help" text=say!("data-panel-forms") />
                <span class="file-button">
                    <FileChoice asks=file() chosen=move |list| models::open_files(store, &list) />
                </span>
            </div>
            <TextBox />
            <FileChip />
            <PreviewView />
        </section>
    }
}

/// `triplets · 120 sentences · 12 groups · 24 held out`
fn figures(preview: &Preview) -> String {
    let mut figures =
        vec![words::of("dataset-form", &preview.form), say!("counted-sentences", count = preview.sentences)];
    // Each sentence of scored pairs is a group of its own.
    if preview.form != SCORED_PAIRS {
        figures.push(say!("data-panel-groups", count = preview.groups));
    }
    figures.push(say!("data-panel-held-out", count = preview.held_out_sentences));
    figures.join(" · ")
}

#[component]
fn ExampleChoice() -> impl IntoView {
    let store = store();
    let chosen = store.select(|state| state.open.config.data.clone());
    let is = move |id: &'static str| store.select(move |state| state.open.config.data == id);
    let lesson = store.select(|state| {
        Example::find(&state.open.config.data).map_or_else(|| say!("data-panel-own-text-note"), Example::lesson)
    });
    view! {
        <div class="field example">
            <label for="data">{say!("setting-label-data")}</label>
            <select
                id="data"
                aria-describedby="data-lesson"
                prop:value=chosen
                on:change=move |event| store.dispatch(Action::ExampleChosen(event_target_value(&event)))
            >
                {EXAMPLES
                    .iter()
                    .map(|example| {
                        view! {
                            <option value=example.id selected=is(example.id)>
                                {example.title()}
                            </option>
                        }
                    })
                    .collect_view()}
                <option value=OWN_DATA selected=is(OWN_DATA)>
                    {say!("data-panel-own-text")}
                </option>
            </select>
            <p id="data-lesson" class="lesson">
                {lesson}
            </p>
        </div>
    }
}

/// The box belongs to the user: the page writes to it only when another text was asked for.
#[component]
fn TextBox() -> impl IntoView {
    let store = store();
    let revision = store.select(|state| state.text_revision);
    let invalid = store.select(|state| (state.data_is_refused()).then(|| "true".to_owned()));
    let hidden = store.select(|state| matches!(state.open.data, DataInput::Files(_)));
    let text_box = NodeRef::<html::Textarea>::new();
    effect(move || {
        let _ = revision.get();
        if let Some(text_box) = text_box.get() {
            let text = store.peek(|state| match &state.open.data {
                DataInput::Text(text) => text.to_string(),
                DataInput::Files(_) | DataInput::Unread => String::new(),
            });
            text_box.set_value(&text);
        }
    });
    let paste = move |event: ClipboardEvent| {
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        if text.len() > TEXT_LIMIT {
            event.prevent_default();
            let bytes = text.into_bytes().into();
            store.dispatch(Action::FilesOpened(vec![DataFile { name: say!("data-panel-pasted-text"), bytes }]));
        }
    };
    view! {
        <textarea
            node_ref=text_box
            id="training-data"
            rows="5"
            spellcheck="false"
            autocapitalize="off"
            placeholder=say!("data-panel-paste")
            aria-describedby="training-data-help data-summary"
            aria-invalid=invalid
            hidden=hidden
            on:paste=paste
            on:input=move |event| store.dispatch(Action::DataTyped(event_target_value(&event)))
        ></textarea>
    }
}

#[component]
fn FileChip() -> impl IntoView {
    let store = store();
    let hidden = store.select(|state| !matches!(state.open.data, DataInput::Files(_)));
    let name = store.select(|state| state.open.title());
    let size = store.select(|state| say!("data-panel-file-size", size = bytes_in_words(state.open.data.len() as f64)));
    view! {
        <div class="chip" hidden=hidden>
            <p>
                <strong>{name}</strong>
                " "
                {size}
            </p>
            <button type="button" on:click=move |_| store.dispatch(Action::FileClosed)>
                {say!("data-panel-back-to-box")}
            </button>
        </div>
    }
}

/// The whole page takes files: one that misses a small target would replace the page with itself.
fn accept_drops(store: Store) {
    let over = window_event_listener(leptos::ev::dragover, |event: DragEvent| event.prevent_default());
    let dropped = window_event_listener(leptos::ev::drop, move |event: DragEvent| {
        let Some(transfer) = event.data_transfer() else { return };
        // Dropped text goes where it was dropped.
        if transfer.files().is_some_and(|list| list.length() > 0) {
            event.prevent_default();
            models::open_dropped(store, &transfer);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}
