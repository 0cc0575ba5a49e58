"""For which languages recall was measured on gold notices; elsewhere silence proves nothing."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


def is_measured(lang: str) -> bool:
    """True when the language's recall of named parties was measured."""
    return lang in _rows()


@cache
def _rows() -> frozenset[str]:
    with (files("dataflow.notice") / "lexicon" / "measured.csv").open(encoding="utf-8") as table:
        return frozenset(row["lang"] for row in csv.DictReader(table) if row["notices"] != "0")
