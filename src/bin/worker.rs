//! The engine: loaded by `assets/engine_loader.js` into a web worker.

use triplet_playground::worker::memory::Telling;

#[global_allocator]
static MEMORY: Telling = Telling;

unsafe extern "C" {
    fn __wasm_call_ctors();
}

fn main() {
    // SAFETY: runs the static constructors, by which burn's GPU operations register themselves, once and before anything
    // else. Where nothing calls this function the linker has every export call it, which makes each call from JavaScript
    // cost milliseconds.
    unsafe { __wasm_call_ctors() };
    triplet_playground::worker::memory::reserve();
    triplet_playground::worker::start();
}
