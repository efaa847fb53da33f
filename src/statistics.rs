//! How sure a share is.

/// Standard normal quantile of a two-sided interval of 95 %.
const Z: f64 = 1.959_964;

/// The 95 % interval of a share that was found with `count` independent questions: Wilson 1927, "Probable inference, the law
/// of succession, and statistical inference" (`statsmodels.stats.proportion.proportion_confint`, method `wilson`). Unlike
/// share ± 1.96 standard errors it stays within 0 and 1, and a share of 1 has one too.
///
/// Without a question it is all of 0 to 1.
pub fn wilson(share: f32, count: usize) -> (f32, f32) {
    if count == 0 {
        return (0.0, 1.0);
    }
    let (share, count) = (f64::from(share).clamp(0.0, 1.0), count as f64);
    let denominator = 1.0 + Z * Z / count;
    let middle = (share + Z * Z / (2.0 * count)) / denominator;
    let half = Z / denominator * (share * (1.0 - share) / count + Z * Z / (4.0 * count * count)).sqrt();
    ((middle - half).max(0.0) as f32, (middle + half).min(1.0) as f32)
}

/// By how much the first of two shares is above the second at least: the lower end of the 95 % interval of their difference.
/// Above 0 it is more than chance explains.
///
/// Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10
/// (`statsmodels.stats.proportion.confint_proportions_2indep`, method `newcomb`): made of both shares' own [`wilson`]
/// intervals, so that shares of 0 and 1 have a width too. Where both answered the same questions it is cautious.
///
/// Each: `(share, count)`.
pub fn least_lead(first: (f32, usize), second: (f32, usize)) -> f32 {
    let down = first.0 - wilson(first.0, first.1).0;
    let up = wilson(second.0, second.1).1 - second.0;
    first.0 - second.0 - down.hypot(up)
}

#[cfg(test)]
mod tests {
    use super::{least_lead, wilson};

    /// The definition: the shares p for which (share - p)² = z² p (1 - p) / count.
    #[test]
    fn ends_are_where_the_share_lies_z_standard_errors_away() {
        for (hits, count) in [(0, 1), (1, 2), (3, 7), (27, 27), (431, 500), (3, 3000)] {
            let share = hits as f32 / count as f32;
            let (low, high) = wilson(share, count);
            assert!(low <= share && share <= high, "{share} in {low}..{high}");
            for end in [low, high] {
                let (end, share) = (f64::from(end), f64::from(share));
                let excess = (share - end).powi(2) - super::Z.powi(2) * end * (1.0 - end) / count as f64;
                assert!(excess.abs() < 1e-5, "{hits} of {count}: {low}..{high}");
            }
        }
    }

    #[test]
    fn nothing_asked_says_nothing() {
        assert_eq!(wilson(f32::NAN, 0), (0.0, 1.0));
        assert_eq!(least_lead((1.0, 0), (0.0, 0)), 1.0 - 2.0f32.sqrt());
    }

    /// Table II of the paper, method 10.
    #[test]
    fn least_leads_are_those_of_the_paper() {
        let examples = [
            ((56, 70), (48, 80), 0.0524),
            ((9, 10), (3, 10), 0.1705),
            ((6, 7), (2, 7), 0.0582),
            ((5, 56), (0, 29), -0.0381),
            ((0, 10), (0, 20), -0.1611),
            ((0, 10), (0, 10), -0.2775),
            ((10, 10), (0, 20), 0.6791),
            ((10, 10), (0, 10), 0.6075),
        ];
        for (first, second, expected) in examples {
            let share = |(hits, count): (usize, usize)| (hits as f32 / count as f32, count);
            let lead = least_lead(share(first), share(second));
            assert!((lead - expected).abs() < 5.1e-5, "{first:?} {second:?}: {lead}");
        }
    }
}
