#!/bin/sh
# Run by trunk on a built page: writes the size of the engine into its loader, for servers that compress do not tell it.
set -eu

cd "${TRUNK_STAGING_DIR:?is set by trunk}"
bytes=$(($(wc -c < worker_bg.wasm)))
sed "s/^const ENGINE_BYTES = 0;/const ENGINE_BYTES = $bytes;/" engine_loader.js > engine_loader.js.new
grep -q "ENGINE_BYTES = $bytes" engine_loader.js.new
mv engine_loader.js.new engine_loader.js
