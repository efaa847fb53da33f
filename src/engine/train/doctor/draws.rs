//! What drawing batches shows.

use super::remedy::{finding, remedy};
use crate::config::{Config, LossFunction, Mining};
use crate::protocol::{Ailment, Finding};
use crate::say;

/// Draws after which a share of them means something, and after which earlier ones count for half.
const ENOUGH: u32 = 40;
const MANY: u32 = 400;
/// One draw in so many may be in vain: that costs little time and changes nothing.
const TOLERATED: u32 = 5;
const LARGEST_BATCH: u32 = 256;

/// How many batches came to nothing lately, under the settings of the moment.
#[derive(Default)]
pub(super) struct DrawSigns {
    settings: Option<(u32, u32, LossFunction, Mining)>,
    drawn: u32,
    empty: u32,
}

impl DrawSigns {
    /// A batch was drawn, after so many that held nothing to learn.
    pub fn drew(&mut self, empty: u32, config: &Config) {
        let settings = Some((config.batch_size, config.per_group, config.loss, config.mining));
        if self.settings != settings {
            *self = Self { settings, ..Self::default() };
        }
        if self.drawn >= MANY {
            (self.drawn, self.empty) = (self.drawn / 2, self.empty / 2);
        }
        self.drawn += empty + 1;
        self.empty += empty;
    }

    /// Many draws in vain: what can be learned comes from a part of the data, over and over.
    pub fn empty_batches(&self, config: &Config) -> Option<Finding> {
        let Self { drawn, empty, .. } = *self;
        if drawn < ENOUGH || empty * TOLERATED < drawn {
            return None;
        }
        // To tens: a figure that changes all the time is not read.
        let percent = (f64::from(empty) / f64::from(drawn) * 10.0).round() as u32 * 10;
        let message = match config.loss {
            LossFunction::Triplet | LossFunction::Ranking => say!("doctor-empty-no-triplet", percent = percent),
            LossFunction::Cosent => say!("doctor-empty-one-score", percent = percent),
        };
        let larger = (config.batch_size * 2).min(LARGEST_BATCH);
        let cure = (larger > config.batch_size)
            .then(|| {
                let settings = [("batch_size", larger.to_string())];
                remedy(say!("doctor-raise-batch-size", size = larger), &settings, false)
            })
            .flatten();
        finding(Ailment::EmptyBatches, message, cure)
    }
}
