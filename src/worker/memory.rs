//! The engine's memory, which says so when there is no more of it: without that the browser would only report an unreachable
//! instruction.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::Mutex;

use crate::engine::memory::held;
use crate::protocol::{Event, Failure, Stage};
use crate::say;

/// What is given back to have room for the last words.
static RESERVE: Mutex<Vec<u8>> = Mutex::new(Vec::new());
const RESERVED: usize = 1 << 20;

/// Sets memory aside for the last words. To be called once, first.
pub fn reserve() {
    *RESERVE.lock().expect("a worker has one thread") = Vec::with_capacity(RESERVED);
}

/// The system's allocator; where it has nothing left, the page is told before the engine ends.
pub struct Telling;

// SAFETY: every call goes to `System` as it came, and its answer back.
unsafe impl GlobalAlloc for Telling {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps to the contract of `alloc`, which is that of `System`.
        told(unsafe { System.alloc(layout) }, layout.size())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        told(unsafe { System.alloc_zeroed(layout) }, layout.size())
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above.
        told(unsafe { System.realloc(memory, layout, size) }, size)
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(memory, layout) }
    }
}

fn told(memory: *mut u8, size: usize) -> *mut u8 {
    if memory.is_null() {
        tell(size);
    }
    memory
}

fn tell(size: usize) {
    // Taken once: the words need memory themselves, and must not be said of their own want of it.
    let reserve = RESERVE.try_lock().map(|mut reserve| std::mem::take(&mut *reserve)).unwrap_or_default();
    if reserve.capacity() == 0 {
        return;
    }
    drop(reserve);
    let mb = |bytes: u64| bytes.div_ceil(1 << 20);
    super::say(Event::Failed(Failure {
        stage: Stage::Engine,
        message: say!("engine-out-of-memory", held = mb(held()), more = mb(size as u64)),
        hint: say!("engine-take-less"),
    }));
}
