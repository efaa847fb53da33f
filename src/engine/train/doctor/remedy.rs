//! Clicks that help.

use crate::config::{Config, LossFunction, Mining};
use crate::protocol::{Ailment, Finding, Remedy};
use crate::{say, words};

pub(super) fn finding(ailment: Ailment, message: String, remedy: Option<Remedy>) -> Option<Finding> {
    Some(Finding { ailment, message, remedy })
}

/// `settings`: keys and values of [`crate::config::SETTINGS`].
pub(super) fn remedy(label: String, settings: &[(&str, String)], reset: bool) -> Option<Remedy> {
    let settings = settings.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    Some(Remedy { label, settings, reset })
}

/// A tenth of the learning rate, or the encoder's own where that is lower still.
pub(super) fn lower_rate(config: &Config) -> f64 {
    let tenth = config.learning_rate / 10.0;
    // Without the digits that a division leaves behind: 0.00003, not 0.000029999.
    format!("{tenth:.2e}").parse().unwrap_or(tenth).min(config.default_learning_rate())
}

/// Shorter steps.
pub(super) fn slower(rate: f64) -> Option<Remedy> {
    let label = say!("doctor-lower-learning-rate", rate = words::number(rate));
    remedy(label, &[("learning_rate", rate.to_string())], true)
}

/// Negatives that pull less.
pub(super) fn semi_hard() -> Option<Remedy> {
    remedy(say!("doctor-mine-semi-hard"), &[("mining", Mining::BatchSemiHard.key().to_owned())], true)
}

/// Semi-hard negatives keep a model from collapsing (Schroff et al. 2015, section 3.2), but not at any learning rate: a
/// transformer collapses on them too at 400 times its own. One thing at a time, or nobody knows what helped.
pub(super) fn spread(config: &Config) -> Option<Remedy> {
    let default = config.default_learning_rate();
    if config.learning_rate > default {
        slower(default)
    } else if config.loss == LossFunction::Triplet && config.mining != Mining::BatchSemiHard {
        semi_hard()
    } else {
        slower(lower_rate(config))
    }
}
