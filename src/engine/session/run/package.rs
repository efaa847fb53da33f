//! All of a run that is taken away.

use std::rc::Rc;

use burn::tensor::Device;

use super::Run;
use super::snapshot::Snapshot;
use crate::config::Config;
use crate::engine::session::tokenized::Tokenized;
use crate::text::dataset::Dataset;

/// A model with its sentences. Clones share everything; what it shares with the run costs nothing until the run trains on.
#[derive(Clone)]
pub struct Package {
    pub snapshot: Snapshot,
    pub tokens: Rc<Tokenized>,
    pub data: Rc<Dataset>,
    /// The settings that it was built and trained with.
    pub config: Config,
    /// That the weights are on.
    pub device: Device,
}

impl Run {
    /// As the sentences were last embedded with; None while they have not been embedded at all.
    pub fn package(&self) -> Option<Package> {
        Some(Package {
            snapshot: self.now.clone()?,
            tokens: self.model.tokens.clone(),
            data: self.data.clone(),
            config: self.config.clone(),
            device: self.device.device.clone(),
        })
    }

    /// Whether the sentences have been embedded by other weights since a package was made; None where they are others, or cut
    /// in another way. A package of weights that are the same takes their vectors over: none are held twice.
    pub fn has_moved_on(&self, package: &mut Package) -> Option<bool> {
        let now = self.now.as_ref().filter(|_| Rc::ptr_eq(&package.tokens, &self.model.tokens))?;
        let former = &mut package.snapshot;
        if Rc::ptr_eq(&former.vectors, &now.vectors) {
            return Some(false);
        }
        let same = former.step == now.step && former.vectors == now.vectors;
        if same {
            *former = now.clone();
        }
        Some(!same)
    }
}
