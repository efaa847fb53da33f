// Runs in the page before the page's own scripts. Collects what the benchmark reads:
//   bench.status   [ms since navigation, status sentence] of every change
//   bench.steps    [step, ms by the worker's clock, dispatches, submits, shader modules] as of every training report of the
//                  engine
//   bench.queries  ms from question to answer
//   bench.longest  longest task of the page's thread in ms; 0: none longer than the 50 that browsers report
(() => {
  const bench = { status: [], steps: [], queries: [], longest: 0 };
  window.bench = bench;

  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) bench.longest = Math.max(bench.longest, task.duration);
  }).observe({ type: 'longtask' });

  const note = () => {
    const sentence = document.querySelector('[role="status"], output')?.textContent;
    if (sentence && sentence !== bench.status.at(-1)?.[1]) bench.status.push([performance.now(), sentence]);
    if (bench.train) {
      const button = [...document.querySelectorAll('button')].find(
        (button) => (button.ariaLabel ?? button.textContent).trim() === 'Train' && !button.disabled,
      );
      if (button) {
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
      if (message?.Trained) reports.postMessage([message.Trained.step, performance.now(), ...counts]);
      return say.call(self, message, transfer);
    };
  };
  new BroadcastChannel('bench').onmessage = (message) => bench.steps.push(message.data);

  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    constructor(url, options) {
      const source = `(${count})(); await import(${JSON.stringify(String(url))});`;
      super(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), options);
      this.asked = new Map();
      this.addEventListener('message', ({ data }) => {
        const asked = this.asked.get(data?.Found?.request);
        if (asked !== undefined) bench.queries.push(performance.now() - asked);
      });
    }

    postMessage(message, transfer) {
      if (message?.Find) this.asked.set(message.Find.request, performance.now());
      super.postMessage(message, transfer);
    }
  };
})();
