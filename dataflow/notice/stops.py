"""Where sentences, list items and titles end.

Abbreviations, small words that cannot end a line, and months that are written with a capital stand in
`lexicon/word_lists.csv`.
"""

from __future__ import annotations

import re

from dataflow.notice.forms import FormHit, form_at
from dataflow.notice.hard_breaks import parts_form, parts_name
from dataflow.notice.text import BULLETS, PARAGRAPH
from dataflow.notice.word_lists import listed

# `Invoices ............ 10 years`: dots that lead the eye across a line end nothing.
LEADER = re.compile(r"\.(?: ?\.){3}")


def pieces(words: str) -> list[tuple[int, int]]:
    """[start, end) of each sentence, item or title. A line break ends one only where the lines look like items or titles."""
    found: list[tuple[int, int]] = []
    start = 0
    widths = _Widths(words)
    for stop in _STOP.finditer(words):
        mark = words[stop.start()]
        if mark in ".!?" and not _ends(words, stop.start(), stop.end()):
            continue
        if mark == "\n" and not _breaks(words, start, stop.start(), widths):
            continue
        _add(found, words, start, stop.end())
        start = stop.end()
    _add(found, words, start, len(words))
    return found


# --- private ---

_LONGEST = 4000  # characters; what is longer is no sentence, and each part is read for itself
# Begins with one class of characters, which is quick to search for.
_STOP = re.compile(
    rf"[.!?\n{PARAGRAPH}](?:(?<=[.!?])[.!?]{{0,7}}[\"')\]]{{0,4}}(?=[ \n])|(?<=[\n{PARAGRAPH}]))"
)
_ITEM = re.compile(
    rf"[{BULLETS}][ \n]"
    r"|\(?\d{1,2}(?:\.\d{1,2})*[.)]?[ ]|\(?(?:[a-zа-я]|[ivx]{2,4})[.)] |\|"
)
_LINE_START = ("", "\n", PARAGRAPH)
_LONG_LINE = 200  # characters; what is longer is wrapped
_WRAPPED = 3  # lines of a paragraph that may have been wrapped by hand
_NARROW = 45  # characters of a line; what is narrower is an address or a list
_LINE_WORD = re.compile(r"[^ \n\u2029]*")
_LAST_WORD = re.compile(r"\w+$")
_TOKEN = re.compile(r"\w+")
_ITEM_MARK = re.compile(r"(?:[IVX]{1,5}|[ivx]{1,4}|[a-z]|\d{1,2}(?:\.\d{1,2})+)")
_HEAD = re.compile(r"[\w.]*\w$")


def _add(found: list[tuple[int, int]], words: str, start: int, end: int) -> None:
    while start < end and words[start] in " \n\u2029":
        start += 1
    while end > start and words[end - 1] in " \n\u2029":
        end -= 1
    while end - start > _LONGEST:
        cut = words.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        found.append((start, cut))
        start = cut + 1 if words[cut] == " " else cut
    if start < end:
        found.append((start, end))


def _ends(words: str, at: int, after: int) -> bool:
    """Whether the full stop at `at` ends a sentence rather than an abbreviation, a number or a leader."""
    if LEADER.match(words, max(at - 3, 0)) or LEADER.fullmatch(words, max(after - 7, 0), after):
        return False
    follow = words[after + 1 : after + 3].lstrip("\"'([")
    if not follow:
        return True
    if follow[0] == "|":  # a cell of a table ends later: `| Oak Corp. | mail |`
        return False
    if words[at] in "!?":
        return not follow[0].islower()
    if follow[0].islower():
        return False
    head = _HEAD.search(words[max(0, at - 12) : at])
    last = head.group().lower() if head else ""
    opens = words[max(at - len(last) - 1, 0) : at - len(last)] in _LINE_START
    if head and opens and _ITEM_MARK.fullmatch(head.group()):
        return False  # `iv. Recipients`, `2.1. Post`
    final = last.rsplit(".", 1)[-1]
    if last.isdigit() and len(last) <= 2:
        month = _TOKEN.match(words, after + 1)
        if month and month.group() in listed("month"):  # `seit dem 31. Dezember`
            return False
        return not follow[0].isdigit() and words[at - len(last) - 1 : at - len(last)] not in (
            "\n",
            "\u2029",
            "",
        )
    shouted = len(final) > 2 and head is not None and head.group().isupper() and follow[:2].istitle()
    if final in listed("abbreviation") and (len(final) > 1 or follow[0].isdigit()) and not shouted:
        return False  # `Ing. Novák`, but `the money is with ING. We …`
    if follow[0] == "&" or words[max(at - len(last) - 4, 0) : at - len(last)] == "Dr. ":
        return False  # `J. & P. Oak`, `Dr. med. Hart`
    if final != last and last in listed("abbreviation"):  # `v.d. Meer`
        return False
    if words[at - 1] in listed("ends_sentence") and head and head.group() == words[at - 1]:
        return words[after + 2 : after + 3] != "."  # `van u. Begon`, but `u. U.`
    if len(final) == 1 and "." in last and head is not None:
        form = form_at(words, at - len(last))
        opens = form is not None and (
            form.form.position == "prefix" or "paired" in form.form.traits or _in_front(words, form)
        )
        if form is not None and opens and form.end == at + 1:
            return False  # `S.C. Pâinea S.R.L.`: the name follows
    if len(final) == 1 and "." in last and _form_follows(words, after + 1):
        return False  # `Hofstede O.G. B.V.`
    if len(final) == 1 and words[max(at - 2, 0) : at - 1] == "/":
        return True  # `Oak A/S. We …`
    # s.r.o., a.s., S.A.: a form's own stop; a capital letter after it begins a sentence more often than not.
    return not (len(final) == 1 and "." not in last and follow[0].isupper() and last.isalpha())


