"""The record as JSON: the neutral tables with their codes, states and places."""

import json
from dataclasses import asdict
from typing import Any

from dataflow.record.model import Record


def record_json(record: Record) -> str:
    """Indented JSON; its keys are the fields of ``Record``; empty texts and lists in it are left out.

    Values: ``text``, ``own`` (the inventory's own words), ``code``, ``place``.  Every item has its ``state``.
    """
    data: dict[str, Any] = {key: _lean(value) for key, value in asdict(record).items()}
    data["as_of"] = record.as_of.isoformat()
    data["counts"] = dict(record.counts)
    data["hashes"] = dict(record.hashes)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


# --- private ---


def _lean(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _lean(item) for key, item in value.items() if item not in ("", (), False)}
    return [_lean(item) for item in value] if isinstance(value, tuple) else value
