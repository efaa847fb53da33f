//! Who is ahead, in words, and whether that is more than chance.

use super::rounds::spread;
use super::{Lane, Round, Standing};
use crate::page::core::order::ascending;
use crate::page::core::{State, correlation, headline, percent};
use crate::protocol::{RunState, Scores};
use crate::say;
use crate::statistics::{correlation_interval, least_difference, wilson};
use crate::words::decimals;

/// What a lane came to on held-out data.
struct Place<'a> {
    name: &'a str,
    /// With each seed, and their mean.
    figures: Vec<f32>,
    figure: f32,
    /// What it can be by chance of the questions, in 95 of 100 cases.
    interval: (f32, f32),
    judged: Judged,
    /// Mean of the steps at which it had come to what all came to.
    level_step: Option<f32>,
}

/// What a figure is of.
#[derive(Clone, Copy)]
struct Judged {
    of: usize,
    /// By which the messages tell it apart.
    unit: &'static str,
    is_correlation: bool,
}

impl State {
    /// What is to be said of the race as a whole; empty while there is nothing.
    pub fn race_words(&self) -> String {
        match self.race.standing {
            Standing::None => String::new(),
            Standing::Ending => say!("race-ending"),
            Standing::On if self.race.is_paused() && self.run == RunState::Running => {
                say!("race-waits")
            }
            Standing::On if self.race.is_paused() => say!("race-paused"),
            Standing::On => {
                let (lanes, steps) = (self.race.lanes.len(), self.race.steps);
                match self.race.seed() {
                    (_, 1) => say!("race-goes-on", lanes = lanes, steps = steps),
                    (seed, of) => say!("race-goes-on-with-seed", lanes = lanes, steps = steps, seed = seed, seeds = of),
                }
            }
            Standing::Over => self.verdict(),
        }
    }

    /// What a lane came to over the seeds so far, mean and range; empty where there is one seed.
    pub fn lane_over_seeds(&self, lane: usize) -> String {
        let figures: Vec<f32> = self.race.rounds_of(lane).iter().map(|round| round.figure).collect();
        let judged = self.race.lanes.get(lane).and_then(Lane::now).and_then(|now| judged(now.held_out.as_ref()?));
        match spread(&figures).zip(judged).filter(|_| self.race.of > 1) {
            Some(((mean, least, largest), judged)) => say!(
                "race-over-seeds",
                mean = judged.told(mean),
                least = judged.told(least),
                largest = judged.told(largest),
            ),
            None => String::new(),
        }
    }

    fn verdict(&self) -> String {
        let lanes = &self.race.lanes;
        if self.race.rounds.len() < self.race.of as usize && lanes.iter().any(|lane| lane.failure.is_none()) {
            return say!("race-ended");
        }
        let places = (0..lanes.len()).filter_map(|lane| self.place(lane)).collect();
        let places = ascending(places, |place: &Place| -f64::from(place.figure));
        let Some(first) = places.first() else {
            return say!("race-without-figures");
        };
        let (level, behind): (Vec<&Place>, Vec<&Place>) = places.iter().partition(|place| is_level(first, place));
        let (Judged { of, unit, .. }, seeds) = (first.judged, first.figures.len());
        let ahead = told(first);
        let mut sentences = vec![match (level.len(), behind.first()) {
            (1, None) => say!("race-only", lane = ahead, count = of, unit = unit, seeds = seeds),
            (1, Some(second)) => {
                say!("race-ahead", lane = ahead, other = told(second), count = of, unit = unit, seeds = seeds)
            }
            _ => {
                let lanes = level.iter().map(|place| told(place)).collect::<Vec<_>>().join(", ");
                say!("race-tie", lanes = lanes, count = of, unit = unit, seeds = seeds)
            }
        }];
        if level.len() > 1 {
            sentences.extend(with_every_seed(&level));
            sentences.extend(behind.first().map(|next| say!("race-behind", lane = told(next))));
        }
        sentences.extend(self.speed(&places));
        sentences.join(" ")
    }

