//! Fetches a model's files by plain requests, keeps what has come, and goes on with it after a break.

use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Blob, Headers, ReadableStreamDefaultReader, RequestCache, RequestCredentials, RequestInit, Response,
};

use super::parts::{Begun, Parts};
use super::storage;
use super::streams::next;
use crate::page::core::{Fetched, Module, Repository, bytes_in_words, descriptions, unusable, vocabulary, weights};
use crate::reason::reason;
use crate::say;

/// Bytes that are kept at a time.
const PART: usize = 4 << 20;
/// Milliseconds before another try; as many tries as there are numbers, unless something comes in between.
const WAITS: [i32; 3] = [1000, 3000, 9000];
/// Milliseconds between two words on how far it is.
const TELLING: f64 = 200.0;

/// Why there is no file.
enum Stop {
    /// The user does not want it any more.
    Wanted,
    /// May be over with the next try.
    Passing(String),
    Final(String),
}

/// Fetches the files of a model, and tells now and then how far it is.
///
/// # Errors
/// Why there is no model, as a part of a sentence; None where the user wants it no more.
pub async fn fetch(
    parts: &Parts,
    repository: &Repository,
    signal: AbortSignal,
    tell: &dyn Fn(Fetched),
) -> Result<Vec<(String, Blob)>, Option<String>> {
    let mut fetching = Fetching { tell, parts, repository, signal, done: 0.0, fresh: 0.0, began: None, told: 0.0 };
    fetching.all().await.map_err(|stop| match stop {
        Stop::Wanted => None,
        Stop::Passing(reason) | Stop::Final(reason) => Some(reason),
    })
}

struct Fetching<'a> {
    tell: &'a dyn Fn(Fetched),
    parts: &'a Parts,
    repository: &'a Repository,
    signal: AbortSignal,
    /// Bytes of the files that are whole.
    done: f64,
    /// Bytes that have come since `began`, in milliseconds.
    fresh: f64,
    began: Option<f64>,
    told: f64,
}

