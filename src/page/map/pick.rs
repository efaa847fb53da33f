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

/// The point that is next in a direction, for who has no pointer: near, and not far off the way.
pub fn next(points: &[[f32; 2]], from: [f32; 2], direction: [f32; 2]) -> Option<usize> {
    let cost = |point: &[f32; 2]| {
        let [x, y] = [point[0] - from[0], point[1] - from[1]];
        let (ahead, aside) = (x * direction[0] + y * direction[1], x * direction[1] - y * direction[0]);
        (ahead > 0.5 && aside.abs() <= 2.0 * ahead).then_some(ahead + 2.0 * aside.abs())
    };
    let costs = points.iter().enumerate().filter_map(|(index, point)| Some((index, cost(point)?)));
    costs.min_by(|one, other| one.1.total_cmp(&other.1)).map(|(index, _)| index)
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
    fn arrows_go_to_the_next_point_on_the_way() {
        let points = [[0.0, 0.0], [10.0, 1.0], [6.0, 30.0], [-3.0, 0.0], [25.0, 0.0]];
        assert_eq!(next(&points, points[0], [1.0, 0.0]), Some(1));
        assert_eq!(next(&points, points[1], [1.0, 0.0]), Some(4));
        assert_eq!(next(&points, points[0], [-1.0, 0.0]), Some(3));
        assert_eq!(next(&points, points[0], [0.0, 1.0]), Some(2));
        assert_eq!(next(&points, points[0], [0.0, -1.0]), None);
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
