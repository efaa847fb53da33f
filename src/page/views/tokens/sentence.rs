//! The tokens in order, with the weights of one row of the attention on them.

use leptos::prelude::*;

use super::answer;
use super::attention::{Cell, cells};
use crate::page::core::{State, token_parts};
use crate::page::runtime::store::Store;
use crate::page::widgets::erased::dynamic;
use crate::protocol::{Token, TokenKind};
use crate::{say, words};

/// A token as the list shows it.
#[derive(Clone, PartialEq)]
struct Item {
    text: String,
    /// What is special about it: its class in the style sheet, and what is said of it; empty where nothing is.
    mark: &'static str,
    /// Whether it goes on with the word before it.
    continues: bool,
    cell: Option<Cell>,
}

#[component]
pub fn Sentence(store: Store, row: RwSignal<Option<usize>>) -> impl IntoView {
    let tokens = store.select(items);
    let cells = store.select(cells);
    let items = Memo::new(move |_| {
        let mut items = tokens.get();
        if let Some(cells) = row.get().and_then(|row| cells.with(|cells| cells.get(row).cloned())) {
            items.iter_mut().zip(cells).for_each(|(item, cell)| item.cell = Some(cell));
        }
        items
    });
    let weighted = Signal::derive(move || cells.with(|cells| !cells.is_empty()));
    let remark = store.select(remark);
    view! {
        <ol class="token-list" class:weighted=weighted aria-label=say!("tokens-panel-list")>
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
            _ if place >= answer.read => "cut",
            TokenKind::Word => "",
            TokenKind::Unknown => "unknown",
            TokenKind::Special => "special",
        },
        continues: token.continues,
        cell: None,
    };
    answer.tokens.iter().enumerate().map(item).collect()
}

fn view_item(item: Item) -> AnyView {
    let Item { text, mark, continues, cell } = item;
    let parts = token_parts(&text);
    let said = if mark.is_empty() { String::new() } else { words::of("tokens-panel-mark", mark) };
    let (before, written, after) = (parts.0.to_owned(), parts.1.to_owned(), parts.2.to_owned());
    view! {
        <li class=mark class:continues=continues style=cell.map_or_else(String::new, Cell::style)>
            <bdi>
                <span class="piece-mark">{before}</span>
                {written}
                <span class="piece-mark">{after}</span>
            </bdi>
            <span class="token-mark">{said}</span>
            <span class="token-weight">{cell.map(|cell| cell.percent() + " %")}</span>
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
        remarks.push(say!("tokens-panel-only-first", read = read, total = total));
    }
    if answer.tokens[..answer.read].iter().any(|token| token.kind == TokenKind::Unknown) {
        remarks.push(say!("tokens-panel-unknown"));
    }
    if answer.read > answer.looked_at {
        remarks.push(say!("tokens-panel-looked-at", count = answer.looked_at));
    }
    remarks.join(" ")
}