impl Fetching<'_> {
    async fn all(&mut self) -> Result<Vec<(String, Blob)>, Stop> {
        let mut files = Vec::new();
        let modules = self.description("modules.json", &mut files).await?;
        let modules: Vec<Module> = modules.and_then(|it| serde_wasm_bindgen::from_value(it).ok()).unwrap_or_default();
        let (mut model_type, mut has_tokenizer) = (None, false);
        for path in descriptions(&modules) {
            let found = self.description(&path, &mut files).await?;
            let name = path.rsplit('/').next().unwrap_or_default();
            has_tokenizer |= name == "tokenizer.json" && found.is_some();
            if name == "config.json" && model_type.is_none() {
                let said = found.and_then(|config| Reflect::get(&config, &"model_type".into()).ok());
                model_type = said.and_then(|said| said.as_string());
            }
        }
        if !has_tokenizer {
            self.description(&vocabulary(&modules), &mut files).await?;
        }
        if files.is_empty() {
            let host = self.repository.host();
            return Err(Stop::Final(say!("runtime-hub-no-model", host = host)));
        }
        if let Some(reason) = unusable(&modules, model_type.as_deref()) {
            return Err(Stop::Final(reason));
        }
        for path in weights(&modules) {
            let file = self.weights(&path).await?;
            self.done += file.size();
            files.push((path, file));
        }
        Ok(files)
    }

    /// A small file, if the model has it; what it holds where that is JSON.
    async fn description(&mut self, path: &str, files: &mut Vec<(String, Blob)>) -> Result<Option<JsValue>, Stop> {
        let mut tries = WAITS.iter();
        let blob = loop {
            match self.whole(path).await {
                Err(Stop::Passing(_)) if let Some(wait) = tries.next() => sleep(*wait).await,
                outcome => break outcome?,
            }
        };
        let Some(blob) = blob else { return Ok(None) };
        self.done += blob.size();
        files.push((path.to_owned(), blob.clone()));
        let text = JsFuture::from(blob.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        Ok(Some(js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL)))
    }

    async fn whole(&self, path: &str) -> Result<Option<Blob>, Stop> {
        let Some(response) = self.get(path, 0.0).await? else { return Ok(None) };
        let blob = response.blob().map_err(|error| self.broken(&error))?;
        let blob = JsFuture::from(blob).await.map_err(|error| self.broken(&error))?;
        Ok(Some(blob.unchecked_into()))
    }

    /// A large file, in parts that are kept.
    async fn weights(&mut self, path: &str) -> Result<Blob, Stop> {
        let mut begun = self.parts.begun(self.repository, path).await;
        let mut tries = 0;
        while !begun.is_whole() {
            let before = begun.bytes;
            match self.rest(path, &mut begun).await {
                Ok(()) => break,
                Err(Stop::Passing(reason)) => {
                    tries = if begun.bytes > before { 0 } else { tries };
                    let Some(wait) = WAITS.get(tries) else { return Err(Stop::Passing(reason)) };
                    tries += 1;
                    sleep(*wait).await;
                }
                Err(stop) => return Err(stop),
            }
        }
        let parts: Array = begun.parts.into_iter().collect();
        Blob::new_with_blob_sequence(&parts).map_err(|error| Stop::Final(reason(&error)))
    }

    /// What is missing of a file.
    async fn rest(&mut self, path: &str, begun: &mut Begun) -> Result<(), Stop> {
        let Some(response) = self.get(path, begun.bytes).await? else {
            return Err(Stop::Final(say!("runtime-hub-no-weights", path = path)));
        };
        let length = response.headers().get("Content-Length").ok().flatten().and_then(|length| length.parse().ok());
        let continues = response.status() == 206 && length.map(|length: f64| begun.bytes + length) == begun.of;
        if begun.bytes > 0.0 && !continues {
            // The file is another one now, or its server gives no parts.
            *begun = Begun::default();
            let _ = self.parts.forget_file(self.repository, path).await;
            if response.status() == 206 {
                return Err(Stop::Passing(say!("runtime-hub-file-changed")));
            }
        }
        if begun.bytes == 0.0 {
            begun.of = length;
            self.refuse_what_has_no_room(length).await?;
        }
        let body = response.body().ok_or_else(|| Stop::Passing(say!("runtime-hub-nothing-came")))?;
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let mut waiting = Vec::new();
        let outcome = loop {
            self.tell(begun, waiting.len());
            match next(&reader).await {
                Ok(Some(bytes)) => {
                    self.fresh += f64::from(bytes.length());
                    waiting.extend(bytes.to_vec());
                }
                Ok(None) => break Ok(()),
                Err(error) => break Err(self.broken(&error)),
            }
            if waiting.len() >= PART {
                self.put(path, begun, &mut waiting).await;
            }
        };
        self.put(path, begun, &mut waiting).await;
        outcome?;
        match begun.of {
            Some(of) if begun.bytes < of => Err(Stop::Passing(say!("runtime-hub-ended-too-soon"))),
            _ => Ok(()),
        }
    }

    /// Takes bytes over, also where the browser does not keep them.
    async fn put(&self, path: &str, begun: &mut Begun, waiting: &mut Vec<u8>) {
        let bytes = std::mem::take(waiting);
        let part = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes.as_slice())));
        if let (false, Ok(part)) = (bytes.is_empty(), part) {
            let _ = self.parts.keep(self.repository, path, begun, &part).await;
            begun.bytes += part.size();
            begun.parts.push(part);
        }
    }

    async fn refuse_what_has_no_room(&self, length: Option<f64>) -> Result<(), Stop> {
        let Some((length, (used, room))) = length.zip(storage::measure().await) else { return Ok(()) };
        // Before the parts go, the model is kept beside them.
        let (needed, free) = (2.0 * length, room - used);
        if needed <= free {
            return Ok(());
        }
        let (needed, free) = (bytes_in_words(needed), bytes_in_words(free));
        Err(Stop::Final(say!("runtime-hub-no-room", needed = needed, free = free)))
    }

    /// The answer to a request for a file from a byte on; None where there is no such file.
    async fn get(&self, path: &str, from: f64) -> Result<Option<Response>, Stop> {
        let (request, headers) = (RequestInit::new(), Headers::new().expect("every browser has headers"));
        if from > 0.0 {
            // No other header beside it: servers of weights refuse to be asked for permission first.
            headers.set("Range", &format!("bytes={from}-")).expect("a header's form");
        }
        request.set_headers(&headers);
        request.set_signal(Some(&self.signal));
        request.set_credentials(RequestCredentials::Omit);
        // It is kept by the page.
        request.set_cache(RequestCache::NoStore);
        let address = format!("{}{path}", self.repository.address);
        let asked = JsFuture::from(window().fetch_with_str_and_init(&address, &request));
        let response: Response = asked.await.map_err(|error| self.broken(&error))?.unchecked_into();
        let host = self.repository.host();
        match response.status() {
            200 | 206 => Ok(Some(response)),
            404 => Ok(None),
            401 | 403 => Err(Stop::Final(say!("runtime-hub-not-for-everybody", host = host, path = path))),
            status => {
                let reason = say!("runtime-hub-answers", host = host, status = status, path = path);
                Err(if matches!(status, 408 | 416 | 429 | 500..) { Stop::Passing(reason) } else { Stop::Final(reason) })
            }
        }
    }

    fn broken(&self, error: &JsValue) -> Stop {
        if self.signal.aborted() {
            return Stop::Wanted;
        }
        Stop::Passing(say!("runtime-hub-not-reached", host = self.repository.host(), reason = reason(error)))
    }

    /// Says how far it is, a few times a second.
    fn tell(&mut self, begun: &Begun, waiting: usize) {
        let now = js_sys::Date::now();
        let began = *self.began.get_or_insert(now);
        if now - self.told < TELLING {
            return;
        }
        self.told = now;
        let here = begun.bytes + waiting as f64;
        let (bytes, of) = (self.done + here, begun.of.map(|of| self.done + of));
        let seconds_left = match begun.of {
            Some(of) if now - began > 1000.0 && self.fresh > 0.0 => {
                Some((of - here) * (now - began) / self.fresh / 1000.0)
            }
            _ => None,
        };
        (self.tell)(Fetched { bytes, of, seconds_left });
    }
}

async fn sleep(milliseconds: i32) {
    let wait = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = JsFuture::from(wait).await;
}
