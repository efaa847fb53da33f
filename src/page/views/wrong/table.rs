//! The tables of the list, made of the same few parts: each kind of part costs the page's size.

use leptos::prelude::*;

use crate::page::core::{Action, LabelRow, Named, WrongAction, WrongRow};
use crate::page::runtime::store::Store;
use crate::say;
use crate::words::decimals;

/// A table and what stands around it.
pub struct Part {
    /// Class in the style sheet; the title's id begins with it.
    pub class: &'static str,
    pub title: String,
    pub heads: Vec<String>,
    pub rows: Vec<AnyView>,
    /// The name of a button for more rows, and what it does.
    pub more: (Option<String>, WrongAction),
}

pub fn view_part(part: Part, store: Store) -> AnyView {
    let Part { class, title, heads, rows, more: (more, press) } = part;
    let id = format!("{class}-title");
    let all = more.is_none();
    view! {
        <div>
            <h3 class="list-title" id=id.clone()>
                {title}
            </h3>
            <div class="table-scroll">
                <table class=class aria-labelledby=id>
                    <thead>
                        <tr>
                            {heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }.into_any()).collect_view().into_any()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view().into_any()}</tbody>
                </table>
            </div>
            <button
                type="button"
                class="link"
                hidden=all
                on:click=move |_| store.dispatch(Action::Wrong(press))
            >
                {more}
            </button>
        </div>
    }
    .into_any()
}

/// A question, what was found, and the positive.
pub fn wrong_row(row: WrongRow, store: Store) -> AnyView {
    let WrongRow { question: Named { sentence, text, label }, found, positive, place } = row;
    let button = Button {
        class: "link plain",
        title: say!("wrong-panel-select-on-map"),
        pressed: None,
        of: sentence,
        action: |sentence| Action::SentenceSelected(Some(sentence)),
    };
    let cells = vec![near(found, None), near(positive, Some(place))];
    view_row(button, text, label, cells, store)
}

/// A label's figures; pressed, its wrong answers alone are listed.
pub fn label_row(row: LabelRow, store: Store) -> AnyView {
    let LabelRow { label, name, asked, right, taken_for, chosen } = row;
    let button = Button {
        class: "link",
        title: say!("wrong-panel-list-of-label"),
        pressed: Some(chosen),
        of: label,
        action: |label| Action::Wrong(WrongAction::LabelPressed(label)),
    };
    let cells = [asked.to_string(), right, taken_for].map(|text| cell(text, None, String::new()));
    view_row(button, name, None, cells.into(), store)
}

struct Button {
    class: &'static str,
    title: String,
    /// Of one that stays pressed.
    pressed: Option<bool>,
    /// The sentence or the label that it stands for, and what is done with it.
    of: u32,
    action: fn(u32) -> Action,
}

/// `text`: what the button in the first cell says; `label`: what stands beside it.
fn view_row(button: Button, text: String, label: Option<String>, cells: Vec<AnyView>, store: Store) -> AnyView {
    let Button { class, title, pressed, of, action } = button;
    view! {
        <tr class:chosen=pressed == Some(true)>
            <td>
                <button
                    type="button"
                    class=class
                    title=title
                    aria-pressed=pressed.map(|pressed| pressed.to_string())
                    on:click=move |_| store.dispatch(action(of))
                >
                    <bdi>{text}</bdi>
                </button>
                " "
                <span class="tag">{label}</span>
            </td>
            {cells.collect_view().into_any()}
        </tr>
    }
    .into_any()
}

/// `place`: that of the positive among all.
fn near(near: Option<(Named, f32)>, place: Option<u32>) -> AnyView {
    let told = |distance: String| match place {
        Some(place) => say!("wrong-panel-place", distance = distance, place = place),
        None => distance,
    };
    match near {
        Some((Named { text, label, .. }, distance)) => cell(text, label, told(decimals(distance, 3))),
        None => cell(String::new(), None, say!("wrong-panel-no-distance")),
    }
}

fn cell(text: String, label: Option<String>, distance: String) -> AnyView {
    view! {
        <td>
            <bdi>{text}</bdi>
            " "
            <span class="tag">{label}</span>
            " "
            <span class="distance">{distance}</span>
        </td>
    }
    .into_any()
}
