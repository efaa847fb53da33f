//! A question mark that explains what stands beside it, on hover, on focus and on tap.

use leptos::prelude::*;

/// `id` names the explanation, so that what it explains can point at it with `aria-describedby`.
#[component]
pub fn Help(
    /// What is explained, for the button's name.
    #[prop(into)]
    about: String,
    #[prop(into)] id: String,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="help">
            <button type="button" class="help-button" aria-label=format!("About {about}") aria-describedby=id.clone()>
                "?"
            </button>
            <span class="help-text" role="tooltip" id=id>
                {text}
            </span>
        </span>
    }
}
