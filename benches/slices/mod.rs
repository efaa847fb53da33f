//! Work in slices, as the engine does it.

use std::time::{Duration, Instant};

use triplet_playground::pace::{Task, at_once};

/// What comes of the work, and its longest slice: for so long the engine would not have heard the page.
pub fn drive<T>(mut task: Task<T>) -> (T, Duration) {
    let mut longest = Duration::ZERO;
    loop {
        let started = Instant::now();
        let made = at_once(task.advance());
        longest = longest.max(started.elapsed());
        if let Some(made) = made {
            return (made, longest);
        }
    }
}
