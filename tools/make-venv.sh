#!/usr/bin/env bash
# Usage: make-venv.sh PYTHON DIR    Makes the environment, or says what the machine lacks.
set -euo pipefail

python=${1:-}
dir=$2
if [ -z "$python" ]; then
  echo "no Python 3.11 or later was found" >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  echo "$python cannot make environments; on Debian or Ubuntu: apt-get install python3-venv" >&2
  exit 1
fi
# --clear: a half-made environment, or one of an interpreter that is gone, must not linger.
"$python" -m venv --clear "$dir"
