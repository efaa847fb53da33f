//! What the state asks for, carried out.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{AbortController, Blob, BlobPropertyBag};

use super::{Runtime, Store};
use crate::kept::KeptError;
use crate::page::core::{Action, Effect, LessonAction, ShareAction, Timer};
use crate::page::runtime::download::{save_blob, save_text};
use crate::page::runtime::engine::EngineHandle;
use crate::page::runtime::spawn::spawn;
use crate::page::runtime::{examples, language, packing, remote, storage};

impl Store {
    pub(super) fn carry_out(self, effect: Effect) {
        match effect {
            Effect::Send(request) => {
                if let Some(engine) = &*self.runtime().engine.borrow() {
                    engine.send(request);
                }
            }
            Effect::Reply { id, result } => self.runtime().host.reply(id, result),
            Effect::ReplyWithFile { id } => {
                if let Some(file) = self.file() {
                    spawn(async move { self.runtime().host.reply_with_file(id, &file).await });
                }
            }
            Effect::Tell(event) => self.runtime().host.tell(&event),
            Effect::RestartEngine => {
                if let Some(engine) = &*self.runtime().engine.borrow() {
                    engine.restart();
                }
            }
            Effect::Start(timer) => self.start_timer(timer),
            Effect::WriteHash(hash) => write_hash(&hash),
            Effect::ReadLanguage(language) => spawn(self.read_language(language)),
            Effect::KeepLanguage(language) => language::keep(language),
            Effect::PackText(text) => spawn(async move {
                let packed = packing::pack(&text).await;
                self.dispatch(Action::Share(ShareAction::Packed { text, packed }));
            }),
            Effect::UnpackText { number, packed } => spawn(async move {
                let text = packing::unpack(&packed).await;
                self.dispatch(Action::TextUnpacked { number, text });
            }),
            Effect::FetchData(address) => {
                if let Ok(abort) = AbortController::new() {
                    let signal = abort.signal();
                    self.runtime().fetch.replace(Some(abort));
                    spawn(self.fetch(address, signal));
                }
            }
            Effect::StopFetch => self.runtime().fetch.borrow().iter().for_each(AbortController::abort),
            Effect::ForgetAddress => remote::forget_address(),
            Effect::ScrollUp => window().scroll_to_with_x_and_y(0.0, 0.0),
            Effect::ReadExample(example) => spawn(async move {
                let text = examples::read_file(&format!("data/{}", example.file)).await;
                self.dispatch(Action::ExampleRead { id: example.id, text });
            }),
            Effect::ReadLesson(id) => spawn(async move {
                let text = language::read_lesson(id).await;
                self.dispatch(Action::Lesson(LessonAction::Read { id, text }));
            }),
            Effect::Keep(record) => {
                self.keep(async move {
                    let kept = self.runtime().storage.keep(*record).await?;
                    if kept && self.peek(|state| state.library.failure().is_some()) {
                        self.dispatch(Action::StoreRecovered);
                    }
                    Ok(())
                });
            }
            Effect::KeepData { key, data } => {
                self.keep(async move { self.runtime().storage.keep_data(&key, &data).await });
            }
            Effect::Forget(ids) => {
                self.keep(async move { self.runtime().storage.forget(&ids).await });
                spawn(self.measure_storage());
            }
            Effect::ReadKept(record) => spawn(async move {
                let data = self.runtime().storage.data_of(&record).await;
                self.dispatch(Action::KeptRead { record, data });
            }),
            Effect::BeginFile => self.runtime().file.borrow_mut().clear(),
            Effect::AddToFile(bytes) => self.runtime().file.borrow_mut().extend(part_of_file(&bytes)),
            Effect::SaveText { name, text } => save_text(&name, "application/json", &text),
            Effect::SaveFile(name) => self.file().iter().for_each(|file| save_blob(&name, file)),
            Effect::KeepModel { name, fetched_from } => {
                let handed = self.runtime().engine.borrow().as_ref().and_then(EngineHandle::handed);
                let Some(model) = handed.filter(|model| model.name == name) else { return };
                self.keep(async move {
                    self.runtime().storage.keep_model(&model).await?;
                    self.show_models().await;
                    if let Some(address) = fetched_from {
                        self.forget_parts(&address).await;
                    }
                    Ok(())
                });
            }
            Effect::Download(repository) => {
                if let Ok(abort) = AbortController::new() {
                    let signal = abort.signal();
                    self.runtime().download.replace(Some(abort));
                    spawn(self.download(repository, signal));
                }
            }
            Effect::StopDownload => self.runtime().download.borrow().iter().for_each(AbortController::abort),
            Effect::ForgetParts(address) => spawn(async move { self.forget_parts(&address).await }),
            Effect::ForgetModel(name) => self.keep(async move {
                self.runtime().storage.forget_model(&name).await?;
                self.show_models().await;
                Ok(())
            }),
            Effect::ListModels => spawn(self.show_models()),
            Effect::Persist => spawn(async move {
                storage::persist().await;
                self.measure_storage().await;
            }),
        }
    }

    /// What the engine has handed over, as one file.
    fn file(self) -> Option<Blob> {
        let parts: Array = self.runtime().file.borrow_mut().drain(..).collect();
        let options = BlobPropertyBag::new();
        options.set_type("application/zip");
        Blob::new_with_blob_sequence_and_options(&parts, &options).ok()
    }

    pub(super) fn keep(self, work: impl Future<Output = Result<(), KeptError>> + 'static) {
        spawn(async move {
            if let Err(error) = work.await {
                self.dispatch(Action::StoreFailed(error.to_string()));
            }
        });
    }

    fn start_timer(self, timer: Timer) {
        let runs = |runtime: &Runtime| runtime.timers.borrow().iter().any(|(other, _)| *other == timer);
        if timer.runs_on() && runs(&self.runtime()) {
            return;
        }
        let elapsed = move || {
            self.runtime().timers.borrow_mut().retain(|(other, _)| *other != timer);
            self.dispatch(Action::Elapsed(timer));
        };
        let duration = Duration::from_millis(timer.milliseconds().into());
        let handle = set_timeout_with_handle(elapsed, duration).expect("every window has timers");
        let runtime = self.runtime();
        let mut timers = runtime.timers.borrow_mut();
        match timers.iter_mut().find(|(other, _)| *other == timer) {
            Some((_, earlier)) => std::mem::replace(earlier, handle).clear(),
            None => timers.push((timer, handle)),
        }
    }
}

/// The browser's own copy of it, which need not lie in memory.
pub(super) fn part_of_file(bytes: &[u8]) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()
}

/// Without an entry in the history: the back button leaves the page, as everywhere.
fn write_hash(hash: &str) {
    let history = window().history().expect("every window has a history");
    // Browsers refuse only when it is called hundreds of times in seconds; the next change writes it again.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{hash}")));
}
