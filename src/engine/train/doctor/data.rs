//! What data and settings show before the first step.

use super::remedy::{finding, remedy};
use crate::config::{Config, Mining};
use crate::engine::train::pool::Pool;
use crate::engine::train::sampler::Sampler;
use crate::protocol::{Ailment, Finding, Remedy};
use crate::{say, words};

/// Share of the negatives that a batch has room for. A batch with half of them still finds hard ones: the loss goes
/// with the nearest negative, which is little farther among half as many.
const ENOUGH_NEGATIVES: f64 = 0.5;

/// What the doctor keeps of a data set.
pub(super) struct DataSigns {
    /// Training sentences of each group that a batch can hold.
    group_sizes: Vec<usize>,
    given_negatives: usize,
    problem_lines: usize,
}

impl DataSigns {
    pub fn new(pool: &Pool) -> Self {
        let mut lines: Vec<usize> = pool.data.problems.iter().map(|problem| problem.line).collect();
        lines.dedup();
        Self {
            group_sizes: pool.groups().iter().map(<[u32]>::len).collect(),
            given_negatives: pool.given_negatives(),
            problem_lines: lines.len(),
        }
    }

    /// Too few groups for a mining that takes its negatives from the other groups of the batch.
    pub fn few_groups(&self, config: &Config) -> Option<Finding> {
        let (groups, wanted) = (self.group_sizes.len(), Sampler::wanted_groups(config));
        if !config.mines_in_batch() || groups == 0 || groups >= wanted {
            return None;
        }
        let (per_group, room) = (config.per_group as usize, config.batch_size as usize);
        let sentences: usize = self.group_sizes.iter().map(|size| per_group.min(*size)).sum();
        let met = sentences - sentences / groups + self.given_negatives.min(room);
        let hoped_for = (wanted - 1) * per_group;
        if met as f64 >= ENOUGH_NEGATIVES * hoped_for as f64 {
            return None;
        }
        let message = say!(
            "doctor-few-groups",
            wanted = wanted,
            per_group = per_group,
            groups = groups,
            met = met,
            hoped_for = hoped_for,
            mining = config.mining.label(),
        );
        finding(Ailment::FewGroups, message, self.fill_the_batch(config))
    }

    /// Negatives from the data where it gives some, else larger groups, else nothing that a setting could do.
    fn fill_the_batch(&self, config: &Config) -> Option<Remedy> {
        let groups = self.group_sizes.len();
        if self.given_negatives > 0 || groups == 1 {
            let mining = Mining::HardestOfGiven;
            return remedy(say!("doctor-mine-hardest-given"), &[("mining", mining.key().to_owned())], false);
        }
        let largest = *self.group_sizes.iter().max()? as u32;
        let per_group = (config.batch_size / groups as u32).min(largest).min(64);
        (per_group > config.per_group)
            .then(|| {
                let label = say!("doctor-draw-per-group", per_group = per_group);
                remedy(label, &[("per_group", per_group.to_string())], false)
            })
            .flatten()
    }

    /// Lines that are listed as problems.
    pub fn unclean(&self) -> Option<Finding> {
        let lines = self.problem_lines;
        if lines == 0 {
            return None;
        }
        finding(Ailment::UncleanData, say!("doctor-unclean-data", lines = lines), None)
    }
}

/// A margin that no pair of distances can differ by.
pub(super) fn unreachable_margin(config: &Config) -> Option<Finding> {
    let message = config.unreachable_margin()?;
    let default = config.default_margin();
    let label = say!("doctor-lower-margin", margin = words::number(default));
    let lower = remedy(label, &[("margin", default.to_string())], false);
    finding(Ailment::UnreachableMargin, message, lower)
}
