//! The one progress bar, with what is waited for in words.

use leptos::prelude::*;

use crate::page::runtime::store::store;

#[component]
pub fn ProgressBar() -> impl IntoView {
    let store = store();
    let text = store.select(|state| state.progress().text);
    let busy = store.select(|state| state.progress().busy);
    // Whole percents: the bar is a few hundred pixels wide, and screen readers speak them.
    let value = store.select(|state| state.progress().fraction.map(|fraction| (fraction * 100.0).floor().to_string()));
    view! {
        <div class="progress" class:busy=busy>
            <progress aria-label="Training progress" aria-valuetext=text max="100" value=value></progress>
            <span class="progress-text" aria-hidden="true">
                {text}
            </span>
        </div>
    }
}
