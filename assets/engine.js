// The engine without the page, for an interface of one's own: a class whose methods answer with promises. engine.d.ts has the
// types. It keeps nothing in the browser. The worker's own words are src/protocol.rs: commands in, events out, numbered.

// The folder that the engine lies in is named after what is in it; scripts/site fills it in.
const LOADER = 'engine_loader.js';

/** Stages after whose failure nothing more comes of what was asked. */
const ENDS_ALL = new Set(['Download', 'Engine', 'Device']);
const ENDS_WORK = new Set(['Data', 'Model', 'Settings', 'Kernels', 'Training', 'Embedding', 'Scoring']);

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
const inCamel = (object) => Object.fromEntries(Object.entries(object).map(([name, value]) => [camel(name), value]));

/** An event is `"Cancelled"` or `{Trained: {…}}`. */
const named = (event) => (typeof event === 'string' ? [event, undefined] : Object.entries(event)[0]);

const MEASURED = [
  'triplet_accuracy',
  'nearest_neighbour_accuracy',
  'mean_reciprocal_rank',
  'ndcg',
  'spearman',
  'sentences',
];
const measured = (scores) => scores && inCamel(Object.fromEntries(MEASURED.map((name) => [name, scores[name]])));

const neighbours = ({ text, step, unknown_words, now, before_training }) => ({
  text,
  step,
  unknownWords: unknown_words,
  now: now.map(inCamel),
  beforeTraining: before_training.map(inCamel),
});

/** A worker of another site is no worker here: one of our own that takes its script from there is. */
function workerOf(url) {
  if (url.origin === location.origin) return new Worker(url, { type: 'module' });
  const script = new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script), { type: 'module' });
}

export class Engine {
  #worker;
  #onProgress;
  #number = 0;
  #waiting = [];
  /** Calls that wait for the end of training. */
  #resting = 0;
  #state = 'fresh';
  #step = 0;
  #steps = 0;
  #loss;
  #msPerStep;
  #device;
  #evaluations = [];
  #losses = [];
  #name = 'data';

