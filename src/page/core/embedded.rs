//! The page as a part of another one: what of it is shown there.
//!
//! There nothing is read or kept of what the reader has kept: it is none of the other page's business.

use super::{Effect, State};
use crate::config::ConfigError;

/// A part of the page that an author may show, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Train, Step, Reset and the status.
    Train,
    Data,
    /// Of the model, and of training.
    Settings,
    Figures,
    Map,
    Curves,
    /// The nearest sentences.
    Query,
    Corpus,
    Triplets,
    Words,
    Compare,
    Race,
    Errors,
    Export,
}

impl Control {
    /// All of them, each with its name in a link.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Train, "train"),
        (Self::Data, "data"),
        (Self::Settings, "settings"),
        (Self::Figures, "figures"),
        (Self::Map, "map"),
        (Self::Curves, "curves"),
        (Self::Query, "query"),
        (Self::Corpus, "corpus"),
        (Self::Triplets, "triplets"),
        (Self::Words, "words"),
        (Self::Compare, "compare"),
        (Self::Race, "race"),
        (Self::Errors, "errors"),
        (Self::Export, "export"),
    ];

    /// What is shown where nothing is said.
    const USUAL: [Self; 4] = [Self::Train, Self::Map, Self::Curves, Self::Query];
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// That of the reader's system.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    const ALL: [(Self, &'static str); 3] = [(Self::Auto, "auto"), (Self::Light, "light"), (Self::Dark, "dark")];

    pub fn key(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// What the author of the page around this one wants to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    pub controls: Vec<Control>,
    pub theme: Theme,
}

impl Default for Appearance {
    fn default() -> Self {
        Self { controls: Control::USUAL.to_vec(), theme: Theme::default() }
    }
}

impl Appearance {
    /// The keys of a link that speak of it.
    pub const KEYS: [&str; 2] = ["controls", "theme"];

    /// Changes one of [`Self::KEYS`]; an empty value is the usual one.
    pub(super) fn set(&mut self, key: &str, value: &str) -> Result<(), ConfigError> {
        let usual = Self::default();
        match key {
            "controls" if value.is_empty() => self.controls = usual.controls,
            "controls" => {
                let names = value.split(',').map(str::trim).filter(|name| !name.is_empty());
                self.controls = names.map(|name| find(&Control::ALL, "Controls", name)).collect::<Result<_, _>>()?;
            }
            "theme" if value.is_empty() => self.theme = usual.theme,
            "theme" => self.theme = find(&Theme::ALL, "Theme", value)?,
            _ => return Err(ConfigError::UnknownKey(key.to_owned())),
        }
        Ok(())
    }
}

fn find<T: Copy>(all: &[(T, &'static str)], label: &'static str, name: &str) -> Result<T, ConfigError> {
    all.iter().find(|(_, other)| *other == name).map(|(found, _)| *found).ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|(_, name)| *name).collect();
        let expected = format!("choose from {}", names.join(", "));
        ConfigError::Refused { label: label.to_owned(), value: name.to_owned(), expected }
    })
}

impl State {
    /// Whether it is a part of another page.
    pub fn is_embedded(&self) -> bool {
        // Only then there is no name for what would be kept.
        self.visit.is_empty()
    }

    /// What the address is to say; that of a page within another one is its author's.
    pub(super) fn write_hash(&self) -> Vec<Effect> {
        if self.is_embedded() { Vec::new() } else { vec![Effect::WriteHash(self.hash())] }
    }
}
