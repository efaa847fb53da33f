//! Which points a pointer means.

/// The nearest of `points` within `reach` of `pixel`.
pub fn nearest(points: &[[f32; 2]], pixel: [f32; 2], reach: f32) -> Option<usize> {
    let squared = |point: &[f32; 2]| (point[0] - pixel[0]).powi(2) + (point[1] - pixel[1]).powi(2);
    let (index, distance) = points
        .iter()
        .map(squared)
        .enumerate()
        .filter(|(_, distance)| *distance <= reach * reach)
        .min_by(|one, other| one.1.total_cmp(&other.1))?;
    distance.is_finite().then_some(index)
}

/// The points inside a closed line, by the even-odd rule.
pub fn inside(points: &[[f32; 2]], line: &[[f32; 2]]) -> Vec<usize> {
    let crosses = |from: [f32; 2], to: [f32; 2], point: [f32; 2]| {
        (from[1] > point[1]) != (to[1] > point[1])
            && point[0] < (to[0] - from[0]) * (point[1] - from[1]) / (to[1] - from[1]) + from[0]
    };
    let is_inside = |point: [f32; 2]| {
        let ends = line.iter().cycle().skip(1);
        line.iter().zip(ends).filter(|(from, to)| crosses(**from, **to, point)).count() % 2 == 1
    };
    (0..points.len()).filter(|index| is_inside(points[*index])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_within_reach_is_meant() {
        let points = [[0.0, 0.0], [10.0, 0.0], [f32::NAN, 0.0]];
        assert_eq!(nearest(&points, [6.0, 0.0], 5.0), Some(1));
        assert_eq!(nearest(&points, [5.0, 8.0], 5.0), None);
        assert_eq!(nearest(&[], [0.0, 0.0], 5.0), None);
    }

    #[test]
    fn a_lasso_holds_what_it_goes_around() {
        // A horseshoe, open at the top.
        let line = [
            [0.0, 0.0],
            [30.0, 0.0],
            [30.0, 30.0],
            [20.0, 30.0],
            [20.0, 10.0],
            [10.0, 10.0],
            [10.0, 30.0],
            [0.0, 30.0],
        ];
        let points = [[5.0, 20.0], [15.0, 20.0], [25.0, 20.0], [15.0, 5.0], [40.0, 5.0], [-5.0, 5.0]];
        assert_eq!(inside(&points, &line), [0, 2, 3]);
        assert_eq!(inside(&points, &[]), [0usize; 0]);
        assert_eq!(inside(&points, &[[1.0, 1.0]]), [0usize; 0]);
    }
}
