"""Services known all over the world, which a notice names without a legal form and an inventory may not know."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from dataflow.notice.names import KnownParty, NameBook
from dataflow.notice.text import Text

# What such a name is kept as; in passing and behind links they stand everywhere.
KEPT = ("denial", "example", "promise", "disclosure")


def find_well_known(text: Text, lang: str) -> list[tuple[str, int, int]]:
    """Name, start and end of each that a text names, in reading order."""
    return [(hit.parties[0], hit.start, hit.end) for hit in _book(lang).find(text)]


# --- private ---


@cache
def _book(lang: str) -> NameBook:
    with (files("dataflow.notice") / "lexicon" / "well_known.csv").open(encoding="utf-8") as table:
        return NameBook([KnownParty(row["name"], row["name"]) for row in csv.DictReader(table)], lang)
