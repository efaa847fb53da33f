//! The link to what is open: what it holds and what it does not, to copy, or to take over with a phone's camera.

mod qr;

use leptos::html;
use leptos::prelude::*;

use self::qr::QrCode;
use crate::page::core::{Action, LONGEST_LINK, ShareAction, SharedLink, thousands};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::copy::{Copy, Words};
use crate::page::widgets::erased::dynamic;
use crate::say;

#[component]
pub fn Share() -> impl IntoView {
    let store = store();
    let dialog = NodeRef::<html::Dialog>::new();
    let open = RwSignal::new(false);
    let show = move |_| {
        store.dispatch(Action::Share(ShareAction::Opened));
        open.set(true);
        if let Some(dialog) = dialog.get_untracked() {
            let _ = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button type="button" class="quiet" aria-haspopup="dialog" on:click=show>
            {say!("share-panel-open")}
        </button>
        // Closed by the Escape key as well, and by a click beside it.
        <dialog node_ref=dialog class="dialog" closedby="any" aria-labelledby="share-title" on:close=move |_| open.set(false)>
            <div class="panel-head">
                <h2 id="share-title">{say!("share-panel-title")}</h2>
                <button type="button" class="quiet" aria-label=say!("button-close") on:click=close>
                    "×"
                </button>
            </div>
            // Only while it is shown: nobody else needs the link.
            {dynamic(move || open.get().then(|| view! { <Contents store /> }).into_any())}
        </dialog>
    }
}

#[component]
fn Contents(store: Store) -> impl IntoView {
    let holds = store.select(|state| list(&state.link_holds()));
    let lacks = store.select(|state| list(&state.link_lacks()));
    let no_data = store.select(|state| !state.is_own_data());
    let with_data = store.select(|state| state.share.with_data);
    let address = page();
    let link = store.select(move |state| match state.shared_link(&address) {
        SharedLink::Ready(link) => link,
        SharedLink::Awaited | SharedLink::TooLong(_) | SharedLink::OfFiles | SharedLink::Failed(_) => String::new(),
    });
    let address = page();
    let why = store.select(move |state| match state.shared_link(&address) {
        SharedLink::Ready(_) | SharedLink::Awaited => String::new(),
        SharedLink::TooLong(length) => {
            say!("share-panel-too-long", length = thousands(length), longest = thousands(LONGEST_LINK))
        }
        SharedLink::OfFiles => say!("share-panel-of-files"),
        SharedLink::Failed(reason) => say!("share-panel-not-packed", reason = reason),
    });
    let no_file = Signal::derive(move || why.with(String::is_empty));
    let no_link = Signal::derive(move || !why.with(String::is_empty));
    view! {
        <p hidden=no_link>{move || say!("share-panel-holds", holds = holds.get(), lacks = lacks.get())}</p>
        <div hidden=no_data>
            <label class="share-data">
                <input
                    type="checkbox"
                    prop:checked=with_data
                    aria-describedby="share-data-note"
                    on:change=move |event| {
                        store.dispatch(Action::Share(ShareAction::DataIncluded(event_target_checked(&event))));
                    }
                />
                {say!("share-panel-with-data")}
            </label>
            <p id="share-data-note" class="remark">
                {say!("share-panel-who-reads")}
            </p>
        </div>
        {dynamic(move || match link.get() {
            link if link.is_empty() => ().into_any(),
            link => view! { <Link link /> }.into_any(),
        })}
        <div class="share-file" hidden=no_file>
            <File store why />
        </div>
        <p class="remark">
            {say!("share-panel-for-courses")} " "
            <a href="examples.html" target="_blank">{say!("share-panel-own-page")}</a> {say!("share-panel-or")} " "
            <a href="./#room=class" target="_blank">{say!("button-read-codes")}</a> "."
        </p>
    }
}

/// `a, b and c`.
fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => say!("share-panel-and", first = first.join(", "), last = last),
    }
}

/// The page's own address, without what stands behind it.
pub fn page() -> String {
    let location = window().location();
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}

/// A link to copy, or to take over with a phone's camera.
#[component]
pub fn Link(link: String) -> impl IntoView {
    let words = Words {
        field: say!("share-panel-link"),
        copy: say!("share-panel-copy-link"),
        copied: say!("share-panel-link-copied"),
    };
    view! {
        <Copy text=link.clone() words />
        <QrCode text=link />
    }
}

/// What goes where no link does.
#[component]
fn File(store: Store, why: Memo<String>) -> impl IntoView {
    let unready = store.select(|state| !state.can_save_project());
    view! {
        <p role="status">
            {why}
            " " {say!("share-panel-as-file")}
        </p>
        <p>
            <button
                type="button"
                class="primary"
                disabled=unready
                on:click=move |_| store.dispatch(Action::ProjectSaved)
            >
                {say!("button-save-project")}
            </button>
        </p>
    }
}
