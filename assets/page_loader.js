// Starts the page's wasm, and says so where that is impossible or where it stops. A script of its own, not inline: see
// Trunk.toml.

// A part of another page: what this attribute means is said in src/page/core/embedded.rs.
if (parent !== window) document.documentElement.dataset.embedded = '';

const { module, wasm } = document.querySelector('script[data-wasm]').dataset;
const absolute = (path) => new URL(path, document.baseURI);

let told = false;
function tell(text) {
  if (told) return;
  told = true;
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.className = 'page-stopped';
  alert.textContent = `${text} `;
  const reload = document.createElement('button');
  reload.textContent = 'Reload the page';
  reload.addEventListener('click', () => location.reload());
  alert.append(reload);
  document.body.prepend(alert);
}

// A panic ends the page's wasm for good, whatever still looks alive.
function stopped(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  const reason = document.documentElement.dataset.panic ?? error.message;
  tell(
    `The page stopped unexpectedly: ${reason}. Your text is kept as it was a second ago, and what was trained a few ` +
      'seconds ago: reload the page and go on.',
  );
}
addEventListener('error', (event) => stopped(event.error));
addEventListener('unhandledrejection', (event) => stopped(event.reason));

try {
  const page = await import(absolute(module));
  await page.default({ module_or_path: absolute(wasm) });
} catch (error) {
  console.error(error);
  stopped(error);
  tell(
    `The page could not be started: ${error.message}. Reload it; if that does not help, update the browser: it needs ` +
      'WebAssembly with SIMD and light and dark colours in one style sheet (Chrome 123, Firefox 120, Safari 17.5 or later).',
  );
}
