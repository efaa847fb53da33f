//! Clicks that help.

use crate::config::Config;
use crate::protocol::{Ailment, Finding, Remedy};

pub(super) fn finding(ailment: Ailment, message: String, remedy: Option<Remedy>) -> Option<Finding> {
    Some(Finding { ailment, message, remedy })
}

/// `settings`: keys and values of [`crate::config::SETTINGS`].
pub(super) fn remedy(label: impl Into<String>, settings: &[(&str, String)], reset: bool) -> Option<Remedy> {
    let settings = settings.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    Some(Remedy { label: label.into(), settings, reset })
}

/// A tenth of the learning rate, or the encoder's own where that is lower still.
pub(super) fn lower_rate(config: &Config) -> f64 {
    let tenth = config.learning_rate / 10.0;
    // Without the digits that a division leaves behind: 0.00003, not 0.000029999.
    format!("{tenth:.2e}").parse().unwrap_or(tenth).min(config.default_learning_rate())
}
