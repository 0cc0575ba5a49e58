"""What cells say instead of a value: that there is none, that it is not known, that it stands elsewhere."""

import re
from functools import cache, lru_cache

from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.tables import rows


def is_unsaid(text: str) -> bool:
    """*N/A*, *sans objet*, *TBC*, a dash: nothing is said."""
    return set(text) <= _MARKS or _says("unsaid", text)


def says_none(text: str) -> bool:
    """Whether a cell that names something says that there is nothing to name: *None*, *No transfers*."""
    return _says("none", text)


def as_above(text: str) -> bool:
    """*Idem*, *as above*: what the same column says one row higher."""
    return _says("above", text) or text.strip() in _DITTO


def elsewhere(text: str) -> bool:
    """*See policy*, *as per the schedule*: another text gives it."""
    return _says("elsewhere", text)


def is_total(text: str) -> bool:
    """A line that counts the others, and no company whose name begins so: *Total: 3*, *Total vendors 3*."""
    return _says("total", text) and (len(text.split()) == 1 or bool(_COUNTS.search(text)))


def unnamed(sheet: str) -> bool:
    """Whether a sheet has the name that the spreadsheet program gave it: *Sheet1*, *Tabelle1*."""
    return plain(sheet).rstrip("0123456789 ") in _words("sheet")[0]


def still_to_come(text: str) -> bool:
    """*Not yet signed*, *pending*, an empty box: what the cell is about is not there, or not known to be."""
    said = f" {plain(text)} "
    return not _TO_DO.isdisjoint(text) or any(f" {words} " in said for words in _words("pending")[0])


def is_example(text: str) -> bool:
    """A line that the form gives as an example."""
    return _says("example", text)


def yes_no(text: str) -> str | None:
    """``yes`` or ``no`` for a cell that says just that."""
    return "yes" if _says("yes", text) else "no" if _says("no", text) else None


def without_and(text: str) -> str:
    """The last part of an enumeration without the word that joins it."""
    first, _, rest = text.partition(" ")
    return rest if rest and plain(first) in _words("and")[1] else text


def has_word(kind: str, text: str) -> bool:
    """Whether one of the words of this kind (``or``, ``not``) stands in the text."""
    return not _words(kind)[0].isdisjoint(plain(text).split())


def words_of(kind: str) -> frozenset[str]:
    """Every word of this kind, as texts are compared."""
    return frozenset().union(*_words(kind))


# --- private ---

_COUNTS = re.compile(r"[:=\d]")
_TO_DO = frozenset("⬜☐□❌✗✘✖⏳⚠")
_MARKS = frozenset("-–—/\\?.…_ ")
_DITTO = ('"', "''", "″", "”", "〃")


@lru_cache(maxsize=65536)
def _says(kind: str, text: str) -> bool:
    whole, begins = _words(kind)
    said = plain(text)
    if said in whole or said in begins:
        return True
    words = said.split()
    return any(" ".join(words[:size]) in begins for size in range(1, min(len(words), 6)))


@cache
def _words(kind: str) -> tuple[frozenset[str], frozenset[str]]:
    def of(match: str) -> frozenset[str]:
        found = (row["words"] for row in rows("sayings") if (row["kind"], row["match"]) == (kind, match))
        return frozenset(found)

    return of("whole"), of("begins")
