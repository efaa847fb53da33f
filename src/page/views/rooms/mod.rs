//! The rooms beside data and settings: tabs, and the panels of the one that is open.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::{Column, PANELS, Panel};
use crate::page::core::{Action, Room, State};
use crate::page::runtime::store::store;
use crate::page::widgets::erased::{dynamic, effect};
use crate::say;

#[component]
pub fn Rooms() -> impl IntoView {
    let room = store().select(State::shown_room);
    let lesson = store().select(|state| state.lessons.open().is_some());
    view! {
        <div class="rooms">
            <div hidden=lesson>
                <Tabs />
            </div>
            <div
                class="room"
                id="room"
                role="tabpanel"
                aria-labelledby=Signal::derive(move || label_id(room.get(), lesson.get()))
                data-room=Signal::derive(move || room.get().key())
            >
                {view_column(Column::Left, room)}
                {view_column(Column::Right, room)}
            </div>
        </div>
    }
}

/// What says which room is open.
fn label_id(room: Room, lesson: bool) -> String {
    match room {
        _ if lesson => "lesson-title".to_owned(),
        Room::Class => "class-title".to_owned(),
        room => tab_id(room),
    }
}

fn tab_id(room: Room) -> String {
    format!("room-{}", room.key())
}

#[component]
fn Tabs() -> impl IntoView {
    let store = store();
    let list = NodeRef::<html::Div>::new();
    let open = store.select(|state| state.room);
    let keys = move |event: KeyboardEvent| {
        let (now, count) = (open.get_untracked() as usize, Room::TABS.len());
        let next = match event.key().as_str() {
            "ArrowRight" => (now + 1) % count,
            "ArrowLeft" => (now + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        store.dispatch(Action::RoomEntered(Room::TABS[next].0));
        let tab = list.get_untracked().and_then(|list| list.children().item(next as u32));
        if let Some(tab) = tab.and_then(|tab| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(tab).ok()) {
            let _ = tab.focus();
        }
    };
    let tab = move |(room, _): (Room, &'static str)| {
        let is_open = Signal::derive(move || open.get() == room);
        // From a room without a tab the keyboard comes to the first one.
        let is_reached =
            Signal::derive(move || is_open.get() || (room == Room::default() && open.get() == Room::Class));
        view! {
            <button
                type="button"
                class="tab"
                role="tab"
                id=tab_id(room)
                aria-controls="room"
                aria-selected=Signal::derive(move || is_open.get().to_string())
                tabindex=Signal::derive(move || if is_reached.get() { "0" } else { "-1" })
                on:click=move |_| store.dispatch(Action::RoomEntered(room))
            >
                {room.label()}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=say!("rooms-panel-tabs") node_ref=list on:keydown=keys>
            {Room::TABS.map(tab).into_iter().collect_view().into_any()}
        </div>
    }
}

/// The panels of a column, where the room that is open has any.
fn view_column(column: Column, room: Memo<Room>) -> AnyView {
    let panels = move || PANELS.iter().filter(move |panel| panel.column == column);
    let empty = Signal::derive(move || !panels().any(|panel| panel.rooms.contains(&room.get())));
    view! {
        <div class="column" hidden=empty>
            {panels().map(|panel| view_panel(panel, room)).collect_view().into_any()}
        </div>
    }
    .into_any()
}

fn view_panel(panel: &'static Panel, room: Memo<Room>) -> AnyView {
    let shown = Signal::derive(move || panel.rooms.contains(&room.get()));
    view_place(panel.view, shown)
}

/// A panel is made when it is first shown, and stays: nobody loses a place in it by looking elsewhere.
pub fn view_place(panel: fn() -> AnyView, shown: Signal<bool>) -> AnyView {
    let made = RwSignal::new(shown.get_untracked());
    effect(move || {
        if shown.get() && !made.get_untracked() {
            made.set(true);
        }
    });
    view! {
        <div class="place" hidden=Signal::derive(move || !shown.get())>
            {dynamic(move || if made.get() { panel() } else { ().into_any() })}
        </div>
    }
    .into_any()
}
