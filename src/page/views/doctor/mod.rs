//! What the doctor finds, and the click that helps.

use leptos::prelude::*;

use crate::page::core::Action;
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::protocol::Finding;
use crate::say;

#[component]
pub fn Doctor() -> impl IntoView {
    let store = store();
    let findings = store.select(|state| state.findings.clone());
    let healthy = store.select(|state| state.findings.is_empty());
    view! {
        <section class="doctor" aria-label=say!("doctor-panel-title") hidden=healthy>
            <ul aria-live="polite">
                {dynamic(move || {
                    findings.get().into_iter().map(|finding| view! { <FindingView finding store /> }).collect_view().into_any()
                })}
            </ul>
        </section>
    }
}

#[component]
fn FindingView(finding: Finding, store: Store) -> impl IntoView {
    let Finding { message, remedy, .. } = finding;
    let remedy = remedy.map(|remedy| {
        let label = match remedy.reset {
            true => say!("doctor-panel-train-again", remedy = &remedy.label),
            false => remedy.label.clone(),
        };
        view! {
            <button
                type="button"
                class="link"
                on:click=move |_| store.dispatch(Action::RemedyTaken(remedy.clone()))
            >
                {label}
            </button>
        }
    });
    view! {
        <li>
            {message} " " {remedy}
        </li>
    }
}
