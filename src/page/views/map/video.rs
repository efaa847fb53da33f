//! The replay as a video: what the canvas shows while the run is played from its beginning.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{BlobEvent, MediaRecorder, MediaRecorderOptions};

use super::stage::Stage;
use crate::page::core::Action;
use crate::page::runtime::download::save_blob;
use crate::page::widgets::erased::effect;
use crate::say;

/// What browsers can write, best first, and how such a file's name ends.
const FORMATS: [(&str, &str); 3] =
    [("video/mp4;codecs=avc1.640028", "mp4"), ("video/webm;codecs=vp9", "webm"), ("video/webm", "webm")];

/// What becomes of a recording.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filming {
    Not,
    /// It takes a moment to begin, which the replay waits for.
    Begins,
    /// Until the replay ends.
    Runs,
    /// The browser puts the file together.
    Ends,
}

/// The browser's recorder, and what it calls: dropped only after its last call.
struct Recorder {
    recorder: MediaRecorder,
    _on_start: Closure<dyn Fn()>,
    _on_data: Closure<dyn Fn(BlobEvent)>,
}

#[component]
pub fn Video(stage: Stage, #[prop(into)] empty: Signal<bool>) -> impl IntoView {
    let format = supported();
    let filming = RwSignal::new(Filming::Not);
    let recorder = StoredValue::new_local(None::<Recorder>);
    effect(move || {
        if !stage.playing.get() && filming.get_untracked() == Filming::Runs {
            filming.set(Filming::Ends);
            recorder.with_value(|recorder| recorder.as_ref().map(|recorder| recorder.recorder.stop()));
        }
    });
    // A recorder begins with the first picture that is drawn: without this one that a pointer happens to cause.
    effect(move || {
        stage.inner().filmed.set(matches!(filming.get(), Filming::Begins | Filming::Runs));
        stage.redraw();
    });
    let record = move |_| {
        let Some((kind, ending)) = format else { return };
        let name = format!("triplet-playground-replay.{ending}");
        filming.set(Filming::Begins);
        let on_start = move || {
            filming.set(Filming::Runs);
            stage.play_from_beginning();
        };
        match start(stage, kind, name.clone(), on_start, move || filming.set(Filming::Not)) {
            Ok(started) => recorder.set_value(Some(started)),
            Err(error) => {
                filming.set(Filming::Not);
                let reason = format!("{error:?}");
                stage.store.dispatch(Action::FileFailed { name, reason });
            }
        }
    };
    let label = Signal::derive(move || match filming.get() {
        Filming::Not => say!("map-save-video"),
        Filming::Begins | Filming::Runs => say!("map-recording-video"),
        Filming::Ends => say!("map-writing-video"),
    });
    view! {
        <button
            type="button"
            class="link"
            title=say!("map-video-title")
            hidden=format.is_none()
            disabled=Signal::derive(move || empty.get() || filming.get() != Filming::Not)
            on:click=record
        >
            {label}
        </button>
    }
}

/// The first format that this browser can write.
fn supported() -> Option<(&'static str, &'static str)> {
    let has_recorder = js_sys::Reflect::has(&window(), &"MediaRecorder".into()).unwrap_or_default();
    FORMATS.into_iter().filter(|_| has_recorder).find(|(kind, _)| MediaRecorder::is_type_supported(kind))
}

/// `on_end`: after the file was handed over.
fn start(
    stage: Stage,
    kind: &str,
    name: String,
    on_start: impl Fn() + 'static,
    on_end: impl Fn() + 'static,
) -> Result<Recorder, JsValue> {
    let canvas = stage.with_painter(|painter| painter.canvas.clone()).ok_or_else(|| say!("map-not-shown"))?;
    let options = MediaRecorderOptions::new();
    options.set_mime_type(kind);
    let recorder =
        MediaRecorder::new_with_media_stream_and_media_recorder_options(&canvas.capture_stream()?, &options)?;
    let on_start = Closure::<dyn Fn()>::new(on_start);
    recorder.set_onstart(Some(on_start.as_ref().unchecked_ref()));
    // Without a length of parts there is one: the whole, when it is stopped.
    let on_data = Closure::<dyn Fn(BlobEvent)>::new(move |event: BlobEvent| {
        if let Some(blob) = event.data() {
            save_blob(&name, &blob);
        }
        on_end();
    });
    recorder.set_ondataavailable(Some(on_data.as_ref().unchecked_ref()));
    recorder.start()?;
    Ok(Recorder { recorder, _on_start: on_start, _on_data: on_data })
}
