//! Why this negative? The negatives that came into question, and what the mining made of them.

use leptos::prelude::*;

use super::kind;
use crate::config::{Config, LossFunction, Mining};
use crate::page::core::geometry::{Choice, hardness};
use crate::page::map::sentences::Sentences;
use crate::protocol::Surroundings;
use crate::say;
use crate::words::decimals;

/// Candidates that are listed.
const LISTED: usize = 6;

#[derive(Clone, PartialEq)]
pub struct Candidate {
    text: String,
    distance: f32,
    kind: (String, &'static str),
    chosen: bool,
}

/// The nearest negatives, and the farthest that was taken.
pub fn candidates(near: &Surroundings, choices: &[Choice], config: &Config, sentences: &Sentences) -> Vec<Candidate> {
    let is_taken = |negative: usize| choices.iter().any(|choice| choice.negative == negative);
    let beyond = (LISTED..near.negatives.len()).filter(|negative| is_taken(*negative)).take(1);
    let reference = reference(near, choices);
    let candidate = |negative: usize| {
        let (sentence, distance) = near.negatives[negative];
        Candidate {
            text: sentences.texts.get(sentence as usize).cloned().unwrap_or_default(),
            distance,
            kind: kind(hardness(reference, distance, config.margin as f32)),
            chosen: is_taken(negative),
        }
    };
    (0..near.negatives.len().min(LISTED)).chain(beyond).map(candidate).collect()
}

/// The distance that negatives are compared with: that of the positive which is farthest among those taken.
pub fn reference(near: &Surroundings, choices: &[Choice]) -> f32 {
    let taken = choices.iter().map(|choice| near.positives[choice.positive].1).reduce(f32::max);
    taken.or(near.positives.last().map(|(_, distance)| *distance)).unwrap_or_default()
}

/// What the mining looks for, as a sentence.
pub fn reason(config: &Config) -> String {
    if config.loss == LossFunction::Ranking {
        return say!("triplets-panel-why-ranking");
    }
    if config.loss == LossFunction::Cosent {
        return say!("triplets-panel-why-cosent");
    }
    match config.mining {
        Mining::BatchHard => say!("triplets-panel-why-batch-hard"),
        Mining::BatchSemiHard => say!("triplets-panel-why-batch-semi-hard"),
        Mining::BatchAll => say!("triplets-panel-why-batch-all"),
        Mining::HardestOfGiven => say!("triplets-panel-why-hardest-of-given"),
        Mining::GivenTriplets => say!("triplets-panel-why-given"),
    }
}

pub fn view_candidates(candidates: Vec<Candidate>) -> AnyView {
    let item = |candidate: Candidate| {
        let Candidate { text, distance, kind, chosen } = candidate;
        let fate = if chosen { say!("triplets-panel-taken") } else { say!("triplets-panel-passed-over") };
        view! {
            <li class:chosen=chosen>
                <bdi>{text}</bdi>
                <span class="distance">{decimals(distance, 2)}</span>
                <span class=kind.1>{kind.0}</span>
                <span class="fate">{fate}</span>
            </li>
        }
    };
    candidates.into_iter().map(item).collect_view().into_any()
}
