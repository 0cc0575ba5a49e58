"""The record as JSON: the neutral tables with their codes, states and places."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from dataflow.record.model import Record


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
    return "{\n" + ",\n".join(f"{_text(key)}: {_top(value)}" for key, value in data.items()) + "\n}\n"


# --- private ---


def _top(value: Any) -> str:
    if isinstance(value, tuple) and value:
        return "[\n" + ",\n".join(_text(_lean(item)) for item in value) + "\n]"
    return _text(_lean(value))


def _lean(value: Any) -> Any:
    if is_dataclass(value):
        found = ((name, getattr(value, name)) for name in value.__dataclass_fields__)
        return {name: _lean(item) for name, item in found if not _left_out(name, item)}
    return [_lean(item) for item in value] if isinstance(value, tuple) else value


def _left_out(name: str, value: Any) -> bool:
    return value in ("", (), False) or (name == "audience" and value == "all")


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
