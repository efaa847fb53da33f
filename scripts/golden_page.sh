#!/bin/sh
# Builds the page that checks the golden values on WebGPU, into target/golden_page. The engine's profile is the one that is
# published, so that the compiled dependencies serve both.
set -eu

cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
cargo build --locked --target wasm32-unknown-unknown --profile engine --no-default-features --features worker --bin golden_page
wasm-bindgen --target web --no-typescript --out-dir "$target/golden_page" \
  "$target/wasm32-unknown-unknown/engine/golden_page.wasm"
cat > "$target/golden_page/index.html" <<'HTML'
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Golden values</title>
    <script type="module" src="start.js"></script>
  </head>
  <body>running</body>
</html>
HTML
cat > "$target/golden_page/start.js" <<'JS'
import init from './golden_page.js';
// A browser says that a page is there once its network has been quiet for a while, and says nothing while the page computes.
setTimeout(() => init().catch((error) => (document.body.textContent = `failed: ${error}`)), 1500);
JS
