//! How far reading is. Every room goes over all of the text, or over all of its records, a few times.

use std::cell::Cell;

use crate::pace::Pace;

/// Bytes and records that are passed between two looks at the clock.
const BYTES_A_BREATH: usize = 64 << 10;
const RECORDS_A_BREATH: usize = 512;

/// What takes time, in its order; the number is that of the passes before it.
#[derive(Clone, Copy)]
pub(super) enum Room {
    Encoding = 0,
    Structure = 2,
    Columns = 7,
    Rows = 8,
    Settled = 12,
}

/// The way through the files of a source, measured in bytes.
pub(super) struct Progress<'a> {
    pace: &'a Pace,
    /// Of the files that were read before, of this one, and of all.
    before: Cell<usize>,
    own: Cell<usize>,
    total: usize,
    passes: Cell<usize>,
}

impl<'a> Progress<'a> {
    pub fn new(pace: &'a Pace, total: usize) -> Self {
        Self { pace, before: Cell::new(0), own: Cell::new(0), total, passes: Cell::new(0) }
    }

    /// Goes on with a file of so many bytes.
    pub fn begin_file(&self, bytes: usize) {
        self.before.set(self.before.get() + self.own.replace(bytes));
    }

    pub fn enter(&self, room: Room) {
        self.passes.set(room as usize);
    }

    pub fn over_bytes(&self, bytes: usize) -> Pass<'_, 'a> {
        self.pass(bytes, BYTES_A_BREATH)
    }

    pub fn over_records(&self, records: usize) -> Pass<'_, 'a> {
        self.pass(records, RECORDS_A_BREATH)
    }

    fn pass(&self, total: usize, stride: usize) -> Pass<'_, 'a> {
        let number = self.passes.get();
        self.passes.set((number + 1).min(Room::Settled as usize - 1));
        Pass { progress: self, number, total, stride, next: 0 }
    }

    fn tell(&self, pass: usize, done: usize, total: usize) {
        let passed = pass as f64 + (done as f64 / total.max(1) as f64).min(1.0);
        let own = self.own.get() as f64 * passed / Room::Settled as usize as f64;
        self.pace.tell(self.before.get() + own as usize, self.total);
    }
}

/// One time over all bytes or records.
pub(super) struct Pass<'p, 'a> {
    progress: &'p Progress<'a>,
    number: usize,
    total: usize,
    stride: usize,
    next: usize,
}

impl Pass<'_, '_> {
    /// Breathes if enough was done since the last time.
    pub async fn at(&mut self, done: usize) {
        if done < self.next {
            return;
        }
        self.next = done + self.stride;
        self.progress.tell(self.number, done, self.total);
        self.progress.pace.breathe().await;
    }
}
