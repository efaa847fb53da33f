#!/bin/sh
# Draws the icons of the installed page from assets/icons/icon.svg, with a headless Chromium. Run by hand when that one changes.
set -eu
cd "$(dirname "$0")/.."
browser=$(sh scripts/prepare.sh browser)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Chromium does not start for the superuser otherwise.
[ "$(id -u)" = 0 ] && sandbox=--no-sandbox || sandbox=

# $1: file, $2: pixels, $3: ground, $4: share of the width that the drawing takes up, in percent
draw() {
  cat > "$folder/icon.html" << HTML
<!doctype html>
<style>
  body { display: grid; place-items: center; height: 100vh; margin: 0; background: $3; }
  svg { width: $4vw; }
</style>
$(cat assets/icons/icon.svg)
HTML
  # Unquoted: no word where there is no such switch.
  "$browser" --headless $sandbox --user-data-dir="$folder/profile" --hide-scrollbars --force-device-scale-factor=1 \
    --default-background-color=00000000 --window-size="$2,$2" --screenshot="$PWD/assets/icons/$1" "file://$folder/icon.html"
}

draw icon-192.png 192 transparent 100
draw icon-512.png 512 transparent 100
# Systems cut a circle out of it: what matters lies in the middle 80 percent. The ground is that of the page.
draw icon-maskable-512.png 512 "#f4f4f1" 60
