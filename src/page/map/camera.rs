//! Which part of the map is seen, and how large.

/// The smallest rectangle around some points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub min: [f32; 2],
    pub max: [f32; 2],
}

impl Bounds {
    /// None without a point.
    pub fn of(points: impl IntoIterator<Item = [f32; 2]>) -> Option<Self> {
        points.into_iter().map(|point| Self { min: point, max: point }).reduce(Self::with)
    }

    /// Around both.
    pub fn with(self, other: Self) -> Self {
        let ([a, b], [c, d]) = (self.min, other.min);
        let ([e, f], [g, h]) = (self.max, other.max);
        Self { min: [a.min(c), b.min(d)], max: [e.max(g), f.max(h)] }
    }
}

/// Maps the plane onto a canvas: x to the right, y up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// What is in the middle of the canvas.
    pub centre: [f32; 2],
    /// Pixels a unit.
    pub scale: f32,
}

impl Camera {
    /// Shows all of `bounds` with an edge of `margin` pixels around it.
    pub fn fit(bounds: Bounds, size: [f32; 2], margin: f32) -> Self {
        let centre = [0, 1].map(|axis| (bounds.min[axis] + bounds.max[axis]) / 2.0);
        let scales = [0, 1].map(|axis| {
            let extent = (bounds.max[axis] - bounds.min[axis]).max(1e-6);
            (size[axis] - 2.0 * margin).max(1.0) / extent
        });
        Self { centre, scale: scales[0].min(scales[1]) }
    }

    pub fn to_screen(self, point: [f32; 2], size: [f32; 2]) -> [f32; 2] {
        [
            size[0] / 2.0 + (point[0] - self.centre[0]) * self.scale,
            size[1] / 2.0 - (point[1] - self.centre[1]) * self.scale,
        ]
    }

    pub fn to_plane(self, pixel: [f32; 2], size: [f32; 2]) -> [f32; 2] {
        [
            self.centre[0] + (pixel[0] - size[0] / 2.0) / self.scale,
            self.centre[1] - (pixel[1] - size[1] / 2.0) / self.scale,
        ]
    }

    /// Moves what is seen by some pixels.
    pub fn pan(&mut self, by: [f32; 2]) {
        self.centre[0] -= by[0] / self.scale;
        self.centre[1] += by[1] / self.scale;
    }

    /// Enlarges around a pixel, which goes on showing the same place.
    pub fn zoom(&mut self, factor: f32, pixel: [f32; 2], size: [f32; 2]) {
        let place = self.to_plane(pixel, size);
        self.scale = (self.scale * factor).clamp(1e-4, 1e7);
        let moved = self.to_plane(pixel, size);
        self.centre = [0, 1].map(|axis| self.centre[axis] + place[axis] - moved[axis]);
    }

    /// A share of the way to another view, for a smooth change.
    pub fn towards(self, other: Self, share: f32) -> Self {
        Self {
            centre: [0, 1].map(|axis| self.centre[axis] + (other.centre[axis] - self.centre[axis]) * share),
            // Sizes are compared by their ratio.
            scale: self.scale * (other.scale / self.scale).powf(share),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: [f32; 2] = [400.0, 300.0];

    fn near(one: [f32; 2], other: [f32; 2]) -> bool {
        one.iter().zip(other).all(|(a, b)| (a - b).abs() < 1e-2)
    }

    #[test]
    fn everything_fits_with_its_margin() {
        let bounds = Bounds::of([[-1.0, 0.0], [3.0, 2.0], [0.0, -1.0]]).expect("three points");
        let camera = Camera::fit(bounds, SIZE, 20.0);
        let corners = [camera.to_screen(bounds.min, SIZE), camera.to_screen(bounds.max, SIZE)];
        for corner in corners {
            assert!((19.9..380.1).contains(&corner[0]) && (19.9..280.1).contains(&corner[1]), "{corner:?}");
        }
        // The tighter of the two directions touches its margin.
        assert!(corners.iter().any(|corner| (corner[0] - 20.0).abs() < 0.1 || (corner[1] - 20.0).abs() < 0.1));
        assert_eq!(Bounds::of([]), None);
        let single = Camera::fit(Bounds::of([[5.0, 5.0]]).expect("a point"), SIZE, 20.0);
        assert!(single.scale.is_finite() && near(single.to_screen([5.0, 5.0], SIZE), [200.0, 150.0]));
    }

    #[test]
    fn up_is_up_and_pixels_lead_back() {
        let camera = Camera { centre: [0.5, -0.5], scale: 120.0 };
        assert!(camera.to_screen([0.0, 1.0], SIZE)[1] < camera.to_screen([0.0, 0.0], SIZE)[1]);
        assert!(near(camera.to_screen(camera.to_plane([33.0, 44.0], SIZE), SIZE), [33.0, 44.0]));
    }

    #[test]
    fn zooming_keeps_the_place_under_the_pointer() {
        let mut camera = Camera { centre: [0.0, 0.0], scale: 100.0 };
        let place = camera.to_plane([50.0, 60.0], SIZE);
        camera.zoom(3.0, [50.0, 60.0], SIZE);
        assert!(near(camera.to_screen(place, SIZE), [50.0, 60.0]) && camera.scale == 300.0);
        camera.pan([10.0, -5.0]);
        assert!(near(camera.to_screen(place, SIZE), [60.0, 55.0]));
    }

    #[test]
    fn halfway_between_two_sizes_is_their_geometric_mean() {
        let (one, other) = (Camera { centre: [0.0; 2], scale: 1.0 }, Camera { centre: [2.0, 4.0], scale: 100.0 });
        let middle = one.towards(other, 0.5);
        assert!((middle.scale - 10.0).abs() < 1e-3 && middle.centre == [1.0, 2.0]);
    }
}
