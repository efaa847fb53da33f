//! The pinned sentences, each with what is nearest to it before training and now.

use leptos::prelude::*;

use super::group_style;
use crate::page::core::{Action, Near, Pin};
use crate::page::runtime::store::Store;
use crate::page::widgets::movement::movement;
use crate::say;
use crate::words::decimals;

pub fn view_pins(pins: Vec<Pin>, store: Store) -> AnyView {
    pins.into_iter().map(|pin| view_pin(pin, store)).collect_view().into_any()
}

fn view_pin(pin: Pin, store: Store) -> AnyView {
    let Pin { sentence, text, label, held_out, before, now, .. } = pin.clone();
    let before = view_nearest(&text, before, false);
    let now = view_nearest(&text, now, true);
    view! {
        <li style=group_style(&pin)>
            <p class="pin-text">
                <b>
                    <bdi>{text.clone()}</bdi>
                </b>
                " "
                {label.map(|label| view! { <span class="tag">{label}</span> })}
                " "
                {held_out.then(|| view! { <span class="tag">{say!("sentence-held-out")}</span> })}
            </p>
            <button
                type="button"
                class="link"
                aria-label=say!("compare-unpin-sentence", sentence = &text)
                on:click=move |_| store.dispatch(Action::Unpinned(sentence))
            >
                {say!("compare-unpin")}
            </button>
            {before}
            {now}
        </li>
    }
    .into_any()
}

fn view_nearest(text: &str, nearest: Vec<Near>, is_now: bool) -> AnyView {
    let (title, name) = match is_now {
        true => (say!("compare-now"), say!("compare-nearest-now", sentence = text)),
        false => (say!("neighbour-before-training"), say!("compare-nearest-before-training", sentence = text)),
    };
    let items = nearest.into_iter().map(|near| view_near(near, is_now)).collect_view();
    view! {
        <div class="pin-nearest">
            <p class="list-title" aria-hidden="true">
                {title}
                <span class="unit">" " {say!("neighbour-unit")}</span>
            </p>
            <ol aria-label=name>{items}</ol>
        </div>
    }
    .into_any()
}

fn view_near(near: Near, is_now: bool) -> AnyView {
    let Near { text, similarity, same_group, rank_before, rank_now } = near;
    let words = if is_now {
        say!("neighbour-was-in-place", place = rank_before)
    } else {
        say!("compare-is-in-place", place = rank_now)
    };
    let title = text.clone();
    view! {
        <li class:other=!same_group title=title>
            <bdi>{text}</bdi>
            <span class="spoken">{if same_group { say!("sentence-same-group") } else { say!("sentence-other-group") }}</span>
            {movement(rank_before as usize, rank_now as usize, words)}
            <span class="similarity">{decimals(similarity, 2)}</span>
        </li>
    }
    .into_any()
}
