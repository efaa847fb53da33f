//! Whom a run may hire, and for which steps that is worth it.

use web_time::Duration;

use super::model::Model;
use crate::config::Config;
use crate::engine::crew::shard::MOST_SHARDS;
use crate::engine::crew::staff::Staff;
use crate::engine::device::OpenDevice;
use crate::engine::encoder::TextEncoder;
use crate::engine::memory;

/// A step that takes less is not worth a crew: its members would wait for each other most of the time.
pub(super) const WORTH: Duration = Duration::from_millis(8);

/// As many as the settings of the moment, the machine and its memory allow; None where there is nothing to be shared. `built`: the
/// settings that the model was built with.
pub(super) fn staff(device: &OpenDevice, model: &Model, config: &Config, built: &Config) -> Option<Staff> {
    let recruiter = device.recruiter.clone()?;
    // Batches of the others are not taken apart.
    if !matches!(model.encoder, TextEncoder::Transformer(_)) {
        return None;
    }
    let wanted = if config.cores == 0 { recruiter.cores().min(MOST_SHARDS as u32) } else { config.cores };
    let (each, together) = memory::of_members(config, &model.load);
    let fit = recruiter.memory().saturating_sub(together) / each;
    // This one takes part, and has its room.
    let size = wanted.min(u32::try_from(fit).unwrap_or(u32::MAX).saturating_add(1));
    let shape = model.load.shape(built);
    (size > 1).then(|| Staff::new(recruiter, size as usize, shape, built.clone()))
}
