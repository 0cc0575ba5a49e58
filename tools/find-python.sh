#!/usr/bin/env bash
# Prints the first interpreter that is new enough (3.11 or later).
set -euo pipefail

for name in python3 python3.14 python3.13 python3.12 python3.11; do
  if command -v "$name" >/dev/null \
    && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "$name"
    exit 0
  fi
done
echo "dataflow needs Python 3.11 or later; on Debian or Ubuntu: apt-get install python3 python3-venv" >&2
exit 1
