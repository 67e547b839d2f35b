#!/usr/bin/env bash
# Runs every test. Installs Chromium and Chinese fonts for the browser tests where they are missing (Debian, Ubuntu);
# elsewhere, install them and name the browser in INDICATORDASH_CHROMIUM.
set -euo pipefail
cd "$(dirname "$0")"

has_browser() {
  [ -n "${INDICATORDASH_CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}
has_fonts() {
  command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn)" ]
}
if ! has_browser || ! has_fonts; then
  if ! command -v apt-get >/dev/null; then
    echo "Install Chromium and a font for Simplified Chinese, then run this again." >&2
    exit 1
  fi
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  # Without windows of its own it takes half the time; some distributions have only the whole browser.
  browser=chromium-headless-shell
  apt-cache show "$browser" >/dev/null 2>&1 || browser=chromium
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$browser" fonts-noto-cjk fontconfig >/dev/null
fi

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
status=0
dotnet test IndicatorDash.sln -c Release --nologo "$@" 2>&1 | tee "$log" || status=$?
# What failed is told once more at the end, without the pictures of pages: it stands far above, among what was skipped.
awk '/^\[xUnit|^  Skipped |^(Passed|Failed)!|^Test run/ { told = 0 }
     /^  Failed / { told = 40; page = 0 }
     /^Aria snapshot:/ { page = 1; next }
     !/^ *- / { page = 0 }
     !page && told-- > 0 { print }' "$log"
awk '/^(Passed|Failed)!/ { gsub(",", ""); for (i = 1; i <= NF; i++) { if ($i == "Failed:") f += $(i + 1); if ($i == "Passed:") p += $(i + 1); if ($i == "Skipped:") s += $(i + 1) } }
     END { printf "%d passed, %d failed, %d skipped\n", p, f, s }' "$log"
exit "$status"
