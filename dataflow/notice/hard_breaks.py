"""Line breaks inside a company's name, as they stand in text out of a PDF."""

from __future__ import annotations

import re

from dataflow.notice.forms import form_at
from dataflow.notice.text import PARAGRAPH


def parts_name(words: str, first: int, line_start: int, at: int) -> bool:
    """Whether the line break at `at` parts a name, or what quotation marks or brackets hold together.

    first: where the sentence began; line_start: where the line did. A line that stands for itself, above the
    name of another company, ends there.
    """
    if _open(words, line_start, at):
        return True
    if _complete(words, line_start, at):
        return False
    prose = first < line_start or words[line_start].islower()
    end = at
    for _ in range(_WORDS):
        word = _NAMED.match(words, end + 1)
        if word is None:
            return False
        end = word.end()
        if end == len(words) or words[end] in f"\n{PARAGRAPH}":
            return False
        if _behind_form(words, line_start, at, end, prose=prose):
            return True
        form = form_at(words, end)
        if form is not None and form.form.position != "prefix":
            goes_on = words[form.end : form.end + 1] not in ("\n", PARAGRAPH, "")
            head = _LAST.search(words, line_start, at)
            told = (
                _tells(words, line_start, at, 3) if head is None else _tells(words, line_start, head.start())
            )
            return prose or goes_on and told
        if words[end] != " ":
            return False
    return False


def parts_form(words: str, line_start: int, at: int) -> bool:
    """Whether the line break at `at` stands inside a legal form (`S.` / `R.L.`)."""
    if words[at - 1] != ".":
        return False
    last = max(words.rfind(" ", line_start, at) + 1, line_start)
    form = form_at(words, last)
    return form is not None and form.start == last and form.end > at + 1


# --- private ---

_CAPITAL = r"[^\W\d_a-zà-öø-ÿа-яё]"
_WORD = rf"{_CAPITAL}[\w&'.+-]*"
_NAMED = re.compile(rf"(?:(?:&|[^\W\d_]{{1,3}}) )?{_WORD}")
_LAST = re.compile(rf"(?<![^ \n]){_WORD}(?: (?:{_WORD}|&)){{0,4}}$")
_SMALL = re.compile(r"(?<![^ \n(])[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]*")
_FORM_AHEAD = re.compile(r"(?<![^ \n(])[^\W\d_]\S*")
_WORDS = 5  # of a name on the second line
_BACK = 40  # characters from a form in front to the end of its line
_QUOTED = 120


def _open(words: str, line_start: int, at: int) -> bool:
    """Whether a quotation mark or a bracket is open at the end of a line."""
    if words.count("(", line_start, at) > words.count(")", line_start, at):
        return True
    last = words.rfind('"', max(line_start, at - _QUOTED), at)
    before = words[last - 1 : last] if last > line_start else " "
    return last >= 0 and before in " (" and words[last + 1 : last + 2].isalnum()


def _complete(words: str, line_start: int, at: int) -> bool:
    """Whether a legal form ends the line that stands behind its name."""
    last = max(words.rfind(" ", line_start, at) + 1, line_start)
    form = form_at(words, last)
    return form is not None and form.start == last and form.end >= at - 1 and form.form.position == "suffix"


def _tells(words: str, line_start: int, until: int, least: int = 2) -> bool:
    """Whether the line says something with small words before the name: `Damage is settled by Oak` / `Claims Ltd, and`."""
    return len(_SMALL.findall(words, line_start, until)) >= least


def _behind_form(words: str, line_start: int, at: int, end: int, *, prose: bool) -> bool:
    """`We rent from OÜ Sinine` / `Allikas, which`: the name behind a form in front goes on."""
    for token in _FORM_AHEAD.finditer(words, max(line_start, at - _BACK), at):
        form = form_at(words, token.start())
        if form is None or form.start != token.start() or form.form.position == "suffix":
            continue
        told = prose or _tells(words, line_start, form.start, 1)
        if form.end == at:  # `It is kept by OÜ` / `Sinine Allikas`, but not `Sinine OÜ` / `Must AS`
            return told and _LAST.search(words, line_start, form.start - 1) is None
        named = _LAST.search(words, form.end, at)
        alone = named is not None and named.start() == form.end + 1
        return alone and told and words[end : end + 1] in ",."
    return False
