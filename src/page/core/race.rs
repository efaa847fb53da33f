//! A race: the same data and seed under several settings, side by side.
//!
//! What is planned is a [`Preset`] around the settings of the moment, or lanes of the user's own. [`Lane`] holds what one
//! of them has brought so far.

mod lane;
mod rounds;
#[cfg(test)]
mod tests;
mod verdict;

pub use lane::Lane;
pub use rounds::Round;

use super::history::differences;
use super::{Effect, Intent, Preset, RaceAction, Seeds, State};
use crate::config::{Config, Distance, Encoder, LossFunction, Mining};
use crate::protocol::{Command, Event, RunState};
use crate::say;

/// Lanes of a race at most: more curves than that nobody tells apart.
pub const LANES: usize = 4;

/// What the first button of the race does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaceButton {
    Start,
    Pause,
    Resume,
}

impl RaceButton {
    /// Its accessible name.
    pub fn label(self) -> String {
        match self {
            Self::Start => say!("race-button-start"),
            Self::Pause => say!("race-button-pause"),
            Self::Resume => say!("race-button-resume"),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Standing {
    /// There was none on this data.
    #[default]
    None,
    /// Running or paused: the lanes know.
    On,
    /// The engine was asked to end it, and has not answered.
    Ending,
    Over,
}

#[derive(Clone, Debug, Default)]
pub struct Race {
    pub preset: Preset,
    /// Lanes of [`Preset::Own`], at most [`LANES`].
    pub own: Vec<Config>,
    /// With how many seeds the next race is to be run.
    pub seeds: Seeds,
    /// Of the race that was started last, with the seed of the moment.
    pub lanes: Vec<Lane>,
    /// Steps of each lane.
    pub steps: u32,
    standing: Standing,
    /// Seeds of the race that was started last, and those that are through: what each lane came to, and what all of them did.
    of: u32,
    rounds: Vec<(Vec<Option<Round>>, Option<f32>)>,
    /// Lanes of a lesson, with their names, that are to race in the place of what is planned.
    pub(super) given: Option<Vec<(String, Config)>>,
}

impl Race {
    /// Whether the engine works on it, or would if it were not paused.
    pub fn is_on(&self) -> bool {
        matches!(self.standing, Standing::On | Standing::Ending)
    }

    /// Which seed is the one of the moment, counted from 1, and how many there are.
    pub fn seed(&self) -> (u32, u32) {
        ((self.rounds.len() as u32 + 1).min(self.of), self.of)
    }

    /// What a lane came to with each seed so far; empty where it failed with one.
    pub fn rounds_of(&self, lane: usize) -> Vec<Round> {
        let rounds: Option<Vec<Round>> = self.rounds.iter().map(|(lanes, _)| *lanes.get(lane)?).collect();
        rounds.unwrap_or_default()
    }

    fn is_paused(&self) -> bool {
        let any = |state: RunState| self.lanes.iter().any(|lane| lane.failure.is_none() && lane.run == state);
        any(RunState::Paused) && !any(RunState::Running)
    }

    /// The engine is gone, and the race with it.
    pub(super) fn lose(&mut self) {
        if self.is_on() {
            self.standing = Standing::Over;
        }
    }

    /// The sentences are others now: what was drawn of them says nothing any more.
    pub(super) fn forget(&mut self) {
        self.lanes.clear();
        self.rounds.clear();
        self.standing = Standing::None;
    }

    fn add(&mut self, config: Config) {
        if self.own.len() < LANES {
            self.own.push(config);
        }
        self.preset = Preset::Own;
    }
}

impl State {
    pub(super) fn act_on_race(&mut self, action: RaceAction) -> Vec<Effect> {
        match action {
            RaceAction::PresetChosen(preset) => self.race.preset = preset,
            RaceAction::SeedsChosen(seeds) => self.race.seeds = seeds,
            RaceAction::SettingsAdded => self.race.add(self.open.config.clone()),
            RaceAction::RunAdded(number) => {
                if let Some(run) = self.history.iter().find(|run| run.number == number) {
                    self.race.add(run.experiment.config.clone());
                }
            }
            RaceAction::LaneRemoved(lane) => {
                if lane < self.race.own.len() {
                    self.race.own.remove(lane);
                }
            }
            RaceAction::Pressed => return self.press_race(),
            RaceAction::Ended => {
                self.wanted.take_if(|intent| *intent == Intent::Race);
                return self.end_race();
            }
            RaceAction::LaneChosen(lane) => {
                let Some(config) = self.race.lanes.get(lane).map(|lane| lane.config.clone()) else { return Vec::new() };
                let data = self.open.config.data.clone();
                return self.set_all(Config { data, ..config }, false, "lane");
            }
        }
        Vec::new()
    }

    pub fn race_button(&self) -> RaceButton {
        match self.race.standing {
            _ if self.wanted == Some(Intent::Race) => RaceButton::Pause,
            Standing::None | Standing::Ending | Standing::Over => RaceButton::Start,
            Standing::On if self.race.is_paused() => RaceButton::Resume,
            Standing::On => RaceButton::Pause,
        }
    }

    /// The settings that would race now: data, held-out share, seed and steps are those of the moment.
    pub fn race_plan(&self) -> Vec<Config> {
        let now = &self.open.config;
        let with = |key: &str, value: &str| {
            let mut config = now.clone();
            config.set(key, value).expect("a value of the setting's own");
            config
        };
        if self.has_scores() && matches!(self.race.preset, Preset::Minings | Preset::Margins | Preset::Losses) {
            // Only CoSENT learns from them, and it knows neither.
            return Vec::new();
        }
        match self.race.preset {
            Preset::Minings => {
                let minings = [Mining::GivenTriplets, Mining::BatchSemiHard, Mining::BatchHard, Mining::BatchAll];
                minings.map(|mining| Config { loss: LossFunction::Triplet, ..with("mining", mining.key()) }).into()
            }
            Preset::Encoders => {
                let lane = |encoder: Encoder| {
                    let mut config = with("encoder", encoder.key());
                    // A learning rate that was set is meant for the encoder that it was set for.
                    if encoder != now.encoder {
                        config.learning_rate = config.default_learning_rate();
                    }
                    config
                };
                [Encoder::Simple, Encoder::Transformer].map(lane).into()
            }
            Preset::Margins => {
                let lane =
                    |margin: f64| Config { margin, soft_margin: false, loss: LossFunction::Triplet, ..now.clone() };
                margins(now).map(lane).into()
            }
            Preset::Losses => {
                [LossFunction::Triplet, LossFunction::Ranking].map(|loss| with("loss", loss.key())).into()
            }
            Preset::Own => {
                let Config { data, held_out, seed, steps, .. } = now;
                let lane = |own: &Config| Config {
                    data: data.clone(),
                    held_out: *held_out,
                    seed: *seed,
                    steps: *steps,
                    ..own.clone()
                };
                self.race.own.iter().map(lane).collect()
            }
        }
    }

    /// What the lanes of the plan are called.
    pub fn race_plan_names(&self) -> Vec<String> {
        differences(&self.race_plan())
    }

    fn press_race(&mut self) -> Vec<Effect> {
        match self.race_button() {
            RaceButton::Start => {
                self.race.given = None;
                self.lessons.forget_run();
                self.go(Intent::Race)
            }
            RaceButton::Pause if self.wanted.take_if(|intent| *intent == Intent::Race).is_some() => Vec::new(),
            RaceButton::Pause => vec![self.tell(Command::PauseRace)],
            RaceButton::Resume => vec![self.tell(Command::ResumeRace)],
        }
    }

    pub(super) fn end_race(&mut self) -> Vec<Effect> {
        if self.race.standing != Standing::On {
            return Vec::new();
        }
        self.race.standing = Standing::Ending;
        vec![self.tell(Command::EndRace)]
    }

    /// Starts what is planned; where another race is on, as soon as that has ended.
    pub(super) fn start_race(&mut self) -> Vec<Effect> {
        if self.race.is_on() {
            self.want(Intent::Race);
            return self.end_race();
        }
        let (seeds, (names, configs)): (u32, (Vec<String>, Vec<Config>)) = match self.race.given.take() {
            Some(given) => (1, given.into_iter().unzip()),
            None => {
                let configs = self.race_plan();
                (self.race.seeds.count(), (differences(&configs), configs))
            }
        };
        if configs.len() < 2 {
            return Vec::new();
        }
        self.race.steps = configs[0].steps;
        self.race.lanes = names.into_iter().zip(&configs).map(|(name, config)| Lane::new(name, config)).collect();
        self.race.rounds.clear();
        self.race.of = seeds;
        self.race.standing = Standing::On;
        let mut effects = self.send_tempo();
        effects.push(self.start_round());
        effects
    }

    /// The lanes from their start, with the next seed.
    fn start_round(&mut self) -> Effect {
        let round = self.race.rounds.len() as u32;
        // What the data is called is no setting of the engine's. The data stays split by the page's own seed.
        let config = |lane: &Lane| {
            let seed = lane.config.seed.wrapping_add(round);
            Config { data: String::new(), seed, ..lane.config.clone() }
        };
        let configs = self.race.lanes.iter().map(config).collect();
        self.tell(Command::Race(configs))
    }

    pub(super) fn raced(&mut self, lane: u32, event: Event) {
        let sentences = self.space.sentences.len();
        if let Some(lane) = self.race.lanes.get_mut(lane as usize).filter(|_| self.race.standing == Standing::On) {
            lane.hear(event, sentences);
        }
    }

    pub(super) fn race_ended(&mut self) -> Vec<Effect> {
        if self.race.standing == Standing::On && self.race.lanes.iter().all(Lane::is_through) {
            let round = rounds::round(&self.race.lanes);
            // With another seed what has failed for all would fail again.
            let goes_on = round.0.iter().any(Option::is_some);
            self.race.rounds.push(round);
            if goes_on && self.race.rounds.len() < self.race.of as usize {
                return vec![self.start_round()];
            }
        }
        self.race.lose();
        self.lessons.tempo = None;
        let wanted = self.wanted.take_if(|intent| *intent == Intent::Race && self.phase.is_built());
        if wanted.is_some() { self.start_race() } else { Vec::new() }
    }
}

/// Too small, as it suits the metric, and large.
fn margins(config: &Config) -> [f64; 3] {
    let suits = config.default_margin();
    match (config.distance, config.normalise) {
        (Distance::Cosine, _) => [0.02, suits, 0.8],
        (Distance::Euclidean | Distance::SquaredEuclidean, true) => [0.05, suits, 1.0],
        (Distance::Euclidean | Distance::SquaredEuclidean, false) => [0.05, suits, 2.0],
    }
}
