//! The geometry of one anchor, without a picture: how hard its negatives are, which of them the mining takes, and how
//! strongly the loss pulls and pushes.

use crate::config::{Config, Distance, LossFunction, Mining};
use crate::protocol::{Hardness, Surroundings};
use crate::say;

/// After Schroff et al. 2015; see [`Hardness`].
pub fn hardness(positive_distance: f32, negative_distance: f32, margin: f32) -> Hardness {
    if negative_distance <= positive_distance {
        Hardness::Hard
    } else if negative_distance <= positive_distance + margin {
        Hardness::SemiHard
    } else {
        Hardness::Easy
    }
}

/// How many negatives are hard and how many semi-hard beside a positive at that distance. Of many negatives only the nearest
/// are known to the page.
pub fn hard_negatives(near: &Surroundings, positive_distance: f32, margin: f32) -> String {
    let (count, known) = (near.negative_count, near.negatives.len());
    let of_kind =
        |kind| near.negatives.iter().filter(|(_, far)| hardness(positive_distance, *far, margin) == kind).count();
    let (hard, semi_hard) = (of_kind(Hardness::Hard), of_kind(Hardness::SemiHard));
    if known == count || hard + semi_hard < known {
        say!("geometry-negatives", count = count, hard = hard, semi_hard = semi_hard)
    } else if semi_hard > 0 {
        say!("geometry-negatives-semi-hard-at-least", count = count, hard = hard, semi_hard = semi_hard)
    } else {
        say!("geometry-negatives-hard-at-least", count = count, hard = hard)
    }
}

/// A triplet of one anchor: places in its lists of positives and negatives. Ranking is one over every negative, by its share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    pub positive: usize,
    pub negative: usize,
    /// How much its loss counts for this anchor.
    pub weight: f32,
    /// [D(a,p) - D(a,n) + m]+, or its softplus; for ranking that of the positive among all negatives.
    pub loss: f32,
}

/// The triplets that the mining would take of an anchor, were all the sentences in one batch. Those without a loss are
/// among them.
pub fn choices(near: &Surroundings, config: &Config) -> Vec<Choice> {
    let (positives, negatives) = (&near.positives, &near.negatives);
    // CoSENT compares pairs, and takes no sentence for a negative of another.
    if positives.is_empty() || negatives.is_empty() || config.loss == LossFunction::Cosent {
        return Vec::new();
    }
    // Both lists are nearest first.
    let (farthest, nearest) = (positives.len() - 1, 0);
    let choice = |positive: usize, negative: usize, weight: f32| {
        let excess = positives[positive].1 - negatives[negative].1;
        let soft = config.has_soft_margin();
        let loss = if soft { excess.exp().ln_1p() } else { (excess + config.margin as f32).max(0.0) };
        Choice { positive, negative, weight, loss }
    };
    let share = 1.0 / positives.len() as f32;
    if config.loss == LossFunction::Ranking {
        return ranked(near, config.scale as f32);
    }
    match config.mining {
        Mining::BatchHard => vec![choice(farthest, nearest, 1.0)],
        Mining::HardestOfGiven => (0..positives.len()).map(|positive| choice(positive, nearest, share)).collect(),
        Mining::BatchSemiHard => {
            // Where none is farther it takes the farthest, which is known only where all negatives are.
            let last = (negatives.len() == near.negative_count).then(|| negatives.len() - 1);
            (0..positives.len())
                .filter_map(|positive| {
                    let farther = negatives.iter().position(|(_, distance)| *distance > positives[positive].1);
                    Some(choice(positive, farther.or(last)?, share))
                })
                .collect()
        }
        Mining::BatchAll | Mining::GivenTriplets => {
            let all = (0..positives.len())
                .flat_map(|positive| (0..negatives.len()).map(move |negative| choice(positive, negative, 1.0)));
            let active: Vec<Choice> = all.filter(|choice| choice.loss > 0.0).collect();
            let weight = 1.0 / active.len().max(1) as f32;
            active.into_iter().map(|choice| Choice { weight, ..choice }).collect()
        }
    }
}

/// Every negative of every positive, with its share of the softmax over similarities. Of many negatives only the nearest are
/// known, and of the others next to nothing would come.
fn ranked(near: &Surroundings, scale: f32) -> Vec<Choice> {
    let share = 1.0 / near.positives.len() as f32;
    let of_positive = |(positive, (_, to_positive)): (usize, &(u32, f32))| {
        let odds = |to_negative: f32| (scale * (to_positive - to_negative)).exp();
        let sum: f32 = 1.0 + near.negatives.iter().map(|(_, to_negative)| odds(*to_negative)).sum::<f32>();
        let choice = |(negative, (_, to_negative)): (usize, &(u32, f32))| Choice {
            positive,
            negative,
            weight: share * odds(*to_negative) / sum,
            loss: sum.ln(),
        };
        near.negatives.iter().enumerate().map(choice).collect::<Vec<_>>()
    };
    near.positives.iter().enumerate().flat_map(of_positive).collect()
}