def _in_front(words: str, form: FormHit) -> bool:
    """Whether a form that may stand at either end has no name before it: `le face P.F.A. Marin`."""
    before = words[max(form.start - 20, 0) : form.start].split()
    return form.form.position == "either" and bool(before) and before[-1].isalpha() and before[-1].islower()


def _form_follows(words: str, at: int) -> bool:
    """Whether a form follows that only stands behind names, and so goes on with one."""
    form = form_at(words, at)
    return (
        form is not None
        and form.form.position != "prefix"
        and form.start == at
        and "." in words[at : form.end]
    )


class _Widths:
    """How wide the lines of a paragraph are that was wrapped by hand; asked from left to right."""

    def __init__(self, words: str) -> None:
        self._words, self._end, self._width = words, -1, 0

    def fits(self, line: str, at: int) -> bool:
        """Whether the first word behind the break at `at` would still have fitted on its line."""
        if at >= self._end:
            begin = self._words.rfind(PARAGRAPH, 0, at) + 1 if self._end < 0 else self._end
            end = self._words.find(PARAGRAPH, at)
            self._end = len(self._words) if end < 0 else end
            lines = self._words[begin : self._end].split("\n")
            self._width = max(map(len, lines)) if len(lines) >= _WRAPPED else 0
        word = _LINE_WORD.match(self._words, at + 1)
        wide = len(line) + 1 + (len(word.group()) if word else 0)
        return self._width < _NARROW or wide <= self._width


def _breaks(words: str, first: int, at: int, widths: _Widths) -> bool:
    """Whether the line break at `at` ends what begins at `first`."""
    # The whole line, also where the sentence begins inside it.
    earliest = max(at - _LONG_LINE, 0)
    line_start = max(words.rfind("\n", earliest, at), words.rfind(PARAGRAPH, earliest, at), earliest - 1) + 1
    line = words[line_start:at]
    following = words[at + 1 : at + 40]
    if LEADER.search(line):
        return True
    row = line[0] == "|"
    closed = line[-1] in ".:?!;"
    form = None if closed else form_at(words, at + 1)  # `Smith & Son` / `Ltd`
    behind = form is not None and _ends_name(words, form)
    if behind and not row or closed and parts_form(words, line_start, at):
        return False
    if closed or _ITEM.match(following) or line.rstrip().endswith((".", ":", "?", "!", ";")):
        return True
    if not (len(line) < 60 and following[:1].isupper()) or line.rstrip().endswith((",", "-", "–", "&")):
        return False
    if behind or _goes_on(line):
        return False
    if not row and parts_name(words, first, line_start, at):
        return False
    return widths.fits(line, at)


def _ends_name(words: str, form: FormHit) -> bool:
    """Whether a form at the beginning of a line stands behind its name; one that may stand in front ends the line."""
    follows = words[form.end + 1 : form.end + 3].lstrip("\"'«")[:1].isupper()
    return form.form.position == "suffix" or form.form.position == "either" and not follows


def _goes_on(line: str) -> bool:
    """Whether a line ends with a small word that cannot end it."""
    last = _LAST_WORD.search(line)
    return last is not None and last.group() in listed("line_goes_on")
