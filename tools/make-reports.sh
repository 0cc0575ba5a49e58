#!/usr/bin/env bash
# Usage: make-reports.sh DATAFLOW OUT    The committed reports: as of AS_OF, and as of AS_OF_POLICY beside them.
set -euo pipefail

dataflow=$1
out=$2
: "${AS_OF:?}" "${AS_OF_POLICY:?}"
"$dataflow" report inventories --out "$out" --as-of "$AS_OF"
"$dataflow" report inventories --out "$out/as-of-$AS_OF_POLICY" --as-of "$AS_OF_POLICY"
