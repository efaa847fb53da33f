//! A question mark that explains what stands beside it, on hover, on focus and on tap. The pointer can go onto the explanation,
//! and Escape sends it away (WCAG 2.2, 1.4.13).

use leptos::prelude::*;

use crate::say;

/// `id` names the explanation, so that what it explains can point at it with `aria-describedby`.
#[component]
pub fn Help(
    /// What is explained, for the button's name.
    #[prop(into)]
    about: String,
    #[prop(into)] id: String,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    // Sent away, until it is asked for again.
    let away = RwSignal::new(false);
    let listening = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && over.get_untracked() {
            away.set(true);
        }
    });
    on_cleanup(move || listening.remove());
    let come = move || {
        over.set(true);
        away.set(false);
    };
    view! {
        <span
            class="help"
            class:away=away
            on:pointerenter=move |_| come()
            on:pointerleave=move |_| over.set(false)
            on:focusin=move |_| come()
            on:focusout=move |_| over.set(false)
        >
            <button type="button" class="help-button" aria-label=say!("widget-about", about = about) aria-describedby=id.clone()>
                "?"
            </button>
            <span class="help-text" role="tooltip" id=id>
                {text}
            </span>
        </span>
    }
}
