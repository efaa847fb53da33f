//! What the browser keeps on this computer: to go on with, and to forget.

use leptos::prelude::*;

use crate::page::core::{Action, State, bytes_in_words};
use crate::page::runtime::store::{Store, store};
use crate::page::widgets::erased::dynamic;
use crate::protocol::Record;
use crate::say;

/// An experiment that is kept, as the page shows it.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    title: String,
    /// `Simple · trained for 420 steps · 25/11/2026, 18:20:31`
    about: String,
    button: String,
    /// It is what the page shows.
    is_open: bool,
}

#[component]
pub fn Kept() -> impl IntoView {
    let store = store();
    let rows = store.select(|state| state.library.kept.iter().map(|record| row(record, state)).collect::<Vec<Row>>());
    let summary = store.select(summary);
    let none = store.select(|state| state.library.kept.is_empty());
    view! {
        <section class="panel kept" aria-labelledby="kept-title">
            <details>
                <summary>
                    <h2 id="kept-title">{say!("kept-title")}</h2>
                </summary>
                <p class="remark">{summary}</p>
                <ul class="kept-list" aria-label=say!("kept-experiments")>
                    {dynamic(move || rows.get().into_iter().map(|row| view_row(row, store)).collect_view().into_any())}
                </ul>
                <button
                    type="button"
                    class="link"
                    hidden=none
                    on:click=move |_| store.dispatch(Action::Forgotten(None))
                >
                    {say!("kept-forget-all")}
                </button>
            </details>
        </section>
    }
}

fn row(record: &Record, state: &State) -> Row {
    let trained = if record.is_trained() { say!("kept-trained", count = record.step) } else { say!("kept-untrained") };
    let when = if record.at > 0.0 { format!(" · {}", moment(record.at)) } else { String::new() };
    Row {
        id: record.id.clone(),
        title: record.title.clone(),
        about: format!("{trained}{when}"),
        button: record.continue_words(),
        is_open: record.id == state.open.id,
    }
}

fn summary(state: &State) -> String {
    let library = &state.library;
    if let Some(reason) = library.failure() {
        return say!("kept-nothing", reason = reason);
    }
    let size = match library.usage {
        Some((used, room)) if room > 0.0 => {
            format!(" {}", say!("kept-size", used = bytes_in_words(used), room = bytes_in_words(room)))
        }
        _ => String::new(),
    };
    say!("kept-what") + &size
}

fn view_row(row: Row, store: Store) -> AnyView {
    let Row { id, title, about, button, is_open } = row;
    let (wanted, forgotten) = (id.clone(), id);
    let way_on = (!is_open).then(|| {
        view! {
            <button
                type="button"
                class="link"
                on:click=move |_| store.dispatch(Action::Continued(wanted.clone()))
            >
                {button}
            </button>
        }
    });
    view! {
        <li>
            <p>
                <b>{title.clone()}</b>
                " "
                {about}
                {is_open.then(|| format!(" · {}", say!("kept-on-the-page")))}
            </p>
            {way_on}
            " "
            <button
                type="button"
                class="link"
                aria-label=say!("kept-forget-one", title = title)
                on:click=move |_| store.dispatch(Action::Forgotten(Some(forgotten.clone())))
            >
                {say!("button-forget")}
            </button>
        </li>
    }
    .into_any()
}

/// Date and time as the reader's browser writes them.
fn moment(at: f64) -> String {
    let date = js_sys::Date::new(&at.into());
    date.to_locale_string("default", &wasm_bindgen::JsValue::UNDEFINED).into()
}
