//! Draws many points quickly: straight into pixels, a thousand in the time that a canvas takes for a few dozen circles.

use super::colour::{Rgb, Shape};

/// A picture of opaque pixels.
pub struct Raster {
    pub width: usize,
    pub height: usize,
    /// Red, green, blue and 255 for each pixel, row after row.
    pub pixels: Vec<u8>,
}

/// How a point looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    pub shape: Shape,
    /// In pixels; shapes with corners have about the area of the disc.
    pub radius: f32,
    pub colour: Rgb,
    /// From 0 to 1.
    pub opacity: f32,
    /// Only an edge of this many pixels, empty within.
    pub ring: Option<f32>,
}

impl Raster {
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![255; width * height * 4] }
    }

    pub fn fill(&mut self, colour: Rgb) {
        let pixel = [colour[0], colour[1], colour[2], 255];
        self.pixels.as_chunks_mut().0.fill(pixel);
    }

    /// Draws a point with smooth edges; what lies outside is cut off.
    pub fn dot(&mut self, centre: [f32; 2], dot: Dot) {
        let reach = match dot.shape {
            Shape::Disc => dot.radius,
            // The tips of the triangle and the diamond are the farthest.
            Shape::Square | Shape::Triangle | Shape::Diamond | Shape::Cross => 1.6 * dot.radius,
        } + 1.0;
        let [x, y] = centre;
        if !(x > -reach && y > -reach && x < self.width as f32 + reach && y < self.height as f32 + reach) {
            return;
        }
        let range = |middle: f32, end: usize| {
            let first = (middle - reach).max(0.0) as usize;
            first..(((middle + reach).ceil().max(0.0)) as usize).min(end)
        };
        let columns = range(x, self.width);
        for row in range(y, self.height) {
            let down = row as f32 + 0.5 - y;
            for column in columns.clone() {
                let right = column as f32 + 0.5 - x;
                let outside = outside(dot.shape, dot.radius, right, down);
                let mut cover = (0.5 - outside).clamp(0.0, 1.0);
                if let Some(width) = dot.ring {
                    cover *= (outside + width + 0.5).clamp(0.0, 1.0);
                }
                if cover > 0.0 {
                    self.blend((row * self.width + column) * 4, dot.colour, cover * dot.opacity);
                }
            }
        }
    }

    fn blend(&mut self, at: usize, colour: Rgb, share: f32) {
        let weight = (share * 256.0) as u32;
        for (pixel, colour) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            *pixel = ((u32::from(*pixel) * (256 - weight) + u32::from(colour) * weight) >> 8) as u8;
        }
    }
}

/// How far a place is outside of a shape around the origin; negative within. In pixels, y goes down.
fn outside(shape: Shape, radius: f32, x: f32, y: f32) -> f32 {
    let (x, y) = (x.abs(), y);
    match shape {
        // Not `hypot`, which is a slow function where this is one instruction.
        Shape::Disc => (x * x + y * y).sqrt() - radius,
        Shape::Square => x.max(y.abs()) - 0.89 * radius,
        Shape::Diamond => (x + y.abs()) * std::f32::consts::FRAC_1_SQRT_2 - 0.89 * radius,
        // Three sides, each at the same distance from the middle.
        Shape::Triangle => (0.866 * x - 0.5 * y).max(y) - 0.78 * radius,
        Shape::Cross => {
            let bar = |along: f32, across: f32| (along - 1.25 * radius).max(across - 0.4 * radius);
            bar(x, y.abs()).min(bar(y.abs(), x))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOT: Dot = Dot { shape: Shape::Disc, radius: 3.0, colour: [0, 0, 0], opacity: 1.0, ring: None };

    fn drawn(centre: [f32; 2], dot: Dot) -> Raster {
        let mut raster = Raster::new(20, 10);
        raster.fill([255, 255, 255]);
        raster.dot(centre, dot);
        raster
    }

    fn red(raster: &Raster, column: usize, row: usize) -> u8 {
        raster.pixels[(row * raster.width + column) * 4]
    }

    #[test]
    fn a_disc_covers_its_area_and_nothing_else() {
        let raster = drawn([10.0, 5.0], DOT);
        let ink: f32 = raster.pixels.as_chunks::<4>().0.iter().map(|pixel| 1.0 - f32::from(pixel[0]) / 255.0).sum();
        assert!((ink - std::f32::consts::PI * 9.0).abs() < 1.0, "{ink}");
        assert_eq!((red(&raster, 10, 5), red(&raster, 0, 0), red(&raster, 14, 5)), (0, 255, 255));
        assert!(raster.pixels.as_chunks::<4>().0.iter().all(|pixel| pixel[3] == 255));
    }

    #[test]
    fn all_shapes_have_about_the_same_area_and_none_looks_like_another() {
        let shapes = [Shape::Disc, Shape::Square, Shape::Triangle, Shape::Diamond, Shape::Cross];
        let pictures = shapes.map(|shape| {
            let mut raster = Raster::new(40, 40);
            raster.fill([255, 255, 255]);
            raster.dot([20.0, 20.0], Dot { shape, radius: 9.0, ..DOT });
            raster.pixels.as_chunks::<4>().0.iter().map(|pixel| 1.0 - f32::from(pixel[0]) / 255.0).collect::<Vec<f32>>()
        });
        for (index, one) in pictures.iter().enumerate() {
            let area = one.iter().sum::<f32>() / (std::f32::consts::PI * 81.0);
            assert!((0.8..1.25).contains(&area), "{:?}: {area}", shapes[index]);
            for other in &pictures[..index] {
                let differ: f32 = one.iter().zip(other).map(|(a, b)| (a - b).abs()).sum();
                assert!(differ > 25.0, "{differ}");
            }
        }
    }

    #[test]
    fn a_ring_is_open_in_the_middle() {
        let raster = drawn([10.5, 5.5], Dot { ring: Some(1.0), ..DOT });
        assert_eq!(red(&raster, 10, 5), 255);
        assert!(red(&raster, 13, 5) < 140);
    }

    #[test]
    fn what_lies_outside_is_cut_off() {
        for centre in [[-1.0, 5.0], [20.5, 5.0], [10.0, -2.0], [10.0, 11.0], [-90.0, 5.0], [f32::NAN, 5.0], [1e30, 5.0]]
        {
            let raster = drawn(centre, DOT);
            assert_eq!(raster.pixels.len(), 20 * 10 * 4);
        }
        assert!(red(&drawn([-1.0, 5.0], DOT), 0, 5) < 255);
    }
}