/// How strongly the loss moves each positive towards the anchor and each negative away from it: lengths of the loss's
/// gradients at the vectors; those of ranking divided by its scale.
pub fn forces(near: &Surroundings, config: &Config, choices: &[Choice]) -> (Vec<f32>, Vec<f32>) {
    let mut pull = vec![0.0; near.positives.len()];
    let mut push = vec![0.0; near.negatives.len()];
    for choice in choices {
        let (to_positive, to_negative) = (near.positives[choice.positive].1, near.negatives[choice.negative].1);
        let slope = if config.has_soft_margin() {
            1.0 / (1.0 + (to_negative - to_positive).exp())
        } else {
            f32::from(choice.loss > 0.0)
        };
        pull[choice.positive] += choice.weight * slope * gradient(config.metric(), to_positive);
        push[choice.negative] += choice.weight * slope * gradient(config.metric(), to_negative);
    }
    (pull, push)
}

/// Length of the distance's gradient at one of the two vectors; for the cosine at vectors of length 1.
fn gradient(metric: Distance, distance: f32) -> f32 {
    match metric {
        Distance::Euclidean => f32::from(distance > 0.0),
        Distance::SquaredEuclidean => 2.0 * distance.max(0.0).sqrt(),
        Distance::Cosine => (distance * (2.0 - distance)).max(0.0).sqrt(),
    }
}

/// Directions that keep any number of neighbours in a row apart: multiples of the golden angle.
pub fn direction(index: usize) -> [f32; 2] {
    // The golden angle's cosine and sine: turned by it once for each of `index`.
    const TURN: [f32; 2] = [-0.737_368_9, 0.675_490_3];
    (0..index).fold([1.0, 0.0], |[x, y], _| [x * TURN[0] - y * TURN[1], x * TURN[1] + y * TURN[0]])
}

/// The margin that an outer circle of `radius` shows, in steps of a hundredth. `scale`: units of the picture to one of distance.
pub fn margin_of(radius: f32, scale: f32, positive_radius: f32, largest: f32) -> f32 {
    let margin = radius / scale.max(f32::MIN_POSITIVE) - positive_radius;
    (margin.clamp(0.0, largest.max(0.0)) * 100.0).round() / 100.0
}

