//! The rotation or reflection that lays one map on another.

/// An orthogonal 2 x 2 matrix, row after row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn([f32; 4]);

impl Default for Turn {
    fn default() -> Self {
        Self([1.0, 0.0, 0.0, 1.0])
    }
}

impl Turn {
    /// Minimises the sum of |turn(from) - to|². Both are around the origin. Nothing is turned where the numbers of points
    /// differ.
    ///
    /// In the plane the best rotation and the best reflection have closed forms: the one of larger trace is the best of all.
    pub fn between(from: &[[f32; 2]], to: &[[f32; 2]]) -> Self {
        if from.len() != to.len() {
            return Self::default();
        }
        let (mut xx, mut xy, mut yx, mut yy) = (0.0f64, 0.0f64, 0.0f64, 0.0f64);
        for ([from_x, from_y], [to_x, to_y]) in from.iter().zip(to) {
            let [from_x, from_y, to_x, to_y] = [from_x, from_y, to_x, to_y].map(|value| f64::from(*value));
            xx += from_x * to_x;
            xy += from_x * to_y;
            yx += from_y * to_x;
            yy += from_y * to_y;
        }
        let (rotation, reflection) = ((xx + yy, xy - yx), (xx - yy, xy + yx));
        let length = |(a, b): (f64, f64)| a.hypot(b);
        let is_reflection = length(reflection) > length(rotation);
        let (cosine, sine) = if is_reflection { reflection } else { rotation };
        let size = cosine.hypot(sine);
        if size.is_nan() || size <= f64::MIN_POSITIVE {
            return Self::default();
        }
        let (cosine, sine) = ((cosine / size) as f32, (sine / size) as f32);
        Self(if is_reflection { [cosine, sine, sine, -cosine] } else { [cosine, -sine, sine, cosine] })
    }

    pub fn apply(self, [x, y]: [f32; 2]) -> [f32; 2] {
        let [a, b, c, d] = self.0;
        [a * x + b * y, c * x + d * y]
    }
}
