"""Several values in one cell: on lines of their own, with bullets, between semicolons or commas."""

import re
from collections.abc import Iterator

from dataflow.notice.forms import form_at
from dataflow.record.layouts.said import without_and


def lines(text: str) -> list[str]:
    """The parts that stand on lines of their own or between semicolons, without bullets and numbers."""
    found = (part for line in text.splitlines() for part in _parts(_BULLET_INSIDE.sub(";", line), ";"))
    return [part for part in (_LEAD.sub("", part).strip() for part in found) if part]


def items(text: str) -> list[str]:
    """The same, and a single line without semicolons is taken apart at its commas."""
    found = lines(text)
    return found if len(found) != 1 or ";" in text else commas(found[0])


def one_value(text: str) -> str:
    """A value as it is written alone in a cell, so that its commas are read as its own."""
    return f"{text};" if items(text) != [text] and "\n" not in text else text


def commas(text: str) -> list[str]:
    """The parts between commas outside brackets, or the whole where one is too long for a name."""
    parts = between_commas(text)
    if any(not part or len(part.split()) > _LONGEST for part in parts):
        return [text]
    return [*parts[:-1], without_and(parts[-1])]


def between_commas(text: str) -> list[str]:
    """The parts between commas outside brackets, whatever they are."""
    return _joined([part.strip() for part in _parts(text, ",")])


def brackets(text: str) -> tuple[str, str | None]:
    """``Bureau (processor)`` → what stands before the last bracket, and in it."""
    found = _BEHIND.fullmatch(text)
    return (found[1], found[2]) if found else (text, None)


# --- private ---

_LONGEST = 7  # words
_BULLET_INSIDE = re.compile(r"[•●▪◦‣○]")
_LEAD = re.compile(r"^\s*(?:[*·–—-]|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*(?=\S)")
_BEHIND = re.compile(r"(.*\S)\s*[\[(]([^\[\]()]+)[\])]", re.DOTALL)


def _parts(text: str, mark: str) -> Iterator[str]:
    """The text cut at a mark that stands in no bracket."""
    depth = begin = 0
    for place, sign in enumerate(text):
        depth = max(depth + (sign in "([") - (sign in ")]"), 0)
        if sign == mark and not depth:
            yield text[begin:place]
            begin = place + 1
    yield text[begin:]


def _joined(parts: list[str]) -> list[str]:
    """``Acme, Inc.`` is one name."""
    found: list[str] = []
    for part in parts:
        if found and _is_legal_form(part):
            found[-1] += f", {part}"
        else:
            found.append(part)
    return found


def _is_legal_form(part: str) -> bool:
    form = brackets(part)[0]
    found = form_at(form, 0)
    return found is not None and found.end >= len(form.rstrip("."))
