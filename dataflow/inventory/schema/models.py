"""Rows as pydantic models, for programs that make rows in Python: built when they are asked for."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from dataflow.inventory.kinds import NONE, Kind, is_placeholder, parse
from dataflow.inventory.schema import TABLES

if TYPE_CHECKING:
    from pydantic import BaseModel


@cache
def model(table: str) -> "type[BaseModel]":
    """The model of a table's rows; keys that it does not know are kept.  Raises ``KeyError``."""
    from pydantic import BeforeValidator, ConfigDict, Field, create_model

    fields: dict[str, Any] = {}
    for name, (kind, field) in TABLES[table].fields.items():
        python = list[str] if kind.many else _PYTHON.get(kind.name, str)
        type_ = str if field.required or kind.or_none else python
        annotation = Annotated[
            type_ if field.required else type_ | None, kind, BeforeValidator(_reader(kind))
        ]
        default = ... if field.required else None
        fields[name] = (annotation, Field(default, alias=field.alias, description=field.description))
    return create_model(TABLES[table].__name__, __config__=ConfigDict(extra="allow"), **fields)


# --- private ---

_PYTHON = {"date": date, "integer": int, "yes-no": bool}


def _reader(kind: Kind) -> Any:
    def read(value: Any) -> Any:
        if isinstance(value, str):
            text = value.strip()
            return None if not text or is_placeholder(text) else parse(kind, text)
        return value

    def read_list(value: Any) -> Any:
        if isinstance(value, str):
            value = [] if value.strip() == NONE else value.split(";")
        return [read(item) for item in value] if isinstance(value, list) else value

    return read_list if kind.many else read
