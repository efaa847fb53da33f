//! A model by its name: the field, how far it has come, and what was broken off.

use leptos::prelude::*;

use super::kept_list::kept_item;
use crate::page::core::{Action, HubAction, PROPOSED, Part, State, bytes_in_words};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::page::widgets::help::Help;
use crate::page::widgets::progress::{bar_value, whole_percent};
use crate::{say, words};

#[component]
pub fn HubView() -> impl IntoView {
    let store = store();
    let act = move |action| store.dispatch(Action::Hub(action));
    let field = store.select(State::hub_field);
    let button = store.select(|state| match state.pretrained.hub.is_running() {
        true => say!("button-stop"),
        false => say!("model-panel-download"),
    });
    let idle = store.select(|state| !state.pretrained.hub.is_running());
    let nothing = store.select(|state| state.hub_field().trim().is_empty() && !state.pretrained.hub.is_running());
    let words = store.select(State::hub_words);
    let value =
        store.select(|state| bar_value(state.hub_share().map(whole_percent), state.pretrained.hub.is_running()));
    let parts =
        store.select(
            |state| if state.pretrained.hub.is_running() { Vec::new() } else { state.pretrained.hub.parts.clone() },
        );
    let none = Signal::derive(move || parts.with(Vec::is_empty));
    let proposed: Vec<AnyView> = PROPOSED
        .iter()
        .map(|(name, about)| view! { <option value=*name>{words::of("download-proposed", about)}</option> }.into_any())
        .collect();
    view! {
        <form
            class="hub"
            on:submit=move |event| {
                event.prevent_default();
                act(HubAction::Pressed);
            }
        >
            <label for="hub-name">{say!("model-panel-by-name")}</label>
            <Help about=say!("model-panel-by-name-about") id="hub-help" text=say!("model-panel-by-name-help") />
            <input
                id="hub-name"
                type="text"
                list="hub-proposed"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder=PROPOSED[1].0
                aria-describedby="hub-help"
                prop:value=field
                disabled=move || !idle.get()
                on:input=move |event| act(HubAction::Typed(event_target_value(&event)))
            />
            <datalist id="hub-proposed">{proposed}</datalist>
            <button type="submit" disabled=nothing>
                {button}
            </button>
        </form>
        <p class="hub-progress" hidden=idle>
            <progress aria-label=say!("model-panel-download-progress") aria-valuetext=words max="100" value=value></progress>
            <span>{words}</span>
        </p>
        <ul class="kept-list" aria-label=say!("model-panel-broken-off") hidden=none>
            {dynamic(move || parts.get().into_iter().map(|part| view_part(part, store)).collect_view().into_any())}
        </ul>
    }
}

fn view_part(part: Part, store: Store) -> AnyView {
    let Part { repository, bytes, of } = part;
    let name = repository.name.clone();
    let words = say!("model-panel-fetched", bytes = bytes_in_words(bytes), of = bytes_in_words(of));
    let (fetch, forget) = (HubAction::Resumed(repository.clone()), HubAction::Forgotten(repository));
    let label = say!("model-panel-fetch-the-rest-of", name = &name);
    let fetch = (say!("model-panel-fetch-the-rest"), label, Action::Hub(fetch));
    kept_item(store, name, words, fetch, Action::Hub(forget))
}
