//! What went wrong and what to do about it.

use leptos::prelude::*;

use super::remote_data::RemoteData;
use crate::page::core::{Action, Notice, Topic};
use crate::page::runtime::store::{Store, store};
use crate::protocol::Stage;
use crate::say;

#[component]
pub fn Notices() -> impl IntoView {
    let store = store();
    let notices = store.select(|state| state.notices.clone());
    view! {
        <div class="notices">
            <RemoteData />
            <For each=move || notices.get() key=|notice| notice.message.clone() + &notice.hint let:notice>
                <NoticeView notice store />
            </For>
        </div>
    }
}

#[component]
fn NoticeView(notice: Notice, store: Store) -> impl IntoView {
    let Notice { topic, message, hint } = notice;
    let engine_lost = matches!(topic, Topic::Stage(Stage::Engine | Stage::Download));
    view! {
        <div class="notice" role="alert">
            <p>
                <strong>{message}</strong>
                " "
                {hint}
            </p>
            <div class="notice-actions">
                {engine_lost
                    .then(|| {
                        view! {
                            <button type="button" on:click=move |_| store.dispatch(Action::EngineRestarted)>
                                {say!("widget-start-engine-again")}
                            </button>
                        }
                    })}
                <button
                    type="button"
                    class="quiet"
                    aria-label=say!("widget-dismiss-message")
                    on:click=move |_| store.dispatch(Action::NoticeDismissed(topic))
                >
                    "×"
                </button>
            </div>
        </div>
    }
}
