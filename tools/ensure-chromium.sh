#!/usr/bin/env bash
# Usage: ensure-chromium.sh PYTHON    Prints the path of a Chromium that starts; installs one if there is none.
set -euo pipefail

python=$1

starts() { "$1" --version >/dev/null 2>&1; }

# A name on the path is not enough: Ubuntu's package is a stub that only points to the snap.
find_chromium() {
  local name path
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] || continue
    path=$(command -v "$name") || continue
    if starts "$path"; then echo "$path"; return 0; fi
  done
  path=$("$python" -c 'from playwright.sync_api import sync_playwright
with sync_playwright() as p: print(p.chromium.executable_path)' 2>/dev/null) || return 1
  if starts "$path"; then echo "$path"; return 0; fi
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

find_chromium && exit 0
echo "no Chromium on this machine; installing one" >&2
if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
  { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy chromium; } >&2 || true
  find_chromium && exit 0
  "$python" -m playwright install --with-deps chromium >&2 || true
else
  "$python" -m playwright install chromium >&2 || true
fi
find_chromium && exit 0
echo "the tests open the flow map in Chromium, and none could be installed: install it and set CHROMIUM" >&2
exit 1
