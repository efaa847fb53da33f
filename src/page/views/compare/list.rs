//! The pinned sentences, each with what is nearest to it before training and now.

use leptos::prelude::*;

use super::group_style;
use crate::page::core::{Action, Near, Pin};
use crate::page::runtime::store::Store;
use crate::page::widgets::movement::movement;

pub fn view_pins(pins: Vec<Pin>, store: Store) -> AnyView {
    pins.into_iter().map(|pin| view_pin(pin, store)).collect_view().into_any()
}

fn view_pin(pin: Pin, store: Store) -> AnyView {
    let Pin { sentence, text, label, held_out, before, now, .. } = pin.clone();
    let before = view_nearest("Before training", &text, before, false);
    let now = view_nearest("Now", &text, now, true);
    view! {
        <li style=group_style(&pin)>
            <p class="pin-text">
                <b>
                    <bdi>{text.clone()}</bdi>
                </b>
                " "
                {label.map(|label| view! { <span class="tag">{label}</span> })}
                " "
                {held_out.then(|| view! { <span class="tag">"held out"</span> })}
            </p>
            <button
                type="button"
                class="link"
                aria-label=format!("Unpin {text}")
                on:click=move |_| store.dispatch(Action::Unpinned(sentence))
            >
                "Unpin"
            </button>
            {before}
            {now}
        </li>
    }
    .into_any()
}

fn view_nearest(title: &'static str, text: &str, nearest: Vec<Near>, is_now: bool) -> AnyView {
    let items = nearest.into_iter().map(|near| view_near(near, is_now)).collect_view();
    view! {
        <div class="pin-nearest">
            <p class="list-title" aria-hidden="true">
                {title}
                <span class="unit">" cosine similarity"</span>
            </p>
            <ol aria-label=format!("{title}, nearest to {text}")>{items}</ol>
        </div>
    }
    .into_any()
}

fn view_near(near: Near, is_now: bool) -> AnyView {
    let Near { text, similarity, same_group, rank_before, rank_now } = near;
    let words = if is_now {
        format!("was in place {rank_before} before training")
    } else {
        format!("is in place {rank_now} now")
    };
    let title = text.clone();
    view! {
        <li class:other=!same_group title=title>
            <bdi>{text}</bdi>
            <span class="spoken">{if same_group { "same group" } else { "other group" }}</span>
            {movement(rank_before as usize, rank_now as usize, words)}
            <span class="similarity">{format!("{similarity:.2}")}</span>
        </li>
    }
    .into_any()
}
