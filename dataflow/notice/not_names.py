"""Abbreviations and software that look like names and are none that a company bears."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def is_no_name(words: str) -> bool:
    """Whether the words are in `lexicon/not_names.csv`."""
    return words in _listed()


# --- private ---


@cache
def _listed() -> frozenset[str]:
    with (files("dataflow.notice") / "lexicon" / "not_names.csv").open(encoding="utf-8") as table:
        return frozenset(table.read().split()[1:])
