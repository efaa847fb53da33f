//! The one progress bar, with what is waited for in words.

use leptos::prelude::*;

use crate::page::runtime::store::store;
use crate::say;

/// What a bar beside work shows, in percent; None makes it move, for as long as nobody knows how far it is. At rest it has a value:
/// what has none moves also where nobody sees it.
pub fn bar_value(percent: Option<u64>, works: bool) -> Option<String> {
    percent.or((!works).then_some(0)).map(|percent| percent.to_string())
}

/// Whole percents of a share from 0 to 1.
pub fn whole_percent(share: f64) -> u64 {
    (share * 100.0).floor() as u64
}

#[component]
pub fn ProgressBar() -> impl IntoView {
    let store = store();
    let text = store.select(|state| state.progress().text);
    let busy = store.select(|state| state.progress().busy);
    // Whole percents: the bar is a few hundred pixels wide, and screen readers speak them.
    let value = store.select(|state| state.progress().fraction.map(|fraction| whole_percent(fraction).to_string()));
    view! {
        <div class="progress" class:busy=busy>
            <progress aria-label=say!("widget-training-progress") aria-valuetext=text max="100" value=value></progress>
            <span class="progress-text" aria-hidden="true">
                {text}
            </span>
        </div>
    }
}
