//! Long work in slices: between two of them the engine hears what the page has to say.
//!
//! What takes long is an `async` function that [breathes](Pace::breathe) in its outer loops and tells how far it is. A
//! [`Task`] drives it, a slice for each call; a task that is dropped is cancelled. Where nobody waits, [`Pace::unhurried`]
//! makes one slice of all.

use std::cell::Cell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use web_time::{Duration, Instant};

/// How long a slice is: short beside what a reader notices after a click, long beside a look for messages.
const SLICE: Duration = Duration::from_millis(10);
/// What has taken so long may well take more than a second: then it is told how far it is, and so often.
const TELL_AFTER: Duration = Duration::from_millis(300);
const TELL_EVERY: Duration = Duration::from_millis(100);
/// Bytes of text that are passed between two looks at the clock.
const BYTES_A_BREATH: usize = 8 << 10;

/// The rhythm of some long work. Clones are the same one.
#[derive(Clone)]
pub struct Pace(Option<Rc<Inner>>);

struct Inner {
    slice_began: Cell<Instant>,
    /// The work has stopped at the end of a slice, not to wait for something.
    rests: Cell<bool>,
    told: Cell<Instant>,
    tell: Box<dyn Fn(u32, u32)>,
}

impl Pace {
    /// No slices, nobody is told: for tests and tools.
    pub fn unhurried() -> Self {
        Self(None)
    }

    /// `tell`: called with (done, total) now and then while work goes on that has taken a while already.
    pub fn new(tell: impl Fn(u32, u32) + 'static) -> Self {
        let now = Instant::now();
        Self(Some(Rc::new(Inner {
            slice_began: Cell::new(now),
            rests: Cell::new(false),
            told: Cell::new(now + TELL_AFTER),
            tell: Box::new(tell),
        })))
    }

    /// Lets others have their turn if the slice is over. Costs a look at the clock otherwise.
    pub async fn breathe(&self) {
        let Some(inner) = &self.0 else { return };
        if inner.slice_began.get().elapsed() < SLICE {
            return;
        }
        let mut rested = false;
        std::future::poll_fn(|context| {
            if std::mem::replace(&mut rested, true) {
                return Poll::Ready(());
            }
            inner.rests.set(true);
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }

    /// Tells how far the work is, if it has taken a while; `total` 0 where nobody knows.
    pub fn tell(&self, done: usize, total: usize) {
        let Some(inner) = &self.0 else { return };
        let now = Instant::now();
        if now >= inner.told.get() {
            inner.told.set(now + TELL_EVERY);
            (inner.tell)(done as u32, total as u32);
        }
    }
}

impl Pace {
    /// A walk over so many texts.
    pub fn over_texts(&self, total: usize) -> Walk<'_> {
        Walk { pace: self, passed: 0, total, bytes: 0 }
    }
}

/// Work that goes over texts, which may be short or long.
pub struct Walk<'a> {
    pace: &'a Pace,
    passed: usize,
    total: usize,
    /// Since it breathed last.
    bytes: usize,
}

impl Walk<'_> {
    /// Comes to the next text, and breathes if there was enough to read since the last time.
    pub async fn pass(&mut self, text: &str) {
        if self.bytes >= BYTES_A_BREATH {
            self.bytes = 0;
            self.pace.tell(self.passed, self.total);
            self.pace.breathe().await;
        }
        self.passed += 1;
        // A text of no length is work, too.
        self.bytes += text.len() + 1;
    }
}

/// The result of work that nobody waits for: with [`Pace::unhurried`] it never stops on its way.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => unreachable!("nothing stops without slices, and nothing here waits for anything else"),
    }
}

/// Long work under way. Dropped, it is given up.
pub struct Task<T> {
    pace: Pace,
    work: Pin<Box<dyn Future<Output = T>>>,
}

impl<T> Task<T> {
    /// `work` breathes with `pace`.
    pub fn new(pace: Pace, work: impl Future<Output = T> + 'static) -> Self {
        Self { pace, work: Box::pin(work) }
    }

    /// Works for a slice; what came of it when it is through. Not to be called after that.
    pub async fn advance(&mut self) -> Option<T> {
        if let Some(inner) = &self.pace.0 {
            inner.slice_began.set(Instant::now());
        }
        std::future::poll_fn(|context| match self.work.as_mut().poll(context) {
            Poll::Ready(result) => Poll::Ready(Some(result)),
            Poll::Pending if self.pace.0.as_ref().is_some_and(|inner| inner.rests.take()) => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn count(pace: Pace) -> u32 {
        for done in 0..3 {
            std::thread::sleep(SLICE);
            pace.tell(done, 3);
            pace.breathe().await;
        }
        3
    }

    #[test]
    fn work_stops_at_the_end_of_each_slice_and_goes_on() {
        let pace = Pace::new(|_, _| {});
        let mut task = Task::new(pace.clone(), count(pace));
        let slices: Vec<Option<u32>> = (0..4).map(|_| at_once(task.advance())).collect();
        assert_eq!(slices, [None, None, None, Some(3)]);
    }

    #[test]
    fn without_hurry_all_is_one_slice() {
        assert_eq!(at_once(count(Pace::unhurried())), 3);
    }

    #[test]
    fn a_walk_breathes_after_so_many_bytes_whatever_the_texts() {
        let slices = |texts: usize, bytes: usize| {
            let pace = Pace::new(|_, _| {});
            let own = pace.clone();
            let mut task = Task::new(pace, async move {
                let mut walk = own.over_texts(texts);
                for _ in 0..texts {
                    walk.pass(&"x".repeat(bytes)).await;
                    std::thread::sleep(SLICE);
                }
            });
            (0..).find(|_| at_once(task.advance()).is_some()).expect("an end")
        };
        assert_eq!(slices(3, 10), 0);
        assert_eq!(slices(3, BYTES_A_BREATH), 2);
    }

    #[test]
    fn only_what_takes_long_is_told() {
        let told = Rc::new(Cell::new(0));
        let counter = told.clone();
        let pace = Pace::new(move |_, _| counter.set(counter.get() + 1));
        pace.tell(1, 2);
        assert_eq!(told.get(), 0);
        std::thread::sleep(TELL_AFTER);
        (0..5).for_each(|done| pace.tell(done, 5));
        assert!((1..5).contains(&told.get()), "{}", told.get());
    }
}
