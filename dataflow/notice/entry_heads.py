"""The words with capitals that open an entry of a list, or stand in it behind a label (`Hosting: Oak`)."""

from __future__ import annotations

import re

from dataflow.notice.text import BULLETS
from dataflow.notice.word_lists import choice

Place = tuple[int, int]


def behind_mark(words: str, at: int) -> int:
    """Behind the bullet, number or bar of an entry, and behind stars of emphasis."""
    mark = _MARK.match(words, at)
    return mark.end() if mark else at


def heads(words: str, at: int) -> list[Place]:
    """The capitalised words that open an entry, up to a colon, a dash, a bracket or its end."""
    met = _HEAD.match(words, at)
    if met is None:
        return []
    found = [met.span(group) for group in ("name", "second") if met[group]]
    capital = all(_CAPITAL.match(token) for at in found for token in words[slice(*at)].split(" "))
    return [at for at in found if at[1] - at[0] > 2] if capital else []


def opens_with_dash(words: str, at: int) -> bool:
    """Whether a line begins with capitalised words and a dash."""
    return _DASHED.match(words, at) is not None


def labelled(words: str, at: int) -> tuple[Place, list[Place]] | None:
    """The label of an entry and the names that alone stand behind it, but for a bracket: `Till – Oak (cards)`."""
    label = _LABEL.match(words, at)
    if label is None:
        return None
    names: list[Place] = []
    begin = label.end()
    while (met := _NAME.match(words, begin)) is not None:
        if not all(_CAPITAL.match(token) for token in met["name"].split(" ")):
            return None
        names.append(met.span("name"))
        if met["joint"] is None:
            return label.span("label"), names
        begin = met.end()
    return None


def colon_behind(words: str, end: int) -> bool:
    """Whether a colon follows a head."""
    return _COLON.match(words, end) is not None


def past_gap(words: str, end: int) -> int | None:
    """Behind the colon or dash that follows a head."""
    gap = _GAP.match(words, end)
    return gap.end() if gap else None


# --- private ---

_MARK = re.compile(rf"(?:[{re.escape(BULLETS)}|*_\"' ]|\(?\w{{1,3}}[.)] |\d{{1,2}}(?:\.\d{{1,2}})+[.)]? )*")
_TOKEN = r"[^\W_](?:[\w.&'+-]*[\w+])?"
_TOKENS = rf"{_TOKEN}(?: {_TOKEN}){{0,3}}"
_HEAD = re.compile(
    rf"(?P<name>{_TOKENS})(?:(?: ?[&/] ?)(?P<second>{_TOKENS}))?"
    r"(?=[\"'*_]{0,4}(?: ?:|[ \n][–—-][ \n]| \([^)]|[ *_]*\||[ *_;]*(?:\n|\u2029|$)"
    rf"|, (?:{choice('relative')})(?!\w)))"
)
_DASHED = re.compile(r"(?=[^\W\d_a-zà-žа-яё]|[a-z]{1,9}[A-Z])[^\n\u2029|(–—,;:.]{2,50}[ \n][–—-][ \n]")
_LABEL = re.compile(
    r"(?P<label>[^\W\d_][^\n\u2029|:;,.()–—]{2,50}?)(?:[*_]{0,2}[ \n][–—-]|[*_]{0,2} ?:[*_]{0,2})[ \n]"
)
_NAME = re.compile(
    rf"[*_]{{0,2}}(?P<name>{_TOKENS})[*_]{{0,2}}"
    rf"(?:(?P<joint>, |[ \n](?:&|{choice('and')}|{choice('or')})[ \n]| ?/ ?)|(?= \(|[.;]?(?:[\n\u2029|]| \||$)| [–—-] ))"
)
_GAP = re.compile(r"[\"'*_]{0,4} ?(?::|[–—-])[*_]{0,4} ?")
_COLON = re.compile(r"[\"'*_]{0,4} ?:")
_CAPITAL = re.compile(r"(?:[^\W\d_a-zа-яё]|\w*[A-ZА-ЯЁ])\w*")
