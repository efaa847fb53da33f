//! Hard negatives: of the sentences that mean something else, those that are most alike to an anchor.
//!
//! Names and definitions are those of sentence-transformers'
//! [`mine_hard_negatives`](https://github.com/UKPLab/sentence-transformers/blob/v5.4.1/sentence_transformers/util/hard_negatives.py).
//! Scores are cosines. For an anchor whose least similar positive has the score `p`:
//!
//! ```text
//! 1  the range_max + P most similar candidates, P the most positives that any anchor has
//! 2  of these no positive of the anchor, and only those with
//!        score + absolute_margin <= p
//!        score <= p - |p| relative_margin
//!        min_score <= score <= max_score
//! 3  of these the places range_min .. range_max
//! 4  of these num_negatives, the most similar ones or drawn at random
//! ```
//!
//! One thing is added: a sentence that is known to mean the same as the anchor, and the anchor itself, is no candidate.

use rand::Rng;
use rand::seq::index::sample;

use crate::engine::vectors::least;
use crate::protocol::{MiningSettings, Sampling};
use crate::say;

/// Places beyond those that are wanted, where a limit may leave some out, for each negative.
const PLACES_PER_NEGATIVE: usize = 10;

/// A candidate and its score.
pub type Scored = (u32, f32);

/// What is wrong with the settings, as a sentence.
///
/// `most_positives`: the most that any anchor has.
pub fn refusal(settings: &MiningSettings, most_positives: usize) -> Option<String> {
    let (range_min, range_max) = (settings.range_min as usize, range_max(settings, most_positives));
    if settings.num_negatives == 0 {
        Some(say!("engine-mining-none-wanted"))
    } else if range_min >= range_max {
        Some(say!("engine-mining-empty-range", from = range_min, to = range_max))
    } else if settings.num_negatives as usize > range_max - range_min {
        let (wanted, places) = (settings.num_negatives, range_max - range_min);
        Some(say!("engine-mining-narrow-range", wanted = wanted, places = places))
    } else {
        None
    }
}

/// Where the range ends: where nobody says it, far enough for what is wanted.
fn range_max(settings: &MiningSettings, most_positives: usize) -> usize {
    let MiningSettings { range_min, range_max, max_score, absolute_margin, relative_margin, num_negatives, .. } =
        settings;
    let is_limited = max_score.is_some() || absolute_margin.is_some() || relative_margin.is_some();
    let places = *num_negatives as usize * if is_limited { PLACES_PER_NEGATIVE } else { 1 };
    range_max.map_or(*range_min as usize + places + most_positives, |end| end as usize)
}

/// The negatives of one anchor, the most similar first.
///
/// `candidates`: every one but those that are known to mean the same, the stated positives among them. `positives`: the stated ones.
/// `most_positives`: of any anchor.
pub fn choose(
    candidates: impl Iterator<Item = Scored>,
    positives: &[Scored],
    settings: &MiningSettings,
    most_positives: usize,
    random: &mut impl Rng,
) -> Vec<Scored> {
    let MiningSettings { range_min, max_score, min_score, absolute_margin, relative_margin, num_negatives, .. } =
        *settings;
    let (range_min, wanted) = (range_min as usize, num_negatives as usize);
    let range_max = range_max(settings, most_positives);
    let hardest = positives.iter().map(|(_, score)| *score).fold(f32::INFINITY, f32::min);
    let is_allowed = |(candidate, score): &Scored| {
        positives.iter().all(|(positive, _)| positive != candidate)
            && absolute_margin.is_none_or(|margin| score + margin <= hardest)
            && relative_margin.is_none_or(|margin| *score <= hardest - hardest.abs() * margin)
            && max_score.is_none_or(|most| *score <= most)
            && min_score.is_none_or(|least| *score >= least)
    };
    let nearest = least(range_max + most_positives, candidates.map(|(candidate, score)| (candidate, -score)));
    let nearest = nearest.into_iter().map(|(candidate, negated)| (candidate, -negated));
    let mut range: Vec<Scored> = nearest.filter(is_allowed).take(range_max).skip(range_min).collect();
    match settings.sampling_strategy {
        Sampling::Top => range.truncate(wanted),
        Sampling::Random if range.len() > wanted => {
            let mut places = sample(random, range.len(), wanted).into_vec();
            places.sort_unstable();
            range = places.into_iter().map(|place| range[place]).collect();
        }
        Sampling::Random => {}
    }
    range
}