/// The largest margin that the handle goes to: the largest distance there is, or twice that of what is far away where distances
/// have no end; never less than what is set.
pub fn largest_margin(config: &Config, farthest: f32) -> f32 {
    config.largest_distance().map_or(2.0 * farthest, |largest| largest as f32).max(config.margin as f32).max(0.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near() -> Surroundings {
        let positives = vec![(1, 0.2), (2, 0.6)];
        let negatives = vec![(3, 0.1), (4, 0.45), (5, 0.7), (6, 1.4)];
        Surroundings { anchor: 0, step: 0, positives, positive_count: 2, negatives, negative_count: 4 }
    }

    fn config(hash: &str) -> Config {
        Config::from_hash(&format!("margin=0.3&{hash}")).0
    }

    fn taken(hash: &str) -> Vec<(usize, usize)> {
        choices(&near(), &config(hash)).iter().map(|choice| (choice.positive, choice.negative)).collect()
    }

    #[test]
    fn negatives_are_told_apart_by_the_two_circles() {
        let kinds = [0.2, 0.5, 0.6, 0.8, 0.81].map(|distance| hardness(0.5, distance, 0.3));
        use Hardness::{Easy, Hard, SemiHard};
        assert_eq!(kinds, [Hard, Hard, SemiHard, SemiHard, Easy]);
        assert_eq!(hardness(0.5, 0.6, 0.0), Easy);
    }

    #[test]
    fn what_is_not_known_of_many_negatives_is_not_told() {
        let words = |positive: f32, count: usize| {
            hard_negatives(&Surroundings { negative_count: count, ..near() }, positive, 0.3)
        };
        assert_eq!(words(0.5, 4), "Of the 4 negatives of this anchor 2 are hard and 1 semi-hard.");
        assert_eq!(words(1.5, 4), "Of the 4 negatives of this anchor 4 are hard and 0 semi-hard.");
        // Four are the nearest of nine.
        assert_eq!(words(0.5, 9), "Of the 9 negatives of this anchor 2 are hard and 1 semi-hard.");
        assert_eq!(words(1.3, 9), "Of the 9 negatives of this anchor 3 are hard and at least 1 semi-hard.");
        assert_eq!(words(1.5, 9), "Of the 9 negatives of this anchor at least 4 are hard.");
        let far = Surroundings { positives: vec![(1, 9.0)], negative_count: 9, ..near() };
        assert_eq!(choices(&far, &config("mining=batch_semi_hard")), []);
    }

    #[test]
    fn each_mining_takes_its_triplets() {
        assert_eq!(taken("mining=batch_hard"), [(1, 0)]);
        assert_eq!(taken("mining=hardest_of_given"), [(0, 0), (1, 0)]);
        // The nearest negative farther than the positive.
        assert_eq!(taken("mining=batch_semi_hard"), [(0, 1), (1, 2)]);
        assert_eq!(taken("mining=batch_all"), [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2)]);
        let far = Surroundings { positives: vec![(1, 9.0)], ..near() };
        assert_eq!(choices(&far, &config("mining=batch_semi_hard"))[0].negative, 3);
        assert_eq!(choices(&Surroundings { negatives: Vec::new(), ..near() }, &config("")), []);
    }

    #[test]
    fn forces_are_the_gradients_of_the_mean_loss() {
        // The slope of the anchor's loss when one distance changes, by differences.
        let loss = |near: &Surroundings, config: &Config| -> f32 {
            choices(near, config).iter().map(|choice| choice.weight * choice.loss).sum()
        };
        let step = 1e-3;
        for mining in ["batch_hard", "batch_hard&soft_margin=1", "batch_semi_hard", "batch_all"] {
            let config = config(&format!("mining={mining}"));
            let (pull, push) = forces(&near(), &config, &choices(&near(), &config));
            for (index, force) in pull.iter().enumerate() {
                let mut moved = near();
                moved.positives[index].1 += step;
                let slope = (loss(&moved, &config) - loss(&near(), &config)) / step;
                assert!((slope - force).abs() < 1e-2, "{mining} positive {index}: {slope} {force}");
            }
            for (index, force) in push.iter().enumerate() {
                let mut moved = near();
                moved.negatives[index].1 -= step;
                let slope = (loss(&moved, &config) - loss(&near(), &config)) / step;
                assert!((slope - force).abs() < 1e-2, "{mining} negative {index}: {slope} {force}");
            }
        }
    }

    #[test]
    fn ranking_pushes_every_negative_by_its_share_of_the_softmax() {
        let config = config("loss=ranking&scale=3&distance=squared_euclidean");
        let near = near();
        let taken = choices(&near, &config);
        let (pull, push) = forces(&near, &config, &taken);
        let loss = |positives: &[(u32, f32)], negatives: &[(u32, f32)]| -> f32 {
            let similarity = |distance: f32| (3.0 * (1.0 - distance)).exp();
            let others: f32 = negatives.iter().map(|(_, distance)| similarity(*distance)).sum();
            let terms =
                positives.iter().map(|(_, distance)| -(similarity(*distance) / (similarity(*distance) + others)).ln());
            terms.sum::<f32>() / positives.len() as f32
        };
        let now = loss(&near.positives, &near.negatives);
        let told = |positive: usize| taken.iter().find(|choice| choice.positive == positive).expect("one of each").loss;
        let mean = (0..near.positives.len()).map(told).sum::<f32>() / near.positives.len() as f32;
        assert!((mean - now).abs() < 1e-5, "{mean} {now}");
        let step = 1e-2;
        for (index, force) in pull.iter().enumerate() {
            let mut moved = near.positives.clone();
            moved[index].1 += step;
            let slope = (loss(&moved, &near.negatives) - now) / step / 3.0;
            assert!(
                (slope * gradient(Distance::Cosine, near.positives[index].1) - force).abs() < 1e-2,
                "{index}: {force}"
            );
        }
        for (index, force) in push.iter().enumerate() {
            let mut moved = near.negatives.clone();
            moved[index].1 -= step;
            let slope = (loss(&near.positives, &moved) - now) / step / 3.0;
            assert!(
                (slope * gradient(Distance::Cosine, near.negatives[index].1) - force).abs() < 1e-2,
                "{index}: {force}"
            );
        }
    }

    #[test]
    fn a_dragged_margin_stays_where_the_pointer_is_and_within_reach() {
        assert!((margin_of(120.0, 100.0, 0.5, 2.0) - 0.7).abs() < 1e-6);
        assert_eq!(margin_of(10.0, 100.0, 0.5, 2.0), 0.0, "within the inner circle");
        assert_eq!(margin_of(1e9, 100.0, 0.5, 2.0), 2.0);
        assert_eq!(margin_of(1.0, 0.0, 0.0, 2.0), 2.0, "a picture of nothing");
        let largest = |hash: &str, farthest: f32| largest_margin(&config(hash), farthest);
        assert_eq!(largest("normalise=1&encoder=transformer", 1.3), 2.0);
        assert_eq!(largest("normalise=1&encoder=simple", 1.3), std::f32::consts::SQRT_2);
        assert_eq!(largest("normalise=0&distance=squared_euclidean", 7.0), 14.0);
        assert_eq!(largest("normalise=1&margin=5", 1.3), 5.0, "what is set can be shown");
    }

    #[test]
    fn the_metric_shapes_the_force() {
        let strength = |distance: &str, length: f32| {
            let near = Surroundings { positives: vec![(1, length)], negatives: vec![(2, length)], ..near() };
            let config = config(&format!("mining=batch_hard&distance={distance}"));
            forces(&near, &config, &choices(&near, &config)).0[0]
        };
        assert_eq!(strength("euclidean", 0.25), 1.0);
        assert_eq!(strength("squared_euclidean", 0.25), 1.0);
        assert!((strength("cosine", 1.0) - 1.0).abs() < 1e-6 && strength("cosine", 0.0) == 0.0);
    }
}
