//! Which tab this is, and which others are open.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::spawn::spawn;

/// In the tab's `sessionStorage`, which survives a reload.
const TAB: &str = "triplet-playground.tab";
/// Begins the name of each open page's lock, before the names of its tab and its visit.
const LOCK: &str = "triplet-playground/";
/// A page that is being reloaded may hold its lock for a moment longer.
const PATIENCE_MS: i32 = 150;
const TRIES: u32 = 4;

#[wasm_bindgen]
extern "C" {
    /// Web Locks, which web-sys counts as unstable.
    type Locks;
    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, callback: &JsValue) -> Promise;
    #[wasm_bindgen(method)]
    fn query(this: &Locks) -> Promise;
}

/// This tab.
pub struct Tab {
    pub name: String,
    /// Tab and visit of every other page that is open.
    pub open: Vec<(String, String)>,
}

/// Finds out which tab this is, and says for as long as the page lives that it is open. A tab that was duplicated has the name
/// of the one it is a copy of, and gets another. Without Web Locks every other page counts as closed.
pub async fn enter(visit: &str) -> Tab {
    let session = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    let stored = session.as_ref().and_then(|session| session.get_item(TAB).ok().flatten());
    let mut open = held().await;
    let mut name = stored.unwrap_or_else(|| visit.to_owned());
    let mut tries = 1;
    while open.iter().any(|(tab, _)| *tab == name) {
        if tries == TRIES {
            visit.clone_into(&mut name);
            break;
        }
        tries += 1;
        wait(PATIENCE_MS).await;
        open = held().await;
    }
    if let Some(session) = session {
        // Without it a reload is another tab, which is said where it matters.
        let _ = session.set_item(TAB, &name);
    }
    hold(&format!("{LOCK}{name}/{visit}"));
    Tab { name, open }
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| wasm_bindgen::JsCast::unchecked_into(locks))
}

async fn held() -> Vec<(String, String)> {
    let Some(locks) = locks() else { return Vec::new() };
    let Ok(snapshot) = JsFuture::from(locks.query()).await else { return Vec::new() };
    let Ok(held) = Reflect::get(&snapshot, &"held".into()) else { return Vec::new() };
    let held = Array::from(&held);
    let names = held.iter().filter_map(|lock| Reflect::get(&lock, &"name".into()).ok()?.as_string());
    names
        .filter_map(|name| {
            let (tab, visit) = name.strip_prefix(LOCK)?.split_once('/')?;
            Some((tab.to_owned(), visit.to_owned()))
        })
        .collect()
}

/// Holds a lock until the page is gone.
fn hold(name: &str) {
    let Some(locks) = locks() else { return };
    let for_ever = Closure::<dyn Fn() -> Promise>::new(|| Promise::new(&mut |_, _| {}));
    let held = locks.request(name, for_ever.as_ref());
    for_ever.forget();
    // Without it, as where storage is denied (Firefox), another tab may take this one for closed; it still writes only what is
    // its own.
    spawn(async move { drop(JsFuture::from(held).await) });
}

async fn wait(milliseconds: i32) {
    let timeout = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(timeout).await;
}
