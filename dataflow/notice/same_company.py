"""One company under two names: a brand before its company, and a name with or without its legal form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dataflow.notice.forms import strip_form
from dataflow.notice.text import Text
from dataflow.notice.unknown import UnknownName

# (key, name, start, end, by) of each mention in reading order
Row = tuple[str, str, int, int, str]


def same_companies(text: Text, rows: Sequence[Row]) -> dict[str, str]:
    """Key of a name without legal form → key of the company that it is.

    `Brand (Oak Ltd)` is Oak Ltd; `Oak` is Oak Cloud Ltd where the text names no other company that begins so.
    """
    found: dict[str, str] = {}
    formal: dict[str, set[str]] = {}
    for key, name, _, _, by in rows:
        if by == "legal-form":
            words = strip_form(name)[0].split()
            for count in range(1, len(words) + 1):
                formal.setdefault(" ".join(words[:count]), set()).add(key)
    for number, (key, name, _, end, by) in enumerate(rows):
        if by not in ("context", "well-known") or not key.startswith("?"):
            continue
        behind = rows[number + 1] if number + 1 < len(rows) else None
        if behind and behind[4] == "legal-form" and text.text[end : behind[2]].strip(" \n") == "(":
            found[key] = behind[0]
        elif len(formal.get(name, ())) == 1:
            found.setdefault(key, next(iter(formal[name])))
    return found


def widened(text: Text, names: Sequence[UnknownName], own: Sequence[tuple[int, int]]) -> list[UnknownName]:
    """Names that are the end of the controller's, as far back as it goes: `Lower Music and Dance School (we)`."""
    kept = [*names]
    for start, end in own:
        whole = text.text[start:end]
        name = UnknownName(start, end, start, end, "context")
        for number, one in enumerate(kept):
            part = text.text[one.start : one.end]
            at = whole.find(part)
            if one.by != "context" or at <= 0:
                continue
            first = one.end - at - len(part)
            if first >= 0 and text.text.startswith(whole[: at + len(part)], first):
                kept[number] = replace(one, start=first, core_start=first)
                name = replace(name, end=start + at + len(part), core_end=start + at + len(part))
        kept.append(name)
    return _apart(kept)


# --- private ---


def _apart(names: list[UnknownName]) -> list[UnknownName]:
    """In reading order, the longer of two that overlap."""
    kept: list[UnknownName] = []
    for name in sorted(names, key=lambda one: (one.start, -one.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
