#!/bin/sh
# Proves that the published page in dist/ is no larger than it may be, as servers send it (gzip -9).
set -eu
cd "$(dirname "$0")/.."

# $1: what it is called, $2: the beginning of its file's path, $3: kilobytes that it may have
check() {
  # Unquoted: the engine's folder is named after what is in it.
  file=$(ls dist/$2*_bg.wasm)
  set -- "$1" "$2" "$3" "$(gzip -9 -c "$file" | wc -c | tr -d ' ')"
  echo "$1: $(($4 / 1000)) kB of at most $3"
  if [ "$4" -gt "$(($3 * 1000))" ]; then
    echo "$1 has outgrown its budget: see what brought it in before you raise that" >&2
    exit 1
  fi
}

# The page has 18 kB for pretrained models and what is taken away, 22 kB for the corpus and hard negatives, 25 kB for models that are
# fetched by name, prompts and forgetting, 10 kB for tokenizers and scored pairs, 22 kB for links that carry data, their QR codes and
# data from other sites, 20 kB for rooms and first lessons, 24 kB for lessons that are files, their goals and hints, 19 kB for making
# them, 14 kB for codes and classes, 6 kB for seeds of a race and for going back in a run, 22 kB for being a part of another page, 62 kB for
# words in files: what reads them, and what the engine says, which the page hands over to it; the engine 105 kB for the
# layouts of models, and what writes a zip, 30 kB for the corpus, 40 kB for adapters and ranking, 25 kB for projects, 25 kB for ONNX,
# 6 kB for texts and settings of whoever drives it without the page, 39 kB for crews: what travels between workers, and a second
# kind of each tensor that is read and written for it, 30 kB for their sums in pairs, the words of a batch and embedding by several, 35 kB
# for what reads words (the words themselves come from the page), 524 kB
# for loops over numbers that are vectorised.
check "the page" app 740
check "the engine" "engine-*/worker" 5450
