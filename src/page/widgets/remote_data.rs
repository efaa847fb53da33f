//! Data on another site that the page's address names: fetched only when the reader says so.

use leptos::prelude::*;

use super::erased::dynamic;
use super::progress::{bar_value, whole_percent};
use crate::page::core::{Action, RemoteAction};
use crate::page::runtime::store::{Store, store};
use crate::say;

#[component]
pub fn RemoteData() -> impl IntoView {
    let store = store();
    let is_named = store.select(|state| state.remote.named().is_some());
    dynamic(move || is_named.get().then(|| view! { <Offer store /> }).into_any())
}

#[component]
fn Offer(store: Store) -> impl IntoView {
    let host = store.select(|state| match state.remote.named() {
        Some((Some(host), _)) => host.to_owned(),
        Some((None, _)) | None => say!("widget-remote-own-site"),
    });
    let address = store.select(|state| state.remote.named().map(|(_, address)| address.to_owned()).unwrap_or_default());
    let loading = store.select(|state| state.remote.is_loading());
    let idle = Signal::derive(move || !loading.get());
    let words = store.select(|state| state.remote.words());
    let bar = store.select(|state| bar_value(state.remote.share().map(whole_percent), state.remote.is_loading()));
    let act = move |action| store.dispatch(Action::Remote(action));
    view! {
        <section class="notice remote-data" aria-label=say!("widget-remote-title")>
            <p>
                {say!("widget-remote-loads-from")} " " <strong>{host}</strong> ": " <code>{address}</code>
                <span hidden=loading>
                    ". " {say!("widget-remote-nothing-asked")}
                </span>
            </p>
            <div class="remote-progress" hidden=idle>
                <progress aria-label=say!("widget-remote-loading") max="100" value=bar></progress>
                <span role="status" aria-label=say!("widget-remote-loaded")>{words}</span>
            </div>
            <div class="notice-actions">
                <button type="button" class="primary" hidden=loading on:click=move |_| act(RemoteAction::Accepted)>
                    {say!("widget-remote-load")}
                </button>
                <button type="button" on:click=move |_| act(RemoteAction::Declined)>
                    {move || if loading.get() { say!("button-stop") } else { say!("button-not-now") }}
                </button>
            </div>
        </section>
    }
}
