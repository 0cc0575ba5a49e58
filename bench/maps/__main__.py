"""``python -m bench.maps [--quick] [--tries N] [--out FOLDER]``: our map beside stock pyvis on the same graphs.

Our page carries the findings of a full check; stock pyvis draws nodes and edges only.
"""

import argparse
import json
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from bench.maps.browser import chromium, opened
from bench.maps.graphs import graphs
from bench.maps.stock import write_stock
from bench.maps.table import table
from bench.measure import machine
from dataflow.api import check
from dataflow.render.map.data import map_data
from dataflow.render.map.page import write_map

AS_OF = date(2024, 6, 1)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.maps")
    parser.add_argument("--quick", action="store_true", help="without the graph of 20,000 edges")
    parser.add_argument("--tries", type=int, default=3, help="openings of each page; the soonest counts")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "results")
    chosen = parser.parse_args()
    measured: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        for name, inventory in graphs(chosen.quick).items():
            data = map_data([inventory], as_of=AS_OF)
            report = check([inventory], as_of=AS_OF)
            own, stock = Path(folder) / "own.html", Path(folder) / "stock.html"
            measured[name] = {"nodes": len(data.nodes), "edges": len(data.links)}
            measured[name]["findings"] = len(report.findings)
            for way in ("dataflow", "pyvis"):
                begun = time.process_time()
                path = write_map([inventory], report, own) if way == "dataflow" else write_stock(data, stock)
                made = round(time.process_time() - begun, 2)
                tries = chosen.tries if way == "dataflow" else 1
                found = min((opened(browser, path, ours=way == "dataflow") for _ in range(tries)), key=_soon)
                measured[name][way] = {"written": made, "bytes": path.stat().st_size, **found}
                print(name, way, measured[name][way], flush=True)
            # Written each time: what was measured before an interruption is kept.
            _write(measured, chosen.out)


# --- private ---


def _write(measured: dict[str, Any], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    document = {"machine": machine(), "measured": measured}
    text = json.dumps(document, indent=1, sort_keys=True) + "\n"
    (out / "maps.json").write_text(text, encoding="utf-8")
    (out / "maps.md").write_text(table(document), encoding="utf-8")


def _soon(found: dict[str, Any]) -> float:
    return float("inf") if found["ready"] is None else found["ready"]


if __name__ == "__main__":
    main()
