//! What all sentences were at earlier steps, for those who look back at them.

use super::snapshot::Snapshot;
use crate::thinning::thin_out;

/// Snapshots that are kept at most: as many as a scrubbed run is looked at.
const MOST: usize = 60;
/// Fewer show too little of a run to be worth their room.
const LEAST: usize = 5;
/// Room for all of them, in bytes: a small model's whole run fits, a large one's not at all.
const ROOM: usize = 48 << 20;

/// Snapshots of one run, oldest first.
#[derive(Default)]
pub(super) struct Past {
    snapshots: Vec<Snapshot>,
}

impl Past {
    /// Keeps one. `trained`: numbers of its model that training moves; all others it shares with the next.
    pub fn keep(&mut self, snapshot: &Snapshot, trained: usize) {
        self.forget_from(snapshot.step);
        let numbers = trained + snapshot.vectors.values.len();
        let most = (ROOM / (4 * numbers.max(1))).min(MOST);
        if most < LEAST {
            return;
        }
        self.snapshots.push(snapshot.clone());
        thin_out(&mut self.snapshots, most);
    }

    /// The latest that is not after the step.
    pub fn at(&self, step: u32) -> Option<&Snapshot> {
        self.snapshots.iter().rfind(|snapshot| snapshot.step <= step)
    }

    /// The run goes on from there.
    pub fn forget_from(&mut self, step: u32) {
        self.snapshots.retain(|earlier| earlier.step < step);
    }
}
