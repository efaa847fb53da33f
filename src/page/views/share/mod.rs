//! The link to what is open: what it holds and what it does not, to copy, or to take over with a phone's camera.

mod qr;

use leptos::html;
use leptos::prelude::*;

use self::qr::QrCode;
use crate::page::core::{Action, LONGEST_LINK, ShareAction, SharedLink, thousands};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::copy::{Copy, Words};
use crate::page::widgets::erased::dynamic;

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
            "Share"
        </button>
        // Closed by the Escape key as well, and by a click beside it.
        <dialog node_ref=dialog class="dialog" closedby="any" aria-labelledby="share-title" on:close=move |_| open.set(false)>
            <div class="panel-head">
                <h2 id="share-title">"Share this experiment"</h2>
                <button type="button" class="quiet" aria-label="Close" on:click=close>
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
        SharedLink::TooLong(length) => format!(
            "Such a link would have {} characters. Mail and chat programs cut off what is longer than {}.",
            thousands(length),
            thousands(LONGEST_LINK)
        ),
        SharedLink::OfFiles => "Files that are not shown in the box do not go into a link.".to_owned(),
        SharedLink::Failed(reason) => format!("Your data could not be packed: {reason}."),
    });
    let no_file = Signal::derive(move || why.with(String::is_empty));
    let no_link = Signal::derive(move || !why.with(String::is_empty));
    view! {
        <p hidden=no_link>"The link holds " {holds} ". It does not hold " {lacks} "."</p>
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
                "With my data"
            </label>
            <p id="share-data-note" class="remark">
                "Whoever has the link can then read your data, and so can every program that it passes through. This page sends it \
                 nowhere, and opening the link tells no server of it: what stands behind the # stays in the browser."
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
            "For courses: " <a href="examples.html" target="_blank">"put it into a page of your own"</a> ", or "
            <a href="./#room=class" target="_blank">"read the codes of a class"</a> "."
        </p>
    }
}

/// `a, b and c`.
fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
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
    let words = Words { field: "Link".to_owned(), copy: "Copy link".to_owned(), copied: "Link copied".to_owned() };
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
            " Send the project as a file instead: it holds the data, the settings and what was trained, and opens in this page \
             on any computer."
        </p>
        <p>
            <button
                type="button"
                class="primary"
                disabled=unready
                on:click=move |_| store.dispatch(Action::ProjectSaved)
            >
                "Save the project"
            </button>
        </p>
    }
}
