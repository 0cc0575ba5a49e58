"""Services known all over the world, which a notice names to deny them or as an example.

They need no legal form and no place in the inventory to be told for names there; where a notice says that
they receive data, the other evidence of a name decides.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from dataflow.notice.names import KnownParty, NameBook
from dataflow.notice.text import Text

# What such a name is kept as.
KEPT = ("denial", "example", "promise")


def find_well_known(text: Text, lang: str) -> list[tuple[str, int, int]]:
    """Name, start and end of each that a text names, in reading order."""
    return [(hit.parties[0], hit.start, hit.end) for hit in _book(lang).find(text)]


# --- private ---


@cache
def _book(lang: str) -> NameBook:
    with (files("dataflow.notice") / "lexicon" / "well_known.csv").open(encoding="utf-8") as table:
        return NameBook([KnownParty(row["name"], row["name"]) for row in csv.DictReader(table)], lang)
