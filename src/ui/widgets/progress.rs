//! The one progress bar, with what is waited for in words.

use leptos::prelude::*;

use crate::ui::store::store;

#[component]
pub fn ProgressBar() -> impl IntoView {
    let progress = store().select(|state| state.progress());
    let text = move || progress.with(|progress| progress.text.clone());
    // Whole percents: the bar is a few hundred pixels wide, and screen readers speak them.
    let value =
        move || progress.with(|progress| progress.fraction.map(|fraction| (fraction * 100.0).floor().to_string()));
    view! {
        <div class="progress" class:busy=move || progress.with(|progress| progress.busy)>
            <progress aria-label="Training progress" aria-valuetext=text max="100" value=value></progress>
            <span class="progress-text" aria-hidden="true">
                {text}
            </span>
        </div>
    }
}
