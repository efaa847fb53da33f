//! Data on another site, which the page's address names.

use std::cell::Cell;

use js_sys::{Date, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCredentials, RequestInit, Response, Url};

use super::streams::{Unread, read_all};
use crate::page::core::{DataFile, REMOTE_LIMIT, RemoteAction, address_in, bytes_in_words, without_address};
use crate::say;

/// Milliseconds between two words on how much has come.
const TELLING: f64 = 200.0;

/// What the page's address names, if it names anything.
pub fn named() -> Option<RemoteAction> {
    let location = window().location();
    let typed = address_in(&location.search().ok()?)?;
    let url = Url::new_with_base(&typed, &location.href().ok()?).ok();
    let Some(url) = url.filter(|url| ["https:", "http:"].contains(&url.protocol().as_str())) else {
        return Some(RemoteAction::Misnamed(typed));
    };
    let is_own = location.origin().is_ok_and(|origin| origin == url.origin());
    Some(RemoteAction::Named { address: url.href(), host: (!is_own).then(|| url.host()) })
}

/// Takes it out of the page's address, so that a page that is loaded again does not ask again.
pub fn forget_address() {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let address =
        format!("{}{}{}", part(location.pathname()), without_address(&part(location.search())), part(location.hash()));
    let history = window().history().expect("every window has a history");
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
}

/// Fetches data, and tells how many bytes have come.
///
/// # Errors
/// Why there is none, as a part of a sentence, and what to do; None where the user stopped it.
pub async fn fetch(
    address: &str,
    signal: AbortSignal,
    tell: &dyn Fn(RemoteAction),
) -> Result<DataFile, Option<(String, String)>> {
    let broken =
        |_: JsValue| (!signal.aborted()).then(|| (say!("runtime-site-not-read"), say!("runtime-site-not-read-hint")));
    let request = RequestInit::new();
    request.set_signal(Some(&signal));
    request.set_credentials(RequestCredentials::Omit);
    // Where the reader is concerns nobody.
    let _ = Reflect::set(&request, &"referrerPolicy".into(), &"no-referrer".into());
    let asked = JsFuture::from(window().fetch_with_str_and_init(address, &request));
    let response: Response = asked.await.map_err(broken)?.unchecked_into();
    if !response.ok() {
        let reason = say!("runtime-site-answers", status = response.status());
        return Err(Some((reason, say!("runtime-site-answers-hint"))));
    }
    let length = response.headers().get("Content-Length").ok().flatten().and_then(|length| length.parse().ok());
    // What is packed on its way is longer once it is here.
    let packed = response.headers().get("Content-Encoding").ok().flatten().is_some();
    let of = length.filter(|_| !packed);
    let told = Cell::new(0.0);
    let came = |bytes| {
        if Date::now() - told.get() > TELLING {
            told.set(Date::now());
            tell(RemoteAction::Came { bytes, of });
        }
    };
    match read_all(&response, REMOTE_LIMIT, &came).await {
        Ok(bytes) => Ok(DataFile { name: file_name(address), bytes: bytes.into() }),
        Err(Unread::Broken(error)) => Err(broken(error)),
        Err(Unread::TooLong) => Err(Some((
            say!("runtime-data-too-large", most = bytes_in_words(REMOTE_LIMIT as f64)),
            say!("runtime-data-too-large-hint"),
        ))),
    }
}

/// The last part of the address's path.
fn file_name(address: &str) -> String {
    let path = Url::new(address).map(|url| url.pathname()).unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = js_sys::decode_uri_component(last).map_or_else(|_| last.to_owned(), String::from);
    if name.is_empty() { "data".to_owned() } else { name }
}
