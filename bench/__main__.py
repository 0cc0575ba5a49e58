"""``python -m bench [--quick | --huge] [--only SECTION]... [--engine NAME]... [--out FOLDER] [--data FOLDER]``

Measures everything in one run and writes ``results.json`` and ``results.md`` after every measurement.
Each one runs in a process of its own, so that imports and memory count.  Run it on an idle machine.
"""

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench.results import Results
from bench.sections import ENGINES, SECTIONS, Plan

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description="Measure, and write the results.")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="small sizes, arrays, few runs: some minutes")
    size.add_argument("--huge", action="store_true", help="10,000,000 flows too: needs 16 GB and an hour")
    parser.add_argument(
        "--only",
        action="append",
        choices=list(SECTIONS),
        metavar="SECTION",
        help=f"measure this section and keep the other results; repeat for several: {', '.join(SECTIONS)}",
    )
    parser.add_argument("--engine", action="append", choices=ENGINES, help="this engine; repeat for several")
    parser.add_argument("--out", type=Path, default=HERE / "results", help="where the results are written")
    parser.add_argument("--data", type=Path, help="where made inventories are kept; default: nowhere")
    chosen = parser.parse_args()
    results = Results(chosen.out, keep=bool(chosen.only))
    with ExitStack() as stack:
        data = chosen.data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        engines = tuple(chosen.engine or (("arrays",) if chosen.quick else ENGINES))
        plan = Plan(results, data, engines, quick=chosen.quick, huge=chosen.huge)
        for name in chosen.only or SECTIONS:
            print(f"# {name}", flush=True)
            SECTIONS[name](plan)
    print(results.table)


if __name__ == "__main__":
    main()
