// The engine's module worker: downloads and compiles the engine's wasm, says how far it is, then hands over to it.
// It speaks the page's own protocol (src/protocol.rs): `Progress` and `Failed` events of stage `Download`, which nobody asked for.

// Size of the engine before the server compresses it; scripts/site fills it in. 0: not known.
const ENGINE_BYTES = 0;
const PROGRESS_MS = 100;

// All three lie in a folder that is named after what is in them: no cache serves a part of another build.
const moduleUrl = new URL('worker.js', import.meta.url);
const binaryUrl = new URL('worker_bg.wasm', import.meta.url);

class LoadError extends Error {
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
}

const nameOf = (url) => url.pathname.split('/').pop();

function postEvent(event) {
  postMessage({ request: 0, event });
}

function postProgress(done, total) {
  postEvent({ Progress: { stage: 'Download', done, total } });
}

async function request(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new LoadError(
      `The engine could not be downloaded: ${error.message}.`,
      'Check the connection and start the engine again; what you typed is kept.',
    );
  }
  if (!response.ok) {
    throw new LoadError(
      `The engine's file ${nameOf(url)} is not on this server (status ${response.status}).`,
      'Reload the page: there may be a newer version. If that does not help, it was not published completely: tell whoever runs it. What you typed is kept.',
    );
  }
  return response;
}

async function countBytes(response) {
  // What a server says of a compressed file is its compressed length; what is counted here is not compressed.
  const sent = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length'));
  const total = ENGINE_BYTES || sent || 0;
  const reader = response.body.getReader();
  let done = 0;
  let posted = 0;
  postProgress(0, total);
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) break;
    done += chunk.value.length;
    if (performance.now() - posted > PROGRESS_MS) {
      posted = performance.now();
      postProgress(done, total);
    }
  }
  postProgress(done, done);
}

async function download() {
  const response = await request(binaryUrl);
  // Counting is for show; a broken connection is reported by the compiler's half. That half is the response as it came,
  // because browsers keep compiled code only for such.
  countBytes(response.clone()).catch(() => {});
  try {
    if (response.headers.get('content-type')?.startsWith('application/wasm')) {
      return await WebAssembly.compileStreaming(response);
    }
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) {
      throw new LoadError(
        `The engine's file ${nameOf(binaryUrl)} is damaged, or too new for this browser: ${error.message}.`,
        'Reload the page; if that does not help, update the browser: the engine needs WebAssembly with SIMD. What you typed is kept.',
      );
    }
    throw new LoadError(
      `The download of the engine broke off: ${error.message}.`,
      'Check the connection and start the engine again; what you typed is kept.',
    );
  }
}

async function loadModule() {
  try {
    return await import(moduleUrl);
  } catch (error) {
    await request(moduleUrl);
    throw new LoadError(
      `The engine's file ${nameOf(moduleUrl)} could not be loaded: ${error.message}.`,
      'Reload the page; if that does not help, update the browser. What you typed is kept.',
    );
  }
}

async function load() {
  let engine, binary;
  try {
    [engine, binary] = await Promise.all([loadModule(), download()]);
  } catch (error) {
    const message = error instanceof LoadError ? error.message : `The engine could not be loaded: ${error}.`;
    const hint = error.hint ?? 'Reload the page; what you typed is kept.';
    postEvent({ Failed: { stage: 'Download', message, hint } });
    return;
  }
  try {
    await engine.default({ module_or_path: binary });
  } catch (error) {
    // What stops running code has its own way to the page, below.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    const message = `The engine could not be started: ${error}.`;
    const hint = 'Perhaps there is too little memory: close other tabs and start the engine again. What you typed is kept.';
    postEvent({ Failed: { stage: 'Download', message, hint } });
  }
}

// A member of the engine's crew (src/worker/crew.rs): its first message is the compiled program, all others are for that. The lock tells
// the engine when the member is gone.
function enlist() {
  const early = [];
  onmessage = async ({ data: binary }) => {
    onmessage = ({ data }) => early.push(data);
    try {
      await new Promise((held) => {
        const lock = navigator.locks?.request(name, () => {
          held();
          return new Promise(() => {});
        });
        if (lock) lock.catch(held);
        else held();
      });
      const engine = await import(moduleUrl);
      await engine.default({ module_or_path: binary });
      early.forEach((data) => onmessage({ data }));
    } catch (error) {
      reportError(error);
    }
  };
}

// A trap inside a promise ends the engine as surely as one outside, but browsers tell the page of the latter only.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError || event.reason instanceof WebAssembly.LinkError) {
    reportError(event.reason);
  }
});

if (name.startsWith('crew ')) enlist();
else load();
