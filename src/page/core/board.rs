//! The pinned sentences as the page shows them: each with its neighbours before training and now, and all of them against
//! each other.

use super::State;
use crate::protocol::{Comparison, Ranked};

/// All that the panel shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    pub pins: Vec<Pin>,
    /// Cosine of each two pins before training and now, a row for each; None while nobody knows.
    pub before: Vec<Option<f32>>,
    pub now: Vec<Option<f32>>,
    /// Of the weights that `now` is from.
    pub step: Option<u32>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    pub sentence: u32,
    pub text: String,
    pub label: Option<String>,
    pub held_out: bool,
    pub group: u32,
    /// How many groups the data has: colours are shared out among them.
    pub group_count: usize,
    /// Nearest first; empty while nobody knows.
    pub before: Vec<Near>,
    pub now: Vec<Near>,
}

/// A sentence that is near a pinned one.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    pub text: String,
    pub similarity: f32,
    pub same_group: bool,
    pub rank_before: u32,
    pub rank_now: u32,
}

impl State {
    pub fn board(&self) -> Board {
        let pinned = &self.pins.sentences;
        let comparison = self.pins.comparison.as_ref();
        // What was pinned a moment ago may be elsewhere in what the engine said last.
        let place = |pin: u32| comparison?.pinned.iter().position(|other| *other == pin);
        let cosines = |of: fn(&Comparison) -> &[f32]| {
            let cosine = |one: u32, other: u32| {
                let (row, column) = (place(one)?, place(other)?);
                of(comparison?).get(row * comparison?.pinned.len() + column).copied()
            };
            pinned.iter().flat_map(|one| pinned.iter().map(move |other| cosine(*one, *other))).collect()
        };
        Board {
            pins: pinned.iter().map(|pin| self.pinned(*pin, place(*pin))).collect(),
            before: cosines(|comparison| &comparison.before),
            now: cosines(|comparison| &comparison.now),
            step: comparison.map(|comparison| comparison.step),
        }
    }

    fn pinned(&self, sentence: u32, place: Option<usize>) -> Pin {
        let sentences = &self.space.sentences;
        let index = sentence as usize;
        let group = sentences.groups[index];
        let nearest = place.and_then(|place| self.pins.comparison.as_ref()?.nearest.get(place));
        let near = |ranked: &Ranked| {
            let Ranked { sentence, similarity, rank_before, rank_now } = *ranked;
            let text = sentences.texts.get(sentence as usize)?.clone();
            let same_group = sentences.groups.get(sentence as usize) == Some(&group);
            Some(Near { text, similarity, same_group, rank_before, rank_now })
        };
        Pin {
            sentence,
            text: sentences.texts[index].clone(),
            label: sentences.label(index).map(str::to_owned),
            held_out: sentences.held_out(index),
            group,
            group_count: sentences.group_count,
            before: nearest.map_or_else(Vec::new, |nearest| nearest.before.iter().filter_map(near).collect()),
            now: nearest.map_or_else(Vec::new, |nearest| nearest.now.iter().filter_map(near).collect()),
        }
    }
}
