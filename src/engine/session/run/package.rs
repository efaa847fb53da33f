//! All of a run that is taken away.

use std::rc::Rc;

use super::Run;
use super::snapshot::Snapshot;
use crate::config::Config;
use crate::engine::session::tokenized::Tokenized;
use crate::text::dataset::Dataset;

/// A model with its sentences; what it shares with the run costs nothing until the run trains on.
pub struct Package {
    pub snapshot: Snapshot,
    pub tokens: Rc<Tokenized>,
    pub data: Rc<Dataset>,
    /// The settings that it was built and trained with.
    pub config: Config,
}

impl Run {
    /// As the sentences were last embedded with; None while they have not been embedded at all.
    pub fn package(&self) -> Option<Package> {
        Some(Package {
            snapshot: self.now.clone()?,
            tokens: self.model.tokens.clone(),
            data: self.data.clone(),
            config: self.config.clone(),
        })
    }
}
