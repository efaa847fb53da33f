//! A field of the editor, and beside it what is wrong with what stands in it.

use leptos::prelude::*;

use crate::page::core::{Action, DraftField, EditorAction};
use crate::page::runtime::store::Store;

pub enum Input {
    Line,
    /// So many lines high.
    Lines(u32),
    /// One of these, each a key with its label.
    Choice(Vec<(String, String)>),
}

/// What is wrong with a field, beside it.
pub fn view_error(store: Store, field: DraftField) -> AnyView {
    let error = store.select(move |state| state.editor.error(field).to_owned());
    let none = store.select(move |state| state.editor.error(field).is_empty());
    view! {
        <p class="field-note error" id=note(field) hidden=none>
            {error}
        </p>
    }
    .into_any()
}

/// What stands in it is the author's alone: it is only shown anew with the whole draft.
pub fn view_field(store: Store, field: DraftField, input: Input) -> AnyView {
    let id = format!("{}-field", note(field));
    let value = store.peek(|state| state.editor.draft.text(field).to_owned());
    let invalid = store.select(move |state| (!state.editor.error(field).is_empty()).to_string());
    let typed = move |event| {
        store.dispatch(Action::Editor(EditorAction::Typed { field, text: event_target_value(&event) }));
    };
    let input = match input {
        Input::Line => view! {
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                aria-describedby=note(field)
                aria-invalid=invalid
                prop:value=value
                on:input=typed
            />
        }
        .into_any(),
        Input::Lines(rows) => view! {
            <textarea id=id.clone() rows=rows aria-describedby=note(field) aria-invalid=invalid prop:value=value on:input=typed></textarea>
        }
        .into_any(),
        Input::Choice(options) => {
            let option = |(key, label): (String, String)| {
                let selected = key == value;
                view! {
                    <option value=key selected=selected>
                        {label}
                    </option>
                }
                .into_any()
            };
            let options: Vec<AnyView> = options.into_iter().map(option).collect();
            view! {
                <select id=id.clone() aria-describedby=note(field) aria-invalid=invalid on:change=typed>
                    {options}
                </select>
            }
            .into_any()
        }
    };
    view! {
        <div class="editor-field">
            <label for=id>{field.label()}</label>
            {input}
            {view_error(store, field)}
        </div>
    }
    .into_any()
}

fn note(field: DraftField) -> String {
    format!("editor-{}", field.key())
}
