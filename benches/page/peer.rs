//! Other libraries' pages beside ours: `PEER=folder`, or several, each a column in the rows of the CPU.
//!
//! The folder has an `index.html`. It is opened in a browser of its own, cross-origin isolated so that its workers may share
//! memory, with the link that our page is given for the workload ([`Workload::hash`]): `encoder`, `batch_size`, `per_group`,
//! `max_tokens`, `vocabulary_size`, `embedding_size`, `layers`, `feed_forward`; what the link does not say is as in
//! `src/config/table.rs`. No data comes with it: each batch is of random words, `batch_size` sentences of `max_tokens` of them,
//! `per_group` to a group. The page trains without an end, and says a few times a second which step is through and when, in
//! milliseconds of whatever clock:
//!
//! ```js
//! new BroadcastChannel('bench').postMessage([step, performance.now()]);
//! ```
//!
//! A step is through when its loss is known, so that nothing is counted that waits in a queue. What is measured is the same as of
//! ours: the median of what a step took between two reports, and all time over all steps.

use crate::harness::chromium::Chromium;
use crate::harness::server::PageServer;
use crate::measure::{PATIENCE, StepCost, WARM_UP_STEPS, cost_of_steps, reports};
use crate::workload::{Device, Workload};

/// Leaves what `observer.js` leaves of our page.
const LISTENER: &str = "window.bench = { status: [], steps: [] };
    new BroadcastChannel('bench').onmessage = ({ data: [step, ms] }) => bench.steps.push([step, ms, 0, 0, 0]);";

/// What a step of the other library takes.
pub fn step_cost(chromium: &Chromium, server: &PageServer, workload: &Workload) -> StepCost {
    let page = chromium.page("bench_peer");
    page.prepare(LISTENER);
    page.open(&format!("{}{}", server.url(), workload.hash(Device::Cpu)));
    page.wait_for("the peer's first steps", PATIENCE, || {
        reports(&page).last().filter(|(step, _)| *step > WARM_UP_STEPS).map(drop)
    });
    cost_of_steps(&page)
}
