"""Cells as text: how several values share a cell, and how a value is written."""

import re
from datetime import date
from typing import Any

from dataflow.inventory.kinds import NONE


def split_list(text: str) -> list[str]:
    """Items of a cell that holds several, separated by ';'; ``"…"`` protects an item."""
    items = []
    for match in re.finditer(_ITEM, text):
        quoted, plain = match[1], match[2]
        items.append(quoted.replace('""', '"') if quoted is not None else plain.strip())
    return [item for item in items if item]


def several_hint(text: str) -> str:
    """What to say of an item that is refused and may be several."""
    return "; several are separated by ';'" if any(sign in text for sign in ",\n/|") else ""


def join_list(items: list[str]) -> str:
    """The reverse of ``split_list``; an empty list is the statement ``none``."""
    return "; ".join(_protect(item) for item in items) if items else NONE


def cell_text(value: Any) -> str:
    """A value of a table as the text of a cell; unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return join_list(value)
    return str(value)


# --- private ---

_ITEM = r'\s*"((?:[^"]|"")*)"\s*(?:;|\Z)|([^;]*)(?:;|\Z)'


def _protect(item: str) -> str:
    plain = item == item.strip() and not item.startswith('"') and ";" not in item and item.casefold() != NONE
    return item if plain and item else '"' + item.replace('"', '""') + '"'
