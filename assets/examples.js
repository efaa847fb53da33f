// The running examples of embedding. What is shown beside each is the very code that runs.

import { Engine } from './engine.js';

const EXAMPLES = {
  // A frame needs no script. Only so that this page knows: the frame says that it is there.
  async frame(stage) {
    const frame = stage.querySelector('iframe');
    await new Promise((there) => {
      addEventListener('message', ({ source }) => source === frame.contentWindow && there());
    });
    return 'the frame is there';
  },

  async tag(stage) {
    const playground = stage.querySelector('triplet-playground');
    const margin = stage.querySelector('input');
    margin.addEventListener('input', () => playground.setAttribute('margin', margin.value));
    const { loss, heldOut } = await playground.train();
    return `loss ${loss.toFixed(3)}, held-out accuracy ${percent(heldOut.tripletAccuracy)}`;
  },

  async pair(stage) {
    const both = [...stage.querySelectorAll('triplet-playground')];
    const figures = await Promise.all(both.map((playground) => playground.train()));
    return both.map(({ title }, at) => `${title}: ${percent(figures[at].heldOut.tripletAccuracy)}`).join(', ');
  },

  async data(stage) {
    const playground = stage.querySelector('triplet-playground');
    await playground.load([
      { text: 'the cat sleeps', label: 'animals' },
      { text: 'a dog barks', label: 'animals' },
      { text: 'birds sing at dawn', label: 'animals' },
      { text: 'the bus is late', label: 'traffic' },
      { text: 'a train leaves', label: 'traffic' },
      { text: 'cars wait at the light', label: 'traffic' },
    ]);
    await playground.train();
    const { now } = await playground.query('a cat barks', 3);
    const [vector] = await playground.embed(['a cat barks']);
    return `nearest: “${now[0].sentence}”, of ${vector.length} numbers a vector`;
  },

  async state(stage) {
    const playground = stage.querySelector('triplet-playground');
    const { step } = await playground.train({ steps: 30 });
    const state = await playground.getState();
    await playground.train();
    const back = await playground.setState(state);
    return `back at step ${back.step} of ${step}`;
  },

  async engine(stage) {
    const engine = await Engine.start({ device: 'cpu' });
    await engine.configure({ steps: 40, embedding_size: 32 });
    await engine.load('anchor,positive,negative\nbig,large,small\nquick,fast,slow\nglad,happy,sad\nbegin,start,end\n');
    const { loss } = await engine.train();
    const [big, large] = await engine.embed(['big', 'large']);
    const distance = Math.hypot(...big.map((value, at) => value - large[at]));
    engine.close();
    stage.querySelector('.answer').textContent = `big and large are ${distance.toFixed(2)} apart.`;
    return `loss ${loss.toFixed(3)}`;
  },
};

const percent = (share) => `${(100 * share).toFixed(0)} %`;

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/** The lines of a function's body. */
function bodyOf(run) {
  const lines = run.toString().split('\n').slice(1, -1);
  return lines.map((line) => line.replace(/^ {4}/, '')).join('\n');
}

function layOut(section) {
  const run = EXAMPLES[section.dataset.example];
  const template = section.querySelector('template');
  const title = section.querySelector('h2').textContent;
  const code = make('code', { textContent: `${template.innerHTML.trim()}\n\n${bodyOf(run)}` });
  const shown = make('pre', { tabIndex: 0, role: 'region', ariaLabel: `Code: ${title}` });
  shown.append(code);
  const button = make('button', { type: 'button', textContent: 'Run', ariaLabel: `Run: ${title}` });
  const outcome = make('p', { role: 'status', ariaLabel: `Outcome: ${title}` });
  const stage = make('div', { className: 'stage' });
  section.append(shown, button, outcome, stage);
  const start = async () => {
    button.disabled = true;
    outcome.textContent = 'running …';
    stage.replaceChildren(template.content.cloneNode(true));
    try {
      outcome.textContent = `done: ${await run(stage)}`;
    } catch (error) {
      outcome.textContent = `failed: ${error.message}`;
    }
    button.disabled = false;
  };
  button.addEventListener('click', start);
  return { start, clear: () => stage.replaceChildren() };
}

const sections = [...document.querySelectorAll('[data-example]')].map(layOut);
document.querySelector('#run-all').addEventListener('click', async () => {
  // One after the other: each has an engine of its own, which goes with it.
  for (const { start, clear } of sections) {
    await start();
    clear();
  }
});
