//! What data and settings show before the first step.

use super::remedy::{finding, remedy};
use crate::config::{Config, Mining};
use crate::engine::train::pool::Pool;
use crate::engine::train::sampler::Sampler;
use crate::protocol::{Ailment, Finding, Remedy};
use crate::wording::counted;

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
        let message = format!(
            "A batch has room for {wanted} groups of {per_group} sentences, but the training data has {}: an anchor \
             meets {} where {hoped_for} were hoped for, so that {} has little to choose from.",
            counted(groups, "group", "groups"),
            counted(met, "negative", "negatives"),
            config.mining.label(),
        );
        finding(Ailment::FewGroups, message, self.fill_the_batch(config))
    }

    /// Negatives from the data where it gives some, else larger groups, else nothing that a setting could do.
    fn fill_the_batch(&self, config: &Config) -> Option<Remedy> {
        let groups = self.group_sizes.len();
        if self.given_negatives > 0 || groups == 1 {
            let mining = Mining::HardestOfGiven;
            return remedy(
                format!("Mine the {}", mining.label().to_lowercase()),
                &[("mining", mining.key().to_owned())],
                false,
            );
        }
        let largest = *self.group_sizes.iter().max()? as u32;
        let per_group = (config.batch_size / groups as u32).min(largest).min(64);
        (per_group > config.per_group)
            .then(|| {
                let label = format!("Draw {per_group} sentences of a group");
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
        let verb = if lines == 1 { "repeats or contradicts" } else { "repeat or contradict" };
        let message = format!(
            "{} of the data {verb} others, or cannot be read: see the list under Data.",
            counted(lines, "line", "lines")
        );
        finding(Ailment::UncleanData, message, None)
    }
}

/// A margin that no pair of distances can differ by.
pub(super) fn unreachable_margin(config: &Config) -> Option<Finding> {
    let message = config.unreachable_margin()?;
    let default = config.default_margin();
    let lower = remedy(format!("Lower the margin to {default}"), &[("margin", default.to_string())], false);
    finding(Ailment::UnreachableMargin, message, lower)
}
