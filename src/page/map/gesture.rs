//! What fingers and the mouse's main button do to the map: press, drag, pinch, or draw a lasso.

/// A finger that moves less than this has pressed, in pixels.
const STILL: f32 = 4.0;

/// Which fingers are down, and what they are about.
#[derive(Debug, Default)]
pub struct Gesture {
    down: Vec<(i32, [f32; 2])>,
    start: [f32; 2],
    moved: bool,
    lasso: Option<Vec<[f32; 2]>>,
}

/// What a movement is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// Nothing is held down: the pointer is over something.
    Hover,
    /// Too little to be one, or a lasso that grows.
    Nothing,
    /// The view goes along, and grows around the finger where there are two.
    Drag { by: [f32; 2], growth: Option<f32> },
}

/// What has ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    Nothing,
    /// A press that did not move.
    Press,
    Lasso(Vec<[f32; 2]>),
}

impl Gesture {
    /// Corners of the lasso that is being drawn.
    pub fn lasso(&self) -> &[[f32; 2]] {
        self.lasso.as_deref().unwrap_or_default()
    }

    /// `button`: as in `PointerEvent.button`; only the main one, a finger and a pen's tip (all 0) do something.
    pub fn down(&mut self, id: i32, button: i16, at: [f32; 2], lasso: bool) {
        if button != 0 {
            return;
        }
        self.release(id);
        if self.down.is_empty() {
            (self.start, self.moved) = (at, false);
            self.lasso = lasso.then(|| vec![at]);
        }
        self.down.push((id, at));
    }

    /// `buttons`: as in `PointerEvent.buttons`, the main one is the lowest bit. Where it is up without anyone having been told,
    /// as after a menu, nothing is held.
    pub fn moved(&mut self, id: i32, buttons: u16, at: [f32; 2]) -> Move {
        if buttons & 1 == 0 {
            self.release(id);
        }
        let spread = self.spread();
        let fingers = self.down.len().max(1) as f32;
        let Some((_, place)) = self.down.iter_mut().find(|(down, _)| *down == id) else { return Move::Hover };
        let before = std::mem::replace(place, at);
        self.moved |= (at[0] - self.start[0]).hypot(at[1] - self.start[1]) > STILL;
        if !self.moved {
            return Move::Nothing;
        }
        if let Some(lasso) = &mut self.lasso {
            lasso.push(at);
            return Move::Nothing;
        }
        let by = [(at[0] - before[0]) / fingers, (at[1] - before[1]) / fingers];
        Move::Drag { by, growth: spread.zip(self.spread()).map(|(before, now)| now / before) }
    }

    /// `given_up`: the browser has taken the pointer away.
    pub fn up(&mut self, id: i32, given_up: bool) -> End {
        if !self.down.iter().any(|(down, _)| *down == id) {
            return End::Nothing;
        }
        self.release(id);
        match (self.lasso.take(), self.moved) {
            (Some(line), true) => End::Lasso(line),
            (_, false) if !given_up => End::Press,
            _ => End::Nothing,
        }
    }

    fn release(&mut self, id: i32) {
        self.down.retain(|(down, _)| *down != id);
    }

    fn spread(&self) -> Option<f32> {
        let [(_, one), (_, other)] = self.down.as_slice() else { return None };
        Some((one[0] - other[0]).hypot(one[1] - other[1]).max(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drag_takes_the_view_along_and_a_press_does_not() {
        let mut gesture = Gesture::default();
        assert_eq!(gesture.moved(1, 0, [5.0, 5.0]), Move::Hover);
        gesture.down(1, 0, [10.0, 10.0], false);
        assert_eq!(gesture.moved(1, 1, [12.0, 10.0]), Move::Nothing);
        assert_eq!(gesture.up(1, false), End::Press);
        gesture.down(1, 0, [10.0, 10.0], false);
        assert_eq!(gesture.moved(1, 1, [20.0, 15.0]), Move::Drag { by: [10.0, 5.0], growth: None });
        assert_eq!(gesture.up(1, false), End::Nothing);
        assert_eq!(gesture.moved(1, 0, [30.0, 30.0]), Move::Hover);
    }

    #[test]
    fn other_buttons_hold_nothing() {
        let mut gesture = Gesture::default();
        // A right-click: the menu takes the release.
        gesture.down(1, 2, [10.0, 10.0], false);
        assert_eq!(gesture.moved(1, 2, [40.0, 40.0]), Move::Hover);
        assert_eq!(gesture.up(1, false), End::Nothing);
        // The main button was let go of where nobody saw it.
        gesture.down(1, 0, [10.0, 10.0], false);
        assert_eq!(gesture.moved(1, 0, [60.0, 60.0]), Move::Hover);
    }

    #[test]
    fn two_fingers_pinch() {
        let mut gesture = Gesture::default();
        gesture.down(1, 0, [0.0, 0.0], false);
        gesture.down(2, 0, [10.0, 0.0], false);
        let pinch = gesture.moved(2, 1, [20.0, 0.0]);
        assert_eq!(pinch, Move::Drag { by: [5.0, 0.0], growth: Some(2.0) });
        assert_eq!((gesture.up(2, false), gesture.up(1, false)), (End::Nothing, End::Nothing));
    }

    #[test]
    fn a_lasso_is_a_line_that_is_handed_over_once() {
        let mut gesture = Gesture::default();
        gesture.down(1, 0, [0.0, 0.0], true);
        [[10.0, 0.0], [10.0, 10.0]].into_iter().for_each(|at| assert_eq!(gesture.moved(1, 1, at), Move::Nothing));
        assert_eq!(gesture.lasso().len(), 3);
        assert_eq!(gesture.up(1, false), End::Lasso(vec![[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]]));
        assert!(gesture.lasso().is_empty());
        gesture.down(1, 0, [0.0, 0.0], false);
        assert_eq!(gesture.up(1, true), End::Nothing, "taken away, not pressed");
    }
}
