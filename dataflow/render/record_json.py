"""The record as JSON: the neutral tables with their codes, states and places."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from dataflow.record.model import Column, Item, Record, Value
from dataflow.render.once import Once


def record_json(record: Record) -> str:
    """One object, a line a key and a line a section; its keys are the fields of ``Record``.

    Values: ``text``, ``own`` (the inventory's own words), ``code``, ``place``.  Every item has its ``state``.
    Below the top, what is empty, false or for all readers is left out.
    """
    data = {field.name: getattr(record, field.name) for field in fields(record)}
    data |= {
        "as_of": record.as_of.isoformat(),
        "counts": dict(record.counts),
        "hashes": dict(record.hashes),
    }
    top = _Writer().top
    return "{\n" + ",\n".join(f"{_text(key)}: {top(value)}" for key, value in data.items()) + "\n}\n"


# --- private ---

_text = json.JSONEncoder(ensure_ascii=False).encode


class _Writer:
    """Writes values as ``json.dumps`` would; a cell that many sections share is written once."""

    def __init__(self) -> None:
        self._shared = Once(self._object)

    def top(self, value: Any) -> str:
        if isinstance(value, tuple) and value:
            return "[\n" + ",\n".join(map(self._any, value)) + "\n]"
        return self._any(value)

    def _any(self, value: Any) -> str:
        if isinstance(value, Item | Value | Column):
            return self._shared(value)
        if is_dataclass(value):
            return self._object(value)
        if isinstance(value, tuple):
            return f"[{', '.join(map(self._any, value))}]"
        return _text(value)

    def _object(self, value: Any) -> str:
        found = ((name, getattr(value, name)) for name in value.__dataclass_fields__)
        kept = (f'"{name}": {self._any(item)}' for name, item in found if not _left_out(name, item))
        return f"{{{', '.join(kept)}}}"


def _left_out(name: str, value: Any) -> bool:
    return value in ("", (), False) or (name == "audience" and value == "all")
