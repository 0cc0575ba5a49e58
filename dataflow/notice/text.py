"""Text made comparable without losing where every character came from."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

PARAGRAPH = "\u2029"  # a blank line or a block boundary
GAP = f"[ \\n{PARAGRAPH}]"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of visible text and the stretch of the original that it stands for.

    `role` is empty or one of: heading, link (an address, not words), anchor (the words of a link),
    furniture (menus, footers).
    """

    text: str
    start: int
    end: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A half-open range of normalised offsets with the role of its run."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Text:
    """Four parallel views of one notice, equal in length except `source`.

    shown: as written, with white space collapsed; text: folded (ё/е, cedillas, quotes) for matching;
    bare: also without diacritics. `starts`/`ends` give each character's place in `source`.
    """

    source: str
    shown: str
    text: str
    bare: str
    starts: array[int]
    ends: array[int]
    regions: tuple[Region, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of normalised [start, end) in the original text."""
        if end <= start:
            return (self.starts[start], self.starts[start]) if start < len(self.starts) else (0, 0)
        return self.starts[start], self.ends[end - 1]

    def quote(self, start: int, end: int) -> str:
        """The words of [start, end) as written, on one line."""
        return " ".join(self.shown[start:end].split())

    def role(self, start: int, end: int) -> frozenset[str]:
        """The roles of all regions that [start, end) touches."""
        return frozenset(region.role for region in self.touched(start, end))

    def touched(self, start: int, end: int) -> list[Region]:
        """The regions that share a character with [start, end); regions do not overlap."""
        low = bisect_right(self.regions, start, key=lambda r: r.end)
        high = bisect_left(self.regions, end, low, key=lambda r: r.start)
        return list(self.regions[low:high])


def fold(value: str) -> str:
    """One spelling for characters that mean the same; never changes the length."""
    return value.translate(_FOLD)


def bare(value: str) -> str:
    """Folded and without diacritics; never changes the length."""
    out = value.translate(_BARE)
    if out.isascii():
        return out
    return "".join(_base(char) for char in out)


def clean(value: str) -> str:
    """A phrase or a name prepared as a notice is: NFC, no invisible characters, single spaces."""
    composed = _DROPPED.sub("", unicodedata.normalize("NFC", value))
    return " ".join(composed.split())


def normalise(source: str, runs: Iterable[Run]) -> Text:
    """Join the runs into one text.

    Soft hyphens, zero-width characters and trade-mark signs disappear, every white space becomes a
    space, a line break or (blank line) U+2029, and combining marks are composed. Linear in the input.
    """
    out: list[str] = []
    starts: array[int] = array("l")
    ends: array[int] = array("l")
    regions: list[Region] = []
    for run in runs:
        begin = len(out)
        _append(run, out, starts, ends)
        if run.role and len(out) > begin:
            regions.append(Region(begin, len(out), run.role))
    shown = "".join(out)
    folded = fold(shown)
    return Text(source, shown, folded, bare(folded), starts, ends, tuple(regions))


def mark(text: Text, pattern: re.Pattern[str], role: str) -> tuple[Region, ...]:
    """Regions for every match of `pattern`."""
    return tuple(Region(m.start(), m.end(), role) for m in pattern.finditer(text.text))


# --- private ---

_FOLD = str.maketrans(
    {
        "ş": "ș",
        "ţ": "ț",
        "Ş": "Ș",
        "Ţ": "Ț",
        "ё": "е",
        "Ё": "Е",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
    }
)
_BARE = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"})
_DROPPED = re.compile(
    r"\u00ad[ \t]*\r?\n[ \t]*|[\u00ad\u200b-\u200d\u2060\u202a-\u202e\u2066-\u2069\ufeff®™\u200e\u200f]"
)
_SPECIAL = re.compile(
    rf"(?P<drop>{_DROPPED.pattern})|(?P<space>\s+)|(?P<mark>.[\u0300-\u036f]+)|(?P<wide>[ﬁﬂﬀ…])"
)
_WIDE = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "…": "..."}


def _base(char: str) -> str:
    if char.isascii() or "\u0400" <= char <= "\u04ff":  # й is a letter of its own, not и with a mark
        return char
    decomposed = unicodedata.normalize("NFD", char)
    return decomposed[0] if len(decomposed) > 1 else char


def _append(run: Run, out: list[str], starts: array[int], ends: array[int]) -> None:
    exact = len(run.text) == run.end - run.start

    def put(chars: str, at: int, until: int) -> None:
        for char in chars:
            out.append(char)
            starts.append(run.start + at if exact else run.start)
            ends.append(run.start + until if exact else run.end)

    def plain(at: int, until: int) -> None:
        out.extend(run.text[at:until])
        if exact:
            starts.extend(range(run.start + at, run.start + until))
            ends.extend(range(run.start + at + 1, run.start + until + 1))
        else:
            starts.extend([run.start] * (until - at))
            ends.extend([run.end] * (until - at))

    at = 0
    for found in _SPECIAL.finditer(run.text):
        plain(at, found.start())
        at = found.end()
        kind = found.lastgroup
        if kind == "space":
            _put_space(found.group(), found, out, put)
        elif kind == "mark":
            composed = unicodedata.normalize("NFC", found.group())
            put(composed, found.start(), found.end())
        elif kind == "wide":
            put(_WIDE[found.group()], found.start(), found.end())
    plain(at, len(run.text))


def _put_space(white: str, found: re.Match[str], out: list[str], put) -> None:  # type: ignore[no-untyped-def]
    lines = white.count("\n") or white.count("\r")
    char = PARAGRAPH if lines > 1 or PARAGRAPH in white else "\n" if lines else " "
    if not out:
        return
    last = out[-1]
    if last in (" ", "\n", PARAGRAPH):
        # Two white stretches met at the edge of a run: the stronger one stands.
        if (char, last) in ((PARAGRAPH, " "), (PARAGRAPH, "\n"), ("\n", " ")):
            out[-1] = char
        elif char == "\n" and last == "\n":
            out[-1] = PARAGRAPH
        return
    put(char, found.start(), found.end())
