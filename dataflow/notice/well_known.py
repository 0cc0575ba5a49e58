"""Services known all over the world, which a notice names without a legal form and an inventory may not know."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from dataflow.notice.names import KnownParty, NameBook
from dataflow.notice.text import Text


def find_well_known(text: Text, lang: str) -> list[tuple[str, int, int]]:
    """Name, start and end of each that a text names, in reading order."""
    return [(hit.parties[0], hit.start, hit.end) for hit in _book(lang).find(text)]


def is_well_known(words: str, *, whole: bool = False) -> bool:
    """Whether words begin with such a name, or are one."""
    names = (words,) if whole else (words, words.split(" ")[0])
    return any(_engaged().get(name, "listed") != "listed" for name in names)


def is_vendor(words: str) -> bool:
    """Whether words are, or begin with, a name that somebody bears who works for others.

    Names that are ordinary words too (`Render`) count where nothing follows them, so ask only where a name is to be
    expected.
    """
    return words in _engaged() or is_well_known(words)


def is_kept(name: str, kind: str) -> bool:
    """Whether a well-known name that is said to be of that kind is a name at all there.

    Makers of browsers and networks stand in every notice (`delete cookies in Google Chrome`, `follow us on …`): as
    recipients only services count that somebody engages.
    """
    return kind in ("denial", "example", "promise") or kind == "disclosure" and _engaged()[name] == "yes"


# --- private ---


@cache
def _engaged() -> dict[str, str]:
    """Name → whether it is a service that a site or shop engages: yes, no, or only where a list names it."""
    with (files("dataflow.notice") / "lexicon" / "well_known.csv").open(encoding="utf-8") as table:
        return {row["name"]: row["engaged"] for row in csv.DictReader(table)}


@cache
def _book(lang: str) -> NameBook:
    return NameBook([KnownParty(name, name) for name, how in _engaged().items() if how != "listed"], lang)
