"""``python -m bench [--quick] [--full] [--engine NAME]... [--out FOLDER]``: everything measured in one run, as ratios.

Each measurement runs in a process of its own, so that imports and memory count.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from bench.generate import write
from bench.measure import Measured, machine, run
from bench.report import exponents, table

SIZES = (10_000, 100_000)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--quick", action="store_true", help="2,000 and 10,000 flows, one engine")
    parser.add_argument("--full", action="store_true", help="1,000,000 flows too")
    parser.add_argument("--engine", action="append", help="only this engine; repeat for several")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results")
    chosen = parser.parse_args()
    sizes = (2_000, 10_000) if chosen.quick else (*SIZES, 1_000_000) if chosen.full else SIZES
    engines = tuple(chosen.engine or (["polars"] if chosen.quick else ["polars", "duckdb", "pandas"]))
    results: dict[str, Measured] = {}
    chosen.out.mkdir(parents=True, exist_ok=True)

    def measure(name: str, *command: str) -> None:
        results[name] = run(command)
        print(f"{name}: {results[name].shown}", flush=True)
        # written each time: what was measured before an interruption is kept
        document = {
            "machine": machine(),
            "measured": {known: found.values for known, found in results.items()},
            "exponents": exponents(results, sizes, engines),
        }
        (chosen.out / "results.json").write_text(json.dumps(document, indent=1, sort_keys=True) + "\n")
        (chosen.out / "results.md").write_text(table(document))

    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            place = str(write(size, Path(folder) / str(size)))
            for engine in engines:
                measure(f"rules {engine} {size}", python, "-m", "bench.rules", engine, place)
            for way in ("sql", "loops"):
                measure(f"four checks {way} {size}", python, "-m", "bench.by_hand", way, place)
        measure("pytm", python, "-m", "bench.pytm_model", "1000" if chosen.quick else "5000")
    for name, code in (("click", "import click"), ("pandas, networkx", "import pandas, networkx")):
        measure(f"import {name}", python, "-c", code)
    measure("help", python, "-m", "dataflow", "--help")
    inventory = Path(__file__).parents[1] / "inventories" / "creditair-cz"
    measure("check", python, "-m", "dataflow", "check", str(inventory), "--fail-on", "none")


if __name__ == "__main__":
    main()
