//! How well the questions of each label are answered, the worst first.

use leptos::prelude::*;

use crate::page::core::{Action, LabelRow, State, WrongAction};
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::dynamic;

#[component]
pub fn Labels(store: Store) -> impl IntoView {
    let labels = store.select(State::wrong_labels);
    let all = store.select(State::more_wrong_labels);
    let shown = Memo::new(move |_| all.get().is_none());
    view! {
        <h3 class="list-title" id="wrong-labels-title">
            "By label, lowest recall@1 first"
        </h3>
        <div class="table-scroll">
            <table class="wrong-labels" aria-labelledby="wrong-labels-title">
                <thead>
                    <tr>
                        <th scope="col">"Label"</th>
                        <th scope="col">"Questions"</th>
                        <th scope="col">"Right"</th>
                        <th scope="col">"Most taken for"</th>
                    </tr>
                </thead>
                <tbody>
                    {dynamic(move || labels.get().into_iter().map(|row| view_row(row, store)).collect_view().into_any())}
                </tbody>
            </table>
        </div>
        <button
            type="button"
            class="link"
            hidden=shown
            on:click=move |_| store.dispatch(Action::Wrong(WrongAction::AllLabels))
        >
            {all}
        </button>
    }
}

fn view_row(row: LabelRow, store: Store) -> AnyView {
    let LabelRow { label, name, asked, wrong, right, taken_for, chosen } = row;
    view! {
        <tr class:chosen=chosen>
            <td>
                <button
                    type="button"
                    class="link"
                    title="Lists its wrong answers alone"
                    aria-pressed=chosen.to_string()
                    disabled=wrong == 0
                    on:click=move |_| store.dispatch(Action::Wrong(WrongAction::LabelPressed(label)))
                >
                    <bdi>{name}</bdi>
                </button>
            </td>
            <td>{asked}</td>
            <td>{right}</td>
            <td>{taken_for.unwrap_or_else(|| "–".to_owned())}</td>
        </tr>
    }
    .into_any()
}
