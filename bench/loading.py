"""Loading against the bare parser, in one process: ``python -m bench.loading FORM PATH [ROUNDS]``.

FORM is parquet, csv, xlsx, json or yaml.  The bare parser reads the same files as it does by itself
and makes what it makes: Arrow tables, Python rows, a Python tree; no types, references or places.
Both run in turn, ``ROUNDS`` times after a first; the medians of their processor seconds are printed.
"""

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path


def parquet(path: Path) -> None:
    """pyarrow."""
    from pyarrow.parquet import ParquetFile

    for file in sorted(path.glob("*.parquet")):
        ParquetFile(file).read()


def csv(path: Path) -> None:
    """pyarrow."""
    import pyarrow.csv

    for file in sorted(path.glob("*.csv")):
        pyarrow.csv.read_csv(file)


def xlsx(path: Path) -> None:
    """calamine."""
    import python_calamine

    book = python_calamine.load_workbook(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def json(path: Path) -> None:
    """The standard library."""
    import json

    json.loads(path.read_bytes())


def yaml(path: Path) -> None:
    """PyYAML's C loader."""
    import yaml

    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


PARSERS: dict[str, Callable[[Path], None]] = {
    "parquet": parquet,
    "csv": csv,
    "xlsx": xlsx,
    "json": json,
    "yaml": yaml,
}


def main(form: str, path: Path, rounds: int) -> None:
    """Print ``bare`` and ``load``."""
    from dataflow.inventory.load import load

    bare: list[float] = []
    ours: list[float] = []
    for _ in range(rounds + 1):  # the first warms imports and the file cache
        for run, costs in ((PARSERS[form], bare), (load, ours)):
            gc.collect()
            gc.disable()  # load does so too: the search for garbage would count against the parser alone
            begun = time.process_time()
            run(path)
            costs.append(time.process_time() - begun)
            gc.enable()
    print(f"bare={statistics.median(bare[1:]):.3f}\nload={statistics.median(ours[1:]):.3f}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 5)
