#!/usr/bin/env bash
# Usage: check-reports.sh DATAFLOW REPORTS    Builds the reports anew elsewhere; fails unless every byte agrees.
set -euo pipefail

dataflow=$1
reports=$2
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
bash "$(dirname "$0")/make-reports.sh" "$dataflow" "$fresh" >/dev/null
if ! diff --recursive --brief "$reports" "$fresh"; then
  echo "$reports is not what the program makes of inventories/ today: run 'make report' and commit" >&2
  exit 1
fi
echo "$reports is fresh"
