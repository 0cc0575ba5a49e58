"""Words for what makes a transfer lawful: which instrument they name, as far as they say it."""

import re
from functools import cache

from dataflow.inventory.vocabulary import VOCABULARY
from dataflow.law.adequacy import decision_named
from dataflow.record.layouts.plain import plain
from dataflow.record.layouts.tables import rows

Named = tuple[str, str | None]
"""What the cell says, and the code; None: *standard clauses*, but not which decision and module."""


def instruments(text: str) -> list[Named]:
    """The instruments that a text names and nothing else; empty where it says something that is none."""
    code = _CODE.search(text)
    if code and (code[1] in VOCABULARY["agreement_kind"] or decision_named(code[1])):
        return [(text, code[1])]
    found = [_one(part.strip()) for part in _JOINED.split(text) if part.strip()]
    if found and all(found):
        return [one for one in found if one]
    whole = _one(text)
    return [whole] if whole else []


def names_instrument(text: str) -> bool:
    """Whether an instrument is named, whatever else the text says: *clauses (2021/914) or else the DPF*."""
    said = f" {plain(text)} "
    return any(f" {words} " in said for words in _by_length())


# --- private ---

_CODE = re.compile(r"\[([A-Za-z0-9-]+)\]$")
_JOINED = re.compile(r"[,;/&+\n]|\s(?:and|et|en|und)\s", re.IGNORECASE)
_LONGEST = 4  # words beside the instrument's own


def _one(text: str) -> Named | None:
    if text in VOCABULARY["agreement_kind"]:
        return text, text
    said = f" {plain(text)} "
    met = next((words for words in _by_length() if f" {words} " in said), None)
    if met is None or len(said.split()) - len(met.split()) > _LONGEST:
        return None
    return text, _by_length()[met] or None


@cache
def _by_length() -> dict[str, str]:
    found = {row["words"]: row["code"] for row in rows("safeguard_words")}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))
