//! What happens to a page that nobody wants: script that a test puts in front of the page's or its worker's, and then calls on.

use super::page::Page;

/// In front of `engine_loader.js`: the worker waits for [`strike`].
pub const MORTAL_ENGINE: &str = "
    {
        const devices = [];
        const request = globalThis.GPUAdapter?.prototype.requestDevice;
        if (request) {
            GPUAdapter.prototype.requestDevice = async function (...args) {
                const device = await request.apply(this, args);
                devices.push(device);
                return device;
            };
        }
        const memories = [];
        const instantiate = WebAssembly.instantiate;
        WebAssembly.instantiate = async (...args) => {
            const made = await instantiate.apply(WebAssembly, args);
            memories.push((made.instance ?? made).exports.memory);
            return made;
        };
        const exhaust = (memory) => {
            for (const pages of [1024, 1]) try { for (;;) memory.grow(pages); } catch {}
        };
        new BroadcastChannel('mishap').onmessage = ({ data }) => {
            if (data === 'throw') throw new Error('struck by the test');
            if (data === 'end') self.close();
            if (data === 'lose') devices.forEach((device) => device.destroy());
            if (data === 'exhaust') memories.forEach(exhaust);
        };
    }\n";

/// What becomes of the engine's worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blow {
    /// It throws, as it does where memory is full or where wasm panics.
    Throw,
    /// It is gone without a word, as after the system's killing it.
    End,
    /// Its GPU device is gone, as after the computer's sleep.
    LoseDevice,
    /// It can have no more memory than it has.
    Exhaust,
}

/// Strikes the engines of this browser, which [`MORTAL_ENGINE`] has to be in.
pub fn strike(page: &Page, blow: Blow) {
    let word = match blow {
        Blow::Throw => "throw",
        Blow::End => "end",
        Blow::LoseDevice => "lose",
        Blow::Exhaust => "exhaust",
    };
    page.evaluate(&format!(
        "(() => {{ const channel = new BroadcastChannel('mishap'); channel.postMessage('{word}'); channel.close(); }})()"
    ));
}

/// Before a page's own scripts: it keeps hold of the memory of the page's program, for [`EXHAUST_PAGE`].
pub const FRAGILE_PAGE: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const instantiate = WebAssembly[name];
        WebAssembly[name] = async (...args) => {
            const made = await instantiate.apply(WebAssembly, args);
            globalThis.memoryOfThePage = (made.instance ?? made).exports.memory;
            return made;
        };
    }";

/// The page's program can have no more memory than it has.
pub const EXHAUST_PAGE: &str = "
    (() => { for (const pages of [1024, 1]) try { for (;;) memoryOfThePage.grow(pages); } catch {} })()";

/// Before a page's own scripts: the browser denies it any storage.
pub const STORAGE_DENIED: &str = "
    for (const denied of ['open', 'deleteDatabase']) {
        IDBFactory.prototype[denied] = () => { throw new DOMException('denied by the test', 'SecurityError'); };
    }
    if (globalThis.LockManager) {
        LockManager.prototype.request = async () => { throw new DOMException('denied by the test', 'SecurityError'); };
    }
    Storage.prototype.setItem = () => { throw new DOMException('denied by the test', 'SecurityError'); };";

/// Before a page's own scripts: there are no service workers, as where the page is not served securely.
pub const SERVICE_WORKERS_DENIED: &str = "delete Navigator.prototype.serviceWorker;";
