//! A replay as a file: saved with gzip, opened from a file, played without an engine.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileList};

use super::stage::Stage;
use super::video::Video;
use crate::page::core::Action;
use crate::page::map::recording::Recording;
use crate::page::runtime::download::{save_blob, text_blob};
use crate::page::runtime::spawn::spawn;
use crate::page::runtime::streams::{packed, unpacked};
use crate::page::widgets::file_choice::{Asks, FileChoice, FileKind};
use crate::say;

fn replay() -> Asks {
    Asks {
        words: say!("map-open-replay"),
        title: None,
        field: say!("map-replay-file"),
        accept: ".gz,application/gzip",
        kind: FileKind::One,
    }
}

#[component]
pub fn ReplayFile(stage: Stage) -> impl IntoView {
    let store = stage.store;
    let empty = store.select(|state| state.space.tape.frames().len() < 2);
    let name = store.select(|state| state.space.replay.as_ref().map(|replay| replay.name.clone()));
    let live = Signal::derive(move || name.with(Option::is_none));
    let shown = Signal::derive(move || name.get().map_or_else(String::new, |name| say!("map-plays-file", name = name)));
    let chosen = move |files: FileList| {
        let Some(file) = files.get(0) else { return };
        spawn(async move {
            let recording = open(&file).await;
            stage.store.dispatch(Action::ReplayOpened { name: file.name(), recording });
        });
    };
    view! {
        <div class="map-files">
            <button
                type="button"
                class="link"
                disabled=empty
                aria-describedby="replay-holds"
                on:click=move |_| spawn(save(stage))
            >
                {say!("map-save-replay")}
            </button>
            <Video stage empty />
            <FileChoice asks=replay() chosen />
            <span id="replay-holds" class="muted" hidden=empty>
                {say!("map-replay-holds")}
            </span>
            <span class="muted" hidden=live>
                {shown}
            </span>
            <button type="button" class="link" hidden=live on:click=move |_| store.dispatch(Action::ReplayClosed)>
                {say!("map-close-replay")}
            </button>
        </div>
    }
}

async fn save(stage: Stage) {
    let recording = stage
        .store
        .peek(|state| Recording::new(&state.space.sentences, &state.space.tape, state.open.config.to_hash()));
    let saved = match compress(&recording).await {
        Ok(blob) => return save_blob("triplet-playground-replay.json.gz", &blob),
        Err(error) => reason(error),
    };
    stage.store.dispatch(Action::FileFailed { name: "triplet-playground-replay.json.gz".to_owned(), reason: saved });
}

async fn compress(recording: &Recording) -> Result<Blob, JsValue> {
    let value = serde_wasm_bindgen::to_value(recording)?;
    let text: String = js_sys::JSON::stringify(&value)?.into();
    let blob = text_blob("application/json", &text).ok_or_else(|| say!("browser-no-room"))?;
    packed(&blob, "gzip")?.blob().map(JsFuture::from)?.await.map(JsCast::unchecked_into)
}

/// The browser's own words for what is no gzip are about networks, and those for what is no JSON about characters.
async fn open(file: &File) -> Result<Box<Recording>, String> {
    let text = async {
        let text = unpacked(file, "gzip")?.text()?;
        Ok::<_, JsValue>(JsFuture::from(text).await?.as_string().unwrap_or_default())
    };
    let text = text.await.map_err(|_| say!("map-replay-damaged"))?;
    let recording = js_sys::JSON::parse(&text).and_then(|value| Ok(serde_wasm_bindgen::from_value(value)?));
    recording.map(Box::new).map_err(|_| say!("map-no-replay-in-it"))
}

fn reason(error: JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_else(|| say!("map-no-replay")),
    }
}
