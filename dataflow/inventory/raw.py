"""Tables as they were read, before any cell was understood."""

import json
from dataclasses import dataclass, field
from typing import Any

from dataflow.inventory.places import Places


@dataclass(slots=True)
class RawTable:
    """Columns of equal length; a cell is a text, a list of texts, or None.

    A column may also be a ``pyarrow`` array (readers of large files).
    """

    name: str
    columns: dict[str, Any]
    places: Places
    length: int


@dataclass(slots=True)
class RawInventory:
    """What a reader hands over: raw tables, unknown top-level parts as JSON text, hashes of the files."""

    file: str
    tables: list[RawTable]
    extra: dict[str, str] = field(default_factory=dict)
    include: list[str] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)


def to_json_text(value: Any) -> str:
    """The canonical JSON text of a structured value of the user's own."""
    return json.dumps(value, ensure_ascii=False)


def from_json_text(text: str) -> Any:
    """The structure behind a text if it is exactly such a canonical JSON text, else the text itself."""
    if text[:1] in "[{" and text:
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return text
        if isinstance(value, (list, dict)) and to_json_text(value) == text:
            return value
    return text
