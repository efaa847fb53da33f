#!/bin/sh
# Runs the fuzzer on each target for TIME seconds (600), or on those that are named. Needs a C++ compiler for libFuzzer, and no
# nightly Rust: the coverage that it steers by is a pass of LLVM's, which is asked for in the way that cargo-fuzz does it.
set -eu
cd "$(dirname "$0")/.."
flags="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters"
flags="$flags -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
host="$(rustc -vV | sed -n 's/^host: //p')"
out="${CARGO_TARGET_DIR:-target}/fuzz"
# The versions that everything else is built with.
cp Cargo.lock tests/fuzz/Cargo.lock
# With a target triple the flags are not those of build scripts and macros.
RUSTFLAGS="$flags" cargo build --release --manifest-path tests/fuzz/Cargo.toml --target "$host" --target-dir "$out" \
    ${FEATURES:+--features "$FEATURES"}
for name in ${*:-paste csv json gzip hash messages replay kept lesson}; do
    mkdir -p "$out/found/$name"
    echo "$name"
    "$out/$host/release/$name" -max_total_time="${TIME:-600}" -max_len=4096 -print_final_stats=1 \
        -artifact_prefix="$out/crash-$name-" "$out/found/$name" "tests/fuzz/corpus/$name"
done
