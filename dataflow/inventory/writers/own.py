"""Values of the user's own columns in the forms that nest: a structure comes back as a structure."""

from typing import Any

from dataflow.inventory.columns import columns
from dataflow.inventory.raw import from_json_text


def own_value(table: str, name: str, value: str | None) -> Any:
    """The structure behind a canonical JSON text, unless reading it would make schema columns of it."""
    found = from_json_text(value) if value is not None else None
    if isinstance(found, dict) and any(f"{name}_{key}" in columns(table) for key in found):
        return value
    return found
