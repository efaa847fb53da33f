//! What is told of the sentences: the map and what belongs to it, and what the doctor finds.

use super::snapshot::Snapshot;
use super::{Run, device_failed};
use crate::engine::space::embedding::embed;
use crate::protocol::{Event, Failure, Views};

impl Run {
    /// Takes up what the page shows from now on, and sends it.
    pub async fn watch(&mut self, views: Views) -> Result<(), Failure> {
        let former = self.scene.watch(views);
        if (former.map, former.triplets) != (views.map, views.triplets) {
            return self.show().await;
        }
        // A map that is there already would only be sent again.
        self.show_looked_at();
        Ok(())
    }

    /// What somebody looks at: the sentences of now, or of the step that the page has gone back to.
    pub(super) fn looked_at(&self) -> Option<&Snapshot> {
        self.scene.views().at.and_then(|step| self.past.at(step)).or(self.now.as_ref())
    }

    /// Sends the surroundings and the comparison of what somebody looks at.
    fn show_looked_at(&self) {
        if let Some(shown) = self.looked_at() {
            self.scene.show_surroundings(shown, &self.config);
            self.scene.show_comparison(self.untrained.as_ref(), shown, &self.config);
        }
    }

    /// Takes up the sentences that are compared from now on, and compares them.
    pub fn pin(&mut self, pins: Vec<u32>) {
        self.scene.pin(pins);
        if let Some(shown) = self.looked_at() {
            self.scene.show_comparison(self.untrained.as_ref(), shown, &self.config);
        }
    }

    /// Sends what is shown of the sentences as they were last embedded.
    pub(super) async fn show(&mut self) -> Result<(), Failure> {
        let Some(now) = &self.now else { return Ok(()) };
        let query = match self.query.as_deref().filter(|_| self.scene.views().map) {
            Some(ids) => {
                let embedded = embed(&now.weights, &[ids], self.config.normalise, &self.device.device).await;
                Some(embedded.map_err(device_failed)?)
            }
            None => None,
        };
        self.scene.show(now, query.as_ref(), &self.config);
        self.show_looked_at();
        Ok(())
    }

    /// Tells what the doctor finds, where it is something else than before.
    pub(super) fn diagnose(&mut self) {
        let findings = self.doctor.findings(&self.config);
        if findings != self.findings {
            self.findings.clone_from(&findings);
            self.emit.event(Event::Diagnosed(findings));
        }
    }
}
