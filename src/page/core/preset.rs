//! What can race, and what the user does about it.

use crate::config::ConfigError;
use crate::{say, words};

/// Which settings race.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    #[default]
    Minings,
    Encoders,
    Margins,
    /// Triplet loss as it is set, and ranking.
    Losses,
    /// Those that the user has gathered.
    Own,
}

impl Preset {
    /// In their order, each with its key in a link.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Minings, "minings"),
        (Self::Encoders, "encoders"),
        (Self::Margins, "margins"),
        (Self::Losses, "losses"),
        (Self::Own, "own"),
    ];

    pub fn key(self) -> &'static str {
        let (_, key) = Self::ALL[self as usize];
        key
    }

    /// What the page calls it.
    pub fn label(self) -> String {
        words::of("race-preset", self.key())
    }

    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, other)| *other == key).map(|(preset, _)| *preset)
    }

    /// Reads `race=…` of a link; a link knows nothing of lanes of one's own.
    pub(super) fn read(key: &str) -> Result<Self, ConfigError> {
        Self::find(key).filter(|preset| *preset != Self::Own).ok_or_else(|| {
            let keys: Vec<_> =
                Self::ALL.iter().filter(|(preset, _)| *preset != Self::Own).map(|(_, key)| *key).collect();
            ConfigError::Refused {
                label: say!("race-setting"),
                value: key.to_owned(),
                expected: say!("setting-expects-one-of", keys = keys.join(", ")),
            }
        })
    }
}

/// How many seeds a race is run with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seeds {
    One,
    #[default]
    Three,
    Five,
}

impl Seeds {
    pub const ALL: [Self; 3] = [Self::One, Self::Three, Self::Five];

    pub fn count(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Three => 3,
            Self::Five => 5,
        }
    }
}

/// What the user does about a race.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaceAction {
    PresetChosen(Preset),
    SeedsChosen(Seeds),
    /// The settings of the moment become a lane.
    SettingsAdded,
    /// The settings of a past run become a lane.
    RunAdded(usize),
    /// A planned lane, counted from 0.
    LaneRemoved(usize),
    /// Start, Pause or Resume, whichever the button says.
    Pressed,
    Ended,
    /// The page takes up the settings of a lane, counted from 0.
    LaneChosen(usize),
}
