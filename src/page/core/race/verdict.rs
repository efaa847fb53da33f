//! Who is ahead, in words, and whether that is more than chance.

use super::{Lane, Standing};
use crate::page::core::order::ascending;
use crate::page::core::{State, headline, judgement, percent};
use crate::protocol::RunState;
use crate::statistics::{correlation_interval, least_difference, wilson};

/// What a lane came to on held-out data.
struct Place<'a> {
    name: &'a str,
    figure: f32,
    /// What it can be by chance of the questions, in 95 of 100 cases.
    interval: (f32, f32),
    /// The figure in words.
    told: String,
    /// What it is of: so many triplets, sentences or pairs.
    of: usize,
    unit: &'static str,
}

impl State {
    /// What is to be said of the race as a whole; empty while there is nothing.
    pub fn race_words(&self) -> String {
        match self.race.standing {
            Standing::None => String::new(),
            Standing::Ending => "The race is being ended.".to_owned(),
            Standing::On if self.race.is_paused() && self.run == RunState::Running => {
                "The race waits while the run above trains. Resume race pauses that run.".to_owned()
            }
            Standing::On if self.race.is_paused() => "The race is paused.".to_owned(),
            Standing::On => format!("{} lanes race to step {}.", self.race.lanes.len(), self.race.steps),
            Standing::Over => self.verdict(),
        }
    }

    fn verdict(&self) -> String {
        let lanes = &self.race.lanes;
        if lanes.iter().any(|lane| lane.run != RunState::Finished && lane.failure.is_none()) {
            return "The race was ended before every lane had taken its steps, so that nobody has won.".to_owned();
        }
        let places = ascending(lanes.iter().filter_map(place).collect(), |place| -f64::from(place.figure));
        let Some(first) = places.first() else {
            return "Nothing was held out that the lanes could be compared by.".to_owned();
        };
        let (level, behind): (Vec<&Place>, Vec<&Place>) = places.iter().partition(|place| is_level(first, place));
        match (level.len(), behind.first()) {
            (1, None) => format!("Only {} took all its steps, {}.", told(first), judged_by(first)),
            (1, Some(second)) => {
                format!("{} is ahead of {}, {}.", told(first), told(second), judged_by(first))
            }
            (_, rest) => {
                let behind = match rest {
                    Some(next) => format!(" {} is behind.", told(next)),
                    None => String::new(),
                };
                let level: Vec<String> = level.into_iter().map(told).collect();
                format!("A tie within chance: {}, {}.{behind}", level.join(", "), judged_by(first))
            }
        }
    }
}

fn place(lane: &Lane) -> Option<Place<'_>> {
    let scores = lane.now().filter(|_| lane.run == RunState::Finished)?.held_out.as_ref()?;
    let name = &lane.name;
    if let Some(figure) = scores.spearman {
        let (of, unit) = (scores.scored_pairs, "pairs and the order of their scores");
        let interval = correlation_interval(figure, of);
        return Some(Place { name, figure, interval, told: judgement(Some(scores)), of, unit });
    }
    // Random triplets flatter: who finds its own kind first has learnt more.
    let (figure, of, unit) = match scores.nearest_neighbour_accuracy {
        Some(share) => (share, scores.sentences, "sentences and their nearest neighbours"),
        None => (headline(scores)?, scores.triplets, "triplets"),
    };
    Some(Place { name, figure, interval: wilson(figure, of), told: percent(Some(figure)), of, unit })
}

/// Whether the choice of held-out questions alone may explain the lead.
fn is_level(first: &Place, other: &Place) -> bool {
    least_difference((first.figure, first.interval), (other.figure, other.interval)) <= 0.0
}

fn told(place: &Place) -> String {
    format!("{} ({})", place.name, place.told)
}

fn judged_by(place: &Place) -> String {
    format!("judged by {} held-out {}", place.of, place.unit)
}
