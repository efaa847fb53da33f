//! Who is ahead, in words, and whether that is more than chance.

use super::rounds::spread;
use super::{Lane, Round, Standing};
use crate::page::core::order::ascending;
use crate::page::core::{State, correlation, headline, percent};
use crate::protocol::{RunState, Scores};
use crate::statistics::{correlation_interval, least_difference, wilson};

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
    unit: &'static str,
    is_correlation: bool,
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
            Standing::On => {
                let seed = match self.race.seed() {
                    (_, 1) => String::new(),
                    (seed, of) => format!(", with seed {seed} of {of}"),
                };
                format!("{} lanes race to step {}{seed}.", self.race.lanes.len(), self.race.steps)
            }
            Standing::Over => self.verdict(),
        }
    }

    /// What a lane came to over the seeds so far, mean and range; empty where there is one seed.
    pub fn lane_over_seeds(&self, lane: usize) -> String {
        let figures: Vec<f32> = self.race.rounds_of(lane).iter().map(|round| round.figure).collect();
        let judged = self.race.lanes.get(lane).and_then(Lane::now).and_then(|now| judged(now.held_out.as_ref()?));
        match spread(&figures).zip(judged).filter(|_| self.race.of > 1) {
            Some(((mean, least, largest), judged)) => {
                format!("{} ({} to {})", judged.told(mean), judged.told(least), judged.told(largest))
            }
            None => String::new(),
        }
    }

    fn verdict(&self) -> String {
        let lanes = &self.race.lanes;
        if self.race.rounds.len() < self.race.of as usize && lanes.iter().any(|lane| lane.failure.is_none()) {
            return "The race was ended before every lane had taken its steps, so that nobody has won.".to_owned();
        }
        let places = (0..lanes.len()).filter_map(|lane| self.place(lane)).collect();
        let places = ascending(places, |place: &Place| -f64::from(place.figure));
        let Some(first) = places.first() else {
            return "Nothing was held out that the lanes could be compared by.".to_owned();
        };
        let (level, behind): (Vec<&Place>, Vec<&Place>) = places.iter().partition(|place| is_level(first, place));
        let judged = judged_by(first);
        let words = match (level.len(), behind.first()) {
            (1, None) => format!("Only {} took all its steps, {judged}.", told(first)),
            (1, Some(second)) => format!("{} is ahead of {}, {judged}.", told(first), told(second)),
            (_, rest) => {
                let behind = match rest {
                    Some(next) => format!(" {} is behind.", told(next)),
                    None => String::new(),
                };
                let with_every_seed = with_every_seed(&level);
                let level: Vec<String> = level.into_iter().map(told).collect();
                format!("A tie within chance: {}, {judged}.{with_every_seed}{behind}", level.join(", "))
            }
        };
        format!("{words}{}", self.speed(&places))
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
    fn speed(&self, places: &[Place]) -> String {
        let by_step = ascending(
            places.iter().filter_map(|place| Some((place, place.level_step?))).collect(),
            |(_, step): &(&Place, f32)| f64::from(*step),
        );
        let (Some((first, least)), Some((last, most))) = (by_step.first(), by_step.last()) else {
            return String::new();
        };
        let levels: Vec<f32> = self.race.rounds.iter().filter_map(|(_, level)| *level).collect();
        let Some((level, ..)) = spread(&levels).filter(|_| least < most) else { return String::new() };
        format!(
            " All came to {}: {} within {least:.0} steps, {} within {most:.0}.",
            first.judged.told(level),
            first.name,
            last.name
        )
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
        (Some(_), _) => (scores.scored_pairs, "pairs and the order of their scores", true),
        (None, Some(_)) => (scores.sentences, "sentences and their nearest neighbours", false),
        (None, None) => (headline(scores).map(|_| scores.triplets)?, "triplets", false),
    };
    Some(Judged { of, unit, is_correlation })
}

fn mean_step(rounds: &[Round]) -> Option<f32> {
    let steps: Option<Vec<f32>> = rounds.iter().map(|round| round.level_step.map(|step| step as f32)).collect();
    spread(&steps?).map(|(mean, ..)| mean)
}

/// Whom the first came before with every seed, though so few questions alone may explain it.
fn with_every_seed(level: &[&Place]) -> String {
    let [first, others @ ..] = level else { return String::new() };
    let names: Vec<&str> = others.iter().filter(|other| !is_turned(first, other)).map(|other| other.name).collect();
    match (names.is_empty(), first.figures.len()) {
        (true, _) | (_, ..=1) => String::new(),
        _ => format!(" {} came before {} with every seed; more questions would tell.", first.name, names.join(", ")),
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
    match spread(&place.figures) {
        Some((mean, least, largest)) if place.figures.len() > 1 => {
            format!("{} ({}; {} to {})", place.name, judged.told(mean), judged.told(least), judged.told(largest))
        }
        _ if judged.is_correlation => format!("{} (Spearman {})", place.name, judged.told(place.figure)),
        _ => format!("{} ({})", place.name, judged.told(place.figure)),
    }
}

fn judged_by(place: &Place) -> String {
    let seeds = match place.figures.len() {
        1 => String::new(),
        seeds => format!(" with each of {seeds} seeds"),
    };
    format!("judged by {} held-out {}{seeds}", place.judged.of, place.judged.unit)
}
