"""Text made comparable without losing where every character came from."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dataflow.notice.origin import Origin
from dataflow.notice.words import Places, merged, places_of, small

PARAGRAPH = "\u2029"  # a blank line or a block boundary
# What stands before the items of a list.
BULLETS = "•*·▪‣●○◦■□◆►➢➤→✓✔✗✘❖\uf0b7–—-"
GAP = r"\s"  # a text holds no other white space; naming the three would make sixty-four thousand bits of each


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
    bare: also without diacritics. `origin` gives each character's place in `source`.
    """

    source: str
    shown: str
    text: str
    bare: str
    origin: Origin
    regions: tuple[Region, ...]
    _places: dict[str, Places] = field(default_factory=dict, init=False, repr=False, compare=False)
    _edges: list[tuple[list[int], list[int]]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    _flat: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    def words(self) -> Places:
        """Each word of `text` in small letters, and where it stands."""
        if "text" not in self._places:
            self._places["text"] = places_of(self.text)
        return self._places["text"]

    def bare_words(self) -> Places:
        """Each word of `bare` in small letters, and where it stands."""
        if "bare" not in self._places:
            # Taking a mark off a letter never makes or parts a word.
            same = self.bare == self.text
            plain = self.words() if same else merged((small(bare(w)), at) for w, at in self.words().items())
            self._places["bare"] = plain
        return self._places["bare"]

    def flat(self) -> str:
        """`bare` in small letters, every white space a space."""
        if not self._flat:
            self._flat.append(small(self.bare).replace("\n", " ").replace(PARAGRAPH, " "))
        return self._flat[0]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of normalised [start, end) in the original text."""
        if end <= start:
            first = self.origin.place(start)[0] if start < self.origin.length else 0
            return first, first
        return self.origin.place(start)[0], self.origin.place(end - 1)[1]

    def quote(self, start: int, end: int) -> str:
        """The words of [start, end) as written, on one line."""
        return " ".join(self.shown[start:end].split())

    def role(self, start: int, end: int) -> frozenset[str]:
        """The roles of all regions that [start, end) touches."""
        if not self.regions:
            return _NO_ROLES
        return frozenset(region.role for region in self.touched(start, end))

    def touched(self, start: int, end: int) -> list[Region]:
        """The regions that share a character with [start, end); regions do not overlap."""
        if not self._edges:
            self._edges.append(([r.start for r in self.regions], [r.end for r in self.regions]))
        starts, ends = self._edges[0]
        low = bisect_right(ends, start)
        return list(self.regions[low : bisect_left(starts, end, low)])


def fold(value: str) -> str:
    """One spelling for characters that mean the same; never changes the length."""
    return value if value.isascii() and "`" not in value else _spelt(value, _folded)


def bare(value: str) -> str:
    """Folded and without diacritics; never changes the length."""
    return value if value.isascii() else _spelt(value, _base)


def clean(value: str) -> str:
    """A phrase or a name prepared as a notice is: NFC, no invisible characters, single spaces."""
    composed = value if value.isascii() else _DROPPED.sub("", unicodedata.normalize("NFC", value))
    return " ".join(composed.split())


def normalise(source: str, runs: Iterable[Run]) -> Text:
    """Join the runs into one text.

    Soft hyphens, zero-width characters and trade-mark signs disappear, every white space becomes a
    space, a line break or (blank line) U+2029, and combining marks are composed. Linear in the input.
    """
    out = _Joined()
    regions: list[Region] = []
    for run in runs:
        begin = out.origin.length
        out.append(run)
        if run.role and out.origin.length > begin:
            regions.append(Region(begin, out.origin.length, run.role))
    shown = "".join(out.parts)
    folded = fold(shown)
    return Text(source, shown, folded, bare(folded), out.origin, tuple(regions))


def mark(text: Text, pattern: re.Pattern[str], role: str) -> tuple[Region, ...]:
    """Regions for every match of `pattern`."""
    return tuple(Region(m.start(), m.end(), role) for m in pattern.finditer(text.text))


# --- private ---

_NO_ROLES: frozenset[str] = frozenset()
_FOLD = {
    "ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "ё": "е", "Ё": "Е", "’": "'", "‘": "'", "ʼ": "'", "`": "'",
    "´": "'", "‐": "-", "‑": "-", "‒": "-", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
}  # fmt: skip
# The mark of a footnote is no letter of the word before it: `Oak Ltd¹`.
_FOLD |= dict.fromkeys("¹²³⁰⁴⁵⁶⁷⁸⁹", "°")
_BARE = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
# A word divided at the end of a line: the hyphen goes with the break before a small letter (`Gesell-` /
# `schaft`, `Ti-` / `miș`), and stays before a capital (`Meuse-` / `Ardenne`, `Dipl.-` / `Ing.`) and behind one
# (`IT-` / `firma`). A hyphen that stands for a word's second half (`Druck-` / `und Versand`) is left alone, and so
# is one after a single letter (`e-` / `mail`) or after `co`.
_LINE_END = r"[ \t]*\r?\n[ \t]*"
_HALF = r"(?:und|oder|bzw|sowie|en|of|og|eller|and|or|et|ou|ja|või|nebo|či|și|sau|или)\b"
_SMALL = r"(?-i:[a-zß-öø-ÿāčďěęłńňřśșțšťūůźžăа-яё])"
# What is rare comes first in these: most places are looked at no further.
_DIVIDED = (
    rf"-(?:(?<=[^\W\d_]{{2}}-)(?<={_SMALL}-)(?<!\b[Cc]o-)|(?<=[ﬁﬂﬀﬃﬄ]-)){_LINE_END}"
    rf"(?=[^\W\d_]{{2}})(?!{_HALF})(?={_SMALL})"
)
_KEPT = rf"(?=\s)(?:(?<=[^\W\d_]{{2}}-)|(?<=[^\W\d_]\.-)){_LINE_END}(?=[^\W\d_]{{2}})(?!{_HALF})"
_DROPPED = re.compile(
    rf"\u00ad{_LINE_END}|{_DIVIDED}|{_KEPT}"
    r"|[\u00ad\u200b-\u200d\u2060\u202a-\u202e\u2066-\u2069\ufeff®™\u200e\u200f]"
)
_INVISIBLE = r"\u00ad\u200b-\u200d\u2060\u202a-\u202e\u2066-\u2069\ufeff®™\u200e\u200f"
# One space between visible characters, by far the most frequent, is plain.
_SPACE = rf"(?P<space>\s{{2,}}|[^\S ]|(?<![^\s{_INVISIBLE}]) )"
_WHITE = re.compile(_SPACE)
_LIGATURES = "ﬁﬂﬀﬃﬄﬅﬆ"
_SPECIAL = re.compile(
    rf"(?P<drop>{_DROPPED.pattern})|{_SPACE}|(?P<mark>\S[\u0300-\u036f]+)|(?P<wide>[{_LIGATURES}…])"
)
_RARE = re.compile(rf"[{_INVISIBLE}\u0300-\u036f{_LIGATURES}…]|-[ \t]*\r?\n")
_WIDE = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
_MANY = 64  # different characters; replacing one by one is quicker while they are few


def _spelt(value: str, spelling: Callable[[str], str]) -> str:
    rare = (char for char in set(value) if not char.isascii() or char == "`")
    changed = {char: new for char in rare if (new := spelling(char)) != char}
    if len(changed) > _MANY or not changed.keys().isdisjoint(changed.values()):
        return value.translate({ord(char): new for char, new in changed.items()})
    for char, new in changed.items():
        value = value.replace(char, new)
    return value


def _folded(char: str) -> str:
    return _FOLD.get(char, char)


def _base(char: str) -> str:
    if char.isascii() or "\u0400" <= char <= "\u04ff":  # й is a letter of its own, not и with a mark
        return char
    if char in _BARE:
        return _BARE[char]
    decomposed = unicodedata.normalize("NFD", char)
    return decomposed[0] if len(decomposed) > 1 else char


class _Joined:
    """The text so far, in parts, with the place of each character."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.origin = Origin()

    def append(self, run: Run) -> None:
        """The visible characters of a run."""
        text = run.text
        pattern = _SPECIAL if _RARE.search(text) else _WHITE
        at = 0
        for found in pattern.finditer(text):
            if at < found.start():
                self._put(run, text[at : found.start()], at)
            at = found.end()
            kind = found.lastgroup
            if kind == "space":
                self._put_space(run, found)
            elif kind == "mark":
                self._put_for(run, unicodedata.normalize("NFC", found.group()), found)
            elif kind == "wide":
                self._put_for(run, _WIDE[found.group()], found)
        if at < len(text):
            self._put(run, text[at:], at)

    def _put(self, run: Run, plain: str, at: int) -> None:
        self.parts.append(plain)
        if len(run.text) == run.end - run.start:
            self.origin.copied(len(plain), run.start + at)
        else:
            self.origin.instead(len(plain), run.start, run.end)

    def _put_for(self, run: Run, chars: str, found: re.Match[str]) -> None:
        """Characters that stand for others, which may be more or fewer."""
        exact = len(run.text) == run.end - run.start
        start = run.start + found.start() if exact else run.start
        end = run.start + found.end() if exact else run.end
        self.parts.append(chars)
        self.origin.instead(len(chars), start, end)

    def _put_space(self, run: Run, found: re.Match[str]) -> None:
        white = found.group()
        lines = white.count("\n") or white.count("\r")
        char = PARAGRAPH if lines > 1 or PARAGRAPH in white else "\n" if lines else " "
        if not self.parts:
            return
        last = self.parts[-1][-1]
        if last in (" ", "\n", PARAGRAPH):
            # Two white stretches met at the edge of a run: the stronger one stands.
            if (char, last) in ((PARAGRAPH, " "), (PARAGRAPH, "\n"), ("\n", " ")):
                self.parts[-1] = self.parts[-1][:-1] + char
            elif char == "\n" and last == "\n":
                self.parts[-1] = self.parts[-1][:-1] + PARAGRAPH
            return
        self._put_for(run, char, found)
