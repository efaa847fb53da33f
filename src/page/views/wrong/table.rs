//! Wrong answers as sentences, the worst first.

use leptos::prelude::*;

use crate::page::core::{Action, Named, State, WrongAction, WrongRow};
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::dynamic;

#[component]
pub fn Table(store: Store) -> impl IntoView {
    let rows = store.select(|state| state.wrong_rows().0);
    let more = store.select(|state| state.wrong_rows().1);
    let no_more = Memo::new(move |_| more.get() == 0);
    let title = store.select(State::wrong_title);
    let heads = store.select(State::wrong_heads);
    view! {
        <h3 class="list-title" id="wrong-list-title">
            {title}
        </h3>
        <div class="table-scroll">
            <table class="wrong-list" aria-labelledby="wrong-list-title">
                <thead>
                    <tr>
                        {dynamic(move || {
                            heads.get().map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view().into_any()
                        })}
                    </tr>
                </thead>
                <tbody>
                    {dynamic(move || rows.get().into_iter().map(|row| view_row(row, store)).collect_view().into_any())}
                </tbody>
            </table>
        </div>
        <button
            type="button"
            class="link"
            hidden=no_more
            on:click=move |_| store.dispatch(Action::Wrong(WrongAction::MoreRows))
        >
            {move || format!("Show more ({} left)", more.get())}
        </button>
    }
}

fn view_row(row: WrongRow, store: Store) -> AnyView {
    let WrongRow { question, found, positive, place } = row;
    let Named { sentence, text, label } = question;
    let far = |near: Option<(Named, f32)>, place: Option<u32>| match near {
        Some((Named { text, label, .. }, distance)) => {
            let place = place.map(|place| format!(", place {place}"));
            view! {
                <bdi>{text}</bdi>
                " "
                {tag(label)}
                <span class="distance">{format!("{distance:.3}")} {place}</span>
            }
            .into_any()
        }
        None => "no distance: the vector is no number".into_any(),
    };
    view! {
        <tr>
            <td>
                <button
                    type="button"
                    class="link plain"
                    title="Select it on the map"
                    on:click=move |_| store.dispatch(Action::SentenceSelected(Some(sentence)))
                >
                    <bdi>{text}</bdi>
                </button>
                " "
                {tag(label)}
            </td>
            <td>{far(found, None)}</td>
            <td>{far(positive, Some(place))}</td>
        </tr>
    }
    .into_any()
}

fn tag(label: Option<String>) -> Option<AnyView> {
    label.map(|label| view! { <span class="tag">{label}</span> " " }.into_any())
}
