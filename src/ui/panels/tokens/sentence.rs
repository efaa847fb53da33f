//! The tokens in order, with the weights of one row of the attention on them.

use leptos::prelude::*;

use super::answer;
use super::attention::{percent, weights};
use crate::protocol::{Token, TokenKind};
use crate::ui::state::State;
use crate::ui::store::Store;
use crate::ui::widgets::dynamic::dynamic;

/// A token as the list shows it.
#[derive(Clone, PartialEq)]
struct Item {
    text: String,
    /// What is special about it, in words; its class in the style sheet too.
    mark: &'static str,
    weight: Option<f32>,
}

#[component]
pub fn Sentence(store: Store, row: RwSignal<Option<usize>>) -> impl IntoView {
    let tokens = store.select(items);
    let weights = store.select(|state| weights(state).to_vec());
    let items = Memo::new(move |_| {
        let mut items = tokens.get();
        if let Some(weights) = row.get().and_then(|row| weights.with(|weights| weights.get(row).cloned())) {
            items.iter_mut().zip(weights).for_each(|(item, weight)| item.weight = Some(weight));
        }
        items
    });
    let has_weights = Signal::derive(move || weights.with(|weights| !weights.is_empty()));
    let remark = store.select(remark);
    view! {
        <ol class="token-list" class:weighted=has_weights aria-label="Tokens of the sentence">
            {dynamic(move || items.get().into_iter().map(view_item).collect_view().into_any())}
        </ol>
        <p class="remark">{remark}</p>
    }
}

fn items(state: &State) -> Vec<Item> {
    let Some(answer) = answer(state) else { return Vec::new() };
    let item = |(place, token): (usize, &Token)| Item {
        text: token.text.clone(),
        mark: match token.kind {
            _ if place >= answer.read => "cut off",
            TokenKind::Word => "",
            TokenKind::Unknown => "unknown",
            TokenKind::Special => "special",
        },
        weight: None,
    };
    answer.tokens.iter().enumerate().map(item).collect()
}

fn view_item(item: Item) -> AnyView {
    let Item { text, mark, weight } = item;
    let shade = weight.map_or_else(String::new, |weight| format!("--weight: {:.3}", weight.sqrt()));
    view! {
        <li class=mark style=shade>
            <bdi>{text}</bdi>
            <span class="token-mark">{mark}</span>
            <span class="token-weight">{weight.map(|weight| percent(weight) + " %")}</span>
        </li>
    }
    .into_any()
}

/// What is not read, and what is not looked at.
fn remark(state: &State) -> String {
    let Some(answer) = answer(state) else { return String::new() };
    let mut remarks = Vec::new();
    if answer.total > answer.read {
        let (read, total) = (answer.read, answer.total);
        remarks.push(format!("Only the first {read} of {total} tokens are read (Longest sentence)."));
    }
    if answer.tokens[..answer.read].iter().any(|token| token.kind == TokenKind::Unknown) {
        remarks.push("Unknown words are one and the same token to the encoder.".to_owned());
    }
    if answer.read > answer.looked_at {
        remarks.push(format!("What follows is about the first {} tokens.", answer.looked_at));
    }
    remarks.join(" ")
}
