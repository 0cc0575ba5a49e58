"""The JSON Schema of an inventory as YAML or JSON, for editors: made from the models."""

import json
from typing import Any

from dataflow.inventory.columns import Column, columns
from dataflow.inventory.countries import country_codes, place_codes, territory_codes
from dataflow.inventory.kinds import NONE, PLACEHOLDERS, Kind
from dataflow.inventory.schema import GROUPS, NESTED, SINGLE, TABLES
from dataflow.inventory.vocabulary import VOCABULARY


def json_schema() -> dict[str, Any]:
    """Draft 2020-12: tables as mappings of id to row or lists of rows; what is not known is the user's own.

    Describes one file: several files make an inventory, so no table is required.
    """
    shared = {
        "country": {"enum": list(country_codes())},
        "place": {"enum": list(place_codes())},
        "territory": {"enum": list(territory_codes())},
        "unknown": {"anyOf": [{"type": "null"}, {"enum": ["", *_spellings()]}]},
        "text": {"type": ["string", "number", "boolean"]},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "dataflow inventory",
        "description": "What an organisation does with personal data. Empty is unknown; none is a statement.",
        "type": "object",
        "properties": {
            **{name: _table(name) for name in TABLES},
            "include": {
                "description": "files with parties that several inventories share",
                "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
            },
        },
        "$defs": {
            **shared,
            **{f"word-{name}": _words(name) for name in VOCABULARY},
            **{name: _row(name) for name in TABLES},
        },
    }


def schema_text() -> str:
    """The schema as the file ``docs/inventory.schema.json`` holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


# --- private ---

_UNKNOWN = {"$ref": "#/$defs/unknown"}
_SIMPLE: dict[str, Any] = {
    "text": {"$ref": "#/$defs/text"},
    "id": {"$ref": "#/$defs/text"},
    "ref": {"$ref": "#/$defs/text"},
    "country": {"$ref": "#/$defs/country"},
    "place": {"$ref": "#/$defs/place"},
    "territory": {"$ref": "#/$defs/territory"},
    "date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "yes-no": {"enum": ["yes", "no", "true", "false", True, False]},
    "integer": {"type": ["integer", "string"], "minimum": 0, "pattern": r"^\d{1,15}$"},
    "duration": {
        "type": "string",
        "pattern": r"^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$",
    },
    "article": {"type": ["integer", "string"], "pattern": r"^\d{1,2}(\(\d{1,2}\)(\([a-j]\))?)?$"},
}


def _table(name: str) -> dict[str, Any]:
    row = {"$ref": f"#/$defs/{name}"}
    about = _doc(name)
    if name in SINGLE:
        return {"description": about, **row}
    rows: dict[str, Any] = {"type": "array", "items": row}
    if "id" in columns(name):
        rows["items"] = {"allOf": [row, {"required": ["id"]}]}
        by_id = {"type": "object", "additionalProperties": {"anyOf": [row, {"type": "null"}]}}
        return {"description": about, "anyOf": [by_id, rows, {"type": "null"}]}
    return {"description": about, "anyOf": [rows, row, {"type": "null"}]}


def _row(name: str) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    groups: dict[str, dict[str, Any]] = {}
    for column in columns(name).values():
        properties[column.name] = _cell(column)
        group = next((g for g in GROUPS if column.name.startswith(g + "_")), None)
        if group is not None and group not in columns(name):
            groups.setdefault(group, {})[column.name[len(group) + 1 :]] = _cell(column)
    for group, members in groups.items():
        nested = {"type": "object", "properties": members}
        properties[group] = {"anyOf": [nested, _SIMPLE["text"], _UNKNOWN]} if group == "where" else nested
    for child, parent in NESTED.items():
        if parent == name and child not in columns(name):
            properties[child] = _table(child)
    return {"type": "object", "description": _doc(name), "properties": properties}


def _cell(column: Column) -> dict[str, Any]:
    kind = column.kind
    if kind.many:  # one text is one value, several separated by ";", or none
        items = {"type": "array", "items": {"anyOf": [_single(kind), _UNKNOWN]}}
        return {"description": column.help, "anyOf": [items, _SIMPLE["text"], _UNKNOWN]}
    none = [{"const": NONE}] if kind.or_none else []
    return {"description": column.help, "anyOf": [_single(kind), *none, _UNKNOWN]}


def _single(kind: Kind) -> dict[str, Any]:
    return {"$ref": f"#/$defs/word-{kind.choice}"} if kind.choice else _SIMPLE[kind.name]


def _words(name: str) -> dict[str, Any]:
    return {"oneOf": [{"const": word, "description": said} for word, said in VOCABULARY[name].items()]}


def _spellings() -> list[str]:
    """Placeholders as people write them; the reader takes any case."""
    return sorted({spelling for word in PLACEHOLDERS for spelling in (word, word.upper(), word.capitalize())})


def _doc(name: str) -> str:
    return (TABLES[name].__doc__ or "").strip().splitlines()[0]