  /** Resolves when the engine listens. */
  static async start({ base = import.meta.url, device, language = 'en', onProgress } = {}) {
    const engine = new Engine();
    engine.#onProgress = onProgress;
    const url = new URL(LOADER, new URL(base, document.baseURI));
    const ready = engine.#wait((name) => name === 'Ready' || undefined);
    engine.#worker = workerOf(url);
    engine.#worker.onmessage = ({ data }) => engine.#hear(data);
    engine.#worker.onerror = (event) => {
      const reason = event.message
        ? `The engine stopped: ${event.message}.`
        : `The engine at ${url} could not be loaded. Where it lies on another site than the page, that site has to allow it ` +
          '(Access-Control-Allow-Origin); or serve the folder from your own.';
      engine.#end(reason);
    };
    const words = async (code) => {
      const response = await fetch(new URL(`languages/${code}.ftl`, new URL(base, document.baseURI)));
      if (!response.ok) throw new Error(`There are no words of the language “${code}”: ${response.url} answers ${response.status}.`);
      return response.text();
    };
    const [english, other] = await Promise.all([words('en'), language === 'en' ? '' : words(language), ready]);
    engine.#send({ Speak: { language, words: other, english } });
    if (device !== undefined) await engine.configure({ device });
    return engine;
  }

  /** All of the settings or none. */
  async configure(settings) {
    const entries = Object.entries(settings).map(([name, value]) => [name, { true: '1', false: '0' }[value] ?? String(value)]);
    const number = this.#send({ Adjust: new URLSearchParams(entries).toString() });
    const { reset_needed: resetNeeded } = await this.#wait(
      (name, value, request) => (name === 'Configured' && request === number ? value : undefined),
      (stage, request) => request === number,
    );
    return { resetNeeded };
  }

  load(data, { name = 'data' } = {}) {
    const rows = (list) => list.map((row) => JSON.stringify(row)).join('\n');
    const text = Array.isArray(data) ? rows(data) : (data?.text ?? data);
    this.#name = data?.name ?? name;
    const bytes = new TextEncoder().encode(text);
    const number = this.#send({ LoadData: { name: this.#name, files: [{ name: this.#name, bytes }], reading: {} } });
    return this.#figuresOf(number);
  }

  async train({ steps } = {}) {
    if (steps !== undefined) await this.configure({ steps: this.#step + steps });
    const number = this.#send('Train');
    return this.#rest(number, () => true);
  }

  pause() {
    // Training may have been asked for and not have begun.
    if (this.#state !== 'running' && this.#resting === 0) return this.evaluate();
    const number = this.#send('Pause');
    return this.#rest(number, () => true, this.#state === 'running');
  }

  step() {
    const before = this.#step;
    const number = this.#send('Step');
    return this.#rest(number, () => this.#step > before, true);
  }

  reset() {
    return this.#figuresOf(this.#send('Reset'));
  }

  async query(text, count = 8) {
    const number = this.#send({ Find: { request: 0, text, count } });
    return neighbours(await this.#answer(number, 'Found'));
  }

  async embed(texts) {
    const { size, vectors } = await this.#answer(this.#send({ Embed: Array.from(texts, String) }), 'Embedded');
    const numbers = new Float32Array(vectors.buffer, vectors.byteOffset, vectors.byteLength / 4);
    return Array.from({ length: numbers.length / size }, (_, row) => numbers.slice(row * size, (row + 1) * size));
  }

  /** The figures of the last step; while it trains, the latest. */
  async evaluate() {
    const last = this.#evaluations.at(-1);
    if (last !== undefined && (this.#state === 'running' || last.step === this.#step)) return this.#figures();
    return this.#wait(
      (name, value) => (name === 'Evaluated' && value.step === this.#step ? this.#figures() : undefined),
      (stage) => ENDS_WORK.has(stage),
    );
  }

  async export() {
    const [first] = this.#evaluations;
    const story = {
      title: this.#name,
      before: first?.step === 0 ? first : undefined,
      after: this.#evaluations.at(-1),
      losses: this.#losses,
    };
    const parts = [];
    const number = this.#send({ Export: story });
    await this.#wait(
      (name, part, request) => {
        if (name !== 'Exported' || request !== number) return undefined;
        parts.push(part.bytes);
        return part.last || undefined;
      },
      (stage, request) => request === number,
    );
    return new Blob(parts, { type: 'application/zip' });
  }

  /** Ends the engine; what still waits is rejected. */
  close() {
    this.#end('The engine was closed.');
  }

  #send(command) {
    if (!this.#worker) throw new Error('The engine has ended: start another one.');
    this.#number += 1;
    this.#worker.postMessage({ number: this.#number, command });
    return this.#number;
  }

  /** Waits until `answer` makes something of an event, or `concerns` says that a failure is about this. */
  #wait(answer, concerns = () => false) {
    return new Promise((resolve, reject) => this.#waiting.push({ answer, concerns, resolve, reject }));
  }

  #answer(number, event) {
    return this.#wait(
      (name, value, request) => (name === event && request === number ? value : undefined),
      (stage, request) => request === number,
    );
  }

  /** Of the untrained model that this request makes. */
  #figuresOf(number) {
    return this.#wait(
      (name, value, request) => (name === 'Evaluated' && request === number ? this.#figures() : undefined),
      (stage, request) => request === number && ENDS_WORK.has(stage),
    );
  }

  /** The end of training: figures come after a pause, and before the run is said to be finished. */
  #rest(number, far, begun = false) {
    let trains = begun;
    this.#resting += 1;
    const rest = this.#wait(
      (name, value) => {
        trains ||= this.#state === 'running';
        const measuredNow = name === 'Evaluated' && this.#state !== 'running' && value.step === this.#step;
        const finished = name === 'RunChanged' && value === 'Finished';
        return trains && far() && (measuredNow || finished) ? this.#figures() : undefined;
      },
      (stage, request) => request === number || ENDS_WORK.has(stage),
    );
    return rest.finally(() => (this.#resting -= 1));
  }

  #hear({ request, event }) {
    const [name, value] = named(event);
    this.#note(name, value);
    if (name === 'Failed') return this.#fail(value, request);
    for (const waiting of [...this.#waiting]) {
      const answer = waiting.answer(name, value, request);
      if (answer !== undefined) this.#settle(waiting, () => waiting.resolve(answer));
    }
    return undefined;
  }

  /** What is known of the run. */
  #note(name, value) {
    if (name === 'Built') {
      [this.#state, this.#step, this.#loss, this.#evaluations, this.#losses] = ['fresh', 0, undefined, [], []];
    } else if (name === 'RunChanged') {
      this.#state = value.toLowerCase();
    } else if (name === 'DeviceOpened') {
      this.#device = value.name;
    } else if (name === 'Trained') {
      [this.#step, this.#steps, this.#msPerStep] = [value.step, value.steps, value.step_ms];
      for (const { step, loss } of value.reports) this.#losses.push([step, loss]);
      this.#loss = this.#losses.at(-1)?.[1];
      this.#onProgress?.({ stage: 'training', done: value.step, total: value.steps, loss: this.#loss });
    } else if (name === 'Evaluated') {
      this.#evaluations = [...this.#evaluations.filter(({ step }) => step < value.step), value];
      if (this.#state !== 'running') this.#step = value.step;
    } else if (name === 'Progress') {
      this.#onProgress?.({ stage: value.stage.toLowerCase(), done: value.done, total: value.total });
    }
  }

  #figures() {
    const last = this.#evaluations.at(-1);
    return {
      state: this.#state,
      step: this.#step,
      steps: this.#steps,
      loss: this.#loss,
      msPerStep: this.#msPerStep,
      device: this.#device,
      measuredAt: last?.step,
      training: measured(last?.training),
      heldOut: measured(last?.held_out),
    };
  }

  #fail({ stage, message, hint }, request) {
    if (ENDS_ALL.has(stage)) return this.#end(`${message} ${hint}`);
    for (const waiting of [...this.#waiting]) {
      if (waiting.concerns(stage, request)) this.#settle(waiting, () => waiting.reject(new Error(`${message} ${hint}`)));
    }
    return undefined;
  }

  #settle(waiting, how) {
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    how();
  }

  #end(reason) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(reason));
  }
}
