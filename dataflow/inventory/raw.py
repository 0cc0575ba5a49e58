"""Tables as they were read, before any cell was understood."""

import json
from pathlib import Path
from typing import Any

from dataflow.inventory.places import Places
from dataflow.inventory.problems import Problem


class RawTable:
    """Columns of equal length; a cell is a text, a list of texts, or None.

    A column may also be a ``pyarrow`` array (readers of large files).
    file: the Parquet file that holds the columns under these names.
    """

    __slots__ = ("columns", "file", "length", "name", "places")

    def __init__(
        self, name: str, columns: dict[str, Any], places: Places, length: int, file: Path | None = None
    ) -> None:
        self.name = name
        self.columns = columns
        self.places = places
        self.length = length
        self.file = file


class RawInventory:
    """What a reader hands over: raw tables, unknown parts as JSON text, hashes of the files, remarks."""

    __slots__ = ("extra", "file", "hashes", "include", "problems", "tables")

    def __init__(
        self,
        file: str,
        tables: list[RawTable],
        extra: dict[str, str] | None = None,
        include: list[str] | None = None,
        hashes: dict[str, str] | None = None,
        problems: list[Problem] | None = None,
    ) -> None:
        self.file = file
        self.tables = tables
        self.extra = extra if extra is not None else {}
        self.include = include if include is not None else []
        self.hashes = hashes if hashes is not None else {}
        self.problems = problems if problems is not None else []


def to_json_text(value: Any) -> str:
    """The canonical JSON text of a structured value of the user's own."""
    return json.dumps(value, ensure_ascii=False)


def from_json_text(text: str) -> Any:
    """The structure behind a text that is exactly such a canonical JSON text, else the text itself.

    Only a structure that every form can hold comes back: leaves are texts or null,
    keys are short, and the nesting is shallow.
    """
    if text[:1] in ("[", "{"):
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return text
        if _plain_leaves(value, 0) and to_json_text(value) == text:
            return value
    return text


# --- private ---

_DEEPEST = 20
_LONGEST_KEY = 100


def _plain_leaves(value: Any, depth: int) -> bool:
    if depth > _DEEPEST:
        return False
    if isinstance(value, dict):
        return all(len(key) <= _LONGEST_KEY and _plain_leaves(item, depth + 1) for key, item in value.items())
    if isinstance(value, list):
        return all(_plain_leaves(item, depth + 1) for item in value)
    return value is None or (isinstance(value, str) and not any("\ud800" <= c <= "\udfff" for c in value))
