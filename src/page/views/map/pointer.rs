//! What fingers, mouse and keys do to the map.

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

use super::stage::Stage;
use crate::page::map::gesture::{End, Move};
use crate::page::map::pick;

/// How far from a point it is still meant, in pixels.
const REACH: f32 = 14.0;
fn place(event: &PointerEvent) -> [f32; 2] {
    [event.offset_x() as f32, event.offset_y() as f32]
}

impl Stage {
    pub fn pointer_down(self, event: &PointerEvent) {
        // Without capture a drag ends at the canvas's edge, which is all that is lost.
        if event.button() == 0 {
            let _ = event_target::<Element>(event).set_pointer_capture(event.pointer_id());
        }
        let inner = self.inner();
        inner.gesture.borrow_mut().down(event.pointer_id(), event.button(), place(event), event.shift_key());
    }

    pub fn pointer_move(self, event: &PointerEvent) {
        let at = place(event);
        let moved = self.inner().gesture.borrow_mut().moved(event.pointer_id(), event.buttons(), at);
        match moved {
            Move::Hover => return self.hover(at),
            Move::Nothing => {}
            Move::Drag { by, growth } => {
                self.with_painter(|painter| {
                    painter.pan(by);
                    if let Some(growth) = growth {
                        painter.zoom(growth, at);
                    }
                });
            }
        }
        self.redraw();
    }

    pub fn pointer_up(self, event: &PointerEvent) {
        let ended = self.inner().gesture.borrow_mut().up(event.pointer_id(), event.type_() != "pointerup");
        match ended {
            End::Nothing => {}
            End::Press => self.select(self.under(place(event))),
            End::Lasso(line) => {
                let inside = self.with_painter(|painter| pick::inside(&painter.on_screen, &line));
                self.marked.set(inside.unwrap_or_default());
            }
        }
        self.redraw();
    }

    pub fn hover(self, at: [f32; 2]) {
        let under = self.under(at);
        if self.hovered.get_untracked() != under {
            self.hovered.set(under);
        }
    }

    fn under(self, at: [f32; 2]) -> Option<usize> {
        self.with_painter(|painter| pick::nearest(&painter.on_screen, at, REACH)).flatten()
    }

    /// The wheel scrolls the page, unless Ctrl is held or the map has the focus.
    pub fn wheel(self, event: &WheelEvent) {
        let focused = document().active_element().is_some_and(|active| event.target().as_ref() == Some(&active));
        if !focused && !event.ctrl_key() && !event.meta_key() {
            return;
        }
        event.prevent_default();
        let at = [event.offset_x() as f32, event.offset_y() as f32];
        let factor = (-event.delta_y() as f32 * 0.0015).exp();
        self.with_painter(|painter| painter.zoom(factor, at));
        self.redraw();
    }

    pub fn key(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowLeft" => self.go([-1.0, 0.0]),
            "ArrowRight" => self.go([1.0, 0.0]),
            "ArrowUp" => self.go([0.0, -1.0]),
            "ArrowDown" => self.go([0.0, 1.0]),
            "+" | "=" => self.zoom(1.5),
            "-" => self.zoom(1.0 / 1.5),
            "0" => self.fit(),
            "Escape" => {
                self.marked.set(Vec::new());
                self.select(None);
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Selects the next sentence in a direction, or the one in the middle.
    fn go(self, direction: [f32; 2]) {
        let selected = self.store.peek(|state| state.space.selected).map(|sentence| sentence as usize);
        let next = self.with_painter(|painter| {
            let middle = painter.size.map(|side| side / 2.0);
            match selected.and_then(|selected| painter.on_screen.get(selected)) {
                Some(from) => pick::next(&painter.on_screen, *from, direction),
                None => pick::nearest(&painter.on_screen, middle, f32::MAX.sqrt()),
            }
        });
        if let Some(next) = next.flatten() {
            self.select(Some(next));
        }
    }
}