    fn place(&self, lane: usize) -> Option<Place<'_>> {
        let rounds = self.race.rounds_of(lane);
        let lane = &self.race.lanes[lane];
        let judged = judged(lane.now().filter(|_| lane.run == RunState::Finished)?.held_out.as_ref()?)?;
        let figures: Vec<f32> = rounds.iter().map(|round| round.figure).collect();
        let (figure, ..) = spread(&figures)?;
        Some(Place {
            name: &lane.name,
            figures,
            figure,
            interval: judged.interval(figure),
            judged,
            level_step: mean_step(&rounds),
        })
    }

    /// Who came first to what all came to, where that differs.
    fn speed(&self, places: &[Place]) -> Option<String> {
        let by_step = ascending(
            places.iter().filter_map(|place| Some((place, place.level_step?))).collect(),
            |(_, step): &(&Place, f32)| f64::from(*step),
        );
        let ((first, least), (last, most)) = by_step.first().zip(by_step.last())?;
        let levels: Vec<f32> = self.race.rounds.iter().filter_map(|(_, level)| *level).collect();
        let (level, ..) = spread(&levels).filter(|_| least < most)?;
        Some(say!(
            "race-speed",
            level = first.judged.told(level),
            first = first.name,
            least = decimals(*least, 0),
            last = last.name,
            most = decimals(*most, 0),
        ))
    }
}

impl Judged {
    fn told(self, figure: f32) -> String {
        if self.is_correlation { correlation(Some(figure)) } else { percent(Some(figure)) }
    }

    fn interval(self, figure: f32) -> (f32, f32) {
        if self.is_correlation { correlation_interval(figure, self.of) } else { wilson(figure, self.of) }
    }
}

/// What [`Lane::judged`] is of.
fn judged(scores: &Scores) -> Option<Judged> {
    let (of, unit, is_correlation) = match (scores.spearman, scores.nearest_neighbour_accuracy) {
        (Some(_), _) => (scores.scored_pairs, "pairs", true),
        (None, Some(_)) => (scores.sentences, "sentences", false),
        (None, None) => (headline(scores).map(|_| scores.triplets)?, "triplets", false),
    };
    Some(Judged { of, unit, is_correlation })
}

fn mean_step(rounds: &[Round]) -> Option<f32> {
    let steps: Option<Vec<f32>> = rounds.iter().map(|round| round.level_step.map(|step| step as f32)).collect();
    spread(&steps?).map(|(mean, ..)| mean)
}

/// Whom the first came before with every seed, though so few questions alone may explain it.
fn with_every_seed(level: &[&Place]) -> Option<String> {
    let [first, others @ ..] = level else { return None };
    let names: Vec<&str> = others.iter().filter(|other| !is_turned(first, other)).map(|other| other.name).collect();
    match (names.is_empty(), first.figures.len()) {
        (true, _) | (_, ..=1) => None,
        _ => Some(say!("race-with-every-seed", lane = first.name, others = names.join(", "))),
    }
}

/// Whether the order of the two is another with some seed.
fn is_turned(first: &Place, other: &Place) -> bool {
    first.figures.iter().zip(&other.figures).any(|(first, other)| first <= other)
}

/// Whether chance alone may explain the lead: that of the held-out questions, or that of the seeds, where another seed turned
/// the two about.
fn is_level(first: &Place, other: &Place) -> bool {
    is_turned(first, other) || least_difference((first.figure, first.interval), (other.figure, other.interval)) <= 0.0
}

fn told(place: &Place) -> String {
    let judged = place.judged;
    let figure = judged.told(place.figure);
    match spread(&place.figures) {
        Some((_, least, largest)) if place.figures.len() > 1 => {
            let (least, largest) = (judged.told(least), judged.told(largest));
            say!("race-place-over-seeds", lane = place.name, mean = figure, least = least, largest = largest)
        }
        _ if judged.is_correlation => say!("race-place-spearman", lane = place.name, figure = figure),
        _ => say!("race-place", lane = place.name, figure = figure),
    }
}
