//! A field of the editor, and beside it what is wrong with what stands in it.

use leptos::prelude::*;

use crate::page::core::{Action, DraftError, DraftField, EditorAction};
use crate::page::runtime::store::Store;

/// Everything that is wrong with the draft.
pub type Errors = Memo<Vec<DraftError>>;

pub enum Input {
    Line,
    /// So many lines high.
    Lines(u32),
    /// One of these, each a key with its label.
    Choice(Vec<(String, String)>),
}

/// What is wrong with a field; empty: nothing.
pub fn error_of(errors: Errors, field: DraftField) -> Signal<String> {
    Signal::derive(move || {
        errors.with(|errors| {
            let error = errors.iter().find(|error| error.field == field);
            error.map_or_else(String::new, |error| error.reason.clone())
        })
    })
}

pub fn view_error(id: String, error: Signal<String>) -> AnyView {
    view! {
        <p class="field-note error" id=id hidden=Signal::derive(move || error.with(String::is_empty))>
            {error}
        </p>
    }
    .into_any()
}

pub fn view_field(store: Store, errors: Errors, field: DraftField, input: Input) -> AnyView {
    let label = field.label();
    let id = format!("editor-{}", label.to_lowercase().replace(' ', "-"));
    let note = format!("{id}-note");
    let error = error_of(errors, field);
    let value = store.select(move |state| state.editor.draft.text(field).to_owned());
    let invalid = Signal::derive(move || error.with(|error| !error.is_empty()).then_some("true"));
    let typed = move |event| {
        store.dispatch(Action::Editor(EditorAction::Typed { field, text: event_target_value(&event) }));
    };
    let input = match input {
        Input::Line => view! {
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                aria-describedby=note.clone()
                aria-invalid=invalid
                prop:value=value
                on:input=typed
            />
        }
        .into_any(),
        Input::Lines(rows) => view! {
            <textarea
                id=id.clone()
                rows=rows
                aria-describedby=note.clone()
                aria-invalid=invalid
                prop:value=value
                on:input=typed
            ></textarea>
        }
        .into_any(),
        Input::Choice(options) => {
            let option = move |(key, label): (String, String)| {
                let selected = {
                    let key = key.clone();
                    Signal::derive(move || value.with(|value| *value == key))
                };
                view! {
                    <option value=key selected=selected>
                        {label}
                    </option>
                }
                .into_any()
            };
            let options = options.into_iter().map(option).collect_view();
            view! {
                <select id=id.clone() aria-describedby=note.clone() aria-invalid=invalid prop:value=value on:change=typed>
                    {options}
                </select>
            }
            .into_any()
        }
    };
    view! {
        <div class="editor-field">
            <label for=id>{label}</label>
            {input}
            {view_error(note, error)}
        </div>
    }
    .into_any()
}
