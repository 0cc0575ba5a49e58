"""Words in a name or address that speak of another place than the country code beside them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from dataflow.law import tables
from dataflow.law.jurisdictions import history, status


def territories_named(text: str, *, as_of: date) -> tuple[tuple[str, str], ...]:
    """Pairs (territory, its State) whose name or town stands in the text; only where the standing differs.

    ``Nuuk`` under the code of Denmark gives (``GL``, ``DK``); Guadeloupe, which shares the standing of France, nothing.
    """
    if text.isascii() and _first_words().isdisjoint(_WORD.findall(text.lower())):
        return ()  # most names speak of no place, and many words are long to compare
    found = {_words()[match.casefold()] for match in _pattern().findall(text)}
    return tuple(sorted(pair for pair in found if _differs(*pair, as_of=as_of)))


def names_organisation(text: str) -> bool:
    """Whether the whole text is the name of an international organisation (Art. 4(26)) that the tables know."""
    return " ".join(text.split()).casefold() in _organisations()


# --- private ---

_WORD = re.compile(r"\w+")


@cache
def _first_words() -> frozenset[str]:
    """With what the words begin, as far as other signs than letters and digits; in small letters."""
    return frozenset(_WORD.findall(word)[0] for word in _words())


@cache
def _differs(code: str, parent: str, *, as_of: date) -> bool:
    own, above = status(code, as_of=as_of), status(parent, as_of=as_of)
    if own is None or above is None:
        return False
    return (own.status, own.adequacy_ids) != (above.status, above.adequacy_ids)


@cache
def _words() -> dict[str, tuple[str, str]]:
    """Word → territory and State."""
    found: dict[str, tuple[str, str]] = {}
    parents = {row["code"]: row["parent"] for row in tables.table("jurisdictions") if row["parent"]}
    for row in tables.table("jurisdictions"):
        if row["parent"]:
            for word in (row["name"], *tables.words(row["alias_names"])):
                found[word.casefold()] = (row["code"], row["parent"])
    for row in tables.table("place_words"):
        if row["code"] in parents:
            found[row["word"].casefold()] = (row["code"], parents[row["code"]])
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_words(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@cache
def _organisations() -> frozenset[str]:
    rows = [
        row for row in tables.table("jurisdictions") if row["kind"] == "intl_org" and row["code"] != "INT"
    ]
    names = [word for row in rows for word in (row["name"], *tables.words(row["alias_names"]))]
    names += [row["word"] for row in tables.table("place_words") if not history(row["code"])[0].parent]
    return frozenset(name.casefold() for name in names)
