// Starts the page's wasm, and says so where that is impossible. A script of its own, not inline: see Trunk.toml.

const { module, wasm } = document.querySelector('script[data-wasm]').dataset;
const absolute = (path) => new URL(path, document.baseURI);

try {
  const page = await import(absolute(module));
  await page.default({ module_or_path: absolute(wasm) });
} catch (error) {
  console.error(error);
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.textContent =
    `The page could not be started: ${error.message}. Reload it; if that does not help, update the browser: ` +
    'it needs WebAssembly with SIMD (Chrome 91, Firefox 114, Safari 16.4 or later).';
  document.body.prepend(alert);
}
