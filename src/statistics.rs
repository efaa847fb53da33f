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
    least_difference((first.0, wilson(first.0, first.1)), (second.0, wilson(second.0, second.1)))
}

/// The lower end of the 95 % interval of the difference of two figures, of which each comes with its own interval: Newcombe's
/// for shares, and for correlations that of Zou 2007, "Toward using confidence intervals to compare correlations".
pub fn least_difference(first: (f32, (f32, f32)), second: (f32, (f32, f32))) -> f32 {
    let (down, up) = (first.0 - first.1.0, second.1.1 - second.0);
    first.0 - second.0 - down.hypot(up)
}

/// The 95 % interval of Spearman's correlation over `count` pairs: Fisher's transformation with the variance of Bonett and
/// Wright 2000, "Sample size requirements for estimating Pearson, Kendall and Spearman correlations".
///
/// Of less than four pairs it is all of -1 to 1; of a correlation of 1 it has no width.
pub fn correlation_interval(correlation: f32, count: usize) -> (f32, f32) {
    let correlation = f64::from(correlation);
    if count < 4 {
        return (-1.0, 1.0);
    }
    let half = Z * ((1.0 + correlation.powi(2) / 2.0) / (count as f64 - 3.0)).sqrt();
    // At 1 itself the transformation is without end.
    let middle = correlation.clamp(-1.0 + 1e-9, 1.0 - 1e-9).atanh();
    ((middle - half).tanh() as f32, (middle + half).tanh() as f32)
}

/// Spearman's rank correlation: Pearson's of the ranks, where equal values share the mean of their ranks
/// (`scipy.stats.spearmanr`). None where one of the two is the same everywhere, or there are less than two.
pub fn spearman(one: &[f32], other: &[f32]) -> Option<f64> {
    let (one, other) = (ranks(one), ranks(other));
    let mean = |ranks: &[f64]| ranks.iter().sum::<f64>() / ranks.len() as f64;
    let (mean_one, mean_other) = (mean(&one), mean(&other));
    let product = |(x, y): (&f64, &f64)| (x - mean_one) * (y - mean_other);
    let together: f64 = one.iter().zip(&other).map(product).sum();
    let spread = |ranks: &[f64], mean: f64| ranks.iter().map(|rank| (rank - mean).powi(2)).sum::<f64>().sqrt();
    let apart = spread(&one, mean_one) * spread(&other, mean_other);
    (apart > 0.0).then(|| together / apart)
}

/// From 1, in the order of the values.
fn ranks(values: &[f32]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0;
    for equal in order.chunk_by(|one, other| values[*one] == values[*other]) {
        let rank = below as f64 + (equal.len() + 1) as f64 / 2.0;
        equal.iter().for_each(|value| ranks[*value] = rank);
        below += equal.len();
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::{correlation_interval, least_lead, spearman, wilson};

    #[test]
    fn rank_correlation_is_that_of_scipy() {
        let close = |one: &[f32], other: &[f32], expected: f64| {
            let found = spearman(one, other).expect("they differ");
            assert!((found - expected).abs() < 1e-12, "{found}");
        };
        close(&[1.0, 2.0, 3.0, 4.0], &[1.0, 8.0, 27.0, 64.0], 1.0);
        close(&[1.0, 2.0, 3.0, 4.0], &[4.0, 3.0, 2.0, -1.0], -1.0);
        // scipy.stats.spearmanr([1, 2, 2, 3], [1, 3, 2, 4]) and ([3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8])
        close(&[1.0, 2.0, 2.0, 3.0], &[1.0, 3.0, 2.0, 4.0], 0.948_683_298_050_513_8);
        close(
            &[3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0],
            &[2.0, 7.0, 1.0, 8.0, 2.0, 8.0, 1.0, 8.0],
            0.19885368120992467,
        );
        assert_eq!((spearman(&[1.0, 1.0], &[1.0, 2.0]), spearman(&[], &[])), (None, None));
    }

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

    /// tanh(atanh(r) ± 1.96 √((1 + r² / 2) / (n - 3))), worked out by hand.
    #[test]
    fn correlations_have_the_interval_of_bonett_and_wright() {
        for (correlation, count, low, high) in
            [(0.5, 100, 0.325_9, 0.641_3), (0.0, 28, -0.373_1, 0.373_1), (-0.8, 20, -0.928_1, -0.502_4)]
        {
            let found = correlation_interval(correlation, count);
            assert!((found.0 - low).abs() < 1e-4 && (found.1 - high).abs() < 1e-4, "{found:?}");
        }
        assert_eq!(correlation_interval(0.9, 3), (-1.0, 1.0));
        assert_eq!(correlation_interval(1.0, 10), (1.0, 1.0));
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
