// <triplet-playground lesson="margin" data="intents" encoder="simple" controls="train,query" theme="auto">: the page in a frame
// as high as what is in it, with methods that answer with promises, and events. embed.d.ts has the types.
//
// Frame and element speak over a port that nobody else has: the frame says that it waits, and is handed the port in a message
// that only a page of its own origin can receive.
//
// A plain script rather than a module: those are loaded from another site only where its server says so.
'use strict';
{
  /** The field by which the two know each other's first messages, and the version of what follows. */
  const GREETING = 'triplet-playground';
  const VERSION = 1;
  /** Beside it lies the page. Not known where this was imported, which the attribute `src` makes up for. */
  const SCRIPT = document.currentScript?.src ?? document.baseURI;
  /** The version of a state that is read and given back. */
  const STATE_VERSION = 1;

  /** Attributes that have a meaning of their own; every other one is a part of the playground's link. */
  const OWN = new Set(
    ('accesskey autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid ' +
      'itemprop itemref itemscope itemtype lang loading nonce part popover role slot spellcheck src style tabindex title translate')
      .split(' '),
  );
  /** Parts of the link that start something: they count once. */
  const AT_START = new Set(['race', 'room', 'start']);
  /** What an empty attribute does not switch on. */
  const NAMES = new Set(['controls', 'data', 'lesson', 'theme']);

  const STYLE = `
    :host { display: block; min-width: 0; }
    :host([hidden]) { display: none; }
    iframe { display: block; box-sizing: border-box; width: 100%; height: 30rem; border: 0; }
  `;

  const isSetting = (name) => !OWN.has(name) && !/^(data-|aria-|on)/.test(name);
  const keyOf = (attribute) => attribute.replaceAll('-', '_');

  function valueOf(key, value) {
    if (value === null || value === undefined) return null;
    if (value === true || (value === '' && !NAMES.has(key))) return '1';
    return value === false ? '0' : String(value);
  }

  class TripletPlayground extends HTMLElement {
    #frame = document.createElement('iframe');
    #port;
    #calls = new Map();
    #count = 0;
    #figures;
    #stop;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      this.#frame.allow = 'clipboard-write; fullscreen';
      root.append(this.#frame);
    }

    connectedCallback() {
      const stopped = new AbortController();
      this.#stop = stopped;
      addEventListener('message', (event) => this.#greet(event), { signal: stopped.signal });
      const observer = new MutationObserver((changes) => this.#follow(changes));
      observer.observe(this, { attributes: true });
      stopped.signal.addEventListener('abort', () => observer.disconnect());
      this.#open();
    }

    disconnectedCallback() {
      this.#stop.abort();
      this.#hangUp('The playground was taken out of the page.');
      this.#frame.removeAttribute('src');
    }

    /** The figures that were told last; undefined before there is a model. */
    get figures() {
      return this.#figures;
    }

    load(data, { name = 'data' } = {}) {
      const rows = (list) => list.map((row) => JSON.stringify(row)).join('\n');
      const text = Array.isArray(data) ? rows(data) : (data?.text ?? data);
      return this.#call('load', { text: String(text), name: data?.name ?? name });
    }

    configure(settings) {
      const entries = Object.entries(settings).map(([name, value]) => [keyOf(name), valueOf(keyOf(name), value)]);
      const usual = entries.filter(([, value]) => value === null).map(([key]) => key);
      const given = new URLSearchParams(entries.filter(([, value]) => value !== null));
      return this.#call('configure', { settings: given.toString(), usual });
    }

    train({ steps } = {}) {
      return this.#call('train', { steps });
    }

    pause() {
      return this.#call('pause');
    }

    step() {
      return this.#call('step');
    }

    reset() {
      return this.#call('reset');
    }

    query(text, count) {
      return this.#call('query', { text: String(text), count });
    }

    embed(texts) {
      return this.#call('embed', { texts: Array.from(texts, String) });
    }

    evaluate() {
      return this.#call('evaluate');
    }

    async export() {
      return new Blob([await this.#call('export')], { type: 'application/zip' });
    }

    async getState() {
      return { version: STATE_VERSION, project: await this.#call('getState') };
    }

    async setState(state) {
      if (state?.version !== STATE_VERSION || !(state.project instanceof ArrayBuffer)) {
        throw new Error(`This is no state of version ${STATE_VERSION} that a playground has given: nothing was changed.`);
      }
      return this.#call('setState', { name: 'state.playground' }, new Blob([state.project]));
    }

    get #page() {
      return this.hasAttribute('src') ? new URL(this.getAttribute('src'), document.baseURI) : new URL('.', SCRIPT);
    }

    /** Shows the page, with what the attributes say. */
    #open() {
      const page = this.#page;
      const link = new URLSearchParams();
      for (const { name, value } of this.attributes) {
        if (isSetting(name)) link.set(keyOf(name), valueOf(keyOf(name), value));
      }
      page.hash = link;
      this.#frame.title = this.title || 'Triplet Playground';
      this.#frame.src = page;
    }

    /** Takes attributes up that have changed. */
    #follow(changes) {
      const names = new Set(changes.map((change) => change.attributeName));
      if (names.has('src')) {
        this.#hangUp('The playground is loaded again.');
        return this.#open();
      }
      const changed = [...names].filter((name) => isSetting(name) && !AT_START.has(name));
      if (changed.length === 0) return undefined;
      const settings = Object.fromEntries(changed.map((name) => [name, this.getAttribute(name)]));
      return this.configure(settings).catch((error) => this.#say('failed', { message: error.message }));
    }

    /** The frame waits for its port. */
    #greet({ source, origin, data }) {
      const page = this.#page;
      if (source !== this.#frame.contentWindow || origin !== page.origin || data?.[GREETING] !== VERSION) return;
      // It may have been loaded again by the reader, or after a crash.
      if (this.#port) this.#hangUp('The playground was loaded again.');
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => this.#hear(event.data);
      this.#port = port1;
      source.postMessage({ [GREETING]: VERSION }, page.origin, [port2]);
      for (const { message } of this.#calls.values()) port1.postMessage(message);
    }

    #hear({ id, result, error, event, detail, height }) {
      if (height !== undefined) {
        this.#frame.style.height = `${height}px`;
      } else if (event !== undefined) {
        if (event === 'ready') this.#figures = detail;
        this.#say(event, detail);
      } else if (this.#calls.has(id)) {
        const { resolve, reject } = this.#calls.get(id);
        this.#calls.delete(id);
        if (result?.state !== undefined) this.#figures = result;
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      }
    }

    #say(name, detail) {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }

    /** What is asked before the frame is there waits for it. */
    #call(method, options, file) {
      this.#count += 1;
      const message = { id: this.#count, method, ...options, file };
      return new Promise((resolve, reject) => {
        this.#calls.set(message.id, { message, resolve, reject });
        this.#port?.postMessage(message);
      });
    }

    #hangUp(reason) {
      this.#port?.close();
      this.#port = undefined;
      const calls = [...this.#calls.values()];
      this.#calls.clear();
      for (const { reject } of calls) reject(new Error(reason));
    }
  }

  /** Attributes as properties. */
  for (const name of ['src', 'data', 'lesson', 'controls', 'theme', 'encoder']) {
    Object.defineProperty(TripletPlayground.prototype, name, {
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
      enumerable: true,
      configurable: true,
    });
  }

  // A page may well hold this script twice, once with each playground.
  if (!customElements.get('triplet-playground')) customElements.define('triplet-playground', TripletPlayground);
}
