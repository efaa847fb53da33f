//! What a step takes, once enough of them are measured.

use web_time::Duration;

/// Steps that are measured at least, after one that is not: it may be the first with something.
const MEASURED: usize = 3;
/// How long they are measured together: a browser has first to compile what runs, here and in each member of a crew.
const MEASURED_FOR: Duration = Duration::from_millis(500);
/// Steps that have taken so long together are enough, whatever their number: nobody waits for half a minute for one core to be
/// measured.
const LONG: Duration = Duration::from_secs(2);

/// What steps took that are done in one way.
#[derive(Default)]
pub(super) struct Times(Vec<Duration>);

impl Times {
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The median of the later half; None where they are too few.
    pub fn median(&self) -> Option<Duration> {
        let (steps, total) = (self.0.len(), self.0.iter().sum::<Duration>());
        let is_enough = (steps > MEASURED && total >= MEASURED_FOR) || total >= LONG;
        let mut later = self.0.get(steps / 2..).filter(|_| is_enough)?.to_vec();
        later.sort_unstable();
        later.get(later.len() / 2).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn median_of(milliseconds: &[u64]) -> Option<u64> {
        let mut times = Times::default();
        milliseconds.iter().for_each(|time| times.add(Duration::from_millis(*time)));
        times.median().map(|time| time.as_millis() as u64)
    }

    #[test]
    fn it_waits_for_enough_steps_and_leaves_the_first_ones_out() {
        assert_eq!(median_of(&[]), None);
        assert_eq!(median_of(&[200, 200, 200]), None, "the first of three may be the first with something");
        assert_eq!(median_of(&[10; 49]), None, "the browser may not have compiled what runs");
        assert_eq!(median_of(&[10; 50]), Some(10));
        assert_eq!(median_of(&[400, 90, 20, 30]), Some(30));
        assert_eq!(median_of(&[2_500]), Some(2_500), "nobody waits for another one");
    }
}
