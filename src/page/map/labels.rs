//! Which labels are drawn, and where, so that none lies over another.

/// A text that would like to stand beside a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Where the point is, in pixels.
    pub anchor: [f32; 2],
    /// Width and height of the text.
    pub size: [f32; 2],
    /// How far the text keeps from the point.
    pub gap: f32,
}

/// A rectangle of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Place {
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }

    fn lies_in(self, size: [f32; 2]) -> bool {
        self.left >= 0.0 && self.top >= 0.0 && self.left + self.width <= size[0] && self.top + self.height <= size[1]
    }
}

/// Gives each wish, most important first, the first place beside its point that is free and on the canvas: to the right,
/// to the left, above, below. `taken`: places that are free for nobody.
pub fn place(wishes: &[Wish], canvas: [f32; 2], taken: &[Place]) -> Vec<Option<Place>> {
    let mut used = taken.to_vec();
    let mut fit = |wish: &Wish| {
        let found = candidates(wish)
            .into_iter()
            .find(|place| place.lies_in(canvas) && used.iter().all(|other| !place.overlaps(*other)));
        used.extend(found);
        found
    };
    wishes.iter().map(&mut fit).collect()
}

fn candidates(wish: &Wish) -> [Place; 4] {
    let Wish { anchor: [x, y], size: [width, height], gap } = *wish;
    let at = |left, top| Place { left, top, width, height };
    [
        at(x + gap, y - height / 2.0),
        at(x - gap - width, y - height / 2.0),
        at(x - width / 2.0, y - gap - height),
        at(x - width / 2.0, y + gap),
    ]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CANVAS: [f32; 2] = [300.0, 200.0];

    fn wish(x: f32, y: f32) -> Wish {
        Wish { anchor: [x, y], size: [60.0, 14.0], gap: 8.0 }
    }

    #[test]
    fn the_first_gets_the_best_place_and_the_last_may_get_none() {
        let places = place(&[wish(150.0, 100.0); 6], CANVAS, &[]);
        assert_eq!(places[0].map(|place| (place.left, place.top)), Some((158.0, 93.0)));
        assert_eq!(places.iter().flatten().count(), 4);
        assert!(places[4].is_none() && places[5].is_none());
    }

    #[test]
    fn at_the_right_edge_a_label_goes_to_the_left() {
        let places = place(&[wish(290.0, 100.0)], CANVAS, &[]);
        assert_eq!(places[0].map(|place| place.left), Some(222.0));
    }

    proptest! {
        #[test]
        fn no_two_labels_overlap_and_none_leaves_the_canvas(
            points in proptest::collection::vec((0.0f32..300.0, 0.0f32..200.0), 0..60)
        ) {
            let taken = [Place { left: 100.0, top: 50.0, width: 40.0, height: 40.0 }];
            let wishes: Vec<_> = points.iter().map(|(x, y)| wish(*x, *y)).collect();
            let places: Vec<_> = place(&wishes, CANVAS, &taken).into_iter().flatten().collect();
            for (index, one) in places.iter().enumerate() {
                prop_assert!(one.lies_in(CANVAS) && !one.overlaps(taken[0]));
                prop_assert!(places[..index].iter().all(|other| !one.overlaps(*other)));
            }
        }
    }
}
