#!/bin/sh
# Proves that the page's binary and the reading of text contain no burn, and the engine no Leptos.
set -eu

# $1: feature, $2: the beginning of the names of crates that may not be in it
check() {
  crates=$(cargo tree --locked --target wasm32-unknown-unknown --edges normal --prefix none \
    --no-default-features --features "$1")
  if found=$(printf '%s\n' "$crates" | grep "^$2"); then
    echo "the feature \`$1\` brings in what it must not contain:" >&2
    printf '%s\n' "$found" | sort -u >&2
    exit 1
  fi
  echo "$1: $(printf '%s\n' "$crates" | sort -u | grep -c .) crates, no $2"
}

check text burn
check app burn
check worker leptos
