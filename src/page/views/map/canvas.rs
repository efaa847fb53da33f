//! The canvas itself, with the text that says what it shows.

use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use super::painter::Painter;
use super::stage::Stage;
use crate::page::widgets::erased::{dynamic, effect};
use crate::page::widgets::observed::{on_resize, on_scheme};
use crate::page::widgets::visibility::watch_visibility;
use crate::say;

#[component]
pub fn Canvas(stage: Stage) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    effect(move || {
        let Some(canvas) = canvas.get() else { return };
        *stage.inner().painter.borrow_mut() = Painter::new(canvas.clone());
        watch(&canvas, stage);
        stage.redraw();
    });
    watch_visibility(canvas, move |visible| stage.on_screen.set(visible));
    let store = stage.store;
    let count = store.select(|state| state.space.on_map().0.len());
    let described = Signal::derive(move || say!("map-described", count = count.get()));
    let tip = move || {
        let hovered = stage.hovered.get()?;
        store.peek(|state| {
            let sentences = state.space.on_map().0;
            let text = sentences.texts.get(hovered)?.clone();
            let note = match (sentences.label(hovered), sentences.held_out(hovered)) {
                (Some(label), true) => format!("{label} · {}", say!("sentence-held-out")),
                (Some(label), false) => label.to_owned(),
                (None, true) => say!("sentence-held-out"),
                (None, false) => String::new(),
            };
            Some((text, note))
        })
    };
    view! {
        <div class="map-stage">
            <canvas
                node_ref=canvas
                class="map-canvas"
                tabindex="0"
                role="application"
                aria-roledescription=say!("map-role")
                aria-label=described
                aria-describedby="map-help"
                on:pointerdown=move |event| stage.pointer_down(&event)
                on:pointermove=move |event| stage.pointer_move(&event)
                on:pointerup=move |event| stage.pointer_up(&event)
                on:pointercancel=move |event| stage.pointer_up(&event)
                on:pointerleave=move |_| stage.hovered.set(None)
                on:wheel=move |event| stage.wheel(&event)
                on:keydown=move |event| stage.key(&event)
            ></canvas>
            <div class="map-zoom">
                {tool("+", say!("map-zoom-in"), stage, |stage| stage.zoom(1.5))}
                {tool("−", say!("map-zoom-out"), stage, |stage| stage.zoom(1.0 / 1.5))}
                {tool("⤢", say!("map-show-all"), stage, Stage::fit)}
            </div>
            <p class="map-tip" aria-hidden="true" hidden=Signal::derive(move || stage.hovered.get().is_none())>
                {dynamic(move || {
                    tip().map(|(text, note)| view! { <bdi>{text}</bdi> " " <span class="tag">{note}</span> }).into_any()
                })}
            </p>
        </div>
    }
}

/// A button that moves the view.
fn tool(sign: &'static str, name: String, stage: Stage, press: fn(Stage)) -> AnyView {
    view! {
        <button type="button" class="icon" aria-label=name.clone() title=name on:click=move |_| press(stage)>
            {sign}
        </button>
    }
    .into_any()
}

/// Draws again when the canvas's size or the reader's colours change.
fn watch(canvas: &Element, stage: Stage) {
    let again = move || {
        stage.inner().measured.set(f64::NEG_INFINITY);
        stage.redraw();
    };
    on_resize(canvas, again);
    on_scheme(again);
}
