// Runs in the page before the page's own scripts. Collects what the benchmark reads:
//   bench.status   [ms since navigation, status sentence] of every change
//   bench.usable   ms since navigation when Train could be pressed
//   bench.steps    [step, ms by the worker's clock, dispatches, submits, shader modules] as of every training report of the
//                  engine
//   bench.queries  ms from question to answer
//   bench.corpus   ms from question to answer of a corpus, and bench.embedded from Embed until nothing of it is left to do
//   bench.frames   frames of the map that came from the engine
//   bench.draws    drawings of the map
//   bench.silence  longest time in ms until the engine answered, asked all the while; it has to be asked for: bench.ask = true
//   bench.memory   bytes of the engine's wasm, at the most, as it answered
//   bench.wasm     the memory of the page's own wasm
//   bench.longest  longest task of the page's thread in ms; 0: none longer than the 50 that browsers report
// Reads messages with an envelope ({ request, event }, { number, command }) and those of older builds, which have none.
(() => {
  const bench = { status: [], steps: [], queries: [], corpus: [], embedded: 0, frames: 0, draws: 0, longest: 0, ask: false, silence: 0, memory: 0 };
  window.bench = bench;

  // Whichever way the page starts its wasm, by stream or from bytes.
  for (const way of ['instantiateStreaming', 'instantiate']) {
    const start = WebAssembly[way];
    WebAssembly[way] = async (...args) => {
      const started = await start.apply(WebAssembly, args);
      bench.wasm = (started.instance ?? started).exports.memory ?? bench.wasm;
      return started;
    };
  }

  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) bench.longest = Math.max(bench.longest, task.duration);
  }).observe({ type: 'longtask' });

  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (...args) {
    bench.draws += 1;
    return put.apply(this, args);
  };

  // Drags the map about, a little with each frame of the screen; the mean time of a frame in ms.
  bench.pan = async (frames) => {
    const map = document.querySelector('[role="application"]');
    map.scrollIntoView({ block: 'center', behavior: 'instant' });
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const at = (kind, index) =>
      map.dispatchEvent(
        new PointerEvent(kind, {
          bubbles: true, pointerId: 1, isPrimary: true, button: 0,
          clientX: map.getBoundingClientRect().x + 100 + 40 * Math.cos(index / 5),
          clientY: map.getBoundingClientRect().y + 100 + 40 * Math.sin(index / 5),
        }),
      );
    await frame();
    at('pointerdown', 0);
    const start = performance.now();
    for (let index = 1; index <= frames; index += 1) {
      at('pointermove', index);
      await frame();
    }
    at('pointerup', frames);
    return (performance.now() - start) / frames;
  };

  const note = () => {
    const sentence = document.querySelector('[role="status"], output')?.textContent;
    if (sentence && sentence !== bench.status.at(-1)?.[1]) bench.status.push([performance.now(), sentence]);
    if (bench.train || !bench.usable) {
      const button = [...document.querySelectorAll('button')].find(
        (button) => (button.ariaLabel ?? button.textContent).trim() === 'Train' && !button.disabled,
      );
      if (button) bench.usable ??= performance.now();
      if (button && bench.train) {
        bench.train = false;
        button.click();
      }
    }
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // In the worker: counts calls of WebGPU, and reports them with every training report that passes.
  const count = () => {
    const counts = [0, 0, 0];
    const wrap = (type, method, index) => {
      const call = globalThis[type]?.prototype[method];
      if (!call) return;
      globalThis[type].prototype[method] = function (...args) {
        counts[index] += 1;
        return call.apply(this, args);
      };
    };
    wrap('GPUComputePassEncoder', 'dispatchWorkgroups', 0);
    wrap('GPUComputePassEncoder', 'dispatchWorkgroupsIndirect', 0);
    wrap('GPUQueue', 'submit', 1);
    wrap('GPUDevice', 'createShaderModule', 2);
    const reports = new BroadcastChannel('bench');
    const say = self.postMessage;
    self.postMessage = (message, transfer) => {
      const trained = (message?.event ?? message)?.Trained;
      if (trained) reports.postMessage([trained.step, performance.now(), ...counts]);
      return say.call(self, message, transfer);
    };
  };
  new BroadcastChannel('bench').onmessage = (message) => bench.steps.push(message.data);

  // A number that the page never comes to.
  const ASKED = 4_000_000_000;
  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    constructor(url, options) {
      const source = `(${count})(); await import(${JSON.stringify(String(url))});`;
      super(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), options);
      this.asked = new Map();
      this.addEventListener('message', ({ data }) => {
        const event = data?.event ?? data;
        const asked = this.asked.get(event?.Found?.request);
        if (asked !== undefined) bench.queries.push(performance.now() - asked);
        const { Found: found, Standing: standing } = event?.Corpus ?? {};
        if (found) bench.corpus.push(performance.now() - this.searchedAt);
        if (standing && !standing.working && standing.embedded > 0) bench.embedded ||= performance.now() - this.embedsSince;
        if (event?.Mapped) bench.frames += 1;
        // The page asks as well, with numbers of its own; the engine answers each in turn.
        if (event?.Pong && data.request === ASKED) {
          bench.silence = Math.max(bench.silence, performance.now() - this.askedAt);
          bench.memory = Math.max(bench.memory, event.Pong.memory);
          this.askedAt = undefined;
        }
        this.lives = true;
      });
      setInterval(() => {
        if (!bench.ask || !this.lives) return;
        if (this.askedAt === undefined) {
          this.askedAt = performance.now();
          super.postMessage({ number: ASKED, command: 'Ping' });
        } else bench.silence = Math.max(bench.silence, performance.now() - this.askedAt);
      }, 20);
    }

    postMessage(message, transfer) {
      const find = (message?.command ?? message)?.Find;
      if (find) this.asked.set(find.request, performance.now());
      const corpus = message?.command?.Corpus;
      if (corpus?.Find) this.searchedAt = performance.now();
      if (corpus === 'Embed') this.embedsSince = performance.now();
      super.postMessage(message, transfer);
    }
  };
})();
