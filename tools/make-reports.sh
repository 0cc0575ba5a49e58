#!/usr/bin/env bash
# Usage: make-reports.sh DATAFLOW OUT    The committed reports as of AS_OF, and the findings as of AS_OF_POLICY.
set -euo pipefail

dataflow=$1
out=$2
: "${AS_OF:?}" "${AS_OF_POLICY:?}"
"$dataflow" report inventories --out "$out" --as-of "$AS_OF"
"$dataflow" check inventories --as-of "$AS_OF_POLICY" --format json --fail-on none \
  >"$out/findings-as-of-$AS_OF_POLICY.json"
