//! The rooms of the page: what stands beside the data and the settings, one of them at a time.

use crate::config::ConfigError;
use crate::{say, words};

/// What a link calls the room of a class, which has no tab.
const CLASS: &str = "class";

/// What is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// Figures, map, curves and neighbours.
    #[default]
    Watch,
    Triplets,
    /// What the encoder sees of a sentence.
    Words,
    /// Runs, and pinned sentences.
    Compare,
    Race,
    /// Wrong answers, and hard negatives to learn from.
    Errors,
    /// What a class has answered; for lecturers, by a link.
    Class,
    /// Of a lesson: map, and circles around an anchor.
    Circles,
    /// Of a lesson: map and loss.
    Loss,
    /// Of a lesson: runs side by side.
    Lanes,
}

impl Room {
    /// Those that can be chosen, in their order, each with its key in a link.
    pub const TABS: [(Self, &'static str); 6] = [
        (Self::Watch, "watch"),
        (Self::Triplets, "triplets"),
        (Self::Words, "words"),
        (Self::Compare, "compare"),
        (Self::Race, "race"),
        (Self::Errors, "errors"),
    ];

    /// What a link and the style sheets call it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Class => CLASS,
            Self::Circles => "circles",
            Self::Loss => "loss",
            Self::Lanes => "lanes",
            tab => Self::TABS[tab as usize].1,
        }
    }

    /// What its tab says.
    pub fn label(self) -> String {
        words::of("room-tab", self.key())
    }

    /// Reads `room=…` of a link.
    pub(super) fn read(key: &str) -> Result<Self, ConfigError> {
        if key == CLASS {
            return Ok(Self::Class);
        }
        Self::TABS.iter().find(|(_, other)| *other == key).map(|(room, _)| *room).ok_or_else(|| {
            let keys: Vec<_> = Self::TABS.iter().map(|(_, key)| *key).collect();
            ConfigError::Refused {
                label: say!("room-setting"),
                value: key.to_owned(),
                expected: say!("setting-expects-one-of", keys = keys.join(", ")),
            }
        })
    }
}
