"""The word tables of the layouts, read once."""

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``tables/<name>.csv``."""
    path = files("dataflow.record.layouts") / "tables" / f"{name}.csv"
    with path.open(encoding="utf-8") as table:
        return tuple(csv.DictReader(table))
