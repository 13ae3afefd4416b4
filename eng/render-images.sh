#!/usr/bin/env bash
# Renders docs/images/*.svg as PNG, which is what package feeds show: the icon as it is, other pictures at twice their size. Needs Chromium.
set -euo pipefail
cd "$(dirname "$0")/../docs/images"
page=$(mktemp --suffix .html)
trap 'rm -f "$page"' EXIT
for svg in *.svg; do
  scale=2
  [ "$svg" = icon.svg ] && scale=1
  size=$(sed -nE '1s/.* width="([0-9]+)" height="([0-9]+)".*/\1,\2/p' "$svg")
  { echo '<body style="margin:0">'; cat "$svg"; } > "$page"
  chromium --headless --no-sandbox --hide-scrollbars --default-background-color=00000000 --force-device-scale-factor=$scale \
    --window-size="$size" --screenshot="$PWD/${svg%.svg}.png" "$page"
done
