//! What fingers, mouse and keys do to the map.

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

use super::stage::Stage;
use crate::page::map::pick;

/// How far from a point it is still meant, in pixels.
const REACH: f32 = 14.0;
/// A finger that moves less than this has pressed.
const STILL: f32 = 4.0;

/// Which fingers are down, and what they are about.
#[derive(Default)]
pub struct Pointer {
    down: Vec<(i32, [f32; 2])>,
    start: [f32; 2],
    moved: bool,
    lasso: Option<Vec<[f32; 2]>>,
}

impl Pointer {
    /// Corners of the lasso that is being drawn.
    pub fn lasso(&self) -> &[[f32; 2]] {
        self.lasso.as_deref().unwrap_or_default()
    }

    fn spread(&self) -> Option<f32> {
        let [(_, one), (_, other)] = self.down.as_slice() else { return None };
        Some((one[0] - other[0]).hypot(one[1] - other[1]).max(1.0))
    }
}

fn place(event: &PointerEvent) -> [f32; 2] {
    [event.offset_x() as f32, event.offset_y() as f32]
}

impl Stage {
    pub fn pointer_down(self, event: &PointerEvent) {
        let inner = self.inner();
        let mut pointer = inner.pointer.borrow_mut();
        let at = place(event);
        // Without capture a drag ends at the canvas's edge, which is all that is lost.
        let _ = event_target::<Element>(event).set_pointer_capture(event.pointer_id());
        if pointer.down.is_empty() {
            (pointer.start, pointer.moved) = (at, false);
            pointer.lasso = event.shift_key().then(|| vec![at]);
        }
        pointer.down.push((event.pointer_id(), at));
    }

    pub fn pointer_move(self, event: &PointerEvent) {
        let inner = self.inner();
        let mut pointer = inner.pointer.borrow_mut();
        let at = place(event);
        let Some(finger) = pointer.down.iter().position(|(id, _)| *id == event.pointer_id()) else {
            drop(pointer);
            self.hover(at);
            return;
        };
        let (before, spread) = (pointer.down[finger].1, pointer.spread());
        pointer.down[finger].1 = at;
        pointer.moved |= (at[0] - pointer.start[0]).hypot(at[1] - pointer.start[1]) > STILL;
        if !pointer.moved {
            return;
        }
        if let Some(lasso) = &mut pointer.lasso {
            lasso.push(at);
        } else {
            let fingers = pointer.down.len().max(1) as f32;
            let by = [(at[0] - before[0]) / fingers, (at[1] - before[1]) / fingers];
            let growth = spread.zip(pointer.spread()).map(|(before, now)| now / before);
            self.with_painter(|painter| {
                painter.pan(by);
                if let Some(growth) = growth {
                    painter.zoom(growth, at);
                }
            });
        }
        drop(pointer);
        self.redraw();
    }

    pub fn pointer_up(self, event: &PointerEvent) {
        let inner = self.inner();
        let mut pointer = inner.pointer.borrow_mut();
        pointer.down.retain(|(id, _)| *id != event.pointer_id());
        let (lasso, moved) = (pointer.lasso.take(), pointer.moved);
        drop(pointer);
        if let Some(line) = lasso.filter(|_| moved) {
            let inside = self.with_painter(|painter| pick::inside(&painter.on_screen, &line));
            self.marked.set(inside.unwrap_or_default());
        } else if !moved && event.type_() == "pointerup" {
            self.select(self.under(place(event)));
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
